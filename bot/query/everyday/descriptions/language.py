"""What is done with texts, languages, documents and tables. Data alone."""

LANGUAGE = """
retrieval-augmented generation
  ask*|answer* .. my|our|company|internal document*|files|notes .. question*
  look* .. up .. documents|files|notes .. answer*
  look* .. up .. before|while|when .. answer*|reply*|writ*
  answer* .. only? from|using|based .. my|our|own|company|internal .. document*|file*|note*|docs|pdf*
  answer*|repl*|ground* .. in|on|with|from|out .. my|our|own|company*|internal .. document*|file*|note*|docs|pdfs|wiki
  hook*|connect*|plug*|link* up? .. MODEL .. search*|document*|files|wiki|database*
  reads|searches|looks|consults & manual*|document*|wiki|files|handbook|docs & replies|answers|responds|reply|answer
  consult*|check*|read*|look* & handbook|manual*|intranet|wiki|files|notes & before|first & answer*|repl*|respond*
  hook*|connect*|plug*|link* up? & intranet|wiki|sharepoint|files|documents|drive & repl*|answer*|chatbot*|assistant*
  look*|search*|check* & wiki|files|documents|handbook|notes & first|before & CHAT|assistant*
  CHAT|assistant* & MINE documents|files|wiki|manuals|handbook & answer*|look*|know*|read*
  answer*|repl* & quot*|cit*|sources|references & MINE & manual*|documents|files|handbook|notes
  CHAT on|over top of|our|my & company|MINE & files|documents|wiki|manuals|data
document question answering
  ask*|answer*|chat*|talk*|question* .. about|with|to|over|on .. pdf*|document*|contract*|manual*
text-to-SQL
  writ*|generat*|creat*|produc* sql
  turn*|translat*|convert* question*|sentence*|english|language in|into|to sql|database
  natural language to .. database|sql .. quer*
  talk*|ask*|speak*|query*|chat*|question* .. database*|tables|db
  plain|natural|ordinary|everyday english|language .. sql|database*
  numbers|data|figures|answers .. from|out .. tables|database*|warehouse & without|no .. program*|code|coding|sql
  quer*|ask* .. data|database* .. by|in|with .. typing|plain|english
  database*|warehouse|tables & type|typing|ask*|plain|english & question*|answers
table question answering
  ask*|answer* .. about|over|on|from .. spreadsheet*|excel|table*
  MODEL & excel|spreadsheet*
  excel|spreadsheet* & answer*|ask*|question*|bot|ai|llm*
multi-turn dialogue
  AGENT lose*|losing track|thread .. long|longer conversation*|chat*|dialog*
  AGENT get* lost in|during a? long|longer|lengthy|multi-turn conversation*|chat*|dialog*
  lose*|lost|losing|forget* .. thread|track|start|beginning .. long|conversation*|chat*
  AGENT & confus*|worse|track|lost|weird|dumber & after|when|longer|over & chat*|conversation*|talk*|turns
  worse|confused|weird|dumber .. the longer|more .. talk*|chat*|go*
  after many|several|some|long .. back and forth*
  after|many|twenty|ten|long* & messages|turns|exchanges|questions & WORSE & it|chatbot*|ai|llm*|model*|bot
constrained decoding
  valid|correct|strict|proper json|xml
  ANSWER .. in|with|as .. fixed|strict|set|exact|certain|given|readable format|form|structure|schema
  break*|invalid|broken|malformed .. json|xml
  fill* .. my|our|a|the form|template|schema .. exactly|correctly|right
  always|exactly|only & same|fixed|valid|certain & columns|fields|format|structure|json & MODEL|give|return|ANSWER
role-playing
  pretend* to be .. persona|character|PEOPLE
  pretend*|play* to? .. be|as|like .. character*|PEOPLE|celebrit*|figures
clarifying questions
  ask* back when|if|instead
  ask* .. back|clarif*|when .. unclear|unsure|ambiguous|vague
  not|n't|instead|without|doesn't .. guess* .. what .. meant|mean|want*
  ask* & before|instead & acting|doing|guess*|answer*|something|dumb & AGENT
text summarization
  boil*|shorten*|condens* down? .. TEXT|meeting*
  short*|brief*|one-page|condensed version of .. TEXT|meeting*
  gist|essence|tldr & TEXT|meeting*|email*
machine translation
  translat* .. from one|between .. language*
  from one language to|into another
  turn*|convert*|put*|render* .. TONGUE .. TEXT|novel*|subtitle* into|to TONGUE
  from TONGUE to|into TONGUE
  translat* & novel*|literature|poem*|poetry|manual*|letter*|contract* & good|well & chatbot*|llm*|ai|machine*|bot
  manual*|letter*|contract*|menu|website|email* & TONGUE & into|to TONGUE
  translat* between languages
language confusion
  answer*|repl*|respond* in .. wrong language*
low-resource languages
  languages .. few|little|hardly|no .. PEOPLE|speakers|data|text
  languages .. hardly|few|barely|almost .. anybody|anyone|nobody|people|one speak*|spoken
  rare|dying|minority|endangered|obscure|vanishing|tiny|small languages
  rare|dying|minority|endangered|obscure|vanishing language
  dialect* .. not|no|few|dying|vanish*|disappear*|small|little
  tongues|languages|language|dialect* & almost|hardly|few|barely|no|little & web|speakers|pages|written|online
  small|little|tiny|minor|obscure|rare tongues
  speak*|know*|understand* & MODEL|it & my & dialect|grandmother's|village|tribe
  language|dialect & only|with & few|hundred*|thousand*|2000|1000|500 speakers
grammatical error correction
  correct*|fix*|check* .. grammar|spelling|writing
named entity recognition
  find*|pick*|spot*|extract* .. names of? .. people|places|companies|persons
sentiment analysis
  review*|tweet*|comment*|post* .. favourable|favorable|positive|negative
  what|how .. PEOPLE think|feel .. from|about .. review*|product*|tweet*|post*
  are|is|whether .. reviews|comments|tweets|posts .. good or bad|positive|happy
  mood|feeling* .. of|in .. market|crowd|public|customers|investors .. from|headlines|tweets|news|posts
  tweets|reviews|comments|posts|customers & like|hate|love|happy|angry|positive|negative & product|phone|film|company
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
emotional support
  mental health chatbot*|bots
  comfort*|consol* .. PEOPLE
optical character recognition
  get*|pull* .. words|text off .. scan*|page*|PICTURE
  read*|recogni*|extract* .. text|writing|letters|signs .. in|from|off|on .. PICTURE|scan*|street|VIDEO
handwritten text recognition
  read*|recogni*|decipher* .. handwriting|handwritten
  old|ancient|medieval|historical manuscripts|letters|handwriting|scripts|writings
document parsing
  scanned invoice*|receipt*|form* .. to|into data|text|tables
  turn*|convert*|extract* .. scanned|pdf*|scans .. into|to .. text|markdown|structured|html
  get*|pull*|extract* .. tables|data|text|numbers .. out|from .. scanned|pdf*|scans
  read*|process*|extract* .. invoice*|receipt*|bills
  turn*|convert* .. pdf* .. into|to .. clean|something|text|usable|web
  scan*|scanned & forms|paper|documents|invoices|receipts|pages & spreadsheet*|excel|data|table*|text|digital
chart understanding
  read*|understand* .. graphs|charts|plots
  read*|get* .. number*|value* .. off|from|out .. graph*|chart*|plot*|diagram*|curve*
  understand*|read* .. bar|pie|line graph*|chart*|plot*|diagram*
  turn*|convert* .. curve*|plot|plots|chart*|graph* .. into|to|back .. data|numbers|table*
  figures|numbers|values|data & pie|bar|line|chart*|graph*|plot*|diagram* & PICTURE|read*|pull*|get*|extract*
presentation slide generation
  mak*|creat*|writ*|generat* .. slides|powerpoint|presentations
  turn*|convert*|mak* .. paper|report|document|article .. into|to .. talk|deck
  from|paper|report .. report|paper to .. deck|talk|slides
  presentation|slides|powerpoint|deck & paper|article|report|document & from|turn*|mak*|creat*|automat*
scientific poster generation
  mak*|creat*|turn* .. poster|posters
reranking
  put*|sort*|order* .. search|result*|hit*|document* .. better|right order|again
knowledge graph
  facts|knowledge .. stored|kept|written .. web|net|graph .. link*|connection*
  facts|knowledge|things|entities|information & net|network|web & link*|connect*|relat*|belong*
  web|network|map of .. who|what|entities|things|facts .. know*|belong*|link*|connect*|relat*
  nodes|circles & arrows|edges|lines & related|facts|who
  facts|things|knowledge & net|web|graph|network|map & arrows|lines|links|connections
  who|what & knows|owns|belongs|works whom|who|what|to|for|with & database*|map|net|web
text embeddings
  turn* .. sentence*|text|words .. into .. numbers|vectors .. meaning|similar|close
  sentence*|text*|paragraph*|words|meaning & numbers|vector|vectors|coordinates & similar|close|near|meaning|alike
  vectors|numbers for|of sentences|words|texts & meaning|similar|same|close
  sentences|texts|words & points|places|positions & similar|alike|related & neighbours|neighbors|close|near|together
  turn*|convert*|map* text|texts|sentences|words|documents into|to vectors|numbers|coordinates
creative story writing
  writ* .. novel*|stories|poem*|fiction
  poem*|poetry|fiction|novels by|from|of .. machine*|ai|computers|chatbots
  chatbot*|ai|machine|computer fiction|poetry|poems|novels|literature
  MODEL & writ* & decent|good|short|great & stories|novels|poems|poetry
negotiation
  haggl*|bargain* .. price*|MODEL|AGENT
math word problems
  children's|school|grade maths|math .. problems|questions
multi-hop question answering
  question* .. need* .. several|two|many facts|documents|steps|sources
  piec*|put*|combin*|join* together? .. fact*|clue*|evidence|information|piece* .. from|out|across .. SEVERAL
  piec* .. together .. from|out|of .. several|many|different|documents
  need*|tak* .. two|three|several lookups|hops|searches
  need*|requir* & two|several|multiple|many & documents|pages|articles|sources & put|combined|together|joined|question*
code-switching
  chang*|switch* between .. languages
  mix* .. two|several languages .. sentence*|one
figurative language
  figures of speech
abstract reasoning
  puzzle* .. coloured|colored squares|grids|tiles
  guess*|find*|infer* .. rule .. from|behind .. few|two|three examples
mathematical reasoning
  how good|well|bad .. MODEL .. at|in|do .. math|maths|arithmetic|algebra|calculus|sums
  CHAT|model* .. solv*|do|does|doing|good|bad|answer* .. maths|algebra|arithmetic|calculus|sums
  computer|ai|llm*|chatbot*|model & calculus|algebra|maths|arithmetic & problem*|student*|homework|exam*
  CHAT & good|bad|well|better|any|fail* & at|with|in sums|algebra|arithmetic|fractions|maths|math
  CHAT & do|solve|solves|explain & algebra|fractions|arithmetic|calculus|geometry|sums
  pass*|fail*|solv*|get* & math|maths|algebra|mathematics & exam*|test|tests|homework & MODEL|it
  computers|machines & olympiad|competition maths|math|mathematics
logical reasoning
  syllogism*
  if all .. are
  brain teaser*
  knights and knaves
  who owns the zebra
  logic puzzle*|puzzles
  riddle* & MODEL & solv*|answer*
scientific reasoning
  MODEL .. answer*|solv*|good|well|reason* .. physics|chemistry|biology questions|problems?
  MODEL & phd|university|graduate level? exam*|questions
  reasoning in|about biology|physics|chemistry|science
  chatbot|ai|llm|model & pass*|solv*|answer* & chemistry|physics|biology & exam*|final*|questions|test|degree
causal reasoning
  cause* and effect*
  what|how would|could have happened if|had|without
  coincidence*|correlation* & cause*|caus*|made|happen*
  correlation* & cause*|causing|causes|causation & MODEL|confus*|tell
temporal reasoning
  understand*|know*|read*|tell* .. dates|calendar*|clock*
  what|which came|happened|comes|happens before|first|after what|which
  how many days|weeks|hours|years between
  order|sequence of events|happenings
  which & event*|happened|came & earlier|first|later|before & MODEL|it|historical|tell|two
  mix*|confus*|muddl* & order|sequence|dates & events|history|happened|story|things
  dates & right|wrong|confus*|mix* & MODEL|it & order|first|came|when|years
  which|what event* & first|earlier|before|later
persona
  los*|drop*|drift*|forget*|break*|slip*|chang* .. persona|personality|character & chat*|conversation*|AGENT|time
  AGENT & los*|drop*|drift*|forget*|chang* .. persona|personality|character & long*|after|over & chat*|conversation*
  stays|stay|keep*|los*|drop* & in? & character|personality & long|chat*|conversation*|weeks|over
instruction following
  ignor*|forget*|skip* .. half|part|some|most|many of? .. what|rules|things|wishes .. told|said|asked|want*|prompt
  stick*|keep*|obey*|follow* .. all|every|my|the|each .. rules|constraints|wishes|limits .. prompt*|gave|give|set|put
  do|does exactly|precisely what .. ask*|say|said|told|tell|want
  told|said|asked & it|bot|chatbot|model & still|anyway|ignor* & uses|use|does|do|writes|keeps|no
  exactly|precisely & ask*|told|said|requested & nothing|no|not & more|less|else|extra
  ignor*|forget*|skip*|miss* & half|some|most|many & rules|wishes|constraints|requirements|demands
  I said|told|asked & no|not|without|only & and|but it|they use|uses|does|gives|keeps|still
  forget*|ignor* the|my|our|which|what format|length|style|rules|rule & I|we|asked|said|told|want*
prompt optimization
  how .. word|phrase|formulate|write|ask .. my|a|the|your question*|prompt*|request*|instruction* & MODEL
  find*|search*|improv*|learn* .. best|better|right|optimal wording|phrasing .. prompt*|instruction*|question*
  tricks .. ask*|prompt*|talk*|us* .. MODEL
  automatic*|tun*|improv*|optimi* & text|prompt*|wording|instructions & give|given|fed|type & chatbot*|llm*|model*
cross-lingual transfer
  learn*|train*|know* .. in one|english|a language? .. help*|us*|work*|transfer*|carry* .. in|to .. OTHER languages?
  know*|answer*|right .. in TONGUE .. not|n't|wrong|doesn't .. in TONGUE
  teach*|train*|learn*|taught & english|TONGUE & ask*|use*|test*|answer* in TONGUE
personalization
  fit*|match*|suit*|adapt*|know*|learn* .. MINE .. taste*|preference*|likes|habits
  answer*|repl*|output* .. made|tailor*|fit* .. for|to .. me|each|individual|user*
  learn*|know*|find* .. what .. particular|each|single|individual|one person|user like*|want*|prefer*
  way|how|what & i|me & would|like|likes|prefer & answer*|repl*|assistant & in particular|my|fit*
audio language models
  chatbot*|llm*|ai that|which|can listen*|hear*
  MODEL .. understand*|hear*|listen* .. sounds|sound|music and|or sounds|sound|music|speech|noises
  ask*|question*|answer* .. about|what .. heard|hear .. recording*|audio|sound*
  MODEL & hear*|listen* & recording*|sound*|noise*|music & ask*|what|which|question*|tell
tabular data
  predict*|guess*|forecast* .. from|with|using .. rows|columns|spreadsheet*|tables
  rows & columns & predict*|classif*|model|network|guess
legal AI
  replac*|instead|like|as|be .. lawyer*|attorney*
  predict*|guess*|know* .. how|what .. judge*|court* .. decid*|rul*
  check*|read*|review* .. contract*|lease* .. machine*|ai|computer|llm*|automatically
  bots|ai|llm*|chatbot* & lawyer*|attorney*
dense retrieval
  search*|find*|match* & document*|page*|text*|article*|files & meaning & word*|keyword*|exact|different|rather|instead
  find*|search*|match* & page*|document*|article* & query|question|search & same|share*|exact & word|words|keyword*
  find*|search* & document*|page*|article*|files & other|different words|wording|terms
  find*|search* & same|similar meaning|thing|idea|say* & other|different words|wording
  search*|find* & meaning & not|instead|rather|beyond & words|keywords|word
  search* that|which understand* & meaning|mean*|intent
  search & wrong|other|different words & mean|meaning|gets|finds|find|understands
multilingual
  MODEL|assistant* & dozens|hundred*|many|all|20|30|50|100 of? languages & speak*|work*|only|just|equally|abroad|world
  whatever|any|every language & speak*|talk*|people|users|customers|countries & MODEL|assistant*|it|one
  MODEL & speak*|know*|work*|fluent in? & all|most|every|many|dozens languages|language
  as well|good|fluent in TONGUE & as in TONGUE
  as well|good|fluent in TONGUE & MODEL|it|assistant* & english
  many|all|dozens|hundred*|100 of? languages & one|single MODEL|assistant*|bot
  MODEL|assistant* & speak*|talk* & all|every & languages|language & customers|countries|users|people|their
  MODEL & speak*|know*|talk* & all|every european|african|indian|asian|world's? languages
user intent
  work*|figur*|guess*|understand*|know* & what & PEOPLE & want*|mean*|after|need* & badly|vague*|unclear*|clums*|poorly
  what & PEOPLE & really|actually|truly & want*|mean*|need*|after & request*|question*|message*|say*|said|prompt*
  guess*|understand*|figur*|know* & what & PEOPLE & really|actually|truly & want*|mean*|need*|after
  read* between the lines & MODEL|it|request*|user*|people|chatbot*
  what PEOPLE really|actually|truly want*|mean*|need*|after & MODEL|it|guess*|know*|understand*|figur*|find*
  read* between the lines
"""
