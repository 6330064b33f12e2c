"""“Since last time”: what happened while the clerk was away, and what waits; shown over the place of work in front."""
