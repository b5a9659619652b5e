"""Modals: all of a paper, whatever it holds, within what Slack lets a view hold."""

import html
import re

from hypothesis import given
from hypothesis import strategies as st

from bot.model import Kind
from bot.sandbox.limits.payloads import of_view
from bot.slack.blocks.modals import DEEPEST, abstract_view, depth_of, modal, notice_view, similar_view
from bot.slack.blocks.mrkdwn import pieces, plain
from tests.fakes.answers import answer, paper
from tests.live import faults
from tests.slack.test_hostile import papers, texts


def spoken(view):
    parts = [p for block in view["blocks"] for p in (block.get("text"), *block.get("elements", []))]
    return [part["text"] for part in parts if part and part.get("type") == "mrkdwn"]


def shown(view):
    return html.unescape(re.sub(r"<[^|>]*\|([^>]*)>", r"\1", " ".join(spoken(view))))


@given(papers, texts, st.integers(1, DEEPEST))
def test_whatever_a_paper_holds_its_modal_is_one(made, note, depth):
    view = abstract_view(made, depth, note="It was saved.")
    assert of_view(view, home=False) is None
    assert [faults(text) for text in spoken(view) if faults(text)] == []
    assert depth_of(view) == depth
    assert of_view(similar_view(made, answer(Kind.SIMILAR), depth), home=False) is None


def test_an_abstract_is_shown_to_its_end_and_every_author_is_named():
    words = " ".join(f"word{number}&" for number in range(1_500))
    made = paper(1, abstract=words, authors=tuple(f"Person {number} Name" for number in range(533)))
    view = abstract_view(made)
    assert of_view(view, home=False) is None
    told = shown(view)
    assert all(word in told for word in words.split())
    assert all(name in told for name in made.authors)
    assert "533 authors" in str(view["blocks"])
    assert "@misc{" in str(view["blocks"])


@given(st.text(max_size=9_000))
def test_pieces_of_a_text_are_all_of_it(text):
    found = pieces(text, (3_000,) * 30)
    assert "".join(found).replace(" ", "") == plain(text, len(text) * 5 + 5).replace(" ", "")
    assert all(0 < len(piece) <= 3_000 for piece in found)


@given(st.text(max_size=300), st.lists(st.integers(1, 60), min_size=1, max_size=4))
def test_a_text_that_has_too_little_room_is_cut_at_its_end_alone(text, limits):
    found = pieces(text, limits)
    assert all(len(piece) <= limit for piece, limit in zip(found, limits, strict=False))
    if len(found) < len(limits):
        assert "".join(found).replace(" ", "") == plain(text, len(text) * 5 + 5).replace(" ", "")


def test_a_view_that_is_none_of_ours_is_the_deepest():
    for metadata in (None, "", "{}", "[]", '{"depth": "1"}', '{"depth": 9}', "nonsense"):
        assert depth_of({"private_metadata": metadata}) == DEEPEST


def test_a_sentence_is_a_modal_and_a_long_title_is_cut():
    assert of_view(notice_view("A title that is longer than Slack shows", "Gone."), home=False) is None
    assert len(modal("x" * 99, [])["title"]["text"]) <= 24
