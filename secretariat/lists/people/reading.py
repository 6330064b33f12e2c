"""The rows of a list of people as what they say of each: under the columns a first row names, or word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...basics.pattern import pattern
from ...panel.people import Role
from ..as_above import as_above, not_fixed_yet
from ..cells import GivenRow, bare
from ..columns import Columns, Headed, headed
from ..kind import NOT_KEPT, ListRow
from ..written import says_nothing
from .headers import COLUMNS, LOOSE
from .headings import councils_alone, heading_of, is_a_total, is_a_vacancy, is_no_row, is_title, offices_above
from .labels import put_to_their_rows
from .names import initials_in, read_name
from .parts import Parts, is_somebody, parts_of
from .rows import councils_marked, in_blocks, people_in, several_in_one
from .unparted import councils_of_others, signs_put_in
from .words import (
    VACANT,
    folded,
    is_acting,
    is_council,
    is_independent,
    is_job,
    is_of_the_council,
    is_party,
    office_named,
    post_named,
    role_of_job,
)


def is_a_name(cell: str) -> bool:
    """Whether a cell names somebody by title and name, and so no column."""
    return is_somebody(cell) and folded(cell) not in _NAMES_OF_COLUMNS


_NAMES_OF_COLUMNS = frozenset(name for names in COLUMNS.values() for name in names)


def read(rows: Sequence[GivenRow], councils: Sequence[str] = ()) -> list[ListRow]:
    """Every row that names somebody, as it was read. Headings between the rows hold for what stands under them.

    ``councils``: those the panel has.
    """
    found = headed(rows, COLUMNS, LOOSE, is_a_name)
    if found.columns is not None and _is_a_heading(found.columns):
        found = Headed(None, list(rows), [], [])
    said: list[ListRow] = [
        _left_out(row, "It stands above the columns.")
        for row in found.above
        if not heading_of(row, in_table=True) and row.number
    ]
    under: dict[str, str] = next(
        (heading for row in found.above[::-1] if (heading := heading_of(row, in_table=True))), {}
    )
    feet = [] if found.columns is not None else [row for row in found.rows if is_a_total(row)]
    rows_read = [row for row in found.rows if row not in feet]
    if found.columns is None:
        rows_read = in_blocks(several_in_one(councils_marked(put_to_their_rows(rows_read))))
    above, before = "", dict[str, str]()
    if found.columns is None:
        councils = [*councils, *councils_of_others([row.alone for row in rows_read], councils)]
    lone = councils_alone(rows_read, councils) if found.columns is None else {}
    in_cells = found.columns is not None or any(len(row.cells) > 1 for row in rows_read)
    offices = set() if found.columns is not None else offices_above(rows_read)
    office: dict[str, str] = {}  # that of the next row
    over: list[GivenRow] = []  # headings under which nobody stands yet
    for n, row in enumerate(rows_read):
        signs, look = signs_put_in(row.alone, councils) if found.columns is None else ("", "")
        if row.number in offices:
            office = {"office": office_named(bare(row.alone).rstrip(":"))}
            continue
        heading = lone.get(row.number) or heading_of(row, in_table=in_cells and bool(row.cells[0]))
        heading, signs = (heading, "") if not signs or "post" in heading else ({}, signs)
        if heading and is_a_vacancy(row.alone) and not _has_somebody_under_it(rows_read[n + 1 : n + 2]):
            heading = {}
        if heading or not row.number:
            said += map(_of_nobody, over if heading.get("authority") else [])
            over = [*([] if heading.get("authority") else over), *([row] if heading.get("authority") else [])]
        else:
            over = []
        if heading:
            under = heading if "authority" in heading and "post" in heading else _joined(under, heading)
            above = ""
            continue
        if not row.number:
            under, above = {}, ""  # another sheet begins
            continue
        if found.columns is None and (is_title(row)):
            said.append(_left_out(row, _HEADING))
            continue
        if found.columns is None:
            values, told = _of_words((signs,) if signs else row.cells)
            told += [look] if look else []
            said += _rows_of(row, values, told, {**under, **office})
            office = {}
            continue
        columns = found.under[n]
        if is_no_row(row):
            said.append(_left_out(row, "No name: taken for a heading or a total."))
            continue
        groups = "authority" in columns.fields and columns.fields.index("authority") == 0
        for cells in _each_of(columns, row.cells):
            of_others = [*not_fixed_yet(cells, _DAYS), *as_above(cells, before, {**_SEAT, **_DAYS})]
            values, told = _of_columns(cells)
            told += of_others
            told += [f"{NOT_KEPT} {each}." for each in columns.not_taken(row.cells)]
            told += [f"“{each}” stands in no column that has a name." for each in columns.beyond(row.cells)]
            if groups and above and not values.get("authority") and values.get("post", "member") in _OF_A_COUNCIL:
                values["authority"] = above
                told.append(f"Its council is that of the row above: {above}.")
            said += _rows_of(row, values, told, under)
            above = values.get("authority", "") if groups else ""
    return [*said, *map(_of_nobody, over), *(_left_out(row, _HEADING) for row in feet)]


def _has_somebody_under_it(following: Sequence[GivenRow]) -> bool:
    """Whether the row that follows names somebody and no council: then one that has a vacancy is the heading of it."""
    said = _of_words(following[0].cells)[0] if following else {}
    return bool(said.get("family")) and not said.get("authority") and folded(said["family"]) not in VACANT


_HEADING = "No name: taken for a heading."


def _of_nobody(row: GivenRow) -> ListRow:
    """A heading under which nobody stands: it may be somebody's row."""
    return _left_out(row, "Taken for the heading of a council, and nobody stands under it.")


