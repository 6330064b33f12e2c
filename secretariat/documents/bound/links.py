"""Where the links and bookmarks of a paper lead, once its pages stand among others; and what no pack takes along.

A name that leads to a page is one paper's own: it becomes the page itself. What would run, open or send something is
taken away, since who publishes a pack answers for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from .library import pikepdf

_OF_A_PAGE = ("/AA", "/AF", "/B", "/PieceInfo", "/Metadata", "/Thumb")
_HARMLESS = {"/GoTo", "/URI", "/Named"}
_LEFT_OUT = {"/FileAttachment", "/Movie", "/Sound", "/Screen", "/RichMedia", "/3D"}


class Bookmark(NamedTuple):
    """A bookmark: its words, the page it leads to, counted from 0, and those under it."""

    words: str
    page: int
    under: tuple[Bookmark, ...] = ()


class Places:
    """The places of one paper: its pages, in order, and the names it has for them."""

    def __init__(self, source: Any) -> None:
        self._source = source
        self._pages = {page.obj.objgen: n for n, page in enumerate(source.pages)}
        self._names: dict[str, Any] = {}
        root = source.Root
        for name, where in root.get("/Dests", {}).items():
            self._names[name] = where
        if "/Dests" in root.get("/Names", {}):
            self._names |= {str(name): where for name, where in pikepdf().NameTree(root.Names.Dests).items()}

    def page_of(self, given: Any) -> tuple[int, list[Any]] | None:
        """The page a destination is on, counted from 0, and how it is to be shown; None where there is none."""
        lib = pikepdf()
        if isinstance(given, lib.String | lib.Name):
            given = self._names.get(str(given))
        if isinstance(given, lib.Dictionary):
            given = given.get("/D")
        if not isinstance(given, lib.Array) or not len(given):
            return None
        first, *how = list(given)
        if isinstance(first, int):
            return (first, how) if 0 <= first < len(self._pages) else None
        page = self._pages.get(first.objgen) if isinstance(first, lib.Dictionary) else None
        return None if page is None else (page, how)

    def marks(self) -> tuple[Bookmark, ...]:
        """Its own bookmarks."""
        outlines = self._source.Root.get("/Outlines")
        return tuple(self._marks(outlines, set())) if outlines is not None else ()

    def _marks(self, above: Any, seen: set[tuple[int, int]]) -> Iterator[Bookmark]:
        item = above.get("/First")
        while item is not None and item.objgen not in seen:
            seen.add(item.objgen)
            leads = item.get("/Dest", item.get("/A", {}).get("/D"))
            found = self.page_of(leads) if leads is not None else None
            under = tuple(self._marks(item, seen))
            words = str(item.get("/Title", "")).strip()
            if words and (found or under):
                yield Bookmark(words, found[0] if found else under[0].page, under)
            item = item.get("/Next")


def lead_anew(places: Places, before: list[Any], now: list[Any]) -> None:
    """Let the links of pages that were copied lead to the copies, and take away what no pack takes along.

    ``before`` and ``now``: the same pages, in order, as they were and as they are.
    """
    for was, page in zip(before, now, strict=True):
        for key in _OF_A_PAGE:
            if key in page.obj:
                del page.obj[key]
        if "/Annots" not in page.obj:
            continue
        kept = []
        for earlier, annotation in zip(was.obj.Annots, page.obj.Annots, strict=True):
            if str(annotation.get("/Subtype")) in _LEFT_OUT:
                continue
            _lead(places, earlier, annotation, now)
            kept.append(annotation)
        page.obj.Annots = pikepdf().Array(kept)


def _lead(places: Places, earlier: Any, annotation: Any, now: list[Any]) -> None:
    lib = pikepdf()
    for key in ("/AA", "/PA", "/AF"):
        if key in annotation:
            del annotation[key]
    action = annotation.get("/A")
    kind = str(action.get("/S")) if isinstance(action, lib.Dictionary) else ""
    if action is not None and (kind not in _HARMLESS or "/Next" in action):
        if kind in _HARMLESS:
            del action["/Next"]
        else:
            del annotation["/A"]
    if "/Dest" in earlier:
        leads = earlier.Dest
    elif kind == "/GoTo":
        leads = earlier.A.get("/D")
    else:
        return
    found = places.page_of(leads)
    where = lib.Array([now[found[0]].obj, *found[1]]) if found else None
    if "/Dest" in annotation:
        del annotation["/Dest"]
    if kind == "/GoTo" and where is not None:
        annotation.A.D = where
    elif where is not None:
        annotation.Dest = where
    elif kind == "/GoTo":
        del annotation["/A"]
