"""Every command of the command line, in processor time, against a Python that imports argparse, json and msgspec.

Each is run of the invented sample; those that have something to say of them, of ten years of meetings too. What changes
a folder runs on a copy, in which an act was done that day already: the first of a day makes its back-up.

Reading is: to open the folder, decode the records that the command asks for, open the complaints where it must leave
their names out, and fold the meetings that it tells of; and the words of a letter it is given. It is measured in a
Python of its own in which all modules that this loads are loaded before, so that loading does not count as reading.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from secretariat.papers.catalogue import PAPERS
from tests.support.panels import MEETING, begun, invented_panel, open_archive

from .repaint import old_meetings
from .where_time_goes import A_YEAR, BARE, YEARS, environment, seconds

ROUNDS = 5
NEXT, CLOSED, MATTER = "2026-06-24", "2026-03-18", "2026-03-18/R1"
"""Of the invented sample: a meeting to come, one that is closed, and what it recommended."""
A_LETTER = Path(__file__).parents[1] / "support/letters/formats/15-two-voices.docx"

MEETINGS = "[archive.proceedings(meeting.id) for meeting in archive.meetings()]"
BUNDLES = "[archive.bundle(meeting.id) for meeting in archive.meetings()]"
FOLDED = "[FoldedBefore(archive.store).of(meeting.id) for meeting in archive.meetings()]"
PLANNED = "archive.panel(), archive.plan(), archive.calendar()"
CASES = "archive.keeps_cases and archive.cases(), archive.people(), archive.panel()"
CHANGES = "[*archive.store.changes(documents=False)]"
LETTER = f"text_of_file('letter.docx', open({str(A_LETTER)!r}, 'rb').read())"

READING = """
import sys, time
from importlib import import_module
from pathlib import Path
from secretariat.letters.opened.opening import text_of_file
from storage.archive import Archive
from storage.engine.opening import open_store
from storage.queries.folded_before import FoldedBefore
for name in {loaded}:
    import_module(name)
