"""Words for what came of it: noted, agreed, recommend, action, promise, elect, motion, vote, private, dates."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from ..clock import parse_date
from ..events import (
    ActionSet,
    DatesNoted,
    Elected,
    Happening,
    Moved,
    Nominated,
    Outcome,
    PublicExcluded,
    PublicReadmitted,
    Recommended,
    Undertaken,
    Voted,
)  # fmt: skip
from ..events.decisions import Verb
from ..events.elections import OFFICE_WORDS
from ..plan import Date, plan_row
from ..records import Refused
from .desk import NARRATIVE, Asked, Captured, answerer
from .words import word

if TYPE_CHECKING:
    from ..events.elections import OfficeName


def _outcome_word(verb: Verb, example: str) -> None:
    def outcome(asked: Asked) -> Captured:
        text = asked.rest
        if verb in ("noted", "endorsed", "approved", "supported"):
            text = text.removeprefix("to ")
        event = Outcome(verb=verb, text=text, at=asked.moment)
        say = f"Item {asked.p.item_number} will be proposed for {event.back_to}." if event.back_to else ""
        return Captured([event], desk=NARRATIVE, say=say)

    outcome.__doc__ = f"The panel {verb.upper()} it: /{verb} {example}"
    word(verb, usage="[what]")(outcome)


for _verb, _example in zip(
    get_args(Verb),
    ("the report", "to note the report", "the Annual Report", "the revised rules", "that …", "the precept"),
    strict=True,
):
    _outcome_word(_verb, _example)


@word("recommend", "r", "rec", usage="[to whom:] that …")
def recommend(asked: Asked) -> Happening:
    """A recommendation, with its number for good: /recommend to circulate the chart."""
    text, to = asked.rest, ""
    if text.startswith("to ") and 0 < (colon := text.find(":")) < 40:
        to, text = text[3:colon].strip(), text[colon + 1 :].strip()
    number = asked.p.next_number(Recommended)
    return Recommended(number=number, text=text, to=to, at=asked.moment)


@word("action", "a", usage="[who] what [by date]")
def action(asked: Asked) -> Happening:
    """Someone is to do something: /action jw to circulate the rota by 5 August."""
    owner = asked.person("who") if asked.is_code() else ""
    text, by, when = asked.rest.rpartition(" by ")
    due = None
    if by:
        try:
            due = parse_date(when.rstrip("."), near=asked.p.day)
        except Refused:
            text = asked.rest
    else:
        text = asked.rest
    return ActionSet(number=asked.p.next_number(ActionSet), text=text, owner=owner, due=due, at=asked.moment)


@word("promise", "p", "undertaking", usage="[who] to …")
def promise(asked: Asked) -> Captured:
    """Someone promised something aloud (whoever answered last, if nobody is named): /promise to send the figures."""
    by = asked.person("who") if asked.is_code() else answerer(asked.p)
    event = Undertaken(number=asked.p.next_number(Undertaken), text=asked.rest, by=by, at=asked.moment)
    return Captured([event], note="undertaking")


def _office(asked: Asked) -> OfficeName:
    name = asked.word().casefold()
    if name in ("vice", "vice-chair", "vicechair"):
        asked.skip("chair")
        return "vice-chair"
    if name in ("chair", "chairperson"):
        return "chair"
    raise asked.refuse("Say which office: chair or vice.")


def _nomination(asked: Asked) -> Nominated:
    office = _office(asked)
    person = asked.person("who is nominated")
    asked.skip("by", "proposed", "nominated")
    proposer = asked.person("who proposes") if asked.is_code() else ""
    asked.skip("sec", "seconded", "by", "and", "seconder")
    seconder = asked.person("who seconds") if asked.is_code() else ""
    return Nominated(office=office, person=person, proposer=proposer, seconder=seconder, at=asked.moment)


@word("nominate", usage="chair|vice who [by] proposer [sec] seconder")
def nominate(asked: Asked) -> Happening:
    """Put someone forward; several nominations may follow each other."""
    return _nomination(asked)


@word("elect", "e", usage="chair|vice who [by] proposer [sec] seconder | chair|vice who vote [casting]")
def elect(asked: Asked) -> Captured:
    """Elect unopposed in one line: /elect chair el by ab sec as. After nominations: /elect chair el vote."""
    nomination = _nomination(asked)
    office, name = nomination.office, asked.p.people[nomination.person].in_text
    already = asked.p.nominations.get(office, [])
    known = nomination.person in {n.person for n in already}
    how = "unopposed"
    if "vote" in asked.rest.split() or "casting" in asked.rest.split():
        how = "casting vote" if "casting" in asked.rest else "vote"
    elif len(already) > (1 if known else 0):
        raise asked.refuse(f"There are {len(already) + (not known)} nominations: say “vote”, or “vote casting”.")
    events: list[Happening] = [] if known else [nomination]
    events.append(Elected(office=office, person=nomination.person, how=how, at=asked.moment))  # type: ignore[arg-type]
    return Captured(events, note=f"elect {name} {OFFICE_WORDS[office]}")


@word("motion", "move", usage="[mover] [sec seconder] that …")
def motion(asked: Asked) -> Happening:
    """A motion is put: /motion ab sec as that the paper be deferred."""
    mover = asked.person("who moves") if asked.is_code() else ""
    asked.skip("sec", "seconded", "by", "and")
    seconder = asked.person("who seconds") if asked.is_code() else ""
    return Moved(text=asked.rest, mover=mover, seconder=seconder, at=asked.moment)


@word("vote", "v", usage="for against [abstained] [casting for | casting against]")
def vote(asked: Asked) -> Happening:
    """A show of hands: /vote 6 3 1. Equal votes need the casting vote of whoever presides."""
    counts: list[int] = []
    while asked.peek().isdecimal() and len(counts) < 3:
        counts.append(int(asked.word()))
    if not counts:
        raise asked.refuse("Give the votes for and against.")
    counts += [0] * (3 - len(counts))
    casting = ""
    if asked.peek().casefold() == "casting":
        asked.word()
        casting = asked.word().casefold()
        if casting not in ("for", "against"):
            raise asked.refuse("Say whether the casting vote was for or against.")
        if counts[0] != counts[1]:
            raise asked.refuse("A casting vote is given only when the votes are equal.")
    return Voted(
        votes_for=counts[0], votes_against=counts[1], abstained=counts[2],
        carried=counts[0] > counts[1] or casting == "for",
        casting=casting, roll=asked.p.voters, at=asked.moment,  # type: ignore[arg-type]
    )  # fmt: skip


@word("private", usage="paragraphs [lost]")
def private(asked: Asked) -> Happening:
    """Exclude the public under a paragraph of Schedule 12A: /private 1. What follows stays off the public minutes."""
    words = asked.rest.removeprefix("paragraph").lstrip("s ").strip()
    lost = words.endswith("lost")
    return PublicExcluded(paragraphs=words.removesuffix("lost").strip(), carried=not lost, at=asked.moment)


@word("public")
def public(asked: Asked) -> Happening:
    """The public is readmitted."""
    return PublicReadmitted(at=asked.moment)


@word("dates", "plan")
def dates(asked: Asked) -> Happening:
    """Print the forward plan's dates still to come, as they stand now."""
    rows = tuple(plan_row(Date(entry.date, None, entry)) for entry in asked.plan if entry.date > asked.p.day)
    if not rows:
        raise Refused("The forward plan has no date after this meeting. F2 adds them.")
    return DatesNoted(rows=rows, at=asked.moment)
