"""Words for what came of it: noted, agreed and the other decision words, outcome, recommend, action, promise."""

from __future__ import annotations

import re

from ...basics.clock import looks_like_a_date
from ...basics.pattern import CAPITAL, pattern
from ...events.base import Happening
from ...events.decisions import ActionSet, Outcome, Recommended, Undertaken, read_outcome, unsaid
from ...plan import after_veto
from ...proceedings import majorities, voting
from ...proceedings.proceedings import Proceedings
from ..arguments import persons
from ..arguments.reader import Arguments
from ..arguments.result_at_the_end import parted
from ..arguments.supporters import parted_from_movers
from ..by_owner import each_own
from ..desk import NARRATIVE, Captured, answerer
from ..how_agreed import unanimously, votes_alone, votes_behind, votes_last, with_what
from ..owners_said import owner_first, without_saying_it
from ..promises import last_answer
from ..recommended import recommended
from .table import word


def outcome_of(args: Arguments, verb: str, *, to: str = "") -> Captured:
    """An outcome under a decision word, about the words left. ``to``: goes before them, “to note”."""
    unanimous = unanimously(args)
    alone = verb == "appointed" and _CODES_FIRST.match(args.rest)  # “/appointed ab/cd”: both of them
    args.rest, *movers = (args.rest, "", "") if alone else _moved_by(args)
    unanimous = unanimous or unanimously(args)  # “that it be so, unanimously, moved by ab”
    args.rest = _with_names(args, verb)
    words = with_what(verb, votes_last(_SET_OFF.sub("", args.rest)))
    if to:
        conditional = words.startswith("subject to ")
        words = f"{to} {f'the report, {words}' if conditional else words or 'the report'}"
    if verb in ("noted", "endorsed", "approved", "supported"):
        words = words.removeprefix("to ")
    words = _unsaid(args, verb, words)
    if _BARE.fullmatch(words):
        words = f"{words} the report"
    words = _as_moved(args, verb, words, *movers)
    said = read_outcome(words)
    text = said["text"]
    event = Outcome(
        verb=verb, **said, unanimous=unanimous, at=args.moment,
        majority=majorities.kind_of_veto(args.p, f"{args.rest} {text}") if verb == "vetoed" else "",
    )  # fmt: skip
    say: list[str] = []
    if verb in ("agreed", "approved", "noted", "received") and _EARLIER.match(words):
        say.append("This is a decision in words: /minutes keeps which earlier minutes were agreed.")
    if event.back_to:
        say.append(f"Item {args.p.item_number} will be proposed for {event.back_to}.")
    directed = event.majority == "veto constable" or {"high", "low"} & set(text.casefold().replace(",", " ").split())
    if verb == "vetoed" and not directed:
        say.append("Of a precept the report must say whether it is too high or too low.")
    if event.majority and not args.p.ballots.vetoed.get(args.p.item) and not voting.only_a_wish(args.p):
        stands = not majorities.declared_veto_stands(args.p, event.majority)
        say.append(after_veto.told(args.p, args.plan, event.majority) if stands else "")
    return Captured([event], desk=NARRATIVE, note=f"/{verb}", say=" ".join(filter(None, say)))


def _moved_by(args: Arguments) -> tuple[str, str, str]:
    """The words without who moved and who seconded, and those two; votes that stand behind them are told with what was
    moved."""
    words, mover, seconder = parted_from_movers(args.rest, args.p)
    before, votes = votes_behind(args.rest) if not mover else ("", "")
    if votes:
        said, mover, seconder = parted_from_movers(before, args.p)
        words = f"{said} ({votes})".strip() if mover else words
    return words, mover, seconder


def _as_moved(args: Arguments, verb: str, words: str, mover: str, seconder: str) -> str:
    """What was decided, with who moved and seconded it by their names: a code is printed nowhere."""
    if not mover:
        return words
    if why := voting.refuse_movers(args.p, mover, seconder):
        raise args.refuse(why)
    by = f", moved by {args.p.name(mover)}"
    by += f" and seconded by {args.p.name(seconder)}" if seconder else ""
    return f"{words.rstrip(' .') or unsaid(verb)}{by}"


