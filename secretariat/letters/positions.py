"""Which position a reply takes, in the letter's own words (REC-05, REC-06). Proposed only: the clerk sets it."""

from __future__ import annotations

import re

import msgspec

from ..basics.pattern import pattern
from .qualified import qualified
from .read import Position


class PositionTaken(msgspec.Struct, frozen=True):
    """A position, and the words that take it."""

    position: Position = ""
    words: str = ""


_ADVERB = r"(?:fully |wholly |gladly |happily |readily |entirely |also |broadly |therefore |formally )?"
_IT = r"(?: (?:with )?(?:this|that|the|it|your|these|both)\b)?"
_ENDS = r"(?=[.,;:–—-]|$)"
_THIS = r"(?:this|it|the|that|your)(?: recommendation| request| proposal| action| work)?"
EVERY = r"(?:all|both|everything|the (?:whole )?lot)"
"""All that was asked, without a noun: “yes to all”."""
_IT_WAS = r"(?:this|that|it|the(?: [\w'’-]+){1,4}) (?:has been|have been|is|was|were)(?: now| since)?"
_RULES: tuple[tuple[Position, tuple[str, ...]], ...] = (
    (
        "not accepted",
        (
            r"not (?:accepted|agreed|supported|adopted|taken up|approved|endorsed)",
            r"reject(?:ed)?|refused|declined(?! to (?:comment|say|answer)\b)|disagree[ds]?|turned down",
            rf"no(?!\.?\s?\d){_ENDS}|no action(?: (?:will be|is to be|is) taken)?{_ENDS}",
            r"(?:i|we) (?:(?:am|are) )?(?:propose|intend|minded|inclined) to (?:reject|decline|refuse)",
            r"unable to (?:accept|agree)",
            rf"no to {EVERY}",
            rf"(?:i|we) (?:therefore |however |accordingly )?(?:do|can|could|shall|will|am|"
            rf"are) ?not {_ADVERB}(?:accept|agree|support|persuaded|"
            rf"able to (?:accept|agree)|"
            r"propose to (?:take|accept|adopt|do|follow)|intend to)",
            rf"(?:{_THIS}|they) (?:is|are|has been|have been) (?:therefore )?not (?:accepted|agreed|supported|adopted)",
            r"(?:i|we) cannot (?:accept|agree)|(?:i|we) (?:reject|decline)",
            r"(?:(?:i am|(?:she|he) is|we are) )?(?:unable|not (?:able|minded|willing|prepared|inclined)) to "
            r"(?:accept|agree|adopt|support|take|follow)",
            rf"(?:therefore )?(?:rejects?|declines?|does not {_ADVERB}(?:accept|agree|support))",
            r"gwrthod(?:wyd|ir)?|ni dderbyn\w*|ddim yn (?:derbyn|cytuno)|nid (?:yw|wyf) yn (?:derbyn|cytuno)",
        ),
    ),
    (
        "accepted in part",
        (
            r"(?:accepted|agreed)[,;]? (?:but )?(?:only )?in part",
            r"(?:part(?:ly|ially)[ -]|largely |mostly |substantially )(?:accepted|agreed|accept|agree)",
            rf"(?:only )?(?:in part|part(?:ly|ially)){_ENDS}",
            rf"(?:i|we) (?:accept|agree){_IT}(?: recommendation)? (?:only )?in part",
            r"(?:i|we) part(?:ly|ially) (?:accept|agree)",
            r"(?:derbyniwyd|derbynnir|derbyn|cytunwyd|cytuno) yn rhannol",
        ),
    ),
    (
        "unclear",
        (
            r"(?:accepted|agreed|i accept|i agree|supported)[^.;]{0,30} in principle",
            r"(?:derbyniwyd|derbyn|cytunwyd|cytuno) mewn egwyddor",
        ),
    ),
    (
        "accepted",
        (
            rf"{_ADVERB}(?:accepted|agreed|approved|supported|adopted|endorsed)",
            rf"(?:yes|accept|agree){_ENDS}",
            rf"(?:yes|happy|fine|content|ok(?:ay)?) (?:to|with) {EVERY}",
            rf"(?:fine|ok(?:ay)?) with (?:us|me){_ENDS}",
            r"noted,? and (?:agreed|accepted)",
            rf"(?:i|we) (?:am |are |can )?{_ADVERB}(?:accept|agree|support)",
            r"(?:i|we) (?:propose|intend|(?:am|are) minded) to (?:accept|agree|adopt)",
            r"(?:i|we) welcome (?:\w+ ){1,4}and (?:am happy to |are happy to )?(?:accept|agree)",
            rf"(?:(?:i am|(?:she|he) is|we are) )?{_ADVERB}(?:happy|content|pleased|glad) to "
            r"(?:accept|agree|adopt|support)",
            rf"(?:{_THIS} is|(?:both|all)(?: of these)?(?: are)?) (?:fully )?(?:accepted|agreed)",
            r"the (?:commissioner|deputy commissioner|force|chief constable|pcc|trust|council) (?:fully |"
            r"also )?accepts? "
            r"(?:this|it|(?:the|this|both|these|all)(?: of)?(?: the)? recommendations?|recommendations?\b)",
            rf"{_ADVERB}(?:accepts?|agrees?) (?:with |to )?(?:this|it|that|(?:the |both |all )?recommendations?)\b",
            r"derbyniwyd|derbynnir|derbyn|cytunwyd|cytuno",
        ),
    ),
    ("noted", (r"noted|this is noted|nodwyd|nodir", r"(?:i|we) (?:have )?noted?(?! that\b)")),
    (
        "done",
        (
            rf"(?:done|completed?|actioned|implemented|discharged|achieved|action completed?)(?:{_ENDS}|(?= on \d|"
            rf" in [A-Z]))",
            r"already (?:done|in place|completed?|implemented)",
            r"(?:i|we) can confirm that (?:i|we|this|it|my office) (?:have |has |had )?"
            r"(?:\w+ed|wrote|sent|made|put|paid|met|took|brought|gave|told|spoke|held|set|asked)",
            r"(?:\w+ ){1,8}(?:has|have) (?:now |since )?been \w+ (?:\w+ ){0,3}?(?:to reflect|in line with|as) "
            r"(?:this|the|that) (?:recommendation|request)",
            rf"{_THIS} (?:has|have|was|is) (?:now |already |since |been )*"
            r"(?:done|completed?|implemented|actioned|carried out|discharged|closed)",
        ),
    ),
    (
        "postponed",
        (
            rf"postponed|deferred|on hold|paused|gohiriwyd|{_IT_WAS} (?:postponed|deferred|put off|paused)",
            r"(?:i|we) (?:would|should) (?:rather|prefer to) answer (?:this|that|it)\b|(?:i|we) do not have (?:the|"
            r"that|this) (?:\w+ ){1,2}to hand",
            r"(?:i|we) (?:have |will |shall )?(?:postpone|defer)(?:red|d)?",
        ),
    ),
    ("withdrawn", (rf"withdrawn(?! from\b)|{_IT_WAS} withdrawn(?! from\b)", r"(?:i|we) have withdrawn")),
    (
        "overtaken",
        (
            r"overtaken|superseded|no longer (?:applies|applicable|relevant|needed|necessary)",
            rf"{_IT_WAS} (?:overtaken|superseded)|{_THIS} (?:is )?no longer (?:applies|applicable|relevant|needed|"
            rf"necessary)",
        ),
    ),
    (
        "unclear",
        (
            rf"(?:{_THIS} (?:is|remains) )?(?:still )?(?:under (?:consideration|review)|being considered|to be "
            rf"(?:considered|confirmed|decided)){_ENDS}",
        ),
    ),
)
_COMPILED = tuple(
    (position, pattern(rf"(?:{'|'.join(patterns)})(?!\w)", re.IGNORECASE)) for position, patterns in _RULES
)
_LEADING = pattern(
    r"(?:(?:position|decision|status|response|reply|the commissioner|the pcc)\s?(?:[:–—-]|is|:)?\s|\W{1,4})",
    re.IGNORECASE,
)
_SOFTLY = pattern(
    r"^(?:sorry|i am sorry,? but|"
    r"(?:i|we) (?:(?:regret|am afraid|fear|am sorry)(?: to say)?(?: that)?)|unfortunately|regrettably|however|"
    r"having (?:considered|reflected|thought|read|discussed|looked)\b[^,.;]{1,80}|on reflection|"
    r"after (?:careful |due |much |full )?(?:consideration|thought|discussion)[^,.;]{0,60}),?\s(?=\S)",
    re.IGNORECASE,
)
_NUMBERED = pattern(r"^\s{0,3}\d{1,2}\.\d{1,2}\.?\s+(?=[A-Z])")
_REFERS = pattern(
    r"(?:please )?(?:(?:see|refer to|as(?: for| in| at| with)?|same as|answered (?:at|in|under|by)|covered (?:by|in)|"
    r"as set out (?:in|at|under))\s)"
    r"(?:my |the |our )?(?:(?:response|reply|answer|comments?)s? )?(?:(?:to|at|under|in|for|given (?:to|at|"
    r"under)) )?(?:the )?"
    r"(?:(?:recommendation|question|action|item|point|rec\.?)s? )?(?:(?:no\.?|"
    r"number) )?(?P<n>[A-Z]{1,4}[/.-]?\d{1,3}[a-z]?|"
    r"\d{1,3}[a-z]?(?:\((?:[a-z]|[ivx]{1,5})\)(?!\w))?)(?: above| below)?\b(?!\s?(?:per|%))",
    re.IGNORECASE,
)
_WHOLE_SENTENCE = pattern(r"(?<=[.?!;])(?<!\bNo\.)\s+|(?<=\bNo\.)\s+(?!\d)")


