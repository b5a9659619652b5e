"""A question with its slips of the thumb put right before anything is read in it: ``newset on difusion`` is meant well.

What is put right is a slip beyond doubt: a word that nobody says, and hardly a paper and no name has, one slip from
another that people or papers have often. Of several such words the one is meant that papers have beside its neighbours,
then the one that is said most. Of names only well-known labs are guessed; ``spelling`` suggests others, and what is
less sure, where nothing is found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from math import log10
from typing import NamedTuple

import numpy as np

from bot.query.names import LABS
from bot.query.question import word_set
from bot.search.index.snapshot import Snapshot
from bot.search.readings.spelled.spelling import SAME_LETTERS_FROM, has_letters, is_held, near_words
from bot.search.text.analyzer import terms_of
from bot.search.text.spoken import spoken
from bot.search.text.typos import changed_over, differing, one_slip_away
from bot.search.words.written.hyphens import times
from bot.search.words.written.phrases import holders

SHORT, SHORTER = 5, 4
"""Words of so few letters have many neighbours; of the shorter ones two letters are changed over, nothing else."""

LONG = 9
"""A word of so many letters has few neighbours: any that papers have, or people now and then, is meant."""

MAX_SLIPS = 5
"""Words of one question that are put right at most: each takes some milliseconds."""

HELD, SAID, SELDOM = 2e-6, 3e-6, 1e-7
"""The share of all words from which one is meant: that papers have, that is only said, and a long one."""

MOSTLY, ALWAYS = 5e-5, 1e-4
"""The same for a short word, unless papers have it beside one of the question's, and for a shorter one."""

LAB_FROM = 5
"""Labs of fewer letters have too many neighbours; whose name it is need not be held."""

STILL, SLIP_OF = 3, 100
"""A word that papers have so often at most is still a slip: of one that they have so many times as often."""

BESIDE = 2
"""So many papers that have what is meant beside the word before or after bear it out."""

_WORD = re.compile(
    r"(?:(?<![\w'\u2019.:@#/+\\$=*-])[a-z]{4}|^[A-Z][a-z]{7})[a-z]{0,26}(?![\w'\u2019:@#/+\\$=*]|[.-]\w)"
)
"""A word that may be a slip: no part of an address, a filter, an id or a formula. A phone begins with a capital."""

_QUOTED = re.compile(r"[\"“”`].*?[\"“”`]|https?://\S+|<[^>]*>")
_OWN = word_set("arxiv digest digests huggingface preprint preprints upvote upvoted upvotes")
"""What people say to the bot alone."""


_OF_THE_FIELD = word_set(
    "captioner codec codecs convnet convnets coreference crafter demixing embedder embedders facto fuzzer fuzzers "
    "hypernetwork interactable linter linters minmax mixtral naver perceptron preconditioner preconditioners remasking "
    "resharding reweights sharding sparsify underserved"
)
"""What the field says, and people in films do not: each is one slip from a word that they say."""

_KNOWN = _OWN | _OF_THE_FIELD


class _Meant(NamedTuple):
    """A word that may be meant, how much speaks for it, and whether that is enough."""

    word: str
    worth: float
    sure: bool


def put_right(archive: Snapshot, question: str) -> str:
    """Return a question as it was meant, slip by slip; as it was typed where nothing in it is one beyond doubt."""
    kept = [(each.start(), each.end()) for each in _QUOTED.finditer(question)]
    unknown = (each for each in _WORD.finditer(question) if _is_unknown(archive, each[0].lower()))
    meant, is_other = question, False
    for slip in reversed(list(islice(unknown, MAX_SLIPS))):
        begin, end = slip.span()
        if not any(begin < last and first < end for first, last in kept):
            word = _meant(archive, slip[0].lower(), question[:begin], meant[end:])
            is_other |= terms_of(word) != terms_of(slip[0])
            meant = meant[:begin] + word + meant[end:]
    return meant if is_other else question


