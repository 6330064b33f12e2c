"""What says of a recommendation only that an answer will come, or only speaks of it: neither answers it.

“Recommendations 3 and 4 will follow” left them open; “members said that recommendation 1 was accepted” is what others
said. Such a sentence is shown with what it names, and nothing is linked for passing it by.
"""

from __future__ import annotations

import re

from ..basics.pattern import pattern

_ANSWER = r"(?:(?:my|our|a|the|an?|any|its|full|formal|written|further|fuller|detailed|separate|substantive) ){0,4}" \
          r"(?:responses?|repl(?:y|ies)|answers?|comments?|decisions?)"  # fmt: skip
_PUTS_OFF = pattern(
    r"\b(?:(?:will|shall|is to|are to|to) follow\b|"
    rf"{_ANSWER}\b[^.;]{{0,80}}?\b(?:will|shall|is to|are to|to) (?:be )?(?:follow|come|sent|given|provided|made)\b|"
    r"(?:will|shall|hope to|intend to|expect to|aim to|going to|plan to)(?: \w+)? "
    r"(?:respond|reply|answer|write|come back|revert|return|get back|decide|consider)\b|"
    r"(?:will|shall|to) be (?:answered|considered|addressed|dealt with|responded to|replied to|the subject of)\b|"
    r"(?:being|under) (?:considered|consideration|review)|still (?:considering|thinking|looking)|"
    r"(?:am|are) (?:\w+ )?(?:considering|thinking about|looking (?:into|at))|"
    r"not (?:yet )?(?:been )?(?:in a position|able|ready|decided|reached|come) (?:to |a )?(?:respond|reply|answer|say|"
    r"decide|view|conclusion|decision)?|await(?:s|ing)?\b|"
    r"(?:in|at) (?:due course|a later date)|yet to (?:respond|reply|answer|decide))",
    re.IGNORECASE,
)
_ONLY_PUTS_OFF = pattern(
    rf"(?:{_ANSWER} )?(?:(?:will|shall|is to|are to|to) (?:follow|be (?:sent|given|provided))\b)|"
    r"(?:this|these|it|they) (?:will|shall|is to|are to) follow\b|"
    r"(?:i|we) (?:will|shall|hope to|intend to) (?:respond|reply|answer|come back|revert|"
    r"write (?:again|separately|to you))\b|"
    r"(?:i|we) (?:am|are) not (?:yet )?(?:in a position|able|ready) to (?:respond|reply|answer|say)\b",
    re.IGNORECASE,
)
_SHORT = 200
_ANSWERED = pattern(r"\b(?:accept|agree|reject|refuse|support|implement|adopt)\w*\b", re.IGNORECASE)
_NOT_SAID = pattern(
    r"\b(?:whether(?: or not)? (?:to|i|we)|cannot (?:yet )?say|could not say|wrong to say|"
    r"not yet (?:decided|agreed)|not decided\b|"
    r"nothing (?:further )?to (?:add|say)|"
    r"(?:would|should|might|could) (?:have |like to |wish to |hope to )?(?:accept|agree|reject|support)|"
    r"hoped to|if the\b|if (?:it|you|members|funding|funds)\b|once (?:the|funding|funds)\b|unless\b|"
    r"(?:members?|the panel|councillor [A-Z]\w+|cllr [A-Z]\w+|others|you) (?:said|told|asked|felt|thought|believed|"
    r"suggested|argued|claimed|reported|hoped)\b|"
    r"(?:you will|you may|members will|the panel will|i) (?:recall|remember|know)\b|my predecessor|at the meeting\b|"
    r"\b(?:grateful|thanks?|thankful|appreciate)\b[^.;]* for\b|"
    r"(?:responses?|repl(?:y|ies)) to [^.;]{1,60} (?:is|are) (?:attached|enclosed|below|overleaf|set out|at\b|in\b))",
    re.IGNORECASE,
)


def is_put_off(reply: str) -> bool:
    """Whether a reply beneath a label is no more than that an answer will come: “Response to follow”."""
    return len(reply) < _SHORT and _ONLY_PUTS_OFF.match(reply) is not None and not _ANSWERED.search(reply)


def puts_off(clause: str) -> bool:
    """Whether a clause says only that an answer will come: “Recommendation 3 will follow”, “I shall write on R5”.

    One that accepts or refuses as well answers: “I accept recommendation 3 and will write again”.
    """
    return _PUTS_OFF.search(clause) is not None and not _ANSWERED.search(clause)


def only_speaks_of_it(clause: str) -> bool:
    """Whether a clause names something without answering it: what others said, what is not decided, what might be."""
    return _NOT_SAID.search(clause) is not None
