"""What is described in everyday words is named as the field names it, and nothing else is touched."""

import json
import pathlib

import pytest

from bot.query.everyday.described import MAX_WORDS, in_terms
from bot.query.everyday.descriptions import DESCRIPTIONS

ASKED = pathlib.Path(__file__).resolve().parents[2] / "data" / "relevance" / "asked.jsonl"


@pytest.mark.parametrize(
    ("question", "term"),
    [
        ("do models make things up?", "hallucination"),
        ("do models make things up instead of saying they don't know?", "hallucination"),
        ("a chatbot that agrees with everything I say", "sycophancy"),
        ("you train a small model on the outputs of a big one", "knowledge distillation"),
        ("a small model guesses tokens and a big one checks them", "speculative decoding"),
        ("models make up facts", "hallucination"),
        ("Cars that drive themselves", "autonomous driving"),
        ("where was this photo taken", "image geolocation"),
        ("text written by ChatGPT", "AI-generated text detection"),
        ("agents that click around in a browser", "GUI agent"),
        ("talk to my database in plain English", "text-to-SQL"),
        ("splitting a song into instruments", "music source separation"),
        ("understanding what's inside neural networks", "mechanistic interpretability"),
        ("same character across many pictures", "character consistency"),
        ("generating long movies", "long video generation"),
        ("robots learning by watching videos of people", "learning from human videos"),
        ("take the fog off a picture", "image restoration"),
        ("teaching a robot dog to do parkour", "quadruped robot"),
        ("AI that writes SQL", "text-to-SQL"),
        ("how do I pick which model to call", "model routing"),
        ("what happens when you train on AI text", "model collapse"),
        ("a model answers in the wrong language", "language confusion"),
        ("is my benchmark in the training set", "test-set contamination"),
        ("delete copyrighted books from a model", "machine unlearning"),
        ("output valid JSON every time", "constrained decoding"),
        ("sharp photos from shaky video", "deblurring"),
        ("night photos", "low-light image enhancement"),
        ("drone that avoids trees", "obstacle avoidance"),
        ("checking facts in news", "fact checking"),
        ("summarize long youtube videos", "video summarization"),
        ("a small model guesses words and a big one checks them", "speculative decoding"),
        ("is there a way to tell if an image is AI generated", "AI-generated image detection"),
        ("is this picture fake", "AI-generated image detection"),
        ("how do I know whether a video is AI-made", "AI-generated video detection"),
        ("make a reasoning model think less", "overthinking"),
        ("fewer reasoning steps", "overthinking"),
        ("my agent forgets everything I said after a couple of sessions", "agent memory"),
        ("why does an AI forget everything once the session ends", "agent memory"),
        ("a chatbot that keeps saying yes to everything", "sycophancy"),
        ("models that listen and speak at the same time", "full-duplex spoken dialogue"),
        ("runs out of memory on a single GPU", "memory-efficient training"),
        ("LLMs get lost in long conversations", "multi-turn dialogue"),
        ("small typos throw the model off", "robustness"),
        ("the clothes flicker between frames in AI video", "temporal consistency"),
        ("labels are dear, so which photos should we tag first", "active learning"),
        ("it thinks silently, not in words", "latent reasoning"),
        ("the words on AI posters are misspelled", "visual text rendering"),
        ("a checklist that rewards good answers", "rubric-based rewards"),
        ("bots that snowball one mistake into a ruined result after many steps", "error accumulation"),
        ("type a description and hear the sound", "text-to-audio generation"),
        ("search that understands the meaning", "dense retrieval"),
        ("a gatekeeper in front of the chatbot", "guardrails"),
    ],
)
def test_what_is_described_is_named(question, term):
    assert in_terms(question).term == term


def test_the_rest_of_a_question_stays_as_it_is():
    named = in_terms("from:NVIDIA cars that can drive themselves in snow since May")
    assert named == (
        "cars that can drive themselves",
        "autonomous driving",
        "from:NVIDIA autonomous driving in snow since May",
        "cars themselves",
        (),
    )


def test_a_filter_that_is_written_out_is_no_word_of_a_description():
    assert in_terms("assistants googling the answer").term == "search agents"
    assert in_terms("assistants org:googling") is None


def test_what_is_told_within_a_description_stays_after_its_name():
    assert in_terms("remove tourists from my old photo").question == "object removal old"


def test_the_telling_words_of_a_description_are_kept_beside_its_name():
    assert in_terms("robots folding laundry").also == "folding laundry"
    assert in_terms("is the chain of thought really what the model thinks").also == "model thinks"
    assert in_terms("summarize long youtube videos").also == ""
    assert in_terms("a helper that says yes and flatters people").also == ""


