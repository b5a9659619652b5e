r"""First step of the index and of every question: text -> words -> terms.

A text is cut into *chunks* (``LoRA-SB``, ``fine-tuning``, ``2:4``), and each chunk gives its terms: the parts, and the
whole written as one word. So every way to write a name shares a term with every other::

    fine-tuning -> fine, tune, finetun      finetuning -> finetun      fine tuning -> fine, tune, finetun
    GPT-4 -> gpt, 4, gpt4                   GPT4 -> gpt, 4, gpt4       τ-bench, \tau-bench -> tau, bench, taubench

A chunk's terms depend on the chunk alone and are kept: eleven of twelve chunks of a day were seen before, and Snowball
is nearly all of an index build.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator

import Stemmer

from bot.search.text.stems import APART
from bot.search.text.stopwords import STOPWORDS
from bot.search.text.symbols import LAYOUT, fold
from bot.search.text.variants import one_spelling

VERSION = 13
"""Raised whenever a text may give other terms than before; saved indexes of another version are built again."""

MAX_TERM_CHARS = 64
"""Longer words are cut: real ones are shorter, and a hostile page must not fill the vocabulary."""

MAX_PARTS = 8
"""A chunk of more parts gives its parts alone: ``a-b-c-d-...`` is a list, not a name."""

MAX_CHUNKS_KEPT = 400_000
"""The kept chunks are dropped at this many: about 60 MB. A hundred thousand abstracts have 150,000."""

_ADDRESS = re.compile(r"(?:https?://|\bwww\.)\S+")
_COMMAND = re.compile(rf"\\(?:{'|'.join(sorted(LAYOUT))})(?![A-Za-z])")

_ASCII = "[0-9A-Za-z]+"
_UNICODE = r"(?:[^\W_]+[\u0300-\u036f\u221e\u2207\u2202]*|[\u221e\u2207\u2202])+"  # accents apart, three spelled signs


def _chunk(word: str) -> re.Pattern[str]:
    inside = (
        r"(?:['\u2019^_+\u2010\u2011-]|[\^_]\{)\\?"  # fine-tuning, don't, D^2O, ell_infty, \ell_{\infty}
        r"|[.:](?<=\d.)(?=\d)"  # 33.25, 2:4
        r"|,(?<=\d,)(?=\d\d\d(?!\d))"  # 1,000
        r"|\.(?=[A-Z]{2})"  # LR0.FM; two capitals, as a full stop without its blank is the commoner case
    )
    return re.compile(rf"\*?{word}(?:(?:{inside}){word})*")


_CHUNK_ASCII, _CHUNK = _chunk(_ASCII), _chunk(_UNICODE)
_PIECE = re.compile(rf"[A-Za-z]*\d+(?:[.:]\d+)+[A-Za-z]*|{_UNICODE}")
_CAMEL = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_OWNER, _WITHIN = re.compile(r"['\u2019]s\b"), re.compile(r"(?<=\w)['\u2019](?=\w)")
_PLURAL = re.compile(r"([A-Z0-9]*[A-Z]{2,})s")
_PLURAL_FOLDED = frozenset({"gpus", "cpus", "tpus", "npus"})  # Snowball takes -us for Latin
_PLURAL_OF_LETTERS = re.compile(r"[b-df-hj-np-tv-xz]{2,}[b-df-hj-np-rtv-xz]s")  # Snowball wants a vowel in "vlms"
_LETTERS_THEN_DIGITS = re.compile(r"([a-z]{2,})(\d+(?:\.\d+)?)")
_NOUN_OF_QUALITY = re.compile(r"(?:(?<!e)iti|aci|(?<=e)ti)$")
_NUMBER = re.compile(r"\d+(?:[.:,]\d+)*")

ACRONYMS = frozenset({"IE", "IT", "US"})
"""Stopwords that in capitals are none: information extraction, IT support, US law. Others in capitals are shouted."""

_HEADS = """
auto back black code common cross data deep feed few fine hyper inter key long meta micro multi non open over post
pre real roll self semi sub super test time trade under web zero
"""

HEADS = frozenset(_HEADS.split())
"""First words of names that this field also writes as one: "fine tuning", "pre training", "data set", "zero shot".
Of the pairs that two collections of 15,597 abstracts also write as one word these begin most, chance ("a long") left
out. The next word is joined to them as with a hyphen."""

_HEADS_AS_WRITTEN = HEADS | {head.capitalize() for head in HEADS}
TAILS = frozenset({"bit", "bits", "wise"})
"""Last words of such names, which are joined to whatever stands before them: "4 bit" is 4-bit."""

_JOINING = _HEADS_AS_WRITTEN | TAILS


class _Words(dict[str, str]):
    """The word that each chunk seen lately is, and each word's terms; reading is free of locks, as a dict's reads are.

    A word is a chunk without the case that means nothing, and in one spelling: ``Robust`` is ``robust``, ``colour`` is
    ``color``, ``GradNorm`` stays as it is.
    """

    def __init__(self, most: int = MAX_CHUNKS_KEPT) -> None:
        super().__init__()
        self.terms: dict[str, tuple[str, ...]] = {}
        self._most, self._most_terms = most, 2 * most  # a chunk asks for the terms of up to three words
        self._stemmer = Stemmer.Stemmer("english", 0)  # no cache of its own: these dicts are one
        self._lock = threading.Lock()  # a Stemmer writes into one buffer of its own: two threads would mix their words

    def __missing__(self, chunk: str) -> str:
        if len(self) >= self._most:
            self.clear()
            self.terms = {}
        word, lowered = chunk[:MAX_TERM_CHARS], chunk[:MAX_TERM_CHARS].lower()
        if word != lowered and _is_plain(word):  # a capital at a sentence's beginning: one chunk in four
            self[chunk] = word = self[lowered]
            return word
        for plainer in (lowered, one_spelling(lowered)):
            if plainer != word and self.terms_of(plainer) == self.terms_of(word):
                word = plainer
        self[chunk] = word
        return word

    def terms_of(self, word: str) -> tuple[str, ...]:
        known = self.terms.get(word)
        if known is None:
            if len(self.terms) >= self._most_terms:  # words are asked for that are no chunk, too
                self.terms = {}
            of = self._of_plain if _is_plain(word) else self._analyse
            self.terms[word] = known = tuple(dict.fromkeys(of(word)))
        return known

    def _of_plain(self, chunk: str) -> tuple[str, ...]:
        """Return what ``_analyse`` gives for a plain word, at a fifth of its time: half of an archive's chunks."""
        word = chunk.lower()
        return () if _is_noise(word, alone=True) else (self.stem(word),)

    def stem(self, word: str) -> str:
        """Return the stem of a word of one part, given folded."""
        known = self.terms.get(word, ())
        if len(known) == 1:  # most parts of names are words of their own, too
            return known[0]
        if word in _PLURAL_FOLDED or _PLURAL_OF_LETTERS.fullmatch(word):
            return word[:-1]
        spelled = one_spelling(word)
        if spelled in APART:
            return APART[spelled]
        with self._lock:
            stem = str(self._stemmer.stemWord(spelled))
        # Snowball tells sparsity from sparse, safety from safe and accuracy from accurate; together +.001 on all sets.
        if len(stem) > 5 and (found := _NOUN_OF_QUALITY.search(stem)):
            stem = stem[: found.start()]
        # Nor classify and verified from classification and verification: +.0003 on daily_papers and scitldr_dev.
        return stem[:-1] if len(stem) > 4 and stem.endswith("ifi") else stem

    def _analyse(self, chunk: str) -> Iterator[str]:
        if chunk[:1].isdigit() and _NUMBER.fullmatch(chunk):
            yield chunk.replace(",", "")
            return
        pieces = _pieces(chunk)
        words = [fold(piece) for piece in pieces]
        for piece, word in zip(pieces, words, strict=True):
            if piece in ACRONYMS or not _is_noise(word, alone=len(words) == 1):
                yield self.stem(word)
                yield from map(self.stem, _inner(piece, word))
        whole = "".join(words)
        if 1 < len(words) <= MAX_PARTS and whole not in STOPWORDS:
            yield self.stem(whole)
        if chunk.startswith("*"):
            yield f"*{whole}"


