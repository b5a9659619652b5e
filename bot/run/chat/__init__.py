"""A conversation in the terminal: the loop, and blocks as text."""
