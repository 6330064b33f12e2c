"""Words of decision in print: which of them are bold, and the verb in capitals after AGREED."""

from __future__ import annotations

from ..documents.document import Run, Text, strong, text

_CAPITAL_VERBS = {"note", "endorse", "approve", "support", "recommend", "defer", "refer"}


def weighed(printed: str) -> Text:
    """A word of decision in bold; of “AGREED to NOTE” the words in capitals alone."""
    words = printed.split(" ")
    if not any(word.isupper() for word in words):
        return text(strong(printed))
    runs: list[Run] = []
    for word in words:
        runs += [*([Run(" ")] if runs else []), strong(word) if word.isupper() else Run(word)]
    return tuple(runs)


def capital_verbs(word: str, printed: str, after: str) -> Text:
    """After AGREED, the verb of “to note” is a decision word too: AGREED to NOTE the report."""
    first, _, rest = after.removeprefix(" to ").partition(" ")
    if word == "AGREED" and after.startswith(" to ") and first.rstrip(".") in _CAPITAL_VERBS:
        verb = first.upper() if printed.isupper() else first
        return text(" to ", strong(verb), f" {rest}" if rest else "")
    return text(after)
