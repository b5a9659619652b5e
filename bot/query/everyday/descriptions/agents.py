"""What agents and programs do by themselves. Data alone."""

AGENTS = """
deep research agent
  search* .. web|internet .. writ* .. report*
agent memory
  AGENT forget* everything|what|who i|we|you? said|told|talked? about? after|between|across a? couple|few? of? session*
  AGENT forget* everything|what|who i|we|you? said|told|am? between|across|after .. chat*|conversation*
  AGENT forget* everything|what|who .. when|once .. session*|chat*|conversation* end*|over
  remember*|recall* past|earlier|previous|old conversation*|chat*|talk*|dialogue*
  still? know*|remember* what .. told .. ago|before|earlier
  AGENT .. remember* .. what|past|earlier|things|conversation*|PEOPLE|everything|long|before
  AGENT .. NOT remember*|recall*|know* .. told|said|last|yesterday|week|ago|earlier
  AGENT .. keep*|tak*|writ* .. notes .. over|across|between|for .. sessions|days|weeks|chats
  get|gets|getting to know me|you|users|people .. over time
  FORGET & new|next|another|last & chat|session|conversation|day|time|week & me|I|who|what|everything
personalized memory
  remember* .. me|user|users|who i|what i .. between|across|over|said|am
GUI agent
  fill*|complet* in|out? .. online|web form*
  click*|point* .. around|buttons|mouse|through|on|in .. browser|desktop|screen|website*|apps|web|computer
  use|uses|using|operat*|control* .. my|a|the|your computer|pc|desktop|laptop|mouse|screen .. for|like|by|on|itself
  AGENT .. mov*|us*|control*|work*|operat* .. mouse|screen|keyboard
  fill*|complet* in|out? .. form|forms in|on|of|inside .. desktop|browser|program|software|website*
  us*|operat* .. any|every|desktop|windows program|software|application* .. look*|screen|person|human|mouse|people
  tak*|taking over .. my|the|your desktop|computer|pc|screen|mouse
  click*|mouse|screen & photoshop|excel|word|programs|software|desktop & like|by|for|me|human|person|ai|bot|robot
  AGENT & runs|run|operates|operate|controls|uses & my & laptop|computer|pc|mac|desktop
  AGENT & mouse|buttons|button|menus & click*|mov*|press* & for|my|itself|me|own|screen
  robot|bot|agent*|ai & operat*|us*|work* & old|desktop|legacy|office & program*|software|application*|windows
  let*|allow* & AGENT & use|operate|control|drive & my|our|the|a computer|pc|laptop|desktop
web agent
  book*|order*|buy* .. things|stuff|flights|tickets|products|groceries|hotels .. online|for
  book*|order*|buy* .. flight*|ticket*|hotel*|product*|grocer* .. online|website*|web|for
  AGENT .. shop*|buy* online
  AGENT .. surf*|browse*|brows* .. internet|web|sites .. do*|act*|things|click*|for
  AGENT|bot|ai & order|orders|book|books|buy|buys|shopping & site|website|online|supermarket*|amazon|web & for|my|me|do
mobile GUI agent
  use|uses|using|operat*|control* .. my|a|the|your phone|smartphone|apps
  AGENT .. tap*|swip*|click*|scroll*|press* .. on|in|around|through|and .. phone*|smartphone*|android|iphone*|mobile
  AGENT .. us*|operat*|control* .. apps .. for|on|like
  click*|tap*|swip*|scroll* .. around|on|through|in .. phone*|smartphone*|android|iphone*
  AGENT|ai & app|apps|phone|android|iphone & operat*|tap*|order*|us* & itself|by|for & me|my|operating|tapping|itself
multi-agent collaboration
  several|multiple|many ais|llms|bots work*|talk* together
  several|many|multiple|team*|group* of? AGENT .. work*|working together|each|as
  SEVERAL & AGENT & shar*|split*|divid* & TASK|work
multi-agent debate
  AGENT .. argu*|debat*|discuss*|fight* with|against|each|together
tool use
  use|call* .. calculator*|api|apis|other programs
  MODEL .. pick*|choos*|find* .. right|best|which api|apis|function*|tool*
  MODEL .. run*|call*|us* .. searches|search|calculator*|code and|or .. code|search|programs|calculator*
  us*|call* .. calculator*|api|apis
  knows|know|decid*|learn* & when & reach|use|call|turn & calculator*|tool*|search|api
travel planning
  plan* .. trip*|holiday*|vacation*|journey*
proactive agent
  know*|when .. to? ask* for help
  help*|act*|speak*|suggest* .. before .. ask*|asked
front-end code generation
  website*|web|page*|app|apps|code .. from .. sketch*|screenshot*|drawing*|mockup*
  drawing*|sketch*|screenshot*|mockup* .. to|into .. working|web|real page|site|website*|app
  ai|automatic|robot web designer*|developer*
  sketch|whiteboard|photo|photograph|drawing|screenshot|mockup & html|website|webpage|page|css|app
program repair
  fix*|repair* .. bug|bugs|error*|crash* .. automatically|themselves|itself|alone
  CODE .. fix*|repair*|heal* itself|themselves
  fix*|repair*|find* .. bug*|errors|mistakes in .. CODE
  mend*|repair*|fix* .. bug*|fault* .. in|of .. program*|code|software
unit test generation
  writ*|generat*|mak* .. tests for .. CODE
code translation
  translat*|convert*|port*|rewrit* .. CODE .. from|into|to .. language|rust|java|python|c
vulnerability detection
  security holes|hole|flaws .. CODE
Verilog generation
  design*|writ* .. computer? chip|chips|circuits
formal theorem proving
  prov*|check* .. theorem*|maths|math|proof* .. computer*|machine*|automatically|formally|lean
  computer|machine|formally|automatically checked|verified math|maths|mathematics|proof*|theorem*
  MACHINE .. prov* .. things|theorem*|mathematics|statements|lemmas
  proof*|mathematics|maths|theorem* .. computer|machine|program .. accept*|check*|verif*|understand*
  proof assistant*|checker*
AI scientist
  do|does|doing|automat* science|research|experiments .. itself|themselves|alone|own
  MACHINE .. com*|find*|discover*|mak*|invent* .. up|with? .. new|own science|discover*|theor*
  do|does|doing .. research|science .. like|instead|without .. scientist*|researcher*|people|humans
  run*|design*|plan*|think* .. up|and|run? its|their own experiments
  AGENT & nobel|discover*|research|science & itself|alone|own|without|replace
peer review
  review*|referee* .. manuscripts|submissions|papers by|with MODEL
  MODEL as|for|instead .. referee*|reviewer*
  MODEL .. judg*|assess*|grad*|review*|rat* .. manuscript*|submission*|papers
  reviewers|referees .. us*|using .. chatgpt|ai|llm*|chatbot*
  ai|machine|chatgpt|llm written|generated|made? referee|reviewer|review reports|reviews|report
scientific literature review
  find*|read*|collect*|summar* .. relevant|related|scientific|previous papers|literature|studies
social simulation
  simulat*|virtual|artificial town*|village*|society|societies .. of .. AGENT
  survey* answer* .. simulated|fake|synthetic PEOPLE|respondents
  made-up|simulated|artificial townspeople|people|villagers|society|town .. live*|chat*|talk*
code optimization
  mak* .. CODE .. run? faster|quicker
GPU kernel generation
  writ*|generat* gpu|cuda code|kernel*
  writ* .. gpu .. code|programs|kernels
  gpu|cuda|graphics card? code|programs & writ*|optimi*|generat*|mak* & MODEL|faster|quicker
  writ*|generat*|optimi* & gpu|graphics cards?|card? code|programs & ai|llm*|model*|low-level|fast*
code summarization
  explain*|describ* what .. CODE does|do
data science agent
  analys*|analyz* .. data|spreadsheets .. itself|automatically|own
code completion
  offer*|suggest*|finish*|guess* .. rest|end of .. line|code
LLM agents
  MODEL .. do|does|doing|perform* .. thing*|task*|job* .. own|itself|themselves & talk*|answer*|chat*|start
  MODEL .. act|acts|do .. instead|rather|not|and .. just|only? talk*|answer*|chat*
  whole|entire|complete task*|job* .. by|on .. itself|themselves|own|alone
  MODEL|bots & chat|talk|talking & not|don't|instead|just & jobs|job|things|tasks|work & do|done|get|doing
GUI grounding
  find*|locat*|miss*|press*|hit*|click* .. right|wrong|which|the button*|icon* .. screen*|screenshot*|wants|interface
  where .. click* .. screen*|screenshot*|command|button
  screenshot*|screen & where & button|click*|press|icon|field|menu
coding agent
  fix*|solv*|resolv*|clos* .. bug*|issue* .. real|github|repository|repo|project*
  github issue* & patch*|fix*|solv*|writ*
  like|as|replac* .. junior|human|real|software developer*|programmer*|engineer* & AGENT
  AGENT .. work*|cod*|program* .. in|on .. repository|repo|codebase
  bug|issue|ticket & pull request|requests
  AGENT|ai & bug|issue|ticket|feature & fix*|patch*|pull|solv*|clos* & repository|repo|project|request|github|codebase
context management
  history|context|conversation|transcript .. get*|grow*|becom* .. too? long & keep*|drop*|throw*|forget*|agent*
  what .. put|keep|include .. in|into .. prompt|context & leave|drop|agent*
  squeez*|compress*|shorten*|shrink*|condens* .. long|old|chat|whole history|conversation*|transcript*
  agent* & log|logs|history|context|transcript* & full|room|long|pile*|overflow*|too|grow*
self-evolving agents
  AGENT .. mak*|get* itself|themselves better|smarter|stronger
  AGENT .. rewrit*|chang*|edit*|modify* .. its|their own code|prompt*
  grow*|improv*|evolv* .. by|with|through|from .. experience & itself|alone|own|system|agent*
  AGENT|programs|software & upgrad*|improv*|rewrit* & own|itself|themselves & prompts|tools|code|time|skills
Model Context Protocol
  common|standard|universal plug|connector*|socket|interface .. AGENT|tools|apps
  servers .. give|connect|expose .. AGENT|MODEL .. tools|apps
  standard|common|universal|one & way|plug|protocol|connector & AGENT & calendar|files|tools|apps|software|services|data
user simulation
  fake|artificial|simulated|virtual|made-up|made up? customer*|user*|people|humans|callers & test*|chatbot*|assistant*
  AGENT .. play*|pretend*|act* .. the|a|as|to|be human|user|customer|caller .. in|of|to|for
  pretend|fake|simulated|artificial|robot & shopper*|customer*|user*|caller* & test*|train*|stress|practise|try
hypothesis generation
  com*|think*|suggest*|find*|invent* .. idea*|questions .. for|in|to .. stud*|science|experiments
  suggest*|tell*|propos* .. what .. look*|stud*|research*|investigat* .. next
  brainstorm* .. theor*|ideas|scien*
  study|thesis|project|experiment* & ideas|idea|topics & from|get*|by|with & machine|ai|llm*|chatbot*
research paper reproduction
  repeat*|redo*|re-run|rerun .. experiment*|result* .. of|in|from .. paper*|stud*
  turn*|convert*|implement* .. paper* .. into|as|in .. code|program|software
  result*|paper*|experiment* .. nobody|can't|cannot .. again|repeat*
  reproduc*|rebuil*|replicat*|repeat*|redo & result*|experiment*|findings & paper*|stud*|published & bot|ai|agent*|llm*
competitive programming
  coding|programming contest*|competition*|olympiad*
  solv*|do .. leetcode|codeforces
  contest programmers|coders
  icpc|ioi|codeforces|leetcode & ai|llm*|model*|bot|machine|chatbot*
vibe coding
  MAKE .. app|apps|software|websites|programs .. by just|only? .. tell*|talk*|chat*|prompt*|describ*
  can't|cannot|don't|never program|code & MAKE & software|app|apps|programs|websites
  code|what .. bot|ai|chatbot|it wrote|written|made .. without .. look*|read*|check*|review*|understand*
  games|apps|software|websites & talking|chatting|telling|prompting & never|without|not|nobody & code|source|look*|read*
video game agents
  MACHINE|AGENT .. play*|beat*|win* .. minecraft|atari|pokemon|starcraft
  MACHINE|AGENT .. play*|beat* .. any|video|computer|many games|game
  MACHINE|AGENT .. play*|beat* .. game|games .. from|by|with|using .. pixels|screen|watching|keyboard|mouse
  ai|bot|net|network|agent*|computer & play*|finish*|win*|beat* & pokemon|minecraft|atari|starcraft|doom|mario|zelda
developer productivity
  programmer*|developer*|engineers|coders .. faster|quicker|productive .. ai|assistant*|copilot*|chatbot*
  programmers|developers|coders & faster|quicker|productive|time & ai|copilot|chatbots|assistants
task planning
  MODEL|robot*|it & plan|plans|planning|strategy & first|beforehand|ahead & rush*|jump*|act*|start*|doing|blindly
  order|sequence of steps|actions|things & figur*|decid*|plan* & before|beforehand|first & act*|start*|doing|moving
  to-do|todo list|lists & MODEL|robot*|agent* & before|first|start*|act*
  THINK|decid*|figur* & order|steps|plan & before|first & MODEL|it|robot*|agent* & doing|does|act*|start*|touch*|mov*
  plan|plans|planning & before|ahead|first & acting|doing|act|acts|starts & MODEL|robot*|agent*|it
  look* before it|they leap*
  think*|go* through & whole|all|entire & before & starts|starting|start|begins|acting & MODEL|robot*|agent*|it
  lay*|mak*|draw*|writ*|sketch* & plan|plans & before & it|they|does|doing|acting|starting & anything|it|acting|first
long-horizon tasks
  BOT|it & hours|days|weeks|day & task*|job*|project*|assignment* & keep*|on|for|tak*|last*|all
  hundreds|thousands|hundred|thousand of? steps|actions|moves|clicks & BOT|robot*|task*|job*
  BOT & overnight|unattended & work*|run*|job*|task*|project*
  agent*|bot|ai|assistant* & leav*|alone|unattended|overnight|weekend & project*|task*|job*|work*
  lose*|losing|lost the? track|thread|plot|goal & TASK & agent*|bot & long|hours|halfway|middle
  BOT & hours-long|day-long|multi-day|week-long|all-day
  lose*|losing|lost the plot|thread|track & TASK|halfway|long & BOT
search agents
  BOT & googl*|google*|search*|brows* & itself|themselves|own|until & answer*|question*|find*|finds
  BOT & look* & up & internet|web|online & itself|themselves|own|until|repeatedly|again & answer*|question*|find*|finds
  BOT & hard|tricky|difficult question* & googl*|google*|internet|web|online
  agent*|bot|bots|ai|assistant* & googling|googles
  BOT & look* things|it|stuff|facts|everything up & online|internet|web
  search*|look* & online|web|internet & itself|own|alone & answer*|question* & BOT
tool-integrated reasoning
  THINK & run*|execut*|us*|call* & python|code|calculator|scripts|snippets & while|during|as|middle|mix* & MODEL|it
  MODEL|it & run*|execut* & python|code|calculator & maths|math|sums|calculation*|arithmetic & while|during|help*|solv*
  calculator|python|scripts & middle|while|during & THINK
  maths|math|sums|reasoning|thinking & python|code|calculator & bit|mid-thought|run*|write|writes|while|along
  run*|writ*|execut* code|python & solv*|maths|math|sums & between|while|during|middle
task decomposition
  SPLIT & big|large|complex|complicated|huge|whole TASK & small*|piece*|parts|bits|chunks|little|simple*|down
  turn*|mak* & TASK & into & to-do|todo|steps|subtasks & big|vague|large|huge|complicated
  SPLIT|turn* & task|tasks|job|jobs|goal|goals|assignment*|project* & into & to-do|subtasks|small|smaller|steps|pieces
  big|huge|complex|complicated|vague TASK & into & small*|little|pieces|steps|parts
formal verification
  prov*|guarantee*|certif*|mathematical* & code|software|program|programs & no|free|without & bug|bugs|error*|mistakes
  prov*|guarantee*|certif* & code|software|program|programs & does|do|behave* & should|supposed|meant|specified|asked
  prov*|proof*|guarantee* & code|software|programs & correct|bug*|right & machine*|ai|MODEL|automatic*|writ*
  bug-free|error-free|flawless code|software|programs|program
  prov*|proof* & no|without|free & bug|bugs & code|software|program*|mathematical*
  guaranteed|provably|proven|certified correct|right|safe|bug-free & code|program|programs|software
  prov*|show*|guarantee* that? code|software|program|programs|ai-written & correct|right|bug-free|safe
human-AI collaboration
  WORKER and|with|beside|alongside a|an|the|their? MACHINE|BOT & together|side|team*|jointly|partner*|colleague*
  ai|machine|bot|assistant|agent|llm as a|an|my? teammate|colleague|coworker|co-worker|partner|collaborator
  WORKER work*|team*|cooperat*|pair* up? with|alongside MACHINE|BOT
  WORKER and|plus|with|alongside an? ai|machine|bot|assistant & alone|together|either
  team* up? & with|and & MACHINE|BOT & WORKER
agent skills
  BOT & writ*|not*|collect*|stor*|sav*|keep*|library|load* & trick*|recipe*|know-how|lessons & LATER|learned|load*
  BOT|it & remember*|stor*|sav*|writ*|collect* & how & solv*|did|done|worked & again|next|later|reus*
  BOT & learn*|pick*|build* & tricks|recipes|know-how & reus*|keep*|stor*|later|library|share*
  agents|bots|assistants & swap*|shar*|trad*|exchang* & recipes|tricks|skills|know-how
code generation
  BOT|machine|computer|something|tool & writ*|produc*|creat* & software|programs|scripts & for|describ*|tell*|say*
  how good|well|bad|useful & CHAT|llm*|models & at|in|for programming|coding|programmers|coders
  MACHINE that|which|who|to? writ* programs|code|software|scripts
  write|writes|writing & me|us a|the|my? small|little|simple? program|programs|script|software|app & it|CHAT|tool
  program|programs|code|software from plain|normal|everyday|a? english|words|description*
  computers|machines|ai that|which program|code themselves|itself
"""
