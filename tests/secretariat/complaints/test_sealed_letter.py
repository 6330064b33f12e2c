"""A letter about a complaint: nothing of it stands in the clear but its day, and who wrote it in an office."""

from __future__ import annotations

from pathlib import Path

import pytest

from secretariat.basics.acts import Act
from secretariat.basics.record import Refused
from secretariat.complaints.gate.paper_gate import Gate
from secretariat.complaints.letters_sealed import (
    MOST_SEALED,
    WITHHELD,
    letter_kept,
    names_complainant,
    opened,
    seal_kept,
    sealing,
    take_out_sealed,
)
from secretariat.complaints.sealed_letter import SealedLetter
from secretariat.letters.letter import FileHeldBack, LetterIn
from secretariat.letters.read import Whose
from secretariat.letters.taking_in import Spot, TakingIn, taking_in
from secretariat.matters.letters_in import Came, compared, take_in
from secretariat.panel.people import People
from storage.interchange.archive import load
from storage.interchange.dumping import dump
from storage.sealed.keyring import Locked
from tests.support.cases import kept, new_case
from tests.support.letters import SENT, TEXT, proposed_by_hand, read_by_hand, three_matters
from tests.support.panels import invented_people, open_archive, the_panel

PRIVATE = f"{TEXT}\n\nMrs Nightshade of 12 Hemlock Row was written to."
PEOPLE = People(invented_people())


def keeping(text: str = PRIVATE, taking: TakingIn | None = None, sender: Whose | None = None) -> Act:
    read = read_by_hand(sender=sender) if sender else read_by_hand()
    return take_in(Came(text, SENT), read, taking or taking_in(proposed_by_hand()), three_matters())


def test_the_gate_looks_at_all_of_a_letter() -> None:
    gate = Gate([new_case()], PEOPLE, the_panel())
    assert names_complainant(gate, letter_kept(keeping()))
    assert names_complainant(gate, letter_kept(keeping(TEXT, sender=Whose("Agatha Nightshade"))))
    assert not names_complainant(gate, letter_kept(keeping(TEXT)))
    assert names_complainant(gate, letter_kept(keeping(f"{TEXT}\n\nComplaint 2031/001 is closed.")))
    assert not names_complainant(None, letter_kept(keeping()))
    named = FileHeldBack(name="Nightshade, Agatha.txt", data=b"")
    assert names_complainant(gate, letter_kept(keeping(TEXT)).with_(held_back=named)), "the name of its file too"


def test_nothing_of_it_is_on_the_disk_in_the_clear_and_it_opens_again(tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "data")
    archive.commit(kept(new_case()))
    archive.commit(sealing(keeping(), PEOPLE, b"the file's own Nightshade bytes"))
    archive.store.settle()
    every = b"".join(path.read_bytes() for path in (tmp_path / "data").rglob("*") if path.is_file())
    for words in (b"Nightshade", b"lamps", b"The panel's report", b'take in the letter of 14 July 2031"'):
        assert words not in every, words
    assert b"take in a letter of 14 July 2031 about a complaint" in every
    (stub,) = archive.letters()
    assert (stub.text, stub.passages, stub.subject, stub.sender) == ("", (), "", "Police and Crime Commissioner")
    whole = archive.sealed_letters()[stub.sealed]
    assert opened(stub, whole).text == PRIVATE
    assert whole.data == b"the file's own Nightshade bytes"
    assert archive.check() == []
    change = archive.store.undo(by="the tests")
    assert change is not None
    archive.absorb(change)
    assert archive.letters() == []
    assert archive.sealed_letters() == {}
    archive.store.close()


@pytest.mark.parametrize(("sender", "said"), [
    (Whose("Agatha Nightshade"), WITHHELD), (Whose("Percy Campion"), "Percy Campion"), (Whose(), WITHHELD),
    (Whose("Agatha Nightshade", "Chief Executive"), "Chief Executive"),
])  # fmt: skip
def test_the_stub_names_an_office_and_never_a_member_of_the_public(sender: Whose, said: str) -> None:
    assert letter_kept(sealing(keeping(sender=sender), PEOPLE)).sender == said


def test_a_promise_of_it_and_a_file_too_large_are_refused() -> None:
    taking = taking_in(proposed_by_hand())
    taking.accept(Spot(0, promise=0))
    with pytest.raises(Refused, match="take the promises away"):
        sealing(keeping(taking=taking), PEOPLE)
    with pytest.raises(Refused, match=r"5\.0 million bytes"):
        sealing(keeping(), PEOPLE, b"x" * (MOST_SEALED + 1))


async def test_while_the_register_is_locked_the_stub_alone_is_there(tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "data")
    archive.commit(kept(new_case()))
    archive.commit(sealing(keeping(), PEOPLE))
    await archive.set_passphrase("four quiet lanes")
    archive.relock()
    assert [letter.day for letter in archive.letters()] == [SENT]
    with pytest.raises(Locked):
        archive.sealed_letters()
    assert b"Nightshade" not in dump(archive.store)
    archive.unlock("four quiet lanes")
    assert len(archive.sealed_letters()) == 1
    archive.store.close()


def test_a_letter_kept_in_the_clear_is_sealed_as_another_record(tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "data")
    archive.commit(keeping())
    (clear,) = archive.letters()
    archive.commit(seal_kept(clear, PEOPLE, archive.raised()))
    (stub,) = archive.letters()
    assert stub.id != clear.id
    assert opened(stub, archive.sealed_letters()[stub.sealed]).text == PRIVATE
    archive.commit(take_out_sealed(stub, archive.sealed_letters()[stub.sealed]))
    assert (archive.letters(), archive.sealed_letters()) == ([], {})
    archive.store.close()


def test_the_file_of_a_letter_that_was_not_compared_is_sealed_with_it() -> None:
    came = Came(PRIVATE, SENT, not_compared="locked", held_back=FileHeldBack(name="l.txt", data=b"Nightshade"))
    letter = letter_kept(take_in(came, read_by_hand(), taking_in(proposed_by_hand()), three_matters()))
    assert (letter.file, letter.held_back) == (None, came.held_back)
    act = seal_kept(letter, PEOPLE, [])
    (whole,) = [change.record for change in act.changes if isinstance(change.record, SealedLetter)]
    assert (whole.file_name.reveal(), whole.data) == ("l.txt", b"Nightshade")
    stub = letter_kept(act)
    assert stub.held_back is None
    (clean,) = [change.record for change in compared([letter]).changes]
    assert isinstance(clean, LetterIn)
    assert clean.file is not None
    assert (clean.file.name, clean.held_back, clean.not_compared) == ("l.txt", None, "")


def test_it_is_in_a_dump_with_complaints_alone_and_loads_again(tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "data")
    archive.commit(sealing(keeping(), PEOPLE, b"bytes"))
    whole = dump(archive.store, complaints=True)
    assert b"Nightshade" in whole
    assert b"Nightshade" not in dump(archive.store)
    other = open_archive(tmp_path / "other", [])
    load(other, whole)
    (one,) = other.sealed_letters().values()
    assert isinstance(one, SealedLetter)
    assert one.data == b"bytes"
    archive.store.close()
    other.store.close()
