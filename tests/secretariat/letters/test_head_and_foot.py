"""Who writes to whom, in whose care, with what enclosed and copied to whom."""

from __future__ import annotations

import pytest

from secretariat.letters.openings_and_closes import appendix_named, is_close, is_postscript, is_salutation, whom
from secretariat.letters.read import Read, Whose
from secretariat.letters.reading import read_letter


def letter(head: str, foot: str = "Yours sincerely\n\nMarcus Fennimore") -> Read:
    return read_letter(f"{head}\n\nI write about the plan.\n\n{foot}\n")


ADDRESSED = [
    (  # REC-08: to the Chair, by way of the clerk
        "Dana Winterbourne\nChair, Holmshire Police and Crime Panel\n"
        "c/o Milo Featherstone, Netherby Borough Council\n\nDear Dana",
        Whose(
            "Dana Winterbourne",
            "Chair, Holmshire Police and Crime Panel",
            "",
            "Milo Featherstone, Netherby Borough Council",
        ),
    ),
    (
        "Dana Winterbourne\nChair\nHolmshire Police and Crime Panel\nc/o Milo Featherstone\n"
        "Netherby Borough Council\nTown Hall\n\nDear Dana",
        Whose(
            "Dana Winterbourne",
            "Chair",
            "Holmshire Police and Crime Panel",
            "Milo Featherstone, Netherby Borough Council",
        ),
    ),
    (
        "FAO: Cllr Dana Winterbourne, Chair of the Panel\n\nDear Chair",
        Whose("Cllr Dana Winterbourne", "Chair of the Panel"),
    ),
    ("For the attention of Milo Featherstone\n\nDear Milo", Whose("Milo Featherstone")),
    (
        "To the Chair of the Holmshire Police and Crime Panel\n\nDear Chair",
        Whose("", "Chair of the Holmshire Police and Crime Panel"),
    ),
    (
        "The Rt Hon Septimus Vane MP\nHome Secretary\nHome Office\nLondon\n\nDear Home Secretary",
        Whose("The Rt Hon Septimus Vane MP", "Home Secretary"),
    ),
    (
        "PRIVATE AND CONFIDENTIAL\nDana Winterbourne (Chair)\nHolmshire Police and Crime Panel\n\nDear Dana",
        Whose("Dana Winterbourne", "Chair", "Holmshire Police and Crime Panel"),
    ),
    (
        "Office of the PCC\nHarbour House, Mill Lane\nDana Winterbourne\n"
        "Chair, Police and Crime Panel\n4 May 2034\nDear Dana",
        Whose("Dana Winterbourne", "Chair, Police and Crime Panel"),
    ),
    (
        "Marcus Fennimore\nPolice and Crime Commissioner for Holmshire\nTel: 01632 960220\n\n"
        "Dana Winterbourne\nChair\n\n4 May 2034\n\nDear Dana",
        Whose("Dana Winterbourne", "Chair"),
    ),
    (
        "From: M. Fennimore <pcc@holmshire.example>\n"
        "To: Milo Featherstone <milo@netherby.example>\nSubject: Plan\n\nHi Milo",
        Whose("Milo Featherstone"),
    ),
    ("Dear Chair", Whose("", "Chair")),
    ("Dear Ms Winterbourne,", Whose("Ms Winterbourne")),
]


@pytest.mark.parametrize(("head", "to"), ADDRESSED)
def test_a_letter_goes_to_whom_its_head_names(head: str, to: Whose) -> None:
    assert letter(head).addressee == to


SIGNED = [
    (
        "Yours sincerely\n\n[signature]\n\nMarcus Fennimore\nPolice and Crime Commissioner for Holmshire",
        Whose("Marcus Fennimore", "Police and Crime Commissioner for Holmshire"),
    ),
    (
        "Yours\n\nElin Pencarreg\nActing Police and Crime Commissioner for Holmshire",
        Whose("Elin Pencarreg", "Acting Police and Crime Commissioner for Holmshire", acting=True),
    ),
    (
        "Kind regards,\n\nM. Fennimore\n(dictated and sent in the Commissioner's absence)",
        Whose("M. Fennimore", note="sent in the Commissioner's absence"),
    ),
    (
        "Yours faithfully\n\npp J. Tallow\nMarcus Fennimore\nPolice and Crime Commissioner",
        Whose("Marcus Fennimore", "Police and Crime Commissioner", note="signed by J. Tallow"),
    ),
    ("Yours faithfully\n\npp Marcus Fennimore", Whose("Marcus Fennimore", note="signed for the writer (pp)")),
    (
        "Yours sincerely\n\nMarcus Fennimore, Police and Crime Commissioner",
        Whose("Marcus Fennimore", "Police and Crime Commissioner"),
    ),
    (
        "Yours sincerely\n\nPolice and Crime Commissioner\nMarcus Fennimore",
        Whose("Marcus Fennimore", "Police and Crime Commissioner"),
    ),
    ("Many thanks\nHelen\n\nHelen Oddie\nChief Executive", Whose("Helen Oddie", "Chief Executive")),
    ("Thanks\nHelen\nHelen Oddie | Chief Executive | OPCC", Whose("Helen Oddie", "Chief Executive")),
    ("Regards\n\nHelen Oddie • Chief Executive", Whose("Helen Oddie", "Chief Executive")),
    ("Regards\n\nHelen Oddie\nDeputy to the Chief Executive", Whose("Helen Oddie", "Deputy to the Chief Executive")),
    (
        "Regards\n\nHelen Oddie\nPolicy Officer\nOffice of the Commissioner",
        Whose("Helen Oddie", "Policy Officer", "Office of the Commissioner"),
    ),
    ("Regards\n\nHelen Oddie\nThe Clerk", Whose("Helen Oddie", "Clerk")),
    (
        "Yours sincerely\n\nHelen Oddie\nOn behalf of the Police and Crime Commissioner",
        Whose("Helen Oddie", note="on behalf of the Police and Crime Commissioner"),
    ),
    ("Helen Oddie\nChief Executive", Whose("Helen Oddie", "Chief Executive")),
    ("Helen Oddie\nChief Executive\n\nEnc: The plan", Whose("Helen Oddie", "Chief Executive")),
    ("Enclosure: The plan\n\nYours sincerely\n\nHelen Oddie", Whose("Helen Oddie")),
]


