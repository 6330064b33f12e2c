"""What a label says of the words after it, in a row that no column names: “Ward: Marsh East”, “Council: Holt”."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from ...basics.pattern import pattern
from ..cells import GivenRow, bare
from ..heads import called
from ..kind import NOT_KEPT
from .headers import HEADS
from .names import taken_titles
from .words import is_council

_LABEL = r"[^\W\d_][^:;,()\n]{1,40}?"
_WITHIN = pattern(rf"[;,]\s*(?P<label>{_LABEL}):(?P<value>\s[^;]*?|)(?=\s*(?:;|,\s*{_LABEL}:\s|$))")
_ALONE = pattern(rf"(?P<label>{_LABEL}):(?P<value>\s.*|)")
_SAID_OF_SOMEBODY = ("", "authority", "contact", "since", "until", "job")
"""What may be said of whoever stands before it; a post may as well be that of whoever stands after the colon."""


def field_called(label: str) -> str | None:
    """The field that a label names, empty for one that is not kept; None where it is no label of a list."""
    name = called(label)
    if name in HEADS.fields:
        return HEADS.fields[name]
    loosely = next((field for shape, field in HEADS.loose if len(name.split()) < 4 and re.search(shape, name)), None)
    return loosely if loosely != "authority" else None  # “Holt City Council: Cllr Birch” is no label of hers


def councils_above(rows: Sequence[GivenRow]) -> dict[int, dict[str, str]]:
    """The rows, by number, that give a council to those under them: “Council: Holt” over three names. None where the
    first of them stands under somebody."""
    said = {
        n: found["value"].strip(" .") for n, row in enumerate(rows)
        if (found := _ALONE.fullmatch(bare(row.alone))) and field_called(found["label"]) == "authority"
        and not taken_titles(found["value"])[0]
    }  # fmt: skip
    named = (n for n, row in enumerate(rows) if n not in said and _NAMES.search(row.alone))
    if not said or min(said) > next(named, len(rows)):
        return {}
    return {rows[n].number: {"authority": value} for n, value in said.items() if value}


_NAMES = pattern(r"\b(?i:cllrs?|councillors?|mrs?|ms|dr)\b|^\W*[^\W\d_a-z][\w’'.-]* [^\W\d_a-z]")


def put_to_their_rows(rows: Sequence[GivenRow], but: Collection[int] = ()) -> list[GivenRow]:
    """The rows with “Ward: Marsh East” on a line of its own put to the row right above. ``but``: rows that are none."""
    found: list[GivenRow] = []
    last = 0
    for row in rows:
        labelled = _ALONE.fullmatch(bare(row.alone)) if row.alone and row.number not in but else None
        said = field_called(labelled["label"]) if labelled else None
        if found and found[-1].alone and said in _SAID_OF_SOMEBODY and row.number == last + 1:
            found[-1] = found[-1]._replace(cells=(f"{found[-1].alone}; {bare(row.alone)}",))
        else:
            found.append(row)
        last = row.number
    return found


def labels_off(words: str) -> tuple[str, list[str]]:
    """The words with what their labels say in place of these, and what is not kept of it."""
    told: list[str] = []

    def said(found: re.Match[str]) -> str:
        field, value = field_called(found["label"]), found["value"].strip(" .,")
        match field:
            case "":
                told.extend([f"{NOT_KEPT} {found['label']}: {value}."] if value else [])
                return ""
            case "authority":
                return f" ; {value}" if is_council(value) or not value else f" ; for {value}"
            case "since" | "until":
                return f" ; {'from' if field == 'since' else 'until'} {value}" if value else ""
            case "contact" | "job":
                return f" ; {value}"
        return found[0]

    return _WITHIN.sub(said, words), told
