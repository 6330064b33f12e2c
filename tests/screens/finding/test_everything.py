"""Searching everything, driven by keys: from a word to the line it stands in."""

from __future__ import annotations

import datetime as dt
import time
from pathlib import Path
from typing import Any

import pytest
from textual import events

from screens.app.app import SecretariatApp
from screens.finding.everything import Everything
from screens.finding.here import FindHere
from screens.widgets.fields import Line
from secretariat.basics.acts import Act, Put, act
from secretariat.basics.ordering import following
from secretariat.basics.record import Private
from secretariat.complaints.case import Case, Complainant
from secretariat.delivery.plan_line import AsReported, PlanLine
from secretariat.events.base import Happening
from secretariat.events.decisions import Outcome, Recommended
from secretariat.events.items import ItemOpened
from secretariat.events.speech import Answered, Said
from secretariat.inspections.inspection import Inspection, InspectionPoint
from secretariat.letters.letter import LetterIn
from secretariat.matters.raised import Raised
from secretariat.meetings.meeting import AgendaItem, Meeting
from secretariat.meetings.past_papers import PastPaper
from secretariat.meetings.questions import PublicQuestion
from secretariat.meetings.reports_in import ReportIn, ReportParagraph
from secretariat.plan.planned import PlanEntry, PlannedItem
from tests.support.driving import app_on, driving, press, seen, settled, told, until
from tests.support.driving import type_in as type_letters
from tests.support.panels import BRACKETS, CLICK, DAY, MEETING, Clock, begun

FOUR_YEARS_AGO = dt.date(2027, 6, 16)


def minuted(day: dt.date, *events: Happening) -> Act:
    """A meeting held on a day, with these said under its items 4 and 5."""
    items = [AgendaItem(id=f"{day} item {n}", number=str(n), title=title, place=f"0{n}")
             for n, title in ((4, "Rural matters"), (5, "Other matters"))]  # fmt: skip
    place, puts = "zz", []
    last = Said(person="person-pq", text="no more")
    said = [ItemOpened(item=items[0].id), *events, ItemOpened(item=items[1].id), last]
    for n, event in enumerate(said):
        place = following(place)
        puts.append(Put(event.with_(id=f"{day} event {n}", place=place), str(day)))
    heads = [Put(Meeting(id=str(day), date=day)), *(Put(item, str(day)) for item in items)]
    return act("an earlier meeting", heads, puts)


def years_ago() -> Act:
    return minuted(
        FOUR_YEARS_AGO,
        Said(person="person-pq", text="why were the Déjà-vu Lanes not swept of gorse?"),
        Answered(person="person-pc", text="that the weighbridges of Eldmoor were broken"),
        Recommended(number=1, text="that two weighbridges be bought"),
        Outcome(verb="noted", text="the state of the lanes"),
    )


def other_years() -> list[Act]:
    return [
        minuted(DAY - dt.timedelta(weeks=9 * n), Said(person="person-pq", text=f"how many lanes, for the {n}th time?"))
        for n in range(1, 12)
    ]


def dialog(app: SecretariatApp) -> Everything:
    assert isinstance(app.screen, Everything)
    return app.screen


async def type_in(pilot: Any, words: str) -> None:
    """Type, and wait until it was looked for."""
    await type_letters(pilot, words)
    if isinstance(pilot.app.screen, Everything):
        await until(pilot, lambda: pilot.app.screen.looked)
        await settled(pilot)


async def search(pilot: Any, words: str, *keys: str) -> None:
    """Open the search, type the words once all is read, and press keys."""
    await press(pilot, "shift+f3")
    await until(pilot, lambda: isinstance(pilot.app.screen, Everything))
    await until(pilot, lambda: pilot.app.screen.read_through.is_set(), "it was never read to the end")
    await type_in(pilot, words)
    await settled(pilot)
    await press(pilot, *keys)


def marked_line(app: SecretariatApp) -> str:
    page = app.screen.page  # type: ignore[attr-defined]
    return str(page.get_option_at_index(page.highlighted).prompt)


