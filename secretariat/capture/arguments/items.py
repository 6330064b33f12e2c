"""Items of the agenda as a clerk names them: “7”, “7 & 8”, “items 7 to 9”, “5-7”, “5, 7-9 and 11”, “6/7”,
“all items”, “5 to 9 except 7”.

Read off the beginning of a text, with what is left of it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from ...basics.clock import MONTHS_BEGIN
from ...basics.number_words import first_in_figures
from ...basics.openings import first_word
from ...basics.pattern import CAPITAL, pattern, small
from ...basics.record import Refused
from ...meetings.bundle import Bundle
from ...meetings.meeting import AgendaItem

_SAID = pattern(
    r"\s*(?:both\s+)?(?:the\s+)?(?:agenda\s+)?items?\b\s*(?:(?:numbers?|nos?)\b\.?\s*)?(?:the\s+)?", re.IGNORECASE
)
_ALL = pattern(
    r"\s*(?:all|every)\s+(?:of\s+)?(?:the\s+)?(?:agenda\s+)?items?\b(?:\s+on\s+the\s+agenda\b)?", re.IGNORECASE
)
_WHOLE = pattern(
    r"\s*(?:everything(?:\s+on\s+(?:the|this)\s+agenda)?|(?:the\s+)?(?:whole|entire)\s+agenda|"
    r"all\s+(?:of\s+)?(?:the\s+)?business)\b(?!['’])",
    re.IGNORECASE,
)
"""“everything” of the agenda; where words may follow that are anything, only if what follows cannot belong to it."""
_THINGS = frozenset("a an the as his her their my".split())  # noqa: SIM905
_EDGE = r"(?=$|[\s,;&–—-]|:(?!\d)|\.(?:\s|$))"
_ONE = pattern(rf"\s*(\d+[a-z]?(?:\.\d+)*[a-z]?){_EDGE}", re.IGNORECASE)
_RANGE = pattern(
    rf"\s*(?P<first>\d+[a-z]?(?:\.\d+)*)\s*(?:-|–|—|\bto\b|\bthrough\b)\s*(?!\d{{1,2}}\.\d{{1,2}}\.\d\d)"
    rf"(?P<last>\d+[a-z]?(?:\.\d+)*){_EDGE}"
    rf"(?!(?:st|nd|rd|th)?\s*(?:of\s+)?(?:{MONTHS_BEGIN}))(?![-–]\d)",
    re.IGNORECASE,
)
_BOTH = pattern(r"\s*both\s+(?=\d+[a-z]?\s*(?:and|&)\s*\d)", re.IGNORECASE)
_BEFORE_WORDS = pattern(
    r"\s+(?!(?:acres?|bed(?:room)?s?|cent|days?|door|foot|ft|ha|hectares?|hours?|km|m|man|metres?|miles?|minutes?|months?|"
    r"people|per(?:son)?|seater|star|storey|tons?|tonnes?|way|weeks?|year)s?\b)[a-z]{2,}"
)
"""What follows a number that counts nothing and is no address: “7 governor”, not “7 year lease”, “7 Mill Lane”."""
_STROKED = pattern(rf"\s*\d+[a-z]?(?:\s*[/+]\s*\d+[a-z]?)+{_EDGE}", re.IGNORECASE)
_EXCEPT = pattern(
    r"\s*,?\s*(?:except|excluding|excepting|but not|apart from|other than|save)\s+(?:for\s+)?", re.IGNORECASE
)
_JOIN = pattern(r"\s*(?:[,;]\s*(?:and\b|&|with\b)?|and\b|&|with\b|plus\b)\s*", re.IGNORECASE)


def not_there(number: str) -> Refused:
    """The refusal of a number that the agenda does not have."""
    return Refused(f"There is no item {number} on this agenda.")


_NONE = pattern(r"\s*no\b", re.IGNORECASE)
"""“item 6, no report”: no number."""
_COUNTED = pattern(r"\s*(?P<number>\d+(?:[.,]\d+)*)\s+(?P<noun>[^\W\d_][\w’'-]*)")
_UNITS = frozenset(
    """acre hectare per percent people children men women sheep cattle dozen hundred thousand million billion""".split()  # noqa: SIM905
)
_WHAT_SHE_DOES = frozenset(
    """advises chairs does employs gives has holds is knows leads leases lets lives manages owes owns pays plays
    rents represents runs serves sits speaks stays supports uses was withdraws works""".split()  # noqa: SIM905
)


def _is_a_quantity(counted: re.Match[str], free: Collection[str]) -> bool:
    """Whether a number is followed by what it counts: “8 acres”, “3 farms”, “1,000 shares”, “3 per cent”."""
    noun = small(counted["noun"])
    several = noun.endswith("s") and not noun.endswith(("ss", "us", "is"))
    return noun not in free and (noun in _UNITS or (several and noun not in _WHAT_SHE_DOES))


_ADDRESS = pattern(
    rf"\s*\d+[a-z]?,? (?:{CAPITAL}[\w’'-]+ ){{1,3}}(?:Street|Road|Lane|Close|Avenue|Way|Drive|Court|Place|Terrace|"
    r"Square|Crescent|Gardens|Hill|Grove|Row|Park|Mews|Farm|House)\b"
)


_IN = pattern(r"\b(?:in|of|as owner of)\s+(?:the |his |her |their )?$", re.IGNORECASE)


def things_counted(bundle: Bundle, whole: str, text: str, free: Collection[str]) -> str | None:
    """What is told where what is left of a whole goes on, after “in”, with a number of things, “3 farms”, or with an
    address: no item, though there is one of that number. Empty where there is none; None for any other text."""
    counted = _COUNTED.match(text)
    if counted is None or not whole.endswith(text) or not _IN.search(whole.removesuffix(text)):
        return None
    if not _ADDRESS.match(text) and not _is_a_quantity(counted, free):
        return None
    item = bundle.numbered(counted["number"])
    return _is_read_as_words(counted, item) if item else ""


def _is_read_as_words(counted: re.Match[str], item: AgendaItem) -> str:
    words = f"{counted['number']} {counted['noun']}"
    return f"“{words}” is read as words; “{item.number}: {counted['noun']}” says item {item.number}."


def items_at(
    bundle: Bundle, text: str, *, free: Collection[str] | None = None, doubts: list[str] | None = None
) -> tuple[list[AgendaItem], str]:  # fmt: skip
    """The items a text begins with, each once, in the order said, and what follows; none where it begins with none.

    ``free``: words may follow that are anything, so a number after nothing but a space is an item only where the line
    then ends, another number follows, or one of these words. ``doubts``: the words may begin with a quantity, such as
    “8 acres”; where it could be an item as well, that is told here. Raises Refused for a number the agenda does not
    have.
    """
    if every := _ALL.match(text):
        return _without(bundle, list(bundle.items), text[every.end() :])
    if (whole := _WHOLE.match(text)) and _stands_alone(text[whole.end() :], free):
        return _without(bundle, list(bundle.items), text[whole.end() :])
    said = _SAID.match(text) or _BOTH.match(text)
    rest = text[said.end() :] if said else text
    found: list[AgendaItem] = []
    joined = True
    several_said = bool(said and "items" in small(said[0]))
    while rest.strip():
        rest = first_in_figures(rest) if said and joined and not _NONE.match(rest) else rest
        still_named = said is not None and len(found) < 1 + several_said
        counted = _COUNTED.match(rest) if joined and not still_named else None
        if doubts is not None and counted and _is_a_quantity(counted, free or ()) and _begins_the_words(
            bundle, counted, found, doubts
        ):  # fmt: skip
            break
        items, after = _some(bundle, rest, named=bool(said) and joined, strict=joined)
        if not items or (not joined and free is not None and not _ends_the_list(after, free)):
            counted = _COUNTED.match(rest)
            quantity = counted is not None and _is_a_quantity(counted, free or ())
            if not (items and found and doubts is not None and _BEFORE_WORDS.match(after)) or quantity:
                break
            numbers = f"{found[-1].number} {items[0].number}"
            doubts.append(
                f"“{numbers}” is read as two items; “{numbers.replace(' ', ': ')}” says that the rest is words."
            )
        found += items
        text = after
        join = _JOIN.match(after)
        rest = after[join.end() :] if join else after
        joined = bool(join)
        if again := _SAID.match(rest) if join else None:
            rest = rest[again.end() :]
    if said and not found and rest.strip():
        raise not_there(rest.split()[0].rstrip(",;:"))
    return _without(bundle, list({item.id: item for item in found}.values()), text)


def _begins_the_words(bundle: Bundle, counted: re.Match[str], found: Sequence[AgendaItem], doubts: list[str]) -> bool:
    """Whether the words begin with this quantity: after items they do, and where there is no item of its number. Where
    there is one, how it is read is told."""
    item = bundle.numbered(counted["number"])
    if item is not None:
        as_item = f"“{counted['number']} {counted['noun']}” is read as item {item.number}, and then words."
        doubts.append(_is_read_as_words(counted, item) if found else as_item)
    return item is None or bool(found)


def _stands_alone(rest: str, free: Collection[str] | None) -> bool:
    """Whether “everything” is all items: “everything nri a farm”, not “everything he owns”."""
    first = first_word(rest)
    return free is None or not first or first in set(free) - _THINGS or first in ("except", "but", "excluding")


def _without(bundle: Bundle, items: list[AgendaItem], rest: str) -> tuple[list[AgendaItem], str]:
    """Those items but for the ones that are excepted next, “except 6”, and what follows."""
    if not items or (found := _EXCEPT.match(rest)) is None:
        return items, rest
    excepted, after = items_at(bundle, rest[found.end() :])
    return ([item for item in items if item not in excepted], after) if excepted else (items, rest)


def _some(bundle: Bundle, text: str, *, named: bool, strict: bool) -> tuple[list[AgendaItem], str]:
    """The item, or the range of items, that comes next. ``named``: “item” was said before it."""
    if span := _RANGE.match(text):
        first, last = (_known(bundle, span[each]) for each in ("first", "last"))
        places = [bundle.items.index(first), bundle.items.index(last)]
        if places[0] > places[1]:
            raise Refused(f"Items {first.number} to {last.number}: the second number comes before the first.")
        return list(bundle.items[places[0] : places[1] + 1]), text[span.end() :]
    stroked = _STROKED.match(text)
    several = [bundle.numbered(number) for number in re.findall(r"\w+", stroked[0])] if stroked else []
    if stroked and all(several):  # “4/7/31” is a day where there is no item 31
        return [item for item in several if item], text[stroked.end() :]
    word = re.match(r"\s*([^\s,;:&]+)", text)
    if word and (item := bundle.numbered(word[1])) and (named or word[1][:1].isdigit()):
        return [item], text[word.end() :]
    if one := _ONE.match(text):
        item = bundle.numbered(one[1])
        if item is None and not strict:
            return [], text
        return [_known(bundle, one[1])], text[one.end() :]
    return [], text


def _known(bundle: Bundle, number: str) -> AgendaItem:
    item = bundle.numbered(number)
    if item is None:
        raise not_there(number)
    return item


def _ends_the_list(rest: str, free: Collection[str]) -> bool:
    first = first_word(rest)
    return not first or rest[:1] in ",;" or first in free or first[:1].isdigit()
