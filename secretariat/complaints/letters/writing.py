"""The letter of each step, made from the case: plain paragraphs for the clerk to edit, save, send and log."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

import msgspec

from ...basics.clock import house_date, local
from ...basics.record import Private, Refused
from ...basics.sentences import capitalised
from ...panel.people import Role
from ...wordings.salutation import Salutation, salutation
from ...wordings.wording import BUILT_IN, PLACEHOLDER, Wordings
from .. import clocks
from .. import steps as s
from ..case import Case, Context
from ..fold import fold, standing_after
from ..grounds import ground_in_words
from ..letter_sent import LetterName
from ..parties import Party
from ..standing import CaseState, Kind
from .greeting import greeted, greeted_person, nobody_named
from .not_recorded import not_recorded
from .sentences import sentences, why_referred
from .texts import SIGNPOSTS
from .wordings import COMPLAINT_LETTERS


class Letter(msgspec.Struct, frozen=True):
    """A letter. Every word is private: it goes to its one addressee and into the register."""

    name: LetterName
    to: Party
    dated: dt.date
    addressee: Private
    subject: Private
    paragraphs: tuple[Private, ...]
    dear: Private
    """“Dear …”: to a complainant by name."""
    yours: str
    gaps: tuple[str, ...]
    """What the case does not say, and the clerk must fill in before it is sent; each stands as “[…]” in the text."""


def letter(
    case: Case, name: LetterName, to: Party, context: Context, *, anonymised: bool = False,
    wordings: Wordings = BUILT_IN,
) -> Letter:  # fmt: skip
    """A letter to a party, dated today, with what the case knows filled in. Raises Refused: no such letter to it.

    ``anonymised``: the copy to the person complained against is announced without saying who complained (reg 31(2)).
    """
    built = COMPLAINT_LETTERS.get((name, to))
    if built is None:
        raise Refused(f"There is no {name} to the {to}.")
    text = wordings.of(built)
    values = {key: value for key, value in _values(case, name, context, anonymised).items() if value}
    gaps: list[str] = []

    def fill(found: re.Match[str]) -> str:
        if found[1] not in values:
            gaps.append(found[1].replace("_", " "))
        return values.get(found[1], f"[{found[1].replace('_', ' ')}]")

    def filled(words: str) -> Private:
        return Private(capitalised(PLACEHOLDER.sub(fill, words)))

    subject, paragraphs = filled(text.subject), tuple(filled(words) for words in text.paragraphs)
    addressee = _addressee(case, to, context)
    if not addressee:
        gaps.insert(0, "addressee")
    greeted = _greeted(case, to, context)
    dear, yours = Private(greeted.dear), greeted.yours
    return Letter(name, to, context.today, addressee, subject, paragraphs, dear, yours, tuple(dict.fromkeys(gaps)))


def whole_text(made: Letter, context: Context) -> str:
    """The letter's words between Dear and Yours, with the clerk's name and the panel's below; for the clerk alone."""
    clerks = context.people.holding(context.today, Role.CLERK)
    name = [clerk.in_full for clerk in clerks][:1]
    closing = "\n".join([made.yours, *name, context.panel.name])
    return "\n\n".join([made.dear.reveal(), *(words.reveal() for words in made.paragraphs), closing])


def _greeted(case: Case, to: Party, context: Context) -> Salutation:
    """By name who has one; a body, and whoever has not given a name, as Sir or Madam."""
    match to:
        case "complainant":
            name = case.complainant.name.reveal()
            return salutation("" if nobody_named(name) else greeted(name))
        case "subject":
            person = context.people.get(case.about)
            return salutation(greeted_person(person) if person else "")
        case _:
            return salutation()


def _addressee(case: Case, to: Party, context: Context) -> Private:
    """Name and address of whom it goes to, or the e-mail address where there is no other; empty where that is not
    known."""
    match to:
        case "complainant":
            who = case.complainant
            named = "" if nobody_named(who.name.reveal()) else who.name.reveal()
            lines = [named, who.address.reveal() or next((each.reveal() for each in who.emails), "")]
        case "subject":
            person = context.people.get(case.about)
            lines = [person.in_full if person else ""]
        case "IOPC":
            lines = ["Independent Office for Police Conduct"]
        case "other panel":
            lines = [step.panel for step in case.steps if isinstance(step, s.Transferred)]
    return Private("\n".join(line.strip() for line in lines if line.strip()))


