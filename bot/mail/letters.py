"""Alert -> Letter: the same papers, sentences and reasons as in Slack, as text and as HTML. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from bot.model import Letter, Origin, Paper, Quote, Subscription
from bot.sending.alerts import Item
from bot.sending.subscribing import digest_of
from bot.texts.humanize import day_words, plural
from bot.texts.latex import readable, readable_marked

_STYLE = "font-family:sans-serif;max-width:40em;margin:auto;padding:1em;line-height:1.4"
_SMALL = "color:#666;font-size:.9em"
AUTHORS = 3


def alert_letter(
    items: Sequence[Item], subscriptions: Sequence[Subscription], *, to: str, name: str, unsubscribe: str, command: str
) -> Letter:
    """Return an alert as a letter.

    Args:
        items: Its papers, in order.
        subscriptions: Those that it tells of.
        to: The address.
        name: Names it for good.
        unsubscribe: An address of the web that ends them; empty where there is none.
        command: What ends them in Slack.
    """
    count = plural(len(items), "new paper")
    words = ", ".join(map(_words, subscriptions[:5]))
    more = " and others" if len(subscriptions) > 5 else ""
    head = f"{count} for {words}{more}"
    ending = f"To have no more of these, type {command} in Slack" + (f", or open {unsubscribe}" if unsubscribe else "")
    text = "\n\n".join((head, *(_text(item, name) for item, name in _sections(items)), f"{ending}."))
    body = "".join(_html(item, name) for item, name in _sections(items))
    link = f'<a href="{escape(unsubscribe)}">unsubscribe here</a>' if unsubscribe else ""
    foot = f"To have no more of these, type <code>{escape(command)}</code> in Slack{f', or {link}' if link else ''}."
    html = (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(head)}</title></head>'
        f'<body style="{_STYLE}"><p>{escape(head)}</p>{body}<p style="{_SMALL}">{foot}</p></body></html>'
    )
    return Letter(
        to, _subject(f"{count}: {items[0].hit.paper.title}" if items else head), text, html, name, unsubscribe
    )


def _words(subscription: Subscription) -> str:
    if digest_of(subscription.question):
        return "your channel's digest"
    return subscription.question or "every paper"


def _sections(items: Sequence[Item]) -> Iterator[tuple[Item, str]]:
    """Give each paper, and the heading before it: the topic that begins with it, where there are topics."""
    before = ""
    for item in items:
        begins = item.section != before
        before = item.section
        yield item, (item.section or "Also that day") if begins else ""


def _subject(text: str) -> str:
    line = " ".join(readable(text).split())
    return line if len(line) <= 150 else line[:149].rstrip() + "…"


def _about(paper: Paper) -> str:
    names = ", ".join(paper.authors[:AUTHORS]) + (
        f" and {len(paper.authors) - AUTHORS} more" * (len(paper.authors) > AUTHORS)
    )
    day = day_words(paper.day)
    return " · ".join(filter(None, (names, paper.organization, day, f"▲ {paper.upvotes:,}")))


def _said(quote: Quote) -> str:
    return "AI summary: " if quote.origin is Origin.AI_SUMMARY else ""


def _text(item: Item, heading: str) -> str:
    hit = item.hit
    quote = f"> {_said(hit.quote)}{readable(hit.quote.text)}" if hit.quote.text else ""
    matched = f"Matched: {', '.join(item.told.because)}" if item.told.because else ""
    named = f"{heading}\n{'=' * len(heading)}\n" if heading else ""
    lines = (named, readable(hit.paper.title), hit.paper.url, quote, _about(hit.paper), matched, hit.paper.code_url)
    return "\n".join(filter(None, lines))


def _html(item: Item, heading: str) -> str:
    paper, quote = item.hit.paper, item.hit.quote
    title = escape(readable(paper.title))
    linked = f'<a href="{escape(paper.url)}">{title}</a>' if _safe(paper.url) else title
    sentence = f"<blockquote>{_said(quote)}{_marked(quote)}</blockquote>" if quote.text else ""
    matched = f"<br>Matched: {escape(', '.join(item.told.because))}" if item.told.because else ""
    code = f' · <a href="{escape(paper.code_url)}">Code</a>' if _safe(paper.code_url) else ""
    named = f"<h2>{escape(heading)}</h2>" if heading else ""
    return f'{named}<h3>{linked}</h3>{sentence}<p style="{_SMALL}">{escape(_about(paper))}{code}{matched}</p>'


def _safe(url: str) -> bool:
    return url.startswith(("https://", "http://"))


def _marked(quote: Quote) -> str:
    """Return a quote with its matching words marked."""
    text, marks = readable_marked(quote.text, quote.marks)
    out, at = [], 0
    for start, end in marks:
        out += [escape(text[at:start]), f"<b>{escape(text[start:end])}</b>"]
        at = end
    return "".join((*out, escape(text[at:])))
