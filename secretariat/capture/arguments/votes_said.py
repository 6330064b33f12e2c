"""The many ways in which a vote is said, put into the one way in which it is read.

“6-3-1”, “for 6, against 3”, “6 in favour, 3 opposed”, “carried nem con”, “lost on the chair’s casting vote”,
“named for: ab, cd against: ef”, “for: ab, cd; against: ef”, “ab did not vote”.
"""

from __future__ import annotations

import re

from ...basics.number_words import ANY_NUMBER, votes_in_figures
from ...basics.pattern import pattern, small
from .counts_said import in_figures, tidied
from .result_words import CASTING_VOTE, IS_CARRIED, IS_LOST
from .scores import in_order
from .set_off import SET_OFF_BUT_COLON

_RESULT = r"(?:carried|lost)"
_BY_CHAIR = r"(?:the )?(?:(?:chair\w*|vice-?chair\w*|presiding member)(?:[’']s)? )?"
_CAST = (
    rf"(?:\b(?:on|with|by|using|and) )?{_BY_CHAIR}(?:(?:using|used|gave|cast|exercised|having) )?"
    rf"(?:(?:a|the|his|her|their) )?(?:second (?:or )?)?{CASTING_VOTE}"
    r"(?: (?:of|by|from) the (?:chair\w*|presiding member))?(?: (?:was|is|being|used|given|cast))*:? "
    r"(?=(?:for|against|refused)\b)"
    r"|\b(?:and )?(?:the )?(?:vice-?)?chair\w* (?:casts|casting|cast(?: (?:his|her|their|a)(?: second)?(?: vote)?)?) "
    r"(?=(?:for|against)\b)"
)
_EQUAL = r"(?:\b(?:tied?|equal|drawn)\b[\s,:;.]*)?"
_TIED_AND_THEN = pattern(
    rf"{_EQUAL}\b(\d+)(?:\s*[-–—/,]\s*| to | )\1\b[\s,;:.(–—-]*{_EQUAL}(?:(?:and|with|but|so) )?(?:the )?chair\w* "
    r"(?:then )?(?:(?:voted|votes) )?(?=(?:for|against)\b)",
    re.IGNORECASE,
)
"""“tied 2-2, chair voted for”."""
_NOT_CAST = (
    rf"{SET_OFF_BUT_COLON}*\b"
    r"(?:no casting vote(?: (?:was )?(?:given|cast|used))?|casting vote (?:was )?(?:not (?:used|given|"
    r"cast|exercised)|declined)|(?:and )?(?:the )?(?:chair\w*|presiding member) (?:declined|refused|did not wish) to "
    r"(?:vote|cast|use|exercise|give)(?: (?:it|(?:a|the|his|her|their) (?:second |casting )?vote))?)\)?$"
)
"""“2-2, the Chair declined to vote”."""
_SO_CALLED = (
    r"^(?:the )?(?:motion|amendment|proposal)?,? ?(?:(?:was |were |is )(?:put and )?(?:declared )?|declared )|"
    rf"^(?:the )?(?:motion|amendment|proposal),? (?=(?:{IS_CARRIED}|{IS_LOST})\b)"
)
_SO_IT_WAS = (
    r"(?<=[\w)])[\s,;:.–—-]+(?:and )?(?:so )?(?:the )?(?:motion|amendment|proposal|it),? (?:(?:was|were|is) )?"
    rf"(?:put and )?(?:declared )?(?={_RESULT}\b)"
)
"""“4 for, 1 against, motion carried”."""
_HOW_TAKEN = (
    r"^(?:(?:on|by|with) )?(?:a |the )?(?:show of hands|division|count|ballot|vot(?:e|ing)|result)(?: of)?(?: was)?"
    r"\s*[:,;–—-]?\s+(?=[^\W_])"
)
_PUT = r"^(?:(?:up)?on )?(?:being |having been |was |were )?put to the vote\b,?(?: (?:and|&))?\s*(?=\S)"
"""“put to the vote and carried”, “on being put to the vote, 4 for, 3 against”."""
_ON_CASTING = rf"\b({IS_CARRIED}|{IS_LOST}),? (?:on|by|with) {_BY_CHAIR}(?:casting|second) vote\b"
_SCORE_CAST = (
    rf"\b({IS_CARRIED}|{IS_LOST})[\s,:;(]+(?:by )?(\d+(?: votes?)?(?: to |\s*[-–—/]\s*| )\d+"
    r"(?: votes?)?)\)?(?=,? (?:on|by|with) [^\d]*(?:casting|second) vote)"
)
"""“lost 2-2 on the Chair’s casting vote”: the score goes first."""
_EVERYONE = (
    r"\b(?:all|everyone|everybody|every member)(?: (?:of )?(?:the|those))?(?: (?:members|councillors))?"
    r"(?: (?:who were )?(?:present|here|voting))?\b(?: were\b)?(?! (?:else|others?)\b)"
)
"""“all members present”: all who can vote."""
_BY_ALL = (
    r"\b(?:carried,? )?unanimous(?:ly)?,? by all\W*$|"
    r"\b(?:carried,? )?unanimous(?:ly)?,? carried\b|\bcarried,? (?:by a )?unanimous(?:ly| vote)?\b|"
    r"\bcarried,? (?:by )?all(?: for)?\W*$|^by all\W*$"
)
_NONE_AGAINST = (
    r"\b(?:carried,? )?(?:nem(?:ine)?\.? (?:con(?:tradicente)?|diss?(?:entiente)?)\b\.?|"
    r"(?:without|w/o) (?:a )?(?:dissent|division|vote against)|unopposed)(?:,? carried)?"
)
_IN_WAYS = (
    (r"\b(?:(?<!casting )votes? |voted |voting )?in (?:favour|favor)\b(?: of (?:it|the motion)\b)?", "for"),
    (r"\b(?:voted|voting) (?=(?:for|against)\b)", ""),
)
_PHRASES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (pattern(said, re.IGNORECASE), read)
    for said, read in (
        (r"\bunan\b\.?", "unanimous"),
        (r"^(\d+)\s*[\s,/–-]\s*(\d+)[\s,;]+abst?\w*\.?[:= ]*(\d+)$", r"\1 \2 \3"),
        (_EVERYONE, "all"),
        (_PUT, ""),
        (_SO_CALLED, ""),
        (_HOW_TAKEN, ""),
        (r"^(?:the )?(?:motion |amendment |proposal )?(?:fails|falls)\b", "lost"),
        (r"^(?:the )?ayes have it\b", "carried"),
        (r"^(?:by )?(?:an? |the )?majority(?: vote)?(?: (?:for|in favour))?$", "carried"),
        (r"^(?:by )?(?:an? |the )?majority(?: vote)? against$", "lost"),
        (r"^(?:the )?(?:noes|nays) have it\b", "lost"),
        (r"^(\d+)[ -]all\b(?! )|^(\d+)[ -]all\b(?=[ ,;]+(?:on |with |and |the )*(?:chair|cast|c\.?v))", r"\1\2 \1\2"),
        (r"(?<=\d)[\s,;]*\((\d+ abs\w*\.?)\)", r", \1"),
        (r"(?<=[\w)])[\s,;:(–—-]+(?:on|by) (?:a )?show of hands\)?$", ""),
        *_IN_WAYS,
        (_NOT_CAST, " casting refused"),
        (r"(?<=\d)[\s,]+(?:tied|equal|drawn)$", ""),
        (_CAST, "casting "),
        (_SCORE_CAST, r"\2 \1"),
        (_ON_CASTING, r"casting \1"),
        (rf"\bcasting {IS_LOST}\b", "casting against"),
        (rf"\bcasting {IS_CARRIED}\b", "casting for"),
        (rf"\b{IS_LOST}\b", "lost"),
        (rf"\b{IS_CARRIED}\b", "carried"),
        (rf"(?<=[\w)])[.;](?= {_RESULT}\b)", ","),
        (r"^(?:tied?|equal|drawn|split|an equality of votes)\b[\s,:;(]*(?=\d)", ""),
        (r",? ?\b(?:by|on|with) (?:a )?(?:simple )?majority\b(?: vote\b)?(?: of)?", ""),
        (_SO_IT_WAS, " "),
        (_BY_ALL, "unanimous"),
        (r"\bunanimous(?:ly)?,? lost\b", "lost unanimous"),
        (r"^carried\b[\s,:;(–—-]*(?=all (?:for )?(?:but|bar|except|save|apart)\b)", ""),
        (_NONE_AGAINST, "carried unanimous"),
        (
            r"^(?:carried\b[\s,:;(–—-]*)?(?:with |and )?(?:0 (?:votes? )?(?:against|opposed|dissent\w*)|"
            r"no objections?(?: (?:were |was )?(?:raised|made))?)\)?$",
            "carried unanimous",
        ),
        (r"\b(?:the (?:rest|others?|other (?:one|two|three))|(?:everyone|everybody|all) (?:else|others))\b", "rest"),
        (r"\b(?:did not|didn[’']t) vote\b", "silent"),
    )
)
"""What is said, and how it is read, in this order; each on what the ones before it left."""