def _left_out(row: GivenRow, why: str) -> ListRow:
    return ListRow(number=row.number, words=row.words, values={}, told=(why,), left_out=True, sheet=row.sheet)


def _is_a_heading(columns: Columns) -> bool:
    """Whether the one column there is is called as those under a heading are: “Councillors” over lines of them."""
    only = columns.named[0] if len(columns.named) == 1 else ""
    return bool(only) and bool(heading_of(GivenRow(1, (only,)), in_table=False))


_DAYS = {"since": "first day", "until": "last day"}
_SEAT = {"authority": "council", "post": "post"}
_ONCE = ("authority", "job", "instead_of", "since", "until")
"""What a column says already, and words beside a name may say otherwise."""
_OF_A_COUNCIL = (str(Role.MEMBER), str(Role.SUBSTITUTE), "")


def _each_of(columns: Columns, cells: Sequence[str]) -> list[dict[str, str]]:
    """What a row says of each field, for each person it names."""
    said = columns.values(cells, between="\n")
    _marks_said(said)
    whole = said.get("name", "")
    said = {
        name: words if name in ("name", "substitute") else words.replace("\n", "; ") for name, words in said.items()
    }
    people = people_in(whole)
    if not people:
        return [said]
    for field in ("contact", "code"):
        said.pop(field, None)  # whose it is, is not said
    first = {**said, "name": people[0]}
    del said["name"]
    said.pop("substitute", None)
    return [first, *({**said, "name": person} for person in people[1:])]


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
    vacant = vacant or (not values.get("family") and is_a_vacancy(row.words))
    if vacant:
        told = [*(each for each in told if "read as" not in each), "A vacancy: nobody to take in."]
    address = not vacant and set(values) == {"contact"}
    if address:
        told = [*told, "An address alone: nobody to take in."]
    group = is_party(row.alone) or (not any(values.values()) and bool(told) and all(map(_is_party_not_kept, told)))
    values = _with_heading(values, under)
    yield ListRow(
        number=row.number,
        words=row.words,
        values=values,
        told=tuple(told),
        left_out=vacant or group or address,
        sheet=row.sheet,
    )
    for name in people_in(substitute) or [part.strip() for part in re.split(r"[;\n]|\band\b|&", substitute)]:
        if not name or folded(name) in VACANT or says_nothing(name):
            continue
        of, more = _of_words((name,))
        whole = " ".join(filter(None, (values.get("title"), values.get("given") or values.get("initials"),
                                       values.get("family"))))  # fmt: skip
        of = {"authority": values.get("authority", ""), **of, "post": str(Role.SUBSTITUTE)}
        if not vacant:
            of["instead_of"] = whole
        yield ListRow(number=row.number, words=f"substitute: {name}", values=of, told=tuple(more), sheet=row.sheet)


