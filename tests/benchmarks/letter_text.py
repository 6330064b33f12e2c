"""Getting the text out of a letter of twenty pages (Word, web page, PDF, text), and then reading it.

``twenty_pages`` and ``seconds_to_open`` are for whoever compares something with it, such as reading the letter.
"""

from __future__ import annotations

import io
import statistics
import time
from collections.abc import Callable, Iterator
from functools import partial

from secretariat.letters.opened.opening import text_of_file
from secretariat.letters.proposed import Asked, Given
from secretariat.letters.proposing import propose
from secretariat.letters.reading import read_letter
from tests.support.portable_pages import Page, Text, pdf_of

PAGES, ANSWERS_A_PAGE = 20, 5
ASKED = (
    "How many people in {place} waited for longer than an hour in the year to March, and what is being done about it?"
)
ANSWER = (
    "In {place} there were {n} such calls, most of them at night. The Chief Constable has moved officers to the "
    "control room and will report on it in the spring; I have asked for the figures of each month until then."
)
PLACES = ("Wexmere", "Dunholt", "Ashby Fen", "Little Tolling", "Northbeck", "Southmoor")


def answers() -> Iterator[tuple[str, str, str]]:
    """A heading now and then, a question, an answer: invented, and none the same as another."""
    for n in range(PAGES * ANSWERS_A_PAGE):
        place = f"{PLACES[n % len(PLACES)]} {n}"
        heading = f"Topic {n // ANSWERS_A_PAGE + 1}" if n % ANSWERS_A_PAGE == 0 else ""
        yield heading, ASKED.format(place=place), ANSWER.format(place=place, n=100 + n)


def twenty_pages() -> bytes:
    """A letter of twenty pages as a Word document: headings, bullets that open with bold words, a table a page."""
    from docx import Document

    document = Document()
    document.add_paragraph("Office of the Commissioner\nThe Old Weighbridge\nWexmere")
    document.add_paragraph("3 July 2031")
    document.add_paragraph("Dear Chair")
    for heading, asked, answer in answers():
        if heading:
            document.add_heading(heading, 2)
            table = document.add_table(rows=3, cols=3)
            for n, row in enumerate(table.rows):
                for cell in row.cells:
                    cell.text = f"Figure {n}"
        item = document.add_paragraph(style="List Bullet")
        item.add_run(asked).bold = True
        item.add_run(f" {answer}")
        document.add_paragraph(answer)
    document.add_paragraph("Yours sincerely")
    document.add_paragraph("Ignatius Bellweather")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def as_page(text: str) -> bytes:
    """The same words as a web page."""
    return ("<html><body>" + "".join(f"<p>{part}</p>" for part in text.split("\n\n")) + "</body></html>").encode()


def as_portable() -> bytes:
    """Twenty pages of the same answers as a PDF."""
    pages: list[Page] = []
    found = list(answers())
    for n in range(PAGES):
        page, y = [], 780.0
        for heading, asked, answer in found[n * ANSWERS_A_PAGE : (n + 1) * ANSWERS_A_PAGE]:
            for words in (heading, asked, *(answer[at : at + 85] for at in range(0, len(answer), 85))):
                if words:
                    page.append(Text(72, y, words[:95], bold=words == asked))
                    y -= 14
            y -= 14
        pages.append(page)
    return pdf_of(*pages)


def seconds_to_open(data: bytes, times: int = 5) -> float:
    """The median time in which the text is got out of a file."""
    return timed(lambda: text_of_file("letter", data), times)


def timed(work: Callable[[], object], times: int = 5) -> float:
    """The median of the times that a piece of work takes."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken)


MATTERS = Given(
    tuple(Asked(f"2031-02-04/R{n}", f"That people in {place} wait less.") for n, place in enumerate(PLACES, 1))
)


def questions(many: int) -> str:
    """A letter of so many questions, each with its answer: a long one is to take as much longer, and no more."""
    return "\n\n".join(f"How many waited in {n}?\n\nThere were {n}, in Dunholt and Wexmere." for n in range(many))


def rows(many: int) -> str:
    """A letter that is a table of so many rows."""
    head = "No\tRecommendation\tResponse\n"
    return head + "\n".join(f"{n}\tThat people in Dunholt {n} wait less.\tAgreed, by May." for n in range(many))


def _held(letter: str) -> None:
    propose(read_letter(letter), MATTERS)


def measure() -> Iterator[str]:
    """Milliseconds of each format, and its ratio to the Word document."""
    word = twenty_pages()
    text = text_of_file("letter.docx", word)
    files = {".docx": word, ".html": as_page(text), ".pdf": as_portable(), ".txt": text.encode()}
    timed(lambda: [text_of_file("letter", data) for data in files.values()], 1)  # what is imported on use
    docx = seconds_to_open(word)
    yield f"{'.docx':6} {docx * 1000:8.1f} ms   ({len(text.split()):,} words)"
    for ending in (".html", ".pdf", ".txt"):
        seconds = seconds_to_open(files[ending])
        yield f"{ending:6} {seconds * 1000:8.1f} ms   {seconds / docx:.2f} of it"
    reading = timed(lambda: read_letter(text))
    yield f"reading the letter {reading * 1000:.1f} ms   {reading / docx:.2f} of getting its text out of the .docx"
    for what, letter in (("questions", questions), ("rows of a table", rows)):
        short, long = (timed(partial(_held, letter(n)), 3) for n in (1000, 4000))
        yield f"{what}: 4,000 take {long / short:.1f} times as long as 1,000 ({long * 1000:.0f} ms)"


if __name__ == "__main__":
    for line in measure():
        print(line)
