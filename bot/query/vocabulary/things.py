"""What may be asked of one paper, and in which words: the nouns and verbs that ``of_one`` reads. Data alone."""

from __future__ import annotations

from bot.model import Part

THE = r"(?:(?:the|an?|any|some|its|their|your|official|public|open|original|exact|full|quick|short|brief|proper) )*"
NOUNS = {
    Part.BIBTEX: r"bibtex(?: (?:entry|citation|code))?|bib(?: ?(?:entry|tex|file))?|citation(?: (?:info|entry))?",
    Part.ABSTRACT: (
        r"abstract|summary|tl;?dr|gist|main (?:idea|point|message|result|finding|claim|contribution)s?"
        r"|key (?:idea|point|takeaways?)|takeaways?"
    ),
    Part.CODE: (
        r"(?:source )?code(?:base)?|(?:code |github )?repo(?:sitory)?|github(?: (?:link|page|code|url))?|implementation"
        r"|(?:model )?(?:weights|checkpoints?)"
    ),
    Part.AUTHORS: (
        r"(?:(?:first|last|lead|senior) )?authors?(?: list|s list)?|author names|list of authors|names of the authors"
        r"|(?:number|count) of authors|(?:people|team|researchers|minds|guys|folks)(?= behind)"
    ),
    Part.DAY: r"(?:(?:publication|release|submission|publishing) )?(?:date|day)|(?:release|publication) year",
    Part.LAB: (
        r"(?:lab|affiliations?|institutions?|compan(?:y|ies)|organi[sz]ations?|universit(?:y|ies))(?= behind| of)"
    ),
    Part.LINK: (
        r"pdf(?: link| file| url)?|links?|url|arxiv(?: (?:link|page|id|url|number|paper))?|(?:project|paper|home|web) ?"
        r"(?:page|site)|full text|page"
    ),
    Part.UPVOTES: r"(?:(?:number|count) of )?(?:up)?(?:votes|likes)(?: count)?",
    Part.DISCUSSION: r"(?:discussions?|comments|reactions)(?= of| on| about| to)",
}
CLUES = {
    Part.BIBTEX: ("bib", "citation"),
    Part.ABSTRACT: ("abstract", "summary", "tl", "gist", "main ", "key ", "takeaway"),
    Part.CODE: ("code", "repo", "github", "implementation", "weights", "checkpoint"),
    Part.AUTHORS: ("author", "behind"),
    Part.DAY: ("date", "day", "year"),
    Part.LAB: ("lab", "affiliation", "institution", "compan", "organi", "universit"),
    Part.LINK: ("pdf", "link", "url", "arxiv", "page", "site", "full text"),
    Part.UPVOTES: ("votes", "likes"),
    Part.DISCUSSION: ("discussion", "comments", "reactions"),
}
"""Of what each of these nouns has one."""

PERHAPS = {
    Part.BIBTEX: r"reference",
    Part.ABSTRACT: r"overview|idea|explanation|description",
    Part.DAY: r"year|age",
}
"""Nouns that say much else: only of "the ... paper", or of an id."""

