"""What holds of every letter and every list of matters: order does not matter, nothing is made up."""

from __future__ import annotations

import time
from random import Random
from typing import Any

import pytest
from hypothesis import given as over
from hypothesis import strategies as st
from msgspec.structs import replace

from secretariat.letters.as_json import in_plain_values
from secretariat.letters.numbering import in_order
from secretariat.letters.proposed import Asked, Given, Proposed
from secretariat.letters.proposing import propose
from secretariat.letters.read import About, LetterParagraph, Read, Unit, Whose
from tests.depth import deep, often
from tests.support.matters_and_answers import EXCHANGES, Exchange

MEETING = "2033-03-08"
WORDS = """publish bring list count swans otters lanes fords ferries radios horses refuges Mardle Sallow Teasel report
    panel meeting each quarter June September two nine 101 999 A17 the of to in by and not whether first second third
    Recommendation 1 2 3 accepted you asked cost cadets grants ponds night survey youth district""".split()  # noqa: SIM905

SHORTS = [*(f"R{n}" for n in range(1, 8)), "U1", "U2", "A1", "A2", "A1.1", "A1.2", "A2.1", "Q1"]
LABELS = ["", "1", "2", "3 and 4", "(a)", "R2", "AR/1", "Q1", f"{MEETING}/R1", f"{MEETING}/R9"]


class Drawn:
    """A letter and a list of matters of chance. All comes of one number, so that making them costs little."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        ids = {f"{self.one(MEETING, '2032-12-01')}/{short}" for short in self.some(SHORTS, 7)}
        self.matters = tuple(
            Asked(id, self.text() or "Otters.", self.one("Commissioner", "Commissioner", "Panel", "Clerk", "Councils"),
                  self.one("", "question"))
            for id in sorted(ids)
        )  # fmt: skip
        loose = [
            " ".join(self.text() for _ in range(self.random.randint(1, 4))) for _ in range(self.random.randint(0, 4))
        ]
        self.read = Read(
            self.one("reply to the panel", "reply to the panel", "letter", "reply to an inspection"),
            tuple(LetterParagraph(n, text, "loose") for n, text in enumerate(["unit", *loose])),
            date=self.one("", "2033-04-12"),
            sender=Whose(
                "Ottilie Thistlewood", self.one("", "Police and Crime Commissioner", "Leader, Mardle Council")
            ),
            about=About(meeting=self.one("", MEETING)),
            units=tuple(self._unit() for _ in range(self.random.randint(0, 5))),
            loose=tuple(range(1, len(loose) + 1)),
        )

    def one(self, *of: Any) -> Any:
        return self.random.choice(of)

    def some(self, of: list[str], most: int) -> list[str]:
        return self.random.sample(of, self.random.randint(0, most))

    def text(self) -> str:
        """Some words; often those of a matter, so that there is something to match."""
        matters = getattr(self, "matters", ())
        if matters and self.random.random() < 0.4:
            return str(self.one(*matters).text)
        words = self.random.choices(WORDS, k=self.random.randint(1, 9))
        return " ".join(words) + str(self.one(".", "?", ""))

    def _unit(self) -> Unit:
        return Unit(
            self.one(*LABELS), self.one("", self.text(), self.text()), self.one("", self.text()), (0,),
            topic=self.one("", "Ponds", "Speed at Mardle"), questions=self.random.randint(1, 3),
            same_as=self.one("", "", "1", "AR/1"), repeats=self.one(None, None, 0),
        )  # fmt: skip


drawn = st.integers(0, 2**32).map(Drawn)


def ids_of(proposed: Proposed) -> set[str]:
    found = {id for each in proposed.answering for id in each.ids}
    found |= {*proposed.unanswered, *proposed.not_for_this_letter}
    found |= {id for each in proposed.parents for id in (each.id, *each.open)}
    return found | {each.id for each in (*proposed.drift, *proposed.perhaps) if each.id}


@deep(max_examples=150)
@over(drawn)
def test_no_identity_is_proposed_that_was_not_given(of: Drawn) -> None:
    assert ids_of(propose(of.read, Given(of.matters))) <= {each.id for each in of.matters}


@deep(max_examples=150)
@over(drawn)
def test_the_order_of_the_matters_changes_nothing(of: Drawn) -> None:
    shuffled = list(of.matters)
    of.random.shuffle(shuffled)
    assert propose(of.read, Given(tuple(shuffled))) == propose(of.read, Given(of.matters))


@deep(max_examples=150)
@over(drawn)
def test_each_matter_is_answered_left_or_not_for_the_letter(of: Drawn) -> None:
    """A matter that nothing mentions is told as unanswered, unless it is another's, a parent, or of another meeting."""
    read, matters = of.read, of.matters
    proposed = propose(read, Given(matters))
    mentioned = {id for each in proposed.answering for id in each.ids}
    assert not mentioned & {*proposed.unanswered, *proposed.not_for_this_letter}
    assert not {*proposed.unanswered} & {*proposed.not_for_this_letter}
    parents = {each.parent for each in matters}
    named = [each for each in matters if each.id.startswith(read.about.meeting)]
    for each in named if read.about.meeting else matters:
        if each.id not in parents and read.kind != "reply to an inspection":
            assert (each.id in mentioned) + (each.id in proposed.unanswered) + (
                each.id in proposed.not_for_this_letter) == 1  # fmt: skip


