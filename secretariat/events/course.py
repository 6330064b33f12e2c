"""The course of a meeting: begun, adjourned, resumed, extended, closed, abandoned."""

import datetime as dt
from typing import ClassVar

from ..basics import joints
from ..basics.clock import house_date, house_time, local
from ..basics.record import Moment
from ..basics.saying import called, say
from ..basics.sentences import capitalised, listing, lowered
from ..proceedings import presiding, voting
from ..proceedings.course import limit, refuse_before_the_sitting
from ..proceedings.page import Page
from ..proceedings.proceedings import Proceedings
from ..proceedings.room import all_came, arrive, leave, refuse_arrival
from .base import Decided, Happening
from .counted import Counted


class Began(Happening, frozen=True, kw_only=True, tag="began"):
    """The chair opened the meeting."""

    timed: ClassVar[bool] = True
    begins: ClassVar[bool] = True

    def refusal(self, proceedings: Proceedings) -> str:
        if proceedings.phase != "not begun":
            return f"The meeting has already begun{proceedings.since_when()}."
        return ""

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.phase = "in session"
        proceedings.began = self.at
        proceedings.course.begin(proceedings.sitting, self.at)
        presiding.settle(proceedings)
        proceedings.opened_by = proceedings.presiding

    def line(self, proceedings: Proceedings) -> str:
        return f"/begin{self.time_in_line()}"


class Closed(Happening, frozen=True, kw_only=True, tag="closed"):
    """The chair closed the meeting: the minutes are done."""

    timed: ClassVar[bool] = True

    def refusal(self, proceedings: Proceedings) -> str:
        return _refuse_the_end(proceedings, self, "closed", "end")

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.phase = "closed"
        proceedings.ended = self.at
        proceedings.course.end(self.at, "ended")

    def line(self, proceedings: Proceedings) -> str:
        return f"/close{self.time_in_line()}"


def _refuse_the_end(p: Proceedings, event: Happening, done: str, end: str) -> str:
    """Why a meeting cannot have ended then, in whichever way.

    A time that was still to come as the end was typed is a slip of its own line, and stops no meeting from ending.
    """
    at = event.at
    if p.phase == "not begun":
        return f"The meeting has not begun, so it cannot be {done}."
    if p.phase == "closed":
        return "The meeting is already closed."
    moved = [moment for moment in p.moved_at() if event.typed is None or moment <= event.typed]
    last = max(moved, default=None)
    if at and last and at < last:
        return f"Somebody came or left at {house_time(last)}, so the meeting cannot {end} at {house_time(at)}."
    what = f"The meeting cannot {end}"
    return p.refuse_time(at, what) or refuse_before_the_sitting(p, at, what)


class Abandoned(Happening, frozen=True, kw_only=True, tag="abandoned"):
    """The meeting was given up, and will not go on. What it had not taken was not reached."""

    timed: ClassVar[bool] = True

    reason: str = ""

    def refusal(self, proceedings: Proceedings) -> str:
        return _refuse_the_end(proceedings, self, "abandoned", "be abandoned")

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.phase = "closed"
        proceedings.ended = self.at
        proceedings.course.end(self.at, "was abandoned")

    def write(self, proceedings: Proceedings, page: Page) -> None:
        when = proceedings.at(self.at)
        page.stage(say("The meeting was abandoned{when}{reason}", when, joints.after(self.reason)))

    def words(self) -> str:
        return self.reason

    def reworded(self, text: str) -> "Abandoned":
        return self.with_(reason=text)

    def line(self, proceedings: Proceedings) -> str:
        return f"/abandon{self.time_in_line()}{joints.typed(self.reason)}"


WITHOUT_A_DAY = ("sine die", "indefinitely")
"""How a meeting adjourns that names no time to go on."""


class Adjourned(Happening, frozen=True, kw_only=True, tag="adjourned"):
    """The meeting paused. It stays one meeting, with another sitting to come (MTG-53).

    Until when is a time (``resumes``), a day alone (``on``), how long (``length``: “10 minutes”), or the words used
    (``until``). All may be empty.
    """

    timed: ClassVar[bool] = True

    until: str = ""
    resumes: Moment | None = None
    on: dt.date | None = None
    length: str = ""
    reason: str = ""

    def refusal(self, proceedings: Proceedings) -> str:
        if proceedings.phase != "in session":
            return "Only a meeting in session can be adjourned."
        if self.at and self.resumes and self.resumes <= self.at:
            return "The meeting would resume before it adjourns."
        if self.on and self.on < proceedings.sitting:
            return f"The meeting cannot adjourn to {house_date(self.on)}: that is past."
        what = "The meeting cannot adjourn"
        return proceedings.refuse_time(self.at, what) or refuse_before_the_sitting(proceedings, self.at, what)

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.phase = "adjourned"
        proceedings.course.end(self.at, "adjourned")
        proceedings.course.resumes_on = self.day

    @property
    def day(self) -> dt.date | None:
        """The day it is to go on, where that was said."""
        return local(self.resumes).date() if self.resumes else self.on

    def write(self, proceedings: Proceedings, page: Page) -> None:
        page.stage(self._sentence(proceedings))

    def _sentence(self, proceedings: Proceedings) -> str:
        when = proceedings.at(self.at)
        until = self.until
        if self.resumes:
            day = local(self.resumes).date()
            until = proceedings.time(self.resumes)
            until += say(" on {day}", proceedings.date(day, weekday=True)) if day != proceedings.sitting else ""
        elif self.on:
            until = proceedings.date(self.on, weekday=True)
        until = (
            f" {until}"
            if until in WITHOUT_A_DAY
            else say(" until {until}", until)
            if until
            else say(" for {length}", self.length)
            if self.length
            else ""
        )
        return say("The meeting adjourned{when}{until}{reason}", when, until, joints.after(self.reason))

    def matter(self, proceedings: Proceedings) -> Decided | None:
        """A pause decides nothing; that the meeting goes on another day is a decision."""
        if self.day is None or self.day == proceedings.sitting:
            return None
        return Decided("decision", f"{self._sentence(proceedings).rstrip('.')}.", procedural=True)

    def words(self) -> str:
        return self.reason

    def reworded(self, text: str) -> "Adjourned":
        return self.with_(reason=text)

    def line(self, proceedings: Proceedings) -> str:
        until = f" until {self.until}" if self.until else f" for {self.length}" if self.length else ""
        if self.resumes:
            day = local(self.resumes).date()
            until = f" until {house_time(self.resumes)}" + (f" on {house_date(day)}" if day != proceedings.day else "")
        elif self.on:
            until = f" until {house_date(self.on)}"
        return f"/adjourn{self.time_in_line()}{until}{joints.typed(self.reason)}"


