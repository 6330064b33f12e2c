"""After any document that ``load`` takes, every place of work opens, every command runs, and ``undo`` works."""

from __future__ import annotations

import asyncio
import contextlib
import io
import json
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from screens.app.app import SecretariatApp
from screens.app.places import MODES
from secretariat.basics.record import Refused
from secretariat.cli import run as cli
from secretariat.papers.catalogue import PAPERS
from storage import open_store
from storage.archive import Archive
from storage.interchange.archive import load
from storage.interchange.format import read
from tests.depth import USUAL
from tests.support.documents import Document, rich_document, spoiled
from tests.support.driving import driving, press, until
from tests.support.panels import Clock, panel_alone

UNHURRIED = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.large_base_example]
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)
"""To make a document that fails smaller takes longer than to read it."""

documents = st.deferred(lambda: spoiled(rich_document()))


def so_many(usual: int, torture: int) -> settings:
    """How many documents to try: a few, for each opens eight screens or gives twenty commands, or what torture asks."""
    deepened = settings.default is not None and settings.default.max_examples > USUAL.max_examples
    return settings(
        max_examples=torture if deepened else usual, deadline=None, phases=PHASES, suppress_health_check=UNHURRIED
    )


def taken(document: Document) -> bytes:
    """The document, if it is one that can be taken in; the others are refused with a sentence, and passed by."""
    data, said = json.dumps(document).encode(), ""
    try:
        read(data)
    except Refused as refusal:
        said = str(refusal)
    assert not said or (said.startswith("Nothing was loaded") and said.endswith("."))
    assume(not said)
    return data


def given_to(folder: Path, *words: object) -> tuple[int, str]:
    """The exit status of a command, and all it said."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        status = cli.run(["--data", str(folder), *map(str, words)])
    return status, said.getvalue()


@so_many(2, 1000)
@given(documents, st.sampled_from([".txt", ".docx", ".html", ".md"]))
def test_every_command_runs_after_any_load(document: Document, ending: str) -> None:
    data = taken(document)
    with tempfile.TemporaryDirectory() as made:
        folder, files = Path(made) / "data", Path(made)
        (files / "in.json").write_bytes(data)
        status, said = given_to(folder, "load", files / "in.json")
        assert status == 0 or "the document names no panel" in said
        meetings = [each["meeting"].get("id") or each["meeting"]["date"] for each in document.get("meetings", ())]
        commands: list[tuple[object, ...]] = [("check",), ("lint",), ("deadlines",), ("history",), ("schema",),
                                              ("settings",), ("rates",), ("finals",), ("forget",)]  # fmt: skip
        commands += [("how-far", which) for which in meetings[:1]]
        for name, paper in PAPERS.items():
            of = meetings[:1] if paper.of == "meeting" else [None]
            commands += [("export", name, *filter(None, [which]), "--to", files / f"out{ending}") for which in of]
        commands += [
            ("export", "complaints-annex", "--case", "2031/003", "--to", files / f"annex{ending}"),
            ("export", "calendar", "--to", files / "out.ics"), ("dump", "--to", files / "d.json", "--with-complaints"),
        ]  # fmt: skip
        for command in commands:
            assert given_to(folder, *command)[0] in (0, 1), command
        if status == 0:
            status, said = given_to(files / "other", "load", files / "d.json")
            assert status == 0, said
            assert "Taken back: load a document" in given_to(folder, "undo")[1]
            assert given_to(folder, "redo")[0] in (0, 1)
            assert given_to(folder, "check")[0] in (0, 1)


@so_many(1, 1000)
@given(documents)
def test_every_place_of_work_opens_after_any_load(document: Document) -> None:
    data = taken(document)
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "data"
        archive = Archive(open_store(folder, background=False))
        try:
            load(archive, data)
        except Refused:
            for one in panel_alone():  # it names no panel: it goes into a folder that has one
                archive.commit(one)
            with contextlib.suppress(Refused):
                load(archive, data)
        finally:
            archive.store.close()
        asyncio.run(_every_place(folder))


async def _every_place(folder: Path) -> None:
    app = SecretariatApp(
        lambda: open_store(folder, background=False), now=Clock("14:10"), by="Clara", reports=folder / "reports"
    )
    async with driving(app) as pilot:
        for place in MODES:
            await press(pilot, place.key)
            await until(pilot, lambda place=place: app.current_mode == place.name, place.name)  # type: ignore[misc]
            await press(pilot, "down", "end", "enter", "escape", "escape")
        await press(pilot, "ctrl+z", "f2")
        assert app.is_running
