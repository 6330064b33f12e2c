"""Who was there, as a paper lists them: only where the whole list reads as names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..basics.bullets import DRAWN
from ..basics.pattern import pattern

_BULLET = pattern(rf"^[{DRAWN}*–—-]\s*")
_LABEL = pattern(
    r"^(?P<label>(?:panel |committee )?members? (?:of the panel )?(?:present|attending|in attendance)|present|"
    r"also (?:present|in attendance)|(?:council |panel )?officers?(?: present| in attendance)?|"
    r"(?:co-?opted )?(?:independent |co-?opted )+members?(?: present)?|"
    r"others? (?:present|in attendance)|in attendance|attendance|attendees?|those (?:present|attending)|"
    r"members attended|councillors (?:present|in attendance)|voting members present|"
    r"(?:hefyd )?yn bresennol|aelodau(?: a oedd)? yn bresennol|swyddogion|"
    r"(?:in the chair|chair(?:man|woman|person)?)(?=:))\s*(?:[:–—-]|$)\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
_TITLE = (
    r"(?:(?:the )?rt hon|cllr|councillor|coun|mr|mrs|ms|miss|mx|dr|professor|prof|sir|dame|lord|lady|rev|revd|"
    r"(?:yr? )?cyng(?:horydd)?)\.?"
)
_TITLED = pattern(rf"{_TITLE} ", re.IGNORECASE)
_PARTICLE = (
    r"(?:[Vv][ao]n|[Dd]e[rn]?|[Dd]u|[Dd]i|[Dd]a|[Dd]os|[Dd]el|[Dd]ella|[Ll][ea]|[Tt]e[nr]|ap|ab|ferch|al|el|bin|St\.?)"
)
_NAME = pattern(
    rf"(?i:{_TITLE} )*(?:(?:[^\W\d_a-z]\.? ?){{1,4}}|[^\W\d_a-z][\w’'-]+ (?:[^\W\d_a-z][\w’'.-]* )?)?"
    rf"(?:{_PARTICLE} )*[^\W\d_a-z][\w’'-]+(?:[- ](?:van|de|der|von|[^\W\d_a-z])[\w’'-]*)*"
)
_END = pattern(r"^(?:\d|[A-Z]{1,6}/?\d|apolog|ymddiheur|absent|not present|item\b|the meeting|declar)", re.IGNORECASE)
_AMONG_THEM = pattern(
    r"(?:voting |panel |elected |appointed |local authority |independent |co-?opted )*"
    r"(?:councillors|cllrs|members|officers|independents|others)\s*:?", re.IGNORECASE,
)  # fmt: skip
"""A line under “Present” that only says who those below it are."""
_NAMES_HEAD = pattern(r"(?:panel |committee )?(?:names?|members?|councillors?|attendees?)(?: name)?", re.IGNORECASE)
_CAME_HEAD = pattern(
    r"(?:present|attend(?:ed|ance|ing)|in attendance|status)\??(?: ?\(?y(?:es)?/?n(?:o)?\)?)?", re.IGNORECASE
)
_AWAY_HEAD = pattern(r"apolog(?:y|ies)|absent", re.IGNORECASE)
_SAID_MORE = pattern(r"(present|in attendance|attended|apologies|absent)\b, .*", re.IGNORECASE)
"""“Present, as expected”, “Apologies, sent representative”: what the first word says."""
_CAME = frozenset(("yes", "y", "present", "attended", "✓", "✔", "p", "in attendance", "in person", "virtual", "remote"))
_DID_NOT = frozenset(
    ("no", "n", "absent", "apologies", "apology", "apologies received", "", "-", "–", "a", "ap", "not present")
)
_BESIDE = pattern(
    r"\b(chair\w*|vice|officer|commissioner|council|manager|director|executive|constable|solicitor|lawyer|substitute|"
    r"member|independent|secretary|head|clerk|adviser|advisor|treasurer|finance|policing|crime|deputy|panel|virtual\w*|"
    r"remote\w*|borough|district|authority|police|office|services?|democratic|governance|scrutiny|legal|support|team|"
    r"corporate|communit\w+|safety|resources|strategy|assurance|audit|press|public|observer|fire|rescue|trust|group|"
    r"association|representative|city|county|town|parish|partnerships?|communications|performance|hr)\b",
    re.IGNORECASE,
)  # fmt: skip
_AND = pattern(r"\s+and\s+|\s+&\s+|\s+a(?:c|[’']r)?\s+(?=y? ?[A-Z])")
"""Between the last two names, in Welsh too."""
_DASH = pattern(r"\s[–—-]\s")
_PLURAL = pattern(r"^(councillors|cllrs)\b\s*", re.IGNORECASE)
"""Before several names. To how many of them it belongs is not certain, so it is nobody's."""


