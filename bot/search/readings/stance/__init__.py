"""How a paper stands to a thing that it mentions: it is about it, uses it, does without it, is of its field or kind."""
