"""What is said of keys where there are none, and of words alone, which are no line of minutes."""

from __future__ import annotations

import re

from secretariat.basics.pattern import pattern

from .asked import ASKS, QUESTIONS
from .minuting import WORDS

QUIT = "/quit"
_HERE = {
    "F1 lists them all.": "?commands lists them all.",
    "F9 lists everyone.": "?roll lists everyone.",
    ", or F4 and T if from the start": "",
    "Ctrl+Z takes this back": "/undo takes this back",
}
_PLACES = {
    "F2": "Plan", "F3": "Agenda", "F4": "Attendance", "F5": "Apologies", "F6": "Minutes", "F7": "Decisions",
    "F8": "Complaints", "F9": "People",
}  # fmt: skip
_KEY = pattern(r"(?<![\w/+])(?:(F[2-9])|(?:Ctrl|Shift|Alt)\+\w+)\b(?!\+)")
_LEAVING = frozenset(("quit", "exit", "bye", "leave", "end"))
_LONE = pattern(r"[/?]?\s*([a-z]+)\s*[?!]?")


def without_keys(sentence: str) -> str:
    """A sentence with what does the same here in place of a key, or the place in the app that does it."""
    for keys, instead in _HERE.items():
        sentence = sentence.replace(keys, instead)
    return _KEY.sub(_in_the_app, sentence)


def _in_the_app(found: re.Match[str]) -> str:
    goes_on = found.string[found.end() : found.end() + 1] == " "
    return f"{_PLACES.get(found[1] or '', found[0])}, in the app{',' if goes_on else ''}"


def meant_otherwise(words: str) -> str:
    """Why a word alone is not minuted: it asks for help, leaves or takes back, wherever else such words are typed.

    Empty for any other line. With a full stop it is a line of minutes.
    """
    found = _LONE.fullmatch(words.strip().casefold())
    word = found[1] if found else ""
    if not word or words.strip().startswith(("/", ASKS)):
        return ""
    if word in _LEAVING:
        return f"“{word}” alone is not minuted. {QUIT} leaves."
    if word == "help":
        return f"“{word}” alone is not minuted. {ASKS} says what can be asked."
    if f"/{word}" in WORDS:
        return f"“{word}” alone is not minuted. The command is /{word}."
    if any(word == each.word for each in QUESTIONS):
        return f"“{word}” alone is not minuted. {ASKS}{word} asks it."
    return ""
