"""What is done with speech, music and sounds. Data alone."""

SOUND = """
music generation
  music|song*|melod*|tune* .. made|written|composed|created by MACHINE
  writ*|compos*|mak*|creat* .. song*|music|melod*|tune*
  computer|machine|ai written|composed|made|generated .. music|songs|hits|tunes
  backing track|tracks|music|song|songs & prompt*|description|text|words & get|mak*|from|generat*
emotion recognition
  what|how .. PEOPLE|speaker feel*|feeling|felt
  tell*|read*|detect*|recogni* .. mood|sad|happy|angry|feelings
speech recognition
  what .. said|spoken .. written|typed down
  turn*|convert*|chang* .. speech|voice*|audio|recording*|talk*|speaking .. to|into .. text|words|writing
  writ*|typ* down? .. what .. PEOPLE|speaker* .. say*|said
  typ*|transcrib*|writ*|not* up|down|out? & said|say|spoken|speak* & meeting*|interview*|doctor*|lecture*|call*
  dictat* & accent*|understand*|voice|type|types|typing|doctor*|software
  subtitles|captions & PEOPLE|speech|spoken & say*|said|talk*|automatic*|from
speech-to-speech translation
  speech|speaking|spoken|talk*|voice .. one|another language .. into|to|in .. another|other|different
simultaneous speech translation
  translat*|interpret* .. while|as|live .. speak*|talk*|say*
text-to-speech synthesis
  text*|book*|article* read aloud|out loud|voice
  speak*|say* .. written|typed text|words .. voice
  read* .. TEXT aloud|out
  turn*|convert*|mak* .. text|words|writing|book* .. into|to .. speech|voice|audio|spoken
  natural|human|realistic sounding? voice* .. from|for .. text|writing|written
  narrat* .. audiobook*|books
  audiobook* .. narrat*|read|voice*
  ebook*|book*|article*|text & spoken|audio|voice|loud|aloud & mak*|turn*|into|read*|convert*
voice cloning
  copy*|copi*|imitat*|mimic*|clon* .. someone's|somebody's|person's|my|a|your voice
  speak*|talk*|read* .. with|in .. my|own|someone's|somebody's own? voice
  imitat*|fak*|copy*|mimic*|clon* .. speaker*|accent*|speech
  fak*|copy*|clon*|imitat*|mimic*|steal* & voice|voices & my|mother's|someone's|person's|own|family|celebrity
speaker diarization
  tell*|know*|recogni* who is|was speaking|talking
  who .. said|spoke|speak*|talk*|says when|what
speech separation
  separat*|isolat*|pick*|split* .. voice*|speaker*|talker* .. crowd|mixed|mix|others|apart|noisy|room|each
  pull*|filter*|get|hear .. one|single|my|a voice|speaker|person .. out|from|in .. crowd|noise|party
  crowd|party|several|many|two & voice|voices|speakers|people & one|each|apart|single & pull*|separat*|isolat*|pick*
music source separation
  split*|separat* .. song|music .. into .. instrument*|vocals|stems|tracks
  remov*|isolat* .. vocals|singing|voice .. from .. song|music|track
  separat*|isolat*|split*|pull*|tak* .. instrument*|vocals|singer|drums .. apart|from|song*|track*|out
speech enhancement
  background noise removal|reduction .. audio|recording*|speech
  tak*|get* .. hum|hiss|noise|street .. away|out|rid .. talk*|speak*|voice*
  clean*|remov* up? .. nois*|background .. speech|voice*|recording*|call*
  wind|traffic|noise|noisy|hum|hiss|echo & voice|recording|memo|call|speech & rid|clean*|remov*|without
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
  lips|mouth .. look*|right|fit*|match*|sync*|mov* & film*|movie*|dub*|foreign|voice|speech
  dub|dubbed|dubbing & mouth*|lips|lip
talking head generation
  mak*|let* .. photo*|portrait*|picture*|face*|still .. talk*|speak*|sing*
  portrait*|photo*|still|face* .. talks|speaks|talking|speaking .. along|to|with
  digital|virtual|ai presenter*|anchor*|newsreader*|spokesperson
  headshot|portrait|photo|face|picture & animat*|speak*|talk* & recording|speech|audio|voice
full-duplex spoken dialogue
  talk*|speak* and listen*|hear* at the same time
  listen*|hear* and talk*|speak* at the same time
  talk*|speak* and listen*|hear* simultaneously
  listen*|hear* and talk*|speak* simultaneously
  voice|speech|spoken assistant*|bot*|agent* .. interrupt*
  voice|speech|spoken assistant*|bot*|agent* .. talk* at .. same time
  interrupt* .. voice|assistant|speech|talk*
  listen* while .. talk*|speak*
dance generation
  figure|character*|avatar* .. danc* .. beat|music|song
bioacoustics
  bird*|whale*|animal* .. sound*|call*|song*|voices
text-to-audio generation
  sound effect* & text|words|sentence*|description*|typ*|describ*|prompt*|game*|film*
  describ*|typ* & noise|sound|sounds|noises & get*|hear*|mak*|creat*|generat*|door|rain|thunder|engine
  typ*|describ* & I|you|we & hear*
  sound|sounds|noises from a? description*|words|typing|sentence* & MAKE|get*
  footsteps|thunder|rain|doors|explosions|barking|birdsong & description|text|words|typ*|writ*|describ*
"""
