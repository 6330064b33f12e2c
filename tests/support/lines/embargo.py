"""Lines of an embargo."""

from __future__ import annotations

FORM = "The form is /embargo [items …] until day [because why]"

ACCEPTED = [
    ("/embargo until 3 July", "(What is decided under this item is under embargo until 3 July 2031)"),
    ("/embargo until 3 July because she is told first",
     "(What is decided under this item is under embargo until 3 July 2031: she is told first)"),
    ("/embargo til 3 July as she is told first",
     "(What is decided under this item is under embargo until 3 July 2031 as she is told first)"),
    *((f"/embargo {said}", f"(What is decided under this item is under embargo until 3 July 2031{why})")
      for said, why in (
        ("3 July as she is told first", " as she is told first"), ("3 July because of it", " because of it"),
    )),
    ("/embargo this item until 3 July", "(What is decided under this item is under embargo until 3 July 2031)"),
    ("/embargo 6 until 3 July 2031", "(What is decided under item 6 is under embargo until 3 July 2031)"),
    ("/embargo items 6 and 7 till 3 July", "(What is decided under items 6 and 7 is under embargo until 3 July 2031)"),
]  # fmt: skip

REFUSED = [
    (
        "/embargo til pc told",
        f"An embargo ends on a day: say the latest, and what is waited for after “because pc told”. {FORM}",
    ),
    *(
        (f"/embargo {said}", f"An embargo ends on a day: say which, /embargo until 3 July. {FORM}")
        for said in ("for 2 weeks", "two weeks", "a month")
    ),
    ("/embargo", f"Say until which day. {FORM}"),
    ("/embargo 99 until 3 July", f"There is no item 99 on this agenda. {FORM}"),
    ("/embargo until 18 June", "The embargo would end on 18 June 2031, no later than the meeting."),
]

SCRIPT = ["/embargo until 3 July because she is told first"]

STATE = ["embargoes"]
