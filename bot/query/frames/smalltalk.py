"""What is no question to the archive: thanks, greetings, questions about the bot itself, a line of SQL. Pure."""

from __future__ import annotations

import re

from bot.query.question import word_set

_CHAT = frozenset(
    """hi|hello|hey|hiya|howdy|yo|greetings|good morning|good afternoon|good evening|good night|morning|bye|goodbye
    |see you|see ya|cya|later|thanks|thank you|thank you very much|thanks a lot|thanks a bunch|many thanks|thx|ty|tysm
    |cheers|much appreciated|appreciate it|ok|okay|k|kk|okey|alright|all right|sure|yes|yep|yeah|yup|no|nope|nah|maybe
    |cool|nice|nice one|nice work|great|great job|good job|good bot|bad bot|well done|awesome|amazing|perfect|excellent
    |wow|oh|ah|hm|hmm|hmmm|huh|oops|lol|lmao|rofl|haha|hahaha|hehe|ha|omg|wtf|brb|np|no problem|no worries|never mind
    |nevermind|nvm|sorry|my bad|got it|i see|makes sense|sounds good|same|agreed|exactly|right|indeed|true
    |what can you do|what do you do|what can i ask|what can i ask you|how do you work|how does this work
    |how do i use you|how do i use this|who are you|what are you|what is this|what is your name|what's your name
    |are you there|are you alive|are you a bot|are you a robot|are you human|anyone there|anybody there|anyone here
    |how are you|how are you doing|how's it going|how is it going|what's up|whats up|sup|wassup|help|help me
    |can you help
    |can you help me|i love you|love it|test|testing|ping|pong|why|why though|why not|what|who|when|where|how|how come
    |and|or|so|the|of|a|an|to|in|is|it|this|that|then|there|you|me|i|we|us|for|with|on|at|be|do|does|but|if|as
    |please|pls|plz|bot|paperboy|all|everyone|everybody|team|folks|guys|so much|very much|a lot|again|though|mate|dude
    |welcome|you're welcome|you are welcome|congrats|congratulations|happy birthday|have a nice day
    |stop|quit|more|next|show more|shut up|wrong channel|found it|is this thing on|can you hear me|do you hear me
    |not what i asked|hello there
    |yw|lgtm|gm|gn|same here|works for me|me too|will do|i'm back|im back|running late|out of office|wfh|wfh today
    |ignore me|ignore that|forget it|forget that|wrong thread|wrong window|wrong chat|sorry for the spam|merry xmas
    |good one|will read later|not helpful|useless|bad answer|wrong answer|you rock|you suck|that's wrong
    |what are you doing|where are you from
    |have a good one|have a nice weekend|happy friday|merry christmas|happy new year""".replace("\n", "").split("|")
)
_CHAT_PHRASES = frozenset(" ".join(phrase.split()) for phrase in _CHAT)
_LONGEST = max(len(phrase.split()) for phrase in _CHAT_PHRASES)
_CHAT_WORDS = 40


def is_small_talk(text: str) -> bool:
    """Return whether a question, its noise undone, holds nothing but words of conversation; true of no words at all."""
    lower = _POLITELY.sub("", " ".join(text.lower().split()))
    if len(lower) <= _SHORT and _NO_QUESTION.match(lower):
        return True
    words = [word for word in (bare(word) for word in lower.split()) if word]
    if words and words[0] in _GRATEFUL and len(words) <= _GRATEFUL_WORDS:
        return all(word in _GRATEFUL | _OF_HELP for word in words)
    if len(words) > _CHAT_WORDS:
        return False
    at = 0
    while at < len(words):
        sizes = range(min(_LONGEST, len(words) - at), 0, -1)
        size = next((size for size in sizes if " ".join(words[at : at + size]) in _CHAT_PHRASES), 0)
        if not size:
            return False
        at += size
    return True


_POLITELY = re.compile(r"(?<=\w)(?:[\s,]+(?:please|pls|plz|lol|haha|man|dude|mate))+\W*$")
_SHORT, _GRATEFUL_WORDS = 200, 12
_GRATEFUL = word_set(
    "thanks thank thx ty tysm cheers perfect great awesome excellent amazing nice cool ok okay wow sorry sweet lovely"
)
_OF_HELP = _GRATEFUL | word_set(
    "a an and all answer answers appreciate appreciated bot bunch exactly for found got help helped helpful "
    "helps i info "
    "is it links looking lot me much my needed of paper papers really reading reads so super that that's that'll the "
    "these this those to useful very was were what will with work works you your quick again team "
    "guys everyone i'll in "
    "wrong channel worked lol haha job one"
)
_MONTH, _OF_MONTH = r"(?:0?[1-9]|1[0-2])", r"(?:0?[1-9]|[12]\d|3[01])"
_DAY = rf"(?!24/7)(?:{_MONTH}/{_OF_MONTH}|{_OF_MONTH}/{_MONTH})"
"""A day in figures, which is no sum."""

