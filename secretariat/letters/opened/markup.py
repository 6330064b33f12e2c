"""The light markup in which a letter's words are given to its reader, and how a format's parts are written in it.

``# Heading``; ``- bullet``, those within it two spaces further in; ``**bold**`` where a paragraph opens with bold words
or is bold; a table's row as one line, its cells parted by tabs; an empty line between paragraphs; a line of the head on
a line of its own; ``<https://…>`` for a link; ``> `` before what a message quotes.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from ...basics.bullets import DRAWN, OF_A_SYMBOL_FONT
from ...basics.pattern import pattern

Kind = Literal["paragraph", "heading", "bullet", "within", "row"]


class Block(NamedTuple):
    """One part of a letter. ``depth``: of a heading from 1, of a bullet from 0; ``within`` goes on with a bullet."""

    kind: Kind
    text: str
    depth: int = 0


class Span(NamedTuple):
    """Words of one look."""

    text: str
    bold: bool = False


_BLANKS = pattern(r"[^\S\n]+")
_GAP = pattern(r" {3,}|\t+ *")
LABEL = pattern(rf"(\(?[0-9]{{1,3}}(\.[0-9]{{1,3}})*[.):]?|\(?[a-zA-Z][.)]|\(?[ivxlc]{{1,6}}[.)]|[{DRAWN}–-])")
"""What stands out before a paragraph's words: a number, a letter, a bullet."""
_LABELLED = pattern(rf"^({LABEL.pattern})[ \t]*(?:\t| {{2,}})[ \t]*(?=\S)")
_LINES = pattern(r"\r\n?|[\x0b\x85\u2028]")
_HIDDEN = pattern("[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_OTHER_BLANKS = pattern("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_CONTROLS = pattern("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_LIGATURES = {c: unicodedata.normalize("NFKC", c) for c in "ﬀﬁﬂﬃﬄﬅﬆ"}
_LIGATURE = pattern("[ﬀ-ﬆ]")


def cleaned(text: str) -> str:
    """Plain words: one kind of line's end and of blank, no control character, nothing that has no width."""
    text = _LINES.sub("\n", text).replace("\f", "\n\n").replace("\u2029", "\n\n")
    text = _HIDDEN.sub("", text)
    text = _LIGATURE.sub(lambda found: _LIGATURES[found[0]], text)
    return unicodedata.normalize("NFC", _CONTROLS.sub("", _OTHER_BLANKS.sub(" ", text)))


def one_line(text: str) -> str:
    """Words on one line, one blank between them."""
    return " ".join(text.split())


def lines_of(text: str) -> str:
    """Words whose lines stay; a gap that was made with tabs or many blanks stays one to be seen."""
    lines = [_GAP.sub("    ", _LABELLED.sub(r"\1 ", line.strip())) for line in cleaned(text).split("\n")]
    return "\n".join(_BLANKS.sub(lambda found: found[0] if len(found[0]) == 4 else " ", line) for line in lines).strip(
        "\n"
    )


def marked(spans: Iterable[Span]) -> str:
    """The words of a paragraph, marked where it opens with bold ones, or is bold from end to end."""
    parts: list[Span] = []
    for span in spans:
        if parts and (parts[-1].bold == span.bold or not span.text.strip()):
            parts[-1] = parts[-1]._replace(text=parts[-1].text + span.text)
        elif span.text:
            parts.append(span)
    while parts and not parts[0].text.strip():
        parts.pop(0)
    if len(parts) > 1 and parts[1].bold and not parts[0].bold and LABEL.fullmatch(parts[0].text.strip()):
        return f"{parts[0].text.strip()} {marked(parts[1:])}"
    words = "".join(part.text for part in parts)
    if not parts or not parts[0].bold or "\n" in parts[0].text.strip():
        return words
    bold, rest = parts[0].text, words[len(parts[0].text) :]
    return f"**{bold.strip()}**{bold[len(bold.rstrip()) :]}{rest}"


def linked(spans: list[Span], words: str, target: str) -> Iterator[Span]:
    """A link: its address alone where that is what it says, else after its words."""
    plain = target.rstrip("/").partition("://")[2]
    if words.rstrip("/").removeprefix("https://").removeprefix("http://") == plain:
        yield Span(f"<{target}>")
    else:
        yield from spans
        yield Span(f" <{target}>")


def bulleted(block: Block) -> Block:
    """A paragraph that opens with a drawn bullet is one, though no list says so."""
    found = _DRAWN.match(block.text) if block.kind in ("paragraph", "bullet") else None
    if not found:
        return block
    return Block("bullet", f"{found[1] or ''}{block.text[found.end() :]}", block.depth if block.kind == "bullet" else 0)


_DRAWN = pattern(rf"\s*(\*\*)?\s*[{DRAWN}{OF_A_SYMBOL_FONT}]\s*(?=\S)")


def quoted(block: Block) -> Block:
    """A block of a message that is answered, with the sign of one before each of its lines; a row stays as it is."""
    if block.kind == "row":
        return block
    lines = (f"> {'- ' if block.kind == 'bullet' and not n else ''}{line}"
             for n, line in enumerate(block.text.split("\n")))  # fmt: skip
    return Block("paragraph", "\n".join(lines))


def row(cells: Iterable[str]) -> Block:
    """A row of a table: its cells parted by tabs, each on one line."""
    return Block("row", "\t".join(one_line(cleaned(cell)) for cell in cells))


class InCells(NamedTuple):
    """How cells of tables are written. ``between``: the lines of one. ``merged``: one that spans rows is in each.
    ``struck``: what is struck out, there and elsewhere, stands between ~~ and ~~."""

    between: str = " "
    merged: bool = False
    struck: bool = False


AS_A_LETTER = InCells()


def in_a_cell(blocks: Iterable[Block], how: InCells) -> str:
    """What a cell holds, on one line."""
    plain = [block.text.replace("**", "") for block in blocks]
    if how.between == " ":
        return " ".join(map(one_line, plain))
    lines = (one_line(line) for text in plain for line in text.split("\n"))
    return how.between.join(filter(None, lines))


def written(blocks: Iterable[Block]) -> str:
    """The letter's words in the markup."""
    lines: list[str] = []
    before: Block | None = None
    for block in blocks:
        text = block.text if block.kind == "row" else lines_of(block.text)
        if not text.strip():
            before = None if block.kind == "row" else before
            continue
        together = before is not None and (block.kind, before.kind) in _TOGETHER
        if lines and not together:
            lines.append("")
        lines += _lines(block, text)
        before = block
    return "\n".join(lines) + "\n" if lines else ""


_TOGETHER = {("bullet", "bullet"), ("bullet", "within"), ("row", "row")}


def _lines(block: Block, text: str) -> list[str]:
    match block.kind:
        case "heading":
            return [f"{'#' * min(block.depth or 1, 6)} {one_line(text)}"]
        case "bullet":
            first, *more = text.split("\n")
            pad = "  " * block.depth
            return [f"{pad}- {first}", *(f"{pad}  {line}" for line in more)]
        case "within":
            return [f"{'  ' * (block.depth + 1)}{line}" for line in text.split("\n")]
        case "row":
            return [text]
    return text.split("\n")
