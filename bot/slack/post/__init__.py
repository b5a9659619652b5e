"""What the bot sends by itself: the daily post and alarms, each exactly once."""
