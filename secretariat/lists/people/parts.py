"""What stands beside a name: “(Westmarsh City Council) (Chair)”, “– Green – substitute for Cllr A. Birch”."""

from __future__ import annotations

import re

import msgspec

from ...basics.clock import MONTHS, MONTHS_BEGIN, looks_like_a_date
from ...basics.pattern import pattern
from ...panel.people import Role
from ..written import is_a_month
from .labels import labels_off
from .names import PARTICLES, is_initials, taken_titles
from .tidying import place_apart, substitute_first, tidied
from .words import (
    AFTER_NAMES,
    DATED,
    TITLES,
    folded,
    is_acting,
    is_attendance,
    is_council,
    is_independent,
    is_job,
    is_of_the_council,
    is_party,
    office_named,
    post_named,
)

_BRACKETS = pattern(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_PARTED = pattern(r"\s+[-–—|]+\s+|\s*[;,·]\s*|:\s+")
_MAIL = pattern(r"<?[\w.+'-]+@[\w.-]+\.\w+>?")
_PHONE = pattern(r"(?:\b(?:tel\.?|phone|mob(?:ile)?\.?)?:?\s*)?\+?\(?\d[\d() ]{7,}\d", re.IGNORECASE)
_INSTEAD = pattern(
    r"(?:named )?(?:sub|substitute|substituting|deputy|deputising|deputises|reserve|standing in|stands in)\.? for:? "
    r"(.+)",
    re.IGNORECASE,
)
_OF = pattern(r"(?:named |nominated )?(?:sub|substitute|reserve)\b\.?(?: member)?(?: is)?:?\s+(?!for\b)(\S.*)", re.I)
_SUBSTITUTE = pattern(
    r"[\s,;(–—-]+(?:named |nominated )?(?:substitute|sub|reserve)s?(?: member)?\s*[:=–—-]\s*([^()]+?)\)?$", re.I
)
"""“… – Substitute: Cllr B Elm” at the end of a row is the member's substitute, and not what the member is."""
_FROM_TO = pattern(
    r"(?:until|till|to|ends|expires|(?:term|term of office|appointment) (?:ends|expires|to)|retires|retired|"
    r"resigned|stood down|left)\s+"
    r"(?:on )?(?P<end>.+)|"
    r"(?:(?:re-?)?appointed |(?:re-?)?elected |since |from |joined |term )+(?:on )?(?P<since>.+?)"
    r"(?:\s+(?:to|until|till|–|-)\s+(?P<until>.+))?",
    re.IGNORECASE,
)
_FIGURES_AFTER = pattern(r"(\D+?)[\s,]+((?:(?:from|since|until|to|term) )?\d.*)", re.IGNORECASE)
"""“Eldmoor City Council 2031-2035”: no council's name has figures."""
_FOR = pattern(r"(?:representing|of|for|from|appointed by|nominated by)\s+(.+)", re.IGNORECASE)
_FROM_A_MONTH = pattern(rf"from (?:{'|'.join(MONTHS)}|{MONTHS_BEGIN})\b.*", re.IGNORECASE)
"""“(from June)” names no council, though it names no day either."""
_OF_WHOM = pattern(
    r"(?P<place>[^,;:()]{2,40}):\s+(?P<name>[^\W\d_a-z][\w’'.-]* [^\W\d_a-z][\w’'-]+)(?=\s*(?:$|[,;(–—-]|sub))"
)
"""“Tarn: Cat Fern (Green)”: what stands before a colon is no family name."""
_OFFICE_FIRST = pattern(
    r"^(?:the )?(vice[- ]?chair(?:man|woman|person)?|chair(?:man|woman|person)?)\s*[:–—-]\s*(?=\S)", re.I
)


_ONE_OF_SEVERAL = pattern(r"[A-Z][\w’'-]+(?:, [A-Z][\w’'-]+)* (?:and|&) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")
"""“Holt, Tarn and Marsh District Council”, within brackets: one council of three names."""


class Parts(msgspec.Struct):
    """A row taken apart. ``told``: what is not kept."""

    name: str = ""
    initials: str = ""
    """Of a name that has them in brackets: “Birch (A.)”."""
    title: str = ""
    post: str = ""
    office: str = ""
    authority: str = ""
    job: str = ""
    instead_of: str = ""
    substitute: str = ""
    since: str = ""
    until: str = ""
    contact: str = ""
    told: list[str] = msgspec.field(default_factory=list)
    unclear: list[str] = msgspec.field(default_factory=list)
    """What was not understood, and so is not kept."""
    alone: bool = False
    """“Independent” and no more says the post."""
    at_the_council: list[str] = msgspec.field(default_factory=list)
    """What somebody is at the council, which is no post here."""
    doubts: list[str] = msgspec.field(default_factory=list)
    others: list[str] = msgspec.field(default_factory=list)
    """Who else is named: each needs a row."""


def parts_of(words: str, *, names: bool, in_cells: bool = False) -> Parts:
    """The parts of a row. ``names``: the first part that is nothing else is the name. ``in_cells``: each had a cell."""
    parts = Parts()
    if names:
        words, told = labels_off(_contacts(words, parts))
        words, parts.told = tidied(words, lambda said: _is_anything(said))
        parts.told = [*told, *parts.told]
        words, stands_in = substitute_first(words)
        if is_somebody(words) and not is_council(words):
            words = place_apart(words)
        parts.post = str(Role.SUBSTITUTE) if stands_in else ""
        if (of := _OF_WHOM.match(words)) and _PLACE.fullmatch(of["place"]) and not any(map(_is_anything, of.groups())):
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
        parts.name, outer = _the_name(outer, within, parts, in_cells=in_cells)
    unclear: list[tuple[str, bool]] = []
    for said, bracketed in [*((each, False) for each in outer), *((each, True) for each in within)]:
        for piece in (
            [said]
            if not bracketed or _is_one_council(said)
            else _halves(re.split(r"\s*(?:[;,]|(?<!\d)/|/(?!\d))\s*|\s+[-–—]\s+", said))
        ):
            if piece and not _known(piece, parts):
                unclear.append((piece, bracketed))
    for piece, _ in unclear:
        if folded(piece) == folded(parts.authority):
            continue
        if is_somebody(piece):
            parts.others.append(piece)
        elif is_initials(piece) and len(taken_titles(parts.name)[1].split()) == 1:
            parts.initials = piece
        elif not parts.authority and names and parts.post not in _WITHOUT_COUNCIL and _may_be_a_place(piece, parts):
            parts.authority = piece
        else:
            parts.unclear.append(piece)
    return parts


_AND = pattern(r"\s+(?:and|&)\s+")


def _and_an_office(words: str) -> list[str]:
    """“Westmarsh City Council and Chair of the Panel” in its two halves; all else as it is."""
    halves = _AND.split(words, maxsplit=1)
    of_two = len(halves) == 2 and any(office_named(half) for half in halves) and all(map(_is_anything, halves))
    return halves if of_two else [words]


def _halves(pieces: list[str]) -> list[str]:
    return _dates_joined([half for piece in pieces for half in _and_an_office(piece)])


def _is_one_council(said: str) -> bool:
    """Whether words in brackets are a council with commas in its name, and not a council and a chair."""
    halves = re.split(r", | (?:and|&) ", said)
    return is_council(said) and _ONE_OF_SEVERAL.fullmatch(said) is not None and not any(map(_is_anything, halves[:-1]))


def is_somebody(words: str) -> bool:
    """Whether words begin with a title and go on with a name: “Cllr Max Ivy”."""
    title, name = taken_titles(words)
    councillor = re.search(r"\b(?:cllrs?|councillors?)\.? [A-Z]", words, re.IGNORECASE)
    return councillor is not None or (bool(title) and name[:1].isupper() and not is_job(name))


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
    if (found := _FIRST.match(words)) and not _is_anything(found["name"].strip()):
        return f"{found['name'].rstrip()}; {found['post']}{words[found.end() :] and ' '}{words[found.end() :]}"
    if (found := _JOB_FIRST.match(words)) and not is_job(found["name"]) and not _is_anything(found["name"]):
        return f"{found['name']}; {found['post']}{words[found.end() :]}"
    return words


_WITHOUT_COUNCIL = tuple(map(str, (Role.COMMISSIONER, Role.DEPUTY, Role.STAFF)))


def _the_name(outer: list[str], within: list[str], parts: Parts, *, in_cells: bool) -> tuple[str, list[str]]:
    """The name, and what is left: the first part; with the next, where that is “Birch, Anna”.

    “Cllr Birch, Eldmoor” may be either; it is the name where something else is the council.
    """
    outer = [part for part in outer if part and not re.fullmatch(r"\d{1,3}[.)]?", part)]
    at = next((n for n, part in enumerate(outer) if not _is_anything(part)), None)
    if at == 1 and TITLES.get(folded(outer[0])) in _NAMES_TOO and re.fullmatch(r"[^\W\d_]+\.?", outer[1]):
        return f"{outer[0]}, {outer[1]}", outer[2:]  # “Major, John”
    if at is None and outer and _NAMED_LIKE_A_JOB.fullmatch(taken_titles(outer[0])[1]):
        at = 0
    if at is None:
        return "", outer
    name, rest = outer[at], [*outer[:at], *outer[at + 1 :]]
    title, bare = taken_titles(name)
    following = outer[at + 1] if at + 1 < len(outer) else ""
    others = [*outer[at + 2 :], *within]
    council = any(is_council(other) or not _is_anything(other) for other in others)
    family = [word for word in bare.split() if word.casefold() not in PARTICLES]
    backwards = not title or council or is_initials(taken_titles(following)[1])
    if following and len(family) == 1 and backwards and _may_be_given(following):
        if at and folded(outer[at - 1]) in TITLES and len(following.split()) == 1 and not is_initials(following):
            return f"{name} {following}", [part for part in rest if part != following]  # “Cllr”, “Anna”, “Birch”
        if in_cells and not (title or taken_titles(following)[0] or is_initials(following) or bare.isupper()):
            told = f"Is “{bare}” or “{following}” the family name? It is read as the first."
            parts.doubts += [told] if not _is_title_after(outer[at + 2 :]) else []
        return f"{name}, {following}", [part for part in rest if part != following]
    return name, rest


_NAMES_TOO = ("Major", "Canon", "Lord", "Mayor", "Alderman", "Captain", "Rabbi", "Imam", "Commander", "Sir", "Dame")
_NAMED_LIKE_A_JOB = pattern(
    r"(?!(?:acting|assistant|borough|chief|city|committee|council|county|crime|democratic|deputy|detective|district|"
    r"executive|finance|fire|governance|group|head|host|independent|interim|lead|legal|member|monitoring|our|panel|"
    r"parish|partnership|people|performance|police|policy|press|principal|project|scrutiny|section|senior|service|"
    r"support|team|temporary|the|town)\b)"
    r"[^\W\d_]+ (?:head|constable|clerk|chief|lead|legal|sergeant|officer|borough|council|district|police|service|"
    r"support|inspector|trust)",
    re.IGNORECASE,
)
"""“Ann Head”, “John Constable”: a family name that is a word for a job or a council, after what is no word for one."""


def _is_title_after(others: list[str]) -> bool:
    return bool(others) and folded(others[0]) in TITLES


def _may_be_given(words: str) -> bool:
    """Whether words may stand after “Birch,”: a title or initials or one or two names, and nothing else known."""
    if _is_anything(words):
        return False
    title, bare = taken_titles(words)
    letters = bare.replace("-", "").replace(" ", "").replace("'", "").replace("’", "")
    return bool(bare) and len(bare.split()) <= 2 and (bool(title) or is_initials(bare) or letters.isalpha())


def _is_anything(words: str) -> bool:
    """Whether words are a post, an office, a council, a party or a day: anything but a name."""
    return _known(words, Parts())


_CHAIR_WHO_IS = pattern(
    r"(?P<post>independent|lay|co-?opted)\s+(?P<office>(?:(?:vice|deputy)[- ]?)?chair(?:man|woman|person)?)",
    re.IGNORECASE,
)
"""“Independent Chair”: a post and an office."""


def _known(words: str, parts: Parts) -> bool:
    """Put words where they belong. False where it is not clear what they are."""
    said = words.strip(" .")
    letters = said.split()
    if letters and parts.name and all(folded(each) in AFTER_NAMES and each.isupper() for each in letters):
        parts.told.append(f"Not kept: {said}.")
        return True
    if said[:1] in "*†‡" and said:
        return False  # what a mark stands for
    if (lone := _CHAIR_WHO_IS.fullmatch(said)) and not parts.office and not parts.post:
        return _known(lone["office"], parts) and _known(f"{lone['post']} member", parts)
    if folded(said) in TITLES:
        parts.title = " ".join(dict.fromkeys([*parts.title.split(), TITLES[folded(said)]]))
    elif is_of_the_council(said):
        parts.at_the_council.append(said)
    elif (office := office_named(said)) and not parts.office:
        parts.office = office
    elif (role := post_named(said)) and not parts.post:
        parts.post, parts.alone = str(role), is_independent(said)
        if (is_acting(said) or (role is Role.CLERK and folded(said) != str(role))) and not parts.job:
            parts.job = said  # “Clerk to the Panel” is what papers call her
    elif found := _INSTEAD.fullmatch(said):
        parts.post, parts.instead_of = str(Role.SUBSTITUTE), found[1]
    elif found := _OF.fullmatch(said):
        parts.substitute = found[1]
    elif is_party(said):
        parts.told.append(f"Not kept: {said}.")
    elif (found := _FROM_TO.fullmatch(said)) and _days(found):
        parts.since, parts.until = (found["since"] or "").strip(), (found["until"] or found["end"] or "").strip()
    elif (dated := DATED.fullmatch(said)) and is_council(dated["what"]) and (when := _FROM_TO.fullmatch(dated["when"])):
        parts.unclear += [] if _days(when) and _known(dated["when"], parts) else [dated["when"]]
        return _known(dated["what"], parts)
    elif is_council(said) and not parts.authority:
        apart = _FIGURES_AFTER.fullmatch(said)
        council, figures = apart.groups() if apart else (said, "")
        parts.authority = _without_for(council)
        parts.unclear += [figures] if figures else []
    elif is_job(said) and not taken_titles(said)[0]:
        parts.job = f"{parts.job}, {said}" if parts.job else said
    elif (title := taken_titles(f"{said} X")[0]) and not taken_titles(f"{said} X")[1].removesuffix("X").strip():
        parts.title = " ".join(dict.fromkeys([*parts.title.split(), title]))
    elif (found := _FOR.fullmatch(said)) and is_somebody(found[1]) and not parts.instead_of:
        parts.post, parts.instead_of = parts.post or str(Role.SUBSTITUTE), found[1]
    elif found and not parts.authority and not _FROM_A_MONTH.fullmatch(said):
        parts.authority = found[1]
    else:
        return False
    return True


def _without_for(words: str) -> str:
    found = _FOR.fullmatch(words)
    return found[1] if found and words[:2].islower() else words


def _days(found: re.Match[str]) -> bool:
    """Whether what is dated looks like days: “from Eldmoor” does not, “from 31 February 2031” does."""
    said = [day.strip() for day in found.groupdict().values() if day]
    return all(looks_like_a_date(day) or is_a_month(day) for day in said)


def _dates_joined(pieces: list[str]) -> list[str]:
    """“from 20 May” and “2031”, parted at their comma, put together again."""
    found: list[str] = []
    for piece in pieces:
        if found and re.fullmatch(r"\d{4}", piece) and re.search(r"\d{1,2}(st|nd|rd|th)? [A-Za-z]+$", found[-1]):
            found[-1] += f" {piece}"
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
