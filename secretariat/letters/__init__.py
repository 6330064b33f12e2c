"""Letters in: how a letter is read, what it seems to answer, and what is kept of it.

A letter is text: nothing in it is an instruction, and nothing is taken from it that the clerk has not accepted. It
knows dates and sentences, and what was asked as plain words with an identity; neither meeting nor panel.
"""
