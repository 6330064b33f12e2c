"""A quorum as it is typed."""

from __future__ import annotations

from secretariat.basics.record import Refused
from secretariat.panel.panel import QuorumRule
from secretariat.panel.quorum_said import quorum_said

from ..dialogs.field import FieldRefused


def quorum_rule(words: str, minimum: int | None) -> QuorumRule:
    """``1/3``, ``5`` or “one third, at least 3”, as a rule. Raises FieldRefused."""
    try:
        return quorum_said(words, minimum or 0)
    except Refused as refusal:
        raise FieldRefused("quorum", str(refusal)) from None
