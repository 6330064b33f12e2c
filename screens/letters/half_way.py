"""A letter that was left half way: its words and what was said of it, as a draft that is sealed on the disk."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

DRAFT = "form: letter in"
"""Under what name it is kept. Drafts of that name are shut in a box that the register alone opens (storage.sealed)."""


class HalfWay(NamedTuple):
    """``said``: what ``TakingIn.said`` gave; None where it was not read yet. ``date``: as it was typed."""

    text: str = ""
    file: str = ""
    date: str = ""
    said: Any = None
    about_complaint: bool = False

    def draft(self) -> str:
        """As it is kept; empty where there is nothing to keep."""
        return json.dumps(self._asdict()) if self.text.strip() or self.file.strip() else ""


def half_way(draft: str) -> HalfWay:
    """What a draft says; nothing where it says nothing that can be read."""
    try:
        told = json.loads(draft) if draft else {}
        return HalfWay(
            str(told.get("text", "")), str(told.get("file", "")), str(told.get("date", "")), told.get("said"),
            bool(told.get("about_complaint")),
        )  # fmt: skip
    except (ValueError, AttributeError):
        return HalfWay()
