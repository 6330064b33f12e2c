"""Lines that hold more than one person."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...basics.pattern import pattern
from ..cells import GivenRow, bare
from ..heads import called
from .headers import HEADS
from .names import is_initials, taken_titles
from .of_all import each_with_it
from .words import (
    HOW_MANY,
    TITLES,
    VACANT,
    folded,
    is_attendance,
    is_council,
    is_job,
    is_what_somebody_is,
    office_named,
    post_named,
)

_LABELLED = pattern(rf"^(?P<label>[^:();]{{3,60}}?)(?:\s*(?i:{HOW_MANY}))?(?::|\s[–—-]\s)\s*(?P<rest>\S.*)$")
_ADDRESS = pattern(r"<[^<>\s]+@[^<>\s]+>")
_MEMBERSHIP = ("membership", "panel membership", "members of the panel", "current membership")
_PLURAL = pattern(r"^(?P<title>councillors|cllrs|messrs|drs)\.?\s+(?P<rest>\S.*)$", re.IGNORECASE)
_OF_EACH = {"messrs": "Mr ", "drs": "Dr "}
"""The title of each of several who have it before them all; of others it is Councillor."""
_OF_A_COUNCIL = pattern(
    rf"(?P<council>[^():;,]{{3,60}}?)\s*{HOW_MANY}\s*(?P<rest>(?:cllr|councillor|coun)s?\.?\s.+)", re.IGNORECASE
)
"""“Holt BC (x2) Cllr A Birch and Cllr B Cedar”: a council with how many it sends."""
_BETWEEN = pattern(r"\s*[,;\n]\s*(?:(?:and|&)\s+)?(?![^()]*\))|\s+(?:and|&)\s+(?![^()]*\))")
_AND = pattern(r"\s+(?:and|&)\s+(?![^()]*\))")
_AFTER_SLASH = pattern(r"\s*/\s*(?=(?:cllr|councillor)s?\b)", re.IGNORECASE)


_SLASHED = pattern(r"\s+/\s+")


def slashes_parted(rows: Sequence[GivenRow]) -> list[GivenRow]:
    """“Anna Birch / Westmarsh City Council / Chair” with semicolons, where nobody else is named after a slash."""
    found: list[GivenRow] = []
    for row in rows:
        first, *others = _SLASHED.split(row.alone)
        known = any(is_council(each) or post_named(each) or office_named(each) for each in others)
        sure = known and not re.search(r"[,;:()]", first) and not any(map(of_a_person, others))
        found.append(row._replace(cells=("; ".join((first, *others)),)) if sure else row)
    return found


def several_in_one(rows: Sequence[GivenRow]) -> list[GivenRow]:
    """“Independent members: Edward Lark and Rose Rowan” and “Councillors A Birch (Eldmoor), B Elm” as a row each; what
    stands before the colon is said of these alone, a council too."""
    found: list[GivenRow] = []
    for row in _each_on_its_own(rows):
        line = re.sub(r"^(?:and|&)\s+", "", bare(row.alone))
        if len(_ADDRESS.findall(line)) > 1:  # whom a mail went to
            found += [
                row._replace(cells=(each.strip(" ;,"),)) for each in re.split(r"(?<=>)\s*[;,]\s*", line) if each.strip()
            ]
            continue
        label = _LABELLED.match(line) if line else None
        said = label["label"].strip() if label else ""
        if label and (is_attendance(said) or folded(said) in _MEMBERSHIP):
            of = people_in(label["rest"]) or names_in(label["rest"]) or [label["rest"]]
            found += [row._replace(cells=(each,)) for each in of]
            continue
        if label and folded(said).endswith("s") and (post_named(said) or _is_title(said)):
            title = "Councillor " if _is_title(said) else ""
            found += _each(row, label["rest"], title, "" if _is_title(said) else said)
        elif (
            label
            and (":" in line or of_a_person(label["rest"]))
            and not taken_titles(said)[0]
            and (is_council(said) or _of_those(said, label["rest"]))
        ):
            of = people_in(label["rest"]) or names_in(label["rest"]) or [label["rest"].strip(" .")]
            found += [row._replace(cells=(f"{each}; {said}",)) for each in of]
        elif label and post_named(said) and (of := names_in(label["rest"], each_is_one=True)):
            found += [row._replace(cells=(f"{each}; {said}",)) for each in of]
        elif plural := _PLURAL.match(line):
            found += _each(row, plural["rest"], _title_of_each(plural), "")
        elif (of_them := _OF_A_COUNCIL.fullmatch(line)) and not taken_titles(of_them["council"])[0]:
            of = people_in(of_them["rest"]) or _titled_in(of_them["rest"]) or [of_them["rest"].strip(" .")]
            found += [row._replace(cells=(f"{each}; for {of_them['council']}",)) for each in of]
        elif of := names_in(line) or _titled_in(line):
            found += _with_what_is_of_all(row, of)
        else:
            found.append(row)
    return found


def _each_on_its_own(rows: Sequence[GivenRow]) -> list[GivenRow]:
    """“Cllr A Birch [Holt]; Cllr B Elm [Eldmoor]” and “Holt: A Birch, B Elm; Eldmoor: C Fern” as a row each."""
    found: list[GivenRow] = []
    for row in rows:
        pieces = [piece.strip() for piece in bare(row.alone).split(";")]
        people = all(map(of_a_person, pieces))
        labelled = all(
            (label := _LABELLED.match(piece))
            and ":" in piece
            and not taken_titles(label["label"])[0]
            and called(label["label"]) not in HEADS.fields
            for piece in pieces
        )
        several = len(pieces) > 1 and (people or labelled)
        found += [row._replace(cells=(piece,)) for piece in pieces] if several else [row]
    return found


def _of_those(label: str, rest: str) -> bool:
    """Whether what stands before a colon is said of the people after it: “Eldmoor: Cllrs A Birch and B Elm”; not
    “Chair: Cllr A Birch”, which is one's office."""
    if office_named(label) or post_named(label) or is_job(label) or len(label.split()) > 4 or not label[:1].isupper():
        return False
    if called(label) in HEADS.fields:
        return False  # a line of a card: “Representative: Cllr A Birch”
    one = of_a_person(rest) or is_plain_name(bare(_IN_BRACKETS.sub("", rest)))
    return folded(rest) in VACANT or bool(_PLURAL.match(rest) or people_in(rest) or names_in(rest) or one)


