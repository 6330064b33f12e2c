"""Finding words in all that is kept: what can be found, how words are compared, which comes first. Reads no file.

Knows the records and what a meeting came to; no paper, no screen and no store.
"""
