"""The papers there are, by the name the command line gives them. A new paper is one module and one line here."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, Literal, NamedTuple, TypeVar

if TYPE_CHECKING:
    from ..documents.document import Document
    from .email.message import Message
    from .material import AnnexMaterial, ArchiveMaterial, MeetingMaterial, ReviewMaterial
    from .matters.known import Material

M = TypeVar("M")


_OWNERS = {"chairs-brief": "chair's brief", "members-agenda": "members' agenda"}
"""Names of papers whose owner is written with an apostrophe, which the command line and the records leave out."""


class Paper(NamedTuple, Generic[M]):
    """A paper, and how it is made from its material."""

    name: str
    of: Literal["meeting", "archive", "either", "register"]
    """What it is about: one meeting; all meetings, so that none is named; either of them; or the register of
    complaints, and then a period, or the cases named."""
    sentence: str
    build: Callable[[M], Document]
    public: bool = True
    """Fit to be seen by anybody; others say NOT FOR PUBLICATION on every page."""
    minuted: bool = True
    """Prints what was minuted, so that exempt business minuted in public holds it up; an agenda does not."""
    elsewhere: bool = False
    """Of one meeting it prints matters of other meetings too, so that theirs hold it up as well."""
    email: Callable[[M], Message] | None = None
    """What is sent as an e-mail, with the paper attached; None for what is not sent so."""
    ending: str = ".docx"
    """The ending of the file that is proposed for it."""
    english: bool = False
    """Made in English alone, whatever the panel's second language."""
    tells: Callable[[M], list[str]] = lambda _: []
    """What the clerk is told before it goes out, besides what its meeting leaves open, in sentences."""

    @property
    def called(self) -> str:
        """Its name in words, as it stands on record: “exempt minutes”."""
        return self.name.replace("-", " ")

    @property
    def in_words(self) -> str:
        """Its name as the clerk reads it: “chair's brief”."""
        return _OWNERS.get(self.name, self.called)


def _by(named: str) -> Callable[..., Any]:
    """What makes something, named by its module, and by itself where it is not called alike: loaded when it is first
    asked for. Whoever writes one paper loads no other, and whoever only names them loads none."""
    module, _, name = named.partition(":")

    def made(*given: Any, **said: Any) -> Any:
        return getattr(import_module(f".{module}", __package__), name or module.rpartition(".")[2])(*given, **said)

    return made


agenda, front_sheet, minutes = _by("agenda"), _by("front_sheet"), _by("minutes")
public, told_of_the_fronts = _by("embargoed:public"), _by("front_sheet:told_of_the_fronts")


def _minutes(m: MeetingMaterial) -> Document:
    made: Document = minutes(m.p, life=m.life)
    return made


def _comparison(m: MeetingMaterial) -> Document:
    _by("embargoed:refuse_embargoed")(m)
    made: Document = _by("comparison")(public(m))
    return made


_OF_MEETING: tuple[Paper[MeetingMaterial], ...] = (
    Paper("minutes", "meeting", "the public minutes of a meeting", lambda m: _minutes(public(m)),
          tells=_by("embargoed:told_left_out")),
    Paper("exempt-minutes", "meeting", "the minutes with their private part: not for publication",
          lambda m: minutes(m.p, private=True, life=m.life), public=False),
    Paper("comparison", "meeting", "what changed in the minutes since they were circulated", _comparison),
    Paper("decisions", "meeting", "the decisions of a meeting alone", lambda m: _by("decisions")(public(m)),
          tells=_by("embargoed:told_left_out")),
    Paper("agenda", "meeting", "the agenda of a meeting, with its front matter", agenda,
          email=_by("email.messages:agenda_out"), minuted=False,
          tells=lambda m: [*_by("embargoed:told_withheld")(m), *_by("contact:no_address")(m),
                           *m.wordings.told("agenda-email")]),
    Paper("apologies", "meeting", "the letter that asks members whether they will come", _by("apologies"),
          email=_by("email.messages:apologies_asked"), minuted=False, tells=lambda m: m.wordings.told("apologies")),
    Paper("members-agenda", "meeting", "the agenda for members, with what is exempt: not for publication",
          lambda m: agenda(m, private=True), public=False),
    Paper("chairs-brief", "meeting",
          "the chair’s running brief: what to say, who speaks, what is asked, what it needs: not for publication",
          _by("brief.paper:chairs_brief"), public=False, minuted=False,
          tells=_by("brief.paper:told_of_the_brief"), english=True),
    Paper("front-sheet", "meeting",
          "the front sheet of a report, or of every report of the meeting: a set form", front_sheet,
          minuted=False, tells=told_of_the_fronts),
    Paper("exempt-front-sheet", "meeting", "the same with what is exempt or under embargo: not for publication",
          lambda m: front_sheet(m, private=True), public=False, minuted=False,
          tells=lambda m: told_of_the_fronts(m, private=True)),
    Paper("recording-index", "meeting", "each line with the second it was typed, for a recording: not for publication",
          lambda m: _by("recording:recording_index")(m.p), public=False),
    Paper("chapters", "meeting", "the chapters of the recording or webcast, an item each; .vtt for a player (WebVTT)",
          lambda m: _by("chapters")(public(m).p), ending=".vtt"),
    Paper("report", "meeting", "the report to the Commissioner, under the section of the Act that each item calls for",
          _by("matters.report"), email=_by("email.messages:report_out"),
          tells=lambda m: [*_by("matters.report:told_before")(m), *m.wordings.told("report", "report-email")]),
)  # fmt: skip

