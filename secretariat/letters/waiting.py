"""Where a letter asks back: then the next move is the panel's, or the clerk's."""

from __future__ import annotations

import re

from ..basics.pattern import pattern
from .sentences_of import LONGEST, sentences_of

_US = (
    r"(?:the |your |our )?(?P<who>panel(?: members)?|members of the panel|chair(?:man|woman|person)?|clerk|"
    r"secretariat|(?<=your )officers?|you|yourselves)(?:['’]s?)?"
)
_ASKS_BACK = (
    rf"\b(?:glad|grateful|pleased|happy|helpful|useful|like) to (?:know|hear|learn|be told)\b[^.;]*?\b{_US}\b",
    rf"\b(?:glad|grateful|pleased|helpful|useful) if {_US}\b",
    rf"\b(?:await|awaits|awaiting|waiting for|wait for|seek|request|ask for|need) (?:from )?{_US}\b",
    rf"\bwelcome\b[^.;]*?\b{_US}\b[^.;]*?\b(?:views?|advice|steer|guidance|suggestions?|thoughts?|comments)\b",
    rf"\b(?:once|until|unless) {_US} (?:has|have|would|could|can|tells?|lets?|confirms?|says?|agrees?|decides?)\b",
    rf"\b(?:could|can|would|will|might) {_US} (?:please|kindly|let|tell|say|confirm|advise)\b",
    rf"\b(?:I ask|I would ask|may I ask) {_US} (?:to |what |which |whether )",
    rf"\bsubject to {_US}\b",
    r"\b(?:like|glad|pleased|happy) to (?:hear|know|learn|understand) (?:more )?(?:of |about )?"
    r"(?:what|which|whether|how|from)\b",
    r"\b(?:members|the panel|you) (?:are|is|have|has) (?:yet )?to (?:choose|decide|say|tell|confirm|agree|let)\b",
    r"\b(?:for|up to|awaits?|awaiting) (?:the panel|members|you) to (?:choose|decide|say|tell|confirm|agree|let)\b",
    r"\bplease (?:could you )?(?:let me know|tell me|confirm|advise|say)\b",
    r"\b(?:let me know|tell me) (?:what|which|whether|when|how|who|if)\b",
)
_ASKING_BACK = tuple(pattern(each, re.IGNORECASE) for each in _ASKS_BACK)
_CLERK = pattern(r"clerk|secretariat|officers?", re.IGNORECASE)


def waits_for(words: str) -> str:
    """Whose move it is after these words of a letter: “Panel” or “Clerk” where they ask back; else empty.

    “I should be glad to know from the Panel what it would like the report to cover.”
    """
    for sentence in sentences_of(words):
        for asking in _ASKING_BACK:
            if found := asking.search(sentence[: LONGEST // 4]):
                who = found.groupdict().get("who") or ""
                return "Clerk" if _CLERK.fullmatch(who) else "Panel"
    return ""
