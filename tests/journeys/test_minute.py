"""A meeting minuted from standard input, as a real process with a pipe: line by line, and nothing confirmed is lost."""

from __future__ import annotations

import datetime as dt
import io
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from screens.linear.incoming import LONGEST
from screens.linear.minuting import WORDS, Minuting
from secretariat.basics.acts import Act
from secretariat.basics.clock import at
from secretariat.basics.record import Refused
from secretariat.capture.words.table import WORDS as COMMAND_WORDS
from secretariat.documents.markdown import write
from secretariat.events.base import happenings
from secretariat.papers.minutes import minutes
from secretariat.sample.cambridgeshire import JULY
from secretariat.sample.filling import fill, script
from secretariat.sample.invented.filling import the_acts
from secretariat.sample.invented.years import HELD
from storage import open_store
from storage.archive import Archive
from storage.port import NotSaved
from tests.support.july import agenda_of_july
from tests.support.places import ROOT
from tests.support.program import Program

MEETING = HELD[0]
BEGIN = ["13:55\t/in hb td ps gw mo ll jp om", "14:00\t/next"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The invented sample, as it was when the agenda of its first meeting was out and nothing was minuted."""
    archive = Archive(open_store(tmp_path / "data"))
    for one in the_acts():
        if one.note.startswith("minute "):
            break
        archive.commit(one)
    archive.store.close()
    return tmp_path / "data"


def minuting(data: Path, meeting: str = MEETING) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "secretariat", "--data", str(data), "minute", meeting], cwd=ROOT,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def given(data: Path, lines: bytes | str, meeting: str = MEETING) -> tuple[int, list[str], list[str]]:
    """The exit status of a whole run, and the lines that it said on either stream."""
    child = minuting(data, meeting)
    out, err = child.communicate(lines.encode() if isinstance(lines, str) else lines, timeout=60)
    return child.returncode, out.decode().splitlines(), err.decode().splitlines()


class InProcess(Program):
    """The same without a process of its own, for what only needs lines."""

    def typed(self, *lines: str) -> tuple[int, list[str], list[str]]:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("\n".join(lines).encode())))
            status = self("minute", MEETING)
        return status, self.out.splitlines(), self.err.splitlines()


@pytest.fixture
def here(folder: Path, capsys: pytest.CaptureFixture[str]) -> InProcess:
    return InProcess(folder, capsys)


def say(child: subprocess.Popen[bytes], line: str) -> str:
    """Write one line, and wait for the one that confirms it."""
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdin.write(f"{line}\n".encode())
    child.stdin.flush()
    return child.stdout.readline().decode().rstrip("\n")


def kept(data: Path) -> list[str]:
    """The words of every line of the meeting, as they are on the disk now."""
    archive = Archive(open_store(data, read_only=True))
    bundle = archive.bundle(MEETING)
    archive.store.close()
    return [event.words() for event in happenings(bundle)] if bundle else []


def printed(archive: Archive) -> str:
    """The minutes of July."""
    p = archive.proceedings(JULY)
    archive.store.close()
    assert p is not None
    return write(minutes(p))


def test_the_july_meeting_typed_through_a_pipe_has_the_minutes_of_the_app(tmp_path: Path) -> None:
    archive = Archive(open_store(tmp_path / "sample"))
    fill(archive.commit, lambda: archive.proceedings(JULY))  # type: ignore[arg-type,return-value]
    as_the_app = printed(archive)
    agenda_of_july(tmp_path / "data")
    lines = "".join(f"{typed.now:%H:%M}\t{typed.line}\n" for typed in script())
    status, out, _ = given(tmp_path / "data", lines, JULY)
    assert status == 0
    assert printed(Archive(open_store(tmp_path / "data", read_only=True))) == as_the_app
    assert len(out) == len(script())


def test_a_time_once_given_holds_for_the_lines_after_it(here: InProcess) -> None:
    """As in the script of the sample, which says a time where the record has one."""
    here.typed(*BEGIN, "14:10\t/in ic", "The bells were rung.", "14:20\tThey were rung again.", "/o ic")
    archive = Archive(open_store(here.data, read_only=True))
    bundle = archive.bundle(MEETING)
    archive.store.close()
    assert bundle is not None
    times = [f"{event.at:%H:%M}" for event in happenings(bundle)[-4:] if event.at]
    assert times == ["14:10", "14:10", "14:20", "14:20"]


def test_each_line_is_confirmed_with_what_the_minutes_print_once_it_is_on_the_disk(folder: Path) -> None:
    child = minuting(folder)
    for line in BEGIN:
        say(child, line)
    assert say(child, "The bells of the tower were rung.") == "The bells of the tower were rung."
    assert kept(folder)[-1] == "The bells of the tower were rung."
    assert say(child, "td\twhy were they rung?") == "Councillor Denholm asked: a) Why were they rung?"
    assert kept(folder)[-1] == "why were they rung?"
    child.communicate(timeout=60)
    assert child.returncode == 0


def test_killed_in_the_middle_nothing_that_was_confirmed_is_lost(folder: Path) -> None:
    child = minuting(folder)
    for line in BEGIN:
        say(child, line)
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdin.write("".join(f"Bell {n} was rung.\n" for n in range(400)).encode())
    child.stdin.flush()
    confirmed = [child.stdout.readline().decode().strip() for _ in range(20)]
    child.kill()
    confirmed += child.stdout.read().decode().splitlines()
    child.wait()
    confirmed = [line for line in confirmed if line.endswith("rung.")]
    there = [words for words in kept(folder) if words.endswith("rung.")]
    assert len(confirmed) >= 20
    assert there[: len(confirmed)] == confirmed
    assert given(folder, "The meeting went on.\n")[:2] == (0, ["The meeting went on."])


def test_what_is_refused_is_told_by_its_number_and_the_others_are_taken(folder: Path) -> None:
    lines = b"\n".join([
        *(line.encode() for line in BEGIN), b"/foo", b"\xff\xfe bad", b"25:10\tat no time", b"x" * (LONGEST + 7), b"",
        "Ŵ — “ŷ” was read, café".encode() + b"\r", b"\x1b[2J\x00bells\x08 rang", b"and no end of line",
    ])  # fmt: skip
    status, out, err = given(folder, b"\xef\xbb\xbf" + lines)
    assert status == 1
    assert out[-3:] == ["Ŵ — “ŷ” was read, café.", "[2J bells rang.", "And no end of line."]
    refused = [line for line in err if " refused: " in line]
    assert [line.partition(" refused")[0] for line in refused] == ["Line 3", "Line 4", "Line 5", "Line 6"]
    assert refused[0].endswith("There is no command /foo. F1 lists them all.")
    assert "UTF-8" in refused[1]
    assert "25:10" in refused[2]
    assert "100,000" in refused[3]
    assert err[-1] == "4 of 9 lines were not minuted."
    assert not any("\x1b" in line or "\x00" in line for line in (*out, *err))


NOTED = "The Panel NOTED the item."


@pytest.mark.parametrize(
    ("line", "printed", "time"),
    [
        ("14:10\t/noted the item", NOTED, "14:10"), ("14.10\t/noted the item", NOTED, "14:10"),
        ("2:10pm\t/noted the item", NOTED, "14:10"), ("2.10 p.m.\t/noted the item", NOTED, "14:10"),
        ("14:10:30\t/noted the item", NOTED, "14:10"), (" 14:10 \t/noted the item", NOTED, "14:10"),
        ("[14:10]\t/noted the item", NOTED, "14:10"), ("14:10 /noted the item", NOTED, "14:10"),
        ("14:10   /noted the item", NOTED, "14:10"), ("14:10\t\t/noted the item", NOTED, "14:10"),
        ("\t/noted the item", NOTED, ""), ("  \t /noted the item", NOTED, ""), ("td\t/noted the item", NOTED, ""),
        ("14:10\ttd\tthe lanes are long", "a) The lanes are long.", "14:10"),
        # without am or pm, by the meeting's own hours, as the app reads it: it was printed as of the night
        ("2:10\t/noted the item", NOTED, "14:10"), ("2.10\t/noted the item", NOTED, "14:10"),
        ("ten past two\t/noted the item", NOTED, "14:10"), ("half past two\ttd\tthe lanes", "a) The lanes.", "14:30"),
        ("1410hrs\t/noted the item", NOTED, "14:10"),
        ("14:10 the lanes are long", "14:10 the lanes are long.", ""),
    ],
)  # fmt: skip
def test_a_command_is_never_said_and_a_time_is_read_in_every_form(
    line: str, printed: str, time: str, here: InProcess, folder: Path
) -> None:
    status, out, _ = here.typed(*BEGIN, line)
    assert status == 0
    assert printed.rstrip(".") in out[-1]
    assert "/noted" not in out[-1]
    if time:
        archive = Archive(open_store(folder, read_only=True))
        bundle = archive.bundle(MEETING)
        assert bundle is not None
        last = happenings(bundle)[-1]
        assert last.at is not None
        assert f"{last.at.astimezone(dt.timezone(dt.timedelta(hours=1))):%H:%M}" == time


@pytest.mark.parametrize(
    "line", ["25:99\ttd\twords", "14:60 /noted", "99.99\t/noted", "14:10am\t/noted", "9:5\t/noted"]
)
def test_a_time_there_is_not_is_refused_as_one(line: str, here: InProcess) -> None:
    status, _, err = here.typed(*BEGIN, line)
    assert status == 1
    assert f"Line {len(BEGIN) + 1} refused: “{line.split(chr(9))[0].split(' /')[0]}” is not a time of day." in err[-2]


def test_four_figures_before_a_tab_are_no_time_by_guess(here: InProcess) -> None:
    """A row of a table that was pasted begins with a year."""
    status, _, err = here.typed(*BEGIN, "2022\tforty incidents")
    assert status == 1
    assert "“2022” before the tab is no code, and may be a time or a year." in err[-2]


def test_a_time_that_goes_back_is_told(here: InProcess) -> None:
    lines = ["14:10\ttd\tone", "14:05\ttd\ttwo", "14:10\ttd\tthree", "td\tfour"]
    status, _, err = here.typed(*BEGIN, *lines)
    assert status == 0
    told = [line for line in err if "which came already" in line]
    assert told == [f"Line {len(BEGIN) + 2}: 2:05pm is before 2:10pm, which came already."]


def test_a_time_without_its_tab_is_told_where_it_became_words(here: InProcess) -> None:
    status, _, err = here.typed(*BEGIN, "14:10 the lanes are long")
    assert status == 0
    assert "It begins with a time and no tab, so the time was minuted as words." in err[-1]


def test_a_contradiction_is_told_and_the_line_is_taken(here: InProcess) -> None:
    status, _, err = here.typed(*BEGIN, "/in ew", "lt\tthe bells were loud")
    assert status == 0
    assert "the bells were loud" in kept(here.data)
    assert any(line.startswith("Line 4: ") and "not marked present" in line for line in err)


def test_a_line_can_be_taken_back_and_minuted_again_and_a_refused_one_kept(here: InProcess) -> None:
    lines = [*BEGIN, "td\twhy so late?", "/undo", "/redo", "/undo", "/nobody", "It was late.", "/foo bar", "/keep"]
    status, out, _ = here.typed(*lines)
    assert status == 1
    assert kept(here.data)[-2:] == ["It was late.", "foo bar"]
    assert out[3].startswith("Taken back")
    assert out[4].startswith("Minuted again")
    status, _, err = here.typed("/undo")
    assert (status, kept(here.data)[-1]) == (1, "foo bar")
    assert "There is no line to take back" in err[0]


def test_short_forms_are_written_out_as_in_the_app(here: InProcess) -> None:
    here.typed(*BEGIN, "It was said by ;td that the bells rang.")
    assert kept(here.data)[-1] == "It was said by Councillor Denholm that the bells rang."


def test_the_words_of_the_line_alone_are_no_command_words() -> None:
    assert not {word.removeprefix("/") for word in WORDS} & set(COMMAND_WORDS)


def test_a_code_and_a_tab_alone_give_the_word_as_in_the_app(here: InProcess) -> None:
    _, out, _ = here.typed(*BEGIN, "td\t", "the bells were late", "/nobody", "The bells rang.")
    assert out[2:] == [
        "Councillor Denholm speaks.", "Councillor Denholm stated: a) The bells were late.",
        "Nobody speaks: a line is a note.", "The bells rang.",
    ]  # fmt: skip


def test_a_folder_that_cannot_be_written_says_so_in_a_sentence(folder: Path, tmp_path: Path) -> None:
    child = minuting(folder)
    say(child, BEGIN[0])
    status, out, err = given(folder, "Nobody hears this.\n")
    assert (status, out) == (1, [])
    assert len(err) == 1
    assert err[0].startswith("secretariat: ")
    child.communicate(timeout=60)
    broken = Path(shutil.copytree(folder, tmp_path / "broken"))
    for part in (broken / "journal").glob("*.jsonl"):
        part.write_bytes(b"\x00" * 4000)
    status, out, err = given(broken, "Nobody hears this.\n")
    assert status == 1
    assert out == []
    assert err
    assert not any("Traceback" in line for line in err)
    status, out, err = given(tmp_path / "nothing", "Nobody hears this.\n")
    assert (status, out) == (1, [])
    assert err[0].startswith("secretariat: There is no archive in ")


def test_a_line_that_cannot_be_saved_is_not_confirmed_and_the_next_one_is(
    here: InProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit = Archive.commit

    def full(self: Archive, act: Act, **more: Any) -> Any:
        if any("first" in str(change) for change in act.changes):
            raise NotSaved("The disk is full.")
        return commit(self, act, **more)

    monkeypatch.setattr(Archive, "commit", full)
    status, out, err = here.typed(*BEGIN, "The first bell rang.", "The second bell rang.")
    assert status == 1
    assert out[-1] == "The second bell rang."
    assert "Line 3 NOT SAVED: The disk is full." in err
    assert [words for words in kept(here.data) if "bell" in words] == ["The second bell rang."]


def test_when_nobody_listens_any_more_it_stops_and_says_it_was_not_done(folder: Path) -> None:
    child = minuting(folder)
    say(child, BEGIN[0])
    assert child.stdin is not None
    assert child.stdout is not None
    assert child.stderr is not None
    child.stdout.close()
    child.stdin.write(b"14:00\t/next\nA bell rang.\n")
    child.stdin.close()
    told = child.stderr.read().decode()
    assert child.wait(timeout=60) == 1
    assert "Traceback" not in told
    assert "Exception" not in told


def test_while_the_meeting_sits_a_line_has_the_clocks_time_and_none_still_to_come(folder: Path) -> None:
    two = at(dt.date.fromisoformat(MEETING), dt.time(14))
    archive = Archive(open_store(folder))
    line = Minuting(archive, MEETING, now=lambda: two)
    with pytest.raises(Refused, match="4:00pm is still to come"):
        line.take("/in hb td", dt.time(16))
    line.take("/in hb td ps gw mo", dt.time(13, 50))
    line.take("/next")
    p = archive.proceedings(MEETING)
    assert p is not None
    assert p.began == two
    archive.store.close()


def test_of_a_closed_meeting_no_item_is_the_last(here: InProcess) -> None:
    """“/close ends the meeting” was said of one that had ended."""
    status, _, err = here.typed(*BEGIN, *["/next"] * 9, "/close", "/next")
    assert status == 1
    assert err[-2].endswith("refused: The meeting is closed. Take the line /close out of the minutes to go on with it.")
