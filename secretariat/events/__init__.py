"""What can happen in a meeting. A new kind of event is one class in one of these files and one word here."""

from typing import get_args

from .base import Happening, happenings
from .course import Abandoned, Adjourned, Began, Closed, Extended, Resumed
from .decisions import ActionSet, Outcome, Recommended, Undertaken
from .earlier import DatesNoted, MinutesConfirmed
from .elections import Balloted, Elected, Nominated, NominationEnded, NotElected
from .informal import MadeInformal, Referred
from .interests import Declared, NilReturn
from .items import BlockOpened, ItemOpened, ItemPut, OrderVaried, UrgentTaken
from .motions import MotionEnded, Moved
from .private import PublicExcluded, PublicReadmitted
from .public import PetitionReceived, QuestionPut, Replied, Supplementary
from .room import Absent, Arrived, ChairTaken, Left, Seated
from .speech import Answered, Note, Reported, Said
from .votes import Voted, VoteRecorded

Event = (
    Began | Closed | Adjourned | Resumed | Abandoned | Extended  # course
    | Outcome | Recommended | ActionSet | Undertaken  # decisions
    | MinutesConfirmed | DatesNoted  # earlier
    | Nominated | NominationEnded | Balloted | Elected | NotElected  # elections
    | MadeInformal | Referred  # informal
    | Declared | NilReturn  # interests
    | ItemOpened | ItemPut | UrgentTaken | BlockOpened | OrderVaried  # items
    | Moved | MotionEnded  # motions
    | PublicExcluded | PublicReadmitted  # private
    | QuestionPut | Supplementary | Replied | PetitionReceived  # public
    | Arrived | Left | Absent | ChairTaken | Seated  # room
    | Said | Answered | Reported | Note  # speech
    | Voted | VoteRecorded  # votes
)  # fmt: skip

EVENTS: tuple[type[Happening], ...] = get_args(Event)

__all__ = [
    "EVENTS",
    "Abandoned",
    "Absent",
    "ActionSet",
    "Adjourned",
    "Answered",
    "Arrived",
    "Balloted",
    "Began",
    "BlockOpened",
    "ChairTaken",
    "Closed",
    "DatesNoted",
    "Declared",
    "Elected",
    "Event",
    "Extended",
    "Happening",
    "ItemOpened",
    "ItemPut",
    "Left",
    "MadeInformal",
    "MinutesConfirmed",
    "MotionEnded",
    "Moved",
    "NilReturn",
    "Nominated",
    "NominationEnded",
    "NotElected",
    "Note",
    "OrderVaried",
    "Outcome",
    "PetitionReceived",
    "PublicExcluded",
    "PublicReadmitted",
    "QuestionPut",
    "Recommended",
    "Referred",
    "Replied",
    "Reported",
    "Resumed",
    "Said",
    "Seated",
    "Supplementary",
    "Undertaken",
    "UrgentTaken",
    "VoteRecorded",
    "Voted",
    "happenings",
]  # fmt: skip
