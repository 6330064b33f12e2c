"""The words lists use for titles, posts, offices, councils and what is not kept."""

from __future__ import annotations

import re
from functools import lru_cache

from ...basics.alphabet import plain
from ...basics.pattern import pattern
from ...panel.people import Role

TITLES = {
    **dict.fromkeys(("cllr", "cllrs", "councillor", "councillors", "coun", "cllor", "councilor", "county councillor",
                     "cyng", "cynghorydd", "y cynghorydd", "y cyng"), "Councillor"),
    **{word: word.capitalize() for word in ("mr", "mrs", "ms", "miss", "mx", "dr", "sir", "dame", "lord", "lady",
                                            "canon", "baroness", "colonel", "major")},
    **dict.fromkeys(("prof", "professor"), "Professor"), **dict.fromkeys(("rev", "revd", "reverend"), "Reverend"),
    **dict.fromkeys(("ald", "alderman"), "Alderman"), **dict.fromkeys(("capt", "captain"), "Captain"),
    **dict.fromkeys(("rev'd", "the revd"), "Reverend"), **dict.fromkeys(("fr",), "Father"),
    **dict.fromkeys(("ven", "venerable"), "Venerable"), **dict.fromkeys(("rt revd", "right reverend"), "Rt Revd"),
    **dict.fromkeys(("hon alderman", "hon ald", "honorary alderman"), "Honorary Alderman"),
    **{f"{whose} honour judge": f"{whose.capitalize()} Honour Judge" for whose in ("his", "her")},
    **{word: " ".join(map(str.capitalize, word.split())) for word in (
        "archdeacon", "imam", "rabbi", "brigadier", "commander", "wing commander", "group captain",
        "squadron leader", "air commodore", "viscount", "countess", "deputy mayor", "lord mayor")},
    "y cynghorydd": "Councillor",
    "lt col": "Lt Col", "lieutenant colonel": "Lt Col", "col": "Colonel", "hhj": "HHJ", "doctor": "Dr", "mister": "Mr",
    "mayor": "Mayor",
}  # fmt: skip
AFTER_NAMES = frozenset(
    ("obe", "mbe", "cbe", "kbe", "dbe", "bem", "jp", "dl", "qpm", "kpm", "kc", "qc", "mp", "ba", "bsc", "ma", "msc",
     "mba", "phd", "llb", "cpfa", "frsa", "jnr", "snr", "hons", "mc", "qfsm", "fca", "fcca", "frics", "mrtpi",
     "mphil", "ceng", "ph d", "b a", "m a", "b sc", "m sc", "o b e", "m b e", "j p",
     "kcb", "dcb", "cb", "gbe", "cmg", "cvo", "mvo", "lvo", "frs", "td")
)  # fmt: skip
"""Letters after a name, which no minutes here print."""

