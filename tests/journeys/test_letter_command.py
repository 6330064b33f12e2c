"""``secretariat letter FILE --propose``: what a letter says and seems to answer, printed; nothing is kept."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from secretariat.basics.acts import Put, act
from secretariat.basics.record import Private
from secretariat.complaints.case import Complainant
from secretariat.events.decisions import Undertaken
from tests.support.cases import kept, logged
from tests.support.panels import MEETING, begun, invented_panel, open_archive
from tests.support.program import ProgramBesideFiles

LETTER = """Police and Crime Commissioner for Fernshire

3 April 2033

Ottoline Rushbrook
Chair, Fernshire Police and Crime Panel

Dear Ottoline

I write after the meeting of 8 March 2033.

Recommendation 1: That the lanes at Mardle be gritted.

Response: Accepted. It will be done by November 2033.

Yours sincerely

Ottilie Thistlewood
Police and Crime Commissioner for Fernshire
"""
MATTERS = {
    "matters": [
        {"id": "2033-03-08/R1", "text": "That the lanes at Mardle be gritted.", "to": "Commissioner"},
        {"id": "2033-03-08/R2", "text": "That the ford at Sallow be marked.", "to": "Commissioner"},
    ]
}


class Command(ProgramBesideFiles):
    """The command in a folder."""

    def __call__(self, *arguments: object) -> int:
        return super().__call__("letter", *arguments)

    def proposed(self, *arguments: object) -> dict[str, Any]:
        assert self(*arguments, "--propose") == 0, self.err
        said: dict[str, Any] = json.loads(self.out)
        return said


@pytest.fixture
def command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    return Command(tmp_path, capsys)


def test_what_was_read_and_proposed_is_printed_as_json(command: Command) -> None:
    matters = command.file("matters.json", json.dumps(MATTERS))
    said = command.proposed(command.file("letter.txt", LETTER), "--against", matters)
    assert (said["kind"], said["date"]) == ("reply to the panel", "2033-04-03")
    (unit,) = said["units"]
    assert unit["asked"] == "That the lanes at Mardle be gritted."
    assert unit["reply"] == "Accepted. It will be done by November 2033."
    (match,) = said["match"]
    assert (match["unit"], match["ids"], match["sure"]) == (0, ["2033-03-08/R1"], "strong")
    assert "gritted" in match["why"]
    assert (said["loose"], said["unanswered"]) == ([], ["2033-03-08/R2"])


def test_what_is_empty_is_left_out_but_for_what_always_stands_there(command: Command) -> None:
    said = command.proposed(command.file("letter.txt", "A word in passing."))
    assert [said[key] for key in ("units", "match", "unanswered", "drift")] == [[], [], [], []]
    assert "loose" in said
    assert not {"parents", "noise", "topics", "not_minuted", "said_of_itself"} & said.keys()


def test_every_paragraph_is_printed_with_its_one_place(command: Command) -> None:
    said = command.proposed(command.file("letter.txt", LETTER))
    places = {each["place"] for each in said["paragraphs"]}
    assert {"head", "unit", "foot"} <= places
    assert [each["n"] for each in said["paragraphs"]] == list(range(len(said["paragraphs"])))
    words = " ".join(each["text"] for each in said["paragraphs"])
    assert "gritted" in words
    assert "Ottilie Thistlewood" in words


def test_a_document_with_the_matters_under_given_is_taken_too(command: Command) -> None:
    matters = command.file("example.json", json.dumps({"letter": "x.txt", "given": MATTERS, "expect": {}}))
    said = command.proposed(command.file("letter.txt", LETTER), "--against", matters)
    assert said["match"][0]["ids"] == ["2033-03-08/R1"]


@pytest.mark.parametrize("is_there", [True, False])
def test_it_works_in_an_empty_folder_and_in_none_and_keeps_nothing(command: Command, is_there: bool) -> None:
    data = command.folder / "data"
    if is_there:
        data.mkdir()
    letter, matters = command.file("letter.txt", LETTER), command.file("matters.json", json.dumps(MATTERS))
    before = sorted(command.folder.rglob("*"))
    command.proposed(letter)
    command.proposed(letter, "--against", matters)
    assert sorted(command.folder.rglob("*")) == before


def test_the_day_can_be_said(command: Command) -> None:
    matters = command.file("m.json", json.dumps({**MATTERS, "reply_due": "2033-04-08"}))
    said = command.proposed(command.file("l.txt", LETTER), "--against", matters, "--date", "10 April 2033")
    assert (said["date"], said["derived"]["late"], said["derived"]["days_late"]) == ("2033-04-10", True, 2)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("", "no JSON"),
        ("{", "no JSON"),
        ("[]", "holds no matters"),
        ('{"given": []}', "holds no matters"),
        ('{"matters": 1}', "could not be read"),
        ('{"matters": [{"id": "x"}]}', "could not be read"),
        ('{"matters": [{"id": "", "text": "y"}]}', "each needs"),
        ('{"matters": [{"id": "x", "text": "y"}, {"id": "x", "text": "z"}]}', "twice"),
        ('{"matters": [{"id": "x", "text": 5}]}', "could not be read"),
        ('{"matters": [], "reply_due": "soon"}', "no day"),
        (b"\xff\xfe\x00\x01", "no JSON"),
        pytest.param("[" * 100_000, "no JSON", id="nested"),
    ],
)
def test_a_bad_file_of_matters_is_one_sentence(command: Command, words: str | bytes, said: str) -> None:
    status = command(command.file("letter.txt", LETTER), "--propose", "--against", command.file("bad.json", words))
    assert (status, command.out) == (1, "")
    assert command.err.startswith("secretariat: ")
    assert command.err.count("\n") == 1
    assert said in command.err
    assert "bad.json" in command.err


def test_a_letter_that_cannot_be_read_is_one_sentence(command: Command) -> None:
    for letter in (command.folder / "none.txt", command.folder, command.file("empty.txt", "")):
        assert command(letter, "--propose") == 1
        assert command.err.count("\n") == 1


def test_what_would_steer_a_terminal_comes_out_as_text(command: Command) -> None:
    said = command.file("letter.txt", LETTER.replace("gritted", "gritted\x1b[31m\x9b2J\u202e"))
    assert command(said, "--propose") == 0
    assert not set(command.out) & set("\x1b\x9b\u202e")


def test_a_letter_in_other_letters_is_read(command: Command) -> None:
    words = LETTER.replace("Mardle", "Llŷn’s Mardle")
    for name, data in (("a", words.encode("utf-16")), ("b", words.encode("utf-8-sig"))):
        assert "Llŷn’s" in command.proposed(command.file(f"{name}.txt", data))["units"][0]["asked"]
    latin = LETTER.replace("Mardle", "Café’s Mardle").encode("cp1252")
    assert "Café’s" in command.proposed(command.file("c.txt", latin))["units"][0]["asked"]


# --- in the folder of an archive ---


PROMISED = "To come back to the next meeting with a report on the lanes that were never gritted."


@pytest.fixture
def in_an_archive(command: Command) -> Command:
    """The command in a folder of the invented panel, whose Commissioner promised something."""
    promised = Undertaken(number=1, text=PROMISED, by="person-pc", place="z")
    acts = [*invented_panel(), begun(), act("promised", Put(promised, MEETING))]
    open_archive(command.folder / "data", acts).store.close()
    return command


def reply(words: str) -> str:
    quoted = LETTER.replace("8 March 2033", "18 June 2031").replace("3 April 2033", "31 July 2031")
    return quoted.replace("That the lanes at Mardle be gritted.", words)


def test_without_a_file_of_matters_it_is_held_against_those_open_in_the_archive(in_an_archive: Command) -> None:
    said = in_an_archive.proposed(in_an_archive.file("letter.txt", reply(PROMISED)))
    assert [(match["ids"], match["sure"]) for match in said["match"]] == [(["2031-06-18/U1"], "strong")]
    assert said["derived"]["days_since_meeting"] == 43
    matters = in_an_archive.file("matters.json", json.dumps(MATTERS))
    said = in_an_archive.proposed(in_an_archive.file("other.txt", LETTER), "--against", matters)
    assert said["match"][0]["ids"] == ["2033-03-08/R1"]


def test_nothing_is_kept_in_the_archive(in_an_archive: Command) -> None:
    archive = open_archive(in_an_archive.folder / "data", [])
    before, letters = archive.store.root(), archive.letters()
    archive.store.close()
    in_an_archive.proposed(in_an_archive.file("letter.txt", reply(PROMISED)))
    archive = open_archive(in_an_archive.folder / "data", [])
    assert (archive.store.root(), archive.letters()) == (before, letters)
    archive.store.close()


def test_a_complainants_name_is_left_out(in_an_archive: Command) -> None:
    archive = open_archive(in_an_archive.folder / "data", [])
    archive.commit(kept(logged(complainant=Complainant(name=Private("Mrs Agatha Nightshade")))))
    archive.store.close()
    letter = in_an_archive.file("letter.txt", reply(f"{PROMISED} Agatha Nightshade asked for it."))
    said = in_an_archive.proposed(letter)
    assert "Nightshade" not in in_an_archive.out
    assert said["match"][0]["ids"] == ["2031-06-18/U1"]


def test_while_complaints_cannot_be_read_only_date_and_sender_are_printed(
    in_an_archive: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = open_archive(in_an_archive.folder / "data", [])
    archive.commit(kept(logged(complainant=Complainant(name=Private("Mrs Agatha Nightshade")))))
    assert archive.ring is not None
    archive.ring.set_passphrase("open sesame")
    archive.store.close()
    letter = in_an_archive.file("letter.txt", reply("Agatha Nightshade asked for it."))
    said = in_an_archive.proposed(letter)
    assert said.keys() == {"date", "from", "withheld"}
    assert said["date"] == "2031-07-31"
    assert "SECRETARIAT_PASSPHRASE" in said["withheld"]
    monkeypatch.setenv("SECRETARIAT_PASSPHRASE", "open sesame")
    assert "units" in in_an_archive.proposed(letter)
    assert "Nightshade" not in in_an_archive.out
