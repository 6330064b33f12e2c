"""The rows of a list of people as what they say of each: under the columns a first row names, or word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ...panel.people import Role
from ..cells import GivenRow, bare
from ..columns import headed
from ..kind import ListRow
from .names import read_name
from .parts import Parts, parts_of
from .rows import in_blocks, several_in_one
from .words import VACANT, folded, is_council, is_job, office_named, post_named, role_of_job

COLUMNS: Mapping[str, Sequence[str]] = {
    "name": ("name", "full name", "member", "members", "member name", "name of member", "councillor", "councillors",
             "person", "panel member", "who", "names", "name of councillor", "cllr", "officer", "representative",
             "councillor name", "councillors name", "members name", "panel members", "member/officer", "contact name"),
    "title": ("title", "prefix", "salutation", "style"),
    "given": ("given name", "first name", "forename", "forenames", "first names", "given", "given names", "firstname",
              "christian name"),
    "initials": ("initials", "initial", "initial s"),
    "family": ("family name", "surname", "last name", "family", "lastname", "second name"),
    "post": ("post", "role", "position", "status", "type", "membership", "capacity", "member type", "category",
             "role on panel", "panel role", "seat", "type of member"),
    "office": ("office", "chair", "chair/vice chair", "office held"),
    "authority": ("authority", "council", "local authority", "appointing authority", "representing", "organisation",
                  "appointed by", "nominating authority", "authority represented", "appointing council", "from council",
                  "member authority", "council name", "name of council", "name of authority",
                  "authority name", "appointing body", "constituent authority", "organization", "for", "body",
                  "council/authority", "nominated by"),
    "job": ("job", "job title", "occupation", "officer role"),
    "instead_of": ("substitute for", "sub for", "deputises for", "deputising for", "stands in for", "reserve for",
                   "named substitute for", "in place of"),
    "substitute": ("substitute", "named substitute", "substitute member", "sub", "reserve", "deputy", "substitutes",
                   "nominated substitute", "name of substitute", "reserve member"),
    "since": ("from", "since", "appointed", "start", "start date", "date appointed", "appointed on", "term from",
              "date of appointment", "first day", "term began", "appointment date"),
    "until": ("to", "until", "end", "end date", "term ends", "term expires", "appointed until", "expires", "last day",
              "term to", "term of office ends", "expiry", "term end"),
    "code": ("code",),
    "contact": ("contact", "email", "e mail", "email address", "e mail address", "telephone", "phone", "tel", "mobile",
                "address", "contact details", "phone number", "telephone number", "contact private"),
    "": ("party", "political group", "political party", "group", "ward", "division", "no", "number", "notes", "ref",
         "gender", "region", "attendance", "comments", "note", "row", "id", "electoral division", "group party"),
}  # fmt: skip
"""What lists call their columns, in small letters without stops and hyphens; last, those that are not kept."""


_LOOSE = (
    (r"\b(?:party|political|ward|division)\b", ""), (r"\b(?:substitute|sub|deputis\w+|stands in) for\b", "instead_of"),
    (r"\b(?:substitute|reserve)\b", "substitute"), (r"\b(?:surname|family name|last name)\b", "family"),
    (r"\b(?:forename|first name|given name)s?\b", "given"), (r"\b(?:e ?mail|tele?phone|mobile|contact)\b", "contact"),
    (r"\b(?:expir\w+|until|ends?)\b", "until"), (r"\b(?:appointed|start\w*|since)\b", "since"),
    (r"\bjob\b", "job"), (r"\b(?:council|authority|organisation)\b", "authority"),
    (r"\b(?:position|role|post|status)\b", "post"), (r"\bname\b", "name"),
)  # fmt: skip
"""What a column is by a word in its name, in this order."""


def read(rows: Sequence[GivenRow]) -> list[ListRow]:
    """Every row that names somebody, as it was read. Headings between the rows hold for what stands under them."""
    found = headed(rows, COLUMNS, _LOOSE)
    said: list[ListRow] = []
    under: dict[str, str] = {}
    rows_read = found.rows if found.columns is not None else in_blocks(several_in_one(found.rows))
    for row in rows_read:
        if heading := _heading(row, in_table=found.columns is not None):
            under = heading if "authority" in heading and "post" in heading else _joined(under, heading)
            continue
        if found.columns is not None:
            values, told = _of_columns(found.columns.values(row.cells))
            told += [f"Not kept: {each}." for each in found.columns.not_taken(row.cells)]
        else:
            values, told = _of_words(row.cells)
        said += _rows_of(row, values, told, under)
    return said


def _joined(under: dict[str, str], heading: dict[str, str]) -> dict[str, str]:
    """A council's heading stands until the next council's, a post's until the next post's; a post begins afresh."""
    return heading if "post" in heading else {**{k: v for k, v in under.items() if k == "post"}, **heading}


def _rows_of(row: GivenRow, values: dict[str, str], told: list[str], under: dict[str, str]) -> Iterator[ListRow]:
    """The row itself, and one for the substitute it names."""
    substitute = values.pop("substitute", "")
    vacant = (
        folded(values.get("family", "")) in VACANT
        or folded(" ".join(filter(None, (values.get("title"), values.get("given"), values.get("family"))))) in VACANT
    )
    if vacant and values.get("family"):
        told = [*told, "A vacancy: nobody to take in."]
    group = not values and bool(told) and all(sentence.startswith("Not kept") for sentence in told)
    values = _with_heading(values, under)
    yield ListRow(number=row.number, words=row.words, values=values, told=tuple(told), left_out=vacant or group)
    for name in filter(None, (part.strip() for part in re.split(r";|\band\b", substitute))):
        if folded(name) in VACANT or name in ("-", "–", "—"):
            continue
        of, more = _of_words((name,))
        whole = " ".join(filter(None, (values.get("title"), values.get("given") or values.get("initials"),
                                       values.get("family"))))  # fmt: skip
        of = {"authority": values.get("authority", ""), **of, "post": str(Role.SUBSTITUTE)}
        if not vacant:
            of["instead_of"] = whole
        yield ListRow(number=row.number, words=f"substitute: {name}", values=of, told=tuple(more))


def _with_heading(values: dict[str, str], under: dict[str, str]) -> dict[str, str]:
    """What the heading above says, where the row does not say it; no council for an officer or the Commissioner."""
    kept = dict(under)
    if values.get("post") or (values.get("job") and "post" not in under):
        kept.pop("post", None)
    if values.get("job") or kept.get("post") in (str(Role.COMMISSIONER), str(Role.DEPUTY), str(Role.STAFF)):
        kept.pop("authority", None)
    return {**kept, **{name: said for name, said in values.items() if said}}


def _heading(row: GivenRow, *, in_table: bool) -> dict[str, str]:
    """What a row says of all those under it: a post (“Substitutes:”), or a council on a line of its own."""
    words = bare(row.alone).strip("#* ").rstrip(":").strip() if row.alone else ""
    if not words or (not in_table and len(row.cells) > 1 and not row.cells[0]):
        return {}
    plural = folded(words)
    if (role := post_named(words)) and (row.alone.rstrip().endswith(":") or plural.endswith("s") or in_table):
        return {"post": str(role)}
    if is_council(words) and not re.search(r"[,(\[–]| - ", words) and _is_no_name(words):
        return {"authority": words}
    before, sep, after = (part.strip() for part in re.sub(r"\s[-–—]\s|:", "|", words).partition("|"))
    if sep and is_council(before) and _is_no_name(before) and (role := post_named(after)):
        return {"authority": before, "post": str(role)}
    return {}


def _is_no_name(words: str) -> bool:
    return not read_name(words).title


# --- a row with columns ---


def _of_columns(said: dict[str, str]) -> tuple[dict[str, str], list[str]]:
    values = dict(said)
    told: list[str] = []
    if whole := values.pop("name", ""):
        of_name, told = _of_words((whole,))
        for field, words in of_name.items():
            values.setdefault(field, words)
    elif values.get("family") and not values.get("code"):
        name = read_name(", ".join(filter(None, (values["family"], values.get("given", "")))))
        if not values.get("title") and name.title:
            values["title"] = name.title
        if name.family:
            values["family"] = name.family
            values["given"] = name.given
            values.setdefault("initials", name.initials)
        told += name.told
    if title := values.get("title", ""):
        values["title"] = read_name(f"{title} X").title or title
    _post_said(values)
    return values, told


def _post_said(values: dict[str, str]) -> None:
    """What stands under “Role” may be a post, an office, both, or a job; what stands under “Chair” may be “yes”."""
    said = values.get("office", "")
    if folded(said) in ("yes", "y", "x", "true", "no", "n", "false"):
        values["office"] = "chair" if folded(said)[0] in "yxt" else ""
    elif said:
        values["office"] = office_named(said) or said
    post = values.get("post", "")
    if not post or post_named(post):
        values["post"] = str(post_named(post) or "")
        return
    parts = parts_of(re.sub(r"\s*(?:[/&]|\band\b)\s*", "; ", post), names=False)
    if parts.post or parts.office:
        if parts.office and not values.get("office"):
            values["office"] = parts.office
        values["post"] = parts.post
        if parts.instead_of:
            values.setdefault("instead_of", parts.instead_of)
        if parts.job and not values.get("job"):
            values["job"] = parts.job
    elif is_job(post) and not values.get("job"):
        values["job"], values["post"] = post, str(role_of_job(post))


# --- a row of words ---


def _of_words(cells: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """What words without columns say: the name first, then whatever else stands beside it."""
    parts: Parts = parts_of("; ".join(cell for cell in cells if cell), names=True)
    name = read_name(parts.name)
    post = parts.post
    if parts.job and not post:
        post = str(role_of_job(parts.job))
    title = name.title or parts.title
    values = {
        "title": title, "given": name.given, "initials": name.initials, "family": name.family, "post": post,
        "office": parts.office, "authority": parts.authority, "job": parts.job, "instead_of": parts.instead_of,
        "substitute": parts.substitute, "since": parts.since, "until": parts.until, "contact": parts.contact,
    }  # fmt: skip
    return {field: said for field, said in values.items() if said}, [*name.told, *parts.told]
