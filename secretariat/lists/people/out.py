"""People as CSV, a row for each post: a table that a spreadsheet opens, and that ``people in`` takes in again."""

from __future__ import annotations

import csv
import io

from ...panel.people import OFFICES, People, Person, Post

HEADER = ("code", "title", "given name", "initials", "family name", "post", "office", "authority", "job",
          "substitute for", "from", "to")  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")


def rows_out(people: People) -> str:
    """Everyone with every post; contacts are left out, for they are the clerk's alone, and so are earlier names."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(HEADER)
    for person in sorted(people.kept, key=lambda each: each.sorting):
        for post in sorted(person.posts, key=lambda each: each.role in OFFICES) or (None,):
            writer.writerow(map(_cell, _row(people, person, post)))
    return out.getvalue()


def _row(people: People, person: Person, post: Post | None) -> tuple[str, ...]:
    name = (person.code, person.title, person.given, person.initials, person.family)
    if post is None:
        return (*name, *("",) * 7)
    office = post.role in OFFICES
    said = ("", str(post.role)) if office else (str(post.role), "")
    whom = people[post.instead_of].code if post.instead_of in people else ""
    return (*name, *said, post.authority, post.job, whom, str(post.since or ""), str(post.until or ""))


def _cell(words: str) -> str:
    """A cell that a spreadsheet would take for a formula begins with an apostrophe, which is taken off again."""
    return f"'{words}" if words.startswith(_FORMULA) else words
