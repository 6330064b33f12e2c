"""Every matter that was decided, recommended, asked for or promised, and its life until it is closed.

It may know the proceedings of every meeting and the letters that came in, but neither agenda nor papers.
"""
