"""How an archive writes words: side by side, joined by hyphens, turned round, as a keyword, in the texts of papers."""
