"""Text -> terms: every way to write a name shares a term with every other."""

import threading

from hypothesis import given
from hypothesis import strategies as st

from bot.search.text.analyzer import MAX_TERM_CHARS, _Words, spans, terms, words
from tests.cases import each


@each(
    ("one", "other"),
    [
        ("fine-tuning", "finetuning"),
        ("fine tuning", "finetuning"),
        ("Fine-Tuned", "fine tuning"),
        ("pre training", "pretraining"),
        ("data set", "datasets"),
        ("GPT-4", "GPT4"),
        ("CIFAR10", "CIFAR-10"),
        ("4 bit", "4-bit"),
        ("τ-bench", r"\tau-bench"),
        ("τ-bench", "tau bench"),
        ("D^2O", "D2O"),
        (r"\ell_{\infty}", "ell_infty"),
        ("\N{SCRIPT SMALL L}_∞", r"\ell_\infty"),
        ("λ", r"\lambda"),
        ("LLMs", "LLM"),
        ("GPUs", "gpu"),
        ("vlms", "VLM"),
        ("gpus", "GPU"),
        ("Schrödinger", "Schrodinger"),
        ("Scho\u0308lkopf", "Schölkopf"),
        ("mixln", "Mix-LN"),
        ("IncreLoRA", "increlora"),
        ("the model's size", "model sizes"),
        ("1,000 tokens", "1000 token"),
        ("sparsity", "sparse"),
        ("safety", "safe"),
    ],
)
def test_two_ways_to_write_a_name_share_a_term(one: str, other: str) -> None:
    assert set(terms(one)) & set(terms(other))


@each(
    ("text", "wanted"),
    [
        ("LoRA-SB", ["lora", "sb", "lorasb"]),
        ("2:4", ["2:4"]),
        ("33.25", ["33.25"]),
        ("GradNormLoRP", ["gradnormlorp", "grad", "norm"]),
        ("OvisOCR2", ["ovisocr2", "ovisocr", "2", "ovi", "ocr"]),
        ("MonkeyOCRv2", ["monkeyocrv2", "monkeyocrv", "2", "monkey", "ocr"]),
        ("*PO", ["po", "*po"]),
        ("LR0.FM", ["lr0", "lr", "0", "fm", "lr0fm"]),
        (r"\textsc{Robust}", ["robust"]),
        ("see https://a.example/x-y and www.b.example, please", []),
        ("e.g. i.e. the of and", []),
        ("", []),
        ("!!!???", []),
    ],
)
def test_a_text_gives_these_terms(text: str, wanted: list[str]) -> None:
    assert terms(text) == wanted


@each(
    ("one", "other"),
    [
        ("videos of animals", "character animation"),
        ("asking politely", "political"),
        ("learning from experience", "in many experiments"),
        ("learned optimizers", "optimal choice"),
        ("conflicting objectives", "small objects"),
        ("their personality", "personalized"),
        ("sparse activations", "daily activities"),
        ("false positives", "positions"),
        ("visualised", "visual"),
        ("learning from demonstrations", "we demonstrate"),
        ("matrix multiplication", "multiple"),
        ("Computers", "compute"),
    ],
)
def test_words_of_another_meaning_share_no_term(one: str, other: str) -> None:
    assert not set(terms(one)) & set(terms(other))


def test_the_forms_of_one_word_share_its_term() -> None:
    assert terms("experiences experienced") == terms("experience experiencing")
    assert terms("optimiser") == terms("optimizers")


def test_what_latex_says_of_layout_is_no_word_and_the_words_alike_are() -> None:
    assert terms(r"\textbf{Bold} $10\times$ and $x_{\text{max}}$ \left( y \right)") == ["bold", "10", "x", "max", "y"]
    assert terms("label noise in generated text") == ["label", "nois", "generat", "text"]
    assert terms("text-to-image")[:2] == ["text", "imag"]


def test_a_full_stop_without_its_blank_joins_no_sentences() -> None:
    assert terms("models.We train") == ["model", "train"]


def test_a_stopword_in_capitals_may_be_an_acronym() -> None:
    assert terms("IE for US law") == ["ie", "us", "law"]
    assert terms("tell us, ie it is") == []


def test_a_head_is_joined_to_a_topic_and_never_to_a_stopword() -> None:
    assert "preand" not in terms("pre and post training")
    assert "posttrain" in terms("pre and post training")


def test_words_keep_stopwords_and_their_order() -> None:
    assert words("The Quality of data") == ["the", "quality", "of", "data"]


def test_an_endless_word_is_cut() -> None:
    assert all(len(term) <= MAX_TERM_CHARS + 1 for term in terms("x" * 100_000))


def test_spans_lie_where_the_terms_are_written() -> None:
    text = "We fine-tune GPT-4."
    assert [text[begin:end] for begin, end, _ in spans(text)] == ["fine-tune", "GPT-4"]


def test_threads_get_the_terms_that_one_alone_gets() -> None:
    texts = [f"generalization{n} running relational conditionally{n % 7}" for n in range(400)]
    found: list[list[list[str]]] = []
    threads = [threading.Thread(target=lambda: found.append([terms(text) for text in texts])) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(each == found[0] for each in found)
    assert {"run", "relat"} <= set(found[0][0])


@given(st.text(max_size=300))
def test_any_text_has_terms_and_spans_within_it(text: str) -> None:
    assert all(term and not term.isspace() for term in terms(text))
    ends = [0]
    for begin, end, held in spans(text):
        assert ends[-1] <= begin < end <= len(text)
        assert held
        ends.append(end)


def test_what_is_drawn_together_bears_no_meaning() -> None:
    assert terms("I'm new, we've what it'll take, and that's that") == ["new"]
    assert terms("im new, weve what itll take") == ["new"]


def test_what_is_kept_of_chunks_and_words_is_bounded_and_drops_nothing_that_is_told() -> None:
    kept = _Words(50)
    for number in range(1_000):
        chunk, word = f"Tri-Norm{number}", f"alone{number}"
        assert (kept[chunk], kept.terms_of(kept[chunk])) == (words(chunk)[0], tuple(dict.fromkeys(terms(chunk))))
        kept.terms_of(word)
        assert len(kept) <= 50
        assert len(kept.terms) <= 100
    for number in range(1_000):
        kept.terms_of(f"word{number}")
    assert len(kept.terms) <= 100
