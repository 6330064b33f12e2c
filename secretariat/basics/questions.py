"""Questions: how one begins, and the mark at its end."""

from __future__ import annotations

import re

from .common_words import is_participle
from .openings import at, first_sentence, lacks_its_subject, names_somebody, verb_in_not, whose, whose_not, words_of
from .pattern import CAPITAL, pattern, small
from .verbs import (
    ADJECTIVES,
    ARTICLES,
    ASKING,
    AUXILIARIES,
    DO,
    FINITE,
    GONE,
    MODAL,
    OTHER_PASTS,
    PARTS,
    PREPOSITIONS,
    SPEECH,
    STATES,
    SUBJECTS,
)

_ONE_OF_MANY = frozenset(("which", "what", "whose", "many", "much"))
_PRESENT = frozenset(
    """answers benefits checks comes costs decides exist exists gets goes happens holds leads makes monitors owns pays
    runs says sets takes works""".split()  # noqa: SIM905
)
_VERBS = FINITE | OTHER_PASTS | _PRESENT | {"wrote", "said", "gave", "told"}
_ITS_VERBS = AUXILIARIES | _PRESENT
_NO_VERBS = ARTICLES | PARTS | SUBJECTS
_OPENING = pattern(
    r"(?:and |but |so |then )?(?:why|how|what|who|whom|whose|which|when|where)\b"
    r"(?: (?:many|much|often|far|long|soon|old|well|likely|big|large|quickly|else)\b)?",
    re.IGNORECASE,
)
_SENTENCE = pattern(rf"(?<=[.?!;])\s+(?=[“‘\"'(]?{CAPITAL})")


def asks(words: str) -> bool:
    """Whether the first sentence is a question, direct or not: “why it froze”, “whether it was lit”, “was it lit”."""
    sentence = first_sentence(words)
    if sentence.endswith("?"):
        return True
    sentence = _JOINED_ON.sub("", sentence)
    found = words_of(sentence)
    if at(found) in ("what", "how") and at(found, 1) in ("a", "an"):
        return is_direct(sentence)  # “what a shame”
    if _is_about_a_clause(found):
        return False
    if at(found) in ASKING or _asks_after_a_preposition(found):
        return True
    if at(found) in ("about", "if", "when", "where"):
        return "," not in sentence or _asks_at_its_end(sentence)
    return _has_its_verb_first(found) or _asks_at_its_end(sentence)


_JOINED_ON = pattern(r"(?:and|but|so|then|also),? (?=[a-z])", re.IGNORECASE)
_FRONTED = pattern(
    r"(?:if|given|as|since|while|when|once|although|though|despite|in|on|at|for|of|with|without|after|before|under|"
    r"during|by|from|regarding|concerning)\b[^,:;]*, (?=(?!which\b|who\b|whose\b|where\b|when\b|and\b|or\b))",
    re.IGNORECASE,
)
"""What may stand before a question: “if it rains, what happens”, “of the 40, how many are women”."""


_LINKS = frozenset("was were is are remained remains seemed would should must could will had has mattered made".split())  # noqa: SIM905
_JUDGED = (
    frozenset(
        """a an not very too quite so also only always never no nothing wrong right true false untrue good bad fair
    unfair clear unclear unacceptable acceptable important helpful useful welcome disgraceful shameful misleading
    inaccurate correct incorrect excellent poor fine enough essential vital key crucial simple obvious irrelevant
    immaterial inappropriate appropriate reasonable unreasonable nonsense rubbish outrageous remarkable accurate
    sad shocking surprising unsurprising predictable understandable be have to that little much no-one""".split()  # noqa: SIM905
    )
    | STATES
)
_HELD = frozenset("thought believed felt considered hoped expected knew understood assumed supposed claimed".split())  # noqa: SIM905
"""“what he thought was right”: what follows is of what he thought, and is asked after."""


