"""How models are trained, made to think, made small and run. Data alone."""

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
  teach*|train* .. SMALL MODEL|one .. using|with|from|by .. BIG MODEL|one?
  teach*|train* a|some|another? SMALL MODEL|one .. on|from .. output*|answer*|response*|prediction* .. BIG MODEL|one?
  SMALL MODEL|one .. on|from .. output*|answer*|response*|prediction*|text*|trace* .. BIG MODEL|one?
speculative decoding
  answer*|generat*|repl* faster|quicker .. guess* ahead
  SMALL MODEL|one .. guess*|draft*|propos*|predict* .. BIG|check*|verif*
  SMALL MODEL|one .. guess*|draft*|propos*|predict* .. BIG MODEL|one? .. check*|verif*|accept*|correct* it|them?
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
parameter-efficient fine-tuning
  finetun*|fine-tun*|adapt*|train* .. only|just .. few|small|tiny|part|some .. weights|parameters|layers
process reward model
  mark*|grad*|scor*|reward* .. each|every|single step .. working|solution|answer|result
LLM routing
  send*|rout*|pick*|choos* .. easy|simple|cheap .. hard|difficult|expensive .. MODEL
few-step generation
  PICTURE .. one|few|single step|steps .. instead|rather|than
test-time scaling
  think* longer .. better|smarter|right
  think*|comput* longer|more .. instead|rather .. bigger|larger|train*
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
training instability
  training .. goes|went|going wrong|bad .. suddenly|error|loss
  training .. blow*|crash*|diverg*|explod* .. up|suddenly|loss
  loss .. suddenly|spikes jumps|explodes
noisy labels
  wrong|incorrect|false labels|answers .. training data|examples|set
neural architecture search
  find*|search* .. best layout|architecture|structure|shape of .. network*
memory-efficient training
  run*|ran out of memory on|with a|my? one|single|home|gaming|consumer gpu|card|graphics
  train*|finetun* .. on|with .. one|single|home|gaming|consumer|cheap|small .. gpu|card|graphics
"""
