"""What was typed is what a PDF says, or its name where no letter of the font draws it."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.documents.document import Document, Paragraph, clean, emphasis, strong, text
from secretariat.documents.measured.letters import FONTS, drawable, face
from secretariat.documents.measured.spelled import spelled, spelled_out
from tests.depth import deep
from tests.secretariat.documents.test_words_in_every_format import PLACES, everywhere
from tests.support.reading import squeezed
from tests.support.sample_paper import HOSTILE

LETTERS = {
    "Welsh": "ŵŷâêîôûẁẃẅỳŴŶÂÊÎÔÛïö",
    "Polish": "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ",
    "Turkish": "çğıİöşüÇĞÖŞÜ",
    "Yoruba": "ẹọṣẸỌṢàáèéìíòóùúǹńḿ",
    "Greek": "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊΐΑΩ",
    "Cyrillic": "абвгґдђеёєжзиіїйјклљмнњопрстћуўфхцчџшщъыьэюяАЯ",
    "Romanian": "ăâîșțȘȚ",
    "marks": "–—‘’“”…•·£€§¶†°½²³×−≤≥←→©®™",
}
"""Letters of names that are read out in council chambers, and the signs that papers are written with."""


@pytest.mark.parametrize("letters", LETTERS.values(), ids=LETTERS)
def test_the_font_has_the_letters_of_names(letters: str) -> None:
    assert [letter for letter in letters if ord(letter) not in drawable()] == []
    assert spelled(letters) == letters


def test_the_fonts_stand_beside_their_licence() -> None:
    assert sorted(each.name for each in FONTS.iterdir()) == [
        "LICENSE", *(f"SecretariatSans-{each}.ttf" for each in ("Bold", "BoldItalic", "Italic", "Regular"))
    ]  # fmt: skip
    assert "SIL OPEN FONT LICENSE Version 1.1" in (FONTS / "LICENSE").read_text(encoding="utf-8")


def test_widths_are_those_of_the_font() -> None:
    assert face().width("0000") == pytest.approx(4 * 556, abs=1)  # as in Arial
    assert face(strong=True).width("i") > face().width("i") > 0
    assert face().width("\ue000🙂") == 0


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("plain", "plain"),
        ("Adébáyọ̀ ŵ", "Adébáyọ̀ ŵ"),
        ("Good 🙂!", "Good [slightly smiling face]!"),
        ("👨‍👩‍👧", "[man, woman, girl]"),
        ("❤️", "[heavy black heart]"),
        ("🇬🇧", "[Regional indicator symbol letters g, b]"),
        ("佐藤 太郎", "[CJK ideographs 4F50, 85E4] [CJK ideographs 592A, 90CE]"),
        ("سلام", "[Arabic letters seen, lam, alef, meem]"),
        ("①", "1"),
        ("𝐁𝐨𝐥𝐝", "Bold"),
        ("a\u3000b", "a b"),
        ("\ue000", "[private character E000]"),
        ("\u0378", "[character 0378]"),
        ("e\u200dx\ufe0f", "ex"),
        ("co‑opted", "co‑opted"),
    ],
    ids=ascii,
)
def test_what_the_font_lacks_is_printed_by_its_name(typed: str, printed: str) -> None:
    assert spelled(unicodedata.normalize("NFC", typed)) == unicodedata.normalize("NFC", printed)
    told = spelled_out(typed)
    assert bool(told) == any(part not in printed for part, _ in told)


@given(st.text())
def test_everything_that_is_printed_can_be_drawn(words: str) -> None:
    assert all(ord(letter) in drawable() or letter == "‑" for letter in spelled(words) if not letter.isascii())
    assert spelled(spelled(words)) == spelled(words)


@pytest.mark.parametrize("words", HOSTILE, ids=ascii)
def test_markup_typed_by_somebody_is_printed_letter_for_letter(words: str) -> None:
    lines = _lines(everywhere(text(words)))
    assert sum(squeezed(spelled(clean(words))) in line for line in lines) == PLACES, lines


@pytest.mark.parametrize(
    "words",
    ['#read("/etc/passwd")', "cost $5 and $6", "Item #8", "*starred", "= Heading", "@ref <label>", "\\u{41}", "//x"],
)
def test_markup_of_the_typesetter_is_printed_letter_for_letter(words: str) -> None:
    assert sum(words in line for line in _lines(everywhere(text(words)))) == PLACES


_ALONE = re.compile(r"[^\W\d_a-zA-Z][\u0300-\u036f]|[^\w\s][\u0300-\u036f]|\w[\u0300-\u036f]{2}")
"""A letter with an accent that neither Unicode nor the shipped font has in one: Typst writes it twice."""


@given(st.lists(st.one_of(st.text(max_size=9), st.sampled_from("ŵ £🙂ệ‑/.@-")), max_size=9).map("".join))
@deep(max_examples=12)
def test_whatever_was_typed_is_in_the_file(words: str) -> None:
    printed = _bare(spelled(clean(words)))
    lines = [_bare(line) for line in _lines(everywhere(text(words)))]
    if printed and not _ALONE.search(printed):
        assert sum(printed in line for line in lines) >= PLACES, (printed, lines)


@pytest.mark.parametrize("name", ["Adébáyọ̀ Ọlá", "Ẹ́kúndayọ̀", "m̀bẹ̀", "Ọ̀ṣun", "Nkẹ́chị", "Ши́шкин"])
def test_a_letter_with_an_accent_is_in_the_text_once(name: str) -> None:
    words = unicodedata.normalize("NFC", name)
    lines = _lines(
        Document("T", (Paragraph(text(words)), Paragraph(text(strong(words))), Paragraph(text(emphasis(words)))))
    )
    assert lines[1:] == [words] * 3


def _bare(words: str) -> str:
    """Without what is not seen: a soft hyphen, a place where a line may end."""
    return squeezed("".join(letter for letter in words if unicodedata.category(letter) != "Cf"))


def _lines(doc: Document) -> list[str]:
    pytest.importorskip("typst", reason="no Typst: papers as PDF are not tried")
    from secretariat.documents.pdf.writer import write
    from tests.support.pdf_reading import TaggedPdf

    return [squeezed(line) for line in TaggedPdf(write(doc)).lines]