def _is_plain(chunk: str) -> bool:
    """Tell whether a chunk is one word of ASCII letters without a capital inside: one part, and the whole of it."""
    return chunk.isascii() and chunk.isalpha() and (chunk.islower() or chunk.istitle())


def _pieces(chunk: str) -> list[str]:
    """Take a chunk apart at its signs; ``'s`` and the plural s of acronyms fall away."""
    if "'" in chunk or "\u2019" in chunk:
        chunk = _WITHIN.sub("", _OWNER.sub("", chunk))
    pieces = _PIECE.findall(chunk)
    return [found[1] if piece[-1] == "s" and (found := _PLURAL.fullmatch(piece)) else piece for piece in pieces]


def _is_noise(word: str, *, alone: bool) -> bool:
    """Tell whether a word is no term: a stopword, or one letter of a larger name (``D^2O``)."""
    return word in STOPWORDS or (len(word) == 1 and not (alone or word.isdigit()))


def _inner(piece: str, word: str) -> Iterator[str]:
    """Give the parts within one word: of ``GradNormLoRP`` grad and norm, ``GPT4`` gpt and 4, ``OvisOCR2`` both."""
    if word[-1:].isdigit() and (found := _LETTERS_THEN_DIGITS.fullmatch(word)):
        yield from found.groups()
        piece = piece.rstrip("0123456789.").removesuffix("v")
        word = piece.lower()
    if piece.isascii() and not (piece.islower() or piece.isupper() or piece.istitle()):
        parts = [part.lower() for part in _CAMEL.findall(piece) if len(part) > 2]  # "lo" and "ra" of LoRA are chance
        yield from (part for part in parts if part not in STOPWORDS and part != word)


