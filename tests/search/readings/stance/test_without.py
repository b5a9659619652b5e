"""What "without" leaves out: what papers seldom do without, and nothing else."""

from collections.abc import Sequence
from datetime import date

import pytest

from bot.model import Paper, Query
from bot.query.parser import parse
from bot.search.bm25 import Bm25Index
from bot.search.readings.stance.omitted import said_in
from tests.cases import each

DAY = date(2026, 7, 1)


def filled(texts: Sequence[str], keyworded: int = 0) -> Bm25Index:
    """Return an archive of papers with these texts, the first of which have diffusion as a keyword."""
    index = Bm25Index()
    index.add(
        [
            Paper(
                f"2607.{at:05}",
                f"The paper of number {at}",
                text,
                "",
                (DAY,),
                keywords=("diffusion",) * (at <= keyworded),
            )
            for at, text in enumerate(texts, 1)
        ]
    )
    return index


@pytest.fixture(scope="module")
def index() -> Bm25Index:
    paint = "Painting pictures from text. We paint pictures"
    papers = [f"{paint} with diffusion; diffusion of pictures." for _ in range(140)]
    papers += [f"{paint} token by token.", f"{paint} without any diffusion."]
    papers += [f"Grouping animals with labels; the labels of animals help. {at}" for at in range(20)]
    papers += [f"Grouping animals without labels; grouping animals is hard. {at}" for at in range(6)]
    papers += [f"We study wool, tides and chess. {at}" for at in range(9)]
    return filled(papers)


@pytest.mark.parametrize(
    "question", ["painting pictures without diffusion", "painting pictures without diffusion since June"]
)
def test_what_papers_seldom_do_without_is_left_out(index: Bm25Index, question: str) -> None:
    found = index.search(Query(question, "painting pictures without diffusion"), limit=9)
    assert [hit.paper.id for hit in found.hits] == ["2607.00142", "2607.00141"]
    asked = question.replace(" without diffusion", "")
    assert [(chip.label, chip.without) for chip in found.chips] == [("without diffusion", asked)]


def test_papers_that_write_zero_of_what_is_done_without_come_first() -> None:
    texts = ["Painting pictures with a tutor; tutors of painting help. The tutor is kind." for _ in range(40)]
    index = filled([*texts, "Zero-tutor painting of pictures. We paint pictures alone."])
    text = "painting pictures without a tutor"
    assert next(iter(index.search(Query(text, text), limit=9).hits)).paper.id == "2607.00041"


def test_what_is_left_out_may_be_said_first(index: Bm25Index) -> None:
    text = "without diffusion on painting pictures"
    assert [hit.paper.id for hit in index.search(Query(text, text), limit=9).hits] == ["2607.00142", "2607.00141"]


def test_what_something_does_not_depend_on_is_what_papers_are_about(index: Bm25Index) -> None:
    text = parse("painting pictures that doesn't depend on diffusion", today=DAY).text
    found = index.search(Query(text, text), limit=3)
    assert found.chips == ()
    assert all("diffusion" in hit.paper.abstract for hit in found.hits)


def test_several_things_may_be_left_out(index: Bm25Index) -> None:
    text = "painting pictures without diffusion or labels"
    found = index.search(Query(text, text), limit=9)
    assert [hit.paper.id for hit in found.hits] == ["2607.00142", "2607.00141"]
    assert [chip.label for chip in found.chips] == ["without diffusion or labels"]


def test_what_is_named_after_what_is_to_be_done_without_comes_last() -> None:
    index = Bm25Index()
    texts = ["Robots learn by teleoperation data." for _ in range(20)]
    texts += ["Robots learn without teleoperation." for _ in range(4)]
    titles = ["Teleoperation of robots that learn" if at < 3 else "Robots that learn" for at in range(len(texts))]
    index.add([Paper(f"2607.{at:05}", titles[at], text, "", (DAY,)) for at, text in enumerate(texts)])
    text = "robots that learn without teleoperation data"
    hits = index.search(Query(text, text), limit=40).hits
    assert "Teleoperation" not in hits[0].paper.title
    assert all("without" in hit.paper.abstract for hit in hits[:4])


def test_what_papers_often_do_without_is_how_something_is_done(index: Bm25Index) -> None:
    found = index.search(Query("grouping animals without labels", "grouping animals without labels"), limit=9)
    assert not found.chips
    assert found.total > 6


