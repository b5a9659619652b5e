"""Acronyms and what they stand for in a question: one thing, whichever of them a paper has.

What papers say that an acronym stands for says it (see ``index.definitions``). A paper that has the other form is found
by it (see ``other_forms``), and read as if it had the question's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from bot.search.index.keywords import stems_of
from bot.search.index.postings import Ints, among, distinct
from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import terms_of
from bot.search.text.spoken import spoken
from bot.search.words.weighed.wording import Said
from bot.search.words.written.laid import Alike, Laid, laid_out, written_out
from bot.search.words.written.phrases import with_all

MOST_WORDS = 8
"""An expansion has no more words than an acronym may have letters."""

COMMON = 0.1
"""What more papers hold than that says nothing of a topic, in either form: LLM."""

MOST_READ = 0.3
"""Of words that more papers hold together than that no text is read: it would take long, and they say nothing."""

LONG, SAME = 3, 0.75
"""An expansion of so many parts is as well said without the first one if of the papers that say the rest so many have
the acronym or say the whole: of 72 papers on speech recognition .79, of 104 on user interfaces .71."""

DEFINED, SAID = 0.1, 1e-7
"""A word that people say, too, is an acronym if so much of the papers that have it define it: RAG, and no ACT."""


def alike(archive: Snapshot, said: Said) -> tuple[Alike, ...]:
    """Return the acronyms of a question, and those of what it has written in full; none of one that it has in both."""
    stems, found, at = [stems_of(word) for word in said.words], list[Alike](), 0
    while at < len(stems):
        size, each = _at(archive, said, stems, at)
        found += [each] if each is not None else []
        at += size
    twice = {each.acronym for each in found if each.in_full} & {each.acronym for each in found if not each.in_full}
    return tuple(each for each in found if each.acronym not in twice)


def otherwise(archive: Snapshot, names: Sequence[str]) -> Sequence[str]:
    """Return the terms of what an acronym alone stands for, or the acronym of what is written in full; none of others.

    However common: who leaves out RL leaves out reinforcement learning.
    """
    meanings = archive.meanings()
    acronym = names[0] if len(names) == 1 else meanings.acronyms.get(tuple(names), "")
    expansion = meanings.expansions.get(acronym, ())
    if not expansion or not is_acronym(archive, acronym):
        return ()
    return expansion if len(names) == 1 else (acronym,)


def is_acronym(archive: Snapshot, acronym: str) -> bool:
    """Tell whether what may be an acronym is no word that people say: RAG is one, and no ACT."""
    definitions, number = archive.definitions, archive.term(acronym)
    if number is None:
        return False
    defined = definitions.defining(" ".join((acronym, *archive.meanings().expansions[acronym])))
    return spoken(acronym) <= SAID or len(defined) >= DEFINED * archive.frequencies[number]


def _at(archive: Snapshot, said: Said, stems: Sequence[Sequence[str]], at: int) -> tuple[int, Alike | None]:
    """Return how many words from one on are an acronym or an expansion, and which; one word, where none are."""
    meanings = archive.meanings()
    longest = min(MOST_WORDS, len(stems) - at) if stems[at] and stems[at][0] in meanings.begins else 0
    for size in range(longest, 0, -1):
        run = tuple(stem for each in stems[at : at + size] for stem in each)
        acronym = (meanings.acronyms.get(run) or meanings.rests.get(run)) if stems[at + size - 1] else None
        words = said.words[at : at + size]
        if acronym and not all(map(said.talk.is_talk, filter(terms_of, words))):
            found = _alike(archive, acronym, words)
            return (size, found) if found is not None and len(run) >= len(found.parts) else (1, None)
    names = terms_of(said.words[at])
    is_one = len(names) == 1 and names[0] in meanings.expansions
    return 1, _alike(archive, names[0], said.words[at : at + 1]) if is_one else None


def _alike(archive: Snapshot, acronym: str, words: Sequence[str]) -> Alike | None:
    """Return what is alike; ``None`` where one form is as good as everywhere, or hardly any paper means it."""
    definitions, meanings = archive.definitions, archive.meanings()
    expansion, number = meanings.expansions[acronym], archive.term(acronym)
    parts = _all(map(archive.term, expansion))
    if number is None or not parts or archive.frequencies[number] > COMMON * len(archive):
        return None
    if not is_acronym(archive, acronym):
        return None
    said = _as_said(archive, number, np.array(parts, np.int32))
    numbers = _all(map(archive.word, words)) or _all(_written(archive, part) for part in said.tolist())
    terms = (archive.term(name) for word in words for name in terms_of(word))
    return Alike(
        acronym=number,
        parts=said,
        in_full=acronym not in terms_of(words[0]),
        words=np.array(numbers, np.int32),
        terms=frozenset(term for term in terms if term is not None),
        otherwise=distinct(np.concatenate([np.zeros(0, np.int32), *map(definitions.papers, meanings.others[acronym])])),
    )


def _as_said(archive: Snapshot, acronym: int, parts: Ints) -> Ints:
    """Return the parts of an expansion without the first, where papers that leave it out mean the same."""
    if len(parts) < LONG:
        return parts
    known = archive.met.shorter.get(acronym)
    if known is None:
        known = archive.met.shorter[acronym] = _means_the_same(archive, acronym, parts)
    return parts[1:] if known else parts


def _means_the_same(archive: Snapshot, acronym: int, parts: Ints) -> bool:
    laid = with_all_parts(archive, parts[1:])
    rest, whole = (written_out(archive, laid, each)[0] for each in (parts[1:], parts))
    papers, in_full = (distinct(laid.bounds.searchsorted(each, "right") - 1) for each in (rest, whole))
    meant = among(papers, in_full) | among(laid.numbers[papers], np.concatenate(archive.holding(acronym)))
    return bool(len(papers) and meant.mean() >= SAME)


def with_all_parts(archive: Snapshot, parts: Ints) -> Laid:
    """Return the papers that hold all parts of an expansion, laid end to end; none where they are too many."""
    papers = with_all(archive, parts).nonzero()[0].astype(np.int32)
    return laid_out(archive, papers[:0] if len(papers) > MOST_READ * len(archive) else papers)


def _written(archive: Snapshot, term: int) -> int | None:
    """Return the word that papers have most often of those with one term alone."""
    words, _ = archive.lexicon.having(np.array([term], np.int32))
    alone = words[archive.lexicon.sizes[words] == 1]
    return int(alone[archive.occurrences[alone].argmax()]) if len(alone) else None


def most_often_written(archive: Snapshot, each: Alike) -> list[str]:
    """Return the words of an expansion, each as papers write it most often; its stem where none does by itself."""
    parts = each.parts.tolist()
    numbers = (_written(archive, part) for part in parts)
    return [
        archive.terms.spelling(part) if number is None else archive.words.spelling(number)
        for part, number in zip(parts, numbers, strict=True)
    ]


def _all(numbers: Iterable[int | None]) -> list[int]:
    """Return numbers where there are all; else none."""
    found = list(numbers)
    known = [number for number in found if number is not None]
    return known if len(known) == len(found) else []
