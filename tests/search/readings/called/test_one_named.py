"""The own paper of the one thing that a question asks about, and names that no paper bears."""

from dataclasses import replace
from datetime import date

import pytest

from bot.answers.listing import not_held
from bot.model import Paper, Query, Sort
from bot.search.bm25 import Bm25Index
from tests.cases import each

DAY = date(2026, 7, 1)
LENGTH = "The context length of models is long. We extend the context length of a model to a million tokens."


def paper(number: int, title: str, text: str) -> Paper:
    return Paper(f"2607.{number:05}", title, text, "", (DAY,))


@pytest.fixture(scope="module")
def index() -> Bm25Index:
    index = Bm25Index()
    index.add(
        [
            paper(1, "Otter3 Technical Report", "We present Otter3, an open language model that thinks."),
            paper(2, "Otter3 Embedding: Vectors for All", "We embed texts with Otter3."),
            paper(3, "Longer Contexts", f"{LENGTH} Otter3 gains, and so does Otter5."),
            paper(4, "Context Length Revisited", f"{LENGTH} Of Otter3 it doubles."),
            paper(5, "Attention: A Survey", "Attention is studied. Attention looks at tokens."),
            paper(6, "Counting with Attention", "How attention counts. Attention counts tokens; attention adds."),
            paper(7, "WAPITI that Plays Music", "Wapiti is an old model. We let Wapiti play; Wapiti plays music."),
            *(paper(10 + at, f"On {word}", f"We study {word}.") for at, word in enumerate(("wool", "tides", "chess"))),
        ]
    )
    return index


@pytest.mark.parametrize("name", ["otter3", "Otter 3", "Otter3 report"])
def test_a_paper_is_named_by_the_name_that_its_title_begins_with(index: Bm25Index, name: str) -> None:
    assert index.titled(name) == "2607.00001"


def first(index: Bm25Index, question: str, **asked: Sort) -> str:
    hits = index.search(Query(question, question, **asked), limit=3).hits
    return hits[0].paper.title if hits else ""


@each(
    "question",
    [
        "what's the context length of Otter3",
        "what is Otter3's context length?",
        "how many tokens of context length does otter3 have",
        "how long is the context length of Otter 3",
        "who is behind Otter3",
        "key idea of the Otter3 paper",
        "by how much does Otter3 beat wool",
    ],
)
def test_the_own_paper_is_first_where_one_thing_of_it_is_asked(index: Bm25Index, question: str) -> None:
    assert first(index, question) == "Otter3 Technical Report"


def test_what_nobody_says_is_a_name_before_a_colon_without_capitals_inside() -> None:
    index = Bm25Index()
    others = [paper(10 + at, f"On {word}", f"We study {word}.") for at, word in enumerate(("wool", "tides", "chess"))]
    index.add([paper(1, "Wezlani: Models for Two Tongues", "We train models of two tongues."), *others])
    assert first(index, "what languages does Wezlani speak") == "Wezlani: Models for Two Tongues"


@pytest.mark.parametrize("question", ["context length in otters like Otter3", "papers that extend context length"])
def test_a_name_of_which_nothing_is_asked_leaves_the_order(index: Bm25Index, question: str) -> None:
    assert first(index, question) != "Otter3 Technical Report"


def test_a_word_that_titles_write_plainly_is_no_name(index: Bm25Index) -> None:
    assert first(index, "how does attention count tokens") == "Counting with Attention"


def test_a_report_that_no_title_names_is_told_and_what_mentions_it_is_found(index: Bm25Index) -> None:
    found = index.search(Query("Wapiti report", "Wapiti report"), limit=3)
    assert (found.unheld, [hit.paper.id for hit in found.hits]) == ("Wapiti", ["2607.00007"])


def test_a_title_that_goes_on_from_a_name_without_a_number_is_not_its_own(index: Bm25Index) -> None:
    assert index.titled("wapiti") == ""


