"""Every kind of event a meeting may have, one line each: storage can read and write no other."""

from __future__ import annotations

from typing import get_args

from . import (
    ballots,
    by_business,
    corrected,
    course,
    decisions,
    earlier,
    elections,
    embargo,
    informal,
    interests,
    items,
    motions,
    nominations,
    options,
    private,
    public,
    published,
    recording,
    reported_back,
    retitled,
    room,
    speech,
    taken_up,
    votes,
)
from .base import Happening

Event = (
    course.Began
    | course.Closed
    | course.Adjourned
    | course.Resumed
    | course.Abandoned
    | course.Extended
    | by_business.QuorumSaid
    | by_business.VoteWithheld
    | corrected.MinutesCorrected
    | decisions.Outcome
    | decisions.Recommended
    | decisions.ActionSet
    | decisions.Undertaken
    | earlier.MinutesConfirmed
    | earlier.DatesNoted
    | nominations.Nominated
    | nominations.NominationSupported
    | nominations.NominationEnded
    | ballots.Balloted
    | elections.Elected
    | elections.NotElected
    | embargo.Embargoed
    | informal.MadeInformal
    | informal.Referred
    | interests.Declared
    | interests.NoInterest
    | interests.StandingNoted
    | interests.InterestNoted
    | interests.NilReturn
    | items.ItemOpened
    | items.ItemPut
    | items.SettledUnder
    | items.UrgentTaken
    | items.BlockOpened
    | items.OrderVaried
    | options.OptionsPut
    | options.OptionTaken
    | reported_back.PaperCame
    | reported_back.MatterArising
    | reported_back.NotCarriedOut
    | reported_back.GroupReported
    | motions.Moved
    | motions.MotionEnded
    | private.PublicExcluded
    | private.PublicReadmitted
    | published.RecommendationPublished
    | public.QuestionPut
    | public.Supplementary
    | public.Replied
    | public.QuestionSettled
    | public.QuestionLimits
    | public.PetitionReceived
    | recording.RecordingTied
    | retitled.Retitled
    | room.Arrived
    | room.Left
    | room.Absent
    | room.ChairTaken
    | room.Seated
    | speech.Said
    | speech.Answered
    | speech.Reported
    | speech.Note
    | taken_up.MatterTakenUp
    | votes.Voted
    | votes.VoteRecorded
)

EVENTS: tuple[type[Happening], ...] = get_args(Event)
