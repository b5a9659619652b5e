"""Words that carry no topic, left out of every paper and every question.

A full list, because a short one costs: over thirteen collections of abstracts 33 words gave .008 nDCG@10 less than a
full list, and none at all .024 less. Words of a question's frame ("what", "which", "how") are in it; words that can
be a topic of this field ("few", "zero", "not", "self", "more" as in "less is more") are judged as words of English.
What every abstract says of itself, that it introduces, presents, proposes or investigates, is no topic either: +.0004
on scitldr_dev, +.0008 on cranfield, and a smaller index.
"""

_WORDS = """
a about above accordingly across after afterwards again against aint all almost along already also although always am
among amongst an and another any anybody anyhow anyone anything anyway anyways anywhere apart are aren around as
aside at away
be became because become becomes becoming been before beforehand behind being below beside besides between beyond
both but by
came can cannot cant come comes could couldn couldnt
did didn didnt do does doesn doesnt doing don done dont down due during
e each eg either else elsewhere enough et etc even ever every everybody everyone everything everywhere except
far for former formerly from further furthermore
g gave get gets getting give given gives giving go goes going gone got gotten
had hadn hadnt has hasn hasnt have haven havent having he hence her here hereafter hereby herein hers herself hes him
himself his hither how howbeit however hows
i ie if im in indeed instead into introduce introduced introduces introducing investigate investigated investigates
investigating inward is isn isnt it itll its itself ive
just
keep keeps kept
last lately later latter latterly least less lest let lets like likely likewise
made mainly make makes making many may maybe me meanwhile merely might mine more moreover most mostly much must my
myself
namely near nearly need needn needs neither never nevertheless next no nobody none nonetheless noone nor normally
not nothing now nowhere
of off often oh ok okay on once one ones only onto or other others otherwise ought our ours ourselves out over
overall own
per perhaps please possibly present presented presenting presents propose proposed proposes proposing put
quite
rather re really regarding regardless regards respectively
said same saw say saying says see seeing seem seemed seeming seems seen several shall she shes should shouldn since so
some somebody somehow someone something sometime sometimes somewhat somewhere soon still such
take taken takes taking tell tends than thank thanks thanx that thats the their theirs them themselves then thence there
thereafter thereby therefore therein thereof theres thereupon these they theyd theyll theyre theyve this those though
through throughout thru thus
to together too took toward towards tried tries try trying
under unless unlike until unto up upon us use used useful uses using usually
various very via viz
want wants was wasn wasnt way we well went were weren werent weve what whatever whats when whence whenever where
whereafter whereas whereby wherein wheres whereupon wherever whether which whichever while whither who whoever whole
whom whos whose why
will with within without won wont would wouldn
yes yet you youd youll your youre yours yourself yourselves youve
"""

STOPWORDS = frozenset(_WORDS.split())
