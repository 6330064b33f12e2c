"""Several people said as one: a side of the room, the members of an authority, the officers, “both Smiths”.

Each function reads the beginning of a text and gives back what is left of it.
"""

from __future__ import annotations

import re

from ...basics.pattern import CAPITAL, pattern, small
from ...basics.record import Refused
from ...panel import naming
from ...panel.naming import folded
from ...panel.people import COMMISSIONERS_SIDE, SEATS, Role
from ...proceedings.proceedings import Proceedings


def side(p: Proceedings, text: str) -> tuple[list[str], str]:
    """Everyone of the Commissioner's side in the room, where that word comes next: “commissioner”, “comm”."""
    found = re.match(r"\s*(?:the\s+)?([^\s,;:’']+)(?P<side>[’']s (?:office|side|team|staff)\b)?", text, re.IGNORECASE)
    word = small(found[1]) if found else ""
    short = found is not None and (word == "opcc" or (word == "pcc" and found["side"]))
    if found is None or not (short or (len(word) > 2 and p.panel.office_word.casefold().startswith(word))):
        return [], text
    here = [person for person in p.room if p.roles(person) & set(COMMISSIONERS_SIDE)]
    rest = text[found.end() :]
    staff = AND_STAFF.match(rest) if here else None
    return here, rest[staff.end() :] if staff else rest if here else text


def of_authority(p: Proceedings, text: str) -> tuple[list[str], str]:
    """The members of one authority who are here, where they come next: “all Eldmoor members”; before it begins, all."""
    found = _OF_AUTHORITY.match(text)
    named = folded(found["authority"]) if found else ""
    end = found.end() if found else 0
    if members := _MEMBERS_OF.match(text):
        begins, ends = members.end(), min(len(text), members.end() + _LONGEST)
        until = {folded(text[begins:n]): n for n in range(ends, begins, -1)}  # “Æ” is two letters folded
        named = max((each for each in map(folded, p.panel.authorities) if each in until), key=len, default="")
        end = until.get(named, end)
    if named not in map(folded, p.panel.authorities):
        return [], text
    of_it = [
        person.id for person in p.people.holding(p.day, *SEATS)
        if any(folded(post.authority) == named and post.held_on(p.day) for post in person.posts)
    ]  # fmt: skip
    here = [person for person in of_it if person in p.room or p.phase == "not begun"]
    return here, text[end:] if here else text


_LONGEST = 80
"""Letters of an authority’s name."""
_MEMBERS_OF = pattern(
    rf"\s*(?:all\s+)?(?:of\s+)?(?:the\s+)?(?:members|councillors|cllrs)\s+(?:of|from|for|representing)\s+(?:the\s+)?(?={CAPITAL})"
)
"""“all members of Eldmoor”."""
_OF_AUTHORITY = pattern(
    rf"\s*(?:all\s+)?(?:of\s+)?(?:the\s+)?(?P<authority>{CAPITAL}[^,:;()\d]{{2,60}}?)(?:['’]s?)?\s+(?:members|councillors|cllrs)\b"
)
AND_STAFF = pattern(
    r"\s*(?:,|,? and|&|\+|with)\s*(?:(?:his|her|their|the)\s+)?(?:staff|team|officers|officials|colleagues)\b",
    re.IGNORECASE,
)
"""“the Commissioner and his staff”: all of that side."""


_GROUP = pattern(
    r"\s*(?:all\s+)?(?:of\s+)?(?:the\s+)?(?P<other>other\s+|remaining\s+)?"
    r"(?P<group>guests|witnesses|visitors|(?:guest )?speakers|officers|officials|"
    r"(?:independent|co-?opted)(?:\s+members)|independents|co-?optees|members|councillors|cllrs)\b(?=\s*(?:$|[\d,;:(@?]|(?:at|from|left|leave|withdrew|and|in|for|"
    r"because|protest|interest)\b))",
    re.IGNORECASE,
)


def group(p: Proceedings, text: str, *, beside: bool = False) -> tuple[list[str], str]:
    """Everyone in the room of those who are one by their post, where that word comes next: “officers”, “all members”,
    “the guests”, who are neither members nor officers nor of the Commissioner's side.

    The clerk, who minutes it, is none of the officers. ``beside``: somebody was named before, so that “the other
    officers” are all of them with her. Raises Refused where nobody was, and where none of them is here.
    """
    found = _GROUP.match(text)
    if found is None:
        return [], text
    if found["other"] and not beside:
        raise Refused(f"“{found[0].strip()}”: who is meant is not said. Type their codes, or “all {found['group']}”.")
    said = folded(found["group"])
    roles = (
        {Role.OFFICER} if said.startswith("offic") else {Role.WITNESS} if said.startswith("witness")
        else {Role.OTHER, Role.WITNESS} if said.endswith(("guests", "visitors", "speakers"))
        else {Role.INDEPENDENT} if said.startswith("indep")
        else {Role.INDEPENDENT, Role.COOPTED_COUNCILLOR} if "opt" in said else set(SEATS)
    )  # fmt: skip
    here = [person for person in p.room if p.roles(person) & roles]
    if not here:
        raise Refused(f"None of the {found['group']} is marked as here: type who is meant.")
    return here, text[found.end() :]


_BOTH = pattern(
    r"\s*(?:both|the two)(?: of)?(?: the)? (?P<name>(?:(?:councillors?|cllrs?|coun|m(?:es)?srs|mr|mrs|ms|members)\.? )?"
    r"(?P<family>[^\W\d_][\w’'-]*))(?=$|[\s,;:])",
    re.IGNORECASE,
)


_OF_SEVERAL = pattern(r"es$")
"""How a name that ends in a hiss is said of several: the Joneses."""


def of_one_name(p: Proceedings, text: str) -> tuple[list[str], str]:
    """The two who have one family name, where they come next: “both Smiths”. Raises Refused where they are not two."""
    found = _BOTH.match(text)
    if found is None:
        return [], text
    family = folded(found["family"])
    forms = dict.fromkeys((family, family.removesuffix("s"), _OF_SEVERAL.sub("", family)))
    names = naming.by_name(p.people)
    two = next((names[(each,)] for each in forms if (each,) in names), ())
    now = [person.id for person in two if person.id in p.room or p.roles(person.id)]
    if not two:
        return [], text
    if len(now) != 2:
        raise Refused(f"“{found[0].strip()}” are two, and {len(now)} here have that name: type their codes.")
    return now, text[found.end() :]
