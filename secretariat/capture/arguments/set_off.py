"""For patterns: the signs that set the end of a line apart, from the first of them on.

Begun at any of them, a line of thousands of blanks would be gone through anew from each.
"""

from __future__ import annotations

SET_OFF = r"(?<![\s,;:(–—-])[\s,;:(–—-]"
"""A blank, a comma, a semicolon, a colon, a bracket that opens, a dash; how many there are to be follows: + or *."""
SET_OFF_BUT_COLON = r"(?<![\s,;(–—-])[\s,;(–—-]"
"""The same where a colon belongs to the words: “Lanes: until 4pm”."""
