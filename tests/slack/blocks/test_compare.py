"""Papers side by side: a table, and sections where Slack takes none."""

from hypothesis import given
from hypothesis import strategies as st

from bot.answers.comparison import compared
from bot.sandbox.limits.payloads import of_message
from bot.slack.blocks.compare import compare_message
from tests.fakes.answers import paper
from tests.fakes.rooms import said
from tests.fakes.slack import Fault, elements
from tests.live import message_faults
from tests.slack.test_hostile import papers


@given(st.lists(papers, min_size=2, max_size=4), st.booleans())
def test_whatever_papers_hold_table_and_sections_are_within_slacks_limits(made, private):
    message = compare_message([compared(each) for each in made], private=private, note="One is not held.")
    plain = message.made_plain()
    assert of_message(message.payload()) is None
    assert of_message(plain.payload()) is None
    assert message_faults(plain.payload()) == []


def test_a_table_has_a_row_for_each_paper_and_numbers_that_can_be_sorted():
    message = compare_message([compared(paper(1)), compared(paper(2, code_url="", organization=""))], private=True)
    table = message.blocks[0]
    head, first, second = table["rows"]
    assert [cell["text"] for cell in head] == [
        "Paper", "What it claims", "How", "Numbers", "Votes", "Code", "Lab", "Day",
    ]  # fmt: skip
    assert first[4] == {"type": "raw_number", "value": 99, "text": "▲ 99"}
    assert [cell["text"] for cell in second[5:7]] == ["no", "\u2013"]
    assert "share" in elements(message.payload())
    assert message.metadata["event_payload"]["hits"] == ["2607.00001", "2607.00002"]


def test_two_papers_are_compared_and_one_is_told_what_is_missing():
    assert said("compare 2607.00001 and 2607.00003").message.text.startswith("2 papers side by side: 1. Pruning")
    assert "2607.99999 is not in the archive" in said("compare 2607.00001 2607.99999").message.text
    more = said("compare " + " ".join(f"2607.{n:05d}" for n in range(1, 7))).message
    assert len(more.blocks[0]["rows"]) == 5
    assert "the first 4" in str(more.blocks)


def test_a_question_that_begins_with_compare_is_asked():
    assert said("compare diffusion and flow matching").message.text.startswith(
        "compare diffusion and flow matching: 1."
    )


def test_what_slack_takes_no_table_of_comes_in_sections(bot, slack):
    slack.fail("chat.postMessage", Fault(200, "invalid_blocks"))
    bot.send(slack.mention("compare 2607.00001 2607.00002"))
    (plain,) = slack.wait_for()
    assert {block["type"] for block in plain["blocks"]} == {"section", "context"}
    slack.fail("response_url", Fault(400, "invalid_blocks"))
    bot.send(slack.command("compare 2607.00001 2607.00002"))
    assert "data_table" not in str(slack.wait_for("response_url")[0]["blocks"])


def test_a_comparison_is_shared_and_its_papers_are_pointed_at(bot, slack):
    bot.send(slack.command("compare 2607.00001 2607.00003"))
    bot.send(slack.press(elements(slack.wait_for("response_url")[0])["share"]))
    assert slack.wait_for("response_url", 2)
    (public,) = slack.said()
    assert public["blocks"][1]["type"] == "data_table"
    bot.send(slack.mention("abstract of the second", thread_ts=slack.held("C1")[0]["ts"]))
    assert slack.wait_for(count=2)[1]["text"].startswith("abstract of 2607.00003")


def test_papers_of_an_answer_are_compared_by_their_numbers(bot, slack):
    bot.send(slack.command("prune"))
    slack.wait_for("response_url")
    bot.send(slack.command("compare 1 and 3"))
    assert "Pruning Gardens 3" in slack.wait_for("response_url", 2)[1]["text"]
