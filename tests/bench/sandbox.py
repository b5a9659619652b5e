"""From a question typed in the sandbox's page to its answer painted, with one tab open and with ten.

    python -m tests.bench.sandbox [--questions N]

Needs the extra ``browser`` and an installed Chromium. Prints the median and the 99th percentile in milliseconds, from
the key that sends a question to the first frame that shows its answer. All of it is in between: the page, HTTP, the
app's signature check, the search, its answer over HTTP, the drawing, the browser.
"""

import argparse
import json
import statistics
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from bot.run.demo.chromium import open_chromium
from bot.run.demo.demo import Demo
from bot.run.settings import Settings

START = datetime(2026, 7, 30, 15, tzinfo=UTC)
QUESTIONS = (
    "how do I prune an LLM?",
    "test-time scaling",
    "latest papers on agents",
    "how can a robot learn from human videos?",
    "quantization for training",
)
PAINTED = """([text]) => new Promise((done) => {
  const list = document.getElementById("list"), field = document.querySelector("#composer textarea");
  const before = list.querySelectorAll(".private").length;
  const seen = new MutationObserver(() => {
    if (list.querySelectorAll(".private").length === before) return;
    seen.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - began)));
  });
  seen.observe(list, {childList: true, subtree: true});
  field.value = text;
  const began = performance.now();
  field.dispatchEvent(new KeyboardEvent("keydown", {key: "Enter", bubbles: true}));
})"""


def measure(browser, tabs, questions):
    """Return the milliseconds of each question, asked in the first of so many tabs."""
    with tempfile.TemporaryDirectory() as folder:
        demo = Demo(Settings(_env_file=None, data_dir=Path(folder)), start=START)
        with demo.serve("127.0.0.1", 0) as address:
            pages = [browser.new_page() for _ in range(tabs)]
            for page in pages:
                page.goto(f"{address}#C0PAPERS")
                page.locator("#head h1").wait_for()
            pages[0].bring_to_front()
            asked = [f"/papers {QUESTIONS[n % len(QUESTIONS)]}" for n in range(questions)]
            took = [pages[0].evaluate(PAINTED, [text]) for text in asked]
            for page in pages:
                page.close()
            return took[len(QUESTIONS) :]  # the first of each warms what is compiled late


def figures(took):
    return {
        "p50_ms": round(statistics.median(took), 1),
        "p99_ms": round(statistics.quantiles(took, n=100)[98], 1),
        "questions": len(took),
    }


def main():
    words = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    words.add_argument("--questions", type=int, default=150)
    asked = words.parse_args().questions
    with open_chromium() as browser:
        print(json.dumps({f"{tabs} tabs": figures(measure(browser, tabs, asked)) for tabs in (1, 10)}, indent=2))


if __name__ == "__main__":
    main()
