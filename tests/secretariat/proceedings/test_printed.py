"""What was said is put into words when somebody reads it, once, and as it would have been when it was minuted."""

from __future__ import annotations

import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import pytest

from secretariat.basics import reported_speech
from secretariat.basics.saying import speaking
from secretariat.documents.document import Block, Paragraph, text
from secretariat.events.fold import fold
from secretariat.events.trial import after
from secretariat.proceedings import page
from secretariat.proceedings.printed import PrintedBlocks
from tests.support.clerk import begun_clerk, printed


@dataclass
class Bracketed:
    """A language that puts brackets around each sentence."""

    code: str = "xx"

    def of(self, english: str) -> str:
        return f"[{english}]"

    def called(self, typed: str) -> str:
        return typed


def said(words: str) -> Paragraph:
    return Paragraph(text(words))


def test_what_was_said_is_made_into_sentences_when_it_is_read_and_once(monkeypatch: pytest.MonkeyPatch) -> None:
    clerk = begun_clerk()
    for line in ("pq\twhy the lanes were dark", "pc\tthe lamps were old", "pq\tsince when", "/note the lamps are old"):
        clerk.type(line)
    made = Counter[str]()

    def counted(name: str, words: str) -> str:
        made[words] += 1
        return reported_speech.spoken(name, words)

    monkeypatch.setattr(page, "spoken", counted)
    p = fold(clerk.p.bundle, *clerk.p.made_with)
    assert p.page.last_letter == "b"
    assert not made
    lines = [printed(p.page.blocks(private=True)) for _ in range(2)]
    assert "The Commissioner stated that the lamps were old." in " ".join(lines[0])
    assert lines[0] == lines[1]
    assert made == {"the lamps were old": 1}


def test_how_much_was_printed_is_known_without_its_words() -> None:
    made = list[str]()

    def later() -> Block:
        made.append("made")
        return said("later")

    blocks = PrintedBlocks([said("at once")])
    blocks.append_later(later)
    assert blocks
    assert len(blocks) == 2
    assert not made
    assert [*blocks] == blocks[:] == [said("at once"), said("later")]
    assert blocks == PrintedBlocks([said("at once"), said("later")])
    assert blocks != PrintedBlocks([said("at once")])
    assert blocks[-1] == said("later")
    assert made == ["made"]
    blocks.append(said("more"))
    assert len(blocks) == 3


def test_it_is_said_in_the_language_in_which_it_was_folded() -> None:
    clerk = begun_clerk()
    clerk.type("pq\twhy the lanes were dark")
    clerk.type("pc\tthe lamps were old")
    p = fold(clerk.p.bundle, *clerk.p.made_with)
    with speaking(Bracketed()):
        other = fold(clerk.p.bundle, *clerk.p.made_with)
        assert printed(p.page.entries[-1].blocks) == ["The Commissioner stated that the lamps were old."]
    assert printed(other.page.entries[-1].blocks) == ["[[the Commissioner] stated that the lamps were old]."]


def test_many_threads_that_read_it_first_at_once_have_the_same_words_in_the_language_of_the_fold(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def others_first(name: str, words: str) -> str:
        time.sleep(0.0001)
        return reported_speech.spoken(name, words)

    monkeypatch.setattr(page, "spoken", others_first)
    clerk = begun_clerk()
    clerk.type(*(line for n in range(20) for line in (f"pq\twhy lane {n} was dark", f"pc\tlamp {n} was old")))
    with speaking(Bracketed()):
        wanted = printed(fold(clerk.p.bundle, *clerk.p.made_with).page.blocks(private=True))
        p = fold(clerk.p.bundle, *clerk.p.made_with)
    together = threading.Barrier(8)

    def read(n: int) -> list[str]:
        together.wait()
        with speaking(Bracketed() if n % 2 else None):
            return printed(p.page.blocks(private=True))

    with ThreadPoolExecutor(8) as threads:
        assert [*threads.map(read, range(8))] == [wanted] * 8


def test_what_is_tried_on_a_copy_and_read_there_leaves_what_was_printed_as_it_was() -> None:
    clerk = begun_clerk()
    clerk.type("pq\twhy the lanes were dark", "pc\tthe lamps were old", "pq\tsince when")
    p = fold(clerk.p.bundle, *clerk.p.made_with)
    before, entries = printed(fold(clerk.p.bundle, *clerk.p.made_with).page.blocks(private=True)), len(p.page.entries)
    more = clerk.read("pc\tthe flood had come").events
    with speaking(Bracketed()):
        tried = after(p, more)
    longer = printed(tried.page.blocks(private=True))
    assert longer[: len(before) - 1] == before[:-1], "the answer joins the last point"
    assert "[the Commissioner] stated that the flood had come" in " ".join(longer)
    assert printed(p.page.blocks(private=True)) == before
    assert len(p.page.entries) == entries