def _is_about_a_clause(found: list[str]) -> bool:
    """“What he said was wrong”, “how it was done was unacceptable”, “why it failed mattered”: a clause with its own
    verb is what the sentence is about. “What action was right” and “why the lanes he named were dark” are asked after.
    """
    if at(found) not in ASKING | {"when", "where"}:
        return False
    if at(found) in ("which", "whose") or at(found, 1) in ("action", "actions", "many", "much", "more", "else"):
        return False
    for n in range(2, len(found)):
        before, word, follows = at(found, n - 1), at(found, n), at(found, n + 1)
        if word in PARTS - {"as"} or word in (",", ";", ":"):
            return False
        done = before in OTHER_PASTS | SPEECH | GONE | FINITE | DO or is_participle(before)
        done = done or (before in PREPOSITIONS and n > 3 and at(found, n - 2) in GONE | OTHER_PASTS)
        if not done or before in _HELD:
            continue
        if word in ("mattered", "matters", "counted", "surprised", "worried", "concerned"):
            return True
        if word in _LINKS and (follows in _JUDGED or follows.endswith("ing")):
            return True
    return False


def _asks_at_its_end(sentence: str) -> bool:
    """“The lanes: were they swept”; “given the cost, was it right”."""
    if ":" in sentence and is_direct(_last_clause(sentence)):
        return True
    fronted = _FRONTED.match(sentence)
    return bool(fronted) and is_direct(sentence[fronted.end() :])  # type: ignore[union-attr]


def _asks_after_a_preposition(found: list[str]) -> bool:
    """“To what extent is it used”, “with whom was it agreed”; not “in which case it was”."""
    if at(found) not in PREPOSITIONS or at(found, 1) not in ASKING | {"when", "where"}:
        return False
    return at(found, 2) not in ("case", "time", "it", "they", "he", "she", "we", "there", "the")


def _last_clause(sentence: str) -> str:
    """What follows the last colon or semicolon: “the lanes: were they swept”."""
    return re.split(r"[:;](?=\s)", sentence)[-1].lstrip()


def _has_its_verb_first(found: list[str]) -> bool:
    low = at(found)
    if base := verb_in_not(low):
        return whose_not(base, found[1:]) != "the speaker's"
    if low not in AUXILIARIES or names_somebody(found) or _is_a_condition(found) or lacks_its_subject(found):
        return False
    return whose(low, found[1:]) != "the speaker's"


def _is_a_condition(found: list[str]) -> bool:
    """“Had he known, he would have said so”, “should it fail, they would stop”."""
    if at(found) not in ("had", "were", "should") or "," not in found:
        return False
    return any(word.casefold() in MODAL for word in found[found.index(",") :])


def is_direct(sentence: str, *, fronted_by: int = 4) -> bool:
    """Whether a sentence asks in the order of a question: “what does it buy”; not “why the figures had fallen”.

    ``fronted_by``: how many words set off by a comma may stand before it, “if it rains, in June, what happens”.
    """
    sentence = _JOINED_ON.sub("", sentence)
    found = words_of(sentence)
    if _is_about_a_clause(found):
        return False
    if _has_its_verb_first(found):
        return True
    if _asks_after_a_preposition(found):
        return at(found, 2) in AUXILIARIES or _has_its_verb_next(found[2:])
    fronted = _FRONTED.match(sentence) if fronted_by else None
    if fronted and is_direct(sentence[fronted.end() :], fronted_by=fronted_by - 1):
        return True
    if " ".join(found).casefold() in ("why not", "what", "so what", "how so", "why", "what next"):
        return True
    opening = _OPENING.match(sentence)
    if opening is None:
        return False
    rest = words_of(sentence[opening.end() :])
    first, asked = at(rest), small(opening[0]).rpartition(" ")[2]
    if first in AUXILIARIES or (first == "about" and asked in ("what", "how")):
        return True
    if asked in ("who", "what", "which") and _is_a_verb(first):
        return True
    if asked == "who" and first.endswith("s") and first not in _NO_VERBS:
        return True  # “who chairs it”
    if asked == "how" and at(rest, 1) in AUXILIARIES and first not in ARTICLES | SUBJECTS:
        return at(rest, 2) in SUBJECTS | ARTICLES or any(word[:1].isupper() for word in rest[2:3])  # “how sure is he”
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