_PLEASE = r"(?:please |hey |can you |could you )*"
_FORMS = (
    r"(?:who|(?:which|what) team) (?:won|lost|is winning) (?:the )?(?:\w+ )?(?:match|game|final|election|cup|race)"
    r"(?: last night| yesterday| today| on \w+)?\W*$",
    r"(?:did|has) (?:anyone|anybody|you) (?:see|seen|watch|watched) the (?:\w+ )?(?:match|game|show|episode)\b"
    r"(?: last night| yesterday| today| on \w+)?\W*$",
    r"\W*select\s+(?:\*|count\(|[\w*, ]{1,60}\sfrom\s+\w+\s*(?:;|where\b.*(?:=|\blike\b)|limit\b|order by\b))",
    r"\W*(?:drop|alter|truncate) table\b|\W*insert into \w+\s*(?:values|\()|\W*delete from \w+\s*(?:;|where|$)",
    r"\W*update \w+ set \w+\s*=",
    r".{0,40}\bor 1\s*=\s*1\b|.*;\s*(?:drop|delete|--)",
    r"(?:so |hey |hi |and )*are you (?:an? |the |even |really |actually |still |just )*(?:ai|llm|bot|human"
    r"|real|person|"
    r"machine|robot|there|ok|okay|alive|awake|sentient|chatgpt|gpt|claude|working|down|online|listening|kidding|sure)"
    r"(?: person| bot| human)?\W*$",
    r"(?:you(?:'re| are)|this(?: bot)? is|i (?:love|like|hate)) (?:so |very |really )?(?:awesome|great"
    r"|amazing|useless|"
    r"wrong|right|funny|the best|cool|stupid|smart|you|this|it|this bot|the bot)(?: bot)?\W*$",
    r"(?:who|what company|which company) (?:made|built|created|wrote|owns|runs|programmed|trained) you\W*$",
    r"(?:what|which) (?:model|llm|language model|version|kind of bot|ai) (?:are you|do you (?:use|run))\b.{0,20}$",
    r"(?:what(?:'s| is)|tell me) your (?:name|purpose|favou?rite .{1,30}|age|job)\W*$|how old are you\W*$",
    r"(?:do|can|could|will|would|did) you (?:book|order|buy|call|schedule|remind|drive|speak|hear|sleep|eat"
    r"|dream|feel|sing|dance|cook|hate me|love me"
    r"|like me)\b"
    r".{0,25}$",
    r"(?:please )?tell (?:me|us) (?:a|another|some) (?:joke|jokes|story)\W*$|what (?:time|day)(?: is it"
    r"| of the week)\b.{0,20}$",
    r"(?:help\W+)?(?:my|our) (?:\w+[ -]){1,3}(?:won't|wont|doesn't|doesnt|isn't|does not|will not|is not) "
    r"(?:start|boot|compile|build|work|open|connect|install|print|load|charge|respond)(?:ing)?\b.{0,12}$",
    r"(?:please |now |ok |hey |hi |so )*(?:ignore|disregard|forget|override|bypass) (?:(?:all|any|your|the|my|our"
    r"|of|previous|prior|above|earlier|these|those|system|safety|last|and) )*(?:instructions?|prompts?|rules"
    r"|guidelines|directives|messages?|training|context|everything (?:above|before|you))\b",
    r"(?:please |now |then |and |just )*(?:print|reveal|show|repeat|output|leak|dump|tell|give|what(?:'s| is| are))"
    r"(?: me| us)? (?:your|the) (?:(?:full|entire|initial|original|hidden|secret|system) )*(?:prompts?|instructions"
    r"|rules|api keys?|tokens?|passwords?|secrets?)(?: (?:above|verbatim|please|now))*\W*$",
    r"(?:you are now|from now on,? you|pretend (?:to be|you|that)|act as (?:an?|my|if)|roleplay|role-play as"
    r"|enter (?:developer|dan|god) mode)\b.{0,120}$",
    rf"(?:what(?:'s| is) |calculate |compute |(?!{_DAY}\W*$))\d{{1,9}}\s?[+*/x]\s?\d{{1,9}}\s*(?:=\s*)?\W*$",
    r"(?:what(?:'s| is)|how(?:'s| is)) the weather(?: like)?(?: (?:today|tomorrow|outside|now|in \w+))?\W*$",
    rf"{_PLEASE}(?:write|compose|draw|sing|paint)(?: me| us)? (?:a|an|another|some) (?:\w+ )?(?:poem|song|haiku"
    r"|joke|limerick|e-?mail|letter|essay|picture|rap)\b(?! (?:with|using|by|from)\b).{0,30}$",
    rf"{_PLEASE}(?:translate|proofread|rewrite|summari[sz]e|tl;?dr) (?:this|that|it|our|the (?:following|above"
    r"|whole))\b(?! (?:paper|with|using)\b).{0,40}$",
    r"(?:so |hey |hi )*how are you(?: \w+){0,2}\W*$|what(?:'s| is) for (?:lunch|dinner|breakfast)\b.{0,20}$",
    r"(?:how|where|when|what|can|who|is)\b.{0,40}\b(?:my|our|the|next) (?:password|wi-?fi|printer|vpn|calendar"
    r"|badge|stand-?up|lunch|dinner|coffee(?: machine)?|parking|toilet|bathroom|meeting room)\W*$",
    r"\W*(?:sudo \w|rm -\w|ls(?: -\w+)?\W*$|cd [~./]|chmod \d|kubectl \w+ |docker (?:run|ps|build|pull)\b|curl -"
    r"|git (?:push|pull|commit|clone|checkout|rebase|stash)\b|(?:npm|pip|brew|apt) (?:install|run)\b|ssh \w+@)",
    r"\W*(?:\{\{.*\}\}|\$\{.*\}|<script\b.*|<\?php\b.*)\W*$",
    r"(?:test(?:ing)?\W*)+[\d\s,]*\W*$",
    r"\W*(?:\+1|:\+1:)\W*$|(?:see|cu|c) (?:you|ya|u)(?: all| guys)? (?:tomorrow|later|soon|around|there"
    r"|(?:on|next) \w+"
    r"|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?\W*$",
    r"(?:can|could|should|do) (?:i|we) (?:really )?(?:trust|believe) (?:you|this bot|the bot|your answers?)\W*$",
    r"(?:(?:do|did|are) you|does (?:this|it)) (?:use|using|run|running|based|built)(?: on)?"
    r"(?: an?| the)? (?:gpt[\w.-]*|chatgpt|claude"
    r"|gemini|llama|llms?|ai|openai|language models?)\W*$",
    r"is there (?:a|any|an actual|a real) (?:human|person|body) (?:here|there|behind \w+|reading \w+)\W*$",
    r"you(?:'re| are) (?:fired|hired|welcome|late|back|kidding)\W*$"
    r"|are you (?:sleeping|asleep|busy|mad|sad|happy|hungry)\W*$",
    r"who(?:'s| is) your (?:\w+ )?(?:boss|creator|maker|owner|daddy|friend)\W*$|what languages? do you speak\W*$"
    r"|do you (?:(?:like|love|hate) \w+|have (?:feelings|emotions|friends|a name|a soul))\W*$",
    r"(?:lunch|dinner|coffee|pizza|beers?|breakfast)(?:\?+| (?:time|break|run))\W*$"
    r"|(?:any(?:one|body)|who(?:'s| is)?) (?:up for|in for|wants?|fancies|hungry for)(?: some| a)? (?:lunch|dinner"
    r"|coffee|pizza|beers?|drinks?|food|breakfast)\W*$",
    rf"{_PLEASE}(?:book|order|reserve)(?: me| us)? (?:an?|some|the) (?:flight|hotel|table|taxi|cab|uber|pizza"
    r"|lunch|room|meeting room|ticket)s?\b.{0,30}$",
    rf"{_PLEASE}(?:set (?:an?|the|my) (?:alarm|timer)\b.{{0,25}}|play (?:some |me )*(?:music|an? song|songs)"
    r"|(?:turn|switch) (?:on|off) the (?:lights?|tv|heating|ac|radio))\W*$",
    rf"{_PLEASE}translate (?:\"[^\"]*\"|hello|hi|good \w+|thank you|thanks) (?:in)?to \w+\W*$",
    rf"{_PLEASE}(?:write|do|finish|fix) (?:my|our) (?:thesis|homework|essay|paper|review|abstract|code"
    r"|report|slides)\W*$",
    r"https?://(?:localhost|127\.)\S*\W*$|\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\W*$|is any(?:one|body)"
    r" (?:here|there|reading|listening|home|around)\b.{0,10}$|will you marry me\W*$",
    r"\W*(?:#include ?<|def \w+\(|function \w+\(|(?:while|for|if) .{1,60}; ?(?:do|then)\b)",
    r"\W*(?:show tables\W*$|describe \w+ ?;|(?:\.\./)+\w|import os\b|print ?\(|console\.log ?\("
    r"|ping \w+\.\w+|curl \S+[./]\S)",
    r"(?:no|nope|sorry|hm+)?\W*(?:that's|that is|this is) not what i (?:asked|meant|wanted)\b.{0,20}$",
)
"""Forms of what is said of the bot, of chores and things at home, and of commands to a machine: each gets one line."""

_NO_QUESTION = re.compile("|".join(rf"(?:{form})" for form in _FORMS))


def bare(word: str) -> str:
    """Return a word without the punctuation around it."""
    begin, end = 0, len(word)
    while begin < end and not word[begin].isalnum():
        begin += 1
    while end > begin and not word[end - 1].isalnum():
        end -= 1
    return word[begin:end]
