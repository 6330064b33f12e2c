"""The forms in which a complainant's address, telephone number, e-mail address or reference may stand in a paper.

* Of an address: the house with its street, in either order, the number in words too; the name of the house; the
  postcode. The street or the town alone is not looked for.
* A telephone number is found however it is grouped, with 0, +44 or 0044; the last digits alone are not.
* An e-mail address is found with its signs, or with “at” and “dot” written out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from ...basics.number_words import UP_TO_TWENTY
from ...basics.pattern import pattern
from .folded import fold_words
from .name_forms import COMMON, Form, joined

_POSTCODE = pattern(r"\b([a-z]{1,2}\d[a-z\d]?)[\s-]*(\d[a-z]{2})\b", re.IGNORECASE)
_SHORTER = {
    "road": "rd", "street": "st", "avenue": "ave", "lane": "ln", "close": "cl", "drive": "dr", "court": "ct",
    "crescent": "cres", "place": "pl", "square": "sq", "terrace": "terr", "gardens": "gdns", "grove": "gr",
    "park": "pk", "way": "wy", "house": "hse", "cottage": "cott",
}  # fmt: skip
_LONGER = {short: long for long, short in _SHORTER.items()} | {"av": "avenue", "ter": "terrace"}
_FIRST = {"st": "saint", "saint": "st", "mt": "mount", "mount": "mt"}
_ROOMS = frozenset("flat unit room floor apartment apt suite box po no nr number nos".split())  # noqa: SIM905
_NUMBER = ("no", "number", "nr")
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def address_forms(address: str) -> Iterator[Form]:
    """The forms of an address: the house with its street, the house by name, the postcode."""
    for outward, inward in _POSTCODE.findall(address):
        yield Form((outward + inward).casefold(), frozenset(), "address", "digits")
    parts = [fold_words(part) for part in re.split(r"[,\n;]", _POSTCODE.sub(" ", address))]
    parts = [part for part in parts if part]
    for n, part in enumerate(parts):
        number = [word for word in part if any(c.isdigit() for c in word)]
        after = parts[n + 1] if n + 1 < len(parts) else []
        if number and not _street_words(part) and after:
            part = [*part, *after]
            number = [word for word in part if any(c.isdigit() for c in word)]
        if number and _street_words(part):
            yield from _house(part)
        elif not number and n == 0 and len(parts) > 1 and len("".join(part)) > 6:
            if part[0] not in COMMON:
                yield joined(part, what="address")
            for one in _streets(part):
                for other in _streets([word for word in after if not any(c.isdigit() for c in word)]):
                    yield joined([*one, *other], what="address")
                    yield joined([*other, *one], what="address")


def _street_words(part: list[str]) -> list[str]:
    return [word for word in part if len(word) > 2 and word.isalpha() and word not in _ROOMS]


def _house(words: list[str]) -> Iterator[Form]:
    """A numbered house of a street: the last number before the street, or the first after it."""
    at = max((n for n, word in enumerate(words) if any(c.isdigit() for c in word)), default=0)
    street = [word for word in words[at + 1 :] if word not in _NUMBER]
    if not _street_words(street):
        street = [word for word in words[:at] if word not in _NUMBER]
    for name in _streets(street):
        for number in _numbers(words[at]):
            yield joined([*number, *name], what="address")
            yield joined([*name, *number], what="address")
            for word in _NUMBER:
                yield joined([*name, word, *number], what="address")
            for word in ("in", "on", "of"):
                yield joined([*number, word, *name], what="address")
        if number := _said(words[at]):  # behind the street it would be of what follows: “Hemlock Row twelve lamps”
            yield joined([*number, *name], what="address")
            yield joined([*name, "number", *number], what="address")


def _numbers(number: str) -> Iterator[list[str]]:
    """The number of a house; where a letter follows, that may stand apart."""
    yield [number]
    if (found := re.fullmatch(r"(\d+)([a-z])", number)) is not None:
        yield [found[1], found[2]]


def _said(number: str) -> list[str]:
    """The number of a house in words, up to 99; empty for others."""
    if not number.isdecimal() or not 0 < (n := int(number)) < 100:
        return []
    tens, ones = divmod(n, 10)
    return [UP_TO_TWENTY[n]] if n < 21 else [_TENS[tens], *([UP_TO_TWENTY[ones]] if ones else [])]


def _streets(street: list[str]) -> Iterator[list[str]]:
    """A street as it is, and with its first and last words written shorter or in full."""
    if not street:
        return
    last = _SHORTER.get(street[-1]) or _LONGER.get(street[-1], "")
    ends = [street, [*street[:-1], last]] if last else [street]
    yield from ends
    if len(street) > 1 and street[0] in _FIRST:
        yield from ([_FIRST[street[0]], *each[1:]] for each in ends)


_FEWEST, _MOST = 6, 15
"""Digits: fewer are no telephone number, and more are two."""


def telephone_forms(field: str) -> Iterator[Form]:
    """The forms of the telephone numbers of a field: with 0, 44, 440 and 0044 before each.

    Two in one field are told apart by what stands between; an extension after one belongs to neither.
    """
    words = re.sub(r"(?i)\b(?:ext(?:ension)?|x)\b\.?\s*\d+", " ; ", field)
    for part in re.split(r"[^\d\s().+/\-‐‑‒–—·]+|\s*/\s*(?=\+|0\d{3})", words):
        several = sum(c.isdecimal() for c in part) > _MOST
        for number in re.split(r"(?<=\d)\s+(?=\+|\(?0\d)", part) if several else [part]:
            yield from _telephone(number)


def _telephone(number: str) -> Iterator[Form]:
    digits = "".join(str(int(c)) for c in re.sub(r"\(\s*0\s*\)", "", number) if c.isdecimal())
    national = re.sub(r"^(?:0044|44)(?=\d{9})", "", digits)
    national = national.removeprefix("0")
    if len(national) < _FEWEST:
        return
    for before in ("", "0", "44", "440", "0044"):
        yield Form(before + national, frozenset(), "telephone number", "digits")


_MOST_DOTS = 6
_SAID = {"@": ["at"], ".": ["dot"], "_": ["underscore"], "-": ["dash"]}


def email_forms(email: str) -> Iterator[Form]:
    """An e-mail address, whatever stands between its parts: its signs, “at” and “dot”, or nothing but spaces."""
    for one in re.findall(r"[^\s,;<>()\[\]]+@[^\s,;<>()\[\]]+", email) or [email]:
        words = fold_words(one)
        if "@" not in one or len(words) < 2:
            continue
        yield joined(words, what="e-mail address")
        parts = re.split(r"([@._-])", one.casefold().strip("."))
        signs = parts[1::2]
        if len(signs) > _MOST_DOTS:
            continue
        for written in product((False, True), repeat=len(signs)):
            spelt = [
                word
                for n, part in enumerate(parts)
                for word in (
                    fold_words(part) if n % 2 == 0 else
                    (_SAID[part] if written[n // 2] else [])
                )
            ]  # fmt: skip
            yield joined(spelt, what="e-mail address")


def reference_forms(reference: str) -> Iterator[Form]:
    """A reference, whatever parts its groups. One of fewer than four letters and digits is not looked for."""
    words = [run for word in fold_words(reference) for run in re.findall(r"\d+|\D+", word)]
    if len("".join(words)) > 3:
        yield joined(words, loose=True, what="reference")
