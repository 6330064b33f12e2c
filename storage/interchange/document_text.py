"""The bytes of a document read as JSON: what is no text, no JSON, or more than can be kept, each in one sentence."""

from __future__ import annotations

import json
import math
from typing import Any

from secretariat.basics.record import Refused

from .wrong import wrong

LARGEST = 256_000_000
"""Bytes. A panel that keeps every word of a century is smaller."""
DEEPEST = 32
"""Levels. The deepest record there is has nine."""
_WIDEST = 2**63
"""What a whole number has to be smaller than, for other programs to read it as well."""
_OTHER_TEXT = (
    (b"\xff\xfe\x00\x00", "UTF-32"), (b"\x00\x00\xfe\xff", "UTF-32"), (b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"),
)  # fmt: skip
_AS_UTF8 = "Save it as UTF-8, and load that"


class _Twice(dict[str, Any]):
    """An object in which a name stands twice: which of the two was meant, nobody can say."""

    name = ""


class _TooLong:
    """A whole number of more digits than any number of ours."""


class _NoNumber:
    """NaN or infinity, which JSON does not have."""


def document(data: bytes) -> Any:
    """The values of a document. Raises Refused, naming what cannot be read, and the place where there is one."""
    if len(data) > LARGEST:
        most = LARGEST // 1_000_000
        raise Refused(f"Nothing was loaded: the file has more than {most} million bytes, and no panel keeps so much.")
    try:
        raw = json.loads(
            _text(data), object_pairs_hook=_object, parse_int=_whole, parse_constant=lambda _word: _NoNumber()
        )
    except RecursionError:
        raise Refused("Nothing was loaded: the file is nested too deeply to be a document of this program.") from None
    except ValueError as error:  # JSONDecodeError is one, and says line and column
        raise Refused(f"Nothing was loaded: the file is not JSON ({error}).") from None
    _judge(raw, "", 0)
    return raw


def _text(data: bytes) -> str:
    """Raises Refused for what is not UTF-8. A mark of byte order, as Windows writes it, is left out."""
    for mark, name in _OTHER_TEXT:
        if data.startswith(mark):
            raise Refused(f"Nothing was loaded: the file is not JSON in UTF-8, but text in {name}. {_AS_UTF8}.")
    if b"\x00" in data[:4]:
        raise Refused(f"Nothing was loaded: the file is not JSON in UTF-8. {_AS_UTF8}.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Refused(
            f"Nothing was loaded: the file is not JSON in UTF-8 (line {line} holds a byte of another encoding). "
            f"{_AS_UTF8}."
        ) from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    twice = _Twice(found)
    names = [name for name, _ in pairs]
    twice.name = next(name for name in names if names.count(name) > 1)
    return twice


def _whole(digits: str) -> int | _TooLong:
    return int(digits) if len(digits) < 20 and -_WIDEST <= int(digits) < _WIDEST else _TooLong()


def _judge(value: Any, place: str, depth: int) -> None:
    """What no field may hold, not even one this version does not know. Raises Refused, naming the place."""
    if depth > DEEPEST:
        raise wrong(place, f"it is nested more than {DEEPEST} levels deep")
    if isinstance(value, dict):
        if isinstance(value, _Twice):
            raise wrong(place, f"“{shown(value.name)}” is there twice, and only one of the two can be meant")
        for name, inner in value.items():
            if not _whole_letters(name):
                raise wrong(place, "the name of a field holds half a character")
            _judge(inner, f"{place}.{shown(name)}" if place else shown(name), depth + 1)
    elif isinstance(value, list):
        for n, inner in enumerate(value):
            _judge(inner, f"{place}[{n}]", depth + 1)
    elif isinstance(value, str):
        if not _whole_letters(value):
            raise wrong(place, "it holds half a character")
    elif isinstance(value, _TooLong):
        raise wrong(place, "the number is too large")
    elif isinstance(value, _NoNumber) or (isinstance(value, float) and not math.isfinite(value)):
        raise wrong(place, "that is no number")


def _whole_letters(text: str) -> bool:
    return text.isascii() or not any("\ud800" <= c <= "\udfff" for c in text)


def shown(words: str) -> str:
    """Words of a document as a sentence may quote them: no longer than a line, and what nobody sees as a mark."""
    if len(words) <= 80 and words.isprintable():
        return words
    words = "".join(c if c.isprintable() else "�" for c in words[:81])
    return words if len(words) <= 80 else f"{words[:79]}…"
