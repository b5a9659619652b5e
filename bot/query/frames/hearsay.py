"""Who is said to have said what is asked about: ``my advisor says that ...``, ``is it true that ...``. Pure."""

from bot.query.frames.relays import ROLE, THINGS

_SOMEBODY = rf"(?:{ROLE}|blog(?: post)?|tweet|talk|podcast)(?: of (?:mine|ours))?"
_WHO = (
    rf"(?:(?:my|our) (?!{THINGS}\b)[\w-]+(?: [\w-]+)?|(?:an?|one|some|another|the) {_SOMEBODY}|some(?:one|body)"
    r"|every(?:one|body)|(?:(?:a lot of|many|most|some) )?(?:people|folks)|they|reviewer (?:[123]|one|two|three)"
    r"|twitter|reddit|rumou?r)"
)
_SAYS = (
    r"(?:says?|said|saying|claims?|claimed|claiming|insists?|insisted|mentioned|(?:told|tells?|telling) (?:me|us)"
    r"|(?:swears?|thinks?|believes?|argues?|argued|suggest(?:s|ed)|has it)(?= that))"
)
_HEARD = r"(?:heard|hearing|been told|(?:read|saw)(?: somewhere| on \w+)?(?= that)|read somewhere)"

_WHERE = r"(?:(?:in|at|during) (?:our|my|the) [\w-]+(?: [\w-]+){0,2}?,? )?"
TOLD = (
    rf"(?:{_WHERE}{_WHO} (?:(?:here|just|once|recently|always|keeps?|on \w+) )*{_SAYS}"
    rf"|(?:i|we)(?:'ve| have)? (?:just |once |recently |keep )?{_HEARD}"
    r"|(?:is it|isn't it|it's|it is) (?:really |actually |even |still |just )?(?:well[- ]known|legit|true|right|correct"
    r"|possible|known|proven|established|plausible|a fact|the case|fair to say)(?= that))(?: that|,|:)?"
)
"""A pattern of the words before what somebody said."""
