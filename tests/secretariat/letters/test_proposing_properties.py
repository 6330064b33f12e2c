"""What holds of every letter and every list of matters: order does not matter, nothing is made up."""

from __future__ import annotations

from hypothesis import given as over
from hypothesis import strategies as st

from secretariat.letters.numbering import in_order
from secretariat.letters.proposed import Asked, Given, Proposed
from secretariat.letters.proposing import propose
from secretariat.letters.read import About, LetterParagraph, Read, Unit, Whose
from tests.depth import deep
from tests.support.matters_and_answers import EXCHANGES, Exchange

MEETING = "2033-03-08"
WORDS = """publish bring list count swans otters lanes fords ferries radios horses refuges Mardle Sallow Teasel report
    panel meeting each quarter June September two nine 101 999 A17 the of to in by and not whether first second third
    Recommendation 1 2 3 accepted you asked cost cadets grants ponds night survey youth district""".split()  # noqa: SIM905

sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join)
endings = st.sampled_from([".", "?", ""])
texts = st.tuples(sentences, endings).map("".join)
shorts = st.sampled_from([*(f"R{n}" for n in range(1, 8)), "U1", "U2", "A1", "A2", "A1.1", "A1.2", "A2.1", "Q1"])
matters = st.builds(
    Asked,
    st.tuples(st.sampled_from([MEETING, "2032-12-01"]), shorts).map("/".join),
    texts,
    st.sampled_from(["Commissioner", "Panel", "Clerk", "Councils"]),
    st.sampled_from(["", "question"]),
)
lists = st.lists(matters, max_size=7, unique_by=lambda each: each.id)
labels = st.sampled_from(["", "1", "2", "3 and 4", "(a)", "R2", "AR/1", "Q1", f"{MEETING}/R1", f"{MEETING}/R9"])
units = st.lists(
    st.builds(
        Unit, labels, st.one_of(st.just(""), texts), st.one_of(st.just(""), texts), st.just((0,)),
        topic=st.sampled_from(["", "Ponds", "Speed at Mardle"]), questions=st.integers(1, 3),
        same_as=st.sampled_from(["", "1", "AR/1"]), repeats=st.sampled_from([None, 0]),
    ),
    max_size=5,
)  # fmt: skip
paragraphs = st.lists(st.lists(texts, min_size=1, max_size=4).map(" ".join), max_size=4)


posts = st.sampled_from(["", "Police and Crime Commissioner", "Leader, Mardle Council"])


@st.composite
def letters(draw: st.DrawFn) -> Read:
    loose = draw(paragraphs)
    return Read(
        draw(st.sampled_from(["reply to the panel", "letter", "reply to an inspection"])),
        tuple(LetterParagraph(n, text, "loose") for n, text in enumerate(["unit", *loose])),
        date=draw(st.sampled_from(["", "2033-04-12"])),
        sender=Whose("Ottilie Thistlewood", draw(posts)),
        about=About(meeting=draw(st.sampled_from(["", MEETING]))),
        units=tuple(draw(units)),
        loose=tuple(range(1, len(loose) + 1)),
    )  # fmt: skip


def ids_of(proposed: Proposed) -> set[str]:
    found = {id for each in proposed.answering for id in each.ids}
    found |= {*proposed.unanswered, *proposed.not_for_this_letter}
    found |= {id for each in proposed.parents for id in (each.id, *each.open)}
    return found | {each.id for each in (*proposed.drift, *proposed.perhaps) if each.id}


@deep(max_examples=60)
@over(letters(), lists)
def test_no_identity_is_proposed_that_was_not_given(read: Read, matters: list[Asked]) -> None:
    assert ids_of(propose(read, Given(tuple(matters)))) <= {each.id for each in matters}


@deep(max_examples=60)
@over(letters(), lists, st.randoms(use_true_random=False))
def test_the_order_of_the_matters_changes_nothing(read: Read, matters: list[Asked], random: object) -> None:
    shuffled = list(matters)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert propose(read, Given(tuple(shuffled))) == propose(read, Given(tuple(matters)))


@deep(max_examples=60)
@over(letters(), lists)
def test_each_matter_is_answered_left_or_not_for_the_letter(read: Read, matters: list[Asked]) -> None:
    """A matter that nothing mentions is told as unanswered, unless it is another's, a parent, or of another meeting."""
    proposed = propose(read, Given(tuple(matters)))
    mentioned = {id for each in proposed.answering for id in each.ids}
    assert not mentioned & {*proposed.unanswered, *proposed.not_for_this_letter}
    assert not {*proposed.unanswered} & {*proposed.not_for_this_letter}
    parents = {each.parent for each in matters}
    named = [each for each in matters if each.id.startswith(read.about.meeting)]
    for each in named if read.about.meeting else matters:
        if each.id not in parents and read.kind != "reply to an inspection":
            assert (each.id in mentioned) + (each.id in proposed.unanswered) + (
                each.id in proposed.not_for_this_letter) == 1  # fmt: skip


@deep(max_examples=60)
@over(letters(), lists)
def test_every_unit_is_proposed_for_once_and_what_is_not_minuted_names_nothing(
    read: Read, matters: list[Asked]
) -> None:
    proposed = propose(read, Given(tuple(matters)))
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
    after = propose(exchange.read(), alone._replace(matters=(*alone.matters, *more)))
    for answer, old, new in zip(exchange.answers, before.answering, after.answering, strict=True):
        wanted = tuple(f"{exchange.meeting}/{short}" for short in answer.ids.split())
        assert old.ids == wanted
        assert new.ids == wanted or new.sure != "strong"
