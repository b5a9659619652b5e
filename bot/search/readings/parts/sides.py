"""The sides of a question that names alternatives, as an archive puts words together: ``CUDA / triton kernels``.

How many words belong to an alternative says what papers write: "long context" is a keyword, so that of "RAG or long
context" it is a side, and what stands beside both sides belongs to both. That "CUDA kernels" is written as well says
that of "CUDA or triton kernels" the kernels do, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.model import Query
from bot.query.frames.asides import clauses
from bot.query.question import word_set
from bot.query.vocabulary.talkwords import AUXILIARIES, PERSONS
from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import terms
from bot.search.words.forms.as_written import as_written
from bot.search.words.weighed.talk import Talk
from bot.search.words.written.hyphens import hyphened
from bot.search.words.written.phrases import holders

OR = frozenset({"or", "vs", "vs.", "versus"})
MOST_WORDS = 18
"""A longer text is rather a statement of a paper's."""

LONGEST = 3
"""Words of one side at most."""

_OR = re.compile(r",? or | / ", re.IGNORECASE)
_SHARED = re.compile(r" (?:for|in|of|on|with|from|by|at|as) ", re.IGNORECASE)
"""What stands before what all alternatives share: "quantization or pruning of LLMs"."""

_BEGINS = AUXILIARIES | PERSONS | word_set("we must just it there")
"""What begins a clause after "or"."""

LEAST_PAPERS = 2
"""So many papers have a run of words as a keyword, or side by side, that belong together."""

PAIR, MOSTLY = 2, 0.1
"""Two words are one thing, too, if so many of the papers that have the rarer have them side by side."""

SHARE = 0.02
"""And so much of those that have a word have what it is a part of: "CUDA kernels" (.59), not "RAG context" (.008)."""


_PLAIN = word_set("model models method methods approach approaches system systems network networks architectures")
"""What is no thing by itself, whose word before it says which."""

ADDED = 0.05
"""Of the papers that have a name at least so many write such a word behind it, or it is the asker's: Mamba models."""


@dataclass(frozen=True, slots=True)
class Sides:
    """A question with alternatives.

    Attributes:
        texts: It with one of them each.
        things: What they are, as typed.
        rest: What stands beside them, and belongs to each.
        clauses: Whether they are clauses, each a question of its own, rather than words.
        wholes: The things with what they share where a word alone says nothing of them: "full" of fine-tuning.
    """

    texts: tuple[str, ...]
    things: tuple[str, ...]
    rest: str = ""
    clauses: bool = False
    wholes: tuple[str, ...] = ()


def sides(archive: Snapshot, text: str) -> Sides | None:
    """Return the sides of a question; ``None`` where it names no alternatives."""
    if OR.isdisjoint(text.lower().split()) and "/" not in text:
        return None
    text = hyphened(archive, text.replace(" / ", " or "))  # "computer use" has no word that tells a side, written apart
    tokens = [part for token in text.split() for part in _apart(archive, token)]
    at = [place for place, token in enumerate(tokens) if token.lower() in OR and 0 < place < len(tokens) - 1]
    if not at or len(tokens) > MOST_WORDS or _is_beside(text):
        return None
    talk = Talk(archive)
    if any(tokens[place + 1].lower() in _BEGINS for place in at):
        return _clauses(talk, tokens, at)
    if not all(terms(tokens[place + step]) for place in at for step in (-1, 1)):
        return None
    if any(after - before > LONGEST + 1 for before, after in pairwise(at)):
        return None
    end = at[-1] + 1 + (_alike(tokens, at) or _forward(archive, tokens, at[-1] + 1))
    cuts = [at[0] - (_alike(tokens, at) or _backward(archive, tokens, at[0])) - 1, *at, end]
    items = [[_bare(token) for token in tokens[begin + 1 : stop]] for begin, stop in pairwise(cuts)]
    first = cuts[0] + 1
    while first and (more := _listed(archive, tokens, first, items[0])):
        first -= len(more)
        items.insert(0, more)
    if len(items[-1]) == 1 and _is_parallel(archive, items, tokens[end : end + 1]):
        items[-1], end = [*items[-1], _bare(tokens[end])], end + 1
    whole = [" ".join(each) for each in _completed(archive, items)]
    texts = tuple(" ".join([*tokens[:first], each, *tokens[end:]]) for each in whole)
    rest = " ".join([*tokens[:first], *tokens[end:]])
    wholes = tuple(map(" ".join, _wholes(archive, items, tokens[end:])))
    return Sides(texts, tuple(map(" ".join, items)), rest, wholes=wholes)


