"""The lines of a PDF's page: strings that stand on one height, put together, with the gaps between them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from .markup import LABEL, Span, cleaned
from .portable_runs import DrawnString

_APART = 1.3
"""A gap of more than so many times the size of the letters parts what stands on one line."""


class LinePiece(NamedTuple):
    """What stands together on a line, from ``x`` to ``end``."""

    spans: tuple[Span, ...]
    x: float
    end: float

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(span.text for span in self.spans).strip()


class Line(NamedTuple):
    """A line of a page. ``y``: its height above the foot."""

    pieces: tuple[LinePiece, ...]
    y: float
    size: float
    page: int = 0
    labelled: bool = False
    """Whether a number or a bullet stands out before its words."""

    @property
    def x(self) -> float:
        """Where it begins."""
        return self.pieces[0].x

    @property
    def end(self) -> float:
        """Where it ends."""
        return self.pieces[-1].end

    @property
    def text(self) -> str:
        """Its words, a gap in it to be seen."""
        return "    ".join(piece.text for piece in self.pieces)

    @property
    def spans(self) -> list[Span]:
        """Its words with their weight."""
        found: list[Span] = []
        for piece in self.pieces:
            found += [Span("    ")] if found else []
            found += piece.spans
        return found

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(span.bold for span in self.spans if span.text.strip())


def lines_of_page(runs: list[DrawnString], page: int, starts: Iterable[float] = ()) -> list[Line]:
    """The lines of a page, from above. ``starts``: where columns begin, so that a narrow gap parts too."""
    rows: list[list[DrawnString]] = []
    for run in sorted((run for run in runs if run.text and run.size > 0.5), key=lambda run: (-run.y, run.x)):
        near = next((row for row in rows[-3:] if _on_one_line(row, run)), None)
        if near is None:
            rows.append([run])
        else:
            near.append(run)
    known = tuple(starts)
    return [line for row in rows if (line := _line(sorted(row, key=lambda run: run.x), page, known))]


def _on_one_line(row: list[DrawnString], run: DrawnString) -> bool:
    """Whether a string stands on a line: a raised “th” does, a line of small print under it does not."""
    largest = max(row, key=lambda each: each.size)
    return abs(largest.y - run.y) < 0.45 * max(largest.size, run.size)


def _line(runs: list[DrawnString], page: int, starts: tuple[float, ...]) -> Line | None:
    pieces: list[LinePiece] = []
    spans: list[Span] = []
    begin = end = 0.0
    last: DrawnString | None = None
    for run in runs:
        text = cleaned(run.text.replace("\u00ad", "-")).replace("\n", " ").replace("\t", " ")
        if last is not None and run.text == last.text and abs(run.x - last.x) < run.size * 0.1:
            continue  # drawn twice, a little aside, to look bold
        if not text.strip():
            if spans and not spans[-1].text.endswith(" "):
                spans.append(Span(" ", spans[-1].bold))
            continue
        gap = run.x - end
        at_start = any(abs(run.x - start) < 1.5 for start in starts) and gap > run.size * 0.15
        if spans and (gap > run.size * _APART or at_start) and last is not None:
            pieces.append(LinePiece(tuple(_joined(spans)), begin, end))
            spans = []
        if not spans:
            begin = run.x
        elif gap > run.space * 0.5 and not spans[-1].text.endswith(" ") and not text.startswith(" "):
            spans.append(Span(" ", run.bold and spans[-1].bold))
        spans.append(Span(text, run.bold))
        end, last = max(end, run.end) if spans[:-1] else run.end, run
    if spans:
        pieces.append(LinePiece(tuple(_joined(spans)), begin, end))
    found = [piece for piece in pieces if piece.text]
    if not found:
        return None
    pieces = _with_labels(found, starts)
    base = max(runs, key=lambda run: (run.size, len(run.text)))
    sizes = [run.size for run in runs for _ in run.text.strip()]
    return Line(
        tuple(pieces),
        base.y,
        sorted(sizes)[len(sizes) // 2] if sizes else base.size,
        page,
        len(pieces) < len(found) or _label_apart(runs),
    )


def _label_apart(runs: list[DrawnString]) -> bool:
    """Whether the first of some strings is a number or a bullet, and stands out a little."""
    words = [run for run in runs if run.text.strip()]
    if len(words) < 2 or not LABEL.fullmatch(words[0].text.strip()):
        return False
    return words[1].x - words[0].end > 0.5 * words[0].size


def _joined(spans: list[Span]) -> list[Span]:
    found: list[Span] = []
    for span in spans:
        if found and (found[-1].bold == span.bold or not span.text.strip()):
            found[-1] = found[-1]._replace(text=found[-1].text + span.text)
        else:
            found.append(span)
    return found


def _with_labels(pieces: list[LinePiece], starts: tuple[float, ...]) -> list[LinePiece]:
    """A number or a bullet that stands out before the words belongs to them, unless a column of a table begins there:
    the words go on beneath themselves, beside another column."""
    if len(pieces) > 2 and any(abs(pieces[1].x - start) < 1.5 for start in starts):
        return pieces
    if len(pieces) > 1 and LABEL.fullmatch(pieces[0].text) and pieces[1].x - pieces[0].end < 60:
        first, second, *rest = pieces
        spans = (Span(f"{first.text} ", second.spans[0].bold and first.spans[0].bold), *second.spans)
        return [LinePiece(spans, first.x, second.end), *rest]
    return pieces
