"""Lines that mark what was just promised."""

from __future__ import annotations

from hypothesis import strategies as st

from secretariat.capture.words.vocabulary import find

REFUSED = [
    *(
        (f"/promise {who} to look", f"Nobody has the code or name “{who}”. The form is {find('promise').usage}")
        for who in ("Percy", "Mary Moss")
    ),
    ("! Freya would write", f"Nobody has the code or name “Freya”. The form is {find('promise').usage}"),
]
SCRIPT = ["pc\tagreed to look at the lanes again", "/promise", "pc\tthey would write about the lanes", "/promise pc"]
TYPED = [st.sampled_from(["/promise", "/promise pc", "pc\twould look into it"])]
