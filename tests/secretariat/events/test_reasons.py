"""Every event that prints a reason joins it alike, however the reason is said."""

from __future__ import annotations

import pytest

from secretariat.basics.record import Refused
from secretariat.capture.corrections import line_of
from tests.support.clerk import Clerk, begun_clerk
from tests.support.handfuls import by_handfuls

REASONS = (
    ("because it rained", ": it rained", "it rained"),
    ("because it rained.", ": it rained", "it rained"),
    ("because: it rained", ": it rained", "it rained"),
    ("because The alarm rang", ": the alarm rang", "The alarm rang"),
    ("because Ahmed Khan was late", ": Ahmed Khan was late", "Ahmed Khan was late"),
    ("because because it rained", ": it rained", "it rained"),
    ("because of a fire alarm", " because of a fire alarm", "a fire alarm"),
    ("because of The Larch inquiry", " because of The Larch inquiry", "The Larch inquiry"),
    ("because due to a fire alarm", " due to a fire alarm", "a fire alarm"),
    ("due to a fire alarm", " due to a fire alarm", "a fire alarm"),
    ("Due to a fire alarm", " due to a fire alarm", "a fire alarm"),
    ("owing to Councillor Quill’s absence", " owing to Councillor Quill’s absence", "Councillor Quill’s absence"),
    ("on account of the frost", " on account of the frost", "the frost"),
    ("as a result of the frost", " as a result of the frost", "the frost"),
    ("in view of the frost", " in view of the frost", "the frost"),
    ("for want of time", " for want of time", "want of time"),
    ("in the light of the frost", " in the light of the frost", "the frost"),
    ("by reason of frost", " by reason of frost", "frost"),
    ("because of:- the frost", " because of the frost", "the frost"),
    ("so that members could read it", " so that members could read it", "so that members could read it"),
    ("because to go on would be wrong", " to go on would be wrong", "to go on would be wrong"),
    ("in order to read it", " in order to read it", "in order to read it"),
)
"""As typed; as it follows a sentence; as it stands after “Reason:”."""

EVENTS = (
    ("/adjourn 3pm {}", "(The meeting adjourned at 3:00pm{})"),
    ("/adjourn for 10 minutes {}", "(The meeting adjourned at 2:30pm for 10 minutes{})"),
    ("/adjourn until 25 June {}", "(The meeting adjourned at 2:30pm until Wednesday 25 June 2031{})"),
    ("/abandon 3pm {}", "(The meeting was abandoned at 3:00pm{})"),
    ("/informal 3pm {}", "(The meeting was informal from 3:00pm, and decided nothing{})"),
    ("/defer 7 to September {}", "Reason: {alone}."),
    ("/defer {}", "Reason: {alone}."),
    ("/withdraw {}", "Reason: {alone}."),
    ("/not-reached 7 {}", "Reason: {alone}."),
    ("/out db 3pm {}", "(Councillor Bramble left the meeting at 3:00pm{})"),
    ("/elect vice none {}", "No Vice-Chair was elected{}."),
    ("/minutes 12 March not agreed {}", "The minutes of the meeting held on 12 March 2031 were not agreed{}."),
)
MOTIONS = (
    ("/lapsed {}", "The motion lapsed for want of a seconder{}."),
    ("/not-put {}", "The motion was not put to the vote{}."),
    ("/withdraw motion {}", "The motion was withdrawn{}."),
)


def at_an_open_item() -> Clerk:
    clerk = begun_clerk(item="5")
    clerk.clock.set("14:30")
    return clerk


@by_handfuls((*event, *reason) for event in EVENTS for reason in REASONS)
def test_every_reason_after_every_event(line: str, prints: str, typed: str, joined: str, alone: str) -> None:
    clerk = at_an_open_item()
    clerk.type(line.format(typed))
    assert clerk.printed[-1].casefold() == prints.format(joined, alone=alone).casefold()
    if "Reason" not in prints:
        assert clerk.printed[-1] == prints.format(joined)
    desk, again = line_of(clerk.last, clerk.p)
    assert not desk.speaker
    then = at_an_open_item()
    then.type(again)
    assert then.printed[-1] == clerk.printed[-1], "the line that corrects it says the same"


@by_handfuls((*motion, *reason) for motion in MOTIONS for reason in REASONS)
def test_every_reason_after_a_motion_that_was_not_put(
    line: str, prints: str, typed: str, joined: str, alone: str
) -> None:
    clerk = at_an_open_item()
    clerk.type("/motion pq that it be so", line.format(typed))
    assert clerk.printed[-1] == prints.format(joined)


