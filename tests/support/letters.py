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


TOPICS = {
    "Speeding": (("Which villages wait longest?", "Ashby Fen, since 2029.", ""),
                 ("How many volunteers are there?", "There are 212 volunteers.", "")),
    "Fly-tipping": (("Are prosecutions rising?", "They rose from 14 to 23.", ""),
                    ("Who leads on hedges?", "The lead lies with the councils.", "declined as another's")),
    "Shops": (("What is done about thefts?", "A shop watch was begun.", "done"),
              ("What methods do gangs use?", "That is operationally sensitive, but patrols help.",
               "declined as confidential")),
    "Victims": (("How many took up support?", "1,870 took it up.", ""),
                ("Is support bilingual?", "It is, in every district.", "")),
    "Estate": (("When will the counter close?", "That is for the Chief Constable; notice will be given.",
                "declined as another's"),
               ("Is the car park let?", "It is let until May.", "")),
    "Horses": (("How many horses are there?", "There are nine.", ""),
               ("Where are they stabled?", "That is operational; they are well.", "declined as operational")),
}  # fmt: skip
"""A dozen questions under six topics, some declined in part."""
STATEMENTS = (
    "The figures are of sites and not of vehicles.",
    "Thanks are owed to the volunteers.",
    "The year was wet.",
)
"""Paragraphs that ask nothing and answer nothing, each after a topic."""


def dozen() -> tuple[Register, Read, str]:
    """The matters, the letter as a reader would give it, and its text."""
    words: list[tuple[PlaceOfParagraph, str]] = [("head", "Percy Campion"), ("opening", "Dear Siân")]
    units, loose, asked = [], [], []
    for n, (topic, questions) in enumerate(TOPICS.items()):
        words.append(("topic", topic))
        for question, reply, position in questions:
            words += [("unit", question), ("unit", reply)]
            at = len(words)
            units.append(Unit("", question, reply, (at - 2, at - 1), topic=topic, position=position))  # type: ignore[arg-type]
            asked.append(matter(f"A1.{len(units)}", question, "question", parent="event A1"))
        if n < len(STATEMENTS):
            loose.append(len(words))
            words.append(("loose", STATEMENTS[n]))
    words.append(("foot", "Yours sincerely"))
    read = read_by_hand(
        units=tuple(units), loose=tuple(loose), topics=tuple(TOPICS),
        paragraphs=tuple(LetterParagraph(n, text, place) for n, (place, text) in enumerate(words)),
    )  # fmt: skip
    register = Register([matter("A1", "Written answers", "action"), *asked])
    return register, read, "\n\n".join(text for _, text in words)
