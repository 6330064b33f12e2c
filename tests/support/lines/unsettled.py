"""Lines that could not be read, kept to be settled."""

from __future__ import annotations

from hypothesis import strategies as st

from secretariat.capture.words.vocabulary import find

ACCEPTED = [
    ("/unsettled declare zz 6 a farm", "[To be settled: declare zz 6 a farm.]"),
    ("/unsettled in zz 2:10", "[To be settled: in zz 2:10.]"),
]
REFUSED = [("/unsettled", f"Type the words after it. The form is {find('unsettled').usage}")]
SCRIPT = ["/unsettled declare zz 6 a farm"]
TYPED = [st.just("/unsettled in zz")]
