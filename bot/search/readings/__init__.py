"""The ways to read a question: whose papers it asks for, which filters it names, what it leaves out."""
