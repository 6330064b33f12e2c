"""Words that tie the clock to a recording: recording, webcast."""

from __future__ import annotations

import re

from ...basics.pattern import pattern
from ...events.recording import RecordingTied, What
from ...minutes.offsets import where_it_stopped
from ..arguments.reader import Arguments
from ..desk import Captured
from .table import word

_OFFSET = pattern(
    r"(?:is |stands |stood )?(?:at )?(?:(?P<hours>\d{1,2}):)?(?P<minutes>\d{1,3}):(?P<seconds>[0-5]\d)(?=$|[\s,;])"
)
_SPOKEN = pattern(
    r"(?:is |stands |stood )?(?:at )?(?P<minutes>\d{1,3}) min(?:ute)?s?\b"
    r"(?:,? (?:and )?(?P<seconds>\d{1,2}) sec(?:ond)?s?\b)?"
    r"(?: in\b)?",
    re.IGNORECASE,
)
_GOES_ON = ("resumes", "resumed", "resume", "continues", "continued", "restarts", "restarted", "restart")
_GOES_ON_AT = pattern(
    r"(?:^|(?<=\s))(?:at |from )?(?:(?P<hours>\d{1,2}):(?=[0-5]\d:)|(?=0\d:)|(?=\d{1,3}:\d\d,? at ))"
    r"(?P<minutes>\d{1,3}):(?P<seconds>[0-5]\d)(?=$|[\s,;])(?! ?[ap]\.?m\b)"
)
"""A place in it, and no time of the day: “07:20”, “1:07:20”, “12:05 at 3pm”."""
_STARTS = ("starts", "started", "start", "begins", "began", "begin", "on")
_FAILS = ("failed", "fails", "broke", "crashed", "dropped", "lost", "froze")
_STOPS = ("stops", "stopped", "stop", "ends", "ended", "end", "paused", "pauses", "pause", "off")


def _tied(args: Arguments, what: What) -> Captured:
    say = ""
    if offset := _OFFSET.match(args.rest):
        args.rest = args.rest[offset.end() :].strip(" ,;")
        hours, minutes, seconds = (int(offset[name] or 0) for name in ("hours", "minutes", "seconds"))
        if hours and minutes > 59:
            raise args.refuse(f"“{offset[0]}” is no place in a {what}: write 1:07:20 or 07:20.")
        how, at = "stands", hours * 3600 + minutes * 60 + seconds
        if not hours and 7 < minutes < 24 and not args.rest:
            time = f"{minutes}:{seconds:02}"
            say = f"Read as {minutes} minutes {seconds} seconds into the {what}; “starts at {time}” says when."
    elif spoken := _SPOKEN.match(args.rest):
        args.rest = args.rest[spoken.end() :].strip(" ,;")
        how, at = "stands", 60 * int(spoken["minutes"]) + int(spoken["seconds"] or 0)
    elif args.took(*_GOES_ON):
        how, at = "resumes", _from_where(args, what)
    elif args.peek().casefold().rstrip(",;") in _FAILS:
        args.leave_out(args.word())
        how, at = "stops", 0
    else:
        how, at = "stops" if args.took(*_STOPS) else "starts", 0
        if how == "starts":
            args.took(*_STARTS)
    moment = args.time() or args.moment
    args.end_but_for_why()
    event = RecordingTied(what=what, how=how, seconds=at, at=moment)  # type: ignore[arg-type]
    return Captured([event], note=f"/{what}", say=say)


def _from_where(args: Arguments, what: What) -> int:
    """Where in the recording it goes on: “at 07:20”, “from 1:07:20”, else where it was stopped. “at 2:20pm” and “at
    14:20” are times of the day."""
    if found := _GOES_ON_AT.search(args.rest):
        args.rest = f"{args.rest[: found.start()]} {args.rest[found.end() :]}".strip(" ,;")
        return sum(n * int(found[name] or 0) for n, name in ((3600, "hours"), (60, "minutes"), (1, "seconds")))
    stopped = where_it_stopped(args.p, what)
    if stopped is None:
        raise args.refuse(f"The {what} was not stopped: say where it stands, 07:20.")
    return stopped


@word("recording", usage="[starts | 07:20 | stops | resumes [at 07:20]] [at time]")
def recording(args: Arguments) -> Captured:
    """Tie the clock to a recording: it starts now, stands at 07:20 now, stops, or resumes. The house style may then
    print where in it each item and line is (offsets), and “chapters” is exported as a WebVTT file."""
    return _tied(args, "recording")


@word("webcast", usage="[starts | 07:20 | stops | resumes [at 07:20]] [at time]")
def webcast(args: Arguments) -> Captured:
    """The same of a webcast: /webcast starts, /webcast 1:07:20 at 3:10pm, /webcast stops."""
    return _tied(args, "webcast")
