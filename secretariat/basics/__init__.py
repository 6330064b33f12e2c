"""What every subject stands on: a record, an act over records, order, the clock, sentences.

It knows no meeting, no panel and no paper.
"""
