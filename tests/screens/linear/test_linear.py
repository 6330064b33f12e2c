"""Linear mode: a meeting in plain lines, asked about and minuted, what is to be known last, nothing drawn."""

from __future__ import annotations

import io
import os
import re
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from screens.app.linear_mode import NO_WAY
from screens.linear.asked import QUESTIONS
from screens.linear.in_words import without_keys
from screens.linear.incoming import incoming
from screens.linear.minuting import Minuting
from screens.linear.session import session
from secretariat.basics.record import Refused
from secretariat.capture.words.table import WORDS as COMMAND_WORDS
from storage.archive import Archive
from tests.support.driving import app_on, driving, settled, told
from tests.support.panels import MEETING, Clock, begun, open_archive
from tests.support.places import ROOT
from tests.support.terminals import readable

DRAWN = re.compile("[\u2500-\u257f\u2580-\u259f]")


class Linear:
    def __init__(self, archive: Archive) -> None:
        self.here = Minuting(archive, MEETING, by="Clara Knapweed", now=Clock("14:10"))

    def __call__(self, *lines: str) -> list[str]:
        said: list[str] = []
        stream = io.BytesIO("\n".join(lines).encode())
        session(self.here, incoming(stream), said.append)
        return said[said.index("? says what can be asked. /quit leaves; everything is saved as you type it.") + 1 :]


@pytest.fixture
def linear(tmp_path: Path) -> Any:
    archive = open_archive(tmp_path / "data")
    archive.commit(begun())
    yield Linear(archive)
    archive.store.close()


def test_a_line_is_told_as_printed_then_the_room_and_last_what_is_to_be_known(linear: Linear) -> None:
    printed, inquorate, room, *more = linear("/out ob")
    assert "left" in printed
    assert "inquorate" in inquorate
    assert re.fullmatch(r"\d of \d+ here\.", room)
    told = [line for line in more if line.startswith("To know: ")]
    assert more[len(more) - len(told) :] == told
    said = linear("The bells were rung.")
    assert said == ["The bells were rung."]


def test_a_refusal_is_one_line_and_the_next_line_is_taken(linear: Linear) -> None:
    assert linear("/foo", "The bells were rung.") == [
        "Refused: There is no command /foo. ?commands lists them all.", "The bells were rung.",
    ]  # fmt: skip


def test_what_a_line_prints_is_told_a_line_each_paragraph_and_row(linear: Linear) -> None:
    """A table read out as one line cannot be told apart; what a stem opens belongs to it."""
    assert linear("/next", "db\twhy were the lamps out?", "db\tand why not?") == [
        "Declarations of interest",
        "Councillor Bramble asked: a) Why were the lamps out?",
        "Councillor Bramble asked: b) And why not?",
    ]
    assert linear("/options A: to mend them; B: to leave them") == [
        "The options before the Panel were:", "A: To mend them.", "B: To leave them.",
    ]  # fmt: skip


@pytest.mark.parametrize("line", ["/foo", "/out zz", "zz\tWhy were the lamps out?", "pc\tThe lamps were out."])
def test_nothing_names_a_key_that_is_not_there(line: str, linear: Linear) -> None:
    assert not [said for said in linear("/out ob", line) if re.search(r"\bF\d", said)]


KEYS = [
    ("Ann is here. /out first, or correct the roll (F4).",
     "Ann is here. /out first, or correct the roll (Attendance, in the app)."),
    ("Never marked at the roll: Ann (F4; an apology: F5).",
     "Never marked at the roll: Ann (Attendance, in the app; an apology: Apologies, in the app)."),
    ("Ann sent apologies, and is here: F5 takes them back.",
     "Ann sent apologies, and is here: Apologies, in the app, takes them back."),
    ("Ctrl+Z takes this back.", "/undo takes this back."),
    ("It stands above: Ctrl+Up on the line moves it up.",
     "It stands above: Ctrl+Up, in the app, on the line moves it up."),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "said"), KEYS)
def test_where_there_are_no_keys_the_place_in_the_app_is_named(sentence: str, said: str) -> None:
    assert without_keys(sentence) == said


@pytest.mark.parametrize("word", ["help", "Quit", "exit", "undo", "redo", "where", "roll", "nobody"])
def test_a_word_alone_that_asks_or_leaves_is_not_minuted(word: str, linear: Linear) -> None:
    (said,) = linear(word)
    assert said.startswith(f"Refused: “{word.casefold()}” alone is not minuted. ")
    assert linear(f"{word}.") == [f"{word[:1].upper()}{word[1:]}."]


def test_what_is_taken_back_is_said_in_its_words(linear: Linear) -> None:
    assert linear("The bells were rung.", "/undo")[-1] == "Taken back: minute a note: The bells were rung."
    assert linear("/redo") == ["Minuted again: minute a note: The bells were rung."]


@pytest.mark.parametrize("question", [each.word for each in QUESTIONS])
def test_every_question_is_answered_in_plain_lines(question: str, linear: Linear) -> None:
    linear("/next", "The bells were rung.")
    said = linear(f"?{question}")
    assert said
    assert all(line.strip() and "\n" not in line and "\t" not in line for line in said)
    assert not any(DRAWN.search(line) for line in said)
    assert linear(f"?{question[0]}") == said or question == "agenda"


def test_what_is_asked_is_kept_up_to_date(linear: Linear) -> None:
    assert linear("?last") != ["The bells were rung."]
    assert linear("The bells were rung.", "?last")[-1] == "The bells were rung."
    assert linear("/undo", "?last")[-1] != "The bells were rung."
    first = linear("?agenda")[0]
    linear("/next")
    assert linear("?agenda")[0] != first
    assert linear("?w")[1].startswith("Item 2: ")


