"""Writing a paper to a file, wherever it was asked for; the gate stands here before a public one."""
