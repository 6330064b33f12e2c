"""Of what there was none, as clerks say it: “interests were declared”, “public questions received”."""

from __future__ import annotations

from ...basics.pattern import pattern

ONE_OF_THEM = ("petitions", "statements", "public statements", "public petitions")
"""What is printed by its own name: “there were no public questions or statements” would say more than was said."""
_ALSO = {"interest": "declarations", "interests": "declarations", "declarations of interest": "declarations",
         "declarations of interests": "declarations", "public questions": "questions",
         "questions or statements": "questions", "arising": "matters arising",
         "apols": "apologies", "apologies for absence": "apologies", "apols for absence": "apologies",
         "decs": "declarations",
         "dois": "declarations", "doi": "declarations", "qs": "questions", "pqs": "questions"}  # fmt: skip
_WERE = pattern(
    r"(?:^|\s+)(?:(?:were|was|had been|have been|had) )?"
    r"(?:declared|received|rec['’]?d|rcvd|made|given|sent|submitted|raised|put|asked)$"
)


def of_what(words: str) -> str:
    """What it is of, as the table of what can be nil calls it or begins to; empty for what the open item is for."""
    said = _WERE.sub("", words.casefold().removeprefix("of ").removeprefix("any ").rstrip("."))
    return _ALSO.get(said, said)
