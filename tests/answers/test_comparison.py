"""What of a paper is set beside others: its own sentences, each once."""

from hypothesis import given
from hypothesis import strategies as st

from bot.answers.comparison import compared
from bot.texts.sentences import split
from tests.fakes.answers import paper

SCENE = "Large models are costly to run, and recent work has cut them by 50%."
CLAIM = "We propose Shears, a framework that prunes language models without any training."
HOW = "Specifically, our method ranks attention heads by their entropy and removes them through a two-stage pipeline."
RESULT = "On five benchmarks, Shears reduces latency by 38% and improves accuracy by 1.2 points over the baselines."
SECOND = "It needs 4 GPUs and 3 hours."


def test_a_paper_is_told_by_its_claim_its_way_and_its_numbers():
    told = compared(paper(title="Shears: Pruning at Ease", abstract=" ".join((SCENE, CLAIM, HOW, RESULT, SECOND))))
    assert (told.claim, told.method) == (CLAIM, HOW)
    assert told.figures == (RESULT, SECOND)


def test_numbers_of_the_field_and_years_are_none_of_its_own():
    abstract = f"{SCENE} {CLAIM} We released it in 2026, and Section 3 describes it."
    assert compared(paper(abstract=abstract)).figures == ()


def test_without_an_abstract_nothing_is_said():
    told = compared(paper(abstract=""))
    assert (told.claim, told.method, told.figures) == ("", "", ())


PIECES = st.sampled_from(
    [SCENE, CLAIM, HOW, RESULT, SECOND, "It is short.", "We show 3x.", "$x_{i}$ is 5%.", "<!channel>"]
)


@given(st.lists(PIECES, max_size=12).map(" ".join) | st.text(max_size=400))
def test_every_sentence_is_the_abstracts_own_and_said_once(abstract):
    told = compared(paper(abstract=abstract))
    said = [each for each in (told.claim, told.method, *told.figures) if each]
    assert len(said) == len(set(said))
    assert set(said) <= {abstract[begin:end] for begin, end in split(abstract)}
