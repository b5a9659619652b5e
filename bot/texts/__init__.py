"""Texts and numbers as people read them. A package of the core, pure: all that answers or sends stands on it."""
