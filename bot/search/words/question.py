"""A question as an archive knows it: its words and terms by number, and what each weighs.

What carries the topic is known from the archive's own words. A run of words that papers have as a keyword is a subject
(``subjects``); beside one, or another topic, a word is talk if people say it more often than these papers write it
(``talk``), the more so after "my" or "we" (``places``), unless it says which kind of the next one is meant
(``bearing``). What is left tells as much as it is rarer than what everybody says, and more of a topic (``telling``):
of that papers must hold enough, else nothing is claimed (``evidence``). Where nothing carries a topic, or a sentence
of a paper was pasted, every word may be meant.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from bot.search.index.grams import grams_of
from bot.search.index.postings import Flags, Floats, Ints, Longs
from bot.search.index.snapshot import Snapshot, unseen
from bot.search.text.analyzer import chunks_of, terms_of, word_of
from bot.search.text.claims import claimed
from bot.search.words.forms.acronyms import alike
from bot.search.words.forms.as_written import as_written
from bot.search.words.forms.named import named as by_other_names
from bot.search.words.forms.other_forms import Otherwise
from bot.search.words.weighed.apart import apart
from bot.search.words.weighed.asides import LEANS, NONE, SOFTLY, told_of
from bot.search.words.weighed.bearing import telling_of, told_apart
from bot.search.words.weighed.carriers import carriers
from bot.search.words.weighed.related import in_several, related
from bot.search.words.weighed.subjects import Subject, anchors, subjects, with_names
from bot.search.words.weighed.talk import Talk
from bot.search.words.weighed.telling import is_topic
from bot.search.words.weighed.topics import Topics, topics
from bot.search.words.weighed.wording import Said, Wording, wording

MAX_TERMS = 64
"""The rarest terms of a question that are searched: a pasted abstract has a hundred."""

JOINED = 0.5
"""How often a question has the joined form of two words side by side. +.008 nDCG@10 on daily_papers, -.001 on
scitldr_dev, -.002 on cranfield; as often as the words themselves: +.005, -.002, -.007."""

NEAR = 3
"""Words so far apart are near each other in a question: what stands farther apart in a long one is near each other in
a paper by chance. 79 whole questions of people gain .004 nDCG@10 by it, the others nothing; with 2 or 4 .003."""

RELATED, FEW_WORDS = 0.3, 9
"""How often a question of so few telling words has what papers say for each (see ``related``): more words are said
otherwise by chance."""

_KEPT = 8
"""So many texts are kept with what is known of them: those of one question."""

WHISPER = 0.25
"""How often a short question has the terms of its talk: +.003 nDCG@10 on daily_papers, +.001 on natural, to none."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of a question that papers hold, rarest first.

    Attributes:
        names: What they are.
        known: How often the question has each, by number.
        weights: What each weighs as evidence: its rarity, shared among the terms of one word.
        near: Which two of them (rows, columns) stand near each other in it; one of two words joined, near each.
    """

    names: tuple[str, ...]
    known: Mapping[int, float]
    weights: Floats
    near: Flags


@dataclass(frozen=True, slots=True)
class Asked:
    """A question's words as one archive knows them.

    Attributes:
        written: The question as papers would write it.
        text: Its words that are no talk, in order.
        names: What each term weighs, by its name; for quotes, which are chosen from text.
        wording: How they stand in it.
        terms: Their terms that papers hold.
        topics: What they tell of its topic.
        grams: The kinds of gram that they have, stopwords left out, and how often.
        subjects: The runs of its words that are keywords of papers, but for those that are talk here.
        anchors: Those of them that say what it is about, beyond doubt.
        alike: What it has of which another form is as good: acronyms and expansions that papers define, and names of
            what has several.
        claims: What it says of a thing: the terms that papers hold of each such word, its own first, and of what they
            write for it.
    """

    written: str
    text: str
    names: Mapping[str, float]
    wording: Wording
    terms: Terms
    topics: Topics
    grams: tuple[Ints, Longs]
    subjects: tuple[Subject, ...]
    anchors: tuple[Subject, ...]
    alike: tuple[Otherwise, ...]
    claims: tuple[Ints, ...]

    @property
    def rarity(self) -> float:
        """What all terms of the question weigh, those that no paper holds included."""
        return sum(self.names.values())

    @property
    def sought(self) -> tuple[Mapping[int, float], Ints, Ints]:
        """What is looked for in the texts of papers: its terms, its words and its grams."""
        words = self.wording.words
        return self.terms.known, words[words >= 0], self.grams[0]


def understand(archive: Snapshot, text: str, *, evenly: bool = False) -> Asked:
    """Return what an archive knows of a question's words; of its asides as of all others if it is read ``evenly``.

    A question is read in several ways, some of which have the same words.
    """
    kept, key = archive.met.understood, (text, evenly)
    found = kept.get(key)
    if found is None:
        if len(kept) >= _KEPT:
            kept.clear()
        found = kept[key] = _understood(archive, text, evenly=evenly)
    return found


def _understood(archive: Snapshot, text: str, *, evenly: bool) -> Asked:
    text = as_written(archive, text)
    typed = set(map(word_of, chunks_of(text)))
    words, beside = (apart(archive, text, typed), NONE) if evenly else told_of(archive, text, typed)
    named = subjects(archive, words, without=carriers(archive, words))
    named = tuple(each for each in named if any(words[at] not in beside for at in each.places))
    about = anchors(archive, words, named)
    said = Said(words, *told_apart(archive, words, named, about), beside)
    heard = said.heard
    telling = list(dict.fromkeys(telling_of(heard, said.talk)))
    names, joined = _weighed(said, telling), dict(_joined(said))
    families, phrases = _families(said, telling)
    known = _terms(archive, said, telling, names, (joined, families))
    topic = topics(said, telling, known.names, joined, typed, families=families, phrases=phrases, named=bool(named))
    every = with_names(archive, words, named)
    return Asked(
        written=text,
        text=" ".join(heard),
        names=names | {name: 0.0 for name in known.names if name not in names},
        wording=wording(said, dict(zip(telling, topic.telling.tolist(), strict=True))),
        terms=known,
        topics=topic,
        grams=grams_of(heard),
        subjects=tuple(each for each in every if not all(said.talk.is_talk(words[at]) for at in each.places)),
        anchors=about if every == named else anchors(archive, words, every),
        alike=(*alike(archive, said), *by_other_names(archive, said)),
        claims=tuple(_claims(archive, words, named)),
    )


def _claims(archive: Snapshot, words: Sequence[str], named: Sequence[Subject]) -> Iterator[Ints]:
    """Give what papers hold of each word that says something of a thing, unless it is of one's name: reward hacking.

    What stands in the question itself is said beside it, and not for it.
    """
    named_at = {at for each in named if len(each.places) > 1 for at in each.places}
    asked = {name for word in words for name in terms_of(word)}
    for at, word in enumerate(words):
        written = claimed(word) if at not in named_at else ()
        names = (*terms_of(word), *(name for name in written if name not in asked)) if written else ()
        numbers = map(archive.term, names)
        if held := [number for number in numbers if number is not None]:
            yield np.array(held, np.int32)


def _families(
    said: Said, telling: Sequence[str]
) -> tuple[dict[str, dict[str, float]], dict[str, tuple[tuple[str, ...], ...]]]:
    """Return what papers may say for the telling words, by the word, in one or in several; none of a long question."""
    archive, few = said.talk.archive, [word for word in telling if not said.talk.is_talk(word)]
    few = few if len(telling) <= FEW_WORDS else []
    words = {word: found for word in few if (found := related(archive, word))}
    return words, {word: side_by_side for word in few if (side_by_side := in_several(archive, word))}


def _terms(
    archive: Snapshot,
    said: Said,
    telling: Collection[str],
    weights: Mapping[str, float],
    others: tuple[Collection[str], Mapping[str, Mapping[str, float]]],
) -> Terms:
    """Return the terms of a question that papers hold: of its words, of those that may be one, and related ones."""
    joined, families = others
    times = {
        **{name: RELATED for names in families.values() for name in names},
        **dict.fromkeys((name for word in said.words for name in terms_of(word)), WHISPER),
        **dict.fromkeys(joined, JOINED),
        **_loud(said, telling),
    }
    numbers = {name: number for name in times if (number := archive.term(name)) is not None}
    rarest = sorted(numbers, key=lambda name: (archive.frequencies[numbers[name]], name))[:MAX_TERMS]
    return Terms(
        names=tuple(rarest),
        known={numbers[name]: float(times[name]) for name in rarest},
        weights=np.array([weights.get(name, 0.0) for name in rarest]),
        near=_near(said.words, rarest),
    )


def _loud(said: Said, telling: Collection[str]) -> dict[str, float]:
    """Return how often the terms of the words that are heard are said, those that are rather talk more softly."""
    found: dict[str, float] = {}
    for word in said.heard:
        times = 1.0 if word in telling or _is_side_topic(said.talk, word) else said.talk.loudness(word)
        times *= SOFTLY if word in said.beside else 1.0
        for name in terms_of(word):
            found[name] = found.get(name, 0.0) + times
    return found


def _is_side_topic(talk: Talk, word: str) -> bool:
    """Tell whether a word that is talk beside a subject is what papers are about, too.

    Of "counting fruit with NeRF" fruit is talk beside what the first papers are about, and the paper on fruit is meant.
    """
    return talk.may_be_meant(word) and is_topic(talk.archive, terms_of(word))


def _near(said: Sequence[str], names: Sequence[str]) -> Flags:
    """Return which two terms stand near each other in a question; near each, one that none of its words has."""
    rows = {name: row for row, name in enumerate(names)}
    which = np.array([rows[name] for word in said for name in terms_of(word) if name in rows], np.int64)
    at = np.array([place for place, word in enumerate(said) for name in terms_of(word) if name in rows], np.int64)
    first, second = (np.abs(at[:, np.newaxis] - at) <= NEAR).nonzero()
    near = np.zeros((len(rows), len(rows)), np.bool_)
    near[which[first], which[second]] = True
    joined = np.bincount(which, minlength=len(rows)) == 0
    near[joined] = near[:, joined] = True
    return near


def _joined(said: Said) -> Iterator[tuple[str, tuple[str, str]]]:
    """Give the terms that words side by side have when written as one, and those words: ``mix ln`` is mixln.

    And sim2real for sim-to-real.
    """
    for word in said.words:
        if "-to-" in word:
            yield from ((name, (word, word)) for name in terms_of(word.replace("-to-", "2"))[:1])
    for (first, bears), (second, bears_too) in pairwise(zip(said.words, said.topical, strict=True)):
        if bears and bears_too and len(terms_of(first)) == len(terms_of(second)) == 1:
            for name in terms_of(first + second)[:1]:
                yield name, (first, second)


def _weighed(said: Said, words: Sequence[str]) -> dict[str, float]:
    """Return what each term weighs; one that no paper holds is taken for rarer than any."""
    archive = said.talk.archive
    topics = [terms_of(word) for word in words]
    names = list(dict.fromkeys(name for topic in topics for name in topic))
    numbers = {name: archive.term(name) for name in names}
    rare = unseen(len(archive))
    rarities = {name: rare if number is None else float(archive.rarities[number]) for name, number in numbers.items()}
    weights = dict.fromkeys(names, 0.0)
    for word, topic in zip(words, topics, strict=True):
        share = LEANS if word in said.beside else 1.0
        # A whole that no paper writes as one ("deep layers", joined as "data set" is) does not speak against its parts.
        held = [name for name in topic if numbers[name] is not None] or topic
        for name in held:
            weights[name] = max(weights[name], share * rarities[name] / len(held))
    return weights
