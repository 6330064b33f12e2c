"""A table of phrases: what one language has for each English phrase, whether that was reviewed, and names in it.

It is a file of TOML, so that a translator needs no more than an editor. Nothing counts as reviewed that is not marked
so.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import msgspec

from ..basics.record import Refused
from ..basics.saying import places

NAMES = {"cy": "Welsh", "kw": "Cornish"}
"""The languages a panel can choose, in English."""


class Rendering(msgspec.Struct, frozen=True):
    """What stands for an English phrase, and whether somebody who knows the language has read and approved it."""

    words: str
    reviewed: bool = False


class PhraseTable(msgspec.Struct, frozen=True):
    """The phrases of one language, by their English; and names, titles and other typed words as the clerk has them."""

    code: str
    phrases: Mapping[str, Rendering] = msgspec.field(default_factory=dict)
    names: Mapping[str, str] = msgspec.field(default_factory=dict)

    def over(self, other: PhraseTable) -> PhraseTable:
        """This table laid over another: what it has counts, what it lacks is the other's."""
        return PhraseTable(self.code, {**other.phrases, **self.phrases}, {**other.names, **self.names})

    def told(self, english: Iterable[str]) -> str:
        """How complete it is, in a sentence."""
        wanted = [*english]
        there = [self.phrases[each] for each in wanted if each in self.phrases]
        reviewed = sum(each.reviewed for each in there)
        lacking = len(wanted) - len(there)
        whole = f"{NAMES[self.code]}: {len(there)} of {len(wanted)} phrases, {reviewed} of them reviewed"
        return f"{whole}; {lacking} would stand in English." if lacking else f"{whole}."


def shipped(code: str) -> PhraseTable:
    """The table of a language that comes with the app, in which nothing is marked as reviewed: that is for whoever
    reviews it. An empty one where none is shipped."""
    path = Path(__file__).with_name(f"{code}.toml")
    return read_table(path.read_text(encoding="utf-8"), code=code) if path.exists() else PhraseTable(code)


def read_table(text: str, *, code: str = "") -> PhraseTable:
    """The table in a file. ``code``: the language it must be of. Raises Refused with what is wrong, and where."""
    import tomllib

    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Refused(f"The file of phrases cannot be read: {error}.") from None
    of = found.get("language")
    if not isinstance(of, str) or of not in NAMES:
        raise Refused(f"The file of phrases must begin with its language: {' or '.join(NAMES)}.")
    if code and of != code:
        raise Refused(f"The file of phrases is {NAMES[of]}, and the panel’s second language is {NAMES[code]}.")
    phrases: dict[str, Rendering] = {}
    for english, words, row in _rows(found, "phrase", "english", "phrase"):
        if english in phrases:
            raise Refused(f"“{english}” is there twice.")
        reviewed = row.get("reviewed", False)
        if not isinstance(reviewed, bool):
            raise Refused(f"Whether “{english}” is reviewed must be true or false.")
        if words:
            _judge_places(english, words)
            phrases[english] = Rendering(words, reviewed)
    names = {typed: called for typed, called, _ in _rows(found, "name", "typed", "called") if called}
    return PhraseTable(of, phrases, names)


def _rows(found: Mapping[str, Any], kind: str, key: str, value: str) -> Iterable[tuple[str, str, Mapping[str, Any]]]:
    rows = found.get(kind, [])
    if not isinstance(rows, list):
        raise Refused(f"Each {kind} stands under a line of its own: [[{kind}]].")
    for row in rows:
        said, there = (row.get(each, "") for each in (key, value)) if isinstance(row, dict) else ("", "")
        if not isinstance(said, str) or not isinstance(there, str) or not said.strip():
            raise Refused(f'Each [[{kind}]] has its words in quotation marks: {key} = "…" and {value} = "…".')
        other = next((each for each in row if each not in (key, "reviewed")), "")
        if other and value not in row:
            raise Refused(f"“{said}” has a line “{other}”, which is not read: its words stand at “{value}”.")
        yield said, there, row


def _judge_places(english: str, words: str) -> None:
    """Raises Refused where a phrase would leave out what is to be filled in, or asks for what there is not."""
    from string import Formatter

    try:
        found = [(name, spec, conversion) for _, name, spec, conversion in Formatter().parse(words) if name is not None]
    except ValueError:
        raise Refused(f"The braces of “{words}” do not close: each place stands as {{name}}.") from None
    if any(spec or conversion for _, spec, conversion in found):
        raise Refused(f"A place in “{words}” stands as {{name}} alone.")
    wanted, given = set(places(english)), {name for name, _, _ in found}
    if missing := sorted(wanted - given):
        raise Refused(f"“{words}” leaves out {{{missing[0]}}}, which “{english}” has.")
    if odd := sorted(given - wanted):
        raise Refused(f"“{words}” has {{{odd[0]}}}, which “{english}” has not.")


def as_file(table: PhraseTable, english: Iterable[str], typed: Iterable[str] = ()) -> str:
    """The table as a file with every English phrase, and the names that were ``typed``: what it lacks is to be filled
    in."""
    lines = [
        f"# Phrases of papers in {NAMES[table.code]}. A phrase keeps the {{places}} of its English, in any order; one",
        "# that is empty stands in English, and with it the whole sentence that it is a part of. Set reviewed = true",
        "# once somebody who knows the language has approved it.",
        "",
        f'language = "{table.code}"',
        "",
        "# Names and titles, typed in English, as they are in this language; one that is empty stands as it was typed.",
    ]
    for name in dict.fromkeys((*typed, *table.names)):
        lines += ["", "[[name]]", f"typed = {_quoted(name)}", f"called = {_quoted(table.names.get(name, ''))}"]
    for each in dict.fromkeys((*english, *table.phrases)):
        phrase = table.phrases.get(each, Rendering(""))
        lines += ["", "[[phrase]]", f"english = {_quoted(each)}", f"phrase = {_quoted(phrase.words)}",
                  f"reviewed = {'true' if phrase.reviewed else 'false'}"]  # fmt: skip
    return "\n".join([*lines, ""])


def _quoted(words: str) -> str:
    """As a basic string of TOML."""
    return re.sub("\x7f", r"\\u007f", json.dumps(words, ensure_ascii=False))
