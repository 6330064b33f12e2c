"""A row taken apart: “Cllr A. Birch (Westmarsh City Council) (Chair) – Green – substitute for Cllr Elm”."""

from __future__ import annotations

import re

from ...basics.clock import looks_like_a_date
from ...basics.pattern import pattern
from ...panel.people import Role
from .belonging import Parts, is_anything, is_somebody, put
from .labels import labels_off
from .name_among import the_name
from .names import is_initials, taken_titles
from .tidying import place_apart, substitute_first, tidied
from .words import (
    folded,
    is_attendance,
    is_council,
    is_job,
    office_named,
)

_BRACKETS = pattern(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_SENTENCE = r"(?<=\w{4})(?<!llr)(?<!Prof)(?<!Revd)(?<!Capt)(?<!Supt)(?<!Insp)(?<!Coun)\.\s+(?=[A-Z])"
"""“Pat Fern. Democratic Services.”"""
_PARTED = pattern(rf"\s+[-–—|]+\s+|\s*[;,·]\s*|:\s+|{_SENTENCE}")
_MAIL = pattern(r"<?[\w.+'-]+@[\w.-]+\.\w+>?")
_PHONE = pattern(r"(?:\b(?:tel\.?|phone|mob(?:ile)?\.?)?:?\s*)?\+?\(?\d[\d() ]{7,}\d", re.IGNORECASE)
_SUBSTITUTE = pattern(
    r"[\s,;(–—-]+(?:named |nominated )?(?:substitute|sub|reserve)s?(?: member)?\s*[:=–—-]\s*([^()]+?)\)?$", re.I
)
"""“… – Substitute: Cllr B Elm” at the end of a row is the member's substitute, and not what the member is."""
_OF_WHOM = pattern(
    r"(?P<place>[^,;:()]{2,40}):\s+(?P<name>[^\W\d_a-z][\w’'.-]* [^\W\d_a-z][\w’'-]+)(?=\s*(?:$|[,;(–—-]|sub))"
)
"""“Tarn: Cat Fern (Green)”: what stands before a colon is no family name."""
_OFFICE_FIRST = pattern(
    r"^(?:the )?(vice[- ]?chair(?:man|woman|person)?|chair(?:man|woman|person)?)\s*[:–—-]\s*(?=\S)", re.I
)


_ONE_OF_SEVERAL = pattern(r"[A-Z][\w’'-]+(?:, [A-Z][\w’'-]+)* (?:and|&) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")
"""“Holt, Tarn and Marsh District Council”, within brackets: one council of three names."""


def parts_of(words: str, *, names: bool, in_cells: bool = False) -> Parts:
    """The parts of a row. ``names``: the first part that is nothing else is the name. ``in_cells``: each had a cell."""
    parts = Parts()
    if names:
        words, told = labels_off(_contacts(words, parts))
        words, parts.told = tidied(words, is_anything)
        parts.told = [*told, *parts.told]
        words, stands_in = substitute_first(words)
        if is_somebody(words) and not is_council(words):
            words = place_apart(words)
        parts.post = str(Role.SUBSTITUTE) if stands_in else ""
        if (of := _OF_WHOM.match(words)) and _PLACE.fullmatch(of["place"]) and not any(map(is_anything, of.groups())):
            words = f"{of['name']} ; for {of['place']} {words[of.end() :]}"
    if first := _OFFICE_FIRST.match(words):
        parts.office, words = office_named(first[1]), words[first.end() :]
    if names and (stands := _SUBSTITUTE.search(words)) and stands.start() > 0:
        parts.substitute, words = stands[1].strip(), words[: stands.start()]
    words = _post_apart(words) if names else _contacts(words, parts)
    within = [(found[1] or found[2] or "").strip() for found in _BRACKETS.finditer(words)]
    outside = _BRACKETS.sub(" ; ", words)
    outer = _dates_joined([half for part in _PARTED.split(outside) for half in _and_an_office(part.strip(" .,;–—-"))])
    if names:
        parts.name, outer = the_name(outer, within, parts, in_cells=in_cells)
    pieces = [*outer, *(piece for said in within for piece in _pieces_within(said))]
    for piece in [piece for piece in pieces if piece and not put(piece, parts)]:
        _take_for_likely(piece, parts, beside_a_name=names)
    return parts


def _pieces_within(said: str) -> list[str]:
    """The pieces of what stands in brackets."""
    if _is_one_council(said):
        return [said]
    pieces = re.split(r"\s*(?:[;,]|(?<!\d)/|/(?!\d))\s*|\s+[-–—]\s+", said)
    return _dates_joined([half for piece in pieces for half in _and_an_office(piece)])


def _take_for_likely(piece: str, parts: Parts, *, beside_a_name: bool) -> None:
    """Put what belongs nowhere by its words: somebody else, initials, a council without its kind, or unclear."""
    if folded(piece) == folded(parts.authority):
        return
    if is_somebody(piece):
        parts.others.append(piece)
    elif is_initials(piece) and len(taken_titles(parts.name)[1].split()) == 1:
        parts.initials = piece
    elif not parts.authority and beside_a_name and parts.post not in _WITHOUT_COUNCIL and _may_be_a_place(piece, parts):
        parts.authority = piece
    else:
        parts.unclear.append(piece)


_AND = pattern(r"\s+(?:and|&)\s+")


def _and_an_office(words: str) -> list[str]:
    """“Westmarsh City Council and Chair of the Panel” in its two halves; all else as it is."""
    halves = _AND.split(words, maxsplit=1)
    of_two = len(halves) == 2 and any(office_named(half) for half in halves) and all(map(is_anything, halves))
    return halves if of_two else [words]


def _is_one_council(said: str) -> bool:
    """Whether words in brackets are a council with commas in its name, and not a council and a chair."""
    halves = re.split(r", | (?:and|&) ", said)
    return is_council(said) and _ONE_OF_SEVERAL.fullmatch(said) is not None and not any(map(is_anything, halves[:-1]))


def _may_be_a_place(words: str, parts: Parts) -> bool:
    """Whether words may be a council’s name alone; in small letters where the person’s are."""
    if is_initials(words) or is_attendance(words) or _OF_SOMEBODY.search(words):
        return False
    small = parts.name.islower() and len(words.split()) < 3
    return small or _PLACE.fullmatch(words) is not None


_OF_SOMEBODY = pattern(
    r"\b(?:chair(?:man|woman|person)?|vice|members?|substitutes?|councillors?|leader|deputy|spokes\w+)\b", re.IGNORECASE
)
"""What somebody is, and no place: “Acting Chair”."""
_IN_A_PLACE = r"(?:[^\W\d_a-z][\w’'.-]*|of|the|and|&|upon|on|in|with|by|le|super)"
_PLACE = pattern(rf"{_IN_A_PLACE}(?:[ ,]+{_IN_A_PLACE})*")
"""A council’s name alone, “Stoke upon Tern”: no figure in it, and no word that only a sentence has."""


_FIRST = pattern(
    r"^(?P<post>(?:the )?(?:(?:D?PCC|D?PFCC|OPCC)|(?:(?:Deputy )?(?:Police (?:and|&) Crime )?Commissioner|Deputy PCC)|"
    r"(?:(?:T/|A/|Temporary |Acting |Detective )*(?:(?:Deputy |Assistant )?Chief Constable|(?:Chief )?Superintendent|"
    r"(?:Chief )?Inspector|Sergeant|D?ACC|DCC|(?:Ch )?Supt|(?:Ch )?Insp|Sgt))))\.?\s+"
    r"(?P<name>(?![Oo]ffice|[Tt]eam|[Ss]taff|[Ss]upport)[A-Z][^,;:()–—|\t]*)"
)
"""A post or a rank right before a name: “PCC Jay Finch”, “T/Chief Constable Wren Hill”."""
_JOB_FIRST = pattern(
    r"^(?P<post>[^,;:(–—|]*\b(?:[Oo]fficer|[Mm]anager|[Dd]irector|[Ee]xecutive|[Ss]olicitor|[Cc]lerk|[Aa]dvis[eo]r|"
    r"[Ss]ecretary|[Tt]reasurer|[Ss]ervice))\s+(?P<name>[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){1,2})\s*(?=$|[,;:(–—|])"
)


def begins_with_a_post(words: str) -> bool:
    """Whether a post or a rank stands right before a name: “Deputy Chief Constable Wren Hill”."""
    return _FIRST.match(words) is not None


def _post_apart(words: str) -> str:
    """The words with a post that stands right before a name parted from it."""
    if (found := _FIRST.match(words)) and not is_anything(found["name"].strip()):
        return f"{found['name'].rstrip()}; {found['post']}{words[found.end() :] and ' '}{words[found.end() :]}"
    if (found := _JOB_FIRST.match(words)) and not is_job(found["name"]) and not is_anything(found["name"]):
        return f"{found['name']}; {found['post']}{words[found.end() :]}"
    return words


_WITHOUT_COUNCIL = tuple(map(str, (Role.COMMISSIONER, Role.DEPUTY, Role.STAFF)))


def _dates_joined(pieces: list[str]) -> list[str]:
    """“from 20 May” and “2031”, parted at their comma, put together again; two days side by side are a term."""
    found: list[str] = []
    for piece in pieces:
        if found and re.fullmatch(r"\d{4}", piece) and re.search(r"\d{1,2}(st|nd|rd|th)? [A-Za-z]+$", found[-1]):
            found[-1] += f" {piece}"
        elif found and looks_like_a_date(piece) and looks_like_a_date(found[-1]) and piece[:1].isdigit():
            found[-1] = f"from {found[-1]} to {piece}"
        else:
            found.append(piece)
    return found


def _contacts(words: str, parts: Parts) -> str:
    """The words without e-mail addresses and telephone numbers, which are the clerk's alone."""
    said = [found.strip("<>") for found in _MAIL.findall(words)]
    words = _MAIL.sub(" ; ", words)
    said += [found.strip() for found in _PHONE.findall(words) if sum(c.isdigit() for c in found) > 8]
    words = _PHONE.sub(lambda found: " ; " if sum(c.isdigit() for c in found[0]) > 8 else found[0], words)
    parts.contact = "; ".join(said)
    return words
