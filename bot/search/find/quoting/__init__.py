"""The sentence of a paper that answers a question, and what of its abstract matches."""
