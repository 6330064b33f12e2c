"""The body itself: its people and their posts, its rules and settings, its house style and how it numbers.

It may know what is kept of a meeting, but not how one proceeds.
"""