def test_a_property_that_few_papers_write_so_is_asked_of_none(index: Bm25Index) -> None:
    text = "grouping animals without calling a second mammoth"
    found = index.search(Query(text, text), limit=40)
    assert found.total > 20
    assert not found.chips


def test_of_what_no_paper_could_say_nobody_is_told_that_none_says_it(index: Bm25Index) -> None:
    text = "grouping animals without waking my kettle"
    assert index.search(Query(text, text), limit=5).undone == ""


def test_papers_that_do_without_what_a_property_is_of_come_first(index: Bm25Index) -> None:
    text = "grouping animals without paw labels"
    assert all("without" in hit.paper.abstract for hit in index.search(Query(text, text), limit=6).hits)


def test_what_is_nothing_but_a_property_finds_those_that_say_so(index: Bm25Index) -> None:
    found = index.search(Query("something without labels", "something without labels"), limit=40)
    assert found.total == 6


def test_a_paper_that_says_it_does_without_comes_before_better_ones() -> None:
    index = Bm25Index()
    texts = [f"Painting pictures by diffusion; diffusion paints. {at}" for at in range(99)]
    texts += [f"Painting pictures, painting pictures. {at}" for at in range(3)] + ["Painting pictures, diffusion-free."]
    index.add([Paper(f"2607.{at:05}", "Pictures", text, "", (DAY,)) for at, text in enumerate(texts)])
    text = "painting pictures without diffusion"
    assert index.search(Query(text, text), limit=1).hits[0].paper.id == "2607.00102"


def test_a_paper_that_mentions_what_is_left_out_once_stays() -> None:
    index = Bm25Index()
    long = "The river is wide and the bank is steep, and in the evening we walk along it until the sun is down at last."
    texts = [f"Painting pictures by diffusion; diffusion paints. {at}" for at in range(99)]
    texts += [f"Painting pictures. {long} Data for diffusion too."]
    index.add([Paper(f"2607.{at:05}", "Pictures", text, "", (DAY,)) for at, text in enumerate(texts)])
    text = "painting pictures without diffusion"
    assert [hit.paper.id for hit in index.search(Query(text, text), limit=9).hits] == ["2607.00099"]


def test_a_title_that_says_so_itself_is_found_first() -> None:
    index = Bm25Index()
    texts = [(f"Pictures {at}", "Painting pictures by diffusion; diffusion paints.") for at in range(99)]
    texts += [("Painting Pictures", f"Painting pictures, painting pictures. {at}") for at in range(3)]
    texts += [("Painting Pictures Beyond Diffusion", "Diffusion paints, and diffusion is diffusion.")]
    index.add([Paper(f"2607.{at:05}", *both, "", (DAY,)) for at, both in enumerate(texts)])
    text = "painting pictures beyond diffusion"
    assert index.search(Query(text, text), limit=1).hits[0].paper.id == "2607.00102"


@pytest.mark.parametrize("text", ["painting without zebras", "without diffusion", "diffusion"])
def test_nothing_is_left_out_of_other_questions(index: Bm25Index, text: str) -> None:
    assert not index.search(Query(text, text), limit=9).chips


@pytest.fixture(scope="module")
def wide() -> Bm25Index:
    """Return an archive of which a seventh speaks of diffusion."""
    paint = "Painting pictures from text. We paint pictures"
    papers = [f"{paint} with diffusion; diffusion of pictures. {at}" for at in range(120)]
    papers += [f"{paint} token by token.", f"{paint} without any diffusion."]
    papers += [f"Grouping animals with labels; the labels of animals help. {at}" for at in range(50)]
    papers += [f"Grouping animals without labels; grouping animals is hard. {at}" for at in range(6)]
    papers += [f"We study wool, tides and chess. {at}" for at in range(600)]
    return filled(papers, keyworded=2)


@each(
    "text",
    [
        "painting pictures instead of diffusion",
        "painting pictures rather than diffusion",
        "non-diffusion painting pictures",
        "diffusion-free painting pictures",
        "painting pictures that aren't diffusion",
    ],
)
def test_what_is_left_out_in_passing_is_left_out_however_it_is_said(wide: Bm25Index, text: str) -> None:
    found = wide.search(Query(text, text), limit=9)
    assert [chip.label for chip in found.chips] == ["without diffusion"]
    assert {hit.paper.id for hit in found.hits} == {"2607.00122", "2607.00121"}


