"""The journal: one line an act, each with its hash, never rewritten; and undo, which reads it back.

It may know the disk alone.
"""
