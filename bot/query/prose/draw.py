"""A draw: ``surprise me``, ``a random paper on robotics``, ``pick one for me``. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.model import Sort
from bot.query.filters import Reading, limit_too, take_sort
from bot.query.spans import NUMBERS
from bot.texts.clues import has_clue

_ON = r"(?: (?:on|about|in|from))?"
_ASK = (
    r"(?:(?:just|please|can you|could you|give|get|show|send|pick|choose|draw|recommend|suggest|me|us|i want|i'd like"
    r"|an?y?|some|one|the|good|nice) )*(?:(?P<number>[2-9]|two|three|four|five) )?"
)
_DRAW = re.compile(
    rf"^(?:please )?surprise me(?: with)?(?: (?:a|an|some|any|one|something|anything|papers?|good|else))*{_ON}"
    rf"|^{_ASK}random (?:papers?|reads?|one|picks?|articles?|stuff|thing)(?: to read)?{_ON}"
    rf"|^{_ASK.replace('(?P<number>', '(?:')}(?<=a |y |e )random(?= (?:[\w-]+ ){{1,3}}papers?[ ?.!]*$)"
    r"|^(?:just |please )*(?:pick|choose|draw)(?: me| us)? (?:an?y?|one|something|some)(?: good| nice)?(?: papers?)?"
    r"(?: to read)?(?: at random)?(?: for me| for us)?(?: (?:on|about|from)(?= )|(?=[ ?.!]*$))"
    rf"|\b(?:papers?|one|something|anything|any)(?: to read)? at random{_ON}"
    r"|^(?:i'm |i am )?feeling lucky|^roll the dice|^dealer's choice|^(?:just )?something random|^random$"
    r"|^(?:(?:show|give|tell)(?: me| us)? )?something (?:surprising|unexpected)(?=[ ?.!]*$)",
    re.IGNORECASE,
)
_CLUES = ("surpris", "random", "pick", "choose", "draw", "lucky", "dice", "dealer", "unexpected")
_SEVERAL = re.compile(r"papers|reads|picks|articles|some\b", re.IGNORECASE)
_MANY = 12
"""In a longer text "at random" is how something is done."""


def read_draw(reading: Reading, text: str, tokens: Callable[[int, int], tuple[int, int]]) -> bool:
    """Read a draw, of a question's free words as one text: one paper, or as many as the plural asks for.

    Args:
        reading: The question.
        text: Its free words.
        tokens: Says which tokens a part of the text is.
    """
    found = _DRAW.search(text) if has_clue(text, _CLUES) and len(text.split()) <= _MANY else None
    begin, end = tokens(*found.span()) if found else (0, 0)
    if found is None or not end:
        return False
    take_sort(reading, begin, end, Sort.RANDOM)
    number = (found["number"] or "").lower()
    one = not number and not _SEVERAL.search(found[0])
    if reading.filters and reading.filters[-1].part.sort is Sort.RANDOM and (one or number):
        limit_too(reading, 1 if one else NUMBERS.get(number) or int(number))
    return True
