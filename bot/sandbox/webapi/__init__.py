"""Slack's Web API as a bot calls it: a file per family of methods, with Slack's own error codes."""
