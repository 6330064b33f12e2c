"""The lists of a document, each with the collection it is of; and what stands in it beside the records.

No kind of record is named here, so that a document can be written without loading every one there is.
"""

import msgspec

SCHEMA = 1

LISTS = {
    "holidays": "panel/holidays", "people": "people/persons", "plan": "plan/entries", "planned": "plan/items",
    "register": "register/follow-ups", "raised": "register/raised", "reports": "register/reports",
    "letters": "register/letters", "inspections": "register/inspections", "plan_lines": "register/plan-lines",
    "past_papers": "past/papers", "forgotten": "register/forgotten", "let_go": "register/let-go",
    "exported": "register/exported", "finals": "register/finals",
    "cases": "complaints/cases", "erasures": "complaints/erasures", "sealed_letters": "complaints/letters",
    "sealed_finals": "complaints/finals",
}  # fmt: skip
COMPLAINTS = ("cases", "erasures", "sealed_letters", "sealed_finals")
"""Those that are absent unless they are asked for by name."""
OF_A_MEETING = (
    "items", "apologies", "substitutions", "events", "publications", "questions", "copies", "reports", "papers",
)  # fmt: skip
"""The lists of each meeting: ``meetings/<id>/<list>``."""

MOTION = "moved"
"""What the document of a motion says that it is."""
EXCLUDED = "public excluded"
"""And that of a resolution that the public be excluded."""
NAMES_A_MOTION = ("motion", "amends")
"""The fields of an event that name the motion it is about."""


class DumpedRecord(msgspec.Struct, kw_only=True):
    """Of which record the document was made: its number of acts, and their root as papers print it."""

    acts: int
    root: str


class DumpedFile(msgspec.Struct):
    """A file that records name: its SHA-256, and its bytes in base64."""

    sha256: str
    content: bytes
