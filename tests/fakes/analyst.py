"""An Analyst in a few lines: terms are words in lower case, and a lab goes by its name and by nothing else."""

import re
from collections.abc import Sequence

from bot.model import Paper, Query, Quote

_WORD = re.compile(r"[\w-]+")
_STOPPED = frozenset({"a", "an", "the", "of", "on", "for", "how", "do", "i", "or", "and"})


class FakeAnalyst:
    """``ports.Analyst`` without a stemmer."""

    def terms(self, text: str) -> Sequence[str]:
        return [word for word in _WORD.findall(text.lower()) if word not in _STOPPED]

    def texts(self, paper: Paper) -> tuple[Sequence[str], Sequence[str]]:
        return self.terms(paper.title), self.terms(f"{paper.abstract} {paper.organization}")

    def topics(self, text: str) -> Sequence[tuple[str, Sequence[str]]]:
        return [(word, (word,)) for word in dict.fromkeys(self.terms(text))]

    def names(self, name: str) -> Sequence[str]:
        return re.findall(r"\w+", name.lower())

    def labs(self, name: str) -> frozenset[str]:
        return frozenset({name, name.title(), name.upper()}) if name else frozenset()

    def asked(self, query: Query) -> Query:
        return query

    def left_out(self, query: Query, papers: Sequence[Paper]) -> frozenset[str]:
        words = {word for phrase in query.excluded for word in self.terms(phrase)}
        labs, people = set(query.not_organizations), set(query.not_authors)
        return frozenset(
            paper.id
            for paper in papers
            if not words.isdisjoint([*self.texts(paper)[0], *self.texts(paper)[1]])
            or paper.organization in labs
            or people.intersection(paper.authors)
        )

    def quote(self, query: Query, paper: Paper) -> Quote:
        return Quote(paper.abstract)
