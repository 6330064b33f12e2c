"""Words that a record holds one of several of, and that papers print as they are: phrases like any other."""

from __future__ import annotations

from ..basics.saying import said_later

DECISIONS = (
    said_later("RECOMMENDED"), said_later("REFERRED"), said_later("DEFERRED"), said_later("WITHDRAWN"),
    said_later("CARRIED"), said_later("LOST"),
)  # fmt: skip
"""What came of business, in capitals; the words that a panel decides in are told in ``proceedings/voting.py``."""
INTERESTS = (
    said_later("pecuniary"), said_later("other registrable"), said_later("non-registrable"), said_later("sensitive"),
    said_later("personal"), said_later("prejudicial"), said_later("personal and prejudicial"),
    said_later("personal but not prejudicial"), said_later("non-pecuniary"),
    said_later("non-prejudicial"), said_later("general"),
)  # fmt: skip
"""The kinds of interest that are declared (MTG-57)."""
MINUTES = (
    said_later("noted"), said_later("not agreed"), said_later("received"), said_later("refused"),
    said_later("disputed"), said_later("deferred"), said_later("ratified"), said_later("not received"),
)  # fmt: skip
"""What became of earlier minutes."""
QUESTIONS = (
    said_later("question"), said_later("statement"), said_later("petition"), said_later("supplementary question"),
    said_later("declined"), said_later("withdrawn"), said_later("not put"), said_later("answered"),
    said_later("not answered"), said_later("referred"), said_later("ruled out of order"),
)  # fmt: skip
"""What the public put, and what became of it."""
PLAN = (
    said_later("Annual meeting"), said_later("Ordinary meeting"), said_later("Extraordinary meeting"),
    said_later("Meeting, if needed"), said_later("Hearing meeting"), said_later("Annual meeting, if needed"),
    said_later("Extraordinary meeting, if needed"), said_later("Hearing meeting, if needed"),
    said_later("Training"), said_later("External"), said_later("Notice of an appointment"),
)  # fmt: skip
"""What a date of the plan is for."""
MATTERS = (
    said_later("open"), said_later("sent"), said_later("answered"), said_later("done"), said_later("dropped"),
    said_later("raised"), said_later("made"), said_later("closed"), said_later("carried on"), said_later("noted"),
    said_later("published"), said_later("copied"), said_later("due"), said_later("pressed"),
    said_later("passed on"), said_later("opened again"), said_later("remark"),
)  # fmt: skip
"""How far a matter has got."""
POSITIONS = (
    said_later("accepted"), said_later("accepted in part"), said_later("not accepted"),
    said_later("declined as operational"), said_later("declined as confidential"),
    said_later("declined as another's"), said_later("postponed"), said_later("overtaken"), said_later("unclear"),
)  # fmt: skip
"""What a reply says to what was asked (REC-05)."""
MOTIONS = (said_later("motion"), said_later("amendment"), said_later("substantive motion"))
MEETINGS = (
    said_later("began"), said_later("ended"), said_later("adjourned"), said_later("was abandoned"),
    said_later("recording"), said_later("webcast"), said_later("extraordinary"), said_later("annual"),
    said_later("asked"), said_later("stated"), said_later("members in office"), said_later("members present"),
)  # fmt: skip
GROUNDS = (said_later("Part 1 of Schedule 12A"),)
"""The schedule as a resolution names it, which has named the Act (``ExemptGrounds.shortly``)."""
PEOPLE = (
    said_later("Councillor"), said_later("Councillors"), said_later("Alderman"),
    said_later("independent member"), said_later("co-opted member"), said_later("Panel"),
    said_later("Police and Crime Commissioner"), said_later("Commissioner"),
)  # fmt: skip
"""Titles, and what a panel and its office are called where nobody has said otherwise."""
