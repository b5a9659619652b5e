"""The models that are known by name: where each comes from, how it reads a text, and what its cosines say.

A model is a line here. Its files are pinned by revision and SHA-256, so that what runs is what was measured; a folder
with other files may describe itself in a ``model.json``: name, size, tokens, pooling, asked, told, close, close_words.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from bot.errors import SettingsError
from bot.ports import Close

DEFAULT = "all-MiniLM-L6-v2"

MODEL_FILE, TOKENIZER_FILE, ABOUT_FILE = "model.onnx", "tokenizer.json", "model.json"


class Pooling(StrEnum):
    """How the vectors of a text's tokens become one."""

    MEAN = "mean"
    FIRST = "first"  # that of the first token alone, which the model was trained to hold all


@dataclass(frozen=True, slots=True)
class File:
    """A file of a model at its source: where it stands there, its size in bytes, and its digest."""

    path: str
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Model:
    """A sentence-embedding model.

    Attributes:
        name: For people and for ``BOT_MEANING_MODEL``.
        repository: Where it is at Hugging Face; empty for one that is a folder only.
        revision: The commit there.
        files: By the name that each has here.
        size: How many numbers a vector has.
        tokens: How much of a text is read at once. Twice as many gave MiniLM's vector nothing on abstracts.
        pooling: How the vectors of a text's tokens become one.
        asked: What the model wants before a question.
        told: What it wants before a paper.
        close: From where on a question and a paper are close in meaning. It is the model's own: one without it orders
            papers, and turns no question away or in.
        license: Of its weights.
    """

    name: str
    repository: str = ""
    revision: str = ""
    files: Mapping[str, File] = field(default_factory=dict)
    size: int = 384
    tokens: int = 128
    pooling: Pooling = Pooling.MEAN
    asked: str = ""
    told: str = ""
    close: Close | None = None
    license: str = ""

    @property
    def megabytes(self) -> int:
        """What its files weigh."""
        return round(sum(file.bytes for file in self.files.values()) / 1e6)


_SEARCHING = "Represent this sentence for searching relevant passages: "

MODELS = {
    model.name: model
    for model in (
        Model(
            DEFAULT,
            "sentence-transformers/all-MiniLM-L6-v2",
            "1110a243fdf4706b3f48f1d95db1a4f5529b4d41",
            {
                MODEL_FILE: File(
                    "onnx/model.onnx", 90_405_214, "6fd5d72fe4589f189f8ebc006442dbb529bb7ce38f8082112682524616046452"
                ),
                TOKENIZER_FILE: File(
                    "tokenizer.json", 466_247, "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037"
                ),
            },
            close=Close(0.45, -1.05),
            license="Apache-2.0",
        ),
        Model(
            "snowflake-arctic-embed-xs",
            "Snowflake/snowflake-arctic-embed-xs",
            "d8c86521100d3556476a063fc2342036d45c106f",
            {
                MODEL_FILE: File(
                    "onnx/model.onnx", 90_387_631, "cf2698d30ff05da02c70a088313bad56e5c2f401d734cb24a8390d446111936c"
                ),
                TOKENIZER_FILE: File(
                    "tokenizer.json", 711_649, "91f1def9b9391fdabe028cd3f3fcc4efd34e5d1f08c3bf2de513ebb5911a1854"
                ),
            },
            pooling=Pooling.FIRST,
            asked=_SEARCHING,
            license="Apache-2.0",
        ),
        Model(
            "bge-small-en-v1.5",
            "BAAI/bge-small-en-v1.5",
            "5c38ec7c405ec4b44b94cc5a9bb96e735b38267a",
            {
                MODEL_FILE: File(
                    "onnx/model.onnx", 133_093_490, "828e1496d7fabb79cfa4dcd84fa38625c0d3d21da474a00f08db0f559940cf35"
                ),
                TOKENIZER_FILE: File(
                    "tokenizer.json", 711_396, "d241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66"
                ),
            },
            pooling=Pooling.FIRST,
            asked=_SEARCHING,
            license="MIT",
        ),
        Model(
            "multilingual-e5-small",
            "intfloat/multilingual-e5-small",
            "614241f622f53c4eeff9890bdc4f31cfecc418b3",
            {
                MODEL_FILE: File(
                    "onnx/model.onnx", 470_268_510, "ca456c06b3a9505ddfd9131408916dd79290368331e7d76bb621f1cba6bc8665"
                ),
                TOKENIZER_FILE: File(
                    "onnx/tokenizer.json",
                    17_082_730,
                    "0b44a9d7b51c3c62626640cda0e2c2f70fdacdc25bbbd68038369d14ebdf4c39",
                ),
            },
            asked="query: ",
            told="passage: ",
            license="MIT",
        ),
    )
}


def in_folder(folder: Path) -> Model:
    """Return the model that a folder holds, as its ``model.json`` says; else the known one of the folder's name.

    A folder that says nothing and has no known name is read as MiniLM is, and its cosines say nothing.

    Raises:
        SettingsError: The description cannot be read.
    """
    about = folder / ABOUT_FILE
    if not about.is_file():
        return MODELS.get(folder.name) or Model(folder.name)
    try:
        return _described(json.loads(about.read_text(encoding="utf-8")), folder.name)
    except (OSError, ValueError, TypeError) as error:
        raise SettingsError(f"{about} does not describe a model: {error}") from error


def _described(said: Any, name: str) -> Model:
    if not isinstance(said, dict):
        raise TypeError("it is no object")
    base = MODELS.get(str(said.get("name", name))) or Model(name)
    close = base.close if "close" not in said else _close(said["close"], said.get("close_words"))
    found = replace(
        base,
        name=str(said.get("name", name)),
        size=int(said.get("size", base.size)),
        tokens=int(said.get("tokens", base.tokens)),
        pooling=Pooling(said.get("pooling", base.pooling)),
        asked=str(said.get("asked", base.asked)),
        told=str(said.get("told", base.told)),
        close=close,
    )
    if min(found.size, found.tokens) < 1:
        raise ValueError("its sizes are no sizes")
    return found


def _close(cosine: Any, words: Any) -> Close | None:
    return None if cosine is None else Close(float(cosine), None if words is None else float(words))
