"""What a person does in Slack, what Slack then sends to the bot, and what becomes of that."""
