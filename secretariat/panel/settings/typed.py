"""A setting's value as it is typed in one line, for those that are a word, a number, yes or no, or one of several."""

from __future__ import annotations

from typing import Any

from ...basics.record import Refused
from .kinds import Number, OneOf, Words, YesNo
from .setting import Setting

_NOT_GIVEN = ("", "-")
"""What empties a setting that may be empty."""


def typed_value(setting: Setting[Any], typed: str) -> Any:
    """The value that was typed. Raises Refused, saying what it may be; and for a setting of several parts."""
    words = " ".join(typed.split())
    match setting:
        case Words():
            return "" if words in _NOT_GIVEN else words
        case Number():
            if words == setting.none or (words.isascii() and words.isdigit()):
                return 0 if words == setting.none else int(words)
            raise Refused(f"{setting.title}: “{words}” is not a whole number.")
        case YesNo():
            if words.casefold() in ("yes", "no"):
                return words.casefold() == "yes"
            raise Refused(f"{setting.title}: say yes ({setting.yes}) or no ({setting.no}).")
        case OneOf():
            return _one_of(setting, words)
    raise Refused(
        f"{setting.title} has several parts: it is changed in the app (Panel settings), or with “load”, in a document."
    )


def _one_of(setting: OneOf[Any], words: str) -> str:
    """By the word that is kept, or those that are read."""
    for word, option in setting.options.items():
        if words.casefold() in (word.casefold(), option.in_form.casefold(), option.in_list.casefold()):
            return str(word)
    there = "; ".join(option.in_form for option in setting.options.values())
    raise Refused(f"{setting.title}: “{words}” is none of these: {there}.")
