"""A letter as a message (.eml): its best part, or the letter it was sent with; what else came with it is named."""

from __future__ import annotations

import email.policy
import email.utils
import re
from collections.abc import Callable, Iterator
from email.message import EmailMessage, Message, MIMEPart
from email.parser import BytesParser
from typing import NamedTuple

from ...basics.clock import MONTHS_BEGIN, house_date
from ...basics.pattern import pattern
from ...basics.record import Refused
from ..earlier_message import quoted
from .markup import cleaned, one_line
from .plain import as_windows, decoded, decoded_as
from .web import text_of_page

_OPENED = (".docx", ".pdf", ".html", ".htm", ".txt", ".eml")
_DAY = pattern(
    rf"\b\d{{1,2}}(st|nd|rd|th)?\s+({MONTHS_BEGIN})[a-z]*\.?,?\s+\d{{4}}\b"
    r"|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b\d{4}-\d\d-\d\d\b(?!/)"
    rf"|\b({MONTHS_BEGIN})[a-z]*\.?\s+\d{{1,2}}(st|nd|rd|th)?,?\s+\d{{4}}\b",
    re.IGNORECASE,
)
_SALUTATION = pattern(r"^\W*(dear|to the|good (morning|afternoon)|hello)\b", re.IGNORECASE | re.MULTILINE)
_CLOSE = pattern(
    r"^\W*(yours (sincerely|faithfully|truly|ever)|((with )?(kind|best|warm)|many)?\s*(regards|wishes|thanks))\b",
    re.IGNORECASE | re.MULTILINE,
)
_MOST_PARTS = 200
Opened = Callable[[str, bytes], str]


class _Came(NamedTuple):
    """Something that came with a message."""

    name: str
    data: bytes


def text_of(name: str, data: bytes, opened: Opened, depth: int = 0) -> str:
    """The words of a message in the light markup. ``opened``: opens what came with it. Raises Refused."""
    if data.startswith(b"From "):
        data = data.partition(b"\n")[2]
    try:
        message = BytesParser(EmailMessage, policy=email.policy.default.clone(max_line_length=None)).parsebytes(data)
        used: list[MIMEPart] = []
        body = _body(name, message, used)
        came = list(_came(message, used))
    except Refused:
        raise
    except Exception as error:  # what a damaged head or part makes the library stumble over
        raise Refused(f"{name} is damaged, and cannot be opened as a message.") from error
    letter = _sent_with_it(body, came, opened, depth)
    text = letter[1] if letter else body
    enclosed = [each.name for each in came if letter is None or each is not letter[0]]
    parts = [*_head(message, text), text.strip("\n"), *(f"Enc: {each}" for each in enclosed)]
    if letter and body.strip():
        parts.append(f"Covering message: {one_line(body)}")
    return "\n\n".join(part for part in parts if part) + "\n"


def _body(name: str, part: MIMEPart, used: list[MIMEPart]) -> str:
    """The words of a message itself, of each of its parts that is shown: the page where one stands beside the text.

    ``used``: takes the parts that they are of.
    """
    kind, inner = part.get_content_type(), list(part.iter_parts()) if part.is_multipart() else []
    if kind == "message/rfc822" or part.get_filename() or part.get_content_disposition() == "attachment":
        return ""
    if kind == "multipart/alternative":
        used += part.walk()
        return next((words for each in reversed(inner) if (words := _body(name, each, used)).strip()), "")
    if kind == "multipart/related":
        return _body(name, inner[0], used) if inner else ""
    if inner:
        return "\n\n".join(words for each in inner if (words := _body(name, each, used)).strip())
    if kind not in ("text/plain", "text/html"):
        return ""
    used.append(part)
    text = cleaned(_text(part))
    if kind == "text/html":
        try:
            return text_of_page(name, text).strip("\n")
        except Refused:
            return ""
    return "\n".join(line.rstrip(" ") for line in text.split("\n")).strip("\n")


