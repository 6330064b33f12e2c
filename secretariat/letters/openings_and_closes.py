"""Where a letter begins and ends: the salutation, the close, and what may stand after the close."""

from __future__ import annotations

import re

from ..basics.pattern import pattern

_SALUTATION = pattern(
    r"(?:dear|annwyl|hello|hi|good (?:morning|afternoon)|to whom it may concern)\b(?P<whom>[^.!?:;]{0,80})[,:]?$",
    re.IGNORECASE,
)
_RUN_ON = pattern(r"((?:Dear|Annwyl) [^,.!?:;\n]{1,60},)\s+(?=[A-Z])(?=.{30})")
_CLOSE = pattern(
    r"(?:(?:i (?:am|remain),?\s)?(?:ever |always )?yours(?: very)?(?: sincerely| faithfully| truly| ever|"
    r" aye)?|all the best|sincerely|faithfully|"
    r"(?:with (?:my |our )?|my |our )?(?:very )?(?:kind(?:est)?|best|warm(?:est)?|good)(?: personal)?(?: regards|"
    r" wishes)?"
    r"|regards|with (?:[a-z]+ ){0,3}(?:regards|thanks|gratitude|wish|wishes|respect)|(?:many )?thanks|cheers|thank you|"
    r"respectfully(?: yours)?|"
    r"(?:yr )?yn gywir(?: iawn)?|cofion(?: cynnes| gorau)?|yr eiddoch yn (?:gywir|ddiffuant))\s?[,.]?$",
    re.IGNORECASE,
)
_SIGNED = pattern(r"signed\s?:|signed (?:by|for and on behalf of|on behalf of)\b", re.IGNORECASE)
_NO_CLOSE = frozenset(("best", "kind", "good", "warm"))
_APPENDIX = pattern(
    r"(?:\W{0,3})(?P<name>(?:appendix|annexe?|schedule|attachment|atodiad)(?:\s(?:no\.?\s)?(?:\d{1,2}|[A-Z]|"
    r"[ivx]{1,4}|one|two|three|four)\b)?)"
    r"(?P<title>\s?(?:[:–—-]|\s{2}).{0,200}|\s?\(.{0,100}\)|)\W{0,3}$",
    re.IGNORECASE,
)
_EARLIER = pattern(r"On \S.{4,120} wrote:$|-{2,20}\s?(?:original|forwarded) message\b", re.IGNORECASE)
_POSTSCRIPT = pattern(r"(?:P\.?\s?){1,3}S\b\.?\s?[:.–—-]?\s")


def is_salutation(line: str) -> bool:
    """“Dear Rowan,”, “Annwyl Gadeirydd”, “Dear Home Secretary”: the line alone."""
    return len(line) < 110 and _SALUTATION.match(line.strip("* ")) is not None


def whom(line: str) -> str:
    """Whom a salutation names: “Rowan” in “Dear Rowan,”."""
    found = _SALUTATION.match(line.strip("* "))
    return found["whom"].strip(" ,") if found else ""


def salutation_apart(line: str) -> list[str]:
    """A salutation that runs on, and what follows it: “Dear Rowan, thank you for …”."""
    found = _RUN_ON.match(line)
    return [found[1], line[found.end() :]] if found else [line]


def is_close(line: str) -> bool:
    """“Yours sincerely”, “With best wishes”, “Kind regards,”: the line alone."""
    line = line.strip("* ").rpartition(" / ")[2]
    if len(line) < 160 and _SIGNED.match(line):
        return True
    return len(line) < 60 and line.casefold().strip(" ,.") not in _NO_CLOSE and _CLOSE.match(line) is not None


def opens_an_earlier_message(line: str) -> bool:
    """“On 3 May 2034 Rowan Thackery wrote:”, “-----Original Message-----”: what stands below was written before."""
    return len(line) < 200 and _EARLIER.match(line) is not None


def appendix_named(line: str) -> str:
    """The name of the appendix that a line heads: “Appendix 1” of “Appendix 1: response to points raised”."""
    found = _APPENDIX.match(line.strip("*# ")) if len(line) < 260 else None
    return " ".join(found["name"].split()) if found else ""


def is_postscript(line: str) -> bool:
    """“PS: …”, “P.S. …”, “PPS …”: words of the letter, though they stand after its close."""
    return line[:1] == "P" and _POSTSCRIPT.match(line) is not None
