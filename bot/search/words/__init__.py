"""A question's words as an archive knows them: which tell of a topic, which are talk, what papers say for them."""
