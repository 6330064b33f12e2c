"""What each value of a document may be: its days, numbers and words within what the program can work with.

The bounds are of documents and not of records: what a folder keeps already is read, odd as it may be.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from typing import Any

import msgspec

from secretariat.basics.cleaning import SEEN
from secretariat.basics.clock import house_date
from secretariat.basics.kept_file import KeptFile
from secretariat.basics.pattern import pattern
from secretariat.basics.record import Refused
from secretariat.deadlines.calendar import Holiday
from secretariat.events.base import Happening
from secretariat.events.decisions import ActionSet, Recommended, Undertaken
from secretariat.events.earlier import MinutesConfirmed
from secretariat.events.options import OptionTaken
from secretariat.events.petitions import PetitionReceived
from secretariat.letters.letter import AnswerTo, LetterIn, Passage
from secretariat.letters.opened.opening import LONGEST
from secretariat.matters.follow_up import MatterStep
from secretariat.matters.raised import Raised
from secretariat.matters.report import ReportSent
from secretariat.meetings.item_papers import ItemPaper
from secretariat.meetings.meeting import AgendaItem, Meeting
from secretariat.meetings.publication import PackedPaper, PublishedItem
from secretariat.meetings.reports_in import ReportIn
from secretariat.panel.panel import Panel
from secretariat.panel.people import Person, Post
from secretariat.panel.settings.rows import SETTINGS
from secretariat.plan.planned import Move, PlannedItem

from ..files.kept_files import is_hash
from .wrong import wrong

FIRST_DAY, LAST_DAY = dt.date(1900, 1, 1), dt.date(2200, 12, 31)
MOST = 9999
"""Of whatever is counted: votes, pages, numbers of recommendations."""
NUMBERS: dict[tuple[type, str], tuple[int, int]] = {
    (Recommended, "number"): (1, MOST), (ActionSet, "number"): (1, MOST), (Undertaken, "number"): (1, MOST),
    (Raised, "number"): (1, MOST), (KeptFile, "size"): (0, 100_000_000_000), (KeptFile, "pages"): (0, 1_000_000),
    (MinutesConfirmed, "ordinal"): (1, 99), (PetitionReceived, "names"): (0, 100_000_000),
    (OptionTaken, "numbers"): (1, 1000), (Passage, "first"): (0, LONGEST), (Passage, "last"): (0, LONGEST),
}  # fmt: skip
"""The numbers with bounds of their own; every other is from 0 to ``MOST``. Those of the panel are its settings'."""

NEEDED: dict[type, tuple[str, ...]] = {Person: ("code", "family"), PlannedItem: ("title",), Holiday: ("name",),
                                       Raised: ("text",), ItemPaper: ("title",)}  # fmt: skip
"""Words without which a record could be neither typed nor printed."""

IDENTITIES: set[tuple[type, str]] = {
    (PlannedItem, "due"), (PlannedItem, "matter"), (AgendaItem, "matter"), (AgendaItem, "planned"),
    (Raised, "part_of"), (Raised, "letter"), (Raised, "meeting"), (ReportSent, "meeting"), (ReportSent, "matters"),
    (LetterIn, "meeting"), (LetterIn, "sealed"), (AnswerTo, "matter"), (MatterStep, "meeting"), (MatterStep, "item"),
    (Meeting, "known_as"), (Move, "was"), (Move, "to"), (PublishedItem, "id"),
    (ReportIn, "item"), (ItemPaper, "item"), (PackedPaper, "id"), (PackedPaper, "item"), (Post, "instead_of"),
}  # fmt: skip
"""Fields that hold an identity; those of the records themselves are judged with their relations."""

WORDS = {
    "text", "note", "limbs", "reason", "corrections", "conditions", "nature", "withheld", "because", "reply", "urgent",
    "why", "long", "purpose", "to", "until", "length", "dropped", "cancelled", "depends", "confirmed", "rows",
    "words", "asked", "gone", "redrafted", "due_words", "source", "as_marked", "topic",
}  # fmt: skip
"""Fields of free words, which may have several lines; and so may a name in an event, as it was typed. All others are
names, of one line."""

