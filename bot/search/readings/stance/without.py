"""What a short question leaves out in passing: ``text to image without diffusion``, not ``learning without labels``.

Papers write "without labels" of every eleventh that speaks of labels, and "without diffusion" of every 230th: what is
often done without is how something is done, as is what is no topic ("without step labels"); anything else is left out.
What papers mitigate or avoid, forgetting, is as good as often done without.
How something is done no paper must say: those that do come first. Where it is without what a method may need, as human
feedback, the topic alone is searched, and those that have it come last. Of what is left out, papers that say they do
without it come first, and those that are about it are not found. So it is with "instead of GANs", "non-diffusion",
"transformer-free" and "that aren't transformers".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.model import Chip, Query
from bot.query.frames.scaffold import strip
from bot.query.vocabulary.undone import BY, NEEDS, is_vague
from bot.search.index.postings import Flags
from bot.search.index.snapshot import Snapshot
from bot.search.readings.stance.about import Stance, stance
from bot.search.readings.stance.fields import of_field
from bot.search.readings.stance.omitted import Said, said_in
from bot.search.readings.stance.thing import DOUBT, LEAST_HOLDERS, SELDOM, Thing, is_named, thing_of
from bot.search.readings.stance.undone import written
from bot.search.text.analyzer import terms
from bot.search.words.question import understand
from bot.search.words.written.phrases import holders

SELDOM_AT_ALL = 0.01
"""The same share, ``instead of``, ``rather than``, ``non-`` and ``-free`` added: of 90 things it is less of diffusion,
transformers, attention, graphs, games and agents, and more of errors, noise, bias, collisions, pixels and text."""

TELLS = 0.5
"""What tells so much is a topic of its own: "text-to-3D" (3.0), "graph learning" (1.2), not "training" (0)."""

LEAST_OF_ONE = 50
"""The same of one word with "non-" or "-free"."""

OFTEN_HELD = 0.2
"""What so many papers hold is no thing that "instead of" leaves out: "instead of large ones"."""

A_WORD = 2
"""What so many papers write with "non-" or "-free" is a word of its own: non-autoregressive, attention-free."""


DIRECTLY = 2
"""How far those come first that say in so many words that they do without a thing."""


class LeftOut(NamedTuple):
    """What is left out of a question.

    Attributes:
        text: The question's text to search for.
        papers: The papers that may be found.
        first: 3 for those that say that they do without it and whose title has the text, 2 for others that say so, 1
            for those that say it by another word, -1 for those that name it in their title, or meet the need for it.
        chip: How it was understood; ``None`` where it is how something is done.
        rest: The text without it, which those that say so need to match alone; empty where it says no topic.
        thing: The text without "alternatives to", which is searched where nothing is found that says so.
        things: What is left out, in words.
        how: What shall be done without, as it is said, where that is how something is done.
    """

    text: str
    papers: Flags
    first: NDArray[np.int8]
    chip: Chip | None
    rest: str
    thing: str = ""
    things: tuple[str, ...] = ()
    how: str = ""


def left_out(archive: Snapshot, query: Query, may_be: Flags | None) -> LeftOut | None:
    """Return what a query leaves out in passing, or how it wants something done; ``None`` of other queries."""
    tokens = query.text.split()
    if (said := said_in(tokens)) is None:
        return None
    things = [thing_of(archive, said, each) for each in said.things]
    if said.lead == "-" and things[0].held < LEAST_OF_ONE and not things[0].method:
        return None
    all_of = archive.columns.alive if may_be is None else may_be
    return (_in_its_place if said.lead == "alternative" else _left_out)(archive, query, said, things, all_of)


def _left_out(archive: Snapshot, query: Query, said: Said, things: Sequence[Thing], all_of: Flags) -> LeftOut | None:
    tokens = query.text.split()
    titled = _titled(archive, query.text, tokens[said.begin], all_of)
    ones = [each.text.removesuffix("s") for each in things]
    free = [*said.wholes, *(f"{one}-free" for one, each in zip(ones, things, strict=True) if each.is_often)]
    free += [f"zero-{one}" for one in ones]
    saying = np.logical_or.reduce([each.first for each in things] + [written(archive, each) for each in free])
    freely = np.logical_or.reduce([each.free for each in things]) & ~saying
    first = saying | freely | titled
    rank = (saying * DIRECTLY + (titled & ~freely) + freely).astype(np.int8)
    rest = strip([*tokens[: said.begin], *tokens[said.end :]], cut=True)
    if not terms(rest):
        often = said.lead == "without" and all(each.is_often for each in things)
        return LeftOut(query.text, all_of & (saying | freely), rank, None, "") if often else None
    topical = carries_topic(archive, rest)
    if not (said.of_it or said.does) and _is_left_out(archive, said, things, topical=topical):
        about = np.logical_or.reduce([each.stance.about | of_field(archive, each.text, rest) for each in things])
        uses = np.logical_or.reduce([each.stance.uses & ~each.undone for each in things])
        papers = all_of & ~(about & ~first) & ~(uses & ~titled)
        asked = " ".join(query.question.replace(" ".join(tokens[said.begin : said.end]), " ", 1).split())
        chip = Chip(f"without {' or '.join(said.things)}", asked)
        return LeftOut(rest, papers, rank, chip, rest, things=tuple(each.text for each in things))
    if said.lead in {"not", "-"}:
        return None
    given = [] if said.of_it else [each for each in things if each.whole]
    named = (holders(archive, terms(each.text), all_of, in_title=True) for each in given)
    needed = said.lead == "without" and bool(given) and all(each.is_need for each in things) and not is_vague(rest)
    having = [met for each in things if needed for met in _met(archive, each, rest)]
    rank[np.logical_or.reduce([np.zeros_like(first), *(met.surely & ~saying for met in having)])] = 0
    met = (each.about | each.uses for each in having)
    last = np.logical_or.reduce([np.zeros_like(first), *named, *met]) & (rank == 0)
    told = said.lead == "without" and all(
        each.whole or each.is_often for each in things
    )  # no "without crashing my box"
    how = " or ".join(said.things) if told else ""
    text = rest if needed else query.text
    beside = rest if topical or needed else ""
    return LeftOut(text, all_of, rank - last, None, beside, how=how)


def _met(archive: Snapshot, need: Thing, beside: str) -> list[Stance]:
    """Return how papers stand to what a method may need, itself and by each name that the rest does not say."""
    others = (other for other in BY.get(need.text.lower(), ()) if not set(terms(other)) <= set(terms(beside)))
    return [need.stance, *(stance(archive, other, archive.columns.alive) for other in others)]


def _titled(archive: Snapshot, text: str, lead: str, may_be: Flags) -> Flags:
    """Return the papers that are asked for by their title, as "... beyond sparsity"; "RL without verifiers" names none.

    To an index "RL with Verifiable Rewards" has all words of that.
    """
    titled = np.flatnonzero(holders(archive, terms(text), may_be, in_title=True)).astype(np.int32)
    found = np.zeros(len(archive.papers), np.bool_)
    found[[n for n, title in zip(titled, archive.titles(titled), strict=True) if lead.lower() in title.lower()]] = True
    return found


def _in_its_place(archive: Snapshot, query: Query, said: Said, things: Sequence[Thing], all_of: Flags) -> LeftOut:
    """Return where alternatives to a thing are found: first in papers that do without it, or say what is better."""
    saying = things[0].undone | things[0].stance.without | things[0].stance.unlike
    beside = " ".join((*said.things, *query.text.split()[said.end :]))
    thing = beside if is_named(archive, said.things[0]) else ""  # coffee is no topic, whoever speaks of it
    return LeftOut(query.text, all_of, saying.astype(np.int8), None, "", thing)


def carries_topic(archive: Snapshot, text: str) -> bool:
    """Tell whether a text says what is asked about: "hallucination detection" does, "learning" does not."""
    if not terms(text):
        return False
    asked = understand(archive, text)
    several = any(len(subject.places) > 1 for subject in asked.subjects)
    return several or bool(asked.anchors) or float(asked.topics.telling.sum()) >= TELLS


def _is_left_out(archive: Snapshot, said: Said, things: Sequence[Thing], *, topical: bool) -> bool:
    """Return whether papers so seldom do without things that a question leaves them out."""
    if said.lead == "not":  # a thing, and nothing that something merely is: "that are not aware"
        return all(is_named(archive, each.text) for each in things)
    made_of = said.lead in {"without", "-"} and any(each.method for each in things)
    if made_of or all(each.text.lower() in NEEDS for each in things):
        return made_of
    known = all(each.whole and each.held and not each.harm for each in things)
    if not known or not (topical or min(each.held for each in things) >= LEAST_HOLDERS):
        return False
    if said.lead == "without":
        seldom = any(int(each.undone.sum()) + DOUBT < SELDOM * each.held for each in things)
        return seldom or (topical and all(int((each.undone | each.stance.without).sum()) < DOUBT for each in things))
    return _is_seldom_without(archive, said, things)


def _is_seldom_without(archive: Snapshot, said: Said, things: Sequence[Thing]) -> bool:
    """Return whether papers seldom do without things, be it said by "instead of", "non-" or "-free"."""
    if any(int(written(archive, whole).sum()) >= A_WORD for whole in said.wholes):
        return False
    many = [each.held for each in things]
    if said.lead != "-" and max(many) > OFTEN_HELD * int(archive.columns.alive.sum()):
        return False
    forms = [written(archive, f"non-{each.text}") | written(archive, f"{each.text}-free") for each in things]
    times = [int((each.undone | form).sum()) for each, form in zip(things, forms, strict=True)]
    chance = said.lead != "-"  # one paper is
    return all(
        count < SELDOM_AT_ALL * holding or (chance and count < DOUBT)
        for count, holding in zip(times, many, strict=True)
    )
