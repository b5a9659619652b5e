"""What is wanted of a topic, said so that no paper says it: ``any fixes?``, ``which benchmarks exist for``. Pure.

What there is, what helps, what people use nowadays: the words ask, and the papers are those on the topic.
"""

from __future__ import annotations

import re

from bot.query.question import word_set
from bot.query.vocabulary.greetings import GREETING
from bot.query.vocabulary.talkwords import PAPER_KINDS

_ANY = (
    r"(?:any(?:body got any|one got any| known| good| clever| other| new| recent| quick)?|some|got any|(?:are"
    r"|is) there (?:any|an?|some)?|known|what(?:'s| is| are) the)"
)
_REMEDY = (
    r"(?:fix(?:es)?|solutions?|work-?arounds?|cures?|remed(?:y|ies)|antidotes?|mitigations?|tips(?: (?:and|&) tricks)?"
    r"|tricks?|hacks?|advice|hints?|leads|recommendations?|recs|suggestions?|pointers"
    r"|ways? (?:out|around|to (?:fix|avoid|prevent|stop|solve|deal with|handle)))"
)
_THAT = r"(?:that|this|it|them|these|those)"
_ANY_FIXES = re.compile(
    rf"(?:(?<=\w)[\s,.;:!?-]+)(?:so |and )?{_ANY} {_REMEDY}(?: (?:for|to|of|against|around) {_THAT}| {_THAT})?"
    r"(?: out there| yet| known| please| pls)*[ ?.!]*$",
    re.IGNORECASE,
)
"""What asks at the end whether anything helps against what was told: "clips drift, any fixes?"."""

_FIXES_FOR = re.compile(
    rf"^{GREETING}(?:(?:recommendations?|recs|suggestions?|pointers|advice|tips) (?:for|on)"
    rf"|(?:(?:are|is) there )?{_ANY} (?:(?:[a-z]+ )?{_REMEDY} (?:for|to|against|of|on|around)"
    rf"|ways? to (?:fix|avoid|prevent|stop|solve|deal with|handle))) (?!{_THAT}\b)(?=\S)",
    re.IGNORECASE,
)

_KINDS = (
    r"(?P<kind>(?!else\b|way\b|ways\b|papers?\b|articles?\b|work\b|day|month|year|time|lab|author"
    r"|people)[\w-]+(?: [\w-]+){0,3}?)"
)
_EXIST = (
    r"(?:(?:currently |already |actually |still )?(?:exist|exists)|(?:are|is) (?:there|out there|available|around|known"
    r"|in use)|(?:do|does|did) (?:we|you|people|they) (?:have|know(?: of)?|use)"
    r"|(?:can|could|should|would) (?:i|we|one|you|people) (?:use|try|recommend|look at|pick|start with)"
    r"|have been (?:proposed"
    r"|published|released|built|made|tried|suggested)|has been (?:proposed|published|released|tried)|came out)"
)
_GENERAL = word_set(
    "information info data material materials literature evidence investigations studies methods techniques approaches "
    "solutions results ideas options strategies insights resources research"
)
"""What there is of any topic: "what methods exist for pruning" asks for pruning."""

