"""Any line becomes any other kind, with its words, its place and its time; what has no words of its own does not."""

from __future__ import annotations

import pytest

from secretariat.basics.acts import Act, Put
from secretariat.basics.record import Refused
from secretariat.capture.desk import Desk
from secretariat.capture.expanding import bare_words
from secretariat.capture.kinds import BY_KEY, KINDS, as_kind, retyped
from secretariat.capture.words.vocabulary import vocabulary
from secretariat.events.decisions import ActionSet, Recommended, Undertaken
from secretariat.events.speech import Answered, Note, Reported, Said
from tests.support.clerk import Clerk, begun_clerk


def turned(clerk: Clerk, key: str, at: int = -1) -> Act:
    return as_kind(clerk.p.bundle.events[at], key, clerk.p, now=clerk.at("18:00"), plan=clerk.plan)


@pytest.mark.parametrize(
    ("key", "prints"),
    [
        ("n", "The lanes were icy."),
        ("q", "Councillor Bramble asked:; a) The lanes were icy."),
        ("s", "Councillor Bramble stated:; a) The lanes were icy."),
        ("r", "The Commissioner stated that the lanes were icy."),
        ("t", "Councillor Bramble stated that the lanes were icy."),
        ("1", "1. The lanes were icy."),
        ("*", "• The lanes were icy"),
        ("#", "the lanes were icy"),
        ("c", "The Panel RECOMMENDED:; R1 The lanes were icy."),
        ("a", "A1 Councillor Bramble the lanes were icy."),
        ("p", "Councillor Bramble undertook: the lanes were icy."),
        ("g", "The Panel AGREED the lanes were icy."),
        ("o", "The Panel NOTED the lanes were icy."),
        ("v", "The Panel RESOLVED: that the lanes were icy."),
    ],
)
@pytest.mark.parametrize("first", ["q", "t", "a"])
def test_a_line_becomes_any_kind_from_any_other(first: str, key: str, prints: str) -> None:
    clerk = begun_clerk(time="14:30")
    clerk.type("db\tthe fog was thick", "db\tthe lanes were icy")
    before, was = clerk.printed, clerk.last
    clerk.memory.do(turned(clerk, first))
    clerk.memory.do(turned(clerk, key))
    event = clerk.last
    assert (event.id, event.place, event.at) == (was.id, was.place, was.at)
    assert event.words() == "the lanes were icy"
    printed = "; ".join(clerk.printed[len(before) - 1 :])
    if key in "qs":
        assert printed.endswith("The lanes were icy.")
        assert isinstance(event, Said)
        assert (event.person, event.manner) == ("person-db", {"q": "asked", "s": "stated"}[key])
    elif key == "p":
        assert clerk.printed[-1].endswith(prints), "in what was said before it"
    elif key != "r":
        assert printed == prints
    else:
        assert isinstance(event, Answered)
        assert event.person == "person-pc"


def test_every_kind_is_offered_with_its_own_letter() -> None:
    assert len(BY_KEY) == len(KINDS)
    assert "j" not in BY_KEY, "J joins"
    for kind in KINDS:
        assert not kind.key.isalpha() or kind.key.upper() in kind.name, "the capital says which key"


def test_a_note_becomes_a_question_of_whoever_spoke_last() -> None:
    clerk = begun_clerk()
    clerk.type("db\twhat else?")
    clerk.desk = Desk()
    clerk.type("why so late?")
    clerk.memory.do(turned(clerk, "q"))
    assert clerk.last == clerk.last.with_(person="person-db", text="why so late?")


def test_nobody_is_made_to_say_what_nobody_said() -> None:
    clerk = begun_clerk()
    clerk.type("a note")
    with pytest.raises(Refused, match="It is not known who said it"):
        turned(clerk, "q")
    clerk.type("/note 1. is how lists begin")
    with pytest.raises(Refused, match="begin like a list"):
        retyped("s", "1. is how lists begin", "person-db", clerk.p)


def test_what_has_no_words_cannot_be_another_kind() -> None:
    clerk = begun_clerk()
    clerk.type("/out db")
    with pytest.raises(Refused, match="no words of its own"):
        turned(clerk, "n")


def test_a_number_is_for_good_and_a_new_one_is_nobody_elses() -> None:
    clerk = begun_clerk()
    clerk.type("/recommend one", "two", "/recommend three")
    clerk.memory.do(turned(clerk, "c", -2))
    numbers = [(e.number, e.text) for e in clerk.p.bundle.events if isinstance(e, Recommended)]
    assert numbers == [(1, "one"), (3, "two"), (2, "three")]


def test_words_with_paragraphs_of_their_own_keep_them() -> None:
    clerk = begun_clerk()
    clerk.put(Note(text="one\ntwo"))
    clerk.memory.do(turned(clerk, "c"))
    assert clerk.last.words() == "one\ntwo"


def test_a_typed_command_is_bared_of_what_makes_it_one() -> None:
    assert bare_words("/noted the plan") == "the plan"
    assert bare_words("1. the plan") == "the plan"
    assert bare_words("the plan") == "the plan"
    assert {e.whose() for e in (Note(text="x"), Reported(text="x", person="a"))} == {"", "a"}
    assert ActionSet(number=1, text="x", owner="b").whose() == "b"
    assert Undertaken(number=1, text="x", by="c").whose() == "c"
    assert Put(Note(text="x")).record.words() == "x"  # type: ignore[attr-defined]
    assert vocabulary()
