"""More rows of the table of contradictions: of each rule at least three lines of different shape."""

from __future__ import annotations

from tests.support.contradictions import Row


def _declared(result: str, votes_for: int, against: int, says: str) -> str:
    return f"The motion was declared {result}, and by the count ({votes_for} for and {against} against) it was {says}."


CARRIED_AND_LOST = "the motion was declared CARRIED; by the count it was LOST."

WISH = "this is printed as the wish of those present, and decides nothing."
CAPITAL = "As the wish of those present and not as a decision"

MORE_ROWS = [
    # --- a wish, and what is decided out of session ---
    *(
        Row("only-a-wish", ["/out db", "/out ob", line], f"There is no quorum: {WISH}", printed, never, at=at,
            present="sw pq db ob cx ck")
        for line, at, printed, never in (
            ("/elect vice cx by pq sec sw", "6", "as the wish of those present and not as a decision, Councillor "
             "[@click=app.quit]x[/] was chosen as Vice-Chair.", ("appointed",)),
            ("/minutes", "3", f"{CAPITAL}, the minutes of the meeting held on 12 March 2031 were agreed as an accurate "
             "record.", ()),
            ("/vote 2 1", "6", "the motion was CARRIED, as the wish of those present and not as a decision.", ()),
        )
    ),
    *(
        Row("only-a-wish", ["/informal", line], f"The meeting is informal: {WISH}", printed, never)
        for line, printed, never in (
            ("/elect chair db vote", f"{CAPITAL}, Councillor Bramble was chosen as Chair on a vote.", ("appointed",)),
            ("/resolved that it be so", f"{CAPITAL}: RESOLVED", ("The Panel",)),
        )
    ),
    *(
        Row("out-of-session", [*lines, line], f"This is minuted {when}: /begin or /resume says since when it sits.")
        for when, lines, line in (
            ("while the meeting was adjourned", ["/adjourn 3pm"], "/agreed to go on"),
            ("while the meeting was adjourned", ["/adjourn 3pm until 4pm"], "/motion ob that it be so"),
            ("while the meeting was adjourned", ["/adjourn"], "/elect vice ob vote"),
        )
    ),
    # --- outcomes ---
    *(
        Row("opposite-outcomes", lines, f"{one} is minuted in this item, and now {other}: which of the two was it?")
        for one, other, lines in (
            ("AGREED", "RESOLVED", ["/agreed the grant", "/resolved that the grant be refused"]),
            ("NOTED", "AGREED", ["/noted", "/agreed to reject the report"]),
            ("APPROVED", "RESOLVED", ["/approved the scheme", "/resolved that (1) the fee be paid; (2) the scheme be "
                                      "deferred to September"]),
        )
    ),
    *(
        Row("opposite-outcomes", ["/motion pq sec db that the grant be refused", "/vote 8 3", line],
            f"The motion that the grant be refused was carried in this item, and now {word}: which of the two was it?")
        for word, line in (("APPROVED", "/approved the grant"), ("AGREED", "/agreed to approve the grant"),
                           ("RESOLVED", "/resolved that the grant be approved"))
    ),
    # --- votes ---
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