POSTS: dict[str, Role] = {
    **{str(role): role for role in Role if role not in (Role.CHAIR, Role.VICE_CHAIR)},
    **dict.fromkeys(("councillor", "councillors", "panel member", "committee member", "committee members", "members",
                     "full member", "voting member", "elected member",
                     "council member", "appointed member", "local authority member", "ordinary member",
                     "ordinary members", "core member", "councillor member", "substantive member", "voting", "full"),
                    Role.MEMBER),
    **dict.fromkeys(("co opted councillor", "co optee councillor", "co opted councillors", "coopted councillor",
                     "additional co opted councillor", "co opted elected member"), Role.COOPTED_COUNCILLOR),
    **dict.fromkeys(("independent", "independents", "independent members", "co opted independent member", "co opted",
                     "co optee", "co opted member", "co opted members", "co opted independent",
                     "co opted independents", "independent co opted", "lay member", "independent co opted member",
                     "independent co opted members", "independent panel member", "independent co optee",
                     "ind co optee", "ind member", "ind co opted", "ind co opted member"),
                    Role.INDEPENDENT),
    **dict.fromkeys(("sub", "substitutes", "named substitute", "named substitutes", "substitute member",
                     "substitute members", "reserve", "reserves", "deputy member", "nominated substitute", "subs"),
                    Role.SUBSTITUTE),
    **dict.fromkeys(("panel clerk", "secretary to the panel", "clerk to the panel"), Role.CLERK),
    **dict.fromkeys(("officers", "in attendance", "support officer", "council officer", "host authority officer",
                     "supporting officers", "panel officers"), Role.OFFICER),
    **dict.fromkeys(("pcc", "police and crime commissioner", "police & crime commissioner", "the commissioner",
                     "police fire and crime commissioner", "pfcc", "the police and crime commissioner"),
                    Role.COMMISSIONER),
    **dict.fromkeys(("dpcc", "deputy pcc", "deputy police and crime commissioner", "deputy pfcc",
                     "deputy mayor for policing", "deputy mayor for policing and crime"), Role.DEPUTY),
    **dict.fromkeys(("opcc", "office of the pcc", "office of the police and crime commissioner", "opcc staff",
                     "staff of the commissioner", "commissioners staff", "commissioner's staff",
                     "swyddfa comisiynydd yr heddlu a throseddu", "swyddfa'r comisiynydd"), Role.STAFF),
    **dict.fromkeys(("others", "observer", "observers", "guest", "guests"), Role.OTHER),
    **dict.fromkeys(("witnesses",), Role.WITNESS),
    **dict.fromkeys(("aelod", "aelodau", "aelod o'r panel", "cynghorwyr"), Role.MEMBER),
    **dict.fromkeys(("aelod annibynnol", "aelodau annibynnol", "aelod cyfetholedig", "aelodau cyfetholedig",
                     "aelod cyfetholedig annibynnol", "aelod annibynnol cyfetholedig", "aelod lleyg"),
                    Role.INDEPENDENT),
    **dict.fromkeys(("eilydd", "eilyddion", "dirprwy aelod"), Role.SUBSTITUTE),
    **dict.fromkeys(("clerc", "clerc y panel"), Role.CLERK),
    **dict.fromkeys(("swyddog", "swyddogion"), Role.OFFICER),
    **dict.fromkeys(("comisiynydd", "y comisiynydd", "comisiynydd yr heddlu a throseddu",
                     "comisiynydd heddlu a throseddu"),
                    Role.COMMISSIONER),
    **dict.fromkeys(("dirprwy gomisiynydd", "dirprwy gomisiynydd yr heddlu a throseddu",
                     "dirprwy gomisiynydd heddlu a throseddu"), Role.DEPUTY),
}  # fmt: skip
"""What lists call each post; a Welsh panel's in Welsh too."""

OFFICES: dict[str, str] = {
    **dict.fromkeys(("chair", "chairman", "chairwoman", "chairperson", "the chair", "chair of the panel",
                     "panel chair", "chairing", "cadeirydd", "y cadeirydd", "cadeirydd y panel"), "chair"),
    **dict.fromkeys(("vice chair", "vice chairman", "vice chairwoman", "vice chairperson", "deputy chair",
                     "deputy chairman", "vicechair", "vice", "panel vice chair", "vc", "v chair",
                     "is gadeirydd", "dirprwy gadeirydd", "is gadeirydd y panel"), "vice-chair"),
}  # fmt: skip
PARTIES = frozenset(
    (
        "con", "cons", "conservative", "conservatives", "lab", "labour", "lib dem", "libdem", "lib dems", "ld", "green",
        "liberal democrat", "liberal democrats", "greens", "grn", "green party", "ukip", "reform", "reform uk", "plaid",
        "plaid cymru", "ind", "non aligned", "unaligned", "labour and co operative", "labour co op", "labour group",
        "conservative group", "liberal democrat group", "green group", "independent group", "independents group",
        "no group", "ungrouped", "coop", "lab/co op", "con group", "lab group", "snp", "tuv", "restore", "residents",
        "residents association", "independent councillor",
    )
)  # fmt: skip
_JOB = pattern(
    r"\b(officer|manager|director|head|lead|solicitor|lawyer|adviser|advisor|secretary|assistant|executive|accountant|"
    r"treasurer|auditor|counsel|clerk|administrator|coordinator|co-ordinator|analyst|inspector|superintendent|"
    r"constable|sergeant|acc|dcc|supt|insp|sgt|consultant|specialist|apprentice|support|governance|chief|services|scrutiny|legal|finance|"
    r"swyddog|pennaeth|cyfarwyddwr|rheolwr|cyfreithiwr|prif)\b",
    re.IGNORECASE,
)  # fmt: skip
_OF_THE_OFFICE = pattern(r"\b(opcc|opfcc|office of the|commissioner['’]?s? office|commissioner)\b", re.IGNORECASE)
_COUNCIL = pattern(
    r"\b(council|borough|district|city of|county of|cc|dc|bc|mbc|ubc|council's|authority|unitary|cyngor|"
    r"corporation|lbc|rbc|police|constabulary|fire and rescue|association|federation|partnership|trust|ltd)\b",
    re.IGNORECASE,
)  # fmt: skip
_OF_THE_COUNCIL = pattern(
    r"(?:the )?(?:(?:deputy|joint|assistant|lord|lady|rt hon|right worshipful) )*(?:mayor of\b.*|sheriff of\b.*|"
    r"(?:group |council )?leader(?: of .*)?|"
    r"(?:cabinet|executive|portfolio|lead|ward|division)[ -](?:member|holder|lead)s?(?:\s.*)?)", re.IGNORECASE,
)  # fmt: skip
_NO_COUNCIL = pattern(r"\bpanel\b|\bpolice(?:,? fire)? (?:and|&) crime\b|\bcommittee\b", re.IGNORECASE)
_SMALL_IN_A_COUNCIL = frozenset(
    "council city district borough county metropolitan unitary authority of the and & royal".split()  # noqa: SIM905
)
_IN_FULL = {"dc": "district council", "bc": "borough council", "mbc": "metropolitan borough council",
            "rbc": "royal borough council", "lbc": "borough council"}  # fmt: skip