def test_a_name_of_two_words_that_a_title_writes_as_one_is_held() -> None:
    index = Bm25Index()
    index.add([paper(1, "The MaxYak-M2 Series: Small Yaks", "We introduce MaxYak-M2. MaxYak-M2 is a yak.")])
    index.add([paper(2, "Others", "We compare MaxYak-M2 with others.")])
    found = index.search(Query("maxyak m2", "maxyak m2"), limit=3)
    assert (found.hits[0].paper.id, found.unheld) == ("2607.00001", "")


def test_of_a_version_that_is_not_held_a_further_one_is_first_and_told_to_be_another() -> None:
    index = Bm25Index()
    index.add([paper(1, "Otter K2.5: A Further Otter", "Otter K2.5 goes beyond Otter K2.")])
    index.add([paper(2, "Others", "We compare Otter K2 with others.")])
    query = Query("Otter K2", "Otter K2")
    found = index.search(query, limit=3)
    assert (found.hits[0].paper.id, found.unheld) == ("2607.00001", "Otter K2")
    assert "Otter K2 itself" in not_held(query, found)
    assert index.search(Query("Otter K2.5", "Otter K2.5"), limit=3).unheld == ""


@pytest.mark.parametrize(("name", "found"), [("yak oss", 3), ("zugzwang", 0)])
def test_a_name_that_papers_write_as_one_is_found_where_it_is_said_once(name: str, found: int) -> None:
    index = Bm25Index()
    filler = "We study how models are trained and report what we find on several tasks, with care."
    index.add([paper(at, f"Models {at}", f"{filler} YAK-OSS and others gain. {filler}") for at in range(3)])
    index.add([paper(9, "Games", f"{filler} A zugzwang is met. {filler}")])
    index.add([paper(100 + at, f"Studies {at}", filler) for at in range(500)])
    assert index.search(Query(name, name), limit=9).total == found


@pytest.mark.parametrize("question", ["Otter3 vs Yak2", "compare otter 3 and yak2", "which is better Otter3 or Yak2?"])
def test_the_own_papers_of_two_that_are_compared_are_first(question: str) -> None:
    index = Bm25Index()
    text = "We compare Otter3 and Yak2 on tasks. Otter3 beats Yak2; Yak2 is fast, and Otter3 is large."
    index.add(
        [paper(1, "Otter3 Technical Report", "We present Otter3."), paper(2, "Yak2: A Model", "We present Yak2.")]
    )
    index.add([paper(3 + at, f"Comparing Models {at}", text) for at in range(3)])
    text = question.replace(" vs ", " ").replace("compare ", "").replace(" and ", " ")
    found = index.search(Query(question, text), limit=2)
    assert {hit.paper.id for hit in found.hits} == {"2607.00001", "2607.00002"}


def test_another_order_that_is_asked_for_is_kept(index: Bm25Index) -> None:
    found = index.search(Query("", "context length of Otter3", sort=Sort.DATE), limit=3)
    assert "Otter3 Technical Report" not in [hit.paper.title for hit in found.hits]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("otter 5", "Otter5"),
        ("Otter3", ""),
        ("otter 3 report", ""),
        ("otter3 technical report", ""),
        ("the Otter3 technical report", ""),
    ],
)
def test_a_name_with_a_number_that_no_title_bears_is_told(index: Bm25Index, name: str, told: str) -> None:
    assert index.search(Query(name, name), limit=3).unheld == told


def test_a_name_of_which_a_thing_is_asked_is_told_not_to_be_held(index: Bm25Index) -> None:
    question = "what is the context length of Otter5"
    assert index.search(Query(question, "context length of Otter5"), limit=3).unheld == "Otter5"


@pytest.mark.parametrize("question", ["YaLDA", "what is YaLDA", "how big is YaLDA"])
def test_the_paper_that_brought_a_name_that_its_title_does_not_bear_is_first(question: str) -> None:
    index = Bm25Index()
    index.add([Paper("2605.00001", "Yak Models", "We break with that by introducing YaLDA, a yak.", "", (DAY,))])
    index.add([Paper("2605.00002", "YaLDA 1.5: Yaks Again", "YaLDA 1.5 beats YaLDA; YaLDA is slow.", "", (DAY,))])
    index.add([Paper(f"2607.0010{at}", f"Wool {at}", "We study wool.", "", (DAY,)) for at in range(4)])
    assert index.search(Query(question, "YaLDA"), limit=3).hits[0].paper.id == "2605.00001"
    assert index.titled("YaLDA") == "2605.00001"


