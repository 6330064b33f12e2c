"""Labels: what a line begins with that says it is a question, an answer, or a numbered matter.

A label stands at a line's start and ends in a colon, a dash or the line's end. So running text that names
“recommendation 1 of the inspectorate's report” is none.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ..basics.pattern import pattern, small
from .numbers import NUMBER_WORD

_END = r"(?:\s{0,5}[:：]\s{0,5}[-–—]?|\s{0,5}[–—]|\s{1,5}-(?=\s|$)|\s{0,5}$)"
"""A colon, a dash or the line's end."""
_NOUNS = (
    r"recommendations?|recs?\b\.?|questions?|query|queries|actions?(?: points?)?|items?|points?|issues?|requests?|"
    r"undertakings?|areas? for improvement|areas?|afis?|causes? of concern|concerns?|matters?|proposals?|"
    r"resolutions?|observations?|findings?|paragraphs?|"
    r"argymhelliad|argymhellion|cwestiwn|cwestiynau|cam gweithredu|camau gweithredu|maes i'w wella"
)
_WELSH = pattern(r"argymhell|cwesti|cam(?:au)? gweithredu|maes i'w|ymateb|ateb", re.IGNORECASE)
_ONE = (
    rf"(?:\((?:\d{{1,3}}|[a-z]|[ivx]{{1,5}})\)|\d{{1,3}}(?:[./]\d{{1,3}}){{0,2}}[a-z]?(?:\s?\((?:[a-z]|[ivx]{{1,5}})\))?|"
    rf"(?:{NUMBER_WORD})\b|[ivx]{{1,5}}\b|[A-H]\b)"
)
_MORE = rf"(?:\s?(?:,|and|&|\+|to|/|-|–|a|ac)\s?(?:and\s|&\s)?{_ONE}){{0,8}}"
_BEFORE = r"(?:[(\[]?(?:\d{1,3}|[a-z])[.)\]][)\]]?\s{1,5})?"
"""A number that the list has, before the matter's own: “1. Recommendation 1”."""
_OF_THE_PANEL = r"(?:the )?(?:(?:panel|committee|members?)(?:['’]s?)? |your |(?:panel|committee) members['’] )?"
"""Whose it is: “Panel recommendation”, “The Panel's recommendation 2”."""
_ASIDE = r"(?:\s?[(\[](?P<aside>[^()\[\]]{1,60})[)\]])?"
_OTHER_TONGUE = rf"(?:(?:{_NOUNS})\s?(?:rhif\s)?\d{{1,3}}\s?[/|]\s?(?=(?:{_NOUNS})))?"
"""“Argymhelliad 1 / Recommendation 1”: the same in two languages."""
_NOUN_AND_NUMBER = pattern(
    rf"{_BEFORE}(?P<reply>(?:(?:my |our |the )?(?:response|reply|"
    rf"answer)s? to )(?:the )?)?{_OTHER_TONGUE}{_OF_THE_PANEL}(?P<noun>{_NOUNS})\s?(?:no\.?\s?|number\s|nos\.?\s?|#|"
    rf"rhif\s)?(?P<n>{_ONE}{_MORE}){_ASIDE}"
    rf"(?:{_END}|\.(?=\s{{1,5}}[“\"‘'A-Z]))",
    re.IGNORECASE,
)
_ANY_NOUN = pattern(
    rf"(?P<noun>[A-Z][a-z]{{2,20}}) (?P<n>\d{{1,3}}(?:\.\d{{1,2}})?(?:\([a-z]\))?{_MORE})(?:\s{{0,5}}:|\s{{0,5}}[–—]|"
    rf"\s{{1,5}}-(?=\s))"
)
_NO_MATTERS = frozenset(
    """january february march april may june july august september october november december spring summer autumn winter
    appendix annex annexe table figure chart page chapter section schedule stage phase step year quarter day week month
    band level tier option group zone district ward class grade version part room unit""".split()  # noqa: SIM905
)
"""Nouns that have numbers and are nothing that was asked."""
_CODE = pattern(rf"{_BEFORE}(?P<n>[A-Z]{{1,4}}[/. -]?\d{{1,3}}[a-z]?)(?:{_END}|\.(?=\s{{1,5}}[A-Z]))")
_IDENTITY = pattern(r"(?<![\w/-])\d{4}-\d{2}-\d{2}(?:/[2-9])?/[A-Z]{1,3}\d{1,4}(?:\.\d{1,3})?(?![\w/])")
_IDENTITY_FIRST = pattern(rf"{_BEFORE}[(\[]?(?P<n>{_IDENTITY.pattern})[)\]]?(?:{_END}|\.?\s)")
_QUESTION = pattern(
    rf"{_BEFORE}(?:question(?: from [^:]{{1,80}})?|{_OF_THE_PANEL}(?:recommendation|request|question|action|"
    rf"query)|(?:you|the panel|members) (?:asked|said)|asked|cwestiwn|"
    rf"q(?:uestion)?\s?(?P<n>\d{{1,3}})?)"
    r"(?:\s{0,5}[:：]|\s{1,5}[-–—](?=\s)|\.(?=\s{1,5}[A-Z])|\s{0,5}$)",
    re.IGNORECASE,
)
_WHO = r"[^\W\d][\w.'’&-]*(?: [^\W\d][\w.'’&-]*){0,6}"
_KIND = (
    r"reasons?|reply|response|answer|comments?|position|decision|status|update|progress|outcome|action taken|"
    r"timescales?|"
    r"by when|deadline|target date|due date|lead|owner|ymateb|ateb"
)
_VOICE = pattern(
    rf"(?:ymateb\s?[/|]\s?)?(?:(?:the |my |our )?(?P<who>{_WHO}?)(?:['’]s?)? )??(?:formal |initial |full )?"
    rf"(?P<kind>{_KIND})(?: (?P<n>\d{{1,3}}))?(?: (?:from|of|by) (?:the )?(?P<whose>{_WHO}))?"
    rf"(?:\s?[(\[](?:the )?(?P<aside>{_WHO})[)\]]|\s?\((?:please |tick|delete|select|choose|circle)[^()]{{0,60}}\))?"
    r"(?:\s{0,5}[:：]|\s{1,5}[-–—](?=\s|$)|—|(?<=[Rr]esponse)\.(?=\s{1,5}[A-Z])|(?<=[Rr]eply)\.(?=\s{1,5}[A-Z])|"
    r"\s{0,5}$)",
    re.IGNORECASE,
)
_BARE_VOICE = pattern(
    r"(?:the )?(?P<who>(?:police and crime )?commissioner|o?pcc|force|chief constable|"
    r"(?:[A-Z][\w'’-]+ ){1,3}(?:police|constabulary)|"
    r"we did|we have done|comisiynydd|heddlu)\s{0,5}[:：]",
    re.IGNORECASE,
)
_POSSESSIVE = pattern(r"['’]s?$")
_SHORT_VOICE = pattern(
    r"(?P<kind>a|r|ans)\s?(?P<n>\d{1,3})?(?:\s?[:：]|\.(?=\s{1,5}[A-Z0-9£(“])|\s[-–—](?=\s))", re.IGNORECASE
)
_NUMBER = pattern(r"(?:[(\[](?P<in>\d{1,3})[)\]]\.?|(?P<n>\d{1,3}(?:\.\d{1,2})?)(?:[.):]|\s[-–—](?=\s)))\s{1,5}(?=\S)")
_LIMB = pattern(
    r"(?P<of>\d{1,3}\s?(?=\())?(?:[(\[](?P<in>[a-z]|[ivx]{1,5})[)\]]|(?P<n>[a-z]|[ivx]{2,5})[).])\s{1,5}(?=\S)"
)