@each(
    "text",
    [
        "label-free grouping animals",  # papers often do without labels
        "grouping animals without labels and diffusion",  # "and diffusion" goes on with the topic
        "grouping animals instead of labels",
        "animals grouped rather than wool",  # what a fifth of the papers hold is no thing to leave out
        "grouping animals that are not helpful",  # no paper has it as a keyword
        "non-zebra animals",
    ],
)
def test_what_only_looks_left_out_is_searched(wide: Bm25Index, text: str) -> None:
    assert not wide.search(Query(text, text), limit=9).chips


@each(
    ("text", "does"),
    [
        ("why do yaks guess instead of asking", True),
        ("herders that walk rather than riding", True),
        ("yak agents that smile instead of admitting a mistake", True),
        ("painting pictures instead of diffusion", False),
        ("herding instead of shearing", False),
    ],
)
def test_what_a_thing_does_in_anothers_place_leaves_no_papers_out(text: str, does: bool) -> None:
    said = said_in(text.split())
    assert said is not None
    assert said.does == does


@each(
    "text", ["herd yaks without running out of hay", "paint yaks without going broke", "long walks without losing yaks"]
)
def test_what_befalls_people_and_machines_is_no_thing_to_do_without(text: str) -> None:
    assert said_in(text.split()) is None


def test_what_papers_do_in_its_place_is_searched_beside_what_is_asked() -> None:
    texts = [f"Yaks guess what they guess. {at}" for at in range(9)] + [f"Yaks admit a lot. {at}" for at in range(60)]
    text = "why do yaks guess instead of admitting"
    found = filled([*texts, *(f"Wool and tides. {at}" for at in range(99))]).search(Query(text, text), limit=9)
    assert found.chips == ()
    assert all("guess" in hit.paper.abstract for hit in found.hits)


@each(("says", "labels"), [("with", ["without mud"]), ("and mitigate", [])])
def test_a_harm_that_papers_mitigate_is_not_left_out(says: str, labels: list[str]) -> None:
    paint = "Painting pictures from text. We paint pictures"
    papers = [f"{paint} {says} mud; mud of pictures. {at}" for at in range(140)]
    papers += [f"{paint} token by token.", f"{paint} without any mud."]
    papers += [f"We study wool, tides and chess. {at}" for at in range(600)]
    text = "painting pictures without mud"
    assert [chip.label for chip in filled(papers, keyworded=2).search(Query(text, text), limit=9).chips] == labels


def test_a_hyphened_word_that_papers_write_is_a_word() -> None:
    texts = [f"Grouping sheep by attention. {at}" for at in range(300)]
    texts += [f"Grouping sheep, attention-free. {at}" for at in range(2)]
    texts += [f"Wool and tides. {at}" for at in range(99)]
    index = Bm25Index()
    index.add([Paper(f"2607.{at:05}", f"Number {at}", text, "", (DAY,)) for at, text in enumerate(texts)])
    found = index.search(Query("attention-free sheep", "attention-free sheep"), limit=9)
    assert not found.chips
    assert {hit.paper.abstract[:30] for hit in found.hits[:2]} == {"Grouping sheep, attention-free"}


def test_a_word_is_done_without_as_itself_and_not_as_others_of_its_stem() -> None:
    index = Bm25Index()
    texts = [f"Wool, tides and chess are verifiable and verified. {at}" for at in range(400)]
    texts += [f"Painting pictures with a verifier; a verifier helps painting. {at}" for at in range(40)]
    texts += [f"Painting pictures without a verifier; painting is hard. {at}" for at in range(5)]
    index.add([Paper(f"2607.{at:05}", "Pictures", text, "", (DAY,)) for at, text in enumerate(texts)])
    found = index.search(Query(text := "painting pictures without a verifier", text), limit=5)
    assert {hit.paper.id for hit in found.hits} == {f"2607.{at:05}" for at in range(440, 445)}
    assert not found.chips


def test_a_paper_that_opens_with_what_it_is_better_than_is_not_about_it() -> None:
    index = Bm25Index()
    texts = [f"Painting pictures by diffusion; diffusion paints. {at}" for at in range(99)]
    texts += ["Diffusion is how pictures are painted. We paint them token by token, and outperform diffusion."]
    texts += ["Painting pictures by a token."] + [f"Wool, tides and chess. {at}" for at in range(499)]
    index.add([Paper(f"2607.{at:05}", "Pictures", text, "", (DAY,)) for at, text in enumerate(texts)])
    text = "painting pictures token by token instead of diffusion"
    found = index.search(Query(text, text), limit=9)
    assert [hit.paper.id for hit in found.hits] == ["2607.00099", "2607.00100"]
    assert found.chips


