"""What is left out is left out however it is said, whatever it is, whatever it is left out of and what follows."""

from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st

from bot.query import parse
from tests.cases import each

TODAY = date(2026, 7, 31)
TOPICS = (
    "yaks", "diffusion models", "speech recognition", "LLM agents", "papers on tides", "latest papers on otters",
    "tide forecasting since June",
)  # fmt: skip
THINGS = ("surveys", "kettles", "image generation", "benchmarks", "reinforcement learning", "medical imaging", "GANs")
KINDS = ("surveys", "benchmarks", "tutorials")
FORMS = (
    "{} but not {}", "{}, but not {}", "{} except {}", "{} excluding {}", "{}, excluding {}", "{}, nothing about {}",
    "{}, no {}", "{} other than {}", "{} apart from {}", "{}, {} excluded", "{}, skip {}", "{} (no {})", "{} minus {}",
    "{} but leave {} out", '{} -"{}"', '{} without:"{}"', '{} NOT "{}"', "{}, i don't want {}", "{}, please no {}",
    "{}, rather no {}", "{}, not another {}",
)  # fmt: skip
OF_KINDS = (*FORMS, "{} without {}", "{} that are not {}", "{}, not {}", "{} but no {}")
ENDS = ("", " this month", ", please", ", newest first")


def is_left_out(question: str, thing: str, alone: str) -> bool:
    """Tell whether a question leaves a thing out, and asks for all else that it asks without it."""
    read, rest = parse(question, today=TODAY), parse(alone, today=TODAY)
    plain = (rest.text.lower(), rest.since, rest.until, rest.sort, rest.problem)
    return (thing,) == read.excluded and (read.text.lower(), read.since, read.until, read.sort, read.problem) == plain


@example("{}, no {}", "yaks", "kettles", " this month")
@example("{}, {} excluded", "LLM agents", "GANs", " this month")
@example("{} minus {}", "yaks", "image generation", " this month")
@given(st.sampled_from(FORMS), st.sampled_from(TOPICS), st.sampled_from(THINGS), st.sampled_from(ENDS))
def test_a_thing_is_left_out_whatever_is_said_around_it(form: str, topic: str, thing: str, end: str) -> None:
    assert is_left_out(form.format(topic, thing) + end, thing, topic + end)


@example("{} but no {}", "tide forecasting since June", "surveys", ", newest first")
@example("{}, not {}", "LLM agents", "surveys", ", newest first")
@given(st.sampled_from(OF_KINDS), st.sampled_from(TOPICS), st.sampled_from(KINDS), st.sampled_from(ENDS))
def test_a_kind_of_papers_is_left_out_also_by_a_mere_not(form: str, topic: str, kind: str, end: str) -> None:
    assert is_left_out(form.format(topic, kind) + end, kind, topic + end)


@each(
    "question, topic, thing",
    [
        ("i don't want another benchmark, give me yak painting", "yak painting", "benchmark"),
        ("not another survey please, yak painting", "yak painting", "survey"),
        ("i'm not after yet another benchmark, yak painting", "yak painting", "benchmark"),
        ("not looking for surveys: yak painting", "yak painting", "surveys"),
        ("rather not kettles, yak painting", "yak painting", "kettles"),
        ("better no kettles, yak painting", "yak painting", "kettles"),
    ],
)
def test_what_there_is_enough_of_is_left_out_wherever_it_is_said(question: str, topic: str, thing: str) -> None:
    assert is_left_out(question, thing, topic)


@each(
    "wish",
    [
        "preferably no kettle stuff",
        "ideally nothing about kettle",
        "if possible no kettle work",
        "preferably without kettle",
    ],
)
def test_what_papers_shall_rather_be_without_is_no_wish_for_it(wish: str) -> None:
    read = parse(f"yak painting, {wish}", today=TODAY)
    assert (read.text, read.wished, read.excluded) == ("yak painting", "", ())
    assert read.soft is not None
    assert read.soft.avoided == ("kettle",)
    assert [chip.label for chip in read.chips] == ["without kettle if possible"]


@each(
    "question",
    [
        "yak painting, skip the ones i've seen",
        "yak painting, leave out what I already know",
        "yak painting, but please none of those you sent yesterday",
        "don't show me what i've already read, yak painting",
        "everything except what you already gave me on yak painting",
        "yak painting without the papers you already showed me",
    ],
)
def test_what_somebody_has_seen_is_no_filter_and_people_are_told(question: str) -> None:
    read = parse(question, today=TODAY)
    assert (read.text, read.chips, read.excluded) == ("yak painting", (), ())
    assert "cannot tell what you have seen" in read.hint


@each(
    "question",
    [
        "models that leave out what they have seen",
        "yak painting without what we know from physics and tides",
        "herding unseen yaks, not the ones seen in training",
    ],
)
def test_what_a_topic_does_leaves_nothing_out(question: str) -> None:
    read = parse(question, today=TODAY)
    assert (read.excluded, read.hint) == ((), "")
