"""Who was there, as a paper lists them: only where the whole list reads as names."""

from __future__ import annotations

import re
from collections.abc import Sequence

_LABEL = re.compile(
    r"^(?P<label>(?:panel |committee )?members? (?:of the panel )?(?:present|attending|in attendance)|present|"
    r"also (?:present|in attendance)|(?:council |panel )?officers?(?: present| in attendance)?|"
    r"(?:co-?opted )?(?:independent |co-?opted )+members?(?: present)?|"
    r"others? (?:present|in attendance)|in attendance|attendance|those present)\s*(?:[:–—-]|$)\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
_TITLE = r"(?:(?:the )?rt hon|cllr|councillor|coun|mr|mrs|ms|miss|mx|dr|professor|prof|sir|dame|lord|lady|rev|revd)\.?"
_NAME = re.compile(
    rf"(?i:{_TITLE} )*(?:(?:[^\W\d_a-z]\.? ?){{1,4}}|[^\W\d_a-z][\w’'-]+ (?:[^\W\d_a-z][\w’'.-]* )?)?"
    r"[^\W\d_a-z][\w’'-]+(?:[- ](?:van|de|der|von|[^\W\d_a-z])[\w’'-]*)*"
)
_END = re.compile(r"^(?:\d|apolog|absent|item\b|the meeting|declar|in the chair|chair:)", re.IGNORECASE)
_BESIDE = re.compile(
    r"\b(chair\w*|vice|officer|commissioner|council|manager|director|executive|constable|solicitor|lawyer|substitute|"
    r"member|independent|secretary|head|clerk|adviser|advisor|treasurer|finance|policing|crime|deputy|panel|virtual\w*|"
    r"remote\w*|borough|district|authority|police|office)\b", re.IGNORECASE,
)  # fmt: skip
_PLURAL = re.compile(r"^(councillors|cllrs)\b\s*", re.IGNORECASE)
"""Before several names. To how many of them it belongs is not certain, so it is nobody's."""


def who_was_there(lines: Sequence[str]) -> tuple[str, ...]:
    """Everyone under “Present”, “In attendance” and the like, as written; what stands beside a name is left out.

    A list in which anything reads as no name gives nothing of it, and then the paper gives nobody.
    """
    found: list[str] = []
    at = 0
    while at < len(lines):
        label = _LABEL.match(lines[at])
        at += 1
        if not label:
            continue
        names: list[str] | None = _names(label["rest"]) if label["rest"] else []
        while names is not None and at < len(lines) and not (_LABEL.match(lines[at]) or _END.match(lines[at])):
            more = _names(lines[at]) if lines[at] else []
            if more is None and names and not lines[at - 1]:
                break  # what follows the list after an empty line is another matter
            names = None if more is None else [*names, *more]
            at += 1
        if names is None:
            return ()
        found += names
    return tuple(dict.fromkeys(found))


def _names(line: str) -> list[str] | None:
    """The names of one line: of one person with what she is, or of several; None where a part reads as no name."""
    line = re.sub(r"\s+\(?in the chair\)?(?=\W|$)", "", line, flags=re.IGNORECASE)
    bare = re.sub(r"\([^)]*\)|\[[^\]]*\]", "", re.sub(r"^[•·*–—-]\s*", "", line)).strip(" .:;,")
    if not bare:
        return []
    parts = [part.strip(" .:") for part in re.split(r"\s*[;,\t]\s*|\s+[–—-]\s+", bare) if part.strip(" .:")]
    if (
        len(parts) > 1
        and _BESIDE.search(" ".join(parts[1:]))
        and not re.search(r"\b(?:councillors|cllrs)\b", bare, re.IGNORECASE)
    ):
        return [parts[0]] if _is_name(parts[0]) else None
    names = [_PLURAL.sub("", name, count=1) for each in parts for name in re.split(r"\s+and\s+|\s+&\s+", each)]
    return names if all(map(_is_name, names)) else None


def _is_name(words: str) -> bool:
    return _NAME.fullmatch(words) is not None and not _BESIDE.search(words)
