"""Every kind of event a meeting may have, one line each: storage can read and write no other.

Each is named in words, and loaded when one of it is first met: hardly a meeting has them all.
"""

from __future__ import annotations

from importlib import import_module

from .base import Happening

KINDS = {
    "began": "course:Began",
    "closed": "course:Closed",
    "adjourned": "course:Adjourned",
    "resumed": "course:Resumed",
    "abandoned": "course:Abandoned",
    "extended": "course:Extended",
    "quorum said": "by_business:QuorumSaid",
    "vote withheld": "by_business:VoteWithheld",
    "minutes corrected": "corrected:MinutesCorrected",
    "outcome": "decisions:Outcome",
    "recommended": "decisions:Recommended",
    "action": "decisions:ActionSet",
    "undertaken": "decisions:Undertaken",
    "earlier minutes": "earlier:MinutesConfirmed",
    "dates noted": "earlier:DatesNoted",
    "nominated": "nominations:Nominated",
    "nomination supported": "nominations:NominationSupported",
    "nomination ended": "nominations:NominationEnded",
    "balloted": "ballots:Balloted",
    "elected": "elections:Elected",
    "not elected": "elections:NotElected",
    "embargoed": "embargo:Embargoed",
    "informal": "informal:MadeInformal",
    "referred": "informal:Referred",
    "declared": "interests:Declared",
    "no interest": "interests:NoInterest",
    "standing interests": "interests:StandingNoted",
    "interest noted": "interests:InterestNoted",
    "nil return": "interests:NilReturn",
    "item opened": "items:ItemOpened",
    "item put": "items:ItemPut",
    "settled under": "items:SettledUnder",
    "urgent item": "items:UrgentTaken",
    "block opened": "items:BlockOpened",
    "order varied": "items:OrderVaried",
    "options put": "options:OptionsPut",
    "option taken": "options:OptionTaken",
    "paper came": "reported_back:PaperCame",
    "matter arising": "reported_back:MatterArising",
    "not carried out": "reported_back:NotCarriedOut",
    "group reported": "reported_back:GroupReported",
    "moved": "motions:Moved",
    "motion ended": "motions:MotionEnded",
    "public excluded": "private:PublicExcluded",
    "public readmitted": "private:PublicReadmitted",
    "recommendation published": "published:RecommendationPublished",
    "question put": "public:QuestionPut",
    "supplementary": "public:Supplementary",
    "question replied": "public:Replied",
    "question settled": "public:QuestionSettled",
    "question limits": "public:QuestionLimits",
    "petition": "petitions:PetitionReceived",
    "recording": "recording:RecordingTied",
    "retitled": "retitled:Retitled",
    "arrived": "room:Arrived",
    "left": "room:Left",
    "absent": "room:Absent",
    "chair taken": "room:ChairTaken",
    "seated": "room:Seated",
    "said": "speech:Said",
    "answered": "speech:Answered",
    "reported": "speech:Reported",
    "note": "speech:Note",
    "matter taken up": "taken_up:MatterTakenUp",
    "voted": "votes:Voted",
    "vote recorded": "votes:VoteRecorded",
}
"""By the name that it is kept under: its module here, and its class."""


def kind_named(name: str) -> type[Happening] | None:
    """The kind that is kept under a name; None for one that this version does not know."""
    if name not in KINDS:
        return None
    module, _, kind = KINDS[name].partition(":")
    found: type[Happening] = getattr(import_module(f".{module}", __package__), kind)
    return found
