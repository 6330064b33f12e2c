"""How a letter is laid out: its head, its opening, where its answers stand, what is enclosed, its foot."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from ..basics.pattern import pattern
from .answers import Answers, answers, joined
from .forms import bare_titles
from .head import is_subject, subject_of_head, without_re
from .headings import is_a_meeting
from .in_short import in_short_together
from .labels import noun_and_number
from .numbers import numbers_of
from .openings_and_closes import appendix_named, is_salutation
from .paragraphs import LetterPiece
from .placed import placed_in, said_of
from .positions import opens_with_a_position
from .sentences_of import sentences_of
from .splitting import at_the_quotation
from .turns import is_occasion, parted_at_a_turn, says_its_occasion

_ANSWERS = pattern(
    r"\b(?:responses?|repl(?:y|ies)|answers?|recommendations?|questions?|actions?|points)\b", re.IGNORECASE
)


class Layout(msgspec.Struct, frozen=True):
    """Where what stands, by places among ``pieces``. ``answering``: the stretch that ``answers`` were found in."""

    pieces: tuple[LetterPiece, ...]
    head: tuple[int, ...]
    foot: tuple[int, ...]
    salutation: str
    subject: str
    subject_at: int
    opening: tuple[int, ...]
    general: tuple[int, ...]
    answering: tuple[int, ...]
    answers: Answers
    cover: tuple[int, ...]
    """Loose paragraphs of a letter whose answers stand in an appendix, or that has none."""
    enclosed: tuple[int, ...]
    appendix: str
    """The title of the appendix that holds the answers."""
    appendices: tuple[str, ...]


class _Appendix(msgspec.Struct, frozen=True):
    name: str
    title: str
    heading: tuple[int, ...]
    within: tuple[int, ...]


def laid_out(pieces: Sequence[LetterPiece]) -> Layout:
    """The layout of a letter's paragraphs: the answers in its body, and in the appendices that hold any.

    Where the body answers, an appendix does so as well only if its title says that it responds. Where only appendices
    do, the letter's own first paragraph opens it, up to where it turns to another thing; the others are loose.
    """
    pieces = [part for piece in pieces for part in _at_its_labels(piece)]
    head = _of(pieces, "head")
    salutation = next((pieces[n].text for n in head if is_salutation(pieces[n].text)), "")
    body = _of(pieces, "body")
    subject = subject_of_head([pieces[n] for n in head])
    subject_at = -1
    if (
        not subject
        and len(body) > 1
        and is_subject(pieces[body[0]], bool(salutation))
        and not _takes_a_position(pieces[body[0]].text)
        and not _is_answered(pieces, body)
    ):
        subject, subject_at, body = without_re(pieces[body[0]].text), body[0], body[1:]
    appendices = _appendices(pieces)
    in_body = answers([pieces[n] for n in body])
    holding = _holding(pieces, appendices, in_body)
    stretches = [one.within for one, _ in holding]
    found = [answered for _, answered in holding]
    opening: Sequence[int] = ()
    general: Sequence[int] = ()
    cover: Sequence[int] = body
    if in_body.found or not holding:
        stretches, found, cover = [body, *stretches], [in_body, *found], () if in_body.found else body
        opening, general = _opened(pieces, [body[at] for at in in_body.before]) if in_body.found else ((), ())
    else:
        opening = _leading(pieces, body)
        parts = parted_at_a_turn(pieces[opening[-1]].text) if opening else []
        if len(parts) > 1:
            at = opening[-1]
            return laid_out([*pieces[:at], *(pieces[at]._replace(text=part) for part in parts), *pieces[at + 1 :]])
        cover = [n for n in body if n not in opening]
    general = [*general, *(one.within[at] for one, answered in holding for at in answered.before)]
    answering = [n for stretch in stretches for n in stretch]
    enclosed = [n for one in appendices for n in (*one.heading, *one.within) if n not in answering]
    return Layout(
        tuple(pieces), head, _of(pieces, "foot"), salutation, subject, subject_at, tuple(opening), tuple(general),
        tuple(answering), joined(found, list(map(len, stretches))), tuple(cover), tuple(enclosed),
        " ".join(one.title for one, _ in holding), tuple(one.title for one in appendices),
    )  # fmt: skip


def _at_its_labels(piece: LetterPiece) -> list[LetterPiece]:
    """A paragraph that is nothing but labelled answers, one after another: “Recs 1 & 2 - agreed. Rec 3 - no.”"""
    if piece.region not in ("body", "appendix") or piece.cells:
        return [piece]
    sentences = sentences_of(piece.text)
    labelled = [n for n, sentence in enumerate(sentences) if noun_and_number(sentence)]
    if len(labelled) < 2 or labelled[0]:
        return [piece]
    ends = [*labelled[1:], len(sentences)]
    parts = [" ".join(sentences[at:end]) for at, end in zip(labelled, ends, strict=True)]
    return [piece._replace(text=part, alone=False, bold=piece.bold if not n else "") for n, part in enumerate(parts)]


def _holding(
    pieces: Sequence[LetterPiece], appendices: Sequence[_Appendix], in_body: Answers
) -> list[tuple[_Appendix, Answers]]:
    """The appendices that hold answers: those whose title says so; where there is none such, the first that does."""
    found = [(one, answers([pieces[n] for n in one.within])) for one in appendices]
    found = [(one, answered) for one, answered in found if answered.found]
    named = [(one, answered) for one, answered in found if _ANSWERS.search(one.title)]
    return named or ([] if in_body.found else found[:1])


def _takes_a_position(text: str) -> bool:
    """Whether a line without a full stop is no title: it says what is accepted, or quotes what was asked."""
    label = noun_and_number(text)
    if opens_with_a_position(label.rest if label else text) or at_the_quotation(text):
        return True
    return any(said_of(placed.words).position for placed in placed_in(text))


def _is_answered(pieces: Sequence[LetterPiece], body: Sequence[int]) -> bool:
    """Whether the title that a letter begins with is the first of several that have their answers beneath them."""
    below = pieces[body[1]].text
    if is_occasion(below) or says_its_occasion(below):
        return False
    within = [pieces[n] for n in body]
    if in_short_together([piece.text for piece in within])[0]:
        return True
    if is_a_meeting(within[0].text) and any(is_a_meeting(piece.text) for piece in within[1:]):
        return True
    return _is_the_first_label(within) or any(start.at == 0 for start in bare_titles.starts(within))


def _is_the_first_label(pieces: Sequence[LetterPiece]) -> bool:
    """“Recommendation 1: Accepted”, with labels of other numbers below, and none of the same."""
    first = noun_and_number(pieces[0].text)
    if first is None:
        return False
    below = [label for piece in pieces[1:] if (label := noun_and_number(piece.text)) and label.noun == first.noun]
    numbers = set(numbers_of(first.n))
    return bool(numbers and below) and numbers.isdisjoint(n for label in below for n in numbers_of(label.n))


def _of(pieces: Sequence[LetterPiece], region: str) -> tuple[int, ...]:
    return tuple(n for n, piece in enumerate(pieces) if piece.region == region)


def _leading(pieces: Sequence[LetterPiece], body: Sequence[int]) -> list[int]:
    """The paragraphs that open a letter: the first, and those after it that say its occasion as well."""
    leading = list(body[:1])
    for n in body[1:]:
        if not is_occasion(pieces[n].text):
            break
        leading.append(n)
    return leading


def _opened(pieces: Sequence[LetterPiece], before: Sequence[int]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """What stands before the first answer: the opening, and what speaks of all the answers."""
    opening = [
        n for m, n in enumerate(before) if m == 0 or is_occasion(pieces[n].text) or says_its_occasion(pieces[n].text)
    ]
    return tuple(opening), tuple(n for n in before if n not in opening)


def _appendices(pieces: Sequence[LetterPiece]) -> list[_Appendix]:
    """The appendices after the foot, each with its heading; what follows the foot without one is an appendix, too."""
    found: list[_Appendix] = []
    places = _of(pieces, "appendix")
    starts = [n for n in places if appendix_named(pieces[n].text) and (pieces[n].alone or pieces[n].level)]
    starts = starts if places and starts and starts[0] == places[0] else [*places[:1], *starts]
    for m, start in enumerate(starts):
        until = starts[m + 1] if m + 1 < len(starts) else len(pieces)
        within = [n for n in places if start <= n < until]
        heading = _heading(pieces, within)
        title = " ".join(pieces[n].text for n in heading)
        found.append(
            _Appendix(appendix_named(pieces[start].text), title, tuple(heading), tuple(within[len(heading) :]))
        )
    return found


def _heading(pieces: Sequence[LetterPiece], within: Sequence[int]) -> list[int]:
    """The heading of an appendix: its name, and the title that stands beneath a bare name."""
    first = pieces[within[0]]
    if not appendix_named(first.text):
        return [within[0]] if first.level and _ANSWERS.search(first.text) and len(within) > 1 else []
    heading = [within[0]]
    if len(within) > 2:
        second = pieces[within[1]]
        bare = len(first.text) <= len(appendix_named(first.text)) + 3
        if (
            bare
            and (second.alone or second.level)
            and second.text[-1:] not in ".?!:;"
            and len(second.text) < 160
            and not second.cells
        ):
            heading.append(within[1])
    return heading
