"""A paper is found by every name of what it is about, and read as if it had the question's."""

import pytest

from bot.model import Paper, Query
from bot.search.bm25 import Bm25Index
from bot.search.words.forms.as_written import as_written
from tests.cases import each
from tests.search.conftest import paper

SPEECH = [
    ("Voices of Birds", "We study text-to-speech for birds. Our text-to-speech is fast."),
    ("Speech Synthesis for Whales", "We sing. Speech synthesis of whales is slow, and speech synthesis is deep."),
    ("A Crane's TTS", "Cranes use TTS. We train TTS on cranes."),
]
SCALING = ("Counting Longer", "Test-time scaling (TTS) lets bears count. More TTS helps bears, and TTS is cheap.")
MENTIONS = ("Listening to Fish", "We turn speech to text under water: fish speech is text for us.")
PROOFS = ("Rabbits Prove", "Rabbits write formal proofs. Formal proofs of rabbits are short.")
MASKED = ("Frozen Ponds", "We freeze diffusion large language models. A diffusion LLM is a pond.")
OTHER = "Whales sing of tides, boats and lanterns, and nobody travels with models of language."


def texts() -> list[tuple[str, str]]:
    return [*SPEECH, SCALING, MENTIONS, PROOFS, MASKED]


def filled() -> Bm25Index:
    index = Bm25Index()
    index.add(paper(number, title, text) for number, (title, text) in enumerate(texts(), 1))
    index.add(paper(number, f"Songs {number}", OTHER) for number in range(20, 140))
    return index


@pytest.fixture(scope="module")
def index() -> Bm25Index:
    return filled()


def found(index: Bm25Index, text: str) -> list[Paper]:
    return [hit.paper for hit in index.search(Query(text, text=text), limit=9).hits]


def titles(index: Bm25Index, text: str) -> list[str]:
    return [paper.title for paper in found(index, text)]


@each("question", ["text to speech", "speech synthesis", "text-to-speech"])
def test_a_question_finds_the_papers_of_each_name_and_of_no_other_thing(index: Bm25Index, question: str) -> None:
    assert set(titles(index, question)) == {title for title, _ in SPEECH}


def test_an_acronym_alone_means_what_the_field_means_by_it(index: Bm25Index) -> None:
    assert SCALING[0] not in titles(index, "TTS")
    assert {title for title, _ in SPEECH} == set(titles(index, "TTS"))


def test_beside_another_topic_an_acronym_may_mean_anything(index: Bm25Index) -> None:
    assert SCALING[0] in titles(index, "TTS bears")


def test_beside_what_is_said_of_voices_an_acronym_means_what_the_field_does(index: Bm25Index) -> None:
    assert as_written(index.archive, "singing TTS") != "singing TTS"
    assert SCALING[0] not in titles(index, "singing TTS")
    assert as_written(index.archive, "singing TTS for reasoning") == "singing TTS for reasoning"


def test_a_name_of_which_papers_lack_a_word_is_asked_for_by_another(index: Bm25Index) -> None:
    assert titles(index, "theorem proving") == [PROOFS[0]]
    assert as_written(index.archive, "rabbits and theorem proving?") == "rabbits and formal proof"


def test_what_papers_put_between_a_kind_and_language_models_does_not_matter(index: Bm25Index) -> None:
    assert titles(index, "diffusion language models") == [MASKED[0]]


def test_a_name_is_quoted_with_its_words_marked(index: Bm25Index) -> None:
    (quote,) = (
        hit.quote
        for hit in index.search(Query("TTS", text="speech synthesis"), limit=9).hits
        if "Crane" in hit.paper.title
    )
    assert [quote.text[begin:end] for begin, end in quote.marks] == ["TTS"]


def test_each_name_counts_the_same_papers(index: Bm25Index) -> None:
    counted = {index.count(Query("", text=text)).total for text in ("text to speech", "speech synthesis")}
    assert counted == {3}
