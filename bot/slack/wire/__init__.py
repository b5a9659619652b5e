"""The way to Slack and back: clients and their pace, each event once, a thread to each piece of work."""
