"""pikepdf, over qpdf: it comes with the extra `pdf`, and its absence is said in words.

What it gives is a PDF's own objects, of any kind and at any depth, so that they have no types here.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

ABSENT = (
    'Binding a pack needs pikepdf, which is not installed (pip install "secretariat[pdf]"): or write the agenda to a '
    "file, and bind the papers behind it by hand."
)


def pikepdf() -> Any:
    """The library. Raises ValueError, a sentence to show, where it is not installed."""
    try:
        return import_module("pikepdf")
    except ImportError:
        raise ValueError(ABSENT) from None
