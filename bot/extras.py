"""The optional parts of the installation, and how to add one."""

from __future__ import annotations


def how_to_install(extra: str) -> str:
    """Return the command that adds an optional part: from the project's folder, for it is in no registry."""
    return f"pip install '.[{extra}]' in Paperboy's folder"
