"""``demo``: the whole bot in a Slack that is played on this machine, with a clock of its own."""
