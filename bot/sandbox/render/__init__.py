"""Block Kit, messages and views -> HTML as a person sees them in Slack. Pure; every foreign character is escaped."""
