"""The verbs of the house, over fakes at its ports."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.answers.archive import MAX_HITS
from bot.answers.listing import CUT_SHORT, GOES_ON
from bot.errors import FetchError, NotOpenYetError, ParseError, StoreError
from bot.library import DATABASE_AWAY, Library
from bot.model import Chip, Counted, Digest, Found, Intent, Kind, Paper, Progress
from bot.outcomes import SOURCE_CHANGED_AFTER, SOURCE_DOWN_AFTER
from tests.fakes.index import FakeIndex
from tests.fakes.source import FakeSource
from tests.fakes.store import FakePaperStore

THURSDAY = date(2026, 7, 30)
FRIDAY, SATURDAY = THURSDAY + timedelta(days=1), THURSDAY + timedelta(days=2)
NOW = datetime(2026, 8, 1, 12, tzinfo=UTC)


def paper(number, day, title="Steering robots", **fields):
    paper_id = f"2607.{number:05d}"
    abstract = f"{title} with little data."
    return Paper(paper_id, title, abstract, f"https://huggingface.co/papers/{paper_id}", (day,), **fields)


def digest(day, *papers, at=NOW):
    return Digest(day, papers, at)


@pytest.fixture
def digests():
    return {
        THURSDAY: digest(THURSDAY, paper(1, THURSDAY), paper(2, THURSDAY, "Pruning language models", upvotes=9)),
        FRIDAY: digest(FRIDAY, paper(3, FRIDAY, "Pruning vision models")),
        SATURDAY: digest(SATURDAY),
    }


@pytest.fixture
def source(digests):
    return FakeSource(digests)


@pytest.fixture
def index():
    return FakeIndex()


@pytest.fixture
def store():
    return FakePaperStore()


@pytest.fixture
def library(source, store, index):
    library = Library(source, store, index, clock=lambda: NOW, zone=ZoneInfo("UTC"), first_days=3)
    library.load()
    return library


@pytest.fixture
def filled(library):
    list(library.catch_up((THURSDAY, FRIDAY, SATURDAY)))
    return library


def test_a_day_goes_from_the_source_to_the_store_and_the_index(library, store, index):
    assert library.ingest(THURSDAY).added == 2
    assert store.count() == len(index) == 2


def test_an_unloaded_library_saves_without_indexing(source, store, index):
    Library(source, store, index, clock=lambda: NOW, zone=ZoneInfo("UTC")).ingest(THURSDAY)
    assert (store.count(), len(index)) == (2, 0)


def test_a_refresh_indexes_only_what_changed(filled, index, store):
    changed = replace(paper(1, THURSDAY), upvotes=50)
    store.save(digest(THURSDAY, changed, at=NOW + timedelta(hours=1)))
    assert filled.refresh() == 1
    assert index.added[-1] == (changed.id,)


def test_a_refresh_finds_what_another_process_saved(library, store):
    store.save(digest(FRIDAY, paper(3, FRIDAY)))
    library.refresh()
    assert library.paper("2607.00003") is not None


def test_bad_day_blocks_no_other(library, digests):
    digests[THURSDAY] = ParseError("the layout changed")
    outcomes = list(library.catch_up((THURSDAY, FRIDAY)))
    assert [outcome.saved is not None for outcome in outcomes] == [False, True]
    assert isinstance(outcomes[0].error, ParseError)


def test_a_fault_of_our_own_is_a_bad_day_too(library, digests):
    digests[THURSDAY] = ZeroDivisionError()
    outcomes = list(library.catch_up((THURSDAY, FRIDAY)))
    assert outcomes[1].saved is not None
    assert "2026-07-30" in str(outcomes[0].error)


def test_a_bad_day_is_missing_still(library, digests):
    digests[THURSDAY] = FetchError("no reply")
    list(library.catch_up((THURSDAY, FRIDAY, SATURDAY)))
    digests[THURSDAY] = digest(THURSDAY, paper(1, THURSDAY))
    assert library.ingest(THURSDAY).added == 1


def test_a_day_not_open_yet_is_no_alarm(library, digests, caplog):
    digests[SATURDAY] = NotOpenYetError("later")
    list(library.catch_up((SATURDAY,)))
    assert not [record for record in caplog.records if record.levelname in ("WARNING", "ERROR")]


def test_a_source_that_is_down_is_left_alone_until_the_next_run(library, source, digests):
    days = [THURSDAY - timedelta(days=back) for back in range(10)]
    digests.update(dict.fromkeys(days, FetchError("no reply")))
    assert len(list(library.catch_up(days))) == SOURCE_DOWN_AFTER
    assert source.fetched == days[:SOURCE_DOWN_AFTER]


def test_a_source_that_cannot_be_read_any_more_is_left_alone_too(library, source, digests):
    days = [THURSDAY - timedelta(days=back) for back in range(20)]
    digests.update(dict.fromkeys(days, ParseError("all new")))
    assert len(list(library.catch_up(days))) == SOURCE_CHANGED_AFTER


def test_a_source_that_fails_now_so_now_so_is_down_as_well(library, source, digests):
    days = [THURSDAY - timedelta(days=back) for back in range(20)]
    digests.update(dict.fromkeys(days, FetchError("no reply")) | {days[1]: ParseError("down for maintenance")})
    assert len(list(library.catch_up(days))) == SOURCE_DOWN_AFTER


def test_the_first_filling_says_how_far_it_is(library):
    outcomes = library.catch_up((FRIDAY, THURSDAY, SATURDAY))
    next(outcomes)
    next(outcomes)
    assert library.status().filling == Progress(1, 3)
    assert "1 of 3 days" in library.answer("pruning").note
    list(outcomes)
    assert library.status().filling == Progress()
    assert not library.answer("pruning").note


def test_an_abandoned_filling_is_no_longer_told(library):
    outcomes = library.catch_up((FRIDAY, THURSDAY))
    next(outcomes)
    outcomes.close()
    assert library.status().filling == Progress()


def test_a_question_gets_hits_with_their_quotes(filled):
    answer = filled.answer("pruning")
    assert answer.kind is Kind.HITS
    assert {hit.paper.id for hit in answer.hits} == {"2607.00002", "2607.00003"}
    assert all(hit.quote.text for hit in answer.hits)
    assert (answer.searched, answer.newest) == (3, FRIDAY)


def test_a_question_without_a_match_gets_an_answer_that_says_so(filled):
    answer = filled.answer("sourdough")
    assert (answer.kind, answer.hits) == (Kind.NOTHING, ())


@pytest.mark.parametrize(
    ("question", "note"),
    [("org:Nowhere kites", "No paper on that is held from Nowhere."), ('kites author:"Ada One"', "held by Ada One.")],
)
def test_nothing_by_whom_was_asked_for_is_said(filled, question, note):
    answer = filled.answer(question)
    assert answer.kind is Kind.NOTHING
    assert note in answer.note


def test_a_time_that_nothing_is_held_of_says_what_is(filled):
    note = filled.answer("pruning since 2026-08-01").note
    assert "from Thursday 30 July 2026 to Friday 31 July 2026" in note


def test_small_talk_is_no_question(filled):
    assert filled.answer("thanks!").kind is Kind.CHAT


def test_an_impossible_date_gets_a_sentence(filled):
    answer = filled.answer("pruning since 2026-02-30")
    assert answer.kind is Kind.PROBLEM
    assert answer.note


def test_a_page_begins_where_the_last_one_ended(filled):
    first, second = filled.answer("pruning", limit=1), filled.answer("pruning", limit=1, offset=1)
    assert first.hits[0].paper.id != second.hits[0].paper.id
    assert (first.more, second.more) == (1, 0)


def test_no_answer_is_longer_than_one_message_holds(library, digests):
    digests[THURSDAY] = digest(THURSDAY, *(paper(number, THURSDAY) for number in range(40)))
    library.ingest(THURSDAY)
    assert len(library.answer("robots", limit=500).hits) == MAX_HITS


def test_a_day_is_answered_with_its_digest_best_first(filled):
    answer = filled.answer("2026-07-30")
    assert answer.kind is Kind.DIGEST
    assert [hit.paper.id for hit in answer.hits] == ["2607.00002", "2607.00001"]
    assert not answer.note


def test_a_day_without_a_digest_is_answered_with_the_last_one_before_it(filled):
    answer = filled.answer("today")
    assert [hit.paper.id for hit in answer.hits] == ["2607.00003"]
    assert "Nothing was listed on Saturday 1 August 2026" in answer.note
    assert "Friday 31 July 2026" in answer.note


def test_today_is_the_askers(filled):
    assert filled.answer("today", today=THURSDAY).hits[0].paper.day == THURSDAY
    assert filled.answer("today", today=THURSDAY).today == THURSDAY


def test_a_day_before_the_archive_says_where_it_begins(filled):
    answer = filled.answer("2026-07-01")
    assert answer.kind is Kind.NOTHING
    assert "begins on Thursday 30 July 2026" in answer.note


def test_an_empty_archive_says_so(library):
    assert "still empty" in library.answer("today").note
    assert "still empty" in library.answer("pruning").note


@pytest.mark.parametrize("question", ["2607.00002", "https://arxiv.org/abs/2607.00002v3"])
def test_an_id_or_a_link_gets_that_paper(filled, question):
    answer = filled.answer(question)
    assert answer.kind is Kind.PAPER
    assert [hit.paper.id for hit in answer.hits] == ["2607.00002"]


def test_an_unknown_id_is_named(filled):
    answer = filled.answer("2401.00001")
    assert answer.kind is Kind.NOTHING
    assert "2401.00001 is not in the archive" in answer.note


def test_similar_papers_leave_out_the_paper_itself(filled):
    answer = filled.similar("2607.00001")
    assert answer.kind is Kind.SIMILAR
    assert "2607.00001" not in {hit.paper.id for hit in answer.hits}
    assert filled.similar("2401.00001").kind is Kind.NOTHING


def test_answers_go_on_from_memory_when_the_database_is_away(filled, store, monkeypatch):
    def away(*_):
        raise StoreError("gone")

    for verb in ("fetches", "count", "changes", "digest"):
        monkeypatch.setattr(store, verb, away)
    assert filled.answer("pruning").hits
    status = filled.status()
    assert (status.papers, status.newest) == (3, FRIDAY)
    assert "does not answer" in status.problems[0]


def test_a_feed_that_brings_nothing_is_told_in_the_state(library, store):
    old = date(2026, 7, 24)  # a Friday; from Monday to Friday nothing came
    store.save(digest(old, paper(1, old)))
    assert "24 July 2026" in library.status().problems[0]
    library.ingest(FRIDAY)
    assert library.status().problems == ()


def test_the_state_from_memory_asks_no_database(index):
    class Away(FakePaperStore):
        def fetches(self):
            raise StoreError("no reply")

        count = fetches

    library = Library(FakeSource({}), Away(), index, clock=lambda: NOW, zone=ZoneInfo("UTC"))
    assert library.status(from_memory=True).problems == ()
    assert library.status().problems == (DATABASE_AWAY,)


def test_a_filter_that_the_index_read_from_the_question_is_shown_beside_the_others(source, store):
    class Knowing(FakeIndex):
        def search(self, query, *, limit, offset=0):
            return replace(super().search(query, limit=limit), chips=(Chip("by Ana Munoz", "robots"),))

    library = Library(source, store, Knowing(), clock=lambda: NOW, zone=ZoneInfo("UTC"))
    library.load()
    chips = library.answer("robots Ana Munoz since:2026-07-01").query.chips
    assert [chip.label for chip in chips] == ["since 1 Jul 2026", "by Ana Munoz"]


@pytest.mark.parametrize("question", ["who wrote 2607.00001?", "who wrote Steering robots?"])
def test_one_thing_of_one_paper_is_told_in_a_sentence(library, digests, question):
    digests[THURSDAY] = digest(THURSDAY, paper(1, THURSDAY, authors=("Ada One", "Bob Two")))
    library.ingest(THURSDAY)
    answer = library.answer(question)
    assert (answer.kind, answer.note) == (Kind.PAPER, "By Ada One, Bob Two.")
    assert [hit.paper.id for hit in answer.hits] == ["2607.00001"]


@pytest.mark.parametrize("question", ["where can I download Forests", "how do I cite old trees in forests"])
def test_what_may_be_asked_of_a_topic_as_well_is_searched_where_no_paper_is_called_so(filled, question):
    answer = filled.answer(question)
    assert answer.query.intent is Intent.SEARCH
    assert "I hold no paper" not in answer.note


@pytest.mark.parametrize(
    ("question", "note"),
    [
        ("who wrote the top paper yesterday", "By Ada One."),
        ("how many upvotes did the most upvoted paper get?", "9 upvotes, when it was last fetched."),
        ("what is the main result of the best paper", ""),
    ],
)
def test_a_thing_of_the_best_liked_paper_is_told_of_it_alone(library, digests, question, note):
    best, other = paper(1, THURSDAY, "Geese", authors=("Ada One",), upvotes=9), paper(2, THURSDAY, "Results", upvotes=2)
    digests[THURSDAY] = digest(THURSDAY, other, best)
    library.ingest(THURSDAY)
    answer = library.answer(question, today=THURSDAY + timedelta(days=1))
    assert (answer.kind, [hit.paper.title for hit in answer.hits], answer.note) == (Kind.PAPER, ["Geese"], note)


def test_of_a_time_without_papers_no_paper_is_the_best(filled):
    answer = filled.answer("who wrote the top paper of May 2024")
    assert (answer.kind, answer.query.intent) == (Kind.NOTHING, Intent.BEST)


@pytest.mark.parametrize("question", ["newer ones please", "ok and who wrote it", "which of these have code"])
def test_what_goes_on_from_an_answer_gets_one_line_where_none_is_seen(filled, question):
    answer = filled.answer(question)
    assert (answer.kind, answer.note, answer.hits) == (Kind.PROBLEM, GOES_ON, ())


@pytest.mark.parametrize("question", ["is there a github for Otter-Net", "arxiv id of otternet 2 technical report"])
def test_a_paper_that_is_asked_for_by_its_name_and_not_found_is_told_not_to_be_held(filled, question):
    assert "I hold no paper called" in filled.answer(question).note


def test_what_a_question_describes_is_searched_by_its_name_and_that_is_said(library, digests):
    digests[FRIDAY] = digest(FRIDAY, paper(3, FRIDAY, "Autonomous driving"), paper(4, FRIDAY, "Cars of the past"))
    list(library.catch_up((FRIDAY,)))
    answer = library.answer("cars that drive themselves")
    assert [hit.paper.title for hit in answer.hits] == ["Autonomous driving"]
    assert answer.note == "“cars that drive themselves” is read as “autonomous driving”."
    assert answer.query.question == "cars that drive themselves"


def test_what_describes_a_name_is_searched_beside_it(library, digests):
    digests[FRIDAY] = digest(FRIDAY, paper(3, FRIDAY, "Deformable object manipulation with two arms"))
    list(library.catch_up((FRIDAY,)))
    answer = library.answer("robots folding laundry")
    assert answer.query.text == "robots deformable object manipulation (folding laundry)"


def test_a_description_of_which_no_paper_has_the_name_is_searched_as_it_stands(library, digests):
    digests[FRIDAY] = digest(FRIDAY, paper(3, FRIDAY, "Cars that drive themselves"))
    list(library.catch_up((FRIDAY,)))
    answer = library.answer("cars that drive themselves")
    assert (len(answer.hits), answer.note) == (1, "")


def test_a_question_of_which_nothing_is_found_is_read_as_what_its_words_circle_around(library, digests):
    digests[FRIDAY] = digest(FRIDAY, paper(3, FRIDAY, "Speech enhancement with agents"))
    list(library.catch_up((FRIDAY,)))
    answer = library.answer("take away the hum and street noise when somebody talks")
    assert [hit.paper.title for hit in answer.hits] == ["Speech enhancement with agents"]
    assert answer.note == "No paper says it so: read as “speech enhancement”, which these words describe."


def test_what_a_questions_words_circle_around_is_no_answer_where_no_paper_is_on_it(filled):
    assert filled.answer("take away the hum and street noise when somebody talks").kind is Kind.NOTHING


class _Apart(FakeIndex):
    """An index of whose papers none has a topic's words close together."""

    def count(self, query):
        return Counted(0, len(self.held))


