"""Several paragraphs in the one typed line: ¶ begins another line of the minutes, ↵ another paragraph of the same line.

So a prepared text can be pasted, a long passage typed, and a minuted line divided, all in the field where the clerk
types, with every break visible.
"""

from __future__ import annotations

import re

from ..basics.bullets import ALWAYS, COPIED
from ..basics.cleaning import clean
from ..basics.lettering import ROMAN, ROMAN_FIGURE
from ..basics.pattern import pattern
from .from_elsewhere import plain_lines

ANOTHER_LINE = "¶"
SAME_LINE = "↵"
WHO_SAID_IT = "⇥"
"""Stands between a name and what was said, where the Tab key could not read the name: a tab that is seen."""

_BULLET = pattern(rf"\s*(?:[*{COPIED}]\ufe0f?\s+|[§Øü]\t\s*|[{ALWAYS}➢]|[–—]\t\s*)(?=\S)")
_AS_HERE = pattern(rf"(?:\d{{1,2}}|([a-z])\1?|{ROMAN_FIGURE})\. |[*-] ")
"""A mark that is one here."""
_ROUND = pattern(r"\s*o\t\s*(?=\S)")
"""Word’s second bullet, as it is copied. In a typed line it would be somebody’s code and Tab."""
_DASH = pattern(r"\s*[-–—]\s+(?=\S)")
_NUMBER = pattern(r"\s*(?:(\d{1,2})[.)]|\((\d{1,2})\))\s+(?=\S)")
_LETTER = pattern(
    rf"\s*(?:\(?(?P<roman>{ROMAN_FIGURE})[.)]|(?P<letter>([a-z])\3?)[.)]|(?P<capital>[A-Z])\)|"
    r"\((?P<within>[a-z]|([a-z])\6|[A-Z])\))\s+(?=\S)"
)
_ALONE = pattern(
    r"\s*(?:\[\d{1,2}\] |\d{1,2}(?:\.\d{1,2})+\.?[ \t]|\+\s|#+\s|(?:From|Sent|To|Cc|Bcc|Subject|Date|Attachments):\s)"
)
"""What begins a line of its own, and is no list here: “[1] ”, “1.2 ”, the head of an e-mail."""
_ENDED = pattern(r"[.?!:;…][”’\"')\]]*\s*$")


def parts(line: str) -> list[str]:
    """The lines of the minutes that one typed line stands for, each with its own line breaks."""
    found = (_instead(SAME_LINE, "\n", part).strip(" \n") for part in line.split(ANOTHER_LINE))
    return [part for part in found if part.strip()]


def _instead(mark: str, other: str, words: str) -> str:
    """Words with something else in the place of each mark and the blanks around it."""
    first, *others = words.split(mark)
    return other.join([first.rstrip(), *map(str.strip, others[:-1]), others[-1].lstrip()]) if others else words


def with_list_mark(line: str) -> str:
    """A line that begins as a list does somewhere else, with the mark it has here: “* ” a bullet, “3. ” the third,
    “c. ” the third sub-point. So “1)”, “(1)”, “a)”, “(i)” and Word’s bullets are what they mean; any other line stays.
    """
    if _AS_HERE.match(line):
        return line
    if found := _BULLET.match(line):
        return f"* {line[found.end() :]}"
    if found := _NUMBER.match(line):
        return f"{found[1] or found[2]}. {line[found.end() :]}"
    if found := _LETTER.match(line):
        return f"{_here(found)}. {line[found.end() :]}"
    return line


def _here(found: re.Match[str]) -> str:
    """The letter that a limb has here: “c)” and “(C)” are “c”, “(iv)” is “iv”."""
    if found["roman"] in ROMAN:
        return found["roman"]
    return (found["letter"] or found["capital"] or found["within"] or "a").lower()


def roman_mark(line: str) -> str:
    """The Roman figure that a line begins with, as it is typed: “(iv)”; empty for none."""
    found = _LETTER.match(line)
    return found[0].strip() if found and found["roman"] in ROMAN else ""


