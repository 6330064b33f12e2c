"""The papers of matters: what was recommended, asked for and promised, what came of it, the letters that go out for it.

They know the matters that may be public, and of those neither a clerk's note nor anything minuted in private.
"""
