"""What became of a paper -> a message in the thread of its post. Pure."""

from __future__ import annotations

from bot.model import News, Paper
from bot.slack.blocks.message import Message, section
from bot.slack.blocks.mrkdwn import link
from bot.slack.blocks.papers import code_link
from bot.slack.blocks.part import Part
from bot.texts.humanize import day_words

_TITLE_CHARS = 200


def update_part(paper: Paper, news: News, version: int) -> Part:
    """Return what became of a paper, in a line; the paper counts as posted by its digest, and not by this."""
    title = link(paper.url, paper.title, _TITLE_CHARS)
    if news is News.WITHDRAWN:
        when = f" on {day_words(paper.withdrawn_at.date())}" if paper.withdrawn_at else ""
        said = f":warning: Withdrawn from arXiv{when}: {title}"
    elif news is News.CODE:
        said = f":computer: Code is out: {title} · {code_link(paper)}"
    else:
        said = f":new: Version {version} is on {link(f'{paper.arxiv_url}v{version}', 'arXiv', 20)}: {title}"
    return Part(0, (), Message(said, (section(said),)))
