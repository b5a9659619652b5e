"""The papers that are best for a question, whether they match well or not: what is judged and paged through."""

from __future__ import annotations

import numpy as np

from bot.search.find.ranking.evidence import borne_out, strengths, told_as_one
from bot.search.find.ranking.in_one import in_one_sentence
from bot.search.find.ranking.lift import holding, in_title, lift
from bot.search.find.ranking.meaning import lifts, with_nearest
from bot.search.find.ranking.of_subjects import with_those_on_subjects
from bot.search.find.ranking.order import best_first, ordered
from bot.search.find.ranking.ranked import Ranked
from bot.search.find.ranking.rerank import bonuses, gained
from bot.search.index.postings import Flags, Floats, Ints, among
from bot.search.index.ranking import K1, Term, best
from bot.search.index.snapshot import Snapshot
from bot.search.meaning.fusion import Meant
from bot.search.readings.called.own import ends_in, first_of_own, is_called, may_be_name, own_of, titled
from bot.search.words.forms.other_forms import runs_of
from bot.search.words.question import Asked
from bot.search.words.weighed.subjects import naming
from bot.search.words.written.texts import Pool, pooled

POOL = 64
"""So many of the best papers are judged one by one, and can be paged through. 200 gave nothing more on any set."""

OWN = 100.0
"""The strength of a title that is the question: beyond doubt."""

LIKED = 0.1
"""The most liked paper of a day gains half of this share of its score, the least liked loses it: +.0015 nDCG@10 on
daily_papers, on the others nothing, as they have no votes; with .2, -.0015. Age has no say: with a tenth of the score
between the oldest and the newest paper daily_papers lost .006, with a twentieth .0023."""

WEAK, WEAK_UNNAMED = 0.3, 0.5
"""A further paper with so little of the best one's score is left to a further page, with less than the second where
its title has none of the telling words: of 499 papers below the first of 240 questions, judged by hand, .64 are on the
topic, of the 74 that are left so .31; they come after all others."""

FAINT, FAINT_BOTH = 0.65, 1.3
"""The same of one with so little of the strongest one's evidence, or of both together: of 812 papers below the first of
300 questions the 214 that it leaves to a further page are on the topic by .46, those that stay by .73, and one question
loses the only right paper on its page; by the evidence alone 145, .70 and none."""

COMMON = 0.5
"""Added to every term's idf: each further word of the question that a paper holds counts, however common it is.
+.007 nDCG@10 on daily_papers, +.001 on scitldr_dev, +.003 on cranfield."""


def rank(
    archive: Snapshot, asked: Asked, may_be: Flags | None = None, limit: int = POOL, meant: Meant | None = None
) -> Ranked:
    """Return the best papers for a question, whether they match well or not."""
    wanted = terms(archive, asked)
    numbers, scores = best(wanted, archive.norms, limit, may_be)
    numbers, scores = ordered(archive, numbers, scores)
    numbers, scores = numbers[:limit], scores[:limit]
    numbers, scores = with_those_on_subjects(archive, asked, wanted, may_be, (numbers, scores))
    if may_be_name(asked):
        numbers, scores = _with_titled(archive, asked, may_be, numbers, scores)
    if meant is not None:
        numbers, scores = with_nearest(archive, wanted, meant, may_be, (numbers, scores))
    pool = pooled(archive, numbers, *asked.sought, alike=asked.alike)
    gains = gained(asked, pool)
    evidence, told = strengths(asked, pool, gains)
    scores = scores + bonuses(asked, pool, scores, gains, told)
    scores *= 1 + LIKED * (archive.esteem()[numbers] - 0.5)
    own = own_of(archive, asked, numbers) if may_be_name(asked) else np.zeros(len(numbers), np.bool_)
    if has_own := bool(own.any()):
        evidence[own], told[own] = np.maximum(evidence[own], OWN), 1.0
    held = np.where(evidence >= OWN, 1.0, holding(asked, pool))  # Kimi K2.5 does not hold "K2"
    whole = np.where(evidence >= OWN, 1.0, told_as_one(asked, pool, told))
    lifted = lift(asked, whole, held, naming(asked.subjects, pool, asked.topics.size))
    lifted += in_one_sentence(asked, pool) + in_title(asked, pool, told)
    scores += scores.max(initial=0.0) * lifted
    if has_own:  # after all that lifts others; a name has no meaning
        scores += scores.max() * first_of_own(archive, asked, numbers, own)
    worded, nearness = scores, np.full(len(numbers), -np.inf)
    if meant is not None and len(numbers):
        lifted, nearness = lifts(archive, asked, meant, (numbers, scores, told))
        scores = scores + lifted
    order = best_first(archive, numbers, scores)
    told = borne_out(told, whole)
    weak = too_weak(asked, pool, scores, evidence, evidence < OWN)
    return Ranked(numbers, scores, worded, evidence, told, nearness, np.zeros(len(numbers), np.bool_), weak).at(order)


def too_weak(asked: Asked, pool: Pool, scores: Floats, evidence: Floats, others: Flags) -> Flags:
    """Return which of the papers that a question does not name are too weak to stand on a first page with the best.

    Beside the paper that it names all are: of "qwen coder" Qwen3-Coder waited for Qwen2.5-Coder.
    """
    named = (pool.titled @ asked.topics.parts > 0) @ (asked.topics.telling > 0)
    weak: Flags = scores < scores[others].max(initial=0.0) * np.where(named, WEAK, WEAK_UNNAMED)
    best, strongest = (max(1e-9, each[others].max(initial=0.0)) for each in (scores, evidence))
    weak |= (evidence < FAINT * strongest) | (scores / best + evidence / strongest < FAINT_BOTH)
    return weak & others


def _with_titled(
    archive: Snapshot, asked: Asked, may_be: Flags | None, numbers: Ints, scores: Floats
) -> tuple[Ints, Floats]:
    """Return papers and scores with those whose title is the name: the best by words need not hold them."""
    found = titled(archive, asked, may_be)
    others = found[~among(found, numbers)]
    titles = zip(others.tolist(), archive.titles(others), strict=True)
    missing = [number for number, title in titles if is_called(title, asked.text) or ends_in(title, asked.text)]
    least = float(scores.min(initial=0.0))
    return np.append(numbers, np.array(missing, np.int32)), np.append(scores, np.full(len(missing), least))


def terms(archive: Snapshot, asked: Asked) -> list[Term]:
    """Return a question's terms with their postings, rarest first: what BM25 adds up."""
    weights = (archive.rarities[list(asked.terms.known)] + COMMON) * (K1 + 1)
    return [
        Term(archive.gains(number, weight), 1.0)
        if times == 1.0 and not asked.alike
        else Term(runs_of(archive, number, asked.alike), times * weight)
        for (number, times), weight in zip(asked.terms.known.items(), weights.tolist(), strict=True)
    ]