def test_alternatives_to_a_thing_do_without_it_or_outperform_it() -> None:
    wool = "Wool keeps warm. We spin wool; wool is warm."
    texts = [wool] * 30 + ["Cotton outperforms wool as an alternative. We spin cotton, and no wool."]
    index = filled([*texts, *(f"We study tides and chess. {at}" for at in range(9))])
    text = "alternatives to wool"
    assert index.search(Query(text, text), limit=1).hits[0].paper.id == "2607.00031"


def test_alternatives_to_a_topic_speak_of_it_where_none_says_alternative() -> None:
    index = Bm25Index()
    texts = ["Felting keeps warm. We do no felting, and knit: felting costs.", "Felting by felting machines. Felting."]
    texts += [f"We study tides and chess. {at}" for at in range(30)]
    words = [("felting",)] * 2 + [()] * 30
    index.add(
        [
            Paper(f"2607.{at:05}", text.partition(".")[0], text, "", (DAY,), keywords=keywords)
            for at, (text, keywords) in enumerate(zip(texts, words, strict=True))
        ]
    )
    assert index.search(Query("", "alternatives to felting"), limit=2).total == 2
    assert not index.search(Query("", "alternatives to chess"), limit=2).total  # no paper's keyword


@each(
    ("text", "things"),
    [
        ("hats beyond wool and cotton", ["wool", "cotton"]),
        ("hats outside of wool and cotton", ["wool", "cotton"]),
        ("hats outside wool", ["wool"]),
        ("hats without wool and warm", ["wool"]),
    ],
)
def test_beyond_two_things_is_beyond_both(text: str, things: list[str]) -> None:
    said = said_in(text.split())
    assert said is not None
    assert said.things == things


@each(
    "text", ["do hats warm heads outside the harbour", "boats don't sail beyond the cape", "can boats sail beyond it"]
)
def test_what_a_thing_does_beyond_another_is_asked_of_it(text: str) -> None:
    assert said_in(text.split()) is None


def test_which_things_are_meant_is_not_asked_of_them() -> None:
    said = said_in(["boats", "that", "sail", "outside", "the", "harbour"])
    assert said is not None
    assert said.things == ["harbour"]


def test_a_word_with_free_says_so_and_another_of_its_stem_does_not() -> None:
    index = filled(
        [
            "Ranking answers by a rater-free score; ranking answers is cheap.",
            "Ranking answers by hand-rated, non-rated and rating-free votes; ranking answers with a rater is hard.",
            *(f"Ranking answers with a rater; a rater ranks answers. {at}" for at in range(6)),
            *(f"Ranking answers without a rater works. {at}" for at in range(3)),
            *(f"We study wool, tides and chess. {at}" for at in range(60)),
        ]
    )
    found = index.search(Query("", "ranking answers without a rater"), limit=4)
    assert "2607.00001" in {hit.paper.id for hit in found.hits}


def test_a_title_that_has_the_words_but_does_not_leave_out_is_not_asked_for() -> None:
    index = Bm25Index()
    weave = "We weave wool by day. Weaving wool {} a loom is slow, and we weave wool {} a loom."
    texts = [("Weaving Wool with Looms", "with"), ("Threads", "without"), ("Yarns", "without"), ("Knots", "without")]
    index.add(
        Paper(f"2607.{at:05}", title, weave.replace("{}", how), "", (DAY,)) for at, (title, how) in enumerate(texts)
    )
    index.add(Paper(f"2607.1{at:04}", f"Tides {at}", "We study tides and chess.", "", (DAY,)) for at in range(60))
    hits = index.search(Query("", "weaving wool without a loom"), limit=4).hits
    assert hits[0].paper.title != "Weaving Wool with Looms"


def small(*texts: str) -> Bm25Index:
    """Return an archive that is too small to tell what is often done without."""
    return filled([*texts, *(f"We study wool, tides and chess. {at}" for at in range(30))])


@each(
    "text",
    [
        "reading aloud without autoregressive decoding",
        "non-autoregressive reading aloud",
        "reading aloud without GANs or autoregressive models",
    ],
)
def test_what_papers_are_made_of_is_left_out_however_few_they_are(text: str) -> None:
    aloud = "Reading aloud from a page, as it is done by day and night wherever there is a page to read and a light, "
    index = small(
        f"{aloud} is hard. We develop the first purely autoregressive reader; it surpasses non-autoregressive ones.",
        f"{aloud} is done all at once.",
        f"{aloud} is easy, if it is non-autoregressive.",
    )
    found = index.search(Query(text, text), limit=9)
    assert [hit.paper.id for hit in found.hits] == ["2607.00003", "2607.00002"]
    assert [chip.label.split()[0] for chip in found.chips] == ["without"]


