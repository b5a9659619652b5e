"""A history's pages follow each other to the last, and none is asked for before it is wanted."""

from bot.slack.wire.history import pages


class Channel:
    """Answers page after page, and keeps what it was asked."""

    def __init__(self, *replies: dict[str, object]) -> None:
        self.replies, self.asked = list(replies), []

    def __call__(self, **how: object) -> dict[str, object]:
        self.asked.append(how)
        return self.replies.pop(0)


def test_each_page_is_asked_for_by_the_cursor_of_the_one_before() -> None:
    last = {"messages": [{"ts": "2"}], "has_more": False}
    channel = Channel({"messages": [{"ts": "1"}, None], "response_metadata": {"next_cursor": "next"}}, last)
    read = pages(channel, channel="C1", limit=2)
    assert next(read) == ([{"ts": "1"}], True)
    assert channel.asked == [{"channel": "C1", "limit": 2}]
    assert list(read) == [([{"ts": "2"}], False)]
    assert channel.asked[1] == {"channel": "C1", "limit": 2, "cursor": "next"}


def test_more_that_no_cursor_leads_to_is_told() -> None:
    assert list(pages(Channel({"messages": None, "has_more": True}))) == [([], True)]
