"""Letters in, driven by keys: taken in on one screen, kept in one act, sealed where they name a complainant."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from textual import events

from screens.app.app import SecretariatApp
from screens.letters import desk_lines, work
from screens.letters.desk import LetterDesk
from screens.letters.half_way import DRAFT
from screens.letters.paste import PasteLetter
from screens.letters.screen import LettersScreen
from secretariat.basics.acts import Put, act
from secretariat.basics.ordering import following
from secretariat.events.decisions import Recommended
from secretariat.letters import proposing, reading
from secretariat.letters.letter import LetterIn
from secretariat.letters.proposed import Answering, Proposed
from secretariat.matters.register import Register
from tests.support.cases import kept, new_case
from tests.support.driving import app_on, driving, press, seen, settled, told, type_in, until
from tests.support.held_up import HeldUp
from tests.support.letters import TEXT, dozen, proposed_by_hand, ref, three_matters
from tests.support.panels import CLICK, MEETING, Clock, begun
from tests.support.registers import words
from tests.support.slow_disk import SlowDisk


@pytest.fixture
def by_hand(monkeypatch: pytest.MonkeyPatch) -> Callable[[Proposed, Register], None]:
    """Let every letter be read, and held, as a test says; its matters are these."""

    def set_to(proposed: Proposed, register: Register) -> None:
        async def matters(_self: object) -> Register:
            return register

        monkeypatch.setattr(work.LettersWork, "register", matters)
        monkeypatch.setattr(reading, "read_letter", lambda _text: proposed.read)
        monkeypatch.setattr(proposing, "propose", lambda read, _given: replace(proposed, read=read))

    set_to(proposed_by_hand(), three_matters())
    return set_to


def on_data(tmp_path: Path, *more: Any) -> SecretariatApp:
    return app_on(tmp_path / "data", *more, now=Clock(day=dt.date(2031, 8, 1)))


async def paste(pilot: Any, text: str) -> None:
    pilot.app.post_message(events.Paste(text))
    await settled(pilot)


async def laid(pilot: Any, text: str = TEXT) -> LetterDesk:
    """Paste a letter and have it read."""
    await press(pilot, "n")
    await until(pilot, lambda: isinstance(pilot.app.screen, PasteLetter))
    await paste(pilot, text)
    await press(pilot, "ctrl+s")
    await until(pilot, lambda: isinstance(pilot.app.screen, LetterDesk), f"it was not read: {told(pilot.app)}")
    await settled(pilot)
    desk = pilot.app.screen
    assert isinstance(desk, LetterDesk)
    return desk


def answers(letter: LetterIn) -> list[tuple[str, str]]:
    return [(answer.matter, answer.position) for passage in letter.passages for answer in passage.answers]


async def test_a_dozen_questions_under_six_topics_are_taken_in_by_keys_alone(tmp_path: Path, by_hand: Any) -> None:
    register, read, text = dozen()
    answering = tuple(Answering((ref(f"A1.{n + 1}"),), "strong", "words; the order agrees", unit=n) for n in range(12))
    by_hand(Proposed(read, answering), register)
    app = on_data(tmp_path)
    async with driving(app, "decisions") as pilot:
        await press(pilot, "l")
        await until(pilot, lambda: "No letter is kept yet." in seen(app))
        await laid(pilot, text)
        assert "12 of 12 questions; 3 paragraphs belong to nothing" in seen(app)
        assert app.archive.letters() == [], "nothing is kept before"
        await press(pilot, *["enter"] * 12, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, LettersScreen), told(app))
        (letter,) = app.archive.letters()
        assert [matter for matter, _ in answers(letter)] == [f"event A1.{n}" for n in range(1, 13)]
        positions = [position for _, position in answers(letter) if position]
        assert positions.count("declined as another's") == 2
        assert "declined as operational" in positions
        assert len(letter.passages) == 12, "a statement that asks nothing answers nothing"
        assert letter.text == text
        await press(pilot, "ctrl+z")
        assert app.archive.letters() == []


async def test_nothing_is_linked_that_was_not_accepted_and_f2_says_so_first(tmp_path: Path, by_hand: Any) -> None:
    app = on_data(tmp_path)
    async with driving(app, "letters") as pilot:
        await laid(pilot)
        await press(pilot, "enter", "ctrl+s")
        assert "3 proposals are neither accepted nor taken away." in told(app)
        assert app.archive.letters() == []
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: bool(app.archive.letters()))
        assert answers(app.archive.letters()[0]) == [("event R1", "accepted")]
        assert app.archive.raised() == []


async def test_arrows_aim_plus_adds_minus_unlinks_and_p_says_the_position(tmp_path: Path, by_hand: Any) -> None:
    app = on_data(tmp_path)
    async with driving(app, "letters", size=(120, 40)) as pilot:
        desk = await laid(pilot)
        assert "Minuted: That lanes be lit [-by 1 March-]" in seen(app)
        assert "rare words (lanes, lit); the order agrees" in seen(app)
        await press(pilot, "right")
        assert [link.matter for link in desk.taking.parts[0].links] == [ref("R2")]
        await press(pilot, "left", "enter", "enter", "plus")
        await until(pilot, lambda: "Which matter does it answer as well?" in seen(app))
        await type_in(pilot, "rules")
        await press(pilot, "enter")
        await until(pilot, lambda: len(desk.taking.parts[1].links) == 2, told(app))
        await press(pilot, "p")
        await type_in(pilot, "postponed")
        await press(pilot, "enter")
        await until(pilot, lambda: "Until" in seen(app))
        await type_in(pilot, "2031-09-17")
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, LetterDesk))
        assert desk.taking.parts[1].links[1][1:3] == ("postponed", "2031-09-17")
        await press(pilot, "up", "minus")
        assert [link.matter for link in desk.taking.parts[1].links] == [ref("R3")]
        await press(pilot, "down", "right")
        assert [link.matter for link in desk.taking.parts[2].links] == [ref("U1")], "what it may answer comes first"
        await press(pilot, "a", "ctrl+s")
        await until(pilot, lambda: bool(app.archive.letters()), told(app))
        letter = app.archive.letters()[0]
        assert [matter for matter, _ in answers(letter)] == ["event R1", "event R3", "event U1"]
        (promise,) = app.archive.raised()
        assert (promise.number, promise.letter) == (1, letter.id)
        await press(pilot, "ctrl+z")
        assert (app.archive.letters(), app.archive.raised()) == ([], [])


async def test_what_is_asked_is_chosen_from_the_list_and_wrong_keys_say_why(tmp_path: Path, by_hand: Any) -> None:
    app = on_data(tmp_path)
    async with driving(app, "letters") as pilot:
        desk = await laid(pilot)
        await press(pilot, "end", "enter")
        await until(pilot, lambda: "Which matter does it answer?" in seen(app))
        await press(pilot, "enter")
        await until(pilot, lambda: desk.taking.linked(accepted=True) == {ref("U1")})
        await press(pilot, "end", "minus", "home", "down", "down", "minus", "enter", "p")
        assert "Nothing is proposed there" in told(app)
        assert "No matter is aimed at there yet" in told(app)
        await press(pilot, "up", "right")
        assert "A promise answers nothing" in told(app)
        assert desk.taking.linked(accepted=True) == set()
        await press(pilot, "z", "f9", "ctrl+z", "7", "tab", "q", "tab")
        assert app.screen is desk


async def test_escape_asks_nothing_and_all_that_was_said_is_back(tmp_path: Path, by_hand: Any) -> None:
    app = on_data(tmp_path)
    async with driving(app, "letters") as pilot:
        await laid(pilot)
        await press(pilot, "enter", "right", "escape")
        await until(pilot, lambda: isinstance(app.screen, LettersScreen))
        on_disk = b"".join(path.read_bytes() for path in (tmp_path / "data").rglob("*") if path.is_file())
        assert b"lamps" not in on_disk, "a letter that nobody has compared stands in no draft in the clear"
        await press(pilot, "n")
        await until(pilot, lambda: "Brought back from before" in seen(app))
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, LetterDesk))
        desk = app.screen
        assert isinstance(desk, LetterDesk)
        assert desk.taking.linked(accepted=True) == {ref("R1")}
        await press(pilot, "ctrl+s", "ctrl+s")
        await until(pilot, lambda: bool(app.archive.letters()))
        assert app.draft(DRAFT) == ""


async def test_a_kept_letter_is_opened_its_links_changed_and_it_is_taken_out(tmp_path: Path, by_hand: Any) -> None:
    app = on_data(tmp_path)
    async with driving(app, "letters") as pilot:
        await laid(pilot)
        await press(pilot, "enter", "ctrl+s", "ctrl+s")
        await until(pilot, lambda: "R1" in seen(app) and isinstance(app.screen, LettersScreen))
        assert "14 Jul 2031" in seen(app)
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, LetterDesk))
        await press(pilot, "ctrl+s", "ctrl+s")
        assert "Nothing of it was changed." in told(app)
        await press(pilot, "minus", "ctrl+s", "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, LettersScreen))
        assert answers(app.archive.letters()[0]) == []
        await press(pilot, "delete")
        assert app.archive.letters() == []
        await press(pilot, "ctrl+z", "ctrl+z")
        assert answers(app.archive.letters()[0]) == [("event R1", "accepted")]
        screen = app.screen
        assert isinstance(screen, LettersScreen)
        screen.show_record(f"{app.archive.letters()[0].id}/1")
        await until(pilot, lambda: isinstance(app.screen, LetterDesk))
        await settled(pilot)
        desk = app.screen
        assert isinstance(desk, LetterDesk)
        assert desk.spot is not None
        assert desk.spot.part == 1, "at the passage that was asked for"


async def test_the_same_letter_twice_is_refused_and_stays_on_the_desk(tmp_path: Path, by_hand: Any) -> None:
    app = on_data(tmp_path)
    async with driving(app, "letters") as pilot:
        for _ in range(2):
            await laid(pilot)
            await press(pilot, "ctrl+s", "ctrl+s")
        await until(pilot, lambda: "This letter is kept already: letter of 14 July 2031." in told(app))
        assert isinstance(app.screen, LetterDesk)
        assert len(app.archive.letters()) == 1


async def test_a_file_that_cannot_be_opened_says_why_and_is_asked_again(
    tmp_path: Path, by_hand: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = on_data(tmp_path)
    async with driving(app, "letters") as pilot:
        await press(pilot, "o")
        await until(pilot, lambda: isinstance(app.screen, PasteLetter))
        await press(pilot, "ctrl+s")
        assert "There is no letter yet" in seen(app)
        await type_in(pilot, str(tmp_path / "none.txt"))
        await press(pilot, "enter")
        await until(pilot, lambda: "could not be read: No such" in words(app))
        assert isinstance(app.screen, PasteLetter)
        await press(pilot, "ctrl+r", "tab", "escape")
        await until(pilot, lambda: isinstance(app.screen, LettersScreen))


async def test_a_letter_that_took_long_to_read_is_not_laid_out_where_she_is_by_then(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading = HeldUp(monkeypatch, work, "_opened")
    path = tmp_path / "letter.txt"
    path.write_text(TEXT)
    app = on_data(tmp_path)
    async with driving(app, "letters") as pilot:
        await press(pilot, "o")
        await type_in(pilot, str(path))
        app.post_message(events.Key("ctrl+s", None))
        await until(pilot, lambda: reading.begun.is_set() and isinstance(app.screen, LettersScreen))
        app.post_message(events.Key("f6", None))
        await until(pilot, lambda: app.current_mode == "minutes" and app.screen.is_mounted)
        reading.go_on.set()
        await until(pilot, lambda: "The letter is read." in told(app))
        assert app.current_mode == "minutes"
        assert all(len(stack) == 1 for stack in app.every_stack())
        await app.go("letters")
        await press(pilot, "o")
        assert app.screen.typed().file == str(path)  # type: ignore[attr-defined]


PRIVATE = f"{TEXT}\n\nMrs Agatha Nightshade was written to."


async def test_a_letter_that_names_a_complainant_is_sealed_and_blank_while_locked(tmp_path: Path, by_hand: Any) -> None:
    app = on_data(tmp_path, kept(new_case()))
    async with driving(app, "letters") as pilot:
        await app.archive.set_passphrase("four quiet lanes")
        await laid(pilot, PRIVATE)
        assert "It names a complainant: it is kept sealed" in seen(app)
        await press(pilot, "s")
        assert "it can only be kept sealed" in told(app)
        await press(pilot, "enter", "ctrl+s", "ctrl+s")
        await until(pilot, lambda: bool(app.archive.letters()), told(app))
        (stub,) = app.archive.letters()
        assert (stub.text, stub.passages, stub.subject) == ("", (), "")
        app.clear_notifications()
        await until(pilot, lambda: "(sealed) The" in seen(app))
        await press(pilot, "shift+f8")
        await until(pilot, lambda: app.archive.locked)
        await until(pilot, lambda: "about a complaint: sealed" in seen(app))
        for words in ("The panel's report", "Percy", "Nightshade", "R1"):
            assert words not in seen(app), words
            assert words not in app.screen.as_text(), words  # type: ignore[attr-defined]
        await press(pilot, "enter", "delete")
        assert "The register of complaints is locked." in told(app)
        assert len(app.archive.letters()) == 1
        on_disk = b"".join(path.read_bytes() for path in (tmp_path / "data").rglob("*") if path.is_file())
        assert b"Nightshade was written" not in on_disk


async def test_a_letter_is_compared_with_a_complaint_that_was_being_kept_when_it_was_last_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = app_on(tmp_path / "data", act("one", Put(new_case())))
    async with driving(app, "letters") as pilot:
        screen = app.screen
        assert isinstance(screen, LettersScreen)
        assert len(app.archive.cases()) == 1
        disk = SlowDisk(app.archive, monkeypatch)
        keeping = await disk.writing(act("another", Put(new_case("2031/002"))))
        before, _ = screen.gate()
        disk.go_on.set()
        await keeping
        after, _ = screen.gate()
        assert after is not before
        assert screen.gate()[0] is after, "made once of one state"
        await settled(pilot)


async def test_while_locked_a_letter_is_kept_uncompared_and_compared_later(tmp_path: Path, by_hand: Any) -> None:
    app = on_data(tmp_path, kept(new_case()))
    async with driving(app, "letters", size=(120, 40)) as pilot:
        await app.archive.set_passphrase("four quiet lanes")
        app.archive.relock()
        await laid(pilot, PRIVATE)
        assert "Not compared with the complaints" in seen(app)
        await press(pilot, "s")
        assert "A letter about a complaint is kept sealed." in told(app)
        await press(pilot, "ctrl+s", "ctrl+s")
        await until(pilot, lambda: bool(app.archive.letters()), told(app))
        assert app.archive.letters()[0].not_compared == "the register of complaints is locked"
        await until(pilot, lambda: "not compared with the complaints yet" in seen(app))
        assert "The panel's report" not in seen(app).split("Kept:")[0]
        await press(pilot, "c", "enter")
        app.screen.show_record(app.archive.letters()[0].id)  # type: ignore[attr-defined]
        await settled(pilot)
        assert isinstance(app.screen, LettersScreen), "it is not opened from a story either"
        app.archive.unlock("four quiet lanes")
        await app.complaints_changed()
        await until(pilot, lambda: "names a complainant: S seals it" in seen(app))
        await press(pilot, "c")
        await until(pilot, lambda: "1 names a complainant: go to it, and S seals it." in told(app))
        await press(pilot, "s")
        await until(pilot, lambda: app.archive.letters()[0].sealed, told(app))
        assert "Forget what was deleted" in told(app)


async def test_an_uncompared_letter_that_is_clean_is_marked_as_compared_and_its_file_kept(
    tmp_path: Path, by_hand: Any
) -> None:
    app = on_data(tmp_path, kept(new_case()))
    (tmp_path / "letter.txt").write_text(TEXT)
    async with driving(app, "letters") as pilot:
        await app.archive.set_passphrase("four quiet lanes")
        app.archive.relock()
        await press(pilot, "o")
        await until(pilot, lambda: isinstance(app.screen, PasteLetter))
        await type_in(pilot, str(tmp_path / "letter.txt"))
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, LetterDesk), told(app))
        await press(pilot, "ctrl+s", "ctrl+s")
        await until(pilot, lambda: bool(app.archive.letters()), told(app))
        app.archive.unlock("four quiet lanes")
        await app.complaints_changed()
        await press(pilot, "c")
        await until(pilot, lambda: not app.archive.letters()[0].not_compared, told(app))
        file = app.archive.letters()[0].file
        assert file is not None
        assert app.archive.file(file.sha256) == TEXT.encode()
        assert app.archive.check() == []
        await until(pilot, lambda: "The panel's report" in seen(app))


async def test_a_letter_marked_as_about_a_complaint_is_sealed_where_nobody_complained_yet(
    tmp_path: Path, by_hand: Any
) -> None:
    app = on_data(tmp_path)
    async with driving(app, "letters") as pilot:
        await laid(pilot)
        await press(pilot, "s")
        assert "About a complaint: it is kept sealed." in seen(app)
        await press(pilot, "ctrl+s", "ctrl+s")
        await until(pilot, lambda: bool(app.archive.letters()), told(app))
        assert app.archive.letters()[0].sealed
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, LetterDesk))
        await press(pilot, "enter", "ctrl+s", "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, LettersScreen), told(app))
        await settled(pilot)
        (whole,) = app.archive.sealed_letters().values()
        assert [answer.matter for passage in whole.passages for answer in passage.answers] == ["event R1"]
        await press(pilot, "x")
        await until(pilot, lambda: (app.archive.letters(), app.archive.sealed_letters()) == ([], {}), told(app))


async def test_hostile_words_are_shown_as_they_are(tmp_path: Path, by_hand: Any) -> None:
    app = on_data(tmp_path)
    async with driving(app, "letters", size=(120, 40)) as pilot:
        await laid(pilot)
        await press(pilot, "enter", "enter")
        assert CLICK in seen(app)
        await press(pilot, "f1")
        await until(pilot, lambda: "Esc goes back." in seen(app))


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (40, 12)])
async def test_the_desk_is_usable_at_any_size(tmp_path: Path, by_hand: Any, size: tuple[int, int]) -> None:
    app = on_data(tmp_path)
    async with driving(app, "letters", size=size) as pilot:
        await laid(pilot)
        if size[0] >= 80:
            shown = seen(app)
            assert "2 of 2 recommendations" in shown
            assert "Accept" in shown.splitlines()[-1]
            assert "Keep" in shown.splitlines()[-1]
        await press(pilot, "a", "escape")
        assert isinstance(app.screen, LettersScreen)


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_what_is_still_hers_to_say_of_a_letter_is_told_whole(
    tmp_path: Path, by_hand: Any, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    monkeypatch.setattr(desk_lines, "still_open", lambda *_given: [ref(f"2029-0{n}-17/R1") for n in range(1, 9)])
    app = on_data(tmp_path)
    async with driving(app, "letters", size=size) as pilot:
        await laid(pilot)
        foot = " ".join(seen(app).split())
        assert "neither accepted nor taken away." in foot
        assert "…" in foot
        await pilot.resize_terminal(200, 60)
        await settled(pilot)
        assert "2029-08-17/R1" in seen(app)
        assert "neither accepted nor taken away." in " ".join(seen(app).split())


async def test_whom_a_letter_names_is_said_to_be_somebody_else_and_that_is_kept_with_the_complaint(
    tmp_path: Path, by_hand: Any
) -> None:
    app = on_data(tmp_path, kept(new_case()))
    async with driving(app, "letters", size=(120, 40)) as pilot:
        await laid(pilot, PRIVATE)
        await press(pilot, "o")
        await until(pilot, lambda: "Who it is" in seen(app))
        await type_in(pilot, "the mayor of Tarnford")
        await press(pilot, "enter")
        await until(pilot, lambda: "is somebody else, as you say" in seen(app))
        await press(pilot, "ctrl+s", "ctrl+s")
        await until(pilot, lambda: bool(app.archive.letters()), told(app))
        (letter,) = app.archive.letters()
        assert (letter.sealed, letter.text) == ("", PRIVATE)
        assert [said.paper for said in app.archive.cases()[0].not_them] == [f"letter {letter.id}"]
        await until(pilot, lambda: "The panel's report" in seen(app))
        await press(pilot, "ctrl+z")
        assert (app.archive.letters(), app.archive.cases()[0].not_them) == ([], ()), "one undo takes both back"


async def test_what_is_sealed_of_a_letter_is_erased_for_good_and_its_day_stays(tmp_path: Path, by_hand: Any) -> None:
    app = on_data(tmp_path, kept(new_case()))
    async with driving(app, "letters", size=(120, 40)) as pilot:
        await app.action_command("app.undo")
        await laid(pilot, PRIVATE)
        await press(pilot, "s", "ctrl+s", "ctrl+s")
        await until(pilot, lambda: bool(app.archive.letters()), told(app))
        screen = app.screen
        assert isinstance(screen, LettersScreen)
        screen.action_erase()
        await until(pilot, lambda: "Type ERASE" in seen(app))
        await type_in(pilot, "past its time")
        await press(pilot, "enter")
        await type_in(pilot, "erase")
        await press(pilot, "enter")
        assert "in capitals" in seen(app)
        await press(pilot, *["backspace"] * 5)
        await type_in(pilot, "ERASE")
        await press(pilot, "enter")
        await until(pilot, lambda: not app.archive.sealed_letters(), told(app))
        (erasure,) = app.archive.erasures()
        assert (erasure.references, erasure.why) == (("letter of 14 July 2031",), ("past its time",))
        await until(pilot, lambda: "about a complaint: sealed" in seen(app))
        await press(pilot, "ctrl+z")
        assert "cannot be taken back" in told(app)


REPLY = """Percy Campion
Police and Crime Commissioner for Westmere