@pytest.mark.parametrize(("foot", "sender"), SIGNED)
def test_who_signs_a_letter_wrote_it(foot: str, sender: Whose) -> None:
    read = letter("Dear Chair", foot)
    assert read.sender == sender
    assert [each.text for each in read.paragraphs if each.place in ("loose", "opening", "unit")] == [
        "I write about the plan."
    ]


ENCLOSING = [
    ("Enc: Appendix B - a letter", ("Appendix B - a letter",), ()),
    ("Encl. The plan", ("The plan",), ()),
    ("Enclosures:\n\n- The plan\n- A map", ("The plan", "A map"), ()),
    ("Encs.\n1. The plan\n2. A map", ("The plan", "A map"), ()),
    ("Copy: The inspectors\n      The Chair", (), ("The inspectors", "The Chair")),
    ("cc: Helen Oddie, Chief Executive; Chief Constable", (), ("Helen Oddie, Chief Executive", "Chief Constable")),
    ("c.c. Helen Oddie", (), ("Helen Oddie",)),
    ("Copied to:\nHelen Oddie\n\nEnc: The plan", ("The plan",), ("Helen Oddie",)),
]


@pytest.mark.parametrize(("lines", "enclosures", "copies"), ENCLOSING)
def test_enclosures_and_copies_stand_below_the_name(
    lines: str, enclosures: tuple[str, ...], copies: tuple[str, ...]
) -> None:
    read = letter("Dear Chair", f"Yours sincerely\n\nMarcus Fennimore\n\n{lines}")
    assert (read.enclosures, read.copies) == (enclosures, copies)
    assert read.sender.name == "Marcus Fennimore"


@pytest.mark.parametrize(
    ("head", "subject"),
    [
        ("Re: Your report\n\nDear Chair", "Your report"),
        ("Subject: RE: FW: Your report\n\nHi Milo", "Your report"),
        ("Dear Chair\n\nRe: Your report", "Your report"),
        ("Dear Chair\n\n**Your report**", "Your report"),
        ("Dear Chair\n\nYOUR REPORT OF MAY", "YOUR REPORT OF MAY"),
        ("Dear Chair\n\nYour report of May", "Your report of May"),
        ("Dear Chair\n\nThank you for it.", ""),
        ("Dear Chair\n\nIs it so?", ""),
    ],
)
def test_a_subject_stands_in_the_head_or_right_below_the_salutation(head: str, subject: str) -> None:
    assert letter(head).subject == subject


def test_salutations_closes_appendices_and_postscripts() -> None:
    assert [
        is_salutation(line)
        for line in ("Dear Rowan,", "Annwyl Gadeirydd / Dear Chair", "Dear me, it was late.", "Dearth")
    ] == [
        True,
        True,
        False,
        False,
    ]
    assert whom("Dear Home Secretary,") == "Home Secretary"
    closes = (
        "Yours sincerely,",
        "With best wishes",
        "Kind regards",
        "Yn gywir / Yours sincerely",
        "With every good wish",
        "Thanks,",
    )
    assert all(map(is_close, closes))
    assert not any(map(is_close, ("Yours is the choice", "Best", "Regards were sent", "Thank you for your letter")))
    assert [
        appendix_named(line)
        for line in ("Appendix 1: points raised", "# Annex B", "Appendix A is long and says much", "Schedule")
    ] == [
        "Appendix 1",
        "Annex B",
        "",
        "Schedule",
    ]
    assert [is_postscript(line) for line in ("PS: one", "P.S. two", "PPS three", "Ps and Qs", "PSHE lessons")] == [
        True,
        True,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("last", "reply"), [("Iggy", "Agreed.\nIggy"), ("Ignatius", "Agreed."), ("Ignatius B.", "Agreed.")]
)
def test_the_first_name_beneath_an_e_mail_is_no_part_of_its_last_answer(last: str, reply: str) -> None:
    head = "From: Ignatius B <pcc@larkshire.example>\nTo: The Chair, Larkshire Police and Crime Panel\n\nHi Rowan"
    read = read_letter(f"{head}\n\nRecommendation 1: Agreed.\n\nRecommendation 2: Agreed.\n\n{last}")
    assert [unit.reply for unit in read.units] == ["Agreed.", reply]
