"""The words by which something is left out of what is said of several: one list for all who look for them."""

APART = "apart from|aside from|other than|with the exceptions? of|barring|excluding|omitting|minus|not counting"
"""Those that say nothing else, as a pattern. “Except”, “save” and “bar” mean other things too: who looks says when."""