def _is_party_not_kept(sentence: str) -> bool:
    return sentence.startswith(NOT_KEPT) and is_party(sentence.removeprefix(NOT_KEPT).strip(" ."))


def _with_heading(values: dict[str, str], under: dict[str, str]) -> dict[str, str]:
    """What the heading above says, where the row does not say it; no council for an officer or the Commissioner."""
    kept = dict(under)
    if values.get("post") or (values.get("job") and "post" not in under):
        kept.pop("post", None)
    if values.get("job") or kept.get("post") in (str(Role.COMMISSIONER), str(Role.DEPUTY), str(Role.STAFF)):
        kept.pop("authority", None)
    return {**kept, **{name: said for name, said in values.items() if said}}


# --- a row with columns ---


_YES = frozenset(("yes", "y", "x", "true", "1", "✓", "✔"))
_NO = frozenset(("no", "n", "false", "0"))


def _marks_said(said: dict[str, str]) -> None:
    """A mark under “Substitute” says what somebody is, and one under “Member” is nobody's name."""
    lines = [line for line in said.get("name", "").split("\n") if folded(line) not in _YES | _NO]
    if said.get("name"):
        said["name"] = "\n".join(lines)
    mark = folded(said.get("substitute", ""))
    if mark in _YES | _NO:
        del said["substitute"]
    if mark in _YES:
        said["post"] = str(Role.SUBSTITUTE)


def _for_a_council(values: dict[str, str]) -> None:
    """Who is a substitute “for Westmarsh City Council” is one for any of its members."""
    council = values.get("instead_of", "")
    if is_council(council) and not read_name(council).title:
        del values["instead_of"]
        values["authority"] = values.get("authority") or council
        values["post"] = values.get("post") or str(Role.SUBSTITUTE)


def _of_columns(said: dict[str, str]) -> tuple[dict[str, str], list[str]]:
    values = dict(said)
    told: list[str] = []
    council = re.sub(r"\s*\(\d+[^()]*\)$", "", values.get("authority", ""))
    if council and post_named(council):  # “Co-opted Independent” stands under “Council” too
        values.setdefault("post", council)
        council = ""
    values["authority"] = council
    if whole := values.pop("name", ""):
        of_name, told = _of_words((whole,))
        for field, words in of_name.items():
            if not values.get(field):
                values[field] = words
            elif field in _ONCE and folded(values[field]) != folded(words):
                told = [*told, _unclear(words)]
    elif values.get("family") and not values.get("code"):
        in_brackets = [found[1] for found in _IN_BRACKETS.finditer(values.get("given", ""))]
        values["given"] = _IN_BRACKETS.sub("", values.get("given", "")).strip()
        name = read_name(", ".join(filter(None, (values["family"], values.get("given", "")))))
        title = name.title or next((read_name(f"{each} X").title for each in in_brackets), "")
        if not values.get("title") and title:
            values["title"] = title
        told += [f"{NOT_KEPT} {each}." for each in in_brackets if not read_name(f"{each} X").title]
        if name.family:
            values["family"] = name.family
            values["given"] = name.given
            values.setdefault("initials", name.initials)
        told += name.told
    if title := values.get("title", ""):
        values["title"] = read_name(f"{title} X").title or title
    told += _post_said(values)
    _for_a_council(values)
    if values.get("job") and not values.get("post") and not values.get("authority"):
        values["post"] = str(role_of_job(values["job"]))
    if values.get("instead_of") and not values.get("post"):
        values["post"] = str(Role.SUBSTITUTE)
    return values, told


