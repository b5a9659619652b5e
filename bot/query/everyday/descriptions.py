"""What people describe who do not know the field's word for it: that word, and below it how it is said. Data alone.

``described`` reads these signs: ``a|b`` one of these, ``word*`` any of its endings, a last ``?`` what may be left out,
``..`` up to four words, and in capitals one of the ``KINDS``. A description means one thing only: what two parts of the
field would claim ("make it smaller") is not here.
"""

KINDS = {
    "PICTURE": "photo*|picture*|image*|photograph*|pic|pics|snapshot*",
    "VIDEO": "video*|clip*|film*|movie*|footage",
    "TEXT": "text*|essay*|article*|document*|book*|report*|letter*|stories|story|page*|paper*|writing*",
    "MODEL": "model*|llm*|ai|ais|network*|chatbot*|bot|bots|chatgpt|gpt|transformer*",
    "AGENT": "agent*|assistant*|model*|llm*|ai|ais|chatbot*|bot|bots",
    "MACHINE": "ai|ais|machine*|computer*|bot|bots|chatgpt|gpt|llm*|algorithm*|model*",
    "ROBOT": "robot*|humanoid*|machine*|arm|arms",
    "PEOPLE": "people|person|persons|someone|somebody|human*|user*|customer*|others|everyone|me|us|you|i|we|they",
    "DATA": "data|example*|sample*|dataset*|text*|page*|document*",
    "CODE": "code|program*|software|script*|app|apps",
    "SOUND": "audio|sound*|noise*|recording*",
    "THING": "thing*|object*|stuff|something|item*",
    "BIG": "big|bigger|large|larger|huge|strong|stronger|giant",
    "SMALL": "small|smaller|little|tiny|weak|weaker|cheap|cheaper",
}