def _with_names(args: Arguments, verb: str) -> str:
    """The words with a code’s holder by name, where a decision names somebody by it: who was appointed, or against."""

    def named(found: re.Match[str]) -> str:
        person = args.p.people.coded(found["code"]) if persons.like_a_code(found["code"]) else None
        return found[0].replace(found["code"], args.p.name(person.id), 1) if person else found[0]

    words = _SUBJECT_ASIDE.sub(r", subject to \1", args.rest)
    words = _WHO_WAS_NOT.sub(named, words)
    if verb == "appointed" and (several := _CODES_FIRST.match(words)):
        codes = re.findall(r"[a-z]{2,3}\d?(?=[\s,&+/]|$)", several["codes"])
        people = [args.p.people.coded(code) for code in codes if code != "and"]
        if all(people):
            return f"{args.p.names(tuple(person.id for person in people if person))}{words[several.end() :]}"
    return _CODE_FIRST.sub(named, words, count=1) if verb == "appointed" else words


_SUBJECT_ASIDE = pattern(r"\s*\(subject to ([^()]+)\)\.?$", re.IGNORECASE)
_WHO_WAS_NOT = pattern(r"\bwith (?P<code>[a-z]{2,3}\d?)(?= (?:voting )?(?:against|abstaining|dissenting)\b)")
_CODE_FIRST = pattern(r"^\s*(?P<code>[a-z]{2,3}\d?)(?=[\s,]|$)")
_CODES_FIRST = pattern(r"^\s*(?P<codes>[a-z]{2,3}\d?(?:(?:\s*(?:,|&|\+|/|,? and\b)\s*)[a-z]{2,3}\d?)+)(?=\s|$|[,.])")
_EARLIER = pattern(
    r"(?:that )?(?:to \w+ )?(?:the )?minutes\b(?: (?:of|from) (?:the )?(?:\d|last\b|previous\b|meeting\b)| \d|\W*$)",
    re.IGNORECASE,
)
_SET_OFF = pattern(r"^[\s,]*(?:[–—-]\s+)?")


def _unsaid(args: Arguments, verb: str, words: str) -> str:
    """What was supported or vetoed where that is not said: a precept at its own item alone. Raises Refused."""
    if verb not in ("supported", "vetoed"):
        return words
    if votes := votes_alone(words):
        return f"{_unsaid(args, verb, '') or 'the proposed precept'} ({votes})"
    item = args.p.bundle.item(args.p.item)
    of_the_precept = item is None or majorities.is_of_the_precept(item)
    bare = _NO_OBJECT.match(words) if verb == "vetoed" else None
    if bare and (of_the_precept or bare["too"]):  # nothing else can be too high
        return f"the proposed precept {'as ' if words.startswith('too') else ''}{words}"
    if words and not words.startswith("subject to "):
        return words
    if of_the_precept:
        return words
    what = "the report"
    if majorities.kind_of_veto(args.p, "") == "veto constable":
        what = "the proposed appointment of the Chief Constable"
    elif verb == "vetoed":
        raise args.refuse("Say what was vetoed.")
    return ", ".join(filter(None, (what, words)))


_NO_OBJECT = pattern(
    r"(?P<too>(?:as )?too (?:high|low))\b|as too\b|because\b|for (?:the|these) (?:following )?reasons?\b", re.I
)
"""How words begin that say why something was vetoed, and not what."""

_BARE = pattern(r"to (?:note|endorse|approve|support|receive|accept)", re.IGNORECASE)
"""A decision about nothing: of the report, as where no words follow NOTED."""


def _outcome_word(verb: str, example: str) -> None:
    def outcome(args: Arguments) -> Captured:
        return outcome_of(args, verb)

    outcome.__doc__ = f"The panel {verb.upper()} it: /{verb} {example}"
    word(verb, usage="[unanimously] [what] [, subject to …]")(outcome)


for _verb, _example in voting.DECISION_WORDS.items():
    _outcome_word(_verb, _example)


_SHORT = {
    "a": "agreed", "n": "noted", "e": "endorsed", "ap": "approved", "r": "resolved", "s": "supported", "v": "vetoed",
    "an": "agreed to note", "ae": "agreed to endorse", "aa": "agreed to approve", "as": "agreed to support",
}  # fmt: skip
"""First letters, and what they stand for. A decision word of the panel's own that is spelled like one wins."""

_GOES_ON = ("to", "that", "for")
"""How words go on that follow AGREED."""


