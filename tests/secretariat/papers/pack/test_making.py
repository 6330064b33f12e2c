"""A pack bound of real files: the agenda prints the pack's own pages, exempt papers are apart, nothing odd stops it."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from secretariat.agenda import items as agenda
from secretariat.agenda import publishing
from secretariat.agenda.bound_papers import binding
from secretariat.agenda.pack import Binding
from secretariat.basics import clock
from secretariat.basics.acts import Put, act
from secretariat.basics.record import Refused
from secretariat.basics.stopping import Stopped
from secretariat.documents.plain_text import write as plain_write
from secretariat.meetings.meeting import AgendaItem, PaperStatus
from secretariat.meetings.reports_in import ReportIn
from secretariat.panel.panel import Rules
from secretariat.papers.agenda import agenda as agenda_paper
from secretariat.papers.pack.front import counted_front, with_front
from secretariat.papers.pack.making import make_pack
from secretariat.papers.pack.reading import Which
from secretariat.papers.pack.spoken import spoken
from storage.archive import Archive
from storage.queries.pack_material import pack_material
from tests.support.bound_papers import BOUND, changed, claims, faults_of_a_pack, in_the_clear, labels, paper, words
from tests.support.kept_papers import attach_kept, kept_file
from tests.support.panels import DAY, MEETING
from tests.support.pdf_reading import TaggedPdf
from tests.support.portable_pages import Text, pdf_of

pytestmark = BOUND
OUT = clock.at(dt.date(2031, 6, 10), dt.time(10))
TODAY = dt.date(2031, 6, 11)


def usual(archive: Archive) -> None:
    """Two papers of one item, one of another, and an exempt one between them."""
    attach_kept(archive, "Hedges and ditches", "item-5", paper("Hedges and ditches", 3))
    attach_kept(archive, "Annex on hedges", "item-5", paper("Annex on hedges", 2))
    attach_kept(archive, "Hemlock contract", "item-5", paper("Of hemlock", 4), exempt="3")
    attach_kept(archive, "Dates", "item-7", paper("Dates", 1))


def made(archive: Archive, which: Which = "pack") -> Any:
    return make_pack(pack_material(archive, MEETING, TODAY), which)


def item(archive: Archive, number: int) -> AgendaItem:
    bundle = archive.bundle(MEETING)
    assert bundle is not None
    return bundle.items[number - 1]


def edit(archive: Archive, number: int, **told: object) -> None:
    bundle = archive.bundle(MEETING)
    assert bundle is not None
    archive.commit(agenda.edit(bundle, item(archive, number).with_(**told)))


def publish(archive: Archive, when: dt.datetime = OUT) -> None:
    material = with_front(pack_material(archive, MEETING, TODAY).m)
    archive.commit(publishing.publish(material.p.bundle, when, now=when, front=material.front or 2,
                                      how=binding(material.p.rules)))  # fmt: skip


def bound_as(archive: Archive, how: Binding) -> None:
    rules = Rules(seats=13, odd_pages=how.odd_pages, cover_sheets=how.cover_sheets)
    panel = archive.panel()
    assert panel is not None
    archive.commit(act("rules", Put(panel.with_(rules=(rules,)))))


def begins(data: bytes, title: str) -> str:
    """What the first page is called that begins with a title, cover sheet or not."""
    said = (each.removeprefix("DRAFT – NOT PUBLISHED").strip() for each in words(data))
    return next(label for label, each in zip(labels(data), said, strict=True) if each.startswith(title))


def marks(data: bytes) -> list[tuple[str, str]]:
    """The bookmarks of the pack, each with the label of its page."""
    reader = PdfReader(io.BytesIO(data))
    called = labels(data)
    return [(str(each.title), called[reader.get_destination_page_number(each) or 0])
            for each in reader.outline if not isinstance(each, list)]  # fmt: skip


# --- the pack ---


def test_the_agenda_stands_in_front_and_prints_the_pages_of_the_pack_itself(archive: Archive) -> None:
    usual(archive)
    pack = made(archive)
    said = words(pack.data)
    assert labels(pack.data) == [str(n) for n in range(1, pack.pages + 1)]
    assert marks(pack.data) == [("Agenda", "1"), ("5. Hedges and ditches", "3"), ("5. Annex on hedges", "7"),
                                ("7. Dates", "11")]  # fmt: skip
    assert "5 Annual report of the Commissioner" in said[0]
    assert "3–10" in said[0]
    assert "11–12" in said[0]
    contents = " ".join(said[:2])
    for row in ("5 Hedges and ditches 3–6", "5 Annex on hedges 7–10", "7 Dates 11–12"):
        assert row in contents
    assert "Agenda item 5: Annual report of the Commissioner" in said[2]
    assert "Pages 3–6 of the pack" in said[2]
    assert "This page is intentionally left blank" in said[9]
    assert begins(pack.data, "Dates") == "11"
    assert pack.told == ()


def test_it_is_accessible_as_far_as_can_be_seen_here_and_says_every_paper_s_words(archive: Archive) -> None:
    usual(archive)
    pack = made(archive)
    assert pack.claims
    assert claims(pack.data)
    assert faults_of_a_pack(pack.data) == []
    lines = TaggedPdf(pack.data).lines
    for line in TaggedPdf(paper("Annex on hedges", 2)).lines:
        assert line in lines
    assert TaggedPdf(pack.data).titles[:2] == ["Agenda", "5. Hedges and ditches"]


@pytest.mark.parametrize(
    ("how", "firsts"),
    [
        (Binding(odd_pages=False, cover_sheets=True), ["3", "7", "10"]),
        (Binding(odd_pages=True, cover_sheets=False), ["3", "7", "9"]),
        (Binding(odd_pages=False, cover_sheets=False), ["3", "6", "8"]),
    ],
)
def test_the_house_says_how_it_is_bound(archive: Archive, how: Binding, firsts: list[str]) -> None:
    usual(archive)
    bound_as(archive, how)
    pack = made(archive)
    assert [page for _, page in marks(pack.data)[1:]] == firsts
    assert [begins(pack.data, title) for title in ("Hedges and", "Annex on", "Dates")] == firsts
    assert sum("intentionally left blank" in said for said in words(pack.data)) == (
        1 if how.odd_pages and not how.cover_sheets else 0
    ) + (1 if how.odd_pages else 0)
    assert ("Agenda item 5:" in " ".join(words(pack.data))) == how.cover_sheets


def test_equal_records_give_equal_bytes(archive: Archive) -> None:
    usual(archive)
    assert made(archive).data == made(archive).data
    assert made(archive, "exempt").data == made(archive, "exempt").data


def test_a_report_that_came_in_is_a_paper_of_its_item(archive: Archive) -> None:
    data = paper("Lanes", 2)
    report = ReportIn(id="r", received=DAY, item="item-6", title="Lanes of Westmere", author="Milo Orchard",
                      file=kept_file("Lanes", 2, data))  # fmt: skip
    archive.keep_file(data)
    archive.commit(act("r", Put(report, MEETING),
                       Put(item(archive, 6).with_(paper=PaperStatus.ATTACHED, pages=2), MEETING)))  # fmt: skip
    pack = made(archive)
    assert marks(pack.data)[1] == ("6. Lanes of Westmere", "3")
    assert "Report by Milo Orchard" in words(pack.data)[2]


def test_the_exported_agenda_prints_the_pages_of_the_pack(archive: Archive) -> None:
    usual(archive)
    for n in range(8, 45):
        archive.commit(
            act("more", Put(AgendaItem(id=f"item-{n}", number=str(n), title=f"Matter {n}", place="zz"), MEETING))
        )
    material = pack_material(archive, MEETING, TODAY).m
    front = counted_front(material)
    assert front > 2
    said = " ".join(plain_write(agenda_paper(with_front(material))).split())
    first = front + front % 2 + 1
    assert f"{first}–{first + 7}" in said
    assert begins(made(archive).data, "Hedges") == str(first)


def test_nothing_is_bound_where_no_paper_is_kept(archive: Archive) -> None:
    edit(archive, 5, paper=PaperStatus.ATTACHED, pages=4)
    for which, why in (("pack", "attach them to their items first"), ("exempt", "no private pack"),
                       ("supplement", "attach them")):  # fmt: skip
        with pytest.raises(Refused, match=why):
            made(archive, which)  # type: ignore[arg-type]
    usual(archive)
    with pytest.raises(Refused, match="not been published yet"):
        made(archive, "supplement")


def test_a_page_set_by_the_clerk_or_published_is_kept_free_and_what_is_too_much_gets_letters(archive: Archive) -> None:
    usual(archive)
    head = archive.meeting(MEETING)
    assert head is not None
    archive.commit(act("pages", Put(head.with_(agenda_pages=4))))
    pack = made(archive)
    assert begins(pack.data, "Hedges") == "5"
    assert sum("left blank" in said for said in words(pack.data)[:4]) >= 2
    for n in range(8, 120):
        archive.commit(
            act("more", Put(AgendaItem(id=f"item-{n}", number=str(n), title=f"Matter {n}", place="zz"), MEETING))
        )
    pack = made(archive)
    assert labels(pack.data)[3:6] == ["4", "4A", "4B"]
    assert begins(pack.data, "Hedges") == "5"
    assert any("are 4A and on" in told for told in pack.told)
    assert len(labels(pack.data)) == len(set(labels(pack.data)))


# --- what is withheld ---


def test_the_public_pack_says_nothing_of_an_exempt_paper_but_that_it_is_withheld(archive: Archive) -> None:
    usual(archive)
    edit(archive, 6, exempt="1", title="A private matter")
    attach_kept(archive, "Toadstool file", "item-6", paper("Toadstool", 2))
    pack = made(archive)
    said = " ".join(words(pack.data))
    bare = in_the_clear(pack.data)
    assert b"Hedges" in bare, "so that something would be found"
    for secret in ("emlock", "oadstool", "E1–"):
        assert secret not in said
        assert secret not in " ".join(TaggedPdf(pack.data).lines)
        assert secret.encode() not in bare
        assert secret.encode("utf-16-be") not in bare
        assert all(secret not in title for title in TaggedPdf(pack.data).titles)
    assert "A private matter" in said, "its title, as the agenda prints it"
    assert "a paper of this item contains exempt information under paragraph 3" in said
    assert {name for _, name, _ in pack.files} == {"Hedges and ditches.pdf", "Annex on hedges.pdf", "Dates.pdf"}


def test_the_exempt_papers_are_a_file_of_their_own(archive: Archive) -> None:
    usual(archive)
    pack = made(archive, "exempt")
    assert labels(pack.data) == ["i", "ii", "E1", "E2", "E3", "E4", "E5", "E6"]
    said = words(pack.data)
    assert "NOT FOR PUBLICATION" in said[0]
    assert "5 Hemlock contract E1–E6" in said[0]
    assert "NOT FOR PUBLICATION" in said[2]
    assert "Exempt under paragraph 3 of Part 1 of Schedule 12A" in said[2]
    assert "Hedges" not in " ".join(said)
    assert faults_of_a_pack(pack.data) == []
    assert said[3].endswith("Page E2")


def test_a_paper_under_embargo_is_held_out_and_no_page_moves(archive: Archive) -> None:
    usual(archive)
    before = marks(made(archive).data)
    edit(archive, 5, embargo=dt.date(2031, 6, 17))
    pack = made(archive)
    said = " ".join(words(pack.data))
    assert "Hedges and ditches" not in said
    assert b"Hedges" not in in_the_clear(pack.data)
    assert "line 3" not in said.replace("Dates, line 3", "")
    assert "under embargo until 17 June 2031" in said
    assert [page for _, page in marks(pack.data)] == [page for _, page in before]
    assert labels(pack.data)[:9] == ["1", "2", "3", "3A", "7", "7A", "11", "12"]
    assert pack.told == ("Item 5 is under embargo until 17 June 2031, and is left out of this paper.",)
    later = make_pack(pack_material(archive, MEETING, dt.date(2031, 6, 17)))
    assert "Hedges and ditches" in " ".join(words(later.data))


# --- what is odd ---


def untagged(pdf: Any) -> None:
    del pdf.Root.StructTreeRoot
    pdf.pages[0].rotate(90, relative=False)


def test_an_odd_paper_is_named_and_the_claim_dropped_but_never_the_pack(archive: Archive) -> None:
    usual(archive)
    attach_kept(archive, "A scan", "item-6", changed(paper("A scan"), untagged))
    pack = made(archive)
    assert pack.told[0] == ("Item 6, “A scan” is not tagged, so that a screen reader cannot follow it and has rotated "
                            "pages.")  # fmt: skip
    assert "does not say that it is accessible" in pack.told[1]
    assert not pack.claims
    assert not claims(pack.data)
    assert "A scan, line 1." in " ".join(words(pack.data))
    assert "does not claim PDF/UA-1" in faults_of_a_pack(pack.data)


def test_papers_of_an_item_that_is_marked_otherwise_are_told(archive: Archive) -> None:
    usual(archive)
    edit(archive, 5, paper=PaperStatus.TO_FOLLOW)
    edit(archive, 6, exempt="1")
    attach_kept(archive, "Secret", "item-6", paper("Secret"))
    edit(archive, 6, paper=PaperStatus.NONE)
    pack = made(archive)
    assert pack.told == (
        "Papers of item 5 are kept, but it is marked “to follow”, so that they are not in the pack: A on F3 marks it "
        "as attached.",
    )
    assert [page for _, page in marks(pack.data)] == ["1", "3"]


def test_one_that_cannot_be_opened_is_supplied_apart(archive: Archive) -> None:
    import pikepdf

    usual(archive)
    locked = changed(paper("Locked"), lambda _: None, encryption=pikepdf.Encryption(owner="o", user="u"))
    attach_kept(archive, "A locked paper", "item-6", locked)
    edit(archive, 4, paper=PaperStatus.ATTACHED, pages=30)
    pack = made(archive)
    said = " ".join(words(pack.data))
    assert pack.told == (
        "No file is kept of the paper of item 4: a cover sheet says that it is supplied apart.",
        "Item 6, “A locked paper” is protected by a password. A cover sheet says that it is supplied apart.",
    )
    assert said.count("This paper is supplied apart.") == 2, "on each cover sheet"
    assert "4 Public questions (supplied apart) 3–34" in said
    assert labels(pack.data)[2:5] == ["3", "3A", "35"], "its pages are kept free"
    assert pack.claims, "the file itself is accessible"
    assert faults_of_a_pack(pack.data) == []


def test_a_file_that_is_missing_or_damaged_is_named_and_its_pages_are_kept_free(
    archive: Archive, tmp_path: Path
) -> None:
    usual(archive)
    bundle = archive.bundle(MEETING)
    assert bundle is not None
    before = marks(made(archive).data)
    files = tmp_path / "data" / "files"
    (files / bundle.papers_of("item-5")[0].file.sha256).unlink()
    (files / bundle.papers_of("item-5")[1].file.sha256).write_bytes(b"%PDF-1.7 damaged")
    pack = made(archive)
    assert len(pack.told) == 2
    assert "Item 5, “Hedges and ditches”: The file" in pack.told[0]
    assert "is not there, and no back-up holds it." in pack.told[0]
    assert "is damaged: its content is not what was kept" in pack.told[1]
    assert [page for _, page in marks(pack.data)] == [page for _, page in before]
    assert labels(pack.data)[2:] == ["3", "3A", "7", "7A", "11", "12"]


# --- after it went out ---


def test_an_item_that_is_moved_takes_its_pages_nowhere(archive: Archive) -> None:
    usual(archive)
    publish(archive)
    before = made(archive)
    archive.commit(agenda.move(pack_material(archive, MEETING, TODAY).m.p.bundle, "item-6", -4))
    again = made(archive)
    assert labels(again.data) == labels(before.data)
    assert marks(again.data) == marks(before.data)


def test_a_supplement_goes_on_where_the_pack_ended(archive: Archive) -> None:
    usual(archive)
    publish(archive)
    attach_kept(archive, "Late paper", "item-6", paper("Late paper", 2))
    attach_kept(archive, "Late and secret", "item-6", paper("Late and secret", 2), exempt="3")
    pack, supplement = made(archive), made(archive, "supplement")
    assert pack.told == ("1 paper came after the agenda was published: it is in the supplement.",)
    assert labels(pack.data) == [str(n) for n in range(1, 13)]
    assert labels(supplement.data) == [str(n) for n in range(13, 19)]
    assert marks(supplement.data) == [("Supplement", "13"), ("6. Late paper", "15")]
    said = words(supplement.data)
    assert "DRAFT – NOT PUBLISHED" in said[0]
    assert "DRAFT – NOT PUBLISHED" in said[2]
    assert not [page for page in said if "CHANGED" in page], "a supplement is no changed agenda"
    assert "6 Late paper 15–18" in said[0]
    assert "secret" not in " ".join(said)
    assert "6 Plan for [bold]rural[/bold] lanes" in words(pack.data)[0]
    assert "15–18" in words(pack.data)[0], "the agenda tells the supplement's pages too"
    publish(archive, OUT + dt.timedelta(days=2))
    again = made(archive, "supplement")
    assert labels(again.data) == labels(supplement.data)
    assert "Published 12 June 2031 at 10:00am." in words(again.data)[0]
    assert faults_of_a_pack(again.data) == []


def test_a_supplement_to_an_agenda_that_went_out_alone_goes_on_where_that_ended(archive: Archive) -> None:
    """Nobody counted its pages when it was published: the agenda and the supplement count them alike."""
    bundle = archive.bundle(MEETING)
    assert bundle is not None
    archive.commit(publishing.publish(bundle, OUT, now=OUT))
    attach_kept(archive, "Late paper", "item-6", paper("Late paper", 2))
    pack, supplement = made(archive), made(archive, "supplement")
    front = len(labels(pack.data))
    said = words(supplement.data)
    assert front == 2
    assert labels(supplement.data)[0] == str(front + 1)
    pages = next(mark for title, mark in marks(supplement.data) if title == "6. Late paper")
    assert f"Late paper {pages}–" in said[0]
    assert f"{pages}–" in " ".join(words(pack.data)), "the agenda tells the same pages"


def test_a_report_that_went_out_before_packs_were_bound_stands_where_the_agenda_said(archive: Archive) -> None:
    """Of a folder of an earlier version: nothing that was printed moves, so that there is no room for a cover sheet."""
    data = paper("Lanes", 2)
    report = ReportIn(id="r", received=OUT.date(), item="item-6", title="Lanes", file=kept_file("Lanes", 2, data))
    archive.keep_file(data)
    archive.commit(act("r", Put(report, MEETING),
                       Put(item(archive, 6).with_(paper=PaperStatus.ATTACHED, pages=2), MEETING)))  # fmt: skip
    bundle = archive.bundle(MEETING)
    assert bundle is not None
    archive.commit(publishing.publish(bundle, OUT, now=OUT, front=2))  # as an earlier version kept it
    pack = made(archive)
    assert labels(pack.data) == ["1", "2", "3", "4"]
    assert "3–4" in words(pack.data)[0]
    assert "Lanes, line 1." in words(pack.data)[2]
    attach_kept(archive, "Late", "item-6", paper("Late", 1))
    assert marks(made(archive, "supplement").data)[-1] == ("6. Late", "7")
    assert "3–4, 7–8" in words(made(archive).data)[0]


def test_what_is_not_in_it_any_more_is_told(archive: Archive) -> None:
    usual(archive)
    publish(archive)
    bundle = archive.bundle(MEETING)
    assert bundle is not None
    from secretariat.agenda import attaching

    archive.commit(attaching.take_off(bundle, "paper-Hedges and ditches"))
    pack = made(archive)
    assert pack.told == ("“Hedges and ditches”, pages 3–6, was in the pack as published and is not in this one.",)
    assert labels(pack.data) == ["1", "2", *(str(n) for n in range(7, 13))]


# --- while it is made ---


def test_it_says_what_it_is_doing_and_can_be_stopped_at_each_step(archive: Archive) -> None:
    usual(archive)
    steps: list[str] = []
    make_pack(pack_material(archive, MEETING, TODAY), "pack", steps.append)
    assert steps[0] == "Reading paper 1 of 3: Hedges and ditches"
    assert steps[-1] == "Writing the pack"
    for last in steps:

        def step(words: str, last: str = last) -> None:
            if words == last:
                raise Stopped

        with pytest.raises(Stopped):
            make_pack(pack_material(archive, MEETING, TODAY), "pack", step)


def test_its_words_are_there_to_be_compared_with_the_register(archive: Archive) -> None:
    usual(archive)
    found = spoken(made(archive))
    said = "\n".join(plain_write(document) for document in found.documents)
    assert "Annex on hedges, line 3." in said
    assert "Papers in this pack" in said
    assert "emlock" not in said
    assert found.unread == []


def test_a_paper_without_words_is_to_be_read_through_and_not_typed_in(archive: Archive) -> None:
    attach_kept(archive, "A plan of the lanes", "item-5", pdf_of([]))
    attach_kept(archive, "Numbers alone", "item-5", pdf_of(*[[Text(300, 20, f"Page {n} of 4")] for n in range(1, 5)]))
    why = ("holds no words, only pictures of them: it was scanned", "holds no words")
    assert spoken(made(archive)).unread == [
        f"Item 5, “{title}” was not compared with the register of complaints: {title}.pdf {each}. "
        "Read it through yourself."
        for title, each in zip(("A plan of the lanes", "Numbers alone"), why, strict=True)
    ]


def test_without_a_library_it_says_so(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    usual(archive)
    for library, name in (("pikepdf", "pikepdf"), ("typst", "Typst")):
        with monkeypatch.context() as without:
            without.setitem(sys.modules, library, None)
            with pytest.raises(ValueError, match=rf"needs {name}, which is not installed"):
                made(archive)


def test_titles_are_printed_letter_for_letter(archive: Archive) -> None:
    """Text never becomes markup."""
    title = '#read("secret") $5 [/b] {{x}} 佐藤 🙂'
    attach_kept(archive, title, "item-5", paper("Other"))
    said = " ".join(words(made(archive).data))
    assert '#read("secret") $5 [/b] {{x}}' in said.replace("”", '"').replace("“", '"')
