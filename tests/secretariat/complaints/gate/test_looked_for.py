"""What the form says will be looked for is what the gate looks for."""

from __future__ import annotations

import pytest

from secretariat.complaints.gate.looked_for import families_of, of_address, of_names, of_numbers
from secretariat.panel.people import People
from tests.secretariat.complaints.gate.test_found import told
from tests.support.panels import invented_people


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", ""),
        ("Agatha Nightshade CBE", "Looked for: Nightshade, alone or with first names, initials or a title."),
        ("Agatha Nightshade née Foxglove",
         "Looked for: Nightshade and Foxglove, alone or with first names, initials or a title."),
        ("Agatha Read", "Looked for: Read (a common word) only beside a title, first name or initials."),
        ("Robert Read", "Looked for: Read (a common word) only beside a title, first name or initials; Robert also as "
         "Bert, Bob, Bobbie and others."),
        ("Robert Nightshade", "Looked for: Nightshade, alone or with first names, initials or a title."),
        ("Agatha Smith; Nadia Ng",
         "Looked for: Smith (a common word) and Ng (short) only beside a title, first name or initials."),
        ("Agatha Williams", "Looked for: Williams (many bear it) only beside a title, first name or initials."),
        ("Friends of Tarn Society", "Looked for: Friends of Tarn Society in full."),
        ("“Read”", "Looked for: “Read” as written."),
        ("Agatha", "Nothing in this can be looked for by itself."),
        ("(deceased)", "Nothing in this can be looked for by itself."),
    ],
)  # fmt: skip
def test_what_is_looked_for_of_a_name_is_said(typed: str, said: str) -> None:
    assert of_names(typed) == said


def test_a_name_that_papers_print_is_told() -> None:
    public = families_of(People(invented_people()))
    assert of_names("Agatha Quill", public) == (
        "Looked for: Quill (papers print it) only beside a title, first name or initials."
    )


@pytest.mark.parametrize("name", ["Agatha Nightshade CBE", "Tring & Foxglove", "Zhang Wei", "van der Brocken, L"])
def test_what_is_said_to_count_alone_is_found_alone(name: str) -> None:
    alone = of_names(name).removeprefix("Looked for: ").partition(", alone or")[0]
    for family in alone.replace(" and ", ", ").split(", "):
        assert told(family, name), family


def test_of_addresses_and_numbers_it_is_said_what_is_too_little() -> None:
    assert of_address("12 Hemlock Row, ZX1 9QQ") == (
        "Looked for: the house with its street, in either order and the postcode."
    )
    assert of_address("Tarnford").startswith("Nothing in this is looked for")
    assert of_numbers("01632 960123; 22") == "Too short to be looked for: 22."
    assert of_numbers("01632 960123; a@example.org") == "Looked for however it is grouped or spelt out."
    assert (of_address(" "), of_numbers("")) == ("", "")
