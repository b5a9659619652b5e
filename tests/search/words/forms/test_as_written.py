"""What people type for short is asked for as papers write it."""

from datetime import date

import pytest

from bot.model import Paper
from bot.search.bm25 import Bm25Index
from bot.search.words.forms.as_written import as_written
from bot.search.words.question import understand
from bot.search.words.written.hyphens import hyphened
from tests.cases import each

DAY = date(2026, 7, 1)
TEXT = "An image-to-video model makes a video of an image. Image-to-video models are run on our benchmark, SWE-bench."
GENERATION = "Video generation is what VideoGen does: generation of any video, generation of sound."
SHORT = "NL2SQL writes what is asked of tables, and sim2real goes out of doors."


@pytest.fixture(scope="module")
def index() -> Bm25Index:
    index = Bm25Index()
    index.add([Paper(f"2607.{at:05}", f"Pictures {at}", TEXT, "", (DAY,)) for at in range(6)])
    index.add([Paper("2607.10002", "VideoGen", GENERATION, "", (DAY,))])
    tides = "Tidal look-ahead (TLA) tells when water comes. TLAs differ."
    index.add([Paper("2607.10003", "Water", tides, "", (DAY,))])
    index.add([Paper("2607.10000", "Tables", SHORT, "", (DAY,)), Paper("2607.10001", "Sim-to-real", SHORT, "", (DAY,))])
    return index


@each(
    ("text", "written"),
    [
        ("text of a vid", "text of a video"),
        ("vids, please", "vids, please"),  # no paper says videos
        ("a good bench", "a good benchmark"),
        ("swe bench", "swe bench"),
        ("img2vid models", "image-to-video models"),
        ("NL2SQL", "NL2SQL"),
        ("SAM style masks", "SAM masks"),
        ("her style", "her style"),
        ("sound-based approaches", "sound approaches"),
        ("energy-based models", "energy-based models"),  # a name
        ("Speed up a video", "accelerate a video"),
        ("getting rid of a video", "removing a video"),
        ("high-speed up and down", "high-speed up and down"),
        ("video gen", "video generation"),
        ("VideoGen", "VideoGen"),
        ("stop models from inventing things", "prevent models from inventing things"),
        ("stop early", "stop early"),
        ("when to stop thinking", "when to stop thinking"),
        ("early stop from a learned signal", "early stop from a learned signal"),
        ("VLA models for robots", "VLA models"),
        ("robot VLAs", "VLAs"),
        ("VLA for robot manipulation", "VLA for robot manipulation"),
        ("robots in a video", "robots in a video"),
        ("tlas for a video", "TLAs for a video"),  # Snowball leaves the s where the one vowel stands before it
        ("gas in a video", "gas in a video"),
        ("", ""),
    ],
)
def test_short_forms_are_put_in_full_where_papers_write_them_so(index: Bm25Index, text: str, written: str) -> None:
    assert as_written(index.archive, text) == written


def test_a_word_with_to_inside_is_also_one_with_a_two(index: Bm25Index) -> None:
    assert "sim2real" in understand(index.archive, "sim-to-real").terms.names


def test_a_kind_of_many_things_is_no_likeness(index: Bm25Index) -> None:
    assert hyphened(index.archive, "multi-style images") == "multi-style images"
