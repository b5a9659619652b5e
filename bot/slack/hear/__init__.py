"""What people type and press: a file of listeners per surface, each asks once and answers once."""
