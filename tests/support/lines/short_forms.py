"""Lines in their shortest forms: one sign at the beginning, and what the first words tell."""

from __future__ import annotations

from hypothesis import strategies as st

from secretariat.capture.words.vocabulary import find

_NO_VETO = "A veto of the precept as too high was declared and was not carried: 8 needed."
_WORDS = (
    "the panel’s decision words: noted, agreed, endorsed, approved, resolved, supported, vetoed, rejected, declined, "
    "appointed, received."
)
_NOTED = "The Panel AGREED to NOTE the report"

ACCEPTED = [
    *(
        (f"/usual {said}", "The Panel unanimously AGREED to NOTE the report.")
        for said in ("unanimously", "unan", "nem con", "nemcon")
    ),
    # what came of it
    ("=", f"{_NOTED}."),
    ("/usual", f"{_NOTED}."),
    ("=an", f"{_NOTED}."),
    ("= an", f"{_NOTED}."),
    ("=an the plan", "The Panel AGREED to NOTE the plan."),
    ("=an unanimously", "The Panel unanimously AGREED to NOTE the report."),
    ("=an unanimously the plan", "The Panel unanimously AGREED to NOTE the plan."),
    ("=an, subject to a map", f"{_NOTED}, subject to a map."),
    ("=an subject to a map", f"{_NOTED}, subject to a map."),
    ("=an the plan, subject to a map", "The Panel AGREED to NOTE the plan, subject to a map."),
    ("=ae the plan", "The Panel AGREED to ENDORSE the plan."),
    ("=aa", "The Panel AGREED to APPROVE the report."),
    ("=as the precept", "The Panel AGREED to SUPPORT the precept."),
    ("=AE the plan", "The Panel AGREED to ENDORSE the plan."),
    ("=a", "The Panel AGREED the proposal."),
    ("=a the terms", "The Panel AGREED the terms."),
    ("=n", "The Panel NOTED the report."),
    ("=n the item", "The Panel NOTED the item."),
    ("=e the plan", "The Panel ENDORSED the plan."),
    ("=ap the rules", "The Panel APPROVED the rules."),
    ("=r that lanes be swept", "The Panel RESOLVED that lanes be swept."),
    ("=s the precept", "The Panel SUPPORTED the precept."),
    ("=v the precept as too high", _NO_VETO),
    ("=noted the plan", "The Panel NOTED the plan."),
    ("=for the Chair to write", "The Panel AGREED for the Chair to write."),
    ("=to note the plan", "The Panel AGREED to NOTE the plan."),
    ("=that lanes be swept", "The Panel AGREED that lanes be swept."),
    ("/outcome an", f"{_NOTED}."),
    # recommendations, promises, lists
    (">to sweep the lanes", "The Panel RECOMMENDED:; R1 To sweep the lanes."),
    ("> to Eldmoor: that lanes be swept", "The Panel RECOMMENDED:; R1 That lanes be swept (to Eldmoor)."),
    (">> that the rules be changed", "The Panel RECOMMENDED:; R1 That the rules be changed (to the Panel)."),
    (">>unanimously that it be so", "The Panel RECOMMENDED:; R1 That it be so (to the Panel) (unanimously)."),
    ("> 3 new gritters", "The Panel RECOMMENDED:; R1 3 new gritters."),
    ("!to send the figures", "The Commissioner undertook to send the figures."),
    ("! db to look", "Councillor Bramble undertook to look."),
    ("+frost", "1. Frost."),
    ("+ 4 gritters", "1. 4 gritters."),
    ("-frost", "• Frost"),
    ("*frost", "• Frost"),
    ("#Frost", "Frost"),
    ("db\t!to look", "The Commissioner undertook to look."),
    # what only begins like a mark
    ("-5 degrees", "-5 degrees."),
    ("+5% on the year", "+5% on the year."),
    ("#1 of nine", "#1 of nine."),
    ("=> see the map", "=> see the map."),
    ("\\> see the map", "> see the map."),
    ("\\/next is a command", "/next is a command."),
    ("\\", "\\."),
    ("db\t\\* is a star", "Councillor Bramble stated:; a) * is a star."),
    # a question, a statement, something told
    ("db\tthe lanes were icy", "Councillor Bramble stated:; a) The lanes were icy."),
    ("db\tthe lanes: were they swept?", "Councillor Bramble asked:; a) The lanes: were they swept?"),
    ("db\twhether the lanes were swept", "Councillor Bramble asked:; a) Whether the lanes were swept."),
    ("db\tabout the lanes", "Councillor Bramble asked:; a) About the lanes."),
    ("db\twhen the lanes would be swept", "Councillor Bramble asked:; a) When the lanes would be swept."),
    ("db\twhen it froze, nobody came", "Councillor Bramble stated:; a) When it froze, nobody came."),
    ("db\tit froze; was it swept?", "Councillor Bramble stated:; a) It froze; was it swept?"),
    ("db\tHad it been swept; it froze", "Councillor Bramble asked:; a) Had it been swept; it froze."),
    ("db\twhatever came was late", "Councillor Bramble stated:; a) Whatever came was late."),
    ("db\tthanked the staff", "Councillor Bramble thanked the staff."),
    ("db\tincreased patrols were welcome", "Councillor Bramble stated:; a) Increased patrols were welcome."),
    ("db\tdo the gritters work", "Councillor Bramble asked:; a) Do the gritters work?"),
    ("db\twhat does it buy.", "Councillor Bramble asked:; a) What does it buy?"),
    ("db\twhy the lanes were icy.", "Councillor Bramble asked:; a) Why the lanes were icy."),
    ("db\twas grateful for the salt", "Councillor Bramble was grateful for the salt."),
    ("db\tReported crime had fallen", "Councillor Bramble stated:; a) Reported crime had fallen."),
    ("pc\tOrganised crime had fallen", "The Commissioner stated that organised crime had fallen."),
    ("pc\tAhmed Khan would reply", "The Commissioner stated that Ahmed Khan would reply."),
    ("pc\twould reply in writing", "The Commissioner would reply in writing."),
    *(
        (f"pc\t{said}", f"The Commissioner stated that {said.split(' ', 1)[1]}.")
        for said in (
            "that it froze",
            "That the lanes were shut",
            "that 40 lanes were shut",
            "that Ahmed Khan would reply",
        )
    ),
    ("pc\tthat road was shut", "The Commissioner stated that that road was shut."),
    # the speaker's own name, typed once more before what she did
    ("pc\tThe Commissioner explained that it froze", "The Commissioner explained that it froze."),
    ("pc\tthe PCC would reply in writing", "The Commissioner would reply in writing."),
    ("pc\tPercy Campion did not know", "The Commissioner did not know."),
    ("db\tCllr Bramble thanked the staff", "Councillor Bramble thanked the staff."),
    ("db\tBramble asked why it froze", "Councillor Bramble asked why it froze."),
    ("db\tBramble hedges were cut", "Councillor Bramble stated:; a) Bramble hedges were cut."),
    ("db\tthe Commissioner explained it", "Councillor Bramble stated:; a) The Commissioner explained it."),
    ("pc\tthe Commissioner's office was closed", "The Commissioner stated that the Commissioner's office was closed."),
    ("db\t\twhy, it froze", "Councillor Bramble stated:; a) Why, it froze."),
    # the word handed on
    ("db\twhy were the lanes icy?\t", "Councillor Bramble asked:; a) Why were the lanes icy?"),
    ("+two roads closed\t", "1. Two roads closed."),
]

