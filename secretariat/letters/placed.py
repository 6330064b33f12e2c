"""Sentences that name what was asked by place or number: “the second and the fourth”, “recommendations 2 and 4”."""

from __future__ import annotations

import re

import msgspec

from ..basics.clock import MONTHS
from ..basics.number_words import UP_TO_TWENTY
from ..basics.pattern import pattern, small
from .clauses import clauses_of, with_its_subject
from .holding import puts_off
from .leaving_out import APART
from .numbering import numbers_said
from .positions import EVERY, PositionTaken, position_taken
from .sentences_of import LONGEST, clause_with

PLACES = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
)  # fmt: skip
_ONE = "|".join((*PLACES, "last", "final"))
_MANY = "|".join(UP_TO_TWENTY[1:13])
_NOUNS = r"(?:recommendation|point|request|proposal|question)s?"
_NOUN = (
    rf"(?:of (?:these|them|those|your|the panel['’]s)(?: {_NOUNS})?|(?:of the )?{_NOUNS}|matters?|ones?)"
)  # fmt: skip
_GOES_ON = (
    r"is|was|are|were|will|would|has|have|had|can|cannot|may|must|should|shall|does|do|did|asks?|asked|calls?|concerns?|"
    r"belongs?|seems?|goes|raises?|needs?|requires?|I|we|to which|which|that|however|as|too|also|in|not|alone|but|yes|"
    r"no"
)
_WHOSE = r"\b(?:the|your|its|their|his|her)(?: panel['’]s)? "
_ORDINAL = pattern(
    rf"{_WHOSE}(?P<places>(?:{_ONE})(?:(?:,? and|,? or|,| to| as well as) (?:(?:the|your) )?(?:{_ONE}))*)"
    rf"(?= {_NOUN}\b|(?: (?:{_GOES_ON})\b)|\s*[.,;:?!)]|\s*$)(?P<noun> {_NOUN}\b)?",
    re.IGNORECASE,
)
_SEVERAL = pattern(
    rf"{_WHOSE}(?:(?P<which>first|last|other|remaining) (?P<count>{_MANY})|(?P<rest>rest|remainder|others)(?!,))\b"
    rf"(?P<noun> {_NOUN}\b)?"
    rf"(?=(?: (?:{_GOES_ON})\b)|\s*[.,;:?!)]|\s*$)",
    re.IGNORECASE,
)
_ALL = pattern(
    r"\b(?:accept|agree (?:to|with)|support|adopt|endorse|reject|refuse|note|decline)(?:s|ed|d|ing)? "
    r"(?:the|your|its)(?: panel['’]s)? recommendations\b(?! (?:that|which|on|about|to|for|concerning|regarding|\d))|"
    r"(?:^|[.:] )(?:the|your)(?: panel['’]s)? recommendations(?: of(?: the meeting of)? \d[^,.;]{3,30})? "
    r"(?:are|have been|"
    r"were) (?:all |also |hereby )?(?:accepted|agreed|noted|supported|adopted|rejected|not )|"
    rf"\b(?P<all>all|both|each|every one|none|neither)(?: of)?(?: the| your| these| those)?(?: panel['’]s)?"
    rf"(?: (?P<count>{_MANY}))?(?: of (?:these|them|your|the))?(?: panel['’]s)? "
    r"(?:recommendations?|proposals|requests)\b|"
    r"\b(?:(?P<them>all|each|every one|none|neither|any)(?: of)? (?:them|these|those)|"
    r"any of (?:the|your|these|those)(?: panel['’]s)? (?:recommendations|proposals|requests))\b",
    re.IGNORECASE,
)
_EVERY = rf"(?:{EVERY}|(?:them|these|those) all)"
_LEAVES_SOME = rf"(?=\s*(?:[.,;:!–-]|$)|,? (?:{APART}|but|except|save|bar|less|with)\b)"
_ALL_ALONE = pattern(
    rf"(?:^|[,.:;–-] )(?P<all>all|both)(?: (?P<count>{_MANY}))?(?: of (?:them|these|those))? "
    r"(?:(?:are|have been|were) )?(?:now |hereby |also |therefore )?"
    r"(?:accepted|agreed|noted|supported|adopted|rejected|fine|ok(?:ay)?|not )\b(?! that\b| on\b| to\b)|"
    r"(?:^|[,.:;–-] |\b(?:am|are|['’]m|['’]re) (?:\w+ )?)"
    r"(?:yes|no|agreed|accepted|happy|fine|content|ok(?:ay)?) (?:to|with) "
    rf"{_EVERY}(?: (?P<of>{_MANY}))?(?: of (?:them|these|those))?{_LEAVES_SOME}|"
    r"\b(?:accept|agree (?:to|with)|support|adopt|endorse|reject|refuse|note|decline) "
    rf"(?P<those>{_EVERY})(?: (?P<so_many>{_MANY}))?(?: of (?:them|these|those))?{_LEAVES_SOME}",
    re.IGNORECASE,
)
"""All of them without a noun, where nothing else is said that it could be: “All five are accepted”, “Yes to all”."""
_SPEAKS_OF = pattern(r"\b(?:recommendations|proposals|requests)\b", re.IGNORECASE)
_OF_A_LIST = (
    rf"(?:the |recommendations? |recs?\.? |nos?\.? |numbers? )?(?:R?\d+|(?:{_ONE}|{_MANY})\b)"
    rf"(?:(?:,? and| to|,| ?&|-|–) ?(?:the )?(?:R?\d+|(?:{_ONE})\b))*(?: {_NOUNS}| ones?)?\s*(?:[.,;!]|$)"
)
"""What is named by number or place, and nothing after it: “3.”, “the second and the fourth”."""
_BUT = pattern(
    rf",? (?=(?:{APART}|except(?:ing)?(?: for)?|save(?: for)?|bar|but not|less)\b|"
    rf"(?:but (?:for )?|(?:and |though |although )?not (?:for |to )?){_OF_A_LIST})",
    re.IGNORECASE,
)
_IN_BRACKETS = pattern(r"(?<=\s)\((\d{1,2})\)(?=[\s,.;:]|$)")
"""“Recommendations (1), (2) and (4)”."""
_BARE_NUMBER = pattern(r"^((?:[a-z]+ ){1,4})(?:nos?\.? |numbers? )?(\d)", re.IGNORECASE)
_TAKES_A_STAND = pattern(
    r"\b(?:accept|agree|support|welcome|note|reject|refuse|decline|adopt|endorse|cannot|do not|will not|implemented|"
    r"completed|done|actioned|withdrawn|superseded)\w*\b",
    re.IGNORECASE,
)
_NAMED = pattern(
    r"\b(?:recommendations?|recs?\.?|your point|points)(?: (?:no\.?|nos\.?|numbers?))? "
    rf"(?P<numbers>(?:\d+|(?:{_MANY})\b)(?:(?:,? and|,| to|–|-| ?&) ?(?:\d+|(?:{_MANY})\b))*)(?![\w.,]*\d)|"
    r"(?<![\w/-])(?P<short>R\d+(?:(?:,? and|,| to| ?&|-|–) ?R?\d+)*)\b(?![/-])",
    re.IGNORECASE,
)
_ANOTHERS = pattern(
    r"^,? (?:of (?!(?:(?:the|this) )?(?:panel|meeting)\b|your\b|yours\b|these\b|them\b|those\b|"
    r"\d{1,2}(?:st|nd|rd|th)? [A-Z])|"
    r"(?:in|from|by) (?:the|a|an|its|their|his|her|our|last|that) (?!(?:panel|meeting|end|middle|start|autumn|spring|"
    r"summer|winter|new|next|coming|same|light|usual|form|way|terms)\b))",
    re.IGNORECASE,
)
_ANOTHERS_BEFORE = pattern(
    r"\b(?:inspectorate|inspectors?|auditors?|college|coroner|reviewer|inquiry|committee|council|force)(?:['’]s?)? $",
    re.IGNORECASE,
)
_NO_PLACE = pattern(
    rf"^,? (?:of (?:{'|'.join(MONTHS)})|place|"
    r"instance|time|year|half|quarter|week|day|month|stage|phase|part|draft|reading|round|response)\b",
    re.IGNORECASE,
)
_LEFT_OUT = pattern(r"\b(?:save|except|but|bar) for $", re.IGNORECASE)
_ADVERB = pattern(r"\b(?:at|from|for|in|on) $", re.IGNORECASE)

