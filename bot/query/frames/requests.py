"""How people lead to their topic at length, and what they close with: ``my thesis is on``, ``we keep seeing``. Pure.

They tell of themselves, of what they do and what they need it for; who reads it hears the topic alone.
"""

_ONE = r"(?:an?|my|our|the|this) [\w-]+(?: [\w-]+){0,3}"
_DO = r"(?: (?:do|does|have done|has done|tried|try|can do|did))?(?: (?:about|for|against))?"
_ASK = rf"to (?:know|read|see|learn|understand|hear)(?: more)?(?: about)?(?: what (?:people|others|one){_DO})?"
_READING = (
    r"(?:[\w-]+ ){0,6}?(?:papers|reads|articles|work|references|pointers)"
    r"(?: (?:on|about|covering|(?:that|which) (?:explain|cover|discuss|show|are about)))"
)
_STORY = (
    r"(?=.{0,200}\b(?:i'm|i|i'd|we|we're|our|my)\b).{6,200}?(?:[,;]| and| so) (?:(?:i|we)(?:'d| would)? ?)?(?:really )?"
    rf"(?:(?:would )?(?:like|love|appreciate)|want|need) (?:{_ASK}|{_READING})"
)
_NUMBERS = r"(?:any |some )?(?:numbers|data|figures|evidence|results|experience) (?:on|about|for|with|that)"
_TROUBLED = (
    r"(?:(?:i|we)(?:'m| am|'re| are|'ve been| have been)?"
    r"|(?:my|our) (?:team|group|lab|startup)(?:'s| is| are| keeps?)?)"
    r"(?: (?:\w+ly|now|still|always|kind of))*"
    r" (?:fighting|battling|struggling with|wrestling with|dealing with|facing|plagued by|suffering from"
    r"|stuck (?:on|with)"
    r"|(?:having|had|have) (?:a lot of |some )?(?:trouble|issues|problems|a hard time|difficulties) with"
    r"|(?:got|get|getting|been|being) (?:hit|bitten|burned|attacked|plagued) by|worried about|worry about)"
)
"""What ails them: "we're fighting prompt injection"."""

LED = (
    rf"(?:{_STORY}"
    r"|(?:my|our) (?:phd|thesis|dissertation|project|work|group|lab|team|research|startup|talk|lecture|class|seminar"
    r"|tutorial|presentation)(?: thesis| project)? (?:is|are|works?|focuses) (?:on|about|in)"
    r"|(?:i|we) have (?:an?|my|our) (?:[\w-]+ ){0,2}?"
    r"(?:talk|group|lecture|meeting|seminar|class|presentation|interview) (?:on|about)"
    rf"|(?:for|as) {_ONE},? (?:i|we) (?:need|want|wonder|look for|am looking for|are looking for)"
    r"(?: (?:evidence|papers|support|arguments|references)(?: (?:that|for|on|about))?| which| whether| if)?"
    r"|(?:we|i)(?: keep| kept|'ve been| have been) (?:seeing|noticing|getting|running into|hitting)(?: that)?"
    r"|(?:(?:my|our) [\w-]+ (?:wants|wanted|asked|told) (?:me|us) |(?:(?:i|we)(?:'m| am|'re| are)? )?(?:trying|have"
    r"|need|want|going) )to (?:convince|persuade|prove to|show|tell"
    r"|explain to) (?:her|him|them|everyone|(?:my|our|the|a|some) [\w-]+(?: [\w-]+)?) (?:that|why)"
    r"|(?:my|our|the|some) (?:users|customers|people|clients|students|testers|colleagues|team)"
    r" (?:(?:keep|keeps|always|often|also) )*(?:complain(?:s|ed|ing)?|grip(?:e|es|ing)|moan(?:s|ing)?) (?:about|that"
    r"|of)"
    rf"|{_TROUBLED}|what (?:helps|works)(?: best)? (?:against|for|with)"
    rf"|(?:do(?:es)? (?:anybody|anyone|somebody|someone|you) have|i need|we need) {_NUMBERS}"
    r"(?: how (?:much|well|far|often))?"
    r"|(?:what|which papers?|who)(?: papers?)? (?:should|can|do|could|would) (?:i|we|one) cite (?:for|on|about|when)"
    r"|quick one[:,]|(?:i|we) (?:need|have|want) to (?:choose|decide|pick) between"
    r"|(?:do you (?:happen to )?have|i remember|do you (?:remember|know)|what was|which was)"
    r" (?:that|the|a) (?:paper|one|work) where (?:they|people|someone|somebody|the authors)(?: (?:had|made|got))?)"
)
"""A pattern of the words before a topic."""

_THAT = r"(?:that|this|it|them|those)"
CLOSED = (
    r"(?:(?:do )?(?:you|we) )?(?:got|have) anything|what(?: else)?(?:'s| is)? (?:exists|there|out there)|"
    r"(?:(?:and|so) )?what (?:should|can|could|do|would|must) (?:i|we) (?:show|tell|give|send|say|recommend|answer"
    r"|suggest"
    r"|point)(?: to)?(?: (?:her|him|them|people|everyone|my \w+))?|"
    rf"(?:(?:and|so) )?what (?:helps|works|(?:can|do|should) (?:i|we|one|people|ppl|others|folks|you|u) do|to do)"
    rf"(?: best| here| there| in practice)?(?: (?:about|against|with) {_THAT})?"
    rf"|how (?:do|should|can|would) (?:i|we|one|people|ppl|others|folks|you) (?:handle|solve|avoid|deal with|fix"
    rf"|prevent|stop|mitigate) {_THAT}|"
    r"(?:so )?what does the literature say(?: (?:about|on) (?:it|that|this))?"
    r"|(?:has|have) (?:anyone|anybody|people) (?:studied|looked (?:at|into)|seen|reported|written about)"
    r" (?:that|this|it)"
    r"|(?:which|what) papers? (?:discuss|cover|address|look at|study)(?:es)? (?:this|that|it)"
    r"|(?:that|which) (?:i|we|one) should(?:n't| not) miss"
    r"|(?:which|what) (?:papers?|ones?) should (?:i|we) (?:know|read|cite)"
)
"""A pattern of the words after it."""