def _is_unknown(archive: Snapshot, word: str) -> bool:
    """Tell whether nobody says a word and no name has it, nor what it is several of."""
    one = word[:-1] if word[-1] == "s" and word[-2] != "s" else word
    if (
        spoken(word)
        or spoken(one)
        or word in _KNOWN
        or not terms_of(word)
        or (one != word and archive.word(one) is not None)
    ):
        return False
    return not (len(archive.authors.with_all((word,))) or len(archive.labs.with_all((word,))))


def _meant(archive: Snapshot, word: str, before: str, after: str) -> str:
    """Return what a word is a slip of, as it stands between others; itself if it is none beyond doubt."""
    own = times(archive, word)
    if own > STILL:
        return word
    if not own and (before + after).strip() and (lab := _lab(word)):  # alone it may be what is called so
        return lab
    near = changed_over(word) if len(word) == SHORTER else one_slip_away(word)
    often = {each for each in near if own * SLIP_OF <= times(archive, each) and _share(archive, each)}
    sure = _sure(archive, word, often, before, after)
    if not sure and not is_held(archive, word):
        sure = _sure(archive, word, _further(archive, word), before, after)
    best = max(sure, key=lambda each: each.worth, default=None)
    return word if best is None or _is_name(archive, best.word) else best.word


def _lab(word: str) -> str:
    """Return the well-known lab that a word of some letters is a slip of: antrophic, tencnet; else nothing."""
    if len(word) < LAB_FROM:
        return ""
    near = LABS.intersection(one_slip_away(word)) or {
        lab for lab in LABS if len(word) >= SAME_LETTERS_FROM and has_letters(word, lab) and differing(word, lab) < 2
    }
    return min(near) if len(near) == 1 and len(*near) >= LAB_FROM else ""


def _sure(archive: Snapshot, typed: str, words: Iterable[str], before: str, after: str) -> list[_Meant]:
    return [each for word in words if (each := _weighed(archive, typed, word, before, after)).sure]


def _further(archive: Snapshot, word: str) -> Iterator[str]:
    """Give the archive's words that are two slips from a long one, and of its letters."""
    if len(word) >= SAME_LETTERS_FROM:
        for other in near_words(archive, word, 2):
            if has_letters(word, other) and differing(word, other) <= 2 and _share(archive, other):
                yield other


def _weighed(archive: Snapshot, typed: str, word: str, before: str, after: str) -> _Meant:
    """Return a word with what speaks for it: how often it is said and written, and with its neighbours."""
    share, beside = _share(archive, word), 0
    if share >= HELD and (own := terms_of(word)):
        for other, last in ((re.findall(r"\w+", before)[-1:], False), (re.findall(r"\w+", after)[:1], True)):
            if other and (theirs := terms_of(other[0])):
                wanted = [*own, *theirs] if last else [*theirs, *own]
                beside = max(beside, int(np.count_nonzero(holders(archive, wanted, archive.columns.alive))))
    return _Meant(word, log10(share) + log10(1 + beside), _is_sure(archive, typed, word, share, beside))


def _is_sure(archive: Snapshot, typed: str, word: str, share: float, beside: int) -> bool:
    """Tell whether a word is said or written often enough to be meant."""
    if len(typed) == SHORTER:
        return share >= ALWAYS
    if len(typed) == SHORT:
        return share >= (HELD if beside >= BESIDE else MOSTLY if len(word) >= SHORT else 1)
    often = times(archive, word)
    if len(typed) >= LONG:
        return often > 1 or spoken(word) >= SELDOM or bool(often and spoken(word))
    return share >= (HELD if often else SAID)


def _share(archive: Snapshot, word: str) -> float:
    """Return a word's share of what is said, or of what is written here, whichever is more."""
    often = times(archive, word)
    return max(spoken(word), often / archive.written() if often > 1 else 0.0, MOSTLY if word in _OWN else 0.0)


def _is_name(archive: Snapshot, word: str) -> bool:
    """Tell whether papers write a word that nobody says in capitals alone."""
    if spoken(word) or word in _OWN:
        return False
    number = archive.term(terms_of(word)[0])
    papers = [] if number is None else [int(each) for held in archive.holding(number) for each in held[-8:]]
    written = re.compile(r"\b" + "-?".join(word))  # fine-tune
    return not any(written.search(paper.abstract) for paper in archive.some(np.array(papers[-8:], np.int32)))
