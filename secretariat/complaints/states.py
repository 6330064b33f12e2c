"""The states a case can be in. There are no others: a panel may not investigate, so nothing is “upheld”."""

from __future__ import annotations

import re
from enum import StrEnum

from ..basics.pattern import pattern, small
from ..basics.record import Refused


class State(StrEnum):
    """Where a case stands under the regulations (CMP-01 to CMP-19)."""

    RECEIVED = "received"
    TRANSFERRED = "transferred"
    OUT_OF_REMIT = "out of remit"
    NOT_RECORDED = "not recorded"
    RECORDED = "recorded"
    CONDUCT_RECORDED = "recorded as a conduct matter"
    NOTIFIED_ABROAD = "notified as conduct outside England and Wales"
    REFERRED = "referred to the IOPC"
    IOPC_INVESTIGATION = "under investigation by the IOPC"
    INFORMAL_RESOLUTION = "in informal resolution"
    HANDLED_AS_PANEL_SEES_FIT = "handled as the panel sees fit"
    WITHDRAWAL_QUERY = "waiting to hear whether it is withdrawn"
    WITHDRAWN = "withdrawn"
    DISAPPLIED = "disapplied"
    RESOLVED = "resolved"
    CLOSED = "closed"


ENDED = frozenset(
    (State.TRANSFERRED, State.OUT_OF_REMIT, State.NOT_RECORDED, State.DISAPPLIED, State.RESOLVED, State.CLOSED)
)
"""A case that stands here is no longer open. WITHDRAWN is open: somebody must still ask about a crime (CMP-18)."""

WITH_IOPC = frozenset((State.REFERRED, State.IOPC_INVESTIGATION))


class MayPublish(StrEnum):
    """Whether the record of an outcome may be published (CMP-35)."""

    NOT_CONSIDERED = "not considered"
    REPRESENTATIONS_INVITED = "representations invited"
    PUBLISH = "to be published"
    DO_NOT_PUBLISH = "not to be published"


_OUTCOMES = "resolved, withdrawn, referred, not recorded, disapplied, transferred or out of remit"

_NAMES = {
    "resolved": State.RESOLVED, "resolved informally": State.RESOLVED, "informally resolved": State.RESOLVED,
    "withdrawn": State.WITHDRAWN, "referred": State.REFERRED, "referred to the iopc": State.REFERRED,
    "not recorded": State.NOT_RECORDED, "disapplied": State.DISAPPLIED, "transferred": State.TRANSFERRED,
    "out of remit": State.OUT_OF_REMIT,
}  # fmt: skip

_VERDICT = pattern(
    r"\b(?:not[\s-]+|un)?(?:upheld|founded|substantiated|proven|proved|justified)\b"
    r"|\b(?:found\s+for|found\s+against|guilty|no\s+case\s+to\s+answer)\b",
    re.IGNORECASE,
)
_FORMER_WORDS = pattern(r"\b(?:dismissed|rejected|no\s+further\s+action)\b", re.IGNORECASE)


def refuse_verdict(words: str) -> None:
    """Words that find for or against anybody are refused: a panel may not investigate (reg 28(7)). Raises Refused.

    A word such as “founded” or “proved” is refused only where it is said of the complaint or stands by itself.
    """
    for found in _VERDICT.finditer(words):
        word = small(found[0])
        if word in ("founded", "proved", "justified") and "complain" not in words.casefold():
            continue
        raise Refused(_no_such_ending(found[0]))


def ending_named(words: str) -> State:
    """The state that a clerk names as the outcome of a complaint (CMP-05, CMP-12, CMP-16). Raises Refused.

    “Upheld”, “unfounded” and their like are no outcomes; the refusal says which there are.
    """
    name = " ".join(words.casefold().replace("-", " ").split()).rstrip(".")
    if name in _NAMES:
        return _NAMES[name]
    if found := _VERDICT.search(words) or _FORMER_WORDS.search(words):
        raise Refused(_no_such_ending(found[0]))
    raise Refused(f"“{words.strip()}” is no outcome of a complaint. It ends {_OUTCOMES}.")


def _no_such_ending(word: str) -> str:
    return f"A panel may not investigate, so no complaint is “{word}” (SI 2012/62 reg 28(7)). It ends {_OUTCOMES}."