class Label(NamedTuple):
    """A label and what follows it in its line. ``noun``: in small letters, “recommendation”; ``who``: whose voice."""

    n: str
    rest: str
    noun: str = ""
    who: str = ""
    welsh: bool = False
    aside: str = ""
    """What stands in brackets within the label: “(withdrawn)”."""
    replies: bool = False
    """What follows is the reply: “Response to recommendation 1: …”."""


def identities(text: str) -> tuple[str, ...]:
    """The identities of matters that a text cites: “2031-02-04/R2”."""
    return tuple(_IDENTITY.findall(text)) if "/" in text else ()


def noun_and_number(text: str) -> Label | None:
    """“Recommendation 4: To publish …”, “1. Recommendations 3 and 4 - …”, “Rec. 4”, “Item Seven –”.

    Not “Recommendation 1 of the inspectorate's report asked …”: there the label does not end.
    """
    if found := _NOUN_AND_NUMBER.match(text):
        if not found[0].lstrip("([0123456789.)] ")[:1].isupper():
            return None
        n, rest = found["n"], text[found.end() :].strip()
        n = n.strip("()") if n.startswith("(") else n
        return Label(
            n, rest, small(found["noun"]), "", _is_welsh(found["noun"]), found["aside"] or "", bool(found["reply"])
        )
    return None


