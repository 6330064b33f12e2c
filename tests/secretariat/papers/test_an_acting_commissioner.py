"""The panel appoints one of the staff to act as Commissioner (s.62): every paper says that she acts."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from secretariat.basics.acts import Put, act
from secretariat.complaints.receiving import office_holders
from secretariat.panel.naming import meant
from secretariat.panel.people import People, Person, Post, Role
from secretariat.papers.email.messages import chase
from secretariat.papers.matters.chasing import chasing
from tests.support.clerk import begun_clerk, squeezed
from tests.support.known_matters import TODAY, a_matter, knowing, of_all, sent, words
from tests.support.panels import DAY, invented_people

LATE = sent(a_matter("R1", "Publish the figures by lane."))
ACTS = Post(role=Role.COMMISSIONER, job="Acting Police and Crime Commissioner", since=DAY - dt.timedelta(days=9))


def people(*, suspended: bool = False, acts: Post = ACTS) -> list[Person]:
    """Freya Oxlip of the staff acts; Percy Campion went the day before, or is suspended and still holds the post."""
    found = {person.code: person for person in invented_people()}
    staff, gone = found["fo"], found["pc"]
    found["fo"] = staff.with_(posts=(*staff.posts, acts))
    if not suspended:
        assert acts.since is not None
        last = acts.since - dt.timedelta(days=1)
        found["pc"] = gone.with_(posts=tuple(replace(post, until=last) for post in gone.posts))
    return list(found.values())


def test_a_letter_goes_to_her_as_she_is() -> None:
    for suspended in (False, True):
        m = of_all(knowing(LATE, people=people(suspended=suspended)))
        said = words(chasing(m))
        assert "Freya Oxlip Acting Police and Crime Commissioner for Westmere Dear Acting Commissioner," in said
        assert "Campion" not in said
        assert chase(m).to == "Freya Oxlip, Acting Police and Crime Commissioner for Westmere"
        assert chase(m).words[0] == "Dear Acting Commissioner,"


def test_an_office_that_names_the_area_names_it_once() -> None:
    acts = replace(ACTS, job="Acting Westmere Police and Crime Commissioner")
    said = words(chasing(of_all(knowing(LATE, people=people(acts=acts)))))
    assert "Freya Oxlip Acting Westmere Police and Crime Commissioner Dear Acting" in said


def test_the_minutes_call_her_so_and_the_attendance_says_which_office_she_is_here_in() -> None:
    for suspended in (False, True):
        clerk = begun_clerk(act("acts", map(Put, people(suspended=suspended))), present="sw pq db ob us ck fo")
        clerk.type("db: why were no figures given?", "fo: explained that they were public")
        minutes = squeezed(clerk.minutes)
        assert "The Acting Commissioner" in minutes
        assert "The Commissioner explained" not in minutes
        assert "Freya Oxlip, Acting Police and Crime Commissioner" in minutes
        assert "Chief Executive" not in minutes


def test_she_is_meant_by_the_office_and_a_complaint_can_be_about_either() -> None:
    for suspended in (False, True):
        everyone = People(people(suspended=suspended))
        assert meant(everyone, "the Acting Commissioner", DAY).code == "fo"
        about = {person.code: office for person, office in office_holders(everyone, TODAY)}
        assert about == {"fo": "acting commissioner", "pc": "commissioner" if suspended else "former commissioner"}


def test_whoever_acts_comes_before_the_one_who_cannot() -> None:
    for suspended in (False, True):
        codes = [person.code for person in People(people(suspended=suspended)).incumbents(DAY, Role.COMMISSIONER)]
        assert codes == ["fo", "pc"][: 1 + suspended]
    before = People(people()).incumbents(DAY - dt.timedelta(days=20), Role.COMMISSIONER)
    assert [person.code for person in before] == ["pc"]