_IN_BRACKETS = pattern(r"\s*\([^()]*\)")


def _pieces(words: str) -> list[str]:
    return [bare for piece in _BETWEEN.split(words) if (bare := piece.strip(" ."))]


def names_in(words: str, *, each_is_one: bool = False) -> list[str]:
    """Each of several people without titles; empty where that is not sure: “Anna Birch, Stoke Gifford” may be one and
    her council. ``each_is_one``: a post stands before them that has no council."""
    pieces = _pieces(words)
    if len(pieces) < 2 or not all(is_plain_name(_IN_BRACKETS.sub("", piece)) for piece in pieces):
        return []
    sure = (
        each_is_one
        or all(is_initials(piece.split()[0]) for piece in pieces)
        or len(pieces) > 2
        or ";" in words
        or re.search(r"\s(?:and|&)\s", words)
        or all("(" in p for p in pieces)
    )
    return pieces if sure else []


def people_in(words: str) -> list[str]:
    """Each of the people whom one cell names, with what stands beside the name; empty where several are not sure.

    Sure are two titles, “Councillors A and B”, and columns such as “Member 1” and “Member 2”, which come on lines.
    """
    words = _AFTER_SLASH.sub("; ", words)
    if plural := _PLURAL.match(words):
        title = _title_of_each(plural)
        return [_titled(title, piece) for piece in _BETWEEN.split(plural["rest"]) if piece.strip()]
    pieces = _pieces(words)
    titled = [bool(of_a_person(piece)) for piece in pieces]
    if sum(titled) < 2 or not titled[0]:
        lines = [line.strip() for line in words.split("\n") if line.strip()]
        return lines if len(lines) > 1 else []
    found: list[str] = []
    for piece, begins in zip(pieces, titled, strict=True):
        if begins:
            found.append(piece)
        else:
            found[-1] += f"; {piece}"
    return found


