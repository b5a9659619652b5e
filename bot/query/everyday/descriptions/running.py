"""How models are built, made small and run. Data alone."""

RUNNING = """
speculative decoding
  answer*|generat*|repl* faster|quicker .. guess* ahead
  SMALL MODEL|one .. guess*|draft*|propos*|predict* .. BIG|check*|verif*
  SMALL MODEL|one .. guess*|draft*|propos*|predict* .. BIG MODEL|one? .. check*|verif*|accept*|correct* it|them?
  guess*|draft* .. several|few|next|many|some token*|word* ahead|at|in
  SMALL model|one|network|helper .. writ*|guess*|draft*|go*|run*|propos*|predict* .. ahead|first
  guess*|draft*|predict* .. next|few|several .. word*|token* & check*|verif*
  helper model .. go*|run*|first|ahead
  SMALL|cheap|fast & BIG|expensive|slow & propos*|draft*|guess*|suggest* & approv*|check*|verif*|accept*|correct*
mixture of experts
  part .. network|MODEL .. wakes|active|used .. each|every word|token*
  only .. part|parts|some|few|fraction of .. MODEL|parameters|weights .. used|active|run*|fire*|switch*
  only|just .. PIECE of it|them|itself|the|its|network*|model* .. active|used|switched|awake|on|runs|running
  use|uses|using only|just? .. PIECE of it|them|themselves|itself|its|network*
  split*|divid*|cut* .. MODEL .. into|among .. specialist*|expert*
  specialist* & MODEL & few|pick*|choos*|each
  sub-networks|subnetworks|specialists|submodels & each|few|couple|some|active|wakes|only
  parts|part|couple|few|some|fraction & wake*|switched|active|awake & each|per|for & TOKEN|request|input|question
  many|several|lots specialist*|expert*|brains & inside|in|within one|single|a model*|network*|llm & pick*|switch*|each
  PIECE & light*|fire*|switch*|active|wak* up|on? & each|per|every TOKEN|question
  PIECE of & network|model|weights & used|active|run*|awake & TOKEN|input|question & each|any|every|per
  only a? few|couple|handful|part|parts|fraction of?|parts|experts? & active|awake|used|on & once|time|model|network
expert load balancing
  few|one|some|single gpu|gpus|device*|expert*|specialist* .. all|most|too .. tokens|work|load
  even*|spread*|balanc* out? .. tokens|load|work .. over|across|between|among|to .. gpus|experts|specialists
  specialist*|expert* & idle|overload*|busy|unused|nothing
pruning
  throw* away|out .. unneeded|useless|unused? weight*|neuron*|parameter*
  throw* .. half|most|many .. weights|connections|network
  cut*|throw*|remov*|drop*|delet*|strip* out|away? .. weights|neurons|layers|heads|connections
quantization
  squeez*|shrink*|fit* .. model*|llm*|weight* .. into .. bit|bits
  fewer|less|four|two|one|4|2|1|eight|8 bits .. per|for|a|each .. weight*|number*|parameter*
  stor*|sav*|keep* .. weights|numbers|parameters .. fewer|less|low* bits|precision|numbers
  squeez*|shrink*|compress*|stor*|round*|cut* & one|two|three|four|eight|few|fewer|1|2|3|4|8 bit|bits
  round* .. weights|numbers|parameters
  fewer|less digits|precision|decimals & numbers|weights|model*
  stor*|sav*|round*|keep* & numbers|weights|parameters & coarse*|fewer|less|smaller|low*|precision|rough*
  bits|bit & weight*|number*|parameter* & fewer|less|low*|few|per
  bits & instead|rather & four|two|eight|4|8 & sixteen|16|32|weight*|numbers
  fewer|less|low* bits|digits|decimals & MODEL|weights|network
  small|tiny|short|fewer|coarse numbers & MODEL|weights & fit*|phone|small*|shrink*|memory
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
  chat*|conversation*|context* .. long* & gpu|gpus|vram|cache & memory
  memory|cache grow*|balloon*|explod* .. with|for|every|each .. word*|token*|length
  stor*|keep*|sav* .. less|fewer .. already|earlier|past .. read|seen|words|tokens & ANSWER|generat*|long
  cache eat*|fill*|tak*|us*|hog* .. memory|gpu|vram
long-context
  read*|process*|digest*|handl* .. whole|entire|very|really|huge .. book*|novel*|document*
  feed*|put*|fit*|past*|push* .. WHOLE|hundreds|thousands .. TEXT|novel*|code|codebase & MODEL|prompt|context
  only|just takes|reads|fits|handles|holds .. few|couple pages|words|thousand
  how much|many text|words|pages .. read*|tak*|fit*|handl*|hold* .. at once|one go|MODEL
  past*|feed*|put* & WHOLE|long|hundreds & book|books|novel*|codebase|manual & MODEL|can|prompt
sparse attention
  look*|attend*|read*|focus* back? .. only|just .. some|relevant|important|PIECE .. TOKEN|bits|text|input
  only|just .. look*|attend*|focus*|read* .. few|some|relevant|important|PIECE .. word*|token*|bits|text|input
  skip*|drop*|leav* .. most|many|some .. word|token|attention|pairwise .. comparisons|pairs|scores
  each|every word|token & look*|compar*|attend* & all|every & others|other|word|words|token|tokens
  each|every word|token & look*|compar* & only|just|at & some|few|handful|nearby & others|other|words
  skip*|leav*|drop* & most|many of? & compar* & words|tokens|pairs
  word|words|token|tokens & only look*|sees|see & neighbours|neighbors|neighbouring|nearby|few
linear attention
  replac*|alternative* .. transformer*|attention & long|cost*|quadratic|cheap*
  twice|double .. text|long|words|length|input & twice|double|only .. time|cost|compute|long
  cost*|time|memory .. not|n't|without|doesn't|don't .. explode*|blow*|grow*|quadratic* .. long|length|text
  fixed|constant size|sized memory|state & network*|model*|text|token*|words
  doubl*|twice & text|length|input|words|document & cost|costs|time|compute|memory & only|just
positional encoding
  order|position of .. words|tokens
tokenization
  cut*|split*|chop*|break* .. text|words|sentences .. into .. pieces|tokens|parts|subwords
  text*|words|sentence* .. chop*|cut|split|broken|sliced .. into|up .. bits|pieces|parts|chunks
  count*|know* .. letters|r's|rs in|of
  break*|split*|cut*|chop* & words|word|text|sentences & up|into|pieces & MODEL|before|read*
  letters|spelling & count*|strawberry|spell* & MODEL|can't|why
byte-level language model
  read* .. raw? bytes|characters|letters .. instead|without|directly
diffusion language model
  text|words|sentence* .. all|everything at once
  not|without|instead .. left to right
  all|many|several|every .. words|tokens .. at once|parallel|simultaneously & text*|fill*|paragraph*|sentence*|one
  text*|paragraph*|sentence*|writ* & unblur*|denois*|noise & like|image*
  not|n't|never|doesn't|don't|without|instead .. left to right
  whole & reply|text|paragraph|sentence|answer & refin*|polish*|sketch*|denois* & chatbot*|language|instead|typ*
few-step generation
  PICTURE .. one|few|single step|steps .. instead|rather|than
  PICTURE|VIDEO & one|two|four|few|single step|steps & MAKE & instead|rather|not & fifty|hundred*|many|dozens
multi-token prediction
  predict*|spit*|output*|guess*|MAKE .. SEVERAL|more .. TOKEN .. one|at|per|in .. go|once|step|time
  look*|plan*|think* further|farther|more ahead .. next word|token
  SEVERAL|four|more words|tokens & step|go|once|time|pass & emit*|spit*|predict*|output*|generat*
small language models
  how good|smart|clever|well|capable .. tiny|small|little MODEL
  MODEL .. without|n't|no|don't .. need* .. data center*|datacenter*|supercomputer*|cluster*
  MODEL .. little|small|tiny but|yet clever|smart|good|capable|strong
  little|small|tiny|compact models|llms|chatbots & cheap|old|laptop|clever|smart
efficient inference
  answer*|repl*|output* .. out|from? .. MODEL .. quicker|faster
  MODEL .. server*|slow|slowly & speed* up|it
  cheap*|less .. run*|serv*|host*|us* .. MODEL .. users|people|customers|scale|lots
  MODEL .. run*|answer*|respond* .. faster|quicker|cheaper
  ANSWER|serving|inference & FAST & hardware|gpu*|llm*|chatbot*|model* & more|without|big|buy*
memory-efficient training
  run*|ran out of memory on|with a|my? one|single|home|gaming|consumer gpu|card|graphics
  train*|finetun* .. on|with .. one|single|home|gaming|consumer|cheap|small .. gpu|card|graphics
  out of memory .. when|while|during .. train*|finetun*
  train* .. at home|cheaply .. without|no .. cluster*|datacenter*|lab
  train* & gaming|home|single|one|student|consumer|old & pc|gpu|computer|laptop|card & big|large|model|something|billion
distributed training
  train* .. over|across|via .. internet|world|continents
  train* .. not|n't|doesn't|don't|won't .. fit .. one|single machine|gpu|computer|server|card
  thousand*|hundred*|many|several & gpus|cards|machines|computers & one|single model|network|training
energy consumption
  how much|less electricity|energy|power|water .. MODEL|train*|us*|data
knowledge distillation
  SMALL MODEL|one .. learn*|taught|teach*|copy*|copi*|imitat*|mimic* .. from|by|of? .. BIG|teacher*
  teach*|train* .. SMALL MODEL|one .. using|with|from|by .. BIG MODEL|one?
  teach*|train* a|some|another? SMALL MODEL|one .. on|from .. output*|answer*|response*|prediction* .. BIG MODEL|one?
  SMALL MODEL|one .. on|from .. output*|answer*|response*|prediction*|text*|trace* .. BIG MODEL|one?
  SMALL MODEL|one & as good|clever|smart|capable|well as & BIG
  shrink*|squeez*|put*|pour* .. what|knowledge .. BIG .. know*|knows|model .. in|into
  BIG model|network|one|llm teach*|train* .. SMALL
  skills|knowledge|abilities & BIG & SMALL|pocket-sized|phone|laptop & compress*|shrink*|transfer*|pass*|teach*|learn*
  SMALL & imitat*|mimic*|copy*|copi* & BIG & model*|network*|ai
  knowledge|skills|cleverness|wisdom & BIG & SMALL|phone-sized|pocket-sized & pour*|put*|squeez*|pack*|mov*|pass*
on-policy distillation
  own|itself|themselves & mistake*|attempt*|writes|ANSWER & teacher|BIG & learn*|train*|correct*|hint*
  pupil|student|apprentice|small & master|teacher|big|large & GRADE|correct* & writ*|own|attempt*|word|token
self-distillation
  its|their|your|own own? teacher
  learn*|train*|improv* .. from|on|with .. its|their own best answer*|output*|solution*
  imitat*|copy*|copi*|teach* itself & improv*|better|learn* & network|model
model routing
  pick*|choos*|decid*|know* .. which|right|best model|llm|ai .. to|for use|call|ask|query|question*|task*
LLM routing
  send*|rout*|pick*|choos* .. easy|simple|cheap .. hard|difficult|expensive .. MODEL
model merging
  averag*|mix*|blend* .. finetuned|fine-tuned|several|two model*|checkpoint*|weights
  merg*|combin*|averag*|blend*|fus* .. several|two|many .. MODEL|weights|checkpoints .. into|without|one
  merg*|combin*|averag*|blend*|fus* .. multiple|different|separate .. MODEL|weights|checkpoints .. into|without|one
  mix*|blend*|combin*|merg*|averag*|fus* .. models|networks|weights .. into|to .. one|single
  mix*|blend*|combin*|merg*|averag*|fus* .. models|networks|weights .. without .. train*
  averag*|mix*|blend* .. weights|parameters of .. models|networks
  my|the|one|a .. model and .. model & mix*|blend*|combin*|merg*|averag*|fus* & single|one
  stitch*|mix*|blend*|combin*|merg*|fus* & two|both|several models|networks & strengths|one|single|together
  glue*|stitch*|fus*|merg*|mix* & two|several|both models|networks|llms & together|one|into
LoRA
  adapt* .. adding|add .. small|few .. numbers|weights|matrices
parameter-efficient fine-tuning
  finetun*|fine-tun*|adapt*|train* .. only|just .. few|small|tiny|part|some .. weights|parameters|layers
  chang*|train*|adapt*|updat*|tun*|finetun* .. PIECE .. of .. MODEL & fit*|task*|job*|own|adapt*|custom*|my
  adapt*|customis*|customiz*|tun*|finetun* & MODEL & without|not|afford|only|just .. all|whole|entire|touch*
  add-on|plug-in|plugin|bolt-on & LEARN|specialis*|specializ* & BIG|model|gpu
  LEARN|specialis*|specializ*|customiz* & only|just & tiny|small|few|little|one & weights|parameters|layers|part
  chang*|adapt*|customis*|customiz*|tun* & BIG MODEL & tiny|small|little|few bit|bits|part|piece|portion|fraction
  LEARN|tun* & without|not chang*|touch*|train*|updat* all|everything|most|whole of? it|weights|parameters|model
neural architecture search
  find*|search* .. best layout|architecture|structure|shape of .. network*
visual token compression
  fewer|less|shrink*|drop*|throw*|squeez*|skip* & PICTURE|VIDEO & bits|patches|tokens & model*|llm*|chatbot*|cheap*
  PICTURE|VIDEO & eat*|tak*|cost*|fill*|us* & too|so|up & tokens|context|input|prompt & model*|llm*|chatbot*|shrink*
  PICTURE|VIDEO & too|so many & tokens|pieces|patches & MODEL
  PICTURE|VIDEO tokens & fewer|less|drop*|throw*|shrink*|skip*|merg* & chatbot*|cheap*|speed*|fast*
  cut*|reduc*|fewer|less|number & PICTURE & pieces|patches|tokens & MODEL
parallel decoding
  word|token by word|token & instead|not|why|rather|must|without & once|parallel|simultaneously|go|whole|together
  writ*|output*|generat*|typ* & SEVERAL|all words|sentences & once|parallel & not|instead|rather|than
  at the same time|once & SEVERAL|chunks|blocks & words|text|sentences|letters & writ*|produc*|typ* & slow*|one|instead
  one word|token at a time & instead|faster|not|why|more
  word by word & slow|faster|instead|not
  SEVERAL words|tokens at a time|once & instead|rather|not & one
state space models
  like|old|return|comeback & recurrent|rnn|rnns|lstm*|lstms & fast*|modern|again|new & text|model*|read*|transformer*
  alternative*|replac*|rival*|successor* & transformer* & fixed|constant|rolling|recurrent & memory|size|state
  rnn|rnns|recurrent & comeback|back|return|revival|fashion
  fixed-size|constant-size|fixed|constant memory|state & instead|without|no|replac* & attention|transformer*
attention mechanism
  which|what & words|word|parts of? & sentence*|text|earlier & look*|focus*|concentrat* & network|model|it|ai
  decid*|know* & which|what & words|word & matter*|important|relevant & model|network|it|llm & next|earlier|other|most
  what|where & MODEL & looking|focusing|looks|focuses at|on & when|while & reads|reading|answers|answering|decides
  which|what part|parts|words|word|bit & MODEL & attention|look*|focus* & text|sentence & when|answer*|repl*|next
  what|where|which does|do|is|are a|the|it? MODEL|network|it look*|looking at & when|text|sentence|words|answer*|read*
  which words|word|parts|bits & is|are|does it|MODEL focus*|looking|look|attending & when|while
  which|what words|word|parts & pay*|give|put & attention
"""
