"""Votes told as they are called out: who was against, beside the count; the casting vote in short; the noes have it."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.support.lines.votes import HANDS, VOTE

_CAST = "on the casting vote of Councillor Ŵyn-Llŷr in the Chair,"
_BRAMBLE = "Councillor Bramble voted against."
_FOUR_ONE = f"{HANDS} (4 for, 1 against, 0 abstained) the motion was CARRIED."

ACCEPTED = [
    # abbreviations of a hand in a hurry
    *((f"/vote {said}", _FOUR_ONE) for said in (
        "4 in fav 1 agst", "4 infavour, 1 agst", "4 fav 1 agst", "4 favour, 1 opposes", "4 in fav. 1 agst.",
    )),
    *((f"/vote {said}", "On a vote the motion was CARRIED.") for said in ("maj", "majority", "by maj.")),
    ("/vote majority agst", "On a vote the motion was LOST."),
    *((f"/vote {said}", "On a vote the motion was CARRIED nem con, with 1 abstaining.")
      for said in ("nobody agst, 1 abst", "none against, one abstention", "nemcon, 1 abst")),
    *((line, f"{HANDS} (5 for, 0 against, 0 abstained) the motion was CARRIED unanimously.")
      for line in ("/all in favour", "/all agreed", "/all present in favour")),
    ("/nemcon", "On a vote the motion was CARRIED unanimously."),
    *((f"/agreed {said}", f"The Panel AGREED the proposal ({counted}).") for said, counted in (
        ("4 agst 1", "4 against 1"), ("4 for 1 agst", "4 for 1 against"),
        ("4 in fav, 1 agst", "4 in favour, 1 against"),
    )),
    # how many did not vote, and that it was amended
    *((f"/vote 3-1{said}", f"{HANDS} (3 for, 1 against, 0 abstained, 1 not voting) the motion was CARRIED.")
      for said in (
        ", 1 did not vote", " (1 not voting)", ", one member did not vote", " and 1 silent", ", 2 did not vote",
        " carried as amended", " (as amended)", ", carried as amended", " as amended, 1 did not vote",
    )),
    *((f"/vote {said}", "On a vote the motion was CARRIED.")
      for said in ("carried as amended", "carried, 1 did not vote", "carried (as amended)")),
    # what is said in place of the count, or of a part of it, stands as it was said
    *(
        (line, f"On a vote the motion was {result}.")
        for result, lines in (
            ("CARRIED overwhelmingly", ("/vote carried overwhelmingly", "/vote overwhelmingly carried",
                                        "/carried overwhelmingly", "/overwhelmingly carried",
                                        "/vote carried overwhelmingly on a show of hands")),
            ("CARRIED by a large majority", ("/vote carried by a large majority", "/vote by a large majority",
                                             "/carried by a large majority", "/vote large majority in favour")),
            ("LOST by an overwhelming majority", ("/lost by an overwhelming majority",
                                                  "/vote overwhelming majority against")),
            ("CARRIED, with 1 abstaining", ("/vote carried with one abstention", "/carried, one abstention",
                                            "/vote agreed, one member abstaining", "/vote carried (1 abst)")),
            ("CARRIED, with 1 against and 2 abstaining", ("/vote carried, 1 against, 2 abstentions",
                                                          "/vote carried with one against and two abstaining")),
            ("CARRIED nem con, with 1 abstaining", ("/vote nem con, one abstention", "/vote nem con (1 abstention)",
                                                    "/vote carried, none against, 1 abstained",
                                                    "/vote carried nem con with one abstention")),
            ("CARRIED by a clear majority, with 2 abstaining",
             ("/vote carried by a clear majority with 2 abstentions",)),
            ("CARRIED", ("/carried on a show of hands",)),
        )
        for line in lines
    ),
    *(
        (line, f"{_FOUR_ONE[:-1]} by a clear majority.")
        for line in ("/vote carried by a clear majority (4-1)", "/vote 4-1, by a clear majority")
    ),
    ("/vote carried, Bramble dissenting", f"On a vote the motion was CARRIED, with 1 against.; {_BRAMBLE}"),
    ("/carried, db against, ob abstained", f"On a vote the motion was CARRIED, with 1 against and 1 abstaining.; "
     f"{_BRAMBLE}; Councillor [/b] O’Brien 佐藤 abstained."),
    *(
        (line, f"On a vote, {_CAST} the motion was {result}.")
        for line, result in (("/carried on the chair’s casting vote", "CARRIED"), ("/vote casting for", "CARRIED"),
                             ("/lost on the casting vote", "LOST"))
    ),
    # counted again
    *(
        (f"/vote {said}", _FOUR_ONE.replace("a show of hands", "a recount"))
        for said in ("4-1 recount", "recount 4-1", "4-1 (recount)", "4 1 on a recount", "recount: 4 for 1 against",
                     "carried 4-1 after a recount", "4-1, recounted", "4 1 counted again")
    ),
    *(
        (f"/motion db sec pq that lanes be swept{how}",
         f"It was moved by Councillor Bramble and seconded by Councillor Quill that lanes be swept.; {printed}")
        for how, printed in (
            (", carried overwhelmingly", "On a vote the motion was CARRIED overwhelmingly."),
            (" - carried by a large majority", "On a vote the motion was CARRIED by a large majority."),
            (". Carried with one abstention", "On a vote the motion was CARRIED, with 1 abstaining."),
        )
    ),
    # who was against stands beside the count, and nobody asked for it
    *(
        (f"/vote {said}", f"{_FOUR_ONE}; {_BRAMBLE}")
        for said in (
            "4-1 (Bramble against)", "4-1, Cllr Bramble voting against", "carried 4-1, Bramble against",
            "4 1 0 (db dissenting)", "4 for, 1 against: db", "4 for, 1 against (Cllr Bramble)",
            "the motion was carried 4-1 (Dafydd Bramble against)",
        )
    ),
    *((f"/vote {said}", f"{_FOUR_ONE}; {_BRAMBLE}") for said in ("4-1 with Cllr Bramble against", "4 for db against")),
    ("/vote 4-0, Bramble abstaining", f"{HANDS} (4 for, 0 against, 1 abstained) the motion was CARRIED.; Councillor "
     "Bramble abstained."),
    (
        "/vote 3-1-1 (Bramble against, Quill abstaining)",
        f"{HANDS} (3 for, 1 against, 1 abstained) the motion was CARRIED.; {_BRAMBLE}; Councillor Quill abstained.",
    ),
    (
        "/vote 3 for, 2 against (Cllrs Bramble and Quill)",
        f"{HANDS} (3 for, 2 against, 0 abstained) the motion was CARRIED.; {_BRAMBLE}; Councillor Quill voted against.",
    ),
    *(
        (f"/vote 4 1 {said}", f"{_FOUR_ONE}; At the member’s request it was recorded that {_BRAMBLE}")
        for said in (
            "and Cllr Bramble asked for his vote to be recorded as against",
            "– Cllr Bramble wanted it noted he voted against",
            "; Bramble asked for it to be minuted that he voted against",
        )
    ),
    (
        "/motion pq db that it be so, carried 3-1 with cx abstaining",
        "It was moved by Councillor Quill and seconded by Councillor Bramble that it be so.; "
        f"{HANDS} (3 for, 1 against, 1 abstained) the motion was CARRIED.; Councillor [@click=app.quit]x[/] abstained.",
    ),
    # by name, in short forms of the ways
    *(
        (
            f"/vote {said}",
            "On a named vote (3 for, 1 against, 1 abstained) the motion was CARRIED.; For: Councillors S Ŵyn-Llŷr, P "
            "Quill and Z O’Brien. Against: Councillor D Bramble. Abstained: Councillor C Carr.".replace(
                "Z O’Brien", "Z [/b] O’Brien 佐藤").replace("C Carr", "C [@click=app.quit]x[/]"),
        )
        for said in (
            "recorded vote for: sw pq ob against: db abst: cx", "named: sw, Quill, ob for; db agst; cx abst",
            "recorded vote: db agst, cx abs, rest for",
        )
    ),
    # the casting vote in short
    *(
        (f"/vote {said}", f"{HANDS} (2 for, 2 against, 1 abstained), {_CAST} the motion was CARRIED.")
        for said in ("2-2 (1 abs) Chair's casting vote in favour", "2-2-1, cv for", "2 - 2 (1 abst.), c.v. for",
                     "tie 2-2-1, casting vote in favour")
    ),
    *(
        (f"/vote {said}", f"{HANDS} (2 for, 2 against, 0 abstained, 1 not voting), {_CAST} the motion was LOST.")
        for said in ("2/2 cv against", "2 all, chair cast against", "split 2-2, cv against", "tie 2-2 cv against")
    ),
    # how it was put, and how it went, in the words of the room
    *(
        (f"/vote {said}", _FOUR_ONE)
        for said in (
            "on being put to the vote, 4 for 1 against", "upon being put to the vote the motion was carried 4:1",
            "put to the vote and carried 4-1", "the vote was 4-1 in favour", "voting: 4 for, 1 against", "result 4-1",
            "the result was 4-1", "4 for 1 opposed", "carried by majority 4-1",
        )
    ),
    *(
        (f"/vote {said}", f"{HANDS} (1 for, 4 against, 0 abstained) the motion was LOST.")
        for said in ("motion fails 1-4", "the noes have it, 4-1", "the motion falls, 1-4", "put to the vote, lost 1-4")
    ),
    *((f"/vote {said}", "On a vote the motion was CARRIED.")
      for said in ("the ayes have it", "carried on a majority vote", "put to the vote & carried", "result: carried")),
    *((f"/vote {said}", "On a vote the motion was LOST.") for said in ("noes have it", "motion falls", "fails")),
    *((line, "On a vote the motion was LOST unanimously.")
      for line in ("/vote lost unanimously", "/vote unanimously rejected", "/vote unan. lost", "/lost unanimously")),
    *((f"/vote {said}", f"{HANDS} (5 for, 0 against, 0 abstained) the motion was CARRIED unanimously.")
      for said in ("agreed unanimously by all members present", "unanimously, by all present")),
    ("/vote carried by acclamation", "By general assent the motion was CARRIED."),
]  # fmt: skip
REFUSED = [
    ("/vote 3-1 (Bramble and Quill against)", "Councillor Quill cannot be one of those: only 1 voted against."),
    ("/vote 4-1 (the Commissioner against)", "The Commissioner was not among those who could vote."),
    ("/vote 4-1 (Bramble, who was late, against)", f"“(Bramble, who was late, against)” was not understood. {VOTE}"),
]

TYPED = [
    st.sampled_from(
        [
            "/vote 2-1 (db against)",
            "/vote 2 0 (pq abstaining)",
            "/vote lost unanimously",
            "/voted db against unasked",
            "/vote the noes have it",
            "/vote 1 all, cv for",
        ]
    ),
]
