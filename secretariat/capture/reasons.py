"""Where the reason begins in what was typed after a command: after “because”, “due to”, “owing to”, “so that” …"""

from __future__ import annotations

import re

from ..basics.joints import OF_A_CLAUSE, SO_MAY, STRONG
from ..basics.pattern import pattern

_STRONG = pattern(rf"(?:^|(?<=[\s,;]))(?:because\b|(?:{'|'.join(STRONG)})\b)", re.IGNORECASE)
_BECAUSE = pattern(r"(?:^|(?<=[\s,;]))because\b", re.IGNORECASE)
_LOOSE = pattern(
    rf"{_STRONG.pattern}|(?:^|(?<=[\s,;])){SO_MAY}|"
    r"(?:^|(?<=[\s,;]))(?<!time )(?:as|since)\b(?! (?:soon|long|early|late|well|possible)\b)",
    re.IGNORECASE,
)
_AT_ONCE = pattern(
    rf"{_STRONG.pattern}|(?:{'|'.join(OF_A_CLAUSE)})\b|{SO_MAY}|"
    r"(?:at|on) the (?:request|suggestion|advice|invitation) of\b",
    re.IGNORECASE,
)


def parted(words: str, *, loosely: bool = False) -> tuple[str, str]:
    """The words before the reason, and the reason without its “because”; both as typed.

    ``loosely``: “as” and “since” begin one too, where no title could have them.
    """
    found = _LOOSE.search(words) if loosely else _BECAUSE.search(words) or _STRONG.search(words)
    if found is None:
        return words.strip(), ""
    return words[: found.start()].strip().rstrip(" ,–—-"), _without_because(words[found.start() :])


def parted_by_colon_too(words: str, *, loosely: bool = False) -> tuple[str, str]:
    """As ``parted``; behind a colon all is the reason, as typed, also where it has a “because” in it."""
    before, reason = parted(words, loosely=loosely)
    head, colon, _ = before.partition(": ")
    return (head, words[words.index(": ") + 2 :].strip()) if colon else (before, reason)


def begins_a_reason(words: str) -> bool:
    """Whether what is left of a line is a reason: “because it rained”, “due to rain”, “as it rained”."""
    return _AT_ONCE.match(words.strip()) is not None


_SENTENCE = pattern(
    r"(?!(?:and|or|nor|but|by|to|with|until|till|moved|prop\w*|sec\w*|for|in|on|at|before|after|under|no|not|all|both|"
    r"items?|then|also|if|redrafted|reworded|amended|as)\b)[^\W\d_][\w’'-]*(?: [^\d:;,()]+)+",
    re.IGNORECASE,
)


def is_a_sentence(words: str) -> bool:
    """Whether what is left of a line is words that tell no time, number nor anybody’s part in it: then they are why."""
    said = words.strip(" .,")
    return _SENTENCE.fullmatch(said) is not None and len(said.split()) > 2


def begins_surely(words: str) -> bool:
    """The same of what nothing but a reason begins with: “because”, “due to”, and not “as”."""
    return _STRONG.match(words.strip()) is not None


def set_apart(words: str) -> str:
    """A reason that signs set apart from what it is the reason of, without them: “(late report)”, “– late report”;
    empty where all that is left is not so."""
    found = _SET_APART.fullmatch(words.strip())
    return _without_because((found["inside"] or found["after"]).strip(" .")) if found else ""


_SET_APART = pattern(r"\((?P<inside>[^()]*[^\W\d_][^()]*)\)\.?|(?:[–—:-]|-{2})\s+(?P<after>[^\W\d_].*)", re.DOTALL)


def whole(words: str) -> str:
    """A reason that is all that is left, without its “because”."""
    return _without_because(words.strip())


def _without_because(words: str) -> str:
    return re.sub(r"^because\b[\s:,]*", "", words, flags=re.IGNORECASE).strip()
