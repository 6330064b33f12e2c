"""What can be found outside a meeting: letters, the plan, people, matters followed, inspections, delivery."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Self

import msgspec

from ..basics.clock import house_date
from ..basics.pattern import pattern
from .names import JOINT, all_names, posts_of
from .passage import Where, Wording

if TYPE_CHECKING:
    from ..delivery.plan_line import PlanLine
    from ..inspections.inspection import Inspection
    from ..letters.letter import LetterIn
    from ..matters.follow_up import FollowUp
    from ..matters.matter import Matter
    from ..matters.raised import Raised
    from ..meetings.past_papers import PastPaper
    from ..panel.people import Person
    from ..plan.planned import PlannedItem
    from ..plan.year import Date, Plan

_PARAGRAPHS = pattern(r"\n\s*\n")


def paragraphs_of(text: str) -> list[str]:
    """The paragraphs of a letter as it was read: what blank lines part, else its lines."""
    parts = _PARAGRAPHS.split(text) if _PARAGRAPHS.search(text) else text.split("\n")
    return [words for part in parts if (words := " ".join(part.split()))]


def of_letter(letter: LetterIn, *, sealed: bool = False) -> Iterator[Wording]:
    """A letter: its head, then each paragraph. ``sealed``: it was opened from the seal, as ``letter`` now is."""
    file = letter.file or letter.held_back
    head = (letter.subject, letter.sender, letter.post, letter.to and f"to {letter.to}", file.name if file else "")
    who = " ".join(filter(None, (letter.sender, letter.post)))
    sender, posts = JOINT.join(filter(None, (letter.sender, letter.post))), letter.post
    under = f"Letter of {house_date(letter.day)}{f' from {who}' if who else ''}"
    paragraphs = ["; ".join(filter(None, (f"A {letter.kind}", *head))), *paragraphs_of(letter.text)]
    for line, words in enumerate(paragraphs):
        yield Wording("letter", words, Where("letters", letter.id, line=line - 1), letter.day, str(letter.day), under,
                      sender, posts, sealed=sealed, guarded=True)  # fmt: skip


def of_past_papers(papers: Iterable[PastPaper]) -> Iterator[Wording]:
    """Papers of meetings held before the records here began, a line each as they were read."""
    from ..meetings.past_papers import PAST_KINDS

    for paper in papers:
        under = f"{dict(PAST_KINDS)[paper.kind]} of {house_date(paper.day)}"
        under += f", {paper.title}" if paper.title else ""
        for line, words in enumerate(paper.text.split("\n")):
            if words.strip():
                yield Wording("past paper", _one_line(words), Where("past-papers", paper.id, line=line), paper.day,
                              str(paper.day), under, guarded=True)  # fmt: skip


def of_plan(plan: Plan) -> Iterator[Wording]:
    """The dates of the plan and what is due at them. A date that is a meeting is found by its head, with its agenda."""
    for date in plan.dates:
        yield from _date(date)
    for item in plan.undated:
        yield Wording("plan", _item_words(item), Where("plan", f"item {item.id}"), dt.date.max, "plan",
                      "Waiting for a date")  # fmt: skip


def _date(date: Date) -> Iterator[Wording]:
    """A date with its items. That of a meeting is found by the meeting's own head, unless more was planned of it."""
    where, under = date.meeting.name if date.meeting else str(date.day), f"Plan, {house_date(date.day)}"
    entry = date.entry
    more = (entry.venue, entry.note, entry.depends and f"only if: {entry.depends}") if entry else ()
    if date.meeting is None or any(more[1:]):
        words = "; ".join(filter(None, (house_date(date.day), date.what, *more)))
        yield Wording("plan", words, Where("plan", date.key), date.day, where, under)
    for item in date.items:
        yield Wording("plan", _item_words(item), Where("plan", f"item {item.id}"), date.day, where, under)


def _item_words(item: PlannedItem) -> str:
    called = item.called if item.called != item.title else ""
    dropped = f"dropped: {item.dropped}" if item.dropped else ""
    return "; ".join(filter(None, (item.words, called, dropped, *(move.reason for move in item.moves))))