async def test_a_word_said_four_years_ago_is_found_and_its_line_marked_within_seven_keys(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), years_ago(), *other_years())
    keys = ("enter",)
    async with driving(app, "plan") as pilot:
        await search(pilot, "weighbridge", "down", "up", *keys)
        assert len(("down", "up", *keys)) <= 7
        await until(pilot, lambda: app.current_mode == "minutes")
        await settled(pilot)
        assert app.meeting_id == str(FOUR_YEARS_AGO)
        await until(pilot, lambda: app.screen.page.marked == f"{FOUR_YEARS_AGO} event 3")  # type: ignore[attr-defined]
        assert "two weighbridges be bought" in marked_line(app), "the recommendation is the best of the two"
        assert "4. Rural matters" in seen(app)


async def test_it_is_opened_from_every_place_and_above_a_form(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), years_ago())
    async with driving(app) as pilot:
        for place in ("plan", "agenda", "attendance", "apologies", "minutes", "decisions", "letters", "people"):
            await app.go(place)
            await settled(pilot)
            await press(pilot, "shift+f3")
            await until(pilot, lambda: isinstance(app.screen, Everything), place)
            await press(pilot, "escape")
            await until(pilot, lambda: not isinstance(app.screen, Everything), place)
        await app.go("agenda")
        await press(pilot, "n")
        form = app.screen
        await search(pilot, "gorse", "enter")
        await until(pilot, lambda: app.screen is form)
        assert app.current_mode == "agenda", "a form that is open is not left behind"


async def test_the_palette_knows_the_words_a_clerk_uses(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), years_ago())
    async with driving(app, "plan") as pilot:
        for words in ("search", "find words"):
            await press(pilot, "ctrl+p")
            await pilot.press(*words.replace(" ", "_").replace("_", " "))
            await until(pilot, lambda: "Search everything" in seen(app))
            await press(pilot, "escape")
        assert "Shift+F3" in seen(app) or app.screen.active_bindings["shift+f3"].enabled


async def test_results_come_as_one_types_and_say_where(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), years_ago(), *other_years())
    async with driving(app, "plan", size=(100, 30)) as pilot:
        await search(pilot, "weigh")
        assert "2027-06-16/4" in seen(app)
        assert "1 of 2" in seen(app)
        await type_in(pilot, "bridge broken")
        assert "1 of 1" in seen(app)
        assert "Meeting of 16 June 2027 · 4. Rural matters · minute" in seen(app)
        await type_in(pilot, " nowhere")
        assert "Nothing fits." in seen(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, Everything), "nothing is gone to where nothing fits"


@pytest.mark.parametrize(
    "typed",
    [
        "deja vu lane",  # accents, hyphens, one for many
        "LANES swept",
        "gorse why lanes",  # in any order
        "“swept of gorse”",
        '"swept of gorse" who:pq when:2027 kind:minutes',
        "gorse when:June 2027",
        "gorse when:16 June 2027",
        "gorse when:2027/28",
        "gorse rural",  # the item it stands under
        "swep",  # half typed
    ],
)
async def test_what_finds_a_line(typed: str, tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), years_ago())
    async with driving(app, "plan") as pilot:
        await search(pilot, typed, "enter")
        await until(pilot, lambda: app.current_mode == "minutes")
        await until(pilot, lambda: app.screen.page.marked == f"{FOUR_YEARS_AGO} event 1")  # type: ignore[attr-defined]


async def test_what_cannot_be_read_is_said_in_place_of_the_list(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), years_ago())
    async with driving(app, "plan", size=(120, 40)) as pilot:
        await search(pilot, "gorse kind:teapot")
        assert "There is no kind “teapot”." in " ".join(seen(app).split())
        await press(pilot, "ctrl+u")
        await type_in(pilot, "")
        assert "hare coursing" in seen(app), "with nothing typed it says how to ask"
        await type_in(pilot, "gorse when:someday")
        assert "“someday” is no time to look in." in " ".join(seen(app).split())


