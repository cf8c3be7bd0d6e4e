"""More sentences as in said_otherwise: forms with an office as their subject, rarer words; and sentences a form must not read."""

from __future__ import annotations

from said_otherwise import SAYING

TWO = "the representatives of Chad and Oman"
BUREAU = "\nPresident: Ana Quito (Ecuador)\nRapporteur: Omar Said (Oman)"
PERSONS = "Minister of Justice of Chad; Attorney General of Oman."

FURTHER = {
    "spoke in exercise of the right of reply": {
        "right_of_reply 1: Chair": ("The Chair {then|subsequently|also} spoke in exercise of the right of reply.", "The Chair made {|also |then }a statement in exercise of the right of reply."),
    },
    "exercised the right of reply": {"right_of_reply 1: Chair": ("The Chair {then|later} exercised the right of reply.",)},
    "the following persons made statements": {
        "statement: TCD OMN": (
            f"Statements were made by the following {{panellists|panelists|high-level invited speakers|vice-regal persons}}: {PERSONS}",
            f"The following {{ministers at the table|officials of note|speakers for the host|persons who came}}: {PERSONS}",
            "The following persons made statements:Minister of Justice of Chad; Attorney General of Oman.",
        ),
    },
    "the following made statements": {
        "statement: TCD OMN": (
            "Statements {were|was} {|also }{made|delivered|given} by the following, who took the floor in turn: Chad, Oman.",
            "The Council heard {|also }statements {by|from} the following, who took the floor in turn: Chad, Oman.",
            "The following {also |then |}took the floor:\n{Chad, Oman|(a) Chad, Oman|Representatives of Chad and Oman|Representative of Chad, Oman}",
        ),
        "statement vote_explanation: TCD OMN": ("Statements in explanation of vote were made by the following, who took the floor: Chad, Oman.",),
    },
    "statements were made by": {
        "statement: TCD OMN": (f"Statements {{are|being|were being}} made by {TWO}.", f"Statements were read out by {TWO}."),
    },
    "statements set out elsewhere": {
        "statement: TCD OMN": (
            "Statements {|made |delivered |given }by the delegations of Chad and Oman are {set out in|reproduced in|contained in|attached to|annexed to|appended to|included in|included as} the report.",
        ),
        "statement: TCD": ("A statement by the delegation of Chad is set out in annex 3.",),
        "statement vote_explanation: TCD OMN": ("Statements in explanation of vote by the delegations of Chad and Oman are set out in annex 3.",),
    },
    "made statements": {
        "statement: Chair": (
            "The Chair {then|also|subsequently|each|both|further|jointly|similarly} made a statement.",
            "The Chair made {|also }a statement.",
            "The Chair asked questions{,| and} {|also |then }made a statement.",
            "The Chair {responded to|answered|took} {the |}{points|questions|comments} {|from Peru |by Peru |of the panel |to the panel }and made a statement.",
        ),
        "statement vote_explanation: TCD OMN": (
            "The representatives of Chad and Oman made statements {in explanation of vote|in explanation of position}.",
            "The representatives of Chad and Oman made {an|several|brief|further} {explanation of vote|explanations of vote|explanation of votes|explanation of position|explanations of positions|explanations of their votes}.",
        ),
        "statement: TCD OMN": (
            "The representatives of Chad and Oman made {a|an|the|their|his|her|its|two|three|some|several|further|additional|general|brief|short|oral|video|written|joint|final|national|individual|separate|opening|introductory|concluding|welcoming|welcome|keynote|special|inaugural|preliminary|pre-recorded|prerecorded|recorded|explanatory|second|third|congratulatory|valedictory|farewell|other|brief and general|brief, general} {statements|remarks}.",
        ),
        "statement before_action: TCD OMN": ("The representatives of Chad and Oman made statements {before|prior to} {the vote|the adoption|the voting}.",),
        "statement after_action: TCD OMN": ("The representatives of Chad and Oman made statements after {the vote|the adoption|the voting}.",),
        "right_of_reply 1: TCD": ("The representative of Chad, {in exercise of|in the exercise of|under|exercising} {the|their|its|his|her|a} {right of|right to} reply, made a statement.",),
        "right_of_reply 2: TCD": ("The representative of Chad, in exercise of {a|the} second right of reply, made a statement.",),
    },
    "the body heard statements by": {
        "statement: TCD OMN": (f"The Conference heard {{|also }}{{a statement by|statements from|remarks by}} {TWO}.", "The Committee {|also }heard {|also }from speakers of Chad and Oman."),
    },
    "took part in the discussion": {"statement: Chair": ("The Chair {then|also} {took part|participated} in the {discussion|high-level debate}.",)},
    "a dialogue in which they participated": {
        "statement: TCD OMN": (f"A dialogue{{|,| on ports,| ensued,}} in which {TWO} {{took part|participated|intervened}}.",),
    },
    "also making statements were": {
        "statement vote_explanation: TCD OMN": (
            "Also making statements in {|further }explanation of {|their |its |his |her |the }{vote|votes|position|positions}{| before the vote| after voting| prior to the adoption| following the decision| after action} were the representatives of Chad and Oman.",
        ),
        "statement before_action: TCD OMN": ("Also making statements before the {vote|voting|adoption} were the representatives of Chad and Oman.",),
        "statement after_action: TCD OMN": ("Also making statements after the {vote|voting|adoption} were the representatives of Chad and Oman.",),
        "right_of_reply 1: TCD OMN": ("Also making statements in {|the }exercise of {|the |a |their |its |his |her }{right of|rights of|right to} reply were the representatives of Chad and Oman.",),
        "right_of_reply 2: TCD OMN": ("Also making statements in exercise of a second right of reply were the representatives of Chad and Oman.",),
        "statement: TCD OMN": (f"Then {{making|delivering}} {{a statement|statements}} {{was|were}} {TWO}.",)
    },
    "spoke on a motion": {
        "statement: TCD": ("The representative of Chad spoke {for|against} its {motion|proposal|request|adjournment|closure|ruling}.",),
        "statement: TCD OMN": ("The representative of Chad spoke for the motion and the representative of Oman against {it|the motion|the proposal}{.|, at length.|}",),
        "statement: Chair": ("The Chair {then|also} spoke on the motion.",),
    },
    "as did another": {"statement: OMN PER": ("The meeting rose, as did the {representatives|observers|delegations} of Oman and Peru.",)},
    "raised a point of order": {"statement: Chair": ("The Chair {then|also} raised a point of order.",)},
    "took the floor": {"statement: Chair": ("The Chair {then|also} took the floor.",)},
    "addressed the body": {"statement: Chair": ("The Chair {then|also} addressed the Council.",)},
    "the small side of a vote, named in brackets": {
        "voted no: TCD OMN": (
            "The draft was approved {by a|by} {unrecorded vote of|roll-call vote of|separate vote of|vote, of} 90 in favour to 2 against (Chad, Oman).",
            "The draft was adopted, also by a recorded vote, of 90 in favour to 2 against (Chad, Oman).",
            "The draft received a vote of 90 in {favour|favor} to 2 against (Chad, Oman).",
        ),
        "voted no: TCD BOL OMN": ("The draft was approved by a recorded vote of 90 in favour to 3 against (Chad, Bolivia (Plurinational State of), Oman).",),
        "voted yes: TCD OMN": (
            "The draft was approved by a recorded vote of 2 in favour (Chad, Oman) to 1 against {( see Peru)|(see Peru)|(for Peru)|(document Peru)|(draft Peru)|(details in Peru)|(full list in Peru)|(A/HRC/Peru)|(S/PV/Peru)|(annex on Peru)}.",
            "The draft was approved by a recorded vote of 90 in favour, which was many, to 2 in {favor|favour} (Chad, Oman).",
        ),
        "voted abstain: TCD OMN": ("The draft was approved by a recorded vote of 90 in favour, which was many, to 2 abstaining (Chad, Oman).",),
    },
    "said the representative of": {
        "statement: TCD": (
            "The ports were far, {said|also said|said also|then said} {the representative of|the delegate for|the observer from|the speaker of} Chad.",
            "The ports were far, said {Chad’s|Chad's} {delegate|representative|speaker}.",
        ),
        "statement: NER": ("The ports were far, said the Niger’s {delegate|representative|speaker}.",),
    },
    "speaking were": {
        "statement: TCD OMN": (
            "{Speaking|Also speaking|Then speaking|Taking the floor|Also taking the floor|The meeting rose. Speaking|The meeting rose; speaking} {|in the debate |on the item |during the debate |at noon |under item 4 |before lunch |after lunch }were Chad and Oman.",
            "Speaking in the debate, were Chad and Oman.",
        ),
        "statement: NER OMN": ("Speaking were the Niger and Oman.",),
    },
    "also speaking were": {
        "statement: TCD OMN": (
            "The wind rose. {Also speaking|Speaking|Also taking part|Then also speaking} today were the representatives of Chad and Oman.",
            "Also speaking were {representatives|observers|delegations} of the following {countries|States}: Chad and Oman.",
        ),
        "statement: TCD": ("Today also speaking was the representative of Chad.", "Also speaking was the {Ministers of Justice|Permanent Representative|delegate|delegation|speakers} of Chad."),
    },
    "a list of those that attended": {
        "attended: TCD OMN": (
            "{Representatives of|Representative of|Delegations from|Delegation of|Observers for|Observer for|Delegates from|Delegate of|Delegates|} the following countries took part: Chad and Oman.",
            "The following countries {also |}{attended|were represented}:Chad and Oman.",
        ),
    },
    "was represented at the session": {"attended: TCD": ("Chad was represented.",)},
    "attended by those listed": {
        "attended: TCD OMN": (
            "The sessions were {also |}attended by representatives of the following Parties: Chad and Oman.",
            "{Also present|Present|Also attending} {|at the meeting |in the meeting }{was|were} {the |}{representatives|observers} of Chad and Oman.",
            "The meeting rose. Also attending were representatives of Chad and Oman.",
            "The meeting is attended by {the representatives|a representative|an observer|by observers|representatives|observers|delegations} of Parties as follows: Chad and Oman.",
        ),
        "attended: NER OMN": ("The meeting was attended by {the |}{representatives of|observers for|delegations from|representative of|observer for|delegation of} {|the }Niger and Oman.",),
        "attended: TCD": ("Present {at the meeting |}{was|were} {the|an} observer for Chad.",),
    },
    "attended the session": {"attended: Chair": ("The Chair {also |then }attended the session.",)},
    "an event attended by named ministers": {"attended: TCD": ("An event attended by the {Secretary of State|Secretaries of State|Heads|Foreign Ministers} of Chad was held.",)},
    "elected the following officers": {
        "elected: ECU OMN": (
            f"The Conference {{elected|appointed|re-elected|reelected|designated|nominated}} {{the following|the following as|as the following|its|the|its new|the other}} {{officers|Bureau|persons|candidates|members|individuals|representatives|States}}{{| by acclamation}}:{BUREAU}",
            f"The {{officers|Bureau}} {{|of the session }}{{were|was|are|is}} {{elected |constituted |composed |as follows|the following}}{{|by all}}:{BUREAU}",
            "The following {|new |two new }officers {were|was} {|also }{elected|appointed}{| by acclamation}: Ana Quito (Ecuador), Omar Said (Oman).",
        ),
        "elected member of the Bureau: ECU OMN": (
            "The Conference elected the following members of {its|the} Bureau: Ana Quito (Ecuador), Omar Said (Oman).",
            "The following members of the Bureau were elected: Ana Quito (Ecuador), Omar Said (Oman).",
        ),
        **{
            f"elected {office}: ECU OMN": (f"The following {{{printed}}} were elected: Ana Quito (Ecuador), Omar Said (Oman).",)
            for office, printed in {
                "President": "Presidents|President", "Co-President": "Co-Presidents", "Vice-President": "Vice-Presidents", "Chair": "Chairs|Chair",
                "Chairman": "Chairmen|Chairman", "Chairperson": "Chairpersons|Chairperson", "Rapporteur": "Rapporteurs|Rapporteur",
            }.items()
        },
    },
    "was elected to an office": {
        "elected First Co-Chair: ECU": ("Ana Quito (Ecuador) {was|were} {elected|appointed} {its |the |a |an |}First Co-Chair.",),
        **{
            f"elected {office}: ECU": (f"Ana Quito (Ecuador) was elected {office}.",)
            for office in ("Second Co-Chair", "Third Co-Chair", "Acting Chair", "Chairperson", "Chairman", "Chairwoman", "Facilitator", "President", "Vice-Chair-cum-Rapporteur")
        },
    },
    "elected a person as an officer": {
        "elected Chair: OMN": (
            "The Council {elected|re-elected|reelected|appointed} {Mr. Omar Said|Ms. Omar Said|Mrs. Omar Said|Dr. Omar Said|H.E. Omar Said|Mr Omar Said|Omar Said|Mr. Said} (Oman) as {Chair|its Chair|the Chair}.",
        ),
        "elected member of the Bureau: OMN": ("The Council elected Oman as {a|an|the|its|} {member|members} of the Bureau.",),
        "elected: OMN": ("The Council elected Oman as {a|an|the|its} {officer|officers} of the Bureau.",),
        "elected: ECU": ("The Council elected, by acclamation, Ana Quito (Ecuador).",),
    },
    "elected a delegation to a seat": {"elected: TCD": ("The Commission elected Chad {to fill the vacancy in|to serve as host of} the Bureau.",)},
    "a committee composed of": {
        f"elected member of the {committee}: TCD OMN": (f"The {committee} {{of five |}}was {{composed of|comprised of|made up of}} {{|the }}Chad and Oman.",)
        for committee in ("Drafting Committee", "Credentials Committee", "Bureau", "Working Group")
    },
    "chaired by": {
        "chaired: ECU": ("The meeting{ was| were|,| and} {also |then |}chaired by Ana Quito (Ecuador).", "The meeting was {cochaired|co-chaired|moderated and chaired|presided over} {jointly |}by Ana Quito (Ecuador)."),
        "chaired: OMN": ("The meeting cochaired {jointly |}by Mr. Omar Said (Oman) rose.",),
    },
    "took the chair": {
        "chaired: OMN": ("Mr. Omar Said (Oman) {also |then |}{cochaired|co-chaired|presided over|presided at} the meeting.",),
        "chaired: Chair": ("The Chair {then|also} {took the Chair|assumed the chair|presided}.",),
    },
    "opened the session": {"chaired: Chair": ("The Chair {then|also} {|formally }{opened|closed} the session.", "The Chair {then|also} {|formally }declared the session {open|opened}.")},
    "was opened by": {"chaired: ECU": ("The meeting {|of ports }was {also |}opened {at 10:30 |at 10.30 a.m. |at 10 p.m. }by the Chair, Ana Quito (Ecuador).",)},
    "introduced a draft": {"introduced: Chair": ("The Chair {then|also} {introduced|tabled} {|also }a draft resolution.",)},
    "a draft was introduced by": {"introduced: TCD": ("Under {draft resolution|draft resolutions|draft decisions|draft proposals|draft amendments|draft texts|draft declarations|draft political declaration|draft statements|draft President’s statements|an oral amendment|amendments|conference room papers|working papers|II WP 12|ATCM/WPs 12|proposals} introduced by the representative of Chad, ports would open.", "The Committee considered a text{ had been| been| was|, also} introduced by the representative of Chad.",)},
    "a draft submitted by": {"introduced: TCD OMN": ("The Council took up a draft decision{|, of 1.5 pages,} {submitted|proposed|put forward} by the representatives of Chad and Oman.",)},
    "the sponsors of a draft are": {"sponsored main: TCD OMN": ("The sponsors were the following {States|new States|two new States}: Chad and Oman.",)},
    "the co-sponsors of a draft are": {"sponsored co: TCD OMN": ("The {cosponsors|co-sponsors} were the following {States|new States}: Chad and Oman.",)},
    "joined the sponsors": {
        "sponsored joined: Chair": ("The Chair {then|also} joined the sponsors.", "The Chair joined in {sponsoring|sponsorship of|co-sponsoring} the draft.", "The Chair {should be|will be|would be|shall be|had been|was} {added|included} to the list of sponsors."),
        "sponsored joined: Executive Director": ("The Executive Director {had|have} {|now |also }{joined|wished to join|wanted to join|asked to join|had asked to join|requested to join} the sponsors.",),
    },
    "now joined by": {"sponsored joined: TCD OMN": ("The draft was introduced on behalf of the sponsors {|of the text}, {subsequently|now} joined by Chad and Oman.",)},
    "withdrew as sponsors": {
        "sponsored withdrew: Chair": ("The Chair {|then |also }{|had |have }{withdrew|withdrawn} {its|the} {sponsorship|sponsorships}.", "The Chair {withdrew|withdraw} {as a sponsor|as an sponsor|as sponsor|as sponsors|from the list of sponsors}."),
    },
    "withdrew a draft": {
        "sponsored withdrew: Chair": ("The Chair {|then |also }{|had |has |have }{withdrew|withdrawn} the {draft decision|draft decisions|draft proposals|draft amendments|draft texts|amendments}.",),
    },
    "a draft was withdrawn by": {
        "sponsored withdrew: TCD": ("Draft {resolution|decision} A/HRC/90/L.3 {was|had been|has been} withdrawn by {the representative|the delegation|an observer} of Chad.",),
        "sponsored withdrew: TCD OMN": ("The {draft resolutions|amendments} of 1.5 pages {were|have been} withdrawn by the {representatives|delegations|observers} of Chad and Oman.",),
    },
    "revised a draft orally": {"requested: Chair": ("The Chair {then|also} orally revised the text.",)},
    "asked for a vote": {"requested: Chair": ("The Chair {then|also} requested a recorded vote.", "The Chair requested {a|an|the} {single|secret|roll-call|rollcall|separate|recorded|paragraph|paragraph-by-paragraph} {vote|votes}.", "The Chair {moved for the adjournment|moved that the adjournment|moved the closure|moved for a recess|proposed a motion|proposed to adjourn}.")},
    "presented a report": {
        "statement: Special Rapporteur on the right to rest": ("The Special Rapporteur on the right to rest, {Mr. Quito|Ms. Quito|Mrs. Quito|Dr. Quito|Sir Quito|Prof. Quito|Mr Quito}, presented her report.",),
    },
    "an office presented a report": {
        "statement: Deputy High Commissioner for Human Rights": (
            "The Deputy High Commissioner for Human Rights {also |}{presented|introduced|provided|delivered|gave} {an |their |her |}{oral update|report|reports|respective reports|studies|study|oral updates|oral reports|oral briefings|oral presentation|oral presentations|briefing}.",
        ),
        **{f"statement: {office}": (f"The {office} {{|then |also }}presented{{|, pursuant to resolution 90/1,|, in accordance with resolution 90/1,|, on behalf of the mandate,}} a {{report|study|briefing}}.",) for office in ("High Commissioner", "Special Rapporteur", "Independent Expert")},
        "statement: Office of the United Nations High Commissioner for Human Rights": ("The Director of OHCHR presented an oral {update|presentation|briefing}.",),
    },
    "answered questions": {
        f"statement: {office}": (f"The {office} {{|also |then }}{{answered|responded to}} {{|the }}{{questions|comments}}.",)
        for office in ("Special Rapporteur", "Independent Expert", "High Commissioner", "High Commissioner for Human Rights")
    },
    "a speech told": {
        "statement: TCD": (
            f"Chad {{{SAYING}}} that ports mattered.",
            "Chad {drew the Committee’s attention to ports|drew the Committee's attention to ports|associated itself with it|aligned itself with it|joined in thanking the Chair|called upon all to sail|called on all to sail|made useful comments|made proposals|made suggestions|made observations|made useful remarks|takes note of ports|felt honoured|remained deeply concerned|was moved}.",
            "Chad{, in a long address,|, on that point,|, while agreeing,|, speaking at length,| also| further| then| warmly|, also} welcomed the report.",
            "The representative of Chad {informed|advised} the Secretariat that the headed notes had arrived.",
            "The representative of Chad contributed to the {discussion|debate|dialogue}.",
            "The representative of Chad {took the view that ports mattered|took placebos|drew near|sought help|paid tribute|touched on it|repeated it|reddened}.",
        ),
        "statement: TCD OMN": ("The representatives of Chad and Oman{, while pleased,| in reply| in response| in particular| in reply, also| then warmly| also warmly| further warmly} {said|would say|had said|could agree} that ports mattered.",),
        "statement: Chair": ("The Chair, {in a word|as a donor|as an observer|as co-lead}, said that ports mattered.",),
    },
}  # fmt: skip

