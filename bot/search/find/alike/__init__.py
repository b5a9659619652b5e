"""From one paper to others: to those like it, and to those by its authors."""
