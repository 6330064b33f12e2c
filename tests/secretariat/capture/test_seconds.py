"""Every line keeps the second at which it was typed; what is printed and judged goes by the minute."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.basics.acts import Put
from secretariat.capture.corrections import correct, insert_after
from secretariat.capture.entering import act_of, enter
from secretariat.capture.kinds import as_kind
from secretariat.capture.several import correct_all, enter_all
from secretariat.events.base import Happening, happenings
from tests.support.clerk import Clerk, begun_clerk
from tests.support.panels import substitution


def tick(clerk: Clerk, seconds: float) -> dt.datetime:
    clerk.clock.moment += dt.timedelta(seconds=seconds)
    return clerk.clock.moment.replace(microsecond=0)


@pytest.mark.parametrize(
    "line",
    ["a note", "db\twhy?", "pc\texplained", "/in tk", "/in tk 14:10", "/out db 2:05", "/item 6", "/next", "/noted",
     "/recommend to sweep", "/declare db 6 dpi a farm", "/motion db that it be so", "/adjourn", "1. first",
     "/urgent Flood because it rose"],
)  # fmt: skip
def test_every_line_keeps_its_second(line: str) -> None:
    clerk = begun_clerk()
    when = tick(clerk, 1239.7)
    clerk.type(line)
    assert clerk.last.typed == when
    assert clerk.last.at is None or not clerk.last.at.second


def test_each_of_several_lines_in_one_keeps_it() -> None:
    clerk = begun_clerk()
    when = tick(clerk, 61)
    captured = enter_all("one ¶ two ¶ three", clerk.p, now=clerk.clock())
    assert [event.typed for event in captured.events] == [when] * 3


def test_a_correction_leaves_it_and_what_is_put_in_later_has_its_own() -> None:
    clerk = begun_clerk()
    first = tick(clerk, 37)
    clerk.type("a note about the froost")
    later = tick(clerk, 600)
    note, p = clerk.last, clerk.p

    def put(done: object) -> list[Happening]:
        return [c.record for c in done.changes if isinstance(c, Put) and isinstance(c.record, Happening)]  # type: ignore[attr-defined]

    assert [e.typed for e in put(correct(note, "a note about the frost", p, now=later))] == [first]
    assert [e.typed for e in put(correct_all(note, "a note ¶ about the frost", p, now=later))] == [first, first]
    assert [e.typed for e in put(as_kind(note, "1", p, now=later))] == [first]
    assert [e.typed for e in put(insert_after(note, "forgotten", p, now=later))] == [later]


def test_a_line_that_was_kept_before_seconds_were_has_none_and_gets_none_by_correction() -> None:
    clerk = begun_clerk()
    clerk.type("an old note")
    old = clerk.last.with_(typed=None)
    clerk.put(old)
    done = correct_all(old, "an old ¶ note", clerk.p, now=tick(clerk, 37))
    assert [c.record.typed for c in done.changes if isinstance(c.record, Happening)] == [None, None]


@pytest.mark.parametrize(
    "lines",
    [
        ("/in tk 14:00",), ("/out db 14:00",), ("/in tk", "/out tk 14:00", "/in tk 14:00"),
        ("/adjourn 14:00", "/resume 14:00"),
        ("/out db 14:00", "/in db", "/close 14:00"), ("/close 14:00",),
    ],
)  # fmt: skip
def test_no_time_is_too_early_by_seconds(lines: tuple[str, ...]) -> None:
    """The meeting began at 14:00:37; what is typed as 14:00 was not before that."""
    clerk = Clerk(substitution())
    clerk.type("/in sw pq db ob cx ck pc")
    clerk.clock.set("14:00")
    tick(clerk, 37)
    clerk.type("/begin", "/item 1", *lines)
    assert not clerk.p.problems
    assert ":37" not in " ".join(clerk.printed)
    for event in happenings(clerk.p.bundle):
        assert event.at is None or event.at.second == 0


def test_what_is_kept_is_a_moment_of_the_meeting() -> None:
    clerk = begun_clerk()
    when = tick(clerk, 5)
    captured = enter("said", clerk.p, now=when)
    assert [c.record for c in act_of(captured, clerk.p).changes] == captured.events
    assert captured.events[0].typed is not None
    assert captured.events[0].typed.tzinfo is not None
