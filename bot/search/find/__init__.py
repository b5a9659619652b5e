"""Question -> the best papers of a snapshot, whether they answer at all, and the sentence of each that does."""
