"""Keywords are known by the stems of their parts, however they are written."""

from bot.search.index.keywords import Keywords, stems_of
from tests.cases import each

PAPERS = [("KV cache", "Diffusion Transformers"), ("kv-caching", "dinov2", "…"), (), ("diffusion transformer", "the")]


def held(keywords: Keywords, written: str) -> set[int]:
    found = keywords.papers(stem for token in written.split() for stem in stems_of(token))
    return set() if found is None else set(found.tolist())


@each(
    ("written", "papers"),
    [
        ("KV caches", {0, 1}),
        ("kv-cache", {0, 1}),
        ("diffusion transformers", {0, 3}),
        ("transformers of diffusion", set()),
        ("diffusion", set()),
        ("DINO v2", set()),
        ("DINOv2", {1}),
        ("the", set()),
        ("", set()),
    ],
)
def test_papers_are_found_by_a_keyword_however_it_is_written(written: str, papers: set[int]) -> None:
    assert held(Keywords.none().grown(0, PAPERS), written) == papers


def test_a_keyword_that_only_papers_of_a_later_snapshot_have_is_none_yet() -> None:
    earlier = Keywords.none().grown(0, PAPERS)
    later = earlier.grown(len(PAPERS), [("tide tables",)])
    assert (earlier.papers(["tide", "tabl"]), held(later, "tide tables")) == (None, {len(PAPERS)})


def test_keywords_added_day_by_day_are_found_alike() -> None:
    grown = Keywords.none()
    for number, keywords in enumerate(PAPERS):
        grown = grown.grown(number, [keywords])
    whole = Keywords.none().grown(0, PAPERS)
    assert set(grown.names) == set(whole.names)
    assert all(grown.papers([name]).tolist() == whole.papers([name]).tolist() for name in whole.names)


def test_an_older_one_knows_nothing_of_what_came_after() -> None:
    older = Keywords.none().grown(0, PAPERS)
    older.grown(4, [("KV cache", "speculative decoding")])
    assert held(older, "kv cache") == {0, 1}
    assert held(older, "speculative decoding") == set()
