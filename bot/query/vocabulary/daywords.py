"""The words that stand around days, and around what is asked for beside them. Data alone."""

from __future__ import annotations

from bot.query.question import word_set
from bot.query.vocabulary.talkwords import FRESH, PAPERS

WORK = PAPERS | word_set("work anything something everything stuff research written published posted reads")
PRAISE = word_set("best top hottest greatest trending upvoted popular")
SINCE = word_set("since after seit ab depuis desde")
UNTIL = word_set("until till before through bis hasta")
IN = word_set("in on during throughout within over from between vom von zwischen im i'm")
TO_DAYS = SINCE | UNTIL | IN | {"around"}
"""What leads to days."""

ONWARD = word_set("onward onwards")

IDLE = (
    PAPERS
    | FRESH
    | word_set("a all any are can get give i is list me on please see show the there what what's whats you")
)
"""What asks for nothing by itself beside days, or an order."""
