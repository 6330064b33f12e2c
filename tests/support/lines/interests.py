"""Lines about interests."""

from __future__ import annotations

from hypothesis import strategies as st

from secretariat.capture.words.vocabulary import find

_DB = "Councillor Bramble declared"

_ALL = "items 1, 2, 3, 4, 5, 6 and 7"

_ON_BEHALF = "On behalf of all members there was declared"
ACCEPTED = [
    # a list: each begins with its item
    *(
        (
            f"/declare db{said}",
            "Councillor Bramble declared an interest in item 5, a farm.; "
            "Councillor Bramble declared an interest in item 6, owns a mill.",
        )
        for said in (
            " 5: a farm; 6: owns a mill",
            " 5 - a farm; 6 - owns a mill",
            " item 5: a farm; item 6: owns a mill",
            ": 5 – a farm, 6 – owns a mill",
            " item 5 - a farm; item 6 - owns a mill",
        )
    ),
    ("/declare db 5: a farm; 99: a mill", "Councillor Bramble declared an interest in item 5, a farm; 99: a mill."),
    ("/declare db 6 non-reg", f"{_DB} a non-registrable interest in item 6."),
    *(
        (f"/declare db {said}", f"{_DB} a non-prejudicial interest in item 6.")
        for said in ("6 not prejudicial", "interest in 6 (not prejudicial)", "6 non-prejudicial")
    ),
    (
        "/declare db DPI item 6 & left the room",
        f"{_DB} a pecuniary interest in item 6 and would withdraw for that business.",
    ),
    # a number of things, or an address, is no item
    *(
        (f"/declare db {said}", f"Councillor Bramble declared {printed}.")
        for said, printed in (
            ("personal interest in 3 farms", "a personal interest, 3 farms"),
            ("a personal interest in 2 companies there", "a personal interest, 2 companies there"),
            ("personal interest in 6 High Street", "a personal interest, 6 High Street"),
            ("personal interest in 12 Mill Lane", "a personal interest, 12 Mill Lane"),
            ("personal interest in 6", "a personal interest in item 6"),
            ("personal interest in 6, 3 farms", "a personal interest in item 6, 3 farms"),
            ("personal interest in item six: 3 farms", "a personal interest in item 6, 3 farms"),
            ("personal interest in items six and seven", "a personal interest in items 6 and 7"),
        )
    ),
    # who left, said at the end
    *(
        (
            f"/declare db 6 nri a farm{end}",
            f"{_DB} a non-registrable interest in item 6, a farm, and would withdraw for that business.",
        )
        for end in (", left", " and left", ", left the room", " and withdrew from the meeting", " – left the meeting")
    ),
    (
        "/declare db 6 nri a farm his father left",
        f"{_DB} a non-registrable interest in item 6, a farm his father left.",
    ),
    # of some of the items, and with her vote
    *(
        (
            f"/declare db 6,7 {said}",
            f"{_DB} an interest in item 6, a farm.; {_DB} an interest in item 7, a farm, and would withdraw for that "
            "business.",
        )
        for said in (
            "a farm, withdraws from 7",
            "a farm, withdraws from item 7",
            "a farm, withdrew from the room for 7",
            "a farm – left for item 7",
            "withdraws from 7 a farm",
        )
    ),
    (
        "/declare db 6 a farm, withdraws from 6",
        f"{_DB} an interest in item 6, a farm, and would withdraw for that business.",
    ),
    ("/declare db 6 his father left for item 6", f"{_DB} an interest in item 6, his father left for item 6."),
    *(
        (
            f"/declare db dpi 6 {said}",
            f"{_DB} a pecuniary interest in item 6, a farm, and had a dispensation to take part and would remain and "
            "speak.",
        )
        for said in (
            "dispensed speaks and votes a farm",
            "dispensed, speaks and votes: a farm",
            "a farm, dispensed, speaks and votes",
            "a farm, dispensed, remains, speaks and votes",
        )
    ),
    ("/declare db 6 his votes", f"{_DB} an interest in item 6, his votes."),
    ("/declare Bramble - item 6 - a farm", f"{_DB} an interest in item 6, a farm."),
    ("/declare db 6 dispensation granted", f"{_DB} an interest in item 6 and had a dispensation to take part."),
    *(
        (
            f"/declare {who} 6 nri a grant",
            f"{_DB} a non-registrable interest in item 6, a grant.; Councillor Quill declared a non-registrable "
            "interest in item 6, a grant.",
        )
        for who in ("all members of Eldmoor", "members from Eldmoor", "all Eldmoor members")
    ),
    *(
        (f"/declare {who} 6 nri a grant", f"{_ON_BEHALF} a non-registrable interest in item 6, a grant.")
        for who in ("all members", "all members of the Panel")
    ),
    # a kind of its own, and items without the word
    *(
        (f"/declare db {said}", f"{_DB} a {kind} interest in items 6 and 7{nature}.")
        for kind in ("non-prejudicial", "prejudicial", "personal", "non-pecuniary")
        for said, nature in (
            (f"{kind} in 6 & 7", ""),
            (f"{kind} in items 6 and 7", ""),
            (f"{kind} 6, 7: a farm", ", a farm"),
            (f"{kind} in 6/7", ""),
            (f"{kind} in 6/7.", ""),
            (f"(6, 7) {kind}.", ""),
            (f"{kind} (6, 7).", ""),
            (f"{kind} 6-7 his wife farms", ", his wife farms"),
            (f"a {kind} interest in 6 & 7", ""),
            (f"(6, 7) {kind}", ""),
            (f"6 & 7: {kind}", ""),
            (f"items 6 and 7 ({kind})", ""),
            (f"re 6 and 7: {kind}", ""),
        )
    ),
    *(
        (f"/declare db {said}", f"{_DB} a non-prejudicial interest in item 6.")
        for said in ("nonprejudicial 6", "non prejudicial in 6", "a Non-Prejudicial interest in 6")
    ),
    (
        "/declare db item 6 personal; item 7 prejudicial",
        f"{_DB} a personal interest in item 6.; {_DB} a prejudicial interest in item 7.",
    ),
    ("/declare db no non-prejudicial interest in 6", f"{_DB} no non-prejudicial interest in item 6."),
    ("/declare db 6 personal friend of hers", f"{_DB} an interest in item 6, personal friend of hers."),
    ("/declare db non-prejudicial: 8 acres", f"{_DB} a non-prejudicial interest, 8 acres."),
    (
        "/declare pq withdraws from item 6",
        "Councillor Quill declared an interest in item 6 and would withdraw for that business.",
    ),
    (
        "/declare pq 6 nri speaks but not votes a farm",
        "Councillor Quill declared a non-registrable interest in item 6, a farm, and would speak but not vote.",
    ),
    (
        "/declare pq no pecuniary interest but a personal one in item 6",
        "Councillor Quill declared no pecuniary interest.; Councillor Quill declared a personal interest in item 6.",
    ),
    ("/declare mo that nobody had an interest", "Milo Orchard noted that nobody had an interest."),
    (
        "/declare pq interests in items 5 to 7 save 6: a farm",
        "Councillor Quill declared an interest in items 5 and 7, a farm.",
    ),
    ("/declare pq\t6\tnri\ta farm", "Councillor Quill declared a non-registrable interest in item 6, a farm."),
    *(
        (f"/declare db {said}", f"{_DB} a {kind} interest in item 6, a farm.")
        for kind, said in (
            ("personal", "personal interest in item 6: a farm"),
            ("personal", "a personal interest in item 6, a farm"),
            ("prejudicial", "prejudicial interest in item 6 a farm"),
            ("personal and prejudicial", "a personal and prejudicial interest in the item 6: a farm"),
            ("non-registrable", "a non-registrable interest in item 6: a farm"),
        )
    ),
    *(
        (f"/declare db {said}", f"{_DB} an interest in item 6, {nature}.")
        for said, nature in (
            ("a farm, item 6", "a farm"),
            ("owns a field (item 6)", "owns a field"),
            ("a farm in respect of item 6", "a farm"),
            ("a close interest in item 6: a farm", "a close interest: a farm"),
            ("interest in item 6, a farm", "a farm"),
        )
    ),
    *(
        (f"/declare db a farm{said}", f"{_DB} an interest in items 1, 2, 3, 4, 5, 6 and 7, a farm.")
        for said in (", all items", " in respect of all the items", " (all agenda items)")
    ),
    ("/declare db personal friend of hers", f"{_DB} an interest, personal friend of hers."),
    ("/declare db interest rates matter", f"{_DB} an interest, interest rates matter."),
    ("/declare db everything he owns is let", f"{_DB} an interest, everything he owns is let."),
    *(
        (
            f"/declare db {all_of_it} nri a farm",
            f"{_DB} a non-registrable interest in items 1, 2, 3, 4, 5, 6 and 7, a farm.",
        )
        for all_of_it in ("everything", "the whole agenda", "all business", "everything on the agenda", "all items")
    ),
    *(
        (
            f"/declare db {said} nri a farm",
            "Councillor Bramble declared a non-registrable interest in items 6 and 7, a farm.",
        )
        for said in (
            "6/7",
            "6 + 7",
            "both items 6 and 7",
            "both 6 and 7",
            "items 5 to 7 except 5",
            "all agenda items except 1 to 5",
        )
    ),
    *(
        (f"/declare db {said}", f"{_DB} a {kind} interest in {_ALL}, a farm.")
        for said, kind in (
            ("a personal interest in all items: a farm", "personal"),
            ("personal interest in every item: a farm", "personal"),
            ("personal, all items: a farm", "personal"),
            ("in respect of all items, a personal interest: a farm", "personal"),
            ("a prejudicial interest in all business: a farm", "prejudicial"),
            ("a non-registrable interest in all of the items, a farm", "non-registrable"),
            ("a general interest in all items, a farm", "general"),
            ("a standing personal interest in all items: a farm", "standing personal"),
        )
    ),
    *(
        (f"/declare db {said} interest in item 6: a farm", f"{_DB} a {kind} interest in item 6, a farm.")
        for said, kind in (
            ("a non-pecuniary", "non-pecuniary"),
            ("a personal and non-prejudicial", "personal but not prejudicial"),
            ("a personal but not prejudicial", "personal but not prejudicial"),
            ("personal, non-prejudicial", "personal but not prejudicial"),
        )
    ),
    ("/declare db personal interest: all items: a farm", f"{_DB} a personal interest in {_ALL}, a farm."),
    ("/declare db items 5 & 6; personal; a farm", f"{_DB} a personal interest in items 5 and 6, a farm."),
    ("/declare db in relation to item 6, a personal interest: a farm", f"{_DB} a personal interest in item 6, a farm."),
    ("/declare db all his land is let", f"{_DB} an interest, all his land is let."),
    ("/declare db a general interest: a governor", f"{_DB} a general interest, a governor."),
    ("/declare db standing: a governor", f"{_DB} a standing interest, a governor."),
    ("/declare db a standing interest as a governor", f"{_DB} a standing interest, as a governor."),
]

