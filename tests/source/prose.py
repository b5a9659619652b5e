# ruff: noqa: E501 - a page is easier to judge where it stands as it is written
"""What people write about papers, in forms that come near to a copy of a digest; all of it invented."""

import html
import json

from tests.source.renderings import SITE, Told, entry

ABSTRACT = (
    "Orchard robots lose sight of fruit behind leaves. We teach a small arm to push leaves aside before it looks again. "
    "In three seasons it picked twice as many ripe pears as the arm that only waits, and broke one branch in a thousand."
)
REPORT = (
    "The first paper of the day is about orchard robots that lose sight of fruit. The authors push leaves aside with a "
    "small arm, which is a neat trick. In the end the arm picks twice as many pears, and others will copy it soon."
)
LEAF = f"[Leaf Aside: Picking Pears]({SITE}/papers/2607.11111)"
BIRDS = f"[Ask the Birds]({SITE}/papers/2607.22222)"

PROSE = {
    "article with links in its sentences": f"# Robots\n\nOn Monday I read {LEAF}, which was fun. {REPORT}\n\nThen {BIRDS}. {REPORT}\n",
    "article in sections": f"Daily Papers\nJul 30\n\nRobots\n\n{REPORT}\n\n{REPORT}\n\nBirds\n\n{REPORT}\n\n{REPORT}\n",
    "article in short sections": f"How orchards change\n\n{REPORT}\n\nWhere the birds sing\n\n{REPORT}\n",
    "article as HTML": f"<html><body><h1>2026-07-30</h1><p>{REPORT}</p><a href='{SITE}/papers/2607.11111'>Leaf</a></body></html>",
    "one whole paper": f"Leaf Aside: Picking Pears\n\nAbstract\n\n{ABSTRACT}\n\n1 Introduction\n\n{ABSTRACT}\n",
    "note with remarks": f"# 2026-07-30\n\n- {LEAF}\n  - I liked the arm. Must try on apples!\n- {BIRDS}\n  - a fifth of the labels\n",
    "note with remarks in the line": f"# 2026-07-30\n\n- {LEAF} - neat trick, but only one orchard\n- {BIRDS} - to read\n",
    "diary": f"July 30, 2026\n\nMorning\n\nWe went to the orchard and looked at our pears. Nobody had told us what to do there. {'We ate. ' * 20}\n",
    "minutes": f"# Reading group 2026-07-30\n\nAttendees: Ada, Bo\n\n1. {LEAF} (Ada presents)\n\n## Action items\n\n- Ada sends slides\n",
    "summary by headings": f"# Daily Papers, 2026-07-30\n\n## Robots learn to push\n\n{REPORT}\n\n## Birds get labels\n\n{REPORT}\n",
    "summary in bullets": f"# Daily Papers, 2026-07-30\n\n## In short\n\n- {ABSTRACT}\n- {ABSTRACT}\n",
    "summary by aspects": f"# Daily Papers 2026-07-30\n\n## {LEAF}\n\n**Problem.** Fruit hides behind leaves.\n\n## {BIRDS}\n\n**Idea.** Ask.\n",
    "chat with times": f"[30/07/2026, 09:12:01] Ada: look at this {SITE}/papers/2607.11111\n[30/07/2026, 09:13:44] Bo: nice\n",
    "chat with names": f"Ada Lovelace\n  9:12 AM\nLeaf Aside: Picking Pears {SITE}/papers/2607.11111\nBo Li\n  9:14 AM\nThanks!\n",
    "chat without times": f"Ada: have you seen {SITE}/papers/2607.11111 ?\nBo: yes, cool one\n",
    "chat as JSON": json.dumps([{"type": "message", "user": "U1", "text": f"look {SITE}/papers/2607.11111", "ts": "1.2"}]),
    "table in Markdown": f"# Daily Papers 2026-07-30\n\n| Paper | Votes |\n|---|---|\n| {LEAF} | 12 |\n",
    "table in HTML": f"<html><body><table><tr><th>Paper</th></tr><tr><td><a href='{SITE}/papers/2607.11111'>Leaf</a></td></tr></table></body></html>",
    "table of commas": "id,title,votes\n2607.11111,Leaf Aside,12\n2607.22222,Ask the Birds,3\n",
    "readme": f"# My Project\n\nThis is the code of {LEAF}.\n\n## Install\n\nRun it.\n",
    "bibliography": "@article{one2026, title={Leaf Aside}, eprint={2607.11111}, url={https://arxiv.org/abs/2607.11111}}\n",
    "one link under two titles": f"2026-07-30\n\n- {LEAF}\n- [Another title]({SITE}/papers/2607.11111)\n",
    "abstracts without titles": f"Daily Papers\n\nJul 30\n\n{ABSTRACT}\n\n{ABSTRACT}\n",
    "feed of arXiv": '<?xml version="1.0"?><rss version="2.0"><channel><title>cs.LG updates on arXiv.org</title><item><title>X</title>'
    "<link>https://arxiv.org/abs/2607.11111</link><pubDate>Thu, 30 Jul 2026 00:00:00 GMT</pubDate></item></channel></rss>",
    "feed of a blog": '<?xml version="1.0"?><rss version="2.0"><channel><title>Blog</title><item><title>X</title>'
    "<link>https://blog.example/1</link></item></channel></rss>",
}  # fmt: skip


def _page(**props: object) -> str:
    listed = [
        entry(Told("2607.11111", "Leaf Aside", ABSTRACT), None),
        entry(Told("2607.22222", "Ask the Birds", ""), None),
    ]
    data = html.escape(json.dumps({"dailyPapers": listed, **props}))
    return f'<!doctype html><html><body><div data-target="DailyPapers" data-props="{data}"></div></body></html>'


COPIES_OF_SEVERAL_DAYS = {
    "week": _page(periodType="week", dateString="2026-W31"),
    "month": _page(periodType="month", dateString="2026-07"),
    "trending": _page(isTrending=True, dateString="2026-07-31"),
    "week as text": f"Daily Papers\n\nWeek 31, 2026\n\nLeaf Aside: Picking Pears\n\n{ABSTRACT}\n",
    "month as text": f"Daily Papers\n\nJuly 2026\n\nLeaf Aside: Picking Pears\n\n{ABSTRACT}\n",
    "trending as Markdown": f"Title: Trending Papers\n\nURL Source: {SITE}/papers/trending\n\n### {LEAF}\n\n{ABSTRACT}\n",
    "week as Markdown": f"Title: Daily Papers\n\nURL Source: {SITE}/papers/week/2026-W31\n\n### {LEAF}\n\n{ABSTRACT}\n",
}
