"""Whether any sentence of a paper is put together beside the table of phrases: in the source itself, and counted."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import secretariat

HOUSE = Path(secretariat.__file__).parent
PRINTED = ("events", "proceedings", "minutes", "papers", "papers/matters", "papers/email")
"""Where papers get their words."""
IN_ENGLISH = ("papers/calendar.py", "papers/catalogue.py", "papers/complaints_review.py", "papers/exported.py",
              "papers/final.py", "papers/how_far.py", "papers/marking_final.py", "papers/part.py")  # fmt: skip
"""Made in English alone, or no paper: a calendar, the Review of Complaints, what is on record or told of papers."""
TOLD = frozenset({
    "refusal", "line", "words", "reworded", "typed", "told", "time_left", "before_the_vote", "opposite", "since_when",
    "quorum_described", "warning", "what_changed", "what_follows", "changed_though_approved", "no_address",
    "changed_since_approved", "_otherwise_than_signed", "told_of_the_fronts", "told_before", "told_before_chasing",
    "nobody_in_office", "no_veto",
    "agenda_out",
})  # fmt: skip
"""What the clerk is told, or as a line is typed again: none of it is printed. It may shrink, and not grow unseen."""


def beside(source: str) -> Iterator[tuple[str, int]]:
    """The function and line of each sentence made of words and values without ``say``."""
    yield from _beside(ast.parse(source), "")


def _beside(node: ast.AST, function: str) -> Iterator[tuple[str, int]]:
    match node:
        case ast.FunctionDef(name=name):
            if "refus" in name or name.endswith("_in_line"):
                return
            function = name
        case ast.Raise() | ast.Compare():
            return
        case ast.Call(func=ast.Attribute(attr="append", value=ast.Attribute(attr="problems"))):
            return
        case ast.Call(func=ast.Attribute(attr="compile") | ast.Name(id="pattern")):
            return
        case ast.JoinedStr(values=values):
            words = "|".join(str(part.value) for part in values if isinstance(part, ast.Constant))
            if " " in words and any(map(str.isalpha, words)):
                yield function, node.lineno
    for child in ast.iter_child_nodes(node):
        yield from _beside(child, function)


def said(source: str) -> int:
    return sum(
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say"
        for node in ast.walk(ast.parse(source))
    )


def test_every_sentence_that_is_put_together_for_a_paper_passes_through_the_table() -> None:
    through, left, told = 0, [], set()
    for folder in PRINTED:
        for path in sorted((HOUSE / folder).glob("*.py")):
            if (where := f"{folder}/{path.name}") in IN_ENGLISH:
                continue
            source = path.read_text(encoding="utf-8")
            through += said(source)
            for function, line in beside(source):
                if function in TOLD:
                    told.add(function)
                else:
                    left.append(f"{where}:{line} {function}")
    share = through / (through + len(left))
    assert (left, share) == ([], 1.0), f"{share:.1%} of {through + len(left)} pass"
    assert through > 700
    assert told >= TOLD - {"reworded", "refusal"}, "what is told no more is taken out of the list"


def test_a_sentence_beside_the_table_is_found() -> None:
    source = (
        'def write(p):\n    page.stage(f"{name} left the room")\n    say("{name} left", name)\n    x = f"limbs-{n}"'
    )
    assert [*beside(source)] == [("write", 2)]
    assert said(source) == 1
