"""A letter as a PDF: its lines put together to paragraphs, bullets, headings and tables, as far as can be told."""

from __future__ import annotations

import io
import re
import time
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from ...basics.bullets import DRAWN, OF_A_SYMBOL_FONT
from ...basics.pattern import pattern
from ...basics.record import Refused
from .markup import LABEL, Block, Span, bulleted, marked, one_line, row, written
from .portable_lines import Line, lines_of_page
from .portable_runs import Drawn, drawn
from .portable_tables import Rule, columns_of, continued, tables_of

if TYPE_CHECKING:
    from pypdf import PdfReader

MOST_PAGES = 400
MOST_STRINGS = 15_000
"""Of a page: where each letter is drawn by itself, a full one has five thousand."""
LONGEST_SECONDS = 60.0
_SALUTATION = pattern(r"(dear|to the) ", re.IGNORECASE)
_PAGE_NUMBER = pattern(r"[-–—|( ]*(?:page\s*)?(\d{1,4})(?:\s*(?:of|/)\s*\d{1,4})?[-–—|) ]*", re.IGNORECASE)
_PAGE = pattern(r"\bpage\s*\d{1,4}(\s*(of|/)\s*\d{1,4})?", re.IGNORECASE)
_ADDRESS = pattern(r"https?://\S+", re.IGNORECASE)
_SENTENCE_ENDS = (".", "!", "?", ":", ";", "”", '"', ")")


class _Measure(NamedTuple):
    """What is usual in a document: the size of its words, how far lines are apart, where they end at most."""

    size: float
    pitch: float
    right: float
    left: float = 0.0


