"""Lines of votes, in the words of those who take them down."""

from __future__ import annotations

from secretariat.capture.words.vocabulary import find

HANDS = "On a show of hands"
VOTE = f"The form is {find('vote').usage}"

ACCEPTED = [
    *(
        (f"/vote {said}", f"{HANDS} (3 for, 1 against, 1 abstained) the motion was CARRIED.")
        for said in (
            "3 in favour; 1 opposed; 1 abstention",
            "by a show of hands: 3 for, 1 against, 1 abstention",
            "three for / one against / one abstained",
            "F3 A1 Abs1",
            "for 3, against 1, abstain 1",
            "ayes 3 noes 1 abstentions 1",
            "carried: 3 for, 1 against, 1 abstained",
            "was carried by 3 votes to 1 with 1 abstention",
            "carried 3–1–1",
            "passed 3-1-1",
            "the motion was carried (3 for, 1 against, 1 abstention)",
            "carried by a majority of 3 to 1, 1 abstained",
            "3 for 1 against 1 abstained: carried",
        )
    ),
    *(
        (f"/vote {said}", f"{HANDS} (1 for, 4 against, 0 abstained) the motion was LOST.")
        for said in (
            "defeated 1-4",
            "lost: 1 for, 4 against",
            "fell 1 4",
            "1 for, 4 against, no abstentions",
            "not carried, 1 for and 4 against",
            "4 against, 1 for",
            "rejected by 1 vote to 4",
            "1 4 against",
            # of a score the larger number is against, where the result says so
            "defeated by 4 to 1",
            "lost by 4 votes to 1",
            "Lost By Four Votes To One.",
            "fell 4-1",
            "lost 4–1",
            "rejected by a majority of 4 to 1",
            "lost by 4 votes against 1",
            "not carried, 4 to 1",
            "declared lost by 4 to 1",
            "the motion was lost by 4 to 1",
            "by 4 votes to 1 the motion was declared lost",
            "lost 4-1-0",
            "by four votes to one the motion was defeated",
            "fell by four to one and nil abstained",
        )
    ),
    (
        "/vote lost by 3 to 1 with 1 abstention",
        f"{HANDS} (1 for, 3 against, 1 abstained) the motion was LOST.",
    ),
    *(
        (f"/vote {said}", f"{HANDS} (5 for, 0 against, 0 abstained) the motion was CARRIED.")
        for said in (
            "five-nil",
            "five - nil",
            "for 5 nobody against",
            "5 for, none against",
            "5 for, no one against",
            "5 for nobody against",
            "5-0",
            "5 in favour, nil opposed",
            "5-nil",
            "five votes to nil",
            "five nil",
            "five votes for, nil votes against",
            "5 for, none against, motion carried",
        )
    ),
    *(
        (
            f"/vote {said}",
            f"{HANDS} (2 for, 2 against, 0 abstained, 1 not voting), on the casting vote of Councillor Ŵyn-Llŷr in the "
            "Chair, the motion was LOST.",
        )
        for said in (
            "2-2, chair's casting vote against",
            "tied 2-2 chair voted against",
            "2-2, the Chair then voted against",
            "2 2 chair against",
            "tied 2-2, the Chair’s casting vote against",
            "2 2 and the Chair used her casting vote against",
            "2 for, 2 against, the chairman gave a casting vote against",
            "2 to 2, lost on the Chair's casting vote",
            "lost on the casting vote 2-2",
            "2-2, casting vote of the Chair against",
            "lost 2-2 on the Chair's casting vote",
            "2 for 2 against, the chair casts against",
            "defeated by 2 votes to 2, on the casting vote",
        )
    ),
    *(
        (line, f"{HANDS} (1 for, 4 against, 0 abstained) the motion was LOST.")
        for line in ("/lost 1 4", "/lost by 4 to 1", "/Defeated by 4 votes to 1", "/fell 1-4")
    ),
    *(
        (line, f"{HANDS} (4 for, 1 against, 0 abstained) the motion was CARRIED.")
        for line in ("/carried 4 1", "/carried by 4 votes to 1", "/passed 4-1")
    ),
    *(
        (f"/vote {said}", f"{HANDS} (4 for, 1 against, 0 abstained) the motion was CARRIED.")
        for said in ("4-1 in favour", "4 to 1 for", "4 1 against")
    ),
    *(
        (f"/vote {said}", f"{HANDS} (0 for, 5 against, 0 abstained) the motion was LOST.")
        for said in (
            "all against",
            "unanimously against",
            "everyone voted against",
            "all present against",
            "nil-5",
            "nil - 5",
            "nil 5",
            "5 against",
            "five against",
            "all 5 against",
            "none for, 5 against",
            "lost, nil to five",
        )
    ),
    *(
        (f"/vote {said}", "By general assent the motion was CARRIED.")
        for said in ("by consensus", "agreed by consensus", "by general consent", "on the nod", "carried by assent")
    ),
    ("/assent agreed by all", "By general assent the motion was CARRIED."),
    *(
        (f"/vote {said}", "On a vote the motion was CARRIED unanimously.")
        for said in ("no dissent", "no objections", "carried, no objections were raised")
    ),
    (
        "/vote 4-1 for the reasons given in the report",
        f"{HANDS} (4 for, 1 against, 0 abstained) the motion was CARRIED for the reasons given in the report.",
    ),
    # who is not counted is of the way that is left, where all are told
    *(
        (f"/vote {said}", f"{HANDS} (0 for, 3 against, 2 abstained) the motion was LOST.")
        for said in ("3 against, 2 abstained", "2 abstained and 3 against")
    ),
    *(
        (f"/vote {said}", f"{HANDS} (3 for, 1 against, 1 abstained) the motion was CARRIED.")
        for said in (
            "1 against, 1 abstained, the rest for",
            "3 for, 1 against, the other abstained",
            "1 against and 1 abstention, everyone else in favour",
        )
    ),
]

