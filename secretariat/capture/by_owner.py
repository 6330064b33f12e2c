"""One line that gives several people each their own to do: “mo to write; ck: to file it by 4 July”."""

from __future__ import annotations

from collections.abc import Collection

from ..basics.openings import first_word
from ..basics.pattern import pattern
from ..panel import naming
from ..proceedings.proceedings import Proceedings
from .arguments import persons

_LABEL = r"\(?\d{1,2}[.)]\s+"
_FIRST_LABEL = pattern(_LABEL)
_JOINT = pattern(rf"(?:\s*(?P<mark>[;.,](?=\s)|\n)\s*(?:and\s+|also\s+)?(?:{_LABEL})?|\s+{_LABEL})(?=[^\s\d(])")
_SET_APART = pattern(r"\s*(?::|[–—-]\s)")


def each_own(p: Proceedings, words: str, goes_on: Collection[str]) -> list[str]:
    """What each of several owners is to do, owner and all; the words as they are, where no second one is named so.

    ``goes_on``: what may follow a name. After a comma only a colon shows that somebody else is meant: a second name
    there may belong to what the first is to do. Raises Refused for a code that nobody has.
    """
    label = _FIRST_LABEL.match(words)
    numbered = label is not None and _begins_with_an_owner(p, words[label.end() :], goes_on, set_apart=False)
    pieces: list[str] = []
    begun = first = label.end() if label and numbered else 0
    names_end = 0
    for joint in _JOINT.finditer(words):
        if joint["mark"] == "," and joint.end() < names_end:
            continue  # within names after which no colon stands: the rest of them has none either
        rest = words[joint.end() : joint.end() + 2 * _FAR]
        piece = words[begun : joint.start()]
        if joint.start() < first or not (numbered or joint["mark"]) or _is_not_done(p, piece, goes_on):
            continue
        near = _near(rest)
        if _begins_with_an_owner(p, near, goes_on, set_apart=joint["mark"] == ","):
            pieces.append(piece)
            begun = joint.end()
        elif joint["mark"] == ",":
            names_end = joint.end() + len(near) - len(persons.owners_at(p, near, goes_on)[1])
    return [*pieces, words[begun:]] if pieces else [words]


_FAR = 300
"""Letters in which the names of those who are to do one thing stand, however long the line is."""


def _near(words: str) -> str:
    """The beginning of words, up to a space, in which a list of names can stand."""
    return words if len(words) <= _FAR else words[: words.rfind(" ", 0, _FAR)]


def _is_not_done(p: Proceedings, piece: str, goes_on: Collection[str]) -> bool:
    """Whether a piece cannot end there: after an initial or a title (“Cllr. Dunn”), after names alone, “mo, ck: to
    meet”, or within brackets or quotation marks."""
    if any(piece.count(opens) > piece.count(shuts) for opens, shuts in ("()", "“”")) or piece.count('"') % 2:
        return True
    last = "".join(piece[-_FAR:].split()[-1:])
    found, rest = persons.owners_at(p, piece, goes_on) if len(piece) < _FAR else ([], piece)
    of_a_name = len(last) < 2 or naming.folded(last) in (*naming.COUNCILLOR, *naming.HONORIFICS)
    return of_a_name or (bool(found) and not rest.strip(" ,:;"))


def _begins_with_an_owner(p: Proceedings, words: str, goes_on: Collection[str], *, set_apart: bool) -> bool:
    """``set_apart``: a colon must follow the name."""
    found, rest = persons.owners_at(p, words, goes_on)
    if not found or not rest.strip():
        return False
    after = words[: len(words) - len(rest)]
    if after.rstrip().endswith(":"):
        return True
    first = first_word(rest)
    return not set_apart and (first in goes_on or _SET_APART.match(rest) is not None)
