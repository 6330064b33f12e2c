"""What somebody says, where no Tab stands between the code and the words; signs and labels that are said anyhow."""

from __future__ import annotations

_WHY = "Councillor Bramble asked:; a) Why was it late?"
ACCEPTED = [
    *((line, _WHY) for line in (
        "db: why was it late?", "DB\twhy was it late?", "(db)\twhy was it late?", "db.\twhy was it late?",
        "db;\twhy was it late?", "db\tQ: why was it late?", "db\tquestion: why was it late?", "db : why was it late",
    )),
    ("db asked why it was late", "Councillor Bramble asked why it was late."),
    ("pq thanked the staff", "Councillor Quill thanked the staff."),
    ("pc: it froze", "The Commissioner stated that it froze."),
    ("pc\tA: it froze", "The Commissioner stated that it froze."),
    ("pc\tanswer: it froze", "The Commissioner stated that it froze."),
    # words that are no code, or nobody's
    ("as: follows", "As: follows."),
    ("so: it froze", "So: it froze."),
    ("zz: it froze", "Zz: it froze."),
    ("db and pq spoke", "Db and pq spoke."),
    ("– frost", "• Frost"),
    ("/note - it froze", "It froze."),
    ("it froze..", "It froze."),
    ("it froze...", "It froze..."),
]  # fmt: skip
