"""What the nearest misses do not say of a question, so that people see why they are no answer.

"Depression from voice" is no lie about an archive whose papers write of speech: who reads that none of them says
"voice" knows what to ask instead, and who reads that no paper does, that there is nothing to ask for.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.model import Lacking
from bot.query.frames.asides import clauses
from bot.search.index.postings import Ints
from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import terms
from bot.search.text.talk import is_talk
from bot.search.words.weighed.carriers import carriers
from bot.search.words.weighed.telling import NOTHING, beyond
from bot.search.words.written.texts import pooled

MOST = 3
"""Words that are named at most: a sentence is read, a list is not."""


def lacking(archive: Snapshot, heard: str, near: Ints) -> Lacking | None:
    """Return the telling words that some papers do not say; ``None`` where there are none.

    Args:
        archive: Where the papers are.
        heard: The words that were searched, as typed.
        near: The papers, by number.
    """
    told = dict(_telling(archive, heard))
    nowhere = [word for word, numbers in told.items() if not numbers]
    if nowhere:
        return Lacking(tuple(nowhere[:MOST]), anywhere=True)
    asked = sorted({number for numbers in told.values() for number in numbers})
    pool = pooled(archive, near, asked)
    said = {asked[kind - 1] for kind in pool.said()[1].tolist()}
    unsaid = [word for word, numbers in told.items() if said.isdisjoint(numbers)]
    return Lacking(tuple(unsaid[:MOST]), anywhere=False) if unsaid else None


def _telling(archive: Snapshot, heard: str) -> Iterator[tuple[str, list[int]]]:
    """Give each word that tells more than what everybody says, and the numbers of its terms that papers hold.

    None that only an aside has, nor talk: these are not asked for.
    """
    said = [word for clause in clauses(heard) if not clause.aside for word in clause.text.split()]
    empty = carriers(archive, said)
    for token in said:
        word = token.strip(" ,;:.?!()\"'")
        names = terms(token) if token not in empty and not is_talk(word) else []
        if names and max(beyond(archive, name) for name in names) > NOTHING:
            numbers = (archive.term(name) for name in names)
            held = [number for number in numbers if number is not None and archive.frequencies[number]]
            yield word, held
