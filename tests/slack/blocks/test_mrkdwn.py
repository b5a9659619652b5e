"""Foreign text in Slack: shown as it is, never obeyed."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.slack.blocks.mrkdwn import clean, code_block, label, link, marked, plain, shorten
from tests.cases import each

LIVE = re.compile(r"<[^>]*>")

foreign = st.text(st.one_of(st.sampled_from("*_~`<>&|@! \n\u202e\u200b"), st.characters(codec="utf-8")), max_size=200)


def test_only_the_three_control_characters_are_escaped():
    assert plain("R&D: a < b > c, “x” 'y' 100%", 100) == "R&amp;D: a &lt; b &gt; c, “x” 'y' 100%"


@each("mention", ["<!channel>", "<!here|x>", "<!subteam^S1>", "<@U123>", "<#C1>"])
def test_no_mention_survives(mention):
    assert not LIVE.search(plain(f"hello {mention}", 100))


def test_a_typed_shout_is_no_shout():
    assert "@channel" not in plain("@channel @Here read this", 100)


def test_names_and_prices_stay_as_they_are():
    text = "loss x_i of snake_case with 2*3 at $5"
    assert plain(text, 100) == text


def test_a_mark_at_a_words_edge_is_replaced_even_alone_for_another_may_stand_beside_it():
    assert plain("*a", 100) + ", " + plain("b*", 100) == "\u2217a, b\u2217"


def test_code_shows_everything_that_it_holds():
    assert code_block("a\u202e\x1bb\n  c") == "```\nab\n  c\n```"


@each("text", ["*bold*", "_italic_", "~gone~", "`code`", "L_{a:b} + L_{c:d}"])
def test_what_would_become_formatting_is_replaced_by_its_twin(text):
    shown = plain(text, 100)
    assert len(shown) == len(text)
    assert not re.search(r"(?<!\w)[*_~`]", shown)


def test_bidi_and_control_characters_are_gone():
    assert clean("a\u202eb\x00c\u2066d\ud800e\u200bf\n g") == "abcdef g"


def test_emoji_joined_from_parts_stay_whole():
    assert clean("👩\u200d🔬") == "👩\u200d🔬"


def test_a_cut_falls_between_words():
    assert shorten("hello wonderful world", 18) == "hello wonderful…"


def test_a_cut_is_measured_after_escaping():
    shown = plain("<<<<<<<<<< and so on", 20)
    assert len(shown) <= 20
    assert shown.endswith("…")


def test_one_endless_word_is_cut_where_it_must_be():
    assert shorten("x" * 50, 10) == "x" * 9 + "…"


def test_marks_become_bold():
    assert marked("We prune large models.", [(3, 8)], 100) == "We *prune* large models."


def test_neighbouring_marks_become_one():
    assert marked("sparse attention wins", [(0, 6), (7, 16)], 100) == "*sparse attention* wins"


def test_a_mark_inside_a_word_keeps_its_bold():
    assert marked("test-time", [(5, 9)], 100) == "test-\u200b*time*"


def test_a_marked_word_is_escaped():
    assert marked("use R&D now", [(4, 7)], 100) == "use *R&amp;D* now"


def test_an_asterisk_of_the_text_does_not_break_the_bold():
    assert marked("Q* prunes all", [(3, 9)], 100) == "Q\u2217 *prunes* all"


def test_a_mark_that_holds_an_asterisk_is_left_off():
    assert marked("A* prunes", [(0, 2), (3, 9)], 100) == "A\u2217 *prunes*"


def test_marks_beyond_the_cut_are_left_off():
    shown = marked("prune " + "word " * 50 + "prune", [(0, 5), (256, 261)], 40)
    assert shown.startswith("*prune* word")
    assert shown.count("*") == 2
    assert len(shown) <= 40


@pytest.mark.parametrize("marks", [[(5, 3)], [(0, 999)], [(-2, 2)], [(2, 3)]])
def test_marks_that_mark_nothing_are_left_off(marks):
    assert marked("ab cd", marks, 100) == "ab cd"


def test_a_label_cannot_end_its_link():
    assert link("https://a.example/x", "one|two\nthree>", 50) == "<https://a.example/x|one¦two three&gt;>"


@each("url", ["javascript:alert(1)", "", "ftp://x", "https://", "//x", "https://a/" + "x" * 2_000])
def test_only_a_web_address_becomes_a_link(url):
    assert link(url, "title", 50) == "title"


def test_an_address_cannot_end_its_link():
    assert (
        link("https://a.example/x|<!channel>?a=1&b=2", "t", 9) == "<https://a.example/x%7C%3C!channel%3E?a=1&amp;b=2|t>"
    )


def test_no_label_is_ever_empty():
    assert label("\u202e", 10) == "untitled"


def test_code_cannot_end_its_block():
    assert code_block("a ``` b <c>").count("```") == 2


@given(foreign, st.integers(1, 80))
def test_any_text_is_inert_and_fits(text, limit):
    shown = plain(text, limit)
    assert len(shown) <= limit
    assert not LIVE.search(shown)
    assert "\n" not in shown
    assert len(html.unescape(shown).removesuffix("…")) <= max(len(text) * 2, 1)


@given(foreign, st.lists(st.tuples(st.integers(0, 200), st.integers(0, 200)), max_size=5), st.integers(10, 300))
def test_any_marks_are_inert_and_fit(text, marks, limit):
    shown = marked(text, sorted(marks), limit)
    assert len(shown) <= limit
    assert not LIVE.search(shown)
    assert shown.count("*") % 2 == 0 or not marks or "*" in text