async def test_of_somebody_who_is_not_known_it_says_so(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), years_ago())
    async with driving(app, "plan", size=(80, 24)) as pilot:
        await search(pilot, "gorse who:nobodie")
        await until(pilot, lambda: "Nobody here is called “nobodie”." in seen(app))
        assert "Nothing fits." in seen(app)
        await press(pilot, "ctrl+u")
        await type_in(pilot, "weighbridgers who:pq")
        await settled(pilot)
        assert "Nothing fits." in seen(app)
        assert "Nobody" not in seen(app)


async def test_it_goes_on_from_where_it_was_left(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), years_ago(), *other_years())
    async with driving(app, "plan") as pilot:
        await search(pilot, "lanes", "down", "down", "escape")
        await until(pilot, lambda: app.current_mode == "plan" and not isinstance(app.screen, Everything))
        await press(pilot, "shift+f3")
        await until(pilot, lambda: isinstance(app.screen, Everything) and "3 of" in seen(app))
        await type_in(pilot, "swept")  # what was typed is chosen, so that other words replace it
        assert "1 of 1" in seen(app)


async def test_keys_are_answered_and_the_first_are_shown_while_it_reads(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), *other_years(), years_ago())
    async with driving(app, "plan") as pilot:
        read = app.searching.findable().reading
        turns: list[str] = []
        told: list[str] = []

        def slowly() -> Any:
            for far in read():
                time.sleep(0.01)  # as if the disk were slow: longer than it may read at once
                turns.append(dialog(app).query_one("#asked", Line).value)
                told.append(dialog(app)._far)
                if len(turns) in range(5, 10):
                    letter = "weigh"[len(turns) - 5]
                    app.post_message(events.Key(letter, letter))
                yield far

        app.searching.findable().reading = slowly  # type: ignore[method-assign]
        await press(pilot, "shift+f3")
        await until(pilot, lambda: dialog(app).read_through.is_set())
        assert len(set(turns)) > 1, "letters came in while it was reading"
        assert any(words.startswith("reading ") for words in told), "and how far it is was said"
        await until(pilot, lambda: "1 of 2" in seen(app))
        assert "reading" not in seen(app)


EVERYWHERE = [
    ("zeppelin", "minutes", Put(Said(person="person-pq", text="a zeppelin", place="zzz", id="said"), MEETING)),
    ("zeppelin", "agenda", Put(AgendaItem(id="an item", number="9", title="Of zeppelins", place="z9"), MEETING)),
    ("zeppelin", "letters", Put(LetterIn(id="a letter", received=DAY, sender="Ada Fern",
                                         text="Dear Chair\n\nNo zeppelin was seen.\n\nAda Fern"))),
    ("zeppelin", "people", None),
    ("zeppelin", "plan", [Put(PlanEntry(id="a date", date=dt.date(2031, 11, 5))),
                          Put(PlannedItem(id="planned", title="Zeppelins in autumn", due="a date"))]),
    ("zeppelin", "decisions",
     Put(Raised(id="raised", on=DAY, kind="question", number=1, text="Whose zeppelin was it?"))),
]  # fmt: skip


