"""What goes on around a conversation, over the nastiest recorded papers, against the strict stand-in.

::

    python -m tests.bench.surroundings [links memory welcome feedback time permissions privacy] [--http] [--quiet]

As ``tests.bench.conversation``, for pasted links, what a channel remembers, welcomes, feedback, time zones, permissions
and privacy. What the stand-in does not play, such as the message below which a card stands, is told to it as an event.
"""

import itertools
import sys
from typing import Any

from bot.slack.blocks.card import CARDS_OFF, HIDE
from bot.slack.blocks.feedback import FEEDBACK
from bot.slack.blocks.privacy import FORGET_ME, FORGET_WORKSPACE
from bot.slack.blocks.welcome import DIGEST_IN, READ_LINKS, SET_UP
from bot.slack.manifest import PERMISSIONS
from tests.bench.conversation import Talk, main
from tests.fakes.slack import elements

STAMPS = (f"{number}.000100" for number in itertools.count(1_785_500_000))


def paste(talk: Talk, *urls: str, channel: str = "C2") -> dict[str, Any]:
    """Paste links; return the card that came of it."""
    links = [{"domain": url.split("/")[2], "url": url} for url in urls]
    where = {"channel": channel, "user": "U1", "message_ts": next(STAMPS)}
    return talk.event(f"{channel}: {' '.join(urls)}", type="link_shared", links=links, **where)


def paste_in_vain(talk: Talk, why: str, *urls: str) -> None:
    """Paste links of which nothing shall come."""
    before = len(talk.slack.see("calls"))
    links = [{"domain": url.split("/")[2], "url": url} for url in urls]
    talk.slack.do("event", type="link_shared", links=links, channel="C2", user="U1", message_ts=next(STAMPS))
    talk.app.wait_idle(20)
    talk.turns += 1
    if any(call["method"] == "chat.unfurl" for call in talk.slack.see("calls")[before:]):
        talk.faults.append(f"a card came though {why}")


def links(talk: Talk) -> None:
    """A card for every nasty paper; none where there are many, where it just had one, or where they are off."""
    kinds = itertools.cycle(
        ("https://arxiv.org/abs/{}v2", "https://huggingface.co/papers/{}", "https://alphaxiv.org/abs/{}")
    )
    for paper in talk.papers.values():
        url = next(kinds).format(paper.id)
        card = paste(talk, url)
        hidden = {"type": "message_attachment", "message_ts": card.get("ts"), "app_unfurl_url": url, "channel_id": "C2"}
        if not card.get("ts"):
            talk.faults.append(f"{paper.id} got no card")
        action = {**elements(card)[HIDE], "block_id": "b"}
        talk.interact("[hide]", type="block_actions", channel={"id": "C2"}, container=hidden, actions=[action])
    one, *others = [f"https://arxiv.org/abs/{paper.id}" for paper in talk.papers.values()]
    paste_in_vain(talk, "it just had one", one)
    paste_in_vain(talk, "the message is full of links", *others)
    talk.interact("[no cards in this channel]", type="block_actions", actions=[_button(CARDS_OFF)], **_in("C2"))
    paste_in_vain(talk, "they are off", one)
    for text in ("cards", "cards off", "cards on"):
        talk.command(text)


def memory(talk: Talk) -> None:
    """What a channel saw: by cards, by shared answers, by old messages."""
    for paper in talk.papers.values():
        talk.command(f"posted {paper.id}")
        paste(talk, f"https://arxiv.org/abs/{paper.id}", channel="C1")
        talk.command(f"was {paper.id} posted here?")
    talk.press(talk.command("how do I prune an LLM?"), "share")
    talk.command("what did we discuss about pruning?")
    talk.command("what did we discuss about the taste of cheese?")
    talk.say("<@UB0T> was this posted here?")
    talk.slack.do("message", text=f"old: https://arxiv.org/abs/{next(iter(talk.papers.values())).id}", channel="C2")
    talk.interact("[read old links]", type="block_actions", actions=[_button(READ_LINKS)], **_in("C2"))
    talk.interact("[read them again]", type="block_actions", actions=[_button(READ_LINKS)], **_in("C2"))


