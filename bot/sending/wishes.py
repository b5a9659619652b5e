"""What a subscription or a topic of an edition wishes of a paper: a query, read once. Pure.

Free words must all stand in the paper, of more than three a quarter may be missing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from bot.model import Query
from bot.ports import Analyst
from bot.texts.literal import alternatives

ALL_OF = 3
"""Up to so many free words must all be there."""

MISSING = 0.25
"""Of more words so many may be missing: a whole sentence says much that a paper says otherwise."""

NAME_WORDS = 4
"""Free words of more are no name."""


Signs = frozenset[str]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Terms that stand side by side, or the name of somebody; ``text`` where it was quoted and stands as it is."""

    shown: str
    terms: tuple[str, ...]
    name: tuple[str, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody's name, and the labs that go by it."""

    name: tuple[str, ...]
    labs: frozenset[str]


@dataclass(frozen=True, slots=True)
class Wish:
    """A query, read once.

    Attributes:
        groups: Of each, one phrase is held.
        titles: Of each group of phrases the title holds one.
        words: The free words, each a phrase or its whole; ``least`` of them are held.
        whole: All free words as one name; a paper by that person or lab need not hold them.
        authors: All of them are among the authors, or are the lab.
        labs: The lab goes by each of these names.
    """

    query: Query
    groups: tuple[tuple[Phrase, ...], ...]
    titles: tuple[tuple[Phrase, ...], ...]
    words: tuple[Phrase, ...]
    least: int
    whole: Named
    authors: tuple[Named, ...]
    labs: tuple[Named, ...]

    @property
    def asks(self) -> bool:
        """Whether it asks anything of a paper."""
        named = self.groups or self.titles or self.words or self.authors or self.labs or self.leaves_out
        query = self.query
        return bool(named or query.has_code or query.min_stars is not None or query.min_upvotes is not None)

    @property
    def leaves_out(self) -> bool:
        """Whether it leaves anything out."""
        return bool(self.query.excluded or self.query.not_authors or self.query.not_organizations)

    def signs(self) -> Iterator[Signs]:
        """Give sets of signs, of each of which a paper must bear one."""
        for group in self.groups:
            if not all(phrase.terms for phrase in group):  # "to be or not to be" has none
                continue
            yield frozenset(sign for phrase in group for sign in (*_terms(phrase.terms), *_names(phrase.name)))
        if self.words:
            held = len(self.words) - self.least + 1  # of so many words a paper that holds enough holds one
            by_name = frozenset((*_names(self.whole.name), *_labs(self.whole.labs)))
            for begin in range(len(self.words) - held + 1):
                some = self.words[begin : begin + held]
                yield by_name.union(*(_terms(word.terms) for word in some))
        for title in self.titles:
            yield frozenset(sign for phrase in title for sign in _terms(phrase.terms))
        for named in self.authors:
            yield frozenset((*_names(named.name), *_labs(named.labs)))
        for named in self.labs:
            yield frozenset(_labs(named.labs))


def read(query: Query, analyst: Analyst) -> Wish:
    """Return what a query asks of a paper, its words read."""
    query = analyst.asked(query)
    required = {word for group in query.required for phrase in group for word, _ in analyst.topics(phrase)}
    topics = [(word, terms) for word, terms in analyst.topics(query.text) if word not in required]
    text = " ".join(word for word, _ in topics)
    least = len(topics) - (int(len(topics) * MISSING) if len(topics) > ALL_OF else 0)
    name = tuple(analyst.names(text)) if len(topics) <= NAME_WORDS else ()
    return Wish(
        query=query,
        groups=tuple(tuple(_quoted(phrase, analyst) for phrase in group) for group in query.required),
        titles=tuple(tuple(_phrase(one, analyst) for one in alternatives(each)) for each in query.titles),
        words=tuple(Phrase(word, tuple(terms)) for word, terms in topics),
        least=least,
        whole=Named(name if len(name) > 1 else (), analyst.labs(text) if name else frozenset()),
        authors=tuple(Named(tuple(analyst.names(one)), analyst.labs(one)) for one in query.authors),
        labs=(Named((), frozenset().union(*map(analyst.labs, query.organizations))),) if query.organizations else (),
    )


def _phrase(text: str, analyst: Analyst) -> Phrase:
    name = tuple(analyst.names(text))
    return Phrase(f"“{text}”" if " " in text else text, tuple(analyst.terms(text)), name if len(name) > 1 else ())


def _quoted(text: str, analyst: Analyst) -> Phrase:
    return replace(_phrase(text, analyst), text=text if " " in text else "")


def _terms(terms: Iterable[str]) -> Iterator[str]:
    return (f"t:{term}" for term in terms)


def _names(words: Iterable[str]) -> Iterator[str]:
    return (f"n:{word}" for word in words)


def _labs(labs: Iterable[str]) -> Iterator[str]:
    return (f"o:{lab}" for lab in labs)
