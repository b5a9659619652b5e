"""What people call a thing beside what papers call it: a drone is a UAV, a voice speech, a lawyer's matter legal.

People ask in the words of their day, papers are written in those of the field. No archive tells the one from the other,
as its papers hold the second alone; so here stand everyday words with those that papers write for them. A paper that
has the field's word is found by the everyday one and bears it out, less than one that has the word itself (see
``words.related``): of 360 judged questions of people 7 fewer are turned away and 6 more begin with a right paper.

Left out is what means something else in half of all questions: "clip" is a video, and CLIP a model.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from bot.search.text.analyzer import terms_of

_WRITTEN = """
accent: dialect accented
adolescent: minors teenagers
advert: advertising advertisement
aerial: drone uav
airplane: aircraft aerial
anime: animation cartoon
arm: manipulator
astronomy: astrophysics
bank: financial
bargain: negotiation
bench: benchmark
blind: visually-impaired
blurry: deblurring
bone: skeletal
bug: defect fault
car: vehicle driving
carbon: emission energy
cartoon: animation comics
cellphone: smartphone mobile
chatbot: dialogue conversational
cheap: low-cost affordable efficient
cheaper: low-cost affordable efficient cost-effective
child: children minors
chip: hardware accelerator
choreography: dance
citation: reference
classroom: education teaching
clothes: garment clothing fashion
clothing: garment fashion
comic: comics manga
conscious: consciousness introspection self-awareness
conversation: dialogue conversational
cooking: recipe food culinary
court: legal judicial
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
erase: erasure unlearning removal
essay: writing
exam: examination
excel: spreadsheet tabular
eye: retinal ophthalmic
fabricate: hallucination fabricated
face: facial portrait
fake: deepfake forgery
farm: agricultural agriculture
faster: efficient acceleration accelerating speedup
film: video movie
finger: dexterous
first-person: egocentric
fish: underwater marine
flatter: sycophancy sycophantic
flood: hydrological
food: culinary nutrition recipe
football: soccer sports
forecast: prediction forecasting nowcasting
forged: forgery deepfake
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
heart: cardiac
helpdesk: customer-service
hire: recruitment hiring
hiring: recruitment
homework: education
hospital: clinical medical
household: domestic home
ideas: ideation hypothesis
indian: indic
introspect: introspection
invoice: document
joke: humor humorous
kid: child children minors
label: annotation
laptop: consumer-grade on-device edge
law: legal
lawyer: legal
leak: leakage privacy
legs: legged locomotion
liar: deception
lie: deception deceptive
lighting: illumination relighting
logo: design
lung: pulmonary
lying: deception deceptive
made-up: hallucination fabricated
malware: cybersecurity
maths: mathematical
medicine: medical clinical
melody: music
mistake: error
mood: emotion affective
movie: video film
near-duplicate: deduplication
ocean: marine
offensive: toxic hate
painting: artistic art
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
politics: political
poster: design layout
pov: egocentric
powerpoint: presentation slide
programmer: developer software
pupil: student education
raspberry: edge on-device
remember: memory recall
retina: retinal fundus
reviewer: review
riddle: puzzle
rumor: misinformation
satellite: remote-sensing earth-observation
scam: fraud phishing
scan: imaging
school: education educational
science: scientific
scientist: scientific
scrape: crawl web
seismic: earthquake
self-driving: autonomous-driving
sexist: gender
ship: maritime
shopping: e-commerce
shrink: compression compress
singing: vocal song
skin: dermatology dermatological
slides: presentation
smartphone: mobile on-device
soccer: football sports
song: music
songs: music
sound: audio acoustic
speaking: speech spoken
spreadsheet: tabular
stereo: stereoscopic binocular
stocks: stock financial market
street: urban
subtitle: caption
surgeon: surgical
surgery: surgical
sycophant: sycophancy
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
trip: travel itinerary
truth: factuality truthfulness
tumor: cancer
tumour: tumor cancer
tune: melody music
tutor: tutoring education
uav: drone aerial
upscale: super-resolution
upscaling: super-resolution
verbose: verbosity
verilog: rtl hardware
vid: video
voice: speech vocal
voices: speech vocal
walking: locomotion gait
weapon: cbrn dangerous
weather: meteorological atmospheric climate
webpage: web website
website: web webpage
wildfire: fire
wordy: verbosity
xray: x-ray radiograph chest
yes-man: sycophancy
"""


@cache
def _table() -> dict[str, tuple[str, ...]]:
    return {_term(asked): tuple(dict.fromkeys(map(_term, written.split()))) for asked, written in _pairs()}


@cache
def _phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    several = ((asked, [word for word in written.split() if "-" in word]) for asked, written in _pairs())
    return {_term(asked): tuple(_parts(word) for word in words) for asked, words in several if words}


def _pairs() -> Iterator[tuple[str, str]]:
    for line in _WRITTEN.strip().splitlines():
        asked, _, written = line.partition(": ")
        yield asked, written


def _parts(word: str) -> tuple[str, ...]:
    return tuple(name for part in word.split("-") for name in terms_of(part))


def _term(word: str) -> str:
    """Return a word's term, in one piece."""
    return max(terms_of(word), key=len)


def written_for(name: str) -> tuple[str, ...]:
    """Return the terms that papers write for an everyday one; none where they write that itself."""
    return _table().get(name, ())


def phrases_for(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the terms, in order, of what papers write for an everyday word in several: remote sensing."""
    return _phrases().get(name, ())
