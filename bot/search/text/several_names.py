"""Topics that go by several names, and the other names of each: text-to-speech, TTS and speech synthesis. Pure.

What papers define, as acronyms, an archive tells itself (see ``acronyms``); that two names of the field mean one thing
no paper says, and whoever writes the one does not write the other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from bot.search.text.analyzer import terms_of

NAMES = """
4D reconstruction | dynamic scene reconstruction | dynamic reconstruction
AI-generated image detection | generated image detection | synthetic image detection | fake image detection
AI-generated image detection > AIGC detection | image forgery detection | deepfake image detection
AI-generated text detection | machine-generated text detection | generated text detection
AI-generated video detection | generated video detection | fake video detection | synthetic video detection
AI-generated video detection > AIGC detection | deepfake video detection
GUI agent | computer-use agent | computer-using agent | CUA
KV cache compression | KV cache eviction | KV cache pruning
LoRA merging | merging LoRA | merging LoRA adapters | merging adapters | adapter merging | LoRA composition
LoRA merging > model merging | merging models | weight merging
SVG generation | vector graphics
activation steering | steering vector | representation engineering | activation engineering
agent memory | agentic memory | memory for agents | memory for LLM agents | memory-augmented agent
audio language model | large audio language model | LALM | audio LLM
autonomous driving | self-driving | automated driving | self-driving cars | autonomous vehicles | driverless cars
autoregressive image generation | visual autoregressive
camera control | camera-controlled | camera motion control
code-switching | code-mixing | code-mixed
coding agent | code agent | software engineering agent | SWE agent
computer use > computer-using agent | GUI agent | CUA
consumer GPU | consumer-grade GPU | consumer hardware | consumer-grade hardware | commodity GPU | commodity hardware
consumer GPU > edge device | resource-constrained device
context window extension | context extension
continual learning | lifelong learning
data contamination | benchmark contamination | test set contamination
data mixture | data mixing | domain reweighting
data selection | data filtering | data curation
dexterous manipulation | dexterous grasping | in-hand manipulation
diffusion language model | dLLM | DLM | large language diffusion model | language diffusion model
diffusion language model > masked diffusion model | MDLM
document parsing | parsing documents | PDF parsing | parsing PDF | document conversion | document OCR
efficient reasoning | overthinking | concise reasoning | reasoning length | reasoning compression | CoT compression
efficient reasoning > shorter reasoning | shorter chain-of-thought | shorter CoT
few-step generation | one-step generation | step distillation | few-step diffusion | one-step diffusion
formal theorem proving | automated theorem proving
full-duplex > simultaneous listening and speaking | listen while speaking
graph neural network | GNN
hand-object interaction > HOI
image tokenizer | visual tokenizer | image tokenization
imitation learning | behavior cloning | behavioral cloning | learning from demonstration
instruction tuning | instruction fine-tuning
jailbreak | jailbreaking | jailbreak attack
knowledge editing | model editing
layer pruning | depth pruning | layer dropping
length generalization | length extrapolation
lip synchronization | lip sync
long video understanding | long-form video understanding | hour-long video
low-precision training | FP8 training | FP4 training
low-resource language | under-resourced language | underrepresented language
masked diffusion language model | MDLM | masked diffusion model
mathematical reasoning | math reasoning
medical image segmentation | biomedical image segmentation
mixture of experts | MoE
model merging | merging models | merged model | weight merging | merging weights | model fusion
model merging > LoRA merging | adapter merging
model routing | LLM routing | LLM router
molecule generation | molecular generation | molecular design | molecule design
monocular depth estimation | depth estimation | depth prediction
motion generation | motion synthesis
multi-turn conversation | multi-turn dialogue | multi-turn dialog | multi-turn interaction | long conversation
multimodal language model | MLLM | LMM | large multimodal model
multimodal language model > vision-language model | VLM | LVLM
multimodal model > multimodal language model | MLLM | LMM | vision-language model | VLM
novel view synthesis | view synthesis
omni-modal model | omni model | omnimodal model
over-refusal | overrefusal | false refusal | exaggerated safety
parameter-efficient fine-tuning | PEFT
parameter-efficient fine-tuning > LoRA
pathology | histopathology | whole slide image
peer review | paper review | automated reviewing
positional encoding | position encoding | positional embedding | position embedding
positional encoding > RoPE
process reward model | PRM | process supervision | step-level reward
program repair | bug fixing | issue resolution | issue resolving
radiology report generation | medical report generation
reasoning model | reasoning language model | LRM
recommender system | recommendation system
recommender system > sequential recommendation
red teaming > jailbreak | jailbreaking
reranking | re-ranking | reranker
scene generation | scene synthesis
self-evolving agent | self-improving agent
sim-to-real | sim2real | simulation-to-real
speculative decoding | speculative sampling
speech language model | spoken language model | speech LLM | SpeechLM
speech recognition | ASR
state space model | SSM | Mamba
streaming video understanding | online video understanding | real-time video understanding
style transfer | stylization
subject-driven generation | personalized image generation | image customization
sycophancy | sycophantic | user agreement
synthetic data | data synthesis | synthesized data
talking head | talking face | portrait animation | talking avatar
teleoperation | teleoperated
temporal grounding | moment retrieval | temporal localization
test-time scaling | inference-time scaling | test-time compute | inference-time compute
text-to-SQL | NL2SQL | natural language to SQL
text-to-speech | TTS | speech synthesis | voice synthesis
texture generation | texture synthesis | texturing
theorem proving | theorem prover | formal proof | Lean 4 | Lean | formal reasoning
theory of mind | ToM
time series forecasting | time series prediction
tool use | tool calling | function calling | tool invocation | API calling
uncertainty estimation | uncertainty quantification | confidence estimation
unified multimodal model | unified multimodal understanding and generation | unified understanding and generation
unit test generation | test case generation | test generation
user simulation | user simulator | simulated user
video generation | video synthesis | generating videos
video generation > text-to-video
virtual try-on | garment try-on
vision-and-language navigation | VLN
vision-language model | VLM | LVLM | visual language model
vision-language model > multimodal language model | MLLM | LMM | large multimodal model
vision-language-action model | VLA
visual grounding | referring expression comprehension | phrase grounding
weather forecasting | weather prediction
web agent | browser agent | web navigation agent | browser-use agent
world model | world simulator
"""
"""What a line joins is one thing; what stands after ``>`` is as good where that before it is asked for."""

INSERTED = ("", "large", "multimodal", "multimodal large", "large multimodal")
"""What papers write before "language models", and people leave out: "diffusion large language models"."""

MOST_PIECES = 5
"""The longest name has so many."""

KEPT = 16_384
"""So many runs of words are kept with what they are: a question's are looked up at each reading of it."""

