"""How models are trained, and how they think. Data alone."""

TRAINING = """
catastrophic forgetting
  learn* .. something|anything new .. los*|forget*
  forget* .. old|earlier|previous|what .. knew|know|learned|learnt|task*|skill*|thing*|stuff|knowledge
  after & finetun*|fine-tun*|retrain*|tuning & los*|forg*|dumb*|worse|unlearn* & before|old|everything|other|previous
  teach*|taught|learn* & one|new & thing|skill|job & los*|forg* & another|old|other|others|rest
  learned|learnt|learns|learning & lost|loses|lose|losing|forgot|forgets|forget & its|old|before|TONGUE|everything|knew
  new & push*|crowd*|drive*|overwrit* & out|away|over|old & skills|knowledge|tasks|memories
continual learning
  learn*|teach* new .. thing*|task*|fact*|skill*|stuff .. without .. forget*
  keep* learning .. deploy*|time|years|days|life
  updat*|refresh*|learn* & every|each|all day|week|month|year & new|news|fresh & model*|llm*|ai|knowledge
  learn*|keep* & over|through the|many|all? years|months|time|life & new & without|not & los*|forget*|old
  never|keeps|always stop*|learning|learn* & never|without|not forget*
  updat*|learn* & new & without & starting over|scratch|again & model*|llm*|ai|it
  one thing|task|skill after another|the & without & forget*|losing
  keep*|never|always stop*? learning & without|never|not forget*
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
  example*|sample* & message|prompt|chat & MODEL|it & learn*|catch*|understand*|hang|pick*|grasp*
  learn*|pick*|catch*|understand* & TASK|pattern*|trick* & from the|a prompt alone|only|itself
  why|how & examples|example|demonstrations in the|a? prompt & help*|work*|matter*
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
  hid*|cover*|mask*|black* & part*|piece*|bit*|half|word* & guess*|fill*|predict* & train*|learn*|let*|network|model
  no|without|zero labels & PICTURE|raw|data|millions & just|only|learn*|train*
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
  order|sequence of & lessons|examples|exercises|tasks & matter*|learn*|train*
  like in|at school & start*|easy|first|hard*|step & train*|learn*|model*|work
  easy|simple & first|before & hard*|difficult & train*|learn*|lessons|school|model*
  like at|in? school & simple|easy
  from easy|simple to hard|difficult|complex
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
  LEARN & fraction|tenth|half|quarter|third of & data|dataset|set|examples & lose*|losing|nothing|same|equally|well
  LEARN & percent of & data|dataset|set|examples & lose*|losing|nothing|same|equally|well|only|just
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
  bigger|larger always|really|necessarily|still & better|mean*|smarter|win*
  doubl*|triple|tenfold & data|computers|compute|parameters|size & gain*|better|improv*|bring*|buy*
  how much smarter|cleverer|stronger & bigger|larger|times|more
  train* & ten|hundred|twice|double times? longer|more|bigger & better|gain*|improv*
  how & quality|performance|skill|ability grow*|improv*|increas*|chang* with|as & size|bigger|data|compute|larger
grokking
  suddenly|delayed generali*|understand*
process reward model
  mark*|grad*|scor*|reward* .. each|every|single step .. working|solution|answer|result
  scor*|mark*|grad*|judg*|reward* .. working|steps|step|line & not|only|just|instead & result|answer|final
  which|what|where line|step|place .. of|in .. proof|solution|reasoning|answer & wrong|mistake|error
  GRADE & steps|step & math*|solution*|reasoning|proof*|working & each|individual|every|single|intermediate
  points|marks|credit & each|every|single step|line & solution*|working|proof*|reasoning|answer*
  reward*|points|credit & each|every|single right|correct|good? step|line|move
test-time scaling
  think* longer .. better|smarter|right
  think*|comput* longer|more .. instead|rather .. bigger|larger|train*
  more|longer|extra & time|compute|computing|seconds|minutes & THINK|answering & better|smarter|improv*|cleverer|right
  comput*|effort|power & when|while|at answering & rather|instead|not|than & training
  THINK & twice|longer|more|extra & long|time & improv*|better|smarter|cleverer
  let*|giv* & MODEL|it & more|longer & time|think* & better|hard*|smart*
  longer|more|extra thinking|pondering|reflection|reasoning|thought & better|good & ANSWER
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
  two|several|many copies|versions|clones & itself|same|model|self & play*|compet*|fight*|duel* & better|improv*|learn*
  MODEL|ai & play*|compet*|fight* & against & itself|copies|own
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
  guess*|predict*|tell* & which|what & two|both & repl*|answers|responses & PEOPLE & like*|prefer*|want*
  automatic|artificial|learned|trained grader|judge|marker|examiner|critic & train*|teach*|improv*
  predict*|guess*|foresee* & PEOPLE & like*|prefer*|enjoy* & ANSWER
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
  ace*|shin*|perfect|brilliant*|excel* & training|practice|exercise* & flunk*|fail*|bad*|useless|poor*|hopeless|terrible
  learn*|know*|fit*|tun* .. training set|data|examples too well|closely|much|tightly
  train*|exercises|practice & NOT|useless|bad|fail*|hopeless & anything|everything else|new|fresh|other
  learn*|memori*|cram* & practice|training & exam|test|questions & real|fail*|new|by heart
  memori*|learn*|learnt|knew & exam|test|practice & new|fresh|real & can't|cannot|not|fail*|never
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
  which|what & move|step|action|decision|moves|actions|steps & won|lost|win|lose|success|prais*|blame|credit|fault
  which|what & step|move|action|decision & mattered|counted|decisive
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
zero-shot generalization
  straight|right|directly|immediately out of the box & NOVEL
  NOVEL & TASK|something|thing* & NOT single|one|any & example*|practice|lesson*|demonstration*
  NOVEL & TASK|something|thing* & NOT being|getting & example*|shown|practice|lesson*|demonstration*
  NOVEL & TASK|something|thing* & NOT extra|further|more|additional & training|practice|lessons|examples
  NOT ever|being trained|shown|taught & for|on|how & can|handle*|do|does|solv*|work* & TASK|it|that
  NOT ever? taught|trained|shown & it|something|anything & does|do|solves|handles|manages & just|anyway|still
  NOVEL TASK & without|no & examples|training|teaching
  without|no|zero examples|example|demonstrations & NOVEL & TASK|do|does|work*
  TASK & nobody|never|no-one & showed|taught|shown|demonstrated & MODEL|robot*|it
contrastive learning
  pull*|bring*|push*|mov*|group* & similar|alike|matching|related|belong* & apart|away & different|dissimilar|other*
  LEARN & which|what & two|pairs|things|PICTURE & belong*|match*|go|fit & together & don't|not|which|apart
  LEARN & by comparing|contrasting & pairs|PICTURE|examples|things
  matched|matching|mismatched|belong* & pairs & LEARN
  LEARN & match* & pairs|captions|PICTURE & mismatch*|wrong|not|apart
  similar|alike|related & close|closer|together & different|unlike & apart|away
  push*|pull*|keep* & together & apart|away
  which|what captions|texts|sentences|sounds & belong*|go|fit|match* & PICTURE|VIDEO & learn*
iterative refinement
  draft*|answer*|text|version*|solution* & REFINE & repeat*|rounds|until
  draft*|answer*|text|version*|solution* & REFINE & again|over and again|over
  REFINE|tinker* & several|many|multiple|few|repeated rounds|passes|goes|drafts
  REFINE|writ* & version*|draft* & better|best & again|over|repeat*|until|rounds
  draft|version|round after draft|version|round & REFINE|better|text|answer
  keep*|keeps & REFINE|rewriting|editing & own|its & ANSWER|text & until|better|happy
  revis*|rewrit*|edit*|redo* & times|twice|repeatedly|rounds & better|improv*
  rewrit*|revis*|redraft*|rework* its|their|own|the? ANSWER|text|essay & until|better|happy|again|times
sample efficiency
  LEARN|skill*|pick* & fewer|less|few|handful|hardly TRY
  LEARN & millions|thousands|endless|countless of? TRY & child*|kid*|human*|person|people|baby|too|why|less
  too|so|way many TRY & robot*|learn*|train*|MODEL|child*
  LEARN as fast|quickly|quick as & PEOPLE|child*|kid*|baby|animals
  NOT need* millions|thousands of? TRY|games|hours
  million|thousand|million* goes|tries|attempts|trials|tests
  child|kid|baby|toddler|humans & LEARN & afternoon|minutes|hour|few|once|quickly & robot*|MODEL|ai
agentic reinforcement learning
  reward*|points|prais* & agent*|assistant*|bot|bots & TASK|environment*|browser & finish*|complet*|succe*|works|real
  trial and error & agent*|assistant*|bots & tools|web|apps|software|computer|tasks|jobs
  agents|assistants|bots & trained|train|training & rewards|points & with|by|giv* & computer*|browser*|tools|tasks
  teach*|train* & agent|agents & through|by|with trial|rewards|reward & tools|browser|web|computer|search*
  teach*|train* & agents|agent|assistants to use|call|operate & by|with|through & reward*|points
self-reflection
  look*|think*|going|go back at|over|on & did|done|own|steps & itself|MODEL|mistake*|critici*|wrong
  critici*|scold*|examin*|doubt* itself|themselves & MODEL|mistake*|answer*|did|try
  THINK|figur*|understand*|see|work* & where|why|what & went|gone|did & wrong & MODEL|itself & again|retry|next|itself
  learn* & from|looking|by & its|their own mistake*|blunder*|failure*|error*
  think*|look* back & own|its|mistake* & MODEL|agent*
  second thoughts & MODEL|it
  criticis*|criticiz* its|their own
  what went wrong & again|next|later|retry
  not*|writ* down & mistake*|failed|failure*|wrong & again|next|retry
  THINK|understand*|figur*|reflect* & why & it|they & failed|failed|wrong|lost & agent*|MODEL|robot*
instruction tuning
  base|raw|plain|bare|mere & model*|llm*|predictor|autocomplete & follow*|obey*|do|does|listen* & order*|SAID
  LEARN & follow*|obey*|carry & order*|command*|wishes & examples|pairs|sample*|questions & answer*|repl*
  autocomplete|predictor|parrot & assistant|chatbot|instructions|told|helpful & from|into|turn*|becom*|get
  raw|base|plain|pretrained|pre-trained MODEL & helpful|assistant|obedient|chatbot & turn*|mak*|into|becom*
  questions & good|right|ideal|sample answers & assistant|behav*|helpful & model*|llm*
  just|only|merely continues|completes|predicts & text|words|sentences & helpful|assistant|chatbot|useful
self-verification
  double-check*|recheck*|double check* & itself|own|its|it & ANSWER|result*|work|homework|reasoning
  check*|verif*|test* & its|their|own|itself & ANSWER|result* & before & handing|giv*|submit*|show*|final*|answering
  second look|glance|pass|thought & itself|own|its|model*|ai & ANSWER|right|correct|result*
  check*|verif*|test* & its|their|own & answer*|solution*|result* & let*|make*|making & sense|right|correct|twice|before
  proofread*|proof-read*|double-check*|re-check* & MODEL|it & before|own
latent reasoning
  THINK & silently|head|quietly|internally|inwardly & NOT|instead|rather & word*|text|writ*|language|speak*|aloud|out
  THINK & vectors|numbers|hidden|internal & instead|rather|not|without|than & words|language|text|writing|sentences
  THINK & without & words|language|writing|talking & MODEL|machine*|it|they
  THINK in its|their head|heads & NOT|without|instead
  THINK & quietly|silently|inwardly|internally|wordlessly & MODEL|it|they
  NOT|without|have writ*|say*|spell* out? its|the|their? thoughts|reasoning|thinking & THINK|quiet*|silent*|head|inside
  THINK & without & words|talking|writing|speaking & MODEL|it|they|machine*
  NOT think*|reason* in words|language|text
  silent*|inner|wordless thoughts|thinking|thought & MODEL|it
  inner monologue|voice|speech & THINK|MODEL|without|skip*
  THINK without writing|saying|speaking|spelling
transfer learning
  reus*|carry*|appl*|tak* & learned|knows|knowledge|skill* & one|first|old TASK|subject & another|other|new|second
  know*|learn*|practis*|good & one|a TASK|skill|subject|game & help*|benefit*|useful|easier & another|related|second
  us* & skill*|knowledge|experience & from one|a TASK|game|subject & in|on|for|to another|other|next
  skill*|knowledge|learned|learning & one & TASK|game|subject|area|field & another|other|second & us*|help*|carr*
  good at one & help*|useful|better & another|other|second
  already & knows|know|learned|good|does|do & quicker|faster|easier & learn*
  us*|apply*|reus* & learned|learnt|knows & one TASK & different|another|other|new
active learning
  which|what & example*|PICTURE|sample*|data|cases|documents & label*|annotat*|tag & first|next|worth|should|budget
  ask*|bother* & WORKER|someone|me & label*|annotat* & only|unsure|uncertain|doubt*|hardest|needed
  sav*|cut*|reduc*|less|fewer & label*|annotat* & pick*|choos*|ask* & most|which|only|useful|right
  label*|annotat* & which|what & pick*|first|choos*|pay|budget|afford|worth
  label*|annotat* as few|little as possible
  less|fewer|cheap* labelling|labeling|annotation|labels & by|choos*|pick*|smart* & best|most|right|ask*
  labelling|labeling|annotation budget|money|effort & right|best|most|which|spend*|small
compositional generalization
  combin*|recombin*|put*|mix* & known|familiar|learned|parts|pieces|concepts|skills & NOVEL & ways|combination*
  knows|know|seen|learned & separately|individually|red|each & mix*|combin*|combination*|together & NOT|fail*|new
  new|novel|unseen combination*|mixes|mixture* & known|knows|word*|concept*|understand*|fail*|parts
  familiar|known|learned parts|pieces|words|concepts|skills & new|unseen|novel ways|way|order|arrangement*
  put*|combin* together & learned|learnt|knows & apart|separately|alone
  mix*|combin*|put* & knows|know|learned & NOT|never & seen|saw|met
Monte Carlo tree search
  look*|plan*|think* ahead & moves|steps|possibilities|options|branches & chess|tree|many|possible|game
  tree|branch|branches & options|steps|moves|possibilities & explor*|try|trying|search* & dead|back*|best|promising|give
  backtrack*|backing|turn* & dead & end|ends & explor*|search*|path*|tree|try
  chess & moves|branch*|ahead|continuations|options & think*|try|best|look*|like
  think*|look* several|many moves|steps ahead
  tree of & possibilities|options|choices|moves|steps & search*|explor*|walk*
evolutionary search
  mutat*|breed*|evolv*|surviv* & fittest|generations|offspring|survival|selection
  mutat*|breed* & program*|code|solution*|algorithm*|prompt*|ideas & best|better|MODEL|select*|keep*
  natural selection|evolution & program*|code|solutions|algorithm*|prompts|ideas & darwin|like|biology|llm*|ai
  survival of the fittest & MODEL|program*|code|ideas|prompt*|solution*|algorithm*
  like in? nature|biology|evolution & program*|code|algorithms|solutions|ideas & best|fittest|better|surviv*
offline reinforcement learning
  LEARN & logs|recorded|recordings|records|logged|historical|past|old & NOT & try*|touch*|interact*|experiment*|acting
  LEARN & logs|recorded|recordings|records|logged|historical|past & NOT & crash*|risk*|harm*|practis*
  LEARN & old|past|recorded|existing records|logs|data|recordings & without|never & experiment*|try*|risk*|crash*
  LEARN & logs|logged|recordings & only|just|without|never & policy|robot*|driv*|decisions|act*
  LEARN & only from & recorded|old|past|other|logged & drives|trips|games|play|data|recordings|people's
dataset distillation
  shrink*|boil*|condens*|squeez*|distil* & training|huge|big|whole & set|dataset*|data & tiny|small*|few|handful
  training set|data & times|much|far smaller|tinier & without|same|hurt*|los*|well
  shrink*|condens*|boil*|squeez* down? & dataset*|training set|data & same|tiny|good|train*
  handful|few PICTURE|examples|samples & as much|good|well as & whole|full|entire dataset|set|data
  small|tiny dataset|set|data & as good|well as & big|large|whole|full|original
hyperparameter tuning
  settings|knobs|dials|switches & training|train*|learn* & pick*|choos*|find*|tun*|guess*|right|best|set|try*
  settings & SMALL model*|network*|one & BIG
  knobs|dials & tun*|train*|right|best|find* & MODEL|network|training
  tun*|set*|settings|knobs & small|little|cheap one|model|network & big|large|expensive one|model|network
learning rate schedule
  step|learning|training & size|speed|pace|fast & train* & decay*|shrink*|slow*|down|cool*|lower*|decreas*|ramp*
  warm* up & cool*|slow* down & train*
  train* & start*|begin* & slow*|fast*|gentl* & then & slow*|fast*|down
  slow* down & learning|training & end|towards|gradually
  how|when to? change|lower|raise|decrease|adjust & learning|step & speed|size|pace & train*
rubric-based rewards
  checklist*|scoresheet*|scorecard* & GRADE|reward* & ANSWER|train*|model*|open-ended|essay*|writing
  marking|scoring|grading scheme|sheet|list|grid & GRADE|reward* & ANSWER|train*|model*|open-ended
  list of criteria|points|requirements & GRADE|reward* & ANSWER|train*|model*|open-ended|essay*|writing
  checklist* & reward*|train*|score*|scoring|grade|grading
error accumulation
  mistake*|error*|slip*|glitch* & pile*|add*|build*|snowball*|mount* up? & longer|time|each|along|goes|later
  one|single|first|early|tiny & mistake*|slip*|error* & everything|rest|whole & ASTRAY
  small|little|tiny|early mistake*|error*|slip* & add|adds|adding|build*|pile*|grow*|drift*|snowball*
  mistake*|error*|slip* & snowball*|pile*|compound*|cascade* & longer|time|later|steps|along|goes|on
  drift* further|more & longer|time|goes|off|away & MODEL|robot*|VIDEO
  VIDEO & fall* apart & long|slowly|end|later
multi-agent reinforcement learning
  SEVERAL|group*|team*|swarm* of? robots|agents|players|bots|drones & LEARN & reward*|trial|points|score*
  drones|robots|agents|players|bots & team|together|cooperat*|each & reward*|points & learn*|figur*|train*
  team|teams|group|swarm of & robots|agents|players|drones & learn*|train* & cooperat*|together|reward*|win
  robots|agents|players & learn*|train* & teamwork|cooperation|cooperate
  SEVERAL robots|agents|drones|players & learn* & cooperat*|compete|coordinat*|together
length generalization
  LEARN & short & long* & texts|text|sequences|sentences|inputs|documents|sums & still|work*|cope*|handle*|fail*|later
"""
