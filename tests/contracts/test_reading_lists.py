"""What every ReadingLists and every AddressBook does."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

from bot.model import Address, Bookmark, Ticket
from bot.ports import AddressBook, ReadingLists
from tests.store.made import HOUR, NOON


def test_paper_is_saved_once(reading_lists: ReadingLists) -> None:
    assert reading_lists.save("T1", "U1", "2603.00001", at=NOON)
    assert not reading_lists.save("T1", "U1", "2603.00001", at=NOON + HOUR)
    assert reading_lists.of("T1", "U1") == (Bookmark("T1", "U1", "2603.00001", NOON),)


def test_lists_are_their_owners_alone(reading_lists: ReadingLists) -> None:
    for team, person in (("T1", "U1"), ("T1", "U2"), ("T2", "U1")):
        assert reading_lists.save(team, person, "2603.00001", at=NOON)
    assert reading_lists.remove("T1", "U1", "2603.00001")
    assert not reading_lists.remove("T1", "U1", "2603.00001")
    assert [len(reading_lists.of(*who)) for who in (("T1", "U1"), ("T1", "U2"), ("T2", "U1"))] == [0, 1, 1]


def test_last_saved_comes_first(reading_lists: ReadingLists) -> None:
    for number, hours in ((3, 0), (1, 1), (2, 1)):
        reading_lists.save("T1", "U1", f"2603.{number:05d}", at=NOON + hours * HOUR)
    assert [one.paper_id[-1] for one in reading_lists.of("T1", "U1")] == ["1", "2", "3"]


def test_what_is_noted_of_a_paper_stays(reading_lists: ReadingLists) -> None:
    reading_lists.save("T1", "U1", "2603.00001", at=NOON)
    noted = Bookmark("T1", "U1", "2603.00001", NOON, NOON + HOUR, "für die Gruppe: p < .05", NOON + 2 * HOUR)
    assert reading_lists.change(replace(noted, at=NOON + HOUR))
    assert reading_lists.of("T1", "U1") == (noted,)
    assert not reading_lists.change(replace(noted, person="U2"))


def test_reminders_are_due_when_their_time_has_come(reading_lists: ReadingLists) -> None:
    for number, hours in ((1, 3), (2, 1), (3, None)):
        reading_lists.save("T1", "U1", f"2603.{number:05d}", at=NOON)
        at = None if hours is None else NOON + hours * HOUR
        reading_lists.change(Bookmark("T1", "U1", f"2603.{number:05d}", NOON, remind_at=at))
    assert [one.paper_id[-1] for one in reading_lists.due(NOON + 3 * HOUR)] == ["2", "1"]
    assert [one.paper_id[-1] for one in reading_lists.due(NOON + HOUR)] == ["2"]
    assert reading_lists.due(NOON) == ()


def test_reminder_that_is_out_is_due_no_more_unless_another_was_asked_for(reading_lists: ReadingLists) -> None:
    reading_lists.save("T1", "U1", "2603.00001", at=NOON)
    first = Bookmark("T1", "U1", "2603.00001", NOON, remind_at=NOON)
    reading_lists.change(replace(first, remind_at=NOON + HOUR))
    reading_lists.reminded(first)
    assert len(reading_lists.due(NOON + HOUR)) == 1
    reading_lists.reminded(replace(first, remind_at=NOON + HOUR))
    assert reading_lists.due(NOON + HOUR) == ()


def test_ticket_is_good_for_one(reading_lists: ReadingLists) -> None:
    ticket = Ticket("a-token", "T1", "U1", "bibtex", NOON + HOUR)
    reading_lists.give(ticket)
    with ThreadPoolExecutor(10) as threads:
        taken = list(threads.map(lambda _: reading_lists.take("a-token", at=NOON), range(10)))
    assert [one for one in taken if one] == [ticket]
    assert reading_lists.take("another", at=NOON) is None
    assert reading_lists.look_at("a-token", at=NOON) is None


def test_looking_at_a_ticket_takes_nothing(reading_lists: ReadingLists) -> None:
    ticket = Ticket("a-token", "T1", "U1", "csv", NOON + HOUR)
    reading_lists.give(ticket)
    assert reading_lists.look_at("a-token", at=NOON) == reading_lists.look_at("a-token", at=NOON) == ticket
    assert reading_lists.look_at("a-token", at=NOON + HOUR) is None
    assert reading_lists.take("a-token", at=NOON) == ticket


def test_ticket_lapses(reading_lists: ReadingLists) -> None:
    reading_lists.give(Ticket("a-token", "T1", "U1", "bibtex", NOON + HOUR))
    assert reading_lists.take("a-token", at=NOON + HOUR) is None


def test_address_is_kept_as_it_was_put_last(address_book: AddressBook) -> None:
    address = Address("T1", "U1", "ada@sheep.example", "123456", NOON)
    address_book.put(address)
    confirmed = replace(address, tries=1, confirmed_at=NOON + timedelta(minutes=1))
    address_book.put(confirmed)
    address_book.put(replace(address, person="U2"))
    assert address_book.get("T1", "U1", "ada@sheep.example") == confirmed
    assert address_book.of("T1", "U1") == (confirmed,)
    assert address_book.get("T2", "U1", "ada@sheep.example") is None
