"""Nouns -> Block Kit: pure functions, one file a subject. Nothing here can post."""
