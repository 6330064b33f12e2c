"""All that is kept in the clerk's folder, as one: whether it holds, handed out, taken in, forgotten from."""
