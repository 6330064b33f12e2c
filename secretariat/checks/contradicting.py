"""Where the minutes of a meeting contradict themselves: the table of contradictions, read for every meeting."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ..basics.sentences import listing
from ..contradictions.finding import PROBLEM
from ..contradictions.table import RULES
from .table import CheckedRecords, Remark, check, place_of


@check("contradiction")
def contradiction(records: CheckedRecords) -> Iterator[Remark]:
    """The record of a meeting does not contradict itself."""
    for p in records.held:
        for each in records.contradictions_of(p):
            if each.rule == PROBLEM:
                continue  # ``check`` reads those out
            sentence = f"In private: {RULES[each.rule].name.lower()}." if each.private else each.sentence
            yield Remark(place_of(p, p.bundle.item(each.item)), sentence)


@check("namesakes")
def namesakes(records: CheckedRecords) -> Iterator[Remark]:
    """No two people of one day are printed alike; where two are, the minutes add the first name (MIN-21)."""
    alike: dict[str, list[str]] = defaultdict(list)
    for person in records.people:
        if person.title and person.roles_on(records.today):
            alike[person.in_text.casefold()].append(f"{person.in_full} ({person.code})")
    for people in alike.values():
        if len(people) > 1:
            yield Remark("People", f"{listing(people)} have one name in print: the minutes add the first name.")
