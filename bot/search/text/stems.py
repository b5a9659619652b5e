"""Words that Snowball puts with others of another meaning, and the stem that each family has instead.

Snowball has one stem for animals and animations, experience and experiments, learned optimizers and what is optimal,
someone's personality and what is personalized: "videos of animals" began with five papers on animation. Of the stems of
12,364 papers these are the ones whose words stand in the same papers no more often than by chance, and that people ask
for; on the sets of questions nothing moves by more than .0015, as few of them have such a word.
"""

from __future__ import annotations

_FAMILIES = """
experienc: experience experiences experienced experiencing experiential
objectiv: objective objectives
activat: activation activations activate activates activated activating
activiti: activity activities
personaliti: personality personalities
personaliz: personalize personalizes personalized personalizing personalization personalizations
positiv: positive positives positively positivity
computer: computer computers
animal: animal animals
optimizer: optimizer optimizers
identic: identical identically
universiti: university universities
conversion: conversion conversions
election: election elections electoral
generaliz: generalize generalizes generalized generalizing generalization generalizations generalizable
localiz: localize localizes localized localizing localization
visualiz: visualize visualizes visualized visualizing visualization visualizations
normaliz: normalize normalizes normalized normalizing normalization normalizations
regulariz: regularize regularizes regularized regularizing regularization regularizer regularizers
specification: specification specifications
demonstration: demonstration demonstrations
projection: projection projections
integriti: integrity
developer: developer developers
mechanic: mechanics mechanical mechanically
multiplication: multiplication multiplications
consistent: consistent consistently consistency consistencies
alternativ: alternative alternatives alternatively
polite: polite politely politeness impolite
formaliz: formalize formalizes formalized formalizing formalization formalizations
"""

APART = {
    word: stem
    for stem, _, family in (line.partition(": ") for line in _FAMILIES.strip().splitlines())
    for word in family.split()
}
"""The stem of each word, given in one spelling."""
