"""“everyone”, “all but ab and cd”: all who are meant at once, and who of them is not."""

from __future__ import annotations

import re

from ...basics.pattern import pattern
from .reader import Arguments

ALL = r"(?:all|everyone|everybody)"
BUT = (
    r"(?:but(?: for| not)?|except(?:ing)?(?: for)?|with (?:the )?exception of|save(?: for)?|apart from|other than|bar|"
    r"without|minus|excluding|not)"
)
"""What stands between all and those who are not among them."""
_EVERYONE = pattern(
    rf"(?:{ALL}|(?P<rest>(?:the )?(?:rest|others|other members)))\b"
    rf"(?: (?:of )?(?:the )?(?:members|panel|others|else|rest)\b)?[ ,]*(?P<but>{BUT}\b )?",
    re.IGNORECASE,
)


def all_but(args: Arguments, what: str, *, the_rest: bool = False) -> tuple[str, ...] | None:
    """Those who are excepted, where all are said next; taken. Empty where nobody is; None where not all are said.

    ``the_rest``: “the rest”, “others” are all too. Raises Refused for an exception who is nobody.
    """
    found = _EVERYONE.match(args.rest)
    if not found or (found["rest"] and not the_rest) or args.p.people.coded(args.peek()):
        return None
    args.rest = args.rest[found.end() :]
    return args.people(what) if found["but"] else ()
