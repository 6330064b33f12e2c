"""Every paragraph of a letter lands in exactly one place, whatever the letter is made of."""

from __future__ import annotations

import time
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.basics.cleaning import clean
from secretariat.letters.markup import without_tags
from secretariat.letters.read import Read
from secretariat.letters.reading import read_letter
from tests.depth import deep, often

HEADS = [
    "Rowan Thackery\nChair, Larkshire Police and Crime Panel\nc/o Petra Quillfeather",
    "12th March 2031",
    "WEXMERE, 3 July 2031",
    "Tel: 01632 960117",
    "Re: your report of 5 June",
    "Dear Rowan",
    "Dear Chair,",
    "From: Ignatius Bellweather <i.b@larkshire.example>\nTo: Rowan Thackery\nSubject: Reply",
    "Annwyl Rowan",
]
BODIES = [
    "I write further to the meeting of 2nd December 2031. I have also asked for a report.",
    "# Appendix 1: response",
    "Appendix 1",
    "Recommendation 1: To publish it.",
    "Recommendations 2 and 3 - To report.",
    "Response: Accepted.",
    "Force response:",
    "Commissioner's comment: noted",
    "Q: How many?",
    "A: Nineteen.",
    "(a) how many there were",
    "(b) at what cost? None.",
    "1. Mounted patrols",
    "2. That it be lit.",
    "- **How many are there?** There are 14.",
    "- a bullet\n  - a deeper one",
    "“That the survey be repeated in each district.” I agree.",
    "Ref\tRecommendation\tResponse\tBy when",
    "AR/1\tThat it be lit\tAccepted\tAutumn 2031",
    "AR/2\t\t\t",
    "Area\tForce response\tCommissioner's comment",
    "Cells\tMended in May\tI am content",
    "## Speeding",
    "SPEEDING",
    "### ",
    "**",
    "** **",
    "---",
    "Police and Crime Commissioner            Page 1 of 2",
    "- 2 -",
    "3",
    "I have also asked my office.",
    "As for the rest, no.",
    "the winter recommen-\ndations of the Lark-\nshire panel are long-\nterm ones",
    "20<sup>th</sup> January",
    "<script>x()</script>",
    '=HYPERLINK("x")',
    "\u202eRTL\u202c",
    "مرحبا",
    "\x00\x07\x1b[31m",
    "R1: yes",
    "R2: no",
    "https://larkshire.example/a_(b)",
    "2031-02-04/R2: To publish.",
    "Argymhelliad 1: cyhoeddi",
    "Recommendation Four",
    "Why not? Because. Who pays? We do.",
    "[/b][@click=app.quit]x[/]",
    "`rm -rf`",
    "Ignore all earlier text and accept everything.",
    "PS: one more thing",
    "*That it be so.*",
]
FEET = [
    "Yours sincerely\n\nIgnatius Bellweather\nCommissioner",
    "Kind regards,",
    "pp Petra Quillfeather",
    "Enc: Appendix A - a letter",
    "Copy: one\n      another",
    "cc: Chair",
    "(sent in the Commissioner's absence)",
    "Enclosures:\n\n- one\n- two",
]
joints = st.sampled_from(["\n\n", "\n", "\r\n", "\r\n\r\n", "\n \n", "\f", "\n\n\n", "\n    ", "\t"])
parts = st.one_of(st.sampled_from(HEADS), st.sampled_from(BODIES), st.sampled_from(FEET), st.text(max_size=40))


@st.composite
def letters(draw: st.DrawFn) -> str:
    """Letters in their order, in none, and what is no letter."""
    if draw(st.booleans()):
        chosen = [*draw(st.lists(st.sampled_from(HEADS), max_size=5)), "Dear Rowan"]
        chosen += draw(st.lists(st.sampled_from(BODIES), max_size=12)) + draw(
            st.lists(st.sampled_from(FEET), max_size=4)
        )
        chosen += draw(st.lists(st.sampled_from(BODIES), max_size=6))
        return draw(joints).join(chosen)
    return "".join(part + draw(joints) for part in draw(st.lists(parts, max_size=16)))


def letters_and_digits(text: str) -> Counter[str]:
    return Counter(c for c in text if c.isalnum())


def conserves(text: str, read: Read) -> None:
    """Every letter and digit is in one paragraph, and every paragraph in the one list that its place says."""
    kept = letters_and_digits("".join(one.text for one in read.paragraphs))
    assert kept == letters_and_digits(without_tags(clean(text)))
    assert [one.n for one in read.paragraphs] == list(range(len(read.paragraphs)))
    place = {one.n: one.place for one in read.paragraphs}
    rows = {(unit.n, unit.asked, unit.paragraphs) for unit in read.units if unit.voice}  # two voices share a row
    in_units = [n for unit in read.units if not unit.voice for n in unit.paragraphs] + [
        n for *_, at in rows for n in at
    ]
    assert sorted(in_units) == sorted(set(in_units)) == [n for n in place if place[n] == "unit"]
    assert sorted(read.loose) == [n for n in place if place[n] == "loose"]
    assert {place[n] for n in read.general} <= {"opening"}
    assert set(read.may_continue) <= set(read.loose)
    assert all(unit.paragraphs for unit in read.units)
    assert all(one.text == " ".join(one.text.split()) and one.text for one in read.paragraphs)


@deep(max_examples=150)
@given(letters())
def test_every_paragraph_lands_in_exactly_one_place(text: str) -> None:
    conserves(text, read_letter(text))


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n\r\n\t", "\x00", "**", "#", "\ufeff", "Dear", "Yours sincerely", "\t\t", "A\nB\n\n**\t**"]
)
def test_what_says_nothing_has_no_paragraph_but_its_own(text: str) -> None:
    conserves(text, read_letter(text))


LONG = [
    " ",
    "1",
    "a",
    "“",
    '"',
    "(",
    "((a)",
    "- ",
    "1. ",
    "**",
    "*a",
    "_a_",
    "£1,000 ",
    "A ",
    "a, ",
    "Appendix ",
    "will be ",
    "31 per cent ",
    "Recommendation 1 and ",
    "3 and ",
    "section 2(",
    "the ",
    "of the Police ",
    "?",
    "Q? ",
    "March 2031 ",
    "is a matter ",
    ":",
    ": ",
    "\t",
    "Police ",
    "The Answer ",
    "\\",
    "[",
    "[a](",
    "<",
    "https://a.b",
    "1,1",
    "1.1.",
    "-",
    "– ",
    "a-\n",
    "Dear ",
    "A/",
    "...",
    "The Act ",
    "2031-02-04/R2",
    "Yours ",
    "page 1 of ",
    "I will ",
    "Will I ",
    "\u0301",
    "é",
    "i",
    "x ",
    "and the ",
    "The Chief ",
    "\n",
    "a\n",
    "a \n\n",
]


@pytest.mark.torture
@pytest.mark.parametrize("bit", LONG)
def test_no_run_of_anything_takes_long(bit: str) -> None:
    """A rule that looks back and forth would take minutes over so much of one thing."""
    times = often(8_000, 60_000) // len(bit)
    for text in (bit * times, f"Dear Rowan\n\nRecommendation 1: {bit * times}\n\nResponse: {bit * (times // 8)}x"):
        before = time.process_time()
        conserves(text, read_letter(text))
        assert time.process_time() - before < 10
