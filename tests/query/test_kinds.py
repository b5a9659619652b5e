"""Every kind of question is understood: the rows of the table that ``python -m tests.query.kinds`` prints."""

from bot.query import parse
from tests.cases import each
from tests.query.kinds import KINDS, TODAY, right

FRAMES = (
    "trying to understand {}. Any entry point?",
    "I have a talk on {} next week. what did I miss?",
    "morning! what's the story with {} these days?",
    "We work on {}. Anything new?",
    "prepping a reading group on {}. any ideas?",
    "prepping a reading group for tuesday. any fun papers on {}?",
    "I'm stuck with {}. Help?",
    "my boss loves {}. Where do I begin?",
    "{} - what is going on there?",
    "I need {}. Which papers help?",
    "we have few GPUs. what has been done for {} lately?",
    "sorry to bother - any work on {}?",
    "What's up with {}? I have a budget of 8 GPUs.",
    "hey, do you know what {} is about?",
    "what have people tried on {}?",
    "what is the best open model for {}",
    "{} still relevant?",
    "what came out yesterday on {}?",
    "anything on {} that I can read on the train?",
    "something about {} I could read on my flight",
    "quick one: {} updates?",
)
TOPICS = ("gui agents", "aime2024", "vision-language-action", "reward hacking", "text-to-speech synthesis")


def test_a_frame_never_loses_what_it_stands_around() -> None:
    for frame in FRAMES:
        for topic in TOPICS:
            text = {word.strip(".,?!") for word in parse(frame.format(topic), today=TODAY).text.lower().split()}
            assert set(topic.split()) <= text, (frame, topic)


NOT_YET = {
    "so long ago": 1,
    "topics that look like talk": 1,
}
"""How many of a kind are not understood; it only falls."""


@each("kind", sorted(KINDS))
def test_a_kind_of_question_is_understood(kind: str) -> None:
    wrong = [question for question, wanted in KINDS[kind] if not right(question, wanted)]
    assert len(wrong) <= NOT_YET.get(kind, 0), wrong


WISHES = (
    "an order in a clause of its own",
    "votes, however they are said",
    "so many papers, said in words",
    "code that is demanded, or only wished for",
    "counts that say more than one thing",
    "counts by other times, compared, as a share",
    "who has most, and when",
    "topics compared by their papers",
    "what is only wished for of a topic",
)


@each("kind", WISHES)
def test_each_wish_can_be_dropped_and_the_others_stay(kind: str) -> None:
    for question, _ in KINDS[kind]:
        chips = parse(question, today=TODAY).chips
        for chip in chips:
            left = {each.label for each in parse(chip.without, today=TODAY).chips}
            assert chip.label not in left, (question, chip.without)
            assert len(left) == len(chips) - 1, (question, chip.without)
