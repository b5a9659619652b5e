"""What papers use of what they mention: "with a diffusion backbone", "diffusion-based"; and what they name in passing.

Who leaves a thing out wants no paper that is made of it, though each says so but once. A rival is none: "outperforms
diffusion-based methods" says that a paper is something else.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bot.query.question import word_set
from bot.search.index.postings import Flags, Longs, Segment
from bot.search.index.snapshot import Snapshot
from bot.search.readings.stance.leading import followed, led, saying, spelled

SOON = 4
"""So many words before a thing may stand that it is used: "by fine-tuning a pretrained video diffusion model"."""

FAR = 6
"""So many words before it may stand that it is a rival: "circumvents the adherence challenges of diffusion"."""

_USES = word_set(
    "adapt adapting adapts adopt adopting adopts applied applies apply applying based build building builds built "
    "combine combined combines combining design designed employ employed employing employs exploit exploits "
    "extend extends finetune finetuned finetuning fine-tune fine-tuned fine-tuning follow following harness harnesses "
    "harnessing incorporate incorporates incorporating integrate integrated integrates integrating leverage leveraged "
    "leverages leveraging optimize optimized optimizes optimizing post-train post-trained post-training pretrain "
    "pre-train pretrained pre-trained pretraining pre-training repurpose repurposes repurposing through train trained "
    "training trains use used uses using utilize utilized utilizes utilizing via with within"
)
"""What says that what follows is used."""

_MADE_OF_IT = word_set(
    "architecture architectures backbone backbones decoder decoders denoiser encoder encoders expert experts "
    "framework head heads model models module modules network networks objective pipeline pipelines policies policy "
    "prior priors process stage training transformer transformers"
)
"""What is made of a thing that stands before it: "a diffusion prior"."""

_BASED = ("base", "driven", "guid", "power")
"""The parts of a word, as stems, that say the same of the other: diffusion-based."""

_RIVAL = word_set(
    "beat beats beating bypass bypasses bypassing circumvent circumvents circumventing compared comparable competitive "
    "contrast eliminate eliminates eliminating exceed exceeding exceeds instead match matches matching outperform "
    "outperformed outperforming outperforms rather rival rivaling rivalling rivals surpass surpassed surpasses "
    "surpassing than typically unlike versus vs whereas alternative alternatives"
)
"""What says farther on that what follows is what a paper is not, or has others do."""

_TESTS = word_set("across evaluated evaluation evaluations experiments including on spanning")
_TESTED = word_set("bench benchmark benchmarks dataset datasets domains problems tasks")
"""What stands before and after what papers are tested on: "across math and code benchmarks"."""

_SOON_TESTED = 3

_GIVEN = word_set("available released release releasing open-source open-sourced publicly https github huggingface")
"""What is said of what a paper gives away: "our code is available"."""

_SOON_GIVEN = 6


def rivals(archive: Snapshot, segment: Segment, places: Longs) -> Flags:
    """Return at which mentions a thing is a rival, or what others do."""
    return led(segment, places, spelled(archive, _RIVAL), FAR)


def used(archive: Snapshot, segment: Segment, places: Longs, parts: Sequence[Flags]) -> Flags:
    """Return at which mentions a thing, of so many words, is used.

    Args:
        archive: Where the papers are.
        segment: The segment of them.
        places: Where the thing is mentioned, ascending.
        parts: Which words have each term of the thing.
    """
    based = np.logical_or.reduce([saying(archive, part)[segment.words[places]] for part in _BASED])
    made = followed(segment, places, spelled(archive, _MADE_OF_IT), [len(parts)])
    found: Flags = based | made | led(segment, places, spelled(archive, _USES), SOON)
    return found


def tested(archive: Snapshot, segment: Segment, places: Longs) -> Flags:
    """Return at which mentions a thing is what something is tested on."""
    after = followed(segment, places, spelled(archive, _TESTED), range(1, _SOON_TESTED + 1))
    return after | led(segment, places, spelled(archive, _TESTS), SOON)


def given(archive: Snapshot, segment: Segment, places: Longs) -> Flags:
    """Return at which mentions a thing is what a paper gives away, as its code."""
    return followed(segment, places, spelled(archive, _GIVEN), range(1, _SOON_GIVEN + 1))
