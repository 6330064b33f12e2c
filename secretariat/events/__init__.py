"""What can happen in a meeting. A new kind of event is one class in one of these files and one word here."""

from typing import get_args

from .base import Happening
from .course import Adjourned, Began, Closed, Resumed
from .decisions import ActionSet, Outcome, Recommended, Undertaken
from .earlier import DatesNoted, MinutesConfirmed
from .elections import Balloted, Elected, Nominated, NominationEnded, NotElected
from .interests import Declared, NilReturn
from .items import ItemOpened, ItemPut
from .motions import MotionEnded, Moved
from .private import PublicExcluded, PublicReadmitted
from .room import Absent, Arrived, ChairTaken, Left
from .seats import Seated
from .speech import Answered, Note, Reported, Said
from .votes import Voted, VoteRecorded

Event = (
    Began | Closed | Adjourned | Resumed  # course
    | Outcome | Recommended | ActionSet | Undertaken  # decisions
    | MinutesConfirmed | DatesNoted  # earlier
    | Nominated | NominationEnded | Balloted | Elected | NotElected  # elections
    | Declared | NilReturn  # interests
    | ItemOpened | ItemPut  # items
    | Moved | MotionEnded  # motions
    | PublicExcluded | PublicReadmitted  # private
    | Arrived | Left | Absent | ChairTaken  # room
    | Seated  # seats
    | Said | Answered | Reported | Note  # speech
    | Voted | VoteRecorded  # votes
)  # fmt: skip

EVENTS: tuple[type[Happening], ...] = get_args(Event)

__all__ = [
    "EVENTS",
    "Absent",
    "ActionSet",
    "Adjourned",
    "Answered",
    "Arrived",
    "Balloted",
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
    "MotionEnded",
    "Moved",
    "NilReturn",
    "Nominated",
    "NominationEnded",
    "NotElected",
    "Note",
    "Outcome",
    "PublicExcluded",
    "PublicReadmitted",
    "Recommended",
    "Reported",
    "Resumed",
    "Said",
    "Seated",
    "Undertaken",
    "VoteRecorded",
    "Voted",
]  # fmt: skip
