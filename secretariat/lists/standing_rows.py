"""The rows of a list of standing items, each with the item’s title alone: no number, page or time."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ..basics.pattern import pattern
from .cells import GivenRow
from .kind import NOT_KEPT

_FIGURES = pattern(r"^\d{1,2}\s+(?=[^\W\d_])")
_NUMBERED = pattern(r"^(?:(?:agenda )?item \d{1,2}[a-z]?\s*[.:)–—-]*|[IVX]{1,5}[.)])\s+(?=\S)", re.IGNORECASE)
_QUOTED = pattern(r"^[\"“‘](.+)[\"”’]$")
_PAGE_LAST = pattern(r"\s+\d{1,3}(?:\s*[-–]\s*\d{1,3})?$")
_EXPLAINS = pattern(
    r"^To (?:receive|consider|note|agree|approve|confirm|elect|appoint|review|discuss|hear|deal|sign)\b"
)
_PAGES = pattern(r"\s*\(?\bpages? \d+(?:\s*(?:-|–|to)\s*\d+)?\)?\s*$", re.IGNORECASE)
_HOUR = r"\d{1,2}[.:]\d{2}(?: ?[ap]\.?m\.?)?"
_OF_ONE_MEETING = pattern(
    rf"\s*(?:[(\[,]|\s[–—-])\s*(?P<said>{_HOUR}(?:\s*[-–]\s*{_HOUR})?|"
    r"(?:\d{1,3}|ten|five|fifteen|twenty|thirty) (?:min(?:ute)?s?|mins?)\.?(?: max(?:imum)?)?|"
    r"verbal|oral|attached|to follow|enclosed|tabled|verbal (?:report|update)|"
    r"(?:report|paper|presentation|copy) (?:attached|enclosed|to follow))[)\]]*\s*$",
    re.IGNORECASE,
)
"""“(10.00)”, “– 15 minutes”, “[verbal]”: of the agenda the list was copied from."""
_LEAD = pattern(
    r"\s[–—-]\s(?P<lead>(?:the )?(?:all(?: members)?|(?:vice-?)?chair(?:man|woman|person)?|clerk|pcc|commissioner|"
    r"(?:[A-Za-z]+ ){0,3}(?:officer|solicitor|manager|director|secretary)))$", re.IGNORECASE,
)  # fmt: skip


def without_what_is_of_one_meeting(title: str) -> tuple[str, list[str]]:
    """A title without its pages, its time and how its paper came; and what is told of it, in sentences."""
    told: list[str] = []
    title = _PAGES.sub("", title)
    while found := _OF_ONE_MEETING.search(title):
        title = title[: found.start()].rstrip()
        told.append(f"{NOT_KEPT} {found['said']}.")
    if found := _LEAD.search(title):
        told.append(f"Is “{found['lead']}” who leads it? It stands in the title.")
    return title, told


def items_alone(rows: Sequence[GivenRow], is_known: Callable[[str], bool]) -> list[GivenRow]:
    """The rows, numbers and figures of pages before or after every one taken off; “Apologies; Declarations; Minutes” on
    one line as a row each. ``is_known``: whether a title is that of an item every panel has.
    """
    if len(rows) == 1 and rows[0].alone:
        for sign in (";", ","):
            pieces = [piece.strip(" .") for piece in rows[0].alone.split(sign)]
            last = re.split(r"\s+(?:and|&)\s+", pieces[-1]) if len(pieces) > 1 else []
            pieces = [*pieces[:-1], *(last if len(last) == 2 and all(map(is_known, last)) else pieces[-1:])]
            if len(pieces) > 1 and all(pieces) and (sign == ";" or sum(map(is_known, pieces)) > 1):
                return [rows[0]._replace(cells=(piece,)) for piece in pieces]
    rows = [row._replace(cells=(_QUOTED.sub(r"\1", row.alone),)) if row.alone else row for row in rows]
    for at_all, of_every in ((_FIGURES, False), (_NUMBERED, False), (_PAGE_LAST, True)):
        those = [row for row in rows if at_all.search(row.alone)]
        if len(those) > 1 and (not of_every or len(those) == len(rows)):
            rows = [row._replace(cells=(at_all.sub("", row.alone),)) if row in those else row for row in rows]
    return list(rows)


def what_explains(rows: Sequence[GivenRow]) -> set[int]:
    """The rows, by number, that say what the item before them is for: “To receive any apologies.” beneath “Apologies”.

    None where most items have no such line, or one stands alone: then it is an item itself.
    """
    explains = [_EXPLAINS.match(row.alone) is not None for row in rows]
    beneath = [n > 0 and now and not explains[n - 1] for n, now in enumerate(explains)]
    if sum(beneath) < 2 or explains != beneath or sum(explains) * 3 < len(rows):
        return set()
    return {row.number for row, is_beneath in zip(rows, beneath, strict=True) if is_beneath}
