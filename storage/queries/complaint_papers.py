"""What papers on complaints are made from: the finished report or annex, and never the register itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from secretariat.basics.record import Refused
from secretariat.complaints.review.counting import count
from secretariat.complaints.review.period import chosen_period, year_from_april
from secretariat.complaints.review.report import written
from secretariat.panel.people import Role
from secretariat.papers.material import AnnexMaterial, ReviewMaterial

from ..archive import Archive
from ..sealed.names import EARLIER
from .paper_material import the_panel


def review_material(
    archive: Archive, today: dt.date, first: dt.date | None = None, last: dt.date | None = None, *,
    year: int | None = None, annexed: bool = False,
) -> ReviewMaterial:  # fmt: skip
    """For the Review of Complaints of a period, both days counted in; since the meeting before, where none is said.

    ``year``: with the count from 1 April of that year, as it is where the period is such a year. ``annexed``: an
    exempt annex goes with it. Raises Refused, or Locked.
    """
    panel, meetings, cases = the_panel(archive).on(today), archive.meetings(), archive.cases()
    if archive.store.find(EARLIER):
        raise Refused("Complaints of the first register still have to be moved into this one: open the app once.")
    period = chosen_period(meetings, today, first, last, panel.year_start(today))
    year = period.year if year is None else year
    yearly = None
    if year is not None:
        of = year_from_april(year, today)
        yearly = count(cases, of.before, of.last)
    people = archive.people()
    deputy = any(post.role is Role.DEPUTY for person in people for post in person.posts)
    report = written(count(cases, period.before, period.last), panel, yearly, annexed=annexed, deputy=deputy)
    return ReviewMaterial(
        panel=panel, report=report, people=people.on(today), meetings=meetings, bundle=archive.bundle
    )  # fmt: skip


def annex_material(archive: Archive, today: dt.date, references: Sequence[str]) -> AnnexMaterial:
    """For the exempt annex on the cases of these references. Raises Refused for one that is not known, or Locked."""
    from secretariat.complaints.gate.leaks import public_names
    from secretariat.complaints.review.annex import annex

    grounds = the_panel(archive).rules_on(today).exempt
    people = archive.people()
    found = annex(archive.cases(), *references, people=people, public=public_names(people), grounds=grounds)
    return AnnexMaterial(panel=the_panel(archive), annex=found)
