"""How well the gate finds names: ``python -m tests.gate_count`` prints the table that stands in the README.

Each form that is claimed to be found is written for 150 invented complainants: 50 with the commonest surnames of
England, 50 with surnames that are words, 50 with rare ones. Counted are those missed, and those stopped although the
words name somebody else. Then all of them at once are held against papers that name none of them.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from secretariat.basics.record import Private, Refused
from secretariat.complaints.case import Case, Complainant
from secretariat.complaints.gate.paper_gate import Gate
from secretariat.documents.document import Document, Paragraph, text
from secretariat.panel.people import People
from tests.support.places import ROOT

PACK = Path(os.environ.get("SECRETARIAT_SHARED", ROOT.parent / "shared")) / "reference"
"""The reference pack: real papers of the sample's panel, beside the checkout where there are any."""

COMMONEST = tuple(
    """Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Robinson Wright Thompson Evans Walker White Roberts
    Green Hall Wood Jackson Clarke Khan Lewis James Phillips Mason Mitchell Rose Davis Cooper Hughes Edwards Hill Harris
    Clark Martin Turner Moore Ward Morris King Watson Baker Harrison Morgan Allen Lee Scott Young Parker""".split()  # noqa: SIM905
)
WORDS = tuple(
    """Constable Peel Read Fuller Good Best Long Short Small Little Rich Sharp Strong Swift Wise Gold Silver Black Gray
    Bush Stone Rivers Brooks Field Lake Marsh Moor Banks Church Bishop Pope Dean Parsons Monk Knight Prince Duke Page
    Judge Marshall Sheriff Butler Cook Major Frost Winter Day Chance Case Court""".split()  # noqa: SIM905
)
RARE = tuple(
    """Nightshade Foxglove Tring Hemlock-Fern O’Tansy McTansy Bramblethwaite Quillfeather Larkmoor Thistledown Wyrmwood
    Großtarn Đurtansić Müllfern Ŵynfern Żółtarn Tansyworth Harebellow Sorrelby Medlarsh Quincewell Larchby Fenwickby
    Cobnutter Saffronby Hawbuckle Sloeman Damsonby Bryonyson Teaselby Yarrowson Campionby Mallowfield Borageham Lovageby
    Chervilson Tarragonby Pimpernell Speedwellby Celandiner Burdockson Coltsfoote Figworthy Hogweeder Knapweedon
    Mugworthy Ragwortham Toadflaxby Valerianson Woodrushby""".split()  # noqa: SIM905
)
SETS = {"commonest": COMMONEST, "words": WORDS, "rare": RARE}


class Row(NamedTuple):
    """A claimed form: what stands in the register, what in the paper, and words that name somebody else."""

    name: str
    kept: Callable[[str], str]
    written: Callable[[str], str]
    other: Callable[[str], str]


def _plain(family: str) -> str:
    return f"Agatha {family}"


def _drawn(family: str) -> str:
    return "".join(chr(ord("ⓐ") + ord(c) - ord("a")) if "a" <= c <= "z" else c for c in family)


def _scanned(family: str) -> str:
    return family.replace("o", "0").replace("l", "1")


