"""An e-mail that quotes what it answers: nothing of that is read as the reply; a letter that is passed on is."""

from __future__ import annotations

import pytest

from secretariat.letters.earlier_message import quoted_from
from secretariat.letters.reading import read_letter

REPLY = """Dear Petra

The Commissioner accepts recommendation 2, that the lanes be swept every week.

Kind regards

Una Fell
Chief Executive
"""
ASKED = """Dear Commissioner

The Panel awaits a reply to these.

1. That the hedges be cut. This was accepted in principle.
2. That the lanes be swept every week.

Yours sincerely

Petra Quillfeather
Clerk to the Panel
"""
HEAD = "From: Petra Quillfeather\nSent: 1 October 2031 10:00\nTo: Office\nSubject: Replies awaited\n\n"
BEGINNINGS = {
    "outlook": HEAD,
    "under a line": f"________________\n{HEAD}",
    "original": f"-----Original Message-----\n{HEAD}",
    "forwarded": f"---------- Forwarded message ---------\n{HEAD}",
    "in bold": "**From:** Petra Quillfeather\n**Sent:** Thursday, October 1, 2031\n**To:** Office\n\n",
    "wrote": "On 1 October 2031 Petra Quillfeather wrote:\n\n",
    "wrote, over two lines": "On Wed, 1 Oct 2031, Petra Quillfeather\n<petra@larkshire.example> wrote:\n\n",
}


@pytest.mark.parametrize("way", BEGINNINGS)
@pytest.mark.parametrize("salutation", ["Dear Commissioner", "Dear PCC", "Dear Una", ""])
def test_what_the_panel_wrote_below_is_no_reply(way: str, salutation: str) -> None:
    below = BEGINNINGS[way] + ASKED.replace("Dear Commissioner", salutation)
    read = read_letter(f"{REPLY}\n{below}")
    alone = read_letter(REPLY)
    assert [unit.n for unit in read.units] == [unit.n for unit in alone.units]
    assert read.sender.name == alone.sender.name == "Una Fell"
    assert read.date == alone.date == ""
    noise = [each.text for each in read.paragraphs if each.place == "furniture"]
    assert "Clerk to the Panel" in noise
    assert not any("awaits" in each.text or "hedges" in each.text for each in read.paragraphs if each.text not in noise)


@pytest.mark.parametrize("way", ["outlook", "original", "forwarded"])
def test_a_letter_that_is_passed_on_is_read(way: str) -> None:
    cover = "Dear Petra\n\nPlease see below what went to the Chair on Friday.\n\nKind regards\n\nUna\n\n"
    letter = "Dear Chair\n\n1. Recommendation 1 - That the hedges be cut.\n\nAccepted.\n\nYours\n\nIgnatius\n"
    head = BEGINNINGS[way].replace("Petra Quillfeather", "Ignatius Bellweather")
    (unit,) = read_letter(f"{cover}{head}{letter}").units
    assert unit.position == "accepted"


@pytest.mark.parametrize(
    "text",
    [
        "Office of the Commissioner\nFrom: Ignatius Bellweather\nTo: The Panel\nDate: 4 March\n\nI write.",
        "To: Petra Quillfeather, Clerk to the Larkshire Police and Crime Panel\nFrom: Ignatius\n\nMy answers.",
        REPLY,
        "Dear Chair\n\nI heard from the Home Office.\nFrom: my own funds I shall pay for it.\n\nYours\n\nIgnatius",
        "",
    ],
)
def test_the_head_of_a_letter_is_no_quoted_message(text: str) -> None:
    lines = text.split("\n")
    assert quoted_from(lines) == len(lines)
