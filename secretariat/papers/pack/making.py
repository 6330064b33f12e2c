"""Making a pack: each paper is read and looked at, the pages are laid out, and all is bound. Nothing is half done."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple, get_args

from msgspec.structs import replace

from ...agenda.bound_papers import (
    BoundPaper,
    binding,
    numbered,
    papers_bound,
    private_numbers,
    supplement_of,
)
from ...agenda.pack import Pages, evened
from ...basics.amounts import so_many
from ...basics.record import Refused
from ...basics.sentences import listing
from ...basics.stopping import Step, unwatched
from ...documents.bound.binding import Binder
from ...documents.bound.labels import lettered, roman
from ...documents.bound.library import pikepdf
from ...documents.document import Document
from ...documents.pdf.writer import refuse_without_typst, write
from ...documents.typeset import typeset
from ...meetings.item_papers import shown_of
from ...meetings.meeting import ItemStanding, PaperStatus
from ..agenda import composed, front_of, ranges_of, status
from ..embargoed import papers_held, told_withheld
from ..material import MeetingMaterial
from . import sheets
from .reading import PackMaterial, ReadPaper, Which, read_paper
from .sheets import Sheet


class Pack(NamedTuple):
    """A pack that was made. ``told``: what the clerk is told of it, in sentences."""

    data: bytes
    pages: int
    claims: bool
    """It says that it is accessible (PDF/UA-1): all of its papers do."""
    told: tuple[str, ...]
    documents: tuple[Document, ...]
    """Its own sheets, to be held against the register of complaints."""
    files: tuple[tuple[str, str, bytes], ...]
    """The papers it holds: what each is called in a sentence, the name of its file, and its bytes."""


def make_pack(material: PackMaterial, which: Which = "pack", step: Step = unwatched) -> Pack:
    """Bind a pack. Takes seconds: not on the event loop. Raises Refused, Stopped, and ValueError where a library
    is not installed."""
    pikepdf()  # before anything is read
    refuse_without_typst()
    m = material.m
    refuse_pack(m, which)
    bundle, how = m.p.bundle, binding(m.p.rules)
    private = which == "exempt"
    papers = papers_bound(bundle, private=private)
    if which == "supplement":
        going = supplement_of(bundle, front_of(m).pages, how)
        papers = [paper for paper in papers if going and paper.key in going.numbers]
    elif bundle.publications and not private:
        main = numbered(bundle, 0, how).main
        papers = [paper for paper in papers if paper.key in main]
    held = {} if private else papers_held(bundle, m.today, m.said)
    read = [read_paper(material, paper, n, len(papers), step, bool(paper.item.id in held))
            for n, paper in enumerate(papers, 1)]  # fmt: skip
    return _Making(material, which, read, step).made()


def refuse_pack(m: MeetingMaterial, which: Which) -> None:
    """Raises Refused where there is nothing to bind."""
    bundle = m.p.bundle
    if which == "exempt":
        if not papers_bound(bundle, private=True):
            raise Refused("No paper of this meeting is exempt, so there is no private pack.")
    elif not any(paper.can_be_bound for paper in papers_bound(bundle)) and not bundle.papers:
        raise Refused(
            "No paper of this meeting is kept, so there is no pack to bind: attach them to their items first."
        )
    elif which == "supplement":
        if not bundle.publications:
            raise Refused("The agenda has not been published yet: until it is, every paper is in the pack itself.")
        if supplement_of(bundle, 0, binding(m.p.rules)) is None:
            raise Refused("No paper came after the agenda was published, so there is no supplement to bind.")


def packs_there(m: MeetingMaterial) -> tuple[list[Which], str]:
    """Which packs can be bound; where none, why not."""
    there: list[Which] = []
    why = ""
    for which in get_args(Which):
        try:
            refuse_pack(m, which)
            there.append(which)
        except Refused as refusal:
            why = why or str(refusal)
    return there, why


def front_of_pack(m: MeetingMaterial) -> int:
    """How many pages the agenda takes in front of its pack. Raises ValueError where that cannot be counted here."""
    return _Making(PackMaterial(m=m, read=lambda _: b""), "pack", (), unwatched).agenda().front


class _Agenda(NamedTuple):
    document: Document
    data: bytes
    front: int
    sheets: list[Sheet]


class _Making:
    """A pack while it is being made."""

    def __init__(self, material: PackMaterial, which: Which, read: Sequence[ReadPaper], step: Step) -> None:
        self._material, self._which, self._step = material, which, step
        self._m, self._p = material.m, material.m.p
        self._how = binding(self._p.rules)
        self._private = which == "exempt"
        self._held = {} if self._private else papers_held(self._p.bundle, self._m.today, self._m.said)
        self._status = sheets.PRIVATE if self._private else status(self._p)
        self._read = {each.paper.key: each for each in read}
        self._documents: list[Document] = []
        self._told: list[str] = []

    # --- its own sheets ---

    def _written(self, document: Document, foot: str = "") -> bytes:
        return write(replace(typeset(document), foot=foot), bound=True)

    def _sheets(self, numbers: dict[tuple[str, str], Pages]) -> list[Sheet]:
        """What is told of each paper, in the order of the pages."""
        papers = papers_bound(self._p.bundle, private=self._private)
        told = [self._sheet(paper, numbers[paper.key]) for paper in papers if paper.key in numbers]
        return sorted(told, key=lambda sheet: sheet.pages.first)  # what went out stays there, though its item was moved

    def _sheet(self, paper: BoundPaper, pages: Pages) -> Sheet:
        if until := self._held.get(paper.item.id):
            shortly = f"under embargo until {self._p.date(until)}"
            return Sheet(paper, paper.item.title, pages, f"Its paper is {shortly}.", shortly, held=True)
        read = self._read.get(paper.key)
        apart = bool(read and read.trouble) or not paper.can_be_bound
        words = ("This paper is supplied apart.", "supplied apart") if apart else ()
        return Sheet(paper, paper.title, pages, *words)

    def agenda(self) -> _Agenda:
        """The agenda as it stands in front, with the contents, and how many pages are kept for it. Which pages it
        prints depends on how many it takes itself, and that on what it prints: until both agree."""
        bundle = self._p.bundle
        fixed = bundle.meeting.agenda_pages or (bundle.publications[0].front if bundle.publications else 0)
        front, tried = fixed or 2, 0
        while True:
            told = self._sheets(numbered(bundle, front, self._how).main)
            document = composed(self._m, ranges_of(self._m, front), private=False, contents=sheets.contents(told))
            data = self._written(document, self._material.foot)
            pages, tried = _pages(data), tried + 1
            if fixed or evened(pages, self._how.odd_pages) == evened(front, self._how.odd_pages) or tried > 5:
                return _Agenda(document, data, fixed or max(front, pages), told)
            front = pages

    # --- binding ---

    def made(self) -> Pack:
        binder, told = self._begun()
        bound: list[ReadPaper] = []
        for n, sheet in enumerate(told, 1):
            self._step(f"Binding paper {n} of {len(told)}: {sheet.title}")
            read = self._read.get(sheet.paper.key)
            self._bind(binder, sheet, read)
            if read and read.data:
                bound.append(read)
        self._step("Writing the pack")
        claims = not any(read.file.odd for read in bound)
        data = binder.finished(claims=claims)
        told_of_it = (*self._tell(bound, claims), *self._told)
        files = tuple((read.paper.called, read.paper.file.name if read.paper.file else "", read.data) for read in bound)
        return Pack(data, binder.pages, claims, told_of_it, tuple(self._documents), files)

    def _begun(self) -> tuple[Binder, list[Sheet]]:
        """A binder with what stands in front, and what is told of each paper."""
        bundle, p, foot = self._p.bundle, self._p, self._material.foot
        self._step("Setting the agenda" if self._which == "pack" else "Setting what stands in front")
        if self._which == "pack":
            agenda = self.agenda()
            limit = evened(agenda.front, self._how.odd_pages)
            binder = self._in_front(agenda.document, agenda.data, "Agenda", 1, limit, "")
            if _pages(agenda.data) > limit:
                self._told.append(
                    f"The agenda takes {_pages(agenda.data)} pages, where {limit} are kept for it: "
                    f"those after page {limit} are {lettered(limit, 1)} and on."
                )
            self._told += self._not_here()
            return binder, agenda.sheets
        if self._which == "supplement":
            going = supplement_of(bundle, front_of(self._m).pages, self._how)
            assert going is not None, "refused where there is none"
            told = self._sheets(going.numbers)
            first, limit = going.after + 1, min(pages.first for pages in going.numbers.values()) - 1
            self._status = "" if going.out else "DRAFT – NOT PUBLISHED"  # however the agenda has changed since
            document = sheets.front_of_supplement(p, told, going.out, self._status)
            return self._in_front(document, self._written(document, foot), "Supplement", first, limit, ""), told
        told = self._sheets(private_numbers(bundle, self._how))
        document = sheets.front_of_private(p, told)
        return self._in_front(document, self._written(document, foot), "Exempt papers", 1, 0, "roman"), told

    def _in_front(self, document: Document, data: bytes, mark: str, first: int, last: int, how: str) -> Binder:
        self._documents.append(document)
        binder = Binder(document.title, document.language)
        pages = _pages(data)
        labels = [roman(n) for n in range(1, pages + 2)] if how else [*_labels(first, last, "", pages + 1)]
        binder.add(_pdf(data), document.title, labels[:pages])
        binder.mark(mark, 0)
        if how or pages >= last - first + 1:
            if self._how.odd_pages and pages % 2:
                binder.add_blank(labels[pages : pages + 1])
        else:
            binder.add_blank([str(n) for n in range(first + pages, last + 1)])
        return binder

    def _bind(self, binder: Binder, sheet: Sheet, read: ReadPaper | None) -> None:
        """A paper's cover sheet, its pages, and the pages left blank behind it."""
        pages, start, count = sheet.pages, binder.pages, 0
        is_bound = read is not None and read.file.pdf is not None and not sheet.held
        title = f"{sheet.paper.item.number}. {sheet.title}" if sheet.paper.item.number else sheet.title
        own = read.file.pages if read and is_bound else 0
        no_room = own > pages.last - pages.first  # of what went out before its papers were kept
        covered = not is_bound or (self._how.cover_sheets and not no_room)
        document = sheets.cover(self._p, sheet, self._status)
        data = self._written(document) if covered else b""
        labels = [*_labels(pages.first, pages.last, pages.mark, own + (_pages(data) if data else 0))]
        if data:
            self._documents.append(document)
            count = _pages(data)
            binder.add(_pdf(data), document.title, labels[:count])
        under = binder.add(read.file.pdf, title, labels[count:]) if read and is_bound else ()
        binder.mark(title, start, under)
        if not is_bound and sheet.paper.pages:  # its own pages are kept free: a blank one here is none of them
            if self._how.odd_pages and binder.pages % 2:
                binder.add_blank([f"{pages.mark}{lettered(pages.first + count - 1, 1)}"])
        else:
            binder.add_blank([f"{pages.mark}{n}" for n in range(pages.first + len(labels), pages.last + 1)])

    # --- what is told ---

    def _tell(self, bound: Sequence[ReadPaper], claims: bool) -> Iterator[str]:
        if not self._private:
            yield from told_withheld(self._m)
        nowhere = [read.paper.item.number for read in self._read.values() if read.paper.kept_nowhere and read.trouble]
        if nowhere:
            one = len(nowhere) == 1
            yield (f"No file is kept of the paper{'' if one else 's'} of item{'' if one else 's'} {listing(nowhere)}: "
                   f"{'a cover sheet says' if one else 'cover sheets say'} that {'it is' if one else 'they are'} "
                   "supplied apart.")  # fmt: skip
        for read in self._read.values():
            if read.trouble and not read.paper.kept_nowhere:
                yield f"{read.trouble} A cover sheet says that it is supplied apart."
        for read in bound:
            if read.file.odd:
                yield f"{read.paper.called} {listing(read.file.odd)}."
        if not claims:
            yield ("So the pack does not say that it is accessible (PDF/UA); ask for those named as tagged PDF to have "
                   "it so.")  # fmt: skip
        for read in bound:
            yield from (f"{read.paper.called} {words}." for words in read.file.told)

    def _not_here(self) -> Iterator[str]:
        """What came after the pack, or is not in it any more."""
        bundle = self._p.bundle
        found = numbered(bundle, 0, self._how)
        if later := len(found.waiting) + len(found.later):
            yield (f"{so_many(later, 'paper')} came after the agenda was published: "
                   f"{'it is' if later == 1 else 'they are'} in the supplement.")  # fmt: skip
        for item in bundle.items:
            kept = [*shown_of(item, bundle.papers_of(item.id)), *filter(None, [bundle.report_for(item.id)])]
            if kept and not item.exempt and item.standing is ItemStanding.ON and item.paper is not PaperStatus.ATTACHED:
                yield (f"Papers of item {item.number} are kept, but it is marked “{item.paper}”, so that they are not "
                       "in the pack: A on F3 marks it as attached.")  # fmt: skip
        there = {paper.key for paper in papers_bound(bundle)}
        for publication in bundle.publications[:1]:
            for paper in publication.papers or ():
                if (paper.id, paper.sha256) not in there:
                    pages = Pages(paper.first, paper.last)
                    yield f"“{paper.title}”, pages {pages}, was in the pack as published and is not in this one."


def _labels(first: int, last: int, mark: str, count: int) -> Iterator[str]:
    """What so many pages are called: by their numbers, and those too many by letters, so that no other page moves."""
    for n in range(count):
        page = first + n
        yield f"{mark}{page}" if page <= last else f"{mark}{lettered(max(last, 1), page - last)}"


def _pdf(data: bytes) -> Any:
    return pikepdf().open(io.BytesIO(data))


def _pages(data: bytes) -> int:
    return len(_pdf(data).pages)
