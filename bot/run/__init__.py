"""The wiring: settings and a file per command; it alone chooses rooms.

Its wings: ``serve`` (the running bot: service, jobs and their schedule, web server, alarms), ``demo`` (the page to try
it in), ``chat`` (the terminal) and ``cli`` (the command line).
"""
