"""More rows of the table of contradictions: of each rule at least three lines of different shape."""

from __future__ import annotations

from tests.support.contradictions import Row


def _declared(result: str, votes_for: int, against: int, says: str) -> str:
    return f"The motion was declared {result}, and by the count ({votes_for} for and {against} against) it was {says}."


CARRIED_AND_LOST = "the motion was declared CARRIED; by the count it was LOST."

MORE_ROWS = [
    *(
        Row("declared-against-the-count", ["/motion pq sec db that it be so", line], told, printed)
        for line, told, printed in (
            ("/vote 5 6 carried", _declared("carried", 5, 6, "lost"), f"6 against, 0 abstained) {CARRIED_AND_LOST}"),
            ("/vote carried 4 6 1", _declared("carried", 4, 6, "lost"), f"6 against, 1 abstained) {CARRIED_AND_LOST}"),
            ("/vote 6 5 declared lost", _declared("lost", 6, 5, "carried"),
             "(6 for, 5 against, 0 abstained) the motion was declared LOST; by the count it was CARRIED."),
            ("/vote 5 5 carried", _declared("carried", 5, 5, "lost"), f", the votes being equal, {CARRIED_AND_LOST}"),
            ("/vote named sw, pq for rest against carried", _declared("carried", 2, 9, "lost"),
             f"On a named vote (2 for, 9 against, 0 abstained) {CARRIED_AND_LOST}"),
        )
    ),
    Row("declared-against-the-count", ["/motion present pq that he go", "/vote 6 5 carried"],
        "The motion was declared carried, and by the count (6 for and 5 against, 8 needed) it was lost.",
        "declared CARRIED; by the count it was LOST, two-thirds of the 11 members present being 8."),
]  # fmt: skip