def of_people(people: Iterable[Person]) -> Iterator[Wording]:
    """Everyone, with every post. How to reach somebody is private, and not looked through."""
    for person in people:
        posts = (", ".join(filter(None, (str(post.role), post.authority, post.job))) for post in person.posts)
        was = [f"formerly {each.title} {each.given or each.initials} {each.family}" for each in person.formerly]
        words = "; ".join(filter(None, (f"{person.in_full} ({person.code})", *posts, *map(_one_line, was))))
        since = max((post.since for post in person.posts if post.since), default=dt.date.min)
        yield Wording("person", words, Where("people", person.id), since, person.code, "People",
                      JOINT.join(all_names(person)), JOINT.join(posts_of(person)))  # fmt: skip


def _one_line(words: str) -> str:
    return " ".join(words.split())


class AboutMatter(msgspec.Struct, frozen=True):
    """A matter, as far as what was noted of it since is told by it."""

    event: str
    reference: str
    day: dt.date
    text: str
    private: bool

    @classmethod
    def of(cls, one: Matter) -> Self:
        return cls(one.event, one.reference, one.day, one.text, one.private)


def of_followed(
    matters: Iterable[AboutMatter], followed: Iterable[FollowUp], raised: Iterable[Raised], letters: Iterable[LetterIn]
) -> Iterator[Wording]:  # fmt: skip
    """What was raised outside a meeting, and what was noted of a matter since. ``matters``: all that are known."""
    from ..matters.raised import NUMBERED

    known = {matter.event: matter for matter in matters}
    behind = {letter.id for letter in letters if letter.sealed}
    closed = {each.id for each in raised if each.letter in behind}
    for one in raised:
        whole = known.get(one.part_of)
        where = f"{whole.reference}.{one.number}" if whole else f"{one.on}/{NUMBERED[one.kind]}{one.number}"
        gone = f"gone: {one.gone}" if one.gone else ""
        words = "; ".join(filter(None, (one.text, one.who, one.due_words, one.source, gone)))
        under = f"{one.kind.capitalize()} for {one.to}"
        yield Wording("matter", words, Where("decisions", one.id), one.on, where, under, one.who,
                      sealed=one.id in closed, guarded=True)  # fmt: skip
    for follow in followed:
        about = known.get(follow.id)
        for step in follow.all_steps:
            if step.words or step.who:
                said = "; ".join(filter(None, (step.what, step.who, step.words)))
                day = step.on or (about.day if about else dt.date.min)
                yield Wording("matter", said, Where("decisions", follow.id), day,
                              about.reference if about else str(step.on or ""), about.text if about else "", step.who,
                              exempt=bool(about and about.private), sealed=follow.id in closed,
                              guarded=True)  # fmt: skip


def of_inspections(inspections: Iterable[Inspection]) -> Iterator[Wording]:
    """An inspectorate's reports, and each of their points with what was answered to it."""
    for each in inspections:
        under = f"{each.title} ({each.inspectorate})"
        yield Wording("inspection", under, Where("inspections", each.id), each.published, str(each.published))
        for line, point in enumerate(each.points):
            answers = (point.force and f"Force: {point.force}", point.comment and f"Commissioner: {point.comment}")
            words = "; ".join(filter(None, (f"{point.kind.capitalize()} {point.number}: {point.text}", *answers)))
            yield Wording("inspection", words, Where("inspections", each.id, line=line), each.published,
                          str(each.published), under)  # fmt: skip


def of_delivery(lines: Iterable[PlanLine]) -> Iterator[Wording]:
    """Each line of the Commissioner's plan with what was reported of it."""
    for line in lines:
        said = ("; ".join(filter(None, (each.period, each.status, each.value, each.note))) for each in line.reported)
        day = max((each.on for each in line.reported if each.on), default=dt.date.min)
        yield Wording("delivery", " · ".join((f"{line.ref} {line.text}", *said)), Where("delivery", line.id), day,
                      line.ref, f"{line.theme}: {line.kind}")  # fmt: skip
