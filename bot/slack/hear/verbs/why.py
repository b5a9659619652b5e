"""``why``: why something came here by itself, or did not."""

from __future__ import annotations

from dataclasses import replace

from bot.sending import editions, roundups
from bot.slack.blocks.editions import why_message
from bot.slack.blocks.subscriptions import subscriptions_blocks
from bot.slack.hear.asked import Asked, Hearing, Reply
from bot.slack.hear.places import place
from bot.slack.hear.standing import standing
from bot.slack.hear.verbs.verb import Verb

RUNS = 8


def _why(asked: Asked, _rest: str, hearing: Hearing) -> Reply:
    edition = standing(hearing, asked.channel)
    where = place(asked, to_me=False)
    runs = hearing.rooms.editions.runs(where, limit=RUNS)
    following = editions.next_slot(edition, hearing.clock()) if edition else None
    problems = hearing.rooms.answers.status().problems
    rounds = roundups.next_time(edition, hearing.clock()) if edition and following else None
    told = why_message(edition, runs, following, zone=hearing.zone(asked), source=" ".join(problems[:2]), rounds=rounds)
    mine = subscriptions_blocks(hearing.rooms.subscribing.store.of(asked.team, where), hearing.clock())
    return Reply(replace(told, blocks=(*told.blocks, *mine)))


WHY = Verb(
    "why",
    "why something came here by itself or did not, and what to do",
    (("why", "what is set here, what came of the last times, and what comes next"),),
    _why,
    takes=lambda rest: rest.lower().strip(" ?") in ("", "nothing", "did nothing come", "no digest", "not"),
    aliases=("why did nothing come", "why no digest"),
)
