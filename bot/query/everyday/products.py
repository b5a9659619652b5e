"""What people want a product's like of, by what the product does: ``open source alternatives to Sora``. Pure.

Few papers name a product, and those that could take its place seldom say that they would: an alternative to Sora is
what generates video from text. The name stays beside what it does, so that papers that hold themselves against it come
first.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

_PRODUCTS = """
video generation = Sora | Veo | Kling | Runway | Gen-2 | Gen-3 | Gen-4 | Pika | Dream Machine | Luma | Hailuo
video generation = Seedance | Vidu | Movie Gen | MovieGen | Jimeng
text-to-image generation = Midjourney | DALL-E | DALLE | Imagen | Ideogram | Adobe Firefly | Firefly | GPT Image
text-to-image generation = GPT-Image | Seedream | Leonardo AI | Nano Banana | GPT-4o image generation
image editing = Photoshop | Flux Kontext | Canva
text-to-3D generation = Meshy | Tripo | Rodin
talking head generation = HeyGen | Synthesia | Hedra
text-to-speech = ElevenLabs | Eleven Labs | PlayHT | Play.ht
music generation = Suno | Udio | Lyria | MusicLM
speech recognition = Whisper | Deepgram | AssemblyAI | Otter.ai
spoken dialogue model = GPT-4o voice | Advanced Voice Mode | Gemini Live | Alexa | Siri | Google Assistant
machine translation = DeepL | Google Translate
grammatical error correction = Grammarly
document parsing = Mathpix | Textract | Tesseract | LlamaParse | Document AI
coding agent = Claude Code | Codex CLI | Gemini CLI | Cursor | GitHub Copilot | Copilot | Devin | Windsurf | Cline
coding agent = Aider | Replit Agent | OpenAI Codex | Codex | Lovable
deep research agent = OpenAI Deep Research | Gemini Deep Research | Deep Research | DeepResearch
search agent = Perplexity | SearchGPT | ChatGPT Search | Google Search
computer-use agent = OpenAI Operator | Operator | Claude Computer Use | Project Mariner
general-purpose agent = Manus | ChatGPT Agent | AutoGPT
data science agent = Code Interpreter | ChatGPT Code Interpreter
podcast generation = NotebookLM | Notebook LM
slide generation = Gamma | Beautiful.ai
role-playing agent = Character.AI | CharacterAI | Replika
agent memory = Mem0 | MemGPT | Letta | ChatGPT memory
interactive world model = Genie
reasoning model = OpenAI o1 | OpenAI o3 | o1 | o3 | o4-mini | DeepSeek-R1 | DeepSeek R1 | Gemini Thinking
vision-language model = GPT-4V | GPT-4 Vision | Gemini Vision
text embedding model = OpenAI embeddings | text-embedding-3 | text-embedding-ada-002 | Cohere Embed
reranking = Cohere Rerank
AI-generated text detection = GPTZero | Turnitin
protein structure prediction = AlphaFold | ESMFold | RoseTTAFold
genomic language model = AlphaGenome
formal theorem proving = AlphaProof
geometry problem solving = AlphaGeometry
algorithm discovery = AlphaEvolve | FunSearch | AlphaTensor
AI scientist = AI co-scientist | Co-Scientist | The AI Scientist
weather forecasting = GraphCast | GenCast | Pangu-Weather | FourCastNet | AIFS
autonomous driving = Waymo | Tesla FSD | Tesla Autopilot
vision-language-action model = Gemini Robotics | Figure Helix
humanoid robot = Tesla Optimus | Optimus | Figure 02 | Figure 03
"""
"""What products do, in the field's words, and what they are called; a number may stand behind any of them."""

