"""Whether somebody's words begin with what she did (“explained that …”), with a question, or with what she said.

The rule, stated once, for the typed line and for the printed page:

* “thanked the staff”, “was assured that”, “did not know”: a verb comes first, and the speaker is its subject;
* “Organised crime had fallen”, “Ahmed Khan would reply”, “need had grown”: a noun or a name comes first, however much
  it looks like a verb. What follows tells: a noun with a verb of its own after it, a name, or a verb at once;
* “was the road lit”, “would it cost more”: the verb stands before another's subject, so it is a question.

Where the words could be either, they are taken for what was said: that is true all the same.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from .common_words import is_participle
from .pattern import pattern
from .verbs import (
    ADJECTIVES,
    ADVERBS,
    ARTICLES,
    AUXILIARIES,
    BASE_VERBS,
    BE,
    DO,
    FINITE,
    GIVEN_NAMES,
    GONE,
    HAVE,
    MATTERS,
    MODAL,
    NEVER_BEFORE_A_NOUN,
    NO_ADVERBS,
    NOT_HERS,
    NOT_SHORT,
    OTHER_PASTS,
    PARTS,
    PREPOSITIONS,
    PRESENT,
    SPEECH,
    STATES,
    SUBJECTS,
    WOULD_DO,
)

_FIRST_SENTENCE = pattern(r"(?:[^.;?!\n]+|\.(?=\d|[a-z]\.))*[.;?!]?")
_WORD = pattern(r"[^\s,:;.?!“”‘\"()…]+|[,:;]")


_SAID_OR_AUXILIARY = SPEECH | AUXILIARIES
_NO_NOUNS = ARTICLES | PREPOSITIONS | ADVERBS | PARTS | STATES
_ENDS_A_CLAUSE = PREPOSITIONS | ARTICLES | ADVERBS
_OF_HERS = STATES | PREPOSITIONS


def first_sentence(words: str) -> str:
    """The first sentence of a text, with its stop."""
    found = _FIRST_SENTENCE.match(words.lstrip(" “‘\"'("))
    return found[0] if found else ""


def words_of(sentence: str) -> list[str]:
    """The words of a sentence, with its commas, colons and semicolons."""
    return _WORD.findall(sentence)


@lru_cache(maxsize=16)
def beginning(words: str) -> tuple[str, list[str]]:
    """The first sentence of a text and the words of it, for reading alone: they are kept, since every rule below asks
    them of the same text, one after the other."""
    sentence = first_sentence(words)
    return sentence, words_of(sentence)


def at(words: list[str], n: int = 0) -> str:
    """A word of a list, in small letters; empty past its end."""
    return words[n].casefold() if len(words) > n else ""


def first_word(text: str, but_for: str = ",;:") -> str:
    """The first word of a text in small letters, without the signs behind it; empty for none. A text of thousands of
    words is not parted for it."""
    return "".join(text.split(maxsplit=1)[:1]).casefold().rstrip(but_for)


def is_said_by_its_first_word(words: str) -> bool:
    """Whether the first word alone tells that a text is what somebody said, and neither what she did or asked, nor a
    fragment: “the figures were public”, “officers had been told”. No rule below has a use for such a word, so most of
    what is said is done with here. ``words``: parted by single spaces."""
    first, _, rest = words.partition(" ")
    low = first.casefold()
    return (
        first.isalpha() and rest[:1].isalnum() and "?" not in words
        and low not in _OF_A_RULE and not low.endswith(("ed", "ly"))
    )  # fmt: skip


@lru_cache(maxsize=1024)
def begins_with_a_verb(words: str) -> bool:
    """Whether the speaker is the subject of the first word: “explained that …”, “firmly denied it”, “did not know”."""
    sentence, found = beginning(words)
    if _WHEN_ASKED.match(sentence) or lacks_its_subject(found):
        return False
    if len(found) > 1 and _is_adverb(found[0]):
        return at(found, 1) in _SAID_OR_AUXILIARY or _is_doing(found[1], found[2:]) or _is_never_done(found)
    if (base := verb_in_not(at(found))) and found[0][1:].islower():
        return whose_not(base, found[1:]) == "the speaker's" and not sentence.endswith("?")
    if not found or not found[0][1:].islower() or names_somebody(found):
        return False
    first, rest = found[0], found[1:]
    low = first.casefold()
    if low in AUXILIARIES:
        return whose(low, rest) != "another's" and not sentence.endswith("?")
    if at(rest) in AUXILIARIES and low not in ("asked", "wondered"):
        return False
    if at(rest) == "by" and low not in ("stood", "went", "began"):
        return False
    if _in_ly(at(rest)) and at(rest, 1) == "," and (low in GIVEN_NAMES or low not in SPEECH):
        return False  # “put simply, …”, “read carefully, …”
    if low in PRESENT:
        return at(rest) not in FINITE
    return _is_said(first, rest) if low in SPEECH else _is_doing(first, rest)


_WHEN_ASKED = pattern(
    r"(?:asked|pressed|questioned|challenged|quizzed|prompted|reminded|told|invited)\b[^,]*, "
    r"(?:he|she|they|it|there|we)\b",
    re.IGNORECASE,
)
"""“Asked about it, he had no answer”: somebody else asked."""


def _is_never_done(found: list[str]) -> bool:
    """“never knew”, “never knew that they had gone”: after it no noun has a verb of its own."""
    done = is_participle(found[1]) or at(found, 1) in OTHER_PASTS or at(found, 1) in FINITE
    return at(found) in ("never", "not") and done and at(found, 1) not in NOT_HERS


def verb_in_not(word: str) -> str:
    """The verb in “didn't”, “won’t”, “cannot”; empty for any other word."""
    return NOT_SHORT.get(word.replace("’", "'"), "")


