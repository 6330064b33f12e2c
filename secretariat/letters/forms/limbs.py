"""Lettered limbs, each with a reply of its own: “(a) how many there were: 14”, “(b) …”."""

from __future__ import annotations

from collections.abc import Sequence

from ...basics.pattern import pattern
from ..labels import limb, voice
from ..paragraphs import LetterPiece
from ..splitting import parted
from ..turns import is_turn
from .start import Start

_DASH = pattern(r"\s[–—]\s|\s-\s")


def starts(pieces: Sequence[LetterPiece]) -> list[Start]:
    """“(a) How many were there? There were 14.”; limbs that share one reply are part of what is asked."""
    found: list[Start] = []
    runs: list[list[Start]] = []
    for at, piece in enumerate(pieces):
        label = None if piece.cells else limb(piece.text)
        if label is None:
            continue
        place = ord(label.n) - ord("a") if len(label.n) == 1 else -1
        if place == 0:
            found = []
            runs.append(found)
        if place == len(found):
            split = parted(label.rest, _bold_after(piece, label.rest))
            n = f"{label.aside}({label.n})" if label.aside or piece.text[:1] == "(" else label.n
            found.append(Start(at, n, split.asked, split.reply))
    runs = [_at_the_dash(pieces, run) for run in runs]
    return [one for run in runs if len(run) > 1 and all(_has_its_own(pieces, one) for one in run) for one in run]


def _at_the_dash(pieces: Sequence[LetterPiece], run: list[Start]) -> list[Start]:
    """“(a) That fares be paid – Agreed.”: a run each of whose limbs has one dash, and words on both its sides."""
    parts = [_DASH.split(label.rest) for one in run if (label := limb(pieces[one.at].text))]
    if len(parts) != len(run) or not all(len(part) == 2 and all(part) for part in parts):
        return run
    return [one._replace(asked=part[0], reply=part[1]) for one, part in zip(run, parts, strict=True)]


def _bold_after(piece: LetterPiece, rest: str) -> str:
    return (
        next((piece.bold[n:] for n in range(min(len(piece.bold), 8)) if rest.startswith(piece.bold[n:])), "")
        if piece.bold
        else ""
    )


def _has_its_own(pieces: Sequence[LetterPiece], start: Start) -> bool:
    if start.reply:
        return True
    after = pieces[start.at + 1] if start.at + 1 < len(pieces) else None
    if after is None or limb(after.text) or after.level:
        return False
    return bool(voice(after.text)) or not is_turn(after.text)
