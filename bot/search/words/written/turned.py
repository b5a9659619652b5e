"""What is done to a thing, said the other way round: "merging models" and "merging of models" are model merging.

Titles and keywords rather name what is done after what it is done to, people before. Read so, "newest work on merging
models" begins with papers on model merging, and "pruning tokens" and "parsing documents" with those whose titles say
token pruning and document parsing; daily_papers loses .0003 nDCG@10, no other collection as much.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.search.text.analyzer import terms_of


def turned(words: Sequence[str]) -> Sequence[str]:
    """Return some words of a question with what is done at their end; empty where they do not say it before a thing."""
    if not (words[:1] and words[0].endswith("ing")) and "of" not in words:  # nearly all of a hundred runs
        return ()
    bearing = [word for word in words if terms_of(word)]
    little = [word for word in words if not terms_of(word)]
    is_done = little == ["of"] if little else bool(bearing) and bearing[0].endswith("ing")
    return [*bearing[1:], bearing[0]] if is_done and len(bearing) > 1 else ()
