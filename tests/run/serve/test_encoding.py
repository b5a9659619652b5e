"""Vectors in the background: made while the bot runs, given up at its end, and never in the way of words."""

import threading

from bot.run.serve.encoding import encode_once, encoding
from bot.run.serve.stop import Stop
from bot.search.bm25 import Bm25Index
from bot.search.meaning.alone import alone
from bot.search.meaning.keeper import Keeper
from bot.troubles import Troubles
from tests.fakes.encoder import FakeEncoder
from tests.search.conftest import paper

PATIENCE = 10.0


def filled(encoder, count=40):
    index = Bm25Index(Keeper(encoder, None, at_once=4))
    index.add([paper(number, f"Kettle {number}", f"It boils {number} cups.") for number in range(1, count + 1)])
    return index


class Gate(FakeEncoder):
    """Stops in the middle of its first call until it is let go on."""

    def __init__(self):
        super().__init__()
        self.begun, self.go_on = threading.Event(), threading.Event()
        self.threads = set()

    def encode(self, texts, *, asked=False):
        self.threads.add(threading.current_thread().name)
        if texts:  # without, the model is but loaded
            self.begun.set()
            assert self.go_on.wait(PATIENCE)
        return super().encode(texts, asked=asked)


def test_papers_are_encoded_in_a_thread_of_their_own():
    encoder, stop, index = Gate(), Stop(), None
    encoder.go_on.set()
    index = filled(encoder)
    done = threading.Event()
    whole = index.encode
    index.encode = lambda go_on: (whole(go_on), done.set())
    with encoding(index, stop, Troubles(), lambda: PATIENCE):
        assert done.wait(PATIENCE)
        stop("enough")
    assert index.encoded() == (40, 40)
    assert encoder.threads == {"meaning"}


def test_the_end_waits_for_one_handful_and_keeps_it():
    encoder, stop = Gate(), Stop()
    index = filled(encoder)
    with encoding(index, stop, Troubles(), lambda: PATIENCE):
        assert encoder.begun.wait(PATIENCE)
        stop("enough")
        encoder.go_on.set()
    assert index.encoded() == (4, 40)
    assert not [thread for thread in threading.enumerate() if thread.name == "meaning"]


def test_without_a_model_no_thread_is_begun():
    with encoding(Bm25Index(), Stop(), Troubles(), lambda: PATIENCE):
        assert not [thread for thread in threading.enumerate() if thread.name == "meaning"]


def test_a_model_that_fails_is_a_trouble_until_it_works_again():
    encoder, troubles = FakeEncoder(), Troubles()
    index = filled(encoder)
    encoder.fails = True
    encode_once(index, Stop(), troubles)
    assert "words alone" in troubles.sentences()[0]
    encoder.fails = False
    encode_once(index, Stop(), troubles)
    assert troubles.sentences() == ()
    assert index.encoded() == (40, 40)


def test_vectors_that_another_process_makes_are_no_trouble(tmp_path):
    path, troubles = tmp_path / "vectors.bin", Troubles()
    index = Bm25Index(Keeper(encoder := FakeEncoder(), path))
    index.add([paper(1, "Kettle", "It boils.")])
    with alone(path):
        encode_once(index, Stop(), troubles)
    assert troubles.sentences() == ()
    assert encoder.asked == 0
    encode_once(index, Stop(), troubles)
    assert index.encoded() == (1, 1)


def test_a_fault_of_ours_does_not_end_the_thread_unseen():
    encoder, troubles = FakeEncoder(), Troubles()
    index = filled(encoder)
    encoder.encode = lambda texts: [[1.0]]
    encode_once(index, Stop(), troubles)
    assert troubles.sentences()
