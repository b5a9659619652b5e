"""Numbers over every paper on a topic."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from bot.model import Count, Paper, Query, Sort
from bot.search.bm25 import Bm25Index

FILLER = "We study a problem and report results on several benchmarks with care."
TOPIC = "Speculative decoding drafts tokens. We make speculative decoding fast; speculative decoding is exact."
APART = f"Speculative ideas are many. {FILLER * 3} Then, much later, a decoding step follows; decoding is slow."


def paper(number: int, day: date, text: str, lab: str = "", authors: tuple[str, ...] = ()) -> Paper:
    title = f"Paper {'abcdefghijklmnopqrstuvwxyz'[number % 26] * 3} of the {number}th kind"
    return Paper(f"2606.{number:05}", title, text, "", (day,), organization=lab, authors=authors)


@pytest.fixture(scope="module")
def index() -> Bm25Index:
    index = Bm25Index()
    index.add(
        [
            paper(1, date(2026, 4, 3), TOPIC, "NVIDIA", ("Ada Moss", "Bo Reed")),
            paper(2, date(2026, 6, 1), TOPIC, "NVIDIA", ("Ada Moss",)),
            paper(3, date(2026, 6, 2), TOPIC, "Deepmind", ("Cy Lane",)),
            paper(4, date(2026, 6, 3), TOPIC, "GoogleDeepMind", ("Cy Lane",)),
            paper(5, date(2026, 6, 4), TOPIC, "", ("Di Holt",)),
            paper(6, date(2026, 6, 5), APART, "NVIDIA", ("Ada Moss",)),
            paper(7, date(2026, 5, 20), FILLER, "Google"),
            *(paper(10 + at, date(2026, 5, 1 + at), FILLER, "NVIDIA", ("Ada Moss",)) for at in range(10)),
        ]
    )
    return index


def test_every_paper_that_holds_the_words_together_is_counted(index: Bm25Index) -> None:
    counted = index.count(Query("", text="speculative decoding"))
    assert (counted.total, counted.of) == (5, 17)
    assert counted.first is not None
    assert counted.first.id == "2606.00001"


@pytest.mark.parametrize("text", ["speculative decoding", ""])
@pytest.mark.parametrize(("sort", "newest"), [(Sort.RELEVANCE, True), (Sort.DATE, True), (Sort.OLDEST, False)])
def test_every_paper_of_a_number_is_listed_newest_first_or_as_asked(
    index: Bm25Index, text: str, sort: Sort, newest: bool
) -> None:
    found = index.search(Query("", text=text, every=True, sort=sort), limit=50)
    days = [hit.paper.day for hit in found.hits]
    assert days == sorted(days, reverse=newest)
    assert len(days) == (5 if text else len(index))


def test_a_topic_of_two_parts_is_counted_where_each_stands_somewhere() -> None:
    index = Bm25Index()
    drafts = "Speculative decoding drafts tokens; speculative decoding is exact."
    maps = "Tide charts tell of tides; we draw tide charts."
    index.add(
        [
            paper(1, date(2026, 4, 3), f"{drafts} {FILLER * 4} {maps}"),
            paper(2, date(2026, 4, 3), f"{drafts} {FILLER * 4}"),
            paper(3, date(2026, 4, 3), f"{FILLER * 4} {maps}"),
            *(paper(10 + at, date(2026, 5, 1 + at), FILLER) for at in range(20)),
        ]
    )
    query = Query("", text="speculative decoding for tide charts")
    assert index.count(query).total == 1
    assert index.search(replace(query, every=True), limit=9).total == 1


def test_months_go_from_the_first_listed_to_the_last_and_none_is_left_out(index: Bm25Index) -> None:
    months = index.count(Query("", text="speculative decoding")).months
    assert [(month.first.month, month.papers, month.of) for month in months] == [(4, 1, 1), (5, 0, 11), (6, 4, 5)]


def test_papers_are_counted_by_the_time_that_is_asked_for(index: Bm25Index) -> None:
    weeks = index.count(Query("", text="speculative decoding", count=Count.WEEKS, since=date(2026, 5, 18))).periods
    assert [(week.first, week.papers, week.of) for week in weeks] == [
        (date(2026, 5, 18), 0, 1),
        (date(2026, 5, 25), 0, 0),
        (date(2026, 6, 1), 4, 5),
    ]
    days = index.count(Query("", text="speculative decoding", count=Count.DAYS, since=date(2026, 6, 1))).periods
    assert [day.papers for day in days] == [1, 1, 1, 1, 0]


def test_only_papers_of_the_times_that_are_compared_are_counted_each_in_its_own(index: Bm25Index) -> None:
    times = ((date(2026, 6, 1), date(2026, 6, 2)), (date(2026, 4, 1), date(2026, 4, 30)))
    counted = index.count(Query("", text="speculative decoding", count=Count.TIMES, times=times))
    assert [(each.papers, each.of) for each in counted.periods] == [(2, 2), (1, 1)]
    assert (counted.total, counted.of) == (3, 3)


def test_spellings_of_one_lab_are_one(index: Bm25Index) -> None:
    counted = index.count(Query("", text="speculative decoding", count=Count.LABS))
    assert [(tally.name, tally.papers) for tally in counted.labs] == [("Deepmind", 2), ("NVIDIA", 2)]
    assert counted.unnamed == 1


def test_of_labs_that_are_asked_for_each_is_told_the_one_without_papers_too(index: Bm25Index) -> None:
    query = Query("", text="speculative decoding", count=Count.LABS, organizations=("Acme", "NVIDIA"))
    assert [(lab.name, lab.papers) for lab in index.count(query).labs] == [("NVIDIA", 2), ("Acme", 0)]


def test_a_share_without_a_topic_is_of_all_papers_of_the_time(index: Bm25Index) -> None:
    query = Query("", count=Count.SHARE, organizations=("NVIDIA",), since=date(2026, 6, 1))
    counted = index.count(query)
    assert (counted.total, counted.of) == (2, 5)


def test_authors_are_counted_among_the_papers_on_it(index: Bm25Index) -> None:
    counted = index.count(Query("", text="speculative decoding", count=Count.AUTHORS))
    assert [(tally.name, tally.papers) for tally in counted.authors[:2]] == [("Ada Moss", 2), ("Cy Lane", 2)]


def test_filters_hold(index: Bm25Index) -> None:
    query = Query("", text="speculative decoding", since=date(2026, 6, 2), organizations=("deepmind",))
    assert index.count(query).total == 2


def test_without_words_every_paper_that_fits_is_counted(index: Bm25Index) -> None:
    assert index.count(Query("", organizations=("NVIDIA",))).total == 13


def test_a_topic_that_is_not_there_counts_none(index: Bm25Index) -> None:
    counted = index.count(Query("", text="protein folding"))
    assert (counted.total, counted.first, counted.labs) == (0, None, ())


def test_the_list_of_a_number_has_as_many_papers_newest_first(index: Bm25Index) -> None:
    found = index.search(Query("", text="speculative decoding", every=True), limit=20)
    assert found.total == index.count(Query("", text="speculative decoding")).total
    days = [hit.paper.day for hit in found.hits]
    assert days == sorted(days, reverse=True)


def test_a_lab_named_in_passing_is_a_filter_of_the_count_with_a_chip(index: Bm25Index) -> None:
    question = "who works on speculative decoding at NVIDIA"
    counted = index.count(Query(question, "speculative decoding at NVIDIA", count=Count.AUTHORS))
    assert counted.asked is not None
    assert (counted.asked.text, counted.asked.organizations) == ("speculative decoding", ("NVIDIA",))
    left = [(chip.label, chip.without) for chip in counted.asked.chips]
    assert left == [("from NVIDIA", "who works on speculative decoding")]
    assert counted.total == index.count(Query("", "speculative decoding", organizations=("NVIDIA",))).total == 2


def test_the_papers_of_labs_within_a_lab_count_as_its_own_and_the_list_of_the_number_has_them() -> None:
    index = Bm25Index()
    labs = ("Harbour", "Harbour Research", "Harbour Research", "Elsewhere")
    index.add([paper(at, date(2026, 7, 1), TOPIC, lab) for at, lab in enumerate(labs)])
    query = Query("", text="speculative decoding", organizations=("Harbour",))
    assert index.count(query).total == index.search(replace(query, every=True), limit=9).total == 3
    assert [(lab.name, lab.papers) for lab in index.count(Query("", count=Count.LABS)).labs] == [
        ("Harbour", 3),
        ("Elsewhere", 1),
    ]


def test_talk_in_a_topic_counts_where_papers_say_it_so() -> None:
    index = Bm25Index()
    index.add([paper(at, date(2026, 7, 1), "Vibe coding is coding. We study vibe coding.") for at in (1, 2)])
    index.add([paper(at, date(2026, 7, 2), "Coding with models. Coding is hard; coding is long.") for at in (3, 4, 5)])
    assert index.count(Query("", text="vibe coding")).total == 2
    assert index.count(Query("", text="cool coding")).total == 3 + 2


AS_ONE = "Pond-time swimming adapts. Our pond-time swimming is fast: swimming at pond-time pays."
IN_WORDS = "Pond time swimming adapts. Our pond time swimming is fast, and swimming at pond time pays."
BY_CHANCE = "Swimming time was short. In the pond the swimming time halves; a pond needs swimming time and swimming."


@pytest.mark.parametrize("asked", ["pond-time swimming", "Pond-Time Swimming"])
def test_a_word_with_a_hyphen_is_held_where_its_parts_stand_together(asked: str) -> None:
    index = Bm25Index()
    texts = [AS_ONE, IN_WORDS, *[BY_CHANCE] * 3, *[FILLER] * 30]
    index.add(paper(at, date(2026, 6, 1), text) for at, text in enumerate(texts))
    assert index.count(Query("", text=asked)).total == 2


def test_words_of_a_topic_stand_close_wherever_any_do_and_near_where_none_do() -> None:
    close = "We distil the knowledge of an otter. Otters distil knowledge; distilling knowledge works."
    near = "We distil over long and cold nights the knowledge of an otter. It is cold, and nights are long."
    together, apart = Bm25Index(), Bm25Index()
    together.add(paper(at, date(2026, 6, 1), text) for at, text in enumerate([close, near, *[FILLER] * 30]))
    apart.add(paper(at, date(2026, 6, 1), text) for at, text in enumerate([near, *[FILLER] * 30]))
    assert together.count(Query("", text="knowledge distillation")).total == 1
    assert apart.count(Query("", text="knowledge distillation")).total == 1


def test_words_that_papers_write_as_one_with_a_little_word_between_are_counted_as_one() -> None:
    index = Bm25Index()
    spoken = "A text-to-speech model speaks. We study text-to-speech; text-to-speech is fast."
    other = "Speech of a text. We study speech and text; a text is long, speech is short."
    index.add([paper(at, date(2026, 7, 1), spoken if at < 3 else other) for at in range(6)])
    asked = [index.count(Query("", text=text)).total for text in ("text to speech", "text-to-speech")]
    assert asked == [3, 3]


def test_a_labs_number_is_that_of_its_list(index: Bm25Index) -> None:
    for lab in ("NVIDIA", "Deepmind", "Google"):
        query = Query("", text="speculative decoding", organizations=(lab,))
        assert index.count(query).total == index.search(replace(query, every=True), limit=9).total


def test_a_part_of_a_compound_is_no_word_of_a_name_unless_the_next_one_stands_beside_it(
    make: Callable[..., Paper],
) -> None:
    index = Bm25Index()
    named = "Tide maps guide ships. We draw tide maps; tide maps are cheap."
    within = "Spring-tide maps guide ships. We draw spring-tide maps; spring-tide maps are cheap."
    apart = "Low-tide walks need maps. A low-tide walk is a map; low-tide mud wants maps."
    index.add(make(n, f"Ships {n}", text) for n, text in enumerate((named, named, within, apart, apart), 1))
    index.add(make(n, f"Pebbles of Kind {n}", FILLER) for n in range(100, 300))
    assert index.count(Query("", text="tide maps")).total == 3


def among(*texts: tuple[str, str]) -> Bm25Index:
    """Return an index of papers, each of a title and an abstract, among others."""
    index = Bm25Index()
    told = (replace(paper(at, date(2026, 6, 1), text), title=title) for at, (title, text) in enumerate(texts, 100))
    index.add([*told, *(paper(at, date(2026, 5, 1 + at), FILLER) for at in range(20))])
    return index


def counted(index: Bm25Index, text: str) -> int:
    return index.count(Query("", text=text)).total


def test_of_two_topics_either_will_do_though_one_ends_in_a_little_word() -> None:
    use, kettle = (
        "Yak use is common. We study yak use; yak use is old.",
        "Kettle knots. We tie kettle knots; kettle knots hold.",
    )
    index = among(("A title", use), ("Another", kettle))
    assert counted(index, "yak use or kettle knots") == 2


@pytest.mark.parametrize(
    ("question", "papers"),
    [("yak songs or kettle knots", 2), ("kettles or yak songs", 2), ("yaks or songs of kettles", 0)],
)
def test_a_topic_of_two_words_or_in_the_plural_is_whole_beside_another(question: str, papers: int) -> None:
    songs, knots = "Yak songs are old. We study yak songs.", "Kettle knots. We tie kettle knots; kettle knots hold."
    index = among(("A title", songs), ("Another", knots))
    assert counted(index, question) == papers
    assert index.search(Query("", text=question, every=True), limit=9).total == papers


def test_agents_are_counted_by_what_they_do_though_they_stand_elsewhere() -> None:
    far = f"We study tide charting. {FILLER * 4} Our agents work. The agents rest, and agents talk."
    index = among(("Tide Charting for All", far), ("Tide Charting", f"Tide charting is old. {FILLER * 4}"))
    assert counted(index, "tide charting agents") == 1


def test_what_kind_of_paper_one_is_its_title_says() -> None:
    uses = "We report results on many benchmarks; the benchmarks are hard, and benchmarks abound."
    index = among(("YakBench: A Benchmark of Yaks", FILLER), ("A Yak Method", uses))
    assert counted(index, "benchmarks") == 1
    assert counted(index, "benchmarks of yaks") == 1


def test_what_is_titled_so_counts_among_the_models_for_it() -> None:
    index = among(("Wool Weaving with Care", FILLER), ("A title", "Wool weaving models are old. Wool weaving models!"))
    assert counted(index, "wool weaving models") == 2
    assert counted(index, "wool models") == 1
