"""The lesson: ten steps on the invented panel, in a line at the head of every place. It notices what is done.

It stops nothing: whatever else is typed is done as ever. Where it stands is a draft, so that it goes on another day.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from secretariat.events.base import Happening
from secretariat.events.decisions import Recommended
from secretariat.events.elections import Elected
from secretariat.events.room import Arrived
from secretariat.events.speech import Note, Said
from secretariat.proceedings.proceedings import Proceedings
from secretariat.sample.invented.years import NEXT

from ..kit.clerk import Clerk
from ..kit.commands import key_words

DRAFT = "lesson"
LEFT = "left at "


class Seen(NamedTuple):
    """What a step looks at: the place in front, the meeting, and whether it had more lines than now."""

    place: str
    p: Proceedings
    fewer: bool


class Step(NamedTuple):
    """One step: what to press, and how the lesson sees that it was done. ``command`` and ``key``: the command whose key
    is named, and that key where the clerk has chosen no other."""

    words: str
    done: Callable[[Seen], bool]
    command: str = ""
    key: str = ""


def _at(place: str) -> Callable[[Seen], bool]:
    return lambda seen: seen.place == place


def _minuted(kind: type[Happening]) -> Callable[[Seen], bool]:
    return lambda seen: any(isinstance(event, kind) for event in seen.p.bundle.events)


def _opened(seen: Seen) -> bool:
    return bool(seen.p.item)


def _fewer(seen: Seen) -> bool:
    return seen.fewer


STEPS = (
    Step("{key} shows the year: every date, and what is due at it.", _at("plan"), "app.plan", "f2"),
    Step("{key} is the agenda of the next meeting.", _at("agenda"), "app.agenda", "f3"),
    Step("{key} is the minutes: one line to type on.", _at("minutes"), "app.minutes", "f6"),
    Step("Type /in everyone and press Enter: the roll is called.", _minuted(Arrived)),
    Step("{key} begins the meeting and opens its first item.", _opened, "minutes.next", "ctrl+n"),
    Step("Type /elect chair hb by ps sec jp and press Enter.", _minuted(Elected)),
    Step("Type any sentence and press Enter: it is a paragraph of the minutes.", _minuted(Note)),
    Step("Somebody asks: type hb, press Tab, type a question, press Enter.", _minuted(Said)),
    Step("Type /recommend That the lamps be lit and press Enter.", _minuted(Recommended)),
    Step("{key} takes the last line back. Nothing is ever lost by trying.", _fewer, "app.undo", "ctrl+z"),
)
"""In this order; each is looked at only when its turn has come."""

FINISHED = (
    "The lesson is done. /close would end this meeting; {app.help} helps everywhere, and {app.decisions} shows what is "
    "still owed."
)


class Lesson:
    """Where a clerk stands in the lesson."""

    def __init__(self, app: Clerk) -> None:
        self._app = app
        kept = app.draft(DRAFT)
        self._at = _number(kept.removeprefix(LEFT))
        self.running = bool(kept) and not kept.startswith(LEFT) and self._at < len(STEPS)
        self._most = 0
        self._touches = app.touches
        """Until a key is pressed she did nothing: the place that a start opens with was no step of hers."""

    def begin(self) -> None:
        """From the first step, or from where it was left."""
        self._at = 0 if self._at >= len(STEPS) else self._at
        self.running, self._most = True, 0
        self._app.meeting_id = NEXT
        self._keep()

    def leave(self) -> None:
        """Put it aside: the line goes, and where it stood is kept."""
        self.running = False
        self._keep()

    def words(self) -> str:
        """The line at the head: the step that comes next, after looking whether it is done; empty while it is left."""
        return self._look() if self.running and self._app.at_work else ""

    def _look(self) -> str:
        p = self._app.archive.proceedings(NEXT)
        if p is None:  # the panel of the lesson is not here any more
            return ""
        lines = len(p.bundle.events)
        self._most = max(self._most, lines)
        seen = Seen(str(self._app.current_mode), p, lines < self._most)
        before = self._at
        if self._app.touches != self._touches and STEPS[self._at].done(seen):
            self._at, self._most = self._at + 1, lines
        if self._at != before:
            self.running = self._at < len(STEPS)
            self._keep()
            if not self.running:
                self._app.tell(FINISHED)
                return ""
        return f"Lesson {self._at + 1} of {len(STEPS)}: {STEPS[self._at].words.format(key=self._key())}"

    def _key(self) -> str:
        step = STEPS[self._at]
        return key_words((self._app.keys.get(step.command) or step.key).partition(",")[0])

    def _keep(self) -> None:
        if not self._app.archive.store.read_only:
            self._app.keep_draft(DRAFT, f"{'' if self.running else LEFT}{self._at}")


def _number(kept: str) -> int:
    return min(int(kept), len(STEPS)) if kept.isdecimal() else 0


def why_not(app: Clerk) -> str:
    """Why there is no lesson here, or nothing can be typed for it; empty where there is."""
    panel = app.archive.panel()
    if panel is None or not panel.sample or app.archive.meeting(NEXT) is None:
        return "The lesson runs on the invented panel: choose it in an empty folder, or “sample --invented”."
    return app.archive.store.read_only
