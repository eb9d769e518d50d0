"""Notes are values: each change can be taken back and made again, and those of before join those of now."""

from glose.note import Note
from glose.ui.notes import Change, Notes, new_note

TEXT = "Le pont ferme. Le maire se tait."
FIRST = Note("n1", "bookmark", 0, 14, "Le pont ferme.", None, "2026-03-04T10:00:00+00:00")
SECOND = Note("n2", "comment", 15, 32, "Le maire se tait.", "Et l’opposition ?", "2026-03-04T09:00:00+00:00")


def test_notes_stand_in_text_order_whenever_they_were_made() -> None:
    assert Notes().changed(Change(None, SECOND)).changed(Change(None, FIRST)).kept == (FIRST, SECOND)


def test_every_kind_of_change_is_undone_and_made_again() -> None:
    other = Note("n3", "comment", 15, 32, "Le maire se tait.", "Vu.", "2026-03-04T11:00:00+00:00")
    states = [Notes()]
    for change in (Change(None, SECOND), Change(SECOND, other), Change(other, None)):
        states.append(states[-1].changed(change))
    notes = states[-1]
    for before in reversed(states[:-1]):
        _change, notes = notes.undone()
        assert notes.kept == before.kept
    assert notes.undone() is None
    for after in states[1:]:
        _change, notes = notes.redone()
        assert notes.kept == after.kept
    assert notes.redone() is None


def test_a_new_change_leaves_nothing_to_make_again() -> None:
    _change, notes = Notes().changed(Change(None, FIRST)).undone()
    assert notes.changed(Change(None, SECOND)).redone() is None


def test_what_was_noted_before_joins_what_is_noted_already() -> None:
    assert Notes().changed(Change(None, SECOND)).read((FIRST,)).kept == (FIRST, SECOND)


def test_a_note_is_found_by_its_kind_over_the_words_it_shares() -> None:
    notes = Notes((FIRST, SECOND))
    assert notes.over(10, 20) == (FIRST, SECOND)
    assert notes.first("comment", 14, 15) is None
    assert notes.first("comment", 31, 40) == SECOND


def test_a_new_note_has_its_words_its_time_in_utc_and_an_id_of_its_own() -> None:
    one, other = (new_note("highlight", TEXT, 3, 7) for _ in range(2))
    assert (one.text, one.comment) == ("pont", None)
    assert one.made.endswith("+00:00")
    assert one.id != other.id
