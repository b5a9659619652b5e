"""What an acronym stands for is what papers say that it does."""

from bot.search.index.definitions import Definitions, defined, meanings
from tests.cases import each


@each(
    ("text", "found"),
    [
        ("We study hidden echo mapping (HEM) at night.", ["hem hidden echo map"]),
        ("Deep hidden-echo maps (HEMs, for short) help.", ["hem hidden echo map"]),
        ("A school of whales (SoW) sings.", ["sow school whale"]),
        ("Songs of the sea (SS) are long.", ["ss song sea"]),
        ("Song-to-score (STS) and song to score (S2S).", ["sts song score", "s2s song score"]),
        ("Low-tide adaptation (LoTA) of boats.", ["lota low tide adapt"]),
        ("4D echo mapping (4DEM) of boats.", ["4dem 4d echo map"]),
        ("A multi-whale choir (MC) sings.", []),
        ("Soft autotuners (SATs) and a masked multiwhale (MMW).", ["sat soft autotun", "mmw mask multiwhal"]),
        ("A slow autumn (SAT) and a soft whale (SWH).", []),
        ("The HEM (hidden echo mapping) is slow.", ["hem hidden echo map"]),
        ("The HEM (a slow map) is slow.", []),
        ("We map echoes (HEM) of boats.", []),
        ("Hidden. Echo mapping (HEM) is slow.", []),
        ("Hidden echo mapping (hem) and tides (T) (see there).", []),
        ("Whales (W) and () and (", []),
        ("", []),
    ],
)
def test_acronyms_are_read_with_the_words_whose_initials_they_are(text: str, found: list[str]) -> None:
    assert list(defined(text)) == found


def test_an_acronym_means_what_most_papers_say_and_nothing_where_they_differ() -> None:
    mapping, meter = ("Hidden echo mapping (HEM).",), ("A hidden echo meter (HEM).",)
    most = meanings(Definitions.none().grown(0, [mapping, mapping, meter]))
    assert most.expansions == {"hem": ("hidden", "echo", "map")}
    assert most.acronyms == {("hidden", "echo", "map"): "hem"}
    assert not meanings(Definitions.none().grown(0, [mapping, meter])).expansions


def test_an_expansion_has_the_acronym_that_most_papers_give_it() -> None:
    texts = [("Hidden echo map (HEM).",), ("Hidden echo map (HiEM).",), ("Hidden echo map (HiEM).",)]
    assert meanings(Definitions.none().grown(0, texts)).acronyms == {("hidden", "echo", "map"): "hiem"}


def test_a_paper_that_says_it_twice_counts_once() -> None:
    said = ("Hidden echo mapping (HEM).", "We call hidden echo mapping (HEM) slow.")
    assert Definitions.none().grown(3, [said]).papers(0).tolist() == [3]


def test_definitions_added_day_by_day_are_the_same() -> None:
    texts = [("Hidden echo map (HEM).",), ("No tide (NT), no hidden echo map (HEM).",), ("Nothing.",)]
    grown = Definitions.none()
    for number, text in enumerate(texts):
        grown = grown.grown(number, [text])
    whole = Definitions.none().grown(0, texts)
    assert list(grown.names) == list(whole.names)
    assert grown.bearing.tolist() == whole.bearing.tolist()
