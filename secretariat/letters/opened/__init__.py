"""A letter's file, opened: its words in the light markup that the reader of letters reads, whatever its format.

A module a format. Nothing in a file is executed, fetched or followed; what cannot be opened is refused in one sentence.
It knows no rule of letters: what is a unit or a reply is not decided here.
"""
