"""Lines of those who are there and who are not, and what their house makes of them.

``PRINTED``: a form, the panel's settings, lines typed before the meeting begins and after, and what the minutes then
say, or (with “not ”) do not say.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from secretariat.panel.house import House
from secretariat.panel.lists import Lists, PeopleGroup

ABSENT = "The form is /absent who [not required | represented by whom | sent a representative]"
APOLOGY = "The form is /apology who [represented by whom] [late] [how] [because private reason]"

ACCEPTED = [
    *(
        (f"/absent mo {said}", None)
        for said in ("not required", "was not required to attend", "sent fo", "represented by Freya Oxlip",
                     "sent a representative", "sent her deputy, fo")
    ),
    ("/apology mo represented by fo", None),
    ("/apology mo sent fo by e-mail", None),
    ("/apology mo by e-mail, represented by fo because ill", None),
    ("/resolved that (a) lanes be swept; and (b) they be gritted",
     "The Panel RESOLVED that:; (a) lanes be swept; and; (b) they be gritted."),
    ("/resolved that: (i) lanes be swept; (ii) they be gritted; (iii) salt be bought",
     "The Panel RESOLVED that:; (i) lanes be swept;; (ii) they be gritted; and; (iii) salt be bought."),
    ("/resolved that 5.1 lanes be swept; 5.2 they be gritted",
     "The Panel RESOLVED that:; 5.1 lanes be swept; and; 5.2 they be gritted."),
    ("/resolved that:\n5.1 lanes be swept\n5.2 they be gritted",
     "The Panel RESOLVED that:; 5.1 lanes be swept; and; 5.2 they be gritted."),
    ("/resolved that (A) lanes be swept; (B) they be gritted",
     "The Panel RESOLVED that:; (A) lanes be swept; and; (B) they be gritted."),
    ("/resolved that (I) lanes be swept; (II) they be gritted",
     "The Panel RESOLVED that:; (I) lanes be swept; and; (II) they be gritted."),
    ("/resolved that (a) lanes be swept: (i) by day; (ii) by night; (b) they be gritted",
     "The Panel RESOLVED that:; (a) lanes be swept: (i) by day; (ii) by night; and; (b) they be gritted."),
    ("/apology rg sent a substitute, us", None),
    ("/agreed a) to sweep; b) to grit", "The Panel AGREED:; a) to sweep; and; b) to grit."),
    ("/resolved that (1) lanes be swept; (2) they be gritted",
     "The Panel RESOLVED that:; (1) lanes be swept; and; (2) they be gritted."),
    ("/agreed that the rates be 5.1 per cent and 5.2 per cent",
     "The Panel AGREED that the rates be 5.1 per cent and 5.2 per cent."),
    ("/motion pq sec ob that (i) lanes be swept; (ii) they be gritted",
     "It was moved by Councillor Quill and seconded by Councillor [/b] O’Brien 佐藤 that:; (i) lanes be swept; and; "
     "(ii) they be gritted."),
]  # fmt: skip

REFUSED = [
    ("/absent mo not wanted", f"“not wanted” was not understood. {ABSENT}"),
    ("/absent mo represented by mo", "Milo Orchard cannot come in her or his own place."),
    ("/absent mo not required zz", f"“zz” was not understood. {ABSENT}"),
    ("/absent tk us in his place", f"“in his place” was not understood. {ABSENT}"),
    ("/absent tk (ill), ly", f"“(ill), ly” was not understood. {ABSENT}"),
    ("/absent tk, came later", f"“came later” was not understood. {ABSENT}"),
    ("/absent mo represented by nobody known", "Nobody has the code or name “nobody”. F9 lists everyone."),
    ("/apology mo fo represented by db", f"Say of one person who comes in her or his place. {APOLOGY}"),
]

SCRIPT = ["/absent mo not required", "/resolved that (i) one lane; (ii) another"]


class Printed(NamedTuple):
    """One form of the head, and what it comes to."""

    form: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    says: tuple[str, ...]
    lists: Lists = Lists()
    house: House = House()
    more: tuple[Any, ...] = ()


FORCE = PeopleGroup("The force", ("constable", "Westmere Constabulary"))
GROUPS = Lists(groups=(PeopleGroup("Officers of the Panel", ("clerk", "officers")),
                       PeopleGroup("The Commissioner’s office", ("commissioner’s office",)), FORCE))  # fmt: skip
CHAIRMAN = House(chair="Chairman", vice_chair="Vice-Chairman")

PRINTED = [
    Printed("independents with their role, and not among councillors", ("/in sw db pq ia jb",), ("/item 5",),
            ("Councillors S Ŵyn-Llŷr (Chair), D Bramble and P Quill (Vice-Chair), and Imogen Ash (independent member) "
             "and Jonas Birk (independent member).",)),
    Printed("independents in a vote", ("/in sw db pq ia jb",), ("/item 5", "/vote named db pq ia against rest for"),
            ("Councillors D Bramble and P Quill, and Imogen Ash",)),
    Printed("independents in apologies", ("/in sw db pq ob", "/apology tk ia"), ("/item 1",),
            ("Apologies were received from Councillors Kowalczyk and Peel, and Imogen Ash.",)),
    Printed("a member who observes", ("/in sw db pq ob", "/in rg observer"), ("/item 5",),
            ("P Quill (Vice-Chair). Observing", "Observing --------- Councillor R Gorse (observing, not counted).")),
    Printed("a member who joins remotely and does not count", ("/in sw db pq ob", "/in rg virtual"), ("/item 5",),
            ("Councillor R Gorse (virtual, observing, not counted).",)),
    Printed("a member who observed at first", ("/in sw db pq ob", "/in rg observer"),
            ("/item 5", "/out rg 2:10", "/in rg 2:20"), ("R Gorse (observing, not counted, to 2:10pm; in the room,",)),
    Printed("groups as the house has them", ("/in sw db pq ob ck mo pc fo", "/in new: Jane Doe, Chief Constable",
                                             "/in new: Rosa Dunn, Baker"), ("/item 5",),
            ("Officers of the Panel", "• Clara Knapweed", "• Milo Orchard", "The Commissioner’s office",
             "• Percy Campion", "• Freya Oxlip", "The force --------- • Jane Doe, Chief Constable",
             "Others present -------------- • Rosa Dunn, Baker", "not Officers present"), GROUPS),
    Printed("who was not required, and who sent another", ("/in sw db pq ob ck fo", "/absent mo not required",
                                                           "/absent pc represented by fo"), ("/item 5",),
            ("Not required to attend: Milo Orchard.", "The Commissioner was represented by Freya Oxlip.")),
    Printed("who sent somebody unnamed", ("/in sw db pq ob", "/absent mo sent a representative"), ("/item 5",),
            ("Milo Orchard sent a representative.",)),
    Printed("an apology with who came instead", ("/in sw db pq ob fo", "/apology pc represented by fo"), ("/item 1",),
            ("The Commissioner was represented by Freya Oxlip.",)),
    Printed("an apology with who was to come instead and did not", ("/in sw db pq ob", "/apology pc represented by fo"),
            ("/item 1",), ("The Commissioner was to be represented by Freya Oxlip.",)),
    Printed("an apology of who sent somebody unnamed", ("/in sw db pq ob", "/apology pc sent a representative"),
            ("/item 1",), ("The Commissioner sent a representative.", "from Councillor Peel and Percy Campion.")),
    Printed("an urgent item of a Chairman", ("/in sw db pq ob",), ("/item 5", "/urgent 6 because of the ice"),
            ("The Chairman agreed",), house=CHAIRMAN),
    Printed("absent without apology", ("/in sw db pq ob",), ("/item 5",), ("Absent without apology: Councillors",)),
    Printed("nobody named as absent", ("/in sw db pq ob",), ("/item 5",), ("not Absent without apology",),
            Lists(absent=False)),
    Printed("apologies with authorities", ("/in sw db pq ob", "/apology tk ia"), ("/item 1",),
            ("from Councillors Kowalczyk (Southbeck) and Peel (Northbeck), and Imogen Ash (independent member).",),
            Lists(apologies_by_authority=True)),
    Printed("a substitute’s own apologies", ("/in sw db pq ob", "/apology us"), ("/item 1",),
            ("Apologies were received from Councillor Peel. Apologies were also received from Councillor Sedge, "
             "substitute.",)),
    Printed("substitutes one each", ("/in sw db pq ob", "/sub us np", "/sub vt for rg"), ("/item 1",),
            ("Councillor Sedge was in attendance as substitute for Councillor Peel. Councillor Thistle was in "
             "attendance as substitute for Councillor Gorse.",)),
    Printed("substitutes in one sentence", ("/in sw db pq ob", "/sub us np", "/sub vt for rg"), ("/item 1",),
            ("Councillors Sedge and Thistle were in attendance as substitutes for Councillors Peel and Gorse "
             "respectively.",), Lists(substitutes="respectively")),
    Printed("one substitute of a house that has them in one sentence", ("/in sw db pq ob", "/sub us np"), ("/item 1",),
            ("Councillor Sedge was in attendance as substitute for Councillor Peel.",),
            Lists(substitutes="respectively")),
    Printed("back again", ("/in sw db pq ob cx",), ("/item 5", "/out db 2:10", "/in db 2:20", "/in tk 2:30"),
            ("(Councillor Bramble rejoined the meeting at 2:20pm)",
             "(Councillor Kowalczyk joined the meeting at 2:30pm)",
             "D Bramble (to 2:10pm and from 2:20pm)")),
    Printed("for one item", ("/in sw db pq ob",), ("/item 5", "/in fo for this item", "/item 6"),
            ("• Freya Oxlip, Chief Executive (for item 5)",)),
    Printed("who stood in for the chair, said at the head", ("/in db pq ob cx",), ("/item 5",),
            ("Councillor Quill in the Chair.",)),
    Printed("who stood in for the chair, said by a line", ("/in db pq ob cx",), ("/item 5", "/chair pq"),
            ("(Councillor Quill in the Chair)", "not Councillor Quill in the Chair. ")),
    Printed("a Chairman", ("/in sw db pq ob ck",), ("/item 5", "/elect vice chairman db by pq sec ob"),
            ("S Ŵyn-Llŷr (Chairman)", "D Bramble (Vice-Chairman)", "Nominations were invited for the office of "
             "Vice-Chairman.", "was appointed Vice-Chairman", "Signed (Chairman)"), house=CHAIRMAN),
    Printed("a Convener", ("/in sw db pq ob ck",), ("/item 5", "/elect depute db by pq sec ob"),
            ("S Ŵyn-Llŷr (Convener)", "was appointed Depute"), house=House(chair="Convener", vice_chair="Depute")),
    Printed("minutes approved in the house’s words", ("/in sw db pq ob",), ("/item 3", "/minutes 2031-03-12 agreed"),
            ("The minutes of the meeting held on 12 March 2031 were approved as a correct record and signed by the "
             "Chairman.",), house=House(approval="approved as a correct record and signed by the Chairman")),
    Printed("minutes approved so with corrections", ("/in sw db pq ob",),
            ("/item 3", "/minutes 2031-03-12 subject to “lanes” for “lands”"),
            ("were approved as correct, subject to: “lanes” for “lands”.",),
            house=House(approval="approved as correct")),
    Printed("decisions without who decided", ("/in sw db pq ob",),
            ("/item 5", "/resolved that (a) lanes be swept; (b) they be gritted", "/noted",
             "/recommend that more is done",
             "/agreed unanimously to go on"),
            ("RESOLVED that: (a) lanes be swept; and", "NOTED the report.", "RECOMMENDED: R1 That more is done.",
             "Unanimously AGREED to go on.", "not The Panel RESOLVED", "not The Panel RECOMMENDED"),
            house=House(deciding="AGREED")),
]  # fmt: skip
