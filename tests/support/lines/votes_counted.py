"""Votes as they are counted: by hands, by name, on the casting vote, with the reasons given."""

from __future__ import annotations

from tests.support.lines.votes import HANDS, VOTE

EQUAL = "The votes are equal. Add the casting vote: /vote 5 5 casting for, casting against, or casting refused."

ACCEPTED = [
    (
        "/vote 2 2 casting for",
        f"{HANDS} (2 for, 2 against, 0 abstained, 1 not voting), on the casting vote of Councillor Ŵyn-Llŷr in the "
        "Chair, the motion was CARRIED.",
    ),
    (
        "/vote 2 2 1 casting against",
        f"{HANDS} (2 for, 2 against, 1 abstained), on the casting vote of Councillor Ŵyn-Llŷr in the Chair, the motion "
        "was LOST.",
    ),
    (
        "/vote 2 2 1 casting refused",
        f"{HANDS} (2 for, 2 against, 1 abstained), the votes being equal and Councillor Ŵyn-Llŷr in the Chair giving "
        "no casting vote, the motion was LOST.",
    ),
    ("/v 1 3", f"{HANDS} (1 for, 3 against, 0 abstained, 1 not voting) the motion was LOST."),
    ("/vote 3 for 1 against 1 abstained", f"{HANDS} (3 for, 1 against, 1 abstained) the motion was CARRIED."),
    # with the reasons that were given
    *(
        (
            line,
            f"{HANDS} (1 for, 4 against, 0 abstained) the motion was LOST, for these reasons: ({one}) the cost is not "
            f"known; and ({two}) the road is narrow.",
        )
        for line, one, two in (
            ("/vote 1 4 because (a) the cost is not known; (b) the road is narrow", "a", "b"),
            ("/vote 1 for, 4 against for these reasons: (1) the cost is not known; (2) the road is narrow.", "1", "2"),
        )
    ),
    (
        "/vote 1 4 because the cost is not known",
        f"{HANDS} (1 for, 4 against, 0 abstained) the motion was LOST: the cost is not known.",
    ),
    ("/vote lost, because of the cost", "On a vote the motion was LOST because of the cost."),
    ("/assent because it is right", "By general assent the motion was CARRIED: it is right."),
    ("/vote unanimous", f"{HANDS} (5 for, 0 against, 0 abstained) the motion was CARRIED unanimously."),
    (
        "/vote 3 0 unanimously",
        f"{HANDS} (3 for, 0 against, 0 abstained, 2 not voting) the motion was CARRIED unanimously.",
    ),
    ("/v all", f"{HANDS} (5 for, 0 against, 0 abstained) the motion was CARRIED unanimously."),
    *(
        (line, f"{HANDS} (3 for, 1 against, 1 abstained) the motion was CARRIED.")
        for line in (
            "/vote 3-1-1",
            "/vote 3/1/1",
            "/vote 3 for, 1 against, 1 abstention",
            "/vote for: 3, against: 1, abstained: 1",
            "/vote 3 in favour, 1 against and 1 abstaining",
            "/vote 3 to 1 with 1 abstention",
            "/vote 3 votes to 1, 1 abstained",
        )
    ),
    *(
        (line, f"{HANDS} (5 for, 0 against, 0 abstained) the motion was CARRIED unanimously.")
        for line in (
            "/vote carried unanimously",
            "/vote agreed unanimously",
            "/vote carried by a unanimous vote",
            "/vote all in favour",
            "/vote all for",
            "/vote unanimously carried",
        )
    ),
    *(
        (
            line,
            "On a named vote (3 for, 1 against, 1 abstained) the motion was CARRIED.; For: Councillors S Ŵyn-Llŷr, P "
            "Quill and Z [/b] O’Brien 佐藤. Against: Councillor D Bramble. Abstained: Councillor C "
            "[@click=app.quit]x[/].",
        )
        for line in (
            "/vote named db against, cx abstained, everyone else for",
            "/vote named against: db, abstaining: cx, the rest for",
            "/vote named for sw pq ob; against db; abstain cx",
            "/vote named db no, cx abstains and the others in favour",
        )
    ),
]
REFUSED = [
    ("/vote 3 1 1 with love", f"“with love” was not understood. {VOTE}"),
    ("/vote named for db against", "Nobody has the code or name “for”. F9 lists everyone."),
    ("/vote named all for but db", "Nobody has the code or name “but”. F9 lists everyone."),
    ("/vote", f"Give the votes for and against. {VOTE}"),
    ("/vote many", f"Give the votes for and against. {VOTE}"),
    ("/vote ² 1", f"Give the votes for and against. {VOTE}"),
    ("/vote 2 2", EQUAL),
    ("/vote 0 0", EQUAL),
    ("/vote 2 2 casting", f"Say whether the casting vote was for or against, or refused. {VOTE}"),
    ("/vote 3 1 casting for", "A casting vote is given only when the votes are equal."),
    ("/vote 3 1 1 and so on", f"“and so on” was not understood. {VOTE}"),
    ("/vote 3 1 1 4", f"“4” was not understood. {VOTE}"),
    ("/vote 4 1 unanimous", "It was not unanimous: 1 voted against."),
    ("/vote carried 3", f"Give the votes for and against. {VOTE}"),
    ("/vote named db", f"Say how Councillor Bramble voted. {VOTE}"),
    ("/vote named db against, db abstained", f"Councillor Bramble is named twice. {VOTE}"),
    ("/vote named pc against", f"The Commissioner is not among those who can vote now. {VOTE}"),
    ("/vote named 5 0 0 db against", f"By name that makes 0 for, 1 against, 0 abstained, and 4 not named. {VOTE}"),
    (
        "/vote named db against",
        f"It hangs on the 4 others: add “rest for”, “rest against” or “rest silent”. {VOTE}",
    ),
    ("/vote named zz against", "Nobody has the code or name “zz”. F9 lists everyone."),
    ("/vote named db against hidden", "Nobody has the code or name “hidden”. F9 lists everyone."),
    ("/assent now", "“now” was not understood. The form is /assent [because why]"),
    ("/voted", "Say whose vote is to be recorded. The form is /voted who for | against | abstained [unasked]"),
    ("/voted db", "Say how: for, against or abstained. The form is /voted who for | against | abstained [unasked]"),
    ("/voted db against it", "“it” was not understood. The form is /voted who for | against | abstained [unasked]"),
    ("/voted db against", "No vote has been taken in this item."),
]
