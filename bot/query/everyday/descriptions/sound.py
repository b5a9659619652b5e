"""What is done with speech, music and sounds. Data alone."""

SOUND = """
music generation
  music|song*|melod*|tune* .. made|written|composed|created by MACHINE
  writ*|compos*|mak*|creat* .. song*|music|melod*|tune*
emotion recognition
  what|how .. PEOPLE|speaker feel*|feeling|felt
  tell*|read*|detect*|recogni* .. mood|sad|happy|angry|feelings
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
"""
