"""Links to papers, as people paste them, and what is none."""

from bot.query.typed.links import linked
from tests.cases import each


@each(
    "link",
    [
        "https://arxiv.org/abs/2607.28227",
        "http://www.arxiv.org/abs/2607.28227v3",
        "https://export.arxiv.org/pdf/2607.28227",
        "arxiv.org/pdf/2607.28227v1.pdf",
        "<https://arxiv.org/html/2607.28227v2#S3|read this>",
        "https://huggingface.co/papers/2607.28227",
        "https://hf.co/papers/2607.28227#community",
        "https://www.alphaxiv.org/abs/2607.28227",
        "https://alphaxiv.org/overview/2607.28227v1?x=1",
        "https://doi.org/10.48550/arXiv.2607.28227",
    ],
)
def test_a_link_to_a_paper_names_it(link):
    assert linked(link) == ("2607.28227",)


@each(
    "text",
    [
        "",
        "2607.28227",
        "https://notarxiv.org/abs/2607.28227",
        "https://arxiv.org.evil.example/abs/2607.28227",
        "https://arxiv.org/list/cs.CL/2607.28227",
        "https://arxiv.org/abs/2613.28227",
        "https://arxiv.org/abs/2607.282271",
        "https://huggingface.co/2607.28227",
        "https://github.com/papers/2607.28227",
        "https://arxiv.org/abs/٢٦٠٧.٢٨٢٢٧",
    ],
)
def test_what_is_no_link_to_a_paper_names_none(text):
    assert linked(text) == ()


def test_each_paper_is_named_once_in_order():
    text = "arxiv.org/abs/2607.00002 and hf.co/papers/2607.00001, also alphaxiv.org/abs/2607.00002"
    assert linked(text) == ("2607.00002", "2607.00001")
