"""Files kept whole and unchanged, each under the hash of its content, and which of them records name.

It may know the disk and the port; of records only that some of them name a file. A neighbour of sealed and datafiles.
"""
