"""The numbers and bullets that Word puts before paragraphs by itself, and what a style says of a paragraph."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from docx.document import Document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DEEPEST = 9
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


class ListLabel(NamedTuple):
    """What stands before a paragraph: a bullet at a depth, or a number as it is printed."""

    text: str
    bullet: bool
    depth: int


class Styles:
    """What the styles of a document say, each with those it is based on."""

    def __init__(self, document: Document) -> None:
        root: Any = document.styles.element
        self._styles = {each.get(f"{W}styleId"): each for each in root.findall(f"{W}style")}

    def chain(self, id: str) -> list[Any]:
        """A style and those beneath it."""
        found: list[Any] = []
        while (style := self._styles.get(id)) is not None and style not in found and len(found) < 20:
            found.append(style)
            id = val(style.find(f"{W}basedOn"))
        return found

    def of(self, paragraph: Any) -> list[Any]:
        """The styles of a paragraph, its own first."""
        return self.chain(val(paragraph.find(f"{W}pPr/{W}pStyle")))

    def names(self, paragraph: Any) -> list[str]:
        """What they are called, in small letters."""
        return [val(style.find(f"{W}name")).lower() for style in self.of(paragraph)]

    def is_bold(self, paragraph: Any) -> bool:
        """Whether a paragraph is bold by its style; a heading's boldness says nothing."""
        for style in self.of(paragraph):
            bold = style.find(f"{W}rPr/{W}b")
            if bold is not None:
                return bold.get(f"{W}val", "1") not in ("0", "false", "off")
        return False


