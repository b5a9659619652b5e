"""What the word before a word says of it: after "my" and "we" people talk, after "on" they name what they mean.

Articles, pronouns and prepositions are few, and in every frame. Of 1,600 places in frames of talk none after "a",
"the", "my", "I" or "we" was of the topic, after "on" and "about" nine of ten were.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.query.question import word_set
from bot.query.vocabulary.talkwords import TO_TOPIC
from bot.search.text.analyzer import terms_of

OWNED, DOES, NAMED = 5.0, 10.0, -2.0
"""What is added to how far a word is talk (see ``talk.Talk.lead``): after an article, be it with one word between;
after who does it; after a preposition of topics. Least squares of the log-odds to be no topic gave 8, 11 and -1; less
where a mistake costs more. Of 120 topics in frames that nothing was tuned on it finds 4 more."""

_OWNERS = word_set("a an the this these those my our your his her their")
_DOERS = word_set("i we you they he she it who")
_DEEDS = ("ing", "tion", "sion")
_ASPECTS = word_set("application definition description evolution explanation limitation meaning notion understanding")
_BEFORE_TOPICS = TO_TOPIC | {"by", "of"}


def bent(said: Sequence[str], kept: Collection[str]) -> dict[str, float]:
    """Return how much more some words are talk by where they stand in a question, those that are kept left out."""
    found: dict[str, float] = {}
    for at, word in enumerate(said):
        before = said[at - 1].lower() if at else ""
        if not terms_of(word) or word in kept:
            continue
        if before in _DOERS:
            found[word] = DOES
        elif before in _OWNERS or _is_aspect(said, at) or (at > 1 and _is_owned(said[at - 1], said[at - 2], kept)):
            found[word] = OWNED
        elif before in _BEFORE_TOPICS:
            found[word] = NAMED
    return found


def _is_aspect(said: Sequence[str], at: int) -> bool:
    """Tell whether a word is what a question asks of its topic: "drawbacks of ...", with what asks left out.

    What is done to a thing is no aspect of it: the pruning of models, the compression of prompts.
    """
    return at == 0 and said[1:2] == ["of"] and (said[0].lower() in _ASPECTS or not said[0].lower().endswith(_DEEDS))


def _is_owned(word: str, before: str, kept: Collection[str]) -> bool:
    return before.lower() in _OWNERS and word not in kept and bool(terms_of(word))
