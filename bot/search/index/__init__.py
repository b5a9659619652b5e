"""Papers -> an immutable snapshot: postings, statistics and flags; how it grows by a day and lies on disk."""
