"""The one model or method that a question asks a thing of: ``what's the size of Qwen3``. Its own paper is first.

What papers call so is a name where a title writes it with capitals or numbers inside: OpenVLA, DINOv3; attention is
none. And a name with a number that no title bears is told not to be held.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

import numpy as np

from bot.model import Paper, Query
from bot.query.question import word_set
from bot.search.index.postings import Flags, Ints
from bot.search.index.snapshot import Snapshot
from bot.search.readings.called.own import (
    MAX_NAME_WORDS,
    called,
    ends_in,
    in_full,
    introduced,
    is_called,
    is_report_on,
    may_be_name,
    newest_of,
    of_family,
    titled_so,
    without_kind,
)
from bot.search.readings.called.titled_questions import asked_in_title
from bot.search.text.analyzer import terms
from bot.search.text.people import AROUND, POSSESSIVES
from bot.search.text.spoken import spoken
from bot.search.words.question import Asked
from bot.search.words.written.phrases import holders
from bot.texts.literal import is_further

MOST_WORDS = 14
"""A longer question asks more than one thing."""

SAID, SHORT, SEVERAL = 5e-6, 2, 2
"""What people say so often is a word and no model's name, unless it has so few letters: stage, phase; not llama, o."""

MOST_TITLES = 100
"""So many titles may have a model's name: Qwen, of 12,264."""

LOOKED_AT = 5
"""Papers in which it is looked at how a name is written."""

_NAME = re.compile(r"\d|[A-Z].*[A-Z]")
_ASKS = word_set("what what's whats which how how's when who who's where")
_BEFORE = word_set("by at on in to for with from since until of")
_HOW_MUCH = word_set("big close expensive fast good large long many much often old slow well")
_PAIR = re.compile(
    r"(?:.*\b(?:compare|comparing|between|better|or)[,:]? )?(?P<one>[\w.-]+(?: [\w.-]+){0,2}?)"
    r",? (?:vs\.?|versus|and|or|with|to) (?P<other>[\w.-]+(?: [\w.-]+){0,2}?)\W*",
    re.IGNORECASE,
)
_OF = word_set("are behind can did do does for had has have in is of on was were will with")
_MIXED = re.compile(r"(?=[A-Z]*[a-z])[A-Za-z]+[A-Z][A-Za-z]*(?<!s)")
"""A name with capitals inside: QLoRA, FlashAttention; no acronym."""

_THE_PAPER = re.compile(r"\bthe ([A-Z][\w.-]*[A-Z0-9][\w.-]*(?: \d[\w.]*)?) paper\b")
"""A paper that is asked for by its name: "do you have the LIMA paper"."""

_ARTICLE = re.compile(r"^the ", re.IGNORECASE)
_NUMBERED = re.compile(
    r"(?=.{2,40}$)[a-z]+(?:[ -][a-z]+)?[ -]?v?\d+(?:\.\d+)?[a-z]{0,2}(?:[ -][a-z]+){0,2}", re.IGNORECASE
)


MEASURE = re.compile(r"[A-Z]{2,}\d+[a-z]*|[A-Z]\d{3,}|.*\d[kK]")
"""What things are measured in or run on, and no paper brings: FP8, H100, AIME25, FID-50K; not GPT-4, T5."""


def one_named(archive: Snapshot, query: Query, may_be: Flags | None) -> Ints:
    """Return the own papers of the one thing that a question asks about, if it does and they may be found."""
    flags = archive.columns.alive if may_be is None else may_be
    if len(asked := asked_in_title(archive, query.question, flags)):
        return asked
    name = without_kind(query.text)  # "Qwen3 report"
    if name != query.text and len(own := called(archive, name, flags)):
        return own
    if len(both := _compared(archive, query.question, flags)):
        return both
    alone = len(name.split()) <= MAX_NAME_WORDS and _may_be_name(archive, name)
    if alone and not len(called(archive, name, flags)) and len(own := introduced(archive, name, flags)):
        return own
    tokens = query.question.split()
    led = [token.lower() for token in tokens[tokens[:1] != [] and tokens[0].lower() in _BEFORE :][:1]]  # "by how much"
    asks = led != [] and (led[0] in _ASKS or tokens[-1].strip(AROUND).lower() == "paper")
    if not 2 < len(tokens) <= MOST_WORDS or not asks:
        return np.zeros(0, np.int32)
    names = [
        name for name in _names(tokens) if _may_be_name(archive, name) and not _begins_keyword(archive, tokens, name)
    ]
    found = (
        own
        for find in (called, in_full, introduced, newest_of, of_family)
        for name in names
        if len(own := find(archive, name, flags))
    )
    return next(found, np.zeros(0, np.int32))