VACANT = frozenset(("vacant", "vacancy", "vacant seat", "tbc", "tba", "to be confirmed", "to be appointed", "n/a",
                    "to be advised", "none", "nobody", "vacant post", "seat vacant", "not appointed",
                    "awaiting nomination", "awaiting appointment", "to be nominated", "nomination awaited",
                    "not yet appointed", "no nomination", "tbd", "pending",
                    "gwag", "sedd wag", "yn wag"))  # fmt: skip


_PLAIN_WORDS = frozenset(
    ["member", "members", "of", "the", "panel", "voting", "non", "additional", "appointed", "in", "attendance", "and"]
)
_KINDS_OF_PEOPLE = frozenset("member members councillor councillors officer officers support representatives".split())  # noqa: SIM905
_OF_COUNCILS = frozenset((
    "other", "constituent", "local", "authority", "authorities", "council", "councils", "elected", "core", "current",
    "serving",
))  # fmt: skip
_MADE_OF: tuple[tuple[Role, frozenset[str], frozenset[str]], ...] = (
    (Role.SUBSTITUTE, frozenset(("substitute", "substitutes", "reserve")), _PLAIN_WORDS | {"named", "nominated"}),
    (Role.INDEPENDENT, frozenset(("independent", "lay")), _PLAIN_WORDS | {"co", "opted", "optee"}),
    (Role.INDEPENDENT, frozenset(("opted", "optee")), _PLAIN_WORDS | {"co"}),
    (Role.COOPTED_COUNCILLOR, frozenset(("opted",)), _PLAIN_WORDS | {"co", "councillor", "councillors", "elected"}),
    (Role.OFFICER, frozenset(("officer", "officers")),
     _PLAIN_WORDS - {"member", "members"} | {"support", "supporting", "council", "host", "authority", "present"}),
    (Role.MEMBER, frozenset(("member", "members", "councillor", "councillors", "representatives")),
     _PLAIN_WORDS - {"in", "attendance", "non"} | _OF_COUNCILS | {"councillors", "councillor"}),
)  # fmt: skip
"""Posts by the words they are made of: one that tells it, and no other than these."""


@lru_cache(maxsize=4096)
def folded(words: str) -> str:
    """Words without capitals, accents, stops and hyphens, by which the tables are asked."""
    return " ".join(re.sub(r"[.,:;()\[\]]", " ", plain(words)).replace("-", " ").split())


def post_named(words: str) -> Role | None:
    """The post that words name; None for none. “Co-opted independent members” is one though no list here has it."""
    low = folded(words)
    if low in POSTS:
        return POSTS[low]
    if is_acting(words):
        return POSTS.get(low.removeprefix("acting "))
    said = set(low.split())
    for role, needed, also in _MADE_OF:
        if said & needed and said <= needed | also and said & _KINDS_OF_PEOPLE:
            return role
    return None