def test_what_a_thing_makes_for_itself_is_no_data_of_others():
    assert in_terms("models that write their own training data").term == "self-generated training data"
    assert in_terms("creating fake training data").term == "synthetic data generation"


def test_who_is_taught_what_is_described_stays_alone():
    assert in_terms("teaching models to say they don't know").question == "models abstention"
    assert in_terms("how do I get a chatbot to admit when it doesn't know").question == "how do I abstention"


@pytest.mark.parametrize(
    ("question", "term"),
    [
        ("a cheap model proposes words and an expensive one approves them", "speculative decoding"),
        ("the expensive model approves what a cheap one proposes", "speculative decoding"),
        ("my assistant obeys commands that stand on a web page", "prompt injection"),
        ("a web page gives commands and the agent follows", "prompt injection"),
        ("it forgot everything, every time I open a new chat", "agent memory"),
        ("the cache eats my whole GPU in long chats", "KV cache compression"),
        ("chop a big task into small steps", "task decomposition"),
        ("small steps, chopped out of one big task", "task decomposition"),
        ("pull alike things together and push others apart", "contrastive learning"),
    ],
)
def test_what_may_be_said_in_any_order_is_named_in_each(question, term):
    assert in_terms(question).term == term


def test_what_stands_far_apart_describes_nothing():
    near = "a small model learns to copy the answers of a big one"
    far = "a small model that I have on my phone for train times and weather and news and maps, and a big fish to copy"
    assert in_terms(near).term == "knowledge distillation"
    assert in_terms(far) is None or in_terms(far).term != "knowledge distillation"


def test_the_words_between_the_parts_of_a_description_are_handed_on():
    named = in_terms("a cheap model for poems proposes and an expensive one approves")
    assert named.term == "speculative decoding"
    assert "poems" in named.apart


def test_what_a_description_says_itself_is_its_name_all_the_same():
    assert in_terms("our chatbot slowly drops its persona and gets weird after long chats").term == "persona"
    assert in_terms("persona: a chatbot that drops its persona in long chats") is None


def test_what_everything_of_the_field_is_called_by_tells_nothing_beside_a_name():
    assert in_terms("does a chatbot make things up").question == "does hallucination"
    assert in_terms("machine translation that makes things up").question.startswith("machine translation")


def test_a_name_but_for_what_is_done_is_the_name():
    assert in_terms("talking head from one portrait photo with audio") is None


def test_of_two_alike_the_first_of_the_table_is_meant_in_any_run():
    assert len({in_terms("a picture that is real or fake").term for _ in range(3)}) == 1


def test_what_says_nothing_before_it_or_within_is_left_out():
    assert in_terms("small VLMs I can run on a phone").question == "small VLMs on-device"
    assert in_terms("do video generators actually learn physics").question == "do physical plausibility generators"


@pytest.mark.parametrize(
    "question",
    [
        "training on machine data",
        "train a detector on AI text",
        "avoid the memory wall",
        "benchmark in training data selection",
        "remove people from a 3d model",
        "verify safety claims",
        "summarize this paper",
        "real images of animals",
        "agents that think more",
        "robots that talk and move at the same time",
        "long context inference runs out of memory",
        "action recognition in the style of transformers",  # no derived word: to act is no action
        '"cars that drive themselves"',
        "“cars that drive themselves”",
        "how well do large language models handle code coverage",
        "what happened when models were released",
        "lessons from building small agents",
        "readers of machine translated novels",
        "models that make things up, that is hallucination",
        "hallucination: why do models make things up",
        "does training on synthetic data lead to model collapse",
        "pruning",
        "",
        "cars that drive themselves " + "and so on " * MAX_WORDS,
    ],
)
def test_a_question_in_the_fields_own_words_is_left_alone(question):
    assert in_terms(question) is None


def test_hardly_a_question_of_people_of_the_field_is_taken_for_a_description():
    asked = [json.loads(line)["q"] for line in ASKED.read_text(encoding="utf-8").splitlines()]
    assert sum(in_terms(question) is not None for question in asked) <= 0.03 * len(asked)


def test_each_description_stands_below_a_term_and_is_read():
    terms = [line for line in "\n".join(map(str.strip, DESCRIPTIONS)).splitlines() if not line.startswith(" ")]
    assert len(set(terms)) == len(terms)


def test_a_question_made_to_keep_a_reader_busy_does_not():
    assert in_terms("make " * MAX_WORDS) is None
    assert in_terms("x" * 100_000 + " made by") is None
