"""What can happen in a meeting. A new kind of event is one class in one of these files and one word here."""

from typing import get_args

from .base import Happening
from .course import Adjourned, Began, Closed, Resumed
from .decisions import ActionSet, Outcome, Recommended, Undertaken
from .earlier import DatesNoted, MinutesConfirmed
from .elections import Elected, Nominated
from .interests import Declared, NilReturn
from .items import ItemOpened, ItemPut
from .private import PublicExcluded, PublicReadmitted
from .room import Absent, Arrived, ChairTaken, Left
from .speech import Answered, Note, Reported, Said
from .votes import Moved, Voted

Event = (
    Began | Closed | Adjourned | Resumed  # course
    | Outcome | Recommended | ActionSet | Undertaken  # decisions
    | MinutesConfirmed | DatesNoted  # earlier
    | Nominated | Elected  # elections
    | Declared | NilReturn  # interests
    | ItemOpened | ItemPut  # items
    | PublicExcluded | PublicReadmitted  # private
    | Arrived | Left | Absent | ChairTaken  # room
    | Said | Answered | Reported | Note  # speech
    | Moved | Voted  # votes
)  # fmt: skip

EVENTS: tuple[type[Happening], ...] = get_args(Event)

__all__ = [
    "EVENTS",
    "Absent",
    "ActionSet",
    "Adjourned",
    "Answered",
    "Arrived",
    "Began",
    "ChairTaken",
    "Closed",
    "DatesNoted",
    "Declared",
    "Elected",
    "Event",
    "Happening",
    "ItemOpened",
    "ItemPut",
    "Left",
    "MinutesConfirmed",
    "Moved",
    "NilReturn",
    "Nominated",
    "Note",
    "Outcome",
    "PublicExcluded",
    "PublicReadmitted",
    "Recommended",
    "Reported",
    "Resumed",
    "Said",
    "Undertaken",
    "Voted",
]  # fmt: skip