_LITTLE = re.compile(r"^ (?:for|on|in|with|to|of|about|against|from) ", re.IGNORECASE)
_NOW = (
    r"(?: (?:out there|nowadays|these days|currently|now|right now|today|so far|already|at the moment|recently"
    r"|lately))*"
)
_WHICH_EXIST = re.compile(
    rf"^{GREETING}(?:what|which)(?: (?:kinds?|types?|sorts?) of| are the| other| new)? "
    rf"{_KINDS} {_EXIST}{_NOW}(?: to (?:use|read|try))?"
    r"(?P<rest>(?: (?:for|on|in|with|to|of|about|that|which|against|from|beyond) .+)?)[ ?.!]*$",
    re.IGNORECASE,
)
_EXIST_LAST = re.compile(
    rf"^{GREETING}(?:what|which)(?: (?:kinds?|types?|sorts?) of| are the| other| new)? "
    r"(?P<thing>(?!else|way|papers?\b|articles?\b|day|month|year|lab|author|people)[\w-]+(?: [\w-]+){0,3}?"
    r" (?:for|on|in|of|with|to) .{2,60}?)"
    rf" (?:(?:do |does )?(?:currently |already |actually )?exists?|(?:are|is) (?:there|out there"
    rf"|available)){_NOW}[ ?.!]*$",
    re.IGNORECASE,
)
_GO_TO = re.compile(
    rf"^(?!.* or ){GREETING}what(?:'s|s| is| are|'re) (?:(?:the|your|people's"
    r"|everyone's|currently|these days|nowadays|now) )*(?:(?:current|best|usual|standard|modern|typical"
    r"|recommended|preferred"
    r"|default|right|main|common|popular|new) )*(?:go-?to|go to|default|standard|usual|best practice|best practices"
    r"|state of play|current practice|recommended|preferred|best)s?(?: (?:method|approach|model|way|choice|option"
    r"|tool|technique"
    r"|setup|recipe|solution|one|thing)s?)?(?: (?:these days|nowadays|now|right now|currently|in 20\d\d))?"
    r" (?:for|to|in|on|of|when) (?=\S)",
    re.IGNORECASE,
)
_PEOPLE_USE = re.compile(
    rf"^{GREETING}what(?: (?:kind|sort)s? of (?:things?|stuff|methods?|models?|tools?))?"
    r" (?:are|do|does|is|did|have|'re) (?:people|folks|ppl|everyone|everybody|others|labs|companies|researchers"
    r"|you guys|we|they)"
    r"(?: (?:all|actually|typically|usually|mostly|currently|nowadays|even|now|been))*"
    r" (?:using|use|doing|do|running|run|picking|pick|reaching for|prefer|preferring|like|going with)"
    r"(?: (?:these days|nowadays|now|currently|right now|instead))? (?:for|to(?: do)?|in|about|with|on|when)"
    r" (?!that\b|this\b|it\b|them\b)(?=\S)",
    re.IGNORECASE,
)
_THESE_DAYS = (
    r"(?:these days|nowadays|at the moment|at present|as of (?:now|today|late)|right now|currently|in this day and age"
    r"|at this point(?: in time)?)"
)
_FIRST_NOW = re.compile(
    rf"^{_THESE_DAYS}[, ]+(?:(?:everyone|everybody|people|everyone's|all|they)(?: (?:is|are))? (?:talks?|talking"
    rf"|raving|speaks?)"
    r" about )?(?=\S)",
    re.IGNORECASE,
)
_LAST_NOW = re.compile(
    rf"(?<=\w)[, ]+(?:{_THESE_DAYS}(?=[,;?.!] )|(?:nowadays|at the moment|at present|as of now)(?=[ ?.!]*$))",
    re.IGNORECASE,
)
_VERY = re.compile(
    r"(?<![\w-])(?:super(?:-| )?duper|super|crazy|insanely|ridiculously|mega|hella|damn)(?: (?:super|really"
    r"|very))* (?=(?:big|small|tiny|large|huge|long|short|fast|slow"
    r"|quick|cheap|expensive|good|bad|new|old|recent|hot|cool|interesting|interested|curious|useful|simple|easy|hard"
    r"|difficult|efficient|accurate|robust|popular|light(?:weight)?|low|high|deep|powerful|strong|weak|reliable"
    r"|important"
    r"|common|rare|detailed|realistic|excited|helpful|impressive|noisy|sparse|specific|basic)\b)",
    re.IGNORECASE,
)
"""How very much so: "super small models"; not "super-resolution"."""
_HOW_PEOPLE = re.compile(
    rf"^{GREETING}how (?:do|can|could|would|should|are) (?:people|folks|ppl|others|researchers"
    r"|companies"
    r"|labs|teams|everyone)(?: (?:usually|typically|actually|currently|even|all|normally))* (?=(?:build|train"
    r"|evaluate|measure|deal|handle|do|use|run|speed|reduce|avoid|prevent|improve|test|serve|deploy|fine-?tune|compress"
    r"|scale|teach|align|detect|generate|edit|building|training|evaluating|handling|dealing)\b)",
    re.IGNORECASE,
)
"""Who does what is asked about: "how do people evaluate RAG"."""

_WHAT_PEOPLE = re.compile(
    r"^what (people|folks|ppl|others|everyone|everybody) (do|use|say|think|try|recommend|know) "
    r"(?=(?:about|for|against|to|on|with|of|when|if)\b)",
    re.IGNORECASE,
)
"""Whoever passes a question on turns it round: "what people do about drift" asks for no people."""

_OR_NEWER = re.compile(
    r"(?<=\w) or (?:(?:something|anything) )?(?:newer|similar|better|related|others?|alike)"
    r"(?: (?:ones?|things?|stuff))?(?=[\s.,;?!]*$)",
    re.IGNORECASE,
)
"""What need not be just that one: "benchmarks like looms or newer ones"."""

_ONES = re.compile(
    r"(?P<lead>\b(?:e\.?g\.?,?|for example|for instance|such as|especially|esp\.?|including|particularly|ideally"
    r"|preferably)) (?P<which>(?!the|new|old|other|small|big|large|good|best|open|recent"
    r"|latest)[\w-]+(?: [\w-]+)?) (?-i:ones?)\b",
    re.IGNORECASE,
)
"""What stands for the head said before: "low-resource languages, e.g. african ones"."""