_ORDER = ("for", "against", "abstained")
_BY = pattern(r"^\s*by (?=\d)", re.IGNORECASE)
_RESULT_FIRST = pattern(rf"({_RESULT})\b[\s,:;(]*(?:by )?(?=(?:for|against|[fan])?:? ?\d)", re.IGNORECASE)
_CASTING_FIRST = pattern(r"^(casting (?:for|against))[\s,:;(]*(\d.*?)\)?$")
_ALL_AGAINST = pattern(r"(?:all|unanimous(?:ly)?),? against\W*", re.IGNORECASE)
_BY_NAME = r"(?:named|recorded|rec(?:['’]?d)?(?=\.? vote)\.?|by name|roll call)(?: vote)?\b[\s:,]*"
_NAMED = pattern(rf"{_BY_NAME}(?=(?:for|against|abst\w*|silent)\b)", re.IGNORECASE)
_ONLY_NAMES = pattern(
    r"(?:for|against|abst\w*)\s*(?:\(\d+\)\s*[:–—-]?\s*|[:–—-]\s*)"
    rf"(?!\d|\s|(?:{ANY_NUMBER}|none|nil)\b)(?=\S)",
    re.IGNORECASE,
)
_ALL_BUT = pattern(
    rf"(?:(?:was )?(?P<result>{IS_CARRIED})[\s,:;(–—-]*(?:by )?)?"
    r"(?:all|everyone|everybody|unanimous(?:ly)?)(?: (?:the )?members)?(?: present)?"
    r"(?: (?:voted |were )?(?:for|in favou?r))?,? "
    r"(?:but|bar|except|save|apart from|other than|with (?:the )?exception of|excepting)(?: for| of)? "
    rf"(?!{ANY_NUMBER}\b)(?P<who>[^\d\s].*)", re.IGNORECASE,
)  # fmt: skip
"""“all but Bramble”: who, and perhaps how."""
_HOW = pattern(
    r"(?<![\s,:(])[\s,:(]+(?:(?:who|and) )?(?:(?:was|were|voted|voting|did) )*"
    r"(?P<way>against|abst\w*|opposed|dissent\w*|not vot(?:e|ing)|silent)\)?$",
    re.IGNORECASE,
)
_BEGINS_NAMED = pattern(rf"{_BY_NAME}(?=\S)", re.IGNORECASE)
_EACH_WAY = pattern(
    r"\b(for|against|abs(?:t\w*)?|silent)\b(?:\s*\((?P<n>\d+)\))?(?:\s*:|\s+[–—-](?=\s)|(?<=\))\s*[–—-])?\s*",
    re.IGNORECASE,
)
_APART = pattern(r"(?<=[\w)])\s*[:–—-]\s+(?=(?:for|against|abst\w*|silent|not)\b)", re.IGNORECASE)
"""“ab: against”, “rest – for”."""
_REST_LAST = pattern(r"[,;]?\s*(?:and )?\b(?:rest|others)$", re.IGNORECASE)


