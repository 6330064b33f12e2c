"""What a line says and no paper prints is told: no word is lost without a sign."""

from __future__ import annotations

import pytest

from tests.support.clerk import begun_clerk


def _not_printed(said: str, where: str = "with who came") -> str:
    return f"“{said}” is not printed {where}: /stage keeps it as words."


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("/in ly 2.40 traffic", _not_printed("traffic")),
        ("/in ly late due to traffic", _not_printed("due to traffic")),
        ("/in ly before item 6", _not_printed("before item 6")),
        ("/in ly 2.40 (bus late)", _not_printed("bus late")),
        ("/in ly 2.40 camera off", "“camera off” is read as attending remotely; it is not printed: /stage keeps it as "
         "words."),
    ],
)  # fmt: skip
def test_what_is_left_out_of_what_is_printed_is_told(line: str, told: str) -> None:
    clerk = begun_clerk()
    captured = clerk.type(line, time="14:40")
    assert told in captured.say
    assert told in captured.events[0].doubts


@pytest.mark.parametrize("line", ["/in ly 2.40", "/in ly late 2.40", "/in ly 2.40 virtual", "/in ly 2.40 for item 6"])
def test_what_is_printed_or_known_is_not_told(line: str) -> None:
    assert "printed" not in begun_clerk().type(line, time="14:40").say
