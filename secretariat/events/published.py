"""A recommendation made in private that the panel publishes, under the number it has (MTG-30, REC-04)."""

from typing import ClassVar

from ..basics.saying import say
from ..basics.sentences import lowered
from ..proceedings.page import Page
from ..proceedings.proceedings import Proceedings
from .base import Happening, happenings
from .decisions import Recommended


class RecommendationPublished(Happening, frozen=True, kw_only=True, tag="recommendation published"):
    """What was recommended while the public was excluded stands in the open minutes too, word for word."""

    always_public: ClassVar[bool] = True

    number: int

    def refusal(self, proceedings: Proceedings) -> str:
        made = self._made(proceedings)
        if made is None:
            return f"There is no recommendation R{self.number} in this meeting."
        if not any(entry.event == made.id and entry.private for entry in proceedings.page.entries):
            return f"R{self.number} was made in public, so it stands in the open minutes already."
        again = any(isinstance(each, RecommendationPublished) and each.number == self.number and each.id != self.id
                    for each in happenings(proceedings.bundle))  # fmt: skip
        return f"R{self.number} is published already." if again else ""

    def write(self, proceedings: Proceedings, page: Page) -> None:
        made = self._made(proceedings)
        if made is None:
            return
        item = next((each.item for each in proceedings.page.entries if each.event == made.id), "")
        page.recommendation(item, say("In private, and to be published, {the_body} ", lowered(proceedings.the_body)),
                            self.number, made.printed_words())  # fmt: skip

    def _made(self, p: Proceedings) -> Recommended | None:
        return next((each for each in happenings(p.bundle)
                     if isinstance(each, Recommended) and each.number == self.number), None)  # fmt: skip

    def line(self, proceedings: Proceedings) -> str:
        return f"/publish R{self.number}"
