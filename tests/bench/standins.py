"""The same scripts against the sandbox and another stand-in for Slack: where the two differ, and which is right.

    python -m tests.bench.standins [--shared FOLDER] [--all]

The other stand-in lies with the recorded days. Both judge a whole sample of every block and element, and of a modal and
a Home tab, in which one thing at a time is missing, null, of another kind, at a limit, or over it; and both answer
the same calls, good ones and those that Slack refuses. Prints a line for each rule that tells a difference apart, with
how often, which of the two is right by Slack's documentation, and why; and, with --all, each difference. Ends with 1
where a difference is told by no rule.
"""

import argparse
import importlib
import os
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from bot.sandbox.limits.payloads import Verdict, of_message, of_view
from tests.fakes.standin import standing_in
from tests.sandbox import samples
from tests.sandbox.scripts import CALLS, EVERY_SCOPE, LEAST_SCOPES, Sandbox, Standin, play


class Difference(NamedTuple):
    """What one of the two takes and the other does not: what it was, and what each says; empty for taking it."""

    what: str
    ours: str
    theirs: str


class Rule(NamedTuple):
    """What tells a kind of difference apart, which of the two is right, and why."""

    what: str
    ours: str
    theirs: str
    right: str
    why: str


KIND = r"must be (an?|one of)|must look like|is no property|is no type|must have at least|misses `|is no address"
RULES = (
    Rule(
        r" null$",
        ".",
        "^$",
        "ours",
        "Slack refuses null where a property may be left out: 'must provide a string', 'an object', 'an array' "
        "(slackapi/java-slack-sdk#853); the other takes it for left out",
    ),
    Rule(
        ".",
        KIND,
        "^$",
        "ours",
        "docs.slack.dev names the kind of this property; the other does not look at it",
    ),
    Rule(
        r"characters",
        "all blocks together|msg_blocks_too_long",
        "^$",
        "ours",
        "msg_blocks_too_long was seen from 11,341 characters on (slackapi/bolt-js#2867, #2509), and is not documented; "
        "the other only warns of it",
    ),
    Rule(
        r"data_table\.rows 20[01]",
        "101 at most",
        "^$",
        "ours",
        "docs.slack.dev, data table block: 101 rows, the header among them",
    ),
    Rule(
        r"video\.description",
        "199 at most",
        "^$",
        "ours",
        "docs.slack.dev, video block: less than 200 characters; the other does not look at it",
    ),
    Rule(
        ".",
        "[23],000 at most",
        "^$",
        "ours",
        "no address is longer than 3,000 characters, no alt text than 2,000; the other does not look at this one",
    ),
    Rule(
        r"(rows|filetypes) 0 of them",
        "0 items",
        "^$",
        "ours",
        "an array that is empty says nothing, and Slack refuses such (all but those of rich text, "
        "slackapi/python-slack-sdk#1576); the other does not look at this one",
    ),
    Rule("nothing said", "no_text", "invalid_blocks", "ours", "chat.postMessage documents no_text"),
    Rule("too long|over 12,000", "msg_too_long", "invalid_blocks", "ours", "chat.postMessage documents msg_too_long"),
    Rule("no array", "invalid_blocks_format", "invalid_blocks", "ours", "chat.postMessage documents it"),
    Rule(
        "text and markdown",
        "markdown_text_conflict",
        "invalid_blocks",
        "ours",
        "chat.postMessage documents markdown_text_conflict",
    ),
    Rule(
        "metadata",
        "invalid_metadata_format",
        "invalid_blocks",
        "ours",
        "docs.slack.dev, message metadata: invalid_metadata_format",
    ),
    Rule(
        "metadata",
        "metadata_too_large",
        "^$",
        "ours",
        "docs.slack.dev names metadata_too_large and 8 kB; the other only warns of it",
    ),
    Rule(
        "attachments",
        "invalid_attachments|too_many_attachments",
        "invalid_blocks",
        "ours",
        "chat.postMessage documents them, beside invalid_blocks",
    ),
    Rule(
        "argument missing",
        "invalid_arguments|channel_not_found",
        "invalid_blocks",
        "ours",
        "docs.slack.dev: invalid_arguments is every method's word for it; invalid_blocks is about blocks",
    ),
    Rule(
        "to nobody",
        "user_not_in_channel",
        "^$",
        "ours",
        "chat.postEphemeral documents it; the other does not look whom it is for",
    ),
    Rule(
        "unread channel",
        "not_in_channel",
        "^$",
        "ours",
        "conversations.history documents not_in_channel; the other does not look",
    ),
    Rule("no such thread", "thread_not_found", "^$", "ours", "conversations.replies documents it"),
    Rule(
        "reaction",
        "message_not_found|already_reacted|no_reaction",
        "^$",
        "ours",
        "reactions.add and reactions.remove document it; the other keeps no reactions by message",
    ),
    Rule("stranger", "user_not_found", "^$", "ours", "conversations.open and views.publish document it"),
    Rule(
        "view",
        "not_found|hash_conflict|push_limit_reached",
        "^$",
        "ours",
        "views.update and views.push document it; the other keeps no views by id",
    ),
    Rule(
        "stream",
        "message_not_found|message_not_in_streaming_state",
        "^$|message_not_found",
        "ours",
        "chat.appendStream and chat.stopStream document both; the other keeps a stream for ever",
    ),
    Rule(
        "foreign stream",
        "missing_recipient_user_id",
        "invalid_blocks",
        "ours",
        "chat.startStream documents missing_recipient_user_id for channels",
    ),
    Rule("unfurl", "message_not_found|cannot_parse_attachment", "^$", "ours", "chat.unfurl documents it"),
    Rule("link", "message_not_found", "^$", "ours", "chat.getPermalink documents message_not_found"),
    Rule(
        "agent",
        "channel_not_found|invalid_arguments",
        "^$|invalid_blocks",
        "ours",
        "invalid_arguments is the word for it; invalid_blocks is about blocks",
    ),
    Rule("file", "", "unknown_method", "ours", "Slack has these methods; the other does not play them"),
    Rule("scope", "missing_scope", "^$", "ours", "the method's page names the scope; the other does not ask for it"),
)


