"""The head of a letter: to whom it goes, in whose care, its subject, its day, and what it says of copies."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..basics.pattern import pattern
from .openings_and_closes import whom
from .paragraphs import LetterPiece
from .read import Whose
from .roles import has_a_title, is_address, is_body, is_contact, is_name, is_post
from .when import first_date

_CARE_OF = pattern(r"(?:c/o|care of|d/o)\s?[:]?\s?(?=\S)", re.IGNORECASE)
_FOR = pattern(r"^(?:fao|f\.a\.o\.?|for the attention of|to)\s?[:]?\s(?=\S)", re.IGNORECASE)
_THE = pattern(r"^the (?=chair|clerk|secretary|commissioner|chief)", re.IGNORECASE)
_OF_MAIL = pattern(
    r"(?:from|sent|date|cc|bcc|re|subject|regarding|testun|importance|attachments?)\s?:|re\s[-–—]\s", re.IGNORECASE
)
_MARKING = pattern(
    r"(?:official|private|confidential|personal|strictly|restricted|urgent|by (?:e-?mail|hand|post))\b[^a-z]*"
    r"(?:(?:and|&|-|–|confidential|sensitive|only|addressee) ?)*$",
    re.IGNORECASE,
)
_IN_BRACKETS = pattern(r"(?P<name>[^()]{3,60}) \((?P<post>[^()]{3,80})\)$")
_FROM = pattern(r"from\s?:\s?(?=\S)", re.IGNORECASE)
_SUBJECT_ANY = pattern(r"(?:re|subject|regarding|testun|fwd?)\s?[:]\s?(?=\S)|re\s[-–—]\s(?=\S)", re.IGNORECASE)
_ADDRESS_OF_MAIL = pattern(r"\s?[<(\[]?[\w.+-]{1,64}@[\w.-]{1,120}[>)\]]?")
_OWN_OFFICE = pattern(r"\boffice of the\b|\bcommissioner for\b|\bcomisiynydd\b", re.IGNORECASE)


def addressee(head: Sequence[LetterPiece], salutation: str) -> Whose:
    """To whom a letter goes, by the lines of its head: the stretch that names a chair, a panel, somebody greeted.

    “Rowan Thackery / Chair, Larkshire Police and Crime Panel / c/o Petra Quillfeather, Wexmere City Council”.
    """
    stretches = _stretches(head)
    scored = [(_likely(lines, whom(salutation)), n, lines) for n, lines in enumerate(stretches)]
    best = max(scored, default=(0, 0, []))
    if best[0] <= 0:
        greeted = re.sub(r"^.*/\s?(?:dear\s)?", "", whom(salutation), flags=re.IGNORECASE).strip()
        return Whose(post=greeted) if is_post(greeted) else Whose(name=greeted)
    lines = [line for line in best[2] if not first_date(line) or _FOR.match(line)]
    names = [name for name in whom(salutation).split() if name[:1].isupper() and len(name) > 2]
    named = [
        n for n, line in enumerate(lines) if _FOR.match(line) or (is_name(line) and any(name in line for name in names))
    ]
    return whose(lines[named[0] :] if named else lines)  # a letterhead may stand right above


def _stretches(head: Sequence[LetterPiece]) -> list[list[str]]:
    """The lines of a head, parted where a line is empty or where they are moved to the right."""
    found: list[list[str]] = []
    before: LetterPiece | None = None
    for piece in head:
        apart = before is None or piece.block != before.block or abs(piece.indent - before.indent) > 12
        if apart and not (found and before and _is_alone_with_care_of(piece, before)):
            found.append([])
        found[-1].append(piece.text)
        before = piece
    return found


def _is_alone_with_care_of(piece: LetterPiece, before: LetterPiece) -> bool:
    return bool(_CARE_OF.match(piece.text)) and not first_date(before.text) and abs(piece.indent - before.indent) < 12


def _likely(lines: Sequence[str], greeted: str) -> int:
    """How likely a stretch is the one of the addressee; nothing speaks for it: 0 or less."""
    text = "\n".join(lines)
    low = text.casefold()
    score = 0
    names = [word.casefold().strip(".,") for word in greeted.split() if word[:1].isupper() and len(word) > 2]
    if any(
        re.search(rf"\b{re.escape(name)}\b", low) for name in names if name not in ("the", "councillor", "cllr", "all")
    ):
        score += 4
    if re.search(r"\b(?:chair\w*|panel|home secretary|minister|clerk|cadeirydd)\b", low):
        score += 3
    if any(_CARE_OF.match(line) or _FOR.match(line) for line in lines):
        score += 3
    if has_a_title(lines[0]) or is_name(lines[0]):
        score += 1
    if all(is_contact(line) or first_date(line) for line in lines):
        score -= 6
    if _FROM.match(lines[0]):
        score -= 6
    if _OWN_OFFICE.search(text) and not re.search(
        r"\b(?:panel|home secretary|minister)\b", low.replace("office of the police", "")
    ):
        score -= 4
    return score


def whose(lines: Sequence[str]) -> Whose:
    """Name, post, body and care-of from the lines of one address."""
    name = post = body = ""
    care: list[str] = []
    in_care = False
    lines = [part for line in lines for part in re.split(r",\s(?=(?:c/o|care of)\b)", line, flags=re.IGNORECASE)]
    for n, raw in enumerate(lines):
        line = _ADDRESS_OF_MAIL.sub("", raw).strip(" ,;")
        if _MARKING.match(line):
            continue
        if not line or (is_contact(line) and not _CARE_OF.match(line)) or _OF_MAIL.match(line):
            in_care = False
            continue
        if found := _CARE_OF.match(line):
            care, in_care = [line[found.end() :].strip(" ,")], True
        elif in_care and len(care) < 3 and is_body(line) and not is_address(line):
            care.append(line)
        elif in_care:
            in_care = False
        elif is_address(line) and not is_post(line) and not is_body(line):
            continue
        else:
            line = _THE.sub("", _FOR.sub("", line, count=1) if n == 0 or not name else line)
            name, post, body = _one_more(line, name, post, body)
    return Whose(name, post, body, ", ".join(care), post.casefold().startswith(("acting", "interim")))


def _one_more(line: str, name: str, post: str, body: str) -> tuple[str, str, str]:
    bracketed = _IN_BRACKETS.match(line)
    if bracketed and is_post(bracketed["post"]):
        line = f"{bracketed['name']}, {bracketed['post']}"
    first, _, rest = line.partition(",")
    if not name and not post and rest and is_name(first) and (is_post(rest) or is_body(rest)):
        return (first, rest.strip(), body) if is_post(rest) else (first, post, rest.strip())
    if not name and not post and (is_name(line) or (has_a_title(line) and not is_post(line))):
        return line, post, body
    if not post and is_post(line):
        return name, line, body
    if not body and is_body(line) and not line.casefold().endswith("office"):
        return name, post, line
    return name, post, body


def sender_of_head(head: Sequence[LetterPiece]) -> Whose:
    """Who wrote, where only the head says so: “From: Ignatius Bellweather <…>”."""
    for piece in head:
        if found := _FROM.match(piece.text):
            return whose([piece.text[found.end() :]])
    return Whose()


def subject_of_head(head: Sequence[LetterPiece]) -> str:
    """The subject that a head names: “Re: …”, “Subject: …”."""
    return next((without_re(piece.text) for piece in head if _SUBJECT_ANY.match(piece.text)), "")


def is_subject(piece: LetterPiece, after_salutation: bool) -> bool:
    """Whether a line is the subject: “Re: …”, or a title that stands alone right after the salutation."""
    if _SUBJECT_ANY.match(piece.text):
        return True
    text = piece.text
    if not after_salutation or piece.cells or piece.bullet or len(text) > 220 or text.endswith("?"):
        return False
    if piece.level or (piece.bold and piece.bold == text) or (text.isupper() and len(text.split()) > 2):
        return True
    return piece.alone and text[-1:] not in ".?!:;,-" and len(text.split()) < 30 and not text.startswith("http")


def without_re(text: str) -> str:
    """A subject without “Re:” before it."""
    while found := _SUBJECT_ANY.match(text):
        text = text[found.end() :].strip()
    return text
