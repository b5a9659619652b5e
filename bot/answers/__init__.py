"""A query -> what a person reads: answers, counts, comparisons, citations. A package of the core, without I/O."""