# What a form must not read: by the form, the sentences, and what they tell instead.
NOT_SO = {
    "statements were made by": {"": ("Statements on welfare made by Chad and Oman were long.", "Statements on software made by Chad were long.")},
    "the following persons made statements": {
        "attended TCD, attended OMN": (f"The following ministers {{were represented|were present|attended|participated}}: {PERSONS}",),
        "": ("The following representatives were {elected|appointed|nominated}: Chad, Oman.",),
    },
    "moderated by one who made a statement": {"": ("The forum held a panel moderated by the Minister of Finance of Chad, Omar Said, who listened to statements.",)},
    "statements set out elsewhere": {
        "": ("Statements by the delegations of Chad and Oman pleased the Council.", "Misstatements by the delegations of Chad and Oman are contained in annex 3.", "Statements by the delegations of Chad and Oman are contained inland."),
    },
    "the body heard statements by": {"": ("The Council heard from many in Chad that statements were long.", "Statements were overheard from representatives of Chad.")},
    "a dialogue in which they participated": {"": ("There was a discussion in which Chad and Oman were spoken of.",)},
    "replies made by": {"statement TCD, statement OMN": ("Replies and remarks were made by Chad and Oman.",)},
    "spoke on a motion": {"statement TCD": ("The representative of Chad spoke on {its emotion|its commotion|its history}.",)},
    "as did another": {"": ("Statements were short, as did not please the delegation of Oman.",)},
    "the small side of a vote, named in brackets": {
        "": ("The draft was approved by a recorded vote of 90 to 1 against {(annex II A)|(see Chad)|(for Chad)|(document A/Chad)|(draft Chad)|(details Chad)|(full Chad)|(A/HRC Chad)|(S/PV Chad)}, with 60 abstentions.",),
    },
    "said the representative of": {"": ("The ports were far, said Chad’s delegates.",)},
    "speaking were": {"": ("Speaking were {representatives|observers|delegations|delegates|ministers} Chad and Oman.",)},
    "also speaking were": {
        "": ("Also speaking was much of Chad.", "Bespeaking were the representatives of Chad and Oman."),
    },
    "a list of those that attended": {"": ("The following countries unattended: Chad and Oman.", "They breathed the following when present: Chad.")},
    "was represented at the session": {"": ("Chad and Oman were represented at the {sessional|forums|meetings} of ports.", "Chad was represented in the hall.", "Chad and Oman were represented.")},
    "also participated": {"": ("Chad also participated in the sessions.", "Chad unparticipated under article 11.", "Chad participated under articles.")},
    "attended by those listed": {"": ("Attending was the representatives of Chad and Oman.",)},
    "attended the session": {
        "": ("The delegation that had participated in the meeting, that of Chad, left.", "Representatives of Chad and Oman, which participated in the session, spoke.", "Chad and Oman participated in the {sessions of ports, in Vienna|session of ports}.", "Chad and Oman attended the sessions."),
        "statement TCD": ("The representative of Chad had participated in the meeting.",),
    },
    "an event attended by named ministers": {"": ("An event attended by much of Chad was held.", "A {nonevent|meetingless} attended by the Minister of Justice of Chad was held.")},
    "chaired by": {"": ("A meeting {to be chaired by|to be co-chaired by|that is chaired by|that are chaired by} Ana Quito (Ecuador) was long.", "The groups are chaired by Ana Quito (Ecuador).")},
    "took the chair": {"": ("The meeting presided by Mr. Omar Said (Oman) rose.",)},
    "opened the session": {"": ("The President opened the sessions.",), "statement President": ("The President declared the session openly.",)},
    "was opened by": {"": ("The meeting was opened in the U.N. by the Chair, Ana Quito (Ecuador).", "The transmeeting was opened by Ana Quito (Ecuador).")},
    "elected a delegation to a seat": {"": ("The Commission elected Chad by acclamation.",)},
    "introduced a draft": {"statement Chair": ("The Chair introduced proposals of the group.",)},
    "a draft was introduced by": {"": ("The Committee heard that it was unintroduced by Chad.",)},
    "a draft submitted by": {"": ("The Council took up a draft decision of the year. It was submitted by the representatives of Chad and Oman.", "The Council took up a draft decision resubmitted by the representatives of Chad and Oman.")},
    "the co-sponsors of a draft are": {"": ("The co-sponsors were many.",)},
    "the sponsors of a draft are": {"": ("The {nonsponsors|sponsorses} were Chad and Oman.",), "sponsored TCD, sponsored OMN": ("The {cosponsors|co-sponsors} are Chad and Oman.",)},
    "sponsored by": {"": ("The Committee heard of a text unsponsored by Chad.",)},
    "the following joined as sponsors": {"": ("The following States adjoined the text as sponsors: Chad and Oman.",)},
    "now joined by": {"": ("The draft was introduced on behalf of the cosponsors joined by Chad and Oman.",)},
    "withdrew a draft": {"": ("The Chair withdrew the draft amendmentary.",)},
    "a draft was withdrawn by": {"": ("The draft resolution was withdrawn by many in Chad.",)},
    "revised a draft orally": {
        "": ("The text was read as orally revised by the representative of Chad.", "The Chair made oral correctional talk."),
        "statement TCD": ("The representative of Chad spoke of the text as {orally|further orally} revised.",),
        "statement Chair": ("The Chair orally introducedly spoke.",),
    },
    "at the request of": {"": ("At the request of many in Chad, the vote was put off.", "That the request of the representative of Chad stood was clear.")},
    "asked for a vote": {"statement TCD": ("The representative of Chad requested a vote of thanks.",), "": ("The Chair moved forward.",)},
    "answered questions": {"statement Special Rapporteur": ("The Special Rapporteur answered questions and comments and made a statement.", "The Special Rapporteur answered questionsome.")},
    "a speech told": {
        "": (
            "Chad joined by Oman read a text.",
            "The representative of Chad {joined by his deputy|was the proud host|was a happy host|was being honoured|was an able host|was been moved} there.",
            "The representatives of Chad {have|has} not {spoken|taken the floor|attended}.",
            "The representative of Chad {did|could|would|had|have|has|was} not {make|deliver|give} {a statement|statements|further remarks|remarks|interventions|an intervention|a presentation|presentations}.",
            "The representatives of Chad were {unable to|not in a position to|not able to|not present to} {take the floor|deliver a statement|speak|attend}.",
            "The representative of Chad had not {taken the floor|spoken|been present|been represented|been heard|attended}.",
            "The representative of Chad could not {be present|be represented|be heard|attend|speak}.",
            "The representative of Chad did not {participate|take part} in {the|any|that} {meeting|final meeting|session|vote|voting|discussion|debate|dialogue}.",
            "The representative of Chad {informed|advised|notified} the {Secretariat|secretariat|Secretary} that {it|her delegation} {had|would have} {intended|wished|meant|voted} to vote in favour.",
            "The representative of Chad {attended|participated|absented herself|was elected|elected|appointed|nominated|accredited|registered|seated|designated|arrived|departed|visited|hosted|co-hosted|cohosted|organized|organised|sponsored|facilitated|financed|funded|convened|comprised|consisted|headed|composed|signed|ratified|acceded|deposited|served|acted|contributed|contributed to the fund|donated|pledged|voted|abstained|moderated} there.",
            "The representative of Chad took {a place|places|a seat|seats|part|leave} there.",
        ),
        "chaired TCD": ("The representative of Chad {chaired the group|presided|took the chair|took the Chair} there.",),
        "statement TCD": ("Chad made the {comments|remarks} known.", "The representative of Chad did not {made a statement|delivered a statement}."),
    },
}  # fmt: skip

