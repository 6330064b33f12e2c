"""The folder of the real panel is given nothing that its record has not: a remark there would be a real person's.

Its settings and the papers that go out are the desk's, and may be anything. A test that needs more takes an invented
panel.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any
from unittest.mock import patch

import msgspec

from secretariat.basics.acts import Act, Put
from secretariat.basics.record import Record
from secretariat.deadlines.calendar import Holiday
from secretariat.events.base import Happening
from secretariat.meetings.copies import MinutesCopy
from secretariat.meetings.publication import Publication
from secretariat.panel.panel import Panel
from secretariat.papers.exported import Exported
from secretariat.papers.final import FinalPaper, SealedFinal
from secretariat.sample.cambridgeshire import PANEL
from storage.places import PLACES
from storage.port import Op
from storage.records import Records
from tests.support.july import the_sample

OF_THE_DESK = (Panel, Holiday, Exported, FinalPaper, SealedFinal, Publication, MinutesCopy)


@contextmanager
def nothing_added() -> Iterator[None]:
    """In here an act that gives the real panel more than its record is a fault of the test."""
    operations = Records.operations

    def guarded(records: Records, act: Act) -> list[Op]:
        added = [what for change in act.changes if isinstance(change, Put) for what in added_by(change.record)]
        assert not added or not _is_real(records), f"the real panel’s record has no such thing: {added}"
        return operations(records, act)

    with patch.object(Records, "operations", guarded):
        yield


def _is_real(records: Records) -> bool:
    return any(kept.doc.get("name") == PANEL.name for kept in records.store.find(PLACES[Panel]))


def added_by(record: Record) -> list[str]:
    """The words of a record that the sample’s have not; the name of its kind where the sample has none of it.

    Who is here, and who is not yet, is told in another way by keys than by lines, and has no words.
    """
    if isinstance(record, OF_THE_DESK):
        return []
    kind = _kind(record)
    known = _words_of_the_sample().get(kind)
    return [kind.__name__] if known is None else [words for words in _words(record) if words not in known]


def _kind(record: Record) -> type[Record]:
    return Happening if isinstance(record, Happening) else type(record)


@cache
def _words_of_the_sample() -> dict[type[Record], set[str]]:
    found: dict[type[Record], set[str]] = {}
    for act in the_sample()[1]:
        for change in act.changes:
            found.setdefault(_kind(change.record), set()).update(_words(change.record))
    return found


def _words(value: Any) -> list[str]:
    """Every text of several words in a record, however deep."""
    if isinstance(value, str):
        return [value] if " " in value else []
    if isinstance(value, msgspec.Struct):
        value = [getattr(value, name) for name in value.__struct_fields__]
    if isinstance(value, dict):
        value = [*value, *value.values()]
    return [words for each in value for words in _words(each)] if isinstance(value, list | tuple | set) else []
