"""What is typed without its joint, or with one of its own, as it stands in the sentence that is printed."""

from __future__ import annotations

from hypothesis import strategies as st

_BY = "It was moved by Councillor Quill and seconded by Councillor Bramble"
_LAPSED = "It was moved by Councillor Bramble that it be so.; The motion lapsed for want of a seconder."
_LANES, _DATES = "Plan for [bold]rural[/bold] lanes", "Meeting dates and agenda plan"
_NOT_REACHED = f"Item 6 ({_LANES}) was not reached.; Item 7 ({_DATES}) was not reached."

ACCEPTED = [
    # “that” in capitals or in quotation marks is not put a second time
    ("/RESOLVED THAT IT BE SO", "The Panel RESOLVED THAT IT BE SO."),
    ("/resolved: “that it be so”", "The Panel RESOLVED “that it be so”."),
    ('/resolved "to do so"', 'The Panel RESOLVED "to do so".'),
    ("/motion pq sec db THAT IT BE SO", f"{_BY} THAT IT BE SO."),
    # what is no sentence stands after a colon, and what is to be done after “to”
    *((f"/motion {said}", f"It was moved: {said}.") for said in ("closure", "next business", "vote of no confidence")),
    *((f"/motion {said}", f"It was moved to {said}.") for said in (
        "suspend standing order 12.3", "adjourn the debate", "waive the notice", "appoint a rapporteur",
        "proceed to next business",
    )),
    ("/motion pq: 1) it be so 2) it be done",
     "It was moved by Councillor Quill:; 1) it be so; and; 2) it be done."),
    ("/action mo approve the list", "A1 Milo Orchard to approve the list."),
    # who moved and seconded, wherever it stands
    *((f"/motion {said}", f"{_BY} that it be so.") for said in (
        "that it be so. Prop: Quill. Sec: Bramble.", "that it be so; proposer Quill, seconder Bramble",
        "that it be so, pq/db", "that it be so pq sec db", "by Cllr. P. Quill & 2nd by D Bramble - that it be so",
        "pq & seconded by db that it be so", "that it be so (mover: pq, seconder: db)",
    )),
    ("/motion that we meet at Prop House", "It was moved that we meet at Prop House."),
    *((f"/motion db{said}", _LAPSED)
      for said in (" no seconder that it be so", ", not seconded, that it be so", " (no seconder): that it be so")),
    # a promise
    *((f"/promise pc {said}", "The Commissioner undertook to send it.") for said in (
        "said he'd send it", "said that he would send it", "he’ll send it", "confirmed he would send it",
    )),
    ("/promise pc never to do so again", "The Commissioner undertook never to do so again."),
    *((line, "The Commissioner undertook: figures by 1 July.")
      for line in ("/promise pc figures by 1 July", "! figures by 1 July", "/promise PCC: figures by 1 July")),
    ("/promise pc personally to look into it", "The Commissioner undertook personally to look into it."),
    # a sign after the second word of a command, and other forms of commands
    *((line, _NOT_REACHED) for line in ("/not reached: 6, 7", "/not reached, 6 & 7", "/not-reached 6, 7")),
    ("/items 6 and 7", "6 and 7 Plan for [bold]rural[/bold] lanes; Meeting dates and agenda plan"),
    ("/recommends that it be so", "The Panel RECOMMENDED:; R1 That it be so."),
    ("/correction 12 March: “ten” is “two”",
     "The minutes of the meeting held on 12 March 2031 were corrected: “ten” is “two”."),
    # what somebody says now
    *((f"pc\t{said}", f"The Commissioner {said}.") for said in (
        "agrees with the report", "believes crime is down", "says it froze", "confirms that it froze", "thinks so",
    )),
    *((f"db\t{said}", f"Councillor Bramble {said}.") for said in ("agrees with that", "feels it is poor")),
    ("db\tbeliefs differ", "Councillor Bramble stated:; a) Beliefs differ."),
    # a tab after one word hands the word on, where it is no name
    *((f"db\t{said}\t", f"Councillor Bramble {how}:; a) {said.capitalize()}")
      for said, how in (("why?", "asked"), ("Yes!", "stated"))),
    # a star around a word is no bullet
    ("*now* or never", "*now* or never."),
    ("*now or never", "• Now or never"),
]  # fmt: skip

TYPED = [
    st.sampled_from(
        [
            "/RESOLVED THAT IT BE SO",
            "/motion closure",
            "/motion db no seconder that it be so",
            "/promise pc figures",
            "/motion pq: 1) a 2) b",
            "pc\tagrees with it",
            "db\tWhy?\t",
        ]
    ),
]
