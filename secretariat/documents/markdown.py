"""A paper as Markdown (CommonMark, with pipe tables), for e-mail, web forms and comparing versions.

CommonMark counts in figures only. So a lettered item, or one labelled R1, is a bullet that carries its label
as text: it stays an item of a list for a screen reader, and keeps the label it is cited by.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from secretariat.basics.pattern import pattern
from secretariat.documents.bars import bar_lines, drawn_rows
from secretariat.documents.document import (
    Block,
    Cell,
    Document,
    Heading,
    Listed,
    Paragraph,
    Run,
    Table,
    Text,
    plain,
    strong,
)
from secretariat.documents.lists import Under, gathered, joined, within
from secretariat.documents.typeset import NO_BREAK

# Only what a reader of CommonMark would take for markup gets a backslash, so that "AT&T", "a < b" and "snake_case"
# stay legible: the first pattern anywhere in a line, the second at its start.
_INLINE = pattern(r"[\\`*\[~|]|(?<![^\W_])_(?=_*[^\s_])|<(?=[A-Za-z/!?])|&(?=#?\w+;)")
_BLOCK = pattern(r"^(?:(?=#{1,6}(?:\s|$)|[-+](?:[\s-]|$)|>|_[\s_]*$)|(\d{1,9})(?=[.)](?:\s|$)))")
_PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
_WIDE, _BLANK = 72, 40
_LAST_HASH = pattern(r"#$")


def write(doc: Document) -> str:
    """The whole paper."""
    status, foot = _paragraph((strong(doc.status),)), _paragraph((Run(doc.foot),))
    written = joined((_heading(doc.heading), status, *_blocks(doc.body), foot), "\\\n") + "\n"
    return written.replace(NO_BREAK, " ")


def _blocks(blocks: Sequence[Block]) -> Iterator[str]:
    marker = ""
    above: object = None
    for block in gathered(blocks):
        last, above = above, block
        match block:
            case Heading():
                yield _heading(block)
            case Paragraph(role="note"):
                yield _paragraph(tuple(Run(run.text, run.strong, emphasis=True) for run in _counted(block)))
            case Paragraph(role="draft"):
                yield f"> {_paragraph(_counted(block))}"
            case Paragraph(role="blank"):
                yield f"{_paragraph(_counted(block))} {'_' * _BLANK}"
            case Paragraph(role="under"):
                yield Under(_paragraph(_counted(block)))
            case Paragraph():
                yield _paragraph(_counted(block))
            case Table():
                yield from _table(block, titled=block.titled and (last is None or isinstance(last, Heading)))
            case _:
                marker = _marker(block[0], after=marker)
                yield _list(block, marker)
                continue
        marker = ""


def _heading(heading: Heading) -> str:
    words = _inline((Run(f"{heading.number} "), *heading.text)).strip()
    return "#" * heading.level + " " + _LAST_HASH.sub(r"\\#", words)


def _counted(paragraph: Paragraph) -> Text:
    """The text after the paragraph's number, where it has one."""
    return (Run(f"{paragraph.number} "), *paragraph.text) if paragraph.number else paragraph.text


def _paragraph(value: Text) -> str:
    return _BLOCK.sub(r"\1\\", _inline(value).strip())


def _marker(first: Listed, after: str) -> str:
    """A list straight after another would be read as one with it, were its marker not a different one."""
    usual, other = (".", ")") if first.kind == "number" else ("-", "*")
    return other if after == usual else usual


def _list(items: Sequence[Listed], marker: str) -> str:
    loose = any(isinstance(part, Paragraph) for item in items for part in within(item)[1])
    return ("\n\n" if loose else "\n").join(_item(item, marker) for item in items)


def _item(item: Listed, marker: str) -> str:
    """An item, with what stands in it set in under its words."""
    start = f"{item.ordinal}{marker} " if item.kind == "number" else f"{marker} "
    inset = " " * len(start)
    first, others = within(item)
    told = start + _paragraph(_labelled(item, first))
    for other in others:
        if isinstance(other, Paragraph):
            told += f"\n\n{inset}{_paragraph(other.text)}"
        else:
            under = _list(other, _marker(other[0], after="")).replace("\n", f"\n{inset}")
            told += f"\n{inset}{under}"
    return told


