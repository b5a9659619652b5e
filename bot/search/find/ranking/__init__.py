"""The papers that are best for a question, in order, whether they match well or not; and what evidence each has."""