@pytest.mark.parametrize(("typed", "joined", "alone"), REASONS)
def test_every_reason_for_which_the_public_goes(typed: str, joined: str, alone: str) -> None:
    clerk = at_an_open_item()
    clerk.type(f"/private confidential {typed}")
    assert any(line.endswith(f"would otherwise have been disclosed{joined}.") for line in clerk.printed)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("because the river rose", "because the river rose"),
        ("because The attack could not wait", "because the attack could not wait"),
        ("because The attack", "because of the attack"),
        ("because of the attack", "because of the attack"),
        ("because the bridge burst", "because the bridge burst"),
        ("because Eldmoor was cut off", "because Eldmoor was cut off"),
        ("due to the attack", "due to the attack"),
        ("because severe flooding", "because of severe flooding"),
        ("because recent attacks", "because of recent attacks"),
        ("because lanes flooded", "because lanes flooded"),
        ("because water rises", "because water rises"),
        ("owing to floods", "owing to floods"),
        ("so that members could be told", "so that members could be told"),
    ],
)
def test_what_is_urgent_is_urgent_because_of_a_thing_or_of_what_happened(typed: str, printed: str) -> None:
    clerk = at_an_open_item()
    clerk.type(f"/urgent Flood at the ford {typed}")
    assert clerk.printed[-2:] == [
        "8 Flood at the ford", f"The Chair agreed to take this item as urgent {printed}.",
    ]  # fmt: skip


def test_a_title_may_have_a_reason_of_its_own() -> None:
    clerk = at_an_open_item()
    clerk.type("/urgent Closure due to floods because the bridge burst")
    assert clerk.printed[-2:] == [
        "8 Closure due to floods", "The Chair agreed to take this item as urgent because the bridge burst.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("/resolved that: the report be received", "The Panel RESOLVED that the report be received."),
        ("/resolved That the report be received", "The Panel RESOLVED that the report be received."),
        ("/resolved that, the report be received", "The Panel RESOLVED that the report be received."),
        ("/resolved that:- the report be received", "The Panel RESOLVED that the report be received."),
        ("/resolved: that the report be received", "The Panel RESOLVED that the report be received."),
        ("/agreed that that the report be received", "The Panel AGREED that the report be received."),
        ("/agreed – that the report be received", "The Panel AGREED that the report be received."),
        ("/agreed that that is so", "The Panel AGREED that that is so."),
        ("/motion pq: that the lanes be lit", "It was moved by Councillor Quill that the lanes be lit."),
        ("/motion pq - that the lanes be lit", "It was moved by Councillor Quill that the lanes be lit."),
        ("/promise pc that: it would be sent", "The Commissioner undertook that it would be sent."),
        ("/action mo, pc: book the hall", "A1 Milo Orchard and the Commissioner to book the hall."),
        ("/adjourn to allow members to read it", "(The meeting adjourned at 2:30pm to allow members to read it)"),
        ("/adjourn to a date in May", "(The meeting adjourned at 2:30pm until a date in May)"),
        ("/adjourn to the next meeting", "(The meeting adjourned at 2:30pm until the next meeting)"),
        ("/adjourn pending advice", "(The meeting adjourned at 2:30pm pending advice)"),
        ("/resolved the report be received", "The Panel RESOLVED: that the report be received."),
        ("/agreed that: The report be received", "The Panel AGREED that the report be received."),
        ("/agreed That Ahmed Khan be thanked", "The Panel AGREED that Ahmed Khan be thanked."),
        ("/agreed that that part be left out", "The Panel AGREED that that part be left out."),
        ("/motion pq That: the lanes be lit", "It was moved by Councillor Quill that the lanes be lit."),
        ("/motion pq sec db that: Eldmoor be told",
         "It was moved by Councillor Quill and seconded by Councillor Bramble that Eldmoor be told."),
        ("/recommend that: the lanes be lit", "R1 That the lanes be lit."),
        ("/refer mo that: the grant be paid", "The matter was REFERRED to Milo Orchard that the grant be paid."),
        ("/refer mo to decide it", "The matter was REFERRED to Milo Orchard to decide it."),
        ("/promise pc send the figures", "The Commissioner undertook to send the figures."),
        ("/promise pc To send the figures", "The Commissioner undertook to send the figures."),
        ("/promise pc that it would be sent", "The Commissioner undertook that it would be sent."),
        ("/action mo circulate the rota", "A1 Milo Orchard to circulate the rota."),
        ("/action mo To circulate the rota", "A1 Milo Orchard to circulate the rota."),
        ("/action circulate the rota", "A1 Circulate the rota."),
    ],
)  # fmt: skip
def test_what_was_decided_is_joined_once(line: str, printed: str) -> None:
    clerk = at_an_open_item()
    clerk.type(line)
    assert clerk.printed[-1] == printed


@pytest.mark.parametrize("typed", ["because of illness", "due to illness", "owing to illness", "because she was ill"])
def test_why_somebody_sends_apologies_stays_private_however_it_is_said(typed: str) -> None:
    clerk = at_an_open_item()
    captured = clerk.read(f"/apology tk by e-mail {typed}")
    (record,) = (put.record for put in captured.also)
    assert getattr(record, "how") == "by e-mail"  # noqa: B009


@pytest.mark.parametrize(
    "line",
    ["/resolved that", "/resolved that:", "/agreed That …", "/motion pq that", "/recommend that:", "/promise pc that"],
)
def test_nothing_is_decided_by_that_alone(line: str) -> None:
    with pytest.raises(Refused, match="Nothing stands after “that”"):
        at_an_open_item().type(line)
