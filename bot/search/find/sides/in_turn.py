"""What was found for each of several topics, as one list: the best of each first, then the next of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, zip_longest

import numpy as np

from bot.model import Found, Sort
from bot.search.find.ranking.order import as_asked
from bot.search.find.sides.either import holding
from bot.search.index.snapshot import Snapshot
from bot.search.words.question import understand


def in_turn(archive: Snapshot, each: Sequence[Found], limit: int, offset: int, *, sort: Sort = Sort.RELEVANCE) -> Found:
    """Return one page of what was found for several topics, each given from its first paper on; the weak ones last.

    By day or votes all of them stand in that one order instead.
    """
    hits = {hit.paper.id: hit for found in reversed(each) for hit in found.hits}
    strong = list(_in_turn(found.order[: found.strong or None] for found in each))
    ids = list(dict.fromkeys([*strong, *_in_turn(found.order for found in each)]))
    numbers = np.array([archive.numbers[one] for one in ids], np.int32)
    order = tuple(ids[place] for place in as_asked(archive, sort, numbers).tolist())
    return Found(
        tuple(hits[one] for one in order[offset : offset + limit] if one in hits),
        len(order),
        strong=len(dict.fromkeys(strong)),
        order=order,
        heard=" or ".join(found.heard for found in each),
    )


def hold_each(archive: Snapshot, topics: Iterable[str], ids: Sequence[str]) -> bool:
    """Tell whether of some papers each topic is held by one, in any form."""
    numbers = [archive.numbers[one] for one in ids]
    return all(holding(archive, topic, understand(archive, topic))[numbers].any() for topic in topics)


def _in_turn(lists: Iterable[Sequence[str]]) -> Iterator[str]:
    return (one for one in chain.from_iterable(zip_longest(*lists)) if one is not None)
