"""A paper written beside pandoc: the same minutes, each writer alone and each whole command, in every format.

The minutes of July 2022 of the sample. Pandoc is given what our Markdown writer makes of them, so that both set the
same words; its whole command is started, reads, and writes. Ours is taken twice: the writer alone, in a program that
runs, as in the app; and the whole command, from the start of Python to the file. Runs of the one and the other
alternate, so that a slow moment of the machine hits both; medians are given. Where our command's time goes is
measured in a program of its own, a part at a time.

Pandoc is `pandoc` on the path, or that of the package pypandoc-binary (extra ``bench``). It makes no PDF by itself:
for that its Typst source is set by the same Typst that ours is. Without pandoc this says so, and measures ours alone.
"""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from secretariat.documents.document import Document
from secretariat.documents.writers import write_paper
from secretariat.papers.catalogue import PAPERS
from storage import open_store
from storage.archive import Archive
from storage.queries.paper_material import meeting_material
from tests.support.places import ROOT
from tests.support.program import the_sample

RUNS = 5
JULY = "2022-07-20"
INTO = {".docx": "docx", ".html": "html", ".md": "markdown", ".txt": "plain", ".pdf": "typst"}
"""Each format with what pandoc calls it."""

PARTS = """
import json, sys, time
began = time.perf_counter()
parts = {}
def part(name):
    global began
    now = time.perf_counter(); parts[name] = (now - began) * 1000; began = time.perf_counter()
data, ending, to = sys.argv[1:]
from pathlib import Path
from secretariat.cli import papers, folder
from secretariat.papers.catalogue import PAPERS
from secretariat.documents.writers import write_paper
from secretariat.events.fold import fold
from storage import open_store
from storage.archive import Archive
from storage.queries.paper_material import meeting_material
from storage.disk.write_out import write_out
part("import")
archive = Archive(open_store(Path(data), background=False))
part("open")
bundle, panel, people = archive.bundle("2022-07-20"), archive.panel(), archive.people()
part("decode")
fold(bundle, panel, people)
part("fold")
paper = PAPERS["minutes"].build(meeting_material(archive, "2022-07-20"))
part("build")
written = write_paper(paper, ending)
part("write")
write_out(Path(to), written)
part("to the disk")
print(json.dumps(parts))
"""


def pandoc() -> str:
    """Where pandoc is; empty where it is not."""
    if found := shutil.which("pandoc"):
        return found
    if importlib.util.find_spec("pypandoc") is None:
        return ""
    import pypandoc  # type: ignore[import-not-found, unused-ignore]

    try:
        return str(pypandoc.get_pandoc_path())
    except OSError:
        return ""


def measure() -> Iterator[str]:
    """The lines of the tables."""
    with tempfile.TemporaryDirectory() as folder:
        yield from _measured(Path(folder), pandoc())


def _measured(folder: Path, beside: str) -> Iterator[str]:
    data = the_sample(folder / "data")
    archive = Archive(open_store(data, background=False))
    paper = PAPERS["minutes"].build(meeting_material(archive, JULY))
    archive.store.close()
    source = folder / "minutes.md"
    source.write_bytes(write_paper(paper, ".md"))
    endings = [ending for ending in INTO if ending != ".pdf" or importlib.util.find_spec("typst")]
    if not beside:
        yield "pandoc is not here (pip install pypandoc-binary): skipped, ours alone is measured"
    names = f"{'writer':>9}{'command':>9}{'pandoc':>9}{'writer/pandoc':>15}{'command/pandoc':>16}"
    yield f"{'format':8}{names}   (medians of {RUNS}, ms)"
    for ending in endings:
        yield _row(folder, paper, source, ending, beside)
    yield ""
    yield "Where the time of our command goes, in ms:"
    parted = ["start", "import", "open", "decode", "fold", "build", "write", "to the disk"]
    yield f"{'format':8}" + "".join(f"{name:>12}" for name in parted)
    for ending in endings:
        parts = _parts(folder, data, ending)
        yield f"{ending:8}" + "".join(f"{parts[name]:12.1f}" for name in parted)
    without = [ending for ending in INTO if ending not in endings]
    if without:
        yield f"{', '.join(without)}: skipped, Typst is not here"


def _row(folder: Path, paper: Document, source: Path, ending: str, beside: str) -> str:
    out = folder / f"out{ending}"
    command = [sys.executable, "-m", "secretariat", "--data", str(folder / "data"), "export", "minutes", JULY,
               "--force", "--to", str(out)]  # fmt: skip
    write_paper(paper, ending)  # what is imported at the first paper is no part of the writer
    ours, whole, theirs = list[float](), list[float](), list[float]()
    for _ in range(RUNS):
        ours.append(_timed(lambda: write_paper(paper, ending)))
        whole.append(_timed(lambda: _ran(command)))
        if beside:
            theirs.append(_timed(lambda: _by_pandoc(beside, source, ending, folder)))
    writer, all_of, other = (statistics.median(each) if each else 0.0 for each in (ours, whole, theirs))
    ratios = f"{writer / other:15.2f}{all_of / other:16.2f}" if other else f"{'–':>15}{'–':>16}"
    return f"{ending:8}{writer:9.1f}{all_of:9.1f}{other:9.1f}{ratios}"


def _by_pandoc(beside: str, source: Path, ending: str, folder: Path) -> None:
    out = folder / f"theirs.{INTO[ending]}"
    _ran(
        [beside, "-s", "-f", "markdown", "-t", INTO[ending], "--metadata", "title=Minutes", str(source), "-o", str(out)]
    )
    if ending == ".pdf":
        import typst

        typst.compile(str(out), output=str(folder / "theirs.pdf"))


def _parts(folder: Path, data: Path, ending: str) -> dict[str, float]:
    """A part at a time, medians over the runs; the start of Python by itself first."""
    start = [_timed(lambda: _ran([sys.executable, "-c", "pass"])) for _ in range(RUNS)]
    found: dict[str, list[float]] = {"start": start}
    for _ in range(RUNS):
        done = _ran([sys.executable, "-c", PARTS, str(data), ending, str(folder / f"parts{ending}")])
        for name, took in json.loads(done.splitlines()[-1]).items():
            found.setdefault(name, []).append(took)
    return {name: statistics.median(each) for name, each in found.items()}


def _timed(does: Callable[[], object]) -> float:
    began = time.perf_counter()
    does()
    return (time.perf_counter() - began) * 1000


def _ran(command: list[str]) -> str:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # users have compiled files, so the second start is theirs
    return subprocess.run(
        command, check=True, capture_output=True, text=True, encoding="utf-8", env=environment
    ).stdout  # fmt: skip


if __name__ == "__main__":
    for line in measure():
        print(line)