class _Part(NamedTuple):
    """A block with what is needed to see whether the next page goes on with it."""

    block: Block
    lines: tuple[Line, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


def text_of(name: str, data: bytes) -> str:
    """The words of a PDF in the light markup. Raises Refused."""
    import logging

    from pypdf import PdfReader
    from pypdf.errors import LimitReachedError, PyPdfError

    quiet = logging.getLogger("pypdf")
    level = quiet.level
    quiet.setLevel(logging.CRITICAL)
    try:
        pages = _pages(name, PdfReader(io.BytesIO(data)))
    except Refused:
        raise
    except LimitReachedError:
        raise Refused(f"{name} unpacks to more than a letter can have, and was not opened.") from None
    except (PyPdfError, Exception) as error:  # whatever a damaged file makes the library stumble over
        raise Refused(f"{name} is damaged, and cannot be opened as a PDF.") from error
    finally:
        quiet.setLevel(level)
    if not any(page.runs for page in pages):
        if any(page.turned for page in pages):
            return written([Block("paragraph", "".join(page.turned)) for page in pages])
        raise Refused(
            f"{name} holds no words, only pictures of them: it was scanned. Type the letter in, or ask for it as text."
        )
    return written(_blocks(pages))


def _pages(name: str, pdf: PdfReader) -> list[Drawn]:
    if pdf.is_encrypted and not pdf.decrypt(""):
        raise Refused(f"{name} is locked with a password. Save it without one, and open that.")
    if len(pdf.pages) > MOST_PAGES:
        raise Refused(f"{name} has {len(pdf.pages)} pages; a letter of more than {MOST_PAGES} is not opened.")
    give_up = time.monotonic() + LONGEST_SECONDS
    pages = []
    for page in pdf.pages:
        if time.monotonic() > give_up:
            raise Refused(f"{name} takes too long to read, and was not opened.")
        pages.append(drawn(page))
        if len(pages[-1].runs) > MOST_STRINGS:
            raise Refused(f"{name} has more on a page than a letter can have, and was not opened.")
    return pages


def _blocks(pages: list[Drawn]) -> list[Block]:
    by_page = [lines_of_page(page.runs, n) for n, page in enumerate(pages)]
    by_page = [lines_of_page(page.runs, n, columns_of(by_page[n])) for n, page in enumerate(pages)]
    by_page, foot = _without_furniture(by_page)
    measure = _measured([line for lines in by_page for line in lines], max(page.width for page in pages))
    bullets = sorted({round(line.x / 4) for lines in by_page for line in lines if _is_bullet(line)})
    parts: list[_Part] = []
    heads = _heads(by_page)
    after = [lines[head:] for lines, head in zip(by_page, heads, strict=True)]
    sizes = _heading_sizes(after, measure) or _heading_sizes(by_page, measure)
    for lines, page, head in zip(by_page, pages, heads, strict=True):
        over = parts[-1].rows[0] if parts and parts[-1].rows else ()
        found = _parts(_beside(lines[:head]) + list(lines[head:]), page.rules, head, measure, sizes, bullets, over)
        parts = _over_the_page(parts, found, measure)
        parts += [_Part(Block("paragraph", one_line("".join(page.turned))))] if page.turned else []
    blocks: list[Block] = []
    for part in _with_bold_headings(parts, len(sizes)):
        blocks += [row(cells) for cells in part.rows] if part.rows else [part.block]
    return blocks + [Block("paragraph", line.text) for line in foot]


def _heads(pages: list[list[Line]]) -> list[int]:
    """How many lines of each page come before the salutation: of the page that has it, and none of any other."""
    at = next(
        ((n, m) for n, lines in enumerate(pages) for m, line in enumerate(lines) if _SALUTATION.match(line.text)),
        (-1, 0),
    )
    return [at[1] if n == at[0] else 0 for n in range(len(pages))]


def _with_bold_headings(parts: list[_Part], levels: int) -> list[_Part]:
    """Where headings are larger than the words, a short line that is bold is one as well, of the lowest level."""
    began = False
    found: list[_Part] = []
    for part in parts:
        block, text = part.block, part.block.text
        began = began or (block.kind == "heading" and bool(found))
        if began and len(part.lines) == 1 and _BOLD_LINE.fullmatch(text) and len(text.split()) <= 12:
            block = Block("heading", text.strip("*"), levels + 1)
        found.append(part._replace(block=block))
    return found


_BOLD_LINE = pattern(r"\*\*[^*\n]+[^*\n.?!:;,]\*\*")


# The furniture of pages


def _without_furniture(pages: list[list[Line]]) -> tuple[list[list[Line]], list[Line]]:
    """The pages without what stands at the head or foot of each; and the feet, once. The first head stays."""
    edges = Counter(key for lines in pages for key in {_key(line) for line in _edge(lines)})
    feet: list[Line] = []
    left = []
    told: set[str] = set()
    for lines in pages:
        stays = []
        edge, middle = _edge(lines), (lines[0].y + lines[-1].y) / 2 if lines else 0.0
        for line in lines:
            found = _PAGE_NUMBER.fullmatch(line.text.strip())
            number = found and (int(found[1]) == line.page + 1 or "age" in line.text)
            if line not in edge or not (number or (edges[_key(line)] > 1 and len(pages) > 1)):
                stays.append(line)
            elif not number and _key(line) not in told:
                told.add(_key(line))
                (stays if line.y > middle else feet).append(line)
        left.append(stays)
    return left, feet


def _edge(lines: list[Line]) -> list[Line]:
    return [*lines[:3], *lines[-3:]] if len(lines) > 6 else lines[:1] + lines[-1:]


def _key(line: Line) -> str:
    """What a line says whatever the number of its page, and where it stands."""
    parts = ["#" if piece.text == str(line.page + 1) else _PAGE.sub("#", piece.text) for piece in line.pieces]
    return f"{round(line.y / 3)} {parts}"


# What is usual


def _measured(lines: list[Line], width: float) -> _Measure:
    sizes = Counter[float]()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
    size = sizes.most_common(1)[0][0] if sizes else 11.0
    gaps = Counter[float]()
    for above, below in pairwise(lines):
        gap = (above.y - below.y) / size
        if above.page == below.page and 0.9 < gap < 1.7 and len(above.pieces) == len(below.pieces) == 1:
            gaps[round(gap * 20) / 20] += 1
    closest = min((gap for gap, many in gaps.items() if many * 8 >= sum(gaps.values())), default=1.2)
    ends = sorted(line.end for line in lines if len(line.pieces) == 1)
    left = min((line.x for line in lines), default=0.0)
    right = ends[-max(1, len(ends) // 50)] if ends else 0.0
    return _Measure(size, closest * size, max(right, left + 0.6 * min(width, 800.0)), left)


def _heading_sizes(pages: Sequence[Sequence[Line]], measure: _Measure) -> list[float]:
    """The sizes that are larger than the words', the largest first: each is a level of heading."""
    return sorted(
        {round(line.size * 2) / 2 for lines in pages for line in lines if line.size > measure.size * 1.12}, reverse=True
    )


# Blocks


def _beside(lines: list[Line]) -> list[Line]:
    """Two addresses that stand side by side at the head of a letter, one after the other."""
    found: list[Line] = []
    aside: list[Line] = []
    for line in lines:
        if aside and (len(line.pieces) < 2 and abs(line.x - aside[-1].x) > 4):
            found, aside = found + aside, []
        if len(line.pieces) == 2:
            found.append(line._replace(pieces=line.pieces[:1]))
            aside.append(line._replace(pieces=line.pieces[1:]))
        elif aside:
            aside.append(line)
        else:
            found.append(line)
    return found + aside


def _parts(
    lines: list[Line], rules: Sequence[Rule], head: int, measure: _Measure, sizes: list[float], bullets: list[int],
    over: Sequence[str],
) -> list[_Part]:  # fmt: skip
    tables = {table.first: table for table in tables_of(lines, rules, head, over)}
    parts: list[_Part] = []
    held: list[Line] = []
    place = 0
    while place < len(lines):
        if place in tables:
            parts += _paragraph(held, measure, sizes, bullets)
            parts.append(_Part(Block("row", ""), rows=tuple(tuple(cells) for cells in tables[place].rows)))
            held, place = [], tables[place].after
            continue
        if held and _begins(held, lines[place], measure, sizes):
            parts += _paragraph(held, measure, sizes, bullets)
            held = []
        held.append(lines[place])
        place += 1
    return parts + _paragraph(held, measure, sizes, bullets)


def _begins(held: list[Line], line: Line, measure: _Measure, sizes: list[float]) -> bool:
    """Whether a line begins a paragraph."""
    before = held[-1]
    gap = before.y - line.y
    if gap < 0 or gap > max(measure.pitch * 1.25, line.size * 1.0) * max(1.0, line.size / measure.size):
        return True
    if _level(before, sizes) != _level(line, sizes) or (before.bold != line.bold and _is_short(before, line, measure)):
        return True
    if _is_bullet(line) or (_is_label(line) and line.x <= held[0].x + 4):
        return True
    indented = line.x - before.x > line.size * 0.8 and line.x - held[0].x > line.size * 0.8
    labelled = _is_bullet(held[0]) or _is_label(held[0])
    if _is_bullet(held[0]) and line.x <= held[0].x + 4 and _is_short(before, line, measure):
        return True
    return (indented and not labelled and not _is_short(before, line, measure)) or (labelled and line.x < held[0].x - 4)


def _is_short(line: Line, below: Line, measure: _Measure) -> bool:
    """Whether a line was ended before its time: the next one's first word would have had room."""
    word = below.text.split(" ", 1)[0]
    wide = (below.end - below.x) / max(1, len(below.text)) * (len(word) + 1)
    narrow = line.end - line.x < 0.55 * (measure.right - measure.left)  # the next word may be long, as an address
    return (
        narrow
        or line.end + wide * 1.3 + line.size * 0.5 < measure.right
        or bool(_ADDRESS.fullmatch(below.text.strip()))
    )


def _paragraph(lines: list[Line], measure: _Measure, sizes: list[float], bullets: list[int]) -> list[_Part]:
    if not lines:
        return []
    spans: list[Span] = []
    for n, line in enumerate(lines):
        if n:
            broken = spans[-1].text.rstrip().endswith("-") or _is_short(lines[n - 1], line, measure)
            spans.append(Span("\n" if broken else " ", spans[-1].bold and line.spans[0].bold))
        spans += line.spans
    words = "".join(span.text for span in spans)
    level = _level(lines[0], sizes)
    if level and len(words) < 300:
        return [_Part(Block("heading", one_line(words), level), tuple(lines))]
    if _ADDRESS.fullmatch(words.strip()):
        return [_Part(Block("paragraph", f"<{words.strip()}>"), tuple(lines))]
    block = bulleted(Block("paragraph", marked(_without_bullet(spans, lines[0]))))
    if _is_bullet(lines[0]):
        depth = bullets.index(round(lines[0].x / 4)) if round(lines[0].x / 4) in bullets else 0
        block = Block("bullet", block.text, min(depth, 5))
    return [_Part(block, tuple(lines))]


_BULLET = pattern(rf"\s*[{DRAWN}{OF_A_SYMBOL_FONT}]\s*|\s*[–-]\s+|\s*o\s+(?=[A-Z*])")


def _is_bullet(line: Line) -> bool:
    return bool(_BULLET.match(line.text))


def _is_label(line: Line) -> bool:
    word, _, rest = line.text.partition(" ")
    return bool(rest and LABEL.fullmatch(word) and (line.labelled or not word.isalnum()))


def _without_bullet(spans: list[Span], first: Line) -> list[Span]:
    if not _is_bullet(first):
        return spans
    drawn_as = _BULLET.match("".join(span.text for span in spans))
    left = drawn_as.end() if drawn_as else 0
    found = []
    for span in spans:
        cut = min(left, len(span.text))
        left -= cut
        found.append(span._replace(text=span.text[cut:]))
    return found


def _level(line: Line, sizes: list[float]) -> int:
    """Of a heading, by its size: one that is larger than every one after the salutation stands in the letter's head."""
    size = round(line.size * 2) / 2
    return sizes.index(size) + 1 if size in sizes else int(bool(sizes) and size > sizes[0])


def _over_the_page(before: list[_Part], after: list[_Part], measure: _Measure) -> list[_Part]:
    """A page's parts after those of the pages before it: a paragraph or a table may go on."""
    if not before or not after:
        return before + after
    last, first = before[-1], after[0]
    if last.rows and first.rows:
        rows = continued([list(cells) for cells in last.rows], [list(cells) for cells in first.rows])
        return [*before[:-1], last._replace(rows=tuple(map(tuple, rows))), *after[1:]]
    goes_on = (
        last.lines and first.lines and first.block.kind == "paragraph" and last.block.kind in ("paragraph", "bullet")
        and not last.block.text.rstrip().endswith(_SENTENCE_ENDS) and not _is_label(first.lines[0])
        and not _is_short(last.lines[-1], first.lines[0], measure) and not first.block.text.startswith("**")
    )  # fmt: skip
    if not goes_on:
        return before + after
    between = "\n" if last.block.text.endswith("-") else " "
    block = last.block._replace(text=f"{last.block.text}{between}{first.block.text}")
    return [*before[:-1], _Part(block, last.lines + first.lines), *after[1:]]