LONGEST_WORDS, LONGEST_NAME, LONGEST_PLACE, LONGEST_LIST = 1_000_000, 100_000, 1000, 50_000
"""A name may be as long as a line that can be typed: whatever was taken there is taken again."""
_PLACE = pattern(r"([0-9a-z]*[1-9a-z])?")
_IDENTITY = pattern(r"[A-Za-z0-9][A-Za-z0-9_-]*")
LONGEST_IDENTITY = 80
_DEVICES = pattern(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
"""Names that no file can have under Windows."""


def judge_values(value: Any, place: str) -> None:
    """Every value of a record, and of the records within it. Raises Refused, naming the place."""
    if isinstance(value, Panel):
        _judge_settings(value, place)
    for name in value.__struct_fields__:
        if name != "rev":
            _judge(value, name, getattr(value, name), f"{place}.{name}" if place else name)
    for name in NEEDED.get(type(value), ()):
        if not getattr(value, name).strip():
            raise wrong(f"{place}.{name}", "this cannot be left empty")
    if isinstance(value, KeptFile) and not is_hash(value.sha256):
        raise wrong(f"{place}.sha256", "a file is called by its SHA-256, which has 64 small hexadecimal digits")
    if isinstance(value, Post) and value.since and value.until and value.until < value.since:
        raise wrong(place, f"it would end on {house_date(value.until)}, before it begins on {house_date(value.since)}")
    if isinstance(value, Person) and any(c.isspace() for c in value.code):
        raise wrong(f"{place}.code", "a code has no spaces")


def _judge(record: Any, name: str, value: Any, place: str) -> None:
    match value:
        case None | bool():
            pass
        case int():
            least, most = NUMBERS.get((type(record), name), (0, MOST))
            if not isinstance(record, Panel) and not least <= value <= most:
                raise wrong(place, f"it is from {least} to {most}, and {value} is not")
        case str():
            _judge_text(record, name, value, place)
        case dt.datetime():
            _judge_day(value.date(), place)
        case dt.date():
            _judge_day(value, place)
        case dt.time():
            if value.tzinfo is not None:
                raise wrong(place, "a time of day is that of the clock on the wall, without an offset")
        case tuple() | list():
            if len(value) > LONGEST_LIST:
                raise wrong(place, f"it has more than {LONGEST_LIST} entries")
            for n, each in enumerate(value):
                _judge(record, name, each, f"{place}[{n}]")
        case msgspec.Struct():
            judge_values(value, place)


def _judge_day(day: dt.date, place: str) -> None:
    if not FIRST_DAY <= day <= LAST_DAY:
        raise wrong(place, f"days are from {FIRST_DAY} to {LAST_DAY}, and {day} is not")


def _judge_text(record: Any, name: str, value: str, place: str) -> None:
    if name == "id" or (type(record), name) in IDENTITIES:
        if value and (type(record), name) in IDENTITIES:
            judge_identity(value, place)
        return
    if name == "place":
        if len(value) > LONGEST_PLACE or not _PLACE.fullmatch(value):
            raise wrong(place, f"“{value[:40]}” is no place: leave it out and the order written holds")
        return
    words = name in WORDS or isinstance(record, Happening)
    most = LONGEST_WORDS if words else LONGEST_NAME
    if len(value) > most:
        raise wrong(place, f"it is longer than {most:,} letters")
    if value.isascii() and value.isprintable():
        return
    may_have = "\n\r\t" if words else ""
    odd = next((c for c in value if c not in may_have and _unprintable(c, hidden=not words)), "")
    if odd:
        raise wrong(place, f"it holds a character that cannot be printed (U+{ord(odd):04X})")


def _unprintable(c: str, *, hidden: bool) -> bool:
    """Controls, and what is no character. ``hidden``: also what turns the direction of letters, or has no width."""
    kind = unicodedata.category(c)
    if kind in ("Cc", "Cs") or ord(c) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(c) <= 0xFDEF:
        return True
    return hidden and (kind in ("Zl", "Zp") or (kind == "Cf" and c not in SEEN))


def judge_identity(id: str, place: str) -> None:
    """An identity is of one alphabet, for files are called by it too. Raises Refused."""
    if not _IDENTITY.fullmatch(id) or len(id) > LONGEST_IDENTITY:
        raise wrong(place, f"an identity has plain letters, figures, - and _, {LONGEST_IDENTITY} at most, and this not")
    if _DEVICES.fullmatch(id):
        raise wrong(place, f"“{id}” is the name of a device under Windows, and so no identity")


def _judge_settings(panel: Panel, place: str) -> None:
    """The panel's settings, each as the form of settings judges it. Raises Refused."""
    if not panel.rules:
        raise wrong(f"{place}.rules", "there is no rule in force on any day: leave it out for the usual ones")
    first: dict[dt.date, int] = {}
    for n, rules in enumerate(panel.rules):
        if first.setdefault(rules.since, n) != n:
            raise wrong(f"{place}.rules[{n}].since", f"rules[{first[rules.since]}] hold from that day already")
    for setting in SETTINGS.values():
        kept = [(f"{place}.rules[{n}]", rules) for n, rules in enumerate(panel.rules)]
        for where, holder in kept if setting.dated else [(place, panel)]:
            value = getattr(holder, setting.name)
            if value is None:  # what the panel is called, where it was not called otherwise then
                where, value = place, getattr(panel, setting.name)
            try:
                setting.judged(value)
            except Refused as refusal:
                raise wrong(f"{where}.{setting.name}", str(refusal).removesuffix(".")) from None
