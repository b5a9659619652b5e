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
personalized memory
  remember* .. me|user|users|who i|what i .. between|across|over|said|am
GUI agent
  fill*|complet* in|out? .. online|web form*
  click*|point* .. around|buttons|mouse|through|on|in .. browser|desktop|screen|website*|apps|web|computer
  use|uses|using|operat*|control* .. my|a|the|your computer|pc|desktop|laptop|mouse|screen .. for|like|by|on|itself
web agent
  book*|order*|buy* .. things|stuff|flights|tickets|products|groceries|hotels .. online|for
mobile GUI agent
  use|uses|using|operat*|control* .. my|a|the|your phone|smartphone|apps
multi-agent collaboration
  several|multiple|many ais|llms|bots work*|talk* together
  several|many|multiple|team*|group* of? AGENT .. work*|working together|each|as
multi-agent debate
  AGENT .. argu*|debat*|discuss*|fight* with|against|each|together
tool use
  use|call* .. calculator*|api|apis|other programs
travel planning
  plan* .. trip*|holiday*|vacation*|journey*
proactive agent
  know*|when .. to? ask* for help
front-end code generation
  website*|web|page*|app|apps|code .. from .. sketch*|screenshot*|drawing*|mockup*
program repair
  fix*|repair* .. bug|bugs|error*|crash* .. automatically|themselves|itself|alone
  CODE .. fix*|repair*|heal* itself|themselves
  fix*|repair*|find* .. bug*|errors|mistakes in .. CODE
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
AI scientist
  do|does|doing|automat* science|research|experiments .. itself|themselves|alone|own
peer review
  review*|referee* .. manuscripts|submissions|papers by|with MODEL
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
code summarization
  explain*|describ* what .. CODE does|do
data science agent
  analys*|analyz* .. data|spreadsheets .. itself|automatically|own
code completion
  offer*|suggest*|finish*|guess* .. rest|end of .. line|code
"""