def test_a_version_that_no_title_bears_is_asked_of_its_family() -> None:
    index = Bm25Index()
    index.add([Paper("2605.00001", "Yan: Open Yaks", "The model Yan needs 8 GB of a GPU.", "", (DAY,))])
    index.add([Paper("2607.00001", "Fast Yaks", "On the GPU that we have Yan 2.1 is fast; Yan 2.1 flies.", "", (DAY,))])
    index.add([Paper(f"2607.0010{at}", f"Wool {at}", "We study wool.", "", (DAY,)) for at in range(4)])
    question = "what gpu do I need for Yan 2.1"
    assert index.search(Query(question, "gpu Yan 2.1"), limit=3).hits[0].paper.id == "2605.00001"


def test_a_short_name_is_known_by_its_words_in_full() -> None:
    index = Bm25Index()
    index.add([Paper("2605.00001", "YAM 2: Yaks and More in Pictures", "YAM 2 sees yaks.", "", (DAY,))])
    index.add([Paper("2605.00002", "Medical YAM 2: Yaks and More Again", "Yaks and more 2.", "", (DAY,))])
    assert index.titled("Yaks and More 2") == "2605.00001"
    assert index.titled("Yaks and More 3") == ""


def test_a_method_that_is_mentioned_and_not_held_is_told_where_a_number_of_it_is_asked(index: Bm25Index) -> None:
    index = Bm25Index()
    texts = ("Of QuLoRA's memory half is saved by us; QuLoRA needs memory.", "Memory is needed.", "Wool is warm.")
    index.add([Paper(f"2607.0000{at}", f"Number {at}", text, "", (DAY,)) for at, text in enumerate(texts)])
    question = "how much memory does QuLoRA need"
    assert index.search(Query(question, "memory does QuLoRA need"), limit=3).unheld == "QuLoRA"
    assert index.search(Query("papers on QuLoRA", "QuLoRA"), limit=3).unheld == ""


@pytest.mark.parametrize(
    ("title", "name", "held"),
    [
        ("YakCat-Flash-Felting-2601 Technical Report", "YakCat Flash Felting", True),
        ("Otter-3.1-YakCat-Felting-8B Technical Report", "YakCat Felting", True),
        ("YakCat-v1.5: Felting", "YakCat", True),
        ("YakCat-XS: Felting", "YakCat", False),
        ("Felting with YakCat", "YakCat", False),
        ("YakCat-Flash-Felting-2601 Technical Report", "YakCat Max", False),
    ],
)
def test_a_title_that_begins_with_a_name_is_of_it_whatever_version_follows(title: str, name: str, held: bool) -> None:
    index = Bm25Index()
    index.add([Paper("2605.00001", title, "Of YakCat the parameters are few; YakCat felts yaks.", "", (DAY,))])
    index.add([Paper(f"2607.0010{at}", f"Wool {at}", "We study wool.", "", (DAY,)) for at in range(4)])
    found = index.search(Query(f"how many parameters does {name} have", f"parameters {name}"), limit=3)
    assert found.hits
    assert found.unheld == ("" if held else "YakCat")


@pytest.mark.parametrize("question", ["Yaki-VL 1.5", "what scores does Yaki-VL 1.5 get"])
def test_a_report_is_on_what_stands_in_its_title_behind_who_made_it(question: str) -> None:
    index = Bm25Index()
    index.add([Paper("2605.00001", "Wool Yaki-VL 1.5 Technical Report", "Yaki-VL 1.5 sees yaks.", "", (DAY,))])
    index.add([Paper(f"2607.0010{at}", f"Wool {at}", "We study wool, and its scores.", "", (DAY,)) for at in range(4)])
    found = index.search(Query(question, "scores Yaki-VL 1.5" if " " in question[8:] else question), limit=3)
    assert (found.unheld, found.hits[0].paper.id) == ("", "2605.00001")


