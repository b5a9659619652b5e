"""The browser's page and the bot's API over HTTP: a WSGI application, server-sent events, and what keeps others out."""