def differences(checker: Any) -> Iterator[Difference]:
    """Give what the limits of the one take and those of the other do not."""
    for what, ours, method, args in _judged():
        try:
            said = [each for each in checker.check_call(method, args) if "lint:" not in each]
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            said = [f"it could not read this: {error}"]
        if bool(ours) != bool(said):
            yield Difference(what, "; ".join(ours.reasons) if ours else "", "; ".join(said))


def _judged() -> Iterator[tuple[str, Verdict | None, str, dict[str, Any]]]:
    for block in samples.MESSAGE:
        for each in (samples.Changed(block["type"], "as it is", block), *samples.changed(block)):
            args = {"channel": "C1", "text": "x", "blocks": [each.value]}
            yield f"message: {each.place} {each.how}", of_message(args), "chat.postMessage", args
    for block in samples.MODAL:
        for each in (samples.Changed(block["type"], "as it is", block), *samples.changed(block)):
            yield from _in_views(each)
    for block in samples.MESSAGE:
        yield from _in_views(samples.Changed(block["type"], "as it is", block))
    for sample in (samples.VIEW, samples.HOME):
        for each in samples.changed(sample):
            yield _in_view(each, each.value, home=sample is samples.HOME)


def _in_views(each: samples.Changed) -> Iterator[tuple[str, Verdict | None, str, dict[str, Any]]]:
    for view in (samples.VIEW, samples.HOME):
        yield _in_view(each, {**view, "blocks": [each.value]}, home=view is samples.HOME)


def _in_view(each: samples.Changed, view: Any, *, home: bool) -> tuple[str, Verdict | None, str, dict[str, Any]]:
    method, args = ("views.publish", {"user_id": "U1"}) if home else ("views.open", {"trigger_id": "1"})
    verdict = of_view(view, home=home)
    return f"{'home' if home else 'modal'}: {each.place} {each.how}", verdict, method, {**args, "view": view}


def answers(shared: Path) -> Iterator[Difference]:
    """Give where the one answers a call with another error than the other does."""
    for options, scopes in ((), EVERY_SCOPE), (("--scopes", ",".join(LEAST_SCOPES)), LEAST_SCOPES):
        with standing_in(shared, *options) as server:
            theirs = play(CALLS, Standin(server))
        ours = play(CALLS, Sandbox(scopes))
        name = "" if scopes is EVERY_SCOPE else "with the least scopes: scope, "
        for call, mine, others in zip(CALLS, ours, theirs, strict=True):
            if mine != others:
                yield Difference(f"{name}{call.what}: {call.method}", mine, others)


def rule(difference: Difference) -> Rule | None:
    """Return what tells a difference apart; ``None`` for nothing."""
    return next(
        (
            each
            for each in RULES
            if re.search(each.what, difference.what)
            and re.search(each.ours, difference.ours)
            and re.search(each.theirs, difference.theirs)
        ),
        None,
    )


def main() -> int:
    """Compare, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path(os.environ.get("PAPERBOY_SHARED", "../shared")))
    parser.add_argument("--all", action="store_true", help="print each difference")
    options = parser.parse_args()
    found = [*differences(checker(options.shared)), *answers(options.shared)]
    told = [(difference, rule(difference)) for difference in found]
    judged = sum(1 for _ in _judged())
    print(f"{judged:,} payloads and {2 * len(CALLS)} calls; {len(found):,} differences")
    for each, count in Counter(known for _, known in told if known).most_common():
        print(f"{count:5}  {each.right} {'is' if each.right != 'both' else 'are'} right: {each.why}")
    unknown = [difference for difference, known in told if known is None]
    for difference in found if options.all else unknown:
        print(f"       {difference.what[:100]}: ours {difference.ours[:90]!r}, theirs {difference.theirs[:90]!r}")
    return 1 if unknown else 0


def checker(shared: Path) -> Any:
    """Return the other stand-in's limits."""
    sys.path.insert(0, str(shared / "tools"))
    try:
        return importlib.import_module("blockkit_check")
    finally:
        sys.path.remove(str(shared / "tools"))


if __name__ == "__main__":
    sys.exit(main())