def whose_not(auxiliary: str, rest: list[str]) -> Whose:
    """Whose verb “didn't”, “won't”, “hasn't” is: another's where that other follows it, “didn't the force know”."""
    follows = at(rest)
    if auxiliary in _NEVER_OF_ONE:
        name = rest[:1] != [] and rest[0][0].isupper()
        return "another's" if follows in SUBJECTS or name else "the speaker's"  # “don't know” at the least asks nothing
    found = whose(auxiliary, rest)
    return "another's" if found == "either's" and follows in SUBJECTS else found


_OF_SEVERAL = frozenset(("do", "are", "were", "have"))
_NEVER_OF_ONE = DO | MODAL | _OF_SEVERAL


def is_a_fragment(words: str) -> bool:
    """Whether an answer is no sentence of its own: “no”, “not yet”, “because it rained”, “to be decided”, “on the
    website”, or what was said, in quotation marks. “the figures were public” is one."""
    _, found = beginning(words)
    first, then = at(found), at(found, 1)
    if words[:1] in "“‘\"'" or first == "because" or (first == "to" and (then in BASE_VERBS or then == "be")):
        return True
    if first in ("yes", "no"):
        return then in ("", ",", ";", "not", "longer")
    if len(found) == 1:
        return first not in SUBJECTS
    begins_so = len(found) < 5 and (first in _BEGIN_A_FRAGMENT or first.isdigit())
    return begins_so and not any(word.casefold() in _ANY_VERB for word in found)


_BEGIN_A_FRAGMENT = PREPOSITIONS | {"about", "not"}
_ANY_VERB = AUXILIARIES | FINITE | GONE | OTHER_PASTS


def lacks_its_subject(found: list[str]) -> bool:
    """“Don’t know”, “do not know”, “have written to them”, “am sure of it”: what I, we or they do, and nobody said who.

    Where a noun comes next it may be the subject: “are parking charges too high”, “have reported crimes risen”.
    """
    if not found or not found[0][1:].islower():
        return False
    first, rest = at(found), found[1:]
    if base := verb_in_not(first):
        return base in _OF_SEVERAL and whose_not(base, rest) == "the speaker's"
    if first == "am":
        return at(rest) != "i"
    if first not in _OF_SEVERAL or not rest or rest[0][0].isupper():
        return False
    follows = at(rest)
    if follows in ADVERBS or _in_ly(follows):
        return whose(first, rest) == "the speaker's"
    noun_next = bool(rest[1:]) and _is_a_noun(rest[1]) and not _done(rest[1:2])
    if first == "do":
        return follows in WOULD_DO or follows in _THINKS
    if first == "have":
        return follows in ("a", "an", "no", "to", "yet") or (_done(rest[:1]) and not (noun_next and _done(rest[2:])))
    if follows in _OF_A_STATE or as_somebody_is(" ".join(rest)):
        return True
    if follows in STATES and at(rest, 1) == "that":
        return True
    return (follows.endswith("ing") or _done(rest[:1])) and not noun_next


