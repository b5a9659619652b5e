"""A question spelled as it was meant: slips of the thumb put right from the archive's own words."""
