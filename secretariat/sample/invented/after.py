"""What follows a meeting: the report to the Commissioner, her replies, promises that were kept or forgotten."""

from __future__ import annotations

import datetime as dt
from importlib.resources import files
from typing import NamedTuple

from ...letters.letter import LetterIn
from ...letters.proposing import propose
from ...letters.reading import read_letter
from ...letters.taking_in import taking_in
from ...matters.composed import gathered, register_of
from ...matters.follow_up import FollowUp, StepKind
from ...matters.holding import given_of
from ...matters.letters_in import Came, take_in
from ...matters.life import Followed
from ...matters.raised import Raised
from ...matters.register import Register
from ...matters.report import ReportSent
from ...matters.reporting import copy_to, draw_up, for_the_report, publish, send
from ...matters.steps import take_step
from .kept import Kept

_TO = "Cordelia Marchbank, Saltmarch Police and Crime Commissioner"
_REPORT_AFTER = dt.timedelta(days=9)
_LETTERS = {
    "2023-06-28": "2023-08-02",
    "2023-11-29": "2024-01-05",
    "2024-01-31": "2024-02-20",
    "2024-03-20": "2024-04-18",
    "2024-06-26": "2024-07-24",
    "2025-06-25": "2025-07-22",
    "2025-11-26": "2026-01-06",
}
"""After which meetings a reply came, and when. The other recommendations still wait for theirs."""


class Later(NamedTuple):
    """What became of a promise or an action of a meeting. ``of``: its own number there."""

    of: str
    what: StepKind
    on: str
    words: str


_LATER = {
    "2023-06-28": (Later("A1", "done", "2023-07-12", "Sent to every member"),),
    "2023-09-20": (Later("U1", "done", "2023-11-20", "The figures are in the papers of November"),
                   Later("U2", "done", "2023-10-30", "One form was agreed")),
    "2023-11-29": (Later("U1", "pressed", "2024-02-12", "Asked again by e-mail"),
                   Later("U1", "done", "2024-03-04", "A copy of the letter came")),
    "2024-03-20": (Later("U1", "done", "2024-03-28", "The list came"),),
    "2024-09-18": (Later("U1", "remark", "2024-12-02", "Two of three months are published"),
                   Later("A1", "done", "2024-11-28", "The levy cannot be used so")),
    "2025-03-19": (Later("U1", "done", "2025-04-24", "A copy of the letter came"),),
    "2025-09-17": (Later("U1", "dropped", "2025-10-21", "The opening was held without guests"),),
    "2025-11-26": (Later("U1", "done", "2026-01-28", "Shown at the meeting"),),
}  # fmt: skip
"""The rest were forgotten: the reasons that leavers gave, of June 2023, never came."""


def register(kept: Kept) -> Register:
    """Every matter so far, with its story."""
    held = kept.held()
    known = Followed(
        panel=kept.panel, follow_ups=kept.all(FollowUp), reports=kept.all(ReportSent), letters=kept.all(LetterIn),
        raised=kept.all(Raised), meetings=[p.bundle.meeting for p in held],
    )  # fmt: skip
    return register_of(map(gathered, held), known)


def report_to_the_commissioner(kept: Kept, meeting: str) -> None:
    """What was recommended to her goes out, is published and is copied to the councils."""
    p = kept.proceedings(meeting)
    found = register(kept).of_meeting(meeting)
    if not for_the_report(found, kept.panel):
        return
    day = dt.date.fromisoformat(meeting) + _REPORT_AFTER
    kept.do(draw_up(p.bundle.meeting, found, kept.panel, kept.all(ReportSent), _TO))
    kept.do(send(kept.all(ReportSent)[-1], day, day))
    kept.do(publish(kept.all(ReportSent)[-1], day, day, "the website of the host"))
    kept.do(copy_to(kept.all(ReportSent)[-1], kept.panel.authorities, day, day))


def replies(kept: Kept, meeting: str) -> None:
    """Her reply to what a meeting recommended: what it surely answers is linked."""
    if meeting not in _LETTERS:
        return
    day = dt.date.fromisoformat(_LETTERS[meeting])
    words = files(__package__).joinpath("letters", f"{day}.txt").read_text("utf-8")
    known = register(kept)
    report = next(each for each in kept.all(ReportSent) if each.meeting == meeting)
    read = read_letter(words)
    taking = taking_in(propose(read, given_of(known, day, report)))
    taking.accept_sure()
    kept.do(take_in(Came(words, received=day), read, taking, known, meeting=meeting, letters=kept.all(LetterIn)))


def settle_promises(kept: Kept, meeting: str) -> None:
    """What became of the promises and actions of a meeting."""
    for later in _LATER.get(meeting, ()):
        found = register(kept).of(f"{meeting}/{later.of}")
        assert found is not None, f"{meeting}/{later.of} is no matter"
        day = dt.date.fromisoformat(later.on)
        kept.do(take_step(found, kept.all(FollowUp), later.what, on=day, words=later.words, by="Agnes Stallard"))
