"""F8: the register of complaints: one case, several together, what can be done now, letters, the passphrase.

The one place of work that reveals what is private, and only to the clerk who unlocked it.
"""
