"""Where the checkout is: what tests read or start from it is found from here."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
