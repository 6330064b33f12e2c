"""The files that records name go into a document and out of it whole, or the document is refused with the place."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from secretariat.basics.kept_file import KeptFile
from secretariat.basics.record import Refused
from secretariat.cli import run as cli
from storage import open_store
from storage.archive import Archive
from storage.files.kept_files import hash_of, names
from storage.interchange.archive import load
from storage.interchange.dumped_files import not_in_it
from storage.interchange.dumping import dump
from storage.interchange.values import judge_values
from storage.port import Op
from tests.support.cases import kept, logged
from tests.support.panels import open_archive

LETTER = b"Dear Chair\n\nAccepted.\n"


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """The invented panel, one of whose records names a file, as a record of a later version may."""
    archive = open_archive(tmp_path / "data")
    sha256 = archive.keep_file(LETTER)
    person = archive.store.find("people/persons")[0]
    file = msgspec.to_builtins(KeptFile(sha256, "reply.docx", len(LETTER)))
    archive.store.commit(
        [Op("put", "people/persons", person.id, {**person.doc, "letters": [{"file": file}]}, person.rev)],
        by="",
        note="in",
    )
    yield archive
    archive.store.close()


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Archive]:
    archive = Archive(open_store(tmp_path / "other", background=False))
    yield archive
    archive.store.close()


def test_a_document_with_files_carries_them_to_another_folder(archive: Archive, empty: Archive) -> None:
    archive.keep_file(b"named by nobody")
    whole = dump(archive.store, files=archive.files)
    assert json.loads(whole)["files"] == [{"sha256": hash_of(LETTER), "content": base64.b64encode(LETTER).decode()}]
    assert load(empty, whole).without == 0
    assert empty.file(hash_of(LETTER)) == LETTER
    assert dump(empty.store, files=empty.files) == whole
    assert empty.files.problems() == empty.files.unnamed() == []


def test_a_document_without_files_says_how_many_are_not_there(archive: Archive, empty: Archive) -> None:
    bare = dump(archive.store)
    assert "files" not in json.loads(bare)
    assert not_in_it(json.loads(bare)) == 1
    assert load(empty, bare).without == 1
    assert [problem[:22] for problem in empty.files.problems()] == ["The file “reply.docx” "]
    assert load(empty, dump(archive.store, files=archive.files)).new == 0
    assert empty.files.problems() == [], "the files come later, though no record is new"


def changed(document: bytes, change: Callable[[list[dict[str, Any]]], None]) -> bytes:
    whole = json.loads(document)
    change(whole["files"])
    return json.dumps(whole).encode()


def content(data: bytes) -> Callable[[list[dict[str, Any]]], None]:
    return lambda files: files[0].update(content=base64.b64encode(data).decode())


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (content(b"another"), r"At files\[0\]: its content is not what its hash says"),
        (content(b""), r"At files\[0\]: a file has from 1 byte"),
        (lambda files: files[0].update(content="§§"), r"At files\[0\].content: "),
        (lambda files: files[0].update(sha256="0" * 64), r"At files\[0\]: its content is not"),
        (lambda files: files[0].pop("sha256"), r"At files\[0\]: "),
        (lambda files: files.append(3), r"At files\[1\]: "),
    ],
)
def test_a_file_that_was_changed_on_the_way_is_refused_and_nothing_is_kept(archive, empty, change, why) -> None:
    with pytest.raises(Refused, match=why):
        load(empty, changed(dump(archive.store, files=archive.files), change))
    assert names(empty.store.folder) == []
    assert empty.store.version() == 0


def test_a_damaged_file_is_not_in_the_document_and_that_is_counted(archive: Archive) -> None:
    (archive.store.folder / "files" / hash_of(LETTER)).write_bytes(b"damaged")  # type: ignore[operator]
    whole = dump(archive.store, files=archive.files)
    assert (json.loads(whole)["files"], not_in_it(json.loads(whole))) == ([], 1)


@pytest.mark.parametrize("file", [KeptFile("x", "a", 1), KeptFile("0" * 64, "a", -1), KeptFile("0" * 64, "a\nb", 1)])
def test_what_a_record_says_of_a_file_is_judged(file: KeptFile) -> None:
    with pytest.raises(Refused):
        judge_values(file, "letters[0].file")
    judge_values(KeptFile("0" * 64, "reply.docx", 24_000_000, 4), "letters[0].file")


# The command line


def told(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str]:
    status = cli.run([str(each) for each in arguments])
    both = capsys.readouterr()
    return status, both.out + both.err


def test_the_files_go_along_from_one_folder_to_another(archive, tmp_path, capsys) -> None:
    archive.store.close()
    data, file, new = tmp_path / "data", tmp_path / "all.json", tmp_path / "new"
    assert "left out (1); --with-files includes them" in told(capsys, "--data", data, "dump", "--to", file)[1]
    assert "that are not here: 1." in told(capsys, "--data", new, "load", file)[1]
    assert "is missing: a record names it" in told(capsys, "--data", new, "check")[1]
    assert "Files" not in told(capsys, "--data", data, "dump", "--with-files", "--to", file)[1]
    assert told(capsys, "--data", new, "load", file)[0] == 0
    status, words = told(capsys, "--data", new, "check")
    assert "file" not in words, words
    assert (new / "files" / hash_of(LETTER)).read_bytes() == LETTER
    told(capsys, "--data", data, "undo")
    status, words = told(capsys, "--data", data, "check")
    assert "1 kept file " in words
    assert "No problem was found" in words
    assert status == 0


def test_files_go_only_with_the_complaints_where_there_are_any(archive, tmp_path, capsys) -> None:
    archive.commit(kept(logged()))
    archive.store.close()
    arguments = ["--data", tmp_path / "data", "dump", "--with-files", "--to", tmp_path / "all.json"]
    status, words = told(capsys, *arguments)
    assert status == 1
    assert "choose --with-complaints as well" in words
    assert not (tmp_path / "all.json").exists()
    assert told(capsys, *arguments, "--with-complaints")[0] == 0
