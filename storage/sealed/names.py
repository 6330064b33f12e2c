"""Which records are sealed, and the names of their keys."""

from __future__ import annotations

SEALED = ("complaints/",)
OPEN = ("complaints/erasures",)
"""Kept in the clear: that something was erased, and when; nothing of what it was."""
SEALED_DRAFTS = ("complaint", "case", "form: complaint")
"""Beginnings of the keys of drafts that may hold words about a complainant."""

_DRAFT = "draft/"


def is_sealed(coll: str) -> bool:
    """Whether the records of a collection are sealed."""
    return coll.startswith(SEALED) and coll not in OPEN


def key_name(coll: str, id: str) -> str:
    """The name of the key that seals a record."""
    return f"{coll}/{id}"


def draft_name(key: str) -> str:
    """The name of the key that seals a draft; empty for one that is kept in the clear."""
    return f"{_DRAFT}{key}" if key.startswith(SEALED_DRAFTS) else ""


def draft_of(name: str) -> str:
    """The draft that a key of that name seals; empty where it seals none."""
    return name.removeprefix(_DRAFT) if name.startswith(_DRAFT) else ""
