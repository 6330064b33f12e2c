"""Several paragraphs in the one typed line: ¶ begins another line of the minutes, ↵ another paragraph of the same line.

So a prepared text can be pasted, a long passage typed, and a minuted line divided, all in the field where the clerk
types, with every break visible.
"""

from __future__ import annotations

import re

ANOTHER_LINE = "¶"
SAME_LINE = "↵"

_LIST_MARK = re.compile(r"\s*(?:\d{1,2}[.)]|[a-z][.)]|[*•–-])\s+")
_ENDED = re.compile(r"[.?!:;…][”’\"')\]]*\s*$")


def parts(line: str) -> list[str]:
    """The lines of the minutes that one typed line stands for, each with its own line breaks."""
    found = (re.sub(rf"\s*{SAME_LINE}\s*", "\n", part).strip(" \n") for part in line.split(ANOTHER_LINE))
    return [part for part in found if part.strip()]


def in_one_line(text: str) -> str:
    """Words with their line breaks as ↵, to be typed in one line. ``parts`` reads them back."""
    return re.sub(r"\s*\n\s*", f" {SAME_LINE} ", text.strip("\n"))


def as_written(line: str) -> str:
    """A typed line as a page to write on: a line for each line of the minutes, its other paragraphs indented."""
    page = re.sub(rf"\s*{ANOTHER_LINE}\s*", "\n", line)
    return re.sub(rf"\s*{SAME_LINE}\s*", "\n    ", page)


def from_written(page: str) -> str:
    """The page as one typed line again: an indented line is a paragraph of the line above."""
    line = ""
    for each in page.splitlines():
        words = " ".join(each.split())
        if words:
            mark = SAME_LINE if each[:1].isspace() else ANOTHER_LINE
            line += f" {mark} {words}" if line else words
    return line


def pasted(text: str) -> list[str]:
    """The paragraphs of what was pasted, each in one line.

    An empty line parts two paragraphs; within them lines are joined, as a letter or an e-mail breaks them anywhere,
    but one that begins like part of a list stands alone. Where no line is empty and each ends a sentence, each is a
    paragraph: so a word processor gives them.
    """
    lines = text.splitlines()
    words = [line for line in lines if line.strip()]
    alone = len(words) == len(lines) and all(_ENDED.search(line) for line in words)
    found: list[str] = []
    going_on = False
    for line in lines:
        if not line.strip():
            going_on = False
            continue
        tidy = " ".join(line.split())
        if going_on and not alone and not _LIST_MARK.match(line):
            found[-1] += f" {tidy}"
        else:
            found.append(tidy)
        going_on = True
    return found
