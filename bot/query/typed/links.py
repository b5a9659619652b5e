"""Text or a link -> the papers that it links to: arXiv, Hugging Face, alphaXiv, a DOI of arXiv's. Pure."""

from __future__ import annotations

import re

from bot.query.typed.written import is_arxiv_id

_LINK = re.compile(
    r"(?<![\w.-])(?:[\w-]+\.)*(?:arxiv\.org/(?:abs|pdf|html)/|(?:huggingface\.co|hf\.co)/papers/"
    r"|alphaxiv\.org/(?:abs|overview|pdf|html|resources)/|doi\.org/10\.48550/arxiv\.)"
    r"((?:\d\d)(?:0[1-9]|1[0-2])\.\d{4,5})(?!\d)",
    re.IGNORECASE | re.ASCII,
)


def linked(text: str) -> tuple[str, ...]:
    """Return the ids of the papers that a text links to, each once, in order."""
    return tuple(dict.fromkeys(found for found in _LINK.findall(text) if is_arxiv_id(found)))
