"""Titles that people ask for and that are older than Daily Papers: an archive of those cannot hold them."""

from __future__ import annotations

import re

_TITLES = """
2012 ImageNet Classification with Deep Convolutional Neural Networks = AlexNet
2013 Efficient Estimation of Word Representations in Vector Space = word2vec
2013 Auto-Encoding Variational Bayes = VAE
2013 Playing Atari with Deep Reinforcement Learning = DQN
2014 Generative Adversarial Networks = GAN
2014 Adam: A Method for Stochastic Optimization
2014 Neural Machine Translation by Jointly Learning to Align and Translate
2014 Sequence to Sequence Learning with Neural Networks = seq2seq
2015 Deep Residual Learning for Image Recognition = ResNet
2015 Batch Normalization: Accelerating Deep Network Training by Reducing Internal Covariate Shift = batch norm
2015 U-Net: Convolutional Networks for Biomedical Image Segmentation
2015 Distilling the Knowledge in a Neural Network
2015 You Only Look Once: Unified, Real-Time Object Detection = YOLO
2016 Layer Normalization
2017 Attention Is All You Need = transformer
2017 Proximal Policy Optimization Algorithms = PPO
2017 Mask R-CNN
2018 BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding
2018 Deep Contextualized Word Representations = ELMo
2018 The Lottery Ticket Hypothesis: Finding Sparse, Trainable Neural Networks
2019 Language Models are Unsupervised Multitask Learners = GPT-2
2019 RoBERTa: A Robustly Optimized BERT Pretraining Approach
2019 Exploring the Limits of Transfer Learning with a Unified Text-to-Text Transformer = T5
2020 Language Models are Few-Shot Learners = GPT-3
2020 Scaling Laws for Neural Language Models
2020 Denoising Diffusion Probabilistic Models = DDPM
2020 An Image is Worth 16x16 Words: Transformers for Image Recognition at Scale = ViT
2020 NeRF: Representing Scenes as Neural Radiance Fields for View Synthesis
2020 Retrieval-Augmented Generation for Knowledge-Intensive NLP Tasks = RAG
2021 Learning Transferable Visual Models From Natural Language Supervision = CLIP
2021 LoRA: Low-Rank Adaptation of Large Language Models
2021 High-Resolution Image Synthesis with Latent Diffusion Models = stable diffusion
2021 Masked Autoencoders Are Scalable Vision Learners = MAE
2022 Training language models to follow instructions with human feedback = InstructGPT
2022 Training Compute-Optimal Large Language Models = Chinchilla
2022 Chain-of-Thought Prompting Elicits Reasoning in Large Language Models = chain of thought
2022 FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness
2022 Classifier-Free Diffusion Guidance
2022 ReAct: Synergizing Reasoning and Acting in Language Models
2023 Segment Anything = SAM
2023 LLaMA: Open and Efficient Foundation Language Models
"""


def _key(title: str) -> str:
    return " ".join("".join(char if char.isalnum() else " " for char in title.casefold()).split())


_LINES = [line.split(" ", 1) for line in _TITLES.strip().splitlines()]
_KNOWN = {_key(title): (title, year) for year, line in _LINES for title in [line.partition(" = ")[0]]}
_NAMES = {_key(title.partition(":")[0]): (title, year) for title, year in _KNOWN.values() if ":" in title}
_NICKNAMES = {
    _key(name): _KNOWN[_key(title)] for _, line in _LINES for title, _, name in [line.partition(" = ")] if name
}

_NAMED = re.compile(r"((?:the )?(?:original |first )?)(\S+(?: \S+){0,2}) paper", re.IGNORECASE)
_ASKED = re.compile(
    r"^(?:is|are|was|do (?:you|we) (?:have|hold|know)|have (?:you|we)(?: got)?"
    r"|(?:can|could) (?:you|i|we) (?:find|get|see|read)|(?:find|show|give|get)(?: me)?|where (?:is|can i find)"
    r"|looking for) (?=.{2,80}$)",
    re.IGNORECASE,
)
_HERE = re.compile(
    r"(?:,? (?:in here|here|(?:in|part of) (?:the|your|this) (?:archive|collection|index|library)|held|included))+$",
    re.IGNORECASE,
)
"""What asks whether a paper is held, before its title and after it."""

_BEGUN = 3
"""With so many of its words a title is begun; "attention is" is none."""


def older(text: str, question: str = "") -> str:
    """Return a sentence about a well-known paper older than Daily Papers; ``""`` where none is meant.

    Args:
        text: Its title, or how that begins.
        question: As typed, such as ``the BERT paper``.
    """
    asked = _HERE.sub("", _ASKED.sub("", question.strip(" ?.!")))
    key, named = _key(text), _NAMED.fullmatch(asked)
    found = (
        _KNOWN.get(key)
        or _KNOWN.get(_key(asked))
        or ((_NAMES.get(_key(named[2])) or _KNOWN.get(_key(named[2]))) if named else None)
    )
    found = found or (_NICKNAMES.get(_key(named[2])) if named and named[1] else None)  # "a transformer paper" is any
    if found is None and len(key.split()) >= _BEGUN:
        found = next((told for title, told in _KNOWN.items() if title.startswith(f"{key} ")), None)
    if found is None:
        return ""
    title, year = found
    return f"“{title}” ({year}) is older than Daily Papers, and is not held; these are others that hold its words."
