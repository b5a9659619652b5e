"""The wing of single papers: what is asked of one, and how people call one to mind. Pure."""