@pytest.mark.parametrize(("word", "place", "put"), EVERYWHERE, ids=[row[1] for row in EVERYWHERE])
async def test_every_place_is_gone_to_with_its_record_marked(word: str, place: str, put: Any, tmp_path: Path) -> None:
    if put is None:
        from secretariat.panel.people import Person

        put = Put(Person(id="nobody in post", code="zz", family="Zeppelin", given="Zoe"))
    app = app_on(tmp_path / "data", begun(), act("planted", put), time="14:10")
    async with driving(app, "attendance") as pilot:
        await search(pilot, word, "enter")
        await until(pilot, lambda: app.current_mode == place)
        await settled(pilot)
        wanted = {"minutes": "said", "agenda": "an item", "people": "nobody in post", "plan": "item planned",
                  "decisions": "raised"}  # fmt: skip
        if place == "minutes":
            await until(pilot, lambda: app.screen.page.marked == "said")  # type: ignore[attr-defined]
        elif place == "plan":
            await until(pilot, lambda: app.screen.board.selected == "item planned")  # type: ignore[attr-defined]
        elif place == "letters":
            from screens.letters.desk import LetterDesk
            from screens.letters.letter_text import LetterText

            await until(pilot, lambda: isinstance(app.screen, LetterDesk))
            text = app.screen.query_one(LetterText)
            await until(pilot, lambda: text.highlighted is not None)
            assert "No zeppelin was seen." in str(text.get_option_at_index(text.highlighted or 0).prompt)
        else:
            await until(pilot, lambda: app.screen.table.selected == wanted[place])  # type: ignore[attr-defined]


async def test_a_paragraph_of_a_report_a_question_a_point_and_a_line_of_the_plan_are_opened(tmp_path: Path) -> None:
    planted = act(
        "planted",
        Put(AgendaItem(id="an item", number="9", title="A report", place="z9"), MEETING),
        Put(ReportIn(id="report", received=DAY, item="an item", title="Of sheep",
                     paragraphs=(*(ReportParagraph(number=f"1.{n}", text=f"Paragraph {n}") for n in range(1, 40)),
                                 ReportParagraph(number="2.1", text="An okapi too"))),
            MEETING),
        Put(PublicQuestion(id="first", received=Clock()(), name="Ada Fern", text="Why?"), MEETING),
        Put(PublicQuestion(id="second", received=Clock()(), name="Bea Moss", text="Where is the tapir?"), MEETING),
        Put(Inspection(id="inspection", title="PEEL", published=DAY,
                       points=(InspectionPoint(number="1", text="Answer calls"),
                               InspectionPoint(number="2", text="Feed the ocelot")))),
        Put(PlanLine(id="line one", kind="measure", theme="A", ref="A1", text="Calls")),
        Put(PlanLine(id="line two", kind="measure", theme="A", ref="A2", text="Visits",
                     reported=(AsReported(period="2031/32 Q1", note="an aardvark was met"),))),
    )  # fmt: skip
    old = "Minutes of long ago\n\n" + "\n".join(f"Line {n}." for n in range(40)) + "\nA quagga was there."
    past = act("past", Put(PastPaper(id="past", day=dt.date(2001, 5, 9), kind="minutes", received=DAY, text=old)))
    app = app_on(tmp_path / "data", begun(), planted, past, time="14:10")
    async with driving(app, "plan", size=(100, 30)) as pilot:
        await search(pilot, "quagga when:2001", "enter")
        await until(pilot, lambda: "A quagga was there." in seen(app) and "Paper of 9 May 2001" in seen(app))
        await press(pilot, "escape")
        await search(pilot, "okapi", "enter")
        await until(pilot, lambda: "2.1 An okapi too" in seen(app) and app.current_mode == "agenda")
        await press(pilot, "escape")
        from screens.widgets.table import Table

        for words, selected in (("tapir", "second"), ("ocelot", "1"), ("aardvark", "line two")):
            await search(pilot, words, "enter")
            await until(
                pilot,
                lambda selected=selected: any(t.selected == selected for t in app.screen.query(Table)),  # type: ignore[misc]
                words,
            )
            while len(app.screen_stack) > 1:
                await press(pilot, "escape")


async def test_hostile_words_are_shown_as_they_are(tmp_path: Path) -> None:
    said = Put(Said(person="person-pq", text=f"{BRACKETS} and {CLICK} flooded", place="zzz", id="said"), MEETING)
    app = app_on(tmp_path / "data", begun(), act("planted", said), time="14:10")
    async with driving(app, "plan", size=(120, 40)) as pilot:
        await search(pilot, "flooded 佐藤 [/b]")
        assert f"{CLICK} flooded" in seen(app)
        await type_in(pilot, " [@click=app.quit]x[/]")
        assert "1 of 1" in seen(app)


