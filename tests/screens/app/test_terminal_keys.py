"""Keys as terminals send them: function keys with Shift, Alt and Ctrl."""

from __future__ import annotations

import pytest
from textual import events
from textual._xterm_parser import XTermParser

from screens.app.commands import APP_COMMANDS
from screens.app.terminal import as_pressed


@pytest.mark.parametrize(
    ("sent", "key"),
    [
        *((f"\x1b[1;2{letter}", f"shift+f{n}") for n, letter in enumerate("PQRS", 1)),  # xterm, GNOME, tmux
        *((f"\x1b[{code};2~", f"shift+f{n}") for n, code in enumerate((15, 17, 18, 19, 20, 21, 23, 24), 5)),
        ("\x1b[1;5R", "ctrl+f3"), ("\x1b[1;3R", "alt+f3"), ("\x1b[57;2u", "shift+9"),
        ("\x1b[13;2~", "shift+f3"), ("\x1b[13~", "f3"), ("\x1bOR", "f3"), ("\x1b[18~", "f7"), ("a", "a"),
    ],
)  # fmt: skip
def test_a_function_key_is_what_was_pressed(sent: str, key: str) -> None:
    came = [as_pressed(message) for message in XTermParser().feed(sent)]
    assert [message.key for message in came if isinstance(message, events.Key)] == [key]


def test_the_search_hears_the_key_of_every_terminal() -> None:
    search = next(each for each in APP_COMMANDS if each.id == "app.search")
    assert {"shift+f3", "f15"} <= set(search.key.split(","))
