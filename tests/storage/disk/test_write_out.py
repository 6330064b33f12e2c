"""A file handed out: never into the clerk's own folder, by whatever way; into a device or a pipe as it is."""

from __future__ import annotations

import os
import socket
import stat
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from secretariat.basics.record import Refused
from secretariat.panel.word_template import WordTemplate
from storage.disk import destination, read_in
from storage.disk.write_out import write_out
from storage.queries.claims import claims_of
from storage.queries.word_template import looked_at
from tests.support.panels import open_archive

POSIX = pytest.mark.skipif(os.name == "nt", reason="links, devices and pipes as POSIX has them")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The clerk's own folder, with a snapshot in it."""
    archive = open_archive(tmp_path / "data")
    archive.store.backup("by hand")
    archive.store.close()
    return tmp_path / "data"


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def linked(to: str) -> Callable[[Path], Path]:
    """A link beside the folder to something in it."""

    def path(data: Path) -> Path:
        link = data.parent / "link.txt"
        link.symlink_to(data / to)
        return link

    return path


def through_a_folder(data: Path) -> Path:
    (data.parent / "elsewhere").symlink_to(data, target_is_directory=True)
    return data.parent / "elsewhere" / "minutes.txt"


def link_to_a_link(data: Path) -> Path:
    first = linked("people.json")(data)
    second = data.parent / "second.txt"
    second.symlink_to(first)
    return second


WAYS: dict[str, Callable[[Path], Path]] = {
    "a new file": lambda data: data / "minutes.txt",
    "a file of its own": lambda data: data / "people.json",
    "the journal": lambda data: data / "journal" / "000001.jsonl",
    "among the backups": lambda data: next((data / "backups").iterdir()) / "people.json",
    "a new file among the meetings": lambda data: data / "meetings" / "x.txt",
    "up and down": lambda data: data.parent / "other" / ".." / "data" / "x.txt",
    "relative": lambda data: Path(os.path.relpath(data)) / "x.txt",
    "a link to a file": linked("people.json"),
    "a link to the journal": linked("journal/000001.jsonl"),
    "a link that leads nowhere yet": linked("new.json"),
    "a link to a link": link_to_a_link,
    "a link to the folder": through_a_folder,
    "through /proc": lambda data: Path(f"/proc/self/root{data}") / "x.txt",
    "through the working folder": lambda data: Path("/proc/self/cwd") / os.path.relpath(data) / "x.txt",
}


@POSIX
@pytest.mark.parametrize("way", WAYS)
def test_nothing_is_written_into_the_clerks_own_folder_by_whatever_way(data: Path, way: str) -> None:
    (data.parent / "other").mkdir()
    if "proc" in str(path := WAYS[way](data)) and not Path("/proc/self/root").exists():
        pytest.skip("no /proc here")
    before = contents(data)
    with pytest.raises(Refused, match=r"where the program keeps its own files, so nothing was written\."):
        write_out(path, b"minutes")
    assert contents(data) == before


def test_the_folder_is_known_by_what_is_in_it_whatever_is_missing(data: Path) -> None:
    for name in ("store.json", "people.json"):
        (data / name).unlink()
        with pytest.raises(Refused, match="where the program keeps its own files"):
            write_out(data / "x.txt", b"minutes")


def test_another_spelling_of_the_folder_is_the_folder(data: Path) -> None:
    other = data.with_name("DATA")
    if not other.exists():
        pytest.skip("this disk knows capitals")
    with pytest.raises(Refused, match="where the program keeps its own files"):
        write_out(other / "x.txt", b"minutes")


@POSIX
def test_a_second_name_of_a_file_of_the_program_is_replaced_and_the_file_stays(data: Path) -> None:
    second = data.parent / "second.txt"
    os.link(data / "people.json", second)
    before = contents(data)
    write_out(second, b"minutes")
    assert second.read_bytes() == b"minutes"
    assert contents(data) == before


@POSIX
def test_an_open_file_of_the_folder_is_in_the_folder(data: Path) -> None:
    before = contents(data)
    with (data / "people.json").open("r+b") as file:
        for path in (f"/dev/fd/{file.fileno()}", f"/proc/self/fd/{file.fileno()}"):
            with pytest.raises(Refused, match="where the program keeps its own files"):
                write_out(Path(path), b"minutes")
    assert contents(data) == before


# --- links, devices, pipes and folders ---


@POSIX
def test_a_link_is_followed_and_stays(tmp_path: Path) -> None:
    there, link, new = tmp_path / "there.txt", tmp_path / "link.txt", tmp_path / "new.txt"
    there.write_text("before")
    link.symlink_to(there)
    new.symlink_to(tmp_path / "not yet.txt")
    for each in (link, new):
        write_out(each, b"minutes")
        assert each.is_symlink()
    assert (there.read_bytes(), (tmp_path / "not yet.txt").read_bytes()) == (b"minutes", b"minutes")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link.txt", "new.txt", "not yet.txt", "there.txt"]