# --- the register of complaints ---


async def test_complaints_are_found_only_while_the_register_is_open(tmp_path: Path) -> None:
    case = Case(reference="2031/001", about="person-pc", allegation=Private("The heliotrope affair"),
                complainant=Complainant(name=Private("Zuleika Quince")))  # fmt: skip
    app = app_on(tmp_path / "data", begun(), act("a complaint", Put(case)), time="14:10")
    async with driving(app, "plan") as pilot:
        await app.archive.set_passphrase("four plain words here")
        await search(pilot, "heliotrope")
        assert "2031/001" in seen(app)
        await press(pilot, "shift+f8")
        await until(pilot, lambda: app.lock.closed)
        await settled(pilot)
        assert "2031/001" not in seen(app), "what is on the screen goes with the lock"
        assert "The register of complaints is locked" in seen(app)
        for words in ("quince", "zuleika", "2031/001", "who:quince"):
            await press(pilot, "ctrl+u")
            await type_in(pilot, words)
            assert "Nothing fits." in seen(app), words
            assert "Nobody here" not in seen(app), "the register may know her"
        await press(pilot, "escape")
        await app.archive.give_passphrase("four plain words here")
        await app.complaints_changed()
        await search(pilot, "quince", "enter")
        await until(pilot, lambda: app.current_mode == "complaints")
        await until(pilot, lambda: app.screen.table.selected == case.id)  # type: ignore[attr-defined]


# --- on the page in front ---


async def test_ctrl_f_goes_from_line_to_line_of_the_minutes(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), years_ago(), meeting=str(FOUR_YEARS_AGO))
    async with driving(app, "minutes") as pilot:
        await type_in(pilot, "half a line")
        await press(pilot, "ctrl+f")
        assert isinstance(app.screen, FindHere)
        await type_in(pilot, "weighbridge")
        assert "1 of 2" in seen(app)
        page = app.screen_stack[-2].page  # type: ignore[attr-defined]
        assert page.marked == f"{FOUR_YEARS_AGO} event 2"
        await press(pilot, "enter")
        assert page.marked == f"{FOUR_YEARS_AGO} event 3"
        await press(pilot, "up")
        assert page.marked == f"{FOUR_YEARS_AGO} event 2"
        await press(pilot, "escape")
        assert app.screen.page.marked == f"{FOUR_YEARS_AGO} event 2"  # type: ignore[attr-defined]
        assert app.screen.line.value == "half a line"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("place", "words", "marked"),
    [("people", "campion", "person-pc"), ("agenda", "report", "item-5"), ("plan", "17 sep", "meeting 2031-09-17")],
)
async def test_ctrl_f_marks_what_fits_in_a_list(place: str, words: str, marked: str, tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), time="14:10")
    async with driving(app, place, size=(100, 40)) as pilot:
        await press(pilot, "ctrl+f")
        await type_in(pilot, words)
        await press(pilot, "escape")
        widget = app.screen.board if place == "plan" else app.screen.table  # type: ignore[attr-defined]
        assert widget.selected == marked


@pytest.mark.parametrize(
    ("place", "words", "told"),
    [
        ("people", "from 20 may", "Here: “"),
        ("agenda", "guildhall", "Here: “Guildhall, Westmere”."),
        ("agenda", "weighbridge", "Not on this"),
    ],
)
async def test_ctrl_f_tells_what_stands_around_the_list(place: str, words: str, told: str, tmp_path: Path) -> None:
    """“Not on this page” was said of a word in the head of it, or in what is told of the one marked."""
    app = app_on(tmp_path / "data", begun(), time="14:10")
    async with driving(app, place, size=(80, 24)) as pilot:
        await press(pilot, "ctrl+f")
        await type_in(pilot, words)
        assert told in seen(app)


