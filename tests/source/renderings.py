"""One digest in every form in which people keep copies of it, and prose about papers that is no copy of one."""

# ruff: noqa: E501 - a form is easier to judge where it stands as it is written
from __future__ import annotations

import html
import json
import textwrap
from collections.abc import Callable
from datetime import date
from email.message import EmailMessage
from typing import Any, NamedTuple

SITE = "https://huggingface.co"
ARXIV = "https://arxiv.org"


class Told(NamedTuple):
    """What a copy must be read as; ``abstract`` is kept by some forms only."""

    id: str
    title: str
    abstract: str


Form = Callable[[list[Told], date], str]


def escaped(text: str) -> str:
    """Return a text as a careful converter writes it in Markdown."""
    return "".join(f"\\{char}" if char in "\\`*_[]<>#|" else char for char in text)


def text_copy(papers: list[Told], day: date) -> str:
    """The page, marked and copied in a browser."""
    head = f"new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nDaily Papers\n\nbyAK and the research community\n\n{day:%b} {day.day}\n\n"
    return head + "".join(f"{told.title}\n\n{told.abstract}\n\n" for told in papers)


def text_with_votes(papers: list[Told], day: date) -> str:
    body = "".join(
        f"Submitted by\n\nteadrinker\n\n{n}\n\n{told.title}\n{told.abstract}\n{n + 1} authors\n·\nDec 30, 2025\n2\n\n"
        for n, told in enumerate(papers, 3)
    )
    return f"Daily Papers\n{day:%b} {day.day}, {day.year}\n\n{body}System theme\nCompany\nTOS\nPrivacy\n"


def text_wrapped(papers: list[Told], day: date) -> str:
    body = "".join(f"{told.title}\n\n{_wrapped(told.abstract)}\n\n" for told in papers)
    return f"Daily Papers\n\n{day:%b} {day.day}, {day.year}\n\n{body}"


def _wrapped(text: str) -> str:
    return "\n".join(textwrap.wrap(text, 88, break_long_words=False, break_on_hyphens=False))


def markdown_cards(papers: list[Told], day: date) -> str:
    """A page put into Markdown by a service that reads pages."""
    body = "".join(
        f"[12]({SITE}/login?next=%2Fpapers%2F{told.id})\n\n### [{escaped(told.title)}]({SITE}/papers/{told.id})\n\n"
        f"[{escaped(told.abstract)}]({SITE}/papers/{told.id})\n\n[- 3 authors]({SITE}/papers/{told.id})\n\n·\n\nJul 28\n\n"
        for told in papers
    )
    head = (
        f"# Daily Papers\n\n## by [AK]({SITE}/akhaliq) and the research community\n\n{day:%b} {day.day}, {day.year}\n\n"
    )
    return head + body


def markdown_reader(papers: list[Told], day: date) -> str:
    """The same by another service, with the page's address at its head."""
    body = "".join(
        f"[![Image {n}](https://cdn.example/{n}.png)]({SITE}/papers/{told.id})\n\nSubmitted by\n\n[![Image {n}: x](https://cdn.example/a.png) "
        f"teadrinker]({SITE}/teadrinker)\n\n### [{escaped(told.title)}]({SITE}/papers/{told.id})\n\n*   ·\n*   5 authors\n\n"
        f"[7]({SITE}/papers/{told.id}#community)\n\n"
        for n, told in enumerate(papers, 1)
    )
    return (
        f"Title: Daily Papers - Hugging Face\n\nURL Source: {SITE}/papers/date/{day}\n\nPublished Time: "
        f"Fri, 31 Jul 2026 07:30:11 GMT\n\nMarkdown Content:\n{body}"
    )


def markdown_anchors(papers: list[Told], day: date) -> str:
    body = "".join(
        f'<a id="section-{n}"></a>\n\n### <a href="{SITE}/papers/{told.id}">{escaped(told.title)}</a>\n\n{escaped(told.abstract)}\n\n'
        f"[Upvote\n\n12]({SITE}/login?next=%2Fpapers%2F{told.id})\n\n"
        for n, told in enumerate(papers)
    )
    return f"# Daily Papers\n\n{day:%b} {day.day}, {day.year}\n\n{body}"


