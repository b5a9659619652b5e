"""Whether a question asks for the papers of whom it names, by the words around the name, and for what of them."""

from __future__ import annotations

from collections.abc import Sequence

from bot.query.frames.scaffold import strip
from bot.query.question import word_set
from bot.query.vocabulary.talkwords import PAPERS, TO_TOPIC
from bot.search.text.analyzer import terms
from bot.search.text.people import AROUND, POSSESSIVES

MOST_BESIDE = 3
"""Beside more words a name that nobody asks for papers of is told about: "SAIL architecture for joint processing"."""

LEAD_WORDS = 4
"""Words before a lab's name at most, where its part names it: anything recent from Mistral."""

MOST_TOLD = 1
"""More words that bear meaning before "on" are of the topic: "the Apple paper that says models collapse on puzzles"."""

OF = word_set("at by from")
JOINS = word_set("or and & /")
WORK = PAPERS | {"research", "work"}
_DOES = word_set(
    """been built come coming contributed contributing developed did discuss do doing done looked looking mention
    proposed publish published publishes publishing put putting release released releases releasing say shipped train
    trained working works write written wrote"""
)
_DOING = word_set("been doing publishing putting releasing shipping")
_TO_WORDS = word_set("at out of to up")
_COMING = word_set("coming done the folks guys people group team")
_WRITTEN = word_set("authored co-authored co-written coauthored posted published released written")
_HAS = word_set("did do does has have")
_IS = word_set("are is that was were which")
_TO_TOPIC = TO_TOPIC | {"around", "in"}
_WHATEVER = word_set("all anything everything latest new newest one ones recent something stuff things")
_CREW = word_set("crew folks guys")
_STAFF = _CREW | word_set("people researchers scientists engineers team teams")
_THEIRS = _CREW | word_set("one stuff thing things")
CIRCLE = word_set("coauthors collaborators colleagues group lab postdocs students team")


def asks_for(tokens: Sequence[str], begin: int, end: int) -> bool:
    """Tell whether a name stands where who wrote a paper stands: from it, its papers, what it has done."""
    before = [token.strip(AROUND).lower() for token in tokens[max(0, begin - 2) : begin]]
    after = [token.strip(AROUND).lower() for token in tokens[end : end + 2]]
    if before[-1:] and (before[-1] in OF or (before[-1] == "the" and before[0] in OF)):
        return True
    if tokens[end - 1].strip(AROUND).endswith(POSSESSIVES) or before == ["out", "of"]:
        return True
    if _is_apart(tokens, begin, end) or (begin == 0 and (set(after[:1]) & _TO_TOPIC or after == ["up", "to"])):
        return True
    did = set(before[-1:]) & (_HAS | _IS) and set(after) & _DOES
    return bool(did or set(after[:1]) & (WORK | _DOES | _HAS | _THEIRS))


def is_of(tokens: Sequence[str], begin: int) -> bool:
    """Tell whether a name stands after "from" or "at", "the" perhaps between."""
    lead = begin - 1 - (tokens[begin - 1 : begin] == ["the"])
    return lead >= 0 and tokens[lead].lower() in OF


def asks_plainly(tokens: Sequence[str], begin: int, end: int) -> bool:
    """Tell whether a question asks for the papers of whom it names in so many words: papers from it, what it has done.

    "Distilled from DeepSeek" does not, nor do "DeepSeek papers", which may be about its models.
    """
    before = [token.strip(AROUND).lower() for token in tokens[max(0, begin - 2) : begin]]
    after = [token.strip(AROUND).lower() for token in tokens[end : end + 2]]
    if before[-1:] and before[-1] in OF:
        return (begin == 1 or before[0] in WORK | _WHATEVER | _IS) and insists(tokens, begin, end)
    if not begin and not _DOING.isdisjoint(after[:1]):  # "what is" is left out
        return True
    return bool(set(before[-1:]) & (_HAS | _IS) and set(after) & _DOES)


def begins_topic(tokens: Sequence[str], begin: int, end: int) -> bool:
    """Tell whether a name stands where a topic may as well: at the beginning, before "for" or "in"."""
    after = tokens[end].lower() if end < len(tokens) else ""
    return begin == 0 and after in _TO_TOPIC and not tokens[end - 1].strip(AROUND).endswith(POSSESSIVES)


def insists(tokens: Sequence[str], begin: int, end: int) -> bool:
    """Tell whether a name can be nothing else where it stands: "from Hong Kong stock data" may ask for no lab's papers.

    What comes next is a topic, what was done, or nothing, and no thing of theirs ("OpenAI's o1"); and what is "from"
    them is papers, or whatever there is ("anything from"), and no "GPT-4 from OpenAI on medical questions".
    """
    after = [token.strip(AROUND).lower() for token in tokens[end : end + 1]]
    if after and after[0] not in _TO_TOPIC | WORK | _HAS | _IS | _DOES | CIRCLE | _CREW:
        return False
    lead = begin - 1 - (tokens[begin - 1 : begin] == ["the"])
    if lead < 1 or tokens[lead].lower() not in OF:
        return True
    thing = tokens[lead - 1].strip(AROUND)
    return (
        thing.lower() in WORK | _WHATEVER if after else not any(sign.isupper() or sign.isdigit() for sign in thing[1:])
    )


