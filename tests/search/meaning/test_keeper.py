"""The keeper of vectors: what is encoded when, what a kill costs, and what several processes make of one file."""

import logging
import os
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import BusyError, EncoderError
from bot.model import Changes, Moment, Query
from bot.search.bm25 import Bm25Index
from bot.search.kept import KeptIndex
from bot.search.meaning import vectors
from bot.search.meaning.alone import alone
from bot.search.meaning.keeper import Keeper
from tests.fakes.encoder import FakeEncoder
from tests.search.conftest import paper


def some(count, first=1):
    return [paper(number, f"Kettle {number}", f"It boils {number} cups.") for number in range(first, first + count)]


def filled(encoder, path, papers, **sizes):
    index = Bm25Index(Keeper(encoder, path, **sizes))
    index.add(papers)
    return index


def sensed(index):
    return index._archive.sense is not None


def test_papers_have_vectors_once_they_are_encoded():
    index = filled(FakeEncoder(), None, some(3))
    assert not sensed(index)
    assert index.encoded() == (0, 3)
    index.encode()
    assert sensed(index)
    assert index.encoded() == (3, 3)


def test_a_few_new_papers_wait_and_the_others_are_searched_by_meaning():
    index = filled(FakeEncoder(), None, some(20))
    index.encode()
    index.add(some(2, first=21))
    assert sensed(index)
    cosines = index._archive.sense.of_question("kettle")
    assert np.flatnonzero(np.isnan(cosines)).tolist() == [20, 21]


def test_words_alone_are_searched_while_many_papers_wait():
    index = filled(FakeEncoder(), None, some(4))
    index.encode()
    index.add(some(4, first=5))
    assert not sensed(index)


def test_nothing_is_encoded_twice(tmp_path):
    encoder, path = FakeEncoder(), tmp_path / "vectors.bin"
    filled(encoder, path, some(5)).encode()
    again = filled(encoder, path, some(5))
    assert sensed(again)
    again.encode()
    assert encoder.asked == 5


def test_the_model_is_loaded_before_the_first_question_also_where_no_paper_waits(tmp_path):
    path, calls = tmp_path / "vectors.bin", []
    filled(FakeEncoder(), path, some(5)).encode()
    encoder = FakeEncoder()
    encoder.encode = lambda texts, **_: calls.append(list(texts)) or []
    filled(encoder, path, some(5)).encode()
    assert calls == [[]]


def test_a_paper_whose_text_changed_is_encoded_again_and_one_whose_votes_changed_is_not():
    encoder = FakeEncoder()
    index = filled(encoder, None, some(9))
    index.encode()
    index.add([paper(1, "Kettle 1", "It boils 1 cups.", upvotes=40)])
    index.encode()
    assert encoder.asked == 9
    index.add([paper(1, "Kettle 1", "It whistles.")])
    index.encode()
    assert encoder.asked == 10
    assert index.encoded() == (9, 9)


def test_what_is_forgotten_leaves_the_file_when_it_is_written_next(tmp_path):
    path = tmp_path / "vectors.bin"
    index = filled(FakeEncoder(), path, some(6))
    index.encode()
    index.remove(["2506.00001"])
    index.add(some(1, first=7))
    index.encode()
    assert vectors.count(path) == 6


def test_the_newest_papers_are_encoded_first():
    encoder, told = FakeEncoder(), []
    whole = encoder.encode
    encoder.encode = lambda texts, **_: told.extend(texts) or whole(texts)
    filled(encoder, None, some(3), at_once=1).encode()
    assert [text.split(".")[0] for text in told] == ["Kettle 3", "Kettle 2", "Kettle 1"]


def test_it_stops_when_it_may_not_go_on_and_keeps_what_is_done(tmp_path):
    encoder, path = FakeEncoder(), tmp_path / "vectors.bin"
    answers = iter([True, True, False])
    filled(encoder, path, some(9), at_once=2).encode(lambda: next(answers))
    assert encoder.asked == vectors.count(path) == 4


