"""What a paper's PDF says besides the words on its pages: bookmarks, comments, forms, links, descriptions, layers.

All of it goes into a pack along with its pages, and can be read or heard there. What a pack leaves out (files within,
what would run, the file's own properties) is left out here too.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from ...basics.record import Refused
from .library import pikepdf

_WHERE = {
    "/Outlines": "its bookmarks", "/AcroForm": "its forms", "/OCProperties": "its layers",
    "/StructTreeRoot": "what it describes for screen readers",
}  # fmt: skip
_LINKS, _COMMENTS, _SPOKEN = "its links", "its comments", _WHERE["/StructTreeRoot"]

_NOT_LOOKED_INTO = frozenset((
    "/Pg", "/P", "/Parent", "/Prev", "/Popup", "/AP", "/Dest", "/D", "/ParentTree", "/IDTree", "/RoleMap", "/ClassMap",
    "/Namespaces", "/DR", "/JS", "/AA", "/PA", "/AF", "/FS", "/EF", "/Usage", "/AS", "/MK", "/BS",
))  # fmt: skip
"""Whatever is the way back, leads to a page, says how something looks, or goes into no pack."""
_NO_WORDS = frozenset(["/DA", "/DS", "/NM", "/M", "/CreationDate", "/ID", "/Lang", "/S", "/NS"])
_LEFT_OUT = frozenset(("/FileAttachment", "/Movie", "/Sound", "/Screen", "/RichMedia", "/3D"))


def beside_its_pages(data: bytes) -> dict[str, list[str]]:
    """The words of each kind, in the order in which they stand there.

    Takes a moment. Raises Refused for a file that cannot be read through, ValueError where the library is not there.
    """
    lib = pikepdf()
    found: dict[str, list[str]] = {}
    try:
        with lib.open(io.BytesIO(data)) as pdf:
            for where, words in _said(pdf):
                found.setdefault(where, []).append(words)
    except Exception:  # whatever a damaged paper makes the library stumble over
        raise Refused("its bookmarks, comments and links cannot be read through.") from None
    return {where: list(dict.fromkeys(words)) for where, words in found.items()}


def as_it_is_seen(data: bytes) -> bytes:
    """A paper with what is drawn over its pages, such as a stamp, as part of them; itself where nothing is."""
    lib = pikepdf()
    try:
        with lib.open(io.BytesIO(data)) as pdf:
            if not any("/AP" in annotation for page in pdf.pages for annotation in page.obj.get("/Annots", [])):
                return data
            pdf.flatten_annotations("all")
            out = io.BytesIO()
            pdf.save(out)
            return out.getvalue()
    except Exception:  # whatever a damaged paper makes the library stumble over: then it is read as it stands
        return data


def _said(pdf: Any) -> Iterator[tuple[str, str]]:
    for key, where in _WHERE.items():
        if key in pdf.Root:
            yield from ((where, words) for words in _strings(pdf.Root[key]))
    for page in pdf.pages:
        for annotation in page.obj.get("/Annots", []):
            kind = str(annotation.get("/Subtype"))
            if kind not in _LEFT_OUT:
                yield from ((_LINKS if kind == "/Link" else _COMMENTS, words) for words in _strings(annotation))
        yield from ((_SPOKEN, words) for words in _within_the_page(page))


def _strings(top: Any) -> Iterator[str]:
    """Every string in an object and in what it leads to; each object once."""
    lib, seen, left = pikepdf(), set[tuple[int, int]](), [("", top)]
    while left:
        key, thing = left.pop()
        if isinstance(thing, lib.String):
            if words := str(thing).strip():
                yield unquote(words) if key == "/URI" else words
        elif isinstance(thing, lib.Dictionary | lib.Array | lib.Stream):
            if thing.is_indirect:
                if thing.objgen in seen:
                    continue
                seen.add(thing.objgen)
            if isinstance(thing, lib.Array):
                left += [(key, each) for each in reversed(list(thing))]
            else:
                left += [(name, each) for name, each in reversed(list(thing.items()))
                         if name not in _NOT_LOOKED_INTO and name not in _NO_WORDS]  # fmt: skip


def _within_the_page(page: Any) -> Iterator[str]:
    """What marks on the page itself say is to be read out instead of what stands there."""
    lib = pikepdf()
    for one in lib.parse_content_stream(page, "BDC DP"):
        properties = one.operands[-1]
        if isinstance(properties, lib.Dictionary):
            yield from _strings(properties)
