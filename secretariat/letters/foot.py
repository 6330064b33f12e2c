"""The foot of a letter: who signed, in whose absence, what is enclosed, and to whom copies go."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec
from msgspec.structs import replace

from ..basics.pattern import pattern, small
from .head import whose
from .openings_and_closes import is_close
from .paragraphs import LetterPiece
from .read import Whose
from .roles import is_contact, is_name, is_post

_COPIES = pattern(
    r"(?:c\.?c\.?|b?cc|cop(?:y|ies)(?: sent)?(?: to)?|copied to|copi(?:au)? (?:at|i))(?:\s?[:.–—-]|\s(?=[A-Z]))\s?|"
    r"cop(?:y|ies)(?: to)?\s?:?$",
    re.IGNORECASE,
)
_ENCLOSED = pattern(
    r"(?:encl?s?|enclosures?|enclosed|attach(?:ed|ments?)|amg(?:aeedig)?)\.?(?:\s?\(?\d{1,2}\)?)?(?:\s?[:.–—-]\s?|"
    r"\s(?=[A-Z(])|$)",
    re.IGNORECASE,
)
_SIGNATURE = pattern(
    r"[\[(<].{0,60}\bsign.{0,60}[\])>]$|a handwritten signature|signed\s?[:.]?$|"
    r"(?:electronically signed|signed electronically)\b|\[?image\b",
    re.IGNORECASE,
)
_FOR_HIM = pattern(r"(?:p\.?\s?p\.?|per pro\.?)\s(?=\S)|(?:signed )?(?:for and )?on behalf of\s", re.IGNORECASE)
_ABSENCE = pattern(r"\b(?:dictated|signed|sent|approved)\b[^()]{0,60}?\bin [^()]{0,60}?\babsence\b", re.IGNORECASE)
_FIRST_OF_TWO = pattern(r"^(?:dictated|approved|seen|read)(?: by [^()]{1,40}?)? (?:and|but) ", re.IGNORECASE)


_LISTED = pattern(r"\(?\d{1,2}[.)]\s+")


_NAMED_AS_SIGNED = pattern(r"signed(?: by)?\s?:?\s(?!for\b|on\b)(?P<name>\S.{1,60})$", re.IGNORECASE)


class Foot(msgspec.Struct, frozen=True):
    """What a foot says. ``enclosing``: which of its lines speak of enclosures, by place."""

    sender: Whose
    enclosures: tuple[str, ...]
    copies: tuple[str, ...]
    enclosing: frozenset[int]


def foot(pieces: Sequence[LetterPiece]) -> Foot:
    """A foot, read line by line from the close: name, post, absence, “Enc: …”, “Copy: …” and the lines under them."""
    lines: list[LetterPiece] = []
    enclosures: list[str] = []
    copies: list[str] = []
    enclosing: set[int] = set()
    under: list[str] | None = None
    before: LetterPiece | None = None
    for n, piece in enumerate(pieces):
        text = piece.text
        if found := _ENCLOSED.match(text):
            under = enclosures
            enclosing.add(n)
            _add(under, text[found.end() :])
        elif found := _COPIES.match(text):
            under = copies
            _add(under, text[found.end() :])
        elif under is not None and before is not None and (piece.block == before.block or _hangs(under, piece, before)):
            if under is enclosures:
                enclosing.add(n)
            _add(under, text)
        else:
            under = None
            lines.append(piece)
        before = piece
    quoted = next((n for n, piece in enumerate(lines) if piece.italic), len(lines))
    lines = lines[: quoted or len(lines)]
    last = max((n for n, piece in enumerate(lines) if is_close(piece.text)), default=0)
    unclosed = lines[:1] if lines and is_name(lines[0].text) and not is_close(lines[0].text) else []
    signing = _signing([*unclosed, *lines[last:]])
    if lines and (named := _NAMED_AS_SIGNED.match(lines[last].text)):
        signing = [named["name"], *signing]
    return Foot(_signed(signing), tuple(enclosures), tuple(copies), frozenset(enclosing))


def _hangs(under: Sequence[str], piece: LetterPiece, before: LetterPiece) -> bool:
    """Whether a line after an empty one still belongs to the list: its head stood alone, or both are bullets."""
    return (not under or bool(piece.bullet and before.bullet)) and piece.block - before.block < 3


def copies_of_head(head: Sequence[LetterPiece]) -> tuple[str, ...]:
    """Whom the head of a message copies in: “Cc: Petra Quillfeather; Chair of the Panel”."""
    found: list[str] = []
    for piece in head:
        if one := _COPIES.match(piece.text):
            _add(found, piece.text[one.end() :])
    return tuple(found)


def _add(to: list[str], text: str) -> None:
    text = _LISTED.sub("", text)
    parts = text.split(";") if ";" in text else [text]
    to += [part.strip(" ,;") for part in parts if part.strip(" ,;.-–—")]


def _signing(lines: Sequence[LetterPiece]) -> list[str]:
    """The lines of who signs: up to the first empty line after a post. Notes of an absence may stand further down."""
    found: list[str] = []
    posted = -1
    for before, piece in pairwise(lines):
        if 0 <= posted < piece.block and not _ABSENCE.search(piece.text):
            continue
        if before is not lines[0] and posted < 0 and is_post(before.text) and before.block != piece.block:
            posted = before.block
            if not _ABSENCE.search(piece.text):
                continue
        found.append(piece.text)
    return found


def _signed(lines: Sequence[str]) -> Whose:
    """Who signed, and how: a name after “pp J. Tallow” is the writer's; where none follows, the same line names him."""
    note = ""
    kept: list[str] = []
    lines = [part for line in lines for part in re.split(r"\s+[|•·]\s+", line) if part]  # “Nia Rees | Clerk | OPCC”
    for n, line in enumerate(lines):
        if absence := _ABSENCE.search(line):
            note = note or _FIRST_OF_TWO.sub("", absence[0][:1].lower() + absence[0][1:])
        elif _SIGNATURE.match(line):
            continue
        elif found := _FOR_HIM.match(line):
            by = line[found.end() :].strip()
            if kept and small(found[0]).rstrip().endswith("of"):
                note = note or line[:1].lower() + line[1:]
                continue
            for_another = n + 1 < len(lines) and is_name(lines[n + 1])
            note = note or (f"signed by {by}" if for_another else f"signed for the writer ({found[0].strip()})")
            kept += [] if for_another else [by]
        elif not is_contact(line):
            kept.append(line)
    if len(kept) > 1 and is_name(kept[1]) and kept[1].startswith(f"{kept[0]} "):
        kept = kept[1:]  # the given name alone, as one signs, above the whole name
    return replace(_named(kept), note=note)


def _named(lines: Sequence[str]) -> Whose:
    """The name is the first line, unless that is a post; posts and bodies stand below it."""
    if not lines:
        return Whose()
    first, _, rest = lines[0].partition(",")
    if rest and not is_post(first) and (is_post(rest) or is_name(first)):
        lines = [first, rest.strip(), *lines[1:]]
    if is_post(lines[0]) and not is_name(lines[0]):
        if len(lines) > 1 and is_name(lines[1]):  # the post above the name
            return whose([lines[1], lines[0], *lines[2:]])
        return whose(lines)
    if len(lines[0]) > 80 or (lines[0].endswith((".", ":")) and len(lines[0].split()) > 4):
        return Whose()
    below = whose(lines[1:])
    return Whose(lines[0].strip(" ,"), below.post, below.body, acting=below.acting)
