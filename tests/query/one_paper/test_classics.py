"""Well-known papers older than Daily Papers: told by their titles, their names and what people call them."""

from bot.query.one_paper.classics import older
from tests.cases import each


@each(
    ("question", "title"),
    [
        ("Attention Is All You Need", "Attention Is All You Need"),
        ("attention is all you", "Attention Is All You Need"),
        ("the BERT paper", "BERT: Pre-training of Deep Bidirectional Transformers"),
        ("BERT paper?", "BERT: Pre-training of Deep Bidirectional Transformers"),
        ("the chinchilla paper", "Training Compute-Optimal Large Language Models"),
        ("do you have the LoRA paper", "LoRA: Low-Rank Adaptation"),
        ("is the Segment Anything paper in here?", "Segment Anything"),
        ("first GPT-3 paper", "Language Models are Few-Shot Learners"),
        ("the chain of thought paper", "Chain-of-Thought Prompting Elicits Reasoning"),
    ],
)
def test_a_paper_older_than_daily_papers_is_told(question: str, title: str) -> None:
    assert title in older(question, question)


@each("question", ["a good transformer paper", "chain of thought papers", "attention is", "RAG", "the otter paper"])
def test_what_is_a_topic_is_none(question: str) -> None:
    assert not older(question, question)
