"""What can happen in a meeting. A new kind of event is one class in one of these files and one word here."""

from typing import get_args

from .base import Happening
from .decisions import ActionSet, DatesNoted, MinutesConfirmed, Outcome, Recommended, Undertaken
from .elections import Elected, Nominated
from .interests import Declared, NilReturn
from .order import Adjourned, Began, Closed, ItemOpened, ItemPut, Resumed
from .room import Absent, Arrived, ChairTaken, Left
from .speech import Answered, Note, Reported, Said
from .votes import Moved, PublicExcluded, PublicReadmitted, Voted

Event = (
    Began | Closed | Adjourned | Resumed | ItemOpened | ItemPut
    | Arrived | Left | Absent | ChairTaken
    | Said | Answered | Reported | Note
    | Declared | NilReturn
    | Nominated | Elected
    | Outcome | Recommended | ActionSet | Undertaken | MinutesConfirmed | DatesNoted
    | Moved | Voted | PublicExcluded | PublicReadmitted
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
