"""Look for bytes that break a parser, guided by the code that they reach.

::

    python -m tests.fuzz.parsers --seconds 60 [--target api|html|text|query|sentences|mrkdwn]

Needs atheris: ``pip install -e '.[fuzz]'``. What it finds is written to ``--found`` and printed; kept as a file in
``tests/data/fuzz/<target>``, it stays a test.
"""

import argparse
import logging
import subprocess
import sys
import tempfile
from pathlib import Path

NAMES = ("api", "html", "text", "query", "sentences", "mrkdwn")
DATA = Path(__file__).resolve().parents[1] / "data"
MAX_BYTES = {"api": 8_192, "html": 8_192, "text": 8_192, "query": 4_096, "sentences": 4_096, "mrkdwn": 2_048}
SLOW_SECONDS = 5
"""One input may take so long; the fuzzer's instruments slow everything down several times."""

SEEDS = {
    "api": ["source/digest.json"],
    "html": ["source/page-2024.html", "source/page-cards.html"],
    "text": ["source/page.txt"],
}
LINES = {
    "query": [
        'papers by Song Han and Ji Lin since June with code -survey "kv cache"',
        "author:Han title:'x' org:nvidia since:2026-06 until:2026-07 stars:>100 upvotes:>=5 sort:date limit:7",
        "<@U1> what's new on 2026-07-30? <https://arxiv.org/abs/2607.00001|paper> &lt;b&gt; *bold* :tada:",
        "between 1 June and 3 July, top 5 papers from last week, trending, more than 100 stars OR moe",
        "2607.28227v2 similar yesterday today last month Q3 2025 2025-W31 30.02.2026",
    ],
    "sentences": ["We prune e.g. 50 % of Fig. 3. It works! Does it? $a. B$ \\% (yes.) No。Ja."],
    "mrkdwn": ["<!channel> *b* _i_ ~s~ `c` ```x``` <https://a.example|b> &amp; @here x_i a*b \u202e\u200b"],
}


def main() -> int:
    """Run one target here, or each in a process of its own, and return the exit code."""
    options = _options()
    try:
        import atheris
    except ImportError:
        print("The fuzzer needs atheris: pip install -e '.[fuzz]'  (there are wheels for Linux and CPython 3.11-3.13)")
        return 2
    if not options.target:
        return max([_run(name, options) for name in NAMES])
    _fuzz(atheris, options)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--seconds", type=int, default=60, help="for each target")
    parser.add_argument("--target", choices=NAMES, help="one target; by default all, one after the other")
    parser.add_argument("--found", type=Path, default=Path(tempfile.gettempdir()) / "paperboy-fuzz")
    return parser.parse_args()


def _run(name: str, options: argparse.Namespace) -> int:
    print(f"--- {name}", flush=True)
    words = ["--target", name, "--seconds", str(options.seconds), "--found", str(options.found)]
    return subprocess.run([sys.executable, "-m", "tests.fuzz.parsers", *words], check=False).returncode


def _fuzz(atheris: object, options: argparse.Namespace) -> None:
    with atheris.instrument_imports(include=["bot"]):
        from tests.fuzz.targets import TARGETS
    logging.disable()  # a parser tells of every entry that it leaves out
    name, found = options.target, options.found / options.target
    seeds, crashes = found / "seeds", found / "crashes"
    for folder in (seeds, crashes):
        folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(_seeds(name)):
        (seeds / f"seed-{number}").write_bytes(seed)
    flags = {
        "max_total_time": options.seconds,
        "max_len": MAX_BYTES[name],
        "timeout": SLOW_SECONDS,
        "rss_limit_mb": 2_048,
        "artifact_prefix": f"{crashes}/",
        "print_final_stats": 1,
        "verbosity": 0,
    }
    words = [sys.argv[0], *(f"-{flag}={value}" for flag, value in flags.items()), str(seeds)]
    atheris.Setup(words, TARGETS[name])
    atheris.Fuzz()


def _seeds(name: str) -> list[bytes]:
    kept = sorted((DATA / "fuzz" / name).glob("*"))
    files = [path.read_bytes() for path in [*(DATA / seed for seed in SEEDS.get(name, [])), *kept]]
    return [*files, *(line.encode() for line in LINES.get(name, []))]


if __name__ == "__main__":
    sys.exit(main())
