"""A document in Word, with real headings and real numbering.

It may import the model of a document and what every writer needs of it, and no other writer.
"""
