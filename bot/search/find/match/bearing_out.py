"""Whether papers bear out that a word was misspelt: one of them says all that was asked, as it was meant.

What nobody says may be a name that no paper has. But where "promt injection defence" is read as it may have been meant,
and a paper says all of that, then that is what was meant, however few papers do.
"""

from __future__ import annotations

from bot.search.find.ranking.evidence import JUDGED
from bot.search.find.ranking.holding import holding_all
from bot.search.index.snapshot import Snapshot
from bot.search.words.question import understand


def bear_out(archive: Snapshot, text: str, found: tuple[str, ...]) -> bool:
    """Tell whether one of the first papers found holds every word of a text that has several.

    Args:
        archive: Where the papers are.
        text: What was meant, perhaps.
        found: The ids of the papers that it finds, best first.
    """
    asked = understand(archive, text)
    numbers = [archive.numbers[paper_id] for paper_id in found[:JUDGED]]
    return asked.topics.size > 1 and bool(holding_all(archive, asked)[numbers].any())
