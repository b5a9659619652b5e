"""Which texts command and which ask; what a verb's help says; nearly commands."""

from bot.slack.blocks.message import MAX_BLOCKS
from bot.slack.blocks.notices import MORE_OF_WHAT
from bot.slack.hear.verbs.table import VERBS, commanded, meant
from tests.cases import each
from tests.fakes.answers import FakeAnswerer
from tests.fakes.rooms import said
from tests.fakes.slack import elements
from tests.live import message_faults


def verb_of(text):
    found = commanded(text)
    return found and (found[0].name, found[1])


@each(
    ("text", "verb"),
    [
        ("status", ("status", "")),
        ("Status?", ("status", "")),
        ("hi, status please", ("status", "")),
        ("please show me the status", ("status", "")),
        ("forget me please", ("forget me", "")),
        ("more", ("more", "")),
        ("more please!", ("more", "")),
        ("show me more", ("more", "")),
        ("similar 2607.28227", ("similar", "2607.28227")),
        ("paper https://arxiv.org/abs/2607.28227v2", ("paper", "https://arxiv.org/abs/2607.28227v2")),
        ("author Song Han", ("author", "Song Han")),
        ("top", ("top", "")),
        ("top 20", ("top", "20")),
        ("help similar", ("help", "similar")),
        ("status :wave:", ("status", "")),
        (":wave::wave: help", ("help", "")),
        ("can you show me the status?", ("status", "")),
        ("what's your status?", ("status", "")),
        ("list my subscriptions", ("subscriptions", "")),
        ("I want to subscribe to agents", ("subscribe", "to agents")),
        ("could you please save 2607.28227", ("save", "2607.28227")),
        ("can you help?", ("help", "")),
        ("can I get help", ("help", "")),
        ("hi paperboy, help", ("help", "")),
        ("@Paperboy status", ("status", "")),
        ("hey \u2014 status", ("status", "")),
        ("> status", ("status", "")),
        ("\u2022 status", ("status", "")),
        ("\u2018status\u2019", ("status", "")),
        ("`digest off`", ("digest", "off")),
        ("*digest* off", ("digest", "off")),
        ("digest off!", ("digest", "off")),
        ("subscribe pruning please", ("subscribe", "pruning")),
        ("follow Ada Lind please", ("follow", "Ada Lind")),
        ("thank you, save 2607.28227", ("save", "2607.28227")),
    ],
)
def test_a_command_is_known_whatever_politeness_stands_around_it(text, verb):
    assert verb_of(text) == verb


@each(
    ("text", "verb"),
    [
        ("turn off the digest", ("digest", "off")),
        ("switch the digest on", ("digest", "on")),
        ("stop the digest!", ("digest", "off")),
        ("set up a digest at 9", ("digest", "9")),
        ("my timezone is Europe/Berlin", ("timezone", "Europe/Berlin")),
        ("why did I get this?", ("why", "")),
        ("what do you know about me?", ("privacy", "")),
        ("delete my data", ("forget me", "")),
        ("forget everything about me", ("forget me", "")),
        ("could you tell me the status please?", ("status", "")),
        ("please change the digest", ("digest", "change")),
        ("set my timezone to Europe/Berlin", ("timezone", "Europe/Berlin")),
        ("set quiet hours 22-7", ("quiet hours", "22-7")),
        ("no quiet hours please", ("quiet hours", "off")),
        ("can you pause everything for two weeks please", ("pause", "all for two weeks")),
        ("pause all for two weeks, thanks!", ("pause", "all for two weeks")),
        ("mute this thread please", ("mute", "")),
        ("add 2607.28227 to my reading list", ("save", "2607.28227")),
        ("remove 2607.28227 from my list", ("unsave", "2607.28227")),
        ("how do I subscribe to a topic?", ("help", "subscribe")),
        ("how can I turn the digest off?", ("help", "digest")),
        ("I need help", ("help", "")),
        ("go back", ("back", "")),
        ("mute neurons", None),
        ("how do I save memory in training", None),
        ("add 3 layers to my list decoder", None),
        ("what do you know about memory", None),
        ("forget all about me-too models", None),
        ("why do I see this in transformers", None),
    ],
)
def test_what_those_say_who_know_no_verb_commands_as_much(text, verb):
    assert verb_of(text) == verb


