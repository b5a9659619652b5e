"""Of a question in another script it is told how much of it is in that script."""

from bot.query.frames.tongues import is_mostly_foreign
from tests.cases import each


@each(
    ("question", "mostly"),
    [
        ("LLM 量化 有什么新论文", True),
        ("LLM量化有什么新论文", True),
        ("papers on 量化", False),
        ("LLM 论文", False),
        ("Gödel machines", False),
        ("robots", False),
    ],
)
def test_a_question_is_mostly_foreign_by_its_signs(question: str, mostly: bool) -> None:
    assert is_mostly_foreign(question) is mostly
