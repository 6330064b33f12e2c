"""A row under columns that have names: what each cell says of its field, and what else stands in it."""

from __future__ import annotations

import re

from ...basics.pattern import pattern
from ...panel.people import Role
from ..kind import NOT_KEPT
from .in_words import GROUP, for_a_council, of_words, unclear
from .names import read_name
from .parts import parts_of
from .words import (
    folded,
    is_acting,
    is_independent,
    is_job,
    is_of_the_council,
    office_named,
    post_named,
    role_of_job,
    without_stops,
)

_ONCE = ("authority", "job", "instead_of", "since", "until")
"""What a column says already, and words beside a name may say otherwise."""

_YES = frozenset(("yes", "y", "x", "true", "1", "✓", "✔"))
_NO = frozenset(("no", "n", "false", "0"))


def marks_said(said: dict[str, str]) -> None:
    """A mark under “Substitute” says what somebody is, and one under “Member” is nobody's name."""
    lines = [line for line in said.get("name", "").split("\n") if folded(line) not in _YES | _NO]
    if said.get("name"):
        said["name"] = "\n".join(lines)
    mark = folded(said.get("substitute", ""))
    if mark in _YES | _NO:
        del said["substitute"]
    if mark in _YES:
        said["post"] = str(Role.SUBSTITUTE)


def of_columns(said: dict[str, str]) -> tuple[dict[str, str], list[str]]:
    """What the columns of one row say of one person, by field, and what is told of it, in sentences."""
    values = dict(said)
    if stands_in := values.pop("stands_in", ""):
        values = {**values, "name": stands_in, "post": values.get("post") or str(Role.SUBSTITUTE)}
    of_the_office = _council_said(values)
    told = _name_said(values)
    if title := values.get("title", ""):
        values["title"] = read_name(f"{title} X").title or title
    told += _post_said(values)
    for_a_council(values)
    _job_said(values)
    if of_the_office and values.get("post", "") in ("", str(Role.OFFICER)):
        values["post"] = str(Role.STAFF)
    for end, day in zip(("since", "until"), _TO.split(values.pop("term", "")), strict=False):
        values[end] = values.get(end) or day
    if values.get("instead_of") and not values.get("post"):
        values["post"] = str(Role.SUBSTITUTE)
    return values, told


def _council_said(values: dict[str, str]) -> bool:
    """Whether the Commissioner’s office stands under the council. It is none, and neither is a post that does."""
    ours = bool(values.get("code") and values.get("post"))  # a list that was written out here says what it says
    council = without_stops(re.sub(r"\s*\(\d+[^()]*\)$", "", values.get("authority", "")))
    post = post_named(council) if council and not ours else None
    values["authority"] = "" if post else council
    if post and post is not Role.STAFF:  # “Co-opted Independent” stands under “Council” too
        values.setdefault("post", council)
    return post is Role.STAFF  # “OPCC” under “Organisation”


def _name_said(values: dict[str, str]) -> list[str]:
    """The name taken apart, whole or by its family name and given name. Gives what is told of it, in sentences."""
    if whole := values.pop("name", ""):
        of_name, told = of_words((whole,))
        for field, words in of_name.items():
            if not values.get(field):
                values[field] = words
            elif field in _ONCE and folded(values[field]) != folded(words):
                told = [*told, unclear(words)]
        return told
    if not values.get("family") or values.get("code"):
        return []
    in_brackets = [found[1] for found in _IN_BRACKETS.finditer(values.get("given", ""))]
    values["given"] = _IN_BRACKETS.sub("", values.get("given", "")).strip()
    name = read_name(", ".join(filter(None, (values["family"], values.get("given", "")))))
    title = name.title or next((read_name(f"{each} X").title for each in in_brackets), "")
    if not values.get("title") and title:
        values["title"] = title
    if name.family:
        values |= {"family": name.family, "given": name.given}
        values.setdefault("initials", name.initials)
    return [*(f"{NOT_KEPT} {each}." for each in in_brackets if not read_name(f"{each} X").title), *name.told]


def _job_said(values: dict[str, str]) -> None:
    """Set the post by the job, where nothing else says one."""
    job = values.get("job", "")
    if not job or values.get("post"):
        return
    officer = is_job(job) and "ouncillor" not in values.get("title", "")
    if (role := post_named(job)) and role is not Role.CLERK:
        values["post"], values["job"] = str(role), ""  # “Police and Crime Commissioner” stands under “Job” too
    elif officer or not values.get("authority"):
        values["post"] = str(role_of_job(job))


_TO = pattern(r"\s+(?:-|–|to|until)\s+", re.IGNORECASE)
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
    if post.isdecimal():
        values["post"] = ""  # the number of a seat
        return []
    if is_independent(post) and "ouncillor" in values.get("title", ""):
        values["post"] = ""
        return [GROUP]
    if not post or post_named(post):
        values["post"] = str(post_named(post) or "")
        if not is_acting(post):
            return []
        besides, values["job"] = values.get("job", ""), post
        return [f"{NOT_KEPT} {besides}."] if besides else []
    if is_of_the_council(post):
        values["post"] = ""
        return [f"{NOT_KEPT} {post}."]
    parts = parts_of(re.sub(r"\s*(?:(?<!\d)/|/(?!\d)|&|\band\b)\s*", "; ", post), names=False)
    if parts.left and not parts.until:
        values["left"] = parts.left
    if parts.post or parts.office or parts.left or parts.until:
        values["post"] = parts.post
        whom = parts.others[0] if parts.others and parts.post == str(Role.SUBSTITUTE) else ""
        if parts.post == str(Role.SUBSTITUTE) and folded(values.get("authority", "")) not in (
            "",
            folded(parts.authority),
        ):
            whom = whom or parts.authority  # “Substitute (for Dan Gorse)”
        also = {"office": parts.office, "instead_of": parts.instead_of or whom, "job": parts.job,
                "authority": parts.authority, "since": parts.since, "until": parts.until}  # fmt: skip
        for field, words in also.items():
            if words and not values.get(field):
                values[field] = words
        told = [f"{NOT_KEPT} {each}." for each in parts.at_the_council]
        return [*parts.told, *told, *map(unclear, [*parts.unclear, *([] if whom else parts.others)])]
    if is_job(post) and not values.get("job"):
        values["job"], values["post"] = post, str(role_of_job(post))
    return []
