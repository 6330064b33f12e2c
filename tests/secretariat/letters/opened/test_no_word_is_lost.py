"""Whatever a letter's file is made of, each of its words comes out once."""

from __future__ import annotations

import io
import random
import re

import pytest
from docx import Document

from secretariat.letters.opened.opening import text_of_file
from tests.depth import often
from tests.support.portable_pages import Page, Text, pdf_of

pytestmark = pytest.mark.torture


def told(found: str) -> list[str]:
    return re.findall(r"w\d+w", found)


class Counted:
    """Words each of which is another one."""

    def __init__(self, seed: int) -> None:
        self.chance, self.given = random.Random(seed), 0

    def __call__(self, least: int = 1, most: int = 12) -> str:
        many = self.chance.randint(least, most)
        self.given += many
        return " ".join(f"w{n}w" for n in range(self.given - many, self.given))

    def expected(self) -> list[str]:
        return [f"w{n}w" for n in range(self.given)]


STYLES = ["Normal", "List Bullet", "List Bullet 2", "List Number", "List Number 2", "Heading 1", "Heading 3", "Quote"]


@pytest.mark.parametrize("seed", range(often(12, 300)))
def test_word(seed):
    words = Counted(seed)
    document, chance = Document(), words.chance
    for _ in range(chance.randint(1, 25)):
        kind = chance.random()
        if kind < 0.75:
            paragraph = document.add_paragraph(style=chance.choice(STYLES))
            for _ in range(chance.randint(0, 4)):
                run = paragraph.add_run(words() + chance.choice([" ", "\t", "\n", "  "]))
                run.bold = chance.choice([True, False, None])
        else:
            rows, columns = chance.randint(1, 4), chance.randint(1, 4)
            table = document.add_table(rows=rows, cols=columns)
            for row in range(rows):
                for column in range(columns):
                    cell = table.cell(row, column)
                    cell.text = chance.choice(["", words()])[:] or ""
                    if chance.random() < 0.3:
                        cell.add_paragraph(words(), style=chance.choice(STYLES[:4]))
    document.add_paragraph(words())
    out = io.BytesIO()
    document.save(out)
    found = told(text_of_file("a.docx", out.getvalue()))
    assert sorted(set(found), key=found.index) == found
    kept = told(" ".join(each.text or "" for each in document.element.body.iter() if each.tag.endswith("}t")))
    assert found == kept


TAGS = [
    "p",
    "div",
    "span",
    "b",
    "li",
    "h2",
    "td",
    "blockquote",
    "blockquote type=cite",
    "a href='https://a.example/x'",
    "font",
    "center",
    "dd",
]


@pytest.mark.parametrize("seed", range(often(40, 1000)))
def test_web(seed):
    words = Counted(seed)
    chance = words.chance

    def part(depth: int) -> str:
        if depth > 6 or chance.random() < 0.25:
            return f" {words()} "
        kind = chance.random()
        if kind < 0.15:
            tag = chance.choice(["ul", "ol"])
            return f"<{tag}>{''.join(f'<li>{part(depth + 1)}' for _ in range(chance.randint(1, 3)))}</{tag}>"
        if kind < 0.3:
            rows = "".join(
                f"<tr>{''.join(f'<td>{part(depth + 2)}</td>' for _ in range(chance.randint(1, 3)))}</tr>"
                for _ in range(chance.randint(1, 3))
            )
            return f"<table>{rows}</table>"
        tag = chance.choice(TAGS)
        inner = "".join(part(depth + 1) + chance.choice(["", "<br>"]) for _ in range(chance.randint(1, 3)))
        return f"<{tag}>{inner}</{tag.split()[0]}>"

    page = f"<html><body>{part(0)}{words()}</body></html>"
    assert sorted(told(text_of_file("a.html", page.encode()))) == sorted(words.expected())


@pytest.mark.parametrize("seed", range(often(40, 1000)))
def test_portable(seed):
    words = Counted(seed)
    chance = words.chance
    pages: list[Page] = []
    for _ in range(chance.randint(1, 3)):
        y, page = 800.0, []
        while y > 60:
            for x in sorted(chance.sample([72, 76, 90, 200, 330, 460], chance.choice([1, 1, 1, 2, 3]))):
                page.append(Text(x, y, words(1, 2), chance.choice([11, 11, 11, 14]), chance.random() < 0.2))
            y -= chance.choice([12, 14, 14, 14, 20, 28])
        pages.append(page)
    found = told(text_of_file("a.pdf", pdf_of(*pages)))
    assert sorted(found) == sorted(words.expected())
