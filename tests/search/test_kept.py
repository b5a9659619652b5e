"""An index that is kept in a file: what is known is not analysed again, and no file is ever in the way."""

import random
import signal
import subprocess
import sys
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.errors import IndexFileError
from bot.model import BEGINNING, Changes, Count, Moment, Paper, Query, Tally
from bot.search import kept
from bot.search.index import saved
from bot.search.kept import SAVE_EVERY, KeptIndex

DAY = date(2026, 7, 30)


def paper(number: int) -> Paper:
    name = f"2607.{number:05d}"
    return Paper(name, f"Kettle number{number}", f"It boils in {number} minutes.", f"https://p.example/{name}", (DAY,))


MANY = [paper(number) for number in range(SAVE_EVERY)]

AT = Moment(7, "a store")


def whole(papers: Iterable[Paper], at: Moment = AT) -> Changes:
    return Changes(tuple(papers), at)


def later(papers: Iterable[Paper], *gone: str) -> Changes:
    return Changes(tuple(papers), Moment(8, "a store"), tuple((each, "") for each in gone), AT)


class Held(dict[str, Paper]):
    """A store's papers, which notes what is read of them."""

    def __init__(self, papers: Iterable[Paper]) -> None:
        super().__init__((paper.id, paper) for paper in papers)
        self.read: list[str] = []

    def named(self, ids: Collection[str]) -> Mapping[str, Paper]:
        self.read += ids
        return {each: self[each] for each in ids if each in self}


@pytest.fixture
def file(tmp_path):
    return tmp_path / "index.bin"


def found(index: KeptIndex, text: str) -> list[str]:
    return [hit.paper.id for hit in index.search(Query(text, text), limit=5).hits]


def test_a_first_start_writes_the_file_and_a_second_answers_alike(file):
    first, second = KeptIndex(file), KeptIndex(file)
    first.take(whole(MANY))
    assert file.exists()
    second.take(whole(MANY))
    assert found(first, "number7 kettle") == found(second, "number7 kettle") == ["2607.00007"]


def test_what_the_file_does_not_know_is_found_all_the_same(file):
    KeptIndex(file).take(whole(MANY))
    index = KeptIndex(file)
    index.take(whole([*MANY[1:], replace(MANY[0], title="Lanterns in the loop"), paper(5_000)]))
    assert found(index, "lanterns loop") == [MANY[0].id]
    assert found(index, "kettle number5000") == ["2607.05000"]


def test_a_few_new_papers_do_not_write_the_file_again(file):
    KeptIndex(file).take(whole(MANY))
    before = file.stat().st_mtime_ns
    KeptIndex(file).take(whole([*MANY, paper(5_000)]))
    assert file.stat().st_mtime_ns == before


def test_many_new_papers_do(file):
    KeptIndex(file).take(whole(MANY))
    before = file.stat().st_mtime_ns
    index = KeptIndex(file)
    index.take(whole(MANY))
    index.take(later(paper(number) for number in range(5_000, 5_000 + SAVE_EVERY)))
    assert file.stat().st_mtime_ns > before


def test_a_damaged_file_is_replaced(file):
    file.write_bytes(b"this is no index")
    index = KeptIndex(file)
    index.take(whole(MANY))
    assert found(index, "number7 kettle") == ["2607.00007"]
    assert kept.look(file) == f"whole; it knows {len(MANY)} papers"
    assert file.with_name("index.bin.damaged").read_bytes() == b"this is no index"


def test_a_folder_that_cannot_be_written_costs_one_warning(tmp_path, caplog):
    index = KeptIndex(tmp_path / "gone" / "index.bin")
    index.take(whole(MANY))
    assert found(index, "number7 kettle") == ["2607.00007"]
    assert [record.name for record in caplog.records if record.levelname == "WARNING"] == ["bot.search.kept"]


def test_files_of_earlier_versions_go(file):
    for name in ("index.npz", "index.npz.a1b2c3d4"):
        file.with_name(name).write_bytes(b"old")
    KeptIndex(file).take(whole(MANY))
    assert [each.name for each in file.parent.iterdir()] == ["index.bin"]


def test_a_file_with_any_bit_flipped_answers_as_a_new_one_and_is_built_again(file):
    KeptIndex(file).take(whole(MANY))
    written, dice = file.read_bytes(), random.Random(3)
    for _ in range(12):
        damaged = bytearray(written)
        damaged[dice.randrange(len(written))] ^= 1 << dice.randrange(8)
        file.write_bytes(damaged)
        index = KeptIndex(file)
        index.take(whole(MANY))
        assert found(index, "number7 kettle") == ["2607.00007"]
        assert kept.look(file).startswith("whole")


@pytest.mark.slow
def test_a_process_killed_in_a_save_leaves_nothing_behind(file):
    KeptIndex(file).take(whole(MANY))
    code = "import sys, os, signal; from bot.search.index import sealed; from pathlib import Path; import numpy as np\n"
    code += "sealed._write = lambda file, arrays: os.kill(os.getpid(), signal.SIGKILL)\n"
    code += "sealed.write(Path(sys.argv[1]), {'a': np.zeros(9)})"
    assert subprocess.run([sys.executable, "-c", code, str(file)], check=False).returncode == -signal.SIGKILL
    assert len(list(file.parent.iterdir())) == 2
    KeptIndex(file).take(whole(MANY))
    assert [each.name for each in file.parent.iterdir()] == ["index.bin"]


def resumed(file, held: Held) -> KeptIndex:
    index = KeptIndex(file)
    assert index.resume(held.named) == AT
    return index