began = time.process_time()
archive = Archive(open_store(Path(sys.argv[1]), read_only=True))
{reads}
print(time.process_time() - began, *sys.modules)
"""


class Command(NamedTuple):
    """A command as it is typed, and what it must read (``None``: no folder). ``typed``: what it is given to read."""

    words: tuple[str, ...]
    reads: str | None = ""
    changes: bool = False
    typed: str = ""

    @property
    def name(self) -> str:
        """As it is printed: of a path its last part."""
        return " ".join(Path(word).name if "/tmp" in word or word == str(A_LETTER) else word for word in self.words)


def _of(words: str, reads: str | None = "", *, typed: str = "") -> Command:
    return Command(tuple(words.split()), reads, typed=typed)


def _changing(words: str, reads: str = "", *, typed: str = "") -> Command:
    return Command(tuple(words.split()), reads, changes=True, typed=typed)


def _exported(out: Path) -> Iterator[Command]:
    """Every paper, in the format that costs least; minutes and an agenda as Word documents and web pages too."""
    for paper in PAPERS.values():
        if paper.name in ("complaints-annex", "front-sheet", "exempt-front-sheet"):
            continue  # they need cases, or an item with a report
        reads = CASES if paper.public else ""
        if paper.of == "meeting":
            reads = f"{reads or 'None'}, archive.life({CLOSED!r})"
            if paper.name == "report":  # what became of a matter, any later meeting may say
                reads = f"{reads}, {MEETINGS}"
        elif paper.of in ("either", "register") or paper.name == "attendance-of-the-year":
            reads = f"{reads}, {MEETINGS}"
        else:
            reads = f"{reads}, {PLANNED}, {BUNDLES}"
        which = CLOSED if paper.of == "meeting" else ""
        period = "--from 2026-01-01 --until 2026-06-30" if paper.of == "register" else ""
        ending = ".vtt" if paper.name == "chapters" else ".md"
        yield _changing(f"export {paper.name} {which} {period} --to {out / paper.name}{ending}", reads)
        if paper.name == "minutes":
            yield _changing(f"export minutes {CLOSED} --to {out / 'minutes.docx'}", reads)
            yield _changing(f"export minutes {CLOSED} --to {out / 'minutes.html'}", reads)
    yield _changing(f"export calendar --to {out / 'calendar.ics'}", f"{CASES}, {PLANNED}")
    yield _changing(f"export clerks-calendar --to {out / 'clerks.ics'}", f"{CASES}, {PLANNED}, {MEETINGS}")


def of_the_sample(out: Path) -> list[Command]:
    """Every command that can be run of the invented sample."""
    changed = _changing(f"dump --to {out / 'archive.json'}", f"{CASES}, {BUNDLES}")
    return [
        _of("--version", None), _of("--help", None), _of("export --help", None), _of("completion bash", None),
        _of("schema", None), _of("words", None), _of("words vote", None),
        _of("settings", "archive.panel()"), _of("settings quorum", "archive.panel()"),
        _changing("settings seats 13", f"{PLANNED}, archive.meetings()"), _of("template", "archive.panel()"),
        _of("wordings", "archive.panel()"), _of("phrases", "archive.panel()"), _of("restore", ""), _of("go-on", ""),
        _of("history", f"{CHANGES}, {CASES}"), _of("forget", CHANGES), _of("verify", "archive.store.root()"),
        _of("deadlines", PLANNED), _of(f"deadlines {NEXT}", PLANNED), _of("find bells", f"{FOLDED}, {CASES}"),
        _of("check", MEETINGS), _of("lint", MEETINGS), _of("rates", MEETINGS),
        _of(f"trace {MATTER}", f"{MEETINGS}, archive.letters(), {CASES}"),
        _of("since", f"{MEETINGS}, {PLANNED}, {CASES}, {CHANGES}"),
        _of("since 2026-06-01", f"{MEETINGS}, {PLANNED}, {CASES}, {CHANGES}"),
        _of("letters", f"{MEETINGS}, archive.letters(), {CASES}"), _of(f"papers {NEXT}", f"archive.bundle({NEXT!r})"),
        _of(f"how-far {CLOSED}", f"archive.life({CLOSED!r}), {CASES}"), _of("finals", "archive.finals()"),
        _of("past-papers", "archive.past_papers()"),
        _of(f"letter {A_LETTER} --propose", f"{LETTER}, {MEETINGS}, {CASES}"),
        _of(f"report-in {A_LETTER} --propose", f"{LETTER}, archive.meetings()"),
        _of(f"people in {out.parent / 'people.csv'} --propose", "archive.people(), archive.panel()"),
        _of(f"dates in {out.parent / 'dates.csv'} --propose", PLANNED),
        _changing(f"people in {out.parent / 'people.csv'}", "archive.people(), archive.panel()"),
        _changing(f"dates in {out.parent / 'dates.csv'}", PLANNED),
        _changing(f"people out {out / 'people.csv'}", "archive.people()"),
        _changing(f"plan-delivery out {out / 'delivery.csv'}", "archive.plan_lines()"),
        _changing("backup"), _changing("undo", "archive.panel()"), changed,
        _changing(f"minute {NEXT}", f"archive.proceedings({NEXT!r})", typed="note Hello.\n"),
        *_exported(out),
    ]  # fmt: skip


def of_ten_years(out: Path) -> list[Command]:
    """Those that the number of meetings could weigh on."""
    several = {"history", "forget", "verify", "deadlines", "find", "since", "letters", "restore", "settings"}
    chosen = [each for each in of_the_sample(out) if each.words[0] in several and CLOSED not in each.words]
    chosen = [each for each in chosen if NEXT not in each.words]
    minutes = f"archive.life({MEETING!r})"
    return [*chosen, _changing(f"export minutes {MEETING} --to {out / 'minutes.md'}", minutes),
            _changing(f"people out {out / 'people.csv'}", "archive.people()")]  # fmt: skip


class _Folder:
    """A folder that commands are run of."""

    def __init__(self, data: Path, out: Path) -> None:
        self.data, self.out = data, out
        self._copy = data.with_name(f"{data.name}-copy")

    def seconds(self, command: Command) -> float:
        """The processor seconds of a run; what changes something has a fresh copy to itself."""
        data = self.data
        if command.changes:
            shutil.rmtree(self._copy, ignore_errors=True)
            data = Path(shutil.copytree(self.data, self._copy))
            shutil.rmtree(self.out, ignore_errors=True)
            self.out.mkdir()
        return seconds([*_OURS, "--data", str(data), *command.words], command.typed)

    def reading(self, command: Command) -> float:
        """The processor seconds that a Python says it read for."""
        if command.reads is None:
            return 0.0
        loaded: list[str] = []
        took = []
        for _ in range(ROUNDS + 1):  # the first finds out what it loads
            code = READING.format(reads=command.reads or "pass", loaded=loaded)
            done = subprocess.run([sys.executable, "-c", code, str(self.data)],
                                  capture_output=True, text=True, check=True, env=environment())  # fmt: skip
            seconds_taken, *names = done.stdout.split()
            loaded = [
                name for name in names if name.startswith(("secretariat.", "storage.", "cryptography.", "tinydb"))
            ]
            took.append(float(seconds_taken))
        return statistics.median(took[1:])


_OURS = (sys.executable, "-m", "secretariat")


def _prepared(folder: Path) -> tuple[_Folder, _Folder]:
    out, sample, years = folder / "out", folder / "sample", folder / "years"
    (folder / "dates.csv").write_text("Date,Title\n2027-02-17,Panel meeting\n", "utf-8")
    open_archive(years, [*invented_panel(), begun(), *old_meetings(YEARS * A_YEAR)]).store.close()
    for words in (
        (sample, "sample", "--invented"),
        (sample, "people", "out", folder / "people.csv"),
        (years, "backup"),
    ):
        subprocess.run([*_OURS, "--data", *map(str, words)], check=True, capture_output=True, env=environment())
    return _Folder(sample, out), _Folder(years, out)


def _lines(folder: _Folder, commands: Sequence[Command], floor: float, taken: dict[str, list[float]]) -> Iterator[str]:
    """A line a command, the one that takes most beyond reading last."""
    rows = []
    for command in commands:
        took, read = statistics.median(taken[command.name]) / floor, folder.reading(command) / floor
        rows.append((took - read, f"{took:5.2f} x, {took - read:5.2f} x without reading   {command.name}"))
    yield from (line for _, line in sorted(rows))


def measure() -> Iterator[str]:
    """Medians, in turns with a bare Python; the worst last."""
    with tempfile.TemporaryDirectory() as there:
        sample, years = _prepared(Path(there))
        for title, folder, commands in (
            ("The invented sample", sample, of_the_sample(sample.out)),
            (f"{YEARS} years of meetings", years, of_ten_years(years.out)),
        ):
            taken: dict[str, list[float]] = {command.name: [] for command in commands}
            bare = []
            for n in range(ROUNDS + 1):
                for command in commands:
                    took = folder.seconds(command)
                    if n:  # the first compiles
                        taken[command.name].append(took)
                bare += [seconds(BARE) for _ in range(3)]
            floor = statistics.median(bare)
            yield f"{title}; a bare Python {floor * 1000:.0f} ms (aim 2 x without reading)"
            yield from _lines(folder, commands, floor, taken)


if __name__ == "__main__":
    print("\n".join(measure()))
