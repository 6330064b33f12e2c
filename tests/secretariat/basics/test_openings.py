"""How a line begins tells how it was said: a question, what the speaker did, or what she said."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat import sample
from secretariat.basics import verbs
from secretariat.basics.common_words import CLOSED
from secretariat.basics.openings import (
    as_somebody_is,
    begins_with_a_verb,
    first_sentence,
    is_a_fragment,
    is_said_by_its_first_word,
    lacks_its_subject,
    words_of,
)
from secretariat.basics.questions import asks, is_direct, with_question_marks
from secretariat.basics.reported_speech import spoken
from secretariat.basics.sentences import lowered
from tests.secretariat.basics.openings_read import ASKED, NAMES, SAMPLE, STATED, TOLD
from tests.support.handfuls import by_handfuls


@pytest.mark.parametrize("words", TOLD)
def test_a_reply_that_begins_with_what_the_speaker_did_keeps_its_verb(words: str) -> None:
    assert begins_with_a_verb(words)
    assert spoken("Percy Campion", words) == f"Percy Campion {words[0].lower()}{words[1:]}."
    assert not asks(words)


@pytest.mark.parametrize(("words", "printed"), STATED)
def test_a_reply_that_begins_with_a_noun_or_a_name_never_begins_with_a_verb(words: str, printed: str) -> None:
    assert not begins_with_a_verb(words)
    assert spoken("The Commissioner", words) == f"The Commissioner stated that {printed}."


@pytest.mark.parametrize(
    ("words", "verb"),
    [("not sure", "was"), ("not sure when it opened", "was"), ("happy to write", "was"),
     ("very grateful for it", "was"), ("aware of it", "was"), ("unable to say", "was"),
     ("confident the force would cope", "was"), ("sorry", "was"),
     ("pleased with it", "was"), ("no comment", "had"), ("no idea how", "had")],
)  # fmt: skip
def test_the_verb_that_is_left_out_of_how_somebody_was_is_supplied(words: str, verb: str) -> None:
    assert spoken("Percy Campion", words) == f"Percy Campion {verb} {words}."
    assert not asks(words)


@pytest.mark.parametrize(
    "words",
    ["not all were lit", "not enough was done", "clear roads were safer", "no decision had been made",
     "happy officers stay", "certain roads were shut", "no questions had been put"],
)  # fmt: skip
def test_what_only_looks_like_how_somebody_was_is_what_she_said(words: str) -> None:
    assert spoken("Percy Campion", words) == f"Percy Campion stated that {words}."


@pytest.mark.parametrize(
    "words",
    ["not yet", "not at present", "no", "none", "yes, it was", "because it rained", "to be decided in May", "three",
     "about 5%", "on the website", "“We will”", "not in Holt", "to write to her", "at County Hall", "nothing"],
)  # fmt: skip
def test_an_answer_that_is_no_sentence_stands_behind_a_colon(words: str) -> None:
    assert spoken("Percy Campion", words) == f"Percy Campion stated: {words}."


@pytest.mark.parametrize(
    ("words", "printed"),
    [("how many what?", "asked: how many what?"), ("could members say which?", "asked: could members say which?"),
     ("which lanes? He had seen none", "asked: which lanes? He had seen none."),
     ("whether members had seen it", "asked whether members had seen it."),
     ("replied: why not?", "replied: why not?"), ("wondered who knew?", "wondered who knew?"),
     ("explained that it was late. Did members agree?", "explained that it was late. Did members agree?")],
)  # fmt: skip
def test_a_question_put_back_is_asked(words: str, printed: str) -> None:
    assert spoken("Percy Campion", words) == f"Percy Campion {printed}"


@pytest.mark.parametrize(
    "words",
    ["none were", "lanes were shut", "residents had been told", "nothing was lost", "both were lit", "any would do"],
)
def test_a_that_which_was_typed_is_the_joint(words: str) -> None:
    assert spoken("Percy Campion", f"that {words}") == f"Percy Campion stated that {words}."


def test_that_before_one_thing_is_a_word_of_it() -> None:
    assert spoken("Percy Campion", "that road was shut") == "Percy Campion stated that that road was shut."


FELT = ["concerned about speeding", "dismayed that it was late", "struck by the cost", "ashamed", "wary of it",
        "concerned", "perturbed at the delay", "needled by it", "unpersuaded"]  # fmt: skip


@pytest.mark.parametrize("felt", FELT)
def test_how_somebody_felt_is_no_question(felt: str) -> None:
    assert not asks(f"was {felt}")


@pytest.mark.parametrize("asked", ["speed about 30", "need up", "feed to the page lost", "seed for it bought"])
def test_a_noun_that_ends_alike_is_asked_after(asked: str) -> None:
    assert asks(f"was {asked}")


@pytest.mark.parametrize(
    "words",
    ["don’t know", "do not know", "don’t think so", "haven’t seen it yet", "am sure of it", "have written to them",
     "have written letters to them", "have no plans", "have been told they had gone", "are looking at it",
     "are not aware of it", "are sure of it", "are of the view that it works", "were told in May", "do think so",
     "do hope so", "do know of it", "have yet to hear", "are confident that it works", "haven’t a clue"],
)  # fmt: skip
def test_a_verb_of_which_nobody_is_said_to_be_the_subject_is_neither_asked_nor_made_the_speakers(words: str) -> None:
    assert spoken("Percy Campion", words) == f"Percy Campion stated: {words}."
    assert not asks(words)
    assert with_question_marks(f"{words}.") == f"{words}."


@pytest.mark.parametrize(
    "words",
    ["are parking charges too high", "have reported crimes risen", "are elected members told", "am I right",
     "have officers powers to stop it", "are lanes lit", "were up to forty told", "do residents know",
     "do they hope so", "are residents that live there told", "have response times improved"],
)  # fmt: skip
def test_a_verb_before_its_subject_still_asks(words: str) -> None:
    assert asks(words)


@pytest.mark.parametrize(("words", "printed"), ASKED)
def test_a_question_is_known_and_one_in_the_order_of_a_question_ends_in_its_mark(words: str, printed: str) -> None:
    assert asks(words)
    assert with_question_marks(words) == printed
    assert with_question_marks(printed) == printed


def test_each_sentence_that_asks_has_its_own_mark_and_no_other_has() -> None:
    assert with_question_marks("What does it buy. The lanes were dark.") == "What does it buy? The lanes were dark."
    assert with_question_marks("The lanes were dark. Who would light them") == (
        "The lanes were dark. Who would light them?"
    )
    assert with_question_marks("why No. 3 was shut\nis it open") == "why No. 3 was shut\nis it open?"
    assert with_question_marks("had it been swept; it froze") == "had it been swept; it froze"
    assert with_question_marks("it froze; had it been swept") == "it froze; had it been swept?"
    assert with_question_marks("is it true that he said “never.”") == "is it true that he said “never.”"


@pytest.mark.parametrize(
    "words",
    ["Had he known, he would have acted.", "Should it fail, they would stop.", "Were it adopted, crime could fall.",
     "In Eldmoor, which has lanes, it was dark.", "In which case he would act.", "For what it was worth, it was dark.",
     "What he said was wrong.", "What the force had done was not enough.", "How it was done was unacceptable.",
     "Why it failed mattered.", "What was said was wrong.", "What happened was sad.", "Where they met was a disgrace.",
     "Don’t know.", "Can do more.",
     "What a shame.", "When asked, was told no.", "But was told it was safe.", "In May, the lanes were dark."],
)  # fmt: skip
def test_what_only_begins_like_a_question_is_none(words: str) -> None:
    assert not asks(words)
    assert with_question_marks(words) == words


@given(st.text(max_size=60))
def test_a_question_mark_takes_away_no_word(words: str) -> None:
    assert _letters(with_question_marks(words)) == _letters(words)


def _letters(words: str) -> str:
    return words.replace("?", "").replace(".", "").rstrip()


@pytest.mark.parametrize(("codes", "begins"), SAMPLE)
def test_every_opening_of_the_sample_is_told_as_its_clerk_told_it(codes: str, begins: str) -> None:
    """The sample's own lines: of who answers, each begins with a verb; of a member, a question or a statement."""
    said = [line.strip() for line in _sample_lines(codes) if line.strip().startswith(begins)]
    assert said
    for words in said:
        assert begins_with_a_verb(words) == (codes == "answers")
        assert asks(words) == (codes == "asks")
        if codes == "asks":
            assert with_question_marks(words) == words


