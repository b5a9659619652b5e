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
  PICTURE & blurry|small|tiny|little|pixelated & large*|big* & crisp*|sharp*|clear*
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
  send*|tak*|upload*|show* & PICTURE & ask*|question* & it|about|things|what
  ask* & phone|assistant*|MODEL & about & camera|PICTURE & sees|see|shows|shown|what
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
  circle|outline|highlight|underline the|an|what object|thing|one & mention*|describ*|name*|say*|mean*|talk*
  where|which|point*|find* & PICTURE & describ*|talk*|mean*|mention* & THING|one|person|red|blue|it & I|my|me|you|user
  where in|on the|this|a|my PICTURE is|are
  mark*|point*|show*|highlight* & first|second|third|red|man|woman|one & PICTURE & left|right|describ*|mention*|to
  find|finding|point|locate & thing|object|person|one & I|we|you & describe|described|mention|mentioned & PICTURE
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
  watch*|look*|see & security|cctv|VIDEO & tell*|say*|explain*|report* & what|going|happen* & on|me|us|in|happens
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
  fill* in? & erased|missing|torn|removed|deleted part*|piece*|corner*|bit*|area* & PICTURE
image outpainting
  extend*|expand*|continu*|widen*|grow* .. PICTURE .. beyond|past|over|outside .. edge*|border*|frame
  what .. outside|beyond .. frame|edge*|border* .. PICTURE
  mak*|turn* .. portrait|square|upright|vertical|narrow PICTURE|one .. wide*|landscape
  PICTURE & bigger|wider|larger|extend*|continu* & surroundings|edges|outside|borders
temporal consistency
  flicker*|shimmer*|jitter*|wobbl*|jump* & VIDEO & frame*|generated|ai|made
  keep*|why|suddenly & chang*|shift*|switch*|morph* & frame|second|moment|shot & next|another|other & VIDEO|clips
  look*|stay*|remain*|keep* & same|stable|steady & frame|second|moment|start & next|frame|end & VIDEO
  VIDEO & different|changes|changing|change|shift* & second|seconds|moment & every|each|next|another
  VIDEO & things|object*|people|clothes|face*|background & pop*|vanish*|disappear*|appear* & suddenly|randomly|nowhere
  VIDEO & fall* apart|frame*|flicker*|wobbl* & between|frame*|ai|generated
  colour*|color*|face*|clothes|shapes|things & jump*|flicker*|chang*|shift* & from frame|second to frame|second
visual text rendering
  letters|spelling|words|text|writing & PICTURE|poster*|sign*|logo* & MADE & gibberish|garbled|misspel*|nonsense
  letters|spelling|words|text|writing & PICTURE|poster*|sign*|logo* & MADE & spell*|spelt|scrambled|mangled
  spell*|letters|writing & PICTURE|poster* & can't|cannot|wrong*|right|properly|correct* & MADE
  MADE & PICTURE|poster*|signs|logo* & spell|spelled|spelling|misspel*|gibberish
  words|letters|spelling inside|in|on PICTURE|poster*|posters & MADE & right|correct*|wrong|readable|legible|mess*
  PICTURE & text|words|letters|writing & NOT|isn't|aren't|without & garbled|gibberish|nonsense|misspelled|scrambled
3D generation
  sentence*|text|words|description|prompt|typ*|describ* & 3d & object*|asset*|models|shape*|mesh*|figure|props & TURN
  sentence*|text|words|description|prompt|typ*|describ* & object|objects|asset*|prop|props & game & TURN
  one|single|a|my PICTURE & 3d & object*|asset*|model|mesh*|figure & print*|game|hold|turn & TURN|into
  drawing|sketch|doodle & 3d & object*|asset*|game*|model & into|to|from
  PICTURE|sketch into|to a|an? 3d & object*|model|asset*|figure|mesh & single|one|print*|game*
  3d chair|object|model|thing|toy|car|lamp from|out a|an|the? text|sentence|words|description
  3d model|object|asset|figure|shape from|out|of a|one|single|just? single|one PICTURE
image classification
  kind|type|sort|breed|species|make|brand of & PICTURE & NOTICE|say*|identif*|name*|guess*
  sort*|group*|file & PICTURE & categor*|classes|kinds|folders|groups|types|drawers
  NOTICE|identif*|name* & plant*|bird*|mushroom*|flower*|insect*|species|breed* & from|in|on|by & PICTURE
  what|which kind|type|sort|breed|species of & dog|bird|plant|flower|animal|insect|mushroom|tree & PICTURE|app|tell*
  which|what breed|species|kind|type|sort & PICTURE & dog|bird|plant|flower|cat|tree|mushroom|insect|animal
object detection
  box|boxes|rectangle* & around & object*|car|cars|pedestrian*|people|person|thing*|every & PICTURE|VIDEO|camera*
  find*|locat*|spot*|mark* & label*|name* & all|every|each|everything & object*|thing*|car*|item* & PICTURE
  rectangle*|boxes|box & PICTURE|VIDEO|camera* & every|each|all & person|car|cars|object*|thing*|people
  find*|spot* all|every|each & cars|people|objects|animals|pedestrians & in|on|from PICTURE|VIDEO|camera*
  box|boxes|rectangle* & all|every|each & cars|people|objects|pedestrians|animals
  find|finding|spot|spotting every|all|each? person|people|car|cars|object|objects & in|on a|an|the|my? PICTURE|street
