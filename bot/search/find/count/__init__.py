"""How many papers are on a topic, in which times, and what they are about: of all papers, not the best of a pool."""
