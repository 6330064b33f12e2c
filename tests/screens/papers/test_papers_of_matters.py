"""The papers of matters from the app: chosen by name, of this meeting or of all, as a file or an e-mail not sent."""

from __future__ import annotations

import datetime as dt
import email
import email.policy
import os
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from secretariat.basics.acts import Act, Put, act
from secretariat.events.course import Closed
from secretariat.events.decisions import ActionSet, Recommended
from secretariat.events.items import ItemOpened
from secretariat.letters.letter import AnswerTo, LetterIn, Passage
from tests.support.driving import app_on, driving, press, seen, told, until
from tests.support.panels import DAY, MEETING, NEXT_MEETING, Clock, begun, invented_items

LATER = DAY + dt.timedelta(60)


def minuted() -> list[Act]:
    return [begun(), act("held", Put(ItemOpened(item="item-5", place="yya"), MEETING),
                         Put(Recommended(id="r", number=1, text="that the figures be published", place="yyb"), MEETING),
                         Put(ActionSet(id="a", number=1, text="ring", owner="person-mo", place="yyc"), MEETING),
                         Put(Closed(place="zzz"), MEETING))]  # fmt: skip


async def command(pilot: Pilot[Any], id: str) -> None:
    await pilot.app.action_command(id)  # type: ignore[attr-defined]
    await pilot.pause()


async def fill(pilot: Pilot[Any], **values: Any) -> None:
    pilot.app.screen.fill({name: str(value) for name, value in values.items()})  # type: ignore[attr-defined]
    await press(pilot, "ctrl+s")


