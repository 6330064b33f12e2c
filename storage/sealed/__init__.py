"""The register of complaints as ciphertext, one key a record, and the ring that holds the keys.

It stands between archive and journal, and knows documents and keys, never what a complaint says.
"""
