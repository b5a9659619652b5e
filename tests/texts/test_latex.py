"""LaTeX is read as people read it, and nothing else is touched."""

import string

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.texts.latex import readable, readable_marked
from tests.cases import each


@each(
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
        (r"{\it slow} and {\em fast}", "slow and fast"),
        (r"parts (\eg, wheels), \ie all of it, \etc.", "parts (e.g., wheels), i.e. all of it, etc."),
        (r"we present \otternet, and {\name} swims", "we present otternet, and name swims"),
        (r"a 360{\deg} view", "a 360° view"),
        (r"words\textemdash all of them\textemdash count", "words— all of them— count"),
        (r"costs \1 million, not \0.5; \3) last", r"costs $1 million, not $0.5; \3) last"),
        (r"our page \href{https://a.example", "our page https://a.example"),
        ("O^2TTER and O(n^2C), W^+", "O²TTER and O(n²C), W⁺"),
        ("n^{1+o(1)} steps", "n^(1+o(1)) steps"),
        ("a `heavy' and a ``light\" load", "a ‘heavy’ and a “light” load"),
        (
            "models -- small ones --- swim; 1--3 of them, vision--language",
            "models – small ones — swim; 1–3 of them, vision–language",
        ),
        ("run it with --fast, see https://otter--net.example", "run it with --fast, see https://otter--net.example"),
        ("Models~(VLMs) on RTX~4090, ~3 or 3~5 of them", "Models (VLMs) on RTX 4090, ~3 or 3~5 of them"),
        ("policies π_0 and π_0.5, but foo_bar", "policies π₀ and π₀.₅, but foo_bar"),
        (r"as shown~\cite{otter2020} in \ref{fig:1}, \label{x}it swims", "as shown in , it swims"),
        (r"\textcolor{red}{\textbf{O}}tter and \color{blue}{N}et", "Otter and Net"),
        (r"$\|x\|_2$ and $\lVert y\rVert$", "‖x‖₂ and ‖ y‖"),
        (r"\begin{itemize}\item one\item two\end{itemize}", "• one• two"),
        (r"a 360^{\circ} view$^{*}$", "a 360° view*"),
        ("Ot^2ter and O^2tter, in TC^0. By R^2, 2^8.5", "Ot²ter and O²tter, in TC⁰. By R², 2^8.5"),
        ("(eta^{ast}, B^ast), λ^star and v^top", "(eta*, B*), λ⋆ and vᵀ"),
        (r"$\lceil \log n \rceil$ bits", "⌈ log n ⌉ bits"),
        (
            "like ``it's an otter'' and ``two otters``, \"three'' of them",
            "like “it's an otter” and “two otters”, “three” of them",
        ),
    ],
)
def test_latex_is_read(written: str, read: str) -> None:
    assert readable(written) == read


@each(
    ("written", "read"),
    [
        ("1.5times faster, sim3times, {sim} 4 and 256times256", "1.5× faster, ~3×, ~ 4 and 256×256"),
        ("leq 11% and geq 5, a rightarrow b", "≤ 11% and ≥ 5, a → b"),
        ("a 5.625^circ grid", "a 5.625° grid"),
        ("{L}earn{ING} with theta_{SFT} at r{=}4", "LearnING with theta_SFT at r=4"),
        ("12{,}553 papers and mathrm{Cal} of {Flow-SDE}", "12,553 papers and Cal of Flow-SDE"),
        ("https://a.example/x{https://a.example/x}.", "https://a.example/x."),
        ("found here.}", "found here."),
        ("our orange{Problem-solving} helps", "our Problem-solving helps"),
        ("(leq5%, leq 100) on 8timesA800, up to Ntimes and R^2times", "(≤5%, ≤ 100) on 8×A800, up to N× and R²×"),
        ("OttertimesWeasel in 200mtimes130m, up to times5", "OttertimesWeasel in 200m×130m, up to ×5"),
        ("LLMtimesOtter: O(N cdot T), lceil log n rceil", "LLM×Otter: O(N · T), ⌈ log n ⌉"),
    ],
)
def test_what_lost_its_backslashes_is_read(written: str, read: str) -> None:
    assert readable(written) == read


@each(
    "text",
    [
        "three times faster, 3 times as fast, sometimes",
        "sim2real and sim 2real, a simulator",
        "at 5 pm",
        'weights of {-1, 0, 1} and {"a": 1}',
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


NO_SIGNS = st.characters(exclude_characters="\\$^`{}'~_-" + string.ascii_lowercase)
"""Nothing that LaTeX is written with, ties, indices and dashes among it; its commands are small letters, also where
their backslashes were lost."""


@given(st.text(alphabet=NO_SIGNS, max_size=80))
@example("~0 A_0 A-0 - 1")  # none of which ties, is an index of a Greek letter or a dash
def test_a_text_without_its_signs_is_the_same_text(text: str) -> None:
    assert readable(text) == text


def test_hostile_text_takes_no_longer_than_its_length() -> None:
    for piece in (
        "\\textbf{",
        "$a",
        "^{",
        "\\frac{a}{",
        "``",
        "\\(",
        "{a",
        "a}",
        "''",
        "`a",
        "{\\em ",
        "2times",
        "a{b}",
    ):
        assert len(readable(piece * 2_000)) <= 2_000 * len(piece)


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