_TOLD_THEN = re.compile(
    r"(?P<told>\b(?:i|we|users?|you|people|they|he|she|somebody|someone|customers?)"
    r" (?:(?:have|had|just|once|already) )*"
    r"(?:told|taught|asked|showed|gave|explained to)"
    r" (?:it|them|(?:the|my|our|a) (?:bot|model|agent|assistant|llm|ai)))"
    r" (?:last|the other|the previous|this|a|an|two|three|some|few|\d+) (?:few )?"
    r"(?:week|day|month|year|hour|minute|night|morning|session|time|conversation|turn)s?(?: (?:ago|before|earlier))?"
    r"(?=[\s,.;?!]|$)",
    re.IGNORECASE,
)
"""When somebody told a thing something, which is no time of papers: "forgets what I told it last week"."""

_MUST = (
    r"(?: (?:really|absolutely|definitely|all|just|also|probably))*"
    r" (?:should|must|(?:need|needs|have|has|ought) to|could|can|may|might)"
    r"(?: (?:really|absolutely|definitely|all|just|also|probably|not))*"
)
_READS = (
    r"(?:read|skim|study|look (?:at|into)|(?:take|have) a look at|know(?: of)?|check(?: out)?|start (?:with|from)"
    r"|begin with|miss|go through|be aware of)(?: (?:about|first))?"
)
_NOT_ALONE = "".join(
    rf"(?<!\b{word})"
    for word in sorted(
        word_set(
            "paper papers article articles thing things anything something everything what what's whats which that "
            "else one ones is are"
        )
    )
)
"""Behind no word that is read by itself, or ends no topic: "papers that I must read", "what's worth reading"."""

_TO_READ = re.compile(
    rf"(?<=\w){_NOT_ALONE}"
    r"[ ,]{1,3}(?:(?:that|which) )?"
    rf"(?:(?:i|we|you|one|every(?:one|body)|(?:a )?(?:beginner|newcomer)s?){_MUST} {_READS}"
    r"|(?:(?:is|are|'s) )?(?:really |actually |still )?worth (?:reading|skimming|studying|knowing|looking at"
    r"|checking out|a (?:look|read)|(?:my|our|your|the|one's) (?:time|while))(?: first)?|to (?:read|start with) first)"
    r"(?: (?:on|during|over) (?:the|my|our|a) (?:train|plane|bus|flight|commute|way [a-z]+|weekend|holidays?|beach))?"
    r"(?=[ ,.;?!]*$|[ ,]+(?:on|about|for|in|of|over|before|by|from|since|this|today|tonight|tomorrow|first|next|now|and"
    r"|please|pls|thanks)\b)",
    re.IGNORECASE,
)
"""That what is asked for shall be read, of which no paper tells: "surveys on agents I should read"; "papers I should
read" alone are asked for in an order."""

_OF_KIND = rf"(?:[\w-]+ ){{0,3}}?(?:{'|'.join(sorted(PAPER_KINDS))}|tutorials?|primers?|overviews?)\b"
_WHICH_TO_READ = re.compile(
    rf"^{GREETING}(?:what|which) "
    rf"(?P<kind>{_OF_KIND}[^,;:?!]{{0,80}}?)"
    rf" (?:should|must|could|can|do) (?:i|we|you|one|every(?:one|body))(?: (?:really|have to|need to))? {_READS}"
    r"(?=[ ,?.!]|$)",
    re.IGNORECASE,
)
"""What asks which of a kind shall be read."""

_READ_ANY = re.compile(rf"^(?:read|seen) (?=any {_OF_KIND})", re.IGNORECASE)
"""What asks whether one of a kind was read lately."""


def unasked(question: str) -> str:
    """Return a question without the words that ask what there is, what helps, what people use, or what to read."""
    plain = _WHAT_PEOPLE.sub(r"what do \1 \2 ", question)
    plain = _TO_READ.sub("", _WHICH_TO_READ.sub(r"\g<kind>", _READ_ANY.sub("", plain)))
    plain = _ONES.sub(r"\g<lead> \g<which>", _VERY.sub("", _OR_NEWER.sub("", plain)))
    plain = _TOLD_THEN.sub(r"\g<told>", plain)
    plain = _FIRST_NOW.sub("", _LAST_NOW.sub("", plain))
    shorter = _ANY_FIXES.sub("", plain)
    plain = shorter if len(shorter.split()) > 1 else plain
    if found := _WHICH_EXIST.match(plain):
        kind = "" if found["rest"] and found["kind"].lower() in _GENERAL else found["kind"]
        plain = f"{kind}{found['rest']}" if kind else _LITTLE.sub("", found["rest"])
    elif found := _EXIST_LAST.match(plain):
        plain = found["thing"]
    for form in (_FIXES_FOR, _GO_TO, _PEOPLE_USE):
        plain = form.sub("", plain)
    plain = _HOW_PEOPLE.sub("how do you ", plain)
    return plain if plain.strip(" ?.!,") else question
