"""What an item is by law, where its title says so without doubt."""

from __future__ import annotations

import pytest

from secretariat.meetings.functions import Function, function_named


@pytest.mark.parametrize(("title", "function"), [
    ("Proposed Precept for 2031/32", "PRECEPT"), ("Commissioner’s Annual Report", "ANNUAL_REPORT"),
    ("Annual Report of the Panel", ""), ("Confirmation Hearing: Deputy Police and Crime Commissioner", "SENIOR_APPT"),
    ("Confirmation hearing for the Chief Finance Officer", "SENIOR_APPT"),
    ("CONFIRMATION HEARING – CHIEF CONSTABLE", "CHIEF_CONSTABLE"), ("Hearing of the Lanes Trust", ""),
    ("Update from the Chief Constable", ""),
])  # fmt: skip
def test_what_a_title_names_without_doubt(title: str, function: Function) -> None:
    assert function_named(title) == function
