"""The people of the panel's world: one record and one spelling each, with the posts they hold over time."""

import datetime as dt
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Self

import msgspec

from ..basics.alphabet import by_alphabet, plain
from ..basics.record import Private, Record, Refused
from .codes import proposed
from .interests import StandingInterest


class Role(StrEnum):
    """What someone is to the panel."""

    MEMBER = "member"
    COOPTED_COUNCILLOR = "co-opted councillor"
    INDEPENDENT = "independent member"
    SUBSTITUTE = "substitute"
    CLERK = "clerk"
    OFFICER = "officer"
    COMMISSIONER = "commissioner"
    DEPUTY = "deputy commissioner"
    STAFF = "commissioner's staff"
    OTHER = "other"
    WITNESS = "witness"
    CHAIR = "chair"
    VICE_CHAIR = "vice-chair"


SEATS = (Role.MEMBER, Role.COOPTED_COUNCILLOR, Role.INDEPENDENT)
"""Those who hold a seat, and so count and vote: co-opted members too (FRM-07)."""

OFFICERS = (Role.CLERK, Role.OFFICER)
COMMISSIONERS_SIDE = (Role.COMMISSIONER, Role.DEPUTY, Role.STAFF)
OFFICES = (Role.CHAIR, Role.VICE_CHAIR)


class Post(msgspec.Struct, frozen=True, kw_only=True):
    """A seat, office or job held from a day to a day (both included; None: open)."""

    role: Role
    authority: str = ""
    job: str = ""
    since: dt.date | None = None
    until: dt.date | None = None
    source: str = ""
    """The event that gave it (an election, a seat taken), so that correcting the minute corrects the post."""
    ends_with: str = ""
    """The event that ends it, where no day is known yet: “the annual meeting”."""
    in_place_of: str = ""
    """Who held it before, by identity, where that was said."""
    instead_of: str = ""
    """Of a substitute: the member she or he is named for, by identity; empty: for any of them."""
    ended_by: str = ""
    """The event that ended it (somebody took the seat, or was elected), so that correcting the minute gives it back."""
    until_else: dt.date | None = None
    """Until when it would have been held otherwise."""

    @property
    def acting(self) -> bool:
        """Whether its job says that it is held in somebody's stead: an acting Commissioner (PRSRA 2011 s.62)."""
        return self.job.casefold().startswith("acting ")

    def held_on(self, day: dt.date) -> bool:
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