def plainly(words: str, of: int = 0, *, half_is_enough: bool = True) -> str:
    """The words after /vote, as /vote reads them: counts before their ways, people before theirs. ``of``: how many can
    vote, for “all but two abstentions”. ``half_is_enough``: more for than against carries. Raises Refused for a result
    that its score does not bear out."""
    text = tied_and_then(tidied(words))
    if _ONLY_NAMES.match(text):
        text = f"named {text}"
    elif found := _ALL_BUT.match(text):
        return _all_but(found["who"], "carried" if found["result"] else "")
    text = _BEGINS_NAMED.sub("named ", text, count=1) if _BEGINS_NAMED.match(text) else text
    by_name = text.casefold().startswith("named ")
    text = text if by_name else votes_in_figures(text)
    for said, read in _PHRASES:
        text = said.sub(read, text)
    text = _CASTING_FIRST.sub(r"\2 \1", text.strip())
    if found := _NAMED.match(text):
        return f"named {_people_first(text[found.end() :])}"
    if by_name:
        return _APART.sub(" ", text)
    if of and _ALL_AGAINST.fullmatch(text):
        return f"0 {of}"
    text = _BY.sub("", in_order(text, half_is_enough=half_is_enough), count=1)
    first = _RESULT_FIRST.match(text)
    return f"{first[1]} {in_figures(text[first.end() :], of)}".strip() if first else in_figures(text, of)