REFUSED = [
    *(
        (
            f"/declare db 5 nri a farm{said}",
            "When that was is told with /out db 2:15 interest: leave the time out here. "
            f"The form is {find('declare').usage}",
        )
        for said in (", withdrew 2:15", " and left the room at 2:15", ", left at 2:15")
    ),
    *(
        (
            f"/declare pq {said}",
            "That declares no interest: say “no interest in item 6”, or “stated that …”. "
            f"The form is {find('declare').usage}",
        )
        for said in (
            "neither a personal nor a prejudicial interest in item 6",
            "did not withdraw from item 6",
            "6 nri a farm no longer",
            "6 dpi a farm withdraws not",
        )
    ),
    *(
        (
            f"/{line}",
            f"Item {which} is of another meeting: name items of this agenda. The form is {find(line.split()[0]).usage}",
        )
        for line, which in (
            ("declare pq personal interest in item 5 of 12 March", "5 of 12 March"),
            ("late for item 6 of 12 March: a map", "6 of 12 March"),
            ("item 6 of the last meeting", "6 of the last meeting"),
        )
    ),
    *(
        (
            f"/declare {line}",
            f"“{said}” is an interest: say whose, and its kind: sw personal interest in item 6. "
            f"The form is {find('declare').usage}",
        )
        for line, said in (
            ("sw no interest save in item 6", "save in item 6"),
            ("sw no interest other than in item 6", "other than in item 6"),
            ("no interest in item 5 but a personal interest in item 6", "but a personal interest in item 6"),
        )
    ),
    (
        "/declare sw pq and db personal interests in items 5 and 6 respectively",
        f"“respectively” needs as many people as items: else type a line for each. The form is {find('declare').usage}",
    ),
    *(
        (
            f"/declare db {said}",
            "That declares no interest: say “no interest in item 6”, or “stated that …”. The form is "
            f"{find('declare').usage}",
        )
        for said in ("not an interest: a farm", "6 not an interest", "no")
    ),
    (
        "/declare for all 6 withdraws a levy",
        "All members cannot withdraw, nor lose their vote: leave the effect out.",
    ),
]

