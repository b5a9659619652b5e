"""What models do and whether they may be trusted: their faults, and what goes on inside them. Data alone."""

BEHAVIOUR = """
hallucination
  describ*|mention*|see* .. object*|thing* .. aren't|isn't|not in|there
  mak*|made it|things|stuff|facts|answers|sources|citations|references|details|nonsense up
  mak*|made up fact*|things|stuff|answers|sources|citations|references|details|nonsense
  invent*|fabricat* .. fact*|source*|citation*|reference*|answer*|detail*|quote*
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
abstention
  admit*|say*|know* .. when|that|what|if? .. don't|doesn't|dont|doesnt|not know
  refus*|declin* to answer .. when .. know
jailbreak
  trick*|fool*|talk*|coax*|get .. MODEL|it|them into .. say*|do*|giv*|answer*|reveal*|ignor*|break*
  get*|bypass*|sneak* around|past .. safety|guardrails|filters|restrictions|safeguards
prompt injection
  hidden|secret|malicious instruction*|command*|text .. web*|page*|email*|document*|site*
backdoor attack
  hidden|secret trigger*|switch*|password*
data poisoning
  poison*|taint*|sabotag* .. training data|dataset|set
adversarial perturbation
  tiny|small|invisible|little change*|tweak*|noise .. PICTURE .. fool*|trick*|break*
membership inference
  prov* .. my|his|her|their .. book|song|photos .. was|were .. train*|learn*
  was|were|is|if|whether .. my|our|a|an|some|certain TEXT|PICTURE|data|song .. used to|for|in .. train*
  find|tell|know|check|prove .. in|part of? .. training data|set
memorization of training data
  repeat*|recit*|spit*|regurgitat*|leak* .. training data|text|set
  memori*|recit*|repeat* .. word for word
machine unlearning
  delet*|remov*|eras*|scrub* .. copyrighted|book*|songs from .. trained? MODEL
  mak*|get|let|teach* .. MODEL|it forget
  delet*|remov*|eras*|scrub* .. knowledge|fact*|data|memories|information from .. trained? MODEL
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
AI-generated image detection
  PICTURE|face*|art .. is|are|was fake|real|ai-made|ai
  is|are|was this|that|the|a PICTURE fake|real
  tell*|know* if|whether .. PICTURE .. fake|real|ai-generated
  PICTURE is|are|was ai made|generated
  spot*|detect*|recogni* ai made|generated PICTURE
  real or fake PICTURE|face*
  PICTURE|art|face* .. made|generated|created|produced|drawn|painted by|with MACHINE
  spot*|detect*|tell*|recogni*|catch* .. fake PICTURE
AI-generated video detection
  VIDEO .. is|are|was fake|ai-made|ai-generated
  VIDEO is|are|was ai made|generated
  is|are|was this|that|the|a VIDEO fake|ai-generated|real
  VIDEO .. made|generated|created|produced by|with MACHINE
deepfake detection
  spot*|detect*|tell*|recogni*|catch* .. fake face*|voice*|VIDEO
watermarking
  invisible|hidden|secret stamp|marks .. proved|prove|told|traced
  hidden|invisible|secret mark*|signal*|signature*
  mark* .. output*|TEXT|PICTURE so|as
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
misinformation
  false|fake|untrue news|stories|rumours|rumors
evaluation awareness
  know*|tell*|notice* .. being|are|is|they're|it's tested|evaluated|watched|monitored|observed
  realis*|realiz*|sens*|detect* .. being|are|is|they're|it's tested|evaluated|watched|monitored|observed
deception
  AGENT .. lie|lies|lying .. purpose|deliberately|knowingly
  lie|lies|lying to .. PEOPLE|developer*
alignment faking
  pretend*|fak* to? .. be? aligned|obey*|obedient|behave|harmless
sandbagging
  pretend*|play*|act* .. dumb*|weaker|stupid|worse
chain-of-thought faithfulness
  chain of thought .. really|actually|truly|honest* .. MODEL .. think*|happen*|did|do*|use*|comput*
  reasoning|thoughts .. really|actually|truly|honest* .. MODEL .. think*|happen*|did|do*|use*
  explanation*|thought|thinking .. really|actually|truly|honest* .. MODEL .. think*|happen*|did|do*|use*
  reasoning|thoughts|explanation*|thought .. not .. what .. MODEL|it .. think*|happen*|did|do*|use*
mechanistic interpretability
  what's|what .. inside .. neural? network*|llm*|transformer*
  what|how .. happen*|go*|work* on? inside .. MODEL
  look*|peek*|peer* inside .. MODEL
  open* .. black box
interpretability
  explain* why .. MODEL .. decid*|decision*|predict*|said|says|answer*
test-set contamination
  is|are|was|were .. benchmark*|test|tests in|inside .. training set|data|corpus
  seen|saw|knew|memorised|memorized|leaked .. test|benchmark|exam question*|set|data|answer*
  test|benchmark|exam question*|set|data|answer* .. leak*|end* up?|were|was in|into .. training
reward hacking
  cheat*|gam*|trick*|exploit* .. reward*|grader*|verifier*|scoring
  cheat* .. to|for .. reward*|score*|points
LLM-as-a-judge
  MODEL .. grad*|mark*|scor*|judg*|rat* .. other|another|each .. MODEL|answer*|essay*|output*
  use|uses|using|let*|have|having .. MODEL .. to? grade|grading|mark|score|judge|rate
self-preference bias
  prefer*|like*|favor*|favour*|rat* their|its own .. answer*|text*|writing|output*|style|work
length bias
  prefer*|like*|favor*|favour*|reward* long*|verbose .. answer*|response*|text*|repl*|output*
energy consumption
  how much|less electricity|energy|power|water .. MODEL|train*|us*|data
over-refusal
  refus*|turn* down? .. harmless|innocent|ordinary|safe .. request*|question*
differential privacy
  randomness|noise .. no|single|one person|individual .. picked|identified|recognised|traced
sparse autoencoders
  tak*|pull*|break* .. inner|inside|hidden signal*|activation* .. apart|into .. idea*|concept*
theory of mind
  guess*|know*|understand*|tell* what .. PEOPLE|else .. think*|believ*|want*|intend*
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
negation
  understand*|ignor* .. word not|no
humor understanding
  understand*|get*|explain*|tell* .. joke*|funny
persuasion
  convinc*|persuad* .. people|humans|voters|users .. mind*|opinion*|believ*
red teaming
  try* to? break .. on purpose|before .. release*|public
privacy leakage
  leak*|reveal*|giv* .. away? personal|private data|information|details
LLM personalization
  align*|adapt*|tailor*|fit*|tun* .. MODEL .. to|for .. user's|person's|my|individual|own taste|tastes|style|liking
  MODEL .. learn* .. my|user's|person's|someone's taste|tastes|style|liking
mode collapse
  answer*|output*|text*|PICTURE .. all|always .. sound*|look*|are the? same|alike|similar
emergent misalignment
  train*|finetun* .. narrow|bad|insecure|wrong .. evil|misaligned|harmful
"""