_THINKS = frozenset("agree appreciate believe feel hope know recall understand wish wonder worry".split())  # noqa: SIM905
"""“Do know it”, “do hope so”: no word for several is one of these, so none is its subject."""
_OF_A_STATE = frozenset("at in of on with".split())  # noqa: SIM905
"""“are of the view”, “were in touch”; not “are over half of them lit”."""
_DETERMINERS = frozenset("the it they he she this these those his her their its there we".split())  # noqa: SIM905


def as_somebody_is(words: str) -> str:
    """The verb that is left out before how somebody is, or what she had none of: “not sure”, “happy to write” (“was”),
    “no comment” (“had”); empty where none is.
    """
    _, found = beginning(words)
    n = 1 if at(found) in _NEARLY else 0
    n += n == 1 and at(found, 1) in ("very", "quite", "so", "yet", "entirely", "fully", "at")
    follows = at(found, n + 1)
    if at(found, n) in STATES:
        own = not follows or not follows.isalnum() or follows in _AFTER_A_STATE
        return "was" if own else ""
    if at(found) == "no" and at(found, 1) in _NONE_OF and (not at(found, 2) or at(found, 2) in _OF_NONE):
        return "had"
    return ""


_AFTER_A_STATE = PREPOSITIONS | PARTS | _DETERMINERS | {"enough"}
_NEARLY = frozenset(("not", "very", "quite", "so", "more", "most", "also", "still", "always"))
_NONE_OF = frozenset(
    "comment idea view views objection objections knowledge opinion concerns questions recollection".split()  # noqa: SIM905
)
_OF_NONE = frozenset("on about of to as that whether how why what when who where at for yet".split())  # noqa: SIM905


def _is_adverb(word: str) -> bool:
    """“firmly denied it”, “also asked”."""
    if word != word.casefold():
        return False
    return _in_ly(word) or word in _WHEN_OR_AGAIN


_WHEN_OR_AGAIN = frozenset(("also", "then", "therefore", "again", "further", "later", "now", "still", "never"))
_OF_A_RULE = (
    SPEECH | PRESENT | AUXILIARIES | OTHER_PASTS | STATES | PREPOSITIONS | _NEARLY | _WHEN_OR_AGAIN | NOT_SHORT.keys()
    | {"whether", "because", "yes", "no"}
)  # fmt: skip
"""The first words that a rule goes by, but for those in -ed and -ly."""


def _in_ly(word: str) -> bool:
    return word.endswith("ly") and word not in NO_ADVERBS


def names_somebody(found: list[str]) -> bool:
    """Whether words with a capital begin with a name: “Said Ahmed”, “Will Moss”, “May had been”.

    “Organised Crime Unit” does, “Thanked Councillor Bramble” does not.
    """
    first, follows = found[0], found[1] if found[1:] else ""
    low = first.casefold()
    if first == low:
        return False
    if follows[:1].isupper() and follows != "I":
        if low not in GIVEN_NAMES and _is_done_to_a_name(low, found):
            return False
        asks_of = low in AUXILIARIES and low not in ("will", "may")
        return low in GIVEN_NAMES or not (low in SPEECH or asks_of)
    if low == "may" and follows != "I":  # the month, unless what she may do comes next
        return at(found, 1) not in WOULD_DO | ADVERBS | SUBJECTS and not _in_ly(at(found, 1))
    return low == "will" and follows.casefold() in AUXILIARIES


def _is_done_to_a_name(low: str, found: list[str]) -> bool:
    """“Visited Eldmoor in May”: there is no other verb for it, as “United Utilities had replied” has."""
    if low in NOT_HERS or not (is_participle(low) or low in OTHER_PASTS) or len(found) < 3:
        return False
    return not _has_a_verb(["", *found[1:]], of_the_noun=True) and at(found, 2) in PREPOSITIONS


