"""Which subscriptions a set of papers satisfies, asked of all of them in one pass. Pure.

The papers are laid out once by the *signs* that they bear: their terms, the words of their authors' names, their
labs. Every subscription, and every topic of an edition, names sets of signs, of each of which a paper must bear one to
satisfy it; it looks at those papers alone that bear one of the set that the fewest bear.

Words, phrases and names are read by the port ``Analyst``, as the archive reads them; ``OR``, phrases and filters hold
as in a search. What a wish leaves out the archive itself is asked: by what a paper says, is about, or whose it is.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from bot.model import Paper, Query
from bot.ports import Analyst
from bot.sending.wishes import Named, Phrase, Signs, Wish
from bot.texts import literal

COVERED = 0.7
"""Parts make up a word if they have so many of its letters."""


def satisfied(
    wishes: Mapping[int, Wish], papers: Iterable[Paper], analyst: Analyst
) -> Iterator[tuple[int, Paper, tuple[str, ...]]]:
    """Give each wish that a paper satisfies, by its key, with the paper and what matched, in words for people."""
    if not wishes:  # nobody has subscribed to anything: most houses, every minute
        return
    laid = Laid(papers, analyst)
    for key, wish in wishes.items():
        for paper, because in laid.satisfying(wish):
            yield key, paper, because


class Laid:
    """Papers laid out by the signs that they bear, of which any number of wishes can be asked.

    Args:
        papers: In any order.
        analyst: Reads them.
    """

    def __init__(self, papers: Iterable[Paper], analyst: Analyst) -> None:
        self._analyst = analyst
        self._pages = [_Page(paper, analyst) for paper in papers]
        self._bearing: defaultdict[str, list[int]] = defaultdict(list)
        for number, page in enumerate(self._pages):
            for sign in page.signs():
                self._bearing[sign].append(number)

    def satisfying(self, wish: Wish) -> Iterator[tuple[Paper, tuple[str, ...]]]:
        """Give the papers that satisfy a wish, in their order, each with what matched.

        What it leaves out is asked of the archive, in one go, and of those papers alone that hold all else.
        """
        pages = (self._pages[number] for number in self._promising(wish))
        found = [(page.paper, because) for page in pages if (because := page.because(wish)) is not None]
        if found and wish.leaves_out:
            left_out = self._analyst.left_out(wish.query, [paper for paper, _ in found])
            found = [(paper, because) for paper, because in found if paper.id not in left_out]
        yield from found

    def _promising(self, wish: Wish) -> Sequence[int]:
        """Return the papers that bear one of the signs that the fewest bear; all where it has no signs."""
        found: set[int] | None = None
        fewest = len(self._pages)
        for signs in wish.signs():
            bearing = [self._bearing[sign] for sign in signs if sign in self._bearing]
            if (borne := sum(map(len, bearing))) <= fewest:
                found, fewest = set().union(*bearing), borne
        return range(len(self._pages)) if found is None else sorted(found)


class _Text:
    """The terms of a text, and where each stands."""

    def __init__(self, terms: Sequence[str]) -> None:
        self._terms = terms
        self.places: defaultdict[str, list[int]] = defaultdict(list)
        for at, term in enumerate(terms):
            self.places[term].append(at)

    def holds(self, terms: Sequence[str]) -> bool:
        """Return whether terms stand in it side by side and in order; ``False`` of none."""
        if not terms or not all(term in self.places for term in terms):
            return False
        wanted = list(terms)
        return any(list(self._terms[at : at + len(terms)]) == wanted for at in self.places[terms[0]])


class _Page:
    """A paper as wishes look at it: what was looked up for one is known to the next."""

    def __init__(self, paper: Paper, analyst: Analyst) -> None:
        self.paper = paper
        self._texts = analyst.texts(paper)
        self._authors = [(name, Counter(analyst.names(name))) for name in paper.authors]
        self._held: dict[tuple[str, ...], bool] = {}
        self._found: dict[tuple[str, ...], str] = {}

    @cached_property
    def _title(self) -> _Text:
        return _Text(self._texts[0])

    @cached_property
    def _rest(self) -> _Text:
        return _Text(self._texts[1])

    def signs(self) -> Signs:
        """Return what it bears."""
        words = {word for _, held in self._authors for word in held}
        terms = {f"t:{term}" for text in self._texts for term in text}
        initials = {f"n:{word[0]}" for word in words}  # one letter stands for a word that begins with it
        return frozenset((*terms, *(f"n:{word}" for word in words), *initials, f"o:{self.paper.organization}"))

    def because(self, wish: Wish) -> tuple[str, ...] | None:
        """Return what of a wish is satisfied, in words; ``None`` where not all of it is."""
        told = self._numbers(wish.query)
        if told is None:
            return None
        parts = [self._one(group) for group in wish.groups]
        parts += [self._titled(group) for group in wish.titles]
        parts += [self._by(named) for named in (*wish.authors, *wish.labs)]
        if not all(parts):
            return None
        words = self._words(wish) if wish.words else ()
        return None if words is None else tuple(dict.fromkeys((*parts, *words, *told)))

    def _numbers(self, query: Query) -> tuple[str, ...] | None:
        paper, told = self.paper, []
        if query.has_code:
            if not paper.code_url:
                return None
            told.append("code")
        if query.min_stars is not None:
            if (paper.code_stars or 0) < query.min_stars:
                return None
            told.append(f"★ {paper.code_stars or 0:,}")
        if query.min_upvotes is not None:
            if paper.upvotes < query.min_upvotes:
                return None
            told.append(f"▲ {paper.upvotes:,}")
        return tuple(told)

    def _words(self, wish: Wish) -> tuple[str, ...] | None:
        held = [word.shown for word in wish.words if self._word(word)]
        if len(held) >= wish.least:
            return tuple(held)
        by = self._by(wish.whole)
        return (by,) if by else None

    def _word(self, word: Phrase) -> bool:
        """Return whether a word is held, as one or with its parts side by side; ``test-time`` is "test time"."""
        whole = max(word.terms, key=len)
        if self._side_by_side((whole,)):
            return True
        parts = tuple(term for term in word.terms if term != whole)
        return sum(map(len, parts)) >= COVERED * len(whole) and self._side_by_side(parts)

    def _titled(self, group: Sequence[Phrase]) -> str:
        """Return those of some phrases that the title holds, in words."""
        held = " and ".join(phrase.shown for phrase in group if self._title.holds(phrase.terms))
        return f"title {held}" if held else ""

    def _one(self, group: Sequence[Phrase]) -> str:
        """Return those of some phrases that are held, in words."""
        return " and ".join(phrase.shown for phrase in group if self._quotes(phrase))

    def _quotes(self, phrase: Phrase) -> bool:
        """Return whether a quoted phrase is held as it stands, or is an author's name."""
        if not phrase.text:
            return self._holds(phrase)
        return literal.holds_phrase(self.paper, phrase.text) or bool(phrase.name and self._author(phrase.name))

    def _holds(self, phrase: Phrase) -> bool:
        return self._side_by_side(phrase.terms) or bool(phrase.name and self._author(phrase.name))

    def _by(self, named: Named) -> str:
        if named.name and (author := self._author(named.name)):
            return f"by {author}"
        return f"from {self.paper.organization}" if self.paper.organization in named.labs else ""

    def _author(self, wanted: tuple[str, ...]) -> str:
        """Return the author whose name has every word wanted; one letter stands for a word that begins with it."""
        if wanted not in self._found:
            self._found[wanted] = self._named(wanted)
        return self._found[wanted]

    def _named(self, wanted: tuple[str, ...]) -> str:
        times = Counter(wanted)

        def bears(held: Counter[str]) -> bool:
            return all(
                any(word.startswith(one) for word in held)
                if len(one) == 1 and often == 1
                else held[one] >= min(often, 2)  # as the archive
                for one, often in times.items()
            )

        return next((name for name, held in self._authors if bears(held)), "")

    def _side_by_side(self, terms: tuple[str, ...]) -> bool:
        """Return whether its title, or the rest of its text, has terms side by side and in order."""
        if terms not in self._held:
            self._held[terms] = self._title.holds(terms) or self._rest.holds(terms)
        return self._held[terms]
