"""A document as one web page, with everything in it escaped.

It may import the model of a document and what every writer needs of it, and no other writer.
"""
