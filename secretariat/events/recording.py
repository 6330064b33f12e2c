"""The clock tied to a recording or webcast of the meeting: where it stood when. The minute stays the record."""

from typing import ClassVar, Literal

from ..basics.saying import say
from ..proceedings.page import Page
from ..proceedings.proceedings import Proceedings
from .base import Happening

What = Literal["recording", "webcast"]


class RecordingTied(Happening, frozen=True, kw_only=True, tag="recording"):
    """A recording began, stood at so many seconds, stopped, or went on from there.

    From it every line has its place in the recording."""

    timed: ClassVar[bool] = True

    what: What = "recording"
    how: Literal["starts", "stands", "stops", "resumes"] = "starts"
    seconds: int = 0
    """Where it stood then, in seconds from its beginning."""

    def refusal(self, proceedings: Proceedings) -> str:
        ties = (event for event in proceedings.bundle.events if isinstance(event, RecordingTied))
        known = any(event.what == self.what and event.how != "stops" for event in ties)
        if self.how == "stops" and not known:
            return f"No {self.what} has begun: /{self.what} starts says when it did."
        return ""

    def write(self, proceedings: Proceedings, page: Page) -> None:
        at = proceedings.at(self.at)
        what = say(self.what)
        match self.how:
            case "starts":
                page.stage(say("The {recording} of the meeting began{at}", what, at))
            case "stands":
                page.stage(
                    say(
                        "The {recording} of the meeting stood at {offset}{at}",
                        what,
                        offset_words(self.seconds),
                        at,
                    )
                )
            case "resumes":
                page.stage(
                    say(
                        "The {recording} of the meeting resumed at {offset}{at}",
                        what,
                        offset_words(self.seconds),
                        at,
                    )
                )
            case "stops":
                page.stage(say("The {recording} of the meeting stopped{at}", what, at))

    def line(self, proceedings: Proceedings) -> str:
        there = offset_words(self.seconds)
        said = {"starts": "starts", "stands": there, "stops": "stops", "resumes": f"resumes at {there}"}[self.how]
        return f"/{self.what} {said}{f' at{self.time_in_line()}' if self.at else ''}"


def offset_words(seconds: int) -> str:
    """“07:20”, “1:07:20”: how far a recording has got."""
    hours, minutes = seconds // 3600, seconds // 60 % 60
    return f"{hours}:{minutes:02}:{seconds % 60:02}" if hours else f"{minutes:02}:{seconds % 60:02}"
