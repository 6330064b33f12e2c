"""How sentences of minutes are made: past tense, third person, one full stop (domain 8.2)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

_SPEAKING = frozenset(
    """could did drew felt gave had hoped made put read said set spoke summed thought told took understood undertook
    was went were will would wrote""".split()  # noqa: SIM905
)
"""Verbs of reported speech that do not end in -ed."""


def capitalised(words: str) -> str:
    """With a capital at the start; the rest as typed."""
    return words[:1].upper() + words[1:]


def lowered(words: str) -> str:
    """With a small letter at the start, for the middle of a sentence; the rest as typed."""
    return words[:1].lower() + words[1:]


def sentence(words: str) -> str:
    """With a capital at the start and a stop at the end."""
    words = " ".join(words.split())
    if words and words.rstrip("”’\"')]")[-1:] not in {".", "?", "!", ":", ";", "…"}:
        words += "."
    return capitalised(words)


def spoken(name: str, words: str) -> str:
    """A reply as reported speech: the verb typed is kept, one that is missing is supplied.

    ``explained the figures were public`` → “The Commissioner explained the figures were public.”;
    ``the figures were public`` → “The Commissioner stated that the figures were public.”
    """
    words = " ".join(words.split())
    first, second, *_ = [*(word.rstrip(",;:").casefold() for word in words.split(" ", 2)), ""]
    if _is_verb(first) or (first.endswith("ly") and _is_verb(second)):
        return sentence(f"{name} {words[:1].lower()}{words[1:]}")
    if words[:1].isupper() and not words[1:2].isupper() and first in _LOWERED:
        words = words[:1].lower() + words[1:]
    return sentence(f"{name} stated that {words}")


def _is_verb(word: str) -> bool:
    return word in _SPEAKING or (word.endswith("ed") and word not in _NO_VERBS)


_NO_VERBS = frozenset("bed feed greed hundred indeed kindred need red seed shed speed weed".split())  # noqa: SIM905
"""Words in -ed that a reply may begin with and that are no verb: “need had grown”."""

_LOWERED = frozenset(
    [
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "there",
        "it",
        "they",
        "he",
        "she",
        "we",
        "his",
        "her",
        "their",
        "its",
        "all",
        "no",
        "some",
    ]
)


def listing(words: Sequence[str], separator: str = ", ") -> str:
    """“A, B and C”; “A; B; and C” with “; ” as ``separator``, for words that have commas themselves."""
    if len(words) < 2:
        return "".join(words)
    last = "" if separator == ", " else separator.strip()
    return f"{separator.join(words[:-1])}{last} and {words[-1]}"


def councillors(names: Iterable[tuple[str, str]], separator: str = ", ") -> str:
    """Names with their titles said once for each run: “Councillors Tierney, Warren and Jane Doe”.

    ``names``: title (empty for none) and the name without it. ``separator``: what stands between two names.
    """
    titled: dict[str, list[str]] = {}
    for title, name in names:
        titled.setdefault(title, []).append(name)
    parts = []
    for title, group in titled.items():
        plural = f"{title}s " if title and len(group) > 1 else f"{title} " if title else ""
        parts += [plural + group[0], *group[1:]] if plural else group
    return listing(parts, separator)
