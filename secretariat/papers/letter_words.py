"""The words of each letter and e-mail of the panel.

What a public letter may name is public: nothing of a complaint, no reason, no private address.
"""

from __future__ import annotations

from ..basics.saying import said_later
from ..wordings.wording import Built

_PANEL = {"panel": "the panel’s name", "body": "“Panel”, or what your body is called"}
_MEETING = {
    **_PANEL, "when": "the meeting’s day and time", "place": "“Place: …”, where a place is known",
    "contact": "whom to tell, with the public e-mail and telephone",
}  # fmt: skip

CHASING = Built(
    "chasing",
    "The letter to the Commissioner for what is past its day",
    (
        said_later("The {body} awaits a reply to {matters} below, quoted as minuted."),
        "{table}",
        said_later("Please reply to each by its reference, or say when a reply will come."),
    ),
    {**_PANEL, "matters": "“the 3 matters”"},
    whole=("table",),
)
REPORT = Built(
    "report",
    "The report to the Commissioner after a meeting",
    (
        said_later(
            "This is the report of the {body} on its meeting of {meeting}. Each recommendation bears the reference "
            "that it keeps: please cite it in the reply."
        ),
        "{sections}",
    ),
    {**_PANEL, "meeting": "the meeting’s day"},
    whole=("sections",),
)
APOLOGIES = Built(
    "apologies",
    "The letter that asks members whether they will come, and the e-mail with it",
    (
        said_later("The {panel} meets on {when}."),
        "{place}",
        said_later(
            "Please say whether you will come and, if not, whether a substitute will come in your place. Replies go to "
            "{contact}."
        ),
        said_later("An apology is minuted; a reason is not asked for, and is not printed anywhere."),
    ),
    _MEETING,
)
AGENDA_EMAIL = Built(
    "agenda-email",
    "The e-mail that takes the agenda",
    (
        said_later("The agenda of the meeting of the {panel} on {when} is attached."),
        "{place}",
        said_later("If you cannot come, please tell {contact}."),
    ),
    _MEETING,
)
ACTIONS_EMAIL = Built(
    "actions-email",
    "The e-mail that takes the action sheet",
    (
        said_later("The action sheet of {of} is attached."),
        said_later("It holds {things}. Please say how far yours have got, by the reference."),
    ),
    {**_PANEL, "of": "the meeting, or that it is of all of them", "things": "“2 things, 1 of them overdue”"},
)
REPORT_EMAIL = Built(
    "report-email",
    "The e-mail that takes the report",
    (
        said_later("The report of the {panel} on its meeting of {meeting} is attached. {held}"),
        said_later(
            "What the law says of the reply, and by when it is asked for, stands in it under each section. Please cite "
            "the references in the reply."
        ),
    ),
    {**_PANEL, "meeting": "the meeting’s day", "held": "a sentence with the references, where there are any"},
)
CHASING_EMAIL = Built(
    "chasing-email",
    "The e-mail that takes the chasing letter",
    (
        said_later(
            "The {panel} awaits a reply to {references}. The letter attached quotes each as it was minuted, with the "
            "day it was due."
        ),
    ),
    {**_PANEL, "references": "the references of what is awaited"},
)

OF_THE_PANEL = (CHASING, REPORT, APOLOGIES, AGENDA_EMAIL, ACTIONS_EMAIL, REPORT_EMAIL, CHASING_EMAIL)