def test_a_word_that_is_said_seldom_is_a_papers_name_where_it_is_asked_for_with_a_capital() -> None:
    index = Bm25Index()
    index.add([Paper("2605.00001", "Orion: Yaks on Hills", "We bring yaks that run at 19 steps.", "", (DAY,))])
    index.add(
        [Paper("2605.00002", "Wool and its Yield", "We study how the yield of wool and orion stars grows.", "", (DAY,))]
    )
    index.add([Paper(f"2607.0010{at}", f"Wool {at}", "We study the yield of wool.", "", (DAY,)) for at in range(4)])
    asked = (Query(f"what is the yield of {name}", f"yield of {name}") for name in ("Orion", "orion"))
    first = [next((hit.paper.id for hit in index.search(each, limit=3).hits), "") for each in asked]
    assert first[0] == "2605.00001" != first[1]


@pytest.mark.parametrize("question", ["YoRA", "what is YoRA", "papers on YoRA"])
def test_a_technique_is_no_paper_that_is_missed(question: str) -> None:
    index = Bm25Index()
    index.add([Paper("2605.00001", "Yaks with Less", "YoRA is used by us; YoRA is light, as YoRA is.", "", (DAY,))])
    index.add([Paper(f"2607.0010{at}", f"Wool {at}", "We study wool.", "", (DAY,)) for at in range(4)])
    assert index.search(Query(question, "YoRA"), limit=3).unheld == ""


def test_a_paper_that_is_asked_for_by_its_name_is_told_not_to_be_held() -> None:
    index = Bm25Index()
    index.add([Paper("2605.00001", "Driving in Yalta", "Yalta's streets; of Yalta.", "", (DAY,))])
    index.add([Paper("2605.00002", "YAKO: Yaks", "YAKO is a yak.", "", (DAY,))])
    index.add([Paper(f"2607.0010{at}", f"Wool {at}", "We study wool.", "", (DAY,)) for at in range(4)])
    assert index.search(Query("do you have the YALTA paper", "YALTA"), limit=3).unheld == "YALTA"
    assert index.search(Query("do you have the YAKO paper", "YAKO"), limit=3).unheld == ""


def test_of_a_family_the_newest_version_is_asked_about() -> None:
    index = Bm25Index()
    index.add([Paper("2605.00001", "Yaki K2: Yaks", "Yaki K2 sees.", "", (date(2026, 5, 1),))])
    index.add([Paper("2606.00001", "Yaki K3: More Yaks", "Yaki K3 reads.", "", (date(2026, 6, 1),))])
    index.add([Paper("2607.00009", "Long Contexts", f"{LENGTH} Yaki's context is long.", "", (DAY,))])
    question = "how long can Yaki's context be"
    assert index.search(Query(question, question), limit=3).hits[0].paper.id == "2606.00001"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what is the loss of fp8", ""),
        ("what is the speed of H100", ""),
        ("what is the loss of fp8 vs int8", ""),
        ("what is the loss of Yak-4", "Yak-4"),
    ],
)
def test_what_things_are_measured_in_is_no_name_of_a_paper_that_is_not_held(question: str, told: str) -> None:
    index = Bm25Index()
    text = "The loss and speed of FP8, INT8 and Yak-4 on H100: FP8 and H100 and Yak-4 again, and INT8."
    index.add([Paper("2605.00001", "Loss and Speed", text, "", (DAY,))])
    index.add([Paper(f"2607.0010{at}", f"Wool {at}", "We study wool.", "", (DAY,)) for at in range(4)])
    assert index.search(Query(question, question.removeprefix("what is the ")), limit=3).unheld == told


def test_a_word_that_begins_a_keyword_is_no_name_of_a_paper() -> None:
    index = Bm25Index()
    index.add([paper(1, "Otrix: A Benchmark of Pictures", "We test what is drawn, of every otrix herding its young.")])
    herding = [paper(2, "From Otrix Herding to Fences", "Otrix herding is slow."), paper(3, "On Wool", "We shear.")]
    index.add([*(replace(each, keywords=("otrix herding",)) for each in herding)])
    assert first(index, "what is otrix herding good for").startswith("From Otrix Herding")
    assert first(index, "what is otrix good for").startswith("Otrix:")
