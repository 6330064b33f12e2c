"""Who moves and who seconds, said before what is moved in the sentences in which it is told: “It was moved by Birch and
seconded by Dunn that …”, “Birch proposed, Dunn seconded: that …”, “P: ab, S: as – that …”.
"""

from __future__ import annotations

import re

from ...basics.pattern import pattern
from ...proceedings.proceedings import Proceedings
from . import persons

_NAME = r"[^:;]{2,45}?"
_MOVES = r"(?:moved|moves|proposed|proposes)"
_SECONDS = r"(?:seconded|seconds|sec[’']d|secs|sec|2nded|2nds|2nd)"
_WHAT = r"(?=(?:that|to)\b|[“\"])"
_SHAPES = (
    pattern(  # “P: ab, S: as – that …”
        rf"(?:p|m|prop\w*|mov\w*)\.?(?:\s*[:–—-]+\s*|\s+)(?:by:? )?(?P<mover>{_NAME})[\s,;/]+(?:and )?"
        rf"(?:s|sec\w*|2nd\w*)\.?(?:\s*[:–—-]+\s*|\s+)(?:by:? )?(?P<seconder>{_NAME})[\s,:;–—-]+{_WHAT}",
        re.IGNORECASE,
    ),
    pattern(  # “Birch moved and Dunn seconded that …”
        rf"(?P<mover>{_NAME})[\s,]+{_MOVES}[\s,]+(?:and )?(?P<seconder>{_NAME})[\s,]+{_SECONDS}[\s,:;–—-]+{_WHAT}",
        re.IGNORECASE,
    ),
    pattern(  # “Birch proposed, seconded by Dunn, that …”
        rf"(?P<mover>{_NAME})[\s,]+{_MOVES}[\s,]+(?:and )?{_SECONDS}(?: by)?[\s:]+(?P<seconder>{_NAME})"
        rf"[\s,:;–—-]+{_WHAT}",
        re.IGNORECASE,
    ),
    pattern(  # “ab, 2nd as: that …”
        rf"(?P<mover>{_NAME})[\s,/]{{1,3}}(?:and )?{_SECONDS}(?: by)?[\s:]+(?P<seconder>{_NAME})[\s,:;–—-]+{_WHAT}",
        re.IGNORECASE,
    ),
    pattern(  # “Birch proposes that it be so, Dunn seconds”
        rf"(?P<mover>{_NAME})[\s,]+{_MOVES}[\s,:]+(?P<what>(?:that|to)\b.*?)[\s,;.–—-]+(?:and )?"
        rf"(?P<seconder>[^:;,.]{{2,45}}?) {_SECONDS}\W*$",
        re.IGNORECASE,
    ),
    pattern(rf"(?P<mover>{_NAME})[\s,]+{_MOVES}[\s,:]+{_WHAT}", re.IGNORECASE),
)
_ACTIVE = (
    pattern(  # “Dunn seconds Birch: that …”
        rf"(?P<seconder>[^:;,]{{2,45}}?) (?:2nds|seconds|seconding) (?P<mover>{_NAME})(?::\s+|[\s,;–—-]+{_WHAT})",
        re.IGNORECASE,
    ),
    pattern(  # “Birch, Dunn 2nd to note”
        rf"(?P<mover>{_NAME})[\s,/]{{1,3}}(?:and )?(?P<seconder>{_NAME})[\s,]+(?:{_SECONDS}|seconding)\b"
        r"[\s,:;–—-]+(?!by\b)",
        re.IGNORECASE,
    ),
)
"""Who seconds stands before that word."""
_IN_BRACKETS = pattern(r"^[(\[]([^()\[\]]{2,60})[)\]][\s,:;–—-]+(?=(?:that|to)\b)", re.IGNORECASE)
_IT_WAS = pattern(r"(?:it was )(?=(?:moved|proposed)\b)|(?:moved|proposed)(?= (?:that|to)\b)", re.IGNORECASE)


def named_in_a_sentence(words: str, p: Proceedings) -> str:
    """Words of a motion with who moves and who seconds as /motion reads it, “ab sec as that …”; as they are where the
    sentence names nobody who is known."""
    words = _IN_BRACKETS.sub(r"\1 ", _IT_WAS.sub("", words, count=1).lstrip(), count=1)
    for shape in (_ACTIVE[0], *_SHAPES, _ACTIVE[1]):
        found = shape.match(words)
        said = found.groupdict() if found else {}
        mover = persons.whole(p, _bare(said["mover"])) if said else None
        seconder = persons.whole(p, _bare(said["seconder"])) if said.get("seconder") else None
        if found is None or mover is None or (said.get("seconder") and seconder is None):
            continue
        if shape in _ACTIVE and persons.person_at(p, words[found.end() :]):
            continue  # “ab cd sec ef”: two who moved
        second = f" sec {seconder.code}" if seconder else ""
        return f"{mover.code}{second} {said.get('what') or words[found.end() :]}"
    return words


def _bare(name: str) -> str:
    return re.sub(r"^(?:by|from)\b:?\s+", "", name.strip(" ,;:–—-"), flags=re.IGNORECASE)
