"""Documents as ``dump`` writes them, and what may become of them on the way: for tests of ``load``."""

from __future__ import annotations

import copy
import datetime as dt
import json
from functools import cache
from typing import Any

from hypothesis import strategies as st

from secretariat.basics.acts import Put, act
from secretariat.complaints.erasure import Erasure
from secretariat.complaints.states import State
from secretariat.deadlines.calendar import Holiday
from secretariat.matters.follow_up import FollowUp
from secretariat.meetings.copies import MinutesCopy, PrintedLine
from secretariat.meetings.publication import Publication, frozen
from secretariat.meetings.questions import PublicQuestion
from storage.archive import Archive
from storage.interchange.dumping import dump
from tests.secretariat.capture.test_corrections import everything
from tests.support.cases import case_in, kept
from tests.support.panels import DAY, MEETING, Clock, invented_items, planned, substitution
from tests.support.store_in_memory import MemoryStore

Document = dict[str, Any]


@cache
def _rich() -> bytes:
    """The invented panel in a meeting in which every kind of event happened, with a plan, papers and complaints."""
    archive, clerk = Archive(MemoryStore()), everything()  # type: ignore[arg-type]
    for (_, meeting), records in clerk.memory._records.items():
        archive.commit(act("held", [Put(record.with_(rev=0), meeting) for record in records.values()]))
    if not clerk.p.bundle.substitutions:
        archive.commit(substitution())
    now, first = Clock()(), clerk.p.bundle.events[0]
    asked = PublicQuestion(id="asked", received=now, name="Wilma Teasel", text="Why?")
    out = Publication(id="out", when=now, date=DAY, start=dt.time(14), items=tuple(map(frozen, invented_items())))
    copy_ = MinutesCopy(id="copy", when=now, lines=(PrintedLine("Minutes", heading=True), PrintedLine("They met.")))
    archive.commit(act("papers", [Put(each, MEETING) for each in (asked, out, copy_)]))
    archive.commit(act("plan", [Put(each) for each in planned(dt.date(2031, 11, 19), "Precept", "Plan")]))
    more = (Holiday(id="2031-12-24", date=dt.date(2031, 12, 24)), FollowUp(id=first.id, progress="open", note="soon"))
    archive.commit(act("more", [Put(each) for each in more]))
    cases = [case_in(state, f"2031/{n:03}").with_(id=f"case-{n}") for n, state in enumerate(State, 1)]
    archive.commit(kept(*cases))
    gone = Erasure(id="gone", on=DAY, references=("2020/001",), names=("complaints/cases/gone",), why=("kept enough",))
    archive.commit(act("erased", Put(gone)))
    return dump(archive.store, complaints=True)


def rich_document() -> Document:
    """The same, as JSON."""
    found = json.loads(_rich())
    assert isinstance(found, dict)
    return found


# --- what may become of it ---

Place = tuple[Any, Any]
"""A list or an object, and where in it a value stands."""

ODD: list[Any] = [
    None, True, False, 0, 1, -1, 12, 13, 10**4, 2**31, 2**63, 10**25, 0.5, float("nan"), float("inf"), "", " ", "\n",
    "a", "A", "0", "é", "ŵ́", "佐藤", "/", "..", "../x", "a/b", "CON", "nul", "x" * 5000, "\u202eabc", "a\u200bb",
    "\x00", "\x1b[2J", "\ud800", "\ufffe", "[/b]", "{}", "%s", "¶", "↵", "2031-06-18", "2031-06-18-2", "0001-01-01",
    "9999-12-31", "2199-12-31", "1900-01-01", "2024-02-29", "00:00:00", "23:59:59", "14:00:00+01:00",
    "2031-06-18T14:00:00+01:00", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "2031-06-18T14:00:00",
    "2030-01-01T00:00:00Z", "person-db", "item-1", "nobody", [], [[]], {}, {"a": 1}, ["a", "a"],
]  # fmt: skip
"""Values that some program, or somebody with an editor, might write in place of another."""


def places(value: Any) -> list[Place]:
    """Every place of a document, outermost first."""
    found: list[Place] = []
    keys = value.keys() if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in keys:
        found += [(value, key), *places(value[key])]
    return found


@st.composite
def spoiled(draw: st.DrawFn, whole: Document) -> Document:
    """A document in which up to four values were changed, taken out, doubled, or changed for another of their name."""
    found = copy.deepcopy(whole)
    for _ in range(draw(st.integers(1, 4))):
        all_of = places(found)
        holder, key = draw(st.sampled_from(all_of))
        match draw(st.sampled_from(["change", "fit", "fit", "fit", "take out", "double", "swap", "swap", "move"])):
            case "change":
                holder[key] = copy.deepcopy(draw(st.sampled_from(ODD)))
            case "fit":
                fitting = [odd for odd in ODD if type(odd) is type(holder[key])]
                holder[key] = copy.deepcopy(draw(st.sampled_from(fitting or ODD)))
            case "take out":
                del holder[key]
            case "double" if isinstance(holder, list):
                holder.insert(key, copy.deepcopy(holder[key]))
            case "move" if isinstance(holder, list):
                holder.insert(draw(st.integers(0, len(holder) - 1)), holder.pop(key))
            case _:
                alike = [place for place in all_of if place[1] == key and type(place[0]) is type(holder)]
                other, at = draw(st.sampled_from(alike))
                holder[key] = copy.deepcopy(other[at])
    return found
