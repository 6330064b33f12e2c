"""A row of words before it is taken apart: marks of notes, short names and names of birth off, substitutes parted."""

from __future__ import annotations

import re
from collections.abc import Callable

from ...basics.pattern import pattern
from ..kind import NOT_KEPT
from .words import without_stops

_STANDS_FOR = pattern(
    r"\s*[,;(–—-]?\s*\b(?:(?:as |is |who )?(?:the |a )?(?:named )?(?:substitut(?:e|es|ing)|sub|deputis(?:es|ing)|"
    r"stand(?:s|ing) in|reserve)\.? for:?|in (?:the )?place of)\s+", re.IGNORECASE,
)  # fmt: skip
_SUB_FIRST = pattern(
    r"^(?:named )?(?:substitute|sub|reserve)\.?:?\s+(?=(?:cllr|councillor|mr|mrs|ms|dr)\b)", re.IGNORECASE
)
_MARKS = pattern(r"(?<=\w)\s?(?:[*†‡¹²³⁴]+|\[\d\])(?=\s|$|[,;)])|^[*†‡]+(?=\w)")
"""Signs of notes: what they stand for is said elsewhere."""
_SHORT_NAME = pattern(
    r"^((?:\S+\.? )*(?:[^\W\d_a-z]\.?|[^\W\d_a-z][\w’'-]+)) "
    r"[(\"“‘']{1,2}([^\W\d_a-z][\w’'-]+)[)\"”’']{1,2} (?=[^\W\d_a-z](?:[\w’'-]+|\. ))"
)
"""“Ann (Annie) Birch”: a short name within the name."""
_SHORT_FIRST = pattern(r"^[(\"“‘']{1,2}([^\W\d_a-z][\w’-]+)[)\"”’']{1,2} (?=[^\W\d_a-z][\w’'-]* [^\W\d_a-z])")
"""“‘Bob’ Robert Fern”: one before it."""
_BORN = pattern(r"\s*[(,]?\s*\bn[ée]e ([^,;()]+)\)?", re.IGNORECASE)
_OFFICE_LAST = pattern(
    r"^((?:(?!-)[^\s,;:()–—|]+ )+?(?!-)[^\s,;:()–—|]+[^\s,;:()–—|-]) ((?:vice[- ]?|deputy )?chair(?:man|woman|person)?|"
    r"(?:(?:co-?opted |independent |lay |panel |committee |voting )+)?member|substitute|co-?optee|"
    r"labour|conservative|lib dem|liberal democrat|(?:has )?(?:resigned|stood down|died)|deceased)$",
    re.IGNORECASE,
)
"""“Cllr Ann Birch Chair”, with nothing between them; not “Rowan Ash, Independent Member”."""
_WHO = r"(?P<who>(?:cllr|councillor|mr|mrs|ms|dr)\b[^,;:()]*)"
_REPLACED = pattern(
    rf"^(?P<before>[^,;:()]+?)[\s,;(–—-]+(?:(?:has|was|is|now|been) )*replaced by {_WHO}\)?", re.IGNORECASE
)
"""“Cllr Ann Birch (replaced by Cllr Bob Elm)”."""
_REPLACES = pattern(
    r"[\s,;(–—-]+(?P<how>(?:who |has |now )*(?:replac(?:es|ed|ing)|in succession to|succe(?:eds|eded|eding)|vice) "
    rf"{_WHO})\)?", re.IGNORECASE,
)  # fmt: skip
"""“Cllr Bob Elm (replacing Cllr Ann Birch)”."""
_PRONOUNS = pattern(r"\s*[(\[]((?:she|he|they|ze|hi|hir?)(?:\s?/\s?\w+)+)[)\]]", re.IGNORECASE)
_SLANTED = pattern(r"(?<!\w)_([^\W_][^_]*)_(?!\w)")
_QUOTED = pattern(r"^[\"“'‘]([^\"”'’]+)[\"”'’](?=\s*(?:;|$))")


_IN_TWO_LANGUAGES = pattern(
    r"^(?:y cynghorydd|cynghorydd|cyng\.?) ?/ ?(?=c)|^(?:councillor|cllr\.?) ?/ ?(?=(?:y )?cyng)", re.IGNORECASE
)
"""“Cynghorydd / Councillor Ann Birch”."""
_HALF_A_DASH = pattern(r"(?<=[a-z’'])-\s+(?=[A-Z])|(?<=\S)\s+-(?=[A-Z])")
"""“Cllr Ann Birch- Holt”: a dash with a space on one side parts, as one with two does."""


