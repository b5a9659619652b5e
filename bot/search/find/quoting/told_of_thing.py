"""What a quote is to say: the words of a question in any form, and what it says of a thing in the words of papers.

Of "does self-distillation make reasoning worse" the sentence that traces "this degradation" answers, and not the one
that praises self-distillation and reasoning.
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.search.index.snapshot import Snapshot
from bot.search.words.forms.other_forms import Forms, forms
from bot.search.words.question import Asked

SAID = 0.5
"""What is said of a thing is worth so much of the rarest word to a quote, or what it is worth anyway: it is common, and
the thing is named in every other sentence. Of 135 questions, most of which say something of a thing, the quote of the
first paper is another in 28: in 16 it answers where it did not, in 6 it no longer does."""


def told_of_thing(archive: Snapshot, asked: Asked) -> tuple[Mapping[str, float], Forms]:
    """Return what each term of a question weighs in a quote, and what else says the same."""
    said = forms(archive, asked.alike)
    if not asked.claims:
        return asked.names, said
    names, least = dict(asked.names), SAID * max(asked.names.values(), default=0.0)
    others: list[tuple[tuple[str], tuple[str]]] = []
    for claim in asked.claims:
        own, *written = map(archive.terms.spelling, claim.tolist())
        names[own] = max(names.get(own, 0.0), least)
        others += [((own,), (other,)) for other in written]
    return names, [*said, *others]
