"""Who has to do with a case: who takes its steps, to whom letters go, who secures the informal resolution."""

from typing import Literal

import msgspec

By = Literal["clerk", "panel", "sub-committee", "handler", "chief executive", "monitoring officer", "IOPC",
             "complainant"]  # fmt: skip
"""Who took a step. The chief executive is the Commissioner's, to whom all but Part 4 may be delegated (CMP-31)."""

Party = Literal["complainant", "subject", "IOPC", "other panel"]
"""To whom something is sent. The subject is the person complained against."""

PARTIES: dict[Party, str] = {
    "complainant": "complainant", "subject": "person complained against", "IOPC": "IOPC", "other panel": "other panel"
}  # fmt: skip
"""The parties as a sentence names them."""


class Handler(msgspec.Struct, frozen=True, kw_only=True):
    """Who is to secure the informal resolution (CMP-30). ``person``: an identity among the people, where it has one."""

    kind: Literal["panel", "sub-committee", "member", "another person"]
    person: str = ""
    name: str = ""
