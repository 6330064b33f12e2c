"""Short forms that become the panel's own words while the clerk types: the phrase bank at the line."""

from __future__ import annotations

from ..basics.pattern import pattern
from ..basics.record import Refused
from ..panel.phrases import in_full, phrase_for
from ..proceedings.proceedings import Proceedings
from .words.vocabulary import find

ENDS_A_WORD = " ,.;:?!)’'"
"""After one of these, the word before it is done, and becomes what it is short for."""

_MARK = pattern(r"(?:\d{1,2}\.\s+|[a-z]\.\s+|(?:[*•=!+-]|#+|>{1,2})\s*)")
_LAST_WORD = pattern(r"(\w+)(;?)")
"""The last word of a line that is read backwards: to look for it from the beginning costs the whole line each time."""


def expanded(before: str, p: Proceedings) -> str:
    """The line up to the cursor with its last word written out, where that is a short form; else as it is."""
    last = _LAST_WORD.match(before[::-1])
    if last is None:
        return before
    head, word, mark = before[: -last.end()], last[1][::-1], last[2]
    if head.endswith((";", "(")):
        return before
    if mark:
        person = p.people.coded(word)
        return head + p.name(person.id, start=not head.strip()) if person else before
    phrase = phrase_for(word, p.rules.phrases)
    if phrase is None or head.lstrip().startswith("#") or not _is_prose(head, word, p):
        return before
    return head + in_full(word, phrase, used=lambda: _used(phrase.short, head, p))


def expanded_throughout(line: str, p: Proceedings) -> str:
    """A whole line with all its short forms written out, as if it had been typed letter by letter."""
    if not p.rules.phrases and ";" not in line:
        return line
    *earlier, last = line.split("\t")
    return "\t".join([*(_typed_out(part, p) if " " in part else part for part in earlier), _typed_out(last, p)])


def _typed_out(words: str, p: Proceedings) -> str:
    before, start = "", 0
    for c in f"{words}\n":
        if c in ENDS_A_WORD or c == "\n":
            word = before[start:]
            if word.rpartition(";")[1] or phrase_for(word.rpartition("(")[2], p.rules.phrases):
                before = expanded(before, p)
            start = len(before) + (c != ";")
        before += c
    return before[:-1]


def _is_prose(head: str, word: str, p: Proceedings) -> bool:
    """Whether a word after ``head`` is running text: no command's name, no code of a person, no sub-heading."""
    if not head.startswith("/"):
        return head.strip() != "" or not p.people.coded(word)
    name, space, _ = head[1:].partition(" ")
    try:
        return bool(space) and find(name).name != "heading" and p.people.coded(word) is None
    except Refused:
        return False


def _used(short: str, head: str, p: Proceedings) -> bool:
    """Whether the abbreviation was spelled out already, in this line or in the meeting so far."""
    defined = f"({short})"
    return defined in head or any(defined in event.words() for event in p.bundle.events)


def bare_words(line: str) -> str:
    """A typed line without what makes it a command or a list."""
    if line.startswith("/"):
        return line.partition(" ")[2]
    return _MARK.sub("", line)