OF = r"(?:of|for|to|behind|on|about)"
_GET = r"(?:get|find|download|see|read|have|grab|access)"
ASK = (
    r"(?:(?:please|pls|and|so|ok|okay|hey|hi|just|quickly|also|can (?:you|i|we)|could (?:you|i|we)|would you|do you"
    r"|do we|you|we|i|they"
    r"|have|know|got|need|want|i'd like|looking for|show|give|send|find|fetch|tell|list|share|get|look up|print|paste"
    r"|me|us|to|who's|who is|who are|who was|who were|what's|what is|what are|what was|where's|where is|where are|is"
    r"|are|there"
    rf"|(?:where|how) (?:can|could|do) (?:i|we|one) {_GET}|that|has|have) )*"
)
A_LAB = r"(?:labs?|company|companies|group|team|university|institution|institute|organi[sz]ation)"
MADE = r"(?:wrote|authored|created|made|built|trained|developed)"
_PEOPLE = r"(?:people|authors|persons|researchers|folks|guys|scientists|ones|team|group)"
OUT = r"(?:out|available|online|public|released|open|open[- ]sourced?)"
OPENED = r"(?:open[- ]sourced?|release|released|publish|published|share|shared|put out)"
_CAME = (
    r"(?:published|released|listed|submitted|announced|come out|came out|coming out|appear|appeared|posted|drop|dropped"
    r"|go up|get (?:published|released)|(?:uploaded|put)(?: to| on)? arxiv|hit arxiv|written|launched|out)"
)
NAME = r"(?:the )?([^?]{1,120}?)"
MORE = r"(?: (?:again|exactly|actually|properly|correctly|in latex|in bibtex|in my \w+|please|pls|first))*"
VERBS: dict[Part, tuple[str, ...]] = {
    Part.BIBTEX: (
        rf"{ASK}(?:(?:how|where) (?:do|can|should|could|would|to)(?: (?:i|we|you|one))? )?(?:best )?cite {NAME}{MORE}",
        rf"how (?:do|can|should|could|is|must) {NAME} (?:to )?(?:be |get )?cited{MORE}",
    ),
    Part.AUTHORS: (
        rf"(?:who(?:'s| is| are| was| were)?|tell me who)(?: the)?(?: {_PEOPLE})?(?: who| that| which)?"
        rf" (?:{MADE}|(?:is|are|was|were )?behind|is behind|are behind) (?!most |the most ){NAME}",
        rf"(?:which|what) (?:{_PEOPLE}) (?:{MADE}|(?:is|are|was|were) behind) {NAME}",
        rf"who (?:published|released|put out|launched|open[- ]sourced) {NAME}",
        rf"by whom (?:is|was) {NAME}(?: {MADE}| written)?|whose (?:paper|work|model|idea) (?:is|was) {NAME}",
        rf"how many (?:authors|people) (?:(?:{MADE}|worked on|are on|are behind|has|have) {NAME}"
        rf"|(?:does|did|do|has) ([^?]{{1,120}}?)(?: have)?)",
    ),
    Part.DAY: (
        rf"when did (?:they|the authors) (?:release|publish|post|submit|announce|put out) {NAME}",
        rf"(?:since )?when (?:was|were|did|is|has|will|does) {NAME} (?:been )?(?:first )?{_CAME}",
        rf"(?:in |on )?(?:which|what) (?:year|date|day|month) (?:is|was|did|were|has) {NAME} (?:been )?"
        rf"(?:from|{_CAME})",
    ),
    Part.CODE: (
        rf"(?:did|do|have|has|will) (?:they|the authors) (?:ever )?{OPENED} {THE}(?:(?:code|weights|models?|data|repo)"
        rf" (?:of|for|from|behind) )?{NAME}",
        rf"(?:is|are|was|were) {THE}(?:{NOUNS[Part.CODE]}) (?:of|for|from|behind) {NAME} {OUT}(?: anywhere| yet)?",
        rf"(?:is|are|was|were) {THE}(?:{NOUNS[Part.CODE]}) {OUT} (?:of|for|from|behind) {NAME}(?: anywhere| yet)?",
        rf"(?:is|are|was|were) {NAME} (?:fully |really )?open[- ]sourced?(?: yet)?|download {NAME}",
        rf"(?:where|how) (?:can|could|do) (?:i|we|one) (?:get|download|run) {NAME}",
    ),
    Part.LAB: (
        rf"(?:which|what) {A_LAB} (?:has |have )?(?:made|released|built|published|trained|created|developed"
        rf"|is behind|are behind|came up with|wrote|put out) {NAME}",
        rf"(?:which|what) {A_LAB} (?:is|was|did|does) {NAME} (?:come |came )?(?:from|by)",
        rf"where (?:is|are|was|were|does|did) {NAME} (?:made|built|developed|trained|written|from|come from)",
        rf"who (?:is|was|does|did) {NAME} (?:come )?from",
        rf"where (?:do|are) the authors of {NAME} (?:work|from|come from)",
    ),
    Part.UPVOTES: (
        rf"how many (?:people|persons|users) (?:have )?(?:upvoted|voted for|liked) {NAME}",
        rf"(?:how many )?(?:up)?(?:votes|likes) (?:of|for|on|does|did|do|has|have) {NAME}"
        r"(?: (?:have|get|got|receive|received|gotten|so far|now))*",
    ),
    Part.DISCUSSION: (
        rf"where (?:can|could|do|should) (?:i|we|people|one) (?:discuss|talk about|comment on) {NAME}",
        rf"where (?:is|was|are) {NAME} (?:being )?discussed",
    ),
}
SURELY_PAPERS: dict[Part, tuple[str, ...]] = {
    Part.ABSTRACT: (
        rf"{ASK}(?:(?:summari[sz]e|explain|describe|tl;?dr|sum up)(?: to)?(?: me| us)?|(?:tell|talk to) (?:me|us)"
        rf" about|in (?:short|brief|a nutshell),? what(?:'s| is)|what(?:'s| is) in) {NAME}(?: (?:to me|for me"
        r"|in (?:short|brief|a nutshell|one sentence|simple (?:terms|words)|\w+ words)|briefly|quickly))*",
        rf"(?:so )?what(?:'s| is| was| are) {NAME} (?:all )?about",
        rf"what (?:does|do|did|is) {NAME} (?:really |actually )?(?:say|saying|do|doing|claim|claiming|propose|proposing"
        r"|find|show|argue|introduce|contribute)",
    ),
    Part.DAY: (rf"how (?:old|new|recent) (?:is|are) {NAME}",),
    Part.LINK: (
        rf"(?:where|how) (?:can|could|do) (?:i|we|one) {_GET} {NAME}",
        rf"(?:open|link|pull up) {NAME}|where(?:'s| is) {NAME}",
    ),
    Part.CODE: (rf"{ASK}{THE}(?:code|weights)(?: out| available)? (?:in|with|by) {NAME}",),
    Part.AUTHORS: (rf"who (?:did|worked on|is on|are on) {NAME}",),
    Part.UPVOTES: (
        rf"how well[- ](?:received|liked|rated) (?:is|was) {NAME}|how well was {NAME} received",
        r"how popular (?:is|was|are|were) (?:(the [^?]{1,80} paper)|(\d{4}\.\d{4,5}))",
    ),
    Part.DISCUSSION: (
        rf"what (?:do|did|are) (?:people|others|they|folks|we|everyone) (?:say|saying|think|thinking)"
        rf" (?:about|of) {NAME}",
    ),
}
"""What is asked of topics and of everything else, too: only of "the ... paper", or of an id."""
