"""Bounds in a question: ``under 3B``, ``<3B``, ``4 bit or lower``, ``at least 2x faster``. Pure.

A bound is no demand, since few papers state each quantity; those that state one within it come first.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.model import Bound, Query, Unit
from bot.query.filters import Reading
from bot.query.said import Said
from bot.texts.quantities import amount

_LESS = r"under|below|(?:less|fewer|smaller|lighter|shorter) than|at most|up to|(?:no|not) (?:more|larger|bigger) than"
_MORE = r"over|above|beyond|(?:more|larger|bigger|longer|greater) than|at least|(?:no|not) (?:less|fewer) than"
_LOOSELY = ("at", "up", "no", "not", "<=", "=<", ">=", "\u2264", "\u2265")
"""What begins so takes the quantity itself in."""

_DOWN = "lower|less|smaller|fewer|below|under|shorter"
_UP = "more|larger|bigger|higher|above|over|longer|greater"
_NUMBER = r"(?P<number>\d+(?:,\d{3})*(?:\.\d+)?)"
_TOKENS = r"(?=(?: [\w-]+){0,2} (?:tokens?|context)\b)"
_UNITS = {
    Unit.BITS: r"[ -]?(?P<bits>bits?)",
    Unit.BYTES: r"[ -]?(?P<bytes>mb|gb|tb)(?:(?: of)?(?: gpu)? (?:v?ram|memory))?",
    Unit.TIMES: r"[ -]?(?P<times>x|\u00d7|times)",
    Unit.SECONDS: r"[ -]?(?P<seconds>ms|milliseconds?|s|sec|seconds?|min|minutes?|hours?)(?! (?:old|ago))",
    Unit.GPUS: r"(?= gpus?\b)(?P<gpus>)",
    Unit.TOKENS: rf"[ -]?(?P<tokens>k|(?:m|million|thousand)?{_TOKENS})",
    Unit.PARAMETERS: r"[ -]?(?P<parameters>[bmt]|million|billion|trillion)(?:[ -](?:parameters?|params?))?",
}
_ANY = "|".join(_UNITS.values())
_BEFORE = re.compile(rf"\b(?:(?P<less>{_LESS})|(?P<more>{_MORE})) {_NUMBER}(?:{_ANY})(?!\w)", re.IGNORECASE)
_AFTER = re.compile(
    rf"(?<![\w.-]){_NUMBER}(?:{_ANY}) (?:or|and) (?:(?P<less>{_DOWN})|(?P<more>{_UP}))\b(?! than)", re.IGNORECASE
)
_SUB = re.compile(rf"\b(?P<less>sub)[ -]?{_NUMBER}(?:{_ANY})(?!\w)", re.IGNORECASE)
_SIGNED = re.compile(
    rf"(?<!\S)(?:(?P<less><=?|=<|\u2264)|(?P<more>>=?|=>|\u2265)) ?{_NUMBER}(?:{_ANY})(?!\w)", re.IGNORECASE
)
_PLUS = re.compile(rf"(?<![\w.-]){_NUMBER}(?:{_ANY})(?P<more>\+)(?P<less>(?!))?", re.IGNORECASE)
_TIMES_AS = re.compile(
    rf"(?<![\w.-])(?:(?:about|roughly|some|by) )?{_NUMBER}(?:{_ANY})(?!\w)(?P<less>(?!))?", re.IGNORECASE
)
"""How many times as fast or cheap something shall be, if this says it: "100x faster", "speed up ... 10 times"."""

_COMPARED = re.compile(
    r" (?:faster|quicker|cheaper|smaller|lighter|fewer|less|more|longer|larger|speed-?ups?|acceleration|compression)\b",
    re.IGNORECASE,
)
_SPED_UP = re.compile(r"\b(?:speed|accelerat|reduc|shrink|compress|cut|faster|cheaper)\w*\b", re.IGNORECASE)
_NO_QUANTITY = re.compile(r"(?: \w+)? (?:upvotes?|votes?|likes?|stars?|citations?|papers?)\b", re.IGNORECASE)
_LONG = re.compile(r"\bcontexts?\b", re.IGNORECASE)


def read_bound(reading: Reading) -> None:
    """Note the bound that a question sets on a quantity, where its words ask for anything else."""
    said = Said(reading)
    if not any(map(str.isdigit, said.text)):
        return
    for form in (_BEFORE, _SIGNED, _AFTER, _SUB, _PLUS, _TIMES_AS):
        found = form.search(said.text)
        if found is None or _NO_QUANTITY.match(said.text, found.end()):
            continue
        if form is _TIMES_AS and not _is_multiple(said.text, found):
            continue
        begin, end = said.tokens(*found.span())
        if end - begin == len(said.starts):
            return
        reading.take(begin, end, Query("", bound=_bound(said.text, found)), f"{found[0]} first", found[0])
        return


def _is_multiple(text: str, found: re.Match[str]) -> bool:
    """Return whether a number says how many times as fast or cheap something shall be."""
    return found["times"] is not None and (
        _COMPARED.match(text, found.end()) is not None
        or (text[found.end() :].strip(" ?.!") == "" and _SPED_UP.search(text, 0, found.start()) is not None)
    )


def _bound(text: str, found: re.Match[str]) -> Bound:
    unit = next(unit for unit in _UNITS if found[unit.name.lower()] is not None)
    if unit is Unit.PARAMETERS and found["parameters"].lower() == "m" and _LONG.search(text):
        unit = Unit.TOKENS
    value = amount(found["number"], found[unit.name.lower()] or found["parameters"] or "")
    strictly = not found[0].lower().startswith(_LOOSELY) and found.re not in {_AFTER, _PLUS, _TIMES_AS}
    bound = Bound(unit, strictly=strictly, said=found[0])
    return replace(bound, most=value) if found["less"] else replace(bound, least=value)