_IN_BRACKETS = pattern(r"\s*\(([^()]*)\)")


def _post_said(values: dict[str, str]) -> list[str]:
    """What stands under “Role” may be a post, an office, both, or a job; what stands under “Chair” may be “yes”.

    Returns what is not kept of it, in sentences.
    """
    said = values.get("office", "")
    if folded(said) in ("yes", "y", "x", "true", "no", "n", "false"):
        values["office"] = "chair" if folded(said)[0] in "yxt" else ""
    elif said:
        values["office"] = office_named(said) or said
    post = values.get("post", "")
    if is_independent(post) and "ouncillor" in values.get("title", ""):
        values["post"] = ""
        return [_GROUP]
    if not post or post_named(post):
        values["post"] = str(post_named(post) or "")
        if not is_acting(post):
            return []
        besides, values["job"] = values.get("job", ""), post
        return [f"{NOT_KEPT} {besides}."] if besides else []
    if is_of_the_council(post):
        values["post"] = ""
        return [f"{NOT_KEPT} {post}."]
    parts = parts_of(re.sub(r"\s*(?:[/&]|\band\b)\s*", "; ", post), names=False)
    if parts.post or parts.office:
        values["post"] = parts.post
        whom = parts.others[0] if parts.others and parts.post == str(Role.SUBSTITUTE) else ""
        also = {"office": parts.office, "instead_of": parts.instead_of or whom, "job": parts.job,
                "authority": parts.authority, "since": parts.since, "until": parts.until}  # fmt: skip
        for field, words in also.items():
            if words and not values.get(field):
                values[field] = words
        told = [f"{NOT_KEPT} {each}." for each in parts.at_the_council]
        return [*parts.told, *told, *map(_unclear, [*parts.unclear, *([] if whom else parts.others)])]
    if is_job(post) and not values.get("job"):
        values["job"], values["post"] = post, str(role_of_job(post))
    return []


_GROUP = "“Independent” is taken for the political group: a councillor is a member."


def _unclear(words: str) -> str:
    return f"“{words}” was not understood, and is not kept."


# --- a row of words ---


_LONGEST = 600
"""Letters of a row: whatever is longer is a page of prose."""


def _of_words(cells: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """What words without columns say: the name first, then whatever else stands beside it."""
    said = [cell for cell in cells if cell]
    if sum(map(len, said)) > _LONGEST:
        return {}, ["It is too long to be a row of a list of people."]
    parts: Parts = parts_of("; ".join(said), names=True, in_cells=len(said) > 1)
    name = read_name(parts.name)
    post = parts.post
    if parts.job and not post:
        post = str(role_of_job(parts.job))
    title = " ".join(dict.fromkeys([*parts.title.split(), *name.title.split()]))
    group: list[str] = []
    family = " and ".join([name.family, *parts.others]) if name.family else ""
    if post == str(Role.INDEPENDENT) and parts.alone and "ouncillor" in title:
        post = ""
        group = [_GROUP]
    values = {
        "title": title, "given": name.given, "initials": name.initials or initials_in(parts.initials),
        "family": family, "post": post,
        "office": parts.office, "authority": parts.authority, "job": parts.job, "instead_of": parts.instead_of,
        "substitute": parts.substitute, "since": parts.since, "until": parts.until, "contact": parts.contact,
    }  # fmt: skip
    _for_a_council(values)
    return {field: said for field, said in values.items() if said}, [
        *name.told, *parts.told, *(f"{NOT_KEPT} {each}." for each in parts.at_the_council),
        *map(_unclear, parts.unclear), *parts.doubts, *group,
    ]  # fmt: skip
