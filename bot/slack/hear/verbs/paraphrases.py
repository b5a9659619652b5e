"""Commands as people say them who know no verb -> as their verbs have them: ``turn off the digest``. Pure."""

from __future__ import annotations

import re

_DIGEST = r"(?:the |a |our |my |this channel's )?(?:daily )?digest"
_POLITELY = r"(?:[\s,]+(?:please|pls|plz|thanks|thx|for me))*"
_LIST = r"(?:on(?:to)?|to|from|off) (?:the |my )?(?:reading )?list"
_ABOUT_ME = r"(?:about|of|on) me"
_VERBS = "subscribe|unsubscribe|follow|unfollow|export|pause|resume|mute|save|unsave|compare"

_FORMS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"(?:please,? )?(?:{said}){_POLITELY}\W*$", re.IGNORECASE), meant)
    for said, meant in (
        (rf"(?:turn|switch) (on|off) {_DIGEST}", r"digest \1"),
        (rf"(?:turn|switch) {_DIGEST} (on|off)", r"digest \1"),
        (rf"(?:stop|end|cancel) {_DIGEST}", "digest off"),
        (rf"(?:set up|start|begin|create) {_DIGEST} (?:at )?(\d.*?)", r"digest \1"),
        (rf"(?:change|edit) {_DIGEST}(?: settings)?", "digest change"),
        (rf"(?:post|send|run) {_DIGEST} now", "digest now"),
        (rf"how (?:do|can|could|would) (?:i|we) .{{0,30}}?{_DIGEST}\b.{{0,30}}", "help digest"),
        (
            rf"how (?:do|can|could|would) (?:i|we) ({_VERBS})(?: (?:to|from|on|a|an|the|my|some|papers?|topics?|alerts?"
            r"|something|it|this|that|list|people|labs?|authors?|things?|them|here))*",
            r"help \1",
        ),
        (
            r"(?:i|we) need (?:some )?help|(?:what|which) commands (?:are there|do you know)|(?:list )?commands",
            "help",
        ),
        (r"(?:(?:set|change) )?(?:my|our) time ?zone (?:is|to) (\S+)", r"timezone \1"),
        (r"(?:set )?(?:my |our |the )?quiet hours (?:are |to |from )?(\d.*?)", r"quiet hours \1"),
        (r"(?:no|end|stop) (?:my |our |the )?quiet hours", "quiet hours off"),
        (r"(pause|resume|snooze) everything(?: (.+?))?", r"\1 all \2"),
        (r"(?:mute|silence)(?: (?:this|that|the))?(?: (?:thread|chat|channel|here))?", "mute"),
        (rf"(?:put|add|keep) (\S*\d\S*) {_LIST}|bookmark (\S*\d\S*)", r"save \1\2"),
        (rf"(?:delete|remove|take|drop) (\S*\d\S*) {_LIST}", r"unsave \1"),
        (r"show (?:me )?more (?:results|hits|papers)", "more"),
        (r"(?:go )?back|(?:the )?previous (?:page|ones)", "back"),
        (r"why (?:did|do|am|are) (?:i|we) (?:get|getting|see|seeing|got) (?:this|that|these|those)", "why"),
        (
            r"what (?:(?:do|does|did) (?:you|it|this bot) (?:know|keep|store|save|remember)|data (?:do|does) (?:you|it)"
            rf" (?:have|keep|store)|have you (?:kept|stored)) {_ABOUT_ME}|gdpr|privacy (?:policy|notice|settings)",
            "privacy",
        ),
        (
            r"(?:forget|delete|erase|remove) (?:(?:all|everything) (?:(?:that )?you (?:know|keep|store|have) )?"
            rf"{_ABOUT_ME}|(?:all (?:of )?)?my data)",
            "forget me",
        ),
    )
)


def in_verbs(text: str) -> str:
    """Return a text that says a command without its verb as that verb has it; any other as it is."""
    return next((found.expand(meant).strip() for form, meant in _FORMS if (found := form.match(text))), text)
