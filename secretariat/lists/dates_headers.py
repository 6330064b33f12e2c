"""What lists of dates call their columns, and which field each holds."""

from __future__ import annotations

from collections.abc import Sequence

from .heads import Heads

_NAMES: dict[str, Sequence[str]] = {
    "date": ("date", "dates", "day and date", "when", "meeting date", "date of meeting", "date and time", "date/time",
             "meeting dates", "panel date", "panel dates", "date of panel", "dates of meetings", "date & time",
             "dyddiad", "dyddiadau", "dyddiad y cyfarfod", "dyddiad ac amser"),
    "month": ("month",),
    "year": ("year", "municipal year", "civic year"),
    "day": ("day", "weekday", "day of week"),
    "start": ("time", "start", "start time", "starts", "begins", "from", "at", "meeting time", "time of meeting",
              "amser"),
    "venue": ("venue", "place", "location", "where", "room", "lleoliad"),
    "kind": ("kind", "type", "meeting", "meeting type", "type of meeting", "event", "subject", "meeting name",
             "title", "description", "what", "details"),
    "depends": ("only if", "if", "condition", "depends on", "contingent on"),
    "items": ("items", "due", "business", "agenda items", "topics", "agenda", "reports", "items due", "main business",
              "purpose", "main items", "focus", "theme", "main item"),
    "note": ("note", "notes", "comments", "comment", "remarks", "nodiadau"),
    "": (
        "no",
        "number",
        "ref",
        "deadline",
        "publication",
        "agenda published",
        "papers due",
        "reports due",
        "mtg",
        "finish",
        "end",
        "ends",
        "end time",
        "quarter",
    ),
}  # fmt: skip
"""What lists call their columns, in small letters; last, those that are not kept."""

_LOOSE = (
    (r"\b(?:venue|location|place|room)\b", "venue"),
    (r"\b(?:deadlines?|papers?|reports?|agendas?|publi\w+|des?patch|submission|questions?|finish\w*|ends?|link)\b", ""),
    (r"\bdates?\b", "date"), (r"\b(?:times?|starts?)\b", "start"), (r"\b(?:type|status)\b", "kind"),
    (r"\breasons?\b", "note"),
)  # fmt: skip
"""What a column is by a word in its name, in this order."""

HEADS = Heads(_NAMES, _LOOSE)
