"""An agenda item as it is asked for in a form, as a row of the agenda, and as the facts under it."""

from __future__ import annotations

from typing import Any

from secretariat.agenda import standing_of
from secretariat.functions import FUNCTION_WORDS
from secretariat.meetings import AgendaItem, Business, PaperStatus, Standing, business_of
from secretariat.pack import Pages, page_ranges
from secretariat.proceedings import Proceedings
from secretariat.questions import tally

from .dialogs.field import Field
from .widgets.detail import Fact
from .widgets.table import Row

AS_THE_TITLE_SAYS = ""


def item_fields(item: AgendaItem | None) -> list[Field]:
    """Everything about an item; the title first, so that a new one is a title and Save."""
    known = item or AgendaItem(number="", title="")
    guessed = item is None or item.business is business_of(item.title)
    businesses = [(AS_THE_TITLE_SAYS, "As the title says"), *((b.value, b.capitalize()) for b in Business)]
    papers = [(paper.value, paper.capitalize()) for paper in PaperStatus]
    number_hint = (
        "Printed as it stands: 7, or 7A." if item else
        "Leave it empty and it is given one: those after it move up; once items were minuted it becomes 7A."
    )  # fmt: skip
    return [
        Field(name="title", label="Title", value=known.title, required=True),
        Field(name="number", label="Number", value=known.number, required=item is not None, hint=number_hint),
        Field(name="business", label="Business", kind="choice", options=businesses,
              value=AS_THE_TITLE_SAYS if guessed else known.business.value,
              hint="What it is for, where that decides how it is minuted. Arrows change it."),
        Field(name="purpose", label="Purpose", value=known.purpose, hint="To note, to decide, to scrutinise …"),
        Field(name="author", label="Report by", value=known.author),
        Field(name="paper", label="Paper", kind="choice", options=papers, value=known.paper.value),
        Field(name="pages", label="Pages", kind="number", value=known.pages or None,
              hint="How many its paper has. Which pages of the pack they are is counted."),
        Field(name="urgent", label="Urgent because", value=known.urgent,
              hint="The special circumstances the Chair gave; the minutes must state them."),
        Field(name="exempt", label="Private: paragraph", value=known.exempt,
              hint="The paragraph of Schedule 12A, 1 to 7, if it is to be taken in private."),
        Field(name="function", label="By law this is", kind="choice", options=list(FUNCTION_WORDS.items()),
              value=known.function, hint="A function of the Panel under the 2011 Act, if it is one. Arrows change it."),
        Field(name="contact", label="Contact", value=known.contact, hint="Whom to ask about the report."),
    ]  # fmt: skip


def item_read(values: dict[str, Any], item: AgendaItem | None) -> AgendaItem:
    """The item as the form says it."""
    chosen = values["business"]
    business = business_of(values["title"]) if chosen == AS_THE_TITLE_SAYS else Business(chosen)
    paper, pages = PaperStatus(values["paper"]), values["pages"] or 0
    if pages and not (item and item.pages) and paper is PaperStatus.NONE:
        paper = PaperStatus.ATTACHED  # what has pages is there
    told = {**values, "business": business, "paper": paper, "pages": pages}
    return item.with_(**told) if item else AgendaItem(**told)


def with_standing(item: AgendaItem, p: Proceedings) -> str:
    standing = standing_of(item, p)
    return f"{item.heading}  ({standing})" if standing and not standing.startswith(("✓", "▶")) else item.heading


def rows(p: Proceedings) -> list[Row]:
    """The agenda, item by item: for a paper in the pack, its pages."""
    ranges = page_ranges(p.bundle.items)
    return [_row(item, p, ranges.get(item.id)) for item in p.bundle.items]


def _row(item: AgendaItem, p: Proceedings, pages: Pages | None) -> Row:
    standing = standing_of(item, p)
    marks = [word for word, there in (("urgent", item.urgent), ("private", item.exempt)) if there]
    paper = f"p.{pages}" if pages else "" if item.paper is PaperStatus.NONE else str(item.paper)
    return Row(item.id, [item.number, item.title, paper, " ".join([*marks, standing])])


def facts(item: AgendaItem, p: Proceedings) -> list[Fact]:
    reason_for = {Standing.DEFERRED: "Deferred because", Standing.WITHDRAWN: "Withdrawn because"}
    return [
        ("Standing", standing_of(item, p)),
        (reason_for.get(item.standing, "Because"), item.reason),
        ("Urgent because", item.urgent),
        ("In private, paragraph", item.exempt),
        ("Business", "" if item.business is Business.OTHER else str(item.business)),
        ("Purpose", item.purpose),
        ("Report by", item.author),
        ("Paper", _paper(item, p)),
        ("By law", FUNCTION_WORDS[item.function] if item.function else ""),
        ("Contact", item.contact),
        ("Public questions", tally(p.bundle.questions) if item.business is Business.QUESTIONS else ""),
    ]


def _paper(item: AgendaItem, p: Proceedings) -> str:
    words = "" if item.paper is PaperStatus.NONE else str(item.paper)
    count = f"{item.pages} page{'' if item.pages == 1 else 's'}" if item.pages else ""
    pages = page_ranges(p.bundle.items).get(item.id)
    return ", ".join(part for part in (words, count, f"{pages} in the pack" if pages else "") if part)