@each("verb", VERBS)
def test_a_verb_alone_is_never_searched_for(verb):
    for name in (verb.name, *verb.aliases):
        answers = FakeAnswerer()
        reply = said(name, answers=answers).message
        assert reply.blocks
        searched = [question for question, *_ in answers.asked]
        assert name not in searched or verb.name in ("today", "trending")


@each(
    "text",
    [
        "status of pruning",
        "help me choose an optimiser",
        "more data or more parameters?",
        "top papers on agents",
        "paper on pruning",
        "similar ideas in vision",
        "abstract meaning representation",
        "cite",
        "can you explain pruning",
        "what is saved by caching",
        "what's the digest of yesterday",
        "list decoding",
        "I would like to save energy",
        '"compare and contrast of models"',
        "thank you for attention sinks",
    ],
)
def test_a_question_that_begins_with_such_a_word_is_asked(text):
    found = verb_of(text)
    assert found is None or found[0] == "help"


def test_more_without_an_answer_says_what_it_needs():
    assert said("more").message.text == MORE_OF_WHAT


@each("verb", VERBS[:-1])
def test_help_of_a_verb_has_examples_that_are_what_they_say(verb):
    reply = said(f"help {verb.name}").message
    assert 1 <= len(verb.examples) <= 3
    assert all(typed in str(reply.blocks) for typed, _ in verb.examples)
    assert message_faults(reply.payload()) == []


def test_help_names_every_verb_and_fits_one_message():
    reply = said("help").message
    assert all(f"`{verb.name}`" in str(reply.blocks) for verb in VERBS[:-1])
    assert len(reply.blocks) <= MAX_BLOCKS
    assert message_faults(reply.payload()) == []


@each(
    ("text", "command"),
    [
        ("stauts", "status"),
        ("statsu please", "status"),
        ("simlar 2607.28227", "similar 2607.28227"),
        ("privcay", "privacy"),
        ("hepl", "help"),
        ("forgett me", "forget me"),
        ("pruning", ""),
        ("status quo bias", ""),
        ("papers on pruning", ""),
    ],
)
def test_a_word_close_to_a_verb_is_a_question_with_an_offer(text, command):
    assert meant(text) == command


def test_what_was_meant_is_a_button_that_does_it():
    answers = FakeAnswerer()
    reply = said("stauts", answers=answers).message
    assert [question for question, *_ in answers.asked] == ["stauts"]
    button = elements(reply.payload())["ask.meant"]
    assert button["text"]["text"] == "Did you mean: /papers status"


def test_the_button_of_what_was_meant_commands(bot, slack):
    bot.send(slack.command("stauts"))
    bot.send(slack.press(elements(slack.wait_for("response_url")[0])["ask.meant"]))
    assert slack.wait_for("response_url", 2)[1]["text"].startswith("12 papers")


def test_a_name_that_nobody_bears_is_asked_as_words():
    class Nobody(FakeAnswerer):
        def answer(self, question, **how):
            return super().answer("nothing" if question.startswith("author:") else question, **how)

    answers = Nobody()
    said("author attribution methods", answers=answers)
    assert [question for question, *_ in answers.asked] == ["nothing", "author attribution methods"]


def test_bibtex_of_several_papers_comes_in_one_message_and_says_what_is_not_held():
    reply = said("cite 2607.00001, 2607.00002 2607.99999").message
    assert [block["type"] for block in reply.blocks] == ["section", "section", "context"]
    assert "2607.99999 is not in the archive" in str(reply.blocks[-1])
