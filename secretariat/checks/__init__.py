"""What a careful colleague would say on reading the whole archive: one sentence each, with the place.

Nothing is changed and nothing is quoted that is private: of complaints and of reasons for apologies this package is
told nothing, and what was minuted while the public was excluded is passed over. A new check is one function under
``@check`` in one of these files; ``looking_over`` asks them all.
"""