def topics_of(archive: Snapshot, text: str) -> Sequence[str]:
    """Return the topics of which a question names either; the whole where it names but one.

    Of "world models or video generation" each has its own last word, whatever few papers write side by side.
    """
    parts = [part.split() for part in _OR.split(text)]
    if len(parts) > 1 and not _SHARED.search(text) and all(_is_whole(part) for part in parts):
        return tuple(map(" ".join, parts))
    named = sides(archive, text)
    return named.texts if named and not named.clauses else (text,)


def _is_whole(words: Sequence[str]) -> bool:
    """Tell whether some words name a topic without the last word of another one: two, or one in the plural."""
    several = PAIR <= len(words) <= LONGEST or (len(words) == 1 and words[0].endswith("s") and words[0].islower())
    return several and bool(terms(words[0]))


def of_held(archive: Snapshot, query: Query) -> Query:
    """Return a query with two alternatives, one of which no paper says, as one for the other; else as it is."""
    if OR.isdisjoint(query.text.lower().split()) or query.required:
        return query
    named = sides(archive, query.text)
    if named is None or named.clauses or len(named.things) != PAIR:
        return query
    held = [bool(_written(archive, as_written(archive, thing).split())) for thing in named.things]
    lost = named.things[held.index(False)] if any(held) and not all(held) else ""
    if not lost or any(archive.term(name) is not None for name in terms(lost)):
        return query
    hint = f"No paper here says “{lost}”: that was left out."
    return replace(query, text=named.texts[held.index(True)], hint=" ".join(filter(None, (query.hint, hint))))


def _is_beside(text: str) -> bool:
    """Tell whether alternatives are named in an aside alone, of which a paper need have neither."""
    return any(clause.aside and not OR.isdisjoint(clause.text.lower().split()) for clause in clauses(text))


def _apart(archive: Snapshot, token: str) -> list[str]:
    """Return the alternatives that a slash joins, with "or" between them, and any other token as it is.

    Papers list alternatives in either order; what is one thing has its own: CI/CD, TCP/IP.
    """
    parts = token.split("/")
    if len(parts) != PAIR or not all(map(terms, parts)):
        return [token]
    return [parts[0], "or", parts[1]] if all(_written(archive, each) for each in (parts, parts[::-1])) else [token]


def _listed(archive: Snapshot, tokens: Sequence[str], end: int, after: Sequence[str]) -> list[str]:
    """Return the alternative that stands before others with a comma: "PPO, DPO or GRPO", as papers list them, too."""
    if not tokens[end - 1].endswith(",") or not terms(tokens[end - 1]):
        return []
    words = [_bare(token) for token in tokens[end - _backward(archive, tokens, end) : end]]
    acronyms = all(word.isupper() for word in (*words, *after))
    listed = sum(_written(archive, each) for each in ([*words, *after], [*after, *words]))
    return words if acronyms or listed >= LEAST_PAPERS else []


def _clauses(talk: Talk, tokens: Sequence[str], at: Sequence[int]) -> Sides | None:
    """Return the clauses between which "or" stands, where each says something of a topic."""
    cuts = [-1, *at, len(tokens)]
    texts = [" ".join(tokens[begin + 1 : end]) for begin, end in pairwise(cuts)]
    if all(any(terms(word) and not talk.is_talk(word) for word in text.split()) for text in texts):
        return Sides(tuple(texts), tuple(texts), clauses=True)
    return None


def _is_parallel(archive: Snapshot, items: Sequence[Sequence[str]], after: Sequence[str]) -> bool:
    """Tell whether the last alternative goes on as the first does, of two words: "dexterous hands or suction cups"."""
    if len(items[0]) < 2 or not after or not terms(after[0]):
        return False
    shared = ([*items[0][:-1], *items[-1]], [*items[-1], *items[0][1:]])
    own = [*items[-1], _bare(after[0])]
    return _belong(archive, items[-1], own) and not any(_belong(archive, items[-1], each) for each in shared)


def _bare(token: str) -> str:
    return token.strip(".,;:!?()\"'")


