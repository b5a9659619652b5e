"""What "without" leaves out, and what it says of how something is done: a small archive cannot tell. Data alone.

Of a year's papers "without labels" is written of every eleventh that speaks of labels, "without diffusion" of every
230th; of a month's of one or none.
"""

from __future__ import annotations

from bot.query.question import word_set
from bot.query.vocabulary.talkwords import is_talk


def _by_name(lines: str, between: str | None = None) -> dict[str, tuple[str, ...]]:
    """Return what stands behind ``=`` in each line, by each of the names before it."""
    each = (line.split(" = ") for line in lines.strip().splitlines())
    return {name: tuple(others.split(between)) for names, others in each for name in names.split("|")}


_METHODS = """
diffusion|denoising diffusion|latent diffusion|score matching|flow matching|gan|gans|generative adversarial networks
vae|vaes|variational autoencoder|variational autoencoders|normalizing flow|normalizing flows|energy-based
contrastive|contrastive learning|contrastive loss|contrastive losses|contrastive objectives|contrastive pretraining
autoregressive|autoregression|auto-regressive
transformer|transformers|attention|self-attention|cross-attention|softmax attention|full attention
convolution|convolutions|cnn|cnns|rnn|rnns|lstm|lstms|mamba|ssm|ssms|state space models|state-space models|mlp|mlps
u-net|unet|vit|vits|vision transformer|vision transformers|dit|dits
moe|mixture of experts|mixture-of-experts|lora|qlora|adapters|quantization|pruning|distillation|knowledge distillation
rl|reinforcement learning|rlhf|rlvr|grpo|ppo|dpo|sft|supervised fine-tuning|imitation learning|behavior cloning
behaviour cloning|mcts|monte carlo tree search|tree search|beam search|speculative decoding
rag|retrieval-augmented generation|retrieval augmented generation|graphrag|knowledge graph|knowledge graphs
gnn|gnns|graph neural networks|chain of thought|chain-of-thought|cot
llm|llms|large language models|language models|vlm|vlms|vision-language models|mllm|mllms|vla|vlas|world models
agent|agents|multi-agent|multi-agent systems|multiple agents|tool use|tool calling
gaussian splatting|3d gaussian splatting|3dgs|gaussians|nerf|nerfs|neural radiance fields|meshes|point clouds|slam
clip|dino|dinov2|controlnet|stable diffusion
"""
METHODS = frozenset(name for line in _METHODS.strip().splitlines() for name in line.split("|"))
"""What papers are made of: who says "without" it wants what is made of something else."""

_INSTEAD = """
diffusion|denoising diffusion|latent diffusion|stable diffusion|score matching = autoregressive gan gans vae mask
gan|gans|generative adversarial networks = diffusion autoregressive
autoregressive|autoregression|auto-regressive = non-autoregressive diffusion
transformer|transformers|attention|self-attention|softmax attention|full attention = mamba ssm recurrent rnn rwkv
gaussian splatting|3d gaussian splatting|3dgs|gaussians = nerf mesh voxel
nerf|nerfs|neural radiance fields = 3dgs mesh voxel
"""
INSTEAD = _by_name(_INSTEAD)
"""What takes a method's place: papers on it surely do without."""

HEADS = word_set(
    "models model methods method approaches approach techniques technique decoding generation modeling modelling "
    "backbone backbones architecture architectures based training networks frameworks systems paradigm"
)
"""What stands after a method and says nothing more of it."""

_VAGUE = word_set("learning tuning fine-tuning finetuning adaptation pipeline pipelines system")
"""What is a topic only with what it does without."""

_NEEDS = """
label|labels|labeled data|labelled data|step labels|annotation|annotations|annotated data|human annotation
human annotations|human annotators|annotators|human labels|human raters|human data|human feedback|human preferences
preference data|human supervision|human intervention|human in the loop|supervision|supervised data|ground truth
ground-truth|paired data|parallel data|training data|real data|real-world data|domain data|demonstrations
human demonstrations|expert demonstrations|teleoperation|teleoperation data|training|any training|extra training
additional training|further training|retraining|re-training|fine-tuning|finetuning|fine tuning|tuning|backprop
backpropagation|gradients|gradient updates|weight updates|parameter updates|optimization|per-scene optimization
test-time optimization|test-time training|pretraining|pre-training|calibration|calibration data|calibration set
verifier|verifiers|reward|rewards|reward model|reward models|external rewards|verifiable rewards|critic|critics
value model|teacher|teachers|reference model|oracle|external tools|external models|external knowledge
camera poses|camera pose|poses|depth|masks|bounding boxes|prompts|text prompts|prompting|prompt engineering
classifier|guidance|classifier-free guidance|cfg|gpu|gpus|cloud|internet|access to weights|weights
"""
_COSTS = """
extra parameters|extra cost|extra compute|latency|overhead
forgetting|catastrophic forgetting|hallucination|hallucinations|collapse|mode collapse|model collapse|reward hacking
quality loss|accuracy loss|loss of quality|performance loss|degradation|interference|leakage|drift|artifacts
"""
COSTS = frozenset(name for line in _COSTS.strip().splitlines() for name in line.split("|"))
"""What a method may cost, or do to its harm: who speaks of it mostly has it in mind."""

NEEDS = COSTS | frozenset(name for line in _NEEDS.strip().splitlines() for name in line.split("|"))
"""The same, and what a method may need: who says "without" it asks how something is done."""

_FREE = """
label|labels|labeled|annotation|annotations|annotated|annotators|supervision = unsupervised self-supervised unlabeled
training|retraining|re-training|tuning|finetuning|fine-tuning = training-free tuning-free train-free plug-and-play
feedback|preferences|preference = self-rewarding rlaif
backprop|backpropagation|gradient|gradients = zeroth-order forward-only gradient-free
paired|parallel = unpaired non-parallel
pose|poses|camera = pose-free unposed uncalibrated
"""
FREE = _by_name(_FREE)
"""What papers say that do without a need: of human annotators, that they learn unsupervised."""

WIDER = word_set("human poses labels annotation annotations demonstrations")
"""Words of needs: what does without these does without any of the kind, as without camera poses."""

_BY = """
human feedback|human preferences|preference data = rlhf|human feedback|human preferences
verifier|verifiers|verifiable rewards = rlvr
guidance|classifier-free guidance = cfg|guided
teacher|teachers = distillation
reward|rewards = rlhf|rlvr|reward model
fine-tuning|finetuning|fine tuning|tuning = sft
"""
BY = _by_name(_BY, "|")
"""By what names a need is met as well: who learns by RLHF has human feedback."""


def method_in(thing: str) -> str:
    """Return the method that a thing names, without a last word that says nothing more; empty where it names none."""
    words = thing.lower().split()
    while len(words) > 1 and " ".join(words) not in METHODS and words[-1] in HEADS:
        words.pop()
    name = " ".join(words).removesuffix("-based")
    return name if name in METHODS else ""


def is_vague(rest: str) -> bool:
    """Tell whether what is asked for beside a need is no topic of its own, as "learning" of "without labels"."""
    return all(word in HEADS or word in _VAGUE or is_talk(word) for word in rest.lower().split())
