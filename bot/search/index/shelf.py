"""The papers of a snapshot by number, where most of them are read only when a question comes to them; what is searched.

Who answers one question and ends needs a handful of 12,000 papers; to read them all took a third of its time.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import overload

from bot.errors import IndexFileError
from bot.model import Paper
from bot.ports import Named

ONE_BY_ONE = 100
"""After so many papers were read alone, the question is one that goes through all: the rest is read in one go."""


class Shelf(Sequence[Paper]):
    """Papers whose ids and fingerprints are known, and which ``named`` gives.

    Args:
        ids: By number.
        prints: The fingerprint of what is searched of each.
        named: Gives the papers.
    """

    def __init__(self, ids: Sequence[str], prints: Sequence[int], named: Named) -> None:
        self.ids, self.prints = list(ids), list(prints)
        self._named = named
        self._read: dict[int, Paper] = {}
        self._alone = 0

    def __len__(self) -> int:
        """Return how many there are, those that were replaced among them."""
        return len(self.ids)

    @overload
    def __getitem__(self, number: int) -> Paper: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Paper]: ...
    def __getitem__(self, number: int | slice) -> Paper | Sequence[Paper]:
        """Return a paper.

        Raises:
            IndexFileError: It is not there any more, so that what is known of the others may be old, too.
            StoreError: It could not be read.
        """
        if isinstance(number, slice):
            return [self[each] for each in range(*number.indices(len(self)))]
        found = self._read.get(number)
        return found if found is not None else self._fetched(number)

    def __setitem__(self, number: int, paper: Paper) -> None:
        """Put a paper in the place of one of the same id."""
        self.prints[number] = fingerprint(paper)
        self._read[number] = paper

    def append(self, paper: Paper) -> None:
        """Give a paper the next number."""
        self._read[len(self.ids)] = paper
        self.ids.append(paper.id)
        self.prints.append(fingerprint(paper))

    def copy(self) -> Shelf:
        """Return one that grows by itself."""
        other = Shelf(self.ids, self.prints, self._named)
        other._read = dict(self._read)
        return other

    def read(self, numbers: Sequence[int]) -> None:
        """Read some papers in one go; those that are not there any more stay unread."""
        missing = [number for number in numbers if number not in self._read]
        if missing:
            self._fetch(missing)

    def _fetched(self, number: int) -> Paper:
        self._alone += 1
        if self._alone > ONE_BY_ONE:
            self.read(range(len(self)))
        else:
            self._fetch([number])
        try:
            return self._read[number]
        except KeyError as error:
            raise IndexFileError(f"the saved index knows {self.ids[number]}, and the archive does not") from error

    def _fetch(self, numbers: Sequence[int]) -> None:
        found = self._named([self.ids[number] for number in numbers])
        self._read |= {number: found[self.ids[number]] for number in numbers if self.ids[number] in found}


def texts(paper: Paper) -> tuple[str, str]:
    """Return what is searched of a paper as text: its title, and the rest, of which the organisation is a part.

    The organisation in lower case, as the parts of its name are no topics: ByteDance is no dance. Authors are no text:
    it cost questions without a name .0035 nDCG@10, as Long, Young and He are words. Nor are keywords: as a field of its
    own length norm they gave questions whose papers have some .008 nDCG@10, and took .014 from the others; held against
    the mean of the papers that have some, .001 in all.
    """
    return paper.title, f"{paper.abstract}\n{paper.organization.lower()}"


def searched(paper: Paper) -> tuple[str, ...]:
    """Return all that is searched of a paper: its texts, its authors, and the keywords that the source gives it."""
    return *texts(paper), *paper.authors, *paper.keywords


def copied(papers: Sequence[Paper]) -> list[Paper] | Shelf:
    """Return papers that grow by themselves."""
    return papers.copy() if isinstance(papers, Shelf) else list(papers)


def is_told_alike(papers: Sequence[Paper], number: int, paper: Paper) -> bool:
    """Return whether the same is searched of a paper as of the one that has a number."""
    if isinstance(papers, Shelf):
        return papers.prints[number] == fingerprint(paper)
    return searched(papers[number]) == searched(paper)


def ids(papers: Sequence[Paper]) -> Iterable[str]:
    """Give the ids of papers by number."""
    return papers.ids if isinstance(papers, Shelf) else (paper.id for paper in papers)


def prints(papers: Sequence[Paper]) -> Iterable[int]:
    """Give the fingerprints of papers by number."""
    return papers.prints if isinstance(papers, Shelf) else map(fingerprint, papers)


def fingerprint(paper: Paper) -> int:
    """Return a fingerprint of what is searched of a paper."""
    said = "\0".join(searched(paper)).encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(said, digest_size=8).digest())
