"""The agenda pack: the agenda with the papers of its items, bound into one PDF; a supplement; the exempt papers apart.

It knows what the agenda prints and how papers are bound, and no disk: it is given the bytes of the files it asks for.
"""
