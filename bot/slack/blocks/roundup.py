"""RoundUp -> the message of a week or a month. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from bot.model import Grown, Hit, Paper, Quote, RoundUp, TopicNumbers
from bot.slack.blocks.message import Block, Message, context, header, section
from bot.slack.blocks.mrkdwn import link, plain, shorten
from bot.slack.blocks.papers import SEPARATOR, about, hit_blocks
from bot.slack.blocks.part import Part
from bot.texts.gist import gist
from bot.texts.humanize import day_words, plural

_GIST_CHARS = 220
_TITLE_CHARS = 200


def round_up_part(found: RoundUp) -> Part:
    """Return a round-up as one message; it shows papers again, so that none counts as posted by it."""
    span = f"{day_words(found.first)} to {day_words(found.last)}"
    title = f"{'The week' if found.kind == 'weekly' else 'The month'} in papers, {span}"
    papers = plural(found.papers, "paper")
    blocks: list[Block] = [header(title), context(papers)]
    for number, paper in enumerate(found.best, 1):
        blocks += hit_blocks(Hit(paper, 0.0, Quote(shorten(gist(paper), _GIST_CHARS))), number)
    blocks += _listed("Late bloomers", "older papers whose votes grew", found.bloomers, "▲ +{}")
    blocks += _listed("Most discussed here", "by what was said in this channel", found.discussed, "{} said")
    blocks += _numbers(found.topics)
    titles = "; ".join(f"{number}. {plain(paper.title, 120)}" for number, paper in enumerate(found.best, 1))
    return Part(0, (), Message(f"{title}: {papers}. {titles}", tuple(blocks)))


def _listed(name: str, what: str, grown: tuple[Grown, ...], how: str) -> Iterator[Block]:
    if grown:
        lines = "\n".join(f"• {_row(one.paper)} {SEPARATOR}{how.format(f'{one.by:,}')}" for one in grown)
        yield section(f"*{name}* ({what})\n{lines}")


def _row(paper: Paper) -> str:
    return f"{link(paper.url, paper.title, _TITLE_CHARS)}\n{about(paper, authors=1)}"


def _numbers(topics: tuple[TopicNumbers, ...]) -> Iterator[Block]:
    if topics:
        yield section("*Your topics in numbers*\n" + "\n".join(map(_line, topics)))


def _line(one: TopicNumbers) -> str:
    parts = [
        f"• *{plain(one.topic, 120)}*: {plural(one.papers, 'paper')}, {one.before:,} in the time before",
        f"`{one.bars}`" if one.bars else "",
        f"at most ▲ {one.votes:,}" if one.papers else "",
        f"most from {plain(' and '.join(one.labs), 120)}" if one.labs else "",
    ]
    return SEPARATOR.join(filter(None, parts))
