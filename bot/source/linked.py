"""The lines of a copy whose titles link to their papers -> entries; refused unless every line has its place. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from bot.errors import ParseError
from bot.source.lines import Line
from bot.source.words import PERIOD, SECTIONS, abstract_of, day_in, is_abstract, is_stray, is_talk, title_of

HEADER_WORDS = 12
FOOTER_WORDS = 3
NAME_WORDS = 4
LEAD_CHARS = 6  # a number and marks before a title


@dataclass(slots=True)
class Entry:
    """A paper as it stands in a copy; ``id`` is empty where the copy has none."""

    title: str
    abstract: str
    id: str
    day: date | None
    line: Line
    above: list[Line] = field(default_factory=list)
    continued: bool = False  # over a further paragraph


def misfit(line: Line, why: str) -> ParseError:
    """Return the refusal of a copy at its first line that has no place in one."""
    shown = line.text if len(line.text) <= 80 else f"{line.text[:79]}…"
    place = f"line {line.number}" if line.number else "a line"
    return ParseError(f"this is no copy of a digest: {place} {why}: “{shown}”")


@dataclass(slots=True)
class Reader:
    """Reads line by line: ``above`` waits to be the next entry's, and each entry is settled when the next begins."""

    today: date
    entries: list[Entry] = field(default_factory=list)
    above: list[Line] = field(default_factory=list)
    day: date | None = None
    _named: bool = False

    def read(self, lines: Iterable[Line]) -> list[Entry]:
        """Return the entries of all lines, in their order."""
        for line in lines:
            self._take(line)
        for line in self.above:
            words = line.text.split()
            if line.mark == "item" or len(words) > FOOTER_WORDS or line.text.endswith((".", "!", "?")):
                raise misfit(line, "is neither a title nor an abstract")
        self._settle()
        return self.entries

    @property
    def _last(self) -> Entry | None:
        return self.entries[-1] if self.entries else None

    def _take(self, line: Line) -> None:
        ids = {paper_id for _, paper_id in line.links}
        last = self._last
        if last and last.title and not last.abstract and not self.above and _is_text(line):
            last.abstract = abstract_of(line.text)
        elif line.mark == "cell":
            raise misfit(line, "is a row of a table")
        elif len(ids) > 1:
            raise misfit(line, "links to several papers")
        elif is_talk(line.rest or line.text):
            raise misfit(line, "is a remark, or a message of a chat")
        elif ids:
            self._link(line, ids.pop())
        elif line.rest:
            self._plain(replace(line, text=line.rest))

    def _link(self, line: Line, paper_id: str) -> None:
        if self._last is None or self._last.id != paper_id:
            self._settle()
            self.entries.append(Entry("", "", paper_id, self.day, line, self.above))
            self.above = []
        entry = self.entries[-1]
        texts = [text for text, _ in line.links]
        if is_abstract(line.rest) and line.text.find(texts[0]) > LEAD_CHARS:
            raise misfit(line, "is prose around a link")
        for text in (*texts, line.rest):
            if is_abstract(text):
                entry.abstract = entry.abstract or abstract_of(text)
            elif title := title_of(text):
                self._name(entry, title, line)
        if self.above:
            raise misfit(self.above[0], "is neither a title nor an abstract")

    def _name(self, entry: Entry, title: str, line: Line) -> None:
        if not entry.title:
            entry.title = title
        elif _bare(title) != _bare(entry.title) and not is_stray(title):
            raise misfit(line, f"says of {entry.id} what is neither its title nor its abstract")

    def _settle(self) -> None:
        """Give the last entry what stood above its first link, and refuse what is neither its own nor a heading."""
        entry = self._last
        if entry is None:
            return
        _take_above(entry)
        if not entry.title:
            raise misfit(entry.line, f"links to {entry.id} without its title")
        for each in entry.above:
            if not _may_stand(each, first=len(self.entries) == 1):
                raise misfit(each, "is neither a title nor an abstract")

    def _plain(self, line: Line) -> None:
        last, named = self._last, self._named
        self._named = line.text.lower().strip(" :·") == "submitted by"
        if is_abstract(line.text):
            self._abstract(line, last)
        elif (day := day_in(line.text, self.today, alone=line.mark != "heading")) and (
            line.mark == "heading" or not self.entries
        ):
            self.day = day
        elif not self.entries and PERIOD.fullmatch(title_of(line.text)):
            raise misfit(line, "names more than one day")
        elif SECTIONS.fullmatch(line.text):
            raise misfit(line, "is a heading of notes or an article")
        elif not is_stray(line.text) and not (named and len(line.text.split()) <= NAME_WORDS):
            self.above.append(line)

    def _abstract(self, line: Line, last: Entry | None) -> None:
        if last and not last.title:
            _take_above(last)
        if self.above and not is_abstract(self.above[-1].text):
            self.above.append(line)
        elif last and last.title and not last.abstract and not self.above:
            last.abstract = abstract_of(line.text)
        elif last and last.abstract and not self.above and not last.continued:
            last.abstract, last.continued = f"{last.abstract} {line.text}", True
        else:
            raise misfit(line, "is a paragraph without a title")


def _take_above(entry: Entry) -> None:
    """Give an entry whose link bears no title the title and the abstract that stand above the link."""
    texts = [each for each in entry.above if not is_abstract(each.text)]
    if entry.title or not texts or not (title := title_of(texts[-1].text)):
        return
    entry.title = title
    entry.above.remove(texts[-1])
    abstracts = [each for each in entry.above if is_abstract(each.text)]
    if abstracts and not entry.abstract:
        entry.abstract = abstract_of(abstracts[-1].text)
        entry.above.remove(abstracts[-1])


def _is_text(line: Line) -> bool:
    """Return whether a line is an abstract that at most mentions addresses."""
    return is_abstract(line.rest) and not any(text for text, _ in line.links) and line.mark not in ("cell", "heading")


def _may_stand(line: Line, *, first: bool) -> bool:
    if line.mark == "heading":
        return len(line.text.split()) <= HEADER_WORDS
    return first and len(line.text.split()) <= HEADER_WORDS and line.mark != "item"


def _bare(title: str) -> str:
    return "".join(char for char in title.casefold() if char.isalnum())


def days_of(entries: Iterable[Entry]) -> Iterator[date]:
    """Give each day that entries name, once."""
    return iter(dict.fromkeys(entry.day for entry in entries if entry.day))
