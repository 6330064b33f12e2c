"""The forms in which a complainant's name, address, number or reference may stand in a paper.

What counts as a leak; what does not is left alone, because otherwise no paper could be written at all:

* A full name is found in either order, with or without middle names, and with initials for the given names.
* A family name by itself is found in any case. A given name by itself is not: half the panel may share it.
* A family name of three letters or fewer, one that is a common word (Hall, Young, Price), or one that somebody
  public bears as well, is found by itself only after a title (“Mr Ng”), or after initials that are capitals.
  With its given name it is found like any other. One letter by itself is never looked for.
* Of an address: the house with its street, the name of the house, the postcode. The street or the town alone is not.
* A telephone number is found however it is grouped, with 0, +44 or 0044; the last digits alone are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from .folded import fold_words, is_wordless

What = Literal["name", "address", "telephone number", "e-mail address", "reference"]

How = Literal["plain", "titled", "initials", "initials after", "capitals", "digits"]
"""What a form needs to count: nothing more; a title before it; initials before or after it; capitals; or that it is a
number, its digits grouped in any way."""


@dataclass(frozen=True, slots=True)
class Form:
    """Letters to look for, folded.

    ``cuts``: how many letters stand before each gap between its words; ``loose``: they may also be written as one.
    """

    letters: str
    cuts: frozenset[int]
    what: What
    how: How = "plain"
    loose: bool = False


TITLES = frozenset("mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend fr".split())  # noqa: SIM905
_TITLES_AND_HONOURS = TITLES | {"cllr", "councillor", "the", "esq", "obe", "mbe", "jnr", "snr", "jr"}
_PARTICLES = frozenset("van von der den de del della di da la le du dos das al el bin ibn ap ferch st".split())  # noqa: SIM905
_BODIES = frozenset(
    "association ltd limited council society group plc charity trust club party union company llp cic forum".split()  # noqa: SIM905
)

COMMON = frozenset(
    """able abbot archer ash bacon bailey baker ball bank banks barber barker barn baron bell best bird bishop black
    bloom bond booth bridge bridges bright brook brooks brown buck bull burn burns bush butcher butler carpenter carter
    case cash chamber chambers chance chapel chaplin church clark clay clerk close coates cook cooper court cove cross
    crown dale dark day dean dear deed down drake driver duke early east english farmer farrow fell fellows ferry field
    fields fisher fleet fleming flood flower flowers ford forest forester foster fountain fox francis free freeman
    french frost gale garden gardener gardner gate gates goodman grange grant graves gray green grey grove guest gunn
    hall ham hammond hand harbour hardy hart hawk hay head heath hedges high hill hills hobbs hole holiday hood hope
    horn house hunt hunter ireland james joiner jolly jones judge justice keen kent key king kitchen knight lake lamb
    lane law lawn leach leaf little lock long lord love low major mann manning march marsh marshall martin mason may
    mayor mead meadows miller mills money monk moon moor moore moss mount naylor neat new newman noble north nurse oak
    oakes page paper park parker parks parish part patience peace pearl penny pike pitt place plant pool poole pope
    porter post potter power powers pratt price prince prior proctor reader ready reed reeve rich ridge ring rivers
    road roads rock rose rush sage sands savage school seal sergeant sharp shaw shepherd ship short silver skinner
    small smart smith snow south spring squires stack steel steele stone street strong summer summers swan swift taylor
    temple thatcher thorne tower town travers turner underwood vale walker wall walls ward warden waters way weaver
    webb weeks well wells west wheeler white wild will wills winter winters wise wolf wood woods word words wright
    yard yates york young""".split()  # noqa: SIM905
)
"""English words, and names as frequent as words, that many people bear as family names."""


def name_forms(name: str, public: frozenset[str] = frozenset()) -> Iterator[Form]:
    """The forms of a name, or of two people’s (“Agatha and Bert Nightshade”).

    ``public``: the family names of those whom papers do name.
    """
    people = [words for part in re.split(r"\s+(?:&|and)\s+|[;/\n]", name) if (words := _ordered(part))]
    if not people or _BODIES & set(fold_words(name)):
        yield from _body_form(fold_words(name))
        return
    family = people[-1][-1]
    for words in people:
        yield from _person(words if len(words) > 1 or len(people) == 1 else [*words, family], public)


def _ordered(part: str) -> list[str]:
    """The words of a name, given names first, titles left out; a hyphen does not part a word here."""
    family, comma, given = part.partition(",")
    turned = f"{given} {family}" if comma and fold_words(given) else family
    words = [word for word in turned.split() if fold_words(word)]
    return [word for word in words if "".join(fold_words(word)) not in _TITLES_AND_HONOURS]


def _person(words: list[str], public: frozenset[str]) -> Iterator[Form]:
    """The forms of one person's name, whose words are in order: given names, particles, family name."""
    if any(is_wordless(letter) for word in words for letter in word):
        yield from _unordered(words, public)
        return
    given, family = words[:-1], [words[-1]]
    while given and "".join(fold_words(given[-1])) in _PARTICLES:
        family.insert(0, given.pop())
    givens, families = [fold_words(word) for word in given], [part for word in family for part in fold_words(word)]
    last = "".join(families)
    ambiguous = _ambiguous(last, public)
    yield from _alone(family, families, last, ambiguous, public)
    if not givens:
        return
    first = [part for word in givens for part in word]
    capitals = ambiguous and all("".join(word) in COMMON or len("".join(word)) <= 2 for word in givens)
    for one in (first, *([part] for part in map("".join, givens)), *map(list, givens)):
        for order in ([*one, *families], [*families, *one]):
            yield _joined(
                order, "capitals" if capitals else "plain", loose=not ambiguous and len("".join(order)) >= _LONG
            )
    initials = [word[0][0] for word in givens]
    more = [part[0] for word in givens for part in word]
    for letters in {tuple(initials), (initials[0],), tuple(more)}:
        how: tuple[How, How] = ("initials", "initials after") if ambiguous else ("plain", "plain")
        yield _joined([*letters, *families], how[0], loose=not ambiguous and len(last) >= _LONG - 1)
        yield _joined([*families, *letters], how[1])


