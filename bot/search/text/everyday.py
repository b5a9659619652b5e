"""Everyday words, each with those that papers write for it; what papers write in several words stands with hyphens.

Beside a property stands its lack, of which those papers speak that mend it: stability, instability. Left out is what
means something else in half of all questions: "clip" is a video, and CLIP a model.
"""

WRITTEN = """
4-bit: fp4 int4 nvfp4 mxfp4 w4a4 w4a16
8-bit: fp8 int8 w8a8
accelerate: speedup speed-up faster
accent: dialect accented
adolescent: minors teenagers
advert: advertising advertisement
aerial: drone uav
airplane: aircraft aerial
anime: animation cartoon
antibiotic: antimicrobial
arm: manipulator
astronomy: astrophysics
async: asynchronous
balance: imbalance
bank: financial
bargain: negotiation
battery: lithium-ion
bench: benchmark
blind: visually-impaired
blurry: deblurring
bone: skeletal
brain: fmri cortical
bug: defect fault
bullying: harassment cyberbullying
car: vehicle driving
carbon: emission energy
cartoon: animation comics
cattle: livestock
cellphone: smartphone mobile
chatbot: dialogue conversational
cheap: low-cost affordable efficient cost-efficient inexpensive
cheaper: low-cost affordable efficient cost-effective cost-efficient lower-cost inexpensive
cheat: gaming hacking
cheating: gaming hacking
child: children minors
chip: hardware accelerator
choreography: dance
citation: reference
classroom: education teaching
clothes: garment clothing fashion
clothing: garment fashion
colonoscopy: endoscopy endoscopic gastrointestinal
comic: comics manga
command: instruction
conscious: consciousness introspection self-awareness
consistency: inconsistency
conversation: dialogue conversational
cooking: recipe food culinary
copyright: copyrighted licensed permissive non-permissive
cough: respiratory
court: legal judicial
cow: livestock cattle
cpu: processor
crawl: crawling web
crop: agricultural agriculture
database: sql
db: database sql
deaf: sign-language
debug: debugging repair
dentist: dental
diabetes: glucose
dialogue: conversational conversation
diet: nutrition
dishonest: deception deceptive
disinformation: misinformation
doctor: clinician physician clinical
drone: uav aerial
drug: pharmaceutical molecule
duplicate: deduplication
earthquake: seismic
ecg: electrocardiogram cardiac
ecommerce: e-commerce shopping
eeg: electroencephalography
elderly: ageing older
election: political
electricity: energy
email: e-mail
epidemic: epidemiology epidemiological pandemic
erase: erasure unlearning removal
essay: writing
exam: examination
excel: spreadsheet tabular
eye: retinal ophthalmic
fabricate: hallucination fabricated
face: facial portrait
factory: manufacturing industrial
fairness: unfairness
fake: deepfake forgery
farm: agricultural agriculture
farmer: agricultural agriculture
faster: efficient acceleration accelerating speedup
film: video movie
finger: dexterous
first-person: egocentric
fish: underwater marine
flatter: sycophancy sycophantic
flood: hydrological
food: culinary nutrition recipe
fool: mislead deceive attack
football: soccer sports
forecast: prediction forecasting nowcasting
forged: forgery deepfake
four-legged: quadruped quadrupedal
fraud: scam phishing
frontend: front-end web ui
funny: humor humorous
galaxy: astronomy astronomical
game: gameplay
gene: genomic genome
genes: genomic genome
glasses: egocentric wearable
grade: grading scoring
grading: scoring assessment
grasp: grasping manipulation
hacker: attack
hacking: cybersecurity attack
haggle: negotiation bargaining
haggling: negotiation bargaining
handwriting: handwritten
handwritten: handwriting
harmless: benign
heart: cardiac
helpdesk: customer-service
hire: recruitment hiring
hiring: recruitment
homework: education
hospital: clinical medical
household: domestic home
html: webpage
hurricane: cyclone typhoon
ideas: ideation hypothesis
indian: indic
insult: toxic hate offensive
int4: 4-bit w4a4 w4a16
introspect: introspection
invoice: document
jobs: labor employment occupational
joke: humor humorous
kid: child children minors
label: annotation
laptop: consumer-grade on-device edge
law: legal
lawyer: legal
leak: leakage privacy
legs: legged locomotion
letter: character
liar: deception
lie: deception deceptive
lighting: illumination relighting
logo: design
long-running: long-horizon long-term
lung: pulmonary
lvlm: vlm mllm
lying: deception deceptive
made-up: hallucination fabricated
malware: cybersecurity
maths: mathematical
medicine: medical clinical
melody: music
metal: alloy
microscope: microscopy
mistake: error
mllm: vlm lvlm
mood: emotion affective
movie: video film
mxfp4: fp4
near-duplicate: deduplication
nvfp4: fp4
ocean: marine
offensive: toxic hate
painting: artistic art
pandemic: epidemiology epidemiological
panorama: panoramic
pdf: document
pentest: penetration cybersecurity
phishing: scam fraud
phone: smartphone mobile on-device
photo: image photograph
pic: image
pics: image
picture: image
plane: aircraft
poem: poetry
poetry: poem
police: crime
politely: politeness courtesy
politics: political
poster: design layout
pov: egocentric
powerpoint: presentation slide
pregnancy: fetal
prevent: mitigate avoid defend
private: sensitive confidential
programmer: developer software
pupil: student education
rain: precipitation rainfall
raspberry: edge on-device
receipt: document
remember: memory recall
repo: repository
retina: retinal fundus
reviewer: review
riddle: puzzle
rocket: aerospace spacecraft
rumor: misinformation
sarcastic: sarcasm
satellite: remote-sensing earth-observation
scam: fraud phishing
scan: imaging
school: education educational
science: scientific
scientist: scientific
scrape: crawl web
seismic: earthquake
self-driving: autonomous-driving
self-improvement: self-evolution
self-improving: self-evolving
sexist: gender
ship: maritime
shop: e-commerce retail
shopping: e-commerce
shrink: compression compress
singing: vocal song
skin: dermatology dermatological
slides: presentation
smartphone: mobile on-device
smell: olfactory odor
soccer: football sports
song: music
songs: music
sound: audio acoustic
speaking: speech spoken
speedup: acceleration accelerating faster
spelling: orthographic
spreadsheet: tabular
stability: instability
steal: extraction theft
stereo: stereoscopic binocular
stocks: stock financial market
stop: mitigate prevent defend
storm: cyclone weather
street: urban
subtitle: caption
surgeon: surgical
surgery: surgical
swap: substitution replacement
sycophant: sycophancy
sync: synchronous
talking: speech
teacher: education teaching
teenager: adolescents minors
teleop: teleoperation
telescope: astronomy astronomical
therapist: counseling therapy
tiny: lightweight compact
touch: tactile
toxic: harmful hate
trader: trading financial
translate: translation
trick: mislead deceive manipulate attack
trip: travel itinerary
truck: vehicle
truth: factuality truthfulness
tumor: cancer
tumour: tumor cancer
tune: melody music
tutor: tutoring education
typo: misspelling
uav: drone aerial
upscale: super-resolution
upscaling: super-resolution
vendor: provider
verbose: verbosity
verilog: rtl hardware
vid: video
virus: viral pathogen
vlm: mllm lvlm
voice: speech vocal
voices: speech vocal
walking: locomotion gait
warehouse: logistics
weapon: cbrn dangerous
weather: meteorological atmospheric climate
webpage: web website
website: web webpage
wildfire: fire
wordy: verbosity
xray: x-ray radiograph chest
yes-man: sycophancy
"""
