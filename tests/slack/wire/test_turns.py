"""Few questions are worked out at once."""

import threading
from concurrent.futures import ThreadPoolExecutor

from bot.slack.wire.turns import Turns
from tests.fakes.answers import FakeAnswerer


class Counting(FakeAnswerer):
    """Notes how many are asked at once."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.now, self.most, self.lock = 0, 0, threading.Lock()

    def answer(self, question, *, today=None, offset=0, limit=None, pinned=None):
        with self.lock:
            self.now += 1
            self.most = max(self.most, self.now)
        threading.Event().wait(0.005)
        with self.lock:
            self.now -= 1
        return super().answer(question, today=today, offset=offset, limit=limit, pinned=pinned)


def test_two_questions_are_worked_out_at_once_and_all_in_the_end():
    answers = Counting()
    turns = Turns(answers, at_once=2)
    with ThreadPoolExecutor(12) as threads:
        found = list(threads.map(turns.answer, [f"prune {number}" for number in range(40)]))
    assert answers.most == 2
    assert len(found) == len(answers.asked) == 40


def test_a_paper_and_the_state_need_no_turn():
    answers = FakeAnswerer()
    answers.gate.clear()
    turns = Turns(answers, at_once=1)
    busy = threading.Thread(target=turns.answer, args=("prune?",))
    busy.start()
    assert turns.paper("2607.00001")
    assert turns.status().papers == 12
    answers.gate.set()
    busy.join()
