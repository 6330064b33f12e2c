"""Questions: how one begins, and the mark at its end."""

from __future__ import annotations

import re

from .common_words import is_participle
from .openings import at, first_sentence, names_somebody, whose, words_of
from .verbs import ADJECTIVES, ARTICLES, ASKING, AUXILIARIES, FINITE, OTHER_PASTS, PARTS, SUBJECTS

_ONE_OF_MANY = frozenset(("which", "what", "whose", "many", "much"))
_PRESENT = frozenset(
    """answers benefits checks comes costs decides exist exists gets goes happens holds leads makes monitors owns pays
    runs says sets takes works""".split()  # noqa: SIM905
)
_VERBS = FINITE | OTHER_PASTS | _PRESENT
_ITS_VERBS = AUXILIARIES | _PRESENT
_NO_VERBS = ARTICLES | PARTS | SUBJECTS
_OPENING = re.compile(
    r"(?:and |but |so |then )?(?:why|how|what|who|whom|whose|which|when|where)\b"
    r"(?: (?:many|much|often|far|long|soon|old|well|likely|big|large|quickly|else)\b)?",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.?!;])\s+(?=[“‘\"'(]?[A-Z])")


def asks(words: str) -> bool:
    """Whether the first sentence is a question, direct or not: “why it froze”, “whether it was lit”, “was it lit”."""
    sentence = first_sentence(words)
    if sentence.endswith("?"):
        return True
    found = words_of(sentence)
    if at(found) in ASKING:
        return True
    if at(found) in ("about", "if", "when", "where"):
        return "," not in sentence
    return _has_its_verb_first(found) or (":" in sentence and is_direct(_last_clause(sentence)))


def _last_clause(sentence: str) -> str:
    """What follows the last colon or semicolon: “the lanes: were they swept”."""
    return re.split(r"[:;](?=\s)", sentence)[-1].lstrip()


def _has_its_verb_first(found: list[str]) -> bool:
    low = at(found)
    return low in AUXILIARIES and not names_somebody(found) and whose(low, found[1:]) != "the speaker's"


def is_direct(sentence: str) -> bool:
    """Whether a sentence asks in the order of a question: “what does it buy”; not “why the figures had fallen”."""
    if _has_its_verb_first(words_of(sentence)):
        return True
    opening = _OPENING.match(sentence)
    if opening is None:
        return False
    rest = words_of(sentence[opening.end() :])
    first, asked = at(rest), opening[0].casefold().rpartition(" ")[2]
    if first in AUXILIARIES or (first == "about" and asked in ("what", "how")):
        return True
    if asked in ("who", "what", "which") and _is_a_verb(first):
        return True
    if asked == "who" and first.endswith("s") and first not in _NO_VERBS:
        return True  # “who chairs it”
    return asked in _ONE_OF_MANY and (asked in ("many", "much") or first not in SUBJECTS) and _has_its_verb_next(rest)


def _is_a_verb(word: str) -> bool:
    """“who pays for it”, “what happened”."""
    found = word in _VERBS or (is_participle(word) and word not in ADJECTIVES)
    return found and word not in ARTICLES


def _has_its_verb_next(rest: list[str]) -> bool:
    """“how many officers were there”, “what plans had been made”; not “what action the force would take”."""
    for word in map(str.casefold, rest[1:6]):
        if word in _ITS_VERBS:
            return True
        if word in _NO_VERBS:
            return False
    return False


def with_question_marks(words: str) -> str:
    """Questions that were typed with a full stop, or with nothing, end in a question mark; all other words as typed.

    Those alone that ask in the order of a question: “what does it buy.” What is asked indirectly (“whether it was
    lit”, “why the lanes were dark”) keeps its full stop.
    """
    return "\n".join(_marked(line) for line in words.split("\n"))


def _marked(line: str) -> str:
    ends = [found.span() for found in _SENTENCE.finditer(line)]
    starts = [0, *(end for _, end in ends)]
    marked, last = "", 0
    for start, end in zip(starts, [*(start for start, _ in ends), len(line)], strict=True):
        sentence = line[start:end]
        marked += line[last:start] + (_with_mark(sentence) if is_direct(_last_clause(sentence)) else sentence)
        last = end
    return marked


def _with_mark(sentence: str) -> str:
    bare = sentence.rstrip()
    if bare.endswith((".”", ".’", ".)", "..")) or bare[-1:] in "?!:;…”’)":
        return sentence
    return f"{bare.removesuffix('.')}?"
