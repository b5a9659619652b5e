"""How models are trained, and how they think. Data alone."""

TRAINING = """
catastrophic forgetting
  learn* .. something|anything new .. los*|forget*
  forget* .. old|earlier|previous|what .. knew|know|learned|learnt|task*|skill*|thing*|stuff|knowledge
continual learning
  learn*|teach* new .. thing*|task*|fact*|skill*|stuff .. without .. forget*
  keep* learning .. deploy*|time|years|days|life
federated learning
  hospital*|bank*|phone* learn* together .. without|never .. show*|shar*
  train*|learn* .. without .. shar*|mov*|pool*|collect* .. data|record*|PICTURE
  train*|learn* .. across|between .. hospital*|phone*|bank* .. without|private
  phone*|hospital*|bank*|device*|compan* .. train*|learn* .. one|together|common|shared & stay*|NOT
  data|records|files .. stay*|leav*|remain* .. home|device*|hospital*|local* & train*|learn*
  train*|learn* & data|records|files .. NOT .. leav*|shar* .. device*|hospital*|phone*
  clinics|hospitals|banks|phones|companies & shared|common|one|joint & model & records|data|files & not|without|may|each
self-correction
  correct*|fix*|find*|spot*|catch*|notice*|check* their|its own .. mistake*|error*|work|answer*|output*
self-improvement
  improv*|better*|teach*|train*|upgrad* itself|themselves
overthinking
  rambl* .. on|for .. easy|simple
  think*|reason*|ponder* way? too much|long
  mak*|get*|let*|teach*|train* .. AGENT to? think*|reason* less|shorter
  AGENT that? think*|reason* less|shorter
  think*|reason* less|shorter .. without|but|while|and
  fewer|less|shorter thinking|reasoning tokens|chains|traces|steps
  when to stop thinking|reasoning
  wast*|spend*|burn* .. ages|time|tokens|hours|effort|minutes .. on|over .. easy|simple|trivial|what|silly
  wast*|too & think*|time|tokens|words & trivial|easy|simple|stupid & question*|sum*|stuff|thing*|task*
adaptive reasoning
  think* .. only|less|more|longer|harder when|if|on|about .. hard*|need*|easy|difficult
  think*|ponder*|reason* hard|long|much|more only|just? .. for|on|about|when|if .. hard|difficult|needed|tricky
  decid*|choos*|know* .. whether|when|if .. has|have|needs|need|should to? think*|ponder*|reason*
  think*|reason*|ponder* & only|less|more & hard|difficult|tricky|necessary|need* & easy|simple|trivial|question*|when
reasoning models
  think* before .. answer*|speak*|respond*|repl*|talk*
chain-of-thought
  show* their|its working|work|steps
  writ*|show*|put*|list*|explain*|spell* down|out? .. its|their|the|all|intermediate steps|working before|first|then|and
  go*|think*|reason*|solv*|work* .. step by step
  explain*|reason*|talk* .. its|their way .. to|through .. answer*
  MODEL & working|scribbl*|steps|thinking & first|before|aloud|out & answer*|sums|problem*|math*|better
  think*|reason* aloud|out
in-context learning
  learn* .. from .. example* in|inside|within .. prompt|context
  show*|giv*|past*|put* .. example*|sample* .. in|into|inside .. prompt|question|context|input
  example*|sample* .. past* in|into
  pick* up .. new task* .. from|with|by .. example*|sample*
  examples|example|samples & before|in & question|prompt & why|works|help* & MODEL|it|giving|showing
few-shot learning
  learn* .. from|with|after .. few|handful|two|three|five|single|one example*|sample*|PICTURE
  hardly|barely|almost|very any|no|little|few training|labelled|labeled data|example*
  recogni*|identif*|spot* .. new|unseen|unknown .. after|from .. seeing|one .. once|one|example*|PICTURE
  handful|few|five|three|couple|one & PICTURE|examples|samples & new & category|class|object|animal & LEARN|recogni*
self-supervised learning
  learn*|train* .. without .. any? label*|annotation*
  learn*|train* .. from|on .. PICTURE|data|VIDEO|text .. nobody|without|not|never .. label*|annotat*|tagged
  hid*|mask*|cover* .. part|parts|pieces|patches|bits .. of .. PICTURE|text|input & guess*|predict*|fill*
  learn*|teach* & PICTURE|VIDEO|text|data|audio & no|without & label*|caption*|tags|annotat*|names
reinforcement learning
  trial and error
  reward*|praise*|carrot* and|or punish*|punishment*|penalt*|stick
  try*|tries .. things|stuff|over|out|again & point*|score*|reward*
  treat|treats|praise|points|carrot & right|well|better|good & dog*|animal*|program|machine|computer|child
preference learning from human feedback
  learn*|train* .. from .. PEOPLE like*|prefer*|votes|ratings
  thumbs up
curriculum learning
  easy|easier|simple|simpler .. first .. then|before .. hard*|difficult
  start* with .. easy|easier|simple .. example*|task*|question*|problem*
self-generated training data
  mak*|creat*|generat*|writ*|produc* their|its own .. training|fine-tuning|finetuning data|example*|dataset*
synthetic data generation
  mak*|creat*|generat*|writ* .. own|fake|artificial|more|their .. training data|example*|dataset*
  MODEL .. writ*|mak*|creat*|generat*|produc* .. training? example*|data|samples .. for|to .. train*|another|other
  mak*|making up .. data & enough|real|lack
  MODEL & MAKE|invent* & practice|training|fake & data|example*|questions & train*|teach*|for
model collapse
  train*|learn*|fed on ai|ai-written|ai-generated|llm text|writing|output*|content
  train*|learn*|fed|feed* .. on .. own|its .. output*|text|data .. collaps*|wors*|degrad*|over|again
  train*|learn*|fed|feed* .. on .. generated|synthetic|other .. output*|text|data .. collaps*|wors*|degrad*|over|again
data selection
  pick*|choos*|find*|select* .. best|right|most|useful|good .. training? DATA
data filtering
  clean*|filter*|throw* .. up|out|bad|junk|duplicate*|low .. training|web|data data|text|page*
data mixture
  how much|many of? .. each|code|different|web .. training|pretraining data|text|sources
scaling laws
  how|does|do .. performance|loss|quality .. grow*|chang*|improv*|get* .. bigger|larger|size|more .. data|compute
  how|does|do .. performance|loss|quality .. grow*|chang*|improv*|get* .. bigger|larger|size|more .. MODEL|parameters
  SMALL MODEL|one|ones .. more|fewer|longer tokens|data .. BIG
  how much better|good|well|worse & bigger|larger|times & model*|network*|data
  predict*|know*|foresee*|estimat* .. how good|well|smart & before .. train*
  more data .. or .. more|bigger|larger parameters|model*|network*
  ten|hundred|twice|double & bigger|compute|computers|computing|data & pay*|better|worth|improv* & keep*|still|always
grokking
  suddenly|delayed generali*|understand*
process reward model
  mark*|grad*|scor*|reward* .. each|every|single step .. working|solution|answer|result
  scor*|mark*|grad*|judg*|reward* .. working|steps|step|line & not|only|just|instead & result|answer|final
  which|what|where line|step|place .. of|in .. proof|solution|reasoning|answer & wrong|mistake|error
  GRADE & steps|step & math*|solution*|reasoning|proof*|working & each|individual|every|single|intermediate
test-time scaling
  think* longer .. better|smarter|right
  think*|comput* longer|more .. instead|rather .. bigger|larger|train*
majority voting
  ask* .. many|several times .. most common|frequent
  vot* .. several|many|sampled answer*
best-of-n sampling
  generat*|writ*|mak* .. many|several answer*|solution* .. pick*|choos*|keep* .. best
  MAKE .. SEVERAL .. tries|attempts|versions|ANSWER .. PICK
  PICK .. winner|best .. among|of|from|out .. SEVERAL .. tries|attempts|versions|ANSWER
  try|tries|generate|sample|ask & ten|twenty|hundred|many|several|multiple & times|answers|tries & winner|best|pick
self-play
  play*|practis*|practic*|train* against itself|themselves|copies
meta-learning
  learn* how to learn
out-of-distribution generalization
  work*|good on .. trained on .. fail*|not|bad .. elsewhere|other|new
training instability
  training .. goes|went|going wrong|bad .. suddenly|error|loss
  training .. blow*|crash*|diverg*|explod* .. up|suddenly|loss
  loss .. suddenly|spikes jumps|explodes
  loss jumps|spikes|explodes|nan
  training|runs .. crash*|diverg* .. numerical*|numerically|nan
  training|run|loss & nan|spike*|blows|explod*|diverg*|crash* & suddenly|days|everything|turned|middle|why|large
noisy labels
  wrong|incorrect|false labels|answers .. training data|examples|set
supervised fine-tuning
  train*|teach* .. existing|ready|ready-made|finished|general made? .. MODEL .. MINE|example*|style
  train*|teach*|tun* .. MODEL .. on|with|from .. my|our own? data|example*|texts|emails|chats|style
  keep*|continu*|further training .. MODEL .. example|sample answer*|dialog*
  hundred*|thousand*|our|my & question* & answer* & model|chatbot|llm & reply|style|manner|tone
  MINE & writing|tone|voice|style|jargon & LEARN & MODEL
reinforcement learning with verifiable rewards
  program|computer|machine|automatically .. check*|verif* & answer*|solution*|result* & train*|learn*|reward*
  answer*|solution*|result* .. check*|verif* .. automatically|program|computer & train*|learn*|reward*
  only|just & final|right|correct answer* & train*|learn*|reward*|signal
  reward* & code|program* .. pass* .. test*
  only|just & right|correct|wrong & answer|result|outcome|end & LEARN & math*|code|program*
reward model
  second|another|separate|extra|helper model|network|one .. scor*|rat*|rank*|grad* .. answer*|repl*|output*|response*
  model*|network* .. scor*|rat*|rank* .. answer*|repl*|output*|response* & train*|taught|teach*
  tell*|know* good|better .. from|and bad|worse ones? & answer*|repl*|response*
  predict*|teach*|learn* .. what|which|ANSWER .. humans|people|users .. rate|rated|like|prefer
  GRADE & repl*|answer*|response* & like|way|as|what & people|humans|users & would|do|prefer*|want|like
synthetic data
  train*|learn* .. on .. text*|data|examples|pages|stuff .. written|made|generated|produced by|from a|an? MACHINE
exploration in reinforcement learning
  same thing*|stuff & never|not .. tries|try|new & learn*|agent*|policy|rl
  try*|explor* .. out? different|new|other ideas|things|ways|paths|solutions|strategies & train*|rl|reinforcement
  stuck|stops|gives & strategy|solution|approach|trick & looking|trying|exploring|others|new & LEARN|it|agent
entropy collapse
  attempt*|tries|samples|solutions .. look*|are|becom*|get* .. same|alike|similar & train*
test-time training
  learn*|train*|updat*|adapt* .. while .. being|it's|is|its used|answering|running|deployed
  updat*|chang*|adapt* .. weights|itself|network .. on|to|for|at|during .. very|test question*|input*|example*
  adapt* .. on the spot|fly
  tweak*|adjust*|adapt*|updat*|retrain* & itself|weights & each|every|new|while & input|question|example|user|running
continual pre-training
  keep*|continu*|further training .. base|existing|general|llm|model .. on|with .. field*|domain*|medical|law|legal|TEXT
  existing|base|general|ordinary MODEL & medicine|law|finance|field|domain|chemistry|biology & read*|feed*|text*|book*
  general|base|ordinary MODEL & textbook*|literature|documents|papers & medical|legal|law|medicine|finance
memorization and generalization
  good|great|perfect|fine|well .. on|in .. training .. bad*|awful|poor*|terrible|fail*|worse .. OTHER|anything|real
  learn*|knew|know* .. answers|them|it|everything? by heart
  really|truly|actually learn*|understand*|understood .. memori*|heart|parrot*
  parrot*|rote|heart|memori* & understand*|understood|grasp*|learned|learnt|really|idea|truly & model|it|network|ai
data augmentation
  more|extra training? data|example*|samples .. by|through .. flip*|crop*|chang*|rotat*|rewrit*|modif*|mirror*
  more data .. out|from .. what .. have|got
  rewrit*|rephras*|paraphras* .. training data|text|example* .. in|with|other|different words|ways
  stretch*|enlarg*|multipl*|expand*|extend* & small|little|tiny|few & dataset*|data|example*
sparse rewards
  reward*|feedback|signal* .. rare*|rarely|seldom|scarce
  only .. told|tell*|know*|learn*|find* .. right or wrong .. end
  hint*|feedback|reward*|signal* .. along the way
  success|reward|feedback & only|rarely|hardly|seldom & end|ever|comes|known & LEARN
credit assignment
  which|what .. step*|move*|action* .. deserv*|blame*|praise*|credit|responsible
  blame*|credit|prais* .. right|wrong|which|each|single step*|move*|action*
  reward*|feedback|score .. only|just .. end & which|what step*|move*|action*
  which|what decision|move|step|action & mattered|counted|responsible|blame|credit & game|end|figure|know
spurious rewards
  WRONG .. reward*|points|feedback .. still|anyway|nevertheless|help*|improv*|better|work*
  still|anyway|nevertheless|help*|improv*|better .. reward*|points|feedback .. WRONG
  giv* .. points|rewards at random
  train*|learn* .. on|from wrong|incorrect|false answers|solutions .. help*|improv*|better|work*|anyway
  WRONG & reward*|feedback & better|improv*|works|helps & still|anyway|even
direct preference optimization
  pairs|two .. where|of|with .. one .. better & train*|learn*
  a is better than b
  without .. separate|extra|second|another scoring|reward model
  chosen|better|preferred|good & rejected|worse|bad & reply|replies|answer*|response* & train*|learn*|pairs
scalable oversight
  control*|supervis*|check*|oversee*|judg* .. something|ai|model*|machine* .. smarter|cleverer|superhuman|stronger
  dumb*|weak*|stupid .. supervis*|teacher|judge|human .. check*|train*|supervis*|control* .. clever*|smart*|strong*
  who .. check*|supervis*|control*|watch* .. ai|model*|machine* .. we|humans|people .. NOT|longer understand
  supervis*|oversee*|control*|check* & ai|machine*|model*|system* & smarter|cleverer|superhuman|stronger|beyond
"""