_NUMBER = r"(?:[ -]?v?\d(?:\.\d)?(?: (?:pro|turbo|mini))?)?"
_NOUN = (
    r"(?:alternatives?|competitors?|rivals?|replacements?|substitutes?|equivalents?|counterparts?|answers?|clones?"
    r"|replicas?|replications?|reproductions?|re-?implementations?|imitations?|cop(?:y|ies)|versions?|successors?)"
)
_LIKE = (
    r"(?:like|such as|similar to|comparable (?:to|with)|akin to|along the lines of|on par with|competing with"
    r"|(?:that |which )?(?:competes?|can compete) with|rivall?ing|(?:that |which )?rivals?|better than|other than"
    r"|instead of|in place of|in the style of)"
)
_THING = (
    r"(?:anything|something|things?|stuff|models?|tools?|systems?|agents?|methods?|approaches|work|ones?|projects?"
    r"|papers?|an? [\w-]+)"
)
_FREE = r"(?:open(?:[- ](?:sourced?|weights?|access|and free))?|opensource|local|self-hosted|free(?: and open)?|public)"
_MODS = rf"(?:(?:{_FREE}|fully|good|better|best|cheap|cheaper|decent|viable|recent|new|small|smaller|fast|faster),? )*"
_OPEN = re.compile(rf"\b{_FREE}\b", re.IGNORECASE)
_ARTICLE = re.compile(r"\ban? $", re.IGNORECASE)
_BUT_OPEN = re.compile(
    rf",? (?:but|that (?:is|are)|which (?:is|are)|and|only|in) (?:fully )?{_FREE}(?: only)?(?=\W*$)", re.IGNORECASE
)


class LikeOne(NamedTuple):
    """A question for the like of a product: its words that ask so, the product, what that does, and the question so.

    And whether it shall be open, which few papers say of what is.
    """

    said: str
    name: str
    term: str
    question: str
    open: bool

    @property
    def told(self) -> str:
        """What a person is told of it."""
        return f"“{self.said}” is read as “{self.term}”."


def in_place_of(question: str) -> LikeOne | None:
    """Return a question for the like of a product as one for what that does; ``None`` where it asks for no such."""
    found = _frame().search(question) if _any().search(question) else None
    if found is None:
        return None
    name = next(said for group, said in found.groupdict().items() if said and group.startswith("name"))
    term = _terms()[_key(name)]
    asked = f"{_ARTICLE.sub('', question[: found.start()])}{term}{_BUT_OPEN.sub('', question[found.end() :])}"
    wanted = question[: found.end()] if _BUT_OPEN.match(question[found.end() :]) is None else question
    return LikeOne(found[0].strip(), name, term, asked, _OPEN.search(wanted) is not None)


def _key(name: str) -> str:
    plain = name.lower()
    return plain if plain in _terms() else re.sub(rf"{_NUMBER}$", "", plain)


@cache
def _terms() -> dict[str, str]:
    """Return what each product does, by its name in lower case."""
    lines = (line.split(" = ") for line in _PRODUCTS.strip().splitlines())
    return {name.strip().lower(): term for term, names in lines for name in names.split("|")}


@cache
def _any() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){_names()}", re.IGNORECASE)


def _names() -> str:
    return f"(?:{'|'.join(re.escape(name) for name in sorted(_terms(), key=len, reverse=True))})"


@cache
def _frame() -> re.Pattern[str]:
    """Return the ways in which people ask for the like of a product."""
    named = rf"(?:the |openai'?s? |google'?s? |deepmind'?s? |anthropic'?s? )?(?P<name{{}}>{_names()}{_NUMBER})(?![\w-])"
    return re.compile(
        rf"(?<![\w-]){_MODS}(?:{_NOUN} (?:to|of|for|with|against) {named.format(1)}"
        rf"|{_THING} {_LIKE} {named.format(2)}"
        rf"|{_FREE} {named.format(3)}(?: {_NOUN})?(?= *[?.!,]*$| (?:for|in|on|that|with)\b)"
        rf"|(?P<name4>{_names()}{_NUMBER})(?:'s)? {_NOUN}(?!\w)"
        rf"|(?P<name5>{_names()}{_NUMBER})[- ](?:like|style|esque|class|level)(?! to\b)"
        r"(?: (?:models?|tools?|systems?|agents?|assistants?|thing))?)",
        re.IGNORECASE,
    )
