"""Topics that papers call by other names than a question: they are found by these, and read as if they had its own.

That is as with acronyms, but for papers that mean another thing by a name, as by TTS.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from bot.search.index.postings import Ints, among, distinct
from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import terms, terms_of
from bot.search.text.several_names import MOST_PIECES, key_of, may_begin, others, pieces_of
from bot.search.words.forms.senses import ambiguous, defining, meant
from bot.search.words.weighed.subjects import terms_in
from bot.search.words.weighed.wording import Said
from bot.search.words.written.laid import Named
from bot.search.words.written.phrases import holders

FAMILIAR = 0.05
"""What so many papers call by the question's own name is found by it: with VLMs read as MLLMs, too, which .06 of the
papers have, of 368 judged questions one more is turned away."""

SEVERAL = 10
"""So many papers have a name of a thing itself that what is merely as good is not needed: of a month's 20 papers on
multimodal models those came first that say vision-language models."""

COMMON = 0.3
"""An acronym that so many papers hold says nothing."""

_MOST_KEPT = 512
"""So many acronyms are kept with the papers that mean something else by them: to tell them takes up to 30 ms."""


def named(archive: Snapshot, said: Said) -> tuple[Named, ...]:
    """Return what a question names that papers call by other names, too, one for each; each word in one name alone."""
    found, at = list[Named](), 0
    while at < len(said.words):
        size, names = next(_at(archive, said, at), (1, ()))
        found += names
        at += size
    return tuple(found)


def _at(archive: Snapshot, said: Said, at: int) -> Iterator[tuple[int, Sequence[Named]]]:
    """Give how many words from one on are a name, and its other names, the longest first."""
    may_be = may_begin(said.words[at : at + 2])
    for size in range(min(MOST_PIECES, len(said.words) - at) if may_be else 0, 0, -1):
        words = said.words[at : at + size]
        if not (terms_of(words[0]) and terms_of(words[-1])) or all(map(said.talk.is_talk, filter(terms_of, words))):
            continue
        names = _names(archive, " ".join(words))
        numbers = [number for word in words if (number := archive.word(word)) is not None]
        if names and len(numbers) == len(words) and not _is_familiar(archive, words):
            own = {term for word in words for name in terms_of(word) if (term := archive.term(name)) is not None}
            said_so = np.array(numbers, np.int32), frozenset(own)
            each = (
                Named(*said_so, parts, meaning_another(archive, name))
                for name in names
                for parts in _parts(archive, name)
            )
            yield size, sorted(each, key=lambda one: -len(one.parts))


def _names(archive: Snapshot, said: str) -> Sequence[str]:
    """Return the other names of what some words name; what is as good only where few papers have one of them."""
    same = others(said, narrower=False)
    if (names := others(said)) == same:
        return names
    alive = archive.columns.alive
    held = sum(int(holders(archive, terms(name), alive).sum()) for name in (said, *same))
    return same if held >= SEVERAL else names


def _is_familiar(archive: Snapshot, words: Sequence[str]) -> bool:
    """Tell whether so many papers call a thing as a question does that no other name is needed."""
    held = holders(archive, terms_in(words), archive.columns.alive)
    return int(held.sum()) > FAMILIAR * len(archive)


def _parts(archive: Snapshot, name: str) -> Iterator[Ints]:
    """Give the terms of a name in order, as papers may have them: a word with a little one in it is one, or apart."""
    whole = [max(terms_of(word), key=len, default="") if _is_one(word) else "" for word in name.split()]
    apart = [term for word in name.split() for term in _apart(word)]
    forms = [[term for word, one in zip(name.split(), whole, strict=True) for term in ([one] if one else _apart(word))]]
    forms += [apart] if any(whole) and len(apart) > 1 else []
    for form in dict.fromkeys(map(tuple, forms)):
        numbers = [number for term in form if (number := archive.term(term)) is not None]
        if len(numbers) == len(form) and (len(form) > 1 or archive.frequencies[numbers[0]] <= COMMON * len(archive)):
            yield np.array(numbers, np.int32)


def _is_one(word: str) -> bool:
    """Tell whether a word is one term: an acronym, or parts with a little word among them, "computer-use"."""
    pieces = pieces_of(word)
    return len(pieces) == 1 or not all(map(terms_of, pieces))


def _apart(word: str) -> Sequence[str]:
    """Return the terms of the parts of a word."""
    return [max(names, key=len) for names in map(terms_of, pieces_of(word)) if names]


def meaning_another(archive: Snapshot, acronym: str) -> Ints:
    """Return the papers that mean something else by an acronym than its other names say; none of several words.

    They define it so, or their words tell.
    """
    kept = archive.met.otherwise
    found = kept.get(acronym)
    if found is None:
        if len(kept) >= _MOST_KEPT:
            kept.clear()
        found = kept[acronym] = _meaning_another(archive, acronym)
    return found


def _meaning_another(archive: Snapshot, acronym: str) -> Ints:
    nothing, names, number = np.zeros(0, np.int32), terms_of(acronym), archive.term(acronym.lower())
    if len(names) != 1 or number is None:
        return nothing
    same = {key_of(name) for name in (acronym, *others(acronym))}
    bare = {tuple(stem for stem in key if terms_of(stem)) for key in same}
    given = [papers for name, papers in defining(archive, names[0]) if tuple(name.split()[1:]) not in bare]
    found = distinct(np.concatenate([nothing, *given]))
    if (several := ambiguous(archive, acronym)) is None:
        return found
    papers = distinct(np.concatenate(archive.holding(number)))
    own = [place for place, sense in enumerate(several.senses) if key_of(sense.meaning) in same]
    return distinct(np.concatenate([found, papers[~among(meant(archive, several, papers), np.array(own, np.int32))]]))
