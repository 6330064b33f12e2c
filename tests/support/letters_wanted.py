"""The letters with the parse that is wanted of each: the six that are shared, and those invented here."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from secretariat.letters.proposed import Asked, Given, InspectionReport
from secretariat.letters.read import About, Declined, LetterParagraph, PlaceOfParagraph, Promise, Read, Unit, Whose
from tests.support.places import ROOT

SHARED = Path(os.environ.get("SECRETARIAT_SHARED", ROOT.parent / "shared")) / "letters"
"""The six letters beside the checkout, where there are any."""
SIX = (
    "01-numbered-recommendations", "02-question-and-answer", "03-questions-under-topics", "04-inspection-reply",
    "05-table", "06-prose-from-a-pdf",
)  # fmt: skip
of_the_six = pytest.mark.skipif(
    not SHARED.is_dir(), reason="the six letters are neither beside the checkout nor where SECRETARIAT_SHARED says"
)
INVENTED = Path(__file__).parent / "letters"


class Wanted(NamedTuple):
    """A letter as pasted, the matters it is held against, and what a reader is to find in it."""

    name: str
    text: str
    given: dict[str, Any]
    expect: dict[str, Any]


def letters_of(folder: Path) -> list[Wanted]:
    """The letters of a folder that have a parse beside them; none where there is no such folder."""
    found = []
    for path in sorted(folder.glob("*.json")):
        letter = path.with_suffix(".txt")
        if letter.exists():
            said = json.loads(path.read_text("utf-8"))
            found.append(Wanted(path.stem, letter.read_text("utf-8"), said["given"], said["expect"]))
    return found


def every_letter() -> list[Wanted]:
    """Those shared, and those invented here."""
    return letters_of(SHARED) + letters_of(INVENTED)


def given_of(given: dict[str, Any]) -> Given:
    """The matters of a parse as the program takes them."""
    return Given(
        matters=tuple(Asked(**each) for each in given["matters"]),
        panel=given.get("panel", ""),
        report_sent=given.get("report_sent", ""),
        reply_due=given.get("reply_due", ""),
        reply_due_how=given.get("reply_due_how", ""),
        inspections=tuple(InspectionReport(**each) for each in given.get("inspection_reports", ())),
    )


# --- a letter as it is wanted to be read, built from its parse ---


def read_as_wanted(wanted: Wanted) -> Read:
    """A letter as the parse wants it read, so that what is proposed can be tried apart from the reader."""
    said = wanted.expect
    text = " ".join(wanted.text.replace("-\n", "").split())
    paragraphs: list[LetterParagraph] = []

    def paragraph(words: str, place: PlaceOfParagraph) -> int:
        paragraphs.append(LetterParagraph(len(paragraphs), words, place))
        return len(paragraphs) - 1

    units: list[Unit] = []
    at = 0
    for each in said.get("units", ()):
        asked, at = _cut(text, each["asked"], at)
        reply, at = _cut(text, each["reply"], at)
        units.append(_unit(each, asked, reply, paragraph(f"{asked} {reply}", "unit")))
    loose = tuple(paragraph(_whole(wanted.text, opening), "loose") for opening in said.get("loose", ()))
    return Read(
        kind=said["kind"],
        paragraphs=tuple(paragraphs),
        date=said["date"],
        sender=Whose(**said.get("from", {})),
        addressee=Whose(**said.get("to", {})),
        subject=said.get("subject", ""),
        about=About(**said.get("about", {})),
        units=tuple(units),
        loose=loose,
    )


def _cut(text: str, ends: list[str], at: int) -> tuple[str, int]:
    """The words from the first to the last named, from a place on; those two alone, where the letter parts them."""
    first, last = (" ".join(each.split()) for each in ends)
    if not first:
        return "", at
    start = text.find(first, at)
    start = text.find(first) if start < 0 else start
    end = text.find(last, start) if start >= 0 else -1
    if end < 0:
        return f"{first} … {last}", at
    end += len(last)
    return text[start:end].replace("**", ""), end


def _whole(text: str, opening: str) -> str:
    joined = [" ".join(each.replace("-\n", "").split()) for each in text.split("\n\n")]
    return next((each[each.index(opening) :].lstrip("- ") for each in joined if opening in each), opening)


def _unit(said: dict[str, Any], asked: str, reply: str, place: int) -> Unit:
    position = said.get("position", "")
    kept = {key: said[key] for key in ("topic", "questions", "answered_by", "voice", "repeats", "same_as", "kind",
                                       "inner_list", "identity") if key in said}  # fmt: skip
    return Unit(
        n=said["n"], asked=asked, reply=reply, paragraphs=(place,),
        position="" if position.startswith("see ") else position, position_words=position,
        declined=Declined(**said["declined"]) if "declined" in said else None,
        promises=tuple(Promise(**each) for each in said.get("promises", ())),
        links=tuple(said.get("links", ())), refs=tuple(said.get("refs", ())), **kept,
    )  # fmt: skip
