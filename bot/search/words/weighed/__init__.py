"""What each word of a question weighs: whether it tells of a topic or is talk, and what papers may say for it."""
