"""How tests give the program its commands in their own process, and hear what it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from secretariat.basics.acts import Put, act
from secretariat.cli import run as cli
from storage import open_store
from storage.archive import Archive
from tests.support.panels import open_archive


class Program:
    """The program with its folder: what it returns, and what it said on either stream."""

    def __init__(self, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.data, self._capsys = data, capsys
        self.out = self.err = ""
        capsys.readouterr()

    def __call__(self, *arguments: object) -> int:
        try:
            status = cli.run(["--data", str(self.data), *map(str, arguments)])
        except SystemExit as leaving:
            status = int(leaving.code or 0)
        self.out, self.err = self._capsys.readouterr()
        return status


class ProgramBesideFiles(Program):
    """The program whose data are in a folder, beside files that a test writes there."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        super().__init__(folder / "data", capsys)
        self.folder = folder

    def file(self, name: str, content: str | bytes) -> Path:
        path = self.folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path


class ProgramOnThePanel(ProgramBesideFiles):
    """The program in a folder of the invented panel."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        super().__init__(folder, capsys)
        open_archive(self.data).store.close()

    def archive(self) -> Archive:
        """What is kept there now, to be looked at."""
        return Archive(open_store(self.data, read_only=True, background=False))


def speaks_welsh(data: Path) -> None:
    """The panel of a folder has Welsh as its second language from now on."""
    archive = open_archive(data, [])
    panel = archive.panel()
    assert panel is not None
    archive.commit(act("Welsh", Put(panel.with_(second_language="cy"))))
    archive.store.close()


def the_sample(folder: Path) -> Path:
    """The sample, in a folder that is there for it."""
    assert cli.run(["--data", str(folder), "sample"]) == 0
    return folder


def the_invented_sample(folder: Path) -> Path:
    """The invented sample, in a folder that is there for it."""
    assert cli.run(["--data", str(folder), "sample", "--invented"]) == 0
    return folder