class Numbers:
    """Counts through a document: each paragraph is to be asked once, in order."""

    def __init__(self, document: Document) -> None:
        self.styles = Styles(document)
        self._nums: dict[str, Any] = {}
        self._abstract: dict[str, Any] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()
        try:
            root: Any = document.part.numbering_part.element if _has_numbering(document) else ()
        except Exception:  # a damaged part: the words are there, their numbers are not
            root = ()
        for each in root:
            if each.tag == f"{W}num":
                self._nums[each.get(f"{W}numId") or ""] = each
            elif each.tag == f"{W}abstractNum":
                self._abstract[each.get(f"{W}abstractNumId") or ""] = each

    def heading_level(self, paragraph: Any) -> int:
        """1 and on for a heading or title; 0 for any other paragraph."""
        outline = paragraph.find(f"{W}pPr/{W}outlineLvl")
        for style in [] if outline is not None else self.styles.of(paragraph):
            name = val(style.find(f"{W}name")).lower()
            if found := re.fullmatch(r"heading (\d)", name):
                return int(found[1])
            if name == "title":
                return 1
            outline = style.find(f"{W}pPr/{W}outlineLvl")
            if outline is not None:
                break
        level = val(outline)
        return int(level) + 1 if level.isdigit() and int(level) < 9 else 0

    def label(self, paragraph: Any) -> ListLabel | None:
        """What Word prints before a paragraph; None where it is in no list."""
        num, level = self._list_of(paragraph)
        definition = self._level(num, level)
        if definition is None:
            return None
        kind = val(definition.find(f"{W}numFmt")) or "decimal"
        pattern = val(definition.find(f"{W}lvlText"))
        if kind == "bullet":
            return ListLabel("-", True, self._depth(paragraph, level))
        count = self._count(num, level, definition)
        if kind == "none" and "%" not in pattern and not pattern.strip():
            return None
        text = re.sub(r"%(\d)", lambda found: self._printed(num, int(found[1]) - 1, count, definition), pattern)
        return ListLabel(text.strip(), False, level) if text.strip() else None

    def _list_of(self, paragraph: Any) -> tuple[str, int]:
        """The list that a paragraph is in, by itself or by its style, and its level there."""
        for place in (paragraph, *self.styles.of(paragraph)):
            properties = place.find(f"{W}pPr/{W}numPr")
            if properties is None:
                continue
            num, level = val(properties.find(f"{W}numId")), val(properties.find(f"{W}ilvl"))
            if num or place is paragraph:
                if not num:
                    num = next((own for style in self.styles.of(paragraph)
                                if (own := val(style.find(f"{W}pPr/{W}numPr/{W}numId")))), "")  # fmt: skip
                if not level and place is not paragraph:
                    level = self._level_of_style(num, place.get(f"{W}styleId") or "")
                return num, min(int(level), _DEEPEST - 1) if level.isdigit() else 0
        return "", 0

    def _level_of_style(self, num: str, style: str) -> str:
        """A list may say which of its levels belongs to a style."""
        abstract = self._of(num)
        for level in abstract.findall(f"{W}lvl") if abstract is not None else ():
            if val(level.find(f"{W}pStyle")) == style:
                return level.get(f"{W}ilvl") or ""
        return ""

    def _depth(self, paragraph: Any, level: int) -> int:
        """How far in a bullet stands: “List Bullet 2” is a list of its own to Word, and one step in to the eye."""
        for name in self.styles.names(paragraph):
            if found := re.fullmatch(r"list (?:bullet|number) (\d)", name):
                return max(level, int(found[1]) - 1)
        return level

    def _of(self, num: str) -> Any:
        """The definition behind a list; another list's, where it is taken from a style."""
        found = self._nums.get(num)
        abstract = self._abstract.get(val(found.find(f"{W}abstractNumId"))) if found is not None else None
        link = val(abstract.find(f"{W}numStyleLink")) if abstract is not None else ""
        if link:
            for style in self.styles.chain(link):
                other = val(style.find(f"{W}pPr/{W}numPr/{W}numId"))
                if other and other != num and other in self._nums:
                    return self._abstract.get(val(self._nums[other].find(f"{W}abstractNumId")))
        return abstract

    def _level(self, num: str, level: int) -> Any:
        found = self._nums.get(num)
        for override in found.findall(f"{W}lvlOverride") if found is not None else ():
            own = override.find(f"{W}lvl")
            if override.get(f"{W}ilvl") == str(level) and own is not None:
                return own
        abstract = self._of(num)
        for each in abstract.findall(f"{W}lvl") if abstract is not None else ():
            if each.get(f"{W}ilvl") == str(level):
                return each
        return None

    def _count(self, num: str, level: int, definition: Any) -> list[int | None]:
        """Count one on: lists of one definition go on with each other, unless one says where it starts."""
        abstract = self._of(num)
        key = abstract.get(f"{W}abstractNumId") or num if abstract is not None else num
        count = self._counts.setdefault(key, [None] * _DEEPEST)
        start = self._start(num, level)
        if start is not None and (num, level) not in self._begun:
            count[level] = start
        elif count[level] is None:
            count[level] = _number(definition.find(f"{W}start"), 1)
        else:
            count[level] = (count[level] or 0) + 1
        self._begun.add((num, level))
        count[level + 1 :] = [None] * (_DEEPEST - level - 1)
        return count

    def _start(self, num: str, level: int) -> int | None:
        for override in self._nums[num].findall(f"{W}lvlOverride"):
            start = override.find(f"{W}startOverride")
            if override.get(f"{W}ilvl") == str(level) and start is not None:
                return _number(start, 1)
        return None

    def _printed(self, num: str, level: int, count: list[int | None], asking: Any) -> str:
        definition = self._level(num, level) if level < _DEEPEST else None
        if definition is None:
            return ""
        number = count[level]
        number = _number(definition.find(f"{W}start"), 1) if number is None else number
        legal = asking.find(f"{W}isLgl") is not None
        return in_figures(number, "decimal" if legal else val(definition.find(f"{W}numFmt")) or "decimal")


def in_figures(number: int, kind: str) -> str:
    """A number as Word prints it in a list."""
    if kind in ("lowerLetter", "upperLetter") and number > 0:
        letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letters.upper() if kind == "upperLetter" else letters
    if kind in ("lowerRoman", "upperRoman") and 0 < number < 5000:
        text = ""
        for value, letters in _ROMAN:
            text += letters * (number // value)
            number %= value
        return text.upper() if kind == "upperRoman" else text
    if kind == "decimalZero":
        return f"{number:02}"
    if kind == "ordinal":
        end = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
        return f"{number}{end}"
    return "" if kind in ("none", "bullet") else str(number)


def _has_numbering(document: Document) -> bool:
    from docx.opc.constants import RELATIONSHIP_TYPE

    return any(each.reltype == RELATIONSHIP_TYPE.NUMBERING for each in document.part.rels.values())


def _number(element: Any, otherwise: int) -> int:
    value = val(element)
    return int(value) if value.isdigit() and len(value) < 6 else otherwise


def val(element: Any) -> str:
    """What an element of one value says; empty where there is none."""
    return (element.get(f"{W}val") or "") if element is not None else ""
