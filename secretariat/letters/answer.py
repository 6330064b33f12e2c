"""One thing asked with what is replied to it, gathered from its paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .forms.start import Start
from .forms.table import AnswerRow
from .labels import identities, voice
from .paragraphs import LetterPiece
from .splitting import alone, begins_as_asked, parted
from .voices import voice_of

_WHEN = frozenset(("timescale", "timescales", "by when", "deadline", "target date", "due date"))
_BESIDE = _WHEN | {"lead", "owner"}
"""Labels that stand beside a reply, and are no voice of their own."""


class Reply(NamedTuple):
    """What one voice replies. ``who``: as the label names it; empty where none does."""

    text: str
    who: str = ""
    at: tuple[int, ...] = ()


class Answer(NamedTuple):
    """What was asked, and each voice's reply. ``at``: the places of its paragraphs."""

    n: str
    asked: str
    replies: tuple[Reply, ...]
    at: tuple[int, ...]
    noun: str = ""
    form: str = ""
    topic: str = ""
    welsh: bool = False
    row: AnswerRow | None = None
    inner_list: int = 0
    when: str = ""
    """What a line or column of its own says of the time: “By 31 January 2034”."""


def gathered(start: Start, pieces: Sequence[LetterPiece], places: Sequence[int], form: str, topic: str) -> Answer:
    """An answer from where it starts and the paragraphs after it (``places``, the first its start).

    Where a voice is labelled (“Response:”), what stands before it is asked, what stands after it is the reply.
    """
    at = tuple(places)
    labelled = any(voice(pieces[place].text) for place in places[1:])
    inner = sum(1 for place in places[1:] if pieces[place].bullet)
    asked, replies = _by_voices(start, pieces, places) if labelled else _by_order(start, pieces, places, form)
    said = (label.rest for place in places[1:] if (label := voice(pieces[place].text)) and label.noun in _WHEN)
    when = next(said, "")
    return Answer(start.n, alone(asked), replies, at, start.noun, form, topic, start.welsh, None, inner, when)


def _by_voices(start: Start, pieces: Sequence[LetterPiece], places: Sequence[int]) -> tuple[str, tuple[Reply, ...]]:
    asked = [part for part in (start.asked, start.reply) if part]
    voices: list[tuple[str, list[str], list[int]]] = []
    for place in places[1:]:
        if label := voice(pieces[place].text):
            if voices and label.noun in _BESIDE:
                voices[-1][1].append(pieces[place].text)
                voices[-1][2].append(place)
                continue
            status = label.noun in ("position", "decision", "status")
            same = voices and (not voice_of(label.who) or voice_of(voices[-1][0]) == voice_of(label.who))
            if not voices or not (same or status):
                voices.append((label.who, [], []))
            words = label.rest + "." if status and label.rest and label.rest[-1:] not in ".?!" else label.rest
            if words:
                voices[-1][1].append(words)
            voices[-1][2].append(place)
        elif voices:
            voices[-1][1].append(pieces[place].text)
            voices[-1][2].append(place)
        else:
            asked.append(pieces[place].text)
    return "\n".join(asked), tuple(Reply("\n".join(words), who, tuple(at)) for who, words, at in voices)


def _by_order(
    start: Start, pieces: Sequence[LetterPiece], places: Sequence[int], form: str
) -> tuple[str, tuple[Reply, ...]]:
    """Without labelled voices: the words asked come first, the reply after them."""
    asked, reply = start.asked, start.reply
    rest = list(places[1:])
    if (
        asked
        and not reply
        and form == "noun and number"
        and len(rest) > 1
        and _is_title(asked)
        and _is_quoted(pieces[rest[0]])
    ):
        asked += "\n" + pieces[rest.pop(0)].text
    elif asked and not reply and form == "noun and number":
        first = parted(asked, _bold_of(pieces[places[0]], asked))
        if not rest or not first.asked or (first.reply and not begins_as_asked(first.reply)):
            asked, reply = first
    elif asked and not reply and not rest:
        asked, reply = parted(asked)
    if asked and not reply and not rest and identities(start.n) and not begins_as_asked(asked):
        asked, reply = "", asked  # “2026-06-24/U1: the figures are enclosed.”: what has a name of its own is not quoted
    if not asked and not reply and rest and _is_asked(pieces, rest):
        first = parted(pieces[rest[0]].text, pieces[rest[0]].bold)
        asked, reply = first if first.asked else (first.reply, "")
        rest = rest[1:]
    while asked.endswith(":") and not reply and len(rest) > 1 and pieces[rest[0]].bullet:
        while len(rest) > 1 and pieces[rest[0]].bullet:
            asked += "\n" + pieces[rest.pop(0)].text
    words = [part for part in (reply, *(pieces[place].text for place in rest)) if part]
    at = (*(places[:1] if reply else ()), *rest)
    return asked, (Reply("\n".join(words), "", tuple(at)),)


def _is_title(asked: str) -> bool:
    """“Road deaths”: a few words that are neither a sentence nor what is asked itself."""
    return len(asked.split()) < 10 and asked[-1:] not in ".?!;" and not begins_as_asked(asked)


def _is_quoted(piece: LetterPiece) -> bool:
    """Whether a paragraph below a title is what was asked: in italics, in quotation marks, or “That …”, “To …”."""
    text = piece.text
    return piece.italic or begins_as_asked(text) or (text[:1] in '“"‘' and text[-1:] in '”"’')


def _bold_of(piece: LetterPiece, asked: str) -> str:
    """The bold words that stand at the start of what is asked, after the label."""
    at = piece.bold.find(asked[:12]) if piece.bold and asked else -1
    return piece.bold[at:] if at >= 0 else ""


def _is_asked(pieces: Sequence[LetterPiece], rest: Sequence[int]) -> bool:
    """Whether the first paragraph below a label that stands alone is what was asked, quoted again."""
    first = pieces[rest[0]]
    if len(rest) == 1:
        split = parted(first.text, first.bold)
        return bool(split.asked and split.reply)
    return begins_as_asked(first.text) or first.italic or bool(first.bold)


def moved(answer: Answer, step: int) -> Answer:
    """The same answer in a longer stretch, ``step`` paragraphs further on."""
    replies = tuple(reply._replace(at=tuple(n + step for n in reply.at)) for reply in answer.replies)
    return answer._replace(at=tuple(n + step for n in answer.at), replies=replies)


def of_row(row: AnswerRow, topic: str) -> Answer:
    """An answer from a row of a table."""
    replies = [Reply(row.reply, row.who, row.at)]
    if row.other_who and row.who and row.other_who != row.who:
        replies.append(Reply(row.other, row.other_who, ()))
    elif row.other:  # of two columns that reply one names nobody: whose it is cannot be said
        replies = [Reply("\n".join(filter(None, (row.reply, row.other))), "", row.at)]
    return Answer(row.n, row.asked, tuple(replies), row.at, "", "table", topic, row=row, when=row.when)
