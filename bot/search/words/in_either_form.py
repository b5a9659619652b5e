"""A topic in both of its forms: with the acronyms that papers write, and with what these stand for.

Which form is asked for must not change a number: papers on vision-language-action models are those on VLAs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from bot.query.question import word_set
from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import terms_of, words
from bot.search.words.forms.acronyms import MOST_WORDS, most_often_written
from bot.search.words.question import Asked, understand
from bot.search.words.written.laid import Alike

SURE_LETTERS, MOSTLY = 3, 0.5
"""An acronym of so many letters hardly means anything else; one of two where so much of its papers define it so."""

_CLASSES = word_set(
    "algorithm algorithms approach approaches architecture architectures framework frameworks method methods model "
    "models system systems technique techniques"
)
"""What anything of this field is, so that behind an acronym it says no more. Agents are not: of what is on GUIs few
papers are on the agents."""


class Forms(NamedTuple):
    """A question with its acronyms, and with what these stand for.

    Attributes:
        short: With the acronyms alone.
        in_full: Without any.
        alike: The acronyms.
    """

    short: str
    in_full: str
    alike: Sequence[Alike]


def in_either_form(archive: Snapshot, asked: Asked) -> Forms | None:
    """Return a question, as papers write it, in each form that its acronyms have, the class of these left out.

    ``None`` where it has none that surely mean one thing.
    """
    acronyms = [each for each in asked.alike if isinstance(each, Alike)]
    if not acronyms or not all(_is_sure(archive, each) for each in acronyms):
        return None
    spelled = archive.terms.spelling
    return Forms(
        short=_with(archive, asked, lambda each: [spelled(each.acronym)]),
        in_full=_with(archive, asked, lambda each: most_often_written(archive, each)),
        alike=acronyms,
    )


def in_short(archive: Snapshot, asked: Asked) -> Asked:
    """Return a question understood with its acronyms, where it has some that surely mean one thing."""
    both = in_either_form(archive, asked)
    return asked if both is None or both.short == asked.written else understand(archive, both.short)


def _is_sure(archive: Snapshot, each: Alike) -> bool:
    """Tell whether hardly any paper that has an acronym means anything else: SD is Stable Diffusion, too, undefined."""
    acronym = archive.terms.spelling(each.acronym)
    if len(acronym) >= SURE_LETTERS:
        return True
    meaning = archive.definitions.names[" ".join((acronym, *archive.meanings().expansions[acronym]))]
    return len(archive.definitions.papers(meaning)) >= MOSTLY * int(archive.frequencies[each.acronym])


def _with(archive: Snapshot, asked: Asked, form: Callable[[Alike], Sequence[str]]) -> str:
    """Return the words of a question with what is alike in a form."""
    acronyms = [each for each in asked.alike if isinstance(each, Alike)]
    return " ".join(_worded(archive, words(asked.written), acronyms, form))


def _worded(
    archive: Snapshot, said: Sequence[str], alike: Sequence[Alike], form: Callable[[Alike], Sequence[str]]
) -> Iterator[str]:
    at = 0
    while at < len(said):
        size, each = next(_standing_at(archive, said, at, alike), (1, None))
        yield from [said[at]] if each is None else form(each)
        at += size
        at += each is not None and at < len(said) and said[at].lower() in _CLASSES


def _standing_at(
    archive: Snapshot, said: Sequence[str], at: int, alike: Sequence[Alike]
) -> Iterator[tuple[int, Alike]]:
    """Give how many words at a place are an acronym or an expansion, and which, the longest first."""
    for size in range(MOST_WORDS, 0, -1) if terms_of(said[at]) else ():
        run = said[at : at + size]
        if len(run) == size and terms_of(run[-1]):
            held = {archive.term(name) for word in run for name in terms_of(word)}
            yield from ((size, each) for each in alike if each.terms == held)
