"""Slips of the finger in the words of asking."""

from bot.query.frames.slips import mended
from tests.cases import each


@each(
    ("question", "meant"),
    [
        ("wht are good yak models", "what are good yak models"),
        ("hwo do I shear a yak?", "how do I shear a yak?"),
        ("pappers on yaks", "papers on yaks"),
        ("shwo me teh recnet ones", "show me the recent ones"),
        ("Whcih labs wrote abotu it", "which labs wrote about it"),
        ("summarise thsi for me", "summarise this for me"),
        ("papers form Google", "papers from Google"),
        ("anything form yak herders this month?", "anything from yak herders this month?"),
        ("nvidias yak papers", "nvidia's yak papers"),
        ("Metas latest on yaks", "Meta's latest on yaks"),
    ],
)
def test_two_letters_exchanged_one_left_out_or_doubled_are_put_right(question: str, meant: str) -> None:
    assert mended(question) == meant


@each(
    "question",
    [
        "three were red and form a word",
        "WHT kernels for quantization",
        "a mode of the odes",
        "wht",
        "wht kernels",
        "wht-net for images",
        "papers form a graph",
        "research on form factors",
        "long form papers",
        "title:wht of yaks",
        "Mot or Fin for tracking",
        "apples and amazons in pictures",
        "papers on snaps",
    ],
)
def test_what_is_a_word_or_may_be_a_name_stays(question: str) -> None:
    assert mended(question) == question