def _may_be_name(archive: Snapshot, words: str) -> bool:
    """Tell whether words may be a name, before titles are looked at: with a number or capitals, or nobody says them.

    What many titles have is a word of the field, though nobody says it elsewhere: limitations, robotics.
    """
    if any(sign.isdigit() for sign in words):
        return True
    if not all(any(map(str.isupper, word[1:])) or spoken(word) <= SAID for word in words.split()):
        return False
    titles = (int(archive.titles_with()[at]) for term in terms(words) if (at := archive.term(term)) is not None)
    return 0 < min(titles, default=0) <= MOST_TITLES


def _begins_keyword(archive: Snapshot, tokens: Sequence[str], name: str) -> bool:
    """Tell whether a name in small letters is but the first words of a keyword: the vibe of vibe coding."""
    bare, words = [token.strip(AROUND) for token in tokens], name.split()
    longer = (bare[at : at + len(words) + 1] for at in range(len(bare)) if bare[at : at + len(words)] == words)
    run = next(longer, ())
    return name.islower() and len(run) > len(words) and archive.keywords.of_words(run) is not None


def _compared(archive: Snapshot, question: str, flags: Flags) -> Ints:
    """Return the own papers of two names that a question compares, if both have some: "Qwen3 vs Llama 3"."""
    found = _PAIR.fullmatch(question.strip()) if len(question.split()) <= MOST_WORDS else None
    each = [called(archive, found[side].strip(AROUND), flags) for side in ("one", "other")] if found else []
    return np.concatenate(each) if each and all(map(len, each)) else np.zeros(0, np.int32)


def unheld(archive: Snapshot, query: Query, papers: Sequence[Paper]) -> str:
    """Return the name with a number that is all of a query or what it asks a thing of, where no paper is its own."""
    names, tokens = [without_kind(query.text.strip(AROUND))], query.question.split()
    how_much = len(tokens) > 1 and tokens[0].lower() == "how" and tokens[1].lower() in _HOW_MUCH
    if _MIXED.fullmatch(names[0]) and not (how_much or _THE_PAPER.search(query.question)):
        return ""  # LoRA is a topic of many papers
    if 2 < len(tokens) <= MOST_WORDS and tokens[0].lower() in _ASKS:
        names += [name for name in _names(tokens) if _NUMBERED.fullmatch(name)]
    if how_much:
        names += [name for name in _names(tokens) if _MIXED.fullmatch(name)]
        borne = {name for name in names if any(_bears(paper.title, _whole(tokens, name)) for paper in papers)}
        names = [name for name in names if name not in borne or _NUMBERED.fullmatch(name)]
    if len(papers) and (asked := _THE_PAPER.search(query.question)) and not has_own(archive, asked[1]):
        return asked[1]
    first = papers[0].title if papers else ""  # DeepSeek-R1, where R1 is asked for
    names = [name for name in names if is_further(first, name) or not _is_own(first, name)]
    return next((told for name in names if (told := _unheld(archive, name, papers))), "")


def _whole(tokens: Sequence[str], name: str) -> str:
    """Return a name with the words after it that are written as of it: of LongCat the whole LongCat Flash Thinking."""
    bare = [token.strip(AROUND) for token in tokens]
    begin = bare.index(name) if name in bare else 0
    more = takewhile(lambda word: word[:1].isupper() or word[:1].isdigit(), bare[begin + 1 :])
    return " ".join((name, *more))


def _bears(title: str, name: str) -> bool:
    """Tell whether a title has a name of several words, be they parted by hyphens or by blanks, or begins with one.

    A version may follow: SitEmb-v1.5 is of SitEmb, and LoRA-XS of no LoRA.
    """
    form = r"[\s-]+".join(map(re.escape, re.split(r"[\s-]+", name)))
    several = len(name.split()) > 1
    after = "" if several else r"|-(?!v?[A-Z]?\d)"
    found = re.search(rf"(?<![\w.]){form}(?!\w|\.\w{after})", title, re.IGNORECASE)
    return found is not None and (several or not found.start())


def _is_own(title: str, name: str) -> bool:
    """Tell whether a title says that a paper is of a name: it is called so, or reports on it."""
    return is_called(title, name) or ends_in(title, name) or is_report_on(title, name)