_OF_ARCHIVE: tuple[Paper[ArchiveMaterial], ...] = (
    Paper("forward-plan", "archive", "the dates to come and what is due at each", _by("forward_plan")),
    Paper(
        "attendance-of-the-year",
        "archive",
        "who came to each meeting of the municipal year, as a matrix with a legend",
        _by("attendance_of_the_year"),
        tells=_by("attendance_of_the_year:told_corrections_held"),
    ),
    Paper(
        "hearings",
        "archive",
        "appointment hearings: what is due when, from the notification to the report",
        _by("hearings"),
    ),
    Paper(
        "inspections", "archive", "inspections: the Commissioner’s comments, and what remains open", _by("inspections")
    ),
    Paper("plan-delivery", "archive", "the Commissioner’s plan as reported, quarter by quarter", _by("plan_delivery")),
)

_OF_EITHER: tuple[Paper[Material], ...] = (
    Paper("recommendations", "either", "the register of recommendations: of a meeting, or of all with the days taken",
          _by("matters.recommendations")),
    Paper("tracker", "either", "the recommendation tracker: what each meeting made, noted, closed and carried on",
          _by("matters.tracker"), elsewhere=True),
    Paper("chasing", "either", "the letter to the Commissioner for what is past its day: of a meeting, or of all",
          _by("matters.chasing"), email=_by("email.messages:chase"),
          tells=lambda m: [*_by("matters.chasing:told_before_chasing")(m),
                           *m.wordings.told("chasing", "chasing-email")]),
    Paper("replies", "either", "replies to note at a meeting, or all that wait: what was asked, answered, still open",
          _by("matters.replies"), elsewhere=True),
    Paper("actions", "either", "the action sheet by owner: of a meeting, or all that is open of every one",
          _by("matters.actions"), email=_by("email.messages:action_sheet"),
          tells=lambda m: m.wordings.told("actions-email")),
)  # fmt: skip

REVIEW: Paper[ReviewMaterial] = Paper(
    "complaints-review", "register", "the Review of Complaints of a period: counts and references alone",
    _by("complaints_review"), english=True,
)  # fmt: skip
ANNEX: Paper[AnnexMaterial] = Paper(
    "complaints-annex", "register", "the exempt annex on cases taken in private: not for publication",
    lambda m: _by(".complaints.review.annex_paper:complaints_annex")(m.annex, m.panel), public=False, english=True,
)  # fmt: skip

_ALL: tuple[Paper[Any], ...] = (*_OF_MEETING, *_OF_ARCHIVE, *_OF_EITHER, REVIEW, ANNEX)

PAPERS: dict[str, Paper[Any]] = {paper.name: paper for paper in _ALL}

FILES = ("calendar", "clerks-calendar")
"""What is exported as a file of its own kind, from the whole archive, and not as a document in a writer's format: the
calendar for anybody, and the clerk's with her own deadlines."""
