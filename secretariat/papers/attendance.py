"""Who was there, as the head of the minutes has it: members, officers, others, each with the times of the stay."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence

from msgspec.structs import replace

from ..attendance.missing import missing
from ..basics.alphabet import by_alphabet
from ..basics.clock import house_time, local
from ..basics.saying import called, say
from ..basics.sentences import councillors, listing
from ..documents.document import Block, Heading, Paragraph, listed, text
from ..events.room import ChairTaken
from ..panel.lists import group_of
from ..panel.people import COMMISSIONERS_SIDE, OFFICERS, SEATS, Role
from ..proceedings.apologies import apologies_sentence
from ..proceedings.proceedings import Proceedings
from ..proceedings.state import Spell


def attendance_blocks(p: Proceedings) -> list[Block]:
    """Members, those who observe, officers and others, each with late and early times; then who was not there."""
    headings = p.rules.headings
    blocks: list[Block] = [Heading(2, text(called(headings.members))), Paragraph(text(members_sentence(p)))]
    if (presided := _stood_in_the_chair(p)) and p.opened_by in p.spells:
        blocks.append(Paragraph(text(presided)))
    if watching := [person for person in p.spells if _has_seat(p, person) and _only_watched(p, person)]:
        blocks += [Heading(2, text(called(headings.observers))), Paragraph(text(_listed(p, watching)))]
    for n, (title, group) in enumerate(_besides(p)):
        lines = (f"{p.people[person].in_full}, {_job(p, person)}" for person in group)
        series = {headings.officers: "officers", headings.others: "others"}.get(title, f"group-{n}")
        blocks += [Heading(2, text(called(title))), *(listed(series, "bullet", 1, line) for line in lines)]
    blocks += [Paragraph(text(words)) for words in _not_there(p)]
    if p.phase == "closed" and p.apologies_printed is None and (p.excused or p.excused_late):
        blocks.append(Paragraph(text(apologies_sentence(p))))  # no item for them was opened
    return blocks


def _stood_in_the_chair(p: Proceedings) -> str:
    """Who presided at the beginning, where that is not the chair; empty where a line of the minutes says so."""
    if not _has_seat(p, p.opened_by) or p.opened_by == p.office_holder("chair"):
        return ""
    said = (e for e in p.bundle.events if isinstance(e, ChairTaken) and e.person == p.opened_by)
    if any(event.scope == "meeting" for event in said):
        return ""
    return say("{opened_by} in the Chair.", p.name(p.opened_by, start=True))


def _besides(p: Proceedings) -> list[tuple[str, list[str]]]:
    """Everyone without a seat under her or his heading: the panel's own groups, then officers, then all others."""
    headings, groups = p.rules.headings, p.rules.lists.groups
    found: dict[str, list[str]] = {group.heading: [] for group in groups}
    found = {**found, **{title: found.get(title, []) for title in (headings.officers, headings.others)}}
    for person in p.spells:
        if not _has_seat(p, person):
            roles, post = p.roles(person), p.people[person].post_on(p.day)
            usual = headings.officers if roles & set(OFFICERS) else headings.others
            found[group_of(groups, roles, post) or usual].append(person)
    return [(title, people) for title, people in found.items() if people]


def _not_there(p: Proceedings) -> list[str]:
    """Who was not required, who sent somebody, and who was absent without apology, a sentence each."""
    if p.phase == "not begun":
        return []
    away = [person for person in p.absent if person not in p.spells]
    because = {person: p.absent_because.get(person, "") for person in away}
    spared = [person for person in away if because[person] == "not required"]
    sent = [person for person in away if because[person].startswith("represented")]
    said = [say("Not required to attend: {names}.", _names(p, spared))] if spared else []
    for person in sent:
        by = because[person].removeprefix("represented")
        said.append(
            say("{name} was represented{by}.", p.name(person, start=True), by)
            if by
            else say("{name} sent a representative.", p.name(person, start=True))
        )
    # until the meeting is closed she may still come, or be marked: only who was called absent is
    away_unsaid = missing(p) if p.phase == "closed" else missing(p) & p.absent
    if away_unsaid and p.rules.lists.absent:
        said.append(say("Absent without apology: {names}.", _names(p, away_unsaid)))
    return said


