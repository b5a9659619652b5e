"""What nobody listens to: acknowledged, for Slack takes an event without a listener for a failure and repeats it."""

from __future__ import annotations

import re

from slack_bolt import App
from slack_bolt.kwargs_injection import Args

from bot.slack.hear.asked import Hearing


def listen(app: App, _hearing: Hearing) -> None:
    """Register the last listener: an app whose manifest subscribes to more than this version hears."""

    def unheard(_args: Args) -> None:
        """Do nothing."""

    app.event(re.compile(""))(unheard)
