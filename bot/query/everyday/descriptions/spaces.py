"""What is done with shapes, places and worlds, and by what moves there: robots, cars and drones. Data alone."""

SPACES = """
motion generation
  mak*|animat* .. character*|avatar*|figure* .. walk*|danc*|move
monocular depth estimation
  how far away? .. THING|everything .. are|is|from
  distance|distances|depth from .. single|one|a PICTURE|camera
3D reconstruction
  3d|three-dimensional model*|shape*|scene*|object*|copy .. from|out .. PICTURE|phone|VIDEO
novel view synthesis
  angle*|side* nobody|never photographed|seen|taken
  see*|look*|show*|view* .. from .. another|other|different|new angle*|side*|viewpoint*|direction*
world model
  picture*|imagin* .. head|mind what happen*|comes next
  imagin*|predict*|dream* .. what|how .. world|environment|next|future .. next|act*|chang*|if|do*|happen*
game world model
  play* .. game* .. generated|dreamed|simulated .. by|in .. MODEL
remote sensing
  PICTURE .. from space|orbit|satellite*
  satellite photos|pictures
autonomous driving
  car|cars|vehicle*|truck*|taxi* .. driv*|steer* .. themselves|itself|alone|own
robot manipulation
  ROBOT .. pick*|grab*|grasp*|grip* up? .. THING
dexterous manipulation
  ROBOT hand|hands|fingers .. pick*|grab*|hold*|use*
deformable object manipulation
  fold* .. laundry|clothes|towel*|shirt*|cloth
learning from human videos
  ROBOT .. learn* .. watch* .. VIDEO|people|human*|youtube
imitation learning
  ROBOT .. copy*|copi*|imitat*|mimic*|shown .. people|human*|person|what
legged locomotion
  ROBOT .. learn* to walk
  walk*|run*|climb*|hik* .. on|like|over|up .. legs|stairs|rough|four|dog|animals|rocks
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
robot failure recovery
  ROBOT .. notic*|recover*|learn* .. mistake*|fail*|dropped|wrong
CAD generation
  design*|draw*|mak* .. mechanical|machine parts|part .. from|by|3d
avatar reconstruction
  turn*|mak* .. selfie*|portrait* .. into .. 3d|avatar
  3d avatar*|head|double .. from .. PICTURE|VIDEO|phone
indoor scene synthesis
  furnish*|decorat*|arrang* .. room*|flat|flats|apartment*|house*|furniture
"""
