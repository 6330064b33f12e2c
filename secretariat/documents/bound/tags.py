"""The tags of several papers as one tree, each paper a part of it, so that nothing is renamed into something else.

A paper's own words for its tags, its classes of attributes and its identities can be another paper's too: what would
clash is called otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from .library import pikepdf


class Tags:
    """The tree of a file that is being bound."""

    def __init__(self, doc: Any, language: str) -> None:
        lib = pikepdf()
        self._lib, self._doc, self._language = lib, doc, language
        self.root = doc.make_indirect(lib.Dictionary(Type=lib.Name.StructTreeRoot))
        self._top = doc.make_indirect(
            lib.Dictionary(Type=lib.Name.StructElem, S=lib.Name.Document, P=self.root, Lang=lib.String(language))
        )
        self._parts: list[Any] = []
        self._numbers: list[Any] = []
        self._next = 0
        self._roles, self._classes, self._spaces = lib.Dictionary(), lib.Dictionary(), lib.Array()
        self._ids: dict[bytes, Any] = {}

    def take_in(self, source: Any, title: str, pages: list[Any]) -> None:
        """The tags of a paper whose pages are there already. Of an untagged one the pages say that they have none."""
        given = source.Root.get("/StructTreeRoot")
        if given is None or "/K" not in given:
            for page in pages:
                _number_anew(page, None)
            return
        lib, doc = self._lib, self._doc
        tree = doc.copy_foreign(given if given.is_indirect else source.make_indirect(given))
        base = self._next
        numbered = [*_numbered(tree.get("/ParentTree"))]
        for key, value in sorted(numbered, key=lambda each: each[0]):
            self._numbers += [base + key, value]
        self._next = base + max((key for key, _ in numbered), default=-1) + 1
        seen: set[Any] = set()
        for page in pages:
            _number_anew(page, base, seen)
        self._rename(tree, f"p{len(self._parts) + 1}-")
        self._spaces.extend(tree.get("/Namespaces", []))
        language = lib.String(str(source.Root.get("/Lang", self._language)))
        self._parts.append(self._part(tree, title, language))

    def _part(self, tree: Any, title: str, language: Any) -> Any:
        """The whole of a paper under one tag: its own `Document`, where it has one, since none stands in another."""
        lib = self._lib
        kids = _listed(tree.K)
        if len(kids) == 1 and _tag(kids[0]) == "/Document":
            part = kids[0]
            part.S = lib.Name.Part
        else:
            part = self._doc.make_indirect(lib.Dictionary(Type=lib.Name.StructElem, S=lib.Name.Part))
            for kid in kids:
                kid.P = part
                if _tag(kid) == "/Document":
                    kid.S = lib.Name.Sect
            part.K = lib.Array(kids)
        part.P, part.T = self._top, lib.String(title)
        if "/Lang" not in part:
            part.Lang = language
        return part

    def _rename(self, tree: Any, own: str) -> None:
        """What another paper might call alike is called otherwise: tags of its own, classes, identities."""
        lib = self._lib
        tags: dict[str, Any] = {}
        for name, standard in tree.get("/RoleMap", {}).items():
            if name not in self._roles:
                self._roles[name] = standard
            elif self._roles[name] != standard:
                tags[name] = lib.Name(f"/{own}{name[1:]}")
                self._roles[tags[name]] = standard
        classes: dict[str, Any] = {}
        for name, looks in tree.get("/ClassMap", {}).items():
            classes[name] = lib.Name(f"/{own}{name[1:]}")
            self._classes[classes[name]] = looks
        prefix = own.encode()
        for element in _elements(tree):
            if (tag := str(element.get("/S"))) in tags:
                element.S = tags[tag]
            if classes and "/C" in element:
                called = _listed(element.C)
                element.C = lib.Array([classes.get(str(each), each) for each in called])
            if "/ID" in element:
                id = prefix + bytes(element.ID)
                element.ID = lib.String(id)
                self._ids[id] = element
            for attributes in _listed(element.get("/A", [])):
                if isinstance(attributes, lib.Dictionary) and "/Headers" in attributes:
                    attributes.Headers = lib.Array([lib.String(prefix + bytes(each)) for each in attributes.Headers])

    def finish(self) -> None:
        """Put the tree into the file."""
        lib, doc, root = self._lib, self._doc, self.root
        self._top.K = lib.Array(self._parts)
        root.K = lib.Array([self._top])
        root.ParentTree = doc.make_indirect(lib.Dictionary(Nums=lib.Array(self._numbers)))
        root.ParentTreeNextKey = self._next
        for name, held in (("/RoleMap", self._roles), ("/ClassMap", self._classes)):
            if len(held.keys()):
                root[name] = held
        if len(self._spaces):
            root.Namespaces = self._spaces
        if self._ids:
            names = [each for id, element in sorted(self._ids.items()) for each in (lib.String(id), element)]
            root.IDTree = doc.make_indirect(lib.Dictionary(Names=lib.Array(names)))
        doc.Root.StructTreeRoot = root
        doc.Root.MarkInfo = lib.Dictionary(Marked=True)


def _listed(given: Any) -> list[Any]:
    lib = pikepdf()
    return list(given) if isinstance(given, lib.Array | list) else [given]


def _tag(element: Any) -> str:
    return str(element.get("/S", "")) if isinstance(element, pikepdf().Dictionary) else ""


def _elements(tree: Any) -> Iterator[Any]:
    """Every tag of a tree, once: a damaged one may lead in a circle."""
    dictionary = pikepdf().Dictionary
    seen: set[tuple[int, int]] = set()
    ahead = [kid for kid in _listed(tree.K) if isinstance(kid, dictionary)]
    while ahead:
        element = ahead.pop()
        if "/S" not in element or (element.objgen != (0, 0) and element.objgen in seen):
            continue
        seen.add(element.objgen)
        yield element
        ahead += [kid for kid in _listed(element.get("/K", [])) if isinstance(kid, dictionary)]


def _numbered(node: Any, deep: int = 0) -> Iterator[tuple[int, Any]]:
    """The entries of a tree of numbers."""
    if node is None or deep > 60:
        return
    found = list(node.get("/Nums", []))
    yield from ((int(found[n]), found[n + 1]) for n in range(0, len(found) - 1, 2))
    for kid in node.get("/Kids", []):
        yield from _numbered(kid, deep + 1)


def _number_anew(page: Any, base: int | None, seen: set[Any] | None = None) -> None:
    """The keys by which a page, what is drawn on it and its links are found in the tree; None: they have none."""
    moved: Callable[[Any, str], None] = _without if base is None else lambda each, key: _moved(each, key, base)
    moved(page.obj, "/StructParents")
    for annotation in page.obj.get("/Annots", []):
        moved(annotation, "/StructParent")
    seen = set() if seen is None else seen
    ahead = [page.obj.get("/Resources")]
    while ahead:
        resources = ahead.pop()
        if resources is None:
            continue
        for drawn in resources.get("/XObject", {}).values():
            if drawn.objgen in seen:
                continue  # drawn on several pages, it is moved once
            seen.add(drawn.objgen)
            moved(drawn, "/StructParents")
            moved(drawn, "/StructParent")
            ahead.append(drawn.get("/Resources"))


def _moved(each: Any, key: str, base: int) -> None:
    if key in each:
        each[key] = int(each[key]) + base


def _without(each: Any, key: str) -> None:
    if key in each:
        del each[key]
