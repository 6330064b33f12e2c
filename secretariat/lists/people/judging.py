"""How each row of a list of people stands: held against the others, and against those who are kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ...basics.alphabet import plain
from ...basics.clock import house_date, written_day
from ...basics.record import Refused
from ...panel.codes import proposed
from ...panel.naming import meant
from ...panel.panel import Panel
from ...panel.people import OFFICES, SEATS, People, Person, Post, Role
from ...panel.posts import give_post, post_words
from ..kind import STRUCK, BadField, Judged, ListRow, What, to_take
from ..written import day_of_a_cell, day_of_a_month
from .authorities import Authorities
from .held_against import called, elsewhere, ending, holds, likelier, said_since, same_given, same_post
from .names import whole_name_apart, why_no_name
from .whose_substitute import Substitutes, named_in_a_bad_row
from .words import ANYBODY, folded, is_council, office_named, post_named

POSTS = tuple(str(role) for role in Role if role not in OFFICES)
_DEFAULT = Role.MEMBER


class Judging:
    """The rows of a list of people, each judged among the others and against those who are kept: ``judged``, in order;
    ``changed``, whom they bring or change; ``authorities``, with those they bring."""

    def __init__(
        self, rows: Sequence[ListRow], panel: Panel, people: People, day: dt.date, since: dt.date | None
    ) -> None:  # fmt: skip
        """``since``: from when a post holds whose row names no day; None: it is not known."""
        self._panel, self._people, self._today, self._since = panel, people, day, since
        self._everybody = {person.id: person for person in people.kept}
        """By identity: those kept, and those that the rows so far bring."""
        given = {row.values.get("code", "").casefold() for row in to_take(rows)} - {""}
        self._codes = {*people.kept.codes, *given, *map(plain, given)}
        """Those that nobody new may be given: somebody has them, in the list or kept."""
        self.changed: dict[str, Person] = {}
        self.authorities = self._of_the(rows)
        substitutes = Substitutes(rows, people)
        rows = [substitutes.for_a_council(row, self.authorities) for row in rows]
        rows = [substitutes.for_a_member(row, panel.authorities) for row in rows]
        self.authorities = self._of_the(rows)
        self._named = [folded(row.values.get("authority", "")) for row in to_take(rows)]
        theirs = {(person.code, person.family) for person in people.kept}
        rows = [
            row if row.left_out or (row.values.get("code", ""), row.values.get("family", "")) in theirs
            else row.corrected(whole_name_apart(row.values)) for row in rows
        ]  # fmt: skip
        self.judged = self._with_substitutes(rows, [self._row(row) for row in rows])

    def _of_the(self, rows: Sequence[ListRow]) -> Authorities:
        return Authorities(
            self._panel.authorities, [of for row in to_take(rows) if (of := row.values.get("authority"))]
        )

    def _row(self, row: ListRow) -> Judged:
        said = row.values
        asked = [*row.asked]
        if row.left_out:
            shown = _shown(said, said.get("code", "")) if any(said.values()) else (row.words, "", "", "")
            asked += self._still_in_post(said) if said.get("left") or STRUCK in row.told else []
            return Judged(shown, "same", (), (), (*asked, *row.not_kept))
        judged = self._not_left_out(said, asked)
        return replace(judged, told=row.not_kept)

    def _not_left_out(self, said: dict[str, str], asked: list[str]) -> Judged:
        if not said.get("family"):
            shown = _shown(said, "")
            return Judged(shown, "new", (("family", "Who it is was not read: give the family name."),), tuple(asked))
        faults: list[tuple[str, str]] = []
        given, coded = said.get("given", ""), bool(said.get("code"))
        if why := why_no_name(f"{given} {said['family']}", coded=coded):
            of_given = given and why_no_name(given, coded=coded) and not why_no_name(said["family"], coded=coded)
            faults.append(("given" if of_given else "family", why))
        try:
            before = self._known(said)
            post, office = self._posts(said, asked)
        except BadField as bad:
            return Judged(_shown(said, said.get("code", "")), "new", (*faults, bad.fault), tuple(asked))
        person = before or Person(code=self._code(said, faults), family=said["family"])
        person = self._brought(person, said, (post, office), before, asked, faults)
        asked += self._not_said(said, post) if before is None else []
        kept = self._people.get(person.id)
        asked += ending(person, kept)
        if not faults:
            self._everybody[person.id] = person
            self._codes.update((person.code.casefold(), plain(person.code)))
            if kept is None or person != kept:
                self.changed[person.id] = person
        what: What = "new" if kept is None else "same" if person == kept else "changed"
        if before is not None and kept is None and person == before and not faults:
            what = "same"
            asked.append("The same as a row above: taken once.")
        elif before is not None and kept is None and not said.get("code") and person.in_full != before.in_full:
            asked.append(f"Taken for {before.in_full} of a row above.")
        return Judged(_shown(_spelt(said, post, office), person.code), what, tuple(faults), tuple(asked))

    def _still_in_post(self, said: dict[str, str]) -> Iterator[str]:
        """Of somebody who is kept, whom the list has as gone from no day on: that the post here goes on."""
        try:
            found = self._known(said) if said.get("family") else None
        except BadField:
            return
        kept = self._people.get(found.id) if found else None
        post = kept.post_on(self._today) if kept else None
        if kept and post:
            yield (f"{kept.in_full} is still in post here, as {post_words(post)}: to end that, take this row in with "
                   "the last day.")  # fmt: skip

    def _brought(
        self, person: Person, said: dict[str, str], posts: Sequence[Post | None], before: Person | None,
        asked: list[str], faults: list[tuple[str, str]],
    ) -> Person:  # fmt: skip
        """The person by what the row says, as far as that can be. ``before``: as kept, or by the rows above."""
        try:
            person = called(person, said, new=before is None, since=self._since)
            if before is not None and before.id in self._people and person.in_full != before.in_full:
                asked.append(f"So far it is {before.in_full}.")
            for each in filter(None, posts):
                person = self._given(person, each)
        except BadField as bad:
            faults.append(bad.fault)
        except Refused as refusal:
            faults.append(("post", str(refusal)))
        return person

    def _not_said(self, said: dict[str, str], post: Post | None) -> Iterator[str]:
        """What a row that brings somebody new does not say, and is worth a look."""
        council = post is not None and (is_council(post.authority) or post.authority in self._panel.authorities)
        sure = "ouncillor" in said.get("title", "") or council
        if post is not None and not said.get("post") and not sure:
            yield f"Its post is not said: read as {post.role}."
        if not said.get("given") and not said.get("initials"):
            yield "No given name or initials."

    def _known(self, said: dict[str, str]) -> Person | None:
        """Whom the row is about, of those kept and those in the rows above: by code, else by the whole name."""
        if code := said.get("code", "").casefold():
            held = next((person for person in self._everybody.values() if person.code.casefold() == code), None)
            if held is None:
                return None
            given = said.get("given") or said.get("initials", "")
            alike = folded(given)[:1] in ("", folded(held.given or held.initials)[:1])
            if folded(held.family) != folded(said["family"]) and not (given and alike):
                raise BadField("code", f"The code “{code}” is {held.in_full}’s.")
            return held
        wanted = folded(said["family"])
        of_name = [person for person in self._everybody.values() if folded(person.family) == wanted]
        found = [person for person in of_name if same_given(person, said)]
        found = [person for person in found if person.id in self._people or not elsewhere(person, said)]
        if len(found) > 1:
            found = likelier(found, said)
        if len(found) > 1:
            codes = ", ".join(f"{person.in_full} ({person.code})" for person in found)
            raise BadField("code", f"It could be {codes}: give the code.")
        return found[0] if found else None

    def _code(self, said: dict[str, str], faults: list[tuple[str, str]]) -> str:
        code = said.get("code", "").casefold()
        if any(letter.isspace() for letter in code):
            faults.append(("code", "A code has no spaces."))
        return code or proposed(said.get("given") or said.get("initials", ""), said["family"], self._codes)

    def _posts(self, said: dict[str, str], asked: list[str]) -> tuple[Post | None, Post | None]:
        """The post and the office a row gives; either may be none. Raises BadField."""
        since, until = self._day(said, "since", asked), self._day(said, "until", asked)
        if since and until and until < since:
            raise BadField("until", f"It would end on {house_date(until)}, before it begins on {house_date(since)}.")
        since = since or (self._since if until is None or self._since is None or until >= self._since else None)
        words = said.get("post", "")
        role = post_named(words) if words else None
        if words and role is None:
            from difflib import get_close_matches

            near = get_close_matches(folded(words), POSTS, 1, 0.7)
            raise BadField("post", f"“{words}” is no post{f'; perhaps {near[0]}' if near else ''}.")
        office: Post | None = None
        if held := said.get("office", ""):
            if not office_named(held):
                raise BadField("office", f"“{held}” is no office: chair or vice-chair.")
            office = Post(role=Role(office_named(held)), since=since, until=until)
        if role is None and office and self._only_office(said):
            return None, office
        authority = self.authorities.spelt(said.get("authority", ""))
        if folded(authority) != folded(said.get("authority", "")) and self.authorities.asked_anew(said["authority"]):
            asked.append(f"“{said['authority']}” is taken for “{authority}”.")
        of_a_council = (role or _DEFAULT) in (*SEATS, Role.SUBSTITUTE)
        often = self._named.count(folded(said.get("authority", ""))) > 1
        if of_a_council and (look := self.authorities.taken(authority, often=often)):
            asked.append(look)
        if role is Role.INDEPENDENT and authority:
            asked.append("An independent member of a council? Correct the post, if “Independent” is the group.")
        post = Post(role=role or _DEFAULT, authority=authority, job=said.get("job", ""), since=since, until=until)
        return post, office

    @staticmethod
    def _only_office(said: dict[str, str]) -> bool:
        """Whether a row gives nothing but the office: its seat stands in another."""
        return not said.get("authority") and bool(said.get("code"))

    def _day(self, said: dict[str, str], name: str, asked: list[str]) -> dt.date | None:
        if month := day_of_a_month(said.get(name, ""), last=name == "until"):
            asked.append(f"“{said[name]}” is taken for {house_date(month)}.")
            return month
        try:
            when = written_day(day_of_a_cell(said[name]), near=self._today) if said.get(name) else None
        except Refused as refusal:
            raise BadField(name, str(refusal)) from None
        if when is not None and when.doubt:
            raise BadField(name, when.doubt)
        return when.day if when is not None else None

    def _given(self, person: Person, post: Post) -> Person:
        """The person with one more post, or with the same one put right. Raises BadField."""
        same = next((each for each in person.posts if same_post(each, post, self._since)), None)
        if same is not None:
            now = replace(same, until=post.until, since=post.since if said_since(post, self._since) else same.since)
            return person.with_(posts=tuple(now if each is same else each for each in person.posts))
        if post.role in OFFICES:
            if not any(each.role in SEATS for each in person.posts):
                raise BadField("office", f"{person.in_full} holds no seat, so cannot be {post.role}.")
            holder = next((p for p in self._everybody.values() if p.id != person.id and holds(p, post)), None)
            if holder:
                raise BadField(
                    "office", f"{holder.in_full} is {post.role} then: end that first, or take the office out here."
                )
        try:
            changes = give_post(person, post).changes
        except Refused as refusal:
            more = " Give another code, if it is somebody else of that name." if person.id not in self._people else ""
            raise BadField("post", f"{refusal}{more}") from None
        given = changes[0].record
        assert isinstance(given, Person)
        return given

    # --- for whom a substitute stands, once everyone is known ---

    def _with_substitutes(self, rows: Sequence[ListRow], judged: list[Judged]) -> list[Judged]:
        found = list(judged)
        everyone = People(self._everybody.values())
        for n, row in enumerate(rows):
            whom = row.values.get("instead_of", "")
            if not whom or folded(whom) in ANYBODY or row.left_out or found[n].faults:
                continue
            try:
                member = meant(everyone, whom, self._today, self._panel.office_word)
                stands = self._known(row.values)
                assert stands is not None, "a row without faults has brought its person"
                if member.id == stands.id:
                    raise Refused("Nobody is a substitute for herself or himself.")
                if all(post.role is not Role.SUBSTITUTE for post in stands.posts):
                    raise Refused(f"{stands.in_full} is no substitute.")
            except (Refused, BadField) as refusal:
                why = named_in_a_bad_row(whom, rows, judged) or str(refusal)
                found[n] = replace(found[n], faults=(("instead_of", why),))
                continue
            now = stands.with_(posts=tuple(_instead(post, member.id) for post in stands.posts))
            self._everybody[now.id] = now
            if now != self._people.get(now.id):
                self.changed[now.id] = now
                what = "new" if now.id not in self._people else "changed"
                found[n] = replace(found[n], what=what)
        return found


def _instead(post: Post, member: str) -> Post:
    return replace(post, instead_of=member) if post.role is Role.SUBSTITUTE else post


def _spelt(said: dict[str, str], post: Post | None, office: Post | None) -> dict[str, str]:
    """What a row says, its days and its council in full."""
    held = post or office
    if held is None:
        return said
    days = {name: house_date(day) for name in ("since", "until") if said.get(name) and (day := getattr(held, name))}
    return {**said, **days, "authority": post.authority if post else said.get("authority", "")}


def _shown(said: dict[str, str], code: str) -> tuple[str, ...]:
    name = " ".join(filter(None, (said.get("title"), said.get("given") or said.get("initials"), said.get("family"))))
    post = ", ".join(filter(None, (said.get("office"), said.get("post") or str(_DEFAULT))))
    whom = f"for {said['instead_of']}" if said.get("instead_of") else ""
    from_then = f"from {said['since']}" if said.get("since") else ""
    till_then = f"until {said['until']}" if said.get("until") else ""
    where = ", ".join(filter(None, (said.get("authority"), said.get("job"), whom, from_then, till_then)))
    return name, post, where, code