_SUBJECT = pattern(
    r"^(?:(?:on|as (?:to|for|regards)|in (?:relation|respect|regard) (?:to|of)|with (?:regard|respect) to|regarding|"
    rf"concerning|turning to|to) (?=(?:the |your )?(?:{_NOUNS}|recs?|R\d|{_ONE})\b)|)"
    rf"(?:(?:of (?:the meeting of )?\d{{1,2}}(?:st|nd|rd|th)? [A-Z][a-z]{{2,8}} \d{{4}}|"
    rf"all|both|none|neither|each|every one|of|the|your|panel['’]s|these|them|those|{_NOUNS}|recs?\.?|and|to|&|others?|"
    rf"remaining|rest|remainder|{_ONE}|{_MANY}|R?\d+|[-–])\b[\s,–-]{{0,3}}){{1,20}}"
    r"(?:(?:is|are|was|were|has been|have been) (?:also |now |all |both )?|[:–—-]\s+)?",
    re.IGNORECASE,
)

_IS_NAMED = pattern(
    rf"\d|\b(?:all|both|each|every one|none|neither|{_NOUNS}|{_ONE}|{_MANY}|these|them|those|others|rest|"
    r"remainder)\b",
    re.IGNORECASE,
)
_NONE = pattern(r"\b(?:none|neither)\b", re.IGNORECASE)
LAST = 0
"""The place of the last."""
OTHERS = -1
"""The places that no sentence before has named."""
ALL = -2