@settings(max_examples=max(3, settings.default.max_examples // 4))
@given(dies=st.integers(0, 30), every=st.integers(1, 9))
def test_a_kill_costs_at_most_what_was_done_since_the_file_was_written(tmp_path_factory, dies, every):
    path = tmp_path_factory.mktemp("killed") / "vectors.bin"
    encoder = FakeEncoder()
    whole = encoder.encode

    def killed(texts, **_):
        if encoder.asked >= dies:
            raise KeyboardInterrupt
        return whole(texts)

    encoder.encode = killed
    with pytest.raises(KeyboardInterrupt):
        filled(encoder, path, some(31), at_once=1, save_every=every).encode()
    kept = vectors.count(path)
    assert dies - every < kept <= dies
    after = FakeEncoder()
    index = filled(after, path, some(31))
    index.encode()
    assert after.asked == 31 - kept
    assert sensed(index)


def test_a_damaged_file_is_moved_aside_and_made_again(tmp_path, caplog):
    path = tmp_path / "vectors.bin"
    filled(FakeEncoder(), path, some(3)).encode()
    data = bytearray(path.read_bytes())
    data[-3] ^= 8
    path.write_bytes(data)
    with caplog.at_level(logging.WARNING):
        index = filled(FakeEncoder(), path, some(3))
    assert "made again" in caplog.text
    assert not sensed(index)
    index.encode()
    assert sensed(index)
    assert vectors.count(path) == 3
    assert path.with_name("vectors.bin.damaged").exists()


def test_another_models_file_is_replaced(tmp_path):
    path = tmp_path / "vectors.bin"
    filled(FakeEncoder(), path, some(3)).encode()
    other = FakeEncoder(size=32)
    other.mark = "another"
    index = filled(other, path, some(3))
    assert not sensed(index)
    index.encode()
    assert other.asked == 3
    assert sensed(filled(other, path, some(3)))


@pytest.mark.parametrize("there_before", [True, False])
def test_what_another_model_wrote_meanwhile_is_left_alone_until_it_is_gone(tmp_path, caplog, there_before):
    path, other = tmp_path / "vectors.bin", FakeEncoder(size=32)
    other.mark = "another"
    if there_before:
        filled(FakeEncoder(), path, some(4)).encode()
    running = filled(FakeEncoder(), path, some(4))
    filled(other, path, some(4)).encode()
    for number in (5, 6):
        running.add(some(1, first=number))
        with caplog.at_level(logging.WARNING):
            running.encode()
        assert running.encoded() == (number, number), "kept in memory"
        assert vectors.count(path, "another") == 4
    assert caplog.text.count("start again") == 1
    path.unlink()
    running.add(some(1, first=7))
    running.encode()
    assert vectors.count(path, FakeEncoder().mark) == 7


def test_what_another_process_encoded_is_taken_up(tmp_path):
    path, here, there = tmp_path / "vectors.bin", FakeEncoder(), FakeEncoder()
    mine = filled(here, path, some(6))
    filled(there, path, some(6)).encode()
    mine.add([])
    assert sensed(mine)
    mine.encode()
    assert (here.asked, there.asked) == (0, 6)


def test_a_file_that_cannot_be_written_costs_one_warning(tmp_path, caplog):
    index = filled(FakeEncoder(), tmp_path / "no such folder" / "vectors.bin", some(9), at_once=1, save_every=1)
    with caplog.at_level(logging.WARNING):
        index.encode()
    assert caplog.text.count("not kept") == 1
    assert sensed(index)


def test_two_processes_do_not_make_the_same_vectors_and_the_second_is_told_who_does(tmp_path):
    path, second = tmp_path / "vectors.bin", FakeEncoder()
    other, told = filled(second, path, some(9)), []

    def meanwhile():
        with pytest.raises(BusyError) as busy:
            other.encode()
        told.append(str(busy.value))
        return True

    filled(FakeEncoder(), path, some(9), at_once=4, save_every=1).encode(meanwhile)
    assert len(told) == 3
    assert all(f"by process {os.getpid()} of " in each for each in told)
    assert other.encoded() == (8, 9), "what the first wrote by then is used"
    other.encode()
    assert other.encoded() == (9, 9)
    assert second.asked == 0


@pytest.mark.slow
@settings(max_examples=max(20, settings.default.max_examples))
@given(st.lists(st.tuples(st.booleans(), st.integers(1, 12)), max_size=12), st.integers(1, 5))
def test_papers_that_come_go_and_change_while_others_are_encoded_have_their_vectors_in_the_end(changes, at_once):
    encoder, left = FakeEncoder(), list(changes)
    index = filled(encoder, None, some(8), at_once=at_once, save_every=1)

    def meanwhile():
        if left:
            comes, number = left.pop()
            if comes:
                index.add([paper(number, f"Kettle {number}", f"It boils {len(left)} cups.")])
            else:
                index.remove([f"2506.{number:05}"])
        return True

    index.encode(meanwhile)
    index.encode()
    held = [each for each, alive in zip(index.archive.papers, index.archive.columns.alive, strict=True) if alive]
    assert index.encoded() == (len(held), len(held))
    for each in held[:3]:
        cosines = index.archive.sense.of_question(vectors.told(each))
        assert index.archive.papers[int(np.nanargmax(cosines))] == each


def test_the_lock_falls_with_whatever_ends_its_holder(tmp_path):
    path = tmp_path / "vectors.bin"
    first = filled(FakeEncoder(), path, some(9), at_once=4)
    answers = iter([True, KeyboardInterrupt])

    def go_on():
        if (answer := next(answers)) is True:
            return answer
        raise answer

    with pytest.raises(KeyboardInterrupt):
        first.encode(go_on)
    assert vectors.count(path) == 4, "what is done stays done"
    second = FakeEncoder()
    filled(second, path, some(9)).encode()
    assert second.asked == 5


def test_the_lock_holds_where_its_holder_can_say_nothing_of_itself(tmp_path):
    path = tmp_path / "vectors.bin"
    with alone(path):
        path.with_name("vectors.bin.lock").write_bytes(b"")
        with pytest.raises(BusyError, match="being made already, by another process"), alone(path):
            pass
    with alone(path):
        pass


def test_a_model_that_fails_says_so_and_words_go_on():
    encoder = FakeEncoder()
    index = filled(encoder, None, some(3))
    encoder.fails = True
    with pytest.raises(EncoderError):
        index.encode()
    assert not sensed(index)


def test_a_brief_start_has_the_vectors_and_reads_no_paper_for_them(tmp_path):
    papers, read = some(120), []
    held = {each.id: each for each in papers}

    def named(ids):
        read.extend(ids)
        return {each: held[each] for each in ids}

    at = Moment(7, "a store")
    first = KeptIndex(tmp_path / "index.bin", Keeper(FakeEncoder(), tmp_path / "vectors.bin"))
    first.take(Changes(tuple(papers), at))
    first.encode()
    encoder = FakeEncoder()
    brief = KeptIndex(tmp_path / "index.bin", Keeper(encoder, tmp_path / "vectors.bin"))
    assert brief.resume(named) == at
    assert sensed(brief)
    assert brief.encoded() == (0, 0), "no question has wanted them yet"
    assert read == []
    found = brief.search(Query("kettle that boils", "kettle that boils"), limit=3)
    assert brief.encoded() == (120, 120)
    assert [hit.paper.id for hit in found.hits] == [
        hit.paper.id for hit in first.search(Query("kettle that boils", "kettle that boils"), limit=3).hits
    ]
    changed = replace(papers[4], abstract="It whistles.")
    brief.take(Changes((changed,), Moment(8, "a store"), (), at))
    assert brief.encoded() == (119, 120)
    brief.encode()
    assert encoder.asked == 2  # the question, and the paper whose text changed


BUILD = """
import sys
from pathlib import Path
from tests.fakes.encoder import FakeEncoder
from tests.search.meaning.test_keeper import filled, some

index = filled(FakeEncoder(), Path(sys.argv[1]), some(400), at_once=2, save_every=4)
print(index.encoded()[0], flush=True)
index.encode()
"""


@pytest.mark.slow
def test_a_process_killed_at_any_moment_goes_on_where_its_file_was_written_last(tmp_path):
    path, begun = tmp_path / "vectors.bin", [0]
    for kills_at in (10, 60, 61, 200, 390):
        with subprocess.Popen([sys.executable, "-c", BUILD, path], stdout=subprocess.PIPE, text=True) as build:
            begun.append(int(build.stdout.readline()))
            while build.poll() is None and vectors.count(path) < kills_at:
                pass
            build.kill()
    assert begun == sorted(begun)
    assert begun[-1] >= 196
    encoder = FakeEncoder()
    index = filled(encoder, path, some(400))
    kept = index.encoded()[0]
    index.encode()
    assert encoder.asked == 400 - kept < 20
    assert vectors.count(path) == 400
    assert not list(tmp_path.glob("*.damaged"))
