"""The Review of Complaints: cases counted over a period, the report, and its exempt annex.

The report is written from counts, which can hold no word that was typed.
"""
