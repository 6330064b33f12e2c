"""Where each kind of record is kept, and of which kind a kept document is."""

from __future__ import annotations

import subprocess
import sys

import msgspec
import pytest

from secretariat.events.every import EVENTS, Event
from secretariat.panel.panel import Panel
from storage.places import kind_of
from storage.port import Kept
from storage.records import record_of
from tests.support.places import ROOT

OF_A_MEETING = "meetings/2031-06-18/events"


def test_an_event_is_of_the_kind_that_it_names() -> None:
    texts = [msgspec.Raw(msgspec.json.encode({"id": "e", "kind": kind.__struct_config__.tag})) for kind in EVENTS]
    assert [kind_of(OF_A_MEETING, text) for text in texts] == list(EVENTS)
    assert kind_of("panel/panel", msgspec.Raw(b'{"kind": "Said"}')) is Panel
    assert kind_of("meetings/2031-06-18/poems", msgspec.Raw(b"{}")) is None


@pytest.mark.parametrize("doc", [{}, {"kind": "Sung"}, {"kind": 7}, {"kind": None}, {"kind": "Said", "text": 3}])
def test_what_is_wrong_with_an_event_is_said_as_it_is_of_all_kinds(doc: dict[str, object]) -> None:
    with pytest.raises(msgspec.ValidationError) as by_kind:
        record_of(Kept.of(OF_A_MEETING, doc))
    with pytest.raises(msgspec.ValidationError) as by_all:
        msgspec.convert(doc, Event)
    assert str(by_kind.value) == str(by_all.value)


def test_to_meet_one_kind_of_event_loads_no_other() -> None:
    code = (
        "import sys, msgspec; from storage.places import kind_of\n"
        f'kind_of({OF_A_MEETING!r}, msgspec.Raw(b\'{{"kind": "note"}}\'))\n'
        "print(*(name for name in sys.modules if name.startswith('secretariat.events.')))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert loaded == {"secretariat.events.kinds", "secretariat.events.base", "secretariat.events.speech"}
