"""A conversation in the terminal: the loop, the desk that plays Slack, blocks as text."""
