"""What is done with texts, languages, documents and tables. Data alone."""

LANGUAGE = """
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
multi-turn dialogue
  AGENT lose*|losing track|thread .. long|longer conversation*|chat*|dialog*
  AGENT get* lost in|during a? long|longer|lengthy|multi-turn conversation*|chat*|dialog*
  lose*|lost|losing|forget* .. thread|track|start|beginning .. long|conversation*|chat*
constrained decoding
  valid|correct|strict|proper json|xml
role-playing
  pretend* to be .. persona|character|PEOPLE
  pretend*|play* to? .. be|as|like .. character*|PEOPLE|celebrit*|figures
clarifying questions
  ask* back when|if|instead
  ask* .. back|clarif*|when .. unclear|unsure|ambiguous|vague
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
chart understanding
  read*|understand* .. graphs|charts|plots
presentation slide generation
  mak*|creat*|writ*|generat* .. slides|powerpoint|presentations
scientific poster generation
  mak*|creat*|turn* .. poster|posters
reranking
  put*|sort*|order* .. search|result*|hit*|document* .. better|right order|again
knowledge graph
  facts|knowledge .. stored|kept|written .. web|net|graph .. link*|connection*
text embeddings
  turn* .. sentence*|text|words .. into .. numbers|vectors .. meaning|similar|close
creative story writing
  writ* .. novel*|stories|poem*|fiction
negotiation
  haggl*|bargain* .. price*|MODEL|AGENT
math word problems
  children's|school|grade maths|math .. problems|questions
multi-hop question answering
  question* .. need* .. several|two|many facts|documents|steps|sources
code-switching
  chang*|switch* between .. languages
  mix* .. two|several languages .. sentence*|one
figurative language
  figures of speech
abstract reasoning
  puzzle* .. coloured|colored squares|grids|tiles
  guess*|find*|infer* .. rule .. from|behind .. few|two|three examples
"""
