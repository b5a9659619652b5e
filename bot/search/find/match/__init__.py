"""Which of the best papers match well: what is shown, and which of them come before others that do."""
