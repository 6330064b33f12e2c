"""Whatever the environment says of letters: each command does its work or says a sentence, and never a traceback.

Real processes, for the encodings of a running one cannot be changed: one an environment, which gives every command.
"""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from secretariat.cli import run as cli
from secretariat.cli import telling
from storage.datafiles import schema
from tests.support.places import ROOT

pytestmark = pytest.mark.skipif(os.name == "nt", reason="names of files are bytes on Linux alone")

ALL = """
import json, sys
from secretariat.cli.run import run
for line in json.loads(sys.stdin.read()):
    try:
        status = run([word.encode("latin-1").decode(sys.getfilesystemencoding(), "surrogateescape") for word in line])
    except SystemExit as leaving:
        status = leaving.code
    print("STATUS", status, flush=True)
    print("STATUS", status, file=sys.stderr, flush=True)
"""
"""Gives commands one after the other; what stands in for a byte of a path is a letter of Latin-1."""

ENVIRONMENTS: dict[str, dict[str, str | bytes]] = {
    "C": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "ascii": {"PYTHONIOENCODING": "ascii:strict"},
    "cp1252": {"PYTHONIOENCODING": "cp1252"},
    "a name of bytes": {"LOGNAME": b"Zo\xeb", "SECRETARIAT_PASSPHRASE": b"caf\xe9", "HOME": b"/tmp/Zo\xeb"},
}


def given(environment: dict[str, str | bytes], commands: list[list[str]]) -> list[tuple[str, str, str]]:
    """The exit status of each command, and what it said on either stream."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG", "PYTHON", "SECRETARIAT"))}
    done = subprocess.run(
        [sys.executable, "-c", ALL], input=json.dumps(commands).encode(), capture_output=True, cwd=ROOT, timeout=120,
        env={**clean, "LANG": "C.UTF-8", **environment}, check=False,
    )  # fmt: skip
    out, err = (stream.decode("latin-1").split("STATUS ") for stream in (done.stdout, done.stderr))
    assert len(out) == len(err) == len(commands) + 1, done.stderr.decode("latin-1")[-2000:]
    said = zip(out, err, out[1:], strict=False)
    return [(status.split("\n")[0], o.partition("\n")[2] if n else o, e.partition("\n")[2] if n else e)
            for n, (o, e, status) in enumerate(said)]  # fmt: skip


@pytest.fixture(scope="module")
def folder(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The sample, in a folder whose name is no UTF-8."""
    parent = tmp_path_factory.mktemp("bytes") / "Zo\udceb"
    parent.mkdir()
    shutil.copytree(sample, parent / "data")
    return os.fsencode(parent / "data").decode("latin-1")


@pytest.mark.parametrize("environment", ENVIRONMENTS)
def test_every_command_has_a_sentence_in_every_environment(folder: str, environment: str) -> None:
    beside = str(Path(folder).parent)
    commands: list[tuple[str, str]] = [
        ("0", "--help"), ("0", "export --help"), ("0", "history"), ("0", "check"), ("1", "lint"), ("0", "deadlines"),
        ("0", "deadlines 2022-07-20"), ("0", "schema"), ("0", f"export minutes 2022-07-20 --to {beside}/\xe9.txt"),
        ("0", f"export agenda 2022-07-20 --to {beside}/a.docx"), ("0", f"export calendar --to {beside}/\xe9.ics"),
        ("1", f"export minutes 2022-07-20 --to {beside}/\xe9"), ("1", "export minutes \xe9 --to x.md"),
        ("0", f"dump --to {beside}/\xe9.json"), ("0", f"load {beside}/\xe9.json"), ("1", f"load {beside}/\xeb"),
        ("0", "undo"), ("0", "redo"), ("0", "backup"), ("1", "history \xe9"), ("2", "\xe9"), ("2", "undo \xe9"),
        ("1", f"--data {beside}/none\xe9 history"), ("1", f"load {beside}"),
    ]  # fmt: skip
    results = given(ENVIRONMENTS[environment], [["--data", folder, *line.split(" ")] for _, line in commands])
    for (status, line), (came, out, err) in zip(commands, results, strict=True):
        assert came == status, f"{line}: {err or out}"
        assert "Traceback" not in err
        assert out or err or "\xe9" in line
        if status == "1" and line != "lint":
            assert err.startswith("secretariat: ")
            assert err.rstrip().endswith(".")


TOLD = "Some letters were spelled in another way, for the output cannot hold them; with PYTHONUTF8=1 it can.\n"


@pytest.mark.parametrize(
    ("encoding", "words", "written", "told"),
    [
        ("ascii", "Councillor Ŵyn-Llŷr", b"Councillor Wyn-Llyr\n", TOLD),
        ("ascii", "“The lanes’ frost” – AGREED …", b'"The lanes\' frost" - AGREED ...\n', ""),
        ("ascii", "£3 for Łódź and Strauß", b"GBP3 for Lodz and Strauss\n", TOLD),
        ("ascii", "佐藤", b"??\n", TOLD),
        ("cp1252", "“Siân Ŵyn” £3 – Łódź", "“Siân Wyn” £3 – Lódz\n".encode("cp1252"), TOLD),
        ("cp437", "é ¶ ↵ → \udceb", b"\x82 | | -> ?\n", TOLD),
        ("utf-8", "“Siân Ŵyn” 佐藤", "“Siân Ŵyn” 佐藤\n".encode(), ""),
        ("utf-8", "/home/Zo\udceb/data", b"/home/Zo?/data\n", TOLD),
    ],
)
def test_what_an_output_cannot_hold_is_spelled_another_way_and_a_lost_letter_is_told(
    monkeypatch: pytest.MonkeyPatch, encoding: str, words: str, written: bytes, told: str
) -> None:
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding=encoding, newline="\n") for _ in range(2))
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", err)
    telling.speak_in_any_letters()
    print(words)
    telling.tell_what_was_lacking()
    found = []
    for stream in (out, err):
        stream.flush()
        found.append(stream.buffer.getvalue())  # type: ignore[attr-defined]
    assert found == [written, told.encode()]


def test_a_folder_of_a_newer_version_is_read_and_every_change_gets_a_sentence(
    folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The program that made it, one version on, stands beside this one."""
    monkeypatch.setattr(schema, "SCHEMA", schema.SCHEMA + 1)
    monkeypatch.setitem(schema.STEPS, schema.SCHEMA - 1, lambda _coll, doc: doc)
    data, document = tmp_path / "data", tmp_path / "all.json"
    assert cli.run(["--data", str(data), "sample"]) == 0
    monkeypatch.undo()
    capsys.readouterr()
    reading = ["history", "lint", "deadlines", "export minutes 2022-07-20 --to {}/m.md", "dump --to {}/all.json"]
    for line in reading:
        assert cli.run(["--data", str(data), *line.format(tmp_path).split()]) in (0, 1), line
    assert document.exists()
    assert (tmp_path / "m.md").exists()
    capsys.readouterr()
    before = {path: path.read_bytes() for path in data.rglob("*") if path.is_file() and path.name[0] != "."}
    for line in ("undo", "redo", "backup", f"load {document}", "sample"):
        assert cli.run(["--data", str(data), *line.split()]) == 1, line
        said = capsys.readouterr().err
        assert said.startswith("secretariat: "), line
        assert "a newer version of the program" in said or "already holds a panel" in said, line
    assert {path: path.read_bytes() for path in before} == before
