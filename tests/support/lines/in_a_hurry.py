"""Command words and what follows them as typed in a hurry: run together, turned about, in their other forms."""

from __future__ import annotations

from secretariat.capture.words.vocabulary import find

LEFT = "(Councillor Bramble left the meeting at 3:15pm)"
ITEM = "6 Plan for [bold]rural[/bold] lanes"
_SO = "It was moved by Councillor Quill and seconded by Councillor Bramble that it be so."
_OUT = "The public was excluded for item 5.; (The public left the meeting at 2:30pm)"
_ELECT = f"The form is {find('elect').usage}"
_HELD = "Councillor Bramble declared an interest in"
_ELECTED = (
    "Nominations were invited for the office of Vice-Chair. Councillor Bramble was nominated. There were no other "
    "nominations, and Councillor Bramble was appointed Vice-Chair for the municipal year"
)
_EXEMPT = (
    "the Panel RESOLVED under section 100A(4) of the Local Government Act 1972 to exclude the public for item 5, on "
    "the ground that it involves exempt information under paragraphs 1, 2 and 3 of Part 1 of Schedule 12A and that the "
    "public interest in maintaining the exemption outweighs that in disclosing it.; (The public left the meeting "
    "at 2:30pm)"
)
ACCEPTED = [
    *((line, "(Councillor Kowalczyk and Councillor Yarrow joined the meeting at 2:30pm)")
      for line in ("/in tk,ly", "/in Kowalczyk,Yarrow", "/in tk;ly")),
    ("/action mo,ck to write", "A1 Milo Orchard and Clara Knapweed to write."),
    *((line, "(Councillor Kowalczyk joined the meeting at 2:30pm)") for line in ("/tk here", "/tk present")),
    ("/dec db 6", "Councillor Bramble declared an interest in item 6."),
    ("/rec on", "(The recording of the meeting began at 2:30pm)"),
    *((line, "The Panel RECEIVED the report.") for line in ("/recd the report", "/rec’d the report", "/rcvd")),
    ("/noted/", "The Panel NOTED the report."),
    ("/sub us vice rg", "(Councillor Sedge joined the meeting at 2:30pm)"),
    ("/extend half hr", "The Panel AGREED to continue the meeting until 3:00pm."),
    *((f"/defer 6 {said}", f"6 Plan for [bold]rural[/bold] lanes; The item was DEFERRED to {printed}.")
      for said, printed in (("sept", "September"), ("to mar 2032", "March 2032"), ("to next mtg", "next meeting"))),
    # why the order was varied, who withdrew an item, who moved that the meeting go on
    *((f"/bring 7 {said}", f"With the consent of the meeting, item 7 (Meeting dates and agenda plan) was brought "
       f"forward{printed}.") for said, printed in (
        ("as Mrs Jones is waiting", " and taken next as Mrs Jones is waiting"),
        ("fwd so that the public can leave", " and taken next so that the public can leave"),
        ("because people were waiting", " and taken next: people were waiting"),
        ("before 6 (people waiting)", ", to be taken before item 6: people waiting"),
    )),
    ("/back 6 as pc is late", f"With the consent of the meeting, item {ITEM[0]} ({ITEM[2:]}) was moved back, to be "
     "taken last as pc is late."),
    *((f"/withdraw 6 {said}", f"{ITEM}; The item was WITHDRAWN {printed}") for said, printed in (
        ("by pc", "by the Commissioner."), ("by Cllr Bramble", "by Councillor Bramble."),
        ("by the applicant", "by the applicant."),
        ("by pc because of the cost", "by the Commissioner.; Reason: the cost."),
    )),
    *((f"/extend {said}", f"On the motion of Councillor Quill, seconded by Councillor Bramble, {printed}to "
       "continue the meeting until 5:00pm.") for said, printed in (
        ("til 5 pq/db", "the Panel AGREED "), ("to 5pm moved pq sec db", "the Panel AGREED "),
        ("til 5pm agreed, prop pq 2nd db", "the Panel AGREED "), ("until 5 by pq and db unan", "the Panel "
         "unanimously AGREED "),
        ("150 pq/db 4-1", "and on a show of hands (4 for, 1 against, 0 abstained), the Panel AGREED "),
    )),
    # what is no question, nomination nor vote
    *((f"/nominate vice {said}", f"Nominations were invited for the office of Vice-Chair. Councillor Bramble was "
       f"nominated{printed}.") for said, printed in (
        ("db and tk", ". Councillor Kowalczyk was nominated"),
        ("db by pq and sw", " by Councillor Quill and seconded by Councillor Ŵyn-Llŷr"),
        ("db by pq sec sw and tk", " by Councillor Quill and seconded by Councillor Ŵyn-Llŷr. Councillor Kowalczyk was "
         "nominated"),
    )),
    ("/ballot vice 1st round: db 2 pq 2 sw 1", "Nominations were invited for the office of Vice-Chair. Councillor "
     "Bramble was nominated. Councillor Quill was nominated. Councillor Ŵyn-Llŷr was nominated. In the first "
     "round, on a show of hands Councillor Bramble had 2 votes, Councillor Quill 2 and Councillor Ŵyn-Llŷr 1; 0 "
     "abstained. The votes were equal."),
    ("/group Budget wg reported by db: it met twice", "Councillor Bramble, for the Budget wg, reported that it met "
     "twice."),
    *((f"/seat us {said}", f"Councillor Sedge took a seat on the Panel as a member for Southbeck, {printed}.")
      for said, printed in (("Southbeck til June", "until June"), ("Southbeck vice tk", "in place of Councillor "
                            "Kowalczyk"))),
    # until when, and for what
    *((f"/adjourn {said}", f"(The meeting adjourned at {printed})") for said, printed in (
        ("til 3.15 for tea", "2:30pm until 3:15pm for tea"), ("3pm til 3.15 for tea", "3:00pm until 3:15pm for tea"),
        ("until 3.15 tea break", "2:30pm until 3:15pm: tea break"), ("until 3 (tea)", "2:30pm until 3:00pm: tea"),
        ("until 3.15 to let members read", "2:30pm until 3:15pm to let members read"),
        ("until 3.15 for tea because of the heat", "2:30pm until 3:15pm for tea because of the heat"),
        ("until 10 for 10.30", "2:30pm until 10 for 10.30"), ("until 10 to 3", "2:30pm until 2:50pm"),
        ("until the bell rings", "2:30pm until the bell rings"),
    )),
    # a year of two figures, and a count that stands beside it
    ("/elect vice db for 31/32", f"{_ELECTED} 2031/32."),
    ("/elect vice db for 32/33", f"{_ELECTED} 2032/33."),
    # how somebody went, and then when
    *((f"/out db {said}", f"(Councillor Bramble left the meeting at 2:45pm {printed})") for said, printed in (
        ("briefly 2.45", "briefly"), ("for a while 2.45", "for a while"), ("in protest 2.45", "in protest"),
        ("temporarily at 2.45", "temporarily"),
        ("for a few minutes 2.45", "for a few minutes"),
    )),
    # a range of paragraphs is no count
    ("/private 1-3", _EXEMPT.replace("the Panel", "The Panel", 1)),
    ("/private 1-3, 4-1", f"On a show of hands (4 for, 1 against, 0 abstained) {_EXEMPT}"),
    ("/private 4-1", "On a show of hands (4 for, 1 against, 0 abstained) the Panel RESOLVED to exclude the public for "
     "item 5.; (The public left the meeting at 2:30pm)"),
    # items without a comma before words, and numbers that count or measure
    *((f"/declare db {said}", f"{_HELD} {printed}.") for said, printed in (
        ("6 7 governor", "items 6 and 7, governor"),
        ("5 6 7 governor of a school", "items 5, 6 and 7, governor of a school"),
        ("6 7 year lease", "item 6, 7 year lease"), ("6 7 Mill Lane", "item 6, 7 Mill Lane"),
        ("6 3 neighbours there", "item 6, 3 neighbours there"), ("6: 7 governor", "item 6, 7 governor"),
    )),
    # the time before the name, glued, or about then
    *((f"/out {said}", LEFT) for said in (
        "3.15pm db", "at 3.15pm db", "3:15 db", "@ 3.15 Bramble", "db 1515hrs", "db 3-15pm", "db 3,15pm", "1515 db",
        "db just after 3.15", "db shortly before 3:15",
    )),
    ("/out db now", "(Councillor Bramble left the meeting at 2:30pm)"),
    ("/in 2.40 ly", "(Councillor Yarrow joined the meeting at 2:40pm)"),
    *((f"/in {said}", "(Councillor Yarrow joined the meeting at 2:40pm); (Councillor Kowalczyk joined the meeting at "
       "2:45pm)") for said in ("ly 2.40, tk 2.45", "ly 2.40; tk 2.45", "ly 2.40 and tk 2.45", "2.40 ly, 2.45 tk")),
    *((f"/in ly {said}", "(Councillor Yarrow joined the meeting remotely at 2:40pm)")
      for said in ("2.40 Teams", "Teams 2.40", "(Teams) 2.40", "2.40 Zoom")),
    ("/in ly for item 6 only", "(Councillor Yarrow joined the meeting at 2:30pm for item 6)"),
    # who before what, and the words of what happened
    *((line, LEFT) for line in ("/db out 3.15", "/db left 3.15pm", "/leave db 3.15", "/left db at 3:15pm",
                                "/gone db 3.15")),
    *((line, "(Councillor Yarrow joined the meeting at 2:40pm)")
      for line in ("/ly in 2.40", "/ly arrived 2.40", "/arrived ly 2.40", "/joined ly 2:40")),
    *((line, _SO) for line in ("/moved pq sec db that it be so", "/proposed pq sec db that it be so",
                               "/motion pq db: it be so")),
    *((line, "Councillor Bramble declared a non-registrable interest in item 6, a farm.")
      for line in ("/db declares nri item 6 a farm", "/interest db nri item 6 a farm",
                   "/declaration db nri item 6 a farm")),
    *((line, _OUT) for line in ("/out public", "/out the press and public", "/public out", "/public left")),
    # items
    *((line, ITEM) for line in ("/item no 6", "/item no. 6", "/item number 6", "/item #6", "/i6", "/item6",
                                "/item 6: Plan for rural lanes", "/item 6 - Plan")),
    ("/next item", "1 Apologies for absence; Apologies were received from Councillor Peel."),
    # other forms of the words
    ("/no declarations", "No declarations of interest were made."),
    ("/actions mo to write", "A1 Milo Orchard to write."),
    ("/undertook pc to write", "The Commissioner undertook to write."),
    ("/recommendation that it be so", "The Panel RECOMMENDED:; R1 That it be so."),
    ("/resolution that it be so", "The Panel RESOLVED that it be so."),
    ("/break 10 mins", "(The meeting adjourned at 2:30pm for 10 mins)"),
    ("/postponed to September", "The item was DEFERRED to September."),
    ("/not reached 7", "Item 7 (Meeting dates and agenda plan) was not reached."),
    ("/mins 12 March", "The minutes of the meeting held on 12 March 2031 were agreed as an accurate record."),
    # who takes the chair, and why
    *((f"/out sw {said}", "(Councillor Quill in the Chair); (Councillor Ŵyn-Llŷr left the meeting at 2:30pm)")
      for said in ("pq chairs", ", vice chair takes over", "- VC took over", "(pq presiding)")),
    *((f"/chair pq {said}", "(Councillor Quill in the Chair)")
      for said in ("took over", "from now", "for rest of mtg", "resumed the chair", "presiding")),
    ("/chair pq as the Chair has an interest", "(Councillor Quill in the Chair as the Chair has an interest)"),
    ("/chair pq for this item because of an interest", "(Councillor Quill in the Chair for this item because of an "
     "interest)"),
    # kinds of interest in short
    *((f"/declare db {said}", f"Councillor Bramble declared {printed}.") for said, printed in (
        ("pers int in 6 - allotment holder", "a personal interest in item 6, allotment holder"),
        ("item 6 personal (allotment)", "a personal interest in item 6, allotment"),
        ("sens 6", "a sensitive interest in item 6"),
        ("prej int in item 6: a farm", "a prejudicial interest in item 6, a farm"),
        ("non-pec int in 6, a farm", "a non-pecuniary interest in item 6, a farm"),
        ("6 a farm; left room", "an interest in item 6, a farm, and would withdraw for that business"),
        (": 6 - a tenant", "an interest in item 6, a tenant"),
    )),
    ("/declare db withdrew declaration", "Councillor Bramble withdrew declaration."),
    # votes and motions
    *((f"/vote {said}", "On a named vote (4 for, 1 against, 0 abstained) the motion was CARRIED.; For: Councillors S "
       "Ŵyn-Llŷr, P Quill, Z [/b] O’Brien 佐藤 and C [@click=app.quit]x[/]. Against: Councillor D Bramble.")
      for said in ("db no, rest yes", "for sw pq ob cx; against db", "rec vote: sw pq ob cx for; db against")),
    ("/vote 4 1 abs 0", "On a show of hands (4 for, 1 against, 0 abstained) the motion was CARRIED."),
    ("/vote carried w/o dissent", "On a vote the motion was CARRIED unanimously."),
    ("/motion that it be so - pq/db - agreed", f"{_SO}; On a vote the motion was CARRIED."),
    # the course of it
    ("/adjourn fire alarm", "(The meeting adjourned at 2:30pm: fire alarm)"),
    ("/adjourn so members can read it", "(The meeting adjourned at 2:30pm so members can read it)"),
    ("/informal no quorum", "(The meeting was informal from 2:30pm, and decided nothing: no quorum)"),
    *((f"/close {said}", "") for said in ("meeting ended 4.05", "no further business", "4.05, there being no further "
                                          "business", "the meeting was closed at 4.05pm")),
    ("/6", ITEM),
    ("/item 6 taken early", "With the consent of the meeting, item 6 (Plan for [bold]rural[/bold] lanes) was brought "
     f"forward and taken next.; {ITEM}"),
    ("/back 6 to the end", "With the consent of the meeting, item 6 (Plan for [bold]rural[/bold] lanes) was moved "
     "back, to be taken last."),
    ("/defer until legal advice received", "The item was DEFERRED.; Reason: until legal advice received."),
    ("/options A mend; B sell", "The options before the Panel were:; A: Mend.; B: Sell."),
    ("/options 1 mend; 2 sell", "The options before the Panel were:; 1. Mend.; 2. Sell."),
    ("/petition re speeding on High St, 45 names, from Mrs Jones", "A petition with 45 signatures was received from "
     "Mrs Jones: re speeding on High St."),
    ("/group Lanes Task Group by pq - that it was done", "Councillor Quill, for the Lanes Task Group, reported that it "
     "was done."),
    *((f"/sub us {said}", "(Councillor Sedge joined the meeting at 2:30pm)")
      for said in ("- np", "subbing for np", "covering for Peel")),
    ("/minutes 12 March agreed & signed", "The minutes of the meeting held on 12 March 2031 were agreed as an accurate "
     "record."),
    ("/minutes 12 March agreed subj to a full stop", "The minutes of the meeting held on 12 March 2031 were agreed as "
     "an accurate record, subject to: a full stop."),
    ("/not done R1 of 12 March as no money was left", "It was reported that R1 of 12 March had not been carried out as "
     "no money was left."),
    ("/rec R1 sweep the lanes", "The Panel RECOMMENDED:; R1 Sweep the lanes."),
    # what is moved has its joint
    *((f"/motion {said}", f"It was moved {printed}.") for said, printed in (
        ("note the report", "to note the report"), ("it be so", "that it be so"),
        ("lost property be returned", "that lost property be returned"), ("to note it", "to note it"),
        ("a vote of thanks", "a vote of thanks"),
    )),
]  # fmt: skip
REFUSED = [
    ("/ballot vice 3rd db 2 pq 2", "Nobody has the code or name “3rd”. F9 lists everyone."),
    (
        "/group Lanes Group set up: pq, db",
        f"What is set up is decided, and reports nothing yet: /agreed to set up … The form is {find('group').usage}",
    ),
    ("/extend 30 by pq sec pq", "The mover and the seconder must be two people."),
    ("/withdraw 6 by", f"Say by whom it was withdrawn. The form is {find('withdraw').usage}"),
    ("/elect vice db for 31/33", f"31/33 is no municipal year: write 2031/32. {_ELECT}"),
    ("/elect vice db for 11/12", f"11/12 is no municipal year: write 2031/32. {_ELECT}"),
    ("/apology rg - us subbing", "Type the apology alone, and then who sits instead: /sub us rg."),
    ("/item 6 wibble", "“wibble” was not understood. The form is /item number [with number …] [forward]"),
    ("/out 3pm", "Nobody has the code or name “3pm”. F9 lists everyone."),
    ("/zz out 3pm", "There is no command /zz. F1 lists them all."),
]
