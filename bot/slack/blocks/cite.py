"""Paper -> BibTeX. Pure."""

from __future__ import annotations

import re
import unicodedata

from bot.model import Paper

_SPECIAL = str.maketrans({char: "\\" + char for char in "&%#_"})
_SKIPPED = {"a", "an", "the", "on", "of", "for", "to", "in", "and", "is", "are", "with", "towards"}


def bibtex(paper: Paper) -> str:
    """Return a paper's BibTeX entry, with LaTeX in its title left as it is."""
    year = (paper.published_at or paper.day).year
    fields = {
        "title": "{" + _title(paper.title) + "}",
        "author": " and ".join(name.translate(_SPECIAL) for name in paper.authors),
        "year": str(year),
        "eprint": paper.id if paper.arxiv_url else "",
        "archivePrefix": "arXiv" if paper.arxiv_url else "",
        "url": paper.arxiv_url or paper.url,
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return f"@misc{{{_key(paper, year)},\n" + ",\n".join(lines) + "\n}"


def _key(paper: Paper, year: int) -> str:
    author = paper.authors[0].split()[-1] if paper.authors and paper.authors[0].split() else ""
    words = (word for word in re.findall(r"\w+", paper.title) if word.lower() not in _SKIPPED)
    return _ascii(f"{author}{year}{next(words, '')}").lower() or "paper"


def _title(title: str) -> str:
    """Return a title for LaTeX; one that holds formulas is LaTeX already."""
    return title if "$" in title or "\\" in title else title.translate(_SPECIAL)


def _ascii(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text)
    return re.sub(r"[^A-Za-z0-9]", "", bare)
