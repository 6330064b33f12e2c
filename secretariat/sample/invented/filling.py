"""The invented panel put into an empty archive: each agenda out, each meeting minuted, each reply taken in, in turn."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import cache
from importlib.resources import files

from msgspec.structs import replace

from ...agenda import questions
from ...agenda.items import edit
from ...agenda.publishing import publish
from ...basics.acts import Act, Put, act
from ...basics.clock import at
from ...basics.record import Private
from ...capture.desk import NARRATIVE
from ...capture.entering import act_of, enter
from ...meetings.meeting import Meeting, in_words
from ...meetings.questions import PublicQuestion
from ...minutes.later_meetings import life
from ...panel.posts import change_post
from ...papers.circulating import circulate, sign
from ...plan.dates import cancel, confirm, open_date, release
from ...plan.planned import PlanEntry
from ...plan.year import Date
from ...proceedings.proceedings import Proceedings
from ...proposals.opening import with_standing_items
from ..filling import typed_lines
from .after import replies, report_to_the_commissioner, settle_promises
from .complaints import register_acts
from .county import PANEL, PEOPLE
from .kept import Kept
from .years import AHEAD, ASKED, CANCELLED, CONFIRMED, EXEMPT, HELD, NEXT, PLANNED, RELEASED

_NOTIFIED = ("notice", "hearing")
_WEEK = dt.timedelta(days=7)


def fill_invented(commit: Callable[[Act], object]) -> None:
    """Fill an empty archive with the invented panel: ``commit`` keeps an act."""
    for each in the_acts():
        commit(each)


@cache
def the_acts() -> tuple[Act, ...]:
    """Everything that was done in the three years, in order; a whole meeting is one act."""
    kept = Kept()
    kept.do(act("open the invented sample", [Put(each) for each in (PANEL, *PEOPLE)]))
    for meeting in sorted((*HELD, *CANCELLED)):
        _plan_ahead(kept, dt.date.fromisoformat(meeting))
        if meeting in CANCELLED:
            with kept.one_act(in_words(f"cancel the meeting of {meeting}")):
                _open(kept, meeting)
                kept.do(cancel(kept.bundle(meeting), CANCELLED[meeting]))
            continue
        _send_out(kept, meeting)
        _minute(kept, meeting)
        _finish(kept, meeting)
    _plan_ahead(kept, dt.date.fromisoformat(NEXT))
    _send_out(kept, NEXT)
    for each in register_acts(kept.panel, kept.people()):
        kept.do(each)
    return tuple(kept.acts)


def _plan_ahead(kept: Kept, day: dt.date) -> None:
    """The dates of the year from a day on come into the plan."""
    known = {each.id for each in kept.all(PlanEntry)}
    new = [
        each for entry, due in PLANNED
        if entry.id not in known and entry.date <= day + (AHEAD if entry.kind not in _NOTIFIED else dt.timedelta())
        for each in (entry, *due)
    ]  # fmt: skip
    if new:
        kept.do(act("plan the year", [Put(each) for each in new]))


def _open(kept: Kept, meeting: str) -> None:
    """The meeting of a date of the plan, with its standing items, and what is taken in private marked so."""
    made = open_date(_date(kept, meeting), kept.all(Meeting))
    kept.do(with_standing_items(made, kept.panel, earlier=kept.held()))
    for item in kept.bundle(meeting).items:
        if paragraph := EXEMPT.get(item.title):
            kept.do(edit(kept.bundle(meeting), item.with_(exempt=paragraph)))


def _send_out(kept: Kept, meeting: str) -> None:
    """The agenda goes out a week and a day before; what the public asks comes in."""
    with kept.one_act(in_words(f"send out the agenda of {meeting}")):
        if not any(each.id == meeting for each in kept.all(Meeting)):
            _open(kept, meeting)
        _publish(kept, meeting)


def _publish(kept: Kept, meeting: str) -> None:
    day = dt.date.fromisoformat(meeting)
    out = at(day - _WEEK - dt.timedelta(days=1), dt.time(10))
    kept.do(publish(kept.bundle(meeting), out, now=out))
    for n, asked in enumerate(ASKED.get(meeting, ()), 1):
        question = PublicQuestion(
            id=f"{meeting}-question-{n}", name=asked.name, text=asked.words,
            contact=Private(f"{asked.name.split()[0].casefold()}@example.org"),
            received=at(day - dt.timedelta(days=asked.days_before), dt.time(9, n)),
        )  # fmt: skip
        kept.do(questions.log(kept.bundle(meeting), question, None))


def _minute(kept: Kept, meeting: str) -> None:
    """The meeting, minuted line by line as a clerk types it."""
    desk, script = NARRATIVE, files(__package__).joinpath("meetings", f"{meeting}.txt")
    with kept.one_act(in_words(f"minute the meeting of {meeting}")):
        for typed in typed_lines(script, dt.date.fromisoformat(meeting)):
            p, plan = kept.proceedings(meeting), kept.plan()
            captured = enter(typed.line, p, desk=desk, now=typed.now, plan=plan)
            desk = desk if captured.desk is None else captured.desk
            kept.do(act_of(captured, p, plan))


def _finish(kept: Kept, meeting: str) -> None:
    """Minutes it approved are signed, its own are sent round; the report goes; replies come; a meeting in reserve is
    settled."""
    p, day = kept.proceedings(meeting), dt.date.fromisoformat(meeting)
    with kept.one_act(in_words(f"what follows from the meeting of {meeting}")):
        _end_former_offices(kept, p)
        later = [kept.bundle(each.bundle.meeting.id) for each in kept.held()]
        unsigned = [each for each in kept.held() if not any(copy.kind == "signed" for copy in each.bundle.copies)]
        for earlier in unsigned:
            known = life(earlier, [each for each in later if each.meeting.when > earlier.bundle.meeting.when])
            if known.stage == "approved":
                kept.do(sign(earlier, known, at(day, dt.time(17))))
        sent = at(day + _WEEK, dt.time(10))
        kept.do(circulate(p, life(p), sent, to="members", now=sent))
        report_to_the_commissioner(kept, meeting)
        replies(kept, meeting)
        settle_promises(kept, meeting)
        _settle_reserve(kept, meeting)


def _end_former_offices(kept: Kept, p: Proceedings) -> None:
    """Whoever was Chair or Vice-Chair before is so no longer, from the day after the election on."""
    for office in p.elected:
        for person in kept.people():
            for post in person.posts:
                if post.role == office and post.until is None and post.since != p.day:
                    kept.do(change_post(person, post, replace(post, until=p.day)))


def _settle_reserve(kept: Kept, meeting: str) -> None:
    if meeting in RELEASED:
        kept.do(release(_date(kept, RELEASED[meeting]), None, kept.all(Meeting), "The precept was supported."))
    if meeting in CONFIRMED:
        of, why = CONFIRMED[meeting]
        _open(kept, of)
        kept.do(confirm(_date(kept, of), kept.all(Meeting), why))


def _date(kept: Kept, meeting: str) -> Date:
    return next(each for each in kept.plan().dates if each.entry is not None and each.entry.id == meeting)
