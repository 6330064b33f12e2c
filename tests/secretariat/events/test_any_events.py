"""Whatever is typed, in whatever order, and whatever a file holds: the fold never fails and its rules hold."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from secretariat.basics import clock
from secretariat.basics.lettering import letter
from secretariat.basics.record import Refused
from secretariat.capture.words.vocabulary import vocabulary
from secretariat.documents.document import Heading, Listed
from secretariat.documents.problems import problems
from secretariat.documents.writers import write_paper
from secretariat.events.base import Happening
from secretariat.events.every import EVENTS, Event
from secretariat.events.fold import add_new_events, fold
from secretariat.panel.people import SEATS
from secretariat.papers.catalogue import PAPERS
from secretariat.papers.material import of_meeting
from secretariat.papers.minutes import minutes
from secretariat.proceedings.proceedings import Proceedings
from tests.depth import deep
from tests.support.clerk import Clerk
from tests.support.lines_read import gathered
from tests.support.panels import DAY, invented_people, substitution

CODES = [person.code for person in invented_people()]
IDS = [*(person.id for person in invented_people()), "nobody"]

codes = st.sampled_from(CODES)
times = st.sampled_from(["", "2:10", "?", "3pm", "14.40", "1pm", "noon", "25:61", "2:05pm"])
words = st.sampled_from(
    [
        "that it be so",
        "[/b] the lanes",
        "to sweep “them”",
        "*",
        "佐藤 asked",
        "frost; fog: ice",
        "a. b. c.",
        "to x: by 4 July",
    ]
)
nonsense = st.text(alphabet="ab /\t1.*#?:é[]\u202e\x00佐", max_size=12)
WORDS = [f"/{name}" for word in vocabulary() for name in (word.name, *word.also)]


def joined(*parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.tuples(*parts).map(lambda pieces: " ".join(piece for piece in pieces if piece))


def command(*names: str) -> st.SearchStrategy[str]:
    return st.sampled_from([f"/{name}" for name in names])


typed = st.one_of(
    st.just("/next"),
    joined(command("in", "out"), codes, codes, times),
    joined(command("in", "out"), codes, times, st.sampled_from(["", "virtual", "observer", "protest", "for a while"])),
    joined(command("item", "defer", "withdraw", "not-reached"), st.sampled_from(["", "1", "2", "5", "7", "99"])),
    joined(command("chair"), codes, st.sampled_from(["", "for this item"])),
    joined(command("sub"), codes, codes),
    joined(command("apology", "absent"), codes),
    joined(command("begin", "adjourn", "resume", "close"), times),
    joined(command("noted", "agreed", "recommend", "action", "promise", "motion", "note", "heading", "update"), words),
    joined(command("vote"), st.sampled_from(["3 1", "2 2 casting for", "0 0", "1 0 1", "9 9"])),
    joined(command("elect", "nominate"), st.sampled_from(["chair", "vice"]), codes, codes, codes),
    joined(command("private"), st.sampled_from(["1", "2 lost", ""])),
    command("public", "none", "none questions"),
    joined(command("declare"), codes, st.sampled_from(["5 nri", "dpi withdraws", "sensitive", ""]), words),
    st.tuples(codes, st.sampled_from(["\t", "\t\t", "\t\t\t"]), words).map("".join),
    st.tuples(st.just("\t"), words).map("".join),
    words,
    st.tuples(st.sampled_from(["1. ", "* ", "# ", "a. "]), words).map("".join),
    joined(st.sampled_from(WORDS), nonsense),
    nonsense,
    *gathered("TYPED"),
)


def check(p: Proceedings) -> None:
    """What must hold of any meeting, however it went."""
    assert set(p.voters) <= set(p.room), "who is counted is here"
    assert len(set(p.voters)) == len(p.voters)
    for person, spell in p.room.items():
        assert not spell.ended, "nobody who is here has left"
        assert p.spells[person][-1] is spell
        assert sum(not stay.ended for stay in p.spells[person]) == 1, "nobody is here twice"
    for person in p.voters:
        member = p.bundle.member_replaced_by(person)
        assert p.roles(person) & set(SEATS) or (member and member not in p.room), "one seat, one vote"
    gapless(p)


def gapless(p: Proceedings) -> None:
    """Letters under each item run a), b), c) without a gap, with the private part and without it."""
    for private in (True, False):
        expected = 0
        for block in p.page.blocks(private=private):
            if isinstance(block, Heading) and block.level == 2:
                expected = 0
            elif isinstance(block, Listed) and block.kind == "letter":
                expected += 1
                assert block.label == f"{letter(expected)})"


@deep(max_examples=120, deadline=None)
@given(st.lists(typed, max_size=30), st.booleans())
def test_whatever_is_typed_is_minuted_or_refused_and_the_rules_hold(lines: Sequence[str], begun: bool) -> None:
    clerk = Clerk(substitution(), *gathered("RECORDS"))
    standing = clerk.p
    for line in ["/in sw pq db ob cx ck pc", *(["/next"] if begun else []), *lines]:
        before, why = clerk.p, None
        try:
            clerk.type(line)
        except Refused as refusal:
            why = str(refusal)
        if why is not None:
            assert why.strip(), "a refusal says why"
            assert clerk.p.bundle.events == before.bundle.events, "and changes nothing"
        now = clerk.p
        if not add_new_events(standing, now.bundle) or len(standing.people) != len(now.people):
            standing = now
    p = clerk.p
    check(p)
    alike(standing, fold(p.bundle, standing.panel, standing.people))
    for private in (False, True):
        assert problems(minutes(p, private=private)) == []
    for name in ("decisions", "chairs-brief", "front-sheet", "exempt-front-sheet", "apologies"):
        assert problems(PAPERS[name].build(of_meeting(p))) == []


def alike(one: Proceedings, other: Proceedings) -> None:
    """Two folds of the same meeting stand in the same place."""
    for private in (False, True):
        assert one.page.blocks(private=private) == other.page.blocks(private=private)
    assert [decision.block for decision in one.page.decisions] == [decision.block for decision in other.page.decisions]
    for name in (
        "phase",
        "began",
        "ended",
        "sitting",
        "item",
        "opened",
        "put_items",
        "room",
        "spells",
        "absent",
        "presiding",
        "in_private",
        "elected",
        "matters",
        "last_asker",
        "last_answerer",
        "problems",
        "voters",
        *gathered("STATE"),
    ):
        assert getattr(one, name) == getattr(other, name), name


# --- events from elsewhere, that nobody judged ---

moments = st.none() | st.sampled_from([clock.at(DAY, dt.time(hour, 30)) for hour in (9, 14, 15, 23)])
people = st.sampled_from(IDS)
several = st.lists(people, max_size=4).map(tuple)
texts = st.sampled_from(["", "frost", "\x00", "[/b]\nfog\t*", "a" * 200, "a. b"])
items = st.sampled_from(["item-1", "item-2", "item-5", "item-7", "no-item"])
counts = st.integers(min_value=-2, max_value=40)
FIELDS: dict[str, st.SearchStrategy[object]] = {
    "at": moments,
    "typed": moments,
    "doubts": st.sampled_from([(), ("1 May 2031 is past: which day is meant?",)]),
    "people": several,
    "person": people,
    "mover": people,
    "seconder": people,
    "proposer": people,
    "by": people,
    "owner": people,
    "roll": several,
    "item": items,
    "items": st.lists(items, max_size=3).map(tuple),
    "text": texts,
    "number": st.integers(min_value=1, max_value=40),
    "votes_for": counts,
    "votes_against": counts,
    "abstained": counts,
    "needed": counts,
    "out_of": counts,
    "of": st.dates(),
    "rows": st.lists(st.tuples(texts, texts), max_size=3).map(tuple),
    "due": st.none() | st.dates(),
    "resumes": moments,
    "question": st.sampled_from(["question-1", "question-2", "question-3", "no-question"]),
    "together": st.lists(items, max_size=2).map(tuple),
    "other": items,
    "names": counts,
    "title": texts,
    "ends": moments.filter(bool),
}


def of_kind(kind: type[Happening]) -> st.SearchStrategy[Happening]:
    """Any record of a kind that a file could hold: every field of its type, its sense left open."""
    fields = {}
    for field in msgspec.structs.fields(kind):
        if field.name in ("id", "rev", "place"):
            continue
        known = FIELDS.get(field.name)
        literals = getattr(field.type, "__args__", ()) if "Literal" in str(field.type) else ()
        fields[field.name] = (
            st.sampled_from(literals) if literals else known if known is not None else st.from_type(field.type)  # type: ignore[arg-type]
        )
    return st.builds(kind, **fields)  # type: ignore[arg-type]


raw = st.deferred(lambda: st.one_of([of_kind(kind) for kind in EVENTS]))
"""Made when it is first asked for: it takes seconds, and every process that runs tests reads this file."""


@deep(max_examples=120, deadline=None)
@given(st.lists(raw, max_size=40), st.integers(min_value=0, max_value=40))
def test_any_events_in_any_order_fold_and_print_and_never_fail(events: list[Happening], cut: int) -> None:
    clerk = Clerk(substitution(), *gathered("RECORDS"))
    placed = tuple(event.with_(id=f"e{n}", place=f"{n:03}i") for n, event in enumerate(events))
    bundle = replace(clerk.p.bundle, events=placed)
    whole = fold(bundle, clerk.p.panel, clerk.p.people)
    check(whole)
    part = fold(replace(bundle, events=placed[:cut]), whole.panel, whole.people)
    assert add_new_events(part, bundle)
    if not any(type(event).__name__ == "Elected" for event in placed):  # who held office before is asked of the whole
        alike(part, whole)
    for suffix in (".md", ".txt", ".html"):
        assert write_paper(minutes(whole, private=True), suffix)
    for event in placed:
        assert isinstance(event.refusal(whole), str)


@deep(max_examples=60, deadline=None)
@given(raw)
def test_any_event_is_kept_as_json_and_read_back_the_same(event: Happening) -> None:
    assert msgspec.json.decode(msgspec.json.encode(event), type=Event) == event


@pytest.mark.parametrize("kind", EVENTS, ids=lambda kind: kind.__name__)
def test_every_kind_of_event_has_a_name_in_files_and_says_what_it_is(kind: type[Happening]) -> None:
    assert kind.__struct_config__.tag
    assert (kind.__doc__ or "").strip()