def tied_and_then(words: str) -> str:
    """“tied 2-2, chair voted for”: what the chair did after equal votes is the casting vote, none of the counted."""
    return _TIED_AND_THEN.sub(r"\1 \1 casting ", words, count=1)


def in_ways(words: str) -> str:
    """“4 voted in favour of the motion, 1 voted against” as “4 for, 1 against”."""
    for said, read in _IN_WAYS:
        words = re.sub(said, read, words, flags=re.IGNORECASE)
    return words


def _all_but(who: str, result: str) -> str:
    """“all but ab, who abstained” as /vote reads it by name; how ab voted is asked for where it is not said."""
    how = _HOW.search(who)
    if how is None:
        return f"named {who.rstrip(' ,;:)')}"
    way = small(how["way"])
    way = "abstained" if way.startswith("abst") else "silent" if way.startswith(("not", "silent")) else "against"
    return f"named {who[: how.start()]} {way}, rest for {result}".rstrip()


def _people_first(words: str) -> str:
    """“for: ab, cd against: ef” as “ab, cd for, ef against”, with the counts first where they stand beside the ways;
    words that are not said so throughout are as they are."""
    _, *pieces = _EACH_WAY.split(words)
    ways, counts, people = pieces[::3], pieces[1::3], [each.strip(" ,;.–—-") for each in pieces[2::3]]
    for n in range(1, len(ways)):
        if not people[n] and (last := _REST_LAST.search(people[n - 1])):  # “against: ab, rest for”
            people[n - 1], people[n] = people[n - 1][: last.start()], "rest"
    people = [who or ("nobody" if count == "0" else "") for who, count in zip(people, counts, strict=True)]
    if not all(people):
        return words
    said = list(zip(people, ways, strict=True))
    those = ", ".join(f"{who} {way}" for who, way in said if who.casefold() not in ("none", "nobody", "nil"))
    return f"{_beside(ways, counts)} {those}".strip()


def _beside(ways: list[str], counts: list[str | None]) -> str:
    """The counts that stand beside the ways, “For (4): …”, as “4 1 0”; empty where the votes for have none."""
    said = [(way.casefold(), count) for way, count in zip(ways, counts, strict=True) if count]
    counted = [next((count for way, count in said if way[:2] == each[:2]), "") for each in _ORDER]
    return " ".join(count or "0" for count in counted) if counted[0] else ""