def _cut(family: str) -> str:
    half = max(2, len(family) // 2)
    return f"{family[:half]}-\n{family[half:]}"


ROWS = (
    Row("first name and family name", _plain, lambda f: f"Agatha {f}", lambda f: f"Basil {f}"),
    Row("the family name first", _plain, lambda f: f"{f}, Agatha", lambda f: f"{f}, Basil"),
    Row("in capitals", _plain, lambda f: f"AGATHA {f.upper()}", lambda f: f"BASIL {f.upper()}"),
    Row("a middle name nobody told of", _plain, lambda f: f"Agatha Mary {f}", lambda f: f"Agatha Mary and Basil {f}"),
    Row("initials", _plain, lambda f: f"A. {f}", lambda f: f"B. {f}"),
    Row("initials, one nobody told of", _plain, lambda f: f"A. M. {f}", lambda f: f"B. M. {f}"),
    Row("initials after it", lambda f: f"Agatha Mary {f}", lambda f: f"{f} A M", lambda f: f"{f} B M"),
    Row("a look-alike letter in it", _plain, lambda f: f"\u0410gatha {f}", lambda f: f"\u0412asil {f}"),
    Row("letters drawn otherwise", _plain, lambda f: f"Agatha {_drawn(f)}", lambda f: f"Basil {_drawn(f)}"),
    Row("0 for o, 1 for l", _plain, lambda f: f"Agatha {_scanned(f)}", lambda f: f"Basil {_scanned(f)}"),
    Row("joined to another word", _plain, lambda f: f"ReplyAgatha{f}", lambda f: f"ReplyBasil{f}"),
    Row("a title", _plain, lambda f: f"Mrs {f}", lambda f: f"the {f.lower()}"),
    Row("a title, possessive", _plain, lambda f: f"Mrs {f}’s", lambda f: f"the {f.lower()}’s"),
    Row("over the end of a line", _plain, lambda f: f"Agatha {_cut(f)}", lambda f: f"Basil {_cut(f)}"),
    Row("as the name of a file", _plain, lambda f: f"agatha_{f.lower()}", lambda f: f"basil_{f.lower()}"),
    Row("kept with letters after it", lambda f: f"Dr Agatha {f} CBE QPM", lambda f: f"Mrs {f}", lambda f: f"Basil {f}"),
    Row("kept with a remark", lambda f: f"Agatha {f} (deceased)", lambda f: f"Mrs {f}", lambda f: f"Basil {f}"),
    Row("kept turned round", lambda f: f"{f.upper()} Agatha", lambda f: f"Agatha {f}", lambda f: f"Basil {f}"),
    Row("kept as née", lambda f: f"Agatha Hemlock née {f}", lambda f: f"Mrs {f}", lambda f: f"Basil {f}"),
    Row("kept as c/o", lambda f: f"Basil Hemlock c/o Agatha {f}", lambda f: f"Agatha {f}", lambda f: f"Cerys {f}"),
    Row("the second of two", lambda f: f"Basil and Agatha {f}", lambda f: f"Agatha {f}", lambda f: f"Cerys {f}"),
    Row("the family name alone", _plain, lambda f: f, lambda f: f"the {f.lower()}"),
)
ALONE = ROWS[-1].name


def stopped(kept: str, words: str) -> bool:
    """Whether a paper with these words is stopped for a complainant of that name."""
    case = Case(reference="2031/001", complainant=Complainant(name=Private(kept)))
    paper = Document("Minutes", (Paragraph(text(f"It was said that {words} would be told. It rained.")),))
    return bool(Gate([case], People([])).findings(paper))


def counted(row: Row, families: tuple[str, ...]) -> tuple[int, int]:
    """How many of these are missed, and how often somebody else is taken for one of them."""
    missed = sum(not stopped(row.kept(family), row.written(family)) for family in families)
    return missed, sum(stopped(row.kept(family), row.other(family)) for family in families)


# --- papers that name none of them ---

GIVEN = ("Agatha", "Bertram", "Cerys", "Dilwyn", "Esme", "Florian", "Gwenllian", "Hector", "Isolde", "Jocasta")


def complainants(families: tuple[str, ...]) -> list[Case]:
    return [
        Case(reference=f"2031/{n:03}", complainant=Complainant(name=Private(f"{GIVEN[n % len(GIVEN)]} {family}")))
        for n, family in enumerate(families, 1)
    ]


class Papers(NamedTuple):
    """Papers of a panel, and those whom they name."""

    name: str
    documents: list[Document]
    archive_gate: Callable[[list[Case]], Gate]


def sample_papers(folder: Path) -> Papers:
    """Every public paper of the sample."""
    from secretariat.cli.app import fill_with_sample
    from secretariat.papers.catalogue import PAPERS
    from storage import open_store
    from storage.archive import Archive
    from storage.queries.paper_material import archive_material, meeting_material

    archive = Archive(open_store(folder / "data", by="count"))
    fill_with_sample(archive)
    documents = []
    for paper in PAPERS.values():
        if paper.public and paper.of == "archive":
            documents.append(paper.build(archive_material(archive)))
        elif paper.public and paper.of == "meeting":
            for meeting in archive.meetings():
                with suppress(Refused):  # there is no report of a meeting that is still to come
                    documents.append(paper.build(meeting_material(archive, meeting.id)))
    people, panel = archive.people(), archive.panel()
    archive.store.close()
    return Papers("the sample’s public papers", documents, lambda cases: Gate(cases, people, panel))


def pack_papers(sample: Papers) -> Papers | None:
    """The reference pack, a line a paragraph; None where it is not there."""
    files = sorted(PACK.glob("*.txt")) if PACK.is_dir() else []
    if not files:
        return None
    documents = [Document("Pack", tuple(_paragraphs(file.read_text("utf-8")))) for file in files]
    return Papers("the reference pack of 2022", documents, sample.archive_gate)


def _paragraphs(words: str) -> Iterator[Paragraph]:
    for line in words.splitlines():
        if bare := re.sub(r"[|*#]+", " ", line).strip():
            yield Paragraph(text(bare))


def alarms(papers: Papers, families: tuple[str, ...]) -> int:
    """How many places of papers that name none of these complainants are stopped."""
    gate = papers.archive_gate(complainants(families))
    return sum(len(gate.findings(document)) for document in papers.documents)


# --- the table ---

_HEAD = (
    "| of 50 each: missed, others stopped | commonest surnames | surnames that are words | rare ones |",
    "|---|---|---|---|",
)


def table() -> list[str]:
    """The table, a line each."""
    lines = [*_HEAD]
    for row in ROWS:
        cells = []
        for name, families in SETS.items():
            missed, others = counted(row, families)
            if row.name == ALONE and name != "rare":
                cells.append("by design not" if missed == len(families) else f"{missed} missed")
            else:
                cells.append(f"{missed}, {'by design' if name == 'rare' and others else others}")
        lines.append(f"| {row.name} | {' | '.join(cells)} |")
    with tempfile.TemporaryDirectory() as folder:
        sample = sample_papers(Path(folder))
    for papers in filter(None, (sample, pack_papers(sample))):
        found = [str(alarms(papers, families)) for families in SETS.values()]
        lines.append(f"| places stopped in {papers.name} | {' | '.join(found)} |")
    return lines


if __name__ == "__main__":
    print("\n".join(table()))
