"""arXiv's answer about versions."""

from bot.source.versions import AT_ONCE, PAUSE_SECONDS, ArxivVersions, parse_versions

FEED = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>http://arxiv.org/api/abc</id>
<entry><id>http://arxiv.org/abs/2607.00001v3</id><title>A kettle</title></entry>
<entry><id> https://arxiv.org/abs/2607.12345v1 </id><summary>See arxiv.org/abs/2607.99999v9</summary></entry>
<entry><id>http://arxiv.org/abs/hep-th/9901001v2</id></entry></feed>"""


def test_each_entrys_version_is_read_and_nothing_that_is_only_named() -> None:
    assert parse_versions(FEED) == {"2607.00001": 3, "2607.12345": 1}
    assert parse_versions("<html>busy</html>") == {}


def test_it_is_asked_for_a_hundred_at_a_time_with_a_pause_between() -> None:
    waits: list[float] = []
    arxiv = ArxivVersions("http://127.0.0.1:9", clock=lambda: None, sleep=waits.append)
    asked: list[int] = []
    arxiv._ask = lambda ids: asked.append(len(ids)) or {}
    arxiv.versions([f"2607.{n:05}" for n in range(AT_ONCE + 1)] + ["a-slug"])
    arxiv.close()
    assert (asked, waits) == ([AT_ONCE, 1], [PAUSE_SECONDS])
