"""Papers of meetings before the records here began: what can be read in them for certain, and keeping them.

Knows letters' files and their markup; guesses nothing.
"""
