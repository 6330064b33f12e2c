"""The line at the foot of a paper that says of which record it was made: printed in every format, and read back."""

from __future__ import annotations

import hashlib
import json
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.documents.foot import Printed, foot, printed_in, printed_on, short, typed
from secretariat.documents.writers import write_paper
from secretariat.papers.calendar import with_record
from tests.depth import deep
from tests.support.reading import Page, word
from tests.support.sample_paper import sample_paper
from tests.support.typst_here import PDF

ROOT = hashlib.sha256(b"a record").digest()
LINE = foot(1234, ROOT)
PRINTED = Printed(1234, ROOT.hex()[:40])
OTHER = "0123-4567-89ab-cdef-0123-4567-89ab-cdef-0123-4567"


def test_it_is_one_short_line() -> None:
    assert f"Record 1,234 acts · {short(ROOT)}" == LINE
    assert len(LINE) <= 76
    assert foot(1, ROOT).startswith("Record 1 act · ")


@pytest.mark.parametrize("ending", [".docx", PDF, ".html", ".md", ".txt", ".csv"])
def test_it_is_read_back_from_every_format(ending: str) -> None:
    paper = sample_paper()
    written = write_paper(paper, ending, LINE)
    assert printed_on(written) == PRINTED
    assert write_paper(paper, ending, LINE) == written
    assert printed_on(write_paper(paper, ending)) is None


def test_it_stands_small_at_the_foot() -> None:
    paper = sample_paper()
    (section,) = word(write_paper(paper, ".docx", LINE)).sections
    assert [line.text for line in section.footer.paragraphs][1:] == [LINE]
    assert write_paper(paper, ".txt", LINE).decode().endswith(f"\n\n{LINE}\n")
    assert write_paper(paper, ".md", LINE).decode().endswith(f"\n\n{LINE}\n")
    page = Page(write_paper(paper, ".html", LINE).decode())
    assert page.lines[-1] == LINE
    assert page.all("footer") == [{}]


@pytest.mark.parametrize("damage", [b"%PDF", b"%PDF-1.7 nothing", b"%PDF-1.7\n1 0 obj\n<<>>\ntrailer <</Root 1 0 R>>"])
def test_a_pdf_that_is_damaged_bears_none(damage: bytes, caplog: pytest.LogCaptureFixture) -> None:
    assert printed_on(damage) is None
    assert not caplog.records


def test_a_calendar_and_a_dump_bear_it_too() -> None:
    bare = b"BEGIN:VCALENDAR\r\nMETHOD:PUBLISH\r\nEND:VCALENDAR\r\n"
    written = with_record(bare, foot(1_234_567, ROOT))
    assert all(len(line) <= 75 for line in written.split(b"\r\n"))
    assert printed_on(written) == Printed(1_234_567, PRINTED.root)
    assert with_record(bare, "") == bare
    dump = {"format": "secretariat", "record": {"acts": 1234, "root": short(ROOT)}, "note": OTHER}
    assert printed_on(json.dumps(dump).encode()) == PRINTED


@pytest.mark.parametrize(
    "words",
    [
        LINE,
        LINE.upper(),
        LINE.replace(",", ""),
        LINE.replace(" · ", ": "),
        LINE.replace("-", "\u2011"),
        LINE.replace("-", " "),
        LINE.replace("-", "-\n> "),
        f"The end.\r\n{LINE}\r\n-- \r\nsent from a telephone",
        f"Record 12 acts · {OTHER}, as somebody said, and\n{LINE}\nthe end",
        f"{LINE} {OTHER.replace('-', '')}",
    ],
)
def test_it_is_read_however_it_was_copied(words: str) -> None:
    assert printed_in(words) == PRINTED


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_it_is_read_in_whatever_letters_the_file_was_saved(encoding: str) -> None:
    assert printed_on(f"Minutes\n\n{LINE}\n".encode(encoding)) == PRINTED


@pytest.mark.parametrize(
    "words",
    [
        LINE,
        f"1234 {short(ROOT)}",
        f"1,234·{short(ROOT)}",
        f"1234:{PRINTED.root}",
        f"1,234 acts {short(ROOT).replace('-', ' ')}",
        f"1234 {short(ROOT).upper()}",
        f"1234 {short(ROOT).replace('0', 'O').replace('1', 'l')}",
    ],
)
def test_it_is_read_however_it_was_typed(words: str) -> None:
    assert typed(words) == PRINTED
    assert typed(short(ROOT)) == Printed(None, PRINTED.root)


@pytest.mark.parametrize("words", ["", "minutes.docx", short(ROOT)[:-1], f"{short(ROOT)}-0123", ROOT.hex()])
def test_what_is_no_root_is_none(words: str) -> None:
    assert typed(words) is None
    assert printed_in(words) is None


def test_a_word_processors_own_file_is_read_too() -> None:
    """Its footers come before what its text says; what is no file of that kind says nothing."""
    package = BytesIO()
    with ZipFile(package, "w") as file:
        file.writestr("word/document.xml", f"<w:p><w:t>Record 7 acts · {OTHER}</w:t></w:p>")
        half, rest = LINE[:30], LINE[30:]
        file.writestr("word/footer2.xml", f"<w:p><w:r><w:t>{half}</w:t></w:r><w:r><w:t>{rest}</w:t></w:r></w:p>")
    assert printed_on(package.getvalue()) == PRINTED
    assert printed_on(b"PK\x03\x04 but no package") is None
    assert printed_on(package.getvalue()[:200]) is None


@deep(max_examples=200)
@given(st.binary(max_size=200), st.sampled_from([b"", b"PK\x03\x04", b"{", b"\xff\xfe", b"BEGIN:VCALENDAR"]))
def test_no_file_is_too_odd_to_be_looked_at(rest: bytes, start: bytes) -> None:
    printed_on(start + rest)