def test_where_no_paper_has_what_a_question_describes_those_with_its_words_are_the_nearest_misses(store):
    source = FakeSource({FRIDAY: digest(FRIDAY, paper(3, FRIDAY, "Driving lessons for autonomous people"))})
    library = Library(source, store, _Apart(), clock=lambda: NOW, zone=ZoneInfo("UTC"), first_days=3)
    library.load()
    list(library.catch_up((FRIDAY,)))
    answer = library.answer("cars that drive themselves")
    assert (answer.kind, len(answer.near)) == (Kind.NOTHING, 1)
    assert "is read as “autonomous driving”" in answer.note


def test_of_a_title_that_is_not_held_that_is_said_and_its_words_are_searched(filled):
    answer = filled.answer("who wrote Pruning forests?")
    assert "“Pruning forests”" in answer.note
    assert answer.hits


def test_a_well_known_title_older_than_the_feed_is_said_not_to_be_held(filled):
    assert "(2018) is older" in filled.answer("deep contextualized word representations").note


def test_a_hit_that_is_pointed_at_without_an_answer_before_gets_a_sentence(filled):
    answer = filled.answer("abstract of the second one")
    assert (answer.kind, answer.note.startswith("I cannot tell which")) == (Kind.PROBLEM, True)


def test_a_time_up_to_today_of_which_nothing_is_held_yet_is_the_last_one_held(filled):
    answer = filled.answer("this week", today=date(2026, 8, 4))
    assert answer.kind is Kind.DIGEST
    assert "last digest, of Friday 31 July 2026" in answer.note
    assert {hit.paper.id for hit in answer.hits} >= {"2607.00003"}