class Resumed(Happening, frozen=True, kw_only=True, tag="resumed"):
    """An adjourned meeting went on, that day or at another sitting.

    ``here``: who is present now, where the roll was called; everyone else left when it adjourned. Empty: as before.
    """

    timed: ClassVar[bool] = True

    here: tuple[str, ...] = ()

    def refusal(self, proceedings: Proceedings) -> str:
        if proceedings.phase != "adjourned":
            return "Only an adjourned meeting can resume."
        for person in self.here:
            if person not in proceedings.room and (why := refuse_arrival(proceedings, person)):
                return why
        what = "The meeting cannot resume"
        return proceedings.refuse_time(self.at, what) or refuse_before_the_sitting(proceedings, self.at, what)

    def happen(self, proceedings: Proceedings) -> None:
        adjourned = proceedings.course.sittings[-1].ended if proceedings.course.sittings else None
        proceedings.phase = "in session"
        proceedings.sitting = local(self.at).date() if self.at else proceedings.sitting
        proceedings.course.begin(proceedings.sitting, self.at)
        if self.here:
            for person in [person for person in proceedings.room if person not in self.here]:
                leave(proceedings, person, adjourned)
                proceedings.spells[person][-1].to_adjournment = True
            for person in self.here:
                if person not in proceedings.room:
                    arrive(proceedings, person, self.at, "room", None)
                    proceedings.spells[person][-1].from_resumption = True
            all_came(proceedings)

    def write(self, proceedings: Proceedings, page: Page) -> None:
        when = proceedings.at(self.at)
        if self.at and local(self.at).date() != proceedings.bundle.meeting.date:
            when += say(" on {day}", proceedings.date(local(self.at).date(), weekday=True))
        here = (
            say(". Present: {person}", listing([proceedings.name(person) for person in self.here])) if self.here else ""
        )
        page.stage(say("The meeting resumed{when}{here}", when, here))

    def line(self, proceedings: Proceedings) -> str:
        day = local(self.at).date() if self.at else proceedings.day
        before = [e for e in proceedings.bundle.events if isinstance(e, Adjourned) and e.place < self.place]
        expected = before[-1].day if before else None
        here = f" with {proceedings.codes(self.here)}" if self.here else ""
        on = f" on {house_date(day)}" if day != proceedings.day or expected not in (None, day) else ""
        return f"/resume{self.time_in_line()}{on}{here}"


class Extended(Counted, frozen=True, kw_only=True, tag="extended"):
    """The meeting resolved to go on beyond its time, or not to (MTG-54)."""

    decides: ClassVar[bool] = True

    ends: Moment

    def refusal(self, proceedings: Proceedings) -> str:
        if proceedings.phase != "in session":
            return "Only a meeting in session can be extended."
        already = limit(proceedings)
        if already and self.ends <= already:
            return f"The meeting can go on until {house_time(already)} as it is."
        if self.at and self.ends <= self.at:
            return f"It is later than {house_time(self.ends)} already."
        return self.refuse_movers(proceedings) or self.refuse_counts()

    def happen(self, proceedings: Proceedings) -> None:
        super().happen(proceedings)
        if self.carried:
            proceedings.course.extended_to = self.ends

    def write(self, proceedings: Proceedings, page: Page) -> None:
        body, how = proceedings.the_body, self.how_it_was_put(proceedings)
        unanimously = say("unanimously ") if self.unanimous else ""
        before = f"{capitalised(how)} {lowered(body)} {unanimously}" if how else f"{body} {unanimously}"
        if voting.only_a_wish(proceedings):
            unanimously = say(", unanimously") if self.unanimous else ""
            before = f"{capitalised(voting.wish())}{f', {how.rstrip(chr(44))}' if how else ''}{unanimously}: "
        page.outcome(proceedings.item, before, self._word, f"{self._rest(proceedings)}.")

    @property
    def _word(self) -> str:
        return "AGREED" if self.carried else "DECLINED"

    def _rest(self, proceedings: Proceedings) -> str:
        return say(" to continue the meeting until {time}", proceedings.time(self.ends))

    def line(self, proceedings: Proceedings) -> str:
        return f"/extend until {house_time(self.ends)}{self.movers_in_line(proceedings)}{self.counts_in_line()}"

    def matter(self, proceedings: Proceedings) -> Decided | None:
        unanimously = say(" unanimously") if self.unanimous else ""
        return Decided("decision", f"{called(self._word)}{unanimously}{self._rest(proceedings)}.", procedural=True)
