"""Reading a council's wording of a letter from its file, and writing out the program's own to begin from.

A line that begins with # is a remark; an empty line parts paragraphs. Anything between braces that is not one of the
letter's own placeholders is refused, with the file and the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..basics.cleaning import clean
from ..basics.pattern import pattern
from ..basics.record import Refused
from ..basics.sentences import listing
from .wording import PLACEHOLDER, Built, LetterWording, placeholders

MOST_BYTES = 64 << 10
_SUBJECT = pattern(r"subject\s*:", re.IGNORECASE)
_GREETING = pattern(r"(?:dear|yours)\b(?! (?:is|are|to|was)\b)", re.IGNORECASE)


def read_wording(file: str, data: bytes, built: Built) -> LetterWording:
    """The wording in a file. Raises Refused with one sentence that names the file and the line."""
    if len(data) > MOST_BYTES:
        raise Refused(f"{file} is longer than a letter can be ({MOST_BYTES >> 10} KB).")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise Refused(f"{file}, line {line}: this is no UTF-8 text. Save it as UTF-8.") from None
    subject, paragraphs = "", list[str]()
    for line, words in _paragraphs(text):
        if _SUBJECT.match(words) and built.subject and not subject and not paragraphs:
            subject = words.partition(":")[2].strip()
        elif _GREETING.match(words):
            raise Refused(
                f"{file}, line {line}: take out “{words[:30]}”: “Dear …” and “Yours …” are put there by the program, "
                "so that they belong together."
            )
        else:
            paragraphs.append(words)
    if not paragraphs:
        raise Refused(f"{file}, line 1: there is no paragraph in it.")
    for line, words in _paragraphs(text):
        _refuse_placeholders(file, line, words, built)
    _refuse_parts(file, paragraphs, built)
    return LetterWording(subject or built.subject, tuple(paragraphs))


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Each paragraph in one line, with the line of the file that it begins on."""
    begun, words = 0, list[str]()
    for number, line in enumerate([*re.split(r"\r\n|\r|\n", text), ""], 1):
        if line.startswith("#"):
            continue
        if cleaned := " ".join(clean(line).split()):
            begun = begun or number
            words.append(cleaned)
        elif words:
            yield begun, " ".join(words)
            begun, words = 0, []


def _refuse_placeholders(file: str, line: int, words: str, built: Built) -> None:
    known = [*built.may, *built.whole]
    there = f"There are: {', '.join(f'{{{name}}}' for name in known)}."
    for name in PLACEHOLDER.findall(words):
        if name not in known:
            raise Refused(f"{file}, line {line}: “{{{name}}}” stands for nothing in this letter. {there}")
    rest = PLACEHOLDER.sub("", words)
    if brace := re.search(r"[{}].{0,30}", rest):
        raise Refused(
            f"{file}, line {line}: “{brace[0].strip()}” is no placeholder: a name between two braces, and no more. "
            f"{there}"
        )


def _refuse_parts(file: str, paragraphs: list[str], built: Built) -> None:
    """A part with tables stands alone and once, so that it is neither lost nor said twice."""
    for name in built.whole:
        count = sum(words.count(f"{{{name}}}") for words in paragraphs)
        if count != 1 or f"{{{name}}}" not in paragraphs:
            raise Refused(f"{file}: {{{name}}} must stand once, alone between two empty lines.")


def left_out(wording: LetterWording, built: Built) -> list[str]:
    """What the program's own wording names, and this one does not: told, for it may be what the law wants said."""
    said = placeholders((wording.subject, *wording.paragraphs))
    return [name for name in placeholders((built.subject, *built.paragraphs)) if name not in said]


def as_file(built: Built) -> str:
    """The program's own wording as a file to begin from, with what its placeholders stand for."""
    names = [f"#   {{{name}}}: {means}" for name, means in built.may.items()]
    names += [f"#   {{{name}}}: the part with the tables; it stands alone, and once" for name in built.whole]
    head = [
        f"# {built.sentence}",
        "# “Dear …” and “Yours …” are put there by the program.",
        "# It may name:",
        *names,
        "",
    ]
    subject = [f"Subject: {built.subject}", ""] if built.subject else []
    return "\n".join([*head, *subject, "\n\n".join(built.paragraphs), ""])


def found_in_words(name: str, wording: LetterWording, built: Built) -> str:
    """How one of them stands, in a line: the council's own, or as the program has it, with what it leaves out."""
    if wording == LetterWording(built.subject, built.paragraphs):
        return f"{name}: found, word for word as built in"
    missing = [f"{{{each}}}" for each in left_out(wording, built)]
    return f"{name}: found, your own" + (f"; it leaves out {listing(missing)}" if missing else "")
