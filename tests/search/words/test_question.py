"""A question as an archive knows it: kept while it is read in its several ways, and no longer."""

from datetime import date

from bot.model import Paper
from bot.search.bm25 import Bm25Index
from bot.search.words import question
from bot.search.words.question import understand
from bot.search.words.written import phrases
from bot.search.words.written.phrases import holders

PAPERS = (
    Paper("2607.00001", "Grazing of yaks", "Yaks graze in herds.", "", (date(2026, 7, 1),)),
    Paper("2607.00002", "Shearing", "Sheep are shorn in spring.", "", (date(2026, 7, 2),)),
)


def test_the_same_words_are_understood_once() -> None:
    index = Bm25Index()
    index.add(PAPERS)
    assert understand(index.archive, "yaks in herds") is understand(index.archive, "yaks in herds")
    assert understand(index.archive, "yaks in herds") is not understand(index.archive, "yaks in herds", evenly=True)


def test_what_is_understood_holds_for_the_papers_of_that_moment() -> None:
    index = Bm25Index()
    index.add(PAPERS[:1])
    before = understand(index.archive, "shorn sheep")
    index.add(PAPERS[1:])
    assert len(understand(index.archive, "shorn sheep").terms.known) > len(before.terms.known)


def test_few_texts_are_kept() -> None:
    index = Bm25Index()
    index.add(PAPERS)
    for number in range(3 * question._KEPT):
        understand(index.archive, f"yaks {number}")
    assert len(index.archive.met.understood) <= question._KEPT


def test_few_phrases_are_kept_as_they_were_found() -> None:
    index = Bm25Index()
    index.add(PAPERS)
    archive = index.archive
    for _ in range(2):
        assert holders(archive, ["yak"], archive.columns.alive, in_title=True).tolist() == [True, False]
        assert holders(archive, ["graze", "yak"], archive.columns.alive).tolist() == [True, False]
    assert 0 < len(archive.met.beside) <= phrases._LATELY
