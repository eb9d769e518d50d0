"""A reported clause made a report, from the token before it to where it ends."""

from glose.languages.fr.clauses import clause_end
from glose.languages.fr.noun_phrases import Phrase
from glose.languages.fr.passage import Passage
from glose.languages.fr.receivers import receivers
from glose.languages.fr.reports import Report, cue_of, report_of, trimmed_piece
from glose.languages.fr.verb_groups import Group

__all__ = ["clause_report"]


def clause_report(
    passage: Passage, opener: int, found: Group, source: Phrase | None, method: str, fewest: int = 2
) -> Report | None:
    """Return the report of the clause after token `opener`, None where it has fewer than `fewest` tokens."""
    last = clause_end(passage, opener, found.verb)
    pieces = trimmed_piece(passage, opener + 1, last)
    if not pieces or last - opener < fewest:
        return None
    cue = cue_of(*passage.span(found.first, found.last), found)
    report = report_of(passage, pieces, cue, source, method)
    report.sourceless = source is None and method != "passive"
    report.negated = found.negated
    report.addressee, report.medium = receivers(passage, found, opener)
    return report
