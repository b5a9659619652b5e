"""What does a thing, where any system would: the "bot" of "bot for customer support", the "app" of "an app that ...".

People name the form in which they think of a system, papers what it does: each has a method or a model, and hardly any
an app. So where is said what such a system does or is for, its form is talk.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.query.question import word_set
from bot.query.vocabulary.talkwords import AUXILIARIES
from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import terms_of
from bot.search.text.talk import is_talk
from bot.search.words.written.phrases import holders

FORMS = word_set("app apps assistant assistants bot bots chatbot chatbots chatgpt program programs software tool tools")
"""What people call a system that they think of."""

_FIRST = FORMS | word_set("ai computer gpt llm software")
"""What people call a system, whatever it does; and what stands before that: an AI assistant, a computer program."""


_MACHINES = word_set("computer computers machine machines")
"""Those that are things, too: they carry only what is said that they do."""

_ALONE = word_set("app apps assistant assistants bot bots chatbot chatbots")
"""Those that are made for one thing, and are no thing that papers are about: not "bugs in large programs"."""

_INTO = word_set("by from in into of on onto to with")
"""Before what something is done to or by: "bugs in programs that ..."."""

_USE = word_set("use uses using")

LEAST_PAIRS = 3
"""Two words that so many papers have side by side are a name."""


def carriers(archive: Snapshot, said: Sequence[str]) -> frozenset[str]:
    """Return the words of a question, in order, that say no more than that some system does all the rest.

    They are no part of a name. What follows is a little word, or what the system does; what stands before is another
    such word, a little one, or one that papers do not say before it: a "tutor bot" is no topic, "voice assistant" is.
    """
    lower = [word.lower() for word in said]
    found = frozenset(
        word for at, word in enumerate(said) if lower[at] in FORMS | _MACHINES and _carries(archive, lower, at)
    )
    return found if any(terms_of(word) and not is_talk(word) for word in said if word not in found) else frozenset()


def _carries(archive: Snapshot, lower: Sequence[str], at: int) -> bool:
    """Tell whether a system's word has nothing beside it that it forms a name with."""
    begin, after = at, lower[at + 1 : at + 2]
    while begin and lower[begin - 1] in _FIRST:
        begin -= 1
    before = lower[max(0, begin - 2) : begin]
    done_by = _is_done_by(before, plural=lower[at].endswith("s"))
    if lower[at] in _MACHINES and not (done_by or after[:1] in (["that"], ["which"])):
        return False
    if after and (terms_of(after[0]) or after[0] in _USE):
        made_of_it = after[0] in _USE or not (done_by or after[0].endswith("ing"))
        return not made_of_it and (done_by or not _is_name(archive, lower[at : at + 2]))
    if not any(map(terms_of, before[-1:])):
        return bool(after) and _INTO.isdisjoint(before)
    return lower[at] in _ALONE and not _is_name(archive, [before[-1], lower[at]])


def _is_done_by(before: Sequence[str], *, plural: bool) -> bool:
    """Tell whether something is done by what follows some words: "can a bot", "do bots", but not "does tool use"."""
    article = before[-1:] in (["a"], ["an"], ["the"])
    return (plural or article) and not AUXILIARIES.isdisjoint(before[:-1] if article else before[-1:])


def _is_name(archive: Snapshot, both: Sequence[str]) -> bool:
    """Tell whether papers have two words side by side."""
    wanted = [name for word in both for name in terms_of(word)]
    return int(holders(archive, wanted, archive.columns.alive).sum()) >= LEAST_PAIRS
