"""Lines about earlier minutes."""

from __future__ import annotations

from secretariat.capture.words.vocabulary import find

_OF = "The minutes of the meeting held on"

ACCEPTED = [
    (
        "/minutes 12 March and 1 April 2031",
        f"{_OF} 12 March 2031 were agreed as an accurate record.; "
        f"{_OF} 1 April 2031 were agreed as an accurate record.",
    ),
    (
        "/minutes 1 March, 12 March and 1 April noted",
        f"{_OF} 1 March 2031 were noted.; {_OF} 12 March 2031 were noted.; {_OF} 1 April 2031 were noted.",
    ),
    (
        "/minutes 12 March 2030 and 1 April 2031, subject to a full stop",
        f"{_OF} 12 March 2030 were agreed as an accurate record, subject to: a full stop.; "
        f"{_OF} 1 April 2031 were agreed as an accurate record, subject to: a full stop.",
    ),
    (
        "/minutes 12 March not agreed because a page was missing",
        f"{_OF} 12 March 2031 were not agreed: a page was missing.",
    ),
]

REFUSED = [
    (
        "/minutes 12 March noted because it rained",
        f"A reason is given only where minutes were not agreed. The form is {find('minutes').usage}",
    ),
    ("/minutes 12 March and soon", "“soon” is not a date. Write it as 20 July 2022 or 2022-07-20."),
    ("/dates please", f"“please” was not understood. The form is {find('dates').usage}"),
]

SCRIPT = ["/minutes 4 March 2031 not agreed because a page was missing"]
