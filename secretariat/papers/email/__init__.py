"""What is to be sent, as an e-mail that is not sent: addressee, subject, words, and the paper attached.

It knows what its paper knows. No address is kept that may be printed, so that the clerk's own program fills it in.
"""
