"""The words that the wings above read: of talk, of days, of wishes, of what a paper has. Data alone."""