async def test_ctrl_f_reads_through_a_text_and_twice_looks_everywhere(tmp_path: Path) -> None:
    from screens.widgets.fields import Lines

    app = app_on(tmp_path / "data", begun(), years_ago(), time="14:10")
    async with driving(app, "plan") as pilot:
        await press(pilot, "f1", "ctrl+f")
        await type_in(pilot, "proclaimed")
        text = app.screen_stack[-2].query_one(Lines)
        assert "proclaimed" in text.document.get_line(text.selection.start[0])
        await press(pilot, "ctrl+u")
        await type_in(pilot, "swept")
        assert "Not on this page." in seen(app)
        await press(pilot, "ctrl+f")
        await until(pilot, lambda: isinstance(app.screen, Everything))
        await until(pilot, lambda: "1 of 1" in seen(app))


async def test_a_line_far_up_in_another_meeting_is_in_sight_when_it_is_gone_to(tmp_path: Path) -> None:
    many = [Said(person="person-pq", text=f"is lane {n} open?") for n in range(60)]
    long_ago = minuted(FOUR_YEARS_AGO, Said(person="person-pq", text="who closed the osier bed?"), *many)
    app = app_on(tmp_path / "data", long_ago, begun())
    async with driving(app, "minutes") as pilot:
        for _ in range(2):
            await search(pilot, "osier", "enter")
            await until(pilot, lambda: app.meeting_id == str(FOUR_YEARS_AGO))
            await settled(pilot)
            assert "osier" in seen(app)
            app.screen.page.to_the_end()  # type: ignore[attr-defined]
            app.screen.page.mark(f"{FOUR_YEARS_AGO} event 1")  # type: ignore[attr-defined]
            await settled(pilot)
            assert "osier" in seen(app), "what is asked for last holds"
            app.meeting_id = MEETING
            app.records_changed()
            await settled(pilot)


async def test_who_is_taken_from_a_meeting_in_session_to_another_is_told_the_way_back(tmp_path: Path) -> None:
    """A search for what was said years ago left her there, in the midst of a meeting, without a word."""
    long_ago = minuted(FOUR_YEARS_AGO, Said(person="person-pq", text="who closed the osier bed?"))
    app = app_on(tmp_path / "data", long_ago, begun())
    async with driving(app, "minutes") as pilot:
        await search(pilot, "osier", "enter")
        await until(pilot, lambda: app.meeting_id == str(FOUR_YEARS_AGO))
        await until(pilot, lambda: told(app) == "The meeting of 18 June 2031 is in session still: F12 goes back to it.")
        await press(pilot, "f12")
        await until(pilot, lambda: "Wednesday 18 June 2031  ordinary  in session" in seen(app))
        await press(pilot, "enter")
        await until(pilot, lambda: app.meeting_id == MEETING)
        app.clear_notifications()
        await press(pilot, "f12")
        assert "in session" not in seen(app).split("Which meeting?")[1]
        await press(pilot, *["down"] * 5, "enter")
        await until(pilot, lambda: app.meeting_id != MEETING)
        assert told(app), "also where she chose it herself"


async def test_letters_after_a_find_that_has_nothing_to_find_stay_in_its_line(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "letters") as pilot:
        before = app.archive.store.undo_note()
        await press(pilot, "ctrl+f")
        await until(pilot, lambda: "There is nothing on this page to look through." in seen(app))
        await type_letters(pilot, "not")
        await press(pilot, "enter")
        await type_letters(pilot, "new")
        assert isinstance(app.screen, FindHere)
        assert app.screen.typed == "notnew"
        assert app.archive.store.undo_note() == before
        await press(pilot, "ctrl+f")
        await until(pilot, lambda: isinstance(app.screen, Everything))
        assert dialog(app).query_one("#asked", Line).value == "notnew"
        await press(pilot, "escape", "f9")
        await press(pilot, "ctrl+f")
        await type_letters(pilot, "xylo")
        await press(pilot, "enter", "down")
        await type_letters(pilot, "phone")
        assert isinstance(app.screen, FindHere)
        assert app.screen.typed == "xylophone"
        assert "Not on this page." in seen(app)
