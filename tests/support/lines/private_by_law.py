"""Lines that exclude the public in the words of the law, with its paragraphs in whatever form."""

from __future__ import annotations

from tests.support.lines.private import ACT, HANDS, LEFT, MOVED, resolved

ACCEPTED = [
    # the law is named by the command already, and paragraphs in whatever form
    *(
        (line, f"{resolved('paragraph 3')}.; {LEFT}")
        for line in (
            "/private para. 3",
            "/private paragraph three",
            "/private under para 3 of part 1 schedule 12A",
            "/private s100A(4) para 3",
            "/private section 100A(4) paragraph 3",
            "/private LGA 1972 para 3",
            "/private press & public excluded para 3",
            "/private 3 for this item",
            "/private3",
            "/exempt 3",
            "/exclude the public under paragraph 3",
        )
    ),
    *(
        (f"/private 3{said}", f"{resolved('paragraph 3')}: a tender.; {LEFT}")
        for said in (" - a tender", " (a tender)", ": a tender", " because a tender")
    ),
    (
        "/private 3 for the rest of the meeting",
        f"{resolved('paragraph 3', 'items 5, 6 and 7', involves='they involve')}.; {LEFT}",
    ),
    ("/private 3 2.25pm", f"{resolved('paragraph 3')}.; (The public left the meeting at 2:25pm)"),
    ("/private 3 4-1", f"{resolved('paragraph 3', before=f'{HANDS} the Panel')}.; {LEFT}"),
    *(
        (f"/private 3 {said}", f"{resolved('paragraph 3', before='The Panel unanimously')}.; {LEFT}")
        for said in ("all agreed", "by all present", "unan.", "carried by all")
    ),
    *(
        (f"/private {said}", f"{resolved('paragraph 3', before=MOVED)}.; {LEFT}")
        for said in ("3 pq/db", "pq db 3", "3, pq & db")
    ),
    *(
        (
            line,
            f"The public was excluded for item 5 under section 100A(2) {ACT}, because confidential information would "
            f"otherwise have been disclosed.; {LEFT}",
        )
        for line in ("/confidential", "/private, confidential")
    ),
    ("/private 1, 2", f"{resolved('paragraphs 1 and 2')}.; {LEFT}"),
    ("/private 1,2 and 3", f"{resolved('paragraphs 1, 2 and 3')}.; {LEFT}"),
    ("/private 1 item 6", f"{resolved('paragraph 1', 'item 6')}."),
    ("/private 1 items 5 and 6", f"{resolved('paragraph 1', 'items 5 and 6', involves='they involve')}.; {LEFT}"),
    (
        "/private 1 by pq sec db vote 4 1",
        resolved(
            "paragraph 1",
            before="On the motion of Councillor Quill, seconded by Councillor Bramble, and on a "
            "show of hands (4 for, 1 against, 0 abstained), the Panel",
        )
        + f".; {LEFT}",
    ),
    (
        "/private 1 moved pq at 2:25",
        resolved("paragraph 1", before="On the motion of Councillor Quill, the Panel")
        + ".; (The public left the meeting at 2:25pm)",
    ),
    (
        "/private 3 vote 1 3",
        "On a show of hands (1 for, 3 against, 0 abstained) the Panel DECLINED to exclude the public for item 5 under "
        f"section 100A(4) {ACT} (paragraph 3 of Part 1 of Schedule 12A).",
    ),
    (
        "/private 3 lost because names could be left out.",
        f"The Panel DECLINED to exclude the public for item 5 under section 100A(4) {ACT} (paragraph 3 of Part 1 of "
        "Schedule 12A): names could be left out.",
    ),
    (
        "/private confidential",
        f"The public was excluded for item 5 under section 100A(2) {ACT}, because confidential information would "
        f"otherwise have been disclosed.; {LEFT}",
    ),
]
