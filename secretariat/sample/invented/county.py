"""Saltmarch: its panel and its people. No such county, council or person is meant to be any that there is."""

from __future__ import annotations

import datetime as dt

from ...meetings.meeting import Purpose
from ...panel.panel import Panel, Rules
from ...panel.people import Person, Post, Role
from ...panel.standing_items import STANDING, StandingItem

COUNTY, BAY, CORVALE = "Saltmarch County Council", "Brindle Bay District Council", "Corvale Borough Council"
FENN, TARROW = "Eastmoor and Fenn District Council", "Tarrow City Council"
_OFFICE = "Office of the Saltmarch Police and Crime Commissioner"

_ACTIONS = StandingItem(title="Review of Actions and Recommendations", business=Purpose.ACTIONS)

PANEL = Panel(
    name="Saltmarch Police and Crime Panel",
    short="Saltmarch PCP",
    host=TARROW,
    area="Saltmarch",
    authorities=(BAY, CORVALE, FENN, COUNTY, TARROW),
    rules=(Rules(seats=12, standing=(*STANDING[:-1], _ACTIONS, *STANDING[-1:])),),
    sample=True,
)

_BEGAN = dt.date(2023, 5, 20)
_CHANGED = dt.date(2024, 5, 21)
DEPUTY_SINCE = dt.date(2025, 10, 20)
"""The Deputy took office once the panel had held its hearing."""


def _person(
    code: str, given: str, family: str, role: Role, of: str = "", *, title: str = "",
    since: dt.date = _BEGAN, until: dt.date | None = None,
) -> Person:  # fmt: skip
    """Somebody with one post. ``of``: the authority of a councillor, the job of anybody else."""
    councillor = bool(title)
    post = Post(role=role, authority=of if councillor else "", job="" if councillor else of, since=since, until=until)
    id = f"{given}-{family}".casefold()
    return Person(id=id, code=code, given=given, initials=given[0], family=family, title=title, posts=(post,))


def _councillor(code: str, given: str, family: str, of: str, role: Role = Role.MEMBER, **when: dt.date) -> Person:
    return _person(code, given, family, role, of, title="Councillor", **when)


_DEPUTY = "Deputy Police and Crime Commissioner"
_CANDIDATE = _person(
    "fr", "Fabian", "Ruddock", Role.OTHER, f"candidate for {_DEPUTY}",
    since=dt.date(2025, 9, 29), until=DEPUTY_SINCE - dt.timedelta(days=1),
)  # fmt: skip

PEOPLE = (
    _councillor("hb", "Hannah", "Brockwell", TARROW),
    _councillor("td", "Tobias", "Denholm", TARROW),
    _councillor("ps", "Priya", "Saltersby", COUNTY),
    _councillor("gw", "Gethin", "Wynstay", COUNTY),
    _councillor("mo", "Marguerite", "Oxenbold", CORVALE),
    _councillor("rk", "Rafiq", "Kelderman", CORVALE),
    _councillor("ll", "Lowri", "Landimore", BAY),
    _councillor("ew", "Ebenezer", "Whitcastle", BAY),
    _councillor("ic", "Isolde", "Carrowmore", FENN),
    _councillor("nt", "Noel", "Tansley", FENN, until=_CHANGED - dt.timedelta(days=1)),
    _councillor("sa", "Sorrel", "Ainscough", FENN, since=_CHANGED),
    _person("jp", "Juniper", "Pallister", Role.INDEPENDENT),
    _person("om", "Osric", "Mallinder", Role.INDEPENDENT),
    _councillor("dv", "Delphine", "Varley", TARROW, Role.SUBSTITUTE),
    _councillor("bh", "Bram", "Huxtable", CORVALE, Role.SUBSTITUTE),
    _councillor("qf", "Quilla", "Farrowdale", FENN, Role.SUBSTITUTE),
    _person("ag", "Agnes", "Stallard", Role.CLERK, f"Democratic Services Officer, {TARROW}").with_(
        email="panel@tarrow.example"
    ),
    _person("lt", "Leopold", "Treece", Role.OFFICER, f"Monitoring Officer, {TARROW}"),
    _person("cm", "Cordelia", "Marchbank", Role.COMMISSIONER, "Saltmarch Police and Crime Commissioner"),
    _CANDIDATE.with_(posts=(*_CANDIDATE.posts, Post(role=Role.DEPUTY, job=_DEPUTY, since=DEPUTY_SINCE))),
    _person("ws", "Winifred", "Scarth", Role.STAFF, f"Chief Executive, {_OFFICE}"),
    _person("hd", "Hamish", "Dunnock", Role.STAFF, f"Chief Finance Officer, {_OFFICE}"),
)
COMMISSIONER, DEPUTY = "cordelia-marchbank", "fabian-ruddock"