def who_was_there(lines: Sequence[str]) -> tuple[str, ...]:
    """Everyone under “Present”, “In attendance” and the like, as written; what stands beside a name is left out.

    A list in which anything reads as no name gives nothing of it, and then the paper gives nobody.
    """
    found: list[str] = []
    away = [name for line in lines if (m := _AWAY.match(line)) for name in _names(m["rest"]) or []]
    at = 0
    while at < len(lines):
        table = _table_from(lines, at)
        if table is not None:
            names, at = table
            if names is None:
                return ()
            found += names
            continue
        label = _LABEL.match(lines[at]) or _MEMBERS.match(lines[at])
        of_members = label is not None and not _LABEL.match(lines[at])
        at += 1
        if not label:
            continue
        names = _names(label["rest"]) if label["rest"] else []
        while names is not None and at < len(lines) and not (_LABEL.match(lines[at]) or _END.match(lines[at])):
            more = _names(lines[at]) if lines[at] else []
            if more is None and names and not lines[at - 1]:
                break  # what follows the list after an empty line is another matter
            names = None if more is None else [*names, *more]
            at += 1
        if names is None or (of_members and (not away or {*map(_last, names)} & {*map(_last, away)})):
            return ()  # who belongs to the panel is not who came
        found += names
    return tuple(dict.fromkeys(found))


_MEMBERS = pattern(r"^(?:(?:panel|committee|the) )*(?:members|councillors)(?: of the panel)?:\s*(?P<rest>.*)$", re.I)
"""“Members: …”: those who came, where others sent apologies and none of them is among these."""
_AWAY = pattern(r"^(?:apolog(?:y|ies)|ymddiheuriadau)\b[^:–—]{0,40}[:–—]\s*(?P<rest>\S.*)$", re.IGNORECASE)


def _last(name: str) -> str:
    return name.split()[-1].casefold()


def _table_from(lines: Sequence[str], at: int) -> tuple[list[str] | None, int] | None:
    """Those whom a table of attendance names as there, and the line after it; None where no such table begins here.

    “Members Present | Authority”, or a column that says of each whether she came. With a cell that is unclear: nobody.
    """
    heads = [cell.strip() for cell in lines[at].split("\t")]
    if len(heads) < 2:
        return None
    came = next((n for n, head in enumerate(heads) if n and _CAME_HEAD.fullmatch(head)), None)
    label = _LABEL.match(heads[0])
    present = label is not None and not label["rest"] and not heads[0].endswith(":")
    if not present and (came is None or not any(_NAMES_HEAD.fullmatch(head) for head in heads)):
        return None
    column = 0 if present else next(n for n, head in enumerate(heads) if _NAMES_HEAD.fullmatch(head))
    names: list[str] | None = []
    marked = any(_AWAY_HEAD.fullmatch(head) for head in heads)  # a cross says where one stands, not that one does not
    at += 1
    while at < len(lines) and "\t" in lines[at]:
        cells = [*(cell.strip() for cell in lines[at].split("\t")), *[""] * len(heads)]
        at += 1
        name = re.sub(r"\s*\([^)]*\)", "", cells[column])
        said = _SAID_MORE.sub(r"\1", cells[came]).casefold().strip(" .") if came is not None else "yes"
        said = "yes" if said == "x" and marked else said
        if not any(cells):
            continue
        if not _is_name(name) or said not in _CAME | _DID_NOT:
            names = None
        elif names is not None and said in _CAME:
            names.append(name)
    return names, at


def _names(line: str) -> list[str] | None:
    """The names of one line: of one person with what she is, or of several; None where a part reads as no name."""
    line = re.sub(r"\s+\(?in the chair\)?(?=\W|$)", "", line, flags=re.IGNORECASE)
    bare = re.sub(r"\([^)]*\)|\[[^\]]*\]", "", _BULLET.sub("", line)).strip(" .:;,")
    if not bare or _AMONG_THEM.fullmatch(bare):
        return []
    if (among := _AMONG_THEM.match(bare)) and among[0].endswith(":"):
        return _names(f"{'Councillors ' if among[0][0] in 'cC' else ''}{bare[among.end() :]}")
    if ";" in bare:
        each = [_names(part) for part in bare.split(";") if part.strip(" .:")]
        return None if None in each else [name for names in each for name in names or ()]
    before, dash, beside = re.split(r"(\s+[–—-]\s+)", f"{bare} ", maxsplit=1) if _DASH.search(bare) else (bare, "", "")
    if dash and not _DASH.search(beside):  # what stands after the one dash of a line says what the person is
        return [before.strip()] if _is_name(before.strip()) else None
    parts = [part.strip(" .:") for part in re.split(r"\s*[;,\t]\s*|\s+[–—-]\s+", bare) if part.strip(" .:")]
    if (
        len(parts) > 1
        and _BESIDE.search(" ".join(parts[1:]))
        and not re.search(r"\b(?:councillors|cllrs)\b", bare, re.IGNORECASE)
    ):
        others = any(_is_name(part) and " " in part for part in parts[1:])
        return [parts[0]] if _is_name(parts[0]) and not others else None
    if "\t" in bare and len({_TITLED.match(part) is None for part in parts}) > 1:
        return None  # a column may be of names, or of what each is for: “Brindle Bay”
    names = [_PLURAL.sub("", name, count=1) for each in parts for name in _AND.split(each)]
    alone = {len(re.sub(rf"\b{_PARTICLE} ", "", name).split()) == 1 for name in names}
    return names if all(map(_is_name, names)) and len(alone) < 2 else None


def _is_name(words: str) -> bool:
    return _NAME.fullmatch(words) is not None and not _BESIDE.search(words)
