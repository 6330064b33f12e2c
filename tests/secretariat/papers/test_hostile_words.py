"""Whatever somebody typed is printed as text by the brief, the front sheet and the letters, in every format."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import pytest
from msgspec.structs import replace

from secretariat.basics import clock
from secretariat.basics.acts import Put, act
from secretariat.documents.document import Document, clean
from secretariat.documents.problems import problems
from secretariat.documents.writers import write_paper
from secretariat.meetings.meeting import AgendaItem, ItemStanding, Meeting, PaperStatus, Purpose
from secretariat.meetings.questions import PublicQuestion
from secretariat.meetings.reports_in import ReportIn
from secretariat.panel.interests import StandingInterest
from secretariat.papers.apologies import apologies
from secretariat.papers.brief.paper import chairs_brief
from secretariat.papers.front_sheet import front_sheet
from secretariat.papers.letter_words import APOLOGIES
from secretariat.papers.material import MeetingMaterial
from secretariat.wordings.reading import read_wording
from secretariat.wordings.wording import Wordings
from tests.secretariat.documents.test_words_in_every_format import READERS, Reader
from tests.support.clerk import Clerk
from tests.support.panels import DAY, MEETING, invented_people
from tests.support.pdf_faults import faults
from tests.support.reading import squeezed
from tests.support.sample_paper import HOSTILE
from tests.support.typst_here import TYPST

LONG = " ".join(f"w{n}" for n in range(10_000))
MORE = (
    "=cmd|'/c calc'!A1", "+44 1632 960001", "@SUM(A1:A9)", "\uff1dHYPERLINK(1)", "private \ue000\uf8ff use",
    "\u2067right\u2069 to left \u202ereversed", "{table} {panel} {0} {x.__class__}", "%s %(x)d ${HOME}",
    "#read(\"x\") $5 and $6 \\LaTeX", LONG,
)  # fmt: skip
EVERY = (*HOSTILE, *MORE)


def named(words: str) -> str:
    return words if len(words) < 40 else f"{words[:20]}…"


def hostile(words: str) -> Clerk:
    """A meeting in which these words stand wherever somebody can type."""
    said = f"Of {words} z"
    items = [
        AgendaItem(id="one", number="1", title=said, place="a", purpose=said, author=said, contact=said,
                   urgent=said, paper=PaperStatus.ATTACHED),
        AgendaItem(id="two", number="2", title="Questions", place="b", business=Purpose.QUESTIONS),
        AgendaItem(id="three", number="3", title=said, place="c", standing=ItemStanding.DEFERRED, to=said,
                   reason=said),
    ]  # fmt: skip
    report = ReportIn(id="r", received=DAY, item="one", title=said, purpose=said,
                      asked=f"The Panel is recommended to note the words {' '.join(words.split())} z",
                      background=(said,), appendices=(said,))  # fmt: skip
    asked = PublicQuestion(id="q", received=clock.at(DAY, clock.parse_time("9:00")), name=said, text="?")
    people = [each.with_(interests=(StandingInterest(nature=said),)) for each in invented_people()]
    return Clerk(
        act("head", Put(Meeting(id=MEETING, date=DAY, venue=said, contact=said))),
        act("items", [Put(each, MEETING) for each in items]), act("report", Put(report, MEETING)),
        act("people", [Put(each) for each in people]), act("question", Put(asked, MEETING)),
    )  # fmt: skip


def own_wording(words: str) -> Wordings:
    """The words in a wording of the council's own, where they can stand in one."""
    plain = "".join(c for c in words if c not in "{}")
    data = f"To say {plain} z\n\n{{place}}\n\n{{contact}}".encode("utf-8", "replace")
    return Wordings({APOLOGIES.name: read_wording("x", data, APOLOGIES)})


PAPERS: dict[str, tuple[Any, int]] = {"brief": (chairs_brief, 9), "front": (front_sheet, 4), "letter": (apologies, 2)}
"""Each paper, and in how many of its lines, at least, the words stand."""


@lru_cache(maxsize=8)
def made(name: str, words: str) -> Document:
    """Made once for all formats it is written in."""
    build, _ = PAPERS[name]
    material = MeetingMaterial(p=hostile(words).p, today=DAY)
    if name == "front":
        material = replace(material, item="one")
    if name == "letter":
        material = replace(material, wordings=own_wording(words))
    doc = build(material)
    assert problems(doc) == []
    return doc  # type: ignore[no-any-return]


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
@pytest.mark.parametrize("name", PAPERS)
@pytest.mark.parametrize("words", EVERY, ids=lambda words: ascii(named(words)))
def test_what_was_typed_is_printed_letter_for_letter(words: str, name: str, reader: Reader) -> None:
    lines = reader(made(name, words))
    wanted = squeezed(clean(f"Of {words} z"))
    if len(words) < 1000:
        assert sum(wanted in line for line in lines) >= PAPERS[name][1], lines
    else:  # a writer of plain text folds lines
        assert squeezed(" ".join(lines)).count("w9999") >= PAPERS[name][1]


@TYPST
@pytest.mark.parametrize("name", PAPERS)
@pytest.mark.parametrize("words", [words for words in EVERY if len(words) < 1000], ids=ascii)
def test_it_fails_no_pdf(words: str, name: str) -> None:
    assert faults(write_paper(made(name, words), ".pdf")) == []


def test_a_formula_in_a_front_sheet_is_text_in_a_spreadsheet() -> None:
    for words in MORE[:4]:
        doc = made("front", words)
        table = write_paper(doc, ".csv").decode("utf-8-sig")
        assert not any(cell.strip('"').startswith(tuple("=+@＝")) for cell in table.replace("\r\n", ",").split(","))


def test_a_wording_with_controls_and_private_use_prints_what_can_be_seen() -> None:
    said = own_wording("a\x00b\u202ec\ue000d").own[APOLOGIES.name].paragraphs[0]
    assert said == "To say a bc d z"
