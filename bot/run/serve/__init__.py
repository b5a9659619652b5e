"""The running bot: the service, its jobs and their schedule, its web server, its alarms, its end."""