visual reasoning
  puzzle*|riddle*|iq|logic|logical & PICTURE|diagram* & look*|THINK|conclu*|see*|solv* & MODEL|need*|can
  conclu*|deduc* & from|out & what|things & see|sees|seen|shows|shown & PICTURE & MODEL|logic*|it
  iq test*|puzzle* & PICTURE
  PICTURE|visual puzzle*|riddle*|iq & MODEL
  THINK about pictures|images|photos|diagrams
  puzzles|puzzle|iq & shapes|figures|pictures|images|visual
  THINK & about & what|things & in|on & PICTURE & instead|not|only|just|rather
thinking with images
  zoom*|crop*|magnif*|scribbl*|doodl* & PICTURE & THINK
  draw*|sketch* on|over the|a|its? PICTURE & THINK
  look* closer|closely|again & PICTURE|corner|detail* & answer*|THINK
  zoom* in|into & answer*|THINK|detail* & PICTURE|MODEL|it
  zoom* in|into & before answering|replying|deciding|answers
  crop*|zoom*|magnif* & PICTURE & answer*|find*|question*
image quality assessment
  how good|ugly|pretty|beautiful|nice|attractive|sharp & PICTURE & look*|is|are & GRADE|measur*|automatic*|number
  GRADE|rank* & PICTURE & ugly|pretty|beautiful|beauty|prettiness
  which|how & PICTURE & look*|is & best|nicest|nice|beautiful|ugly|pretty & GRADE|say*|tell*|computer|ai|automatic*
  automatic*|computer|machine|ai & PICTURE & nice|pretty|beautiful|ugly|attractive & tell*|judg*|scor*|rat*|whether|how
  good taste in pictures|photos|photography|images|art
controllable generation
  where|exactly|place|spot & things|object*|people|everything & go|goes|stand*|put|appear*|sit & MADE|draw* & PICTURE
  follow*|match*|stick*|guid*|obey* & sketch*|scribble*|pose|poses|outline*|skeleton|doodle & PICTURE & TURN|ai|produc*
  put*|plac*|want* & left|right|top|corner|middle & PICTURE & MADE|makes|draw*
  sketch|scribble|doodle|pose|outline & PICTURE & follow*|guid*|control* & MADE|turn*
  draw*|sketch* & stick|rough & figure*|lines|outline* & paint*|generat*|turns|makes|fills
  tell*|say*|choos*|control* & generator|MODEL & where & object*|thing*|everything & should|goes|go|be|put|stand*
text-image alignment
  PICTURE|generator & leav*|miss*|ignor*|forget*|skip*|drop* & half|part|parts|some|most|things|something|objects & SAID
  PICTURE & match*|fit*|follow*|correspond* & NOT|exactly & description|prompt*|asked|said|typed & MADE|wrong
  asked|ask|ordered|typed & got|get|gets|came|comes & PICTURE|draw* & instead|wrong|but
  asked|ordered|typed|wanted & drew|draws|drawn|painted|paints|generated
  PICTURE & NOT|isn't what|everything & asked|ordered|described|typed|wanted|prompted
  PICTURE & mix* up & colours|colors|objects|things|who|words & prompt*|MADE|description|asked
  mix*|swap*|confus* up? & colour|colours|color|colors|which & object|objects|prompt|thing|things & prompt|goes|belong*
classifier-free guidance
  knob|dial|slider|setting|strength|turning & prompt|text|description & PICTURE & stick*|follow*|obey*|listen*|strict*
  PICTURE & oversaturat*|fried|burnt|garish & prompt|text|guidance
  generator|image|model & take|follow|obey & prompt & more|harder seriously|closely|strictly
  how strictly|strongly|closely|hard & PICTURE & follow*|stick*|obey*|listen* & words|prompt|text
flow matching
  noise & PICTURE|data & straight|direct|shortest & path*|line|lines|route*|way
  velocity|speed|direction & noise & PICTURE|data & mov*|turn*|carr*|push*|transport*|get*
  straight*|direct & path*|traject*|line*|route* & noise|static & PICTURE|data|from|to
multi-shot video generation
  VIDEO & SEVERAL & scenes|shots|cuts & MADE|turn*|short & fit*|together|same|connect*|story|script*
  script*|screenplay|storyboard & into|to|from & VIDEO & scene*|shot*|cuts|actors|characters|cameras
  close-ups|close-up|cuts|shots & scene|scenes|movie|film & MADE & belong*|fit*|together|whole|story|several
  SEVERAL scenes|shots & VIDEO & story|same|whole & MADE|MAKE
  whole|entire|short movie|film|story|episode & scenes|shots & MADE|MAKE
  VIDEO & more than one scene|shot & same|story|ai|generat*|mak*
  movie|film|video & SEVERAL scenes|shots|cuts & script|story|mak*|generat*
visual tokenizer
  PICTURE & codes|symbols|tokens|alphabet|vocabulary & SPLIT|turn*|convert*|translat* & like|language|string|little
  pixels & words|tokens|symbols|alphabet & out|into|from|turn* & mak*|turn*|get*|how
  vocabulary|alphabet|dictionary for|of|out PICTURE
video super-resolution
  VIDEO & blurry|low|old|grainy|tiny|dvd|vhs|pixelated & sharp*|crisp*|hd|4k|clearer|upscal*|enlarg*
"""
