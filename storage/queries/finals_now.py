"""A paper that was marked as final, as it would be made now: found by its name on record, or by what was asked for."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import msgspec

from secretariat.basics.record import Refused
from secretariat.documents.document import Document
from secretariat.languages.table import NAMES
from secretariat.papers.catalogue import PAPERS, Paper

from ..archive import Archive
from .paper_material import archive_material, meeting_material
from .second_language import in_language, speaker


class FinalAsked(msgspec.Struct, frozen=True):
    """Which paper: of which meeting (empty: of none), of which item of it or year, in which language (empty: English).
    ``part``: whether it is of a part that cannot be told apart by these, such as a period."""

    paper: Paper[Any]
    of: str = ""
    item: str = ""
    year: int | None = None
    code: str = ""
    part: str = ""


def asked_by_name(name: str) -> FinalAsked | None:
    """The paper that a name on record is of: “front sheet of 2022-07-20, item 5 in Welsh”. None where there is none."""
    languages = "|".join(map(re.escape, NAMES.values()))
    for paper in sorted(PAPERS.values(), key=lambda each: -len(each.name)):
        called = re.escape(paper.called)
        found = re.fullmatch(rf"{called}(?: of (\S+?))?(?:, (.+?))?(?: in ({languages}))?", name)
        if found:
            part = found[2] or ""
            item = part.removeprefix("item ") if part.startswith("item ") else ""
            year = int(part[:4]) if re.fullmatch(r"\d{4}/\d{2}", part) else None
            code = next((code for code, language in NAMES.items() if language == found[3]), "")
            rest = part if part and not item and year is None else ""
            return FinalAsked(paper, found[1] or "", item, year, code, rest)
    return None


def made_now(archive: Archive, asked: FinalAsked, how: str, today: dt.date | None = None) -> Document:
    """That paper as it would be made now. ``how``: where a paper of the register is asked for, of which period or cases
    it is to be has to be said. In any thread, of an archive ``as_it_stands``. Raises Refused."""
    from secretariat.papers.material import of_item
    from secretariat.papers.pack.front import with_front

    paper = asked.paper
    if paper.of == "register" or asked.part:
        which = "which period" if paper.public else "which cases"
        raise Refused(f"Of {which} it is to be is said {how}, and what differs is told.")
    archive.refuse_undecided()
    if asked.of and archive.meeting(asked.of) is None:
        raise Refused(f"The meeting {asked.of} is not kept any more, so there is nothing to hold it against.")

    def make() -> Document:
        if not asked.of:
            return paper.build(archive_material(archive, today, asked.year))
        material = of_item(meeting_material(archive, asked.of, today), asked.item)
        return paper.build(with_front(material) if paper.name in ("agenda", "members-agenda") else material)

    return in_language(make(), speaker(archive, asked.code) if asked.code else None, make)
