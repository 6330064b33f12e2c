"""Minute numbers, which are not the agenda's: on from meeting to meeting, anew each year, with the year (MIN-10)."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from secretariat.basics import clock
from secretariat.basics.acts import Act, Drop, Put, act
from secretariat.basics.ordering import following
from secretariat.documents.document import Heading, Paragraph, plain
from secretariat.documents.plain_text import write
from secretariat.events.course import Began
from secretariat.events.decisions import Outcome
from secretariat.events.fold import fold
from secretariat.events.interests import Declared
from secretariat.events.items import ItemOpened
from secretariat.meetings.meeting import AgendaItem, Meeting
from secretariat.minutes.numbers import first_minute, minutes_taken
from secretariat.panel.house import House
from secretariat.panel.numbering import Numbering, Style, counted_from
from secretariat.panel.numbers_given import MinuteNumbers, ParagraphNumbers, own_numbers
from secretariat.panel.panel import Panel, Rules
from secretariat.papers.minutes import minutes
from storage.archive import Archive
from tests.support.clerk import begun_clerk, printed, squeezed
from tests.support.panels import open_archive, the_panel

D = dt.date

SEPT_20, NOV_20, FEB_21, SEPT_21 = D(2020, 9, 15), D(2020, 11, 23), D(2021, 2, 5), D(2021, 9, 15)
SURREY = Numbering(style="in the year", suffix="39/20", first=39, first_on=SEPT_20)
"""Surrey's numbers: 15 September 2020 starts at 39/20, the next meeting at 56/20, September 2021 at 62/21."""


def held(day: dt.date, taken: int, *, left: int = 0, ordinal: int = 1) -> list[Act]:
    """A meeting that took so many items and left others; the first of them was taken up twice."""
    id = str(day) if ordinal == 1 else f"{day}-{ordinal}"
    items = [
        AgendaItem(id=f"{id}/{n}", number=str(n), title=f"Business {n}", place=f"{n:04}i")
        for n in range(1, taken + left + 1)
    ]
    events: list[object] = [Began(at=clock.at(day, dt.time(14)))]
    events += [ItemOpened(item=item.id) for item in items[:taken]]
    events += [ItemOpened(item=items[0].id)] if taken else []
    place, placed = "", []
    for event in events:
        place = following(place)
        placed.append(event.with_(place=place))  # type: ignore[attr-defined]
    return [act(f"meeting {id}", Put(Meeting(id=id, date=day)), *(Put(each, id) for each in (*items, *placed)))]


def ruled(numbering: Numbering, since: dt.date | None = None) -> Act:
    """These numbers from a day on; from 2020, unless told."""
    since = since or D(2020, 1, 1)
    return act("rules", Put(the_panel().with_(rules=(Rules(), Rules(since=since, numbering=numbering)))))


def numbers(archive: Archive, meeting: object) -> list[str]:
    """The numbers of a meeting's headings, in order."""
    p = archive.proceedings(str(meeting))
    assert p is not None
    return [line.partition(" ")[0] for line in printed(p.page.blocks())]


# --- Surrey's ---


def test_the_numbers_of_surrey(tmp_path: Path) -> None:
    """MIN-10: 15 Sep 2020 starts at 39/20, the next meeting at 56/20; Sept 2021 at 62/21."""
    surrey = [*held(SEPT_20, 17, left=1), *held(NOV_20, 12), *held(FEB_21, 30), *held(D(2021, 6, 30), 31),
              *held(SEPT_21, 10)]  # fmt: skip
    archive = open_archive(tmp_path / "data", [ruled(SURREY), *surrey])
    assert numbers(archive, SEPT_20)[:17] == [f"{n}/20" for n in range(39, 56)]
    assert numbers(archive, NOV_20)[0] == "56/20"
    assert numbers(archive, FEB_21)[0] == "1/21", "counted anew from January"
    assert numbers(archive, SEPT_21)[0] == "62/21"
    archive.store.close()


def test_an_item_taken_up_again_keeps_its_number(tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "data", [ruled(SURREY), *held(SEPT_20, 3)])
    p = archive.proceedings(str(SEPT_20))
    assert p is not None
    assert printed(p.page.blocks()) == [
        "39/20 Business 1 [Item 1]", "40/20 Business 2 [Item 2]", "41/20 Business 3 [Item 3]",
        "39/20 Business 1 [Item 1] (continued)",
    ]  # fmt: skip
    archive.store.close()


