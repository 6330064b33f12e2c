"""Words as they are compared: in small letters, without their endings, so that “closed” and “closing” are one word."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import msgspec

from ..basics.common_words import CLOSED
from ..basics.pattern import pattern


class Stemmed(msgspec.Struct, frozen=True):
    """A word of a text: as written, and in small letters without its ending."""

    word: str
    stem: str


_WORD = pattern(r"\d+(?:[.,:/]\d+)*[a-z]?|[a-z]+\d+|[^\W\d_]+(?:[’'][^\W\d_]+)*", re.IGNORECASE)
_PHRASES = (
    (pattern(r"\b(?:go|goes|going|went|carry|carries|carried|carrying) on\b", re.IGNORECASE), "continue"),
    (pattern(r"\bper cent\b", re.IGNORECASE), "percent"),
    (pattern(r"\bfront[- ]?line\b", re.IGNORECASE), "frontline"),
    (pattern(r"\bset(?:s|ting)? out\b", re.IGNORECASE), "show"),
)
_FORMS = {
    form: word
    for word, *forms in map(
        str.split,
        """annual yearly annually; approve approval; arrive arrival; begin began begun; break broken broke;
        bring brought; build built; bus buses; buy bought; catch caught; child children; choose chose chosen
        choice; close closure shut shuts; come came; continue continuation; deal dealt; decide decision;
        draw drew drawn; drive drove driven; fall fell fallen; feed fed; feel felt; fight fought; find
        found; gas gases; get got; give gave given; go went gone; grow grew grown growth; hear heard; hide
        hidden; hold held; judge judgement judgment; keep kept; knife knives; know known knew; lay laid;
        lead led; leave left; life lives; light lit; lose lost loss losses; make made; man men; mean meant;
        meet met; organise organisation; pay paid; propose proposal; provide provision; publish publication;
        receive receipt; reduce reduction; refuse refusal; remove removal; renew renewal; ride ridden rode;
        rise rose risen; run ran; say said; see seen saw; seek sought; sell sold; send sent; shoot shot;
        show shown; sleep slept; speak spoke spoken speech; spend spent; stand stood; strike struck; swim
        swum; take took taken; teach taught; tell told; theft stolen stole steal stealing thefts; thief
        thieves; think thought; throw thrown threw; understand understood; wear worn wore; win won; woman
        women; write wrote written""".split(";"),  # noqa: SIM905
    )
    for form in forms
}
"""Forms that no ending tells; and the noun of a verb, where its ending does not."""

SMALL = frozenset(
    """am is are was were been being not n't shall should will would can could may might must do does did done has have
    had s t d ll re ve mr mrs ms mx dr cllr etc eg ie whether if also""".split()  # noqa: SIM905
) | CLOSED  # fmt: skip
"""Words that say nothing of what a text is about, the sequence of tenses with them: “would” is “will”."""


def plain(text: str) -> str:
    """A text for comparing: one kind of apostrophe, no accents, the phrases that are one word as one word.

    It may be longer or shorter than it was; what stands in it is not printed.
    """
    text = unicodedata.normalize("NFKD", text.replace("’", "'"))
    text = "".join(letter for letter in text if not unicodedata.combining(letter))
    for phrase, word in _PHRASES:
        text = phrase.sub(word, text)
    return text


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """A word without its ending: “surveys”, “surveyed” and “surveying” are “survey”.

    What matters is that two forms of one word come to the same; what comes out need be no word.
    """
    word = word.casefold()
    word = re.sub(r"'(?:s|d|ll|re|ve|t)?$", "", word).replace("'", "")
    word = _FORMS.get(word, word)
    if len(word) < 4 or not word.isalpha():
        return word
    word = _singular(word)
    word = _FORMS.get(word, word)
    for ending, least in (
        ("ation", 5),
        ("ion", 5),
        ("ance", 5),
        ("ence", 5),
        ("ment", 6),
        ("ing", 3),
        ("ied", 2),
        ("ed", 3),
        ("ly", 4),
    ):
        base = word.removesuffix(ending)
        if base == word or len(base) < least or not re.search(r"[aeiouy]", base) or word.endswith("eed"):
            continue
        word = base + "y" if ending == "ied" else base
        if ending in ("ing", "ed") and word[-1] == word[-2] and word[-1] in "bdgmnprt":
            word = word[:-1]
        break
    if len(word) > 6 and word.endswith("ate"):
        word = word[:-3]
    if len(word) > 5 and word.endswith("ll"):
        word = word[:-1]
    return word.removesuffix("e") if len(word) > 3 else word


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "sis")):
        return word[:-1]
    return word


def words_in(text: str) -> list[Stemmed]:
    """Every word of a text that says something, in its order: no small words, no numbers up to twelve."""
    found = []
    for match in _WORD.finditer(plain(text)):
        word = match[0]
        low = word.casefold()
        if low in SMALL or (low.isdigit() and int(low) <= 12):
            continue
        bare = stem(low)
        if bare and bare not in SMALL and (len(bare) > 1 or not bare.isalpha()):
            found.append(Stemmed(word, bare))
    return found


_TENSES = {
    "would": "will", "shall": "will", "should": "should", "could": "can", "might": "may", "was": "is", "were": "is",
    "are": "is", "am": "is", "did": "do", "does": "do", "had": "have", "has": "have", "you": "we", "your": "our",
}  # fmt: skip
_NO_TENSE = frozenset(("have", "do", "the", "a", "an", "that"))


@lru_cache(maxsize=8192)
def every_word_of(text: str) -> frozenset[str]:
    """All words of a text, small ones too, as they would be now: “had it gone” and “has it gone” are alike."""
    found = (_TENSES.get(word, word) for word in (match[0].casefold() for match in _WORD.finditer(plain(text))))
    return frozenset(stem(word) for word in found if word not in _NO_TENSE)


@lru_cache(maxsize=8192)
def in_a_row(text: str) -> str:
    """All words of a text in small letters, each between two spaces: what is quoted whole stands in another so."""
    return f" {' '.join(match[0].casefold() for match in _WORD.finditer(plain(text)))} "


@lru_cache(maxsize=8192)
def stems_of(text: str) -> frozenset[str]:
    """The stems of a text, without order."""
    return frozenset(each.stem for each in words_in(text))