DESCRIPTIONS = """
hallucination
  describ*|mention*|see* .. object*|thing* .. aren't|isn't|not in|there
  mak*|made it|things|stuff|facts|answers|sources|citations|references|details|nonsense up
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
music generation
  music|song*|melod*|tune* .. made|written|composed|created by MACHINE
  writ*|compos*|mak*|creat* .. song*|music|melod*|tune*
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
adaptive reasoning
  think* .. only|less|more|longer|harder when|if|on|about .. hard*|need*|easy|difficult
reasoning models
  think* before .. answer*|speak*|respond*|repl*|talk*
chain-of-thought
  show* their|its working|work|steps
in-context learning
  learn* .. from .. example* in|inside|within .. prompt|context
few-shot learning
  learn* .. from|with|after .. few|handful|two|three|five|single|one example*|sample*|PICTURE
self-supervised learning
  learn*|train* .. without .. any? label*|annotation*
reinforcement learning
  trial and error
preference learning from human feedback
  learn*|train* .. from .. PEOPLE like*|prefer*|votes|ratings
  thumbs up
curriculum learning
  easy|easier|simple|simpler .. first .. then|before .. hard*|difficult
  start* with .. easy|easier|simple .. example*|task*|question*|problem*
knowledge distillation
  SMALL MODEL|one .. learn*|taught|teach*|copy*|copi*|imitat*|mimic* .. from|by|of? .. BIG|teacher*
  teach*|train* .. SMALL MODEL|one .. using|with|from|by .. BIG
speculative decoding
  answer*|generat*|repl* faster|quicker .. guess* ahead
  SMALL MODEL|one .. guess*|draft*|propos*|predict* .. BIG|check*|verif*
  guess*|draft* .. several|few|next|many|some token*|word* ahead|at|in
model routing
  pick*|choos*|decid*|know* .. which|right|best model|llm|ai .. to|for use|call|ask|query|question*|task*
model merging
  averag*|mix*|blend* .. finetuned|fine-tuned|several|two model*|checkpoint*|weights
  merg*|combin*|averag*|blend*|fus* .. several|two|many .. MODEL|weights|checkpoints .. into|without|one
  merg*|combin*|averag*|blend*|fus* .. multiple|different|separate .. MODEL|weights|checkpoints .. into|without|one
mixture of experts
  part .. network|MODEL .. wakes|active|used .. each|every word|token*
  only .. part|parts|some|few|fraction of .. MODEL|parameters|weights .. used|active|run*|fire*|switch*
pruning
  throw* away|out .. unneeded|useless|unused? weight*|neuron*|parameter*
  throw* .. half|most|many .. weights|connections|network
  cut*|throw*|remov*|drop*|delet*|strip* out|away? .. weights|neurons|layers|heads|connections
quantization
  squeez*|shrink*|fit* .. model*|llm*|weight* .. into .. bit|bits
  fewer|less|four|two|one|4|2|1|eight|8 bits .. per|for|a|each .. weight*|number*|parameter*
  stor*|sav*|keep* .. weights|numbers|parameters .. fewer|less|low* bits|precision|numbers
model compression
  mak*|get* model*|llm*|network* smaller|lighter
  shrink*|squeez*|slim* down? .. MODEL
on-device
  phone*|laptop*|tablet* to run .. MODEL
  MODEL .. locally on .. phone*|laptop*|mac|macbook
  run*|fit*|work* .. on|in .. phone*|smartphone*|laptop*|watch|raspberry|microcontroller*
  run*|work* .. without .. internet|cloud|server|connection
model parallelism
  split*|spread*|divid*|shard* .. MODEL|training .. over|across|on|between|among .. gpu*|machine*
  split*|spread*|divid*|shard* .. MODEL|training .. over|across|on|between|among .. device*|computer*|server*
KV cache compression
  notes|keys .. earlier|past words|tokens .. memory
  forget*|throw*|drop* .. old|earlier|unneeded|past token*|words
long-context
  read*|process*|digest*|handl* .. whole|entire|very|really|huge .. book*|novel*|document*
positional encoding
  order|position of .. words|tokens
tokenization
  cut*|split*|chop*|break* .. text|words|sentences .. into .. pieces|tokens|parts|subwords
byte-level language model
  read* .. raw? bytes|characters|letters .. instead|without|directly
diffusion language model
  text|words|sentence* .. all|everything at once
  not|without|instead .. left to right
retrieval-augmented generation
  ask*|answer* .. my|our|company|internal document*|files|notes .. question*
  look* .. up .. documents|files|notes .. answer*
  look* .. up .. before|while|when .. answer*|reply*|writ*
  answer* .. only? from|using|based .. my|our|own|company|internal .. document*|file*|note*|docs|pdf*
document question answering
  ask*|answer*|chat*|talk*|question* .. about|with|to|over|on .. pdf*|document*|contract*|manual*
text-to-SQL
  writ*|generat*|creat*|produc* sql
  turn*|translat*|convert* question*|sentence*|english|language in|into|to sql|database
  natural language to .. database|sql .. quer*
  talk*|ask*|speak*|query*|chat*|question* .. database*|tables|db
  plain|natural|ordinary|everyday english|language .. sql|database*
table question answering
  ask*|answer* .. about|over|on|from .. spreadsheet*|excel|table*
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
multi-turn dialogue
  AGENT lose*|losing track|thread .. long|longer conversation*|chat*|dialog*
  AGENT get* lost in|during a? long|longer|lengthy|multi-turn conversation*|chat*|dialog*
  lose*|lost|losing|forget* .. thread|track|start|beginning .. long|conversation*|chat*
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
constrained decoding
  valid|correct|strict|proper json|xml
tool use
  use|call* .. calculator*|api|apis|other programs
travel planning
  plan* .. trip*|holiday*|vacation*|journey*
role-playing
  pretend* to be .. persona|character|PEOPLE
  pretend*|play* to? .. be|as|like .. character*|PEOPLE|celebrit*|figures
clarifying questions
  ask* back when|if|instead
  ask* .. back|clarif*|when .. unclear|unsure|ambiguous|vague
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
text summarization
  boil*|shorten*|condens* down? .. TEXT|meeting*
machine translation
  translat* .. from one|between .. language*
language confusion
  answer*|repl*|respond* in .. wrong language*
low-resource languages
  languages .. few|little|hardly|no .. PEOPLE|speakers|data|text
grammatical error correction
  correct*|fix*|check* .. grammar|spelling|writing
named entity recognition
  find*|pick*|spot*|extract* .. names of? .. people|places|companies|persons
sentiment analysis
  review*|tweet*|comment*|post* .. favourable|favorable|positive|negative
  what|how .. PEOPLE think|feel .. from|about .. review*|product*|tweet*|post*
authorship attribution
  who wrote .. text|note|letter|book|post|anonymous
automated essay scoring
  grad*|mark*|scor* .. student*|pupil*|homework|school .. essay*|exam*|homework
question generation for education
  mak*|writ*|creat*|generat* .. exam*|quiz* .. question* .. from|for|students
intelligent tutoring
  homework help|helper
  kids|children learn* .. with ai|chatgpt|chatbot*
  help*|teach* .. student*|pupil*|kids|children .. learn*|maths|math|study|homework
emotion recognition
  what|how .. PEOPLE|speaker feel*|feeling|felt
  tell*|read*|detect*|recogni* .. mood|sad|happy|angry|feelings
emotional support
  mental health chatbot*|bots
  comfort*|consol* .. PEOPLE
speech recognition
  what .. said|spoken .. written|typed down
  turn*|convert*|chang* .. speech|voice*|audio|recording*|talk*|speaking .. to|into .. text|words|writing
  writ*|typ* down? .. what .. PEOPLE|speaker* .. say*|said
speech-to-speech translation
  speech|speaking|spoken|talk*|voice .. one|another language .. into|to|in .. another|other|different
simultaneous speech translation
  translat*|interpret* .. while|as|live .. speak*|talk*|say*
text-to-speech synthesis
  text*|book*|article* read aloud|out loud|voice
  speak*|say* .. written|typed text|words .. voice
  read* .. TEXT aloud|out
  turn*|convert*|mak* .. text|words|writing|book* .. into|to .. speech|voice|audio|spoken
voice cloning
  copy*|copi*|imitat*|mimic*|clon* .. someone's|somebody's|person's|my|a|your voice
speaker diarization
  tell*|know*|recogni* who is|was speaking|talking
  who .. said|spoke|speak*|talk*|says when|what
speech separation
  separat*|isolat*|pick*|split* .. voice*|speaker*|talker* .. crowd|mixed|mix|others|apart|noisy|room|each
music source separation
  split*|separat* .. song|music .. into .. instrument*|vocals|stems|tracks
  remov*|isolat* .. vocals|singing|voice .. from .. song|music|track
  separat*|isolat*|split*|pull*|tak* .. instrument*|vocals|singer|drums .. apart|from|song*|track*|out
speech enhancement
  background noise removal|reduction .. audio|recording*|speech
  tak*|get* .. hum|hiss|noise|street .. away|out|rid .. talk*|speak*|voice*
  clean*|remov* up? .. nois*|background .. speech|voice*|recording*|call*
music transcription
  transcrib* piano|guitar|music|song* recording*|audio
  music|song* .. in|into .. notes|score|sheet|midi
  writ*|turn*|convert* .. music|recording*|song*|melod*|piano .. into|as|down .. notes|score|sheet
video-to-audio generation
  silent VIDEO .. sound|audio
  add*|mak*|creat*|generat* .. sound*|nois* .. to|for .. silent|VIDEO
visual speech recognition
  read* .. lips
lip synchronization
  lips|mouth .. match*|mov*|fit* .. speech|audio|voice|words|sound
  chang*|replac* what .. PEOPLE|he|she .. say*
talking head generation
  mak*|let* .. photo*|portrait*|picture*|face*|still .. talk*|speak*|sing*
text-to-image generation
  draw*|paint*|mak*|creat* .. PICTURE|art .. from|out .. words|text|description*|sentence*
text-to-video generation
  mak*|creat*|produc*|turn* .. VIDEO .. from .. text|script*|description*|sentence*|words|stor*
  turn* .. text|script*|description*|sentence*|stor*|novel* .. into .. VIDEO
image-to-video generation
  animation*|video*|clip* from .. single|one|still PICTURE
  bring*|mak* .. PICTURE|drawing*|painting*|portrait* .. to|come life|move|alive
  turn* .. PICTURE|still .. into .. VIDEO
instruction-based image editing
  edit*|chang*|retouch* .. PICTURE .. by|with|using|through .. telling|words|text|instruction*|talking|describing|saying
object removal
  fill* .. hole*|gap*|missing|erased .. part*|PICTURE
  remov*|eras*|delet*|tak*|get* .. out|rid|PEOPLE|object*|tourist* .. from|in|of .. PICTURE
video inpainting
  remov*|eras*|delet* .. from|in .. VIDEO
image colorization
  colour*|color* .. black|old .. white|VIDEO|PICTURE
low-light image enhancement
  night|dark PICTURE
  PICTURE .. too? dark
  PICTURE .. taken at night
image super-resolution
  enlarg*|sharpen* .. low? resolution? PICTURE
  mak*|turn* .. blurry|small|low|old|tiny .. PICTURE .. sharp*|big*|clear*|larg*|high
image restoration
  blurry|damaged|scratched|faded PICTURE repair|fix|restored|fixed
  fix*|repair*|restor* .. old|damaged|scratched|faded PICTURE|VIDEO
  tak*|get*|wip* .. fog|rain|snow|haze|mist .. off|out .. PICTURE
  remov*|clear* .. rain|fog|haze|snow .. from|in
deblurring
  sharp .. from .. shaky|blurry|shaken PICTURE|VIDEO
  remov*|undo*|fix* .. blur|shake
style transfer
  turn* .. PICTURE into cartoon*|anime|painting*
  repaint*|redraw* .. PICTURE .. like|style
  paint*|look*|draw* .. like .. van|monet|picasso|famous|painter
virtual try-on
  put*|try*|trying clothes|outfit*|dress*|shirt* on .. PEOPLE|online|virtually
  try*|tri* on? .. clothes|clothing|dress*|outfit*|shoes .. on|virtually|online|without
  see|show .. how|what .. clothes|dress*|outfit*|shirt* .. look*|fit*
subject-driven generation
  put*|insert*|plac* .. my|me|your|own .. dog|face|cat|pet|myself|self|product|me? .. into|in .. PICTURE|scene*
character consistency
  same character*|person .. across|in .. many|several|different PICTURE|scene*|frame*
  character*|person|face*|hero|same .. same|consistent .. across|in|from|over|between .. PICTURE|scene*|shot*
  character*|person|face*|hero|same .. same|consistent .. across|in|from|over|between .. page*|frame*|panel*
image geolocation
  where|which .. PICTURE .. taken|shot
  guess*|find*|work*|figur*|tell* out? .. place|location|country|city|where .. of|from|in .. PICTURE|street
optical character recognition
  get*|pull* .. words|text off .. scan*|page*|PICTURE
  read*|recogni*|extract* .. text|writing|letters|signs .. in|from|off|on .. PICTURE|scan*|street|VIDEO
handwritten text recognition
  read*|recogni*|decipher* .. handwriting|handwritten
  old|ancient|medieval|historical manuscripts|letters|handwriting|scripts|writings
document parsing
  scanned invoice*|receipt*|form* .. to|into data|text|tables
  turn*|convert*|extract* .. scanned|pdf*|scans .. into|to .. text|markdown|structured|html
chart understanding
  read*|understand* .. graphs|charts|plots
presentation slide generation
  mak*|creat*|writ*|generat* .. slides|powerpoint|presentations
scientific poster generation
  mak*|creat*|turn* .. poster|posters
image captioning
  caption*|description* for|of PICTURE
  describ* .. PICTURE in|with .. words|sentence*|detail
visual question answering
  ask*|answer* .. questions .. about .. PICTURE
video question answering
  ask*|answer* .. questions .. about .. VIDEO
video captioning
  describ*|tell* .. what happen* .. in .. VIDEO
video moment retrieval
  find*|search*|jump* .. moment*|scene*|second|point .. in|of|when|where|inside .. VIDEO
video summarization
  summari* .. VIDEO
  best|important|exciting|key bits|moments|parts|scenes .. of|in|from .. VIDEO|match|game|stream
action recognition
  what .. PEOPLE .. do* .. in|on|from .. VIDEO|camera*
human pose estimation
  body|limbs|joints .. mov*|stand*|position* .. from|in .. VIDEO|PICTURE|camera*
motion generation
  mak*|animat* .. character*|avatar*|figure* .. walk*|danc*|move
sign language
  hand signs|gestures .. deaf|into|to .. speech|words|text
image segmentation
  cut*|outlin* out? .. object*|PEOPLE|organ*|thing* .. from|in|of .. PICTURE|scan*|VIDEO
object counting
  count* .. people|object*|things|cells|cars|animals .. in|from .. PICTURE|VIDEO
monocular depth estimation
  how far away? .. THING|everything .. are|is|from
  distance|distances|depth from .. single|one|a PICTURE|camera
3D reconstruction
  3d|three-dimensional model*|shape*|scene*|object*|copy .. from|out .. PICTURE|phone|VIDEO
novel view synthesis
  angle*|side* nobody|never photographed|seen|taken
  see*|look*|show*|view* .. from .. another|other|different|new angle*|side*|viewpoint*|direction*
physical plausibility
  VIDEO|generator* .. obey*|break*|violat*|follow*|understand*|know*|learn* .. laws|physics|gravity
world model
  picture*|imagin* .. head|mind what happen*|comes next
  imagin*|predict*|dream* .. what|how .. world|environment|next|future .. next|act*|chang*|if|do*|happen*
game world model
  play* .. game* .. generated|dreamed|simulated .. by|in .. MODEL
anomaly detection
  machine*|sensor* .. broken|breaking|fail*
  find*|spot*|notice*|detect* .. unusual|odd|strange|faulty|weird
defect detection
  spot*|find*|detect* .. scratches|cracks|faults|broken|defects
remote sensing
  PICTURE .. from space|orbit|satellite*
  satellite photos|pictures
autonomous driving
  car|cars|vehicle*|truck*|taxi* .. driv*|steer* .. themselves|itself|alone|own
robot manipulation
  ROBOT .. pick*|grab*|grasp*|grip* up? .. THING
dexterous manipulation
  ROBOT hand|hands|fingers .. pick*|grab*|hold*|use*
deformable object manipulation
  fold* .. laundry|clothes|towel*|shirt*|cloth
learning from human videos
  ROBOT .. learn* .. watch* .. VIDEO|people|human*|youtube
imitation learning
  ROBOT .. copy*|copi*|imitat*|mimic*|shown .. people|human*|person|what
legged locomotion
  ROBOT .. learn* to walk
  walk*|run*|climb*|hik* .. on|like|over|up .. legs|stairs|rough|four|dog|animals|rocks
quadruped robot
  robot|robotic|mechanical dog|dogs
  dog|dogs robot*
legged robot
  four-legged|dog|quadruped* .. jump*|leap*
sim-to-real transfer
  train*|learn*|practis*|practic* .. in|inside .. simulat*|simulation|simulator .. real|reality
obstacle avoidance
  drone*|robot*|quadcopter*|car|cars .. avoid*|dodg* .. tree*|obstacle*|wall*|pole*
vision-language navigation
  drone*|ROBOT .. navigat* .. indoors|indoor|houses|homes|buildings
  find*|mak* .. its|their way .. around|through|in|to|home .. house|building|rooms|city
vision-language-action
  ROBOT .. understand*|follow*|obey*|do* .. what|spoken|verbal|instruction*|command*|order*|told
tactile sensing
  ROBOT .. can feel .. touch|pressure|skin?
  ROBOT|hand|fingers .. feel*|touch* .. what|THING
UAV
  fly*|flies|flying ROBOT
time series forecasting
  predict* .. sales|demand .. next|future?
  next month's|week's|year's sales|numbers|demand
  next month|week|year .. sales|demand .. past
  predict*|forecast*|guess* .. next|future|coming value*|numbers|sales|demand|measurement*
stock prediction
  predict*|forecast*|guess*|beat* .. stock|stocks|share|market price*|market|prices
weather forecasting
  predict*|forecast* .. weather|rain|storm*|hurricane*|rainfall
recommendation
  recommend*|suggest* product*|movie*|film*|song* .. to|for PEOPLE|shopper*
  which film|movie|song|book|product .. next|watch|buy
  what .. PEOPLE .. will|might|want .. watch*|buy*|read*|listen*|click*
  suggest*|recommend* .. films|movies|songs|products|books
drug discovery
  find*|discover*|invent*|design* .. new|better medicine*|drug*|antibiotic*
protein structure prediction
  how|shape* .. protein* fold*|look
protein design
  design*|invent*|mak*|creat* .. new|novel protein*|enzyme*
materials discovery
  crystal*|alloy*|material* .. wanted|desired properties
  find*|discover*|invent*|design* .. new|better material*|crystal*|batter*
formal theorem proving
  prov*|check* .. theorem*|maths|math|proof* .. computer*|machine*|automatically|formally|lean
AI scientist
  do|does|doing|automat* science|research|experiments .. itself|themselves|alone|own
peer review
  review*|referee* .. manuscripts|submissions|papers by|with MODEL
scientific literature review
  find*|read*|collect*|summar* .. relevant|related|scientific|previous papers|literature|studies
brain decoding
  read* .. minds|mind|thoughts|brain*
  sentences|words|text|speech|PICTURE|what .. from .. brain wave*|recording*|signal*|activity|scan*
tumor segmentation
  find*|spot*|outlin*|mark* .. tumour*|tumor*|cancer .. in|on|from .. scan*|mri|ct
radiology report generation
  read*|interpret*|describ*|writ* .. x-ray*|xray*|radiograph*
self-generated training data
  mak*|creat*|generat*|writ*|produc* their|its own .. training|fine-tuning|finetuning data|example*|dataset*
synthetic data generation
  mak*|creat*|generat*|writ* .. own|fake|artificial|more|their .. training data|example*|dataset*
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
grokking
  suddenly|delayed generali*|understand*
energy consumption
  how much|less electricity|energy|power|water .. MODEL|train*|us*|data
parameter-efficient fine-tuning
  finetun*|fine-tun*|adapt*|train* .. only|just .. few|small|tiny|part|some .. weights|parameters|layers
over-refusal
  refus*|turn* down? .. harmless|innocent|ordinary|safe .. request*|question*
differential privacy
  randomness|noise .. no|single|one person|individual .. picked|identified|recognised|traced
process reward model
  mark*|grad*|scor*|reward* .. each|every|single step .. working|solution|answer|result
LLM routing
  send*|rout*|pick*|choos* .. easy|simple|cheap .. hard|difficult|expensive .. MODEL
sparse autoencoders
  tak*|pull*|break* .. inner|inside|hidden signal*|activation* .. apart|into .. idea*|concept*
theory of mind
  guess*|know*|understand*|tell* what .. PEOPLE|else .. think*|believ*|want*|intend*
full-duplex spoken dialogue
  talk*|speak* and listen*|hear* at the same time
  listen*|hear* and talk*|speak* at the same time
  talk*|speak* and listen*|hear* simultaneously
  listen*|hear* and talk*|speak* simultaneously
  voice|speech|spoken assistant*|bot*|agent* .. interrupt*
  voice|speech|spoken assistant*|bot*|agent* .. talk* at .. same time
  interrupt* .. voice|assistant|speech|talk*
  listen* while .. talk*|speak*
reranking
  put*|sort*|order* .. search|result*|hit*|document* .. better|right order|again
knowledge graph
  facts|knowledge .. stored|kept|written .. web|net|graph .. link*|connection*
text embeddings
  turn* .. sentence*|text|words .. into .. numbers|vectors .. meaning|similar|close
SLAM
  map|maps .. while .. where .. it|robot is
object tracking
  follow* .. object*|player*|thing* .. through|across|over .. VIDEO
  follow*|keep* .. one|single|same|eye .. player|runner|person|car|ball|object .. VIDEO|frame*
trajectory prediction
  guess*|predict* where .. cars|walkers|pedestrians|people|others .. be|go|walk
symbolic regression
  find*|discover* .. formula*|equation*|law* .. from|behind .. measurement*|numbers|data
neural operators
  network*|learn* .. solv*|replac*|stand .. equation*|simulation*|flow|stress
social simulation
  simulat*|virtual|artificial town*|village*|society|societies .. of .. AGENT
  survey* answer* .. simulated|fake|synthetic PEOPLE|respondents
  made-up|simulated|artificial townspeople|people|villagers|society|town .. live*|chat*|talk*
few-step generation
  PICTURE .. one|few|single step|steps .. instead|rather|than
test-time scaling
  think* longer .. better|smarter|right
  think*|comput* longer|more .. instead|rather .. bigger|larger|train*
dance generation
  figure|character*|avatar* .. danc* .. beat|music|song
LoRA
  adapt* .. adding|add .. small|few .. numbers|weights|matrices
majority voting
  ask* .. many|several times .. most common|frequent
  vot* .. several|many|sampled answer*
best-of-n sampling
  generat*|writ*|mak* .. many|several answer*|solution* .. pick*|choos*|keep* .. best
self-play
  play*|practis*|practic*|train* against itself|themselves|copies
meta-learning
  learn* how to learn
out-of-distribution generalization
  work*|good on .. trained on .. fail*|not|bad .. elsewhere|other|new
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
visual grounding
  find*|point*|locat* .. THING .. in|to .. PICTURE .. from|by .. description*|words|sentence*
spatial reasoning
  left|behind|above from|or|and right|front|below .. PICTURE|MODEL|room
negation
  understand*|ignor* .. word not|no
humor understanding
  understand*|get*|explain*|tell* .. joke*|funny
persuasion
  convinc*|persuad* .. people|humans|voters|users .. mind*|opinion*|believ*
creative story writing
  writ* .. novel*|stories|poem*|fiction
negotiation
  haggl*|bargain* .. price*|MODEL|AGENT
red teaming
  try* to? break .. on purpose|before .. release*|public
privacy leakage
  leak*|reveal*|giv* .. away? personal|private data|information|details
training instability
  training .. goes|went|going wrong|bad .. suddenly|error|loss
  training .. blow*|crash*|diverg*|explod* .. up|suddenly|loss
  loss .. suddenly|spikes jumps|explodes
mode collapse
  answer*|output*|text*|PICTURE .. all|always .. sound*|look*|are the? same|alike|similar
bioacoustics
  bird*|whale*|animal* .. sound*|call*|song*|voices
traffic forecasting
  predict*|forecast* .. traffic .. jams|congestion
code optimization
  mak* .. CODE .. run? faster|quicker
GPU kernel generation
  writ*|generat* gpu|cuda code|kernel*
  writ* .. gpu .. code|programs|kernels
code summarization
  explain*|describ* what .. CODE does|do
data science agent
  analys*|analyz* .. data|spreadsheets .. itself|automatically|own
image change detection
  spot*|find*|tell* .. difference*|changed .. between|two|before .. PICTURE
bimanual manipulation
  ROBOT .. two|both arms|hands
teleoperation
  control*|steer* .. ROBOT .. remotely|distance|vr|glove*|headset
robot failure recovery
  ROBOT .. notic*|recover*|learn* .. mistake*|fail*|dropped|wrong
CAD generation
  design*|draw*|mak* .. mechanical|machine parts|part .. from|by|3d
molecule generation
  design*|invent*|generat* .. new|better molecule*|chemical*|compound*
retrosynthesis
  how|plan* .. to? mak*|cook* .. molecule*|chemical*|compound*
genomic foundation model
  read*|understand*|predict* .. dna|genes|genome*
math word problems
  children's|school|grade maths|math .. problems|questions
vector graphics generation
  draw*|mak*|design* .. icon*|logo*
font generation
  design*|mak* .. font*|typeface*
face aging
  mak*|show* .. face*|person .. older|younger
face swapping
  swap*|exchang* .. face|faces .. in|PICTURE|VIDEO
  put*|swap* .. face* .. on|onto another|other|someone
face anonymization
  hid*|blur* .. face*|identity .. PICTURE|VIDEO|street
avatar reconstruction
  turn*|mak* .. selfie*|portrait* .. into .. 3d|avatar
  3d avatar*|head|double .. from .. PICTURE|VIDEO|phone
relighting
  chang* .. light|lighting|sun .. PICTURE|VIDEO|scene
image matting
  remov*|cut* .. background .. PICTURE|hair|portrait*
video frame interpolation
  slow motion|frames .. more|extra|between .. frame*|VIDEO
long video understanding
  understand*|answer* .. hour|hours|long VIDEO
long video generation
  generat*|mak*|creat* whole|entire|feature-length|long movie*|film*
  VIDEO .. get*|becom* worse|blurry|drift* .. longer|time|minutes
video editing
  edit*|chang* .. VIDEO .. by|with|from words|text|telling|instruction*
camera control video generation
  chang*|mov*|steer* .. camera angle|movement|path|position .. VIDEO
  mov*|control* .. camera .. generated|made VIDEO
neural compression
  compress*|squeez* .. PICTURE|VIDEO|audio .. with|using|by .. network*|learned
text-to-image retrieval
  find*|search* .. PICTURE .. by|from|with .. words|text|description*|sentence*
multi-hop question answering
  question* .. need* .. several|two|many facts|documents|steps|sources
code-switching
  chang*|switch* between .. languages
  mix* .. two|several languages .. sentence*|one
indoor scene synthesis
  furnish*|decorat*|arrang* .. room*|flat|flats|apartment*|house*|furniture
figurative language
  figures of speech
noisy labels
  wrong|incorrect|false labels|answers .. training data|examples|set
neural architecture search
  find*|search* .. best layout|architecture|structure|shape of .. network*
electronic health records
  what|which .. illness*|disease* .. patient* .. next|get*
abstract reasoning
  puzzle* .. coloured|colored squares|grids|tiles
  guess*|find*|infer* .. rule .. from|behind .. few|two|three examples
emergent misalignment
  train*|finetun* .. narrow|bad|insecure|wrong .. evil|misaligned|harmful
code completion
  offer*|suggest*|finish*|guess* .. rest|end of .. line|code
memory-efficient training
  run*|ran out of memory on|with a|my? one|single|home|gaming|consumer gpu|card|graphics
  train*|finetun* .. on|with .. one|single|home|gaming|consumer|cheap|small .. gpu|card|graphics
"""