def _ambiguous(family: str, public: frozenset[str]) -> bool:
    """Whether a family name by itself could be somebody or something else: too short, a common word, or a public name.

    Such a name counts only after a title, or with its initials in capitals.
    """
    return (len(family) <= 3 and family.isascii()) or family in COMMON or family in public


def _alone(
    family: list[str], families: list[str], last: str, ambiguous: bool, public: frozenset[str]
) -> Iterator[Form]:
    """A family name by itself, each half of a double one, and one without its particle."""
    if len(last) > 1:
        yield _joined(families, "titled" if ambiguous else "plain", loose=True)
    halves = [part for piece in _PARTED.split(family[-1]) for part in fold_words(piece)]
    if len(halves) > 1 and not ambiguous:
        yield _joined(halves, loose=True)
    for part in {*fold_words(family[-1]), "".join(fold_words(family[-1]))} - {last}:
        if len(part) > 1 and part not in _PARTICLES:
            yield _joined([part], "titled" if _ambiguous(part, public) else "plain")


_PARTED = re.compile(r"(?<=.)['’‘ʼ`´](?=.)|(?<=\bmc)(?=\w{3})|(?<=\bmac)(?=\w{3})", re.IGNORECASE)
"""Where a name is written apart by some: O’Brien and O Brien, McKenna and Mc Kenna."""


def _unordered(words: list[str], public: frozenset[str]) -> Iterator[Form]:
    """A name in a script that sets the family name first, or in several scripts: each word of it by itself too."""
    folded_words = [part for word in words for part in fold_words(word)]
    yield _joined(folded_words, loose=True)
    for part in folded_words:
        if len(part) > 1:
            yield _joined([part], "titled" if _ambiguous(part, public) else "plain")


def _body_form(words: list[str]) -> Iterator[Form]:
    """The name of a body (a society, a company), which is looked for only in full."""
    if len("".join(words)) > 3:
        yield _joined(words)


def _joined(words: Iterable[str], how: How = "plain", *, loose: bool = False, what: What = "name") -> Form:
    """A form from words, with the places where they meet."""
    cuts, letters = set(), ""
    for word in words:
        if letters:
            cuts.add(len(letters))
        letters += word
    return Form(letters, frozenset(cuts), what, how, loose)


_LONG = 9
"""Letters from which a given name and a family name are looked for written as one word: “anightshade”."""


# --- addresses, numbers, references ---

_POSTCODE = re.compile(r"\b([a-z]{1,2}\d[a-z\d]?)\s*(\d[a-z]{2})\b", re.IGNORECASE)
_SHORTER = {
    "road": "rd", "street": "st", "avenue": "ave", "lane": "ln", "close": "cl", "drive": "dr", "court": "ct",
    "crescent": "cres", "place": "pl", "square": "sq", "terrace": "terr", "gardens": "gdns", "grove": "gr",
}  # fmt: skip
_LONGER = {short: long for long, short in _SHORTER.items()}
_ROOMS = frozenset("flat unit room floor apartment suite box po".split())  # noqa: SIM905


def address_forms(address: str) -> Iterator[Form]:
    """The forms of an address: the house with its street, the house by name, the postcode."""
    for outward, inward in _POSTCODE.findall(address):
        yield _joined([outward.casefold(), inward.casefold()], loose=True, what="address")
    parts = [fold_words(part) for part in re.split(r"[,\n;]", _POSTCODE.sub(" ", address))]
    parts = [part for part in parts if part]
    for n, part in enumerate(parts):
        number = any(c.isdigit() for word in part for c in word)
        if number and len(part) == 1 and n + 1 < len(parts):
            part = [*part, *parts[n + 1]]
        street = [word for word in part if len(word) > 2 and word.isalpha() and word not in _ROOMS]
        if number and street:
            yield from _street(part)
        elif not number and n == 0 and len(parts) > 1 and len("".join(part)) > 6 and part[0] not in COMMON:
            yield _joined(part, what="address")


def _street(words: list[str]) -> Iterator[Form]:
    yield _joined(words, what="address")
    other = _SHORTER.get(words[-1]) or _LONGER.get(words[-1])
    if other:
        yield _joined([*words[:-1], other], what="address")


def telephone_forms(number: str) -> Iterator[Form]:
    """The forms of a telephone number: with 0, 44, 440 and 0044 before it. Fewer than six digits are not looked for."""
    digits = "".join(c for c in number.replace("(0)", "") if c.isdecimal())
    national = re.sub(r"^(?:0044|44)(?=\d{9})", "", digits)
    national = national.removeprefix("0")
    if len(national) < 6:
        return
    for before in ("", "0", "44", "440", "0044"):
        yield Form(before + national, frozenset(), "telephone number", "digits")


def email_forms(email: str) -> Iterator[Form]:
    """An e-mail address, whatever stands between its parts."""
    words = fold_words(email)
    if "@" in email and len(words) > 1:
        yield _joined(words, what="e-mail address")


def reference_forms(reference: str) -> Iterator[Form]:
    """A reference, whatever parts its groups. One of fewer than four letters and digits is not looked for."""
    words = [run for word in fold_words(reference) for run in re.findall(r"\d+|\D+", word)]
    if len("".join(words)) > 3:
        yield _joined(words, loose=True, what="reference")