_BOX = pattern(r"(?P<sign>[☒☑✓✔☐□✗✘]|\[[ xX✓]?\])\s{0,3}(?P<words>[^☒☑✓✔☐□✗✘\[\]\n|]{0,80})")
_TICKED = frozenset("☒☑✓✔xX")


def of_boxes(text: str) -> tuple[str, PositionTaken | None]:
    """A reply without its lines of boxes to tick, and the position whose box is ticked; None where it has no boxes.

    “☐ Accepted ☒ Not accepted” takes the second. With no box ticked, or several, it takes none.
    """
    kept: list[str] = []
    ticked: list[str] = []
    boxes = 0
    for line in text.split("\n"):
        found = list(_BOX.finditer(line))
        of_positions = [one for one in found if _of_sentence(one["words"].strip()).position]
        if not of_positions or (len(of_positions) == 1 and len(found[0]["words"].split()) > 6):
            kept.append(line)
            continue
        boxes += len(found)
        ticked += [one["words"].strip(" .;,") for one in found if _TICKED & set(one["sign"])]
    if not boxes:
        return text, None
    taken = _of_sentence(ticked[0]) if len(ticked) == 1 else PositionTaken()
    return "\n".join(kept).strip(), taken


def position_taken(reply: str) -> PositionTaken:
    """The position that a reply opens with, or that one of its sentences takes; empty where none does.

    “Accepted. The first table …” is accepted; “I can confirm that I raised …” is done; “I wrote to her” says none.
    """
    sentences = _WHOLE_SENTENCE.split(reply[:4000])
    for n, sentence in enumerate(sentences):
        if (taken := _of_sentence(sentence)).position:
            after = sentences[n + 1] if n + 1 < len(sentences) else ""
            return taken if not (taken.position == "accepted" and _TAKES_BACK.match(after)) else unclear(taken)
    return PositionTaken()


