"""How interests are spoken of in a line: none to declare, nothing to add, a declaration taken back, an officer's note,
a dispensation. What is said to the contrary is never read as an interest (MTG-57).
"""

from __future__ import annotations

import re

import msgspec

from ..basics.pattern import CAPITAL, pattern, small
from ..proceedings.state import Effect, Interest

NOT_PREJUDICIAL = r"personal(?:,| and| but)? (?:non-|not )prejudicial"
_KINDS = (
    rf"{NOT_PREJUDICIAL}|personal and prejudicial|non-pecuniary|non-prejudicial|personal|prejudicial|"
    r"disclosable pecuniary|pecuniary|(?:other )?registrable|non[- ]registrable|sensitive|general|financial|"
    r"declarable|disclosable"
)
_INTERESTS = rf"(?:(?:{_KINDS}|further|other|new|such|additional|relevant)(?: or |, )?\s*)*"
_OF_NOTHING = pattern(
    r"(?:that (?:he|she|they) )?(?:(?:had|has|have|declare[sd]?|made|makes?|said|there (?:was|were)) )?(?:"
    r"(?P<add>nothing (?:(?:further|else|new|more) )?to (?:add|declare))\b|"
    rf"(?P<no>no {_INTERESTS}(?:conflicts? of interests?|interests?|declarations?(?: of interests?)?)(?: to declare)?)"
    rf"\b(?! (?:rate|rates|group|free)\b)|"
    rf"(?:did|does|do) not (?:have|declare|hold) an?y? (?P<any>{_INTERESTS}(?:conflicts? of interests?|interests?))\b|"
    r"(?P<member>(?:no member|nobody|no one|no-one)(?: present)?(?: (?:had|has|have|declared)"
    rf"(?: (?:an?y? )?{_INTERESTS}interests?| anything(?: to declare)?)?)?)(?=\s*(?:$|[.,;:]|in ))|"
    r"(?P<none>none|nothing(?: (?:further|else|more|new))?|nil)(?: (?:(?:were|was) )?(?:made|declared|received))?"
    r"(?=\s*(?:$|[.,;:]|(?:in|for|under) (?:item|all|\d)))"
    r")(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_AROSE = pattern(
    r"[\s,]*(?:would |will |had |has |could )?(?:arise[sn]?|arose|arising|was|were|is|are|been)\b", re.IGNORECASE
)
_TAKEN_BACK = pattern(
    r"(?:(?:withdrew|withdraws|retracted|retracts|took back|takes back) (?:(?:his|her|their|the|that|an?) )?"
    rf"(?:earlier |former )?{_INTERESTS}(?:declaration|interest)s?\b|"
    rf"(?P<bare>no longer (?P<had>(?:had|has|have|declare[sd]?|held|holds) )?(?:an?y? )?{_INTERESTS}interests?\b))",
    re.IGNORECASE,
)
SAYING = pattern(
    r"(?:noted|notes|advised|advises|confirmed|confirms|reminded|reminds|reported|reports|stated|states|said|says|"
    r"explained|announced|clarified|recorded|informed|told|drew|granted|grants|indicated|considered|concluded)\b",
    re.IGNORECASE,
)
_NEVER = pattern(
    r"(?:(?:had|has|have|did|does|do|was|were|is) (?:not|never)|never (?:had|held)|denied)\b"
    r"(?=.*\b(?:interest|declar|conflict))",
    re.IGNORECASE,
)
_NOT = pattern(
    r"\b(?:no|not|nothing|none|nobody|neither|nor|never|without|\w+n[’']t)\b", re.IGNORECASE
)  # fmt: skip


class OfNothing(msgspec.Struct, frozen=True):
    """Somebody said that there was nothing: “no interest”, “nothing to add”. ``rest``: what follows in the line."""

    what: str
    rest: str


def of_nothing(words: str) -> OfNothing | None:
    """What words begin with that say that there was no interest; None for words that say anything else."""
    found = _OF_NOTHING.match(words.strip())
    if found is None:
        return None
    if found["member"]:
        return OfNothing("no interest", found["rest"].strip(" ,;:"))
    further = "nothing further to declare" if small(found["none"] or "").startswith("nothing ") else "no interest"
    what = found["add"] or found["no"] or (f"no {found['any']}" if found["any"] else further)
    return OfNothing(" ".join(what.split()).casefold(), found["rest"].strip(" ,;:"))


def is_taken_back(words: str) -> bool:
    """Whether words say that an interest declared before is one no longer."""
    return _TAKEN_BACK.match(words.strip()) is not None


def noted_words(words: str, *, of_an_officer: bool) -> str:
    """What somebody noted of interests, from the verb on; empty where the words declare one.

    Of an officer whatever begins with a verb of saying; of anybody else what also says “no” or “not”.
    """
    said = words.strip()
    if found := _TAKEN_BACK.match(said):
        return said if not found["bare"] or found["had"] else said.replace("no longer", "no longer had", 1)
    said = re.sub(r"^that (?=no )", "", said, flags=re.IGNORECASE)
    nothing = _OF_NOTHING.match(said)
    if nothing is not None and nothing["no"] and _AROSE.match(nothing["rest"]):
        return f"noted that {said}"
    if nothing is None and _NEVER.match(said):
        return said
    if nothing is None and re.match(r"that\b", said, re.IGNORECASE) and _NOT.search(said):
        return f"noted {said}"
    if SAYING.match(said) and (of_an_officer or _NOT.search(said)):
        return said
    return ""