_AGAINST = (
    "is more against than for: “2 3 carried” says that the chair declared it so, “3 for 2 against” that more were for."
)
REFUSED = [
    *(
        (
            f"/vote {said}",
            f"“{said}”: say how many were for and how many against: “3 for 2 against”, or “2 for 3 against”.",
        )
        for said in ("3-2 against", "3 to 2 against")
    ),
    *(
        (
            f"/amend {said}",
            "That it was carried without a vote is told with /assent; /note keeps who accepted it. "
            f"The form is {find('amend').usage}",
        )
        for said in ("accepted", "accepted by the mover", "was agreed to without a vote")
    ),
    *(
        (f"/vote {said}", f"“{said}” {_AGAINST}")
        for said in ("carried by 2 votes to 3", "carried 2-3", "2 to 3, carried")
    ),
    *(
        (
            f"/vote {said}",
            f"“{said}”: say how many were for and how many against: “2 for 3 against”, or “3 for 2 against”.",
        )
        for said in ("3-2 lost", "3 to 2: lost")
    ),
    *(
        (f"/vote {said}", f"Give the votes for and against. {VOTE}")
        for said in ("carried by one vote", "defeated by one", "lost by 2")
    ),
    *(
        (f"/vote {said}", f"“{told}”: say how many were for too, or “rest for”.")
        for said, told in (
            ("4 against", "4 against"),
            ("1 abstention", "1 abstention"),
        )
    ),
    *(
        (f"/vote {said}", "Nobody was for it, then: say how many were against, “0 4”.")
        for said in ("nobody in favour", "none for")
    ),
    *((f"/vote {said}", f"Give the votes for and against. {VOTE}") for said in ("no", "yes", "4.1")),
    (
        "/vote 4 1 (Cllr Moss asked that her vote against be recorded)",
        "Nobody has the code or name “Cllr Moss”. F9 lists everyone.",
    ),
    (
        "/vote 5 0, Bramble asked that his vote against be recorded",
        "Councillor Bramble cannot be one of those: nobody voted against.",
    ),
    *(
        (f"/vote {said}", f"Say how Councillor Bramble voted. {VOTE}")
        for said in (
            "all but Bramble",
            "carried, all but Bramble",
            "all for except Cllr Bramble",
            "unanimous apart from db",
            "everyone but Bramble",
        )
    ),
    *(
        (
            f"/vote {said}",
            "How Councillor Bramble voted is told by name, “named db against, rest …”, or where it was asked for, "
            f"after the numbers: /voted db against. {VOTE}",
        )
        for said in ("4-1 hidden, Bramble against",)
    ),
    (
        "/vote 2-2, the Chair voting for",
        "How Councillor Ŵyn-Llŷr voted is told by name, “named sw for, rest …”, or where it was asked for, after the "
        f"numbers: /voted sw for; a casting vote is “casting for”. {VOTE}",
    ),
    ("/vote 4 0, db did not vote", f"How Councillor Bramble voted is told by name, “named db silent, rest …”. {VOTE}"),
    *(
        (
            f"/vote {said}",
            f"A vote by name says who voted how, “named td against, rest for”; /note keeps who asked for it. {VOTE}",
        )
        for said in (
            "5 for and Cllr Bramble asked for a recorded vote",
            "recorded vote requested by Cllr Quill",
            "4 1 recorded",
            "recorded vote",
            "4 1, a named vote was called for by pq",
        )
    ),
    *(
        (
            f"/vote {said}",
            f"Councillor Ŵyn-Llŷr presides, and the casting vote is of whoever does: /chair says who. {VOTE}",
        )
        for said in ("2-2, the Vice-Chair’s casting vote for", "2 2 and the vice chair cast her vote against")
    ),
    ("/vote carried, all but one", f"Say how that was: “all but 1 against”, “all but 1 abstained”. {VOTE}"),
    ("/vote all for bar one", f"Say how that was: “all but 1 against”, “all but 1 abstained”. {VOTE}"),
    (
        "/vote For (3): sw, pq; Against (1): db",
        f"By name that makes 2 for, 1 against, 0 abstained, and 2 not named. {VOTE}",
    ),
]