def test_what_cannot_be_asked_is_said(linear: Linear) -> None:
    assert linear("?zzz") == ["Refused: There is no question ?zzz. ? alone lists them all."]
    assert linear("?item 99") == ["Refused: There is no item 99. ?agenda lists them."]
    assert linear("?last many") == ["Refused: ?last takes how many lines: ?last 5."]
    assert all(f"?{each.word}: {each.sentence}" in linear("?") for each in QUESTIONS)
    assert "quit" not in COMMAND_WORDS


def test_it_ends_where_it_is_told_to(linear: Linear) -> None:
    assert linear("/quit", "The bells were rung.") == []
    assert linear("?last") != ["The bells were rung."]


@pytest.mark.parametrize("line", ["/private gladly", "/privte 3", "/private 8"])
def test_what_follows_a_line_that_was_to_send_the_public_out_is_private_though_it_was_refused(
    linear: Linear, line: str
) -> None:
    said = linear("/item 5", line, "The tender was opened.", "/private 3", "?minutes")
    assert any("What follows is private all the same. Type the line again, or /undo." in each for each in said)
    p = linear.here.proceedings
    assert p.in_private
    assert not any("tender" in plain for plain in map(str, p.page.blocks()))
    assert any("tender" in plain for plain in map(str, p.page.blocks(private=True)))
    assert any("paragraph 3" in plain for plain in map(str, p.page.blocks()))


def test_a_line_that_sent_the_public_out_by_mistake_is_taken_back(linear: Linear) -> None:
    linear("/item 5", "/private gladly", "/undo")
    assert not linear.here.proceedings.in_private
    linear("/private gladly lost")
    assert not linear.here.proceedings.in_private


@pytest.mark.parametrize("last", ["18:00\tThe lamps were lit.", "\xff lit"])
def test_only_the_words_refused_last_are_kept(tmp_path: Path, last: str) -> None:
    """Of a line that cannot be read there are none; of one whose time is still to come they are its own."""
    archive = open_archive(tmp_path / "data")
    archive.commit(begun())
    here, kept = Minuting(archive, MEETING, now=Clock("14:10")), []
    for each in incoming(io.BytesIO(f"/elect chair zz by qq\n{last}\n/keep\n".encode("latin-1"))):
        with suppress(Refused):
            time, words = here.read(each)
            kept.append(here.take(words, time).printed)
    archive.store.close()
    assert kept == ([] if "\xff" in last else ["[To be settled: The lamps were lit.]"])


async def test_where_a_terminal_cannot_be_handed_over_the_app_says_another_way(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun())
    async with driving(app, "minutes") as pilot:
        app.command_by_id["app.linear"].does(app)  # type: ignore[misc]
        await app.workers.wait_for_complete()
        await settled(pilot)
        assert NO_WAY in told(app)


# --- at a real terminal ---

APP = """
import sys
from pathlib import Path
from tests.support.driving import app_on
app_on(Path(sys.argv[1]) / "data").run()
"""


class Terminal:
    """A program under a terminal of its own."""

    def __init__(self, *command: str) -> None:
        pty = pytest.importorskip("pty")
        self.ours, theirs = pty.openpty()
        self.child = subprocess.Popen(
            [sys.executable, *command], stdin=theirs, stdout=theirs, stderr=theirs, cwd=ROOT, start_new_session=True,
            env={**os.environ, "TERM": "xterm-256color"}, close_fds=True,
        )  # fmt: skip
        os.close(theirs)

    def until(self, words: str) -> str:
        seen, end = b"", time.monotonic() + 60
        while words.encode() not in seen and time.monotonic() < end:
            if readable(self.ours, 0.05):
                try:
                    seen += os.read(self.ours, 65536)
                except OSError:
                    break
        assert words.encode() in seen, seen[-2000:]
        return seen.decode(errors="replace")

    def type(self, keys: str) -> None:
        os.write(self.ours, keys.encode())

    def close(self) -> None:
        self.child.kill()
        self.child.wait()
        os.close(self.ours)


def test_at_a_terminal_the_prompt_says_whose_words_the_next_line_will_be(tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "data")
    archive.commit(begun())
    archive.store.close()
    terminal = Terminal("-m", "secretariat", "--data", str(tmp_path / "data"), "--linear")
    try:
        shown = terminal.until("Nobody speaks: a line is a note: ")
        assert not DRAWN.search(shown)
        assert "\x1b[?1049h" not in shown
        terminal.type("The bells were rung.\r")
        terminal.until("a line is a note: ")
        terminal.type("?last\r")
        terminal.until("a line is a note: ")
        terminal.type("\x04")
        assert terminal.child.wait(timeout=60) == 0
    finally:
        terminal.close()


def test_out_of_the_app_it_takes_the_terminal_and_gives_it_back(tmp_path: Path) -> None:
    terminal = Terminal("-c", APP, str(tmp_path))
    try:
        terminal.until("Attendance")
        terminal.type("\x10")  # Ctrl+P
        terminal.until("Search")
        terminal.type("Linear mode")
        terminal.until("plain lines")
        terminal.type("\r")
        terminal.until("a line is a note: ")
        terminal.type("?agenda\r")
        terminal.until("Item 1: ")
        terminal.type("half a line")
        terminal.until("half a line")
        time.sleep(0.3)  # a signal between readline's echo and its waiting is heard with the next key only
        terminal.child.send_signal(signal.SIGINT)  # as Ctrl+C does, where it is the terminal's own
        terminal.until("Nothing of that line was minuted.")
        terminal.type("/quit\r")
        terminal.until("Attendance")
    finally:
        terminal.close()