def _sample_lines(how: str) -> list[str]:
    script = (Path(sample.__file__).parent / "2022-07-20.txt").read_text("utf-8")
    found = []
    for line in script.splitlines():
        code, _, words = line.partition("\t")
        if code in ("dp", "jh"):
            kind = "answers"
        elif code.isalpha() and code.islower():
            kind = {1: "asks", 2: "states", 3: "answers"}[len(words) - len(words.lstrip("\t"))]
        else:
            continue
        if kind == how:
            found.append(words)
    return found


def test_the_sample_s_openings_are_all_in_the_table() -> None:
    for how in ("answers", "asks", "states"):
        table = tuple(begins for kind, begins in SAMPLE if kind == how)
        assert [words for words in _sample_lines(how) if not words.strip().startswith(table)] == []


# --- what is told by its first word alone ---

OF_THE_RULES = {word for words in vars(verbs).values() if isinstance(words, frozenset | dict) for word in words}
OTHERS = {"yes", "organised", "simply", "lanes", "Holt", "Ahmed", "45", "5%", "fly-tipping"}
EVERY_WORD = sorted(OF_THE_RULES | CLOSED | OTHERS)
MORE = ("they", "Holt was dark", "that it was dark", "lanes, in May", "not yet", "longer", "to write", "of it")
OPENINGS = st.lists(st.sampled_from(EVERY_WORD) | st.text(max_size=3), max_size=6).map(" ".join)


