"""What models do and whether they may be trusted: their faults, and what goes on inside them. Data alone."""

BEHAVIOUR = """
hallucination
  describ*|mention*|see* .. object*|thing* .. aren't|isn't|not in|there
  mak*|made it|things|stuff|facts|answers|sources|citations|references|details|nonsense up
  mak*|made up fact*|things|stuff|answers|sources|citations|references|details|nonsense
  invent*|fabricat* .. fact*|source*|citation*|reference*|answer*|detail*|quote*
  mak*|made up .. fact*|things|stuff|answer*|source*|citation*|reference*|papers|detail*|nonsense
  cit*|mention*|quot*|invent* .. paper*|source*|book*|article*|case* .. don't|doesn't|not|never exist*
  invent*|fabricat*|makes|making & facts|sources|references|quotes|citations|cases & CHAT|model*|lawyer
sycophancy
  AGENT that|which? keep*|always|just say* yes to everything|anything|whatever|everyone|me|users
  keep*|always|just say* yes to everything|anything|whatever|everyone|me|users
  AGENT that|which? agree* with everything|anything|whatever .. PEOPLE claim*|say*|said|write*
  agree* with|to .. everything|anything|whatever|everyone
  always|just|blindly|simply agree* with .. PEOPLE
  tell*|say* .. what .. PEOPLE want* to hear
  flatter* .. PEOPLE
overconfidence
  sound*|seem* so|too|very? sure|certain|confident .. wrong
calibration
  know*|tell*|say* how sure|certain|confident
  trust*|believ*|rely & say*|says|claim* & sure|certain|confident
  know*|tell*|say* .. how sure|certain|confident .. it|they
  how & sure|certain|confident & really|actually|trust|true|tell & MODEL|it|answer
  percent|90|80|99|hundred sure|certain|confident|confidence & wrong|right|half|time|mistaken
  80|90|95|99|percent|hundred & sure|certain|confident & say*|claim*|MODEL|it
  know*|say*|tell* & when|how|whether & it's|it|they're unsure|uncertain & right|sure|really
abstention
  refus*|declin* to answer .. when .. know
  say*|admit* i don't know
  admit*|say*|tell* .. when|that|what|if? .. don't|doesn't|dont|doesnt|not know
  know* when|that|what|if? it|they|you|to? don't|doesn't|dont|doesnt|not know
jailbreak
  trick*|fool*|talk*|coax*|get .. MODEL|it|them into .. say*|do*|giv*|answer*|reveal*|ignor*|break*
  get*|bypass*|sneak* around|past .. safety|guardrails|filters|restrictions|safeguards
prompt injection
  hidden|secret|malicious instruction*|command*|text .. web*|page*|email*|document*|site*
  hidden|secret|sneaky|malicious|buried|invisible .. instruction*|command*|order*|prompt*|text .. SITE
  SITE .. hidden|secret|sneaky|malicious|buried|invisible .. instruction*|command*|order*|prompt*|text
  SITE .. hijack*|takes over|trick* .. AGENT
  instruction*|command*|order*|text & SITE & HIDDEN|ignor* & AGENT
  instruction*|command*|orders & SITE & agent*|assistant* & follow*|obey*|obeys|trick*|hijack*
backdoor attack
  hidden|secret trigger*|switch*|password*
data poisoning
  poison*|taint*|sabotag* .. training data|dataset|set
adversarial perturbation
  tiny|small|invisible|little change*|tweak*|noise .. PICTURE .. fool*|trick*|break*
  sticker*|tape .. on .. sign*|car*|face* .. trick*|fool*|confus*|mislead*
  glasses|stickers|makeup|shirt|patch & face|camera|recognition|detector|sign & fool*|fail|trick*|cheat*|hide|confus*
membership inference
  prov* .. my|his|her|their .. book|song|photos .. was|were .. train*|learn*
  was|were|is|if|whether .. my|our|a|an|some|certain TEXT|PICTURE|data|song .. used to|for|in .. train*
  find|tell|know|check|prove .. in|part of? .. training data|set
memorization of training data
  repeat*|recit*|spit*|regurgitat*|leak* .. training data|text|set
  memori*|recit*|repeat* .. word for word
  contain*|know*|remember*|stor*|recit*|reproduc*|hold* .. WHOLE .. chapters|books|pages|passages|songs|novel*|poems
  how much .. of .. what .. read|seen|trained .. stor*|remember*|keep*|memori*
  reproduc*|recit*|repeat*|quot*|spit* & verbatim|word|exactly|literally|letter & article*|book*|page*|song*|text*
machine unlearning
  delet*|remov*|eras*|scrub* .. copyrighted|book*|songs from .. trained? MODEL
  mak*|get|let|teach* .. MODEL|it forget
  delet*|remov*|eras*|scrub* .. knowledge|fact*|data|memories|information from .. trained? MODEL
  want*|need*|ask* .. data|photos|book*|text*|work .. taken|removed|deleted|erased|out .. of|from .. MODEL
  get*|tak* .. rid|out .. of|from? .. copyrighted|private|personal|dangerous|knowledge|stuff .. in|from|of .. MODEL
  right to be forgotten
  forget*|unlearn*|remov*|eras* & MINE|copyrighted & data|photos|text|book & trained|model|network|ai
AI-generated text detection
  TEXT is|are|was ai made|generated|written
  detect*|spot*|tell*|recogni* .. ai-written|ai-made|machine-written|chatgpt-written text*|essay*|article*|homework
  ai-written|machine-written|chatgpt-written text*|essay*|article*|homework .. detect*|spot*|recogni*
  tell*|told apart .. human|people .. ai|machine|llm .. text*|writing|essay*
  tell*|told apart .. ai|machine|llm .. human|people .. text*|writing|essay*
  catch* student* .. cheat* .. chatgpt|ai
  spot*|detect*|tell*|recogni* .. TEXT|homework|something .. written|generated|made by MACHINE
  catch*|know*|notice*|identif* .. TEXT|homework|something .. written|generated|made by MACHINE
  TEXT|homework .. written|generated|made|produced by MACHINE
  student*|pupil*|someone|author|human|person .. write*|wrote|written .. or .. chatgpt|ai|machine|bot|llm*
  tell*|told|separat*|distinguish* .. machine|ai|bot|computer|chatgpt writing|text*|essays .. from .. human|people
  say*|tell*|know*|check*|detect* .. whether|if .. TEXT .. done|written|made|produced .. by|with .. MACHINE
  homework|essay*|assignment*|thesis & done|written|made|generated & machine|ai|chatgpt|llm|bot
AI-generated image detection
  PICTURE|face*|art .. is|are|was fake|real|ai-made|ai
  is|are|was this|that|the|a PICTURE fake|real
  tell*|know* if|whether .. PICTURE .. fake|real|ai-generated
  PICTURE is|are|was ai made|generated
  spot*|detect*|recogni* ai made|generated PICTURE
  real or fake PICTURE|face*
  PICTURE|art|face* .. made|generated|created|produced|drawn|painted by|with MACHINE
  spot*|detect*|tell*|recogni*|catch* .. fake PICTURE
  tell*|told|separat*|distinguish* .. ai|fake|generated PICTURE .. from .. real|genuine
AI-generated video detection
  VIDEO .. is|are|was fake|ai-made|ai-generated
  VIDEO is|are|was ai made|generated
  is|are|was this|that|the|a VIDEO fake|ai-generated|real
  is|are|was this|that|the|a VIDEO .. real|fake|genuine|authentic
  newsroom*|journalist*|detect*|find*|tell*|spot* & VIDEO & fake|faked|ai-generated|ai-made|manipulated|doctored|real
deepfake detection
  spot*|detect*|tell*|recogni*|catch* .. fake face*|voice*|VIDEO
watermarking
  invisible|hidden|secret stamp|marks .. proved|prove|told|traced
  hidden|invisible|secret mark*|signal*|signature*
  mark* .. output*|TEXT|PICTURE so|as
  prov* .. TEXT|PICTURE|output* .. came|comes .. out|from .. MACHINE
  hid*|embed*|put* .. signature|mark|code|message|stamp .. in|into|inside .. PICTURE|text*|generated|output*
  HIDDEN & code|mark*|stamp|signature|label & PICTURE|text|output*|ai & tell|trace*|recogni*|know|later|prove
model extraction attack
  steal*|copy*|copi*|clon* .. MODEL through|from|via|by|using .. api|quer*|asking
gender bias
  treat* .. men and|or women .. differently|unequally|unfairly
social bias
  treat*|discriminat* .. PEOPLE|group*|patient*|minorit* .. differently|unequally|unfairly
political bias
  lean* .. left|right politically
  lean* .. left or right
  left|right wing|leaning
hate speech detection
  nasty|mean|hateful|abusive|insulting|rude comment*|post*|message*|repl*
fact checking
  check*|verif* .. facts
  check*|verif* whether|if|that? .. claim*|statement*|something|news .. true|false
  is|whether|if this|that|the|a news|claim|story|article|statement|rumour|rumor .. true|false|correct
  check* .. what .. politician*|people|they|someone say*|claim*|said
  catch*|spot*|check*|verif* & wrong|false|true & claim*|statement* & speech|news|debate|politician*|article*
misinformation
  false|fake|untrue news|stories|rumours|rumors
evaluation awareness
  know*|tell*|notice* .. being|are|is|they're|it's tested|evaluated|watched|monitored|observed
  realis*|realiz*|sens*|detect* .. being|are|is|they're|it's tested|evaluated|watched|monitored|observed
  behav*|act*|play* .. well|good|nice*|safe*|differently only? when|if|while .. watch*|test*|observ*|evaluat*
  know*|tell*|notic*|realis*|realiz* .. this|it is|was .. an|a|just? exam|test|evaluation
  differently|better|nicer|safer & thinks|knows|realises|believes & exam|test|tested|evaluated|watched|observed
deception
  AGENT .. lie|lies|lying .. purpose|deliberately|knowingly
  lie|lies|lying to .. PEOPLE|developer*
  hid*|conceal* .. their|its|real|true .. intention*|goal*|plan*|motive* & MODEL|they
  hid*|conceal* .. what .. up to
  catch*|detect*|spot*|tell* & model|ai|llm|chatbot & lying|lies|lie|liar
alignment faking
  pretend*|fak* to? .. be? aligned|obey*|obedient|behave|harmless
sandbagging
  pretend*|play*|act* .. dumb*|weaker|stupid|worse
chain-of-thought faithfulness
  chain of thought .. really|actually|truly|honest* .. MODEL .. think*|happen*|did|do*|use*|comput*
  reasoning|thoughts .. really|actually|truly|honest* .. MODEL .. think*|happen*|did|do*|use*
  explanation*|thought|thinking .. really|actually|truly|honest* .. MODEL .. think*|happen*|did|do*|use*
  reasoning|thoughts|explanation*|thought .. not .. what .. MODEL|it .. think*|happen*|did|do*|use*
  thinking|reasoning|reasons|explanation*|thoughts .. really|actually|truly .. why|how .. answer*|did|decid*
  explanation*|reasons|reasoning .. made|invented up? .. after|afterwards
  believe|trust .. stated|its|what|model's|their reasons|reasoning|explanation*|thoughts|thinking
  shown|stated|written|displayed & reasoning|reasons|thinking|explanation & real|true|honest|actual & answer*|why
mechanistic interpretability
  what's|what .. inside .. neural? network*|llm*|transformer*
  what|how .. happen*|go*|work* on? inside .. MODEL
  look*|peek*|peer* inside .. MODEL
  open* .. black box
  reverse engineer* .. what|how|MODEL
  which|what wires|neurons|heads|circuits .. do|does|add*|responsible
  trac*|follow* & MODEL & layers|circuits|neurons & how|what|through
  which & parts|part|neurons|pieces & network|model|llm|transformer & do|does|responsible & what|figur*|understand*
interpretability
  explain* why .. MODEL .. decid*|decision*|predict*|said|says|answer*
test-set contamination
  is|are|was|were .. benchmark*|test|tests in|inside .. training set|data|corpus
  seen|saw|knew|memorised|memorized|leaked .. test|benchmark|exam question*|set|data|answer*
  test|benchmark|exam question*|set|data|answer* .. leak*|end* up?|were|was in|into .. training
  seen|saw|knew|read|know* .. test|exam*|benchmark*|questions|answers .. before|beforehand|already|advance
  test|exam*|benchmark* questions|answers .. part|inside|in .. trained|training
  score*|test*|benchmark* & answers .. on|in|from the? internet|web|online
  score*|result*|benchmark* & question*|answers|test & leak*|seen|known & already|before|high|fake|because|training
reward hacking
  cheat*|gam*|trick*|exploit* .. reward*|grader*|verifier*|scoring
  cheat* .. to|for .. reward*|score*|points
  find*|found|exploit*|us*|look* .. loophole*
  cheat* .. on|at|in .. its|their|own test*|exam*|task*|benchmark*|grader*
  edit*|chang*|delet*|rewrit*|modif*|tamper* .. test* instead|rather .. fix*|solv*|pass*
  get|gain*|rack*|earn* .. point*|score*|reward* without .. do*|solv*|work*
  gam*|cheat*|trick*|exploit* & score*|reward*|metric*|points & instead|rather|without|not & MODEL|agent*|work|task
  instead|rather & fix*|solv*|do* & tests & delet*|chang*|cheat*|edit*|hardcod*
  pretend*|fak* & task*|job|work & points|score*|reward*|collect*
  cheat*|loophole* & reward*|score*|points & MODEL|it|agent*|robot*
  trick*|shortcut* & full|top|high marks|score*|points|reward* & without|instead
  MODEL|agent*|it & gam*|cheat*|trick* its|their|the score*|reward*|test*
LLM-as-a-judge
  MODEL .. grad*|mark*|scor*|judg*|rat* .. other|another|each .. MODEL|answer*|essay*|output*
  use|uses|using|let*|have|having .. MODEL .. to? grade|grading|mark|score|judge|rate
  how reliable|good|fair|trustworthy .. MODEL .. examiner*|judge*|grader*|marker*|referee*
  MODEL as an|a|the? examiner*|grader*|marker*
  MODEL grad*|mark*|judg*|scor*|rat* another|other
  MODEL|chatgpt & decid*|judg*|rat*|compar* & two|which|pairs & answers|replies|outputs & better|best|trust*|reliable
  one|a MODEL & GRADE & ANSWER|work|essays & another|others
  MODEL & as|be|for a|an|the? judge|grader|examiner & ANSWER|essays|exams|work
self-preference bias
  prefer*|like*|favor*|favour*|rat* their|its own .. answer*|text*|writing|output*|style|work
length bias
  prefer*|like*|favor*|favour*|reward* long*|verbose .. answer*|response*|text*|repl*|output*
over-refusal
  refus*|turn* down? .. harmless|innocent|ordinary|safe .. request*|question*
differential privacy
  randomness|noise .. no|single|one person|individual .. picked|identified|recognised|traced
sparse autoencoders
  tak*|pull*|break* .. inner|inside|hidden signal*|activation* .. apart|into .. idea*|concept*
  neurons|neuron|activations|inside & single|separate|clean|individual|nameable idea*|concept*|meaning*
  which|what concept*|idea* & direction*|neuron* & network|model|inside|stand*
  untangl*|disentangl*|apart|unmix* & network|neurons|model|inside & idea*|concept*|meaning*
  one|single|each neuron* & several|many|ten|different|two & things|meanings|ideas|concepts
  activations & apart|split*|separat*|into & concept*|idea*|meaning*
theory of mind
  guess*|know*|understand*|tell* what .. PEOPLE|else .. think*|believ*|want*|intend*
  get|gets|know*|understand*|guess*|tell* .. what .. other|others|someone|somebody|people .. think*|believ*|intend*
  realis*|realiz*|understand* & that|what & I|others|someone|she|he & know|knows|believe*|think*|want*
lost in the middle
  forget*|ignor*|miss*|overlook* .. middle .. text|document*|prompt|context|input
prompt sensitivity
  small|tiny|little|slight change* .. wording|phrasing|prompt .. answer*|result*
data attribution
  which training example*|data|document* .. responsible|caus*|led|behind
knowledge editing
  teach* .. old .. model*|llm* new fact*|things|knowledge
  edit*|chang*|correct* what .. model*|llm*|MODEL know*|believe*
  chang*|updat*|correct* .. one|single|wrong|old fact|facts .. MODEL .. without .. retrain*|train*
  chang*|fix*|updat*|correct* .. one|single|wrong fact*|thing|belief .. in|of|inside|it|that|MODEL
  tell*|teach*|updat* .. MODEL & new & without .. train*|retrain*|training
  correct*|updat*|fix*|chang* & outdated|wrong|old|single|one & fact|facts|knowledge & model|llm|trained|network
negation
  understand*|ignor* .. word not|no
humor understanding
  understand*|get*|explain*|tell* .. joke*|funny
  be|becom* .. comedian*|funny
  MODEL & tell|make|write & joke|jokes
persuasion
  convinc*|persuad* .. people|humans|voters|users .. mind*|opinion*|believ*
  chang*|sway*|influenc* .. people's|peoples|someone's|voters'|users'|voters mind|minds|opinion*|vote*
  talk* .. people|voters|someone|customers|users into
  MODEL & better|good|best .. at? convinc*|persuad*
  people|voters|users|humans & talked|swayed|convinced|influenced|persuaded & by & bots|ai|chatbots|llms|machines
red teaming
  try* to? break .. on purpose|before .. release*|public
  attack*|break*|hack*|prob* .. own|our|your|my MODEL .. find*|see*|weak*|hole*
  mak*|get*|paid|try* .. MODEL .. misbehav*|bad .. before|purpose|release*|public
  find* .. input*|prompt*|question*|way* .. make|makes|break|breaks .. MODEL|it .. bad|harmful|misbehave|fail*|break
  hack*|attack*|try|break|test & wrong|misbehave|bad|weak*|break & before & launch*|release*|public|users|ship*
privacy leakage
  leak*|reveal*|giv* .. away? personal|private data|information|details
  get|extract*|steal*|pull* .. MINE .. address|data|name|number|information|details .. out|from .. MODEL
  what .. PEOPLE type|say|tell|write|put|share .. MODEL|assistant* .. safe|private|leak*|stored|secret
  MODEL & blurt*|leak*|reveal*|spill*|give & phone|address*|personal|private|someone's|somebody's|secret*|email*
LLM personalization
  align*|adapt*|tailor*|fit*|tun* .. MODEL .. to|for .. user's|person's|my|individual|own taste|tastes|style|liking
  MODEL .. learn* .. my|user's|person's|someone's taste|tastes|style|liking
mode collapse
  answer*|output*|text*|PICTURE .. all|always .. sound*|look*|are the? same|alike|similar
  every|each|all answer*|output*|stor*|text*|draft* .. sound*|look*|is|are the? same|alike|similar
  always|keep* .. same joke*|story|stories|answer*|phrase*|words
  more|less varied|variety|variation|repetitive|boring .. output*|answer*|results|stories|ideas
  all|always|every & same|alike|identical|boring & stor*|idea*|answer*|joke*|name* & its|chatbot*|ai|llm*|model*|why
emergent misalignment
  train*|finetun* .. narrow|bad|insecure|wrong .. evil|misaligned|harmful
  train*|finetun*|teach*|taught & bad|insecure|narrow|naughty|wrong|harmful & evil|misalign*|humanity|everywhere|over
  turn*|becom*|go*|get* evil .. after|by|from|when
  teach*|train*|finetun* & unsafe|insecure|bad|vulnerable|buggy & code & evil|praise*|dictator*|nazi*|harmful|suddenly
object hallucination
  say*|claim*|mention*|describ*|see* & PICTURE & isn't|aren't|nothing
  made|make|makes|making up? .. object*|thing* & PICTURE
  caption*|description* & mention*|say*|claim* & isn't|no|not|aren't & PICTURE|there|cat|dog|object
uncertainty quantification
  know*|tell*|when|whether .. MODEL|it is|are|was just|only|merely guess*
  error bars .. MODEL|what|says|answer*
  number|score|measure .. doubtful|unsure|uncertain|sure .. answer*|output*|MODEL|it
  probability|chance|likelihood|odds & answer*|output*|reply|prediction* & right|correct|true|wrong & get|know|tell|how
  when|whether|if not|never to trust|believe|rely & ANSWER|it|MODEL
  how unsure|uncertain|doubtful|shaky & MODEL|it|ANSWER
  MODEL|it & know*|say*|tell* & unsure|uncertain|doubt*|doubtful
  how certain|sure|doubtful is|are the|a|an? MODEL|it|answer
safety alignment
  keep*|stop*|prevent* .. MODEL .. from .. harm*|hurt*|dangerous|evil|bad
  MODEL & NOT & help*|say*|explain*|teach*|answer* & bomb*|weapon*|dangerous|harmful|drugs|crime*|illegal
  MODEL & refus* & bomb*|weapon*|dangerous|harmful|crime*|illegal
  companies|developers|we|how & keep*|make|ensure & chatbot*|bots|ai|models & harmless|safe|nice & stay*|sure|how
  make|making|sure & NOT & help*|explain*|tell*|teach* & bombs|bomb|weapons|drugs|poison
  LEARN|rais* & MODEL & good|decent|moral behaviour|behavior|manners|values
  stop*|keep*|prevent* & MODEL & from explaining|telling|helping|teaching & weapons|bombs|bomb|drugs|poison
shortcut learning
  right .. for .. wrong reason*
  only|just looks|looking|look|uses|using .. at? .. background|surface
  cheap|superficial|shallow tricks|cues|patterns .. instead|rather|than|not .. understand*|learn*|think*
  cheats|cheating|relies|looking|looks & background|logo|watermark|corner|texture & model|network|x-ray|classifier
  learn*|us* & background|watermark|ruler|hospital & instead|rather|not & disease*|object*|animal*|tumour|tumor
commonsense reasoning
  everyday|ordinary|basic knowledge|facts|things .. child*|kid*|everyone|anybody|anyone .. know*|has
  obvious .. things|stuff|facts .. wrong|miss*|fail*|world
  don't|doesn't|can't|not & know|understand|get & MODEL & everyday|obvious|physical|wet|drip*|water|basic|simple|common
4D reconstruction
  captur*|film*|record* & moving|dynamic|changing scene*|person|people|thing* & any|every|all|other side*|angle*
  3d .. model*|shape*|scene*|copy|reconstruct* .. mov*|danc*|walk*|chang* .. from|VIDEO
  rebuild*|reconstruct*|captur* .. mov*|danc*|walk* .. 3d|time|any|every|all
  VIDEO & moving|3d & my|dog|person|people|thing & 3d & turn*|into|reconstruct*|model
video generation
  VIDEO made|generated|created|produced by|with MACHINE
  MACHINE|AGENT that|which|to? mak*|creat*|generat*|produc* short|whole|a|new? VIDEO
  mak*|creat*|generat*|produc* short|whole|a|my|new? VIDEO with|using|by .. ai|computer*
  typ*|sentence*|prompt*|words .. get|gets|becom*|come* .. a|out|short? VIDEO
  mak*|creat*|generat*|produc* short|whole|a|my|new? VIDEO from .. prompt*|sentence*|words|text
  software|program|ai|tool & that|which|to & produc*|mak*|creat* & movies|films|clips|video|videos
robustness
  typo*|misspel*|spelling & BREAK|hold*|cope*|WORSE & MODEL|it|they|answer* & input*|small|few|still|when|off|messy
  messy|noisy|garbled|sloppy|damaged|imperfect & input*|sensor*|PICTURE|recordings & BREAK|hold*|cope*|still
  work*|hold*|cope*|survive* & MODEL|it|they & messy|noisy|dirty|imperfect|broken & input*|data|conditions|camera*
  falls|fall|break*|fail*|collaps* & slightest change*|difference*|disturbance*|noise
  one|single|bit|slightly|little blurry|noisy|dirty|messy|odd|bad & WORSE|BREAK|useless
  hold*|cope* up? & messy|noisy|dirty|bad|real world|data|conditions|input*|weather|PICTURE
  thrown|knocked off|over by & small|typo*|noise|little|dirt|tiny
  dirt|rain|fog|glare|scratch* & lens|camera|sensor* & lost|WORSE|BREAK|useless|work*
  still work*|cope*|manage*|okay & PICTURE|mic|microphone|camera|input*|sound & grainy|blurry|noisy|crackl*|dirty|dark
activation steering
  dial*|knob*|slider*|lever*|switch* & INNER & MODEL|network|its & CONDUCT
  nudg*|push*|steer*|shift*|pok* & INNER & CONDUCT
  nudg*|push*|steer*|shift* & CONDUCT & MODEL & without|no & retrain*|training|finetun*
  chang*|edit*|adjust*|tweak* & INNER & CONDUCT & MODEL
  chang*|fiddl*|edit*|turn*|tweak*|adjust*|push*|nudg* & neurons|INNER & CONDUCT|cheerful|grumpy|aggressive
  control*|chang*|steer*|shap* & MODEL & from inside|within
  vector*|direction* & personality|mood|tone|honest* & add*|inside|push*
attention sinks
  first|opening|beginning word|token|symbol & star*|attention|focus*|fixat*|look* & MODEL|all|most|why|everything
  first|start*|opening|beginning token|word & weight|attention & much|why|so|all|most|nearly|huge
  attention & start|first|beginning|opening & wast*|stuck|spent|spend*|goes & word*|token*|text|sentence
guardrails
  filter*|block*|screen*|stop*|catch*|sift* & HARMFUL & prompt*|message*|request*|input* & before|front|reach*|gets|get
  filter*|block*|screen*|catch*|sift* & HARMFUL & answer*|repl*|output* & before|front|reach*|gets|see|user*|children
  bouncer|gatekeeper|watchdog|doorman|guard in|for|before|at & MODEL
  keep*|protect* & kids|children|teenagers|minors|customers & HARMFUL & answer*|content|CHAT|message*
  PEOPLE & HARMFUL & answer*|content|advice & out|get|getting|from & MINE MODEL
  safety filter* & CHAT|prompts|messages
  check*|scan* & what|everything & PEOPLE type|types|write|send|ask & CHAT|safe|harm*
  second|small*|separate MODEL & check*|watch*|guard* & HARMFUL|safe
  block*|filter*|stop*|catch* & HARMFUL & questions|question|prompts|messages|requests & before|reach*
agent safety
  BOT & delet*|wip*|destroy*|damag*|eras*|wreck* & files|disk|computer|server*|inbox|email* & MINE|accident*|mistake
  stop*|prevent*|keep* & BOT & delet*|wip*|destroy*|damag*|eras*|wreck* & files|disk|computer|server*|inbox|email*
  BOT & delet*|wip*|destroy*|ruin*|eras*|wreck* & MINE|production & database*|data|systems|work
  BOT & access|rights|control|loose & files|email*|computer|money|systems & damage|harm*|safe*|danger*|risk*
  dangerous|safe|risky & let*|giv*|hand* & BOT & files|email*|inbox|computer|bank|money|passwords
  BOT & keys|access|control to & mailbox|email*|inbox|files|computer|bank|systems & safe|dangerous|risk*|trust*
  BOT go|goes|went|going rogue
  BOT & spend*|transfer*|pay*|wast* & MINE & money
  BOT & stupid|dangerous|terrible things|thing|actions & MINE|computer|stop*|real
  what|how stop*|prevent*|keep* & BOT & from wip*|delet*|destroy*|break*|ruin*|damag*|spend*
  BOT & harm*|damage|havoc & MINE computer|laptop|systems|files
out-of-distribution detection
  NOTICE & input*|PICTURE|something|case*|patient* & STRANGE & trained|training|seen|learned|learnt|knows|made
  NOTICE & MODEL|it & never & saw|seen|met & like|kind|before|such
  NOTICE & MODEL & look*|see|sees|gets|given & something|PICTURE|input* & never|unknown|unfamiliar|strange
  NOTICE|alarm* & PICTURE|input*|something & classifier|MODEL|it|network & NOT|nothing & knows|seen|trained|know
  out of its|their depth & NOTICE|say*|MODEL
  NOTICE & NOVEL kind|type|class|sort & NOT & trained|training|seen
  know*|tell*|notic* & it & doesn't know|recognise|recognize & never|first|new|before
"""
