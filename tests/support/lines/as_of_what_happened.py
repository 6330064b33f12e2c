"""Command words as of what has happened, and with a stop after them."""

from __future__ import annotations

ACCEPTED = [
    *((said, "The Panel NOTED the report.") for said in ("/noted…", "/noted...", "/noted.:", "/noted;: ")),
    ("/deferred to September", "The item was DEFERRED to September."),
    ("/adjourned for ten minutes", "(The meeting adjourned at 2:30pm for ten minutes)"),
    ("/withdrawn because it was late", "The item was WITHDRAWN.; Reason: it was late."),
    ("/recommended to sweep", "The Panel RECOMMENDED:; R1 To sweep."),
    ("/promised to write", "The Commissioner undertook to write."),
    ("/declared db nri item 6: a farm", "Councillor Bramble declared a non-registrable interest in item 6, a farm."),
    ("/Deferred: to September", "The item was DEFERRED to September."),
    *(
        (f"{said}", "The Panel NOTED the report.")
        for said in ("/noted.", "/noted!", "=noted.", "=n.", "=noted:", "/Noted;")
    ),
    ("/agreed. to note the plan", "The Panel AGREED to NOTE the plan."),
]

REFUSED = [
    *((f"/{word} it rained", f"There is no command /{word}. F1 lists them all.") for word in ("a.m.", "i.e.")),
    *(
        (line, f"There is no command {line.split()[0]}. {does}")
        for line, does in (
            ("/swap 6 and 7", "/bring 7 before 6 and /back 6 after 7 vary the order."),
            ("/witness Jane Doe", "Who comes for an item is typed as /in new: name, job, for this item."),
            ("/suspend standing orders", "/resolved to suspend … is the decision; /adjourn pauses the meeting."),
            ("/undo", "Ctrl+Z takes back what was typed last."),
        )
    ),
    ("/thanked", "There is no command /thanked. Did you mean /tabled?"),
    ("/ind", "There is no command /ind. Did you mean /in?"),
]
