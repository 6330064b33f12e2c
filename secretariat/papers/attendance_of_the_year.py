"""The attendance of a municipal year as a matrix, with a legend, the substitutes, and who came for whom (MIN-20)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ..attendance.of_the_year import Attended, Standing, attended, held, substitutes
from ..basics.clock import day_and_month, house_date
from ..basics.saying import said_later, say
from ..basics.sentences import listing
from ..documents.document import Block, Cell, Document, Heading, Paragraph, Table, cell, document, listed, text
from ..meetings.meeting import Meeting, day_of
from ..minutes.later_meetings import corrections
from ..minutes.life import Correction
from ..panel.people import SEATS, People, Post
from ..proceedings.proceedings import Proceedings
from .embargoed import held_correction
from .material import ArchiveMaterial

SIGNS: dict[Standing, tuple[str, str]] = {
    "present": ("P", said_later("present")),
    "part": ("Pt", said_later("present for a part of the meeting")),
    "remote": ("R", said_later("joined remotely or observed, and is not counted as present")),
    "apologies": ("A", said_later("sent apologies")),
    "substituted": ("S", said_later("did not come, and a substitute did")),
    "absent": ("N", said_later("did not come, and sent no apologies")),
    "": ("–", said_later("held no seat then, and was not expected")),
}
"""How each standing is printed, and what the legend says of it."""


def attendance_of_the_year(m: ArchiveMaterial) -> Document:
    """The year that is asked for; else that of the last meeting held, and the year before it where there is one."""
    of = _years(m)
    years = list(of)
    blocks: list[Block] = [Paragraph(text(say("As it stood on {day}.", house_date(m.today))))]
    for year in years:
        blocks += _of_year(m, year, of[year])
    if not years:
        which = say(" in the year that begins in {year}", m.year) if m.year is not None else say(" yet")
        blocks.append(Paragraph(text(say("No meeting was held{which}.", which))))
    span = f" {listing(years[::-1])}" if years else ""
    title = say("Attendance of members of the {name}{span}", m.panel.name, span)
    return document(title, blocks, subject=m.panel.name, wide=True)


def told_corrections_held(m: ArchiveMaterial) -> list[str]:
    """What the clerk is told before it goes out: which corrections are left out of it, for they are under embargo."""
    return [
        held_correction(each) for meetings in _years(m).values() for _, each in _corrected(m, meetings)
        if each.held(m.today, m.said_of(each.by))
    ]  # fmt: skip


def _years(m: ArchiveMaterial) -> dict[str, list[Proceedings]]:
    """The meetings held in the year that is asked for; else in the last year that had any, and in the one before it
    that had. Only the meetings of those years are folded."""
    planned: dict[str, list[Meeting]] = {}
    for meeting in m.meetings():
        planned.setdefault(m.panel.year_of(meeting.date), []).append(meeting)
    of: dict[str, list[Proceedings]] = {}
    for year in sorted(planned, reverse=True):
        if m.year is not None and year.partition("/")[0] != str(m.year):
            continue
        if found := held(p for meeting in planned[year] if (p := m.proceedings(meeting.id))):
            of[year] = found
        if m.year is None and len(of) == 2:
            break
    return of


def _of_year(m: ArchiveMaterial, year: str, meetings: Sequence[Proceedings]) -> list[Block]:
    rows = attended(meetings)
    days = tuple(f"{day_and_month(p.day)}{p.bundle.meeting.which_that_day}" for p in meetings)
    header = (say("Member"), *days, say("Attended"), say("Expected"))
    there = tuple(
        cell(str(sum(row.at[n] in ("present", "part") for row in rows))) for n in range(len(meetings))
    )  # fmt: skip
    of_all = (cell(str(sum(row.attended for row in rows))), cell(str(sum(row.expected for row in rows))))
    table = Table(
        say("Attendance in {year}", year), header, (*map(_row, rows), (cell(say("Members present")), *there, *of_all))
    )
    blocks: list[Block] = [Heading(2, text(year)), table, *_legend(rows)]
    if stood := substitutes(meetings):
        blocks.append(Heading(3, text(say("Substitutes in {year}", year))))
        for each in stood:
            vote = "" if each.votes else say(", without a vote")
            words = say(
                "{day}: {substitute} for {member}{vote}.",
                each.p.bundle.meeting.day_in_words,
                each.substitute.in_full,
                each.member.in_full,
                vote,
            )
            blocks.append(listed(f"substitutes-{year}", "bullet", 1, words))
    blocks += _corrections(m, year, meetings)
    return blocks + _changes(m, year, meetings)


def _corrections(m: ArchiveMaterial, year: str, meetings: Sequence[Proceedings]) -> list[Block]:
    """What later meetings corrected of the attendance: the table has it as it was minuted. What is under embargo where
    it was corrected is left out until then."""
    found = [
        say(
            "{day}: {correction} (corrected at the meeting of {meeting}).",
            p.bundle.meeting.day_in_words,
            each.text.strip().rstrip("."),
            day_of(each.by, each.on),
        )
        for p, each in _corrected(m, meetings) if not each.held(m.today, m.said_of(each.by))
    ]  # fmt: skip
    if not found:
        return []
    heading = Heading(3, text(say("Attendance corrected since, in {year}", year)))
    return [heading, *(listed(f"corrections-{year}", "bullet", 1, words) for words in found)]


def _corrected(m: ArchiveMaterial, meetings: Sequence[Proceedings]) -> Iterator[tuple[Proceedings, Correction]]:
    """Every correction of the attendance of these meetings, held or not."""
    later = [bundle for meeting in m.meetings() if (bundle := m.bundle(meeting.id))]
    for p in meetings:
        for each in corrections(p, later):
            if each.attendance:
                yield p, each


def _row(row: Attended) -> tuple[Cell, ...]:
    of = f" ({listing(list(row.authorities))})" if row.authorities else ""
    return (
        cell(f"{row.person.in_full}{of}"), *(cell(SIGNS[each][0]) for each in row.at), cell(str(row.attended)),
        cell(str(row.expected)),
    )  # fmt: skip


def _legend(rows: Sequence[Attended]) -> list[Block]:
    """What each sign says, of those that stand in the table."""
    used = {each for row in rows for each in row.at}
    said = "; ".join(f"{sign}: {say(words)}" for standing, (sign, words) in SIGNS.items() if standing in used)
    counted = say("Expected are the meetings held while the member had a seat, from the day of the appointment on.")
    return [Paragraph(text(f"{said}. {counted}"))] if said else []


def _changes(m: ArchiveMaterial, year: str, meetings: Sequence[Proceedings]) -> list[Block]:
    """Who came for whom, since when: the seats that began or ended in the year, in order of days."""
    first = m.panel.year_start(meetings[0].day)
    last = m.panel.year_start(first + dt.timedelta(days=370)) - dt.timedelta(days=1)
    people = People(m.people).on(meetings[-1].day)
    found: list[tuple[dt.date, str]] = []
    for person in people:
        for post in person.posts:
            if post.role not in SEATS:
                continue
            whose = say(" for {authority}", post.authority) if post.authority else ""
            called = f"{person.in_full}, {say(post.role.value)}{whose}"
            if post.since and first <= post.since <= last:
                found.append(
                    (
                        post.since,
                        say("From {day}: {called}{for_whom}.", house_date(post.since), called, _for_whom(post, people)),
                    )
                )
            if post.until and first <= post.until <= last:
                found.append((post.until, say("Until {day}: {called}.", house_date(post.until), called)))
    if not found:
        return []
    lines = [listed(f"changes-{year}", "bullet", 1, words) for _, words in sorted(found)]
    return [Heading(3, text(say("Changes of membership in {year}", year))), *lines]


def _for_whom(post: Post, people: People) -> str:
    """“, in place of Councillor Birch (since 3 May 2030), who came in place of Councillor Dunn”: the whole chain."""
    words, known = "", set()
    link = say(", in place of")
    while post.in_place_of and post.in_place_of not in known and post.in_place_of in people:
        known.add(post.in_place_of)
        before = people[post.in_place_of]
        seats = [each for each in before.posts if each.role is post.role and each.authority == post.authority]
        post = max(seats, key=lambda each: each.since or dt.date.min, default=Post(role=post.role))
        since = say(" (since {day})", house_date(post.since)) if post.since else ""
        words += f"{link} {before.in_full}{since}"
        link = say(", who came in place of")
    until = say(", until {ends_with}", post.ends_with) if not words and post.ends_with else ""
    return words + until
