"""What the page says in words of its own. README says the limits in the same words; a test compares them."""

from __future__ import annotations

CAPACITY_NOTES = {
    "member": "A State party, a member State, or a regional organization that is one.",
    "observer": "A State that is not a member: an observer State, a signatory, a State that is not a party; the European Union where the record calls it an observer.",
    "igo": "An organization of States.",
    "un": "An office, fund, programme, specialized agency or special procedure of the United Nations system.",
    "ngo": "A non-governmental organization; also an organization that nothing says more of.",
    "nhri": "A national human rights institution.",
    "other": "An entity with a standing invitation that is none of these, such as the International Committee of the Red Cross.",
    "secretariat": "Staff of the office that serves the body.",
    "officer": "A president, chair, co-chair, vice-chair, rapporteur or facilitator in that office, not speaking for a State.",
    "expert": "An invited expert, panellist or mandate holder.",
}
OCCASION_NOTES = {
    "opening": "A statement at the opening of the session.",
    "item": "Under an agenda item, in a segment, a panel or a dialogue: the plain case.",
    "before_action": "General comments before a proposal, or the outcome of a review, was acted on.",
    "after_action": "General comments after it was acted on.",
    "vote_explanation": "Explanation of vote or of position, before or after.",
    "closing": "A statement at the closing of the session.",
}
TERMS = {
    "Act": "One thing that one actor did once, at one place in the record. A row of the tables.",
    "Actor": "Who did it: a State by its code, the European Union, or an organization by its name as printed. A group is no actor: whoever spoke for it is.",
    "Delegation": "A State, an entity with observer standing as a State, or the European Union.",
    "Aligned": "Said of a delegation that the record names as having aligned or associated itself with another's statement.",
    "Represented": "Said of a delegation that the record names among those on whose behalf another spoke.",
    "Member of a group (derived)": "Said of a State that was, on that day, in a group for which another spoke. The record does not name it; dated lists of members do.",
    "Draft": "A proposal before the body, by its symbol; it may become a resolution or a decision.",
    "Sponsor": "Named as submitting or supporting a draft; a sponsor may join later or withdraw.",
    "Right of reply": "A statement in answer to another, under the rules of procedure. To whom, records seldom say.",
    "Regional group": "One of the five informal groups of Members of the United Nations, used for elections.",
    "Session, meeting": "A session is the whole of one gathering of a body; a meeting is one sitting of it.",
    "Unread": "A sentence that speaks of an act and that was not understood, in whole or in part. It is shown with the reason.",
    "Set aside": "A sentence that speaks of an act and makes no row, on purpose: nobody is named in it, or it tells an act again.",
    "Finding": "Something a reader of the figures should know: a sum that fits or does not, a gap, a warning.",
    "Correction": "A change of a row by a person, kept in a ledger with who made it, when and why.",
}
HOW_A_ROW_IS_MADE = (
    "The text is read with the place of every character; running heads, page numbers, footnotes and line-end hyphens are marked, so that a list may run over a page.",
    "The record's outline is found: body, session, place and dates, chapters, agenda items, numbered paragraphs, meetings.",
    "In the proceedings, and only there, sentences are read by a table of sentence forms. Texts of resolutions, rules of procedure, recitals and contents make no row.",
    "Names are exact: each spelling known for a State stands in a table. There is no guess; a name nobody knows is shown as not read.",
    "Each act becomes a row with its sentence, and the place of the sentence in the source, which is tested to be the same.",
    "Corrections by hand are applied last, and every row they touch says so.",
)
MAKES_NO_ROW = (
    "Anonymous speech (“several delegations said”), an appointment without names, and what a speaker says about others make no row.",
    "A speech listed and then told again is one row, not two. A State named inside an organization's name is no row.",
    "A delegation that spoke in its own voice and was also named in another's statement has two rows, told apart by their voice. It is counted as one delegation.",
)
LIMITS = (
    "English records only. A document in another language is listed with its language, and no row is made of it.",
    "A scan without a text layer, or a PDF whose fonts map to nonsense, is found out and refused with what to do about it.",
    "The order of a list is the record's; it is the order of speaking only where the record says so. The record of a reply does not say to whom it was made; neither does Placard.",
    "An organization that is neither in data/reference/organizations.tsv nor under a head that says what it is counts as an NGO.",
    "Statements in a language of their own, handwriting and tables of speaking times are not read.",
    "Placard is not an official record. Cite the document's symbol and paragraph, which every row carries.",
)
CANNOT_KNOW = (
    "Who spoke where the record names nobody; what was said outside the meeting, in informal consultations or in a committee that keeps no record.",
    "How long anybody spoke, how well, or with what effect. Numbers of statements do not measure the quality or the weight of a delegation's part.",
    "Whether a delegation without a row was silent, absent or left out: a record may not name all who spoke. So “did not speak” and “the record does not say” are kept apart.",
)
GROUP_RULE = (
    "One State is in one regional group on any day, or in none. The groups are informal and rest on no treaty; the rule used here is the list of the Department "
    "for General Assembly and Conference Management, as on the first day of the session. These cases need a word:"
)
OTHER_GROUPS = (
    "Members of other groups, such as the Group of 77 and China, are taken from dated lists with their sources. Where no list is certain for a day, no member "
    "is derived, and none is ever counted with the delegations that a record names."
)
LOGIN = (
    "Placard has no accounts. To open it to some people only, let it listen on the machine itself (streamlit run dashboard.py --server.address 127.0.0.1) and put a web server that "
    "asks for a login before it; that server must pass WebSocket connections on. PLACARD_READ_ONLY=1 switches adding off for all."
)
LICENCE = "This distribution of Placard states no licence of its own; ask whoever gave it to you before you pass it on."