def unclear(taken: PositionTaken) -> PositionTaken:
    """A position that the next sentence takes back: “I agree that it would help. But I will not send one.”"""
    return PositionTaken("unclear", taken.words)


_TAKES_BACK = pattern(
    r"(?:but|however|yet|nevertheless|even so|that said|still|sadly|unfortunately|alas)\b[^.]{0,120}?"
    r"\b(?:not|cannot|unable|no|never|won['’]t|can['’]t)\b",
    re.IGNORECASE,
)


def _of_sentence(sentence: str) -> PositionTaken:
    sentence = _NUMBERED.sub("", sentence)
    text = _LEADING.sub("", sentence, count=1) if _LEADING.match(sentence) else sentence
    text = _SOFTLY.sub("", text, count=1)
    for position, shape in _COMPILED:
        if found := shape.match(text):
            left = qualified(position, text[found.end() :])
            return PositionTaken(left, found[0]) if left else PositionTaken()
    return PositionTaken()


_IN_A_CELL: dict[str, Position] = {
    "y": "accepted", "yes": "accepted", "✓": "accepted", "✔": "accepted", "n": "not accepted", "no": "not accepted",
    "✗": "not accepted", "partly": "accepted in part", "partial": "accepted in part",
    "partially": "accepted in part", "in part": "accepted in part", "green": "", "complete": "done", "closed": "done",
}  # fmt: skip
"""What a column of positions says in a word or a sign; an x may be a tick or a cross."""


def of_a_cell(words: str) -> Position:
    """The position that a cell of a table holds, in a word or a sign: “Y”, “Partly”, “Not accepted”."""
    return _IN_A_CELL.get(words.casefold().strip(" ."), "") or position_taken(words).position


def opens_with_a_position(text: str) -> bool:
    """Whether a text begins with a position: “Accepted”, “Not accepted. …”, “I agree …”, “See AR/1”."""
    return bool(_of_sentence(text[:300]).position) or _REFERS.match(text) is not None


def is_a_position(text: str) -> bool:
    """Whether a text is a position and nothing else: “Accepted.”, “Not accepted”, “I accept the recommendation.”"""
    taken = position_taken(text)
    left = text.replace(taken.words, "", 1) if taken.words else text
    return bool(taken.position) and not re.search(r"\w", _ITS_NOUN.sub("", left))


_ITS_NOUN = pattern(r"^\W*(?:(?:this|that|the|your|it)\b ?)?(?:recommendation|request)?\b|\b(?:thank you|thanks)\b",
                    re.IGNORECASE)  # fmt: skip


def refers_to(reply: str) -> str:
    """The number that a reply refers to instead of answering: “AR/1” in “See AR/1”; empty for none.

    Only where the reply opens with it, and hardly goes on.
    """
    found = _REFERS.match(reply)
    return found["n"] if found and len(reply) < found.end() + 40 else ""