def in_one_line(text: str) -> str:
    """Words with their line breaks as ↵, to be typed in one line. ``parts`` reads them back."""
    lines = [line for line in text.strip("\n").split("\n") if line.strip()]
    return _instead("\n", f" {SAME_LINE} ", "\n".join(lines))


def as_written(line: str) -> str:
    """A typed line as a page to write on: a line for each line of the minutes, its other paragraphs indented."""
    return _instead(SAME_LINE, "\n    ", _instead(ANOTHER_LINE, "\n", line))


def from_written(page: str) -> str:
    """The page as one typed line again: an indented line is a paragraph of the line above."""
    line = ""
    for each in clean(page).split("\n"):
        words = " ".join((each if each[:1].isspace() else _listed(each)).split())
        if words:
            mark = SAME_LINE if each[:1].isspace() else ANOTHER_LINE
            line += f" {mark} {words}" if line else words
    return line


def pasted(text: str) -> list[str]:
    """The paragraphs of what was pasted, each in one line.

    An empty line parts two paragraphs; within them lines are joined, as a letter or an e-mail breaks them anywhere,
    but one that begins like part of a list stands alone, and so does each that begins with who spoke, or a command,
    where the first does: nobody’s words are put in the mouth of whoever spoke before. Where no line is empty and each
    ends a sentence, each is a paragraph: so a word processor gives them. Lines of a list have its mark as it is typed
    here; the cells of a table, parted by tabs, are parted by commas, and each of its rows is a line.
    """
    lines, begins = plain_lines(clean(text))
    rows, begins = _rows(lines), begins | _labelled(lines)
    words = [line for line in lines if line.strip()]
    alone = len(words) == len(lines) and all(_ENDED.search(line) for line in words)
    found: list[str] = []
    going_on = False
    for n, line in enumerate(lines):
        if not line.strip():
            going_on = False
            continue
        tidy = _row(line) if n in rows else " ".join(_listed(line).split())
        if going_on and not alone and not _begins_a_list(line) and not {n, n - 1} & rows and n not in begins:
            found[-1] += f" {tidy}"
        else:
            found.append(tidy)
        going_on = True
    return found


_LABEL = pattern(
    r"[ \t]*(?:[^\W\d_][\w.’'&-]*(?: [^\W\d_][\w.’'&-]*){0,3}(?: ?\([^()]{1,20}\))? ?:(?=[ \t])|/[a-z][a-z-]+(?=\s|$))"
)
"""“ab: why?”, “Action: …”, “/noted”."""


def _labelled(lines: list[str]) -> set[int]:
    """Which lines begin with a label or a command, among those of a paragraph whose first line does."""
    found: set[int] = set()
    within = False
    for n, line in enumerate(lines):
        labelled = _LABEL.match(line) is not None
        within = bool(line.strip()) and (within if n and lines[n - 1].strip() else labelled)
        if within and labelled:
            found.add(n)
    return found


def _begins_a_list(line: str) -> bool:
    return any(each.match(line) for each in (_BULLET, _ROUND, _DASH, _NUMBER, _LETTER, _ALONE))


def _listed(line: str) -> str:
    """A line of a pasted list with its mark; one that begins with a dash is a bullet too."""
    if found := _ROUND.match(line):
        return f"* {line[found.end() :]}"
    if found := _DASH.match(line):
        return f"{'-' if '-' in found[0] else '*'} {line[found.end() :]}"
    return with_list_mark(line)


def _rows(lines: list[str]) -> set[int]:
    """Which lines are rows of a table: two or more in a row, each of as many cells."""
    cells = [_listed(line).strip(" ").count("\t") if line.strip() else 0 for line in lines]
    return {n for n, count in enumerate(cells) if count and count in (cells[n - 1] if n else 0, *cells[n + 1 : n + 2])}


def _row(line: str) -> str:
    """The cells of a row in one line: “Eldmoor, 12, –”, where the last cell is empty."""
    cells = [" ".join(each.split()) or "–" for each in line.strip(" ").split("\t")]
    return "".join(f"{each}{' ' if each[-1] in ',;:' else ', '}" for each in cells[:-1]) + cells[-1]
