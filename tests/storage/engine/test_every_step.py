"""The power goes at each single step of saving, settling and going on in a new part of the journal."""

from __future__ import annotations

import contextlib
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage import JournalStore
from storage.journal import journal, segments
from tests.depth import often
from tests.support import folders as helpers
from tests.support.faults import PowerOff, Recorder, Stopper
from tests.support.killed import killed

ACTS = 24
CHUNKS = 4
APART = CHUNKS * often(3, 1)
"""Torture stops at every step; each third finds what the others find, save where a step is new."""


class Story:
    """A fixed run of acts, undos, drafts, checkpoints and a restart. ``confirmed``: the states after each act that
    was confirmed; the last act may be one more, in flight."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.confirmed: list[helpers.State] = []
        self.next: helpers.State | None = None
        self.store: JournalStore | None = None

    def run(self) -> None:
        for _ in self.steps():
            pass

    def steps(self) -> Iterator[None]:
        self.confirmed, self.next = [{}], None
        self.store = helpers.opened(self.folder)
        for number in range(1, ACTS + 1):
            before = self.confirmed[-1]
            ops = helpers.act(5, number, before)
            yield from self._do(helpers.after(before, ops), lambda ops=ops: self.store.commit(ops, by="", note="act"))
            if number % 5 == 0:
                self.store.save_draft("line", f"half {number}")
                yield from self._do(before, lambda: self.store.undo(by=""))
                yield from self._do(helpers.after(before, ops), lambda: self.store.redo(by=""))
            if number % 4 == 0:
                self.store.settle()
            if number == 14:
                self.store.close()
                self.store = helpers.opened(self.folder)
        self.store.close()

    def _do(self, then: helpers.State, act) -> Iterator[None]:
        self.next = then
        act()
        self.confirmed.append(then)
        self.next = None
        yield

    def drop(self) -> None:
        """As if the process had ended."""
        if self.store is not None:
            killed(self.store)

    def allowed(self) -> list[helpers.State]:
        return [self.confirmed[-1], *([self.next] if self.next is not None else [])]


@pytest.fixture(autouse=True)
def _short_segments(monkeypatch):
    monkeypatch.setattr(journal, "SEGMENT_BYTES", 3000)
    monkeypatch.setattr(journal, "BALLAST_BYTES", 100)


def calls_of_the_story(tmp_path: Path) -> list[str]:
    with pytest.MonkeyPatch.context() as patch:
        stopper = Stopper(patch, at=0, how="before")
        Story(tmp_path / "count").run()
    return stopper.called


@pytest.mark.torture
@pytest.mark.parametrize("chunk", range(CHUNKS))
@pytest.mark.parametrize("how", ["before", "short"])
def test_a_stop_at_any_step_leaves_exactly_what_was_confirmed(tmp_path, how, chunk):
    """Stopped before each call, which is after the one before it; and in the middle of each that writes.

    After the last call there is nothing more to stop: that is the whole story, opened again.
    """
    called = calls_of_the_story(tmp_path)
    assert len(called) > 250
    stops = [at for at, name in enumerate(called, 1) if how == "before" or name == "write"]
    for at in stops[chunk::APART]:
        story = Story(tmp_path / str(at))
        with pytest.MonkeyPatch.context() as patch:
            stopper = Stopper(patch, at, how)
            with contextlib.suppress(PowerOff):
                story.run()
            assert stopper.off
        story.drop()
        stop_again_while_opening(story.folder, at)
        assert helpers.reopened(story.folder) in story.allowed(), f"stopped {how} call {at}"


def stop_again_while_opening(folder: Path, at: int) -> None:
    """The mending itself is stopped as well."""
    store = None
    with pytest.MonkeyPatch.context() as patch:
        Stopper(patch, at % 17 + 1, "before")
        with contextlib.suppress(PowerOff):
            store = helpers.opened(folder)
            store.settle()
    if store is not None:
        killed(store)


def test_the_story_goes_on_in_new_parts_of_the_journal(tmp_path):
    story = Story(tmp_path)
    story.run()
    assert len(segments.numbers(tmp_path)) > 3
    assert helpers.reopened(story.folder) == story.confirmed[-1]


def power_cuts(tmp_path: Path, chunk: int) -> Iterator[tuple[str, bool]]:
    """Every step of the story, with what a power cut could leave there: whether the store then is as it should be.

    Many a step changes nothing that a cut could leave; the same files are opened once, for all the steps that left
    them, and must be as each of these allows.
    """
    story, chance = Story(tmp_path / "real"), random.Random(chunk)
    cuts: list[tuple[Path, list[helpers.State], str]] = []
    found: dict[frozenset[tuple[str, bytes]], helpers.State | str] = {}

    with pytest.MonkeyPatch.context() as patch:
        recorder = Recorder(patch, story.folder)
        count = 0

        def cut() -> None:
            nonlocal count
            count += 1
            if count % APART == chunk and story.confirmed:
                for how in ["least", "all", "hole", "some"]:
                    copy = tmp_path / f"{count}-{len(cuts)}"
                    recorder.cut(copy, how, chance)
                    cuts.append((copy, story.allowed(), f"{how} at call {count}"))

        recorder.on_call = cut
        story.run()
    for copy, allowed, what in cuts:
        left = frozenset((str(path.relative_to(copy)), path.read_bytes()) for path in copy.rglob("*") if path.is_file())
        if left not in found:
            try:
                found[left] = helpers.reopened(copy)
            except (AssertionError, ValueError) as error:
                found[left] = str(error)
        state = found[left]
        yield (f"{what}: {state}" if isinstance(state, str) else what), state in allowed


@pytest.mark.torture
@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_a_power_cut_at_any_step_loses_nothing_that_was_confirmed(tmp_path, chunk):
    outcomes = list(power_cuts(tmp_path, chunk))
    assert len(outcomes) > 1000 // APART
    assert [what for what, good in outcomes if not good] == []


@pytest.mark.parametrize("left_out", ["sync", "sync_folder"])
def test_the_same_power_cuts_find_out_a_store_that_does_not_sync(tmp_path, left_out, monkeypatch):
    monkeypatch.setattr(Recorder, f"_{left_out}", lambda *_: None)
    assert not all(good for _, good in power_cuts(tmp_path, 0))
