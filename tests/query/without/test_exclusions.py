"""What is left out is left out however it is said, whatever it is, whatever it is left out of and what follows."""

from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st

from bot.query import parse

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