@word("outcome", usage="decision word [what]")
def outcome(args: Arguments) -> Captured:
    """An outcome under any decision word, or its first letters: /outcome noted the report, /outcome n the report."""
    if not args.peek():
        raise args.refuse("Say under which decision word.")
    typed = args.peek().casefold().rstrip(",.:;")
    if typed in _GOES_ON:
        return outcome_of(args, "agreed")
    args.word()
    if typed in voting.decision_words(args.p):
        return outcome_of(args, typed)
    begun = [each for each in voting.decision_words(args.p) if each.startswith(typed)] if len(typed) > 1 else []
    verb, _, to = _SHORT.get(typed, begun[0] if len(begun) == 1 else typed).partition(" ")
    return outcome_of(args, verb, to=to)


@word("recommend", "r", "rec", usage="[unanimously] [to whom:] that …")
def recommend(args: Arguments) -> Captured:
    """A recommendation, with its number for good: /recommend to circulate the chart (or type “> to …”)."""
    everyone = unanimously(args)
    number = args.p.next_number("recommendation")
    args.rest = re.sub(rf"^R{number}\b[.:)]?\s+(?=[^\W\d])", "", args.rest)  # its own number, which it has in any case
    wanted = recommended(args.rest, args.p, number)
    told = parted(wanted.texts[-1])
    if how := told.how or told.doubt:
        args.told.append(f"“{how}” is printed as words of the recommendation: /vote counts a motion.")
    events: list[Happening] = [
        Recommended(number=number + n, text=votes_last(text), to=wanted.to, unanimous=everyone, at=args.moment)
        for n, text in enumerate(wanted.texts)
    ]
    return Captured(events, say=" ".join(wanted.told))


@word("action", "a", usage="[who …] what [by date]")
def action(args: Arguments) -> list[Happening]:
    """Someone is to do something: /action ag to circulate the rota by 5 August. Several: /action ag to …; td to …"""
    number = args.p.next_number("action")
    pieces = each_own(args.p, _SET_OFF.sub("", args.free()), (*_TO_DO, "by"))
    return [_action(args, piece, number + n) for n, piece in enumerate(pieces)]


def _action(args: Arguments, words: str, number: int) -> Happening:
    """What one owner, or several together, is to do."""
    args.rest = owner_first(_owner_before_the_day(args.p, words), args.p)
    owner, *others = args.owners(*_TO_DO, "by") or ("",)
    if owner:
        args.rest = re.sub(r"^\s*[–—-]\s+", "", args.rest)
    args.rest = re.sub(r"\s*\((by [^()]+)\)\.?$", r" \1", args.rest, flags=re.IGNORECASE)
    first = args.first_a_day()
    text, due = (args.free(), first) if first else args.by_a_day(args.free())
    text = text.rstrip(" ,;") if due else text
    return ActionSet(number=number, text=text, owner=owner, others=tuple(others), due=due, at=args.moment)


def _owner_before_the_day(p: Proceedings, words: str) -> str:
    """“by 4 July ab to write” with the day at the end; other words as they are."""
    for end in range(4):  # the day is the longest run of words that is one
        found = re.match(rf"by (?P<day>\S+(?: \S+){{{3 - end}}}?),? (?P<rest>\S.*)$", words, re.IGNORECASE | re.DOTALL)
        if found and looks_like_a_date(found["day"].rstrip(",")) and persons.owners_at(p, found["rest"], _TO_DO)[0]:
            return f"{found['rest'].rstrip(' .')} by {found['day'].rstrip(',')}"
    return words


_TO_DO = ("to", "will", "would", "shall", "should", "must", "is", "are")
"""How a line goes on after somebody who is to do something."""


@word("promise", "p", "undertaking", usage="[who …] [to …]")
def promise(args: Arguments) -> Captured:
    """Someone promised something aloud; alone, it marks what was just answered: /promise to send it (or “! to …”)."""
    if found := re.match(r"by\s+(?=\S)", args.rest, re.IGNORECASE):
        named = args.rest[found.end() :]
        args.rest = named if persons.person_at(args.p, named) else args.rest
    number = args.p.next_number("undertaking")
    each = [
        one for words in each_own(args.p, _SET_OFF.sub("", args.free()), _PROMISING) for one in _promised(args, words)
    ]
    events: list[Happening] = [
        Undertaken(number=number + n, text=words, by=by, called=called, at=args.moment)
        for n, (by, called, words) in enumerate(each)
    ]
    return Captured(events, note="undertaking")


