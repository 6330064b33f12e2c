"""The body itself: its people and their posts, its rules and settings, its house style and how it numbers.

It may import the records of a meeting, but not the proceedings of one.
"""
