"""``timezone``: when "today" begins for the asker, or for a channel."""

from __future__ import annotations

import difflib
from zoneinfo import available_timezones

from bot.slack.blocks.notices import NO_ZONE, ONLY_ADMINS, notice
from bot.slack.blocks.times import when
from bot.slack.hear.asked import Asked, Hearing, Reply
from bot.slack.hear.people import NEEDED
from bot.slack.hear.places import may_change, move
from bot.slack.hear.places import zone as zone_of
from bot.slack.hear.verbs.verb import Verb
from bot.slack.hear.zones import spelt
from bot.slack.manifest import COMMAND

_HERE, _AUTO = "here", "auto"


def _zone(asked: Asked, rest: str, hearing: Hearing) -> Reply:
    words = rest.split()
    here = _HERE in (word.lower() for word in words)
    named = "_".join(word for word in words if word.lower() != _HERE)
    if not named:
        return Reply(notice(_stands(asked, hearing)))
    zone = "" if named.lower() == _AUTO else spelt(named)
    if zone is None:
        return Reply(notice(_unknown(named)))
    if not may_change(asked, hearing, mine=not here):
        return Reply(notice(ONLY_ADMINS))
    place = {"channel": asked.channel} if here else {"person": asked.person}
    hearing.zones.choose(asked.team, zone, **place)
    if not here or zone:
        move(asked.team, asked.channel if here else asked.person, zone or zone_of(asked, hearing), hearing)
    whose = "this channel's time zone" if here else "your time zone"
    told = f"{whose} is now {zone}" if zone else f"{whose} is no longer set"
    then = "It holds for whoever has none of their own." if here else _now(asked, hearing)
    return Reply(notice(f"{told[0].upper()}{told[1:]}. {then}"), public=here)


def _stands(asked: Asked, hearing: Hearing) -> str:
    hearing.people.known(asked.client, asked.team, asked.person, wanted=True)
    mine = hearing.zones.chosen(asked.team, person=asked.person)
    theirs = hearing.zones.chosen(asked.team, channel=asked.channel)
    told = [f"You have set {mine}." if mine else "", f"This channel has set {theirs}." if theirs else ""]
    if not mine and not hearing.permits.may(asked.client, NEEDED):
        told.append(f"With the permission `{NEEDED}` I would know yours from Slack.")
    change = (
        f"`{COMMAND} timezone Europe/Berlin` sets yours, `{COMMAND} timezone here Asia/Tokyo` this channel's, "
        f"`{COMMAND} timezone auto` takes yours back."
    )
    return " ".join(filter(None, [_now(asked, hearing), *told, change]))


def _now(asked: Asked, hearing: Hearing) -> str:
    now, zone = hearing.clock(), hearing.zone(asked)
    return f"For you it is {when(now, zone)}; “today” in what you ask is meant by that clock."


def _unknown(named: str) -> str:
    near = difflib.get_close_matches(named.replace(" ", "_"), available_timezones(), n=1, cutoff=0.7)
    meant = f" Did you mean `{COMMAND} timezone {near[0]}`?" if near else ""
    return f"{NO_ZONE}{meant}"


def _takes(rest: str) -> bool:
    """Return whether what follows names a zone, or means to; with other words it is a question like any other."""
    named = " ".join(word for word in rest.split() if word.lower() != _HERE)
    return not named or named.lower() == _AUTO or "/" in named or spelt(named) is not None


ZONE = Verb(
    "timezone",
    "when “today” begins for you, and in which zone times are shown",
    (
        ("timezone", "what is set, and the time there"),
        ("timezone Europe/Berlin", "sets yours"),
        ("timezone here Asia/Tokyo", "sets this channel's"),
    ),
    _zone,
    takes=_takes,
    aliases=("time zone", "tz"),
    options=(("auto", "takes it back: yours is then what Slack says, else the channel's"),),
    changes=True,
)