def _is_said(first: str, rest: list[str]) -> bool:
    """A verb of speech is the speaker's, unless a noun follows that has its own verb: “Reported crime had fallen”."""
    low = first.casefold()
    if low in NEVER_BEFORE_A_NOUN or not (rest and _is_a_noun(rest[0])):
        return True
    describes = first != low or low in ADJECTIVES
    return not (describes and _has_a_verb(rest, of_the_noun=True))


def _is_a_noun(word: str) -> bool:
    """Whether a word after a form in -ed could be what that describes: no article, preposition, name or number."""
    low = word.casefold()
    return word.isalpha() and word == low and not (low in _NO_NOUNS or _in_ly(low))


def _is_doing(first: str, rest: list[str]) -> bool:
    """Whether a word that is no verb of speech is what the speaker did: “walked the lanes”, “worked with partners”."""
    low, follows = first.casefold(), at(rest)
    if not (is_participle(low) or low in OTHER_PASTS) or low in NOT_HERS:
        return False
    if not follows:
        return False
    if follows in ("that", "which", "who"):
        return low in ("found", "knew", "showed")
    if follows in ARTICLES or follows.isdecimal() or follows == "to":
        return True
    into = follows in PREPOSITIONS
    if rest[0][0].isupper() and _is_done_to_a_name(low, [first, *rest]):
        return True
    return (first == low or into) and bool(follows) and not _has_a_verb(rest, of_the_noun=into)


def _has_a_verb(words: list[str], *, of_the_noun: bool) -> bool:
    """Whether a verb is among these words. ``of_the_noun``: before a clause of its own (“that …”, “because …”)."""
    for n in range(1, len(words)):
        word, follows = at(words, n), at(words, n + 1)
        if of_the_noun and word in PARTS:
            return False
        if word in AUXILIARIES and words[n] not in ("May", "Will"):
            return True
        ends = not follows or follows in _ENDS_A_CLAUSE or not follows.isalnum() or _in_ly(follows)
        if ends and (word in FINITE or is_participle(word)):
            return True
    return False


Whose = Literal["the speaker's", "another's", "either's"]


def whose(auxiliary: str, rest: list[str]) -> Whose:
    """Whose verb “was”, “had”, “did” or “would” is, by what follows it.

    The speaker's: “was assured”, “did not know”, “would write”. Another's: “was the road lit”, “did it work”.
    """
    follows, after = at(rest), at(rest, 1)
    if not follows or not rest[0][0].isalnum():
        return "the speaker's"
    if follows in ADVERBS or _in_ly(follows):
        return "another's" if after in SUBJECTS else "the speaker's"
    name = rest[0][0].isupper()
    if auxiliary in ("were", "are", "have", "do"):
        return "another's"
    if auxiliary in HAVE:
        return _whose_had(rest, name=name)
    if follows in SUBJECTS or name:
        return "another's"
    if auxiliary in DO:
        return "the speaker's" if follows in WOULD_DO else "another's"
    if auxiliary in BE:
        return _whose_was(rest)
    return "the speaker's" if follows in WOULD_DO else "either's"


def _done(words: list[str]) -> bool:
    return any(word in GONE or is_participle(word) for word in words)


def _whose_had(rest: list[str], *, name: bool) -> Whose:
    """“had seen it”, “had the figures to hand”; “had the figures been seen”."""
    if at(rest) == "to" or _done(rest[:1]) or {at(rest), at(rest, 1)} & MATTERS:
        return "the speaker's"
    subject = at(rest) in ("there", "it", "they", "he", "she", "we", "you") or name
    return "another's" if subject or _done(rest[1:]) else "the speaker's"


def _whose_was(rest: list[str]) -> Whose:
    """“was glad”, “was of the view”, “was a member”; “was crime up”, “was a review planned”."""
    follows = at(rest)
    if follows in _OF_HERS or follows.endswith("ing") or _done(rest[:1]):
        return "the speaker's"
    felt = follows.endswith("ed") and not follows.endswith("eed")  # “concerned about it”, “dismayed that it was”
    if felt and (not at(rest, 1) or at(rest, 1) in PREPOSITIONS | {"about", "that", "to", "not", "if"}):
        return "the speaker's"
    return "the speaker's" if follows in ("a", "an") and not _done(rest[1:]) else "either's"
