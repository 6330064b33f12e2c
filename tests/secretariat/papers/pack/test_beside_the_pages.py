"""What a paper says besides its pages goes through the gate as they do: whatever a pack takes along is compared."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from secretariat.basics.record import Refused
from secretariat.complaints.gate.paper_gate import Gate
from secretariat.documents.bound.beside import as_it_is_seen, beside_its_pages
from secretariat.panel.people import People
from secretariat.papers.pack.making import make_pack
from secretariat.papers.pack.spoken import spoken
from storage.archive import Archive
from storage.queries.pack_material import pack_material
from tests.support.bound_papers import BOUND, changed, in_the_clear, paper
from tests.support.cases import new_case
from tests.support.kept_papers import attach_kept
from tests.support.panels import MEETING, invented_people

pytestmark = BOUND
NAME = "Agatha Nightshade"


def _annotated(**said: Any) -> Callable[[Any], None]:
    def change(pdf: Any) -> None:
        import pikepdf

        d = pikepdf.Dictionary
        kind = pikepdf.Name(said["kind"])
        one = d(Type=pikepdf.Name.Annot, Subtype=kind, Rect=[20, 20, 320, 50])
        if "drawn" in said:
            font = d(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica,
                     Encoding=pikepdf.Name.WinAnsiEncoding)  # fmt: skip
            form = pikepdf.Stream(pdf, b"BT /F1 12 Tf 5 5 Td (" + said["drawn"].encode() + b") Tj ET")
            form.Type, form.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
            form.BBox, form.Resources = [0, 0, 300, 30], d(Font=d(F1=font))
            one.F, one.AP = 4, d(N=pdf.make_indirect(form))
        if "uri" in said:
            one.A = d(S=pikepdf.Name.URI, URI=pikepdf.String(said["uri"]))
        for key in ("Contents", "T"):
            if key in said:
                one[f"/{key}"] = pikepdf.String(said[key])
        page = pdf.pages[0].obj
        page.Annots = pikepdf.Array([*page.get("/Annots", []), pdf.make_indirect(one)])

    return change


def _marked(pdf: Any) -> None:
    import pikepdf

    with pdf.open_outline() as outline:
        above = pikepdf.OutlineItem("Page one", 0)
        above.children.append(pikepdf.OutlineItem(NAME, 0))
        outline.root.append(above)


def _described(key: str) -> Callable[[Any], None]:
    def change(pdf: Any) -> None:
        import pikepdf

        within = pdf.Root.StructTreeRoot.K
        while isinstance(within, pikepdf.Array) or "/S" not in within or str(within.S) == "/Document":
            within = within[0] if isinstance(within, pikepdf.Array) else within.K
        within[f"/{key}"] = pikepdf.String(NAME)

    return change


def _layered(pdf: Any) -> None:
    import pikepdf

    layer = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name=pikepdf.String(NAME)))
    pdf.Root.OCProperties = pikepdf.Dictionary(OCGs=[layer], D=pikepdf.Dictionary(Order=[layer]))
    pdf.pages[0].obj.Resources.Properties = pikepdf.Dictionary(MC0=layer)


def _read_out(pdf: Any) -> None:
    pdf.pages[0].contents_add(b"/Span << /ActualText (Agatha Nightshade) >> BDC EMC")


GOES_ALONG: dict[str, tuple[Callable[[Any], None], str]] = {
    "a bookmark": (_marked, "its bookmarks"),
    "a comment": (_annotated(kind="/Text", Contents=NAME), "its comments"),
    "who commented": (_annotated(kind="/Highlight", T=NAME), "its comments"),
    "a stamp": (_annotated(kind="/Stamp", drawn=NAME), ""),
    "a link": (_annotated(kind="/Link", uri="https://example.org/Agatha%20Nightshade"), "its links"),
    "an address to write to": (_annotated(kind="/Link", uri="mailto:agatha.n@example.org"), "its links"),
    "what a link says of itself": (_annotated(kind="/Link", Contents=NAME, uri="https://example.org"), "its links"),
    "a picture's description": (_described("Alt"), "screen readers"),
    "words to be read out": (_described("ActualText"), "screen readers"),
    "an abbreviation's long form": (_described("E"), "screen readers"),
    "the title of a part": (_described("T"), "screen readers"),
    "words to be read out, in the page": (_read_out, "screen readers"),
    "a layer": (_layered, "its layers"),
}


@pytest.mark.parametrize("named", GOES_ALONG)
def test_whatever_goes_along_with_a_paper_is_compared(archive: Archive, named: str) -> None:
    change, where = GOES_ALONG[named]
    attach_kept(archive, "Hedges and ditches", "item-5", changed(paper("Hedges and ditches"), change))
    gate = Gate([new_case()], People(invented_people()))
    found = spoken(make_pack(pack_material(archive, MEETING), "pack"))
    (breach,) = [each for document in found.documents for each in gate.findings(document)]
    assert breach.case == "2031/001"
    assert where in breach.place
    assert "Hedges and ditches" in breach.place
    assert not found.unread


def _with_a_file(pdf: Any) -> None:
    pdf.attachments[f"{NAME}.txt"] = b"hello"


def _with_properties(pdf: Any) -> None:
    pdf.docinfo["/Author"] = NAME


@pytest.mark.parametrize("change", [_with_a_file, _with_properties], ids=["a file within", "its own properties"])
def test_what_is_left_out_of_a_pack_holds_nothing_up(archive: Archive, change: Callable[[Any], None]) -> None:
    attach_kept(archive, "Hedges and ditches", "item-5", changed(paper("Hedges and ditches"), change))
    pack = make_pack(pack_material(archive, MEETING), "pack")
    gate = Gate([new_case()], People(invented_people()))
    assert not [each for document in spoken(pack).documents for each in gate.findings(document)]
    assert b"Nightshade" not in in_the_clear(pack.data)


def test_of_a_paper_with_nothing_beside_its_pages_there_is_nothing() -> None:
    data = paper("Hedges and ditches")
    assert as_it_is_seen(data) == data
    assert set(beside_its_pages(data)) <= {"its bookmarks", "its links", "what it describes for screen readers"}


def test_a_file_that_cannot_be_read_through_is_told() -> None:
    with pytest.raises(Refused, match="cannot be read through"):
        beside_its_pages(b"%PDF-1.7 and no more")
    assert as_it_is_seen(b"%PDF-1.7 and no more") == b"%PDF-1.7 and no more"
