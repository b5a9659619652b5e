"""What a question's everyday words circle around has a name, or none that they surely point to."""

import pytest

from bot.query.everyday.circled import apart, beside, circled, sized
from bot.query.everyday.described import MAX_WORDS


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("mends bugs in large programs on its own", "program repair"),
        ("take away the hum and street noise when somebody talks", "speech enhancement"),
        ("split a song into drums, bass and singer", "music source separation"),
        ("hands of deaf people turned into words", "sign language"),
    ],
)
def test_words_of_one_name_alone_point_to_it(text, name):
    assert circled(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "",
        "photo",
        "video",
        "which benchmark should I use for legal reasoning",
        "large language models for long documents",
        "theory behind gaia for neural networks",  # what may be left out of a description points to nothing
        "sign language of deaf people, hands and signs turned into words",  # it has its name already
        "hands of deaf people turned into words " + "and so on " * MAX_WORDS,
        "sign language recognition",  # who names a topic circles around no other
        "can harmless finetuning data break safety",  # whoever says finetuning circles around nothing
        "text-to-video long consistency",  # nor does text-to-video say text
        "does pretraining on code improve reasoning",
        "benchmark to test planning of robots",  # a kind of papers is no word of what these are on
    ],
)
def test_words_of_none_or_of_several_point_to_nothing(text):
    assert circled(text) == ""


def test_rare_words_tell_more_than_those_of_many_names():
    assert circled("drums bass singer song split")
    assert not circled("photo video text speech split")


@pytest.mark.parametrize(
    ("name", "text", "topics"),
    [
        ("test-set contamination", "which benchmarks test GUI agents", ("GUI agents",)),
        ("program repair", "mends bugs in large programs on its own", ()),
        ("test-set contamination", "benchmark to test memory of agents", ("agents memory",)),
        ("retrieval-augmented generation", "agent memory as plain files", ("agent memory",)),
    ],
)
def test_two_words_side_by_side_that_describe_nothing_of_a_name_may_be_a_topic(name, text, topics):
    assert beside(name, text) == topics


def test_words_that_describe_nothing_of_a_name_stand_apart_from_it():
    assert "persona" in apart("multi-turn dialogue", "chatbot loses its persona in a long conversation")
    assert "conversation" not in apart("multi-turn dialogue", "chatbot loses its persona in a long conversation")


def test_a_word_that_begins_alike_is_no_form_of_it():
    assert not circled("verifiable rewards for large models")


def test_the_size_of_a_model_says_what_it_is():
    assert sized("can i run a 70b on a laptop") == "LLM"
    assert sized("can i run it on a laptop") == ""
