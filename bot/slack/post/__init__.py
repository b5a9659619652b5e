"""What the bot sends by itself, digests, alerts, round-ups and alarms: each message once."""
