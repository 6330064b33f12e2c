"""Recording that an agenda was published, and showing what has changed since."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from secretariat.agenda import publishing, urgency
from secretariat.agenda.bound_papers import binding, is_packed
from secretariat.agenda.publishing import Reckoning
from secretariat.basics.acts import Act
from secretariat.basics.clock import at, house_date, local
from secretariat.basics.record import Refused
from secretariat.meetings.bundle import Bundle
from secretariat.meetings.meeting import AgendaItem
from secretariat.papers.agenda import agenda, front_of
from secretariat.plan.items import left_out_in_words
from storage.queries.paper_material import meeting_material

from ..dialogs.coming_up import may_come_up
from ..dialogs.field import Field, FieldRefused
from ..papers.composing import composed
from ..papers.gate import let_through
from ..papers.in_front import pages_in_front

if TYPE_CHECKING:
    from storage.archive import Archive

    from ..kit.screen import WithClerk
    from .work import AgendaWork

MOST = 3
"""So many changes are named above the agenda; the rest are counted."""


def reckoning(screen: WithClerk, bundle: Bundle) -> Reckoning:
    """What the dates of a meeting are counted by."""
    return publishing.reckoning(screen.panel, bundle.meeting.date, screen.clerk.archive.calendar())


def refuse(screen: AgendaWork) -> str:
    """Why it cannot be published now; empty where it can."""
    if screen.bundle is None:
        return "There is no meeting yet. {agenda.new-meeting} adds one."
    try:
        publishing.refuse_publishing(screen.bundle)
    except Refused as refusal:
        return str(refusal)
    return ""


def advice(screen: WithClerk, bundle: Bundle) -> str:
    """Above the form for a new item, where the agenda is out; else empty."""
    return urgency.advice(bundle, screen.clerk.today, reckoning(screen, bundle))


def refuse_unannounced(screen: WithClerk, bundle: Bundle, item: AgendaItem) -> None:
    """Of a new item that needs the Chair's reason for urgency and has none, back to that field. Raises FieldRefused."""
    try:
        urgency.refuse_unannounced(bundle, item, screen.clerk.today, reckoning(screen, bundle))
    except Refused as refusal:
        raise FieldRefused("urgent", str(refusal)) from None


def state(screen: WithClerk, bundle: Bundle) -> str:
    """For the head of the agenda: whether it is published, by when it is to be, what the public has not been told.

    It names the keys for publishing, for the public's questions and, where papers are kept, for the pack, which have no
    room in a narrow footer.
    """
    if bundle.meeting.cancelled:
        return ""
    so_many = f" ({len(bundle.questions)})" if bundle.questions else ""
    pack = " · {agenda.pack}: pack" if is_packed(bundle) else ""
    questions = screen.keyed(f"{{agenda.questions}}: public questions{so_many}{pack}")
    if not bundle.meeting.published:
        last = publishing.last_day(bundle.meeting, reckoning(screen, bundle))
        by = "was due" if last < screen.clerk.today else "by"
        return screen.keyed(f"{{agenda.publish}}: publish, {by} {house_date(last, weekday=True)} · {questions}")
    supplements = len(bundle.publications) - 1
    more = f", with {supplements} supplement{'s' if supplements > 1 else ''}" if supplements > 0 else ""
    deadline = publishing.questions_deadline(bundle.meeting, reckoning(screen, bundle))
    lines = [f"Published {publishing.when_phrase(bundle.meeting.published)}{more} · questions: {deadline.described()}"]
    if changes := publishing.changes_since(bundle):
        lines.append(f"CHANGED SINCE PUBLISHED: {_in_short(changes)}")
    if changes and publishing.is_over(bundle):
        lines.append(f"The meeting is over: no supplement goes out any more · {questions}")
    else:
        lines.append(f"{screen.keyed('{agenda.publish}: publish a supplement · ') if changes else ''}{questions}")
    return "\n".join(lines)


def _in_short(changes: list[str]) -> str:
    """The first of them and how many more there are: each of a long list would push the keys out of a small window."""
    rest = f"; and {len(changes) - MOST} more" if len(changes) > MOST else ""
    return f"{'; '.join(changes[:MOST])}{rest}"


