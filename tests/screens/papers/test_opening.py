"""Opening a file in the system's own program, on each system, and in words where there is none."""

from __future__ import annotations

import asyncio
import os
import stat
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from screens.papers import opening
from secretariat.basics.record import Refused

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the programs here are scripts of a shell")


def program(folder: Path, name: str, words: str, monkeypatch: pytest.MonkeyPatch, system: str = "linux") -> None:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(f"#!/bin/sh\n{words}\n")
    (folder / name).chmod(stat.S_IRWXU)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}/bin{os.pathsep}/usr/bin")
    monkeypatch.setenv("DISPLAY", ":9")
    monkeypatch.setattr(opening.sys, "platform", system)  # type: ignore[attr-defined]


@pytest.mark.parametrize(("system", "name"), [("linux", "xdg-open"), ("darwin", "open")])
def test_the_systems_program_gets_the_file_by_its_name_and_no_shell_reads_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, system: str, name: str
) -> None:
    file, opened = tmp_path / "a; touch x 'y' $HOME.txt", tmp_path / "opened"
    program(tmp_path / "bin", name, f'printf %s "$1" > "{opened}"', monkeypatch, system)
    asyncio.run(opening.open_file(file))
    assert opened.read_text() == str(file)


def test_on_windows_it_is_the_shells_own_call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[Any] = []
    monkeypatch.setattr(opening.sys, "platform", "win32")  # type: ignore[attr-defined]
    monkeypatch.setattr(os, "startfile", given.append, raising=False)
    asyncio.run(opening.open_file(tmp_path / "a.docx"))
    assert given == [tmp_path / "a.docx"]

    def none(_: object) -> None:
        raise OSError(1155, "No application is associated")

    monkeypatch.setattr(os, "startfile", none, raising=False)
    with pytest.raises(Refused, match=r"Windows could not open it: No application .* It is at .*a\.docx"):
        asyncio.run(opening.open_file(tmp_path / "a.docx"))


def test_a_program_that_goes_on_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path / "bin", "xdg-open", "exec sleep 60", monkeypatch)
    monkeypatch.setattr(opening, "_SECONDS", 0.05)
    before = time.monotonic()
    asyncio.run(opening.open_file(tmp_path / "a.docx"))
    assert time.monotonic() - before < 30


def test_where_nothing_opens_such_a_file_it_is_said_with_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(tmp_path / "bin", "xdg-open", "exit 3", monkeypatch)
    with pytest.raises(Refused, match=r"No program was found that opens a \.docx\. The paper is at .*a\.docx\."):
        asyncio.run(opening.open_file(tmp_path / "a.docx"))
    monkeypatch.setenv("PATH", str(tmp_path / "nothing"))
    with pytest.raises(Refused, match=r"No program that opens files was found here\. The paper is at .*a\.docx\."):
        asyncio.run(opening.open_file(tmp_path / "a.docx"))
