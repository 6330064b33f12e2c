"""Words as they are set: one kind of apostrophe, and no line that ends between “T” and “Denholm”.

It changes no letter and no word: a space becomes one at which no line is broken, a typed ' becomes ’ or ‘.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from ..basics.pattern import pattern
from .document import Block, Document, Run, Table, Text
from .texts import with_texts

NO_BREAK = "\u00a0"

_MONTH = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
)
_HELD = (
    pattern(rf"\b(\d{{1,2}}(?:st|nd|rd|th)?) (?={_MONTH}\b)"),  # 20 July
    pattern(rf"\b({_MONTH}) (?=(?:19|20)\d\d\b)"),  # July 2022
    pattern(r"(\d) (?=(?:[ap]\.?m\b|noon\b|midnight\b|(?:m|bn|million|billion)\b|%))"),  # 12 noon, £3 million
    pattern(r"\b([RAUPQI]\d{1,3}) (?=\S)"),  # R4 To
    pattern(r"(?<![^\s(\[“‘/])([A-ZÀ-ÞĀ-Ž]{1,3}|[A-Z]\.) (?=[A-ZÀ-ÞĀ-Ž][a-zß-ÿŵŷ’-])"),  # T Denholm, PA Moss
    pattern(r"\b([Ii]tems?|[Ss]ections?|[Pp]aragraphs?|[Pp]ages?|[Pp]arts?|[Nn]o\.?) (?=\d)"),  # item 8
)
_MAY_BE_HELD = pattern(r"\d(?:st|nd|rd|th)? |[A-ZÀ-ÞĀ-Ž]\.? | (?=\d)")
"""One of these is in all that is held together; the words of most cells have none."""
_ELISION = pattern(r"(?<!\w)'(?=\d0s\b|\d\d\b|(?:tis|twas|em|til)\b)", re.IGNORECASE)
_OPENING = pattern(r"(?<![^\s(\[“—–/-])'(?=\w)")
_APOSTROPHE = pattern(r"(?<=[\w.,;:!?)\]”])'")


def set_in_type(words: str) -> str:
    """The words as they are printed."""
    if "'" in words:
        words = _APOSTROPHE.sub("’", _OPENING.sub("‘", _ELISION.sub("’", words)))
    if " " in words and _MAY_BE_HELD.search(words):
        for held in _HELD:
            words = held.sub(rf"\1{NO_BREAK}", words)
    return words


def typeset(doc: Document) -> Document:
    """The paper with all its words so set; what the file says of itself has ordinary spaces."""
    title, subject, status = (
        set_in_type(words).replace(NO_BREAK, " ") for words in (doc.title, doc.subject, doc.status)
    )
    return replace(doc, title=title, subject=subject, status=status, blocks=tuple(map(_block, doc.blocks)))


def _block(block: Block) -> Block:
    block = with_texts(block, _text)
    if isinstance(block, Table):
        return replace(block, caption=set_in_type(block.caption), header=tuple(map(set_in_type, block.header)))
    return block


def _text(value: Text) -> Text:
    """The runs of a line, set as one line: an apostrophe may stand at the edge of what is bold."""
    whole = "".join(run.text for run in value)
    set_whole = set_in_type(whole)
    if set_whole == whole:
        return value
    found: list[Run] = []
    at = 0
    for run in value:  # no letter is put in or taken out
        found.append(replace(run, text=set_whole[at : at + len(run.text)]))
        at += len(run.text)
    return tuple(found)
