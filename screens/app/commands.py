"""The commands that hold everywhere: going from place to place, undo, settings, the lock, leaving."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from operator import methodcaller
from typing import TYPE_CHECKING

from textual.binding import Binding

from secretariat.basics.act_words import in_clerks_words
from secretariat.basics.record import Refused

from ..kit.commands import Command
from ..kit.screen import NOTHING_CHOSEN
from .elsewhere import Asking, LaidOver
from .of_the_folder import OF_THE_FOLDER
from .places import MODES
from .when import needs_records, not_open

if TYPE_CHECKING:
    from storage.port import Change

    from .running import RunningClerk


def _no_meeting(app: RunningClerk) -> str:
    return needs_records(app) or (
        "" if app.archive.meetings() else "There is no meeting yet. Add one on the plan ({app.plan})."
    )


def _go(name: str, app: RunningClerk) -> object:
    return app.go(name)


def _go_to(app: RunningClerk) -> None:
    app.run_worker(_asked_where(app), group="asking")


async def _asked_where(app: RunningClerk) -> None:
    from .go_to import GoTo

    if mode := await app.push_screen_wait(GoTo()):
        await app.go(mode)


def _search(app: RunningClerk) -> None:
    app.run_worker(app.searching.everywhere(), group="searching")


def _find_here(app: RunningClerk) -> None:
    app.run_worker(app.searching.here(), group="searching")


async def _undo(app: RunningClerk) -> None:
    await _taken(app, lambda: app.archive.undo(by=app.by), 1, "Taken back", "There is nothing to take back.")


async def _redo(app: RunningClerk) -> None:
    await _taken(app, lambda: app.archive.redo(by=app.by), -1, "Done again", "There is nothing to do again.")


async def _taken(
    app: RunningClerk, take: Callable[[], Awaitable[Change | None]], back: int, done: str, nothing: str
) -> None:  # fmt: skip
    """``back``: by how many more acts are taken back then."""
    tell_moved = _watch_dates(app)
    change = await app.kept(lambda: _if_it_may(take()))
    if change is not None:
        _count(app, back)
        app.tell(f"{done}: {in_clerks_words(change.note)}")
        tell_moved()
    elif not app.trouble:
        app.refuse(nothing)


def _count(app: RunningClerk, by: int) -> None:
    """Words taken back in the line come again after the acts that were taken back since."""
    from ..widgets.fields import Line

    if isinstance(line := app.focused, Line):
        line.acts_taken_back = max(0, line.acts_taken_back + by)


async def _if_it_may(taking: Awaitable[Change | None]) -> Change | None:
    """What is locked, or done for good, is not taken back: that is no fault of saving. Raises Refused."""
    from storage.port import Irreversible
    from storage.sealed.keyring import Locked

    try:
        return await taking
    except Locked:
        raise Refused(
            "The last thing done was in the register of complaints, which is locked. Open it first ({app.complaints})."
        ) from None
    except Irreversible as reason:
        raise Refused(str(reason)) from None


def _watch_dates(app: RunningClerk) -> Callable[[], object]:
    """To be called after a change: shows which dates of meetings moved with it, if any."""
    from ..meetings import dates as meeting_dates

    before = meeting_dates.picture(app) if app.at_work else None
    return lambda: before and app.at_work and meeting_dates.say_moved(app, before)


def _choose_meeting(app: RunningClerk) -> None:
    app.run_worker(_asked_which(app), group="asking")


async def _asked_which(app: RunningClerk) -> None:
    from .opening import choose_meeting

    if chosen := await choose_meeting(app, app.goes_on.meeting):
        app.meeting_id = chosen
        app.records_changed()


async def _keys(app: RunningClerk) -> None:
    """The list of keys. The commands of every screen are gathered for it; what is typed meanwhile goes to it."""
    from .change_keys import ChangeKeys
    from .owners import with_places

    await asyncio.to_thread(with_places)
    if not app.ending and not any(isinstance(screen, ChangeKeys) for screen in app.screen_stack):
        app.push_screen(ChangeKeys())


def _no_lesson(app: RunningClerk) -> str:
    if why := needs_records(app):
        return why
    from .lesson import why_not

    return why_not(app)


def _lesson(app: RunningClerk) -> None:
    if app.lesson.running:
        app.lesson.leave()
        app.tell("The lesson is put aside. “Lesson” among all commands ({app.palette}) goes on with it.")
    else:
        app.lesson.begin()
    app.records_changed()


def _nothing_to_lock(app: RunningClerk) -> str:
    return not_open(app) or app.lock.why_not_lock()


async def _lock(app: RunningClerk) -> None:
    await app.lock.lock()


def _no_passphrase_now(app: RunningClerk) -> str:
    return needs_records(app) or app.lock.why_closed()


def _write_paper(app: RunningClerk) -> None:
    from ..kit.screen import ClerkScreen
    from ..papers.any_paper import write_any

    if isinstance(app.screen, ClerkScreen):
        write_any(app, app.screen)


def _preview_paper(app: RunningClerk) -> None:
    from ..kit.screen import ClerkScreen
    from ..papers.any_paper import write_any

    if isinstance(app.screen, ClerkScreen):
        write_any(app, app.screen, preview=True)


def _plain_text(app: RunningClerk) -> None:
    from ..dialogs.reading import Reading
    from ..kit.screen import ClerkScreen

    screen = app.screen

    def text(room: int) -> str:
        words = screen.text_in(room) if isinstance(screen, ClerkScreen) else ""
        return words or "There is nothing here to read."

    app.push_screen(Reading("As plain text", text))


def _no_linear(app: RunningClerk) -> str:
    if not app.at_work or app.archive.meeting(app.meeting_id) is None:
        return "There is no meeting yet. Add one on the plan: {app.plan}."
    return app.archive.store.read_only


def _save(app: RunningClerk) -> None:
    words = "Everything is kept as you do it, and half a line as a draft: there is nothing to save."
    app.tell(f"{words} Last {app.saved}." if app.saved and not app.trouble else words)


def _copy(app: RunningClerk) -> None:
    app.tell(f"{NOTHING_CHOSEN} {{app.quit}} leaves.")


APP_COMMANDS = (
    Command("app.help", "Help", "What can be done here, and with which key.", "f1,question_mark", footer="Help"),
    *(
        Command(f"app.{m.name}", f"Go to {m.title}", m.sentence, m.key, needs_records, does=partial(_go, m.name))
        for m in MODES
    ),
    Command(
        "app.go-to", "Go to …", "Choose a screen by its number, where function keys do not arrive.", "ctrl+g",
        needs_records, footer="Go", wide=True, does=_go_to,
    ),
    Command(
        "app.palette", "All commands", "Find any command by typing a part of its name.", "ctrl+p",
        footer="Commands", wide=True, anywhere=True, does=methodcaller("action_command_palette"),
    ),
    Command("app.search", "Search everything", "Find words in minutes, agendas, letters, reports, people, the plan.",
            "shift+f3,f15,ctrl+slash,ctrl+underscore", needs_records, anywhere=True,
            does=_search),
    Command("app.find-here", "Find on this page", "Go to the next line here that holds the words you type.", "ctrl+f",
            not_open, anywhere=True, does=_find_here),
    Command(
        "app.undo", "Undo", "Take back the last thing done, even of an earlier day.", "ctrl+z", not_open,
        footer="Undo", does=_undo,
    ),
    Command("app.redo", "Redo", "Do again what was just taken back.", "ctrl+y", not_open, does=_redo),
    Command("app.meeting", "Choose meeting", "Work on another meeting.", "f12", _no_meeting, does=_choose_meeting),
    Command("app.settings", "Panel settings", "Quorum, clear days, periods, names: what holds, and since when.", "",
            needs_records, does=LaidOver("settings.screen:Settings")),
    Command("app.phrases", "Phrases of the second language", "What papers say in it: search, write the table out, take "
            "it in.", "", needs_records, does=Asking("settings.phrases:show")),
    Command("app.words", "What can be typed in the minutes", "Signs, command words and short forms: look one up.", "",
            needs_records, does=Asking("minutes.words:show")),
    Command("app.keys", "Keys", "Every command with its key: give one another. It is kept.", "", not_open,
            does=_keys),
    Command("app.lock", "Lock the complaints", "Blank the register of complaints at once, wherever it is shown.",
            "shift+f8,f20", _nothing_to_lock, anywhere=True, does=_lock),
    Command("app.passphrase", "Passphrase of the complaints",
            "Set, change or take off the passphrase of the register of complaints.", "", _no_passphrase_now,
            does=Asking("complaints.passphrase:ask_passphrase")),
    Command("app.write-paper", "Write a paper to a file", "Any paper there is, or an e-mail with it, not sent.", "",
            needs_records, does=_write_paper),
    Command("app.preview-paper", "See a paper as it will stand", "Any paper there is, before it is written.", "",
            needs_records, does=_preview_paper),
    Command("app.calendar", "Write the calendar to a file", "Meetings and dates (.ics), for anybody, or with your own "
            "deadlines.", "", needs_records, does=Asking("papers.calendar_out:ask")),
    Command("app.finals", "Final versions of papers", "Those marked as final: read one, see what differs now, write it "
            "again.", "", needs_records, does=LaidOver("papers.finals:Finals")),
    Command("app.report", "The report to the Commissioner", "Draw it up; say that it was sent, published, copied.", "",
            needs_records, does=Asking("papers.recording:record_report")),
    Command("app.chased", "The chasing letter was sent", "Record it for each matter that it asks for.", "",
            needs_records, does=Asking("papers.recording:record_chasing")),
    Command("app.rates", "Days taken and answer rate", "Of what was recommended, year by year, also as bars.", "",
            needs_records, does=Asking("papers.rates:show_rates")),
    Command("app.let-go", "Let a paper go out unread", "Where complaints cannot be read: name the paper and say why.",
            "", needs_records, does=Asking("papers.let_go:let_go")),
    Command("app.not-them", "This is not the complainant", "Where a paper is held up by somebody of the same name.",
            "", needs_records, does=Asking("papers.not_them:not_them")),
    Command("app.past-papers", "Past papers", "Import past minutes and agendas, search them, and read them.", "",
            needs_records, does=LaidOver("past_papers.listed:PastPapers")),
    *OF_THE_FOLDER,
    Command("app.since", "Since last time", "What happened while you were away, and what waits: also by itself.", "",
            needs_records, does=Asking("since.showing:show")),
    Command("app.lesson", "Lesson", "Ten steps on the invented panel. Again: put it aside, go on later.", "",
            _no_lesson, does=_lesson),
    Command("app.plain-text", "Read as plain text", "This screen as lines, to read aloud or copy.", does=_plain_text),
    Command("app.linear", "Linear mode", "The meeting in plain lines, one below the other, for a screen reader.", "",
            _no_linear, does=Asking("app.linear_mode:go_linear")),
    Command("app.theme", "Colours", "Choose the theme: light, dark, high contrast or others. It is kept.",
            does=Asking("app.choosing_colours:choose")),
    Command("app.save", "Save", "Nothing to do: all is kept as you do it. A form has a key of its own, on its button.",
            "", not_open, does=_save),
    Command("app.copy", "Copy", "Choose words with the mouse, or with Shift and the arrows; then Ctrl+C.", does=_copy),
    Command("app.quit", "Quit", "Leave. Everything is saved.", "ctrl+q", anywhere=True),
)  # fmt: skip


UNPROMISED = (
    Binding("ctrl+s", "command('app.save')", show=False), Binding("ctrl+c", "command('app.copy')", show=False),
)  # fmt: skip
"""Keys of habit that some terminals keep to themselves: they are answered where they come, and promised nowhere."""
