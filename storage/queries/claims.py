"""What is to be verified, as it was given: a root typed off the foot of a paper, or the paper itself."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from secretariat.basics.record import Refused
from secretariat.documents.foot import DIGITS, printed_on, typed

from ..disk.read_in import read_in
from .verifying import Claim

_MOST_BYTES = 256_000_000
"""As many as the whole archive may have that was written as one document."""


def claims_of(given: Sequence[str]) -> list[Claim]:
    """The roots that were given: files, roots, or one root in as many words as it was typed. Raises Refused."""
    whole = sum(typed(each) is not None for each in given)
    if whole < 2 and not any(map(os.path.exists, given)) and (root := typed(" ".join(given))):
        return [Claim("the paper with this root", root, typed=True)]
    claims = []
    for each in given:
        if os.path.exists(each):
            claims.append(_claim_of(Path(each)))
        elif root := typed(each):
            claims.append(Claim(f"the paper with the root {each}", root, typed=True))
        else:
            raise Refused(
                f"“{each}” is no file that is there, and no root: a root has {DIGITS} digits and letters from a to f, "
                "as at the foot of a paper."
            )
    return claims


def _claim_of(path: Path) -> Claim:
    printed = printed_on(read_in(path, _MOST_BYTES))
    if printed is None:
        raise Refused(
            f"{path.name} bears no root: it was made by an earlier version, or in a format that cannot be read. "
            "Type the line at its foot instead, if there is one."
        )
    return Claim(path.name, printed)
