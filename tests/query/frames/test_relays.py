"""Who passes a question on is left out of it, and what only says that one comes."""

from bot.query.frames.relays import passed_on
from tests.cases import each


@each(
    ("question", "asked"),
    [
        ("quick q - my boss wants to know if yaks can swim", "yaks can swim"),
        ("someone in my team asked whether yaks swim", "yaks swim"),
        ("a colleague of mine is wondering about yak wool", "yak wool"),
        ("a friend at work told me that yaks swim", "yaks swim"),
        ("dumb question: do yaks swim?", "do yaks swim?"),
        ("one of our interns asked me today why yaks swim", "why yaks swim"),
        ("my postdoc asked me whether there's something on yaks", "is there something on yaks"),
        ("legal asks whether we can shear yaks", "can we shear yaks"),
        ("hey all, people keep asking if otters build dams", "otters build dams"),
        ("shearing in 10 min and my boss wants to know if yaks swim", "yaks swim"),
        ("sitting in a barn - the client asked me how yaks swim", "how yaks swim"),
        ("Hi team. Wool call at 3, so our CTO wonders whether we can dye kelp", "Hi team. can we dye kelp"),
        ("we sold a yak last week and a customer asked if it can swim", "we sold a yak last week, can it swim"),
    ],
)
def test_who_wants_to_know_is_left_out(question: str, asked: str) -> None:
    assert passed_on(question) == asked


@each(
    "question",
    [
        "our agents ask whether a tool is safe",
        "models that ask if they are right",
        "students asked about wool in a tutoring dialogue corpus",
        "quick sort",
        "papers on yaks, my boss wants to know if yaks swim",
        "do yaks swim, and my boss wants to know if otters swim",
        "herders that barter, they ask if wool is dry",
        "a question answering model",
    ],
)
def test_what_asks_in_a_topic_stays(question: str) -> None:
    assert passed_on(question) == question