_words = _Words()


def _blanked(text: str) -> str:
    """Blank out addresses, for hosts stand in half of the abstracts, and LaTeX's layout, character by character."""
    if "\\" in text:  # alone they are words: text, labels, what is right
        text = _COMMAND.sub(lambda found: " " * len(found[0]), text)
    if "://" not in text and "www." not in text:
        return text
    return _ADDRESS.sub(lambda found: " " * len(found[0]), text)


def _cut(text: str) -> Iterator[re.Match[str]]:
    # Words of ASCII alone are found three times as fast as words of Unicode, and most abstracts are ASCII.
    return (_CHUNK_ASCII if text.isascii() else _CHUNK).finditer(_blanked(text))


def spans(text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Give start, end and terms of each chunk of a text, in order; chunks without terms are left out."""
    for found in _cut(text):
        if terms := _words.terms_of(_words[found[0]]):
            yield found.start(), found.end(), terms


def words(text: str) -> list[str]:
    """Return the words of a text in order, stopwords among them, heads joined to what follows."""
    chunks = chunks_of(text)
    if not _JOINING.isdisjoint(chunks):
        chunks = list(_joined(chunks))
    return list(map(_words.__getitem__, chunks))


def chunks_of(text: str) -> list[str]:
    """Return the chunks of a text in order; none goes over a blank, so that parts between blanks give the same."""
    return (_CHUNK_ASCII if text.isascii() else _CHUNK).findall(_blanked(text))


def word_of(chunk: str) -> str:
    """Return the word that a chunk is."""
    return _words[chunk]


def terms_of(word: str) -> tuple[str, ...]:
    """Return the terms of one word, each once: none of a stopword, several of a name with parts."""
    known = _words.terms.get(word)  # most are known, and asked for a hundred times a question
    return _words.terms_of(word) if known is None else known


def terms(text: str) -> list[str]:
    """Return the terms of a text in order, each as often as it occurs; empty where nothing bears meaning."""
    return [term for word in words(text) for term in _words.terms_of(word)]


def is_head(chunk: str) -> bool:
    """Tell whether the next chunk is joined to this one, if it is a word."""
    return chunk in _HEADS_AS_WRITTEN


def follows_a_head(chunk: str) -> bool:
    """Tell whether a chunk is a word that a head before it is joined to."""
    return chunk.isalpha() and chunk.lower() not in STOPWORDS


def is_tail(chunk: str) -> bool:
    """Tell whether a chunk is joined to whatever stands before it."""
    return chunk in TAILS


def _joined(chunks: list[str]) -> Iterator[str]:
    """Join each head to the word after it and each tail to the word before, as if a hyphen stood between them."""
    held = ""
    for chunk in chunks:
        if held and (is_tail(chunk) or (is_head(held) and follows_a_head(chunk))):
            yield f"{held}-{chunk}"
            held = ""
            continue
        if held:
            yield held
        held = chunk
    if held:
        yield held