def of_a_person(words: str) -> str:
    """The title that words begin with, where a name follows it."""
    title, name = taken_titles(words)
    return title if name and name[:1].isupper() else ""


def _is_title(label: str) -> bool:
    return folded(label) in ("councillors", "cllrs")


def _each(row: GivenRow, words: str, title: str, post: str) -> list[GivenRow]:
    if plural := _PLURAL.match(words):
        words, title = plural["rest"], _title_of_each(plural)
    found = _with_what_is_of_all(row, _with_their_jobs(_pieces(words)))
    named = [(each, _titled(title, each.alone)) for each in found]
    return [each._replace(cells=(f"{name}; {post}" if post else name,)) for each, name in named]


def _title_of_each(plural: re.Match[str]) -> str:
    return _OF_EACH.get(plural["title"].casefold(), "Councillor ")


def _titled(title: str, piece: str) -> str:
    """One of several with the title before them all; “Mr” is said of nobody who has it."""
    own = taken_titles(piece)[0]
    return piece if own.startswith(("Councillor", "Mr")) and own != "Mrs" else f"{title}{piece}"


def _with_their_jobs(pieces: Sequence[str]) -> list[str]:
    """The pieces with the job of each, and the council where anybody but the last has one, beside the name."""
    councils = any(map(is_council, pieces[:-1]))
    found: list[str] = []
    for piece in pieces:
        beside = is_job(piece) or (councils and is_council(piece))
        if found and beside and not of_a_person(piece):
            found[-1] += f"; {piece}"
        else:
            found.append(piece)
    return found


def _with_what_is_of_all(row: GivenRow, pieces: Sequence[str]) -> list[GivenRow]:
    people, council = each_with_it(pieces)
    told = (f"Its council is that of the last on the line: {council}.",) if council else ()
    rows = [row._replace(cells=(each,), told=(*row.told, *told)) for each in people]
    return [*rows[:-1], rows[-1]._replace(told=row.told)]


def _titled_in(words: str) -> list[str]:
    """“Cllr A Birch and Cllr B Elm”: two with nothing but “and” between them; empty where a sign may say otherwise."""
    pieces = [piece.strip(" .") for piece in _AND.split(words)]
    return pieces if len(pieces) == 2 and all(map(of_a_person, pieces)) else []


def councils_marked(rows: Sequence[GivenRow]) -> list[GivenRow]:
    """Rows of cells without a header, with “for” before the cells of a column that holds councils.

    Councils come again and are no whole names; beside them stands a column of whole names, each of which comes once.
    """
    cells = [row.cells for row in rows if len(row.cells) > 1]
    columns = [[row[n] for row in cells if n < len(row) and row[n]] for n in range(max(map(len, cells), default=0))]
    whole = [all(of_a_person(each) or NAME.fullmatch(each) for each in column) for column in columns]
    if not any(
        is_whole and len(set(column)) == len(column) > 1 for is_whole, column in zip(whole, columns, strict=True)
    ):
        return list(rows)
    councils = {
        n for n, column in enumerate(columns)
        if not whole[n] and len(set(column)) < len(column) and sum(map(_may_be_a_council, column)) * 2 > len(column)
    }  # fmt: skip
    return [
        row._replace(
            cells=tuple(
                f"for {cell}" if n in councils and _may_be_a_council(cell) else cell for n, cell in enumerate(row.cells)
            )
        )
        for row in rows
    ]


def _may_be_a_council(words: str) -> bool:
    """Whether words are in capitals as a council's name is, and are nothing else that is known."""
    known = is_what_somebody_is(words) or folded(words) in TITLES
    return words[:1].isupper() and words.replace(" ", "").isalpha() and not known and not taken_titles(words)[0]


NAME = pattern(
    r"(?:[^\W\d_a-z][\w’'.-]*|van|de|der|la|von|ap|ferch)(?: (?:[^\W\d_a-z][\w’'.-]*|van|de|der|la|von|ap|ferch)){1,4}"
)


def is_plain_name(words: str) -> bool:
    """Whether words look like a name without a title, and are nothing else that is known."""
    known = is_council(words) or is_what_somebody_is(words)
    return not known and not taken_titles(words)[0] and NAME.fullmatch(words) is not None