def has_own(archive: Snapshot, name: str) -> bool:
    """Tell whether a paper is called so, begins so, or brought the name."""
    alive = archive.columns.alive
    if any(len(find(archive, name, alive)) for find in (called, in_full, introduced)):
        return True
    return any(_is_own(title, name) for title in archive.titles(titled_so(archive, name, alive)))


def _unheld(archive: Snapshot, name: str, papers: Iterable[Paper]) -> str:
    """Return how papers write a name with a number, if none of all is its own."""
    alive = archive.columns.alive
    mixed = _MIXED.fullmatch(name) is not None
    own = archive.titles(called(archive, name, alive)) if mixed or _NUMBERED.fullmatch(name) else ()
    if not (mixed or _NUMBERED.fullmatch(name)) or not all(is_further(title, name) for title in own):
        return ""
    if mixed:
        held = any(re.search(rf"\b{name}\b", f"{paper.title}. {paper.abstract}") for paper in papers)
        return name if held and not len(introduced(archive, name, alive)) else ""
    if not is_numbered_name(name):
        return ""
    parts = parts_of(name)
    form = re.compile(rf"(?<![\w-]){'[ -]?'.join(map(re.escape, parts))}(?![\w.]*\d)", re.IGNORECASE)
    written = (found[0] for paper in papers if (found := form.search(f"{paper.title}. {paper.abstract}")))
    return next((each for each in written if _is_capital(each) and not MEASURE.fullmatch(each)), "")


def is_numbered_name(name: str) -> bool:
    """Tell whether words are a model's name with a number: GPT-5, Llama 4 Maverick; not stage 2."""
    letters = [part for part in parts_of(name) if part.isalpha()]
    said = [part for part in letters if len(part) > SHORT and spoken(part) > SAID and not part.isupper()]
    return _NUMBERED.fullmatch(name) is not None and not (said and len(letters) < SEVERAL)


def parts_of(name: str) -> list[str]:
    """Return the parts of a name between blanks and hyphens, its number apart: GPT-5, llama3."""
    return re.split(r"[ -]|(?<=[a-z])(?=\d)", name, flags=re.IGNORECASE)


def _is_capital(name: str) -> bool:
    """Tell whether each word of a name begins with a capital: Stable Diffusion 3, GPT-5."""
    return all(word[0].isupper() for word in re.findall(r"[A-Za-z]+", name)[:SEVERAL])


def mentioned(archive: Snapshot, asked: Asked, numbers: Ints) -> Ints:
    """Return the places of the papers that write a name that is all the question: to say it once is enough.

    A name is what nobody says and papers write with capitals or numbers inside: AlphaFold, GPT-OSS; not lunch, wharf.
    """
    words = asked.text.split()
    if not may_be_name(asked) or not any(spoken(word) <= SAID and not word.isdigit() for word in words):
        return np.zeros(0, np.int32)
    held = np.flatnonzero(holders(archive, terms(asked.text), archive.columns.alive)[numbers]).astype(np.int32)
    if not len(held):
        return held
    form = re.compile(rf"(?<!\w){'[ -]?'.join(map(re.escape, words))}(?!\w)", re.IGNORECASE)
    first = archive.some(numbers[held[:LOOKED_AT]])
    written = (found for paper in first for found in form.findall(f"{paper.title} {paper.abstract}"))
    return held if any(map(_NAME.search, written)) else held[:0]


def unknown_report(archive: Snapshot, text: str) -> str | None:
    """Return the name of which a report is asked for, where no title bears it: the Sora of "Sora technical report"."""
    plain = _ARTICLE.sub("", text.strip(AROUND))
    name = without_kind(plain).strip(AROUND)
    short = 0 < len(name.split()) <= MAX_NAME_WORDS and plain.startswith(name) and name != plain
    rare = short and spoken(name) <= SAID and not len(called(archive, name, archive.columns.alive))
    return name if rare and terms(name) else None


def _names(tokens: Sequence[str]) -> Iterator[str]:
    """Give the words of which a question may ask one thing, long runs first."""
    bare = [token.strip(AROUND) for token in tokens]
    lower = [word.lower() for word in bare]
    how_much = lower[0] == "how" and lower[1] in _HOW_MUCH
    for size in range(MAX_NAME_WORDS, 0, -1):
        for begin in range(1, len(tokens) - size + 1):
            end = begin + size
            owner, before = bare[end - 1].endswith(POSSESSIVES), lower[begin - 1 - (lower[begin - 1] == "the")]
            if owner or before in _OF or (how_much and end == len(tokens)):
                yield " ".join([*bare[begin : end - 1], bare[end - 1][:-2] if owner else bare[end - 1]])