14 July 2031

Dear Siân

I write after the panel's meeting of 18 June 2031.

Recommendation 1: That the lanes of the north be lit from dusk to dawn.

Response: Accepted. The lamps are ordered.

Recommendation 2: That village counters stay open on Saturdays.

Response: That is an operational matter for the Chief Constable.

Yours sincerely

Percy Campion
Police and Crime Commissioner for Westmere
"""


def recommended() -> Any:
    place, puts = "zz", []
    for n, text in enumerate(
        ("that the lanes of the north be lit from dusk to dawn", "that village counters stay open on Saturdays"), 1
    ):
        place = following(place)
        said = Recommended(id=f"event-{n}", number=n, text=text, to="the Commissioner", place=place)
        puts.append(Put(said, MEETING))
    return act("recommended", puts)


async def test_a_real_letter_answers_what_was_minuted_and_the_story_leads_back_to_its_passage(tmp_path: Path) -> None:
    app = on_data(tmp_path, begun(), recommended())
    async with driving(app, "decisions", size=(120, 40)) as pilot:
        await press(pilot, "l")
        desk = await laid(pilot, REPLY)
        assert "2 of 2 recommendations" in seen(app)
        await press(pilot, "a", "ctrl+s")
        await until(pilot, lambda: bool(app.archive.letters()), told(app))
        assert desk.letter.held.given.matters[0].id == ref("R1")
        letter = app.archive.letters()[0]
        assert answers(letter) == [("event-1", "accepted"), ("event-2", "declined as operational")]
        assert letter.meeting == MEETING
        await press(pilot, "l")
        await until(pilot, lambda: app.current_mode == "decisions" and "answered" in seen(app))
        await press(pilot, "down", "enter")
        await until(pilot, lambda: "its story" in seen(app))
        await until(pilot, lambda: "Answered by the letter of 14 July 2031" in seen(app))
        await press(pilot, "down", "enter")
        await until(pilot, lambda: isinstance(app.screen, LetterDesk), told(app))
        await settled(pilot)
        shown = app.screen
        assert isinstance(shown, LetterDesk)
        link = shown.taking.link(shown.spot) if shown.spot else None
        assert link is not None
        assert link.matter == ref("R2"), "the passage that the story spoke of is marked"
    app.archive.store.close()
    later = app_on(tmp_path / "data", acts=[], now=Clock(day=dt.date(2031, 8, 1)))
    async with driving(later, "letters", size=(120, 40)) as pilot:
        await until(pilot, lambda: "R1, R2" in seen(later))