def test_the_agenda_number_and_the_minute_number_are_two(tmp_path: Path) -> None:
    """Surrey's minute 39/20 refers to a late arrival noted in item 8: what the text calls an item stays."""
    clerk = begun_clerk(rules_of(SURREY), item="6")
    clerk.type("/agreed to note the report", "/declare db 5 nri a farm", "/item 5", "/withdraw 7")
    assert clerk.printed[0] == "1/31 Plan for [bold]rural[/bold] lanes [Item 6]"
    assert "Councillor Bramble declared a non-registrable interest in item 5, a farm." in clerk.printed
    assert "2/31 Annual report of the Commissioner [Item 5]" in clerk.printed
    assert "Item: 1/31. Plan for [bold]rural[/bold] lanes [Item 6]" in clerk.minutes
    assert "Item: Meeting dates and agenda plan [Item 7]" in clerk.minutes, "never taken: no minute of its own"
    assert isinstance(clerk.p.bundle.events[-3], Declared)


def rules_of(numbering: Numbering) -> Act:
    return act("rules", Put(the_panel().with_(rules=(Rules(seats=13, numbering=numbering),))))


def test_numbers_restart_with_the_agenda_unless_the_panel_has_it_otherwise() -> None:
    clerk = begun_clerk(item="6")
    clerk.type("/noted")
    assert clerk.printed[0] == "6 Plan for [bold]rural[/bold] lanes"
    assert "Item: 6. Plan for [bold]rural[/bold] lanes Action:" in clerk.minutes


@pytest.mark.parametrize(
    ("suffix", "number"), [("none", "6"), ("39/20", "6/31"), ("39/2020", "6/2031"), ("39/2020-21", "6/2031-32")]
)
def test_the_agenda_number_may_have_the_year_too(suffix: str, number: str) -> None:
    clerk = begun_clerk(rules_of(Numbering(suffix=suffix, year_begins=5)), item="6")  # type: ignore[arg-type]
    clerk.type("/noted")
    assert clerk.printed[0] == f"{number} Plan for [bold]rural[/bold] lanes"
    assert f"Item: {number}. Plan for" in clerk.minutes


@pytest.mark.parametrize(
    ("day", "ending"), [(D(2021, 4, 30), "/2020-21"), (D(2021, 5, 1), "/2021-22"), (D(2099, 6, 1), "/2099-00")]
)
def test_a_year_of_two_figures_changes_in_the_panels_month(day: dt.date, ending: str) -> None:
    assert Numbering(suffix="39/2020-21", year_begins=5).ending(day) == ending


# --- what is counted ---


def test_numbers_follow_what_is_corrected_in_an_earlier_meeting(tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "data", [ruled(SURREY), *held(SEPT_20, 3), *held(NOV_20, 1)])
    assert numbers(archive, NOV_20)[0] == "42/20"
    late = AgendaItem(id="late", number="9", title="Late", place="0009i")
    archive.commit(act("late", Put(late, str(SEPT_20)), Put(ItemOpened(item="late", place="9i"), str(SEPT_20))))
    assert numbers(archive, NOV_20)[0] == "43/20"
    bundle = archive.bundle(str(SEPT_20))
    assert bundle is not None
    archive.commit(act("gone", *(Drop(event, str(SEPT_20)) for event in bundle.events)))
    assert numbers(archive, NOV_20)[0] == "39/20"
    archive.store.close()


def test_a_cancelled_meeting_and_one_of_later_take_no_number(tmp_path: Path) -> None:
    acts = [ruled(SURREY), *held(SEPT_20, 3), *held(NOV_20, 4), *held(NOV_20, 2, ordinal=2), *held(D(2020, 12, 1), 5)]
    archive = open_archive(tmp_path / "data", acts)
    assert numbers(archive, f"{NOV_20}-2")[0] == "46/20", "the first meeting of that day comes before it"
    head = archive.meeting(str(NOV_20))
    assert head is not None
    archive.commit(act("cancelled", Put(head.with_(cancelled="snow"))))
    assert numbers(archive, f"{NOV_20}-2")[0] == "42/20"
    archive.store.close()


def test_minutes_of_before_the_rule_keep_the_agendas_numbers_and_are_not_counted(tmp_path: Path) -> None:
    running = Numbering(style="running")
    acts = [ruled(running, D(2020, 11, 1)), *held(SEPT_20, 3), *held(NOV_20, 4), *held(FEB_21, 1)]
    archive = open_archive(tmp_path / "data", acts)
    assert numbers(archive, SEPT_20)[0] == "1"
    assert numbers(archive, NOV_20)[0] == "1"
    assert numbers(archive, FEB_21)[0] == "5", "on over the end of the year"
    archive.store.close()


