"""Questions in other languages than the archive's: their Latin words are found, and the asker is told. Pure."""

from __future__ import annotations

import re
from functools import cache

from bot.query.question import word_set
from bot.query.times.abroad import in_english

HINT = "The archive is in English, and so are the words that find something in it."

_ASIAN = (
    "\u0e00-\u0eff\u1100-\u11ff\u3040-\u30ff\u3100-\u318f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f"
)
_OTHER = "\u0400-\u052f\u0590-\u05ff\u0600-\u06ff\u0750-\u077f\u0900-\u0dff\u10a0-\u10ff\u0530-\u058f"
_LETTER = f"[{_ASIAN}{_OTHER}]"
_GREEK_WORD = re.compile("[\u0370-\u03ff]{3,}")

_TONGUES = tuple(
    word_set(listed)
    for listed in (
        "welche paper gibt der das und über zu zum zur von vom für mit gibt welche welcher welches "
        "wie kann ich nicht ein eine einen es "
        "auf arbeiten neue neues neuesten suche zeig zeige mir bitte was ist sind gibts artikel nach bei im ins wer",
        "papiers papier trouver recherche travaux le la les des du sur une un est"
        "  que quels quelles quel je cherche articles article pour dans avec comment "
        "peut-on montre-moi derniers dernières récents récentes nouveaux y a-t-il sont et au aux moi en ce",
        "algo el los las del sobre una un es qué que cuáles cómo busco artículos artículo para con hay en y muéstrame "
        "últimos nuevos trabajos recientes existe sin por favor quiero lo de cuál mejor mejores modelo modelos",
        "o os as do da dos das sobre uma um é que quais como artigos artigo para com há em e mostre "
        "últimos novos no na",
        "il lo gli dei della delle del su una un è che quali come cerco articoli articolo per con ci sono di e ultimi "
        "nuovi mostrami",
        "het de een over van voor met zijn er welke hoe kan ik niet artikelen naar nieuwe en wat geef mij",
    )
)
"""Closed-class words of other tongues, and their words for papers. Each stands in English questions as well, alone."""

_ENGLISH = word_set(
    "about the of and is are what which how with for that this any can do does there show me you i we not "
    "by or be it my from who why when where"
)
_ENOUGH = 0.33


@cache  # as is the other: made when a letter is not ASCII, of ranges that take as long as fifty patterns of words
def _glued() -> re.Pattern[str]:
    return re.compile(f"(?<=[A-Za-z0-9])(?={_LETTER})|(?<={_LETTER})(?=[A-Za-z0-9])")


@cache
def _foreign() -> re.Pattern[str]:
    return re.compile(_LETTER)


def unglue(question: str) -> str:
    """Return a question with blanks between Latin words and letters of other scripts, and its times in English."""
    question = in_english(question)
    return question if question.isascii() else _glued().sub(" ", question)


def is_foreign(word: str) -> bool:
    """Return whether a word is in another script than the archive's."""
    return not word.isascii() and _foreign().search(word) is not None


def is_mostly_foreign(question: str) -> bool:
    """Return whether more of a question is in other scripts than in the archive's: a sign as much as half a word."""
    if question.isascii():
        return False
    words = unglue(question).split()
    signs = sum(len(_foreign().findall(word)) for word in words)
    return signs > 2 * sum(not is_foreign(word) for word in words)


def other_words(words: list[str]) -> frozenset[str]:
    """Return the closed-class words of the tongue that a question is in, lower case; none of English."""
    lower = [word.lower().strip("?¿!¡.,:;") for word in words]
    if len(lower) < 3 or any(word in _ENGLISH for word in lower):
        return frozenset()
    tongue = max(_TONGUES, key=lambda tongue: len(set(lower) & tongue))
    held = set(lower) & tongue
    telling = any(not word.isascii() or len(word) > 3 for word in held)
    foreign = any(not word.isascii() for word in held)  # "Papers über X"
    enough = (len(held) >= 2 or foreign) and sum(word in tongue for word in lower) >= _ENOUGH * len(lower)
    return tongue if enough and telling else frozenset()


def hint(words: list[str]) -> str:
    """Return a sentence for those who ask in another language; ``""`` for English."""
    foreign = any(is_foreign(word) or _GREEK_WORD.fullmatch(word) for word in words)
    return HINT if foreign or other_words(words) else ""


def latin(text: str) -> str:
    """Return a text without its words in other scripts and the little words of other tongues, if any word is left."""
    words = text.split()
    little = other_words(words)
    if not little and text.isascii():
        return text
    kept = [word for word in words if not is_foreign(word) and word.lower().strip("?¿!¡.,:;") not in little]
    return " ".join(kept) if any(character.isalnum() for word in kept for character in word) else text