def no_rule_has_a_use_for(words: str) -> bool:
    """Whether all rules that a reply is looked at by leave it as what was said."""
    first = words_of(first_sentence(words))
    rules = (as_somebody_is(words), begins_with_a_verb(words), lacks_its_subject(first), is_a_fragment(words))
    return not any(rules) and first[0].casefold() != "whether" and not first_sentence(words).endswith("?")


@by_handfuls(EVERY_WORD)
def test_no_rule_has_a_use_for_a_word_that_tells_by_itself(first: str) -> None:
    for more in MORE:
        for begun in (first, first.capitalize()):
            words = f"{begun} {more}"
            assert not is_said_by_its_first_word(words) or no_rule_has_a_use_for(words), words


@given(OPENINGS | st.lists(st.text(max_size=6), max_size=4).map(" ".join))
def test_what_its_first_word_tells_the_rules_tell_too(words: str) -> None:
    words = " ".join(words.split())
    assert not is_said_by_its_first_word(words) or no_rule_has_a_use_for(words)


def test_most_of_what_is_said_is_told_by_its_first_word() -> None:
    assert is_said_by_its_first_word("the lanes were dark")
    assert is_said_by_its_first_word("Officers had been told that it was so")
    for words in ("explained that it was so", "the lanes?", "was it so", "simply put", "of it", "the", "don’t know"):
        assert not is_said_by_its_first_word(words), words


@pytest.mark.parametrize("name", NAMES)
def test_a_name_keeps_its_capital_within_a_sentence(name: str) -> None:
    assert lowered(f"{name} would reply") == f"{name} would reply"
    assert spoken("The Commissioner", f"{name} would reply") == f"The Commissioner stated that {name} would reply."


def test_what_is_asked_indirectly_is_not_in_the_order_of_a_question() -> None:
    assert asks("the lanes: would they be lit")
    assert with_question_marks("the lanes: would they be lit") == "the lanes: would they be lit?"
    assert with_question_marks("three things: salt, grit and light") == "three things: salt, grit and light"
    assert with_question_marks("who chairs it.") == "who chairs it?"
    assert not is_direct("whether the lanes were lit")
    assert not is_direct("why the lanes were dark")
    assert is_direct("why were the lanes dark")
