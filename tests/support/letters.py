"""Letters for tests, read and held by hand. People and places are plainly invented."""

from __future__ import annotations

import datetime as dt

from secretariat.letters.proposed import Answering, Asked, Drift, Given, Proposed
from secretariat.letters.read import Declined, LetterParagraph, PlaceOfParagraph, Promise, Read, Unit, Whose
from secretariat.matters.matter import Kind, Matter, Recipient
from secretariat.matters.register import Register
from tests.support.panels import CLICK, DAY, MEETING

SENT = dt.date(2031, 7, 14)
"""The day the letters bear."""


def matter(
    label: str, text: str, kind: Kind = "recommendation", to: Recipient = "Commissioner", **more: object
) -> Matter:
    """A matter of the invented meeting, as far as a letter needs it."""
    told: dict[str, object] = {
        "kind": kind, "reference": f"{MEETING}/{label}", "meeting": MEETING, "day": DAY, "item": "5",
        "item_title": "Annual report", "text": text, "who": "", "due": None, "event": f"event {label}",
        "progress": "open", "note": "", "to": to,
    }  # fmt: skip
    return Matter(**{**told, **more})  # type: ignore[arg-type]


def ref(label: str) -> str:
    return f"{MEETING}/{label}"


def three_matters() -> Register:
    return Register([
        matter("R1", "That lanes be lit by 1 March"), matter("R2", "That counters stay open on Saturdays"),
        matter("U1", "To bring a report on vans", "undertaking"),
        matter("R3", "That the panel look at its own rules", to="panel"),
    ])  # fmt: skip


_WORDS: tuple[tuple[PlaceOfParagraph, str], ...] = (
    ("head", "Percy Campion\nPolice and Crime Commissioner for Westmere"),
    ("opening", "Dear Siân, thank you for the panel's report."),
    ("unit", "1. That lanes be lit"),
    ("unit", "Accepted. The lamps will be up by 30 November 2031."),
    ("unit", f"2. That counters stay open {CLICK}"),
    ("unit", "This is an operational matter for the Chief Constable."),
    ("loose", "The vans were washed."),
    ("foot", "Yours sincerely"),
)
TEXT = "\n\n".join(words for _, words in _WORDS)


def read_by_hand(**more: object) -> Read:
    """A letter with two units and a loose paragraph."""
    units = (
        Unit("1", "That lanes be lit", "Accepted. The lamps will be up by 30 November 2031.", (2, 3), topic="Roads",
             position="accepted", promises=(Promise("The lamps will be up by 30 November 2031", "2031-11-30"),)),
        Unit("2", f"That counters stay open {CLICK}", "This is an operational matter for the Chief Constable.", (4, 5),
             position="declined as operational", declined=Declined("operational", "an operational matter", True)),
    )  # fmt: skip
    told: dict[str, object] = {
        "kind": "reply to the panel", "date": str(SENT),
        "sender": Whose("Percy Campion", "Police and Crime Commissioner"),
        "addressee": Whose("Siân Ŵyn-Llŷr"), "subject": "The panel's report", "units": units, "loose": (6,),
        "paragraphs": tuple(LetterParagraph(n, words, place) for n, (place, words) in enumerate(_WORDS)),
    }  # fmt: skip
    return Read(**{**told, **more})  # type: ignore[arg-type]


def proposed_by_hand() -> Proposed:
    return Proposed(
        read_by_hand(),
        (
            Answering((ref("R1"),), "strong", "rare words (lanes, lit); the order agrees", unit=0),
            Answering((ref("R2"),), "strong", "rare words (counters)", unit=1),
            Answering((ref("U1"),), "ask", "one word (vans)", loose=0),
        ),
        not_for_this_letter=(ref("R3"),),
        drift=(Drift(ref("R1"), lost=("by 1 March",)),),
    )  # fmt: skip


def given_by_hand() -> Given:
    return Given(tuple(Asked(m.reference, m.text, m.to.capitalize(), m.kind) for m in three_matters().matters))
