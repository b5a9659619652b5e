"""Papers for other programs: whatever stands in a title, a name or a note, each form keeps to its rules."""

import csv
import io
import re
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.citing import FORMS, bibtex, bibtex_of, csv_of, latex, markdown_of, ris_of
from bot.model import Paper
from tests.cases import each
from tests.fakes.answers import paper

NASTY = st.text(st.sampled_from("ab1é λ{}$\\%&#_~^\"'@=,;|\n\t<>[]`*()+-—中 "), max_size=30) | st.text(max_size=20)
ESCAPED = re.compile(r"\\.|\$[^$]*\$", re.DOTALL)


@each(
    ("text", "written"),
    [
        ("50% of R&D_x #1", r"50\% of R\&D\_x \#1"),
        (r"$\mathcal{X}$-means & \textbf{more}", r"$\mathcal{X}$-means \& \textbf{more}"),
        ("It costs $5 and ends", r"It costs \$5 and ends"),
        ("Between $10 and $20", r"Between \$10 and \$20"),
        ("R$^2$ of a {brace", r"R$^2$ of a brace"),
        ("x^2 ~ y }", r"x\textasciicircum{}2 \textasciitilde{} y"),
        ("Müller–Łukasiewicz 中", "Müller–Łukasiewicz 中"),
    ],
)
def test_latex_stays_and_what_else_means_something_is_escaped(text: str, written: str) -> None:
    assert latex(text).strip() == written


@given(NASTY)
def test_no_text_opens_what_it_does_not_close(text: str) -> None:
    shown = latex(text)
    depth = 0
    for char in shown:
        depth += (char == "{") - (char == "}")
        assert depth >= 0
    assert depth == 0
    assert "\n" not in shown
    assert not re.search(r"[&%#_$]", ESCAPED.sub("", shown))


@given(st.lists(st.tuples(NASTY, NASTY, NASTY), max_size=6))
def test_bibtex_has_an_entry_a_paper_each_whole_and_under_a_key_of_its_own(rows: list[tuple[str, str, str]]) -> None:
    text = bibtex_of([(paper(number, title=row[0], authors=(row[1],)), row[2]) for number, row in enumerate(rows)])
    entries, depth = [], 0
    for char in text:
        if char == "@" and depth == 0:
            entries.append("")
        depth += (char == "{") - (char == "}")
        if entries:
            entries[-1] += char
    assert (len(entries), depth) == (len(rows), 0)
    keys = [re.match(r"@misc\{([a-z0-9-]+),\n", entry) for entry in entries]
    assert all(keys)
    assert len({key[1] for key in keys if key}) == len(rows)


def test_names_that_bibtex_would_part_stay_one() -> None:
    entry = bibtex(paper(1, authors=("Qwen and Friends", "Doe, Jane", "Han Anderson", "")))
    assert "author = {{Qwen and Friends} and {Doe, Jane} and Han Anderson}" in entry


@given(st.lists(st.tuples(NASTY, NASTY, NASTY), max_size=4))
def test_ris_has_one_line_a_tag_and_ends_each_record(rows: list[tuple[str, str, str]]) -> None:
    text = ris_of([(paper(number, title=row[0], authors=(row[1],)), row[2]) for number, row in enumerate(rows, 1)])
    lines = [line for line in text.split("\r\n") if line]
    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - .*", line, re.DOTALL) for line in lines)
    assert [line[:2] for line in lines].count("TY") == [line[:2] for line in lines].count("ER") == len(rows)


@pytest.mark.parametrize(
    ("name", "shown"),
    [("Song Han", "Han, Song"), ("Laurens van der Maaten", "van der Maaten, Laurens"), ("Plato", "Plato"),
     ("Doe, Jane", "Doe, Jane")],
)  # fmt: skip
def test_ris_has_surnames_first(name: str, shown: str) -> None:
    assert f"AU  - {shown}\r\n" in ris_of([(paper(1, authors=(name,)), "")])


@given(st.lists(st.tuples(NASTY, NASTY, NASTY), max_size=4))
def test_csv_comes_back_as_it_was_and_no_cell_is_a_formula(rows: list[tuple[str, str, str]]) -> None:
    given_rows = [(paper(number, title=row[0], organization=row[1]), row[2]) for number, row in enumerate(rows, 1)]
    table = list(csv.reader(io.StringIO(csv_of(given_rows), newline="")))[1:]
    assert [(line[1].removeprefix("'"), line[-1].removeprefix("'")) for line in table] == [
        (row[0].removeprefix("'"), row[2].removeprefix("'")) for row in rows
    ]
    assert not any(re.match(r"\s*[=+@|-]|[\t\r\n]", cell) for line in table for cell in line)


@given(NASTY, NASTY)
def test_markdown_is_a_line_a_paper_and_one_for_its_note(title: str, note: str) -> None:
    text = markdown_of([(paper(1, title=title), note)])
    assert len(text.splitlines()) == 1 + bool(note.strip())


@pytest.mark.parametrize("name", FORMS)
def test_paper_without_an_id_of_arxivs_has_its_own_address_in_every_form(name: str) -> None:
    day = datetime(2026, 7, 30, tzinfo=UTC).date()
    one = Paper("a-copied-paper", "A copied paper", "", "https://huggingface.co/papers?q=x{y}", (day,))
    text = FORMS[name].write([(one, "")])
    assert "https://huggingface.co/papers?q=x" in text
    assert "arXiv" not in text
