"""The free words of a question as one text, in which patterns are looked for."""

from __future__ import annotations

from bot.query.filters import Reading


class Said:
    """The free words of a question as one text, and which token stands where."""

    def __init__(self, reading: Reading) -> None:
        self.starts: list[tuple[int, int]] = []
        parts, at = [], 0
        claimed = reading.taken | reading.kept | reading.spoken
        for index, word in enumerate(reading.words):
            if word and index not in claimed:
                self.starts.append((at, index))
                parts.append(word)
                at += len(word) + 1
        self.text = " ".join(parts)

    def tokens(self, begin: int, end: int) -> tuple[int, int]:
        """Return the first token of a part of the text and the index after its last."""
        inside = [index for at, index in self.starts if begin <= at < end]
        return (inside[0], inside[-1] + 1) if inside else (0, 0)