@POSIX
@pytest.mark.parametrize(
    ("name", "sentence"),
    [(".", "is a folder. Name a file in it."), ("circle", "could not be written: "), ("no/file", "No such file"),
     ("x" * 300, "name too long"), ("/dev/full", "No space left"), ("socket", "could not be written: ")],
)  # fmt: skip
def test_what_cannot_be_written_gets_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, sentence: str
) -> None:
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    with socket.socket(socket.AF_UNIX) as listening:
        monkeypatch.chdir(tmp_path)
        listening.bind("socket")
        with pytest.raises(Refused) as refusal:
            write_out(tmp_path / name, b"minutes")
    assert sentence in str(refusal.value)
    assert str(refusal.value).endswith(".")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["circle", "socket"], "and nothing is left lying about"


@POSIX
def test_a_device_is_written_to_and_stays_a_device(tmp_path: Path) -> None:
    null = tmp_path / "null.txt"
    null.symlink_to("/dev/null")
    for path in (Path("/dev/null"), null):
        write_out(path, b"minutes", private=True)
        assert stat.S_ISCHR(path.stat().st_mode)
    assert not list(tmp_path.glob(".*"))


@POSIX
def test_a_pipe_is_written_to_whole_once_somebody_reads(tmp_path: Path) -> None:
    pipe, read, data = tmp_path / "pipe.txt", list[bytes](), b"minutes" * 100_000
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    done: list[str] = []
    write_out(pipe, data, first=lambda: done.append("kept"))
    reader.join(10)
    assert read == [data]
    assert done == ["kept"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@POSIX
def test_an_open_file_is_written_on_from_where_it_is(tmp_path: Path) -> None:
    """As ``--to /dev/stdout > file`` is: what else is printed there stands before and after, and is not lost."""
    file = tmp_path / "out.txt"
    with file.open("wb", buffering=0) as out:
        out.write(b"before ")
        write_out(Path(f"/dev/fd/{out.fileno()}"), b"minutes")
        out.write(b" after")
    assert file.read_bytes() == b"before minutes after"


@POSIX
def test_what_is_done_first_may_stop_it_before_anything_is_written_to_an_open_file(tmp_path: Path) -> None:
    def refused() -> None:
        raise Refused("it cannot be kept")

    with (tmp_path / "out.txt").open("wb", buffering=0) as out, pytest.raises(Refused, match="it cannot be kept"):
        write_out(Path(f"/dev/fd/{out.fileno()}"), b"minutes", first=refused)
    assert (tmp_path / "out.txt").read_bytes() == b""


@POSIX
def test_a_pipe_that_nobody_reads_or_writes_gets_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(destination, "_READER_SECONDS", 0.0)
    monkeypatch.setattr(read_in, "_WRITER_SECONDS", 0.0)
    os.mkfifo(tmp_path / "pipe")
    done: list[str] = []
    with pytest.raises(Refused, match="nobody reads from this pipe"):
        write_out(tmp_path / "pipe", b"minutes", first=lambda: done.append("kept"))
    assert done == [], "nothing is kept of what was refused"
    with pytest.raises(Refused, match="nobody writes to this pipe"):
        read_in.read_in(tmp_path / "pipe", 10)


# --- what is handed in ---


@POSIX
@pytest.mark.parametrize(
    ("name", "sentence"),
    [(".", "it is a folder, and not a file"), ("none", "No such file or directory"),
     ("/dev/zero", "it has more than 2 million bytes"), ("long", "it has more than 2 million bytes"),
     ("circle", "could not be read: ")],
)  # fmt: skip
def test_what_cannot_be_read_gets_a_sentence(tmp_path: Path, name: str, sentence: str) -> None:
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    (tmp_path / "long").write_bytes(bytes(2_000_001))
    with pytest.raises(Refused) as refusal:
        read_in.read_in(tmp_path / name, 2_000_000)
    assert sentence in str(refusal.value)
    assert str(refusal.value).endswith(".")


@POSIX
@pytest.mark.parametrize(
    "door", [lambda path: claims_of([str(path)]), lambda path: looked_at(WordTemplate(str(path)))],
    ids=["a paper to verify", "a Word template"],
)  # fmt: skip
def test_every_door_reads_no_more_than_a_bound_of_what_is_a_file(
    tmp_path: Path, door: Callable[[Path], object]
) -> None:
    """A device has no end, and a pipe may have no writer."""
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "socket"))
        with pytest.raises(Refused, match=r"socket could not be read: it is a device, and not a file\."):
            door(tmp_path / "socket")


@POSIX
def test_a_file_and_a_pipe_are_read_whole(tmp_path: Path) -> None:
    data = b"minutes" * 100_000
    (tmp_path / "file").write_bytes(data)
    assert read_in.read_in(tmp_path / "file", len(data)) == data
    os.mkfifo(tmp_path / "pipe")
    writer = threading.Thread(target=lambda: (tmp_path / "pipe").write_bytes(data))
    writer.start()
    assert read_in.read_in(tmp_path / "pipe", len(data)) == data
    writer.join(10)
