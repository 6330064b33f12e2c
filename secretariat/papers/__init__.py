"""The papers a clerk writes, each as a document: what stands in it, and for whom.

They may know everything that is minuted and planned. None may reveal what is private; the formats are in documents.
"""