def welcome(talk: Talk) -> None:
    """Invited, and installed: each once."""
    offer = talk.event("(is invited to C2)", type="member_joined_channel", user="UB0T", inviter="U1", channel="C2")
    talk.interact("[post the digest here]", type="block_actions", actions=[_button(SET_UP)], **_in("C2"))
    if not elements(offer).get(SET_UP):
        talk.faults.append("the inviter was offered nothing")
    hello = talk.event("(opens the app)", type="app_home_opened", tab="home", channel="DU1", user="U1")
    hello = next((post for post in talk.slack.posts("DU1")), hello)
    chosen = {key: elements(hello)[DIGEST_IN][key] for key in ("type", "action_id")} | {"selected_conversation": "C1"}
    where = {"channel": {"id": "DU1"}, "container": {"type": "message", "channel_id": "DU1"}}
    talk.interact("[post it in C1]", type="block_actions", actions=[{**chosen, "block_id": "b"}], **where)
    welcomes = [post for place in ("C2", "DU1") for post in talk.slack.posts(place)]
    if len(welcomes) < 2:
        talk.faults.append("somebody was not welcomed")


def feedback(talk: Talk) -> None:
    """Thumbs, and the report for an admin."""
    for text in ("how do I prune an LLM?", "<@UB0T> the taste of cheese", "diffusion for video"):
        answer = talk.say(text if "<" in text else f"<@UB0T> {text}")
        element = elements(answer)[FEEDBACK]
        value = element["negative_button" if "cheese" in text else "positive_button"]["value"]
        talk.press(answer, FEEDBACK, value)
    talk.slack.do("command", command="/papers", text="report", user="U3")
    talk.command("report")


def time(talk: Talk) -> None:
    """The asker's own zone, and a channel's."""
    for text in (
        "timezone",
        "status",
        "timezone Pacific/Kiritimati",
        "status",
        "today",
        "timezone lord howe",
        "status",
    ):
        talk.command(text)
    for text in ("timezone here Asia/Kathmandu", "timezone auto", "timezone", "timezone Europe/Berln"):
        talk.command(text)


def permissions(talk: Talk) -> None:
    """Each is named with what it serves; what lacks one says so."""
    for permission in PERMISSIONS:
        talk.turns += 1
        if not (permission.serves and permission.without):
            talk.faults.append(f"{permission.scope} is not explained")
    talk.slack.do("fault", method="conversations.history", error="missing_scope")
    talk.interact("[read old links]", type="block_actions", actions=[_button(READ_LINKS)], **_in("C1"))


def privacy(talk: Talk) -> None:
    """What is kept, and its end."""
    talk.command("privacy")
    talk.say("<@UB0T> privacy")
    talk.say("privacy", place="DU1")
    talk.interact("[forget all of it]", type="block_actions", actions=[_button(FORGET_ME)], **_in("C1"))
    for text in ("forget me", "forget workspace"):
        talk.command(text)
    carol = {"user": {"id": "U3", "team_id": "T1"}}
    talk.interact("[forget]", type="block_actions", actions=[_button(FORGET_WORKSPACE)], **_in("C1"), **carol)


def _button(action_id: str) -> dict[str, str]:
    return {"type": "button", "action_id": action_id, "value": "here", "block_id": "b"}


def _in(channel: str) -> dict[str, Any]:
    return {"channel": {"id": channel}, "container": {"type": "message", "is_ephemeral": True}}


PARTS = {
    "links": links,
    "memory": memory,
    "welcome": welcome,
    "feedback": feedback,
    "time": time,
    "permissions": permissions,
    "privacy": privacy,
}

if __name__ == "__main__":
    sys.exit(main(PARTS, __doc__))
