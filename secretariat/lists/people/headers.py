"""What lists of people call their columns, and which field each holds."""

from __future__ import annotations

from collections.abc import Sequence

from ..heads import Heads

_NAMES: dict[str, Sequence[str]] = {
    "name": ("name", "full name", "member", "members", "member name", "name of member", "councillor", "councillors",
             "person", "panel member", "who", "names", "name of councillor", "cllr", "officer", "representative",
             "councillor name", "councillors name", "members name", "panel members", "member/officer", "contact name",
             "committee member", "enw", "cynghorydd", "aelod", "surname forename", "surname first name",
             "last name first name", "surname/forename", "forename surname", "first name surname", "holder",
             "seat holder", "post holder"),
    "title": ("title", "prefix", "salutation", "style", "mr/mrs/ms", "mr/mrs", "teitl"),
    "given": ("given name", "first name", "forename", "forenames", "first names", "given", "given names", "firstname",
              "christian name", "first", "firsts"),
    "initials": ("initials", "initial", "initial s"),
    "family": ("family name", "surname", "last name", "family", "lastname", "second name", "last"),
    "post": ("post", "role", "position", "status", "type", "membership", "capacity", "member type", "category",
             "role on panel", "panel role", "seat", "type of member", "membership type", "designation", "rol"),
    "office": ("office", "chair", "chair/vice chair", "office held", "chair/vice", "is chair"),
    "authority": ("authority", "council", "local authority", "appointing authority", "representing", "organisation",
                  "appointed by", "nominating authority", "authority represented", "appointing council", "from council",
                  "member authority", "council name", "name of council", "name of authority",
                  "authority name", "appointing body", "constituent authority", "organization", "for", "body",
                  "council/authority", "nominated by", "district", "employer", "cyngor", "awdurdod"),
    "job": ("job", "job title", "officer role", "swydd"),
    "term": ("term", "term of office", "period of office", "period of appointment"),
    "instead_of": ("substitute for", "sub for", "deputises for", "deputising for", "stands in for", "reserve for",
                   "named substitute for", "in place of"),
    "substitute": ("substitute", "named substitute", "substitute member", "sub", "reserve", "deputy", "substitutes",
                   "nominated substitute", "name of substitute", "reserve member", "alternate", "eilydd"),
    "since": ("from", "since", "appointed", "start", "start date", "date appointed", "appointed on", "term from",
              "date of appointment", "first day", "term began", "appointment date"),
    "until": ("to", "until", "end", "end date", "term ends", "term expires", "appointed until", "expires", "last day",
              "term to", "term of office ends", "expiry", "term end"),
    "code": ("code",),
    "contact": ("contact", "email", "e mail", "email address", "e mail address", "telephone", "phone", "tel", "mobile",
                "address", "contact details", "phone number", "telephone number", "contact private", "home address",
                "postcode", "tel no", "tel number", "e bost", "ffon"),
    "": ("party", "political group", "political party", "group", "ward", "division", "no", "number", "notes", "ref",
         "gender", "region", "post nominals", "suffix", "letters after name", "honours", "middle name",
         "middle names", "middle initial", "known as", "preferred name", "affiliation", "ward/division", "plaid",
         "occupation", "attendance", "comments", "note", "row", "id", "electoral division", "group party"),
}  # fmt: skip
"""What lists call their columns, in small letters without stops and hyphens; last, those that are not kept."""


_LOOSE = (
    (r"\b(?:surname|family name|last name)\b.*\b(?:forename|first|given|initial)|"
     r"\b(?:forename|first|given|initial)\w*\b.*\b(?:surname|family name|last name)\b", "name"),
    (r"\b(?:party|political|ward|division)\b", ""), (r"\b(?:substitute|sub|deputis\w+|stands in) for\b", "instead_of"),
    (r"\b(?:substitutes?|subs?|reserve|deput(?:y|ies)|alternate)\b", "substitute"),
    (r"\b(?:surname|family name|last name)\b", "family"),
    (r"\b(?:forename|first name|given name)s?\b", "given"), (r"\b(?:e ?mail|tele?phone|mobile|contact)\b", "contact"),
    (r"\b(?:expir\w+|until|ends?)\b", "until"), (r"\b(?:appointed|start\w*|since)\b", "since"),
    (r"\bjob\b", "job"), (r"^(?:representative|nominee|appointee)s?\b", "name"),
    (r"\b(?:council|authority|organisation)\b", "authority"),
    (r"\b(?:position|role|post|status)\b", "post"), (r"\bname\b", "name"),
)  # fmt: skip
"""What a column is by a word in its name, in this order."""

HEADS = Heads(_NAMES, _LOOSE, corner="Council", main=("family",))
