"""What is done with pictures and films. Data alone."""

PICTURES = """
text-to-image generation
  draw*|paint*|mak*|creat* .. PICTURE|art .. from|out .. words|text|description*|sentence*
  draw*|paint*|illustrat* .. PICTURE|illustration*|whatever|anything|art|what .. typ*|describ*|say|said
  turn* .. caption*|sentence*|words|description* into|to .. illustration*|PICTURE|painting*|drawing*
  artwork|art|illustration*|painting*|drawing* & idea|description|sentence & mak*|draw*|paint*|creat*|turn*
text-to-video generation
  mak*|creat*|produc*|turn* .. VIDEO .. from .. text|script*|description*|sentence*|words|stor*
  turn* .. text|script*|description*|sentence*|stor*|novel* .. into .. VIDEO
image-to-video generation
  animation*|video*|clip* from .. single|one|still PICTURE
  bring*|mak* .. PICTURE|drawing*|painting*|portrait* .. to|come life|move|alive
  turn* .. PICTURE|still .. into .. VIDEO
instruction-based image editing
  edit*|chang*|retouch* .. PICTURE .. by|with|using|through .. telling|words|text|instruction*|talking|describing|saying
  chang*|alter*|edit* .. PICTURE .. by|just|when|with .. say*|tell*|talk*|typ*|asking
  photoshop* by|with talking|words|text|typing|speech|voice|language
  tell*|ask* .. MACHINE|it .. chang*|alter*|edit*|adjust* .. my|a|the? PICTURE
  typ*|say*|tell*|ask* & PICTURE & hat|sky|hair|background|colour|color & chang*|gets|add*|turns|becom*
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
  get|getting rid of .. grain|scratches|dust|fog|haze
  rain|raindrops|drops|dirt|dust|fog .. on|ruin* .. lens|shots|PICTURE
  PICTURE & grainy|noisy|blurry|scratched|faded|damaged & save|fix|repair|rescue|restore
deblurring
  sharp .. from .. shaky|blurry|shaken PICTURE|VIDEO
  remov*|undo*|fix* .. blur|shake
style transfer
  turn* .. PICTURE into cartoon*|anime|painting*
  repaint*|redraw* .. PICTURE .. like|style
  paint*|look*|draw* .. like .. van|monet|picasso|famous|painter
  turn*|convert* .. PICTURE|selfie*|portrait* .. into .. anime|cartoon*|painting*|comic*|manga|sketch*
  copy*|transfer*|apply*|tak* .. look|style .. of|from .. one|a|another PICTURE|painting|artist .. onto|to|on
  PICTURE & look|style & watercolour|watercolor|painting|cartoon|anime|sketch|picasso|monet|gogh|comic
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
  text*|description* .. for|of .. PICTURE .. blind
  writ*|describ* .. what's|what|whats .. on|in .. PICTURE
  describ* & PICTURE & blind|impaired|sentence|words|automatically
visual question answering
  ask*|answer* .. questions .. about .. PICTURE
  ask*|answer* .. thing*|something|stuff|what|anything .. about|in .. PICTURE
  blind people|person|users .. camera|photo*|point*
  answer*|tell* .. what|which colour|color & PICTURE
  show* & my|a|picture|photo & fridge|shelf|plant|photo|picture|room & ask*|question*
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
  deaf & hand|hands|gesture*
  signs|signing .. news|tv|speech
  deaf & camera|hands|gestures|translate|talk|understand
image segmentation
  cut*|outlin* out? .. object*|PEOPLE|organ*|thing* .. from|in|of .. PICTURE|scan*|VIDEO
  label*|classif*|mark*|assign* .. every|each|all pixel*
  cut* .. dog|cat|person|object|car|people|thing* .. out of .. PICTURE
  pixels|pixel & which|each|every|what & belong*|label*|colour|color & tumour|road|car|object*|person|tissue
object counting
  count* .. people|object*|things|cells|cars|animals .. in|from .. PICTURE|VIDEO
physical plausibility
  VIDEO|generator* .. obey*|break*|violat*|follow*|understand*|know*|learn* .. laws|physics|gravity
  VIDEO & float*|fall*|bounc*|water|ball*|object*|things & wrong*|impossible|strange*|unreal*|weird*|badly
  generated & water|ball*|object*|things .. mov*|fall*|float*|behav* & wrong*|impossible|strange*|unreal*
  VIDEO .. respect*|obey*|break*|defy*|ignor* .. gravity|physics|laws
  VIDEO & through|float*|fall*|melt*|impossible|gravity & walls|objects|people|things|water & generated|ai|wrong|walk*
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
  left|right|behind|front|above|below|under of? what|which|another|other* & PICTURE|object*|thing*|room|scene
  understand*|know*|tell* .. where .. things|objects|everything|stuff .. are|is .. in|on|around|room|space
  behind|left|right|above|under|front & know*|get|understand*|tell & MODEL & PICTURE|plate|cup|object*|table
image change detection
  spot*|find*|tell* .. difference*|changed .. between|two|before .. PICTURE
vector graphics generation
  draw*|mak*|design* .. icon*|logo*
  turn*|convert* .. bitmap*|pixels|raster .. into|to .. shapes|lines|curves|vector*
  scalable|vector & logo*|icon*|drawing*|graphic*
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
  look* .. like|as .. shot|taken|lit .. at|in|by .. sunset|sunrise|night|daylight|noon|studio
  remov*|get*|tak* .. harsh|hard|ugly shadows
  PICTURE|shot & sun|light|lighting|shadows|harsh & move|change|afterwards|later|soften|fix
image matting
  remov*|cut* .. background .. PICTURE|hair|portrait*
video frame interpolation
  slow motion|frames .. more|extra|between .. frame*|VIDEO
  smooth* & VIDEO & frames|fps
  mak*|creat*|get* slow motion .. from|of|out
  draw*|fill*|mak*|generat*|guess* .. frames|pictures|images in? between
  choppy|jerky|low-fps & smooth*|fluid & VIDEO
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
  steer*|control*|mov*|choos*|pan*|zoom* .. camera & VIDEO|shot*|generated
  shot*|camera|view .. pan*|zoom*|tilt* .. left|right|in|out|or
  where .. scene .. filmed|shot|seen .. from? & VIDEO|generated
  camera|dolly|pan|zoom & VIDEO|scene|shot & ai|generated & control*|choos*|my|steer*|film
neural compression
  compress*|squeez* .. PICTURE|VIDEO|audio .. with|using|by .. network*|learned
text-to-image retrieval
  find*|search* .. PICTURE .. by|from|with .. words|text|description*|sentence*
vision-language model
  CHAT .. look*|see* at? PICTURE
  CHAT .. sees|see and read*|talk*|speak*|hear*
  show* .. PICTURE .. to|and .. talk*|chat*
  MODEL with eyes|vision|sight
real-time video generation
  mak*|generat*|creat*|produc* .. VIDEO .. live|instantly|waiting
  mak*|generat*|creat*|produc* .. VIDEO .. as fast .. as
  VIDEO .. steer*|control*|chang* .. while .. plays|playing|runs|running|watch*
  VIDEO & instantly|live|immediately|real & react*|control*|generat*|joystick|game
video understanding
  watch*|see .. VIDEO .. tell*|explain*|say*|answer*|describ* .. about|what|happen*
  understand*|follow*|know* .. what .. going|happen* .. in|on .. VIDEO
  ask*|answer* .. question* .. on|over|to .. VIDEO
  description|understand*|explain*|tell* & goes|going|happens|happening & VIDEO|recording|surveillance|camera
streaming video understanding
  watch* .. along|live .. AGENT|speak*|comment*|help*|and
  understand*|answer*|describ*|react* .. camera|stream|broadcast|feed|VIDEO .. while .. running|playing|live
  happening|happens right now & VIDEO|broadcast|camera|stream
  live|commentary|while|running & VIDEO|match|game|camera|stream|broadcast & watch*|comment*|describ*|commentary|react*
unified multimodal models
  one|single|same model|network|ai|system & look*|understand*|read*|describ* & draw*|paint*|MAKE & PICTURE
  both|combin* & understand*|read*|describ*|look* & draw*|paint*|MAKE & PICTURE
  single|one|same brain|model|network|system & seeing|understanding|reading|looking & drawing|generating|painting
identity preservation
  new|more|other PICTURE .. of .. same|one|a person|face|me|myself .. from|with|one
  portrait*|PICTURE .. actually|really|still look*|resembl* .. like? .. person|me|myself|them
  PICTURE & of & my|me|same|person & look* like & daughter|son|her|him|me|them|wife|person
egocentric video
  VIDEO|camera* .. on|from .. head|heads|glasses|wearer*|forehead
  smart glasses .. see*|doing|record*|film*
  see*|seen|doing|film* .. through|from|with .. smart glasses
  VIDEO .. from|through .. own|wearer*|my|someone's eyes
  head-mounted|gopro|bodycam|body-worn|first person & camera*|video*|recording*|footage|understand*
optical flow
  which|what way|direction .. every|each|all pixel* .. mov*|goes|go
  movement|motion|movements .. between|from .. two|consecutive|neighbouring|successive frames|images|pictures
  dot|pixel|point & mov*|shift*|goes|travel* & image|frame|picture & next|following|another|two
image inpainting
  paint*|fill* in .. what|what's|whats .. missing
  patch*|fill* & torn|missing|holes|hole|damaged|gaps & photo*|picture*|image*|photograph*
image outpainting
  extend*|expand*|continu*|widen*|grow* .. PICTURE .. beyond|past|over|outside .. edge*|border*|frame
  what .. outside|beyond .. frame|edge*|border* .. PICTURE
  mak*|turn* .. portrait|square|upright|vertical|narrow PICTURE|one .. wide*|landscape
  PICTURE & bigger|wider|larger|extend*|continu* & surroundings|edges|outside|borders
"""