def _backward(archive: Snapshot, tokens: Sequence[str], end: int) -> int:
    """Return how many words before a place are one thing."""
    sizes = range(min(LONGEST, end), 1, -1)
    size = next((size for size in sizes if _is_one(archive, tokens[end - size : end])), 1)
    led = size == 1 and end > 1 and tokens[end - 1].lower() in _PLAIN and tokens[end - 2][-1:].isalnum()
    return PAIR if led and terms(tokens[end - 2]) else size


def _forward(archive: Snapshot, tokens: Sequence[str], begin: int) -> int:
    """Return how many words from a place on are one thing."""
    sizes = range(min(LONGEST, len(tokens) - begin), 1, -1)
    return next((size for size in sizes if _is_one(archive, tokens[begin : begin + size])), 1)


def _is_one(archive: Snapshot, words: Sequence[str]) -> bool:
    """Tell whether papers have words as a keyword, or two of them mostly side by side; not over a stop."""
    if any(word[-1:] in ",;:.!?" for word in words[:-1]) or not all(terms(word) for word in (words[0], words[-1])):
        return False
    if _is_keyword(archive, words):
        return True
    together = _written(archive, words) if len(words) == PAIR else 0
    return together >= LEAST_PAPERS and together >= MOSTLY * min(_written(archive, [word]) for word in words)


def _is_keyword(archive: Snapshot, words: Sequence[str]) -> bool:
    papers = archive.keywords.of_words(words)
    return papers is not None and len(papers) >= LEAST_PAPERS


def _alike(tokens: Sequence[str], at: Sequence[int]) -> int:
    """Return how many words two alternatives have that end in the same one, "single agent or multi agent systems"."""
    if len(at) > 1:
        return 0
    before, after = tokens[: at[0]], tokens[at[0] + 1 :]
    same = {*terms(before[-1])}
    size = next((size for size in range(PAIR, LONGEST + 1) if {*terms(" ".join(after[size - 1 : size]))} == same), 0)
    words = [*before[len(before) - size :], *after[:size]]
    joined = any(word[-1:] in ",;:.!?" for word in words[:-1]) or not all(map(terms, words))
    return size if 0 < size <= len(before) and not joined else 0


def _wholes(archive: Snapshot, items: Sequence[Sequence[str]], after: Sequence[str]) -> Iterator[Sequence[str]]:
    """Give alternatives as papers call them: with the word behind the last where their own says nothing, "full".

    Without "models" where papers hardly write it with them: of Mamba.
    """
    behind = list(map(_bare, after[:1])) if after and terms(after[0]) else []
    shared = not _says(archive, items[-1])
    for item in items:
        if item[-1].lower() in _PLAIN and len(item) == PAIR:
            alone = _written(archive, item[:1])
            yield item[:1] if alone and _written(archive, item) < max(LEAST_PAPERS, ADDED * alone) else item
        else:
            yield [*item, *behind] if shared and not _says(archive, item) else item


def _says(archive: Snapshot, item: Sequence[str]) -> bool:
    """Tell whether an alternative names a thing by itself: several words, a name with capitals, or a keyword."""
    return len(item) > 1 or not item[0].islower() or not item[0].isalpha() or _is_keyword(archive, item)


def _completed(archive: Snapshot, items: Sequence[Sequence[str]]) -> Iterator[Sequence[str]]:
    """Give alternatives with the words that they share with the last or the first, where papers write them so."""
    first, last = items[0], items[-1]
    for item in items:
        like = [] if item[-1].endswith("s") and first[-1].lower() in _PLAIN else [first]
        heads = [[*item, *each[size:]] for each in (last, *like) for size in range(1, len(each))]
        tails = [[*first[:size], *item] for size in range(len(first) - 1, 0, -1)]
        fits = (each for each in (*heads, *tails) if len(item) == 1 and _belong(archive, item, each))
        yield next(fits, item)


def _belong(archive: Snapshot, item: Sequence[str], words: Sequence[str]) -> bool:
    """Tell whether papers write what a word may be a part of; of a word that they do not have nobody knows."""
    alone, whole = _written(archive, item), _written(archive, words)
    return not alone or (whole >= LEAST_PAPERS and (whole >= SHARE * alone or _is_one(archive, words)))


def _written(archive: Snapshot, words: Sequence[str]) -> int:
    """Return how many papers have words side by side."""
    return int(holders(archive, terms(" ".join(words)), archive.columns.alive).sum())
