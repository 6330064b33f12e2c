"""Which papers are bound into the packs of a meeting, in what order, and on which pages each of them stands (MTG-06).

What went out keeps its pages. What comes later is bound in a supplement, which goes on where the pack ended, so that
no page that anybody cites ever moves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

import msgspec
from msgspec.structs import replace

from ..basics.clock import local
from ..basics.kept_file import KeptFile
from ..meetings.bundle import Bundle
from ..meetings.item_papers import pages_attached
from ..meetings.meeting import AgendaItem, ItemStanding, PaperStatus
from ..meetings.publication import PackedPaper, Publication, PublishedItem, frozen
from ..panel.panel import Rules
from .pack import PRIVATE, Binding, Length, Pages, bound, evened, followed, page_ranges, private_ranges
from .reports.shown import as_shown

SHEET = 1
"""Pages of a cover sheet, and of the sheet that a supplement begins with."""


class BoundPaper(msgspec.Struct, frozen=True):
    """A paper of an item as it is bound: its report, one that is attached, or one of which no file is kept."""

    id: str
    item: AgendaItem
    title: str
    file: KeptFile | None = None
    exempt: str = ""
    """The paragraph under which it is withheld: its item's, else its own."""
    author: str = ""
    pages: int = 0
    """How many it has: those of its file; of one that cannot be bound, as the clerk typed them."""
    kept_nowhere: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """By which it is known again: a later version of a report is another paper."""
        return self.id, self.file.sha256 if self.file else ""

    @property
    def can_be_bound(self) -> bool:
        """Whether its file is a PDF that could be opened when it came; else it is supplied apart."""
        return bool(self.file and self.file.pages)

    @property
    def called(self) -> str:
        """“Item 5, “Budget””: for a sentence."""
        return f"Item {self.item.number}, “{self.title}”"


def binding(rules: Rules) -> Binding:
    """How the panel binds its packs, by its rules of that day."""
    return Binding(rules.odd_pages, rules.cover_sheets)


def papers_bound(bundle: Bundle, *, private: bool = False) -> list[BoundPaper]:
    """The papers of the public pack, or of the private one, in the order of the agenda."""
    every = chain.from_iterable(_of_item(bundle, item) for item in bundle.items if item.standing is ItemStanding.ON)
    return [paper for paper in every if bool(paper.exempt) == private]


def _of_item(bundle: Bundle, item: AgendaItem) -> Iterator[BoundPaper]:
    if item.paper is PaperStatus.TO_FOLLOW:
        return
    report, attached = bundle.report_for(item.id), bundle.papers_of(item.id)
    shown = as_shown(bundle, item)
    is_there = item.paper is PaperStatus.ATTACHED
    if is_there and report is not None and report.file is not None:
        title, author = report.title or item.title, report.author or shown.author
        typed = max(0, item.pages - pages_attached(item, attached))
        yield BoundPaper(report.id, item, title, report.file, item.exempt, author, report.file.pages or typed)
    for paper in attached:
        if is_there or paper.exempt:
            exempt = item.exempt or paper.exempt
            yield BoundPaper(paper.id, item, paper.title, paper.file, exempt, pages=paper.file.pages)
    if bound(item) and not attached and not (report and report.file):
        yield BoundPaper(item.id, item, item.title, None, item.exempt, shown.author, item.pages, kept_nowhere=True)


def is_packed(bundle: Bundle) -> bool:
    """Whether the papers of this meeting are kept, so that their pages are those of the pack. Else the pages that the
    clerk typed are counted, as if each paper were bound as it is."""
    went_out = bundle.publications
    if went_out and went_out[0].papers is None:
        return bool(bundle.papers)
    if any(publication.papers for publication in went_out):
        return True
    return bool(bundle.papers) or any(paper.can_be_bound for paper in papers_bound(bundle))


class Numbered(msgspec.Struct, frozen=True):
    """The papers of the public pack with their pages, by their ``key``."""

    main: dict[tuple[str, str], Pages]
    """Of the pack itself: as it went out, or as it is to go out."""
    later: dict[tuple[str, str], Pages]
    """Of the supplements that went out."""
    waiting: dict[tuple[str, str], Pages]
    """Of those that came since, in the supplement that is next."""
    waiting_from: int = 0
    """The page before that supplement's first; 0 where the pack has not gone out."""

    @property
    def all(self) -> dict[tuple[str, str], Pages]:
        return self.main | self.later | self.waiting


def length_of(paper: BoundPaper, how: Binding) -> Length:
    """How many pages it takes: its own, and its cover sheet. For one that is supplied apart they are kept free, so that
    no page moves when it comes; a sheet stands for it in any case."""
    return Length(paper.id, max(SHEET, paper.pages + (SHEET if how.cover_sheets else 0)))