def markdown_numbered(papers: list[Told], day: date) -> str:
    body = "".join(
        f"{n}. [{escaped(told.title)}][{n}]\n\n   {escaped(told.abstract)}\n\n" for n, told in enumerate(papers, 1)
    )
    return f"# Daily Papers, {day}\n\n{body}" + "".join(
        f"[{n}]: {SITE}/papers/{told.id}\n" for n, told in enumerate(papers, 1)
    )


def markdown_bold(papers: list[Told], day: date) -> str:
    body = "".join(
        f"{n}. **[{escaped(told.title)}]({SITE}/papers/{told.id})** (12 upvotes)\n   - Authors: A. One, B. Two\n   - {escaped(told.abstract)}\n\n"
        for n, told in enumerate(papers, 1)
    )
    return f"## {day}\n\n{body}"


def markdown_clipped(papers: list[Told], day: date) -> str:
    body = "".join(
        f"## [{escaped(told.title)}]({ARXIV}/abs/{told.id}v2)\n\n{escaped(told.abstract)}\n\n[PDF]({ARXIV}/pdf/{told.id}.pdf)\n\n"
        for told in papers
    )
    return f"---\ntitle: Daily Papers\ndate: {day}\n---\n\n{body}"


def list_of_links(papers: list[Told], day: date) -> str:
    return f"Daily Papers {day}\n\n" + "".join(f"- {told.title}: {SITE}/papers/{told.id}\n" for told in papers)


def list_under_titles(papers: list[Told], day: date) -> str:
    return f"{day}\n\n" + "".join(f"{told.title}\n{ARXIV}/abs/{told.id}\n\n" for told in papers)


def list_numbered_below(papers: list[Told], day: date) -> str:
    """What text browsers and mail programs make of links."""
    body = "".join(f"{told.title} [{n}]\n\n" for n, told in enumerate(papers, 1))
    links = "".join(f"[{n}] {SITE}/papers/{told.id}\n" for n, told in enumerate(papers, 1))
    return f"Daily Papers\n\n{day}\n\n{body}\nLinks:\n{links}"


def api(papers: list[Told], day: date) -> str:
    return json.dumps([entry(told, day) for told in papers])


def entry(told: Told, day: date | None) -> dict[str, Any]:
    named = {"submittedOnDailyAt": f"{day}T00:00:00.000Z"} if day else {}
    paper = {"id": told.id, "title": told.title, "summary": told.abstract, "upvotes": 3, **named}
    return {"paper": paper, "title": told.title}


def html_page(papers: list[Told], day: date) -> str:
    props = html.escape(json.dumps({"dailyPapers": [entry(told, None) for told in papers], "dateString": f"{day}"}))
    return f'<!doctype html><html><body><div data-target="DailyPapers" data-props="{props}"></div></body></html>'


def html_cards(papers: list[Told], day: date) -> str:
    cards = "".join(
        f'<article><div class="leading-none">{n}</div><h3><a href="/papers/{told.id}">{html.escape(told.title)}</a></h3></article>'
        for n, told in enumerate(papers)
    )
    return f'<!doctype html><html><head><link rel="canonical" href="{SITE}/papers/date/{day}"></head><body>{cards}</body></html>'


def html_list(papers: list[Told], day: date) -> str:
    items = "".join(
        f'<li><a href="{SITE}/papers/{told.id}"><b>{html.escape(told.title)}</b></a><p>{html.escape(told.abstract)}</p></li>'
        for told in papers
    )
    return f"<html><head><title>Papers</title></head><body><h1>Daily Papers</h1><h2>{day}</h2><ul>{items}</ul></body></html>"


