"""One file out of many: their pages in order, each with its label, their tags as parts of one tree, their bookmarks.

Equal input gives equal bytes. PDF/UA-1 is claimed where every part may claim it: who binds says so.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from .labels import runs_of
from .layers import Layers
from .library import pikepdf
from .links import Bookmark, Places, lead_anew
from .looking import A4
from .stamping import put_blank_words, put_labels
from .tags import Tags


@dataclass
class Binder:
    """A file that is being bound. Raises ValueError where the library is not there."""

    title: str
    language: str = "en-GB"
    labels: list[str] = field(default_factory=list)
    """What each page is called, so far."""

    def __post_init__(self) -> None:
        self._doc = pikepdf().new()
        self._tags = Tags(self._doc, self.language)
        self._layers = Layers(self._doc)
        self._marks: list[Bookmark] = []
        self._blank: list[int] = []
        self._sources: list[Any] = []

    def add(self, source: Any, title: str, labels: Sequence[str]) -> list[Bookmark]:
        """The pages of an opened PDF; gives back its own bookmarks, as they are in the whole."""
        assert len(labels) == len(source.pages), "a page has one label"
        self._sources.append(source)  # what is copied is read only when the whole is written
        _print_forms(source)
        doc, start = self._doc, len(self._doc.pages)
        for page in source.pages:
            doc.pages.append(page)
        now = list(doc.pages)[start:]
        places = Places(source)
        lead_anew(places, list(source.pages), now)
        self._layers.take_in(source)
        self._tags.take_in(source, title, now)
        self.labels += labels
        return [*_moved(places.marks(), start)]

    def add_blank(self, labels: Sequence[str]) -> None:
        """Pages left blank, which say so."""
        for label in labels:
            self._doc.add_blank_page(page_size=A4)
            self._blank.append(len(self._doc.pages) - 1)
            self.labels.append(label)

    def mark(self, words: str, page: int, under: Iterable[Bookmark] = ()) -> None:
        """A bookmark to a page, counted from 0."""
        self._marks.append(Bookmark(words, page, tuple(under)))

    @property
    def pages(self) -> int:
        return len(self._doc.pages)

    def finished(self, *, claims: bool) -> bytes:
        """The whole file. ``claims``: that it is accessible as PDF/UA-1 has it."""
        lib, doc = pikepdf(), self._doc
        pages = list(doc.pages)
        put_blank_words(doc, [pages[n] for n in self._blank])
        put_labels(doc, self.labels)
        self._layers.finish()
        self._tags.finish()
        root = doc.Root
        root.PageLabels = lib.Dictionary(Nums=lib.Array(self._page_labels()))
        root.Lang = lib.String(self.language)
        root.ViewerPreferences = lib.Dictionary(DisplayDocTitle=True)
        root.PageMode = lib.Name.UseOutlines
        with doc.open_outline() as outline:
            outline.root.extend(self._outlined(self._marks))
        doc.docinfo["/Title"] = lib.String(self.title)
        with doc.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as said:
            said["dc:title"] = self.title
            said["dc:language"] = {self.language}
            if claims:
                said["pdfuaid:part"] = "1"
        for page in pages:
            page.obj.Tabs = lib.Name.S
        out = io.BytesIO()
        doc.save(out, deterministic_id=True, min_version="1.7", object_stream_mode=lib.ObjectStreamMode.generate)
        return out.getvalue()

    def _page_labels(self) -> list[Any]:
        lib, found = pikepdf(), []
        for run in runs_of(self.labels):
            said = lib.Dictionary()
            if run.style:
                said.S, said.St = lib.Name.D, run.first
            if run.mark:
                said.P = lib.String(run.mark)
            found += [run.page, said]
        return found

    def _outlined(self, marks: Iterable[Bookmark]) -> list[Any]:
        items = []
        for mark in marks:
            item = pikepdf().OutlineItem(mark.words, mark.page, "Fit")
            item.is_closed = bool(mark.under)
            item.children.extend(self._outlined(mark.under))
            items.append(item)
        return items


def can_be_bound(data: bytes) -> bool:
    """Whether a paper can be bound by itself. What is damaged in some way that nobody thought of shows here, and not
    while the pack is made."""
    lib = pikepdf()
    try:
        source = lib.open(io.BytesIO(data))
        trial = Binder("A trial")
        trial.add(source, "A trial", [str(n + 1) for n in range(len(source.pages))])
        trial.finished(claims=False)
    except Exception:  # whatever a damaged paper makes the library stumble over
        return False
    return True


def _print_forms(source: Any) -> None:
    """What was filled into a form becomes part of its page."""
    if "/AcroForm" in source.Root:
        try:
            source.generate_appearance_streams()
            source.flatten_annotations("screen")
        except Exception:  # whatever a damaged form makes the library stumble over: then it is bound without
            return
        del source.Root.AcroForm


def _moved(marks: Iterable[Bookmark], by: int) -> Iterable[Bookmark]:
    return (Bookmark(mark.words, mark.page + by, tuple(_moved(mark.under, by))) for mark in marks)