def _values(case: Case, name: LetterName, context: Context, anonymised: bool) -> Mapping[str, str]:
    """What the placeholders stand for. An empty value is a gap."""
    standing = fold(case)
    the_body, office = context.panel.the_body, context.panel.office_word
    kind = _referred_as(case) if name == "referral notice" else standing.kind
    copy = "A copy of it is enclosed (regulation 31(1)(b))."
    if anonymised:
        copy = "A copy of it is enclosed, without the identity of the complainant (regulation 31(1)(b) and (2))."
    return {
        "reference": case.reference,
        "office": office,
        "the_body": the_body,
        "the_body_capital": capitalised(the_body),
        "kind": kind,
        "kind_capital": capitalised(kind),
        "copy": copy,
        "received": _date(standing.received),
        "recorded": _date(standing.recorded),
        "referred": _date(_last(case, s.ReferredToIOPC)),
        "withdrawn": _date(_last(case, s.Withdrawn, s.WithdrawalAnswered, s.WithdrawalLapsed)),
        "decided": _date(_last(case, s.CrimeDecided)),
        "other_panel": next((step.panel for step in case.steps if isinstance(step, s.Transferred)), ""),
        **_dates(standing, context),
        **sentences(case, standing, context),
        **_words(case, name, standing, context),
    }


def _referred_as(case: Case) -> Kind:
    """What a case was when it was last referred: a complaint that is withdrawn may since be a conduct matter."""
    last = max((n for n, step in enumerate(case.steps) if isinstance(step, s.ReferredToIOPC)), default=len(case.steps))
    return standing_after(case.steps[:last]).kind


def _date(day: dt.date | None) -> str:
    return house_date(day) if day else ""


def _last(case: Case, *kinds: type[s.Step]) -> dt.date | None:
    days = [local(step.at).date() for step in case.steps if isinstance(step, kinds)]
    return days[-1] if days else None


def _dates(standing: CaseState, context: Context) -> dict[str, str]:
    """The dates by which somebody should act, counted from today where the letter itself begins them. Nobody expects
    what is past or done: there the clerk has to say it."""
    decide = clocks.decide_by(standing, context)
    if decide and (decide.day < context.today or standing.recorded):
        decide = None
    answer = clocks.by_rule("complaint-withdrawal", context.today, context)
    return {
        "decide_by": _date(decide.day) if decide else "",
        "comments_by": _date(clocks.comments_by(context.today, context).day),
        "answer_by": _date(answer.day),
    }


def _words(case: Case, name: LetterName, standing: CaseState, context: Context) -> dict[str, str]:
    """What the steps themselves say: the ground, the matter, the outcome, who handles it. Of a ground, that which this
    letter is about: a part may be left unrecorded for one reason, and the rest disapplied for another."""
    words = not_recorded(case, standing) if name == "not recording" else {}
    the_body = context.panel.the_body
    for step in case.steps:
        match step:
            case s.BecameClear() | s.ConductRecorded() | s.CalledIn() | s.CrimeDecided(shows_crime=True):
                words["why_referred"] = why_referred(step, standing.kind, the_body)
            case s.FoundOutOfRemit():
                words["matter"] = step.matter.replace("Commissioner", context.panel.office_word)
                signpost = SIGNPOSTS[step.matter]
                words["signpost"] = signpost.format(office=context.panel.office_word, the_body=the_body)
            case s.Withdrawn():
                words["wish"], words["how_withdrawn"] = _WISH[step.wish]
            case s.WithdrawalAnswered():
                words["wish"], words["how_withdrawn"] = _WISH[step.wish]
            case s.WithdrawalLapsed():
                words["wish"], words["how_withdrawn"] = "is treated as withdrawn", "treated as withdrawn"
            case s.Disapplied() if name == "disapplication":
                how = _OTHERWISE if step.note.reveal().strip() else "take no action on your complaint"
                words["disapplied"] = f"{capitalised(the_body)} has decided to {how} (regulation 15(5))."
                words["ground"] = f"{ground_in_words(step)} (regulation 15(3)({step.ground}))"
                words["manner"] = step.note.reveal().strip() or "No further action will be taken on it."
            case s.IopcDiscontinued() if step.direction == "disapply" and name == "disapplication":
                words["disapplied"] = _DISCONTINUED
                words["ground"] = f"it has directed {the_body} to disapply them (regulation 24(9))"
                words["manner"] = "No further action will be taken on it."
            case s.OutcomeRecorded():
                words["outcome"] = step.outcome.reveal().strip()
            case _:
                pass
    return words


_OTHERWISE = "handle your complaint otherwise than by informal resolution"

# The empty one is as it was logged once, and not which.
_WISH = {
    "": ("is withdrawn, or is to go no further, as the complainant wishes", "withdrawn, or no further steps wished"),
    "withdraws": ("is withdrawn", "withdrawn"),
    "no further steps": ("is to go no further, as the complainant wishes", "no further steps wished"),
}

_DISCONTINUED = (
    "The Independent Office for Police Conduct has discontinued its investigation of your complaint, and the "
    "requirements of the Regulations are disapplied as regards it."
)
