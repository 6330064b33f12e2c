"""How cards lie on a board: every line is where it says, and the cursor never leaves the board."""

from __future__ import annotations

import itertools

from hypothesis import assume, given
from hypothesis import strategies as st

from screens.widgets.cards import (
    WIDTH,
    Card,
    CardLine,
    Laid,
    Section,
    at_point,
    key_at,
    lay_out,
    line_of,
    nearest,
    row_away,
    step,
)


def board(*counts: list[int], under: bool = True) -> list[Section]:
    """Sections of cards with so many lines each."""

    def card(place: str, lines: int) -> Card:
        return Card(
            f"c{place}",
            "title",
            "under" if under else "",
            tuple(CardLine(f"l{place}.{n}", "words") for n in range(lines)),
        )

    return [
        Section(f"s{s}", tuple(card(f"{s}.{c}", lines) for c, lines in enumerate(cards)))
        for s, cards in enumerate(counts)
    ]


COUNTS = st.lists(st.lists(st.integers(0, 6), min_size=1, max_size=7), min_size=1, max_size=4)
WIDTHS = st.integers(20, 200)
STEPS = st.sampled_from([(0, 1), (0, -1), (1, 0), (-1, 0)])


@st.composite
def laid_boards(draw: st.DrawFn) -> Laid:
    return lay_out(board(*draw(COUNTS), under=draw(st.booleans())), draw(WIDTHS))


def test_three_cards_lie_side_by_side_at_120_columns_two_at_80_one_at_40() -> None:
    for width, columns in ((119, 3), (79, 2), (39, 1), (20, 1)):
        assert lay_out(board([1] * 6), width).columns == columns


def test_a_row_is_as_high_as_its_highest_card_and_a_section_begins_a_row() -> None:
    laid = lay_out(board([1, 5, 2], [0]), 79)
    assert [[spot.height for spot in row] for row in laid.rows] == [[8, 8], [5], [3]]
    assert sorted(laid.headings) == [0, 14]
    assert laid.height == 18


@given(laid_boards())
def test_every_line_is_where_it_says_and_is_found_there(laid: Laid) -> None:
    keys = [key for spot in laid.spots for key in (spot.card.key, *(line.key for line in spot.card.lines))]
    assert sorted(laid.where) == sorted(keys), "each once"
    taken = set()
    for key, (number, position) in laid.where.items():
        spot = laid.spots[number]
        assert key_at(spot, position) == key
        line = line_of(spot, position)
        assert spot.y <= line < spot.y + spot.height - 1
        assert at_point(laid, spot.x + spot.width // 2, line) == key
        assert (line, spot.column) not in taken
        taken.add((line, spot.column))
    for line in laid.headings:
        assert at_point(laid, 1, line) == ""


@given(laid_boards())
def test_cards_lie_beside_each_other_and_within_the_width(laid: Laid) -> None:
    for row in laid.rows:
        assert len(row) <= laid.columns
        for one, other in itertools.pairwise(row):
            assert other.x == one.x + one.width + 1
        assert row[-1].x + row[-1].width <= max(laid.width, WIDTH)
    assert laid.height == len(laid.headings) + sum(row[0].height for row in laid.rows)


@given(laid_boards(), st.data())
def test_a_step_never_leaves_the_board_and_moves_or_stays_at_the_edge(laid: Laid, data: st.DataObject) -> None:
    key = data.draw(st.sampled_from(sorted(laid.where)))
    for across, down in data.draw(st.lists(STEPS, max_size=12)):
        after = step(laid, key, across, down)
        assert after in laid.where
        number, spot = laid.where[key][0], laid.spots[laid.where[key][0]]
        if across:
            assert laid.where[after][0] == min(max(0, number + across), len(laid.spots) - 1)
        elif after == key:
            assert spot.row == (0 if down < 0 else len(laid.rows) - 1)
        key = after


@given(laid_boards(), st.data())
def test_up_after_down_returns_in_the_same_column(laid: Laid, data: st.DataObject) -> None:
    key = data.draw(st.sampled_from(sorted(laid.where)))
    below = step(laid, key, 0, 1)
    assume(below != key)
    one, other = laid.spots[laid.where[key][0]], laid.spots[laid.where[below][0]]
    assume(one.column == other.column)  # a shorter row below takes the cursor to its last card
    assert step(laid, below, 0, -1) == key


@given(laid_boards())
def test_down_alone_goes_through_every_card_of_a_column_and_ends(laid: Laid) -> None:
    key, gone_through = laid.spots[0].card.key, []
    while (after := step(laid, key, 0, 1)) != key:
        gone_through.append(key := after)
        assert len(gone_through) <= len(laid.where)
    assert laid.spots[laid.where[key][0]].row == len(laid.rows) - 1


@given(laid_boards(), st.data())
def test_a_page_is_a_row_of_cards(laid: Laid, data: st.DataObject) -> None:
    key = data.draw(st.sampled_from(sorted(laid.where)))
    row = laid.spots[laid.where[key][0]].row
    for down in (-1, 1):
        to = laid.spots[laid.where[row_away(laid, key, down)][0]]
        assert to.row == min(max(0, row + down), len(laid.rows) - 1)


@given(COUNTS, COUNTS, WIDTHS, st.data())
def test_the_cursor_rests_on_the_board_whatever_becomes_of_it(
    before: list[list[int]], after: list[list[int]], width: int, data: st.DataObject
) -> None:
    was, now = lay_out(board(*before), width), lay_out(board(*after), width)
    key = data.draw(st.sampled_from(sorted(was.where)))
    rests = nearest(was, key, now)
    assert rests in now.where
    if key in now.where:
        assert rests == key


def test_where_a_line_is_gone_the_one_that_took_its_place_is_next() -> None:
    was, now = lay_out(board([3, 1]), 79), lay_out(board([2, 1]), 79)
    assert nearest(was, "l0.0.2", now) == "l0.0.1"
    assert nearest(was, "l0.1.0", lay_out(board([3]), 79)) == "c0.0", "its card is gone too"
    assert nearest(None, "", now) == "c0.0"
    assert nearest(was, "l0.0.2", lay_out([], 79)) == ""
