"""Times as other tongues say them -> as English does: ``letzte Woche``, ``cette semaine``, ``先月``. Pure.

Who asks in English says the day in a tongue of their own as well; months abroad are known to ``spans``. A word that is
something else in another of these tongues is left out: "hier" is "here" in German. Today is said as its morning, which
is never taken for a topic: "today's agents".
"""

from __future__ import annotations

import re
from functools import cache

from bot.query.question import word_set
from bot.query.spans import MONTHS, WEEKDAYS

_LATIN = r"""
this morning: heute|aujourd'hui|hoy|hoje|oggi|vandaag
yesterday: gestern|d'hier|ayer|ontem|ieri|gisteren
the day before yesterday: vorgestern|avant-hier|anteayer|anteontem|eergisteren
this week: dieser? woche|cette semaine|esta semana|questa settimana|deze week
last week: (?:letzte|vergangene|vorige)[nr]? woche|(?:la )?semaine (?:derni\u00e8re|pass\u00e9e)|(?:l?a )?semana pasada
last week: (?:l?a )?semana passada|(?:la )?settimana scorsa|(?:vorige|afgelopen) week
this month: diese[nm] monat|ce mois(?:-ci)?|este m[e\u00ea]s|questo mese|deze maand
last month: (?:letzten|vergangenen|vorigen) monat|(?:le )?mois (?:dernier|pass\u00e9)|(?:el )?mes pasado
last month: (?:o )?m\u00eas passado|(?:il )?mese scorso|vorige maand
this year: diese[sm] jahr|cette ann\u00e9e|este a[\u00f1n]o|quest'anno|dit jaar
last year: (?:letzte|vorige)[sn] jahr|(?:l')?ann\u00e9e derni\u00e8re|(?:el )?a\u00f1o pasado|(?:o )?ano passado
last year: (?:l')?anno scorso|vorig jaar
Q1: (?:1\.|erste[nsm]?) quartal|1er trimestre(?: de)?
Q2: (?:2\.|zweite[nsm]?) quartal|2(?:e|\u00e8me|nd) trimestre(?: de)?
Q3: (?:3\.|dritte[nsm]?) quartal|3(?:e|\u00e8me) trimestre(?: de)?
Q4: (?:4\.|vierte[nsm]?) quartal|4(?:e|\u00e8me) trimestre(?: de)?
"""
_SIGNS = """
this morning: 今日 今天 오늘
yesterday: 昨日 昨天 어제
the day before yesterday: 一昨日 前天 그저께
this week: 今週 本周 本週 这周 這週 这个星期 이번주 이번_주
last week: 先週 上周 上週 上个星期 上星期 지난주 지난_주
this month: 今月 本月 这个月 這個月 이번달 이번_달
last month: 先月 上个月 上個月 上月 지난달 지난_달
this year: 今年 올해
last year: 去年 昨年 작년
Q1: 第一季度 第1季度 第1四半期 1분기
Q2: 第二季度 第2季度 第2四半期 2분기
Q3: 第三季度 第3季度 第3四半期 3분기
Q4: 第四季度 第4季度 第4四半期 4분기
"""
"""Chinese, Japanese and Korean: with nothing around them that tells where a word ends."""

_TELLING = word_set(
    "heute aujourd'hui hoy hoje oggi vandaag gestern d'hier ayer ontem ieri gisteren vorgestern avant-hier anteayer "
    "anteontem eergisteren woche semaine semana settimana deze vorige afgelopen monat mois mois-ci mes m\u00eas mese "
    "maand jahr ann\u00e9e l'ann\u00e9e a\u00f1o ano anno quest'anno l'anno jaar quartal trimestre "
    "montag dienstag mittwoch donnerstag freitag samstag sonntag"
)
"""A word of each of these, without which nothing in Latin letters is looked for."""

_EDGES = ".,;:!?()"
_WEEKDAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
_LED = {"am": "on", "seit": "since", "bis": "until", "vom": "from", "letzten": "last"}
_DATED = re.compile(
    r"(?<!\d)(?:(20\d\d)[\u5e74\ub144] ?)?(1[0-2]|0?[1-9])[\u6708\uc6d4](?: ?([0-3]?\d)[\u65e5\u53f7\uc77c])?"
)
"""A month or a day as Chinese, Japanese and Korean write it: year, month and day, each with its sign."""

_YEAR = re.compile("(?<!\\d)(20\\d\\d)[\u5e74\ub144]")


def in_english(question: str) -> str:
    """Return a question with the times that another tongue says as English says them."""
    if any(word.strip(_EDGES) in _TELLING for word in question.lower().split()):  # else 5 us instead of 150
        question = _latin().sub(_said, question)
    if question.isascii():
        return question
    return _signs().sub(_told, _YEAR.sub(r" in \1 ", _DATED.sub(_day, question)))


@cache
def _latin() -> re.Pattern[str]:
    """Return what finds times in Latin letters, each as a group of its own, and a German weekday; made once."""
    forms = [line.partition(": ")[2] for line in _lines(_LATIN)]
    led = rf"(?P<lead>{'|'.join(_LED)}) (?P<day>{'|'.join(_WEEKDAYS)})"
    return re.compile(rf"(?<![\w'])(?:{'|'.join(f'({form})' for form in forms)}|{led})(?![\w'])", re.IGNORECASE)


@cache
def _signs() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _meanings()), key=len, reverse=True)))


@cache
def _meanings() -> dict[str, str]:
    lines = (line.partition(": ") for line in _lines(_SIGNS))
    return {sign.replace("_", " "): meant for meant, _, signs in lines for sign in signs.split()}


def _lines(listed: str) -> list[str]:
    return listed.strip().splitlines()


def _said(found: re.Match[str]) -> str:
    """Return a time in English; a word in a capital within a question may be a name: "papers by Ayer"."""
    if found["lead"]:
        return f"{_LED[found['lead'].lower()]} {WEEKDAYS[_WEEKDAYS.index(found['day'].lower())]}"
    if found.start() and found[0].isalpha() and found[0][0].isupper():
        return found[0]
    return _lines(_LATIN)[(found.lastindex or 1) - 1].partition(":")[0]


def _told(found: re.Match[str]) -> str:
    return f" {_meanings()[found[0]]} "


def _day(found: re.Match[str]) -> str:
    return f" {' '.join(filter(None, [found[3], MONTHS[int(found[2]) - 1], found[1]]))} "