class _Published(msgspec.Struct, frozen=True):
    """When it went out, as it was typed, and the clerk's note."""

    when: dt.datetime
    note: str


def publish(screen: AgendaWork) -> None:
    """Ask when it went out, and keep it with a copy of the agenda as it stood."""
    screen.run_worker(_ask(screen), group="asking")


async def _ask(screen: AgendaWork) -> None:
    from ..dialogs.composing_form import ComposingForm

    bundle = screen.bundle
    assert bundle is not None, "a command that needs a meeting is refused without one"
    now, by = screen.clerk.now(), reckoning(screen, bundle)
    counted, meeting = 0, bundle.meeting.id
    if is_packed(bundle):  # its pages are those of the pack, which takes a moment to set
        try:
            counted = await pages_in_front(screen, meeting)
        except Refused as refusal:
            screen.refuse(str(refusal))
            return
        if not may_come_up(screen, "The pages of its pack are counted. Ask again on {app.agenda} to publish it."):
            return

    def check(values: dict[str, Any]) -> _Published:
        there = screen.clerk.archive.bundle(meeting) or bundle
        asked = _Published(moment(values["date"], values["time"], now), values["note"])
        publishing.publish(there, asked.when, now=screen.clerk.now())  # before it is composed for nothing
        return asked

    async def keep(asked: _Published) -> bool:
        """The agenda is composed as it stands, let through, and kept as it went out."""

        def make() -> Callable[[Archive], Act]:
            passes, moment_now = let_through(screen, "agenda", meeting), screen.clerk.now()

            def compose(archive: Archive) -> Act:
                material = replace(meeting_material(archive, meeting), front=counted)
                passes(agenda(material))
                return publishing.publish(
                    material.p.bundle, asked.when, now=moment_now, note=asked.note, front=front_of(material).pages,
                    how=binding(material.p.rules),
                )  # fmt: skip

            return compose

        return await screen.do(await composed(form, "agenda", make))

    again = bool(bundle.publications)
    if again:
        about = f"Since the last one: {_in_short(publishing.changes_since(bundle))}."
    else:
        today = local(now).date()
        latest = house_date(publishing.last_day(bundle.meeting, by), weekday=True)
        words = publishing.notice(bundle.meeting, today, by)  # names the day itself, where it is past
        about = words if words.startswith("LATE") else f"The latest day for it: {latest}. Today: {words}"
    about = f"{about} {left_out_in_words(screen.clerk.archive.plan(), bundle)}".rstrip()
    title = "Publish a supplement" if again else "Publish the agenda"
    form = ComposingForm(title, fields(now), check, keep=keep, note=about, draft=f"{meeting}: {title}")
    published = await screen.app.push_screen_wait(form)
    if published and (there := screen.clerk.archive.bundle(meeting)):
        _tell(screen, there, by)


def fields(now: dt.datetime) -> list[Field]:
    """When it went out: now, unless told otherwise."""
    here = local(now)
    return [
        Field(name="date", label="Date", kind="date", value=here.date(), required=True),
        Field(name="time", label="Time", kind="time", value=here.time().replace(second=0, microsecond=0),
              required=True, afternoon=False),
        Field(name="note", label="Note", hint="For you: where it was put up, to whom it was sent."),
    ]  # fmt: skip


def moment(day: dt.date, time: dt.time, now: dt.datetime) -> dt.datetime:
    """A date and time as typed; the present minute is now, to the second."""
    there, here = at(day, time), local(now)
    return now if here.replace(second=0, microsecond=0) == there else there


def _tell(screen: AgendaWork, bundle: Bundle, by: Reckoning) -> None:
    last = bundle.publications[-1]
    words = publishing.notice(bundle.meeting, local(last.when).date(), by)
    if last.kind == "agenda":
        deadline = publishing.questions_deadline(bundle.meeting, by)
        words += f" Public questions: {deadline.described()}."
    (screen.refuse if words.startswith("LATE") else screen.tell)(f"Published. {words}")
