"""The panel's second language: its table of phrases, and speaking it while a paper is made."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from secretariat.basics.acts import Act, Put, act
from secretariat.basics.kept_file import file_of
from secretariat.basics.record import Refused
from secretariat.basics.saying import speaking
from secretariat.documents.document import Document
from secretariat.documents.one_language import of_one_language
from secretariat.languages.speaker import Speaker
from secretariat.languages.table import NAMES, PhraseTable, read_table, shipped
from secretariat.panel.panel import CALLED, Panel

from ..archive import Archive
from ..port import StoreError

MOST = 4 << 20
"""Bytes of a table of phrases."""


def second_language(panel: Panel | None) -> str:
    """The code of the second language that is set. Raises Refused where there is none."""
    if panel is None or not panel.second_language:
        raise Refused("No second language is set: Panel settings, in the app, has it under “Second language”.")
    return panel.second_language


def phrase_table(archive: Archive) -> tuple[PhraseTable, list[str]]:
    """The table of the second language, the panel's own rows over those that are shipped; and what is to be told: a
    table that cannot be used holds no paper up. Raises Refused where no second language is set."""
    panel = archive.panel()
    code = second_language(panel)
    table = shipped(code)
    if panel is None or panel.second_phrases is None:
        return table, []
    try:
        own = read_table(archive.file(panel.second_phrases.sha256).decode("utf-8-sig"), code=code)
    except (Refused, StoreError) as error:
        return table, [f"The panel’s own phrases are not used: {error} Those that are shipped are."]
    return own.over(table), []


def table_of(name: str, data: bytes, code: str) -> PhraseTable:
    """The table in a file of that name, which is of this language. Raises Refused, saying what is wrong and where."""
    try:
        return read_table(data.decode("utf-8-sig"), code=code)
    except UnicodeDecodeError:
        raise Refused(f"{name} is not text in UTF-8.") from None


def taken_in(panel: Panel, name: str, data: bytes) -> Act:
    """The act by which such a file becomes the panel's own; its bytes are kept first."""
    file = file_of(name, data)
    return act(f"phrases in {NAMES[second_language(panel)]} taken in", Put(panel.with_(second_phrases=file)))


def told_unused(table: PhraseTable) -> str:
    """That some of its phrases are said by no paper; empty where all are."""
    from secretariat.languages.listed import listed

    unknown = [each for each in table.phrases if each not in listed()]
    more = f", and {len(unknown) - 1} more" if len(unknown) > 1 else ""
    return f"No paper says “{unknown[0]}”{more}: kept, and not used." if unknown else ""


def names_typed(archive: Archive) -> list[str]:
    """What the panel, its office and its authorities are called, and the titles of its standing items: for a table that
    is given out, since only the clerk can say what they are in another language."""
    panel = archive.panel()
    if panel is None:
        return []
    said = [getattr(panel, word) for word in CALLED]
    titles = [item.title for rules in panel.rules for item in rules.standing]
    return list(dict.fromkeys(filter(None, (*said, *panel.authorities, *titles))))


def speaker(archive: Archive, code: str = "") -> Speaker:
    """Who speaks it, for one paper. ``code``: which language is asked for. Raises Refused for any but the second."""
    from secretariat.languages.listed import listed

    table, told = phrase_table(archive)
    if code and code != table.code:
        raise Refused(f"The second language of this panel is {NAMES[table.code]} ({table.code}), not “{code}”.")
    return Speaker(table, frozenset(listed()), told)


def in_language(english: Document, spoken: Speaker | None, make: Callable[[], Document]) -> Document:
    """A paper made once more in another language, which says in which it is, for whoever reads it aloud.

    ``english``: the same paper in English, of which each sentence is taken that the language has not all of, so that
    none is of two; itself where ``spoken`` is None. ``make``: makes it anew, from its records on.
    """
    if spoken is None:
        return english
    with speaking(spoken), spoken.marking():
        there = make()
    return replace(of_one_language(there, english), language=spoken.code)
