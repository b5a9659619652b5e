"""What people say that a thing does or is, each with what papers write for it: what hurts degrades or is detrimental.

Such words are common, and so tell little of what is meant; but of "does instruction tuning hurt creativity" they are
the question. Papers say the same with another word of a small family. The words stand in the forms in which people ask,
after "does" or "can": those of "improving the efficiency of ..." name no claim, and of 1,000 summaries as questions
daily_papers loses .0007 nDCG@10 where other forms are heard so, and gains .0002 without.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from bot.search.text.analyzer import terms_of

_FAMILIES = """
hurt hurts harm harms damage damages worsen worsens worse degrade degrades impair ruin ruins undermine deteriorate: hurt
  harm damage worsen worse degrade degradation impair undermine deteriorate deterioration detrimental erode compromise
  drop decline reduce
reduce reduces decrease shrink diminish narrow lessen: reduce reduction decrease lower shrink diminish collapse
  narrow decline
collapse collapses: collapse degenerate degeneration degrade
break breaks: break breakdown fail failure compromise undermine degrade
help helps improve boost benefit: help improve improvement boost enhance benefit gain strengthen
beat beats win surpass outperform: beat outperform surpass exceed superior superiority
need needs needed necessary: need necessary necessity essential unnecessary indispensable
enough sufficient: enough sufficient suffice
fool fooled trick tricked deceive mislead misled: fool trick deceive mislead misleading manipulate manipulation
  vulnerable
wrong incorrect false: wrong incorrect false spurious erroneous misleading noisy
ignore neglect overlook: ignore neglect overlook disregard fail struggle
fail fails struggle: fail failure struggle
find spot catch: detect detection discover discovery identify
stop quit: stop halt terminate termination abstain abstention quit
distract distracted: distract distractor distraction irrelevant
favor favour prefer: favor prefer bias
illusion: illusion mirage
persuade convince: persuade persuasion persuasive
admit: admit acknowledge abstain abstention
lose: lose forget degrade degradation
emerge: emerge emergence emergent
trust: trust reliance overreliance
replace: replace substitute surrogate
copy: copy memorize memorization replicate
amplify: amplify exacerbate worsen
fix: fix mitigate repair
unstable: unstable instability diverge spike
matter matters: matter sensitive sensitivity
know: know aware awareness
knew: know knowledge
generalize transfer: generalize generalization transfer
memorize memorise: memorize memorization verbatim
refuse: refuse refusal reject abstain
survive: robust withstand persist survive
resist: resist resilient robust
recover: recover recovery relearn
confuse: confuse confusion mislead
useless wasted pointless: redundant redundancy ineffective unimportant unnecessary useless
agree: agree agreement consensus alike
disagree: disagree disagreement conflict
"""


@cache
def _table() -> dict[str, tuple[str, ...]]:
    return {
        word: tuple(dict.fromkeys(name for each in written for name in terms_of(each)))
        for asked, written in families()
        for word in asked
    }


def families() -> Iterator[tuple[list[str], list[str]]]:
    """Give the words that people say, and those that papers write for each of them."""
    for line in _FAMILIES.strip().replace("\n  ", " ").splitlines():
        asked, _, written = line.partition(": ")
        yield asked.split(), written.split()


def claimed(word: str) -> tuple[str, ...]:
    """Return the terms that papers write for what a word says of a thing; none of other words and forms."""
    return _table().get(word.lower(), ())
