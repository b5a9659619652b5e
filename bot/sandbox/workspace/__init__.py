"""What a workspace is: people, channels, messages, views, and the changes of all of them. No I/O, no threads."""
