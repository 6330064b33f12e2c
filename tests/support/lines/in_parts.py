"""Decisions in several parts, as they are pasted or typed with bullets; signs left at the end of a line."""

from __future__ import annotations

_LANES = "• lanes be swept; and; • they be gritted."
_SWEEP = "• sweep lanes; and; • grit lanes."
_LETTERED = "a. lanes be swept; and; b. they be gritted."
_COUNTED = "1. lanes be swept; and; 2. they be gritted."
ACCEPTED = [
    *(
        (f"/{said}", f"The Panel {printed}:; {parts}")
        for said, printed, parts in (
            ("agreed that:\n- lanes be swept\n- they be gritted", "AGREED that", _LANES),
            ("agreed that:\n• lanes be swept;\n• they be gritted.", "AGREED that", _LANES),
            ("agreed the following: - sweep lanes - grit lanes", "AGREED the following", _SWEEP),
            ("agreed the following:\n* sweep lanes\n* grit lanes", "AGREED the following", _SWEEP),
            ("agreed: * sweep lanes * grit lanes", "AGREED", _SWEEP),
            ("resolved that • lanes be swept; and • they be gritted", "RESOLVED that", _LANES),
            ("resolved that: ▪ lanes be swept ▪ they be gritted", "RESOLVED that", _LANES),
            ("agreed the 12. draft that a. lanes be swept b. they be gritted", "AGREED the 12. draft that", _LETTERED),
            ("agreed the 12. draft that 1. lanes be swept 2. they be gritted", "AGREED the 12. draft that", _COUNTED),
            (
                f"agreed that {' '.join(f'{n}. lane {n} be swept' for n in range(1, 11))}",
                "AGREED that",
                "; ".join(
                    f"{n}. lane {n} be swept{'; and' if n == 9 else '.' if n == 10 else ';'}" for n in range(1, 11)
                ),
            ),
            (
                "agreed that 1. lanes be swept; 2. roads be gritted 3. paths be shut",
                "AGREED that",
                "1. lanes be swept;; 2. roads be gritted; and; 3. paths be shut.",
            ),
            ("agreed as follows • sweep lanes • grit lanes", "AGREED as follows", _SWEEP),
            ("noted the following: – the plan – the map", "NOTED the following", "• the plan; and; • the map."),
        )
    ),
    *(
        (
            f"/motion pq sec db that{said}",
            f"It was moved by Councillor Quill and seconded by Councillor Bramble that:; {_LANES}",
        )
        for said in (": • lanes be swept • they be gritted", ":\n- lanes be swept\n- they be gritted")
    ),
    *(
        (f"/recommend {said}", "The Panel RECOMMENDED:; R1 Sweep lanes.; R2 Grit lanes.")
        for said in (
            "• sweep lanes • grit lanes",
            "as follows • sweep lanes • grit lanes",
            "1) sweep lanes; and 2) grit lanes",
            ": - sweep lanes - grit lanes",
            "the following:\n• sweep lanes\n• grit lanes",
        )
    ),
    (
        "/recommend 1. sweep lanes (item 2) first 2. grit lanes",
        "The Panel RECOMMENDED:; R1 Sweep lanes (item 2) first.; R2 Grit lanes.",
    ),
    # dashes and stars that are no bullets
    *(
        (f"/agreed {said}", f"The Panel AGREED {said}.")
        for said in (
            "the plan – as tabled – and the map",
            "to sweep - and grit - lanes",
            "the A38 - A39 link",
            "to write: - at once",
            "that 2 * 3 * 4 be so",
        )
    ),
    # what stands at the end
    *(
        (f"/agreed the plan{end}", f"The Panel AGREED the plan{printed}")
        for end, printed in (
            (";", "."),
            (",", "."),
            (" -", "."),
            (" –", "."),
            (" ..", "."),
            ("...", "."),
            ("!", "!"),
            ("?", "?"),
            (":", ":"),
        )
    ),
    ("/agreed “the plan.”", "The Panel AGREED “the plan.”"),
    ("/agreed the following:", "The Panel AGREED the following:"),
    ("/resolved as follows:", "The Panel RESOLVED as follows:"),
    (
        "/motion pq sec db that it be so:",
        "It was moved by Councillor Quill and seconded by Councillor Bramble that it be so:",
    ),
    (
        "/minutes 12 March subject to the following:",
        "The minutes of the meeting held on 12 March 2031 were agreed as an "
        "accurate record, subject to: the following:",
    ),
    ("/declare db nri item 6: a farm;", "Councillor Bramble declared a non-registrable interest in item 6, a farm."),
    ("/action mo to write by 4 July;", "A1 Milo Orchard to write by 4 July 2031."),
    ("/recommend that it be so;", "The Panel RECOMMENDED:; R1 That it be so."),
    ("/defer because it rained;", "The item was DEFERRED.; Reason: it rained."),
    *(
        (f"/out db {time}", "(Councillor Bramble left the meeting at 3:10pm)")
        for time in ("3.10pm.", "at 3.10.", "3.10 p.m.", "3:10;", "3.10pm -")
    ),
    ("it froze,", "It froze."),
    ("it froze -", "It froze."),
    ("it froze;", "It froze;"),
]
REFUSED = [("/agreed that:", "Nothing stands after “that”: say what.")]
