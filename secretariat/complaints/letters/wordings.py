"""The letters about complaints as they may be worded by a council: each names what its own text names, and no more."""

from __future__ import annotations

import re

from ...wordings.wording import Built, placeholders
from ..letter_sent import LetterName, letter_to
from ..parties import Party
from .texts import TEXTS, Text

_FOR_ANY = ("reference", "office", "the_body", "the_body_capital", "kind", "kind_capital")
FORMERLY_NAMED: dict[tuple[LetterName, Party], tuple[str, ...]] = {("acknowledgement", "complainant"): ("decide_by",)}
"""What the program's own text named once, and a council's wording may name still."""
_MEANS = {
    "reference": "its reference",
    "office": "“Commissioner”, or what your office-holder is called",
    "the_body": "“the Panel”, or what your body is called",
    "the_body_capital": "the same at the start of a sentence",
    "kind": "“complaint” or “conduct matter”",
    "kind_capital": "the same at the start of a sentence",
    "copy": "the sentence about the copy enclosed",
    "received": "the day it was received",
    "recorded": "the day it was recorded",
    "referred": "the day it was referred",
    "withdrawn": "the day it was withdrawn",
    "decided": "the day it was decided",
    "decide_by": "by when it will be decided whether it is recorded",
    "decision": "whether it was recorded, or by when that is decided, in a sentence",
    "copy_goes": "whether the person complained against gets a copy, in a sentence",
    "iopc": "what the IOPC does with it, in a sentence",
    "comments_by": "by when to write",
    "answer_by": "by when to answer",
    "part": "what part of it",
    "other_panel": "the panel it is passed to",
    "wish": "“is withdrawn”, or whatever of it is wished, after “the complaint”",
    "what_next": "what comes next for whoever is complained against, or has come since, in a sentence",
    "how_withdrawn": "“withdrawn”, “no further steps wished” or “treated as withdrawn”",
    "whether_conduct": "that it is decided whether it is a conduct matter, or was, in a sentence",
    "conduct_goes": "that it goes to the IOPC, or when it went, in a sentence",
    "disapplied": "that it is handled otherwise, and who decided that, in a sentence",
    "ground": "the ground",
    "matter": "what it is about instead",
    "signpost": "where to go with it",
    "manner": "how it is handled instead",
    "handler": "who handles it, in a sentence",
    "outcome": "the record of the outcome",
    "why_referred": "why it is referred, in a sentence",
}


def file_name(name: LetterName, to: Party) -> str:
    """What the file of its wording is called: “acknowledgement-complainant”."""
    return re.sub(r"\W+", "-", f"{name} {to}".lower())


def _built(name: LetterName, to: Party, text: Text) -> Built:
    said = placeholders((text.subject, *text.paragraphs))
    named = dict.fromkeys((*_FOR_ANY, *said, *FORMERLY_NAMED.get((name, to), ())))
    return Built(
        file_name(name, to), f"About a complaint: {letter_to(name, to)}", text.paragraphs,
        {each: _MEANS[each] for each in named}, subject=text.subject,
    )  # fmt: skip


COMPLAINT_LETTERS: dict[tuple[LetterName, Party], Built] = {
    (name, to): _built(name, to, text) for (name, to), text in TEXTS.items()
}
