"""What is done with pictures and films. Data alone."""

PICTURES = """
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
sign language
  hand signs|gestures .. deaf|into|to .. speech|words|text
image segmentation
  cut*|outlin* out? .. object*|PEOPLE|organ*|thing* .. from|in|of .. PICTURE|scan*|VIDEO
object counting
  count* .. people|object*|things|cells|cars|animals .. in|from .. PICTURE|VIDEO
physical plausibility
  VIDEO|generator* .. obey*|break*|violat*|follow*|understand*|know*|learn* .. laws|physics|gravity
anomaly detection
  machine*|sensor* .. broken|breaking|fail*
  find*|spot*|notice*|detect* .. unusual|odd|strange|faulty|weird
defect detection
  spot*|find*|detect* .. scratches|cracks|faults|broken|defects
object tracking
  follow* .. object*|player*|thing* .. through|across|over .. VIDEO
  follow*|keep* .. one|single|same|eye .. player|runner|person|car|ball|object .. VIDEO|frame*
visual grounding
  find*|point*|locat* .. THING .. in|to .. PICTURE .. from|by .. description*|words|sentence*
spatial reasoning
  left|behind|above from|or|and right|front|below .. PICTURE|MODEL|room
image change detection
  spot*|find*|tell* .. difference*|changed .. between|two|before .. PICTURE
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
"""
