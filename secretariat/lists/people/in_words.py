"""A row of words without columns: the name first, then whatever else stands beside it."""

from __future__ import annotations

from collections.abc import Sequence

from ...panel.people import Role
from ..kind import NOT_KEPT
from .belonging import Parts
from .names import initials_in, joined_titles, read_name
from .parts import parts_of
from .words import is_council, role_of_job

_LONGEST = 600
"""Letters of a row: whatever is longer is a page of prose."""


def of_words(cells: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """What words without columns say: the name first, then whatever else stands beside it."""
    said = [cell for cell in cells if cell]
    if sum(map(len, said)) > _LONGEST:
        return {}, ["It is too long to be a row of a list of people."]
    parts: Parts = parts_of("; ".join(said), names=True, in_cells=len(said) > 1)
    name = read_name(parts.name)
    post = parts.post
    if parts.job and not post:
        post = str(role_of_job(parts.job))
    title = joined_titles(parts.title, name.title)
    group: list[str] = []
    family = " and ".join([name.family, *parts.others]) if name.family else ""
    if post == str(Role.INDEPENDENT) and parts.alone and "ouncillor" in title:
        post = ""
        group = [GROUP]
    values = {
        "title": title, "given": name.given, "initials": name.initials or initials_in(parts.initials),
        "family": family, "post": post,
        "office": parts.office, "authority": parts.authority, "job": parts.job, "instead_of": parts.instead_of,
        "substitute": parts.substitute, "since": parts.since, "until": parts.until, "contact": parts.contact,
        "left": parts.left if not parts.until else "",
    }  # fmt: skip
    for_a_council(values)
    return {field: said for field, said in values.items() if said}, [
        *name.told, *parts.told, *(f"{NOT_KEPT} {each}." for each in parts.at_the_council),
        *map(unclear, parts.unclear), *parts.doubts, *group,
    ]  # fmt: skip


def for_a_council(values: dict[str, str]) -> None:
    """Who is a substitute “for Westmarsh City Council” is one for any of its members."""
    council = values.get("instead_of", "")
    if is_council(council) and not read_name(council).title:
        del values["instead_of"]
        values["authority"] = values.get("authority") or council
        values["post"] = values.get("post") or str(Role.SUBSTITUTE)


GROUP = "“Independent” is taken for the political group: a councillor is a member."


def unclear(words: str) -> str:
    """The sentence about words that were not understood."""
    return f"“{words}” was not understood, and is not kept."
