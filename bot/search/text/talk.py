"""Words with which people talk about papers, and that few papers are about: ``any good ... to read tonight``.

They are no stopwords: each may be a topic beside another word ("point clouds", "peer review") or alone ("reading"), so
that papers keep them. In a question they are heard, but they neither find papers nor for one; see
``words.question``. Everyday English and no frames: in what order people say them does not matter.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from bot.search.text.analyzer import terms_of

_TALK = """
actually advance advice advise adviser advisor afaik afternoon ages ago ahead angle anymore anyways appear appreciate
arrive article ask aspect assist attempt author awesome baby bad badly basic basically begin beginner beginners believe
best better big blog bold book boring boss bother briefly bring bro broad browse buddy bump bunch buzz buzzword
buzzwords care catch catch-up catching catchup certain certainly chance cheers chew choose classic clear clearly clever
club clue colleague colleagues collect comment common comprehensive conduct conference confirm consider considerable
contribute cool copy couple course cover coworker crazy curious current currently cutting-edge daily date day deal dear
decade decent decide definitely department describe detail detailed dig direction discover discuss discussion
dissertation dive doubt dude dumb dummy dunno early easy effort eli5 else embarrass employ encounter end enjoy
especially essential evening everyday evolve exact exactly exam examine excellent exciting exist explain explainer
explore extensive fact fairly familiar famous fan fancy fast-paced favorite favourite feel fine first folk folks follow
follow-up forward fresh friday friend front fun fundamental funny fuss future fwiw fyi genuinely gimme gist glad glimpse
go-to good gotta grab grad grasp great groundbreaking guess guide guy haha hahaha handy happen happy heard heck hehe
help helpful hey hi highlight hint homework honest honestly hood hope hot hour huge hype hyped idea ideally idk iirc imo
important impressive information informative insight insightful inspire intend interest interested interesting intern
intro introduction introductory involve jargon journal key kick kid kind know landscape lately latest lead lecture
life link list literally literature little live lmao lol look lookup lot love lowdown luck lunchtime main major man many
mate matter mean meaning meaningful meantime meet meeting mention miss mistake moment monday month mood morning must
must-read name neat new newbie newcomer newest newish news next nice noob nope notable notice nowadays nutshell obvious
obviously occasion offer offhand old omg onboard opinion outlook outstanding overview page paper part particular
particularly past pdf peek people perhaps phd pick picture piece place plenty plus pointer poke popular possible post
potential practical precise preprint presentation presently pretty prevalent previous primer prior problem prof
professor progress project promise promising proper properly provide publication publish pull purpose pursue quarter
quick quickly quite raise range rave reach read reader reading reads realize really recap recent recently refresher
relevant remember remind reply report request research researcher resource respect result review ride right rofl rough
roughly rundown saturday school scoop seek semester seminal seminar send senior serious session short show significance
significant simple simply situation skim skimming solid solution sort spare specific specifically spend spot start stay
stuck study stuff stumble stupid substantial success successful suggest suggestion suitable summary sunday supervise
supervisor suppose sure surprise surprising survive swear syllabus tbh teach tell terrible these-days thesis thing
thorough throw thursday title tldr today tomorrow ton tonight top top-tier topic trend trending true truly tuesday turn
type typical typically ugh ultimately undergrad understand understanding unsure up-to-date upcoming url valuable variety
venue vibe wanna wednesday week weekend weekly weigh weird welcome wheelhouse whiteboard wide widely wish wonder
wondering work working works worry worth worthwhile worthy wow wrap wrong wtf yeah year yep yesterday yo
"""

_AS_WRITTEN = """
add ages aim aims analyse analysis analyze approaches area areas art available ban bit brief call calls carried case
cases catches center check complete completely concern concerning cope doing done dr enhancing example examples expect
field fields fill find findings general gone group groups head heads hear hearing history insights keeping kept
knowledgeable leverage leveraged leveraging listed listing minute named note option order overcome paid pay
perspective picking picks point pointed pointers points popularly prefer preferably probably proposing question
questions real recommend recommendations recommended recommends reference references refs regard relate related
relates relating released releases section share sota stand state-of-the-art stay staying step struggle summarise
summarize summarizing tackle tackled tackles tackling takes talk talking talks team teams think thoughts tl total
touch tried tutorial tutorials undergone variants viz wants went wise write writing written years
"""
"""Of these no other form is talk: "summarize ..." asks, summarization is a topic."""

_TOPICS = """
assisted browsing coupled coupling evolving explaining following grasping guided guiding inspired linking missing priors
seeking supervised supervising teaching
"""
"""Forms of words of talk that papers are about: instruction following, guided generation, missing data."""


def _forms(word: str) -> Iterator[str]:
    """Give a word with the endings that make it no other word: of "explore" exploring, but not exploration."""
    yield word
    stem = word[:-1] if word.endswith("e") else f"{word[:-1]}i" if word.endswith("y") else word
    yield from (f"{word}s", f"{word}es", f"{stem}es", f"{stem}ed", f"{word}ly", f"{stem}ly")
    yield from (f"{word.removesuffix('e')}ing", f"{word}{word[-1]}ing", f"{word}{word[-1]}ed")


_FORMS = frozenset(form for word in _TALK.split() for form in _forms(word)) - frozenset(_TOPICS.split())
_WORDS = frozenset(_AS_WRITTEN.split())


@lru_cache(16_384)
def is_talk(word: str) -> bool:
    """Tell whether a word, as the analyser gives it, is one with which people talk about papers."""
    lowered = word.lower()
    if lowered in _WORDS or lowered in _FORMS:
        return True
    return not terms_of(lowered) and not terms_of(word)  # IE is an acronym