def is_beside(tokens: Sequence[str], begin: int, end: int) -> bool:
    """Tell whether a word that may name a lab rather belongs to the next one: remote work, "from remote sensors"."""
    after = {token.strip(AROUND).lower() for token in tokens[end : end + 1]}
    return not WORK.isdisjoint(after) or (is_of(tokens, begin) and not insists(tokens, begin, end))


def circle_begin(tokens: Sequence[str], begin: int) -> int:
    """Return where what is around a person begins: "the people around Ada Lovelace", "students of"."""
    first, of = ([*("", ""), *(token.strip(AROUND).lower() for token in tokens[:begin])])[-2:]
    if first not in CIRCLE | _COMING or of not in {"around", "of"}:
        return begin
    return begin - 2 - (tokens[max(0, begin - 3) : begin - 2] == ["the"])


def circle_end(tokens: Sequence[str], end: int) -> int:
    """Return where what a person has ends, whose papers are told by the person's name: Ada Lovelace's group."""
    owner = tokens[end - 1].strip(AROUND).endswith(POSSESSIVES)
    return end + any(owner and token.strip(AROUND).lower() in CIRCLE for token in tokens[end : end + 1])


def joined_to(tokens: Sequence[str], begin: int) -> int:
    """Return where the names begin to which "or" joins a lab: of "from Physical Intelligence or Google" the first.

    No paper need name the others as its lab.
    """
    if not begin or tokens[begin - 1].lower() not in JOINS:
        return begin
    nearest = range(begin - 2, max(-1, begin - 3 - MOST_BESIDE), -1)
    of = next((at for at in nearest if tokens[at].lower() in OF), None)
    return begin if of is None or not _TO_TOPIC.isdisjoint(map(str.lower, tokens[of:begin])) else of + 1


def _is_apart(tokens: Sequence[str], begin: int, end: int) -> bool:
    """Tell whether signs set a name apart: ``(Microsoft)``, ``Microsoft: ...``."""
    whole = tokens[begin].startswith("(") and tokens[end - 1].rstrip(".,;:!?").endswith(")")
    return whole or (begin == 0 and end < len(tokens) and tokens[end - 1].endswith(":"))


def leads(tokens: Sequence[str], begin: int, end: int) -> bool:
    """Tell whether a question, or what follows "papers", begins so; not "by Bayesian optimization"."""
    after = [token.strip(AROUND).lower() for token in tokens[end : end + 1]]
    if after and after[0] not in _TO_TOPIC | WORK | _HAS | _DOES and tokens[begin - 1 : begin] == ["by"]:
        return False
    before = [token.strip(AROUND).lower() for token in tokens[:begin]]
    return len(before) <= LEAD_WORDS or not WORK.isdisjoint(before[-LEAD_WORDS:])


def rest_of(tokens: Sequence[str], begin: int, end: int, *, acts: bool) -> str:
    """Return what is asked of a lab's papers: after what it did on something, that alone."""
    before, after = list(tokens[:begin]), list(tokens[end:])
    if acts and len(before) > 1 and before[-1].lower() in OF and before[-2].lower() in _STAFF:
        before = before[:-2]  # what people at a lab did, it did
    plain = [token.strip(AROUND).lower() for token in after]
    if acts and (before or plain[:1]) and not (before and before[-1].lower() in OF and len(before) > 1):
        to = next((at for at, word in enumerate(plain[:6]) if word in _TO_TOPIC), None)
        did = set(plain[: to or 0]) & (WORK | _DOES | _HAS | _TO_WORDS | _THEIRS)
        told = [word for word in plain[: to or 0] if word not in did and terms(word)]
        if to is not None and ((did and len(told) <= MOST_TOLD) or (to == 0 and not before)):
            return strip(after[to + 1 :], cut=True)
    if acts and before and before[-1].lower() in OF and plain[:1] and plain[0] in _TO_TOPIC:
        return strip(after[1:], cut=True) if len(before) <= 3 else strip([*before[:-1], *after[1:]], cut=True)
    if before and before[-1].lower() in OF:
        before.pop()
    while before and acts and before[-1].lower() in WORK | _TO_WORDS | _COMING | _WRITTEN:
        before.pop()
    while after and acts and plain and plain[0] in WORK | _DOES | _TO_WORDS | _THEIRS:
        after.pop(0)
        plain.pop(0)
    return strip([*before, *after], cut=True)
