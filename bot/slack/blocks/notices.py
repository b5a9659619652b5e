"""Status and fixed words -> Message: the archive's state, privacy, and what is said when things fail. Pure."""

from __future__ import annotations

from datetime import UTC, tzinfo

from bot.model import Status
from bot.slack.blocks.message import Message, context, section
from bot.slack.blocks.mrkdwn import plain
from bot.slack.blocks.papers import SEPARATOR
from bot.slack.blocks.times import when
from bot.slack.manifest import COMMAND
from bot.texts.humanize import day_words, plural

FAILED = "Something went wrong on my side, and it was logged. Please try again in a minute."
BUSY = "I have more questions than I can take right now. Please ask again in a minute."
OUTDATED = "This button is too old for me to follow. Please ask again."
SHARED = "You shared this here; everyone sees it now."
GONE = "I no longer hold this paper."
MORE_OF_WHAT = (
    "More of what? I see no answer of mine here to go on from. Say `more` in an answer's thread or in a chat with me, "
    f"press its button, or ask: `{COMMAND} how do I prune an LLM?`"
)
ALL_SHOWN = "That was all of it. To see others, ask with other words or fewer filters."
FIRST_SHOWN = "That is where it begins; `more` goes on from there."
COMPARE_WHAT = (
    f"Name two to four papers: `{COMMAND} compare 2607.28227 2607.28101`, or say `compare 1 and 3` after an answer of "
    "mine."
)
NO_LINK = (
    "I see no paper's link in that message: one to arXiv, Hugging Face or alphaXiv, or an arXiv id, is what I can save."
)
NO_WORDS = "That message has no words that I could look for."
ASK_WHAT = "Ask a question first."
STOPPED = "Stopped."
THREADS_HERE = "Here in our chat I go on without being mentioned anyhow; say this in a channel to set it there."
THREADS_ON = (
    "In this channel's threads that I answered in, questions and words such as `more` or `2` are for me without a "
    f"mention. `{COMMAND} threads off` ends that, `mute` in a thread ends it there."
)
THREADS_OFF = f"In this channel I answer where I am mentioned. `{COMMAND} threads on`: in my threads without that, too."
THREADS_NEED = (
    "For that I need to be told of messages: the permissions channels:history and groups:history, which an admin can "
    "grant where the app was installed."
)
MUTED = "I keep quiet in this thread until I am mentioned here again."
MUTE_WHERE = "Say `mute` in the thread that shall be quiet, or put a :no_bell: on an answer of mine there."
NO_ANSWER = (
    "I see no answer of mine here that you could point at. Name the paper by its arXiv id or its link, for example "
    f"`{COMMAND} paper 2607.28227`, or ask first and point then."
)

PRIVACY = (
    "About people I keep only what they ask me to keep, such as a reading list, a subscription or a time zone: "
    f"`{COMMAND} privacy` shows it, `{COMMAND} forget me` removes it. No messages, no questions. Beside that I keep "
    "papers, which of them were posted, shared or linked in which channel, how useful answers were, without anybody's "
    "name, by the words searched in the order of the alphabet, and for a day the ids of Slack's events, so that none "
    "is handled twice. "
    "A button holds its own question, and an answer in a channel carries its question beside it, in Slack itself. For "
    "thirty days I keep which papers an answer showed in a channel's thread, without the question, so that “the second "
    "one” is understood there, and which threads want quiet. What you alone were shown last I remember until I end. My "
    "log names events and channels, a chat with me among them, but never people, and never what they wrote unless "
    "whoever runs me "
    "looks for a fault with it. When I am removed from this workspace, I drop all that I keep of it."
)
THANKS_UP = "Thank you: it is noted that this answer helped."
THANKS_DOWN = "Thank you: it is noted that this answer did not help. Other words, or fewer filters, may find more."
CARDS_ARE_OFF = f"Links to papers get no cards in this channel; `{COMMAND} cards on` brings them back."
CARDS_ARE_ON = f"Links to papers get a card in this channel; `{COMMAND} cards off` ends that."
WHICH_PAPER = f"Which paper? Name it: `{COMMAND} posted 2607.28227`, or ask in the thread of an answer of mine."
READING_LINKS = "I am reading a channel's old links already; please press again in a few minutes."
NOT_READ = (
    "I may not read this channel's history. I would need the permissions `channels:history` and `groups:history`, and "
    "to be a member here."
)
NOTHING_KEPT = "I keep nothing about you."
NO_ZONE = "I know no such time zone; one looks like Europe/Berlin."
ONLY_ALONE = f"That is between you and me: ask me by `{COMMAND}`, or in a direct message."
ONLY_ADMINS = (
    "Only an admin of this workspace may do that. I know them by the permission `users:read`, or by `BOT_ADMINS` where "
    "I am run."
)


def status_line(status: Status) -> str:
    """Return the state of the archive in one line of mrkdwn."""
    if not status.papers:
        return "The archive is still empty" + _filling(status)
    span = f"{day_words(status.oldest)} to {day_words(status.newest)}" if status.oldest and status.newest else ""
    searchable = "" if status.indexed == status.papers else f"{status.indexed:,} of them searchable"
    return SEPARATOR.join(filter(None, [plural(status.papers, "paper"), span, searchable])) + _filling(status)


def _filling(status: Status) -> str:
    done, of = status.filling.done, status.filling.of
    return f"; I am fetching, {done} of {plural(of, 'day')} so far" if of else ""


def status_message(status: Status, zone: tzinfo = UTC) -> Message:
    """Return the state of the archive, with times in a reader's zone, and what needs a person."""
    line = status_line(status)
    meaning = [context(plain(status.meaning, 300))] if status.meaning else []
    fetched = [context(f"Last fetched {when(status.fetched_at, zone)}")] if status.fetched_at else []
    problems = [section(f":warning: {plain(problem, 500)}") for problem in status.problems[:10]]
    return Message(line, (section(line), *fetched, *meaning, *problems))


def only_so_many(papers: int) -> str:
    """Return what is said where somebody points past the end of an answer."""
    return "It had 1 paper." if papers == 1 else f"It had {papers} papers: say a number from 1 to {papers}."


def failed(reference: str) -> Message:
    """Return what is said when a listener fails, with the reference that the log has, too."""
    return notice(f"{FAILED} If it goes on, tell whoever runs me this reference: `{reference}`")


def notice(text: str) -> Message:
    """Return a sentence of ours as a message."""
    return Message(text, (section(text),))


def asked_by(user: str) -> str:
    """Return who asked, from anywhere: a live mention of that one person."""
    return f"Asked by <@{user}>"


def shared_by(user: str) -> str:
    """Return who shared an answer: a live mention of that one person."""
    return f"Shared by <@{user}>"