def _one_deep(words: str) -> str:
    """The words with no bracket within another, “(Holt (Labour))” as “(Holt; Labour)”, and each of them shut."""
    found, deep = "", 0
    for letter in words:
        if letter in "([":
            found += "; " if deep else letter
            deep += 1
        elif letter in ")]":
            deep = max(deep - 1, 0)
            found += "" if deep else letter
        else:
            found += letter
    return found + (")" if deep else "")


def tidied(words: str, is_anything: Callable[[str], bool]) -> tuple[str, list[str]]:
    """The words, and what is not kept of them. ``is_anything``: of words that are a post or a council, and no name."""
    told: list[str] = []
    words = re.sub(r"^(?:contact|name|full name|attendee)\s*:\s*", "", words, flags=re.IGNORECASE)
    words = _QUOTED.sub(r"\1", without_stops(words).replace("**", "").replace("__", "").strip())
    words = _one_deep(_HALF_A_DASH.sub(" – ", _IN_TWO_LANGUAGES.sub("", words)))
    words = _SLANTED.sub(r"\1", words)
    told += [f"{NOT_KEPT} {found[1]}." for found in _PRONOUNS.finditer(words)]
    words = _PRONOUNS.sub("", words)
    short = _SHORT_NAME.match(words)
    if short and not is_anything(short[2]) and not is_anything(re.split(r"[,;(]", words[short.end() :])[0]):
        told.append(f"{NOT_KEPT} {short[2]}.")
        words = f"{short[1]} {words[short.end() :]}"
    first = _SHORT_FIRST.match(words)
    if first and not is_anything(first[1]):
        told.append(f"Not kept: {first[1]}.")
        words = words[first.end() :]
    for how in (_BORN, _MARKS):
        told += [f"{NOT_KEPT} {found[0].strip(' (,)')}." for found in how.finditer(words)]
        words = how.sub("", words)
    if replaced := _REPLACED.match(words):
        told.append(f"It is read as {replaced['who'].strip()}, in the place of {replaced['before'].strip()}.")
        words = replaced["who"].strip() + words[replaced.end() :]
    if replaces := _REPLACES.search(words, 1):
        told.append(f"{NOT_KEPT} {replaces['how'].strip()}.")
        within = ")" if replaces[0].endswith(")") and "(" not in replaces[0] else ""  # it began before these words
        words = words[: replaces.start()] + within + words[replaces.end() :]
    words = _OFFICE_LAST.sub(r"\1; \2", words)
    stands = _STANDS_FOR.search(words)
    if stands and stands.start() > 0:
        before, rest = words[: stands.start()], words[stands.end() :]
        inside = stands[0].count("(") > stands[0].count(")") or before.count("(") > before.count(")")
        if not inside or stands[0].lstrip()[:1] == "(":
            rest = rest.replace(")", "", 1) if stands[0].lstrip()[:1] == "(" else rest
            words = f"{before} ; substitute for {rest}"
    return words, told


_OF_A_PLACE = pattern(r"(?<=\w) (?:of|from|representing|on behalf of) (?:the )?(?=[^\W\d_a-z])")
_PEERS = pattern(r"(?:lord|lady|baron|baroness|earl|viscount|viscountess|duke|duchess|mayor)\b", re.IGNORECASE)


def place_apart(words: str) -> str:
    """“Cllr Ann Birch of Eldmoor” with its council parted from the name; “Baroness Birch of Holt” is all a name."""
    name = re.split(r"[,;:(–—|]|\s-\s", words)[0]
    found = _OF_A_PLACE.search(name)
    if found is None or _PEERS.search(name) or len(name[: found.start()].split()) < 2:
        return words
    return f"{words[: found.start()]} ; for {words[found.end() :]}"


def substitute_first(words: str) -> tuple[str, bool]:
    """The words without “Sub.” before a title, and whether they had it."""
    first = _SUB_FIRST.match(words)
    return (words[first.end() :], True) if first else (words, False)
