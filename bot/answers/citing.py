"""Papers -> BibTeX, RIS, Markdown, CSV: what other programs take. Pure."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from bot.model import Paper

_SKIPPED = {"a", "an", "the", "on", "of", "for", "to", "in", "and", "is", "are", "with", "towards"}


def bibtex(paper: Paper) -> str:
    """Return a paper's BibTeX entry, with LaTeX in its title left as it is."""
    year = (paper.published_at or paper.day).year
    fields = {
        "title": "{" + latex(paper.title) + "}",
        "author": " and ".join(filter(None, map(_author, paper.authors))),
        "year": str(year),
        "eprint": paper.id if paper.arxiv_url else "",
        "archivePrefix": "arXiv" if paper.arxiv_url else "",
        "url": _address(paper),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return f"@misc{{{_key(paper, year)},\n" + ",\n".join(lines) + "\n}"


def _key(paper: Paper, year: int) -> str:
    author = paper.authors[0].split()[-1] if paper.authors and paper.authors[0].split() else ""
    words = (word for word in re.findall(r"\w+", paper.title) if word.lower() not in _SKIPPED)
    return _ascii(f"{author}{year}{next(words, '')}").lower() or "paper"


def _author(name: str) -> str:
    """Return a name as one: where it holds what BibTeX parts names by, in braces."""
    shown = latex(name)
    return f"{{{shown}}}" if re.search(r",|\band\b", shown) else shown


def _address(paper: Paper) -> str:
    """Return where a paper is, without what would end a field."""
    return re.sub(r"[\s{}\\]", "", paper.arxiv_url or paper.url)


def latex(text: str) -> str:
    """Return text for LaTeX on one line: formulas and commands in it stay, what else means something there is escaped.

    Braces without their partner are left out, and a lone ``$`` is a dollar: either would take in the rest of a file.
    """
    parts = _FORMULA.split(" ".join(text.split()))
    return _balanced("".join(part if at % 2 else _ESCAPED.sub(_escape, part) for at, part in enumerate(parts)))


_FORMULA = re.compile(r"((?<!\\)\$(?=[^\s$])(?:[^$\\]|\\.)*(?<=[^\s$])\$(?!\d))")
_ESCAPED = re.compile(r"\\(?:[A-Za-z]+|[&%#_${}~^\"'`=.,;:!@ -])|[\\&%#_$~^]")
_INSTEAD = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


def _escape(found: re.Match[str]) -> str:
    """Return a command as it is, and a character that LaTeX reads as one escaped."""
    return found[0] if len(found[0]) > 1 else _INSTEAD.get(found[0], f"\\{found[0]}")


def _balanced(text: str) -> str:
    """Return text without the braces that have no partner."""
    opened, drop = list[int](), set[int]()
    for at, char in enumerate(text):
        if char == "{" and text[:at][-1:] != "\\":
            opened.append(at)
        elif char == "}" and text[:at][-1:] != "\\":
            if opened:
                opened.pop()
            else:
                drop.add(at)
    drop.update(opened)
    kept = "".join(char for at, char in enumerate(text) if at not in drop)
    return _BRACE.sub(lambda found: _BRACES[found[0]], kept)


_BRACE = re.compile(r"\\[{}]")
_BRACES = {r"\{": r"\textbraceleft{}", r"\}": r"\textbraceright{}"}
"""BibTeX counts braces and knows no escaped ones."""


def _ascii(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text)
    return re.sub(r"[^A-Za-z0-9]", "", bare)


@dataclass(frozen=True, slots=True)
class Form:
    """A form that a list can be written in.

    Attributes:
        ending: Of its file.
        kind: Its media type.
        write: Papers, each with the reader's own note, -> the text.
    """

    ending: str
    kind: str
    write: Callable[[Iterable[tuple[Paper, str]]], str]


def bibtex_of(papers: Iterable[tuple[Paper, str]]) -> str:
    """Return papers as BibTeX; a key that two of them would share is told apart by a letter."""
    entries, used = [], set[str]()
    for paper, note in papers:
        entry = bibtex(paper)
        key = _free(entry[entry.index("{") + 1 : entry.index(",")], used)
        used.add(key)
        said = f",\n  note = {{{latex(note)}}}\n}}" if note.strip() else "\n}"
        entries.append(f"@misc{{{key}{entry[entry.index(',') :].removesuffix(chr(10) + '}')}{said}")
    return "\n\n".join(entries) + "\n" * bool(entries)


def _free(key: str, used: set[str]) -> str:
    """Return a key that is not used yet: itself, or with the first letter that tells it apart."""
    endings = ("", *"abcdefghijklmnopqrstuvwxyz", *(f"-{number}" for number in range(2, 10_000)))
    return next(f"{key}{ending}" for ending in endings if f"{key}{ending}" not in used)


def ris_of(papers: Iterable[tuple[Paper, str]]) -> str:
    """Return papers as RIS: a line for each tag, each record ended."""
    return "".join(_ris(paper, note) for paper, note in papers)


def _ris(paper: Paper, note: str) -> str:
    published = (paper.published_at.date() if paper.published_at else paper.day).strftime("%Y/%m/%d")
    tags = [
        ("TY", "UNPB" if paper.arxiv_url else "GEN"),
        ("TI", paper.title),
        *(("AU", _surname_first(name)) for name in paper.authors),
        ("PY", published[:4]),
        ("DA", published),
        ("AB", paper.abstract),
        *(("KW", keyword) for keyword in paper.keywords),
        ("PB", "arXiv" if paper.arxiv_url else ""),
        ("M1", f"arXiv:{paper.id}" if paper.arxiv_url else ""),
        ("UR", paper.arxiv_url or paper.url),
        ("N1", note),
    ]
    lines = (f"{tag}  - {' '.join(value.split())}" for tag, value in tags if value.strip())
    return "\r\n".join((*lines, "ER  - ", "", ""))


def _surname_first(name: str) -> str:
    """Return a name as RIS has it: ``Han, Song``; of three words or more, small ones such as "van der" go along."""
    words = name.replace(",", " ").split() if name.count(",") != 1 else []
    if len(words) < 2:
        return name
    last = len(words) - 1
    while last > 1 and words[last - 1].islower():
        last -= 1
    return f"{' '.join(words[last:])}, {' '.join(words[:last])}"


_MARKUP = re.compile(r"([\\`*_\[\]<>#|])")


def markdown_of(papers: Iterable[tuple[Paper, str]]) -> str:
    """Return papers as a list in Markdown."""
    return "".join(_markdown(paper, note) for paper, note in papers)


def _markdown(paper: Paper, note: str) -> str:
    names = ", ".join(paper.authors[:3]) + (" et al." if len(paper.authors) > 3 else "")
    year = (paper.published_at or paper.day).year
    said = f"\n  > {_plain(note)}" if note.strip() else ""
    return f"- [{_plain(paper.title)}](<{paper.arxiv_url or paper.url}>), {_plain(names)}, {year}{said}\n"


def _plain(text: str) -> str:
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))