REFUSED = [
    (">", "Say what is recommended: /recommend that …"),
    (">>", "Say what is recommended: /recommend that …"),
    ("!", "Say what was promised: /promise to …"),
    ("+", f"Type the words after it. The form is {find('update').usage}"),
    ("-", f"Type the words after it. The form is {find('update').usage}"),
    ("=zz the report", f"“zz” is not one of {_WORDS}"),
    ("=agred the report", f"“agred” is not one of {_WORDS}"),
    ("# \x00", "Nothing was said yet: type the words."),
    ("/usual please", "“please” was not understood. The form is /usual [unanimously]"),
]

SCRIPT = [
    "db\tthe lanes were icy", "db\t\\> is a sign", "pc\t\\/next is a command", "pc\t\\\\ is a stroke",
    "db\twhy were they icy?\t", "\tit froze", "-by night", "!", "+frost", ">>to sweep them", "=ae the plan",
    "=n, subject to a map",
]  # fmt: skip

TYPED = [
    st.sampled_from(["=", "=an", "=e the plan", "=hb ps jp", "> to sweep", ">> to sweep", "!", "! to look", "+ frost",
                     "- by night", "* by day", "# Frost", "db\twhy?\t", "\\> a sign", "\\", "db\tit froze hard\t"]),
    st.builds("{}{}{}".format, st.sampled_from("=>!+-*#\\"), st.sampled_from(["", " "]), st.text(max_size=12)),
]  # fmt: skip
