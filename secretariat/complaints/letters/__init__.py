"""The letters and notices of a complaint: their texts, and how a case fills them in.

It may know the case and its rules, and reveals only to whom a letter goes.
"""
