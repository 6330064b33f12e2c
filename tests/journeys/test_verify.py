"""The past cannot be rewritten unseen: an earlier paper in anyone's hands shows it, and from where."""

from __future__ import annotations

import re
import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest

from secretariat.cli import run as cli
from storage import open_store
from storage.engine import backups
from storage.journal import hashes
from tests.support.program import Program
from tests.support.rewriting import rewritten

HELD = "2023-06-28"
PAPERS = ["m.docx", "m.html", "m.md", "m.txt", "m.csv", *(["m.pdf"] if find_spec("typst") else []), "c.ics", "d.json"]
WORD, OTHER = "leavers", "joiners"


@pytest.fixture(scope="module")
def filled(invented: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the invented sample in it, and beside it every kind of paper that was made of it."""
    place = tmp_path_factory.mktemp("verify")
    shutil.copytree(invented, place / "data")
    for name in ("d.json", *(each for each in PAPERS if each != "d.json")):  # papers that are written are acts too
        what = {"c.ics": ["export", "calendar"], "d.json": ["dump"]}.get(name, ["export", "minutes", HELD])
        assert cli.run(["--data", str(place / "data"), *what, "--to", str(place / name)]) == 0
    return place


class Office(Program):
    """A copy of it, and the program over it."""

    def __init__(self, place: Path, capsys: pytest.CaptureFixture[str]) -> None:
        super().__init__(place / "data", capsys)
        self.place = place
        store = open_store(self.data, read_only=True)
        self.acts = store.version()
        self.made = self.acts - (len(PAPERS) - 1)
        """Of how many acts its papers were made: that each was written is an act, of which no paper is made."""
        store.close()

    def verify(self, *names: str) -> int:
        return self("verify", *(self.place / name for name in names))

    @property
    def line(self) -> str:
        """The line that stands at the foot of a paper now."""
        self("verify")
        return self.out.splitlines()[0]


@pytest.fixture
def office(filled: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Office:
    place = Path(shutil.copytree(filled, tmp_path / "office"))
    return Office(place, capsys)


def rest(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", PAPERS)
def test_every_paper_bears_the_root_of_its_record(office: Office, name: str) -> None:
    before = rest(office.data)
    assert office.verify(name) == 0
    assert re.fullmatch(
        rf"Contained: {name} is of the first {office.made} acts of this record, up to .* at .*m, and they are "
        rf"unchanged; {office.acts - office.made} came since\.\n",
        office.out,
    )
    assert rest(office.data) == before


@pytest.mark.parametrize("name", PAPERS)
@pytest.mark.parametrize("thorough", [False, True], ids=["hashes", "every trace"])
def test_a_rewriting_that_check_cannot_see_is_shown_by_an_earlier_paper(
    office: Office, name: str, thorough: bool
) -> None:
    acts = office.made
    act = rewritten(office.data, WORD, OTHER, thorough=thorough)
    assert office("check") == 0
    assert office.out == "No problem was found.\n"
    assert office.verify(name) == 1
    said = f"Not contained: this record was rewritten after {name} was made of its first {acts} acts. "
    assert office.out.startswith(said)
    where = office.out.removeprefix(said)
    if thorough:
        assert re.fullmatch(
            rf"It differs somewhere from act 1 \(.*\) to act {acts} \(.*\); no earlier copy .*\n", where
        )
    else:
        assert re.fullmatch(
            rf"It differs from act {act} \(\d+ \w+ \d{{4}} at .*m\) on, as the list of hashes beside the journal shows"
            rf", which has the very root of {name}\.\n",
            where,
        )


def test_without_a_paper_the_list_beside_the_journal_tells_it(office: Office) -> None:
    assert office("verify") == 0
    assert office.out.splitlines()[1] == "The journal holds: every line by its own hash, and none is missing."
    act = rewritten(office.data, WORD, OTHER)
    assert office("verify") == 1
    assert f"it was rewritten from act {act} (" in office.out


def test_after_the_program_went_on_in_the_rewritten_folder_the_paper_still_shows_it(office: Office) -> None:
    act = rewritten(office.data, WORD, OTHER)
    assert office("undo") == 0
    assert office("redo") == 0
    assert office.verify("m.docx") == 1
    assert f"It differs from act {act} (" in office.out
    assert "as the list of hashes set aside as set-aside/" in office.out
    hashes.path_of(office.data).unlink()
    shutil.rmtree(office.data / "set-aside")
    assert office("undo") == 0  # which writes the list anew, from what the journal says now
    assert office.verify("m.docx") == 1
    assert "It differs somewhere from act 1 (" in office.out


def test_a_back_up_that_was_left_says_from_where(office: Office) -> None:
    assert office("backup") == 0
    kept = office.place / "kept"
    shutil.copytree(office.data / "backups", kept)
    act = rewritten(office.data, WORD, OTHER, thorough=True)
    shutil.copytree(kept, office.data / "backups", dirs_exist_ok=True)
    assert office.verify("m.txt") == 1
    newest = backups.names(office.data)[-1]
    assert f"It differs from act {act} (" in office.out
    assert f"as the back-up {newest} shows" in office.out


def test_several_papers_come_nearer_than_one(office: Office) -> None:
    """One of before the change is contained, one of after it is not: it was between the two."""
    acts = office.acts
    for name in ("zz", "yy", "xx"):
        (office.place / f"{name}.json").write_text(
            (office.place / "d.json").read_text("utf-8").replace('"Saltmarch PCP"', f'"{name}gather PCP"'), "utf-8"
        )
        assert office("load", office.place / f"{name}.json") == 0
        assert office("dump", "--to", office.place / f"after-{name}.json") == 0
    rewritten(office.data, "yygather", "uuuunder", thorough=True)
    assert office.verify("m.docx", "after-zz.json", "after-yy.json", "after-xx.json") == 1
    first, second, third, fourth = office.out.splitlines()
    assert first.startswith(f"Contained: m.docx is of the first {office.made} acts")
    assert second.startswith(f"Contained: after-zz.json is of the first {acts + 1} acts")
    assert re.search(rf"It differs at act {acts + 2} \(.*\): by an earlier paper all before it is unchanged\.$", third)
    assert re.search(
        rf"differs somewhere from act {acts + 2} \(.*\) to act {acts + 3} \(.*\): by an earlier paper", fourth
    )


# --- what was typed ---


def test_a_root_is_typed_as_it_is_printed_or_nearly(office: Office) -> None:
    acts = office.acts
    line = office.line
    root = line.split(" · ")[1]
    for typed in (
        [line],
        line.split(),
        [root],
        [f"{acts}", root],
        [f"{acts}:{root.upper()}"],
        [root.replace("-", "")],
    ):
        assert office("verify", *typed) == 0, typed
        assert office.out.startswith(f"Contained: the paper with this root is of the first {acts} acts of this record")
    assert office("verify", "14", root) == 0
    assert f"of the first {acts} acts (not 14) of this record" in office.out


def test_a_root_that_was_mistyped_is_no_rewriting(office: Office) -> None:
    acts = office.acts
    line = office.line
    root = line.split(" · ")[1]
    wrong = root[:10] + ("1" if root[10] != "1" else "2") + root[11:]
    for typed in ([f"{acts}", wrong], [wrong]):
        assert office("verify", *typed) == 2
        assert office.out == (
            f"That root was not typed as it is printed: the record's own is “{line}”. Compare the two.\n"
        )
    for typed in ([root[:-3]], ["no such file.docx"], [f"{root}-0123"], ["x" * 5000], ["\0"]):
        assert office("verify", *typed) == 2
        assert "is no file that is there, and no root" in office.err


def test_a_root_of_nowhere(office: Office) -> None:
    acts = office.acts
    nowhere = "-".join(["0f1e"] * 10)
    assert office("verify", nowhere) == 1
    assert office.out.startswith("Not contained: this record never had the root of the paper with this root, over none")
    assert office("verify", "1,000", nowhere) == 1
    assert f"was made of 1,000 acts, and this record ends with act {acts} (" in office.out


def test_what_bears_no_root_cannot_be_read(office: Office, tmp_path: Path) -> None:
    (tmp_path / "letter.pdf").write_bytes(b"%PDF-1.7 \xff\xfe")
    assert office("verify", tmp_path / "letter.pdf") == 2
    assert office.err.startswith("secretariat: letter.pdf bears no root: ")
    assert office("verify", tmp_path) == 2
    office.data = tmp_path / "nothing"
    assert office("verify") == 2
    assert office.err == f"secretariat: There is no archive in {tmp_path / 'nothing'}, or its journal is missing.\n"


# --- what a record goes through ---


def test_undo_redo_and_a_load_are_acts_as_others(office: Office) -> None:
    for does in (["undo"], ["redo"], ["load", office.place / "d.json"], ["backup"], ["undo"]):
        assert office(*does) == 0
        assert office.verify(*PAPERS) == 0


def test_a_load_into_another_folder_begins_a_record_of_its_own(office: Office) -> None:
    office.data = office.place / "other"
    assert office("load", office.place / "d.json") == 0
    assert office.err == (
        "This folder's record begins with that document: “verify” finds papers of the record it came from in that one "
        "only.\n"
    )
    assert office("load", office.place / "d.json") == 0
    assert office.err == ""
    assert office.verify("m.docx") == 1
    assert office.out.startswith(
        f"Not contained: m.docx was made of {office.made} acts, and this record ends with act 1 ("
    )
    assert "Or it is of the record whose document was loaded here" in office.out


def test_the_newest_acts_taken_away_are_told(office: Office) -> None:
    acts = office.acts
    older = shutil.copytree(office.data, office.place / "older")
    assert office("undo") == 0
    assert office("export", "minutes", HELD, "--to", office.place / "later.md") == 0
    shutil.copytree(office.data, office.place / "newer")
    shutil.rmtree(office.data)
    shutil.copytree(older, office.data)
    assert office.verify("later.md") == 1
    assert re.fullmatch(
        rf"Not contained: later\.md was made of {acts + 1} acts, and this record ends with act {acts} \(.*\): some "
        r"were taken away\. Or it is of another record\.\n",
        office.out,
    )
    shutil.copy(hashes.path_of(office.place / "newer"), hashes.path_of(office.data))
    assert office.verify("later.md") == 1
    assert office.out.endswith("which has the very root of later.md; those it has are unchanged.\n")
    assert office("verify") == 1
    assert office.out.endswith(
        f"By the list of hashes beside the journal there were {acts + 2} acts: the newest are gone.\n"
    )


def test_where_the_journal_is_damaged_only_what_is_before_can_be_said(office: Office) -> None:
    path = office.data / "journal" / "000001.jsonl"
    content = path.read_bytes()
    path.write_bytes(content.replace(WORD.encode(), OTHER.encode(), 1))
    assert office.verify("m.docx") == 2
    assert re.fullmatch(
        rf"It cannot be said whether this record contains m\.docx: it is of {office.made} acts, and not all of those "
        r"can be read\. 000001\.jsonl, line \d+, is damaged\.\n",
        office.out,
    )
    assert office("verify") == 1
    assert office.out.startswith("The journal does not hold: 000001.jsonl, line ")
