"""Numbers for words, read whole or looked for where they lie."""

from hypothesis import given
from hypothesis import strategies as st

from bot.search.index.numbers import Lines, Numbers, order_of, pack, unpack

WORD = st.text(st.characters(exclude_characters="\n"), min_size=1, max_size=4) | st.sampled_from(["a", "ab", "é", "𝛼"])
WORDS = st.lists(WORD, unique=True, max_size=12)


def laid(words: list[str]) -> Lines:
    return Lines(pack(words), order_of(words))


@given(WORDS, st.lists(WORD, max_size=6))
def test_words_where_they_lie_have_the_numbers_of_words_that_were_read(words: list[str], asked: list[str]) -> None:
    whole, lines = Numbers.of(words), laid(words)
    assert [lines.get(word) for word in [*asked, *words, "", "a\n", "\ud800"]] == [
        whole.get(word) for word in [*asked, *words, "", "a\n", "\ud800"]
    ]
    assert [word in lines for word in asked] == [word in whole for word in asked]
    assert lines.get("no word", -1) == -1
    assert len(lines) == len(whole)


@given(WORDS, st.lists(WORD, max_size=6))
def test_new_words_get_the_numbers_after_them(words: list[str], more: list[str]) -> None:
    whole, lines = Numbers.of(words), laid(words)
    assert [lines[word] for word in more] == [whole[word] for word in more]
    assert list(lines) == list(whole)
    assert lines.keys() == whole.keys()
    assert [lines.get(word) for word in more] == [whole.get(word) for word in more]


@given(WORDS)
def test_words_are_given_in_the_order_of_their_numbers(words: list[str]) -> None:
    lines, whole = laid(words), Numbers.of(words)
    for numbers in (lines, whole):
        assert [numbers.spelling(number) for number in range(len(words))] == words
    assert list(lines) == words
    assert [lines.spelling(lines["a new one"]), whole.spelling(whole["a new one"])] == ["a new one"] * 2
    assert unpack(pack(words)) == words


@given(WORDS)
def test_whoever_goes_through_the_words_is_not_stopped_by_those_that_are_added_meanwhile(words: list[str]) -> None:
    for numbers in (laid(words), Numbers.of(words)):
        assert [(word, numbers[f"{word} again"])[0] for word in numbers.spelled()] == words
        assert numbers.spelled() == [*words, *(f"{word} again" for word in words)]
