"""Which words of a question bear meaning, and which are talk around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from bot.query.frames.talk import asks
from bot.query.question import word_set
from bot.query.vocabulary.talkwords import LINKS
from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import terms_of
from bot.search.text.synonyms import is_everyday
from bot.search.text.talk import is_talk
from bot.search.words.weighed.carriers import carriers
from bot.search.words.weighed.doing import done, predicate
from bot.search.words.weighed.subjects import Subject, is_of_few
from bot.search.words.weighed.talk import BESIDE, Talk
from bot.search.words.weighed.telling import MOST_TELLING, beyond, is_topic, tells
from bot.search.words.written.phrases import holders
from bot.search.words.written.places import bent

LONG = 3
"""With so many words that are no talk the others are content, too: without them long questions lost .012 nDCG@10 on
daily_papers, .008 on scitldr_dev; with 5, .004 and .001."""

CARRIES = 0.4
"""A word that tells so much of what the rarest tells is topic enough for what is talk here alone to be left out. Of
off-topic questions of daily_papers .957 are turned away, without this .894."""

FRAMELESS, LEAST_PAIRS = 4, 3
"""So few words, none of them little and none but the last talk, have no frame: they are a topic's name, if so many
papers have the last two side by side; "robotics news" no paper has."""

MOST_NAMED = 6
"""A text of so few words that are no talk anywhere names a subject, and what it is for."""

MOST_ASKED, TALKS = 12, 2
"""More words that do not ask are a statement, unless so many of them are surely talk."""


def bearing(said: Sequence[str], talk: Talk | None = None) -> list[bool]:
    """Return which words bear meaning; what is mostly talk does in a long question, or where there is nothing else.

    Args:
        said: The words, in order.
        talk: Tells talk beside an archive; without, what is talk anywhere.
    """
    bears = [bool(terms_of(word)) for word in said]
    kept = talk.kept if talk is not None else ()
    topical = _without(bears, (is_talk(word) and word not in kept for word in said))
    if talk is None or talk.only_listed:
        return topical if 0 < sum(topical) < LONG else bears
    told = _without(bears, map(talk.is_talk if sum(topical) < LONG else talk.is_surely, said))
    return told if any(told) else topical if any(topical) else bears


def told_apart(
    archive: Snapshot, said: Sequence[str], named: Sequence[Subject], about: Sequence[Subject]
) -> tuple[list[bool], Talk]:
    """Return which words of a question bear meaning, and what tells those that speak for no paper.

    Beside a subject that it may be about, whatever people rather say than write is talk, and the more so after "my" or
    "we", but for words of a subject, and those that name the kind of what is asked for. What is said of a thing is
    heard: what papers are about is demanded of it, the rest finds them and is not.

    Args:
        archive: Whose papers are asked for.
        said: The words.
        named: The subjects that they name.
        about: Those that it is about beyond doubt.
    """
    empty = carriers(archive, said)
    kept = {said[at] for each in named if len(each.places) > 1 for at in each.places}
    places = bent(said, kept)
    kept |= set(_kinds(said, Talk(archive, kept=kept, empty=empty), places)) | set(
        _heads(said, Talk(archive, empty=empty))
    )
    kept |= _asked_for_first(archive, said)
    does = {word for word in predicate(said) if terms_of(word)}
    kept |= {done(said)} - {""} | {word for word in does if not is_talk(word) and _is_asked_about(archive, word)}
    talk = Talk(archive, kept=kept, empty=empty)
    stated = is_statement(said, talk)
    if stated and named and len(said) <= MOST_NAMED:
        kept |= set(_purposes(said, named))
        talk = Talk(archive, kept=kept, empty=empty)
    beside = bool(about) or any(len(each.places) > 1 and is_of_few(archive, each) for each in named)
    statement = stated and not (about and len(said) > MOST_ASKED)
    if statement or not (beside or carries(said, talk)):
        talk = Talk(archive, only_listed=True, kept=kept, empty=empty)
    topical = [bears or word in does for bears, word in zip(bearing(said, talk), said, strict=True)]
    if beside:
        rather = Talk(archive, kept=kept, empty=empty, bent=places)
        alone = {said[each.places[0]] for each in named if len(each.places) == 1}
        kept |= {word for word in alone if not rather.is_talk(word)}
        talk = Talk(archive, kept=kept, empty=empty, bent=places, least=BESIDE, does=does)
    return topical, talk


def _kinds(said: Sequence[str], talk: Talk, places: Mapping[str, float]) -> Iterator[str]:
    """Give the topics that say which kind of the next word is meant, and are nobody's own: "traffic prediction"."""
    for word, after in pairwise(said):
        if not (terms_of(word) and terms_of(after)) or is_talk(word) or places.get(word, 0.0) > 0:
            continue
        if not talk.is_talk(after) and _is_asked_about(talk.archive, word):
            yield word


