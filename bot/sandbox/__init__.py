"""A Slack for one browser: the workspace, its Web API, Block Kit as HTML, a page. Built like a protocol library.

``limits`` (what Slack refuses; pure) < ``workspace`` (people, channels, messages, views; state without I/O) <
``render`` (Block Kit -> HTML; pure) and ``webapi`` (the methods that a bot calls) < ``acts`` (what a person does, and
what Slack then delivers) < ``page`` (HTTP: the browser's page and the bot's API; and Socket Mode).

It knows nothing of the bot: whoever opens it says where deliveries go, and what the app's manifest asks for.
"""
