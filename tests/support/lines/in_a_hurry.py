"""Command words and what follows them as typed in a hurry: run together, turned about, in their other forms."""

from __future__ import annotations

LEFT = "(Councillor Bramble left the meeting at 3:15pm)"
ITEM = "6 Plan for [bold]rural[/bold] lanes"
_SO = "It was moved by Councillor Quill and seconded by Councillor Bramble that it be so."
_OUT = "The public was excluded for item 5.; (The public left the meeting at 2:30pm)"
ACCEPTED = [
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
    # what is moved has its joint
    *((f"/motion {said}", f"It was moved {printed}.") for said, printed in (
        ("note the report", "to note the report"), ("it be so", "that it be so"),
        ("lost property be returned", "that lost property be returned"), ("to note it", "to note it"),
        ("a vote of thanks", "a vote of thanks"),
    )),
]  # fmt: skip
REFUSED = [
    ("/item 6 wibble", "“wibble” was not understood. The form is /item number [with number …] [forward]"),
    ("/out 3pm", "Nobody has the code or name “3pm”. F9 lists everyone."),
    ("/zz out 3pm", "There is no command /zz. F1 lists them all."),
]