def numbered(bundle: Bundle, front: int, how: Binding) -> Numbered:
    """The pages of every paper of the public pack. ``front``: how many the agenda itself takes."""
    papers = papers_bound(bundle)
    if not bundle.publications:
        return Numbered(_laid(papers, front, how), {}, {})
    first, *others = bundle.publications
    main, later = _as_packed(first), _as_packed(*others)
    if first.papers is None:  # it went out before its papers were kept: where its items' papers stood is known
        stood = _as_published(first.items, first.front or front, how)
        there = (paper for paper in papers if _went_out_before(first, bundle, paper) and paper.item.id in stood)
        main = {paper.key: stood[paper.item.id] for paper in there}
    out = main.keys() | later.keys()
    since = [paper for paper in papers if paper.key not in out and not _went_out_before(first, bundle, paper)]
    start = evened(_end_of(bundle.publications, front, how), how.odd_pages)
    return Numbered(main, later, _laid(since, start + SHEET, how), start)


class Supplement(msgspec.Struct, frozen=True):
    """The supplement that is next, or where nothing waits, the latest that went out."""

    after: int
    """The page before its first, which is that of its own sheet."""
    numbers: dict[tuple[str, str], Pages]
    out: Publication | None = None
    """As what it went out; None where it still waits."""


def supplement_of(bundle: Bundle, front: int, how: Binding) -> Supplement | None:
    """What is bound as a supplement; None where nothing came after the pack.

    ``front``: how many pages the agenda takes, for one that went out alone, of which that is not kept.
    """
    found = numbered(bundle, front, how)
    if found.waiting:
        return Supplement(found.waiting_from, found.waiting)
    before = bundle.publications
    for n in range(len(before) - 1, 0, -1):
        if before[n].papers:
            return Supplement(evened(_end_of(before[:n], front, how), how.odd_pages), _as_packed(before[n]), before[n])
    return None


def _laid(papers: Sequence[BoundPaper], after: int, how: Binding) -> dict[tuple[str, str], Pages]:
    ranges = followed((length_of(paper, how) for paper in papers), after, odd=how.odd_pages)
    return {paper.key: ranges[paper.id] for paper in papers}


def _as_packed(*publications: Publication) -> dict[tuple[str, str], Pages]:
    went_out = chain.from_iterable(each.papers or () for each in publications)
    return {(paper.id, paper.sha256): Pages(paper.first, paper.last) for paper in went_out}


def _went_out_before(first: Publication, bundle: Bundle, paper: BoundPaper) -> bool:
    """Whether a paper was with an agenda that went out when no pack was kept: all but what was attached since."""
    was = next((each for each in first.items if each.id == paper.item.id), None)
    if first.papers is not None or was is None or was.paper is not PaperStatus.ATTACHED:
        return False
    report = next((each for each in bundle.reports if each.id == paper.id), None)
    return paper.kept_nowhere or (report is not None and report.received <= local(first.when).date())


def _end_of(went_out: Sequence[Publication], front: int, how: Binding) -> int:
    """The last page of what went out; of a pack that was not kept, the lengths of its papers tell where it ended. An
    agenda that went out alone took the pages that it takes."""
    if last := max(each.last for each in went_out):
        return last
    first = went_out[0]
    own = first.front or front
    ranges = _as_published(first.items, own, how)
    return max((pages.last for pages in ranges.values()), default=evened(own, how.odd_pages))


def _as_published(items: Iterable[PublishedItem], front: int, how: Binding) -> dict[str, Pages]:
    there = (each for each in items if each.pages and each.paper is PaperStatus.ATTACHED and not each.exempt
             and each.standing is ItemStanding.ON)  # fmt: skip
    return followed((Length(each.id, each.pages) for each in there), front, odd=how.odd_pages)


def private_numbers(bundle: Bundle, how: Binding) -> dict[tuple[str, str], Pages]:
    """The pages of every exempt paper in the private pack, E1 on (MTG-08)."""
    papers = papers_bound(bundle, private=True)
    ranges = followed((length_of(paper, how) for paper in papers), 0, PRIVATE, odd=how.odd_pages)
    return {paper.key: ranges[paper.id] for paper in papers}


# --- by item, as the agenda prints them ---


def item_ranges(bundle: Bundle, front: int, how: Binding) -> dict[str, Pages]:
    """The pages of each item's papers in the public pack, by the item's identity: of the pack itself where its papers
    are kept, else counted from how many pages each has."""
    if not is_packed(bundle):
        return (
            _counted(bundle, front, how) if bundle.publications else page_ranges(bundle.items, front, odd=how.odd_pages)
        )
    found = numbered(bundle, front, how)
    items = {paper.key: paper.item.id for paper in papers_bound(bundle)}
    ranges = _by_item(items, found.all)
    first = bundle.publications[0] if bundle.publications else None
    if first is not None and first.papers is None:
        known = {items[key] for key in found.main}
        went_out = {id: pages for id, pages in _as_published(first.items, first.front or front, how).items()
                    if id not in known}  # fmt: skip
        ranges = {id: joined([pages for pages in (went_out.get(id), ranges.get(id)) if pages])
                  for id in went_out.keys() | ranges.keys()}  # fmt: skip
    return ranges


