"""Papers bound into one file: every word and tag of each, links that lead where they led, labels, bookmarks."""

from __future__ import annotations

import io
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from secretariat.documents.bound.binding import Binder, can_be_bound
from secretariat.documents.bound.looking import opened
from tests.depth import deep
from tests.support.bound_papers import BOUND, changed, faults_of_a_pack, in_the_clear, labels, paper, words
from tests.support.pdf_reading import TaggedPdf

pytestmark = BOUND

ONE, TWO = ("First paper", 2), ("Second paper", 3)


def bound(*papers: bytes, claims: bool = True) -> bytes:
    """Papers one after another, each on an odd page."""
    binder = Binder("The pack")
    for n, data in enumerate(papers, 1):
        found, start = opened(data), binder.pages
        marks = binder.add(found.pdf, f"Paper {n}", [str(start + k + 1) for k in range(found.pages)])
        binder.mark(f"Paper {n}", start, marks)
        if binder.pages % 2:
            binder.add_blank([str(binder.pages + 1)])
    return binder.finished(claims=claims)


def tagged_as(pdf: Any, standard: str) -> None:
    """Let every paragraph of a paper bear a tag of its own, which stands for a standard one."""
    import pikepdf

    for each in pdf.objects:
        if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/P" and "/P" in each:
            each.S = pikepdf.Name("/Own")
            each.ID = pikepdf.String("the same")
    pdf.Root.StructTreeRoot.RoleMap = pikepdf.Dictionary(Own=pikepdf.Name(standard))


# --- what stays ---


def test_every_word_is_said_in_its_order_under_its_own_tag() -> None:
    papers = [paper(*ONE), paper(*TWO)]
    whole = TaggedPdf(bound(*papers))
    assert whole.lines == [line for data in papers for line in TaggedPdf(data).lines]
    assert [each.tag for each in whole.tree.children[0].children] == ["Part", "Part"]


def test_nothing_is_wrong_with_it() -> None:
    assert faults_of_a_pack(bound(paper(*ONE), paper(*TWO), paper("Third paper"))) == []


@pytest.mark.parametrize(
    ("plant", "fault"),
    [
        (lambda pdf: pdf.Root.__delattr__("Lang"), "no language"),
        (lambda pdf: pdf.pages[2].obj.__setattr__("StructParents", 1), "page 3 is found under another page's key"),
        (lambda pdf: pdf.pages[0].contents_add(b"0 0 9 9 re f"), "1 things are drawn"),
        (lambda pdf: pdf.Root.__delattr__("PageLabels"), "no pages with a label"),
        (lambda pdf: pdf.pages[0].Annots[0].__setattr__("StructParent", 3), "a link of page 1 is not found"),
    ],
)
def test_what_is_wrong_is_found(plant: Any, fault: str) -> None:
    assert any(fault in each for each in faults_of_a_pack(changed(bound(paper(*ONE), paper(*TWO)), plant)))


def test_equal_papers_give_equal_bytes() -> None:
    assert bound(paper(*ONE), paper(*TWO)) == bound(paper(*ONE), paper(*TWO))


def test_two_papers_may_call_different_tags_alike() -> None:
    one, two = (changed(paper(*given), lambda pdf, as_=as_: tagged_as(pdf, as_))
                for given, as_ in ((ONE, "/P"), (TWO, "/BlockQuote")))  # fmt: skip
    whole = TaggedPdf(bound(one, two))
    first, second = whole.tree.children[0].children
    assert first.find("P")
    assert not first.find("BlockQuote")
    assert second.find("BlockQuote")
    assert not [each for each in second.find("P") if "line" in each.spoken]


def test_no_two_papers_share_an_identity() -> None:
    one, two = (changed(paper(*given), lambda pdf: tagged_as(pdf, "/P")) for given in (ONE, TWO))
    root: Any = PdfReader(io.BytesIO(bound(one, two))).trailer["/Root"]
    names = [str(each) for each in root["/StructTreeRoot"]["/IDTree"]["/Names"][::2]]
    assert names == sorted(set(names)), "in order, each once, as it is looked up"
    assert {"p1-the same", "p2-the same"} <= set(names)


