"""Words with letters of other keyboards: the ı of a Turkish one, capitals with an accent, “ﬁ” copied from a page."""

from __future__ import annotations

from secretariat.capture.words.vocabulary import find
from tests.support.lines.votes import HANDS

ACCEPTED = [
    *((f"/vote {said}", f"{HANDS} (5 for, 0 against, 0 abstained) the motion was CARRIED.")
      for said in ("fıve-nıl", "FİVE to nil", "five for, none agaınst")),
    ("/agreed unanımously that it be so", "The Panel unanimously AGREED that it be so."),
    ("/not agreed the ﬁrst oﬃce", "The Panel REJECTED the first office."),
    ("/declare db personal ınterest ın ıtem sıx: a farm",
     "Councillor Bramble declared a personal interest in item 6, a farm."),
    ("/out db half past sıx", "(Councillor Bramble left the meeting at 6:30pm)"),
    # a name begins with a capital, whatever its accent
    ("/refer to Ŵyn Council to decide", "The matter was REFERRED to Ŵyn Council to decide."),
    ("/in new Ŵyn Élan, witness", "(Ŵyn Élan joined the meeting at 2:30pm)"),
    ("/minutes of the Ŵyn Sub-Committee 12 March 2031",
     "The minutes of the meeting of the Ŵyn Sub-Committee held on 12 March 2031 were agreed as an accurate record."),
]  # fmt: skip
REFUSED = [
    (
        "/promise Ŵyn Ŷstrad would write",
        f"Nobody has the code or name “Ŵyn Ŷstrad”. The form is {find('promise').usage}",
    ),
]  # fmt: skip
