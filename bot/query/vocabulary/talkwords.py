"""The words of asking, of persons, of papers, and the little ones between them: what frames are made of. Pure.

What more than one reader knows of English is named here once; each adds to it what is meant where it reads.
"""

from __future__ import annotations

from bot.query.question import word_set

ASKERS = word_set("i i'm im i'd i've me my you your anyone anybody someone somebody")
WE = word_set("we we're we've us our")
PERSONS = ASKERS | WE | word_set("i'll u everyone folks people they")
PAPERS = word_set("paper papers article articles preprint preprints publication publications works")
FRESH = word_set("latest newest new recent recently")
PAPER_KINDS = word_set("survey surveys review reviews benchmark benchmarks dataset datasets")
"""Kinds of papers that people ask for by name."""

AUXILIARIES = word_set("am are can could did do does had has have is should was were will would")
LINKS = word_set("a an and at by for from in of on the to with")
"""Little words that stand between others: a topic neither begins nor ends with them."""

SURELY_ABOUT = word_set("about regarding concerning")
TO_TOPIC = SURELY_ABOUT | word_set("on for with")
"""Before a topic, where papers or who wrote them stand before: "NVIDIA on robots"."""

NOUNS = PAPERS | word_set(
    "anything clue deal developments everything examples idea ideas info information insights literature material "
    "materials news overview pointer pointers progress read reads reading recommendation recommendations reference "
    "references research resource resources something studies stuff suggestion suggestions summary talk thing things "
    "thoughts topic trends updates work advances topics"
)
VERBS = word_set(
    "appreciate ask asked asking asks bring brief categorize check cite come curious describe discuss discussed "
    "discusses discussing dig enlighten explain explore explored explores fetch find finding get give got grateful "
    "guide happen have hear heard help hunting include including interested know knows learn like link list look "
    "looked looking love need needs pass point present prepare preparing provide pull reading recommend remember saw "
    "say saying search searching see seen send share show study suggest summarise summarize summarized talk talking "
    "teach tell think thinking trying understand understanding use want wanted wants welcome wonder wondering worked "
    "working write writing published publish doing done happening"
)
LITTLE = word_set(
    "a able about actually after again all also am an and any are as at be been being but by can cool could current "
    "currently did do does either else ever every few for from good great had happily has have here how if in "
    "interesting is it its just key kindly kind know lately latest little let like link lot lots main many may maybe "
    "might more most much new newest nice now of on one ones or other out over perhaps please pls plz possible "
    "possibly quick quickly question real really recent recently relevant right s should so some still sure than "
    "thanks that the their them then there these this those to tonight today tomorrow top top-tier too up useful was "
    "way we well were what what's when where whether which who why will with would yet hey hi hello yo bot paperboy "
    "team guys best important notable high-quality different types type kinds around within into regarding concerning "
    "related available detail details asap appreciated dear anyone's here's"
)
GENERIC = NOUNS | word_set(
    "answer answers approach approaches aspects comprehensive concrete context discuss explanation explanations field "
    "finding findings implementations journal conference journals conferences latest method methods analysis "
    "multi-angle preferably practical effective problem process question questions results specific supporting "
    "scientific technique techniques technologies this thesis conducting summary effect role solutions insights class "
    "exam meeting presentation professor advisor boss supervisor colleague student phd seminar"
)
TALK = PERSONS | NOUNS | VERBS | LITTLE
ABOUT = SURELY_ABOUT | word_set("on around covering discussing describing into of in for")
STARTS = ASKERS | word_set(
    "what what's which who where when how why is are was were do does did has have had can could will would should "
    "any anything please provide find show give tell share recommend suggest list search explain summarize summarise "
    "describe help hi hey hello thanks got need looking interested"
)


def lowered(text: str) -> list[str]:
    return [word.lower().strip(".,;:!?()\"'") for word in text.split()]


def is_talk(clause: str) -> bool:
    """Return whether a clause says nothing of a topic."""
    return all(word in TALK or word in GENERIC or not word for word in lowered(clause))