def test_nothing_is_read_of_other_meetings_where_numbers_restart() -> None:
    def unread(*_: object) -> int:
        raise AssertionError("asked for")

    meeting = Meeting(id=str(NOV_20), date=NOV_20)
    assert first_minute(the_panel(), meeting, unread, unread) == 1  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("line", "day", "begins"),
    [
        ([(None, Numbering(style="running"))], NOV_20, (dt.date.min, 1)),
        ([(None, SURREY)], NOV_20, (SEPT_20, 39)),
        ([(None, SURREY)], SEPT_20, (SEPT_20, 39)),
        ([(None, SURREY)], D(2020, 9, 14), (D(2020, 1, 1), 1)),
        ([(None, SURREY)], FEB_21, (D(2021, 1, 1), 1)),
        ([(None, SURREY), (NOV_20, Numbering(style="in the year", first=39, first_on=SEPT_20))], NOV_20, (SEPT_20, 39)),
        ([(None, SURREY), (NOV_20, Numbering(style="in the year"))], D(2020, 12, 1), (SEPT_20, 39)),
        ([(None, SURREY), (NOV_20, Numbering(style="running", first=90, first_on=NOV_20))], FEB_21, (NOV_20, 90)),
        ([(None, Numbering()), (NOV_20, SURREY)], D(2020, 12, 1), (NOV_20, 39)),
        ([(None, SURREY), (NOV_20, Numbering()), (FEB_21, Numbering(style="running"))], SEPT_21, (FEB_21, 1)),
        ([(None, Numbering(style="in the year", year_begins=5))], FEB_21, (D(2020, 5, 1), 1)),
    ],
)
def test_from_where_it_is_counted(
    line: list[tuple[dt.date | None, Numbering]], day: dt.date, begins: tuple[dt.date, int]
) -> None:
    assert counted_from(line, day) == begins


MEETINGS = st.lists(
    st.tuples(st.dates(D(2020, 1, 1), D(2022, 12, 31)), st.integers(0, 20)), max_size=9, unique_by=lambda m: m[0]
)
STYLES: st.SearchStrategy[Style] = st.sampled_from(["running", "in the year"])


@given(MEETINGS, STYLES, st.integers(1, 12), st.integers(1, 99), st.dates(D(2020, 1, 1), D(2022, 12, 31)))
def test_numbers_go_on_without_a_gap_and_begin_anew_only_where_they_are_said_to(
    held_on: list[tuple[dt.date, int]], style: Style, month: int, first: int, first_on: dt.date
) -> None:
    numbering = Numbering(style=style, year_begins=month, first=first, first_on=first_on)
    panel = Panel(name="P", rules=(Rules(numbering=numbering),))
    taken = {str(day): count for day, count in held_on}
    meetings = [Meeting(id=str(day), date=day) for day, _ in sorted(held_on)]
    begins = [first_minute(panel, each, lambda: meetings, taken.__getitem__) for each in meetings]
    for (before, at), (after, then) in pairwise(zip(meetings, begins, strict=True)):
        if before.date < first_on <= after.date and not (
            style == "in the year" and numbering.year_start(after.date) > first_on
        ):
            assert then == first
        elif style == "in the year" and numbering.year_start(before.date) != numbering.year_start(after.date):
            assert then == 1
        else:
            assert then == at + taken[before.id]


@given(st.lists(st.integers(1, 9)), st.integers(1, 99))
def test_as_many_numbers_are_given_as_are_counted(taken: list[int], first: int) -> None:
    """What the page gives one meeting is what the next one is counted on from."""
    clerk = begun_clerk(rules_of(Numbering(style="running")), item="")
    clerk.put(*(ItemOpened(item=f"item-{n}") for n in taken), Outcome(verb="noted"))
    known = {f"item-{n}" for n in taken if n <= len(clerk.p.bundle.items)}
    headings = {block.number for block in clerk.p.page.blocks() if isinstance(block, Heading)}
    assert len(headings) == minutes_taken(clerk.p.bundle) == len(known)
    numbers = MinuteNumbers(Numbering(style="running"), D(2031, 6, 18), first)
    given = [int(numbers.give(str(n), str(n))) for n in taken]
    assert sorted(set(given)) == list(range(first, first + len(set(taken))))


def test_minutes_of_a_meeting_without_a_number_on_the_agenda_are_numbered_all_the_same() -> None:
    clerk = begun_clerk(rules_of(SURREY), item="")
    clerk.memory.do(act("late", Put(AgendaItem(id="late", number="", title="Urgent"), clerk.meeting)))
    clerk.put(ItemOpened(item="late"))
    assert clerk.printed == ["1/31 Urgent"]
    assert "1/31 Urgent" in squeezed(write(minutes(clerk.p)))


# --- what has no number of its own, or has one already ---