def _has_seat(p: Proceedings, person: str) -> bool:
    return bool(p.roles(person) & set(SEATS)) or p.bundle.member_replaced_by(person) is not None


def _only_watched(p: Proceedings, person: str) -> bool:
    """Whether a member took no part, all the while: who joins remotely where the law does not count it, and who said
    so (MTG-60)."""
    return all(_watching(spell, p.rules.remote_members_count) for spell in p.spells[person])


def _watching(spell: Spell, counted: bool) -> bool:
    return spell.counted is False or (spell.mode == "remote" and spell.counted is None and not counted)


def members_sentence(p: Proceedings) -> str:
    """The chair first, councillors by name, then the others; each with “from 2:10pm” or “left at 4:20pm”.

    Where the panel's house style lists members by authority, each councillor's authority is given.
    """
    return _listed(p, [person for person in p.spells if _has_seat(p, person) and not _only_watched(p, person)])


def _listed(p: Proceedings, members: list[str]) -> str:
    chair, vice = p.office_holder("chair"), p.office_holder("vice-chair")
    first = (chair, vice) if p.house.order == "chair and vice-chair first" else (chair,)
    members.sort(key=lambda id: (*(id != each for each in first), not p.people[id].title,
                                 by_alphabet(_authority(p, id)), p.people[id].sorting))  # fmt: skip
    names = []
    for id in members:
        person = p.people[id]
        marks = [
            _authority(p, id),
            {chair: p.house.office("chair"), vice: p.house.office("vice-chair")}.get(id, ""),
            _seat_of(p, id),
        ]
        if sub := next((s for s in p.bundle.substitutions if s.substitute == id), None):
            marks.append(
                say("substitute for {member}", p.name(sub.member)) + ("" if sub.votes else say(", without a vote"))
            )
        marks.append(_stay(p, id, counted=p.rules.remote_members_count))
        inside = "; ".join(mark for mark in marks if mark)
        names.append((person.title, p.listed(person) + (f" ({inside})" if inside else "")))
    return f"{councillors(names, p.house.name_separator)}." if names else say("None.")


def _seat_of(p: Proceedings, person: str) -> str:
    """What kind of member somebody is who was not appointed by an authority (FRM-07)."""
    roles = p.roles(person)
    return (
        say("independent member")
        if Role.INDEPENDENT in roles
        else say("co-opted member")
        if Role.COOPTED_COUNCILLOR in roles
        else ""
    )


def _authority(p: Proceedings, person: str) -> str:
    """The council someone sits for, where the house lists members by it."""
    post = p.people[person].post_on(p.day) if p.house.order == "by authority" else None
    return post.authority if post else ""


def _stay(p: Proceedings, person: str, *, counted: bool) -> str:
    """Someone's stays at this meeting as a phrase; a time on another day (after an adjournment) has its day too."""

    def day(moment: dt.datetime) -> str:
        sat = local(moment).date()
        return "" if sat == p.day else say(" on {day}", p.date(sat))

    return stay(p.spells[person], counted=counted, time=p.time, day=day)


def stay(
    spells: Sequence[Spell],
    *,
    counted: bool = True,
    time: Callable[[dt.datetime], str] = house_time,
    day: Callable[[dt.datetime], str] = lambda _: "",
) -> str:
    """Someone's stays in words: “from 2:10pm”, “left at 4:20pm”, “to 2:40pm and from 3:10pm”; empty: throughout.

    Back within a minute is not away. Where the stays differ in kind, each says its own: “virtual, observing, not
    counted, to 2:40pm; in the room, from 3:10pm”. ``counted``: whether those who join remotely count.
    """
    spells = _joined(spells)
    words = [_times(spell, time, day, alone=len(spells) == 1) for spell in spells]
    how = [_how(spell, counted) for spell in spells]
    if len(set(map(tuple, how))) > 1:
        return "; ".join(
            ", ".join([*(each or [say("in the room")]), phrase]) for each, phrase in zip(how, words, strict=True)
        )
    phrases = [each for each in words if each]
    return ", ".join([*(how[0] if how else []), *([listing(phrases)] if phrases else [])])


