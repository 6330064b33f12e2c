"""What the paragraphs that belong to no unit seem to answer: always asked, never chosen."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..basics.pattern import pattern
from .holding import only_speaks_of_it, puts_off
from .likeness import Likeness, likeness
from .matching import Matching, identities_in
from .numbering import in_order, number_of
from .placed import placed_by
from .positions import is_a_position, opens_with_a_position, position_taken
from .proposed import Answering
from .rare_words import as_written
from .sentences_of import sentences_of
from .stems import stems_of
from .waiting import waits_for
from .when import first_date

_OF_THE_MATTER = 0.55
_IF_ANSWERED = 0.75
_NAMES = 0.8
_OF_ITS_WORDS = 0.75
"""The part of the words shared with a matter that stands in one sentence, where that sentence is to be its answer."""
_SAYS_ASKED = pattern(
    r"\b(?:you|the panel|members?|councillors?|councillor [A-Z]\w+|the chair)"
    r"(?: have| has| had)?(?: also| then| further)? "
    r"(?:asked|ask|raised|enquired|inquired|wanted to know|wished to know|requested|put to me|queried|"
    r"spoke (?:of|about|on))\b|"
    r"\b(?:I was|was I|we were) (?:also )?asked\b|"
    r"\byour (?:further |other |last )?(?:question|request|query|enquiry)\b",
    re.IGNORECASE,
)


def says_that_it_was_asked(words: str) -> bool:
    """Whether a paragraph says that the panel asked what it answers: “You also asked me whether …”."""
    return _SAYS_ASKED.search(words) is not None


def by_loose_words(matching: Matching, answered: Iterable[str], placed: Iterable[str]) -> list[Answering]:
    """The loose paragraphs whose words are those of matters, each with all it may answer.

    Two sentences are looked at together, so that words scattered over a long paragraph mean nothing. What a unit
    answers (``answered``) is only proposed where nearly all its words are said, and what a sentence names by its place
    (``placed``) not again.
    """
    elsewhere, named = frozenset(answered), frozenset(placed)
    found: list[Answering] = []
    for at, place in enumerate(matching.read.loose):
        text = matching.read.paragraphs[place].text
        if cited := identities_in(text, matching.given):
            why = f"the letter cites {' and '.join(cited)}"
            found.append(Answering(cited, "ask", why, loose=at, by="identity", waits_for=waits_for(text)))
            continue
        alike = _alike(text, matching, elsewhere, named)
        if len(alike) > 1 and (by_sentence := _by_sentence(text, alike, matching)):
            found += by_sentence
        elif alike:
            ids = tuple(each.matter.id for each in alike)
            words = "; ".join(f"rare words ({as_written(each.matter, each.rare)})" for each in alike)
            found.append(Answering(ids, "ask", words, loose=at, waits_for=waits_for(text)))
        elif numbered := _by_number(text, matching, elsewhere, named):
            why = f"the number it names{matching.of_which_meeting()}"
            found.append(Answering(numbered, "ask", why, loose=at, by="number", waits_for=waits_for(text)))
    found = found or ([] if elsewhere or named else _by_order(matching) or _of_the_only_one(matching))
    return [*found, *_by_subject(matching, elsewhere | {id for each in found for id in each.ids}, found)]


def _by_sentence(text: str, alike: list[Likeness], matching: Matching) -> list[Answering]:
    """What each sentence of a paragraph answers, with those that follow it, where each of several matters has one of
    its own; else nothing."""
    sentences = sentences_of(text)
    stems = [stems_of(sentence) for sentence in sentences]
    found: dict[int, Likeness] = {}
    for each in alike:
        held = [matching.weights.sum(words & each.shared) for words in stems]
        at = held.index(max(held))
        rivals = sum(weight == held[at] for weight in held)
        if at in found or rivals > 1 or held[at] < _OF_ITS_WORDS * matching.weights.sum(each.shared):
            return []
        found[at] = each
    places = [text.find(sentences[at]) for at in sorted(found)]
    if min(places) < 0 or places != sorted(places):
        return []
    answering: list[Answering] = []
    for start, end, at in zip(places, [*places[1:], len(text)], sorted(found), strict=True):
        each, words = found[at], text[start:end].strip()  # “You asked how many there were. There were 41.”
        position = "" if only_speaks_of_it(words) else position_taken(words).position
        why = f"rare words ({as_written(each.matter, each.rare)})"
        answering.append(
            Answering((each.matter.id,), "ask", why, sentence=words, waits_for=waits_for(words), position=position,
                      open_still=puts_off(words))
        )  # fmt: skip
    return answering


def _by_order(matching: Matching) -> list[Answering]:
    """Paragraphs that take a position in turn, as many as there are recommendations, and say nothing of which."""
    texts = [matching.read.paragraphs[place].text for place in matching.read.loose]
    answers = [at for at, text in enumerate(texts) if opens_with_a_position(text)]
    listed = matching.recommendations()
    if matching.read.units or len(answers) < 2 or len(answers) != len(listed):
        return []
    why = f"it is one of {len(answers)} that take a position, as many as were recommended: by their order alone"
    return [
        Answering((each.id,), "ask", f"{why}{matching.of_which_meeting()}", loose=at, by="order",
                  position=position_taken(texts[at]).position)
        for at, each in zip(answers, listed, strict=True)
    ]  # fmt: skip


def _of_the_only_one(matching: Matching) -> list[Answering]:
    """A letter that is no more than a position, where one recommendation alone is open: “Accepted.”"""
    texts = [matching.read.paragraphs[place].text for place in matching.read.loose]
    answers = [at for at, text in enumerate(texts) if is_a_position(text)]
    if matching.read.units or len(answers) != 1 or matching.read.kind == "reply to an inspection":
        return []
    waiting = [each for each in matching.matters if matching.is_ours(each.id) and not each.answered]
    if matching.read.about.meeting:
        waiting = [each for each in matching.recommendations() if each in waiting]
    if len(waiting) != 1:
        return []
    why = "it takes a position and names nothing, and this alone is open"
    (at,), (each,) = answers, waiting
    return [Answering((each.id,), "ask", why, loose=at, by="only one", position=position_taken(texts[at]).position)]


def _by_subject(matching: Matching, answered: frozenset[str], found: Iterable[Answering]) -> list[Answering]:
    """What the subject names and nothing else answers, at the first paragraph that is free: “Re: 2031-02-04/R2”, or
    “Recommendation 2 of the meeting of 4 February 2031”."""
    subject, taken = matching.read.subject, {each.loose for each in found}
    cited = tuple(id for id in identities_in(subject, matching.given) if id not in answered)
    why = f"the subject of the letter cites {' and '.join(cited)}"
    if not cited and (day := first_date(subject)):
        cited = tuple(id for id in _by_number(subject, matching, answered, frozenset()) if id.startswith(f"{day}/"))
        why = "the number and the meeting that its subject names"
    free = next((at for at in range(len(matching.read.loose)) if at not in taken), None)
    if not cited or free is None:
        return []
    text = matching.read.paragraphs[matching.read.loose[free]].text
    return [Answering(cited, "ask", why, loose=free, by="identity", waits_for=waits_for(text))]


def _alike(text: str, matching: Matching, elsewhere: frozenset[str], named: frozenset[str]) -> list[Likeness]:
    sentences = sentences_of(text)
    windows = [" ".join(sentences[at : at + 2]) for at in range(max(len(sentences) - 1, 1))]
    best: dict[str, Likeness] = {}
    for window in windows:
        for matter in (each for each in matching.matters if each.id not in named):
            if not matching.weights.rare(stems_of(window) & stems_of(matter.text)):
                continue
            each = likeness(window, matter, matching.weights)
            least = _IF_ANSWERED if matter.id in elsewhere else _OF_THE_MATTER
            tells = len(each.rare) >= 2 or each.of_matter >= 0.9 or len(each.shared) >= 3
            names = matter.id not in elsewhere and _is_its_heading(each)
            kept = best.get(matter.id)
            if ((tells and each.of_matter >= least) or names) and not each.clashes and matching.is_ours(matter.id) \
               and (kept is None or each.of_matter > kept.of_matter):  # fmt: skip
                best[matter.id] = each
    words = stems_of(text)
    chosen: list[Likeness] = []
    for each in sorted(best.values(), key=lambda each: (-round(each.of_matter, 6), in_order(each.matter))):
        own = [(stems_of(each.matter.text) - stems_of(other.matter.text)) & words for other in chosen]
        if all(matching.weights.rare(words_of_its_own) for words_of_its_own in own):
            chosen.append(each)
    return sorted(chosen, key=lambda each: in_order(each.matter))


def _by_number(text: str, matching: Matching, elsewhere: frozenset[str], named: frozenset[str]) -> tuple[str, ...]:
    """The recommendations that a paragraph names by number or place, and that nothing else answers.

    “I will write separately about Recommendation 5”; “the Panel's third point, about taxis”, where a word agrees.
    """
    if matching.read.kind == "reply to an inspection":
        return ()
    free = [each for each in matching.recommendations() if each.id not in elsewhere | named]
    found: set[str] = set()
    for sentence in sentences_of(text):
        placed = placed_by(sentence)
        if placed is None:
            continue
        words = stems_of(sentence)
        for each in free:
            rare = matching.weights.rare(words & stems_of(each.text))
            if number_of(each.id) in placed.numbers or (rare and number_of(each.id) in placed.places):
                found.add(each.id)
    return tuple(sorted(found, key=in_order))


def _is_its_heading(alike: Likeness) -> bool:
    """Whether words are no more than a name of the matter: “RETAIL CRIME”."""
    return alike.all_rare and alike.of_words >= _NAMES and len(alike.shared) >= 2


def nobody_minuted(matching: Matching, answering: Iterable[Answering]) -> tuple[int, ...]:
    """The loose paragraphs, by their place among these, that say they answer a question, where no matter fits."""
    answering = tuple(answering)
    fits = {each.loose for each in answering if each.loose is not None}
    sentences = [each.sentence for each in answering if each.sentence]
    found = []
    for at, place in enumerate(matching.read.loose):
        text = matching.read.paragraphs[place].text
        if at not in fits and says_that_it_was_asked(text) and not any(each in text for each in sentences):
            found.append(at)
    return tuple(found)
