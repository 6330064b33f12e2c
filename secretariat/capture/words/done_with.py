"""What is no command, and what does it: told instead of whatever command is spelled most like it."""

from __future__ import annotations

_IN_ANOTHER_WORD = {
    "Who comes for an item is typed as /in new: name, job, for this item.": ("witness", "witnesses"),
    "/bring 7 before 6 and /back 6 after 7 vary the order.": ("swap", "reorder", "order"),
    "/q 1 reply … and /q 1 later tell the reply to a question of the public.": ("written", "reply", "supp"),
    "/minutes tells what was done with earlier minutes.": ("sign", "signed", "confirm", "confirmed"),
    "/resolved to suspend … is the decision; /adjourn pauses the meeting.": ("suspend", "suspended", "standing"),
    "/supported, /motion veto … and /vetoed tell what was done with a precept.": ("precept",),
    "/recommend that … be appointed, or /vetoed, is what comes of it.": ("hearing", "confirmation"),
    "/appointed who as what is the decision; /seat gives a seat in the meeting.": ("co-opt", "coopt", "co-opted"),
    "/resolved is the decision; a post is ended in People (F9).": ("end-term", "resign", "resigned"),
    "/note keeps it as words.": ("call-in", "call", "phrase", "said"),
    "Ctrl+Z takes back what was typed last.": ("undo", "delete", "oops"),
}
DONE_WITH = {word: sentence for sentence, words in _IN_ANOTHER_WORD.items() for word in words}
"""By what a hand types for a command that there is not, what does it."""
