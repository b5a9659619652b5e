"""What labs may be called, learned from the names at hand."""

import random

from bot.search.index.bylines import Bylines
from bot.search.index.directory import Directory
from bot.search.text.people import name_words
from tests.cases import each

LABS = (
    "Carnegie Mellon University",
    "CMU-LTI",
    "Deepmind",
    "Google",
    "GoogleDeepMind",
    "University of California, Berkeley",
    "UC Berkeley",
    "The University of Hong Kong",
    "Hong Kong University",
    "The Chinese University of Hong Kong",
    "Seoul National University",
    "Seoul National University of Science and Technology",
    "Mohamed Bin Zayed University of Artificial Intelligence",
    "Shanghai AI Laboratory",
    "shanghai ailab",
    "Georgia Institute of Technology",
    "Peking University",
    "Xiaomi MiMo",
    "AI at Meta",
    "MIT HAN Lab",
    "Massachusetts Institute of Technology",
    "Ai2",
    "Max Planck Institute for Intelligent Systems",
    "Microsoft Research",
    "NVIDIA",
    "X-Gen Group",
)


def called(name: str, *, first: bool = False) -> set[str]:
    bylines = Bylines.none().grown(0, ([lab] for lab in LABS))
    folded = list(bylines.names)
    spelled = dict(zip(folded, LABS, strict=True))
    found = Directory.of(LABS, bylines).meant(name)
    return {spelled[folded[lab]] for lab in (found.first if first else found.labs).tolist()} if found else set()


@each(
    ("name", "labs"),
    [
        ("cmu", {"Carnegie Mellon University", "CMU-LTI"}),
        ("Carnegie Mellon University", {"Carnegie Mellon University", "CMU-LTI"}),
        ("Google DeepMind", {"Deepmind", "GoogleDeepMind"}),
        ("deep mind", {"Deepmind", "GoogleDeepMind"}),
        ("UC Berkeley", {"UC Berkeley", "University of California, Berkeley"}),
        ("berkeley", {"UC Berkeley", "University of California, Berkeley"}),
        ("HKU", {"The University of Hong Kong", "Hong Kong University"}),
        ("university of hong kong", {"The University of Hong Kong", "Hong Kong University"}),
        ("MBZUAI", {"Mohamed Bin Zayed University of Artificial Intelligence"}),
        ("Shanghai Artificial Intelligence Laboratory", {"Shanghai AI Laboratory", "shanghai ailab"}),
        ("Georgia Tech", {"Georgia Institute of Technology"}),
        ("PKU", {"Peking University"}),
        ("xiaomi", {"Xiaomi MiMo"}),
        ("Meta AI", {"AI at Meta"}),
        ("MIT", {"MIT HAN Lab", "Massachusetts Institute of Technology"}),
        ("Allen Institute for AI", {"Ai2"}),
        ("NVIDIA Research", {"NVIDIA"}),
        ("Allen AI", {"Ai2"}),
        ("allenai", {"Ai2"}),
        ("MSRA", {"Microsoft Research"}),
        ("MPI", {"Max Planck Institute for Intelligent Systems"}),
    ],
)
def test_a_lab_goes_by_its_other_names(name: str, labs: set[str]) -> None:
    assert called(name) == labs


@each(
    ("name", "labs"),
    [
        ("cmu", {"Carnegie Mellon University"}),
        ("deepmind", {"Deepmind", "GoogleDeepMind"}),
        ("google", {"Google"}),
        ("UC Berkeley", {"UC Berkeley", "University of California, Berkeley"}),
        ("xiaomi", {"Xiaomi MiMo"}),
    ],
)
def test_a_lab_means_itself_before_those_within_it(name: str, labs: set[str]) -> None:
    assert called(name, first=True) == labs


def test_an_institution_is_not_another_whose_name_holds_its_own() -> None:
    assert called("Seoul National University") == {"Seoul National University"}


@each("name", ["x.ai", "lab", "university", "AI", "", "of", "Stanford"])
def test_what_names_no_lab_at_hand_finds_none(name: str) -> None:
    assert called(name) == set()


def test_no_name_is_missed_by_a_look_at_how_it_begins():
    chance = random.Random(3)
    words = [
        *{word for lab in LABS for word in name_words(lab)},
        "artificial",
        "intelligence",
        "of",
        "research",
        "sparse",
    ]
    directory = Directory.of(LABS, Bylines.none().grown(0, ([lab] for lab in LABS)))
    named = 0
    for _ in range(5_000):
        asked = chance.choices(words, k=chance.randint(1, 5))
        if directory.named(" ".join(asked)) is not None:
            named += 1
            assert directory.begins(asked), asked
    assert named > 100
    assert not directory.begins(["sparse", "google"])
