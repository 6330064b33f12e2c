"""What a letter seems to answer: proposals, each with its reason. The clerk accepts, changes or leaves them."""

from __future__ import annotations

from typing import Literal, NamedTuple

import msgspec

from .read import Position, Read


class Asked(msgspec.Struct, frozen=True):
    """A matter that a letter may answer, in plain words. ``id`` is its reference: 2031-02-04/R2, 2031-09-09/A1.3."""

    id: str
    text: str
    to: str = "Commissioner"
    kind: str = ""
    answered: bool = False
    """Whether a letter kept before answered it: it may be answered once more, and is never told as unanswered."""

    @property
    def parent(self) -> str:
        """The matter it is a part of: of A1.3 it is A1; empty where it is none's."""
        return self.id.rpartition(".")[0] if "." in self.id.rpartition("/")[2] else ""


class InspectionReport(msgspec.Struct, frozen=True):
    """An inspectorate's report that a reply may be about. ``published``: an ISO date."""

    id: str
    title: str
    published: str = ""


class Given(msgspec.Struct, frozen=True):
    """What a letter is held against: the ``given`` of the examples. Days are ISO dates."""

    matters: tuple[Asked, ...] = ()
    panel: str = ""
    report_sent: str = ""
    reply_due: str = ""
    reply_due_how: str = ""
    inspections: tuple[InspectionReport, ...] = ()


Sure = Literal["strong", "ask", "not minuted"]
"""strong: proposed with its reason. ask: shown, nothing chosen. not minuted: no matter fits."""


class Answering(NamedTuple):
    """What one unit, one loose paragraph, or one sentence of it seems to answer. Exactly one of the three is set."""

    ids: tuple[str, ...]
    sure: Sure
    why: str
    """In words: “rare words (dunholt, counter); the order agrees”."""
    unit: int | None = None
    loose: int | None = None
    sentence: str = ""
    by: str = ""
    """“ordinal”, “identity”, “number”, “order”, “only one”, where words did not decide."""
    merged: bool = False
    number_disagrees: bool = False
    waits_for: str = ""
    position: Position = ""
    open_still: bool = False
    """It names the matter and does not answer it: “Recommendation 3 will follow”."""


class Perhaps(msgspec.Struct, frozen=True):
    """Something that the letter perhaps leaves unanswered: of a matter, or of a unit."""

    why: str
    id: str = ""
    unit: int | None = None


class Drift(NamedTuple):
    """How the letter's words for a matter differ from those minuted."""

    id: str
    lost: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    changed: tuple[tuple[str, str], ...] = ()
    """Pairs: as minuted, as the letter has it."""
    answer_differs: str = ""


class OpenParts(msgspec.Struct, frozen=True):
    """A matter of several parts, and those that the letter leaves open."""

    id: str
    open: tuple[str, ...]


class Proposed(msgspec.Struct, frozen=True):
    """All that is proposed of a letter, held against what was asked."""

    read: Read
    answering: tuple[Answering, ...] = ()
    unanswered: tuple[str, ...] = ()
    perhaps: tuple[Perhaps, ...] = ()
    not_for_this_letter: tuple[str, ...] = ()
    not_minuted: tuple[int, ...] = ()
    """Loose paragraphs that answer something nobody minuted."""
    parents: tuple[OpenParts, ...] = ()
    drift: tuple[Drift, ...] = ()
    derived: dict[str, int | bool | str] = {}
    """Days and limits: days_since_meeting, days_since_report, late, days_late, limit, limit_how."""
