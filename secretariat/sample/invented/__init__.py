"""A panel that does not exist, with three years of its work: county, councils, people and complaints are all invented.

Its meetings are minuted through the same line that a clerk types. It may know what the rest of the sample knows.
"""
