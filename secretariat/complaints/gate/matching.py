"""Where the forms of names and numbers stand in a text: which letters follow each other, and what stands between."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import compress, pairwise

from .common_names import WORDS
from .folded import APOSTROPHES, Folded
from .name_forms import COMMON, Form
from .name_words import GIVEN, RANKS, TITLES

_FAR = 8
"""Characters between two words of a form, spaces apart: more, and they do not belong together."""

_HYPHENS = frozenset("-‐‑‒–—\u2212")
_PARTING = frozenset(" \t\n\r\u00a0\u2007\u202f()-‐‑‒–—./+")

Index = dict[str, list[tuple[Form, str]]]


def indexed(forms: Iterable[tuple[Form, str]]) -> Index:
    """The forms by their first letters (``_HEAD`` of them), each form once a case."""
    index: Index = defaultdict(list)
    for form, case in dict.fromkeys(forms):
        if form.letters:
            index[form.letters[:_HEAD]].append((form, case))
            if 0 < form.apart < _HEAD:
                index[form.letters[: form.apart]].append((form, case))
    return dict(index)


_HEAD = 3


def found(paper: Folded, index: Index) -> Iterator[tuple[tuple[int, int], Form, str]]:
    """Every form that a text holds: its span of letters (end excluded), the form, and the reference of its case."""
    letters = paper.letters
    of: dict[str, list[tuple[Form, str]]] = {}
    for start in _starts(paper):
        head = letters[start : start + _HEAD]
        if (candidates := of.get(head)) is None:
            heads = dict.fromkeys((head, head[:2], head[:1]))
            candidates = of[head] = [each for begins in heads for each in index.get(begins, ())]
        for form, case in candidates:
            end = start + len(form.letters)
            if (letters.startswith(form.letters, start) and _stands(paper, form, start, end)) or (
                form.apart
                and letters.startswith(form.letters[: form.apart], start)
                and (end := _with_middle_names(paper, form, start))
            ):
                yield (start, end), form, case


_LITTLE_WORDS = COMMON | frozenset(
    """a am an and any are as at be but by can did do for from go had has have he her him his how i if in into is it its
    let me my no nor not of off on one or our out over own per she so than that the them their then there these they
    this those to too two up upon us was we were what when where which who whom whose why will with yes you your
    ace act age ago aid air ant arm art ash ask ate bad bag ban bat bay bed bee beg bet bid big bin bit bow box boy bud
    bug bus bun buy cab cap car cat cow cry cub cup cut dad den dew die dig dim din dip dog dot due ear eat egg ego elf
    elm end era eve eye fan fat fed fee few fig fin fir fit fix fly foe fog fun fur gap gas gem get god got gum gun gut
    guy hat hay hen hid hip hit hop hot hut ice ill ink inn jam jar jaw jet job jog joy key kid kin kit lab lad lap law
    lay led leg lid lie lip lit log lot low mad man map mat men met mix mob mud mug nap net new nod nut oak oar oat odd
    oil old ore owl pad pan pat paw pay pea pen pet pie pig pin pit pot pub put ram ran rap rat raw red rib rid rig rim
    rip rod rot row rub rug rum run rye sad sat saw say sea see set sew shy sin sip sir sit six ski sky sly son sow spy
    sum sun tan tap tar tax tea ten tie tin tip toe ton top tow toy try tub tug van vet war wax way web wed wet win wit
    woe won wry yet zip""".split()  # noqa: SIM905
)


def may_be_split(form: Form) -> bool:
    """Whether a form is a family name that counts by itself, long enough to be known in two halves."""
    return form.what == "name" and form.how == "plain" and not form.cuts and len(form.letters) >= _SPLIT


_SPLIT = 5


def split(paper: Folded, names: dict[str, tuple[Form, str]]) -> Iterator[tuple[tuple[int, int], Form, str]]:
    """Every family name that is written as two or three words: one typed over the end of a line has a space there.

    Words of the language side by side (“green wood”) are no name.
    """
    if not names:
        return
    letters, edges = paper.letters, [*_starts(paper), len(paper.letters)]
    heads = {name[:_HEAD] for name in names}
    begun = [n for n, start in enumerate(edges) if letters[start : start + _HEAD] in heads]
    for many in (2, 3):
        for n in begun:
            if n + many >= len(edges) or (found := names.get(letters[edges[n] : edges[n + many]])) is None:
                continue
            parts = list(pairwise(edges[n : n + many + 1]))
            if {letters[a:b] for a, b in parts} <= _LITTLE_WORDS:
                continue
            if all(len(gap := paper.gap(a)) <= _FAR and set(gap) <= _PARTING | {"_"} for a, _ in parts[1:]):
                yield (edges[n], edges[n + many]), *found


_MIDDLE_NAMES = 2


def _with_middle_names(paper: Folded, form: Form, start: int) -> int:
    """Where a name ends that is written with middle names nobody told us of: “Agatha Mary Smith”; 0 where it is not.

    Each of its words begins with a capital, and nothing but spaces and stops stands between them.
    """
    letters, tail = paper.letters, form.letters[form.apart :]
    if not _capital(paper, start) or any(paper.gap(n) for n in range(start + 1, start + form.apart)):
        return 0
    at = start + form.apart
    if form.how == "initials" and letters[start] in "ai" and (at >= len(letters) or "." not in paper.gap(at)):
        return 0  # “A New Hall” is no initial
    between = ""
    for _ in range(_MIDDLE_NAMES):
        if at >= len(letters) or not _beside(paper, at, _QUOTES):
            return 0
        between += paper.gap(at)
        at += 1
        while at < len(letters) and not _parted(paper, at):
            at += 1
        if letters.startswith(tail, at) and _beside(paper, at, _QUOTES):
            between += paper.gap(at)
            if between.count("(") != between.count(")"):
                return 0
            end = at + len(tail)
            unbroken = not any(paper.gap(n) for n in range(at + 1, end) if n - at + form.apart not in form.cuts)
            return end if unbroken and _ends(paper, end, form) else 0
    return 0


_QUOTES = "“”‘’'\"()"


def _beside(paper: Folded, i: int, also: str = "") -> bool:
    """Whether a word with a capital begins here, next to the one before it. ``also``: signs that may stand between."""
    gap = paper.gap(i)
    return _parted(paper, i) and _capital(paper, i) and not gap.strip(f" .\t\n\u00a0-{also}") and len(gap) < _FAR


def _capital(paper: Folded, i: int) -> bool:
    return paper.text[paper.at[i]].isupper()


def _starts(paper: Folded) -> Iterator[int]:
    """The letters that a word begins with."""
    return compress(range(len(paper.letters)), paper.begins)


def _parted(paper: Folded, i: int) -> bool:
    """Whether one word ends before a letter and another begins with it."""
    return bool(paper.begins[i])


def _ends(paper: Folded, end: int, form: Form) -> bool:
    if end == len(paper.letters) or _parted(paper, end):
        return True
    if form.what != "name" or (form.how == "plain" and len(form.letters) < 4):
        return False
    return any(
        paper.letters.startswith(ending, end)
        and (end + len(ending) == len(paper.letters) or _parted(paper, end + len(ending)))
        and (form.how != "plain" or form.letters + ending not in COMMON)
        for ending in (("s", "es") if form.letters.endswith(("s", "x", "z", "ch", "sh")) else ("s",))
    )


def _stands(paper: Folded, form: Form, start: int, end: int) -> bool:
    """Whether a form whose letters were found is really written there: its words separate, and each unbroken.

    Each ``how`` of a form adds its own test: the title before it, the capitals, the initials.
    """
    if not _ends(paper, end, form):
        return False
    gaps = [paper.gap(i) for i in range(start + 1, end)]
    if form.how == "digits":
        return all(len(gap) <= 5 and set(gap) <= _PARTING for gap in gaps)
    if not _spaced_out(gaps) and not _words_unbroken(form, gaps):
        return False
    if form.what == "name" and _two_words(form, gaps):
        return False
    match form.how:
        case "titled":
            return _titled(paper, form, start, end)
        case "turned":
            return _turned(paper, form, start, end)
        case "capitals":
            return all(_capital(paper, i) for i in (start, *(start + cut for cut in form.cuts)))
        case "initials":
            return _initials(paper, form, start, gaps)
        case "initials after":
            return _initials_after(paper, form, start, gaps)
        case _:
            return True


def _spaced_out(gaps: list[str]) -> bool:
    """S p a c e d, letter by letter: every gap is there, and none is long."""
    return len(gaps) > 2 and all(gap and len(gap) <= 3 for gap in gaps)


def _words_unbroken(form: Form, gaps: list[str]) -> bool:
    """Whether the words of a form are separate words, and none is broken but by a hyphen, apostrophe or line end.

    ``gaps``: what stands between each letter of the form and the next.
    """
    for n, gap in enumerate(gaps, 1):
        if n in form.cuts:
            if len(gap.strip()) > _FAR or not (gap or form.loose):
                return False
        elif gap and not _broken(gap):
            return False
    return True


def _two_words(form: Form, gaps: list[str]) -> bool:
    """Whether a form is only found where two common words stand in two lines: “a good / man” is no Goodman."""
    broken = [n for n, gap in enumerate(gaps, 1) if "\n" in gap and not gap.strip() and n not in form.cuts]
    if len(broken) != 1:
        return False
    before = max((cut for cut in form.cuts if cut < broken[0]), default=0)
    after = min((cut for cut in form.cuts if cut > broken[0]), default=len(form.letters))
    return {form.letters[before : broken[0]], form.letters[broken[0] : after]} <= COMMON


def _broken(gap: str) -> bool:
    """Whether a word only looks parted: by an apostrophe, a hyphen, or the end of a line with or without one.

    A hyphen right after its letters and a space is a line end that was copied away: “Tr- ing”.
    """
    stripped = gap.strip(" \t\r\u00a0")
    if len(gap) > _FAR or not stripped:
        return False
    left = stripped.strip("".join(_HYPHENS | APOSTROPHES))
    return not left.strip() and (len(stripped) == len(gap) or "\n" in stripped or gap[0] in _HYPHENS)


def _titled(paper: Folded, form: Form, start: int, end: int) -> bool:
    """Whether a title stands beside a name: “Mr Peel”, “Peel, Mr”. A rank is none before a common word."""
    before = _word_before(paper, start)
    if before in TITLES or (before in RANKS and form.letters not in COMMON):
        return _capital(paper, start) or paper.text[paper.at[start - 1]].islower()
    gap = paper.gap(end) if end < len(paper.letters) else ""
    if not gap or gap.strip() not in (",", "("):
        return False
    after = end
    while after < len(paper.letters) and (after == end or not _parted(paper, after)):
        after += 1
    return _capital(paper, start) and paper.letters[end:after] in _AFTER_A_NAME


_AFTER_A_NAME = frozenset(("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "dame"))


def _word_before(paper: Folded, start: int) -> str:
    """The word before a letter, where it is near enough to belong to it."""
    if not start or len(paper.gap(start)) > 3:
        return ""
    i = start - 1
    while i and not _parted(paper, i):
        i -= 1
    return paper.letters[i:start]


def _turned(paper: Folded, form: Form, start: int, end: int) -> bool:
    """Whether a family name that is a word stands before a first name: “Peel, Alan”, not “Constable, Alan Smith”."""
    if not all(_capital(paper, i) for i in (start, *(start + cut for cut in form.cuts))):
        return False
    if end == len(paper.letters) or not _beside(paper, end):
        return True
    after = end + 1
    while after < len(paper.letters) and not _parted(paper, after):
        after += 1
    return "." in paper.gap(end) or after - end == 1 or paper.letters[end:after] in GIVEN


def _initials(paper: Folded, form: Form, start: int, gaps: list[str]) -> bool:
    """Initials before a family name that is a word too: capitals, and “A Hall” only with a stop."""
    places = [start, *(start + cut for cut in sorted(form.cuts))]
    if not all(paper.text[paper.at[i]].isupper() for i in places) or not gaps[0]:
        return False
    if paper.letters[start] not in "ai" or len(form.cuts) > 1 or "." in gaps[0]:
        return True
    return _word_before(paper, start) in TITLES


def _initials_after(paper: Folded, form: Form, start: int, gaps: list[str]) -> bool:
    """Initials after a family name that is a word too: capitals, and set apart (“Smith, J”, “Smith (J)”), or several
    (“Smith J R”, “SMITH JR”), or one after a name that is no word (“Patel J”); “A” and “I” are words too."""
    first = len(form.letters) - form.initials
    if not _capital(paper, start) or not all(_capital(paper, start + n) for n in range(first, len(form.letters))):
        return False
    if any("," in gaps[cut - 1] or "(" in gaps[cut - 1] for cut in form.cuts):
        return True
    between = "".join(gaps[first - 1 :])
    if between.strip(" .\n\u00a0"):
        return False
    if form.initials > 1:
        return True
    return "\n" not in between and form.letters[first:] not in "ai" and form.letters[:first] not in WORDS