@deep(max_examples=150)
@over(drawn)
def test_every_unit_is_proposed_for_once_and_what_is_not_minuted_names_nothing(of: Drawn) -> None:
    read, matters = of.read, of.matters
    proposed = propose(read, Given(matters))
    found = [each.unit for each in proposed.answering if each.unit is not None]
    assert found == (list(range(len(read.units))) if matters else [])
    for each in proposed.answering:
        assert (each.sure == "not minuted") == (not each.ids)
        assert each.why
        assert (each.unit is not None) + (each.loose is not None) + bool(each.sentence) == 1
        assert each.unit is not None or each.sure == "ask"
        assert list(each.ids) == sorted(each.ids, key=in_order)


UNRELATED = tuple(
    Asked(f"{MEETING}/R{n}", text)
    for n, text in enumerate(
        (
            "That the bandstand be repainted.", "To publish the number of beekeepers in each district.",
            "To bring a report on marzipan to the Panel.", "That the annual report list the price of umbrellas.",
            "Whether the Commissioner would open the sundial?", "To write to the Minister about gooseberries.",
        ),
        40,
    )
)  # fmt: skip


@deep(max_examples=40)
@over(st.sampled_from(EXCHANGES), st.lists(st.sampled_from(UNRELATED), unique=True, min_size=1))
def test_a_matter_of_another_subject_makes_no_sure_match_wrong(exchange: Exchange, more: list[Asked]) -> None:
    alone = exchange.given()
    before = propose(exchange.read(), alone)
    after = propose(exchange.read(), replace(alone, matters=(*alone.matters, *more)))
    for answer, old, new in zip(exchange.answers, before.answering, after.answering, strict=True):
        wanted = tuple(f"{exchange.meeting}/{short}" for short in answer.ids.split())
        assert old.ids == wanted
        assert new.ids == wanted or new.sure != "strong"


@deep(max_examples=120)
@over(st.lists(st.text(max_size=60), min_size=4, max_size=4), st.text(max_size=8))
def test_any_text_at_all_is_held_against_any_other(words: list[str], label: str) -> None:
    asked, reply, minuted, loose = words
    read = Read(
        "reply to the panel",
        (LetterParagraph(0, asked, "unit"), LetterParagraph(1, loose, "loose")),
        units=(Unit(label, asked, reply, (0,), topic=loose, same_as=label),),
        loose=(1,),
    )
    proposed = propose(read, Given((Asked(f"{MEETING}/R1", minuted), Asked(label or "x", asked, reply))))
    in_plain_values(proposed)


RUNS = (
    "a ", "(", "1 ", "the first and ", "R1, ", "Councillor ", "to the Secretary of State and ", "Recommendation 1, 2 ",
    "each every all ", "A b. ", "?", "x", "I should be glad to know ", ", and how ", "Mr. ",
)  # fmt: skip


@pytest.mark.torture
@pytest.mark.parametrize("run", RUNS)
def test_no_run_of_anything_holds_a_reading_up(run: str) -> None:
    """Each would take hours where a pattern goes over the whole of it again at every place."""
    words = run * (often(20_000, 60_000) // len(run))
    before = time.process_time()
    unit = Unit("1", words, words, (0,), topic="x", questions=2)
    paragraphs = (LetterParagraph(0, words, "unit"), LetterParagraph(1, words, "loose"))
    matters = (Asked(f"{MEETING}/R1", "That the first lane be gritted."), Asked(f"{MEETING}/R2", words[:3000]))
    for units in ((unit,), ()):
        propose(Read("reply to the panel", paragraphs, units=units, loose=(1,)), Given(matters))
    assert time.process_time() - before < often(10, 60)