def _asked_for_first(archive: Snapshot, said: Sequence[str]) -> set[str]:
    """Return the first word, if it is what is asked for in or for another thing and no paper has it.

    "SLAM in foundation models" is no talk about these.
    """
    word, after = (*said[:2], "", "")[:2]
    names = terms_of(word)
    unheld = names != () and all(archive.term(name) is None for name in names)
    return {word} if unheld and after.lower() in _FOR and not is_talk(word) else set()


def _purposes(said: Sequence[str], named: Sequence[Subject]) -> Iterator[str]:
    """Give the words after what a subject is for or in, where there is no frame: "world models for driving"."""
    begin = min((each.places.stop for each in named), default=len(said))
    link = next((at for at in range(begin, len(said)) if said[at].lower() in _FOR), len(said))
    yield from (word for word in said[link + 1 :] if terms_of(word) and not is_talk(word))


def _is_asked_about(archive: Snapshot, word: str) -> bool:
    """Tell whether a word is a topic beyond doubt, or one that people say every day for what papers call otherwise.

    "Faster" image generation is efficient, and whether a model "can lie" is about deception: of 368 judged questions
    one more shows a right paper, .763 of what is shown is on the topic where .761 was.
    """
    return is_topic(archive, terms_of(word)) or is_everyday(max(terms_of(word), key=len, default=""))


def _heads(said: Sequence[str], talk: Talk) -> Iterator[str]:
    """Give the last word of a few with no frame, though it may be talk, if it is a topic's: "music understanding".

    Then titles have it, and papers after the word before it.
    """
    if not 1 < len(said) <= FRAMELESS or not talk.is_talk(said[-1]):
        return
    if all(map(terms_of, said)) and not any(map(talk.is_talk, said[:-1])) and talk.is_titled(said[-1]):
        pair = [name for word in said[-2:] for name in terms_of(word)]
        if holders(talk.archive, pair, talk.archive.columns.alive).sum() >= LEAST_PAIRS:
            yield said[-1]


def is_statement(said: Sequence[str], talk: Talk) -> bool:
    """Tell whether words are keywords, or rather a sentence of a paper than a question: each of them may be meant."""
    if len(said) > MOST_ASKED:
        surely = sum(map(talk.is_surely, (word for word in said if terms_of(word))))
        return surely < TALKS and not asks([word.lower() for word in said])
    return all(
        word.lower() in _LINKS or (terms_of(word) and not is_talk(word) and word not in talk.empty) for word in said
    )


def carries(said: Sequence[str], talk: Talk) -> bool:
    """Tell whether beside what is talk here a question has a topic that papers hold, so that talk may be left out.

    Where it has none, rare words that are no topics here speak against it: "how long to boil an egg".
    """
    archive = talk.archive
    names = {name for word in said if not talk.is_talk(word) for name in terms_of(word)}
    held = (name for name in names if archive.term(name) is not None)
    enough = CARRIES * min(MOST_TELLING, beyond(archive, ""))
    return any(tells(archive, {name: beyond(archive, name)}) >= enough for name in held)


_FOR = word_set("for in of on with")
_LINKS = LINKS | word_set("as between into over under via without")
"""Little words that stand among keywords, too."""


def telling_of(heard: Sequence[str], talk: Talk) -> list[str]:
    """Return the words of which a paper's evidence is made: of a question none of its talk, all of a statement's."""
    if talk.only_listed:
        return list(heard)
    return [word for word in heard if not talk.is_talk(word)] or list(heard)


def _without(bears: Iterable[bool], talk: Iterable[bool]) -> list[bool]:
    return [bear and not is_talk for bear, is_talk in zip(bears, talk, strict=True)]