SCRIPT = [
    "/declare for all 6 nri a levy",
    "/declare mo for all 6 a levy",
    "/declare ob 5 dpi dispensation a farm",
    "/declare cx 1 speaks a farm",
    "/declare cx 1 speaks without vote a field",
    "/declare cx 6 nri directly a mill",
    "/declare cx 1 withdraws for the rest a farm",
    "/declare cx standing general interest: a barn",
    "/declare cx standing a mill",
    "/declare for all 6 dispensation until May 2032, a levy",
    "/declare cx 6 nri no vote a field",
    "/declare cx 6 personal but not prejudicial interest a mill",
    "/declare cx 6 non-pecuniary interest a mill",
    "/declare cx 6 general dispensation to speak, a mill",
    "/declare pq nothing to add to the register",
    "/declare all nothing to declare",
    "/declare pq ob no interest in items 1 and 6 at present",
    "/declare mo noted that no interest arose",
    "/declare noted that no interest arose",
    "/declare cx withdrew his declaration in item 6",
    "/interests",
]

TYPED = [
    st.tuples(
        st.sampled_from(
            ["/declare db", "/declare sw 5", "/declare pq 6 dpi", "/declare for all 5", "/declare ob standing"]
        ),
        st.sampled_from(["", "no interest", "withdrew his declaration", "no vote a mill"])
        | st.sampled_from(["withdraws", "a farm speaks", "dispensation", "withdraws for the rest"]),
    ).map(" ".join),
]
ALONE = ["interests"]
STATE = ["interests", "withdrawals"]

