"""Words that people cut short, in full: ``vocab size``, ``mech interp``, ``spec decoding``. Learned from the archive.

What is cut short is the beginning of a word that papers write all the time, and is none that they write themselves or
that people say. Which word was meant the one beside it tells, where both are a keyword of papers together: "adv" of
"adv attacks" is adversarial, not advanced. Alone it must begin hardly any other word: hallu, hyperparams, infra.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain, pairwise

import numpy as np

from bot.search.index.postings import Ints
from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import HEADS, terms_of, word_of
from bot.search.text.spoken import spoken
from bot.search.text.stopwords import STOPWORDS
from bot.search.text.variants import one_spelling
from bot.search.words.weighed.carriers import FORMS
from bot.search.words.written.hyphens import times
from bot.search.words.written.keywords import keywords_with

SHORTEST, LONGEST = 3, 12
"""So many letters has a word that is cut short."""

SPARED = 3
"""So many letters at least are left out: nobody cuts "repair" to "repa", which is a method's name."""

SELDOM, OFTEN = 0.05, 20
"""Papers write it at most so many times as often as the whole word, and less often than that."""

SAID, SAID_BESIDE = 1e-7, 2e-6
"""What people say more often is a word of its own, as "tempo" and "buds" are: of 467 words that they say and that begin
one word of the archive alone most are. Beside a word that tells what was meant the second holds."""

ALONE, TOGETHER = 0.85, 0.6
"""So much of all that begins so is one word in its forms; beside another word, of the papers on such keywords."""

PAPERS = 3
"""So many papers at least have it as a keyword together with the word beside it."""

MOST_WORDS = 16
"""A longer text is prose or pasted, and cuts nothing short."""

_WORD = re.compile(r"[A-Za-z]+")
_JOINED = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)+")
_WHOLE = STOPWORDS | HEADS | FORMS
"""Short words that are none that is cut short: the bot of "keep the bot on topic" is no bottleneck."""

Family = Mapping[str, Mapping[str, int]]


def in_full(archive: Snapshot, text: str) -> str:
    """Return a text with the words in full that its writer cut short; as it is where papers do not tell which."""
    found = list(_WORD.finditer(text))
    if len(found) > MOST_WORDS:
        return text
    said = [each[0] for each in found]
    if not any(_may_be_cut(archive, word) for word in said):  # in most questions
        return text
    whole_ones = [each.span() for each in _JOINED.finditer(text) if times(archive, each[0])]  # "multi-agent"
    parts = {at for at, each in enumerate(found) for begin, end in whole_ones if begin <= each.start() < end}
    cut = {at: family for at, word in enumerate(said) if at not in parts and (family := _family(archive, word))}
    for at, family in sorted(cut.items(), reverse=True):
        if whole := _beside(archive, said, at, cut) or _alone(said[at], family):
            text = f"{text[: found[at].start()]}{whole}{text[found[at].end() :]}"
    return text


def _family(archive: Snapshot, word: str) -> Family:
    """Return the words that a word may be the beginning of, by their term, and how often papers have each.

    None of a word that papers write themselves, or that is one of its own beside what begins so. One that ends with s
    may be a plural.
    """
    if not _may_be_cut(archive, word) or spoken(word) > SAID_BESIDE or one_spelling(word) != word:
        return {}
    plural = word.endswith("s") and len(word) > SHORTEST
    beginning = word[:-1] if plural else word
    same, known, family = set(terms_of(word)), _known(archive), defaultdict[str, dict[str, int]](dict)
    for whole in known[bisect_left(known, beginning) : bisect_left(known, f"{beginning}\x7f")]:
        names = terms_of(whole)
        if len(names) == 1 and whole.endswith("s") >= plural and same.isdisjoint(names):
            family[names[0]][whole] = times(archive, whole)
    often = max((count for forms in family.values() for count in forms.values()), default=0)
    return family if times(archive, word) <= SELDOM * often else {}


def _may_be_cut(archive: Snapshot, word: str) -> bool:
    """Tell at a glance whether a word may be cut short."""
    return SHORTEST <= len(word) <= LONGEST and word.islower() and word not in _WHOLE and times(archive, word) < OFTEN


def _alone(word: str, family: Family) -> str:
    """Return the one word that begins so, in the form that papers write most."""
    held = {term: sum(forms.values()) for term, forms in family.items()}
    term = max(held, key=held.__getitem__)
    surely = spoken(word) <= SAID and held[term] >= max(OFTEN, ALONE * sum(held.values()))
    surely &= len(min(family[term], key=len)) >= len(word) + SPARED
    return max(family[term], key=family[term].__getitem__) if surely else ""


def _beside(archive: Snapshot, said: Sequence[str], at: int, cut: Mapping[int, Family]) -> str:
    """Return the word that begins so and is a keyword of papers together with the word before or after it."""
    found: Counter[str] = Counter()
    having: dict[str, int] = {}
    for place in (at - 1, at + 1):
        names = terms_of(word_of(said[place])) if 0 <= place < len(said) else ()
        others = cut[place].keys() if place in cut else names[:1]
        for term, papers in _keyed(archive, others, cut[at], before=place < at):
            found[term] += len(papers)
            having.setdefault(term, int(papers[-1]))
    term = max(found, key=found.__getitem__, default="")
    surely = found[term] >= max(PAPERS, TOGETHER * found.total())
    return _as_written(archive, term, having[term]) if surely else ""


def _keyed(archive: Snapshot, others: Collection[str], family: Family, *, before: bool) -> Iterator[tuple[str, Ints]]:
    """Give the terms of a family that are a keyword together with one of some others, which stand before or after them.

    With the papers that have each such keyword.
    """
    keyed = keywords_with(archive)
    for keyword in chain.from_iterable(keyed.get(other, ()) for other in others):
        parts = keyword.split()
        for first, second in pairwise(parts):
            other, term = (first, second) if before else (second, first)
            if other in others and term in family:
                papers = archive.keywords.papers(parts)
                if papers is not None:
                    yield term, papers


def _known(archive: Snapshot) -> Sequence[str]:
    """Return the words that papers write more than once, in the order of the alphabet."""
    if not archive.met.known:  # two readers may both work it out: the same, and neither waits
        often = np.asarray(archive.occurrences > 1)
        words = (word for word, kept in zip(archive.words.spelled(), often.tolist(), strict=False) if kept)
        archive.met.known = sorted(word for word in words if word.isalpha() and word.islower() and word.isascii())
    return archive.met.known


def _as_written(archive: Snapshot, term: str, number: int) -> str:
    """Return the word of a paper's keywords that has a term: interpretability, of what is mechanistic."""
    said = (word for keyword in archive.papers[number].keywords for word in _WORD.findall(keyword.lower()))
    return next((word for word in said if term in terms_of(word_of(word))), term)