class Called(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody was called until a day, that day included."""

    until: dt.date
    family: str
    given: str = ""
    initials: str = ""
    title: str = ""


class Person(Record, frozen=True, kw_only=True):
    """One person. ``code`` is what the clerk types for her or him; every printed form comes from here.

    The names are as they are at last; a paper asks by ``on`` for those of the day it is of.
    """

    code: str
    family: str
    given: str = ""
    initials: str = ""
    title: str = ""
    posts: tuple[Post, ...] = ()
    contact: Private = Private()
    email: str = ""
    """Of the office, for anybody: printed where the public is asked to write. What is private stands in ``contact``."""
    telephone: str = ""
    """Likewise for anybody."""
    formerly: tuple[Called, ...] = ()
    """What she or he was called before, in order of days."""
    interests: tuple[StandingInterest, ...] = ()
    """Those declared once for every meeting."""

    def on(self, day: dt.date) -> Self:
        """The person as she or he was called on a day; for printing, never to be kept."""
        was = next((each for each in self.formerly if day <= each.until), None)
        if was is None:
            return self
        names = {name: getattr(was, name) for name in NAMES}
        return self.with_(**names) if any(getattr(self, name) != said for name, said in names.items()) else self

    def renamed(self, since: dt.date | None, **names: str) -> Self:
        """Called otherwise from a day on; None: put right as it stands, for as far back as it was so."""
        new = self.with_(**names)
        if since is None or all(getattr(self, name) == getattr(new, name) for name in NAMES):
            return new
        before = since - dt.timedelta(days=1)
        was = self.on(before)
        earlier = [each for each in self.formerly if each.until < before]
        last = Called(until=before, **{name: getattr(was, name) for name in NAMES})
        return new.with_(formerly=(*earlier, last))

    @property
    def families(self) -> list[str]:
        """The family name, and those of before."""
        return [self.family, *(each.family for each in self.formerly)]

    @property
    def given_names(self) -> list[str]:
        """The given name, and those of before."""
        return [self.given, *(each.given for each in self.formerly)]

    def roles_on(self, day: dt.date) -> set[Role]:
        return {post.role for post in self.posts if post.held_on(day)}

    def post_on(self, day: dt.date, *, seat_only: bool = False) -> Post | None:
        """The seat or job held on a day (not the office of chair, which comes on top of a seat).

        Of two, the first; but what somebody of the staff holds besides comes before it: an acting Commissioner is one.
        """
        held = (post for post in self.posts if post.role not in OFFICES and post.held_on(day))
        wanted = (post for post in held if not seat_only or post.role in SEATS)
        return min(wanted, key=lambda post: post.role is Role.STAFF, default=None)

    @property
    def in_list(self) -> str:
        """The form in a list of those present: ``T Denholm`` after “Councillors”, else the full name."""
        if self.title:
            return f"{self.initials or self.given} {self.family}".strip()
        return self.untitled

    @property
    def untitled(self) -> str:
        """``Tobias Denholm``, whatever the title."""
        return f"{self.given or self.initials} {self.family}".strip()

    @property
    def family_first(self) -> str:
        """``Denholm, Tobias``: for a list in the order of family names."""
        return ", ".join(filter(None, (self.family, self.given or self.initials)))

    @property
    def in_text(self) -> str:
        """The form in running text: ``Councillor Denholm``, ``Juniper Pallister``."""
        return f"{self.title} {self.family}" if self.title else self.in_list

    @property
    def in_full(self) -> str:
        """The fullest form: ``Councillor Tobias Denholm`` where the given name is known."""
        return " ".join(filter(None, (self.title, self.given or self.initials, self.family)))

    @property
    def reached(self) -> tuple[str, ...]:
        """How the public reaches her or him: e-mail, telephone, as far as they are known."""
        return tuple(filter(None, (self.email, self.telephone)))

    @property
    def sorting(self) -> tuple[str, str]:
        """By the alphabet, whatever stands on a letter."""
        return (by_alphabet(self.family), by_alphabet(self.given or self.initials))


NAMES = ("title", "given", "initials", "family")
"""What of a person is dated by ``Called``; what she or he is, and for which authority, by ``Post``."""


class People:
    """Everyone the archive knows, looked up by identity or by code."""

    def __init__(self, persons: Iterable[Person] = (), kept: Self | None = None) -> None:
        self._by_id = {person.id: person for person in persons}
        self.kept = kept or self
        """The same people as they are kept, with the names they have at last."""
        self._by_code = {person.code.casefold(): person for person in self._by_id.values()}
        self._by_plain = {plain(code): person for code, person in self._by_code.items() if not code.isascii()}

    def on(self, day: dt.date) -> Self:
        """Everyone as they were called on a day; itself where nobody was called otherwise."""
        if not any(person.formerly for person in self):
            return self
        return type(self)((person.on(day) for person in self.kept), self.kept)

    def __iter__(self) -> Iterator[Person]:
        return iter(self._by_id.values())

    def __len__(self) -> int:
        return len(self._by_id)

    def __contains__(self, id: str) -> bool:
        return id in self._by_id

    def get(self, id: str) -> Person | None:
        return self._by_id.get(id)

    def __getitem__(self, id: str) -> Person:
        """The person with this identity; a stand-in that says so for one that is gone."""
        return self._by_id.get(id) or Person(id=id, code="?", family="(person not found)")

    def coded(self, code: str) -> Person | None:
        """Whoever has the code; its accents may be left out, where nobody has the plain letters."""
        wanted = code.strip().casefold()
        return self._by_code.get(wanted) or self._by_plain.get(wanted)

    def named(self, text: str) -> Person:
        """Whoever is meant by a code or a name as typed. Raises Refused, naming near misses."""
        wanted = text.strip().casefold()
        if not wanted:
            raise Refused("Say who: a person's code or name.")
        if person := self.coded(wanted):
            return person
        forms = [(p, (p.family, p.in_text, p.in_full, p.in_list, f"{p.given} {p.family}".strip())) for p in self]
        exact = [p for p, names in forms if wanted in map(str.casefold, names)]
        letters = plain(wanted)
        exact = exact or [p for p, names in forms if letters in map(plain, names)]
        if len(exact) == 1:
            return exact[0]
        if len(exact) > 1:
            codes = ", ".join(f"{p.in_full} ({p.code})" for p in exact)
            raise Refused(f"“{text.strip()}” could be {codes}: type the code.")
        near = [p for p, names in forms if any(letters in plain(name) for name in names)] if len(wanted) > 1 else []
        if near:
            codes = ", ".join(f"{p.code} {p.in_full}" for p in near[:4])
            raise Refused(f"Nobody has the code or name “{text.strip()}”. Near it: {codes}.")
        raise Refused(f"Nobody has the code or name “{text.strip()}”. F9 lists everyone.")

    def holding(self, day: dt.date, *roles: Role) -> list[Person]:
        """Those who hold one of the roles on a day, by family name."""
        wanted = set(roles)
        return sorted((p for p in self if p.roles_on(day) & wanted), key=lambda p: p.sorting)

    def incumbents(self, day: dt.date, role: Role) -> list[Person]:
        """Those who hold one post on a day, as they were called then, whoever came to it last first: where two hold it
        at once, one acts for the other, who is suspended or cannot."""

        def began(person: Person) -> dt.date:
            return max(post.since or dt.date.min for post in person.posts if post.role is role and post.held_on(day))

        return sorted(self.on(day).holding(day, role), key=began, reverse=True)

    def in_office(self, day: dt.date) -> list[Person]:
        """Every holder of a seat on a day: the denominator of a veto (PRE-02), vacancies left out."""
        return self.holding(day, *SEATS)

    @property
    def codes(self) -> set[str]:
        """Every code that somebody has, in small letters, as it stands and without accents."""
        return {*self._by_code, *self._by_plain}

    def free_code(self, given: str, family: str) -> str:
        """A short code nobody has yet, from the initials; never a small word the typed line has a use for."""
        return proposed(given, family, self.codes)