ACCEPTED += [
    (
        "/declare sw dpi item 6: has no interest in the land",
        "Councillor Ŵyn-Llŷr declared a pecuniary interest in item 6, has no interest in the land.",
    ),
    (
        "/declare sw no interest in items 5 or 6 but a dpi in 7: farm",
        "Councillor Ŵyn-Llŷr declared no interest in item 5 or 6.; "
        "Councillor Ŵyn-Llŷr declared a pecuniary interest in item 7, farm.",
    ),
    (
        "/declare sw no interest in item 5. A dpi in 7.",
        "Councillor Ŵyn-Llŷr declared no interest in item 5.; "
        "Councillor Ŵyn-Llŷr declared a pecuniary interest in item 7.",
    ),
]

REFUSED += [
    *(
        (
            f"/declare sw {said}",
            "That declares no interest: say “no interest in item 6”, or “stated that …”. "
            f"The form is {find('declare').usage}",
        )
        for said in (
            "has neither a dpi nor an nri in item 5",
            "has an interest in neither item 5 nor item 6",
            "declared that she had no interest in item 5 nor a personal interest in item 6",
        )
    ),
    (
        "/declare ob personal interest in item 5, withdraws from item 6",
        f"“withdraws from item 6” is of another item: type a line for each. The form is {find('declare').usage}",
    ),
]