def _labelled(item: Listed, first: Text) -> Text:
    """An item's words after its label, where the list itself does not print it."""
    return first if item.kind in ("number", "bullet") else (Run(f"{item.label} "), *first)


def _table(table: Table, *, titled: bool = False) -> Iterator[str]:
    if not titled:
        yield _paragraph((strong(table.caption),))
    header = [_inline((Run(name),)) for name in table.header]
    rows = [header, ["---"] * table.width, *([_cell(cell) for cell in row] for row in table.rows)]
    yield "\n".join(_row(row, table.width) for row in rows if table.width)
    for bars in table.bars:
        drawn = bar_lines(drawn_rows(table, bars), _WIDE, bars.top)
        yield _paragraph((Run(f"{table.header[bars.column]}:"),))
        yield "\n".join(f"    {line}" for line in drawn)  # as code: its spaces stay


def _row(cells: Sequence[str], width: int) -> str:
    filled = [*cells, *[""] * (width - len(cells))]
    return f"| {' | '.join(filled)} |"


def _cell(cell: Cell) -> str:
    """Pipe tables hold one line a cell, so its paragraphs and items are set apart by line breaks."""
    texts: list[Text] = []
    for block in cell:
        if isinstance(block, Listed):
            first, *others = block.paragraphs or ((),)
            texts += [(Run(f"{block.label} "), *first), *others]
        else:
            texts.append(_counted(block))
    return " <br>".join(filter(None, (_inline(text).strip() for text in texts)))


def _inline(value: Text) -> str:
    """Text on one line, with a backslash before each character that would otherwise be read as markup."""
    line, beside_marks = "", False
    for piece, following in pairwise((*_pieces(value), Run(" "))):
        words = _escaped(piece, before=following)
        if not _is_marked(piece):
            line, beside_marks = line + words, False
        elif not beside_marks and _marks_hold(line[-1:], piece.text, following):
            marks = "*" * (2 * piece.strong + piece.emphasis)
            line, beside_marks = f"{line}{marks}{words}{marks}", True
        else:
            line, beside_marks = line + _tagged(piece, words), True
    return line


def _escaped(piece: Run, before: Run) -> str:
    """The words with their backslashes; a last underscore needs none where nothing but space comes after it."""
    following = "x" if _is_marked(piece) or _is_marked(before) else " "
    return _INLINE.sub(r"\\\g<0>", piece.text + following).removesuffix(following)


def _is_marked(run: Run) -> bool:
    return run.strong or run.emphasis


def _pieces(value: Text) -> Iterator[Run]:
    """The runs, with equal neighbours joined and outer spaces unmarked: `** AGREED**` is not strong."""
    filled = (run for run in value if run.text)
    for (is_strong, is_emphasis), runs in groupby(filled, key=lambda run: (run.strong, run.emphasis)):
        words = plain(tuple(runs))
        core = words.strip()
        before, _, after = words.partition(core) if core else (words, "", "")
        for text, marked in ((before, False), (core, True), (after, False)):
            if text:
                yield Run(text, is_strong and marked, is_emphasis and marked)


def _marks_hold(before: str, words: str, following: Run) -> bool:
    """Whether asterisks around the words mark them; those in the middle of a word or a sign may not."""
    after = "<" if _is_marked(following) else following.text[0]
    return (words[0].isalnum() or _is_edge(before)) and (words[-1].isalnum() or _is_edge(after))


def _is_edge(character: str) -> bool:
    return not character or character.isspace() or character in _PUNCTUATION


def _tagged(run: Run, words: str) -> str:
    inner = f"<em>{words}</em>" if run.emphasis else words
    return f"<strong>{inner}</strong>" if run.strong else inner
