"""The sentence that refuses a document, whole, with the place of what is wrong."""

from __future__ import annotations

from secretariat.basics.record import Refused


def wrong(place: str, why: str) -> Refused:
    """“Nothing was loaded. At people[3].family: expected str, got int.”"""
    return Refused(f"Nothing was loaded. At {place or 'the whole document'}: {why}.")