def test_a_brief_start_reads_what_the_question_needs_alone(file):
    papers = [*MANY, replace(paper(5_000), abstract="Lanterns glow in 7 colours when the harbour sleeps.")]
    KeptIndex(file).take(whole(papers))
    held = Held(papers)
    assert found(resumed(file, held), "how many colours have lanterns that glow in the harbour?") == ["2607.05000"]
    assert set(held.read) == {"2607.05000"}


def test_a_span_of_days_and_a_count_read_few_of_the_papers(file):
    often = [replace(paper(number), days=(DAY - timedelta(40), DAY)) for number in range(10 * SAVE_EVERY)]
    astride = replace(paper(5_000), days=(DAY - timedelta(9), DAY + timedelta(9)), organization="Kettle Works")
    KeptIndex(file).take(whole([*often, astride]))
    held = Held([*often, astride])
    query = Query("number7", "number7", since=DAY - timedelta(1), until=DAY)
    assert [hit.paper.id for hit in resumed(file, held).search(query, limit=5).hits] == ["2607.00007"]
    assert astride.id in held.read  # only a look tells whether it was listed on a day of the span
    assert len(held.read) < 2 * SAVE_EVERY
    named = Held([*often, astride])
    counted = resumed(file, named).count(Query("how many", count=Count.LABS, until=DAY - timedelta(1)))
    assert counted.labs == (Tally("Kettle Works", 1),)
    assert len(named.read) == len(set(named.read))


def test_a_brief_start_knows_the_names_of_labs_without_studying_one(file, monkeypatch):
    labs = ("Carnegie Mellon University", "CMU-LTI", "GoogleDeepMind", "Deepmind", "Google")
    papers = [replace(paper(number), organization=labs[number % len(labs)]) for number in range(SAVE_EVERY)]
    whole_one = KeptIndex(file)
    whole_one.take(whole(papers))
    asked = ("papers from CMU", "deep mind kettle number7", "what has google done on kettles")
    answers = [whole_one.search(Query(text, text), limit=9) for text in asked]
    assert all(answer.total for answer in answers)
    monkeypatch.delattr("bot.search.index.labnames.studied")
    brief = resumed(file, Held(papers))
    assert [brief.search(Query(text, text), limit=9) for text in asked] == answers


def test_a_brief_start_answers_as_a_whole_one_whatever_changed_since(file):
    KeptIndex(file).take(whole(MANY))
    touched, other = replace(MANY[2], upvotes=900), replace(MANY[0], title="Lanterns in the loop")
    now = [other, MANY[1], touched, *MANY[4:], paper(5_000)]
    brief, fresh = resumed(file, Held(now)), KeptIndex(file.with_name("other.bin"))
    brief.take(later([other, touched, paper(5_000)], MANY[3].id))
    fresh.take(whole(now))
    assert len(brief) == len(fresh) == len(now)
    for text in ("lanterns loop", "number0 kettle", "number2", "number3", "number5000 kettle", ""):
        query = Query(text, text)
        assert brief.search(query, limit=9) == fresh.search(query, limit=9)
    assert brief.count(Query("kettle", "kettle")) == fresh.count(Query("kettle", "kettle"))
    assert [brief.get(each.id) for each in (*now, MANY[3])] == [*now, None]


def test_a_brief_start_that_learns_of_many_papers_writes_the_file_for_the_next(file):
    KeptIndex(file).take(whole(MANY))
    new = [paper(number) for number in range(5_000, 5_000 + SAVE_EVERY)]
    held = Held([*MANY, *new])
    resumed(file, held).take(later(new))
    again = KeptIndex(file)
    assert again.resume(held.named) == Moment(8, "a store")
    assert found(again, "number5007 kettle") == ["2607.05007"]


def test_a_question_that_goes_through_all_papers_reads_the_rest_in_one_go(file):
    papers = [paper(number) for number in range(10 * SAVE_EVERY)]
    KeptIndex(file).take(whole(papers))
    held = Held(papers)
    calls = []
    index = KeptIndex(file)
    index.resume(lambda ids: calls.append(len(ids)) or held.named(ids))
    assert [index.get(each.id) for each in papers] == papers
    assert len(calls) <= SAVE_EVERY + 1


@pytest.mark.parametrize("spoil", ["absent", "damaged", "of an older version", "of no moment"])
def test_there_is_no_brief_start_from_a_file(file, monkeypatch, spoil):
    if spoil == "of an older version":
        with monkeypatch.context() as patched:
            patched.setattr(saved, "_VERSION", (0, 0, 0))
            KeptIndex(file).take(whole(MANY))
    elif spoil == "of no moment":
        KeptIndex(file).take(whole(MANY, Moment(7)))
    elif spoil == "damaged":
        KeptIndex(file).take(whole(MANY))
        file.write_bytes(file.read_bytes()[:-9])
    index = KeptIndex(file)
    assert index.resume(Held(MANY).named) == BEGINNING
    index.take(whole(MANY))
    assert found(index, "number7 kettle") == ["2607.00007"]
    assert KeptIndex(file).resume(Held(MANY).named) == AT


def test_an_index_of_another_store_is_built_anew(file):
    KeptIndex(file).take(whole(MANY))
    others = [paper(number) for number in range(5_000, 5_000 + SAVE_EVERY)]
    elsewhere = Moment(7, "another store")
    index = resumed(file, Held(others))
    index.take(whole(others, elsewhere))
    assert found(index, "number7 kettle") == []
    assert found(index, "number5007 kettle") == ["2607.05007"]
    assert KeptIndex(file).resume(Held(others).named) == elsewhere


def test_a_paper_that_went_untold_is_an_error_and_no_empty_hit(file):
    KeptIndex(file).take(whole(MANY))
    index = resumed(file, Held(MANY[:7]))
    with pytest.raises(IndexFileError, match="the archive does not"):
        found(index, "number7 kettle")