_COLUMNS: Mapping[str, Callable[[Paper, str], object]] = {
    "id": lambda paper, _: paper.id,
    "title": lambda paper, _: paper.title,
    "authors": lambda paper, _: "; ".join(paper.authors),
    "organization": lambda paper, _: paper.organization,
    "day": lambda paper, _: paper.day.isoformat(),
    "upvotes": lambda paper, _: paper.upvotes,
    "url": lambda paper, _: paper.arxiv_url or paper.url,
    "code": lambda paper, _: paper.code_url,
    "note": lambda _, note: note,
}


def csv_of(papers: Iterable[tuple[Paper, str]]) -> str:
    """Return papers as a table of comma-separated values, under a line of names; no cell is taken for a formula."""
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(_COLUMNS)
    for paper, note in papers:
        rows.writerow([_cell(tell(paper, note)) for tell in _COLUMNS.values()])
    return out.getvalue()


def _cell(value: object) -> object:
    """Return a value that no program takes for a formula, whatever blanks it leaves out first."""
    return f"'{value}" if isinstance(value, str) and _FORMULA_CELL.match(value) else value


_FORMULA_CELL = re.compile(r"[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20|]")


FORMS = {
    "bibtex": Form("bib", "application/x-bibtex; charset=utf-8", bibtex_of),
    "ris": Form("ris", "application/x-research-info-systems; charset=utf-8", ris_of),
    "markdown": Form("md", "text/markdown; charset=utf-8", markdown_of),
    "csv": Form("csv", "text/csv; charset=utf-8", csv_of),
}
"""The forms by the names that people call them."""