def _text(part: MIMEPart) -> str:
    """The words of a part, also where it names an encoding that there is not."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    try:
        text = decoded_as(data, part.get_content_charset("utf-8"))
    except (LookupError, UnicodeDecodeError):
        text = decoded(data) or data.decode("cp1252", "replace")
    if part.get_param("format") == "flowed" and part.get_content_subtype() == "plain":
        text = re.sub(r"(?<=\S) \r?\n(?!\r?\n|-- )", " ", text)
    return text


def _came(message: EmailMessage, used: list[MIMEPart]) -> Iterator[_Came]:
    """What came with it, in order: what is shown within its own page (a picture in the foot) is left out."""
    for count, part in enumerate(message.walk()):
        if count > _MOST_PARTS:
            return
        if part.is_multipart() and part.get_content_type() != "message/rfc822":
            continue
        if any(part is each for each in used) or _is_within_another(part, message):
            continue
        called = part.get_filename()
        if not called and part.get_content_type() != "message/rfc822":
            continue
        if part.get_content_maintype() == "image" and (
            part.get("Content-ID") or part.get_content_disposition() != "attachment"
        ):
            continue
        if part.get_content_type() == "message/rfc822":
            inner = part.get_payload()
            sent = inner[0] if isinstance(inner, list) and inner and isinstance(inner[0], Message) else None
            title = called or one_line(str(sent.get("Subject", "") if sent is not None else "")) or "message"
            title = title if title.lower().endswith(".eml") else f"{title}.eml"
            yield _Came(_called(title), sent.as_bytes() if sent is not None else b"")
        else:
            data = part.get_payload(decode=True)
            yield _Came(_called(called or ""), data if isinstance(data, bytes) else b"")


def _called(name: str) -> str:
    """A name out of a head, whose encoding is no longer known: controls in it can only be marks of a Windows text."""
    return one_line(cleaned(as_windows(name)))


def _is_within_another(part: EmailMessage, message: EmailMessage) -> bool:
    """Whether a part belongs to a message that was sent with this one: that one names it itself."""
    for each in message.walk():
        if (
            each.get_content_type() == "message/rfc822"
            and each is not part
            and any(inner is part for inner in each.walk())
        ):
            return True
    return False


def _sent_with_it(body: str, came: list[_Came], opened: Opened, depth: int) -> tuple[_Came, str] | None:
    """The letter that the message only carries: the first file sent with it that opens, begins or ends like a letter,
    and says more than the message does."""
    for each in came if depth < 3 else ():
        if not each.name.lower().endswith(_OPENED):
            continue
        try:
            text = (
                text_of(each.name, each.data, opened, depth + 1)
                if each.name.endswith(".eml")
                else opened(each.name, each.data)
            )
        except Refused:
            continue
        like = bool(_SALUTATION.search(text)) + bool(_CLOSE.search(text))
        if (like and len(text.split()) > len(body.split())) or not body.strip():
            return each, text
    return None


def _head(message: EmailMessage, text: str) -> list[str]:
    """Who sent it and when, from the head of the message, where the letter does not say."""
    found = []
    lines = text.split("\n")
    away = quoted(lines)
    text = "\n".join(line for n, line in enumerate(lines) if n not in away)
    close = next(iter(list(_CLOSE.finditer(text))[-1:]), None)
    signed = bool(close and text[close.end() :].partition("\n")[2].strip())
    name, address = email.utils.parseaddr(str(message.get("From", "")))
    sender = _called(name) or address
    if sender and not signed and sender.lower() not in text.lower():
        found.append(sender)
    salutation = _SALUTATION.search(text)
    head = text[: salutation.start()] if salutation else text[:1500]
    if not _DAY.search(head) and not (close and _DAY.search(text[close.end() :])):
        try:
            sent = email.utils.parsedate_to_datetime(str(message.get("Date", "")))
        except (ValueError, TypeError, IndexError):
            sent = None
        if sent is not None:
            found.append(house_date(sent.date()))
    return found