Key = tuple[str, ...]

_PIECE = re.compile(r"[^\s-]+")
_ARTICLES = frozenset({"a", "an", "the"})
_LANGUAGE_MODEL, _LLM = ("languag", "model"), ("llm",)
_LARGE = ("larg", *_LANGUAGE_MODEL)
_OF_LANGUAGE = {_LARGE[:1], _LANGUAGE_MODEL[:1], _LLM}


def pieces_of(text: str) -> Sequence[str]:
    """Return the words of a text and the parts of those that have some, without articles."""
    return [piece for piece in _PIECE.findall(text) if piece.lower() not in _ARTICLES]


@lru_cache(KEPT)
def key_of(text: str) -> Key:
    """Return how a name is looked up: the stems of its parts, little words as they are."""
    return tuple(max(terms_of(piece), key=len, default=piece.lower()) for piece in pieces_of(text))


def may_begin(words: Sequence[str]) -> bool:
    """Tell at a glance whether some words may begin with a name: most do not."""
    first, second = (key_of(word)[:1] for word in (*words, "", "")[:2])
    return first in _firsts() or second in _OF_LANGUAGE


def is_name(said: str) -> bool:
    """Tell whether some words are a name of the field that the table has: no "fine-tuned language models"."""
    return _plainly(key_of(said)) in _others()


@lru_cache(KEPT)
def others(said: str, *, narrower: bool = True) -> Sequence[str]:
    """Return the other names of what some words name, also what is as good by them if ``narrower``; else none."""
    own = key_of(said)
    same, good = _others().get(_plainly(own), ((), ()))
    keys = {name: key_of(name) for name in (*same, *(good if narrower else ()), *_inserted(said, own))}
    return tuple(name for name, key in keys.items() if not (_is_within(key, own) or _is_within(own, key)))


def _inserted(said: str, own: Key) -> Iterator[str]:
    """Give what kind of language models is meant with what papers write between: diffusion *large* language models."""
    size = next((len(end) for end in (_LANGUAGE_MODEL, _LLM) if own[-len(end) :] == end), 0)
    head = " ".join(_PIECE.findall(said)[:-size]).lower().removesuffix(" large") if 0 < size < len(own) else ""
    if head and head != "large" and terms_of(head.rpartition(" ")[2]):
        kinds = (f"{head} {more}".strip() for more in INSERTED if not more or more not in head)
        yield from (*(f"{kind} language model" for kind in kinds), f"{head} LLM")


def _plainly(key: Key) -> Key:
    """Return the key of a name of language models as the table has it: diffusion LLMs are diffusion language models."""
    if len(key) > 1 and key[-1:] == _LLM:
        key = (*key[:-1], *_LANGUAGE_MODEL)
    return (*key[:-3], *_LANGUAGE_MODEL) if key[1:][-3:] == _LARGE else key


def _is_within(inner: Key, outer: Key) -> bool:
    return any(outer[at : at + len(inner)] == inner for at in range(len(outer) - len(inner) + 1))


@cache
def _others() -> Mapping[Key, tuple[Sequence[str], Sequence[str]]]:
    """Return the other names of each, by its key, and what stands for any of these after ``>``."""
    lines = [[part.split(" | ") for part in line.split(" > ")] for line in NAMES.strip().splitlines()]
    same, good = defaultdict[Key, list[str]](list), defaultdict[Key, list[str]](list)
    for names, *_ in lines:
        for name in names:
            same[key_of(name)] += [other for other in names if other != name]
    for (head, *_), *narrower in lines:
        for name in (head, *same[key_of(head)]) if narrower else ():
            good[key_of(name)] += narrower[0]
    return {key: (tuple(same[key]), tuple(good[key])) for key in [*same, *good]}


@cache
def _firsts() -> frozenset[Key]:
    """Return the first part of each name."""
    return frozenset(key[:1] for key in _others())


@cache
def _spelled() -> Mapping[Key, str]:
    """Return the names that are written as one with a little word in them, by their key: text-to-speech."""
    every = (name for line in NAMES.strip().splitlines() for name in line.replace(" > ", " | ").split(" | "))
    return {key_of(name): name for name in every if any(_is_led(word) for word in name.split())}


def _is_led(word: str) -> bool:
    return "-" in word and not all(map(terms_of, pieces_of(word)))


def as_one(said: str) -> str:
    """Return a name as papers write it, where they write it as one with a little word in it; else empty."""
    return _spelled().get(key_of(said), "")