def letter_html(papers: list[Told], day: date) -> str:
    rows = "".join(
        f'<tr><td>{n}</td><td><a href="{SITE}/papers/{told.id}">{html.escape(told.title)}</a></td><td>▲ {n}</td></tr>'
        for n, told in enumerate(papers, 1)
    )
    message = EmailMessage()
    message["From"], message["Subject"] = "Hugging Face <papers@example.org>", f"Daily Papers for {day.day} {day:%b %Y}"
    message.set_content("This letter is best read as HTML.")
    message.add_alternative(
        f"<html><body><p>Hi Ada,</p><p>Here are today's top papers:</p><table>{rows}</table>"
        f'<p><a href="{SITE}/settings">Unsubscribe</a></p></body></html>',
        subtype="html",
    )
    return message.as_string()


def letter_text(papers: list[Told], day: date) -> str:
    body = "".join(f"{n}. {told.title}\n{SITE}/papers/{told.id}\n▲ {n} upvotes\n\n" for n, told in enumerate(papers, 1))
    return f"Hugging Face Daily Papers, {day.day} {day:%B %Y}\n\nHi Ada,\n\nHere are the trending papers of the day:\n\n{body}Unsubscribe: {SITE}/settings\n"


def rss(papers: list[Told], day: date) -> str:
    items = "".join(
        f"<item><title>{html.escape(told.title, quote=False)}</title><link>{SITE}/papers/{told.id}</link>"
        f"<description>{html.escape(told.abstract, quote=False)}</description>"
        f"<pubDate>{day:%a, %d %b %Y} 00:00:00 GMT</pubDate></item>"
        for told in papers
    )
    return f'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Daily Papers</title><link>{SITE}/papers</link>{items}</channel></rss>'


def atom(papers: list[Told], day: date) -> str:
    items = "".join(
        f'<entry><title type="text">{html.escape(told.title, quote=False)}</title><id>{ARXIV}/abs/{told.id}v1</id><link href="{SITE}/papers/{told.id}"/>'
        f'<summary type="text">{html.escape(told.abstract, quote=False)}</summary><updated>{day}T08:00:00Z</updated></entry>'
        for told in papers
    )
    return f'<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Hugging Face Daily Papers</title>{items}</feed>'


def text_browser(papers: list[Told], day: date) -> str:
    """A page printed by a text browser, its links numbered at the foot."""
    body = "".join(f"   [{n}]{told.title}\n\n   {told.abstract}\n\n" for n, told in enumerate(papers, 12))
    links = "".join(f"  {n}. {SITE}/papers/{told.id}\n" for n, told in enumerate(papers, 12))
    return f"   Daily Papers\n\n   {day:%b} {day.day}, {day.year}\n\n{body}References\n\n   Visible links\n{links}"


def markdown_labelled(papers: list[Told], day: date) -> str:
    """A list written by a program that names each part."""
    body = "".join(
        f"## {n}. {escaped(told.title)}\n\n- **Link**: {SITE}/papers/{told.id}\n- **arXiv**: {ARXIV}/abs/{told.id}\n"
        f"- **Authors:** A. One, B. Two\n- **Upvotes**: 12\n- **Abstract**: {escaped(told.abstract)}\n\n---\n\n"
        for n, told in enumerate(papers, 1)
    )
    return f"# Hugging Face Daily Papers - {day}\n\n{body}"


WITHOUT_IDS = (text_copy, text_with_votes, text_wrapped)
WITHOUT_ABSTRACTS = (
    markdown_reader, list_of_links, list_under_titles, list_numbered_below, html_cards, letter_html, letter_text,
)  # fmt: skip
WHOLE = (
    markdown_cards, markdown_anchors, markdown_numbered, markdown_bold, markdown_clipped, api, html_page, html_list, rss, atom,
    text_browser, markdown_labelled,
)  # fmt: skip
FORMS: tuple[Form, ...] = (*WITHOUT_IDS, *WITHOUT_ABSTRACTS, *WHOLE)
