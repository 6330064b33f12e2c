"""Words of decision in print: the line they stand in, which of them are bold, and the verb in capitals after AGREED."""

from __future__ import annotations

from ..basics.saying import places, say
from ..basics.sentences import capitalised, one_stop
from ..documents.document import Paragraph, Run, Text, strong, text
from ..panel.house import House

_CAPITAL_VERBS = {"note", "endorse", "approve", "support", "recommend", "defer", "refer"}


def outcome_line(house: House, before: str, word: str, after: str) -> Paragraph:
    """“The Panel AGREED to NOTE the report.”: a word of decision as the house prints it, with what stands beside it."""
    printed, after = house.word(word, word), one_stop(after)
    said = {"who": text(capitalised(before)), "decided": weighed(printed),
            "what": _capital_verbs(word, printed, after)}  # fmt: skip
    return Paragraph(tuple(run for place in places(say("{who}{decided}{what}")) for run in said[place]), "outcome")


def weighed(printed: str) -> Text:
    """A word of decision in bold; of “AGREED to NOTE” the words in capitals alone."""
    words = printed.split(" ")
    if not any(word.isupper() for word in words):
        return text(strong(printed))
    runs: list[Run] = []
    for word in words:
        runs += [*([Run(" ")] if runs else []), strong(word) if word.isupper() else Run(word)]
    return tuple(runs)


def _capital_verbs(word: str, printed: str, after: str) -> Text:
    """After AGREED, the verb of “to note” is a decision word too: AGREED to NOTE the report."""
    first, _, rest = after.removeprefix(" to ").partition(" ")
    if word == "AGREED" and after.startswith(" to ") and first.rstrip(".") in _CAPITAL_VERBS:
        verb = first.upper() if printed.isupper() else first
        return text(" to ", strong(verb), f" {rest}" if rest else "")
    return text(after)
