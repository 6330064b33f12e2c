"""How hard a passphrase is to guess, in words: a hint while it is typed, and never a refusal.

The rule is simple and can be told. Whoever guesses tries words, names and years before letters by chance, so a word
counts as one of two thousand however long it is, and what is said twice, what a keyboard suggests and the words of the
work itself count for next to nothing. Each try takes half a second (``storage/sealed/keyring.py``); the guesser is
given a thousand computers.
"""

from __future__ import annotations

import math
import re

from secretariat.basics.pattern import pattern

RULE = "Four words that have nothing to do with each other are strong."

_WORD = math.log2(2000)
_LETTER, _DIGIT, _SIGN = math.log2(26), math.log2(10), math.log2(32)
_OBVIOUS = 3.0
_LETTERS_IN_A_WORD = 6
_TRIES_A_SECOND = 2000
_WEAK, _FAIR = 30.0, 4 * _WORD - 1

_SUGGESTED = pattern(
    "passw|passphr|secret|letmein|welcome|admin|login|qwert|asdf|zxcv|abcd|police|crime|panel|commission|complain|"
    "register|council|clerk|monday|tuesday|friday|january|february|summer|winter|spring|autumn|england|cymru|liverpool|"
    "arsenal|iloveyou|monkey|dragon|football",
    re.IGNORECASE,
)
_RUNS = ("abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm")
_TIMES = (("minutes", 3600.0), ("hours", 86400.0), ("days", 30 * 86400.0), ("months", 365 * 86400.0))


def hint(passphrase: str) -> str:
    """What is to be said of a passphrase while it is typed; the rule where there is none yet."""
    if not passphrase.strip():
        return RULE
    bits = worth(passphrase)
    if bits < _WEAK:
        return f"Weak: whoever has the files could guess it within {_within(bits)}. {RULE}"
    if bits < _FAIR:
        return "Fair: guessing it would take long. One more word, with nothing to do with the others, makes it strong."
    return "Strong, as long as you use it nowhere else."


def worth(passphrase: str) -> float:
    """How many times the guesser's work doubles, about."""
    total, seen = 0.0, set[str]()
    for part in re.findall(r"[^\W\d_]+|\d+|[^\w\s]|_", passphrase):
        plain = part.casefold()
        total += 1.0 if plain in seen else _worth(part)
        seen.add(plain)
    return total


def _worth(part: str) -> float:
    if _SUGGESTED.search(part) or _is_run(part.casefold()) or (len(set(part)) == 1 and len(part) > 1):
        return _OBVIOUS
    if part.isdigit():
        return min(_DIGIT * len(part), 7.0) if re.fullmatch("(19|20)[0-9]{2}", part) else _DIGIT * len(part)
    if not part.isalpha():
        return _SIGN
    words = max(1, round(len(part) / _LETTERS_IN_A_WORD))
    return min(_LETTER * len(part), _WORD * words)


def _is_run(part: str) -> bool:
    """abcd, 4321, qwerty."""
    return len(part) > 2 and any(part in row or part[::-1] in row for row in _RUNS)


def _within(bits: float) -> str:
    seconds = 2**bits / _TRIES_A_SECOND
    return next((unit for unit, most in _TIMES if seconds < most), "years")
