"""What every subject uses: records, acts that change them, places in an order, the clock, sentences.

Nothing here imports a meeting, a panel or a paper.
"""