def test_what_a_method_needs_is_left_out_of_none_and_said_where_no_paper_says_so() -> None:
    index = small("Sorting animals with labels.", "Sorting animals by their labels.", "Sorting animals in herds.")
    found = index.search(Query("", "sorting animals without labels"), limit=9)
    assert (found.total, found.chips, found.undone) == (3, (), "labels")
    index = small("Sorting animals with labels.", "Sorting animals without labels.", "Sorting animals in herds.")
    found = index.search(Query("", "sorting animals without labels"), limit=9)
    assert (found.hits[0].paper.id, found.undone) == ("2607.00002", "")


def test_what_a_title_ends_with_is_not_done_without_what_the_abstract_begins_with() -> None:
    index = Bm25Index()
    texts = [
        ("Sorting animals without", "Labels help sorting animals."),
        ("Sorting", "We sort animals without labels."),
    ]
    index.add(Paper(f"2607.{at:05}", *each, "", (DAY,)) for at, each in enumerate(texts))
    index.add(Paper(f"2607.1{at:04}", f"Tides {at}", "We study tides and chess.", "", (DAY,)) for at in range(30))
    assert index.search(Query("", "sorting animals without labels"), limit=2).hits[0].paper.title == "Sorting"


def test_what_is_training_free_does_without_retraining() -> None:
    papers = ["Cache compression for models, after retraining."] * 9
    index = filled([*papers, "Cache compression for models that is training-free."])
    query = parse("cache compression without retraining", today=DAY)
    found = index.search(query, limit=3)
    assert found.hits[0].paper.id == "2607.00010"
    assert not found.undone


def test_papers_that_are_about_a_need_come_after_others_on_the_topic() -> None:
    index = small("Sorting animals with guidance; guidance of animals.", "Sorting animals by weight.")
    found = index.search(Query("", "sorting animals without guidance"), limit=9)
    assert [hit.paper.id for hit in found.hits] == ["2607.00002", "2607.00001"]
    assert found.undone == "guidance"


def test_papers_that_meet_a_need_by_another_name_come_last() -> None:
    index = small("Sorting animals by RLHF. RLHF sorts; RLHF is kind.", "Sorting animals by their weight.")
    text = "sorting animals without human feedback"
    assert [hit.paper.id for hit in index.search(Query("", text), limit=9).hits] == ["2607.00002", "2607.00001"]
    text = "sorting animals by rlhf without human feedback"  # then it is what is asked for
    assert index.search(Query("", text), limit=9).hits[0].paper.id == "2607.00001"


def test_what_is_free_of_a_word_of_a_need_does_without_it() -> None:
    index = small("Shrinking models with calibration data.", "Shrinking models, calibration-free.", "Shrinking models.")
    found = index.search(Query("", "shrinking models without calibration data"), limit=9)
    assert (found.hits[0].paper.id, found.undone) == ("2607.00002", "")


def test_what_is_unsupervised_does_without_labels_after_what_says_so_itself() -> None:
    index = small(
        "Sorting animals, unsupervised; unsupervised sorting is unsupervised.",
        "Sorting animals with labels.",
        "Sorting animals without any labels.",
    )
    found = index.search(Query("", "sorting animals without labels"), limit=9)
    assert [hit.paper.id for hit in found.hits] == ["2607.00003", "2607.00001", "2607.00002"]


def test_of_a_vague_word_and_of_a_harm_the_whole_is_searched() -> None:
    index = small(
        "Learning without labels.", "Learning to sort.", "Tuning models without forgetting.", "Tuning models."
    )
    assert index.search(Query("", "learning without labels"), limit=9).heard == "learning without labels"
    assert index.search(Query("", "tuning models without forgetting"), limit=9).hits[0].paper.id == "2607.00003"


def test_what_is_not_contrastive_is_read_in_a_small_archive_too() -> None:
    index = small("Sorting animals by a contrastive loss; contrastive sorting.", "Sorting animals in herds.")
    found = index.search(Query("", "sorting animals, non-contrastive"), limit=9)
    assert [hit.paper.id for hit in found.hits] == ["2607.00002"]
    assert [chip.label for chip in found.chips] == ["without contrastive"]
