"""Reading printed minutes back: what stands under an item, in the head, and under each letter."""

from __future__ import annotations

import re
from functools import cached_property

from secretariat.documents.document import Document, Heading, Listed, Paragraph, plain
from secretariat.documents.plain_text import write
from secretariat.papers.minutes import minutes
from secretariat.proceedings.page import Page
from secretariat.proceedings.proceedings import Proceedings
from tests.support.clerk import printed, squeezed


class Minuted:
    """The minutes as they stand, to be asked whether a fact is in them, in its place."""

    def __init__(self, p: Proceedings) -> None:
        self.p = p
        self.page: Page = p.page
        self.document: Document = minutes(p)

    @cached_property
    def words(self) -> str:
        return squeezed(write(self.document))

    def under(self, item: str) -> list[str]:
        """What is printed under an item: one string a block."""
        lines, inside = [], False
        for block in self.page.blocks():
            if isinstance(block, Heading) and block.level == 2:
                inside = block.number == item
            elif inside:
                lines += printed([block])
        return lines

    @cached_property
    def headings(self) -> list[tuple[str, str]]:
        return [(b.number, plain(b.text)) for b in self.page.blocks() if isinstance(b, Heading) and b.level == 2]

    def head(self, title: str) -> str:
        """What stands at the head of the minutes under one of its headings."""
        lines, inside = [], False
        for block in self.document.body:
            if isinstance(block, Heading) and block.level == 2:
                inside = plain(block.text) == title
            elif inside:
                lines += printed([block])
        return " ; ".join(lines)

    def lists(self, name: str) -> bool:
        """Whether a member is on the roll, written exactly so."""
        return bool(re.search(rf"(?<!\w){re.escape(name)}(?=,| and|\.)", self.head("Members present")))

    def numbered(self, item: str, label: str, *words: str) -> bool:
        """Whether a line with this number or letter stands under the item and says all of this."""
        lines = [line for line in self.under(item) if line.startswith(f"{label} ")]
        return len(lines) == 1 and all(each in lines[0] for each in words)

    def lettered(self, item: str) -> dict[str, tuple[str, str]]:
        """Each lettered point of an item: who is said to have made it, and its words."""
        found, stem, inside = {}, "", False
        for block in self.page.blocks():
            if isinstance(block, Heading) and block.level == 2:
                inside = block.number == item
            elif inside and isinstance(block, Paragraph) and block.role == "stem":
                stem = plain(block.text)
            elif inside and isinstance(block, Listed) and block.kind == "letter":
                found[block.label] = (stem.rpartition(" ")[0], " ".join(map(plain, block.paragraphs)))
        return found
