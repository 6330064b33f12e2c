"""Cards out of an address book (.vcf), as mail programs give them out: a person a row, under names of columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..basics.pattern import pattern

COLUMNS = ("Name", "Title", "Given name", "Family name", "Organisation", "Position", "Contact", "Note")

_BEGINS = pattern(r"\s*BEGIN:VCARD\s*(?:\n|$)", re.IGNORECASE)
_LINE = pattern(r"(?:[\w-]+\.)?(?P<name>[A-Za-z-]+)(?P<how>(?:;[^:;\n]*)*):(?P<value>.*)")
_ESCAPED = pattern(r"\\([\\;,nN:])")
_PARTED = pattern(r"(?<!\\);")


class Card(NamedTuple):
    """The line on which a card begins, and its cells."""

    number: int
    cells: tuple[str, ...]


def is_of_cards(text: str) -> bool:
    """Whether a text is one of cards, by how it begins."""
    return _BEGINS.match(text) is not None


def cards_in(text: str) -> list[Card]:
    """Each card, in order. One that names nobody is there too, with what it says."""
    found: list[Card] = []
    said: dict[str, list[str]] = {}
    begun = 0
    for number, name, value in _said(text.split("\n")):
        if name == "BEGIN":
            said, begun = {}, number
        elif name == "END":
            if any(said.values()):
                found.append(Card(begun, _cells(said)))
            said = {}
        else:
            said.setdefault(name, []).append(value)
    if any(said.values()):  # the last was copied without its end
        found.append(Card(begun, _cells(said)))
    return found


def _cells(said: dict[str, list[str]]) -> tuple[str, ...]:
    family, given, _, title = ([*_parts(said.get("N", [""])[0]), "", "", "", ""])[:4]
    whole = "" if family else _plain(said.get("FN", [""])[0])
    organisation = next(iter(_parts(said.get("ORG", [""])[0])), "")
    position = _plain(next((value for name in ("ROLE", "TITLE") for value in said.get(name, [])), ""))
    reached = [_plain(value) for name in ("EMAIL", "TEL") for value in said.get(name, [])]
    reached = [re.sub(r"^(?:tel|mailto):", "", each, flags=re.IGNORECASE) for each in reached]
    note = _plain(next(iter(said.get("NOTE", [])), ""))
    return whole, title, given, family, organisation, position, "; ".join(filter(None, reached)), note


def _parts(value: str) -> list[str]:
    return [_plain(part) for part in _PARTED.split(value)]


def _plain(value: str) -> str:
    """A value without the signs that keep others from parting it."""
    words = _ESCAPED.sub(lambda found: " " if found[1] in "nN" else found[1], value)
    return " ".join(words.split())


def _said(lines: Sequence[str]) -> Iterator[tuple[int, str, str]]:
    """What the lines say, with the number of each: its name and its value; one that goes on, on the next, as one."""
    whole: list[tuple[int, str]] = []
    for number, line in enumerate(lines, 1):
        if whole and line[:1] in (" ", "\t"):
            whole[-1] = (whole[-1][0], whole[-1][1] + line[1:])
        elif whole and whole[-1][1].endswith("=") and "QUOTED-PRINTABLE" in whole[-1][1].upper():
            whole[-1] = (whole[-1][0], whole[-1][1][:-1] + line)
        else:
            whole.append((number, line))
    for number, line in whole:
        if found := _LINE.fullmatch(line.strip()):
            yield number, found["name"].upper(), _decoded(found["how"], found["value"])


def _decoded(how: str, value: str) -> str:
    if "QUOTED-PRINTABLE" not in how.upper():
        return value
    import quopri

    charset = re.search(r"CHARSET=([\w-]+)", how, re.IGNORECASE)
    try:
        return quopri.decodestring(value.encode()).decode(charset[1] if charset else "utf-8")
    except (LookupError, UnicodeDecodeError):
        return value
