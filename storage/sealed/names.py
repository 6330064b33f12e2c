"""Which records and words are sealed, and the names of their keys."""

from __future__ import annotations

from functools import lru_cache

REGISTER = "complaints/"
"""How the collections begin that are sealed."""
OPEN = ("complaints/erasures",)
"""Kept in the clear: that something was erased, and when; nothing of what it was."""
EARLIER = "complaints/complaints"
"""Where the first register kept its complaints."""
SEALED_DRAFTS = ("complaint", "case", "form: complaint")
"""Beginnings of the keys of drafts that may hold words about a complainant."""

REASONS = "reasons"
"""The name of the key that opens reasons: those of apologies, and others that nobody could compare with the register.
Its public half shuts them, while the register is locked too."""
REASON, SEALED_REASON = "reason", "sealed_reason"
"""The field of such a record that is sealed, and the one that holds it then."""

_DRAFT = "draft/"
_BOXED_DRAFTS = ("form: apologies", "form: letter in")


Named = tuple[str, str]
"""The collection and the identity of a record."""

FORGOTTEN = "register/forgotten"
"""Where it is noted that words were forgotten for good."""
LET_GO = "register/let-go"
"""Where it is noted that a paper went out though not all of the register could be compared with it."""


@lru_cache(maxsize=4096)
def is_sealed(coll: str) -> bool:
    """Whether the records of a collection are sealed."""
    return coll.startswith(REGISTER) and coll not in OPEN


@lru_cache(maxsize=4096)
def holds_reasons(coll: str) -> bool:
    """Whether of the records of a collection the reason alone is sealed, as of apologies."""
    return coll in (FORGOTTEN, LET_GO) or (coll.startswith("meetings/") and coll.endswith("/apologies"))


def is_boxed_draft(key: str) -> bool:
    """Whether a draft may hold the reason of an apology, or a letter that nobody has compared with the complaints."""
    return key.startswith(_BOXED_DRAFTS)


def key_name(coll: str, id: str) -> str:
    """The name of the key that seals a record."""
    return f"{coll}/{id}"


def draft_name(key: str) -> str:
    """The name of the key that seals a draft; empty for one that is kept in the clear."""
    return f"{_DRAFT}{key}" if key.startswith(SEALED_DRAFTS) else ""


def draft_of(name: str) -> str:
    """The draft that a key of that name seals; empty where it seals none."""
    return name.removeprefix(_DRAFT) if name.startswith(_DRAFT) else ""
