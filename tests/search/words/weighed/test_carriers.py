"""What a system goes by is no topic beside what it does: "a bot that haggles" asks for haggling."""

from collections.abc import Callable

import pytest

from bot.model import Paper, Query
from bot.search.bm25 import Bm25Index
from bot.search.words.weighed.carriers import carriers
from tests.cases import each


@pytest.fixture
def index(make: Callable[..., Paper]) -> Bm25Index:
    index = Bm25Index()
    index.add(
        make(number, f"Tides of Coast {number}", "Currents and buoys are measured.") for number in range(100, 300)
    )
    index.add(make(number, f"Voice Assistants {number}", "Voice assistants that hear.") for number in range(1, 5))
    index.add([make(9, "Sluice Gates Run by Themselves", "Sluice gates are opened. We open gates at low tide.")])
    index.add([make(8, "Lobster Bots", "A bot swims, and the bot is small. Bots of this kind are cheap.")])
    return index


@each(
    ("question", "words"),
    [
        ("bot for sluice gates", "bot"),
        ("an app that opens sluice gates", "app"),
        ("can a chatbot open sluice gates", "chatbot"),
        ("AI assistant to open sluice gates", "assistant"),
        ("tool opening sluice gates", "tool"),
        ("do bots open sluice gates", "bots"),
        ("does tool use help with sluice gates", ""),
        ("sluice bots", "bots"),
        ("machines that open sluice gates", "machines"),
        ("do computers open sluice gates", "computers"),
        ("sluice gates for machines", ""),
        ("machine for sluice gates", ""),
        ("voice assistants for sluice gates", ""),
        ("program synthesis", ""),
        ("holes in programs that open sluices", ""),
        ("bots", ""),
        ("any papers about a bot that helps", ""),
        ("who wrote a bot", ""),
    ],
)
def test_form_carries_what_it_does(index: Bm25Index, question: str, words: str) -> None:
    assert " ".join(carriers(index.archive, question.split())) == words


@each("question", ["bot for sluice gates", "an app that opens sluice gates", "a chatbot for opening sluice gates"])
def test_papers_on_what_it_does_need_not_name_its_form(index: Bm25Index, question: str) -> None:
    found = index.search(Query("", question), limit=5)
    assert [hit.paper.title for hit in found.hits] == ["Sluice Gates Run by Themselves"]


def test_form_that_is_all_that_is_asked_for_is_found(index: Bm25Index) -> None:
    found = index.search(Query("", "bots"), limit=5)
    assert [hit.paper.title for hit in found.hits] == ["Lobster Bots"]