# Sentences that use an act's words and make none, by the form that sets them aside.
ASIDE_FURTHER = {
    "offices that rotate": ("The President, who made statements, was nominated by the {African|Eastern European|Latin American and Caribbean} States.",),
    "a rule quoted": ("Under {rule|rules} 19{| of the rules of procedure}, the Bureau {shall|may} examine statements made by representatives of Chad.",),
    "took note of statements": ("The Committee took note of {all|all the|all those|all these|all other|all other oral} statements made by Chad and Oman.",),
    "documents before the body": ("The Conference had before it {the draft report|an amendment} on statements made by Chad.",),
}  # fmt: skip

# The numbers a sentence prints, each with what it counts.
NUMBERS_PRINTED = {
    "delegations_spoke 12": (
        "12 {delegations|delegation|States|Member States|speakers|dignitaries} {made|delivered and made} statements.",
        "In the debate, 12 delegations {took the floor|addressed the Council|spoke}.",
        "Statements were made by 12 {delegations|delegation|States|Member States|speakers}.",
    ),
    "observer_states 12": ("The session was attended by observers for 12 {State|States Members|non-member States}.",),
    "signatories 12": ("The session was attended by observers for 12 States signatories.", "The session was attended by {|a mere }12 {signatory States|signatory State|signatories|signatory|States signatories|State signatory}."),
    "": (
        "The meeting was attended by 12 {States Parties|States Members|Member States parties}.",
        "The session was attended by 12 members of the club.",
        "The session was attended by {0.12|x12|1,12} States parties to the Convention.",
        "12 delegations thought so of statements.",
    ),
    "votes_yes 24, votes_no 4, votes_abstain 19": (
        "The draft was adopted by {|a }{|recorded vote |recorded vote of |roll-call vote of |rollcall vote of |vote, of |vote of }24 {|votes }to 4{| votes}{| against}, {with|and} 19 {abstentions|abstaining}.",
        "The draft was adopted by a vote of 24 {in favour|in favor|votes in favour|in favour (Chad)|in favour,} to {4|four} against, with 19 abstentions.",
        "The draft was adopted: {24 votes|24 vote} in {favour|favor}{,|} {|to }{4|four} {|votes |vote }against{,|} {with|and} 19 {abstentions|abstaining}.",
    ),
    "votes_yes 1, votes_no 0, votes_abstain 1": (
        "The draft was adopted by {1 vote|1 votes} to {none|nil}, with {1|one} {abstention|abstaining}.",
        "The draft was adopted: {one|1} vote in favour, {none|no|no votes} against and {1|one} abstention.",
    ),
    "votes_yes 24, votes_no 4, votes_abstain 0": ("The draft was adopted by 24 votes to 4, with {no|none} abstentions.", "The draft was adopted: 24 votes in favour, 4 against and {no|none} abstentions."),
}  # fmt: skip
