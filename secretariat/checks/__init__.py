"""Checks of the archive: what a careful colleague would point out on reading it, one sentence each, with the place.

Nothing is changed, and nothing private is quoted: the checks read neither complaints nor reasons for apologies, nor
what was minuted while the public was excluded. A new check is one function under
``@check`` in one of these files; ``looking_over`` runs them all.
"""