ROWS = [
    ("one between the items", ["/block A talk", "/item 6"], ["40 [5]", "A talk", "41 [6]"]),
    ("two of them", ["/block A talk", "/block A silence", "/item 6"], ["40 [5]", "A talk", "A silence", "41 [6]"]),
    ("before an item taken up again", ["/block A talk", "/item 5"], ["40 [5]", "A talk", "40 [5] (continued)"]),
    ("what is decided in it", ["/block A talk", "/noted", "/agreed to thank them", "/item 6"],
     ["40 [5]", "A talk", "41 [6]"]),
    ("40a", ["/item 40a", "/item 6"], ["40 [5]", "40a", "41 [6]"]),
    ("40a, first", ["/item 40a", "/item 40b", "/item 6"], ["40 [5]", "40a", "40b", "41 [6]"]),
    ("with its year", ["/item 34.12/13", "/item 6"], ["40 [5]", "34.12/13", "41 [6]"]),
    ("with another year", ["/item 34/13", "/item 6"], ["40 [5]", "34/13", "41 [6]"]),
    ("a letter of the agenda’s is the agenda’s", ["/item 5A", "/item 6"], ["40 [5]", "41 [5A]", "42 [6]"]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_what_has_no_number_takes_none_and_keeps_the_next_one_free(lines: list[str], wanted: list[str]) -> None:
    """And the next meeting counts on from what was printed."""
    own = [
        AgendaItem(id=number, number=number, title="Own", place=f"zz{n}")
        for n, number in enumerate(("40a", "40b", "34.12/13", "34/13", "5A"))
    ]
    clerk = begun_clerk(rules_of(Numbering(style="running", first=40, first_on=D(2031, 6, 18))), item="")
    clerk.memory.do(act("own numbers", *(Put(item, clerk.meeting) for item in own)))
    clerk.type("/item 5", *lines)
    p = fold(replace(clerk.p.bundle, first_minute=40), clerk.p.panel, clerk.p.people)
    headings = [block for block in p.page.blocks() if isinstance(block, Heading)]
    said = [f"{each.number} {_without_title(plain(each.text))}".strip() for each in headings]
    assert said == wanted
    numbers = {each.number for each in headings if each.number.isdecimal()}
    assert minutes_taken(clerk.p.bundle) == len(numbers)


def _without_title(words: str) -> str:
    for title, short in (
        ("Annual report of the Commissioner", ""),
        ("Plan for [bold]rural[/bold] lanes", ""),
        ("Own", ""),
    ):
        words = words.replace(title, short)
    return words.replace("[Item ", "[").strip()


def test_what_is_decided_in_a_block_stands_under_its_title() -> None:
    clerk = begun_clerk(item="5")
    clerk.type(
        "/block A talk", "/noted the talk", "/recommend that it be held again", "/block A silence", "/agreed to stand"
    )
    assert "Item: A talk Action: The Panel NOTED the talk. R1 That it be held again." in clerk.minutes
    assert "Item: A silence Action: The Panel AGREED to stand." in clerk.minutes
    clerk.type("/item 6", "/noted")
    assert "Item: 6. Plan for [bold]rural[/bold] lanes Action: The Panel NOTED the report." in clerk.minutes


@pytest.mark.parametrize(
    ("agenda", "own"),
    [
        (["1", "2", "7", "7A"], []),
        (["39", "40", "40a", "41"], ["40a"]),
        (["1", "2", "40a"], ["40a"]),
        (["34.12/13", "35.12/13"], ["34.12/13", "35.12/13"]),
        (["7.1", "7", ""], []),
        (["12B", "12"], ["12B"]),
        (["40a"], ["40a"]),
        ([], []),
    ],
)
def test_which_numbers_of_an_agenda_are_the_minutes_own(agenda: list[str], own: list[str]) -> None:
    assert own_numbers(agenda) == set(own)


def test_the_agenda_number_is_left_out_where_both_agree() -> None:
    clerk = begun_clerk(rules_of(Numbering(style="running", suffix="39/20")), item="1")
    clerk.type("/item 2", "/item 5")
    assert clerk.printed[0] == "1/31 Apologies for absence"
    assert "2/31 Declarations of interest" in clerk.printed
    assert "3/31 Annual report of the Commissioner [Item 5]" in clerk.printed


@pytest.mark.parametrize(
    ("scheme", "numbers"), [("through the meeting", ["90", "91"]), ("within an item", ["5.1", "5.2"])]
)
def test_paragraphs_may_begin_at_90(scheme: str, numbers: list[str]) -> None:
    house = House(paragraphs=scheme, first_paragraph=90)  # type: ignore[arg-type]
    clerk = begun_clerk(act("rules", Put(the_panel().with_(rules=(Rules(seats=13, house=house),)))), item="5")
    clerk.type("/note Lamps were seen.", "/noted")
    assert [each.number for each in clerk.p.page.blocks() if isinstance(each, Paragraph) and each.number] == numbers


def test_a_paragraph_of_a_minute_with_its_year_is_numbered_under_the_minute() -> None:
    numbers = ParagraphNumbers("within an item")
    for number, first in (("34.12/13", "34.1"), ("39/20", "39.1"), ("7.1", "7.1.1"), ("8.", "8.1"), ("40a", "40a.1")):
        numbers.item(number)
        assert numbers.next() == first
