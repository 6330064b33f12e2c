"""Papers that come as PDF, bound with our own into one file, whose tags go on saying what they said.

It knows PDF files and labels of pages; not which papers there are, nor why.
"""
