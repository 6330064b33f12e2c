"""The benchmark “Sand Martin 142” as far as it can be counted: the facts are right at the gavel, and the keys few."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from secretariat.sample.cambridgeshire import JULY
from secretariat.sample.filling import fill
from tests.benchmarks import february, july_facts, july_keys, sand_martin
from tests.benchmarks.keystrokes import Step, count, kind_of, strokes
from tests.support.clerk import Memory, printed

# --- what is counted ---


def test_every_key_counts_but_the_letters_of_free_text() -> None:
    pressed = strokes("/r «To go»⏎‹ctrl+n›")
    assert [stroke.key for stroke in pressed if stroke.counted] == ["slash", "r", "space", "enter", "ctrl+n"]
    assert "".join(stroke.character or "" for stroke in pressed if not stroke.counted) == "To go"


def test_keys_are_shared_by_the_facts_they_record_and_those_beside_the_facts_are_in_the_mean() -> None:
    roll = Step("14:00", "/in ab as⏎", ("roll ab", "roll as"))
    counted = count([roll, Step("14:01", "# «Pay»⏎"), Step("14:02", "⇥", ("roll ab",))])
    assert counted.per_fact == {"roll ab": 6.0, "roll as": 5.0}
    assert (counted.beside, counted.letters, counted.total, counted.mean) == (3, 3, 14, 7)
    assert counted.worst == ("roll ab", 6.0)


def test_the_percentile_is_the_smallest_that_so_many_do_not_exceed() -> None:
    counted = count([Step("", "x" * n, (f"fact {n}",)) for n in range(1, 21)])
    assert counted.percentile(0.95) == 19
    assert counted.percentile(0.5) == 10


# --- the facts ---


def test_the_facts_are_107_and_each_has_its_keys() -> None:
    kinds = Counter(kind_of(fact.name) for fact in july_facts.FACTS)
    assert kinds == {
        "roll": 10, "present": 7, "movement": 3, "apology": 5, "substitute": 1, "item": 14, "election": 2, "nil": 3,
        "letter": 28, "update": 8, "outcome": 8, "recommendation": 9, "promise": 7, "time": 2,
    }  # fmt: skip
    assert {fact.name for fact in july_facts.FACTS} == set(count(july_keys.JULY).per_fact)


def test_each_fact_of_the_veto_has_its_keys() -> None:
    names = [fact.name for fact in february.FACTS]
    assert len(set(names)) == len(names)
    assert set(names) == set(count(february.KEYS).per_fact)


def test_a_fact_that_is_not_minuted_is_found_out(tmp_path: Path) -> None:
    """The looking itself can fail: of a meeting that ended after its first item, little is right."""
    until = next(n for n, step in enumerate(july_keys.JULY) if "election 1" in step.facts)
    facts = july_facts.FACTS
    gavel = sand_martin.play(tmp_path, sand_martin.JULY, sand_martin.july_ground(), july_keys.JULY[:until], facts)
    assert "time began" not in gavel.wrong
    assert "item 1" not in gavel.wrong
    assert {"election 1", "roll el", "nil 4", "letter a", "outcome 8", "time ended"} <= set(gavel.wrong)


def test_all_107_are_right_at_the_gavel_by_keys_alone_the_end_of_item_8_in_one_breath(tmp_path: Path) -> None:
    """A key that opened a dialog or was refused would fail the replay; there is no mouse in it."""
    gavel = sand_martin.burst(tmp_path)
    assert gavel.wrong == []
    memory = Memory()
    fill(memory.do, lambda: memory.proceedings(JULY))
    sample = printed(memory.proceedings(JULY).page.blocks())
    assert gavel.page == sample, "few keys print to the letter what the sample's lines, typed out, print"


def test_the_veto_that_fails_by_one_is_right_at_the_gavel(tmp_path: Path) -> None:
    assert sand_martin.veto(tmp_path).wrong == []


# --- the aim ---


def test_a_fact_takes_three_keys_in_the_mean_and_ten_at_the_95th_percentile() -> None:
    counted = count(july_keys.JULY)
    assert counted.mean <= 3.0
    assert counted.percentile(0.95) <= 10


def test_the_veto_is_within_the_aim() -> None:
    counted = count(february.KEYS)
    assert counted.mean <= 3.0
    assert counted.percentile(0.95) <= 10
