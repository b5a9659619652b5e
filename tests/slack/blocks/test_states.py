"""Answers of any shape, with what their buttons and metadata remember: within Slack's limits, and read back."""

import json

from hypothesis import given
from hypothesis import strategies as st

from bot.model import Answer, Chip, Hit, Kind, Query, Quote, Relaxed
from bot.sandbox.limits.payloads import of_message
from bot.slack.blocks.answers import answer_message, state_of
from bot.slack.blocks.shown import shown_by
from bot.slack.blocks.state import decode
from tests.fakes.answers import TODAY
from tests.fakes.slack import elements
from tests.live import message_faults
from tests.slack.test_hostile import papers, texts

IDS = st.lists(
    st.from_regex(r"[0-9]{4}\.[0-9]{5}", fullmatch=True)
    | st.text(st.characters(codec="utf-8"), min_size=1, max_size=150),
    max_size=300,
    unique=True,
)


@st.composite
def answers(draw: st.DrawFn) -> Answer:
    shown = draw(st.lists(papers, max_size=6))
    question = draw(texts | st.text(max_size=2_500))
    chips = tuple(Chip(draw(texts), draw(texts)) for _ in range(draw(st.integers(0, 5))))
    query = Query(question, text=draw(texts), chips=chips)
    hits = tuple(Hit(paper, 1.0, Quote(paper.abstract, ((0, 3),))) for paper in shown)
    order = tuple(draw(IDS))
    offset = draw(st.sampled_from([0, 5, 295]))
    return Answer(
        draw(st.sampled_from([Kind.HITS, Kind.DIGEST, Kind.SIMILAR, Kind.PAPER, Kind.NOTHING])),
        query,
        hits,
        len(order) + draw(st.integers(0, 5_000)),
        offset,
        near=hits[:2],
        suggestion=draw(texts),
        searched=12,
        newest=TODAY,
        note=draw(texts),
        today=TODAY,
        relaxed=draw(st.none() | st.just(Relaxed(query, "by <Dalvi>", question))),
        order=order,
    )


@given(answers(), st.booleans(), st.sampled_from(["", "status", "similar 2607.28227"]))
def test_every_answer_is_a_message_that_slack_takes(answer, private, meant):
    message = answer_message(answer, private=private, meant=meant)
    assert of_message(message.payload()) is None
    assert message_faults(message.payload()) == []
    assert len(json.dumps(message.metadata)) <= 8_000
    for action, element in elements(message.payload()).items():
        if action in ("more", "back", "share") or action.startswith("ask."):
            state = decode(element["value"])
            assert action != "share" or state.question == answer.query.question


@given(answers())
def test_what_a_message_shows_is_read_back_from_its_metadata(answer):
    message = answer_message(answer, private=False)
    shown = shown_by(message.metadata)
    if shown is None:
        assert not answer.hits
        return
    ids = [paper_id[:150] for paper_id in (hit.paper.id for hit in answer.hits)]
    assert list(shown.page) == ids[: len(shown.page)]
    assert shown.today == TODAY
    state = state_of(answer).encode()
    assert state is None or len(state) <= 2_000
