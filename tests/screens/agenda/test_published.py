"""An agenda that is out, driven by keys: one more item, exempt papers, what is given away, the keys at 80 columns."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from screens.app.app import SecretariatApp
from secretariat.basics import clock
from secretariat.basics.acts import Act, Put, act
from secretariat.events.course import Closed
from secretariat.meetings.bundle import Bundle
from secretariat.meetings.meeting import AgendaItem, Meeting, PaperStatus
from secretariat.meetings.publication import Publication, frozen
from tests.support.driving import app_on, driving, press, seen, told, type_in, until
from tests.support.panels import DAY, MEETING, Clock, begun, invented_items

EARLY, LATE = Clock("10:00", dt.date(2031, 6, 9)), Clock("10:00", dt.date(2031, 6, 16))


def here(app: SecretariatApp) -> Bundle:
    bundle = app.archive.bundle(MEETING)
    assert bundle is not None
    return bundle


def flat(app: SecretariatApp) -> str:
    """What a dialog says, as one line, without its frame and what it stands over."""
    inside = (line.split("│")[1] for line in seen(app).splitlines() if line.count("│") == 2)
    return " ".join(" ".join(inside).split())


def row(app: SecretariatApp, title: str) -> str:
    """The row of an item, and not the line above the table that tells of it."""
    return next(line for line in seen(app).splitlines() if title in line and "CHANGED" not in line)


def as_text(app: SecretariatApp) -> str:
    return app.screen.as_text()  # type: ignore[attr-defined,no-any-return]


def published() -> Act:
    """The agenda went out on 5 June, with all its items."""
    when = clock.at(dt.date(2031, 6, 5), dt.time(10))
    head = Meeting(id=MEETING, rev=1, date=DAY, venue="Guildhall, Westmere", published=when)
    copy = Publication(when=when, date=DAY, start=head.start, venue=head.venue,
                       items=tuple(map(frozen, invented_items())))  # fmt: skip
    return act("published", Put(head), Put(copy, MEETING))


def changed(number: int, **told: object) -> Act:
    item: AgendaItem = invented_items()[number - 1].with_(rev=1, **told)
    return act("an item as it is", Put(item, MEETING))


# --- one more item (MTG-04) ---


async def test_too_late_for_notice_the_form_wants_the_chairs_reason_and_the_agenda_shows_it(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", published(), now=LATE)
    async with driving(app, "agenda") as pilot:
        await press(pilot, "n")
        assert "Tuesday 10 June 2031 was the last day for notice of another item" in flat(app)
        await type_in(pilot, "Knives")
        await press(pilot, "ctrl+s")
        assert "the minutes must state the special circumstances" in flat(app)
        assert app.screen.focused is not None
        assert app.screen.focused.id == "field-urgent", "back to the field that wants it"
        assert len(here(app).items) == 7
        await type_in(pilot, "two deaths")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: len(here(app).items) == 8)
        assert [item.urgent for item in here(app).items if item.title == "Knives"] == ["two deaths"]
        assert "Urgent because: two deaths" in as_text(app)
        assert row(app, "Knives").endswith(" urgent")


async def test_while_there_is_time_it_goes_out_in_a_supplement(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", published(), now=EARLY)
    async with driving(app, "agenda") as pilot:
        await press(pilot, "n")
        assert "There is still time for a supplement, by Tuesday 10 June 2031" in flat(app)
        await type_in(pilot, "Knives")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: len(here(app).items) == 8)
        assert "S publishes a supplement, by Tuesday 10 June 2031" in as_text(app)
        assert " new" in row(app, "Knives")
        await press(pilot, "s", "ctrl+s")
        await until(pilot, lambda: len(here(app).publications) == 2)
        assert "S publishes a supplement, by" not in as_text(app)


async def test_an_item_left_without_notice_and_reason_is_marked(tmp_path: Path) -> None:
    more = AgendaItem(id="item-8", number="8", title="Knives", place="zz")
    app = app_on(tmp_path / "data", published(), act("one more", Put(more, MEETING)), now=LATE)
    async with driving(app, "agenda"):
        assert "urgent?" in row(app, "Knives")
        assert "too late for notice (by Tuesday 10 June 2031): Enter, and say why" in as_text(app)


async def test_before_publication_nothing_more_is_asked(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", now=LATE)
    async with driving(app, "agenda") as pilot:
        await press(pilot, "n")
        assert "Add an item Title" in flat(app), "no word of it stands between"
        await type_in(pilot, "Knives")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: len(here(app).items) == 8)


# --- what is exempt, and how pages are counted (MTG-06, MTG-08) ---


async def test_an_exempt_paper_is_shown_in_the_private_pack_and_the_others_without_it(tmp_path: Path) -> None:
    app = app_on(
        tmp_path / "data", changed(5, paper=PaperStatus.ATTACHED, pages=3, exempt="1"),
        changed(6, paper=PaperStatus.ATTACHED, pages=4),
    )  # fmt: skip
    async with driving(app, "agenda", size=(100, 30)):
        assert "p.E1–E4" in seen(app)
        assert "p.3–6" in seen(app)
        assert "Paper: attached, 3 pages, E1–E4 in the private pack, not for publication" in as_text(app)
        assert "3–6 in the pack (the agenda itself: 2 pages, estimated)" in as_text(app)


async def test_the_pages_of_the_agenda_are_set_in_the_meetings_head_and_stay_as_published(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", changed(6, paper=PaperStatus.ATTACHED, pages=4), now=EARLY)
    async with driving(app, "agenda", size=(100, 34)) as pilot:
        await press(pilot, "s", "ctrl+s")
        await until(pilot, lambda: len(here(app).publications) == 1)
        assert here(app).publications[0].front == 2
        assert "(the agenda itself: 2 pages, as published)" in as_text(app)
        await press(pilot, "h", *["enter"] * 6)
        await type_in(pilot, "3")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: here(app).meeting.agenda_pages == 3)
        assert "5–8 in the pack (the agenda itself: 3 pages, as you set it)" in as_text(app)
        await press(pilot, "ctrl+z")
        assert here(app).meeting.agenda_pages == 0


async def test_the_members_agenda_is_written_from_the_palette(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", changed(6, paper=PaperStatus.ATTACHED, pages=4, exempt="1", author="Fay Oxlip"))
    async with driving(app, "agenda") as pilot:
        await app.screen.action_command("agenda.write-members")  # type: ignore[attr-defined]
        await until(pilot, lambda: "Write the members' agenda to a file" in seen(app))
        await press(pilot, "ctrl+shift+a")
        await type_in(pilot, str(tmp_path / "m.txt"))
        await press(pilot, "enter")
        await until(pilot, lambda: (tmp_path / "m.txt").exists())
        assert "Report by Fay Oxlip." in (tmp_path / "m.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("command", "title", "more", "said"),
    [
        ("agenda.write-brief", "Write the chair's brief to a file", {}, "Speaks: Fay Oxlip."),
        ("agenda.front-sheet", "Write the front sheet to a file", {}, "Fay Oxlip"),
        ("agenda.front-sheet", "Write the exempt front sheet to a file", {"exempt": "1"}, "exempt under paragraph 1"),
    ],
)
async def test_the_brief_and_the_front_sheet_of_the_item_marked_are_written_from_the_palette(
    tmp_path: Path, command: str, title: str, more: dict[str, str], said: str
) -> None:
    app = app_on(tmp_path / "data", changed(6, paper=PaperStatus.ATTACHED, pages=4, author="Fay Oxlip", **more))
    async with driving(app, "agenda") as pilot:
        await press(pilot, *["down"] * 5)
        await app.screen.action_command(command)  # type: ignore[attr-defined]
        await until(pilot, lambda: title in seen(app))
        await press(pilot, "ctrl+shift+a")
        await type_in(pilot, str(tmp_path / "m.txt"))
        await press(pilot, "enter")
        await until(pilot, lambda: (tmp_path / "m.txt").exists())
        text = (tmp_path / "m.txt").read_text("utf-8")
        assert said in " ".join(text.split())
        assert ("rural" in text.splitlines()[0]) == ("front" in title), "of the item marked alone"


# --- what the whole panel must do itself (FRM-02) ---


async def test_a_special_function_is_not_given_away_in_the_form(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", changed(5, function="ANNUAL_REPORT"))
    async with driving(app, "agenda", size=(100, 34)) as pilot:
        await press(pilot, "down", "down", "down", "down", "enter", *["enter"] * 10)
        await type_in(pilot, "Finance Sub-Committee")
        await press(pilot, "ctrl+s")
        assert "Item 5 is the review of the annual report: a special function, which the whole panel must" in flat(app)
        assert here(app).items[4].delegated_to == ""
        await press(pilot, "escape", "up", "enter", *["enter"] * 10)
        await type_in(pilot, "Finance Sub-Committee")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: here(app).items[3].delegated_to == "Finance Sub-Committee")
        assert "Given to: Finance Sub-Committee" in as_text(app)


# --- the paper of an item that is put off (MTG-05) ---


async def test_the_paper_column_says_deferred(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", changed(6, paper=PaperStatus.ATTACHED, pages=4))
    async with driving(app, "agenda") as pilot:
        await press(pilot, *["down"] * 5, "p", "enter", "enter")
        await until(pilot, lambda: here(app).items[5].standing == "deferred")
        assert row(app, "rural").split("lanes")[1].split()[:2] == ["deferred", "deferred"], "its paper, its standing"
        assert "Paper: deferred, 4 pages" in as_text(app)


# --- keys ---


async def test_a_day_of_publishing_that_has_passed_is_told_as_passed(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda", size=(120, 40)):
        assert "S: publish, was due Tuesday 10 June 2031" in seen(app)


async def test_the_keys_for_publishing_and_questions_are_seen_in_a_narrow_terminal(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", now=EARLY)
    async with driving(app, "agenda", size=(80, 24)) as pilot:
        assert "S: publish, by Tuesday 10 June 2031 · Q: public questions" in seen(app)
        await press(pilot, "s", "ctrl+s")
        await until(pilot, lambda: here(app).meeting.published is not None)
        assert "S: publish" not in seen(app), "there is nothing to publish"
        assert "Q: public questions" in seen(app)
        await press(pilot, "f")
        assert "S: publish a supplement · Q: public questions" in seen(app)


async def ask(pilot, name: str) -> None:  # type: ignore[no-untyped-def]
    await press(pilot, "n")
    await type_in(pilot, name)
    await press(pilot, "enter")
    await type_in(pilot, "Why no lamps?")
    await press(pilot, "ctrl+s")


async def test_undo_and_redo_work_over_the_list_of_questions(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", published(), now=EARLY)
    async with driving(app, "agenda") as pilot:
        await press(pilot, "q")
        assert "Ctrl+Z" in seen(app)
        await ask(pilot, "Nell Tansy")
        await until(pilot, lambda: len(here(app).questions) == 1)
        await press(pilot, "x")
        await type_in(pilot, "about one case")
        await press(pilot, "enter")
        await until(pilot, lambda: "1 received: 1 declined" in flat(app))
        await press(pilot, "ctrl+z")
        assert "1 received: 1 accepted" in flat(app)
        await press(pilot, "ctrl+z")
        assert here(app).questions == ()
        assert "No question or statement has come in." in flat(app)
        assert "Taken back: log a public question" in told(app)
        await press(pilot, "ctrl+y")
        assert "Nell Tansy" in seen(app)


async def test_an_address_beside_a_name_is_told_for_the_minutes_would_print_it(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", published(), now=EARLY)
    async with driving(app, "agenda") as pilot:
        await press(pilot, "q", "n")
        await type_in(pilot, "Nell Tansy")
        assert "Public once it is put." in seen(app)
        await type_in(pilot, ", 1 Fen Lane")
        await until(pilot, lambda: "An address or a number?" in seen(app))


async def test_the_list_closes_when_undo_takes_the_meeting_away(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda") as pilot:
        await press(pilot, "q")
        await press(pilot, "ctrl+z", "ctrl+z", "ctrl+z")  # the apology, the agenda, the meetings
        await until(pilot, lambda: "Public questions and statements" not in seen(app))
        assert app.archive.meetings() == []
        await press(pilot, "ctrl+y")
        assert app.archive.meeting(MEETING) is not None


async def test_the_list_closes_when_undo_takes_the_panel_away(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda") as pilot:
        await press(pilot, "q", *["ctrl+z"] * 3)
        await until(pilot, lambda: "Public questions and statements" not in seen(app))
        await press(pilot, "ctrl+z", "ctrl+z")
        await until(pilot, lambda: app.current_mode == "welcome")


async def test_an_item_that_is_moved_keeps_its_number_and_that_is_told(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", published(), now=LATE)
    async with driving(app, "agenda") as pilot:
        await press(pilot, "l")
        await until(pilot, lambda: "Item 1 keeps its number: the agenda is published." in told(app))
        assert [item.number for item in here(app).items][:2] == ["2", "1"]


async def test_of_a_meeting_that_is_over_no_supplement_is_offered_and_it_says_why(tmp_path: Path) -> None:
    closed = act("closed", Put(Closed(place="zzz"), MEETING))
    app = app_on(tmp_path / "data", published(), begun(), closed, changed(5, paper=PaperStatus.TO_FOLLOW), now=LATE)
    async with driving(app, "agenda") as pilot:
        assert "The meeting is over: no supplement goes out any more" in as_text(app)
        assert "publish a supplement" not in as_text(app)
        await press(pilot, "s")
        await until(pilot, lambda: "so no supplement to its agenda goes out any more" in " ".join(told(app).split()))
        assert len(here(app).publications) == 1