def is_acting(words: str) -> bool:
    """Whether words say that a post of one holder is held in her stead, which papers say: “Acting PCC”."""
    low = folded(words)
    return low.startswith("acting ") and POSTS.get(low.removeprefix("acting ")) in _OF_ONE_HOLDER


_OF_ONE_HOLDER = (Role.COMMISSIONER, Role.DEPUTY, Role.CLERK)


def office_named(words: str) -> str:
    """The office that words name: chair, vice-chair or nothing."""
    return OFFICES.get(re.sub(r" of (?:the |this )?(?:(?:[\w'&]+ )*panel|committee|pcp)$", "", folded(words)), "")


_CAME = frozenset("present absent apologies apology attended attending virtual remote online ap".split())  # noqa: SIM905
_WHO_CAME = frozenset(
    ("members present", "in attendance", "also present", "also in attendance", "apologies for absence", "not present",
     "apologies received", "apologies given", "sent apologies", "those present")
)  # fmt: skip


def is_attendance(words: str) -> bool:
    """Whether words say who came to a meeting, and nothing of who anybody is: “Present”, “Apologies”."""
    return folded(words) in _CAME or folded(words) in _WHO_CAME


ANYBODY = frozenset(("any", "any member", "all", "all members", "any of them", "everyone", "all of them", "the panel"))
"""For whom a substitute stands who stands for nobody in particular."""


def is_independent(words: str) -> bool:
    """Whether words say “Independent” alone: of a councillor it is her group, and not that she is a co-opted member."""
    return folded(words) in ("independent", "independents")


def is_party(words: str) -> bool:
    """Whether words name a political group."""
    return folded(words) in PARTIES


def is_what_somebody_is(words: str) -> bool:
    """Whether words say what somebody is: a post, an office, a job or a political group."""
    return post_named(words) is not None or bool(office_named(words)) or is_job(words) or is_party(words)


def is_council(words: str) -> bool:
    """Whether words call themselves a council: “Westmarsh City Council”, “City of Westmarsh”, “Eldmoor DC”."""
    return _COUNCIL.search(words) is not None and not is_job(words) and not _NO_COUNCIL.search(words)


def is_of_the_council(words: str) -> bool:
    """Whether words say what somebody is at the council, which is no post here: “Leader”, “The Mayor of Westmarsh”."""
    return _OF_THE_COUNCIL.fullmatch(words.strip()) is not None


def is_job(words: str) -> bool:
    """Whether words sound like a job."""
    return _JOB.search(words) is not None


def role_of_job(words: str) -> Role:
    """Whose job it is: the clerk's, one at the Commissioner's office, a police officer's, else an officer's."""
    low = folded(words)
    if low in ("clerk", "panel clerk") or low.startswith(("clerk to", "secretary to the panel")):
        return Role.CLERK
    if _OF_THE_OFFICE.search(words):
        return Role.STAFF
    if re.search(r"\b(constable|superintendent|inspector|sergeant|acc|dcc|supt|insp|sgt)\b", low):
        return Role.OTHER
    return Role.OFFICER


def without_stops(words: str) -> str:
    """“Holt B.C.” with its short form as all else here has it, “Holt BC”."""
    return _STOPPED.sub(r"\1C", words)


_STOPPED = pattern(r"(?<=\w\w\w )([BCD])\.C\b\.?(?=\s*(?:$|[,;()–-]))")


def core_of_council(name: str) -> str:
    """What tells a council from the others: “westmarsh” of “Westmarsh City Council”."""
    words = words_of_council(name)
    return " ".join(word for word in words if word not in _SMALL_IN_A_COUNCIL) or " ".join(words)


def words_of_council(name: str) -> list[str]:
    """Its words without capitals, “DC” and its like in full."""
    return " ".join(_IN_FULL.get(word, word) for word in folded(name).split()).split()


DATED = pattern(
    r"(?P<what>\D+?),?\s+(?P<when>(?:until|till|to|ends|expires|term|appointment|retires|retired|resigned|stood down|"
    r"left|(?:re-?)?appointed|(?:re-?)?elected|since|from|joined)\s.*\d.*)",
    re.IGNORECASE,
)
"""“Eldmoor City Council from 1 May 2031”: a council, and since when."""

HOW_MANY = r"\((?:x ?)?(?:\d+|(?:one|two|three|four|five|six)\b)[^()]*\)"
"""“(4)”, “(x2)”, “(two members)”: how many a council or a party has."""
