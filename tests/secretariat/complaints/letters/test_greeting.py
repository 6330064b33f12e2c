"""“Dear …”: title and family name, whatever form of a name the record has; the whole name where it is not clear."""

from __future__ import annotations

import pytest

from secretariat.complaints.letters.greeting import greeted, greeted_person
from secretariat.panel.people import Person

WHOLE = """
Tobias Quillfeather
Friends of Hollow Gap
Quillfeather Ltd
The Residents’ Association
Sir T Quillfeather
Lady Ivy Quillfeather
Sister Mary Agnes
Dean Sedge
Mr Al Green
Mr Nguyen Van Anh
Mr John and Mrs Jane Fern
Mr Fern, Chair of the Friends of Hollow Gap
Mr Fern (deceased)
the late Mr Alan Fern
Mr Tobias Q.
Mr Fern c/o Ms Sedge
Ivy Fern and Ash Sedge
T/Chief Constable Wren Hill
Name withheld
"""

BY_FAMILY_NAME = """
Mr Tobias Quillfeather | Mr Quillfeather
Mr Quillfeather | Mr Quillfeather
Mr. T. J. Quillfeather | Mr. Quillfeather
Tobias Quillfeather (Mr) | Mr Quillfeather
Quillfeather, Tobias (Mr) | Mr Quillfeather
Quillfeather, Mr Tobias | Mr Quillfeather
Mr QUILLFEATHER Tobias | Mr QUILLFEATHER
Quillfeather, Tobias | Tobias Quillfeather
Tobias Quillfeather (by telephone) | Tobias Quillfeather
Mrs Agatha Mary Nightshade | Mrs Nightshade
Mx Ash Fern | Mx Fern
Ms Aoife O’Neil | Ms O’Neil
Mrs Ivy Fern-Sedge | Mrs Fern-Sedge
Mr Jan van der Berg | Mr van der Berg
Ms Siân ap Gwilym | Ms ap Gwilym
Mr Ian St John | Mr St John
Mr Alan Church | Mr Church
Mr Alan Fern OBE, JP | Mr Fern
Mr Alan Fern Jr | Mr Fern
Mr T. Fern, Secretary | Mr Fern
Cllr Ivy Fern | Cllr Fern
Councillor Mrs Ivy Fern | Councillor Mrs Fern
Dr Ivy Fern PhD | Dr Fern
The Rt Hon Dr Ivy Fern | Dr Fern
Revd Canon Ivy Fern | Revd Canon Fern
His Honour Judge Fern | Judge Fern
Mr Justice Fern | Mr Justice Fern
Chief Constable Ash Fern | Chief Constable Fern
Detective Sergeant Ivy Fern | Detective Sergeant Fern
PC 1234 Fern | PC Fern
Major Tobias Fern | Major Fern
Sir Tobias Quillfeather KCB | Sir Tobias
Professor Sir Ian Fern | Sir Ian
Dame Ivy Fern DBE | Dame Ivy
The Rt Hon Sir Tobias Fern MP | Sir Tobias
Lord Fern of Westmere | Lord Fern
Lord Tobias Fern | Lord Fern
Lord Mayor of Westmere | Lord Mayor
Baroness Fern | Baroness Fern
Mr & Mrs J Fern | Mr and Mrs Fern
Mr and Mrs Fern | Mr and Mrs Fern
Mr Alan Fern and Dr Ivy Sedge | Mr Fern and Dr Sedge
"""


@pytest.mark.parametrize("name", WHOLE.strip().splitlines())
def test_a_name_stands_whole_where_it_has_no_title_or_it_is_not_clear(name: str) -> None:
    assert greeted(name) == name
    assert greeted(f"  {name} , ") == name


@pytest.mark.parametrize("row", BY_FAMILY_NAME.strip().splitlines())
def test_whoever_has_a_title_is_greeted_by_it_and_the_family_name(row: str) -> None:
    name, wanted = row.split(" | ")
    assert greeted(name) == wanted


def test_nobody_is_greeted_by_no_name() -> None:
    assert greeted("") == greeted("  ") == ""
    assert greeted("Mr") == "Mr"


@pytest.mark.parametrize(
    ("title", "given", "family", "wanted"),
    [
        ("Councillor", "Ivy", "de la Fern Sedge", "Councillor de la Fern Sedge"),
        ("Sir", "Tobias", "Quillfeather", "Sir Tobias"),
        ("Sir", "T", "Quillfeather", "Sir T Quillfeather"),
        ("Rt Hon Dame", "Ivy", "Fern", "Dame Ivy"),
        ("Rt Hon", "Ivy", "Fern", "Rt Hon Ivy Fern"),
        ("Lady", "Ivy", "Fern", "Lady Ivy Fern"),
        ("Dr", "", "Fern", "Dr Fern"),
        ("", "Ivy", "Fern", "Ivy Fern"),
    ],
)
def test_somebody_in_people_is_greeted_by_what_is_known(title: str, given: str, family: str, wanted: str) -> None:
    assert greeted_person(Person(id="p", code="p", title=title, given=given, family=family)) == wanted
