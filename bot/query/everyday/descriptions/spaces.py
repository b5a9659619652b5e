"""What is done with shapes, places and worlds, and by what moves there: robots, cars and drones. Data alone."""

SPACES = """
motion generation
  mak*|animat* .. character*|avatar*|figure* .. walk*|danc*|move
  3d|digital|virtual|animated person|character*|figure*|human .. walk*|danc*|mov*|jump* .. description*|text|typ*|words
  animat* .. character*|avatar*|figure*|person .. by|from|with .. typ*|text|words|description*
  body|human movement*|motion* .. from|for .. text|words|games|description*
  stick|figure|character*|avatar|skeleton|person & walk*|danc*|backflip|jump*|mov* & describ*|text|words|typ*
monocular depth estimation
  how far away? .. THING|everything .. are|is|from
  distance|distances|depth from .. single|one|a PICTURE|camera
3D reconstruction
  3d|three-dimensional model*|shape*|scene*|object*|copy .. from|out .. PICTURE|phone|VIDEO
  rebuil*|rebuilt .. from|out .. PICTURE|VIDEO
novel view synthesis
  angle*|side* nobody|never photographed|seen|taken
  see*|look*|show*|view* .. from .. another|other|different|new angle*|side*|viewpoint*|direction*
  angle*|viewpoint*|side*|perspective & nobody|never & photo*|picture*|camera|shot|stood|taken & see*|view*|look*
  walk*|look*|fly*|mov*|turn* around & snapshot*|photo*|pictures & few|handful|couple|some|only|just|two|three|five
  look* like from & up|above|behind|side|angle & room|house|place|scene|thing|object
  see*|show*|view* & another|other|different|new angle*|side|viewpoint & PICTURE|room|object|scene
world model
  picture*|imagin* .. head|mind what happen*|comes next
  imagin*|predict*|dream* .. what|how .. world|environment|next|future .. next|act*|chang*|if|do*|happen*
  MACHINE|network|agent*|robot* & imagin*|dream*|foresee* & what|how & happen*|next|future & act*|mov*|does|do|if
  dream*|imagin* up? & world*|surroundings|environment* & robot*|agent*|ai & practis*|practic*|train*|learn*
  pictur*|imagin*|predict*|foresee* what would|will|might happen*
  MODEL|robot* & imagin*|picture|dream* & next|future|consequences
  simulator & learned|learnt|trained & itself|VIDEO|from|own
game world model
  play* .. game* .. generated|dreamed|simulated .. by|in .. MODEL
remote sensing
  PICTURE .. from space|orbit|satellite*
  satellite photos|pictures
  PICTURE & from orbit|space|above
autonomous driving
  car|cars|vehicle*|truck*|taxi* .. driv*|steer* .. themselves|itself|alone|own
robot manipulation
  ROBOT .. pick*|grab*|grasp*|grip* up? .. THING
  gripper*|ROBOT .. handl*|grab*|grasp*|pick*|hold*|use .. THING|cups|boxes|food|tools
  ROBOT .. tidy*|clean*|cook*|do .. up? .. kitchen*|dishes|chores|room*|house*
  machine*|robot* & dishwasher|dishes|kitchen|table|cups|boxes|shelf & load*|tidy*|clean*|pick*|stack*
dexterous manipulation
  ROBOT hand|hands|fingers .. pick*|grab*|hold*|use*
  ROBOT hand|hands|fingers .. with|that|and .. fingers|turn*|screw*
  ROBOT|mechanical .. ty*|tie|turn*|button* .. shoelace*|knot*|key|screw*|lid*
  mechanical|artificial|robotic hand|hands|fingers
  robot* & fingers|hand|hands & cap|key|screw|bottle|lid|shoelaces
deformable object manipulation
  fold* .. laundry|clothes|towel*|shirt*|cloth
learning from human videos
  ROBOT .. learn* .. watch* .. VIDEO|people|human*|youtube
imitation learning
  ROBOT .. copy*|copi*|imitat*|mimic*|shown .. people|human*|person|what
  ROBOT .. show*|see*|watch* .. how .. done|do
  show*|watch* .. ROBOT .. how .. done|do
  learn* .. skill*|task*|job|how .. from|by .. watch*|see*|observ* .. expert*|someone|human*|person
  machine|robot*|computer & learn* & people|humans|experts|workers & doing|do|show*|watch*
  LEARN & watch*|see*|observ*|copy* & expert*|professional*|master & do|doing|it|work*
  LEARN & robot* & demonstrating|showing|demonstrate|show
  robot|robots that|which|to|can? learn* by|from watching|observing|seeing|copying
legged locomotion
  ROBOT .. learn* to walk
  walk*|run*|climb*|hik* .. on|like|over|up .. legs|stairs|rough|four|dog|animals|rocks
  four|two legs .. stairs|terrain|rocks|rubble|walk*
  robot* & hike|hiking|walk|walking|stairs|climb*|trot
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
  tell*|ask*|send* .. ROBOT .. to? go to|into .. kitchen|room|door
  find* .. way .. around|through|in .. house|building|rooms|city|apartment
  follow* .. directions|route .. in|through|inside|around .. building|house|city|rooms|streets
  robot*|drone* & directions|instructions|told & gets|go|goes|find*|way & kitchen|bathroom|room|building|house|there
vision-language-action
  ROBOT .. understand*|follow*|obey*|do* .. what|spoken|verbal|instruction*|command*|order*|told
tactile sensing
  ROBOT .. can feel .. touch|pressure|skin?
  ROBOT|hand|fingers .. feel*|touch* .. what|THING
UAV
  fly*|flies|flying ROBOT
SLAM
  map|maps .. while .. where .. it|robot is
trajectory prediction
  guess*|predict* where .. cars|walkers|pedestrians|people|others .. be|go|walk
bimanual manipulation
  ROBOT .. two|both arms|hands
teleoperation
  control*|steer* .. ROBOT .. remotely|distance|vr|glove*|headset
  mov*|steer*|control* .. ROBOT .. with .. own|my|human hand|hands|body
  remote controlled|control robot*|humanoid*|arm
  headset|vr|gloves|joystick|remote & robot*|robot's & arm|arms|hands|control*|drive|steer*|mov*
robot failure recovery
  ROBOT .. notic*|recover*|learn* .. mistake*|fail*|dropped|wrong
CAD generation
  design*|draw*|mak* .. mechanical|machine parts|part .. from|by|3d
  printable part|parts|objects .. from|by .. words|text|description*
  sketch*|drawing* .. to|into .. construction|technical|engineering drawing*|part*|model*
  cnc|3d-print*|printable|bracket|machine & part|parts|file|holes & description|tell|words|text|from
avatar reconstruction
  turn*|mak* .. selfie*|portrait* .. into .. 3d|avatar
  3d avatar*|head|double .. from .. PICTURE|VIDEO|phone
  virtual|digital me|myself|double|twin of|for|from .. me|myself|person|meetings|VIDEO
  3d head|face|body .. of .. me|myself|someone|person
  lifelike|realistic|digital|3d & copy|double|twin|clone & person|me|myself|face & selfie*|photo*|video*|phone
indoor scene synthesis
  furnish*|decorat*|arrang* .. room*|flat|flats|apartment*|house*|furniture
3D Gaussian splatting
  blob* & 3d|scene*|photos|room
  photoreal*|photorealistic & 3d & captures|capture|scan*|browser|fly
  3d & splats|splat|splatted
  3d|scene*|room*|flat & blobs|splats|specks|clouds|fuzzy & million*|fuzzy|little|tiny|photos|coloured|colored
3D scene generation
  PICTURE|sentence|drawing|description .. to|into|out|get .. place|world|scene|room|level* .. walk*|explor*|mov*|look*
  place|world|scene|room|levels .. walk*|explor*|move .. around|through|in|out|of .. PICTURE
  typ*|description|sentence|words|text .. get*|into|creat*|mak* .. WHOLE virtual? world*|place*|room*|scene*
  virtual|explorable world*|place*|room*|scene* .. from|by|out .. description|sentence|words|text|typ*
  house|world|city|room|scene|place & 3d|virtual & generat*|creat*|mak* & walk*|wander*|explor*|stroll|through
embodied agents
  AGENT .. with .. body|bodies
  AGENT .. mov*|walk*|act* around? in .. real|physical world|houses|homes|rooms
  AGENT .. virtual|simulated|3d home*|house*|kitchen|apartment*
  ai|agent*|model* & body & rooms|world|house|physical|lives|real
domain adaptation
  trained on|in|with .. used|tested|deployed|applied on|in|at
  data .. look*|is|are .. different .. from|than|to .. trained|training
  model|network|it .. work*|run* .. at|in|with .. OTHER .. place*|hospital*|camera*|factory|country|city
  fine|well|great|good & our|lab|one & data|hospital|city|clinic & flop*|fail*|worse|bad & another|other|elsewhere
point cloud
  dots|specks|points & laser*|lidar|scanner*|radar & 3d|million*|thousand*|car|cars|scan*|sense|understand*|room
  3d|three-dimensional dots|specks & sensor*|scan*|car|cars|camera*|object*|scene*|shape*|room
  lidar & dots|specks
  laser scan*|scanner|scanners & understand*|objects|3d|label*|points|dots|make
multi-view consistency
  front|angles|angle|sides|views & match*|agree*|consistent|fit* & back|every|all|each & object*|3d|thing*|shape*
  front & back|behind & different|match*|consistent|agree* & object*|3d|thing*|figure|character
  all|every|both sides|angles|directions & match*|consistent|agree*|same & object*|3d|MADE
  two faces|heads & 3d|front|back
  two|second fronts|faces|heads & 3d|generated|object*|MADE|toy|figure|model
  face|head|front on|at both|two|all|every sides|ends & 3d|figure|object|model
"""
