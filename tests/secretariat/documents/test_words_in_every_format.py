"""What was typed is what is printed: no text becomes markup in any format."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secretariat.documents import markdown, plain_text
from secretariat.documents.document import (
    Document,
    Heading,
    Paragraph,
    Role,
    Run,
    Table,
    Text,
    cell,
    clean,
    listed,
    plain,
    text,
)
from secretariat.documents.web import writer as html
from secretariat.documents.word import writer as docx
from tests.support.reading import Page, markdown_page, squeezed, word_lines
from tests.support.sample_paper import HOSTILE

Reader = Callable[[Document], list[str]]

READERS: dict[str, Reader] = {
    "html": lambda doc: Page(html.write(doc)).lines,
    "markdown": lambda doc: markdown_page(markdown.write(doc)).lines,
    "docx": lambda doc: word_lines(docx.write(doc)),
    "text": lambda doc: [squeezed(line) for line in plain_text.write(doc).splitlines()],
}


def everywhere(words: Text) -> Document:
    """The words in every place a paper has for them."""
    return Document(
        "Title",
        (
            Heading(2, words, "7A"),
            Paragraph(words),
            Paragraph(words, "note"),
            Paragraph(words, "draft"),
            listed("b", "bullet", 1, words, words),
            listed("n", "number", 1, words, words),
            listed("l", "letter", 1, words, words),
            Table(plain(words), (plain(words),), ((cell(words, listed("c", "recommendation", 1, words)),),)),
        ),
    )


PLACES = 14
"""How often `everywhere` prints its words."""


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
@pytest.mark.parametrize("words", HOSTILE, ids=ascii)
def test_markup_typed_by_somebody_is_printed_letter_for_letter(words: str, reader: Reader) -> None:
    lines = reader(everywhere(text(words)))
    assert sum(squeezed(clean(words)) in line for line in lines) == PLACES, lines


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
@pytest.mark.parametrize("words", HOSTILE, ids=ascii)
def test_a_numbered_paragraph_is_printed_as_its_number_and_its_words(words: str, reader: Reader) -> None:
    roles: dict[str, Role] = {"8.1": "body", "12.": "outcome", "7A.10": "stem", words: "draft"}
    doc = Document("T", tuple(Paragraph(text(words), role, number) for number, role in roles.items()))
    printed = squeezed(clean(words))
    lines = [line for line in reader(doc) if line]
    assert lines[-4:] == [squeezed(f"{clean(number)} {printed}") for number in roles]


MARKS = st.text(st.sampled_from("ab1 8.)(-+#*_`[]<>/!&;|\\~=:\"'xŵ£ \u0301\n"), max_size=14)
WORDS = st.one_of(st.text(), MARKS)
TEXTS = st.lists(st.builds(Run, WORDS, st.booleans(), st.booleans()), max_size=4).map(tuple)


def unspaced(words: str) -> str:
    return squeezed("".join(words.split()))


@given(TEXTS)
@settings(deadline=None)
def test_any_words_come_through_markdown_and_back(words: Text) -> None:
    once = plain(words)
    printed = f"Title 7A {once} {once * 7} a) {once * 2} {once * 3} R1 {once}"
    page = markdown_page(markdown.write(everywhere(words)))
    assert unspaced("".join(page.pieces)) == unspaced(printed)


@given(WORDS)
@settings(deadline=None)
def test_any_words_come_through_html_and_back(typed: str) -> None:
    words = clean(typed)
    doc = Document("Title", (Heading(2, text(words)), Paragraph(text("x ", words)), Paragraph(text("end"))))
    page = Page(html.write(doc))
    assert squeezed("".join(page.pieces)) == squeezed(f"Skip to the text Title {words} x {words} end")
