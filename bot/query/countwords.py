"""Who is counted, and how topics move: the words that questions for numbers begin and end with, as patterns. Pure."""

from __future__ import annotations

LABS = r"(?:labs?|compan(?:y|ies)|universit(?:y|ies)|groups|institutions|institutes|organi[sz]ations|teams)"
WORKS = r"(?: (?:\w+ )?(?:work|publish|do|research|writ|wrote|contribut|lead|excel|releas|focus|specializ|invest)\w*)"
AT = r"(?: (?:at|from|of) (?:the )?(?P<at>[\w.&-]+(?: (?!work|publish|do |are |is |on |about )[\w.&-]+){0,2}?))?"
"""A lab between those who are counted and what they do: "who at NVIDIA works on ..."."""

WHICH = r"(?:(?:when|what|which)(?:'s| is| are| was| were| did)? |(?:show|give|find|list)(?: me| us)? )?"
HELD = (
    r"(?:in (?:the|your|this) archive|(?:that )?(?:you|we) (?:have|hold|know)(?: of)?|here|held|of all|published|ever)"
)
SPOKE = r"(?:use|mention|study|propose|introduce|discuss|call|hold|say|contain)"
FIRST_SEEN = (
    r"(?:first (?:mentioned|appear(?:ed)?|proposed|seen|introduced|published|used"
    r"|(?:come|show|turn|pop)(?: (?:up|out))?)"
    r"|(?:appear|come up|show up|turn up|pop up|introduced)(?: for the)? first(?: time)?)"
)
"""How one says at the end of a question that the first of many is meant: "when did X first show up"."""

RISES = (
    r"(?:gone (?:up|down)|going (?:up|down)|trending"
    r"|dropped|grown|declined|risen|peaked|faded|exploded|growing|rising|declining|fading|on the rise|taking off"
    r"|(?:getting|becoming|gaining) (?:more |less )?(?:popular|popularity|common|traction|bigger|smaller|hotter|rarer))"
)
MOVES = r"(?:go (?:up|down)|grow|rise|increase|decline|drop|fall|fade|shrink|explode)"
CAUGHT_ON = r"(?:(?:become|became|get|getting|got) (?:so |more )?popular|take off|taken off|took off|catch on)"
OR_NOT = r"(?: or (?:not|shrinking|declining|dying|fading|falling|dead|growing|rising|over))?"