_PROMISING = (*_TO_DO, "that")
_DID = ("undertook", "promised", "committed", "has", "had")


def _promised(args: Arguments, words: str) -> list[tuple[str, str, str]]:
    """Who promised, by identity or by what she is, and what: one for each who promised it together. Raises Refused."""
    args.rest = words
    people = args.owners(*_PROMISING, *_DID, "–", "—", "-")
    text = without_saying_it(args.free()) if people else args.free()
    if len(people) > 1 and not text:
        raise args.refuse("Say what they promised.")
    if not people and (office := _AN_OFFICE.match(text)):
        return [("", office["who"], without_saying_it(text[office.end() :]))]
    if not people and (stranger := _A_NAME.match(text)):
        raise args.refuse(f"Nobody has the code or name “{stranger[1]}”.")
    if not people and (others := _SOMEBODY_TO.match(text)):
        raise args.refuse(
            f"“{others[1]}” is nobody’s code or name: say who promised, by code or name, or begin with “to”."
        )
    named = persons.person_at(args.p, text) if text[:1].isupper() and not people else None
    if named and (with_whom := _AND_OTHERS.match(named.rest)):
        raise args.refuse(f"“{with_whom[0].strip()}” are nobody by name: say who promised, by their codes.")
    if not text:
        by, said = last_answer(args.p, "".join(people))
        return [(by, "", said)]
    return [(person, "", text) for person in people or (_promiser(args.p),)]


_SOMEBODY_TO = pattern(
    r"((?:the |all )?(?:d?pcc|opcc|officers?|officials?|staff|police|force|team|others?|members|council(?:s|lors)?|"
    r"chief constable|deputy|both|everyone|(?:finance|legal|policy|press|support|audit|scrutiny|democratic services) "
    r"(?:officers?|team|staff)))"
    r"(?: (?:to|will|would)) (?=[a-z])",
    re.IGNORECASE,
)
"""“officers to write”: it was not the Commissioner who said so."""
_AN_OFFICE = pattern(
    r"(?P<who>(?:(?:the|our|a|an) )?(?:(?:(?:deputy|assistant|temporary|acting|local|[adt]/) ?)*(?:chief (?:constable|"
    r"superintendent|supt\.?|inspector|executive|(?:fire|finance|operating) officer)|superintendent|supt\.?|inspector|"
    r"commander)|(?:[adt]/)?(?:dcc|acc|cc|cfo)|(?:police )?force|constabulary|police|councils?|opcc|"
    r"office of the (?:police and crime )?commissioner|(?:police|fire|probation) service|officers|officials|staff|"
    rf"(?:his|her|their) (?:office|staff|team|officers))(?-i: {CAPITAL}[\w’'-]+){{0,2}})"
    r"(?:\s*:\s+|\s+[–—-]\s+|,?\s+(?=(?:to (?!be\b)|that\b|will\b|would\b|shall\b|undertook\b|promised\b|agreed to\b|"
    r"committed\b|(?:has|have) (?:undertaken|promised|agreed|committed)\b)))",
    re.IGNORECASE,
)
"""Somebody who is nobody in the records, by what she is: “Chief Constable to write”. It is not the Commissioner's."""


_AND_OTHERS = pattern(
    r"\s+(?:and|&) (?:(?:his|her|their|the) )?(?:staff|team|officers|colleagues|others)\b", re.IGNORECASE
)
_A_NAME = pattern(
    r"(?!(?:The|They|He|She|We|It|That|This|I|All|Officers|Staff|Members|More)\b)"
    rf"({CAPITAL}[\w’'-]+(?: {CAPITAL}[\w’'-]+){{0,2}}),? (?:to|would|will|shall)\b"
)
"""One named as having promised: “Freya to send it”. Where nobody is called so, it is not the Commissioner's promise."""


def _promiser(p: Proceedings) -> str:
    """Who promised where nobody is named: whoever answers, if here or heard in this item; empty where that is nobody.

    Somebody who was never marked present may have said nothing: no promise is put in his or her mouth.
    """
    who = answerer(p)
    return who if who in p.room or who == p.last_answerer else ""