def test_a_question_in_another_language_is_told_that_the_archive_is_english(filled):
    answer = filled.answer("Pruningの論文")
    assert "English" in answer.note
    assert answer.hits


def test_an_answer_that_ran_out_of_time_says_so(source, store):
    class Hurried(FakeIndex):
        def search(self, query, *, limit, offset=0):
            return Found(cut_short=True)

    library = Library(source, store, Hurried(), clock=lambda: NOW, zone=ZoneInfo("UTC"), first_days=3)
    assert library.answer("steering robots").note.startswith(CUT_SHORT)


def test_a_paper_of_no_digest_is_answered_and_is_in_no_list(source, store):
    single = replace(paper(9, THURSDAY, "Pruning attention"), id="2401.00077")
    library = Library(
        source,
        store,
        FakeIndex(),
        clock=lambda: NOW,
        zone=ZoneInfo("UTC"),
        unlisted={single.id: single}.get,
    )
    library.load()
    library.ingest(THURSDAY)
    assert library.paper(single.id) == single
    answer = library.answer(single.id)
    assert (answer.kind, [hit.paper.id for hit in answer.hits]) == (Kind.PAPER, [single.id])
    assert single.id not in {hit.paper.id for hit in library.answer(str(THURSDAY)).hits}
    assert library.similar(single.id).kind in (Kind.SIMILAR, Kind.NOTHING)
    assert "I hold no paper" not in library.similar(single.id).note