async def test_any_paper_is_chosen_by_name_and_written_as_an_e_mail_that_is_not_sent(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", *minuted(), now=Clock("10:00", LATER))
    file = tmp_path / "actions.eml"
    async with driving(app, "minutes", size=(100, 30)) as pilot:
        await command(pilot, "app.write-paper")
        await until(pilot, lambda: "Which paper?" in seen(app))
        await press(pilot, *"actions", "enter")
        await until(pilot, lambda: "Write the actions to a file" in seen(app))
        await fill(pilot, of="meeting", file=str(file))
        await until(pilot, lambda: "not sent yet and without an address. For: Milo Orchard." in told(app))
    message = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
    assert message["X-Unsent"] == "1"
    assert [part.get_filename() for part in message.iter_attachments()] == [f"actions-{MEETING}.docx"]


async def test_a_paper_that_is_not_sent_so_and_one_that_asks_for_nothing_are_refused(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", *minuted(), now=Clock("10:00", DAY + dt.timedelta(1)))
    async with driving(app, "minutes", size=(100, 30)) as pilot:
        from screens.papers.writing import write_paper

        write_paper(app.screen, "recommendations")  # type: ignore[arg-type]
        await until(pilot, lambda: "Write the recommendations" in seen(app))
        await fill(pilot, file=str(tmp_path / "r.eml"))
        assert "No e-mail is made of the recommendations" in seen(app)
        await press(pilot, "escape")
        write_paper(app.screen, "chasing")  # type: ignore[arg-type]
        await until(pilot, lambda: "Write the chasing" in seen(app))
        await fill(pilot, of="all", file=str(tmp_path / "c.docx"))
        assert "Nothing is owed" in seen(app)
    assert sorted(os.listdir(tmp_path)) == ["data"]


async def test_the_replies_of_a_meeting_are_held_up_by_another_whose_exempt_item_they_would_print(
    tmp_path: Path,
) -> None:
    answer = Passage(first=0, last=0, reply="They are.", answers=(AnswerTo(matter="r", position="done"),))
    letter = act("letter", Put(LetterIn(received=LATER, kind="reply to the panel", passages=(answer,))))
    exempt = act("exempt", Put(invented_items()[4].with_(exempt="1", rev=1), MEETING))
    app = app_on(tmp_path / "data", *minuted(), letter, exempt, meeting=NEXT_MEETING, now=Clock("10:00", LATER))
    async with driving(app, "minutes", size=(100, 30)) as pilot:
        from screens.papers.writing import write_paper

        write_paper(app.screen, "replies")  # type: ignore[arg-type]
        await until(pilot, lambda: "Write the replies" in seen(app))
        await fill(pilot, of="meeting", file=str(tmp_path / "r.docx"))
        assert f"makes item 5 of {MEETING} private" in " ".join(seen(app).split())
    assert sorted(os.listdir(tmp_path)) == ["data"]


async def test_the_report_is_recorded_as_sent_published_and_copied_until_it_is_complete(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", *minuted(), now=Clock("10:00", LATER))
    async with driving(app, "minutes", size=(100, 30)) as pilot:
        await command(pilot, "app.report")
        await until(pilot, lambda: "The report of 18 June 2031: what was done" in seen(app))
        assert app.archive.reports() == [], "nothing is kept before the form"
        await fill(pilot, what="sent", on=dt.date(2031, 6, 25))
        await until(pilot, lambda: "not recorded as published" in told(app))
        (report,) = app.archive.reports()
        assert (report.matters, report.sent, report.to) == (("r",), dt.date(2031, 6, 25), "Percy Campion")
        for what, words in (("published", "the web page"), ("copied", "Eldmoor; Northbeck"), ("copied", "")):
            await command(pilot, "app.report")
            await until(pilot, lambda: "what was done" in seen(app))
            await fill(pilot, what=what, on=dt.date(2031, 6, 26), words=words)
        await until(pilot, lambda: "The report is complete" in told(app))
        (report,) = app.archive.reports()
        assert len(report.copies) == 5
        await app.archive.undo()
        assert len(app.archive.reports()[0].copies) == 2


async def test_the_chasing_letter_is_recorded_for_each_matter_it_asked_for(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", *minuted(), now=Clock("10:00", LATER))
    async with driving(app, "minutes", size=(100, 30)) as pilot:
        await command(pilot, "app.chased")
        await until(pilot, lambda: "It asks for: 2031-06-18/R1" in seen(app))
        await fill(pilot, on=LATER)
        await until(pilot, lambda: "Recorded for 1 matter." in told(app))
        matter = app.archive.register().of("2031-06-18/R1")
        assert matter is not None
        assert [entry.what for entry in matter.story].count("pressed") == 1


async def test_where_nothing_is_owed_or_recommended_there_is_nothing_to_record(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), now=Clock("10:00", LATER))
    async with driving(app, "minutes", size=(100, 30)) as pilot:
        await command(pilot, "app.chased")
        await until(pilot, lambda: "Nothing is owed" in told(app))
        await command(pilot, "app.report")
        await until(pilot, lambda: "Nothing was recommended to the Commissioner" in told(app))


async def test_days_taken_and_answer_rate_are_shown_as_lines_and_as_bars(tmp_path: Path) -> None:
    letter = LetterIn(received=DAY + dt.timedelta(43), passages=(
        Passage(first=0, last=0, answers=(AnswerTo(matter="r", position="accepted"),)),))  # fmt: skip
    app = app_on(tmp_path / "data", *minuted(), act("letter", Put(letter)), now=Clock("10:00", LATER))
    async with driving(app, "minutes", size=(80, 24)) as pilot:
        await command(pilot, "app.rates")
        await until(pilot, lambda: "Answer rate:" in seen(app))
        shown = seen(app)
        assert "2031: 1 recommended, 1 answered (100%), in 43 days." in " ".join(shown.split())
        assert "█" * 20 in shown
        assert "█  43 days" in shown


async def test_where_nothing_was_recommended_there_is_no_rate(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), now=Clock("10:00", LATER))
    async with driving(app, "minutes", size=(80, 24)) as pilot:
        await command(pilot, "app.rates")
        await until(pilot, lambda: "Nothing was recommended to the Commissioner yet." in told(app))