class Placed(msgspec.Struct, frozen=True):
    """A clause that names matters by their places, or by their numbers. ``many``: how many it says they are; 0: it
    does not say.
    """

    words: str
    places: tuple[int, ...] = ()
    numbers: tuple[int, ...] = ()
    many: int = 0
    but: tuple[Placed, ...] = ()
    """What it leaves out of all: “all of them, with the exception of recommendation 3”."""


def placed_in(sentence: str) -> list[Placed]:
    """What a sentence names, in its order: “all your recommendations except the third” names all but it, and it."""
    for parted in _BUT.finditer(sentence[: LONGEST // 4]):
        behind = _BARE_NUMBER.sub(r"\1recommendation \2", sentence[parted.end() :], count=1)
        before, left_out = sentence[: parted.start()], placed_by(behind)
        every = _by_all(before) or _by_numbers(before) if left_out is not None else None
        if left_out is not None and every is not None and _may_leave_out(every, left_out):
            return [msgspec.structs.replace(every, but=(left_out,)), left_out]
    clauses = clauses_of(sentence, lambda words: placed_by(words) is not None, _says_something)
    return [placed for clause in clauses if (placed := placed_by(clause))]


def _may_leave_out(every: Placed, left_out: Placed) -> bool:
    """Whether the one may be of the other: not of “recommendation 1, but not recommendation 2”."""
    if every.places:
        return True
    return len(every.numbers) > 1 and bool(left_out.places or set(left_out.numbers) < set(every.numbers))


def said_of(clause: str, sentence: str = "") -> PositionTaken:
    """The position that a clause takes on what it names, with the subject of its sentence where it has none."""
    taken = position_taken(without_its_subject(with_its_subject(clause, sentence)))
    if _NONE.search(clause):
        return PositionTaken("not accepted", taken.words) if taken.position == "accepted" else PositionTaken()
    return taken


def _says_something(clause: str) -> bool:
    return bool(said_of(clause).position) or puts_off(clause)


def without_its_subject(clause: str) -> str:
    """“accepted in part” of “Recommendation 2 is accepted in part”: what is said of those that a clause begins with."""
    found = _SUBJECT.match(clause)
    return clause[found.end() :] if found and _IS_NAMED.search(found[0]) else clause


def placed_by(sentence: str) -> Placed | None:
    """What a sentence names of the panel's list, by place or by number; None where it names nothing.

    “The second and the fourth”, “the first two”, “the other three”, “all your recommendations”, “recommendations 2 and
    4”. Neither “the first quarter” nor “the first of April”; and nothing of another's list: “recommendation 1 of the
    inspectorate's report”, “recommendation 5 of last year”.
    """
    sentence = _IN_BRACKETS.sub(r"\1", sentence[: LONGEST // 4])
    return _by_places(sentence) or _by_numbers(sentence) or _by_all(sentence)


def _by_places(sentence: str) -> Placed | None:
    found: list[int] = []
    at, count = -1, 0
    for match in sorted((*_ORDINAL.finditer(sentence), *_SEVERAL.finditer(sentence)), key=lambda each: each.start()):
        before, after = sentence[: match.start()], sentence[match.end() :]
        if _NO_PLACE.match(after) or (_ANOTHERS.match(after) and not _means_ours(match["noun"])):
            continue
        leaves_out = _LEFT_OUT.search(before)
        if not match["noun"] and _ADVERB.search(before) and after.startswith(",") and not leaves_out:
            continue  # “for the first, and …” counts nothing
        if match.groupdict().get("rest"):
            found.append(OTHERS)
        elif "count" in match.groupdict():
            count = UP_TO_TWENTY.index(small(match["count"]))
            which = small(match["which"])
            if which == "last":
                continue  # which two they are depends on how many there are: the words must say
            found += list(range(1, count + 1)) if which == "first" else [OTHERS]
        else:
            found += _numbered(match["places"])
        at = match.start() if at < 0 else at
    if not found or at < 0:
        return None
    return Placed(clause_with(sentence, at), places=tuple(dict.fromkeys(found)), many=count)


def _means_ours(noun: str | None) -> bool:
    return bool(noun) and re.search(r"\b(?:your|these|them|those|panel)", noun or "", re.IGNORECASE) is not None


def _numbered(places: str) -> list[int]:
    named = re.findall(rf"\b(?:{_ONE})\b", places, re.IGNORECASE)
    numbers = [PLACES.index(name.casefold()) + 1 if name.casefold() in PLACES else LAST for name in named]
    if re.search(r" to (?:the )?", places) and len(numbers) == 2 and 0 < numbers[0] < numbers[1]:
        return list(range(numbers[0], numbers[1] + 1))
    return numbers


def _by_numbers(sentence: str) -> Placed | None:
    found: set[int] = set()
    at = -1
    for match in _NAMED.finditer(sentence):
        if _ANOTHERS.match(sentence[match.end() :]) or _ANOTHERS_BEFORE.search(sentence[: match.start()]):
            continue
        found |= numbers_said(match["numbers"] or match["short"].upper().replace("R", ""))
        at = match.start() if at < 0 else at
    if not found:
        return None
    return Placed(clause_with(sentence, at), numbers=tuple(sorted(found)))


def _by_all(sentence: str) -> Placed | None:
    for match in _ALL.finditer(sentence):
        if _ANOTHERS.match(sentence[match.end() :]) or not _TAKES_A_STAND.search(sentence):
            continue
        if match["them"] and not _SPEAKS_OF.search(sentence):
            continue
        how_many = small(match["all"] or match["them"] or "")
        said = small(match["count"] or ("two" if how_many in ("both", "neither") else ""))
        count = UP_TO_TWENTY.index(said) if said else 0
        return Placed(clause_with(sentence, match.start()), places=(ALL,), many=count)
    return _by_all_alone(sentence)


_SAYS_IT = pattern(r"^[\s,.:;–-]*(?:(?:am|are|['’]m|['’]re) )?", re.IGNORECASE)
_DENIED = pattern(r"\b(?:not|cannot|unable|never|hardly|whether|if)\b|n['’]t\b", re.IGNORECASE)


def _by_all_alone(sentence: str) -> Placed | None:
    """All of them, by no noun: what is said of them begins with them, unless somebody “accepts all”."""
    found = _ALL_ALONE.search(sentence)
    if not found or _DENIED.search(sentence[: found.start()]):
        return None
    said = (found["count"] or found["of"] or found["so_many"] or "").casefold()
    count = UP_TO_TWENTY.index(said) if said else 2 * (" both" in f" {found[0].casefold()}")
    if found["those"]:
        return Placed(clause_with(sentence, found.start()), places=(ALL,), many=count)
    begins = _SAYS_IT.sub("", sentence[found.start() :])
    return Placed(clause_with(begins, 0), places=(ALL,), many=count)
