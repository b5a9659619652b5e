"""Fields of work that people leave out by one name, and the words by which papers on them are told. Data alone.

"No vision" leaves out what is on images and videos, "not on mobile" what is on Android and phones.
"""

from __future__ import annotations

_CALLED = {
    "vision|computer vision|visual|multimodal": (
        "vision visual image images video videos multimodal vision-language vlm mllm lvlm vla pixel pixels"
    ),
    "mobile|phone|phones|smartphone|smartphones|mobile phones": "mobile phone smartphone android ios",
    "speech|speech and audio": "speech spoken voice voices tts asr text-to-speech",
    "audio|sound": "audio sound sounds speech music acoustic voice audio-visual",
    "video|videos": "video videos videollm text-to-video image-to-video",
    "robot|robots|robotics|robotic|embodied": (
        "robot robots robotic robotics humanoid humanoids embodied vla vision-language-action locomotion gripper"
    ),
    "medical|medicine|clinical|biomedical|healthcare|health": (
        "medical medicine clinical biomedical healthcare patient patients radiology surgical disease diagnosis cancer"
    ),
    "code|coding|programming": "code coding programming programmer software swe swe-bench github repository",
    "reinforcement learning|rl": (
        "reinforcement rl rlvr rlhf reinforce reinforcing reinforced grpo ppo dapo gspo r1 r1-zero"
    ),
    "diffusion|diffusion models": "diffusion dit dits denoising ddpm ddim sdxl controlnet",
    "transformers|transformer": "transformer transformers vit dit",
    "gaussian splatting|3d gaussian splatting|3dgs|gaussians": "splatting splat splats gaussian gaussians 3dgs 4dgs",
    "rag|retrieval-augmented generation": "rag graphrag retrieval-augmented",
    "llm|llms|large language models": "llm llms",
    "math|maths|mathematics|mathematical": "math mathematical mathematics theorem aime olympiad arithmetic geometry",
}

FIELDS = {name: tuple(words.split()) for names, words in _CALLED.items() for name in names.split("|")}
"""The words of papers on a field, by what people call it."""

OFTEN = 4
"""So often has a paper words of its field: of 50 on reward models and reinforcement learning, all on vision have them
five times or more, or in the title, all others but one twice at most."""