def _counted(bundle: Bundle, front: int, how: Binding) -> dict[str, Pages]:
    """The same where the pages are those that the clerk typed: what went out stays on its pages, whatever is moved,
    and what came later goes on where that ended."""
    went_out = [publication.items for publication in bundle.publications]
    now = [frozen(as_shown(bundle, item)) for item in bundle.items]
    ranges: dict[str, Pages] = {}
    stood: dict[str, int] = {}
    last = front
    for items in (*went_out, now):
        new = [item for item in items if stood.get(item.id) != item.pages]
        laid = _as_published(new, last, how)
        stood |= {item.id: item.pages for item in new if item.id in laid}
        ranges |= laid
        last = max((pages.last for pages in laid.values()), default=last)
    there = _as_published(now, front, how)
    return {id: ranges[id] for id in there}


def private_item_ranges(bundle: Bundle, how: Binding) -> dict[str, Pages]:
    """The same of the private pack."""
    papers = papers_bound(bundle, private=True)
    if all(paper.kept_nowhere for paper in papers):
        return private_ranges(bundle.items, odd=how.odd_pages)
    return _by_item({paper.key: paper.item.id for paper in papers}, private_numbers(bundle, how))


def with_private(public: dict[str, Pages], private: dict[str, Pages]) -> dict[str, Pages]:
    """The pages in both packs, for members."""
    return {id: joined([pages for pages in (public.get(id), private.get(id)) if pages])
            for id in public.keys() | private.keys()}  # fmt: skip


def _by_item(items: dict[tuple[str, str], str], numbers: dict[tuple[str, str], Pages]) -> dict[str, Pages]:
    found: dict[str, list[Pages]] = {}
    for key, pages in sorted(numbers.items(), key=lambda each: each[1].first):
        if id := items.get(key):
            found.setdefault(id, []).append(pages)
    return {id: joined(pages) for id, pages in found.items()}


def joined(parts: Sequence[Pages]) -> Pages:
    """Several ranges as one: those that follow each other run together, the others are told beside it."""
    runs: list[Pages] = []
    for each in chain.from_iterable((replace(part, also=()), *part.also) for part in parts):
        if runs and runs[-1].mark == each.mark and runs[-1].last + 1 == each.first:
            runs[-1] = replace(runs[-1], last=each.last)
        else:
            runs.append(each)
    return replace(runs[0], also=tuple(runs[1:]))


# --- going out ---


def packed(bundle: Bundle, front: int, how: Binding) -> tuple[PackedPaper, ...] | None:
    """What the public pack, or the supplement, holds that goes out now; None where its papers are not kept."""
    if not is_packed(bundle):
        return None
    found = numbered(bundle, front, how)
    going = found.waiting if bundle.publications else found.main
    return tuple(
        PackedPaper(id=paper.id, item=paper.item.id, title=paper.title, first=going[paper.key].first,
                    last=going[paper.key].last, sha256=paper.key[1])
        for paper in papers_bound(bundle) if paper.key in going
    )  # fmt: skip


def last_page(bundle: Bundle, papers: Sequence[PackedPaper], front: int, how: Binding) -> int:
    """The last page of what goes out, where it holds these papers."""
    before = _end_of(bundle.publications, front, how) if bundle.publications else evened(front, how.odd_pages)
    return max((paper.last for paper in papers), default=before)


def papers_changed(bundle: Bundle) -> list[str]:
    """What the public does not know yet of the papers: which were added, replaced and taken off since they went out."""
    if not bundle.publications or not is_packed(bundle):
        return []
    out = {paper.id: paper for each in bundle.publications for paper in each.papers or ()}
    first = bundle.publications[0]
    changes, there = [], set()
    for paper in papers_bound(bundle):
        there.add(paper.id)
        known = out.get(paper.id)
        if known is None and not _went_out_before(first, bundle, paper):
            changes.append(f"item {paper.item.number}: paper added, {paper.title}")
        elif known is not None and known.sha256 != paper.key[1]:
            changes.append(f"item {paper.item.number}: a later version of {paper.title}")
    for id, known in out.items():
        item = bundle.item(known.item)
        if id not in there and item is not None and item.standing is ItemStanding.ON:
            changes.append(f"item {item.number}: paper taken off, {known.title}")
    return changes
