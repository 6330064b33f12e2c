"""Renders some of the invented letters as .docx, .html and .eml (``python -m``, from the root of the repository).

What people do in a word processor is kept: labels in bold, italics as italics, lines of the head ended by hand, and a
row that goes on under merged cells.
"""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from docx import Document

HERE = Path(__file__).parent
AS_DOCX_AND_HTML = (
    "13-limbs-of-one-recommendation", "15-two-voices", "16-table-of-five-columns", "18-numbers-in-words",
)  # fmt: skip
PLAIN_EMAIL = "24-reply-by-email"
EMAIL_OF_TWO_PARTS = "15-two-voices"
LABEL = re.compile(r"(?:RECOMMENDATION|Recommendation) \w+:?|Response:|\w+(?: \w+)?'s response")


def blocks(name: str) -> Iterator[list[list[str]] | list[str]]:
    """The letter's tables (rows of cells) and its paragraphs (lines)."""
    for block in (HERE.parent / f"{name}.txt").read_text("utf-8").strip().split("\n\n"):
        lines = block.split("\n")
        yield [line.split("\t") for line in lines] if "\t" in block else lines


def pieces(line: str) -> Iterator[tuple[str, str]]:
    """A line as pieces of text, each bold (b), italic (i) or neither."""
    if label := LABEL.match(line):
        yield "b", label[0]
        line = line[label.end() :]
    if line.startswith("*") and line.endswith("*"):
        yield "i", line.strip("*")
    elif line:
        yield "", line


def as_docx(name: str) -> None:
    document = Document()
    for block in blocks(name):
        if isinstance(block[0], list):
            table = document.add_table(len(block), len(block[0]))
            for row, cells in enumerate(block):
                for column, text in enumerate(cells):
                    if not text and not cells[0]:  # it goes on with the row before
                        table.cell(row - 1, column).merge(table.cell(row, column))
                    else:
                        table.cell(row, column).text = text
            continue
        paragraph = document.add_paragraph()
        for n, line in enumerate(block):
            if n:
                paragraph.add_run().add_break()
            for kind, text in pieces(str(line)):
                run = paragraph.add_run(text)
                run.bold, run.italic = kind == "b" or None, kind == "i" or None
    written = io.BytesIO()
    document.save(written)
    (HERE / f"{name}.docx").write_bytes(written.getvalue())


def table_html(rows: list[list[str]]) -> str:
    """The table, its first row as headers; cells that go on below span two rows."""
    written = []
    for n, cells in enumerate(rows):
        goes_on = n + 1 < len(rows) and not rows[n + 1][0]
        row = ""
        for column, text in enumerate(cells):
            if not cells[0] and not text:
                continue
            span = ' rowspan="2"' if goes_on and not rows[n + 1][column] else ""
            tag = "td" if n else "th"
            row += f"<{tag}{span}>{html.escape(text)}</{tag}>"
        written.append(f"<tr>{row}</tr>")
    return "<table>\n" + "\n".join(written) + "\n</table>"


def as_html(name: str) -> str:
    written = []
    for block in blocks(name):
        if isinstance(block[0], list):
            written.append(table_html([list(row) for row in block]))
            continue
        tags = {"b": "strong", "i": "em"}
        lines = []
        for line in block:
            lines.append("".join(
                f"<{tags[kind]}>{html.escape(text)}</{tags[kind]}>" if kind else html.escape(text)
                for kind, text in pieces(str(line))
            ))  # fmt: skip
        written.append("<p>" + "<br>\n".join(lines) + "</p>")
    style = "<style>p { margin: 1em 0 } .x::before { content: 'Recommendation 9:' }</style>"
    head = f'<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8"><title>{name}</title>{style}</head>'
    return f"{head}\n<body>\n" + "\n".join(written) + "\n</body></html>\n"


def as_plain_email(name: str) -> None:
    """Its first lines are its head as they stand; the rest is its text."""
    head, _, text = (HERE.parent / f"{name}.txt").read_text("utf-8").partition("\n\n")
    message = EmailMessage(policy=SMTP)
    for line in head.split("\n"):
        field, _, value = line.partition(": ")
        message[field] = value
    message["Message-ID"] = "<20330609.1@westmoor-pcc.example>"
    message.set_content(text, cte="quoted-printable")
    (HERE / f"{name}.eml").write_bytes(message.as_bytes())


def as_email_of_two_parts(name: str) -> None:
    """The letter as an e-mail's text, once plain and once as HTML."""
    message = EmailMessage(policy=SMTP)
    message["From"] = "Barnaby Thrale <commissioner@holmvale-opcc.example>"
    message["To"] = "Merrick Stollard <clerk@holm.example>"
    message["Date"] = "Thu, 30 Jun 2033 15:01:00 +0100"
    message["Subject"] = "Response to the Panel's recommendations of 1 June 2033 – both offices"
    message["Message-ID"] = "<20330630.1@holmvale-opcc.example>"
    message.set_content((HERE.parent / f"{name}.txt").read_text("utf-8"), cte="base64")
    message.add_alternative(as_html(name), subtype="html", cte="quoted-printable")
    message.set_boundary("=====the-same-each-time=====")
    (HERE / f"{name}.eml").write_bytes(message.as_bytes())


def make() -> None:
    for name in AS_DOCX_AND_HTML:
        as_docx(name)
        (HERE / f"{name}.html").write_text(as_html(name), "utf-8", newline="\n")
    as_plain_email(PLAIN_EMAIL)
    as_email_of_two_parts(EMAIL_OF_TWO_PARTS)


if __name__ == "__main__":
    make()
