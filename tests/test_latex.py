"""LaTeX is read as people read it, and nothing else is touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.latex import readable, readable_marked


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (r"saves 95\% of R\&D at \$3", "saves 95% of R&D at $3"),
        (r"a $10\times$ speedup", "a 10× speedup"),
        (r"\textbf{Fast} and \emph{cheap \textit{at once}}", "Fast and cheap at once"),
        (r"$O(n^2)$ to $O(n \log n)$", "O(n²) to O(n log n)"),
        (r"an $R^2$ of .9, and R^2 = .8, 10^{-3}", "an R² of .9, and R² = .8, 10⁻³"),
        (r"$\pi_{0.5}$ and $\tau^2$-Bench", "π₀.₅ and τ²-Bench"),
        (r"$x_1 \leq x_{ij}$", "x₁ ≤ x_ij"),
        (r"$\mathcal{O}(1/\sqrt{T})$", "O(1/√T)"),
        (r"$\frac{1}{2}$ of it", "1/2 of it"),
        (r"rotated by $90^\circ$", "rotated by 90°"),
        (r"Erd\H{o}s, Poincar\'e and G\"{o}del", "Erdős, Poincaré and Gödel"),
        (r"$\sim$3$\times$ faster", "~3× faster"),
        (r"``scare'' quotes", "“scare” quotes"),
        (r"\href{https://a.example}{our page}", "our page"),
        (r"$\textit{SWE}$-bench, $\geq 5$", "SWE-bench, ≥ 5"),
        (r"from \(k\) to \(k+1\)", "from k to k+1"),
    ],
)
def test_latex_is_read(written: str, read: str) -> None:
    assert readable(written) == read


@pytest.mark.parametrize(
    "text",
    [
        "costs $5 and $10 more",
        "between $5-$10 a month",
        "raised $5M (vs $3M)",
        "90% of C:\\new\\table, a_b and x ^ y",
        "the ^ operator and 5 % of it",
        "a `code` span and `two` more",
        "snake_case_names stay",
    ],
)
def test_what_is_no_latex_stays(text: str) -> None:
    assert readable(text) == text


@given(st.text(alphabet="ab1 \\${}^_%`'.~", max_size=80))
def test_any_text_is_read_without_an_error_and_grows_little(text: str) -> None:
    assert len(readable(text)) <= 2 * len(text) + 10


@given(st.text(alphabet=st.characters(exclude_characters="\\$^`"), max_size=80))
def test_a_text_without_its_signs_is_the_same_text(text: str) -> None:
    assert readable(text) == text


def test_hostile_text_takes_no_longer_than_its_length() -> None:
    for piece in ("\\textbf{", "$a", "^{", "\\frac{a}{", "``", "\\("):
        assert readable(piece * 2_000)


@pytest.mark.parametrize(
    ("written", "words", "read"),
    [
        (r"a $10\times$ speedup", ("10", "speedup"), "a [10]× [speedup]"),
        (r"\textbf{Fast} docking", ("Fast", "docking"), "[Fast] [docking]"),
        (r"an R^2 of it", ("R", "of"), "an [R]² [of] it"),
        (r"it is \times", ("is", "times"), "it [is] ×"),
    ],
)
def test_marks_stay_on_their_words(written: str, words: tuple[str, ...], read: str) -> None:
    marks = [(written.index(word), written.index(word) + len(word)) for word in words]
    text, kept = readable_marked(written, marks)
    for begin, end in reversed(kept):
        text = f"{text[:begin]}[{text[begin:end]}]{text[end:]}"
    assert text == read


@given(st.text(alphabet="ab1 \\${}^_%\ue000", max_size=60), st.sets(st.integers(0, 60)))
def test_marks_lie_within_the_text_that_is_read(text: str, cuts: set[int]) -> None:
    edges = sorted(cut for cut in cuts if cut <= len(text))
    read, marks = readable_marked(text, list(zip(edges[::2], edges[1::2], strict=False)))
    ends = [0]
    for begin, end in marks:
        assert ends[-1] <= begin <= end <= len(read)
        ends.append(end)