def any_noun(text: str) -> Label | None:
    """“Minute 41(a): …”, “Proposal 3 – …”: a noun that is not known as one of matters, with a number."""
    found = _ANY_NOUN.match(text)
    if not found or small(found["noun"]) in _NO_MATTERS:
        return None
    return Label(found["n"], text[found.end() :].strip(), small(found["noun"]))


def code(text: str) -> Label | None:
    """“R1: …”, “AR/1 – …”: letters and a number as a panel numbers its own."""
    found = _CODE.match(text)
    return Label(found["n"], text[found.end() :].strip()) if found else None


def identity_first(text: str) -> Label | None:
    """“2031-02-04/R2: …”: a matter's own identity as its label."""
    found = _IDENTITY_FIRST.match(text) if "/" in text[:40] else None
    return Label(found["n"], text[found.end() :].strip()) if found else None


def question(text: str) -> Label | None:
    """“Question: …”, “Q: …”, “Q3. …”, “Question from Councillor Orrin: …”."""
    found = _QUESTION.match(text)
    if not found or not found[0].lstrip("([0123456789.)] ")[:1].isupper():
        return None
    rest = text[found.end() :].strip()
    return Label(found["n"] or "", rest, "question", "", _is_welsh(found[0]))


def voice(text: str) -> Label | None:
    """“Response: …”, “Commissioner's reply: …”, “Force response:”, “Response from the Harbour Trust:”, “A: …”."""
    head = text[:160]
    if found := _BARE_VOICE.match(head):
        who = "" if small(found["who"]).startswith("we ") else found["who"]
        return Label("", text[found.end() :].strip(), "", who) if head[:1].isupper() else None
    if found := _SHORT_VOICE.match(head):
        title = text[found.end() - 1] == "." and text[-1] not in ".?!"  # “A. Roads”
        return (
            Label(found["n"] or "", text[found.end() :].strip()) if found["kind"][0].isupper() and not title else None
        )
    if (found := _VOICE.match(head)) and found[0][:1].isupper() and (found.end() < len(head) or head == text):
        aside = found["aside"] or ""  # “Response (tick one)” names nobody
        who = _POSSESSIVE.sub("", found["whose"] or found["who"] or (aside if aside[:1].isupper() else ""))
        return Label(found["n"] or "", text[found.end() :].strip(), small(found["kind"]), who, _is_welsh(found["kind"]))
    return None


def number(text: str) -> Label | None:
    """“1. Mounted patrols”, “(1) …”, “1) …”, “2.1. …”."""
    found = _NUMBER.match(text)
    return Label(found["n"] or found["in"], text[found.end() :].strip()) if found else None


def limb(text: str) -> Label | None:
    """“(a) how many there were”, “b) …”."""
    found = _LIMB.match(text)
    of = (found["of"] or "").strip() if found else ""
    return Label(found["n"] or found["in"], text[found.end() :].strip(), aside=of) if found else None


def _is_welsh(words: str) -> bool:
    return _WELSH.match(words.lstrip("([0123456789.)] ")) is not None


def is_any(text: str) -> bool:
    """Whether a line begins with a label of any kind."""
    rules = (noun_and_number, identity_first, question, voice, number, limb, code)
    return any(rule(text) for rule in rules)


def is_strong(line: str) -> bool:
    """Whether a line begins with words that are a label, and not with a mere number or letter."""
    return bool(noun_and_number(line) or question(line) or voice(line))


def is_label_alone(line: str) -> bool:
    """Whether a line is a label and nothing else: “Force response:”, “Recommendation 4”."""
    label = (noun_and_number(line) or question(line) or voice(line)) if len(line) < 80 else None
    return label is not None and not label.rest
