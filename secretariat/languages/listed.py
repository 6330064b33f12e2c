"""Every sentence, or part of one, that papers say of themselves in English: read from the code, so none is missing.

A phrase is a literal given to ``say`` or ``said_later`` (``basics/saying.py``).
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_HOUSE = Path(__file__).parent.parent
_SAYS = ("say", "said_later")


@cache
def listed() -> tuple[str, ...]:
    """The phrases, in the order of the files and lines they stand in, each once. Takes a moment: not for each key."""
    sources = (path.read_text(encoding="utf-8") for path in sorted(_HOUSE.rglob("*.py")))
    return tuple(dict.fromkeys(phrase for source in sources if "basics.saying" in source or _among_basics(source)
                               for phrase in phrases_of(source)))  # fmt: skip


def _among_basics(source: str) -> bool:
    return "from .saying import" in source or "from ..basics import saying" in source


def phrases_of(source: str) -> Iterator[str]:
    """The phrases in the source of one module."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and node.args and _name(node.func) in _SAYS:
            yield from _literals(node.args[0])


def _name(func: ast.expr) -> str:
    if isinstance(func, ast.Attribute):
        return func.attr if isinstance(func.value, ast.Name) and func.value.id == "saying" else ""
    return func.id if isinstance(func, ast.Name) else ""


def _literals(node: ast.expr) -> Iterator[str]:
    """The words of a literal, or of each of two between which is chosen."""
    match node:
        case ast.Constant(value=str(words)) if any(map(str.isalpha, words)):
            yield words
        case ast.IfExp():
            yield from _literals(node.body)
            yield from _literals(node.orelse)
        case ast.Call(args=[_, fallback]) if isinstance(node.func, ast.Attribute) and node.func.attr == "get":
            yield from _literals(fallback)
        case ast.BoolOp():
            for each in node.values:
                yield from _literals(each)
        case _:
            pass