# --- where it leads ---


def linked(pdf: Any) -> None:
    """A link on the first page to the last, by a name; a second that would run something; a file in the page."""
    import pikepdf

    d, n = pikepdf.Dictionary, pikepdf.Name
    pdf.Root.Dests = d(Last=pikepdf.Array([pdf.pages[-1].obj, n.Fit]))
    rect = pikepdf.Array([0, 0, 9, 9])
    pdf.pages[0].obj.Annots = pikepdf.Array([
        pdf.make_indirect(d(Type=n.Annot, Subtype=n.Link, Rect=rect, Dest=n.Last)),
        pdf.make_indirect(d(Type=n.Annot, Subtype=n.Link, Rect=rect, A=d(S=n.GoTo, D=n.Last, Next=d(S=n.JavaScript)))),
        pdf.make_indirect(d(Type=n.Annot, Subtype=n.Link, Rect=rect, A=d(S=n.Launch, F=pikepdf.String("x.exe")))),
        pdf.make_indirect(d(Type=n.Annot, Subtype=n.FileAttachment, Rect=rect)),
    ])  # fmt: skip
    pdf.pages[0].obj.AA = d(O=d(S=n.JavaScript, JS=pikepdf.String("app.alert(1)")))


def test_a_link_leads_to_the_same_page_and_nothing_is_run() -> None:
    data = bound(paper(*ONE), changed(paper(*TWO), linked))
    reader = PdfReader(io.BytesIO(data))
    page: Any = reader.pages[2]
    by_name, by_action, harmful = (each.get_object() for each in page["/Annots"])
    last = reader.pages[4].indirect_reference
    assert by_name["/Dest"][0].indirect_reference == last
    assert by_action["/A"]["/D"][0].indirect_reference == last
    assert "/Next" not in by_action["/A"]
    assert "/A" not in harmful
    assert b"app.alert" not in data
    assert "/AA" not in page


def test_a_paper_s_own_bookmarks_stand_under_it() -> None:
    reader = PdfReader(io.BytesIO(bound(paper(*ONE), paper(*TWO))))
    outline: Any = reader.outline
    assert [each.title for each in outline if not isinstance(each, list)] == ["Paper 1", "Paper 2"]
    assert reader.get_destination_page_number(outline[2]) == 2
    assert outline[3][0].title == "Second paper"
    assert reader.get_destination_page_number(outline[3][0]) == 2


def test_what_a_paper_hides_stays_hidden() -> None:
    import pikepdf

    def hide(pdf: Any) -> None:
        layers = [pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name=pikepdf.String(each)))
                  for each in ("shown", "hidden")]  # fmt: skip
        pdf.pages[0].obj.Resources.Properties = pikepdf.Dictionary(L0=layers[0], L1=layers[1])
        pdf.Root.OCProperties = pikepdf.Dictionary(
            OCGs=pikepdf.Array(layers),
            D=pikepdf.Dictionary(BaseState=pikepdf.Name.OFF, ON=pikepdf.Array([layers[0]])),
        )

    root: Any = PdfReader(io.BytesIO(bound(paper(*ONE), changed(paper(*TWO), hide)))).trailer["/Root"]
    layers = root["/OCProperties"]
    assert [each["/Name"] for each in layers["/OCGs"]] == ["shown", "hidden"]
    assert [each["/Name"] for each in layers["/D"]["/OFF"]] == ["hidden"]


# --- what is put on it ---


def test_each_page_bears_its_label_and_a_blank_one_says_so() -> None:
    data = bound(paper("One page"), paper(*ONE))
    said = words(data)
    assert labels(data) == ["1", "2", "3", "4"]
    assert all(each.endswith(f"Page {n}") for n, each in enumerate(said, 1))
    assert said[1] == "This page is intentionally left blank Page 2"
    read = TaggedPdf(data)
    assert not any("Page 2" in line or "blank" in line for line in read.lines), "neither is read aloud"
    assert read.loose == 0


