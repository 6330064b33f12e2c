"""Lines about votes as a hand in a hurry writes them: numbers and ways in any order, twice over, in Word’s marks."""

from __future__ import annotations

from tests.support.lines.votes import HANDS

ACCEPTED = [
    *(
        (line, f"{HANDS} (4 for, 1 against, 0 abstained) the motion was CARRIED.")
        for line in (
            *(
                f"/vote {said}"
                for said in (
                    "4 ayes 1 no",
                    "4 yes, 1 no",
                    "yes 4 no 1",
                    "yes: 4, no: 1",
                    "y4 n1",
                    "4Y 1N",
                    "4F 1A",
                    "F:4 A:1",
                    "F 4 A 1",
                    "For - 4 Against - 1",
                    "for=4 against=1",
                    "4 for 1 agst",
                    "4 for, 1 agnst",
                    "4v1",
                    "4 v 1",
                    "4 vs. 1",
                    "four-one",
                    "four - one",
                    "4,1",
                    "4;1",
                    "4 & 1",
                    "“4 for, 1 against”",
                    "4 for; against 1; abstentions: none",
                    "For 4 Against 1 Abstentions None",
                    "4 hands to 1",
                    "for: four, against: one",
                    "four (4) for, one (1) against",
                    "four members for, one member against",
                    "4 councillors voted in favour, 1 voted against",
                    "1 against, rest for",
                    "4 for, rest against",
                )
            ),
            "/v4-1",
            "/v4 1",
            "/voted 4 1",
        )
    ),
    *(
        (line, f"{HANDS} (5 for, 0 against, 0 abstained) the motion was CARRIED unanimously.")
        for line in (
            *(
                f"/vote {said}"
                for said in (
                    "agreed by all present",
                    "by all present",
                    "all present in favour",
                    "all those present voted for",
                    "all members present were in favour",
                    "carried by all members present",
                    "agreed, all present",
                    "everyone for",
                    "every member in favour",
                    "unan",
                    "unan.",
                    "carried unan.",
                    "unanimous!",
                    "all 5 in favour",
                    "all five members present for",
                    "agreed by all (5)",
                    "unanimous (5)",
                    "unanimous 5-0",
                    "5-0 (unanimous)",
                )
            ),
            "/unan",
            "/by all",
            "/carried unan.",
        )
    ),
    *((f"/{said}", "On a vote the motion was CARRIED unanimously.") for said in ("nem con", "nem. con.")),
    ("/carried", "On a vote the motion was CARRIED."),
    ("/carried nem con", "On a vote the motion was CARRIED unanimously."),
    ("/defeated", "On a vote the motion was LOST."),
    *(
        (
            f"/vote {said}",
            f"{HANDS} (2 for, 2 against, 0 abstained, 1 not voting), the votes being equal and Councillor Ŵyn-Llŷr in "
            "the Chair giving no casting vote, the motion was LOST.",
        )
        for said in (
            "2 2 casting refused",
            "2-2, no casting vote",
            "2-2 and the Chair declined to vote",
            "2 to 2, the Chair refused to use her casting vote",
            "tied 2-2, no casting vote was given",
        )
    ),
    *((f"/vote {said}", "On a vote the motion was LOST.") for said in ("defeated", "not carried", "was lost", "fell")),
    *((f"/vote {said}", "On a vote the motion was CARRIED.") for said in ("passed", "agreed", "carried by a majority")),
    *(
        (f"/vote {said}", "On a vote the motion was CARRIED unanimously.")
        for said in (
            "nem con",
            "carried nem. con.",
            "nemine contradicente",
            "unopposed",
            "no one against",
            "none against",
            "carried with no votes against",
            "carried, none against",
        )
    ),
    *(
        (f"/vote {said}", f"{HANDS} (4 for, 0 against, 1 abstained) the motion was CARRIED{unanimously}.")
        for said, unanimously in (
            ("all in favour bar one abstention", ""),
            ("all but 1 abstention", ""),
            ("carried, all but one abstention", ""),
            ("unanimous with 1 abstention", " unanimously"),
        )
    ),
    *(
        (
            f"/vote {said}",
            "On a named vote (3 for, 1 against, 1 abstained) the motion was CARRIED.; For: Councillors S Ŵyn-Llŷr, P "
            "Quill and Z [/b] O’Brien 佐藤. Against: Councillor D Bramble. Abstained: Councillor C "
            "[@click=app.quit]x[/].",
        )
        for said in (
            "For: sw, Quill, ob; Against: Cllr Bramble; Abstained: cx",
            "recorded: for sw pq ob against db abstained cx",
            "recorded vote: db against, cx abstained, rest for",
            "roll call: db against, cx abstained, rest for",
        )
    ),
    *(
        (
            f"/vote {said}",
            "On a named vote (4 for, 1 against, 0 abstained) the motion was CARRIED.; For: Councillors S Ŵyn-Llŷr, P "
            "Quill, Z [/b] O’Brien 佐藤 and C [@click=app.quit]x[/]. Against: Councillor D Bramble.",
        )
        for said in (
            "all but Bramble, who was against",
            "carried, all but Bramble against",
            "agreed by all present but Bramble, who was against",
            "all for except db against",
            "everyone in favour apart from Cllr Bramble (against)",
            "db against, rest for",
            "for: sw pq ob cx. against: db.",
            "for - sw, pq, ob, cx; against - db",
            "For (4): sw, pq, ob, cx. Against (1): db. Abstentions (0).",
            "named For (4) sw, pq, ob, cx Against (1) db",
        )
    ),
    *(
        (
            f"/vote 4 1 {said}",
            f"{HANDS} (4 for, 1 against, 0 abstained) the motion was CARRIED.; At the member’s request it was recorded "
            "that Councillor Bramble voted against.",
        )
        for said in (
            "(Cllr Bramble asked that his vote against be recorded)",
            "; Bramble asked for his vote against to be recorded.",
            "- Dafydd Bramble wished his dissent to be minuted",
            "carried. db requested that his vote against be recorded",
        )
    ),
]
