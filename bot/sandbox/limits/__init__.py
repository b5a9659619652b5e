"""What Slack refuses: Block Kit's shapes and sizes, by surface. Pure; the limits are those of Slack's documentation."""
