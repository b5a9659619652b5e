"""What the word before a word says of it."""

from bot.search.text.analyzer import words
from bot.search.words.written.places import DOES, NAMED, OWNED, bent


def test_what_somebody_owns_or_does_is_rather_talk_and_what_stands_after_on_rather_none() -> None:
    found = bent(words("my inbox is full of pruning and we tried a killer citation"), kept=())
    assert found["inbox"] == found["citation"] == OWNED
    assert found["pruning"] == NAMED
    assert bent(words("I search papers"), kept=()) == {"search": DOES}


def test_what_is_asked_of_a_topic_is_rather_talk() -> None:
    assert bent(words("drawbacks of echo cancellation"), kept={"echo", "cancellation"}) == {"drawbacks": OWNED}
    assert bent(words("drawbacks in echoes"), kept={"echoes"}) == {}
    assert bent(words("evolution of echoes"), kept={"echoes"}) == {"evolution": OWNED}


def test_what_is_done_to_a_topic_is_none_of_its_aspects() -> None:
    assert bent(words("shearing of yaks"), kept={"yaks"}) == {}
    assert bent(words("compression of echoes"), kept={"echoes"}) == {}


def test_words_of_a_subject_are_left_out() -> None:
    assert bent(words("the lottery ticket hypothesis"), kept={"lottery", "ticket", "hypothesis"}) == {}
