"""The wiring: settings and a file per command; it alone chooses rooms.

Its wings: ``serve`` (the running bot: service, jobs and their schedule, web server, alarms) and ``chat`` (the
terminal).
"""
