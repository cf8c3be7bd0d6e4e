"""Sentence forms: a table of rules, in ``order`` the whole of it.

Forms that many bodies use, by kind of act:
    speeches, drafts, votes, officers, attendance    what is listed: who made statements, sponsored, voted, was elected, was there
    told                                             a speech told: "The representative of Chad said that …"
    ignored                                          words of an act that make none, on purpose
Forms of one family of record:
    human_rights_council           reports of the Council and of the Commission before it
    universal_periodic_review      reports of its Working Group, and their lists of recommendations
    antarctic_treaty               reports of the Consultative Meetings
    minutes                        minutes and summary records of one meeting
    verbatim                       verbatim records: turns to speak, what the presiding officer announces
    bulletins                      records that name a delegation without "the representative of"
    journals                       journals of the OSCE: lists of speakers
    press                          press releases of meetings
    draft_documents, statements    a draft, or a delegation's own text, as a document of its own
``pieces`` are what forms are made of, ``model`` what a rule is and what it makes. The package itself brings ``model`` only:
who writes or shows what was made needs no rule.
"""

from pipelines.rules.model import COUNTED, Act, Count, DraftEvent, Made, Makes, Recommendation, Rule, Unread

__all__ = ["COUNTED", "Act", "Count", "DraftEvent", "Made", "Makes", "Recommendation", "Rule", "Unread"]
