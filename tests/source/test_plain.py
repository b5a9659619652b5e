import pytest

from bot.source.plain import MAX_URL_CHARS, line, link
from tests.cases import each


def test_newlines_and_runs_of_blanks_become_one_blank() -> None:
    assert line(" a\r\n\t b\u2028c\u00a0\u3000d ", 100) == "a b c d"


@each("char", ["\0", "\x1b", "\x7f", "\u202e", "\u2066", "\u200b", "\u200f", "\ufeff", "\U000e0041"])
def test_control_and_bidi_characters_are_removed(char: str) -> None:
    assert line(f"ab{char}cd", 100) == "abcd"


def test_half_a_surrogate_pair_is_removed_so_that_the_text_can_be_stored() -> None:
    assert line("a\ud800b", 100).encode() == b"ab"


def test_joiners_and_accents_that_scripts_need_stay() -> None:
    assert line("👩\u200d🔬 é ñ ψ می\u200cروم", 100) == "👩\u200d🔬 é ñ ψ می\u200cروم"


@each("text", [r"\& \$5", "<think>", "LMK > CLS", "`a` *b* _c_ ^d", "$O(\\log n)$"])
def test_markup_is_left_as_the_plain_text_that_it_is(text: str) -> None:
    assert line(text, 100) == text


def test_a_cut_text_ends_without_a_blank() -> None:
    assert line("abc def", 4) == "abc"


@each("value", [None, 1, True, ["a"], {"a": 1}, b"a"])
def test_anything_but_a_text_is_empty(value: object) -> None:
    assert (line(value, 10), link(value)) == ("", "")


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        (" https://a.example/b?c=d#e ", "https://a.example/b?c=d#e"),
        ("https://github.com/\nowner/name", "https://github.com/owner/name"),
        ("https://video.example/@channel", "https://video.example/@channel"),
    ],
)
def test_web_addresses_are_kept_stripped(value: str, kept: str) -> None:
    assert link(value) == kept


@each(
    "value",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//a.example",
        "/papers/1",
        "https://",
        "http://[bad",
        "https://good.example@evil.example/",
        "https://a.example/|text>",
        "https://a.example/\u202egpj",
        "https://a.example/a b",
        "https://a.example/" + "a" * MAX_URL_CHARS,
    ],
)
def test_any_other_address_is_dropped(value: str) -> None:
    assert link(value) == ""