def test_where_a_time_leaves_nothing_the_papers_of_other_days_are_told(filled):
    answer = filled.answer("vision on:2026-07-30")
    assert (answer.kind, answer.hits) == (Kind.NOTHING, ())
    assert [hit.paper.id for hit in answer.near] == ["2607.00003"]
    assert "1 of other days does" in answer.note


def test_where_no_paper_holds_a_quoted_sentence_the_nearest_are_told(filled, index, monkeypatch):
    search = index.search

    def strict(query, **page):
        return Found() if query.required else search(query, **page)

    monkeypatch.setattr(index, "search", strict)
    answer = filled.answer('"pruning hurts vision"')
    assert (answer.kind, answer.hits) == (Kind.NOTHING, ())
    assert answer.near
    assert "No paper holds exactly “pruning hurts vision”." in answer.note


def test_a_first_page_ends_where_papers_are_weak_beside_the_best_and_the_next_goes_on_there(filled, index, monkeypatch):
    search = index.search
    monkeypatch.setattr(index, "search", lambda query, **page: replace(search(query, **page), strong=1))
    first = filled.answer("pruning models")
    assert (len(first.hits), first.total, first.more) == (1, 2, 1)
    rest = filled.answer("pruning models", offset=1, pinned=first.pinned)
    assert [hit.paper.id for hit in first.hits + rest.hits] == list(first.order)
    assert len(filled.answer("pruning models", limit=2).hits) == 2


def test_papers_since_another_one_are_asked_for_by_its_day(filled):
    got = filled.answer("models since Pruning language models came out")
    assert got.query.since == THURSDAY
