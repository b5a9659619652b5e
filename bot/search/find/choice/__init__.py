"""Which papers one reading of a question lists, and which come first: of the kind asked for, or without a thing."""
