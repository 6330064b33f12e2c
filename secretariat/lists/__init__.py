"""Lists that are taken in whole: people, a year's dates, standing items; how each row of what was pasted is read.

Knows the panel, its people and its plan; no screen and no file but what is in one.
"""
