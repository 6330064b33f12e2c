"""The words in which the result of a vote is told, and what each says: one table for all that look for them."""

from __future__ import annotations

CARRIED = ("carried", "passed", "agreed", "approved", "adopted")
LOST = ("lost", "defeated", "rejected", "fell", "failed", "voted down")

IS_CARRIED = f"(?:{'|'.join(CARRIED)})"
IS_NOT = f"not {IS_CARRIED}"
IS_LOST = f"(?:{'|'.join(LOST)}|{IS_NOT})"
A_RESULT = f"(?:{'|'.join((*CARRIED, *LOST))}|{IS_NOT})"

NEM_CON = r"(?:nem(?:ine)?\.? ?con(?:tradicente)?)"
"""Without the stop behind it, “nem. con.”: who looks says whether one may stand there."""

CASTING_VOTE = r"(?:casting vote|c\.?v\b\.?)"

OF_A_VOTE_ALONE = "(?:carried|lost|passed|defeated|fell|failed)"
"""Those that say nothing but how a vote went: the others are decisions too, or what is done with minutes."""

HOW_SURELY = "(?:overwhelmingly|clearly|comfortably|easily|decisively|convincingly|heavily|narrowly|resoundingly)"
A_MAJORITY = (
    "(?:(?:very )?(?:large|clear|big|huge|vast|great|overwhelming|substantial|comfortable|considerable|significant|"
    "good|strong|narrow|slim|slender|small|bare) majority)"
)
"""How a vote went that nobody counted, as it is said in place of the numbers."""