_REFUSED = (
    r"(?!\s+(?:(?:was|is|has|had|have|be|been|being)\s+)*(?:refused|declined|denied|sought|requested|asked|applied|"
    r"pending|expired|lapsed|not|never|withdrawn|revoked|rejected|needed|required)\b)"
)
_DISPENSED = (
    r"(?:(?:and|but|with|under|having|by|has|had|have|was|were|is|been|granted|given|holds|held)\s+){0,6}"
    rf"(?:an?\s+|the\s+)?(?P<general>general\s+)?dispens(?:ation|ed)\b{_REFUSED}"
    r"(?P<more>\s+(?:to (?:take|speak|vote|participate|remain|attend)|until|till|under|from|granted|given|dated|of|"
    r"for(?!\s+(?:(?:agenda )?items?\b|all\b|\d)))\b"
    r"(?:(?!\s+(?:in|for)\s+(?:(?:agenda )?items?\b|all\b|\d))[^,;:])*)?"
)
DISPENSED = pattern(_DISPENSED, re.IGNORECASE)
"""“dispensation”, “with a dispensation until May 2032”; not “dispensation refused”."""
DISPENSED_AT_THE_END = pattern(
    rf"(?:^|[,;(]\s*|\s+(?=(?:and|but|with|under|having|had|has)\s)){_DISPENSED}\)?\.?$", re.IGNORECASE
)
STANDING = pattern(
    rf"(?:an? )?standing(?= (?:(?:{_KINDS}) )*interests?\b| (?:{_KINDS})\b|\s*[:;,]| as\b)[\s:;,]*", re.IGNORECASE
)
"""“a standing interest as a member of …”: it holds at every meeting."""
KIND_ALONE = pattern(
    rf"(?P<kind>{NOT_PREJUDICIAL}|personal and prejudicial|personal(?!,? (?:and |but )?(?:non-|not ))|"
    r"non-prejudicial|prejudicial|general)"
    r"(?:\s*[,;:]+\s*|\s+[–—-]\s+|\s*(?=\()|"
    r"\s+(?=(?:in |for )?(?:(?:agenda )?items?\b|all (?:the )?items\b|every item\b|\(?\d)))",
    re.IGNORECASE,
)
"""“personal, all items: …”: the kind without the word interest."""
ABOUT = pattern(
    r"(?:in (?:relation to|respect of|regard to|connection with)|regarding|concerning|relating to|re|for|under|on)\s+"
    r"(?!all item \d)"
    r"(?=(?:(?:all|every) (?:of )?(?:the )?)?(?:agenda )?items?\b|"
    r"\d+[a-z]?(?:\s*(?:,|and|&|to|-)\s*\d+[a-z]?)*\s*(?:$|[:;,]))",
    re.IGNORECASE,
)
FOR_ALL = pattern(
    r"(?:(?P<on>for|on behalf of)\s+)?(?:all|everyone|everybody)(?!['’])\b"
    rf"(?!\s+(?:of\s+)?(?:the\s+)?(?-i:{CAPITAL})[^,:;()\d]*\b(?:members|councillors|cllrs)\b)"
    rf"(?!\s+(?:of\s+)?(?:the\s+)?(?:members|councillors|cllrs)\s+(?:of|from|for|representing)\s+(?-i:{CAPITAL}))"
    r"(?!\s+(?:of\s+)?(?:the\s+)?(?:agenda|items|item(?!\s+\d)|business)\b)"
    r"(?P<members>\s+(?:of\s+)?(?:the\s+)?members?\b(?!['’])(?:\s+of\s+the\s+(?:panel|committee)\b)?)?",
    re.IGNORECASE,
)
"""“for all”, “all members”: an officer declares it for them; never “all items” nor “all business”."""

OF_KIND: dict[str, Interest] = {
    "personal-but-not-prejudicial": "personal but not prejudicial", "non-pecuniary": "non-pecuniary",
    "non-prejudicial": "non-prejudicial",
    "personal": "personal", "prejudicial": "prejudicial", "personal-and-prejudicial": "personal and prejudicial",
    "disclosable-pecuniary": "pecuniary", "general": "general", "dpi": "pecuniary", "pecuniary": "pecuniary",
    "ori": "other registrable", "registrable": "other registrable", "other-registrable": "other registrable",
    "nri": "non-registrable", "non-registrable": "non-registrable", "sensitive": "sensitive", "courtesy": "courtesy",
    "non-reg": "non-registrable", "non-pec": "non-pecuniary", "non-prej": "non-prejudicial",
}  # fmt: skip

EFFECTS: dict[str, Effect] = {
    "remains": "remains",
    "stays": "remains",
    "speaks": "speaks",
    "withdraws": "withdraws",
    "leaves": "withdraws",
}
"""What she does who declared it, in a word."""
SOME_ITEMS = (
    r"(?:all (?:the )?(?:agenda )?items|"
    r"(?:the )?(?:agenda )?items? \d[\w.]*(?:\s*(?:,|and|&|to|-|–|,\s*and)\s*\d[\w.]*)*)"
)
AFTER_ITEMS = (*OF_KIND, *EFFECTS, "standing", "dispensation", "dispensed", "a", "an", "the", "as", "his", "her",
               "their", "my")  # fmt: skip
"""What may follow the items that are named, besides the nature."""


def kind_named(words: str) -> Interest | None:
    """The kind of interest that words name: “disclosable pecuniary”, “personal, non-prejudicial”; None for none."""
    said = re.sub(r"^not (?=prejudicial|pecuniary)", "non-", " ".join(words.casefold().split()))
    if re.fullmatch(NOT_PREJUDICIAL, said):
        said = "personal but not prejudicial"
    return OF_KIND.get(said.replace(" ", "-"))
