"""How much a word tells: one that stands in few of the matters given tells much, one of every such letter little."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping

from ..basics.clock import DAYS, MONTHS
from ..basics.pattern import pattern
from .proposed import Asked, Given
from .stems import stem, stems_of, words_in

_EVERYDAY = frozenset(
    map(
        stem,
        """accept account action add address agenda agree annual answer appendix approach
        area arrange arrangement ask available best better board body bring chair chief
        circulate comment commissioner confirm consider constable constabulary continue copy
        council councillor county crime current date day detail develop discuss district
        document ensure explain figure find follow force forward full further future general
        give good have hold include information invite issue item know lack lead let letter
        level list local look make matter meet meeting member month need new next note
        number office officer operate opportunity order outcome page panel paper part people
        period place plan point police policy position possible present procedure progress
        propose provide public publish put quarter question raise receive recommend
        recommendation refer regard reply report request respond response result review say
        scrutiny secretary section see send set show spend state support table take tell
        thank time undertake update use view way website week work working write written
        year""".split(),  # noqa: SIM905
    )
)
"""Words of every such meeting and letter."""
_TIMES = frozenset(map(stem, (*MONTHS, *DAYS, "spring", "summer", "autumn", "winter")))
"""Words of time: they tell when, and seldom what."""

_YEAR = pattern(r"(?:19|20)\d\d(?:/\d\d(?:\d\d)?)?")

RARE = 0.5
"""From this weight on a word is rare."""


def _is_of_time(word: str) -> bool:
    return word in _TIMES or _YEAR.fullmatch(word) is not None


class Weights:
    """What each word weighs among the matters given: 1 at most, for one that no other matter holds."""

    def __init__(self, given: Given) -> None:
        parents = {each.parent for each in given.matters}
        of_each = [stems_of(each.text) for each in given.matters if each.id not in parents]
        self._in_so_many: Mapping[str, int] = Counter(word for words in of_each for word in words)
        self._all = max(len(of_each), 4)
        self._everyday = _EVERYDAY | stems_of(given.panel)
        self._known: dict[str, float] = {}
        self._sums: dict[frozenset[str], float] = {}
        self._rare: dict[str, bool] = {}

    def of(self, word: str) -> float:
        """The weight of a stem."""
        weight = self._known.get(word)
        if weight is None:
            weight = self._known[word] = self._weighed(word)
        return weight

    def _weighed(self, word: str) -> float:
        base = 0.3 if word in self._everyday else 0.5 if _is_of_time(word) else 1.0
        in_so_many = max(self._in_so_many.get(word, 1), 1)
        return base * math.log(1 + self._all / in_so_many) / math.log(1 + self._all)

    def sum(self, words: frozenset[str]) -> float:
        """What several stems weigh together."""
        weight = self._sums.get(words)
        if weight is None:
            weight = self._sums[words] = math.fsum(self.of(word) for word in words)
        return weight

    def rare(self, words: frozenset[str]) -> frozenset[str]:
        """Those of the stems that are rare."""
        known = self._rare
        for word in words:
            if word not in known:  # never “words - known.keys()”, which goes through all that is known
                known[word] = self.of(word) >= RARE and not _is_of_time(word)
        return frozenset(word for word in words if known[word])


def as_written(matter: Asked, stems: frozenset[str], most: int = 4) -> str:
    """The words behind stems as the matter has them, in its order: “Dunholt, front, counter”."""
    seen: dict[str, str] = {}
    for each in words_in(matter.text):
        if each.stem in stems:
            seen.setdefault(each.stem, each.word)
    return ", ".join(list(seen.values())[:most])
