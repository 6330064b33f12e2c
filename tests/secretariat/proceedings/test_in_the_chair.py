"""Who is in the Chair is printed once, however it came about: by itself where the Chair leaves, or typed."""

from __future__ import annotations

import pytest

from tests.support.clerk import begun_clerk

QUILL, CHAIR, BRAMBLE = (f"(Councillor {name} in the Chair)" for name in ("Quill", "Ŵyn-Llŷr", "Bramble"))


@pytest.mark.parametrize(("lines", "printed"), [
    (("/out sw 3pm", "/chair pq"), [QUILL]),
    (("/out sw 3pm", "/chair db"), [QUILL, BRAMBLE]),
    (("/out sw 3pm", "/chair db", "/chair db"), [QUILL, BRAMBLE]),
    (("/chair pq", "/chair pq"), [QUILL]),
    (("/out sw 3pm", "/in sw 3:20", "/chair sw"), [QUILL, CHAIR]),
    (("/out sw 3pm", "/in sw 3:20", "/chair sw", "/chair pq"), [QUILL, CHAIR, QUILL]),
    (("/out sw 3pm", "/chair pq for this item"), [QUILL, "(Councillor Quill in the Chair for this item)"]),
    (("/chair pq for this item", "/chair pq"), ["(Councillor Quill in the Chair for this item)", QUILL]),
    (("/out sw 3pm", "/chair pq chosen"), [QUILL, "(Councillor Quill, chosen by the members present, in the Chair)"]),
])  # fmt: skip
def test_it_is_printed_once(lines: tuple[str, ...], printed: list[str]) -> None:
    clerk = begun_clerk()
    clerk.type(*lines)
    assert [each for each in clerk.printed if "in the Chair" in each] == printed
    assert clerk.p.presiding


def test_the_clerk_is_told_that_it_stands_there_already() -> None:
    clerk = begun_clerk()
    clerk.type("/out sw 3pm")
    assert clerk.type("/chair pq").say == "Councillor Quill is printed as in the Chair already."
    assert clerk.type("/chair db").say == ""