def test_pages_that_share_what_they_draw_bear_a_label_each() -> None:
    def share(pdf: Any) -> None:
        shared = pdf.make_indirect(pdf.pages[0].obj.Resources)
        for page in pdf.pages:
            page.obj.Resources = shared

    assert [each[-6:] for each in words(bound(changed(paper("Shared", 3), share)))] == [
        f"Page {n}" for n in (1, 2, 3, 4)
    ]


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_label_stands_upright_at_the_foot_however_the_page_is_turned(turned: int) -> None:
    def turn(pdf: Any) -> None:
        pdf.pages[0].obj.Rotate = turned
        pdf.pages[0].obj.MediaBox = [100, 50, 700, 900]

    page: Any = PdfReader(io.BytesIO(bound(changed(paper("Turned"), turn)))).pages[0]
    placed = page.get_contents().get_data().split(b"q ")[-1].split(b" cm")[0]
    a, b, *_, x, y = (float(each) for each in placed.split())
    corner = x + 160 * a, y + 160 * b
    seen = {0: lambda x, y: (x - 100, y - 50), 90: lambda x, y: (y - 50, 700 - x),
            180: lambda x, y: (700 - x, 900 - y), 270: lambda x, y: (900 - y, x - 100)}[turned]  # fmt: skip
    wide = 850 if turned in (90, 270) else 600
    assert seen(x, y) == pytest.approx((wide / 2 - 80, 9))
    assert seen(*corner) == pytest.approx((wide / 2 + 80, 9)), "the words run from left to right"


# --- damaged ---


@cache
def plain_paper() -> bytes:
    return in_the_clear(changed(paper(*ONE), linked))


_HITS = (b"/K ", b"/P ", b"/Pg", b"/S /", b"/Annots", b"/Nums", b"/Dest", b"/Resources", b"/XObject", b"/Kids", b"/A ",
         b"/StructParents", b"/First", b"/D ", b"/ID ", b"/Rect", b"/MediaBox", b"/Type /")  # fmt: skip


@deep(max_examples=60)
@given(st.data())
def test_a_paper_that_is_damaged_within_is_bound_or_told_and_never_an_error(data: st.DataObject) -> None:
    """Its parts are exchanged for others of another kind: a name for a number, a list for nothing."""
    damaged = plain_paper()
    for _ in range(data.draw(st.integers(1, 4))):
        name = data.draw(st.sampled_from(_HITS))
        places = [n for n in range(len(damaged)) if damaged.startswith(name, n)]
        if places:
            at = data.draw(st.sampled_from(places)) + len(name)
            put = data.draw(st.sampled_from([b" null ", b" 7 ", b" [ ] ", b" /X ", b" (x) ", b" << >> ", b" 1 0 R "]))
            damaged = damaged[:at] + put + damaged[at + data.draw(st.integers(0, 8)) :]
    found = opened(damaged)
    if not found.shut and can_be_bound(damaged):
        assert labels(bound(damaged))[: found.pages] == [str(n + 1) for n in range(found.pages)]


def test_what_a_page_has_from_those_above_it_stays() -> None:
    import pikepdf

    def inherit(pdf: Any) -> None:
        above = pdf.Root.Pages
        above.Rotate = 90
        above.MediaBox = pikepdf.Array([0, 0, 595.28, 841.89])
        above.Resources = pdf.pages[0].obj.Resources
        for page in pdf.pages:
            for key in ("/Rotate", "/MediaBox", "/Resources"):
                if key in page.obj:
                    del page.obj[key]

    inherited = changed(paper("Inherited"), inherit)
    assert opened(inherited).odd == ("has rotated pages",)
    said = words(bound(inherited))
    assert "Inherited, line 3." in said[0]
    assert "Page 1" in said[0]
