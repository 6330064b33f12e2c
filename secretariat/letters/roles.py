"""Posts and bodies, as the lines of a letter's head and foot name them."""

from __future__ import annotations

import re

from ..basics.pattern import pattern

_POST = pattern(
    r"\b(?:chair(?:man|woman|person)?|vice[- ]chair\w*|deputy|commissioner|secretary|minister|clerk|officer|leader|"
    r"mayor|chief|"
    r"executive|director|head of|manager|inspector|constable|superintendent|president|member|adviser|solicitor|"
    r"treasurer|"
    r"councillor for|(?<!of the )d?pcc|cadeirydd|comisiynydd|pennaeth)\b",
    re.IGNORECASE,
)
_BODY = pattern(
    r"\b(?:panel|council|committee|authority|board|inspectorate|commission|constabulary|police|trust|association|"
    r"hmicfrs|"
    r"office|department|ministry|cabinet|service|cyngor)\b",
    re.IGNORECASE,
)
_TITLE = pattern(
    r"(?:the )?(?:rt\.? hon\b|right hon|mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|baroness|cllr|"
    r"councillor|rev)\b",
    re.IGNORECASE,
)
_ADDRESS = pattern(
    r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|^\d+[a-z]?,? [A-Z]|\b(?:street|road|lane|quay|house|hall|square|avenue|way|"
    r"place|gardens|close|park|"
    r"building|floor|suite|po box|headquarters)\b",
    re.IGNORECASE,
)
_CONTACT = pattern(
    r"\b(?:tel(?:ephone)?|phone|mobile|fax|e-?mail|web(?:site)?|www|twitter|switchboard|our ref(?:erence)?|"
    r"your ref(?:erence)?|ref|direct line|date|by e-?mail|by hand|by post|sent by|via e-?mail)\b\s?[:.]?|@\w|https?:|"
    r"\b\d{5} \d{5,6}\b",
    re.IGNORECASE,
)


def is_post(line: str) -> bool:
    """“Chair, Larkshire Police and Crime Panel”, “Home Secretary”, “Police and Crime Commissioner for Larkshire”."""
    return _POST.search(line) is not None


def is_body(line: str) -> bool:
    """“Larkshire Police and Crime Panel”, “Wexmere City Council”."""
    return _BODY.search(line) is not None


def is_address(line: str) -> bool:
    """“The Old Weighbridge, Tanner's Quay, Wexmere”, “12 Quay Street”, a postcode."""
    return _ADDRESS.search(line) is not None


def is_contact(line: str) -> bool:
    """“Telephone 01632 960117”, “By email: …”, “Our ref: …”."""
    return len(line) < 300 and _CONTACT.search(line) is not None


def has_a_title(line: str) -> bool:
    """“Mx Rowan Thackery”, “The Rt Hon Marguerite Ollerenshaw MP”."""
    return _TITLE.match(line) is not None


def is_name(line: str) -> bool:
    """Whether a line may be somebody's name: two to six words with capitals, no post, no figures."""
    words = line.split()
    if has_a_title(line) and len(words) < 8:
        return True
    if not 1 < len(words) < 7 or any(c.isdigit() for c in line) or is_contact(line):
        return False
    named = sum(word[:1].isupper() for word in words)
    return named >= len(words) - 1 and words[0][:1].isupper() and not is_post(line) and not is_body(line)
