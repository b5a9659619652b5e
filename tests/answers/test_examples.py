"""The papers that stand below a number."""

from datetime import date

from bot.answers.examples import examples
from bot.model import Count, Counted, Found, Hit, Paper, Query, Quote, Tally

DAY = date(2026, 7, 1)
PAPERS = {
    author: Paper(f"2607.{at:05}", f"Of {author}", "", "", (DAY,), authors=(author,)) for at, author in enumerate("ABC")
}
COUNTED = Counted(3, 90, authors=(Tally("B", 2), Tally("A", 1)), ids=tuple(paper.id for paper in PAPERS.values()))


class Finder:
    def search(self, query: Query, *, limit: int, offset: int = 0) -> Found:
        hits = tuple(hit(author) for author in (query.authors or "ABC"))
        return Found(hits[:limit], len(hits))


def hit(author: str) -> Hit:
    return Hit(PAPERS[author], 1.0, Quote(""))


def shown(asked: Query) -> list[str]:
    query = Query("", text="yaks")
    found = examples(Finder(), asked, query, Found((hit("A"), hit("C")), 2), COUNTED)  # type: ignore[arg-type]
    return [each.paper.authors[0] for each in found]


def test_where_it_is_told_who_has_several_the_papers_are_theirs() -> None:
    assert shown(Query("", text="yaks", count=Count.AUTHORS)) == ["B"]


def test_below_a_number_the_best_that_are_found_stand_and_then_the_others() -> None:
    assert shown(Query("", text="yaks", count=Count.PAPERS)) == ["A", "C", "B"]
