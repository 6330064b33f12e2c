"""What went out in a case: which letter, to whom, when and how."""

import datetime as dt
from typing import Literal

import msgspec

from .parties import PARTIES, Party

LetterName = Literal[
    "acknowledgement", "record copy", "complaint copy", "not recording", "transfer", "out of remit", "referral",
    "referral notice", "disapplication", "invitation to comment", "withdrawal query", "withdrawal notice",
    "withdrawal to the IOPC", "conduct notice", "end notice", "treated as resolved", "outcome record", "publication",
]  # fmt: skip

How = Literal["letter", "e-mail", "by hand", "telephone"]
"""How something was sent. The telephone is not writing (CMP-22)."""


class Sent(msgspec.Struct, frozen=True, kw_only=True):
    """What went out, to whom, when and how."""

    letter: LetterName
    to: Party
    on: dt.date
    how: How = "letter"
    anonymised: bool = False
    """The complainant's identity kept out of it (reg 31(2))."""


_CALLED: dict[LetterName, str] = {
    "not recording": "decision not to record", "transfer": "transfer notice", "out of remit": "out-of-remit notice",
    "disapplication": "disapplication notice", "withdrawal to the IOPC": "withdrawal notice",
    "treated as resolved": "notice that it is resolved", "publication": "invitation on publication",
}  # fmt: skip
"""What is sent, where the letter’s own name does not say it: nobody sends “the not recording”."""


def letter_to(letter: LetterName, to: Party) -> str:
    """A letter and whom it goes to: “record copy to the complainant”, “decision not to record to the complainant”."""
    return f"{_CALLED.get(letter, letter)} to the {PARTIES[to]}"
