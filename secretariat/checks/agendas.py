"""Agendas: their numbers, and minutes put where they cannot be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from ..basics.clock import house_date
from ..basics.pattern import pattern
from ..basics.said_dates import said_dates
from ..events.earlier import MinutesConfirmed
from ..meetings.meeting import Purpose
from ..meetings.titles import sets_in_title
from ..proposals.returning import NOT_SUITABLE
from .table import CheckedRecords, Remark, check, minuted, place_of

_NUMBER = pattern(r"(\d+)([A-Za-z]?)")


@check("item-number")
def item_number(records: CheckedRecords) -> Iterator[Remark]:
    """Every item has a number (MIN-12)."""
    for p in records.meetings:
        for item in p.bundle.items:
            if not item.number.strip():
                yield Remark(p.bundle.meeting.name, f"The item “{item.title}” has no number.")


@check("number-twice")
def number_twice(records: CheckedRecords) -> Iterator[Remark]:
    """No number is used for two items of an agenda (MIN-12)."""
    for p in records.meetings:
        times = Counter(item.number.casefold() for item in p.bundle.items if item.number.strip())
        for number, n in times.items():
            if n > 1:
                yield Remark(p.bundle.meeting.name, f"Number {number} is used for {n} items.")


@check("number-gap")
def number_gap(records: CheckedRecords) -> Iterator[Remark]:
    """The numbers of an agenda go up one by one, from whatever they begin with (MIN-10, MIN-12); 7A follows 7."""
    for p in records.meetings:
        found = [match for item in p.bundle.items if (match := _NUMBER.fullmatch(item.number.strip()))]
        for one, other in pairwise(found):
            before, after = int(one[1]), int(other[1])
            if after > before + 1:
                yield Remark(p.bundle.meeting.name, f"No item is numbered between {one[0]} and {other[0]}.")
            elif after < before:
                yield Remark(p.bundle.meeting.name, f"Item {other[0]} stands after item {one[0]}.")


@check("minutes-of-itself")
def minutes_of_itself(records: CheckedRecords) -> Iterator[Remark]:
    """A meeting confirms the minutes of earlier meetings, never its own or later ones (MIN-01)."""
    for p in records.meetings:
        named = [(item, each) for item in p.bundle.items if item.business is Purpose.MINUTES
                 for each in sets_in_title(item.title) if each.date.year]  # fmt: skip
        for item, each in named:
            day = each.date.date(p.day)
            if day and (day, each.ordinal or 1) >= p.bundle.meeting.when:
                yield Remark(place_of(p, item), f"It would confirm minutes of {house_date(day)}, at this meeting.")
        for opened, event in minuted(p, MinutesConfirmed):
            if (event.of, event.ordinal) >= p.bundle.meeting.when:
                yield Remark(place_of(p, opened), f"Minutes of {house_date(event.of)} were put to this meeting.")


@check("minutes-of-another-day")
def minutes_of_another_day(records: CheckedRecords) -> Iterator[Remark]:
    """The minutes that were put are those that the item's own title names (MIN-01)."""
    for p in records.held:
        for opened, event in minuted(p, MinutesConfirmed):
            if opened is None or opened.business is not Purpose.MINUTES:
                continue
            days = [day for said in said_dates(opened.title) if said.year and (day := said.date(p.day))]
            if days and event.of not in days:
                put = f"Minutes of {house_date(event.of)} were put, and the item’s title names {house_date(days[-1])}."
                yield Remark(place_of(p, opened), put)


@check("minutes-at-extraordinary")
def minutes_at_extraordinary(records: CheckedRecords) -> Iterator[Remark]:
    """No minutes are put to an extraordinary meeting: it is not a suitable one (MIN-01)."""
    for p in records.held:
        kind = p.bundle.meeting.kind
        if kind not in NOT_SUITABLE:
            continue
        called = "A hearing" if kind == "hearing" else "An extraordinary meeting"
        put = [opened for opened, _ in minuted(p, MinutesConfirmed)]
        put += [item for item in p.bundle.items if item.business is Purpose.MINUTES]
        for item in put[:1]:
            yield Remark(place_of(p, item), f"{called} confirms no minutes: they wait for the next ordinary meeting.")
