"""The forms for people: adding someone, changing names and contact, giving and ending posts and offices."""

from __future__ import annotations

import datetime as dt
from typing import Any

from msgspec.structs import replace

from secretariat.basics.acts import Act, Put, act
from secretariat.basics.clock import house_date
from secretariat.basics.sentences import listing
from secretariat.panel.panel import Panel
from secretariat.panel.people import OFFICES, People, Person, Post, Role
from secretariat.panel.posts import change_post, give_office, give_post, post_words

from ..dialogs.field import Field, FieldRefused
from ..dialogs.form import Form
from ..kit.clerk import Keep
from .person_fields import contact_field, interests_field, person_fields, person_from, reached_fields

AUTHORITIES = "{people.authorities} on the list of people changes the authorities."
ROLES = [str(role) for role in Role if role not in OFFICES]


def _post_fields(panel: Panel, people: People, post: Post, *, role: bool) -> list[Field]:
    authorities = list(dict.fromkeys(["", *panel.authorities, post.authority]))
    fields = [
        Field(name="authority", label="Authority", kind="choice", value=post.authority,
              options=[(a, a or "none") for a in authorities], hint=AUTHORITIES),
        Field(name="job", label="Job", value=post.job,
              hint="Of an officer or the Commissioner’s side. One who acts: “Acting Police and Crime Commissioner”."),
        Field(name="instead_of", label="Substitute for", kind="person", value=post.instead_of, people=people,
              aside=True, hint="Of a substitute: the member she or he is named for. Empty: any of them."),
        Field(name="since", label="From", kind="date", value=post.since, hint="The first day. Empty: not known."),
        Field(name="until", label="To", kind="date", value=post.until, hint="The last day. Empty: still held."),
        Field(name="ends_with", label="Or until", value=post.ends_with, aside=True,
              hint="An event whose day is not known yet: the annual meeting. You are told when it nears."),
        Field(name="in_place_of", label="In place of", kind="person", value=post.in_place_of, people=people, aside=True,
              hint="Who held it before. Empty: nobody, or not known."),
    ]  # fmt: skip
    if role:
        fields.insert(0, Field(name="role", label="Post", kind="choice", options=ROLES, value=str(post.role)))
    return fields


def _post_from(values: dict[str, Any], role: Role, source: str = "") -> Post:
    """The post as filled in. Raises FieldRefused."""
    if values["instead_of"] and role is not Role.SUBSTITUTE:
        instead = "choose that as the post, or leave" if "role" in values else "leave"
        sentence = f"Only a substitute is named for somebody: {instead} “Substitute for” empty."
        raise FieldRefused("role" if "role" in values else "instead_of", sentence)
    return Post(
        role=role, authority=values["authority"], job=values["job"], since=values["since"], until=values["until"],
        source=source, ends_with=" ".join(values["ends_with"].split()).removeprefix("until "),
        in_place_of=values["in_place_of"], instead_of=values["instead_of"],
    )  # fmt: skip


def add_person_form(
    panel: Panel, people: People, day: dt.date, keep: Keep, *, like: Person | None = None
) -> Form[Act]:  # fmt: skip
    """Someone new, with a first post. ``like``: who was entered before, whose title, authority and post stand there."""
    first = Post(role=Role.MEMBER, since=day)
    if like is not None and like.posts:
        first = replace(like.posts[0], job="", until=None, source="", instead_of="", ends_with="", in_place_of="")
    fields = [*person_fields(like=like), *_post_fields(panel, people, first, role=True)]
    fields += [*reached_fields(), contact_field()]

    def check(values: dict[str, Any]) -> Act:
        person = person_from(values, people)
        given = give_post(person, _post_from(values, Role(values["role"])))
        return act(f"{person.in_full} added", given.changes)

    return Form("Add someone", fields, check, keep=keep, draft="add person")


def edit_person_form(people: People, person: Person, day: dt.date, keep: Keep) -> Form[Act]:
    """Names, from a day on, code and contact; the posts are changed on their own."""

    def check(values: dict[str, Any]) -> Act:
        changed = person_from(values, people, person, day)
        return act(f"{changed.in_full} changed", Put(changed))

    fields = [*person_fields(person, day), interests_field(person, day)]
    fields += [*reached_fields(person), contact_field(person)]
    return Form(f"Edit {person.in_full}", fields, check, keep=keep, draft=f"edit {person.id}")


def add_post_form(panel: Panel, people: People, person: Person, day: dt.date, keep: Keep) -> Form[Act]:
    """One more seat or job."""

    def check(values: dict[str, Any]) -> Act:
        return give_post(person, _post_from(values, Role(values["role"])))

    fields = _post_fields(panel, people, Post(role=Role.MEMBER, since=day), role=True)
    return Form(f"A post for {person.in_full}", fields, check, keep=keep, draft=f"post {person.id}")


def change_post_form(
    panel: Panel, people: People, person: Person, post: Post, day: dt.date, keep: Keep
) -> Form[Act]:  # fmt: skip
    """End a post, put it right, or take it away."""
    gone = Field(
        name="gone", label="Entered by mistake", kind="yesno", hint="Yes takes it away as if it had never been."
    )

    other = Field(
        name="other", label="So from", kind="date", value=day,
        hint="Another authority or job: from when. Papers of before keep the old one. Empty: it was always so.",
    )  # fmt: skip

    def check(values: dict[str, Any]) -> Act:
        new = None if values["gone"] else _post_from(values, post.role, post.source)
        return change_post(person, post, new, values["other"])

    fields = [*_post_fields(panel, people, post, role=False), other, gone]
    title = f"{person.in_full}: {post_words(post, people)}"
    # That it ends is what is said oftenest: its last day is typed at once.
    return Form(title, fields, check, keep=keep, draft=f"post {person.id} {post.role}", first="until")


def office_form(people: People, person: Person, day: dt.date, keep: Keep) -> Form[Act]:
    """Chair or vice-chair from a day on."""
    fields = [
        Field(name="office", label="Office", kind="choice", options=[str(office) for office in OFFICES]),
        Field(name="since", label="From", kind="date", value=day, required=True,
              hint="Whoever holds it until then ends the day before, and so does another office of who is given it."),
    ]  # fmt: skip

    def check(values: dict[str, Any]) -> Act:
        return give_office(people, person, Role(values["office"]), values["since"])

    held = {office: listing([each.in_full for each in people.holding(day, office)]) for office in OFFICES}
    so_far = [f"{office}: {who or 'nobody'}" for office, who in held.items()]
    note = (
        "An election minuted at a meeting gives the office by itself; this is for what is not minuted here. "
        f"On {house_date(day)} {'; '.join(so_far)}."
    )
    return Form(f"An office for {person.in_full}", fields, check, keep=keep, note=note, draft=f"office {person.id}")
