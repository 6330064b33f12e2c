"""What is told of a paper that is to be bound: each thing that is odd, in words, and none of them stops the pack."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.documents.bound.looking import opened
from tests.depth import deep
from tests.support.bound_papers import BOUND, changed, paper
from tests.support.portable_pages import Text, pdf_of

pytestmark = BOUND


def untagged(pdf: Any) -> None:
    del pdf.Root.StructTreeRoot


def silent(pdf: Any) -> None:
    with pdf.open_metadata() as said:
        del said["pdfuaid:part"]


def annotated(pdf: Any, kind: str) -> None:
    import pikepdf

    d = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name(kind), Rect=[0, 0, 9, 9], T=pikepdf.String("T")
    )
    if kind == "/Widget":
        d.FT = pikepdf.Name.Tx
    made = pdf.make_indirect(d)
    pdf.pages[0].obj.Annots = pikepdf.Array([made])
    if kind == "/Widget":
        pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([made]))


def test_of_a_good_paper_nothing_is_told() -> None:
    found = opened(paper("A good paper", 2))
    assert (found.pages, found.odd, found.told, found.shut) == (2, (), (), "")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (untagged, "is not tagged, so that a screen reader cannot follow it"),
        (silent, "does not say that it is accessible (PDF/UA)"),
        (lambda pdf: pdf.pages[0].rotate(90, relative=False), "has rotated pages"),
        (lambda pdf: pdf.pages[0].obj.__setattr__("MediaBox", [0, 0, 612, 792]), "has a page of another size than A4"),
        (lambda pdf: annotated(pdf, "/Widget"), "has a form to fill in, which is printed as it stands"),
    ],
)
def test_what_is_odd_is_told_in_words(change: Any, told: str) -> None:
    found = opened(changed(paper("An odd paper"), change))
    assert found.odd == (told,)
    assert found.pages == 1


def test_a_page_across_is_not_of_another_size() -> None:
    across = changed(paper("Across"), lambda pdf: pdf.pages[0].obj.__setattr__("MediaBox", [0, 0, 841.89, 595.28]))
    assert opened(across).odd == ()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda pdf: annotated(pdf, "/Text"), "bears a comment, which can be read in the pack"),
        (lambda pdf: annotated(pdf, "/FileAttachment"), "has files within it, which are left out"),
        (lambda pdf: pdf.attachments.__setitem__("x.txt", b"hidden"), "has files within it, which are left out"),
    ],
)
def test_what_came_along_is_told_too(change: Any, told: str) -> None:
    found = opened(changed(paper("With more"), change))
    assert (found.odd, found.told) == ((), (told,))


def test_an_encrypted_one_is_opened_where_it_asks_for_no_password() -> None:
    import pikepdf

    free = changed(paper("Encrypted"), lambda _: None, encryption=pikepdf.Encryption(owner="o", user=""))
    assert "is encrypted" in opened(free).odd
    closed = changed(paper("Encrypted"), lambda _: None, encryption=pikepdf.Encryption(owner="o", user="u"))
    assert opened(closed).shut == "is protected by a password"


def test_one_of_another_kind_or_cut_short_is_told() -> None:
    for data in (b"", b"PK\x03\x04 a Word file"):
        assert opened(data).shut == "is no PDF"
    assert opened(b"%PDF-1.7 and no more").shut == "is damaged"
    assert opened(pdf_of([Text(72, 700, "Plain")])).odd[0].startswith("is not tagged")


@deep(max_examples=60)
@given(data=st.data())
def test_a_damaged_one_is_bound_or_told_and_never_an_error(data: st.DataObject) -> None:
    whole = bytearray(paper("Damaged"))
    for _ in range(data.draw(st.integers(1, 8))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    found = opened(bytes(whole[: data.draw(st.integers(0, len(whole)))]))
    assert found.shut or found.pages
