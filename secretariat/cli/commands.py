"""How a group of commands adds its commands to the command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Protocol

Carry = Callable[[argparse.Namespace], int | None]
"""Carries a command out with its options; what it returns is the exit status, None for done."""


class Add(Protocol):
    """Adds one command; what it gives back takes the command's own arguments."""

    def __call__(self, name: str, run: Carry, help: str) -> argparse.ArgumentParser: ...
