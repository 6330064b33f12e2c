"""Whether printed minutes contradict themselves: read as text, by patterns of their own, with nothing of the program.

``faults`` is given the plain text of a set of minutes and returns one sentence for each contradiction it finds. It is
shown to fail on planted faults in ``tests/secretariat/contradictions/test_printed_record.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_COUNT = re.compile(r"\((\d+) for, (\d+) against, (\d+) abstained(?:, (\d+) not voting)?[^)]*\)")
_LETTER = re.compile(r"^\s*([a-z]{1,2})\) ")
_TIME = re.compile(r"(\d{1,2})[:.](\d{2}) ?(am|pm)")


def faults(text: str) -> list[str]:
    """Every contradiction in the minutes, in a sentence each."""
    lines = [line.rstrip() for line in text.splitlines()]
    whole = " ".join(text.split())
    body = whole.partition(" What came of each item ")[0]
    checks = (_excused(whole), _nil(whole), _votes(body), _vetoes(body), _room(lines), _quorum(whole),
              _letters(lines), _numbers(lines), _twice(whole), _names(whole))  # fmt: skip
    return [fault for check in checks for fault in check]


def _people(words: str) -> list[str]:
    """The names in “Councillors A, B and C, and D E”, each with its title."""
    words = re.sub(r"\s*\([^)]*\)", "", words)
    found: list[str] = []
    titled = False
    for piece in re.split(r",? and |[,;] ", words):
        name = piece.strip(" .")
        if name.startswith("Councillors "):
            titled, name = True, name.removeprefix("Councillors ")
        elif name.startswith("Councillor "):
            titled, name = False, name
        found.append(f"Councillor {name}" if titled and not name.startswith("Councillor") else name)
    return [name for name in found if name]


def _last(name: str) -> str:
    return name.split()[-1] if name.split() else ""


def _excused(whole: str) -> Iterator[str]:
    """Nobody is among those present from the start and among the apologies."""
    head = re.search(r"Members present -*\s*(.*?)(?:Officers present|Others present|\. |$)", whole)
    sent = re.search(r"Apologies were received from (.*?)\.", whole)
    if sent and head:
        here = {_last(name) for name in _people(head[1]) if name.startswith("Councillor")}
        both = here & {_last(name) for name in _people(sent[1]) if name.startswith("Councillor")}
        for name in sorted(both):
            yield f"{name} is present and in the apologies."
    for stage in re.finditer(r"\((Councillors? [^()]*?) joined the meeting", whole):
        came = {_last(name) for name in _people(stage[1])}
        for name in sorted(came & ({_last(each) for each in _people(sent[1])} if sent else set())):
            yield f"{name} joined and is in the apologies for absence."
    stood_in = set(re.findall(r"(Councillor [^.()]+?) was in attendance as substitute", whole))
    for name in sorted(stood_in & set(_people(sent[1]) if sent else ())):
        yield f"{name} stands in and is in the apologies."


def _nil(whole: str) -> Iterator[str]:
    if "There were no apologies for absence" in whole and re.search(
        r"Apologies (?:for lateness )?were "
        "received",
        whole,
    ):
        yield "There were no apologies, and there were."
    declared = re.search(r"\bdeclared (?:an?|, on behalf of all members, an?) [a-z -]*interest", whole)
    if "No declarations of interest were made." in whole and declared:
        yield "No interest was declared, and one was."
    if "There was no urgent business" in whole and "take this item as urgent" in whole:
        yield "There was no urgent business, and there was."


def _votes(whole: str) -> Iterator[str]:
    """Counts agree with the names, the result with the count, unanimity with the votes against."""
    for found in re.finditer(r"On a (show of hands|named vote) (\([^)]*\))((?:(?! the Panel )[^(])*?) the (?:[a-z]+ "
        ")?(?:motion|amendment) was "
                             r"(CARRIED|LOST)([^.]*)\.", whole):  # fmt: skip
        count = _COUNT.search(found[2])
        if not count:
            continue
        for_, against, abstained = int(count[1]), int(count[2]), int(count[3])
        needed = re.search(r"being (\d+)", found[5])
        casting = "casting vote" in found[3]
        if found[4] == "CARRIED" and needed and for_ < int(needed[1]):
            yield f"Carried by {for_}, and {needed[1]} were needed."
        if found[4] == "LOST" and needed and for_ >= int(needed[1]):
            yield f"Lost with {for_}, and {needed[1]} were needed."
        if found[4] == "CARRIED" and not needed and not casting and for_ <= against:
            yield f"Carried by {for_} to {against}."
        if found[4] == "LOST" and not needed and not casting and for_ > against:
            yield f"Lost by {for_} to {against}."
        if "unanimously" in found[5] and (against or not for_):
            yield f"Unanimous, with {for_} for and {against} against."
        if found[1] == "named vote":
            yield from _named(whole[found.end() :], for_, against, abstained)


_GROUP = re.compile(r" (For|Against|Abstained|Not voting): (.*?)\.(?= |$)")


def _named(rest: str, *counts: int) -> Iterator[str]:
    listed: dict[str, int] = {}
    at = 0
    while group := _GROUP.match(rest, at):
        listed[group[1]], at = len(_people(group[2])), group.end()
    for label, count in zip(("For", "Against", "Abstained"), counts, strict=True):
        if listed.get(label, 0) != count:
            yield f"{count} are counted {label.lower()}, and {listed.get(label, 0)} are named."


def _vetoes(whole: str) -> Iterator[str]:
    if re.search(r"\bVETOED\b", whole) and "not carried" in whole:
        yield "A veto was not carried, and something was VETOED."
    for found in re.finditer(
        r"\bbe (?:\w+ )?vetoed(?:(?!LOST|CARRIED|, was |, lapsed )[^.])*\.\s*On a show of hands \((\d+) "
        r"for[^)]*\)[^.]*CARRIED([^.]*)\.",
        whole,
    ):
        if "being" not in found[2]:
            yield f"A veto was carried by {found[1]}, and nothing says how many were needed."


def _minutes(words: str) -> int | None:
    found = _TIME.search(words)
    return (int(found[1]) % 12 + 12 * (found[3] == "pm")) * 60 + int(found[2]) if found else None


def _room(lines: list[str]) -> Iterator[str]:
    """Nobody leaves twice running, or comes twice running; of each, the times run on."""
    where: dict[str, str] = {}
    last: dict[str, int] = {}
    for stage in re.findall(r"\(([^()]*)\)", " ".join(" ".join(lines).split())):
        found = re.match(r"(.*?) (joined|rejoined|left|returned to|withdrew from) (?:the )?meeting(.*)", stage)
        if re.match(r"The (?:meeting )?(?:resumed|adjourned)|The meeting resumed", stage):
            where.clear()
            last.clear()
        if stage.startswith("The public was readmitted"):
            where.pop("The public", None)
        if not found:
            continue
        side = "in" if found[2] in ("joined", "rejoined", "returned to") else "out"
        at = _minutes(found[3])
        for name in _people(found[1]):
            if where.get(name) == side and side == "in":
                yield f"{name} comes in twice running."
            if where.get(name) == side and side == "out":
                yield f"{name} goes out twice running."
            if at is not None and name in last and at < last[name]:
                yield f"{name} {found[2]} before the time of an earlier line."
            if "for this item" in found[3]:
                continue  # such a stay ends of itself
            where[name] = side
            if at is not None:
                last[name] = at
    hours = re.search(r"The meeting began at ([\d:]+[ap]m) and ended at ([\d:]+[ap]m)\.", " ".join(lines))
    if hours and (_minutes(hours[1]) or 0) > (_minutes(hours[2]) or 0):
        yield "The meeting ended before it began."


def _quorum(whole: str) -> Iterator[str]:
    """Lost, regained, lost; each with a number that is too small, or is enough."""
    before = ""
    for found in re.finditer(
        r"\(The meeting (became inquorate|began inquorate|was quorate)[^()]*?with (\d+) of "
        r"the (\d+)",
        whole,
    ):
        lost = "inquorate" in found[1]
        if found[1] == before or (lost and "inquorate" in before):
            yield "The quorum is lost twice running."
        if lost != (int(found[2]) < int(found[3])):
            yield f"{found[2]} of {found[3]} are {'too few' if lost else 'enough'}."
        before = found[1]


def _letters(lines: list[str]) -> Iterator[str]:
    """The letters of an item run a, b, c, or begin again."""
    before = 0
    for line in lines:
        found = _LETTER.match(line)
        if not found:
            continue
        n = ord(found[1][0]) - 96 + 26 * (len(found[1]) - 1)  # z), aa), bb)
        if n not in (before + 1, 1):
            yield f"Letter {found[1]}) does not follow."
        before = n


def _numbers(lines: list[str]) -> Iterator[str]:
    """Recommendations, actions and undertakings are numbered 1, 2, 3 in the body, each number once."""
    body = "\n".join(lines).rpartition("\nDecisions\n")[0] or "\n".join(lines)
    for kind in ("R", "A", "U"):
        found = [int(n) for n in re.findall(rf"^\s*{kind}(\d+)\b", body, re.MULTILINE)]
        if len(set(found)) != len(found):
            yield f"A number {kind} is given twice."


_AUTOMATIC = (
    "There were no apologies for absence.", "No declarations of interest were made.",
    "There were no public questions or statements.", "There was no urgent business.",
)  # fmt: skip


def _twice(whole: str) -> Iterator[str]:
    for sentence in _AUTOMATIC:
        if re.search(rf"{re.escape(sentence)} {re.escape(sentence)}", whole):
            yield f"Twice: {sentence}"


def _names(whole: str) -> Iterator[str]:
    """No name stands twice in the list of those present."""
    head = re.search(r"Members present -*\s*(.*?)(?:Officers present|Others present|\. |$)", whole)
    names = _people(head[1]) if head else []
    for name in sorted({name for name in names if names.count(name) > 1 and name.startswith("Councillor")}):
        yield f"{name} is present twice."
