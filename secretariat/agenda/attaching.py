"""Attaching papers to the items of an agenda, putting them right, in order, and off again: each is one act."""

from __future__ import annotations

from collections.abc import Sequence

from ..basics.acts import Act, Drop, Put, act
from ..basics.ordering import following
from ..basics.record import Refused
from ..meetings.bundle import Bundle, item_on
from ..meetings.exempt import ExemptGrounds
from ..meetings.item_papers import ItemPaper, pages_attached, shown_of
from ..meetings.meeting import AgendaItem, PaperStatus
from .items import changes_to, placed_at, refuse_no_paragraph
from .reports.taking import MOST_PAGES

_ENGLAND = ExemptGrounds()
LONGEST = 300
"""Letters of a paper's title: it stands on one cover sheet, and in the contents of the pack."""


def attach(bundle: Bundle, paper: ItemPaper, grounds: ExemptGrounds = _ENGLAND) -> Act:
    """Attach a paper to its item, after those it has; the item's paper is then attached. Raises Refused."""
    item = item_on(bundle, paper.item)
    refuse_kept_already(bundle, paper)
    others = bundle.papers_of(item.id)
    place = following(others[-1].place if others else "")
    kept = _judged(paper, grounds).with_(place=place)
    note = f"attach {called(kept)} to item {item.number}"
    return act(note, Put(kept, bundle.meeting.id), _counted(bundle, item, [*others, kept]))


def change(
    bundle: Bundle, id: str, *, title: str | None = None, exempt: str | None = None, to: int | None = None,
    grounds: ExemptGrounds = _ENGLAND,
) -> Act:  # fmt: skip
    """Change what a paper is called, whether it is withheld, and its place among those of its item, counted from 1; of
    each None: it stays. One act. Raises Refused."""
    paper = _paper(bundle, id)
    title = paper.title if title is None else title
    exempt = paper.exempt if exempt is None else exempt
    changed = _judged(paper.with_(title=title, exempt=exempt), grounds)
    papers = [each for each in bundle.papers_of(paper.item) if each.id != id]
    at = list(bundle.papers_of(paper.item)).index(paper) + 1
    if to is not None and to != at:
        if not 1 <= to <= len(papers) + 1:
            raise Refused(f"There is no place {to}: {len(papers) + 1} papers are attached to that item.")
        placed = placed_at([*papers[: to - 1], changed, *papers[to - 1 :]], to - 1)
        changed, papers = placed[to - 1], [*placed[: to - 1], *placed[to:]]
    if changed == paper:
        raise Refused("That is what is said of it already.")
    item = item_on(bundle, paper.item)
    moved = changed.with_(place=paper.place) == paper
    besides = [Put(each, bundle.meeting.id) for each in papers if each not in bundle.papers]
    note = f"{'move' if moved else 'put right'} {called(changed)}, attached to item {item.number}"
    return act(note, Put(changed, bundle.meeting.id), besides, _counted(bundle, item, [*papers, changed]))


def move(bundle: Bundle, id: str, by: int) -> Act:
    """One place earlier (-1) or later (1) among the papers of its item. Raises Refused at either end."""
    paper = _paper(bundle, id)
    papers = list(bundle.papers_of(paper.item))
    to = papers.index(paper) + 1 + by
    if not 1 <= to <= len(papers):
        raise Refused(f"It is the {'first' if by < 0 else 'last'} of the papers attached to this item already.")
    return change(bundle, id, to=to)


def take_off(bundle: Bundle, id: str) -> Act:
    """Take a paper off its item; its file is not deleted. Raises Refused."""
    paper = _paper(bundle, id)
    item = item_on(bundle, paper.item)
    left = [each for each in bundle.papers_of(item.id) if each.id != id]
    return act(f"take {called(paper)} off item {item.number}", Drop(paper, bundle.meeting.id),
               _counted(bundle, item, left))  # fmt: skip


def called(paper: ItemPaper) -> str:
    """“Budget 2031”, shortened where it is long."""
    return f"“{paper.title if len(paper.title) <= 60 else f'{paper.title[:59].rstrip()}…'}”"


def refuse_kept_already(bundle: Bundle, paper: ItemPaper) -> None:
    """Raises Refused for a file that is a paper of this meeting already."""
    kept = [(each.item, each.file) for each in bundle.papers] + [(each.item, each.file) for each in bundle.reports]
    other = next((id for id, file in kept if id and file and file.sha256 == paper.file.sha256), "")
    if of := bundle.item(other):
        raise Refused(f"This file is kept already, as a paper of item {of.number}.")


def _pages_counted(bundle: Bundle, item: AgendaItem, papers: Sequence[ItemPaper]) -> int:
    """How many pages the papers of an item have; those of its report are its file's, else as the clerk typed them."""
    report, own = bundle.report_for(item.id), 0
    if report:
        had = pages_attached(item, bundle.papers_of(item.id))
        own = (report.file.pages if report.file else 0) or max(0, item.pages - had)
    return min(own + pages_attached(item, papers), MOST_PAGES)


def _counted(bundle: Bundle, item: AgendaItem, papers: Sequence[ItemPaper]) -> list[Put | Drop]:
    """The item as its papers say: attached, with so many pages; without any, it has none."""
    report, had = bundle.report_for(item.id), bundle.papers_of(item.id)
    if shown_of(item, papers):
        changed = item.with_(paper=PaperStatus.ATTACHED, pages=_pages_counted(bundle, item, papers))
    elif shown_of(item, had) and item.paper is PaperStatus.ATTACHED:
        attached = PaperStatus.ATTACHED if report else PaperStatus.NONE
        changed = item.with_(paper=attached, pages=_pages_counted(bundle, item, papers))
    else:
        return []
    return changes_to(bundle, [changed])


def _judged(paper: ItemPaper, grounds: ExemptGrounds) -> ItemPaper:
    title, exempt = " ".join(paper.title.split()), " ".join(paper.exempt.split())
    if not title:
        raise Refused("Give the paper a title: it stands on its cover sheet, and in the contents of the pack.")
    if len(title) > LONGEST:
        raise Refused(f"A title of {len(title)} letters does not fit on a cover sheet: {LONGEST} are the most.")
    refuse_no_paragraph(exempt, grounds)
    return paper.with_(title=title, exempt=exempt)


def _paper(bundle: Bundle, id: str) -> ItemPaper:
    paper = next((each for each in bundle.papers if each.id == id), None)
    if paper is None:
        raise Refused("That paper is not attached any more.")
    return paper