def _times(
    spell: Spell, time: Callable[[dt.datetime], str], day: Callable[[dt.datetime], str], *, alone: bool
) -> str:  # fmt: skip
    since = time(spell.since) if spell.since else say("item {since_item}", spell.since_item) if spell.since_item else ""
    until = time(spell.until) if spell.until else say("item {until_item}", spell.until_item) if spell.until_item else ""
    until_day = day(spell.until) if spell.until else ""
    since_day = day(spell.since) if spell.since else ""
    if spell.for_items:
        if len(spell.for_items) > 1:
            return say("for items {items}", spell.since_item)
        return say("for item {item}", spell.since_item)
    if spell.to_adjournment or spell.from_resumption:
        return _around_the_adjournment(spell, since + since_day, until + until_day)
    if since and spell.ended:
        once = "" if since_day == until_day else since_day
        return say(
            "from {since}{once} to {until}{until_day}", since, once, until or say("a time not recorded"), until_day
        )
    if since:
        return say("from {since}{since_day}", since, since_day)
    if spell.ended and alone:
        return (
            say("left at {until}{until_day}", until, until_day)
            if spell.until
            else say("left during {until}", until)
            if until
            else say("left")
        )
    return say("to {until}{until_day}", until or say("a time not recorded"), until_day) if spell.ended else ""


def _around_the_adjournment(spell: Spell, since: str, until: str) -> str:
    """Of a meeting that went on with others there: nobody left as it adjourned, nor came late as it resumed."""
    begins = say("from {since}", since) if since else ""
    if spell.from_resumption:
        begins = say("from the resumption{since}", say(" at {since}", since) if since else "")
    ends = say("to {until}", until or say("a time not recorded")) if spell.ended else ""
    if spell.to_adjournment:
        at = say(" at {until}", until) if until else ""
        ends = say("to the adjournment{at}", at) if begins else say("until the adjournment{at}", at)
    return f"{begins} {ends}".strip()


def _how(spell: Spell, counted: bool) -> list[str]:
    remote = spell.mode == "remote"
    return ([say("virtual")] if remote else []) + ([say("observing, not counted")] if _watching(spell, counted) else [])


def _joined(spells: Sequence[Spell]) -> list[Spell]:
    """The stays, those with less than a minute between them as one."""
    found: list[Spell] = []
    for spell in spells:
        last = found[-1] if found else None
        if (
            last is not None
            and last.until is not None
            and spell.since is not None
            and abs(spell.since - last.until) < dt.timedelta(minutes=1)
            and (last.mode, last.counted, last.for_items) == (spell.mode, spell.counted, spell.for_items)
        ):
            found[-1] = replace(last, until=spell.until, ended=spell.ended, until_item=spell.until_item)
        else:
            found.append(spell)
    return found


def _job(p: Proceedings, person: str) -> str:
    post = p.people[person].post_on(p.day)
    job = post.job if post and post.job else {
        Role.CLERK: say("Clerk"),
        Role.COMMISSIONER: p.panel.office_title,
        Role.DEPUTY: say("Deputy {office_title}", p.panel.office_title),
    }.get(post.role if post else Role.OTHER, post.role.value.capitalize() if post else "")  # fmt: skip
    is_side = p.roles(person) & {*OFFICERS, *COMMISSIONERS_SIDE}
    times = _stay(p, person, counted=bool(is_side) or p.rules.remote_members_count)
    return f"{job} ({times})" if times else job


def _names(p: Proceedings, ids: Iterable[str]) -> str:
    found = sorted((p.people[id] for id in ids), key=lambda person: (not person.title, person.sorting))
    return councillors(((person.title, p.listed(person)) for person in found), p.house.name_separator)
