"""Sentences with the words that bodies use for the same thing in braces: "{made|delivered|gave} a statement".

For each rule: what its sentence makes of whom ("statement: TCD OMN"), and the sentences. Each word in braces is tried in its
place, all others being the first of theirs. A word that stands in no sentence here is one that no form needs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

TWO = "the representatives of Chad and Oman"

SPEECHES = {
    "statements made in exercise of the right of reply by": {
        "right_of_reply 1: TCD OMN": (
            f"Statements in {{the |}}exercise of {{the |a |their |}}{{right of|rights of|right to|rights to}} reply {{were|was}} {{made|delivered|given|heard}} by {TWO}.",
            f"{{The |}}right of reply was {{exercised|used}}{{| on that day}} by {TWO}.",
            f"Statements in the exercise of {{its|an}} right of reply at that stage were {{also |then |subsequently |}}made briefly by {TWO}.",
        ),
        "right_of_reply 2: TCD OMN": (f"Statements in exercise of a second right of reply were made by {TWO}.",),
    },
    "accorded the right of reply to": {
        "right_of_reply 1: TCD OMN": (
            f"The President {{accorded|granted|gave|extended}} {{the |a |an |}}right of reply to {TWO}.",
            f"The President had given the opportunity to exercise {{the |their |}}right of reply to {TWO}.",
        ),
        "right_of_reply 2: TCD OMN": (f"The President accorded a second right of reply to {TWO}.",),
    },
    "spoke in exercise of the right of reply": {
        "right_of_reply 1: TCD OMN": (
            "The representatives of Chad and Oman {spoke|took the floor|replied|intervened|were accorded the floor|were granted the floor|were given the floor|responded}"
            "{| again| briefly| also} in {the |}exercise of {the |a |an |their |}right of reply.",
            "The representatives of Chad and Oman {made|gave|delivered} statements in exercise of the right of reply.",
        ),
        "right_of_reply 1: TCD": (
            "The representative of Chad {was given the floor|spoke} in exercise of {its|his|her|her country’s|her country's} right of reply.",
        ),
        "right_of_reply 2: TCD": ("The representative of Chad {spoke|also spoke|then spoke} in exercise of a second right of reply.",),
    },
    "exercised the right of reply": {
        "right_of_reply 1: TCD OMN": (
            "The representatives of Chad and Oman {exercised|used|availed themselves of|were accorded|were granted|were given} {the|a|an|their} right of reply.",
            "The representatives of Chad and Oman {also |}exercised right of reply.",
        ),
        "right_of_reply 1: TCD": ("The representative of Chad {exercised|availed itself of|was accorded} {its|his|her} right of reply.",),
        "right_of_reply 2: TCD": ("The representative of Chad exercised a second right of reply.",),
    },
    "the following persons made statements": {
        "statement: TCD OMN": (
            "The Conference heard {|also }statements {by|from} the following persons: Minister of Justice of Chad; Attorney General of Oman.",
            "Statements were {also |}{made|delivered|given|heard} by the following {persons|dignitaries|individuals|speakers|presenters|officials|ministers|representatives|participants|people|Heads of State or Government}: "
            "Minister of Justice of Chad; Attorney General of Oman.",
            "A statement was {made|delivered} by the following {invited |high-level |}persons: Minister of Justice of Chad; Attorney General of Oman.",
            "The following {persons|dignitaries|high-level speakers} {made|delivered|gave} statements: Minister of Justice of Chad; Attorney General of Oman.",
            "The following persons {addressed the Conference|took the floor|spoke|participated in the debate|also spoke|then spoke|who were invited spoke}: Minister of Justice of Chad; Attorney General of Oman.",
            "The Conference heard statements by the following persons {at the opening|in the debate|during the debate|for the host|on the item}: Minister of Justice of Chad; Attorney General of Oman.",
        ),
    },
    "the following made statements": {
        "statement: TCD OMN": (
            "The following {delegations |}{made statements|delivered statements|gave statements|addressed the Council|took the floor|spoke|asked questions|asked some questions|posed questions|raised questions|were heard|intervened}: Chad, Oman.",
            "The following {|delegations |Parties }{also |then |}participated in the {|general |interactive }{discussion|discussions|dialogue|dialogues|debate|debates|exchange}: Chad, Oman.",
            "During the panel, the following made statements: {(a) Chad, Oman|Representatives of Chad and Oman|Observers for Chad and Oman|States: Chad, Oman}.",
        ),
    },
    "moderated by one who made a statement": {
        "statement: TCD": (
            "The forum held a panel {moderated|facilitated|introduced} by the Minister of Finance of Chad, Omar Said, who {also |}{made|gave|delivered} a statement.",
        ),
    },
    "statements were made by": {
        "statement: TCD OMN": (
            f"{{Statements|Remarks|Comments|Presentations|Addresses|Interventions|Speeches}} {{were|had been|have been}} {{made|given|delivered|provided|heard|presented|read|read out}} by {TWO}.",
            f"{{A statement|A remark|A comment|A presentation|An address|An intervention|A speech}} {{was|had been}} {{also |then |subsequently |thereafter |later |}}made by {TWO}.",
            f"Statements were made {{by|by:|from}} {TWO}.",
            f"Statements {{on the item |(see annex) |}}were made {{and questions asked|and a question posed|and questions of substance raised|and questions put|on that occasion|}} by {TWO}.",
            f"{{An introductory|An opening|A concluding|A welcoming|A welcome|A keynote|A special|An inaugural|A preliminary|A pre-recorded|A recorded|An explanatory|A second|A third|A congratulatory|A valedictory|A farewell|A general|A brief|A short|An oral|A video|A joint|A final|A national|The|Their|One other|Another, separate}} statement was made by {TWO}.",
            f"{{Introductory|Two|Three|Some|Several|Further|Additional|General|Opening and introductory|Brief|Short|Oral|Individual|Separate|Other}} statements were made by {TWO}.",
        ),
        "statement closing: TCD OMN": (f"{{A closing statement was|Closing statements were|Opening and closing statements were}} made by {TWO}.",),
        "statement vote_explanation: TCD OMN": (
            f"Statements in {{explanation|further explanation}} of {{vote|votes|position|positions|their vote|the vote|their position}} were made by {TWO}.",
            f"Statements in explanation of vote {{before|after|prior to|following}} the {{vote|voting|adoption|decision|action}} were made by {TWO}.",
            f"{{Explanations of vote|Explanations of their vote|Explanations of position}} were made by {TWO}.",
        ),
    },
    "made statements": {
        "statement: TCD OMN": (
            "The representatives of Chad and Oman {also |then |subsequently |thereafter |later |each |both |further |jointly |similarly |}{made|gave|delivered|provided|presented|read|read out|offered} {statements|a statement|remarks|comments|presentations|interventions}.",
            "The representatives of Chad and Oman {answered questions|responded to questions|asked questions|posed a question|raised points|took the questions|answered the questions from the floor|asked three further questions|posed a question to the panel|raised comments of substance} and made statements.",
            "The representatives of Chad and Oman asked questions{,| and} {also |}made a statement.",
        ),
    },
    "the body heard statements by": {
        "statement: TCD OMN": (
            f"The Conference {{heard|listened to|received|heard with interest}} {{also |}}statements {{by|from|of}} {TWO}.",
            f"The Conference heard statements {{on the item |}}by {TWO}.",
            "The Committee {also |then |}heard from {the representatives|representatives|the observers|the delegations|the delegates|the Permanent Representatives} of Chad and Oman.",
        ),
        "statement: TCD": ("The Committee heard from {the representative|a representative|the observer|an observer|the Permanent Representative|the delegate|the delegation} of Chad.",),
        "statement vote_explanation: TCD OMN": (f"The Council heard statements in explanation of vote by {TWO}.",),
    },
    "took part in the discussion": {
        "statement: TCD OMN": (
            "The representatives of Chad and Oman {also |then |}{participated|took part|intervened|joined} in the {|ensuing |high-level |general |ensuing general }{discussion|discussions|dialogue|dialogues|debate|debates|exchange of views|deliberations}.",
        ),
    },
    "a dialogue in which they participated": {
        "statement: TCD OMN": (
            f"{{A discussion|Discussions|A dialogue|Dialogues|A debate|Debates|An exchange of views}} {{followed |}}in which {TWO} {{participated|took part|intervened}}.",
            f"A dialogue ensued, in which {TWO} participated.",
        ),
    },
    "was addressed by": {
        "statement: TCD": (
            "The {Conference|Commission|Council|Committee|Assembly|Meeting|meeting|Forum|forum|session|Board|segment} was {also |then |}addressed by the Minister of Justice of Chad.",
            "The Parties were addressed by the Minister of Justice of Chad.",
        ),
    },
    "also making statements were": {
        "statement: TCD OMN": (
            f"Also {{making|delivering|giving}} statements were {TWO}.",
            f"The floor was {{also |then |}}{{taken|given}} by {TWO}.",
            f"The President gave the floor to {TWO}.",
        ),
        "statement: TCD": ("Also making a statement was the representative of Chad.",),
        "statement vote_explanation: TCD OMN": (f"Making statements in explanation of vote were {TWO}.",),
    },
    "replies made by": {
        "right_of_reply 1: TCD OMN": (
            "{Replies|Responses} were {also |}{made|given|delivered} by Chad and Oman in {the |}exercise of {the |a |an |their |}right of reply.",
            "{A reply|A response} was made by Chad and Oman in exercise of right of reply.",
        ),
        "right_of_reply 2: TCD OMN": ("Replies were made by Chad and Oman in exercise of a second right of reply.",),
    },
    "spoke on a motion": {
        "statement: TCD OMN": (
            "The representatives of Chad and Oman {also |then |}spoke {in favour of|in support of|for|against|on} {the|that|this} {motion|proposal|request|adjournment|closure|ruling}.",
            "The representative of Chad spoke for {the motion|the proposal} and the representative of Oman against {it|the motion|the proposal}.",
            "The representatives of Chad and Oman spoke on {its|that country’s} motion.",
        ),
    },
    "as did another": {
        "statement: OMN": ("The meeting rose, {as did|and so did} the {representative|observer|delegation} of Oman.",),
    },
    "raised a point of order": {
        "statement: TCD": ("The representative of Chad {also |then |}{raised a|made a|rose on a|rose to a|raised} point of order.", "The representative of Chad raised {points|an point} of order."),
    },
    "took the floor": {
        "statement: TCD OMN": (
            "The representatives of Chad and Oman {also |then |}{took the floor|spoke before the dialogue|spoke after the panel|spoke under item 4|spoke on the report|spoke on agenda item 4|were given the floor|were granted the floor|were accorded the floor}.",
        ),
        "statement: TCD": ("The representative of Chad was given the floor.",),
    },
    "addressed the body": {
        "statement: TCD": (
            "The Minister for Foreign Affairs of Chad {also |then |}addressed {the|its} {|ninth |annual general }{Conference|Commission|Council|Committee|Assembly|Meeting|meeting|plenary|Forum|forum|session|Board|segment|Parties}.",
        ),
    },
}  # fmt: skip

DRAFTS = {
    "introduced a draft": {
        "introduced: TCD OMN": (
            "The representatives of Chad and Oman {also |then |jointly |}{introduced|tabled|submitted|presented} {a|the|two|three|its|their|that|this|a revised|an oral|a written|a further} {draft resolution|draft decision|draft proposal|draft amendment|draft text|draft declaration|draft political declaration|draft statement|draft outcome document|draft report|draft President’s statement|amendment|oral amendment|sub-amendment|proposal|conference room paper|working paper}.",
            "The representatives of Chad and Oman introduced {draft resolutions|draft decisions|draft proposals|draft amendments|draft texts|amendments|sub-amendments|working papers|WP 12|ATCM/WP12} on ports.",
            "The representatives of Chad and Oman introduced, on the last day, {also |}{a|his|her} draft resolution.",
        ),
    },
    "a draft was introduced by": {
        "introduced: TCD": (
            "Draft resolution A/HRC/90/L.1 {was|had been} {also |then |}{introduced|tabled|presented} by the representative of Chad.",
            "Draft resolutions A/HRC/90/L.1 and L.2 were introduced by {|respectively }the representative of Chad.",
            "The Council took up a draft resolution {(A/HRC/90/L.1) |}introduced by the representative of Chad.",
            "The Council took up the text, introduced by the representative of Chad.",
        ),
    },
    "a draft submitted by": {
        "introduced: TCD OMN": (
            f"The Conference adopted a draft resolution (CTOC/COP/2090/L.5) {{submitted|proposed|put forward}} by {TWO}.",
            f"The Conference adopted the text (CTOC/COP/2090/L.5) {{|under paragraph 2.1 }}{{submitted|tabled}} by {TWO}.",
        ),
    },
    "the co-sponsors of a draft are": {
        "sponsored co: TCD OMN": (
            "{The co-sponsors|Co-sponsors|The cosponsors} {of the draft resolution |}{were|are}{ as follows| the following| the following States|}{:|} Chad and Oman.",
        ),
        "sponsored co: NER": ("The co-sponsors {was|is} the Niger.",),
    },
    "the sponsors of a draft are": {
        "sponsored main: TCD OMN": (
            "{The sponsors|Sponsors} {of the draft resolution |}{were|are}{ as follows| the following| the following States|}{:|} Chad and Oman.",
        ),
        "sponsored main: NER": ("The sponsors {was|is} the Niger.",),
    },
    "co-sponsored by": {
        "sponsored co: TCD OMN": ("The text{| was|s were| had been}{ |, and }{co-sponsored|cosponsored} by Chad and Oman was adopted.",),
    },
    "sponsored by": {"sponsored main: TCD OMN": ("The draft resolution{| was|s were| had been}{ |, and }sponsored by Chad and Oman.",)},
    "joined the sponsors": {
        "sponsored joined: TCD OMN": (
            "{Subsequently, |}Chad and Oman {had |have |}{now |also |}{joined|join|wished to join|wanted to join|asked to join|had asked to join|requested to join} {the |the list of |the list of original |as |in the |}{sponsors|co-sponsors|cosponsors}.",
            "Chad and Oman joined {in |the |its |original }{sponsoring|co-sponsoring|sponsorship|sponsor} of the draft.",
            "Chad and Oman {became|had become} {sponsors|additional sponsors|co-sponsors|cosponsors} of the draft.",
            "Chad and Oman {also |subsequently |}added their {names|name} to the list of {sponsors|co-sponsors|cosponsors}.",
            "Chad and Oman {were|had been|should be} {added|included} {to the list of|in the list of|among the|as} {sponsors|co-sponsors|cosponsors}.",
        ),
        "sponsored joined: TCD": (
            "Chad became {a|an additional} {sponsor|co-sponsor} of the draft.",
            "Chad added its name to the list of sponsors.",
            "Chad was added to the list of sponsors.",
        ),
    },
    "the following joined as sponsors": {
        "sponsored joined: TCD OMN": ("The following {States |}{joined|became} {as |}{sponsors|co-sponsors}{| of the draft}: Chad and Oman.",),
    },
    "now joined by": {
        "sponsored joined: TCD OMN": (
            "The draft was introduced on behalf of the sponsors{| of the text}{,|} {now |subsequently |also |had been |have been |who had been |which had been |who had now been |had since been |had also been |had subsequently been }joined by Chad and Oman.",
            "The draft was introduced on behalf of the sponsors{| of the text}, joined by Chad and Oman.",
            "The draft was introduced, {now|subsequently} joined by Chad and Oman.",
        ),
    },
    "withdrew as sponsors": {
        "sponsored withdrew: TCD OMN": (
            "Chad and Oman {also |had |have |}{withdrew|withdrawn} {their |the |original |their original |}{sponsorship|co-sponsorship|sponsorships}.",
            "Chad and Oman withdrew as {sponsors|co-sponsors|cosponsors}.",
            "Chad and Oman withdrew from the list of {sponsors|co-sponsors}.",
        ),
        "sponsored withdrew: TCD": ("Chad {withdrew|withdraw} {its|his|her} sponsorship.", "Chad withdrew as a {sponsor|co-sponsor}."),
    },
    "withdrew a draft": {
        "sponsored withdrew: TCD": (
            "The representative of Chad {also |had |has |have |}{withdrew|withdrawn|withdraw} {an|the|its|his|her|that|this|those|these|two|three|their|the oral|the proposed|the written|the revised} {amendment|draft resolution|draft decision|draft proposal|draft amendment|draft text|sub-amendment|amendments|draft resolutions}.",
        ),
    },
    "revised a draft orally": {
        "requested: TCD": (
            "The representative of Chad {also |then |}{orally|verbally} {revised|amended|corrected|proposed|modified|introduced} the text.",
            "The representative of Chad {introduced|made|proposed|read out|announced|presented|submitted} {an|some|the|several|further|two|three|minor|certain|additional|technical|drafting} oral {revision|revisions|correction|corrections}.",
        ),
    },
    "at the request of": {
        "requested: TCD": ("At the request of {the representative|a representative|the observer|an observer|the delegation} of Chad, a recorded vote was taken.",),
    },
    "a vote was asked for by": {
        "requested: TCD": (
            "A {recorded|separate|roll-call|rollcall|single|secret|paragraph-by-paragraph} vote {on the draft |}{had been|has been|was} {also |}{requested|asked for} by the representative of Chad.",
            "{The vote|An separate vote|Vote|Recorded vote} was requested by the representative of Chad.",
        ),
    },
    "asked for a vote": {
        "requested: TCD": (
            "The representative of Chad {also |then |}{requested|asked for|called for|demanded} {a recorded vote|a vote|that vote|that a vote be taken|the vote|a separate vote}.",
            "The representative of Chad moved{ the adjournment| for the adjournment| that the debate be closed| no action|, under rule 116, the adjournment| the closure| a motion| for a recess| the Commission| the Council| the Committee| the Conference| the Assembly}{| at noon}.",
            "The representative of Chad {appealed against|challenged} {the|that|this} {ruling|decision|President’s ruling|Chair’s ruling|Chair's decision}.",
            "The representative of Chad proposed {the adjournment|to adjourn|a motion|that no action be taken}.",
            "The representative of Chad requested {the |}{postponement|deferral|suspension|adjournment} of the vote.",
        ),
    },
}  # fmt: skip

OFFICERS = {
    "chaired by": {
        "chaired: ECU": (
            "The 2nd meeting {was|was also|, } {chaired|co-chaired|cochaired|presided over|moderated and chaired} {|jointly }by Ana Quito (Ecuador).",
            "The 2nd meeting was held in Vienna {and|,} chaired by Ana Quito (Ecuador).",
        ),
        "chaired: ECU OMN": ("The meetings were {|jointly }chaired by Ana Quito (Ecuador) and Omar Said (Oman).",),
    },
    "took the chair": {
        "chaired: OMN": (
            "Mr. Omar Said (Oman) {also |then |}{chaired|co-chaired|presided over|presided at} {the meeting|its 2nd meeting}.",
            "Mr. Omar Said (Oman) {presided|took the Chair|took the chair|assumed the Chair|was in the Chair|was in the chair}.",
        ),
        "chaired: OMN ECU": ("Mr. Omar Said (Oman) and Ms. Ana Quito (Ecuador) were in the Chair.",),
    },
    "opened the session": {
        "chaired: OMN": (
            "Mr. Omar Said (Oman) {also |then |}{opened|declared open|called to order|closed|declared closed|formally opened} {the|its} {|ninth |high-level }{session|meeting|segment|conference|forum}.",
            "Mr. Omar Said (Oman) {|then }{|formally }declared {the|its} {|second }{session|meeting|segment|conference|forum} {open|opened}.",
        ),
    },
    "was opened by": {
        "chaired: ECU": (
            "The {session|meeting|segment|conference|forum}{| of the Conference} was {also |}{|formally }{opened|declared open|closed} {|at 10 a.m. |at 10.30 a.m. |on 4 March }by the Chair, Ana Quito (Ecuador).",
        ),
        "chaired: ECU OMN": ("The meetings of the session were opened by Ana Quito (Ecuador) and Omar Said (Oman).",),
    },
    "was elected to an office": {
        "elected Rapporteur: TCD": (
            "The representative of Chad was {also |}{elected|re-elected|reelected|appointed} {|by acclamation |to serve |to serve as |as |as its |as the |its |the }Rapporteur.",
        ),
        "elected Vice-Chair: TCD": ("The representative of Chad was elected{|, by acclamation,} Vice-Chair.",),
    },
    "elected a delegation to a seat": {
        "elected: TCD": (
            "The Commission elected Chad {to fill the seat|to fill a seat|to fill the vacancy|to serve on the Board}.",
        ),
        "elected: NER": ("The Commission elected the Niger to fill the seat left vacant.",),
    },
    "a committee composed of": {
        "elected: TCD OMN": (
            "The Assembly appointed a {Credentials Committee|Bureau|Drafting Committee|Committee|committee|Working Group}{| of two} {composed|comprised|consisting|constituted|made up} of Chad and Oman.",
            "The Assembly had a Credentials Committee composed of {the following States: |the following members: |following States: |the representatives of |}Chad and Oman.",
        ),
    },
}  # fmt: skip

ATTENDANCE = {
    "a list of those that attended": {
        "attended: TCD OMN": (
            "{Representatives of|Delegations from|Observers for|Delegates of|Representatives from} the following countries {attended|participated|took part|were present|were represented|were also represented|also attended|then participated}{| in the meeting}: Chad and Oman.",
            "The following {States|member States} {attended|participated|took part|were present|were represented}: Chad and Oman.",
            "The following State {was present|was represented}: Chad and Oman.",
        ),
    },
    "was represented at the session": {
        "attended: TCD OMN": (
            "Chad and Oman were {also |}represented {|by observers |by an observer }at {the|its|this} {|ninth |high-level }{session|meeting|conference|forum}.",
            "Chad and Oman were also represented.",
        ),
        "attended: TCD": ("Chad was {|also }represented at the session.", "Chad was represented."),
    },
    "also participated": {
        "attended: TCD OMN": (
            "The representatives of Chad and Oman also {attended|participated|took part}.",
            "The representatives of Chad and Oman also {participated|took part} {in|at} {the|its|this} {|ninth }{session|meeting|conference|forum}.",
            "Chad and Oman participated {under|in accordance with|pursuant to} {article|paragraph} 11 of the terms of reference.",
        ),
    },
    "attended by those listed": {
        "attended: TCD OMN": (
            "The session {was|is} {also |}{attended|represented} by {representatives|observers|delegations|experts|members} {of|from|for} the following Parties: Chad and Oman.",
            "The session was attended by {the following States|representatives of the following States}: Chad and Oman.",
            "The session was attended by {the |}{representatives|observers|delegations} {of|for|from} Chad and Oman.",
            "{Also present|Present|Also attending} {|at the meeting |in the meeting }were {the |}representatives of Chad and Oman.",
            "Also attended were the representatives of Chad and Oman.",
            "In the meeting {took part|participated|attended|were represented|also took part}{| on both days}: {representatives|observers|delegations} of Chad and Oman.",
        ),
        "attended: NER": ("Also present was the representative of the Niger.",),
    },
    "attended the session": {
        "attended: TCD OMN": (
            "Representatives of Chad and Oman {also |}{attended} {the|its|that|this} {|ninth |high-level }{session|meeting|conference|forum|plenary}.",
            "Representatives of Chad and Oman {participated|took part} in {the|its|this} {|ninth }{session|meeting}{.|, in Vienna.}",
        ),
    },
    "an event attended by named ministers": {
        "attended: TCD": (
            "A ministerial {event|meeting|ceremony|session|segment|debate|dialogue|round table|roundtable|conference|forum}{,| was} attended by the {Minister of Justice|Ministers of Justice|President|Presidents|Prime Minister|Attorney General|Head|Deputy Minister|Foreign Minister} of Chad.",
        ),
    },
}  # fmt: skip

COUNCIL = {
    "presented a report": {
        "statement: Special Rapporteur on the right to rest": (
            "The Special Rapporteur on the right to rest, {Ana Quito|Ms. Ana Quito|Mrs. Ana Quito|Mr. Ana Quito|Dr. Ana Quito|Prof. Ana Quito|Ms Ana Quito|Sir Ana Quito|Ana de Quito|Ana María de la Quito|Ana van Quito|Ana von der Quito|Ana bin Quito|Ana al Quito|Ana del Quito|Ana da Quito|Ana el Quito|Ana y Quito|Ana e Quito}, {also |then |}{presented|introduced|provided|delivered|gave|submitted} "
            "{her|an|the|his|its|two|first|second|third|final|annual|thematic|the country-specific|a comprehensive|a written|a joint|the follow-up|an interim|a brief|her latest} {report|reports|studies|study|oral update|oral progress report|oral interim report|oral briefing|oral presentation|updates|update|briefing|briefings}.",
            "The Special Rapporteur on the right to rest, Ana Quito, presented{|, pursuant to resolution 90/1,|, in accordance with resolution 90/1,|, on behalf of the mandate,} {|via video link, |by video, |through a pre-recorded video message, |via a video statement, |by audio link, |via videolink }her report.",
            "The Special Rapporteur on the right to rest, Ana Quito, {updated|briefed} {the |}{Council|Commission|Human Rights Council}.",
        ),
    },
}  # fmt: skip

VOTES = {
    "the voting was as follows": {
        "voted yes: TCD OMN": (
            "{The voting was as follows: |The vote was as follows: |The result of the vote was as follows: |The results were as follows: |The voting was as follows |A recorded vote was taken. |A recorded vote on the draft |}In favour: Chad and Oman.",
            "In {favour|favor}: Chad and Oman.",
        ),
        "voted no: TCD OMN": ("Against: Chad and Oman.",),
        "voted abstain: TCD OMN": ("{Abstaining|Abstained|Abstentions|Abstention}: Chad and Oman.",),
        "voted absent: TCD OMN": ("{Absent|Not voting|Not participating|Not present}: Chad and Oman.",),
    },
    "the small side of a vote, named in brackets": {
        "voted no: TCD OMN": (
            "The draft was approved {by a|by an|by|also by a} {recorded vote of|recorded vote, of|vote of|separate vote of|roll-call vote of|unrecorded vote of} 90 in favour to 2 against (Chad, Oman){|, with 60 abstentions}.",
            "The draft {received|obtained} 90 votes in favour to 2 against (Chad, Oman).",
            "The draft was approved, {receiving 90|by vote of 90} {in favour|in favor|votes in favour} to 2 against (Chad, Oman).",
        ),
        "voted abstain: TCD OMN": ("The draft was approved by a vote of 90 {in favour to|to} none against, with 2 {abstentions|abstaining} (Chad, Oman).",),
        "voted yes: TCD OMN": ("The draft was rejected by a vote of 2 in {favour|favor} (Chad, Oman) to 90 against.",),
    },
    "also speaking were": {
        "statement: TCD OMN": (
            "{Also speaking|Speaking|Also taking the floor|Also taking part|Also participating|Then speaking} {|today |in the debate |after lunch, on that day, }were {representatives|the representatives|observers|the observers|delegates|delegations} of Chad and Oman.",
        ),
        "statement: TCD": (
            "Also speaking was {the representative|a representative|an observer|the Minister of Justice|the Permanent Representative} of Chad.",
        ),
    },
}  # fmt: skip

SAYING = (
    "said|stated|noted|expressed|explained|stressed|underlined|emphasized|emphasised|underscored|highlighted|recalled|reiterated|reaffirmed|affirmed|observed|pointed out|drew attention|drew the attention|recommended|"
    "condemned|denounced|deplored|criticized|criticised|alleged|claimed|called for|called on|called upon|urged|welcomed|supported|thanked|commended|congratulated|appreciated|proposed|suggested|requested|asked|inquired|enquired|"
    "wondered|questioned|replied|responded|answered|informed|reported|indicated|mentioned|referred|announced|declared|considered|believed|felt|agreed|disagreed|opposed|objected|regretted|rejected|concurred|shared|hoped|added|"
    "argued|maintained|remarked|commented|acknowledged|recognized|recognised|described|outlined|presented|provided|offered|raised|echoed|praised|paid tribute|applauded|hailed|lauded|endorsed|insisted|warned|cautioned|clarified|"
    "confirmed|concluded|continued|advocated|encouraged|advised|attached|wished|wanted|sought|spoke|voiced|conveyed|reminded|reserved|elaborated|introduced|invited|noticed|complimented|saluted|queried|credited|lamented|"
    "signalled|singled out|appealed|specified|summarized|summarised|assured|sympathized|sympathised|trusted|looked forward|posed|cited|put forward|put questions|made a suggestion|made useful observations|"
    "made recommendations|made proposals|valued|took note|took positive note|took due note|took particular note|took further note|stood ready|"
    "was of the view|was of the opinion|was concerned|was pleased|was grateful|was convinced|was glad|was disappointed|was interested|was in favour|was ready|was surprised|was prepared|was against|was willing|was supportive|"
    "was sympathetic|was in agreement|was at a loss|was aware|was able|was unable|was in a position|was satisfied|was keen|was of the same|was unclear|was anxious|was reluctant|was inclined|was conscious|was mindful|was uncertain|"
    "was encouraged|was heartened|was shocked|was appalled|was alarmed|was dismayed|was saddened|was disturbed|was worried|was troubled|was impressed|was gratified|was honoured|was delighted|was hopeful|was confident|was happy|"
    "was sorry|was proud|was opposed|was committed|was touched|was struck|remained concerned|felt honoured|was deeply concerned"
)
TOLD = {
    "a speech told": {
        "statement: TCD": (
            f"The representative of Chad {{{SAYING}}} that ports mattered.",
            "The representative of Chad {drew the Committee’s attention|drew the Committee's attention|associated his delegation with it|aligned himself with it|joined in thanking the Chair}.",
            "The representative of Chad {did not agree|could not agree|would not agree|might agree|must agree|should agree|had a view|found ports dear|saw ports grow|took up the matter|put a case|went further|read a text|set limits|told the meeting so|thought so|began thus|brought greetings|sought help|understood that|chose ports|held that view|kept to it|withdrew his remark|gave reasons|stood by it|knew that|paid tribute|laid stress on it|dealt with ports|touched on ports|repeated that}.",
            "The representative of Chad{|, which chaired the group,|, who wore a hat,|, in a long address,|, on that point,|, while agreeing,|, as a donor,|, as an observer,|, as lead,|, speaking for herself,| also| then| too,| however,| meanwhile,| again| further| in turn| in reply,| in response,| in particular,| for his part,| for her part,| had| has| would| could| also warmly| further warmly| then warmly} welcomed the report.",
        ),
    },
}  # fmt: skip

# Sentences set aside on purpose: what is said in them makes no row.
SET_ASIDE = {
    "documents before the body": (
        "For its consideration of the item, the Conference had before {it|them} the statement submitted by Chad.",
        "The Conference had before it {a draft resolution|drafts|an amendment} on statements made in Chad.",
    ),
    "took note of statements": (
        "The Committee {took|takes} note of {the|all|all the|all those|all these|all other|those|these} {|written |oral }{statements|statement|comments|interventions|views|remarks} made by Chad and Oman.",
    ),
    "offices that rotate": (
        "The President of the Conference, who made statements, {was|were|is|be|been|are} nominated by {the |}{African|Latin American and Caribbean} States.",
        "The office of President, who makes statements, should rotate among the regional groups.",
    ),
    "a rule quoted": (
        "{Under|In accordance with|Pursuant to} {rule|rules|article|articles|regulation|regulations} 19 of the rules of procedure, {as amended in Quito, |}the Bureau {is to|shall|may|are to|should} examine statements made by representatives of Chad.",
    ),
    "no statement was needed or made": (
        "The secretariat said that no {|oral |further oral }{statement|statements} {on financial implications |}{was|were} {needed|made|required}.",
        "{A statement|Statements} on {|the }{financial|programme budget} implications {was|were} {prepared|circulated|issued} by the Secretariat.",
    ),
    "a draft had been revised, it was announced": (
        "The {President|Chair|Chairperson} {announced|stated|recalled|informed the Council} that {|the }{draft|amendment|proposal} on ports {had|has} been {|further }{|orally }{revised|amended|corrected}.",
    ),
    "groups heard, by number": (
        "Statements were made by {|the }representatives of {29|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve} {Parties|States|countries}, including 14 on behalf of {|regional }groups: Chad, Oman and Peru.",
        "Statements were made by representatives of eight {|NGO }constituencies: Chad, Oman and Peru.",
    ),
    "sponsors of something else than a draft": (
        "The Committee encouraged the {co-sponsors|cosponsors|co-sponsor} of the {|observing }{programme|workshop|event|project|study|seminar} to take part.",
    ),
    "a bureau elected, of whom is not said": (
        "At that meeting, the Commission elected {the|its} {|other }{members of the Bureau|members of its Bureau|Bureau|officers}{| by acclamation}.",
    ),
    "names of those not said": (
        "{Statements|Remarks|Comments|Interventions|A statement} {|on the item }{were|was} {|also }{made|delivered|heard|given} by {several|a number of|an number of|the many|some|many|other|various|most|all|one|two|three|four|five|six|seven|eight|nine|ten|12} {|other }{delegations|representatives|Parties|States|speakers|participants|members|observers|groups}.",
    ),
    "a draft was withdrawn, by whom is not said": (
        "The President announced that {amendment|draft resolution|draft decision|proposal} A/HRC/90/L.3 {had been|was|were|has been|have been} withdrawn{| by its sponsor| by the main sponsors| by their original co-sponsors}.",
    ),
    "the sponsor, unnamed, discontinued or withdrew a draft": (
        "{The|A|An} {sponsor|co-sponsor|sponsors} of {a|the|that} draft decision informed the Conference that he had decided {to discontinue negotiations|to withdraw it|not to pursue it|not to press it|to not pursue it|to postpone it}.",
    ),
    "statements posted and not made": (
        "{Additional statements|A statement} {which|that} {could not be|were not|was not} {delivered|made} owing to time constraints will be posted on the extranet.",
    ),
    "the request for a special session": (
        "The request {of 9 March |}{was|had been} {|also }supported by the following States members of the Council: Chad, Oman and Peru.",
        "The statement of Chad {requested a|requested the|requested that a} special session.",
        "A statement by Chad held the {request to convene a|request to convene the|requesting the convening of a|requested to convene a} {|thirty-ninth }special session.",
    ),
}  # fmt: skip

# Numbers the record prints, by what they count.
NUMBERS = "{129|1,129|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve}"
COUNTED = {
    "states_parties": (
        f"The session was attended by {NUMBERS} States parties to the Convention.",
        "{The session was attended by|Represented at the session were|Participating in the session were} 129 {States|State} parties to the {|Minamata }{Convention|Protocol|Agreement|Treaty}.",
    ),
    "regional_organizations": (
        "The session was attended by {a|an|one|two|3} regional economic integration {organization|organisation|organizations}{| party to the Convention}.",
    ),
    "signatories": ("The session was {attended by|represented by} 12 {States signatories|State signatory|signatory States|signatory State|signatories}.",),
    "members": ("The session was {attended by|represented by} 12 {States members|State members|members|member|member States|member State} of the {Commission|Council|Committee|Board}.",),
    "members_absent": ("12 {member States|member State|members|States members|State members} {were|was} not represented at the session.",),
    "observer_states": ("The session was attended by observers for 12 {|other }{States|State|member States|States Members|non-member States}.",),
    "parties_represented": ("The credentials {of the|the} 12 {States |State |}{parties|party} {represented|participating|attending} were in order.",),
    "parties_with_credentials": ("As to credentials, 12 {States |State |}{parties|party} {had |}{complied|met|fulfilled|satisfied|submitted} what is asked.",),
    "parties_without_credentials": ("As to credentials, 12 {States |State |}{parties|party} had not.",),
    "participants": ("The meeting was attended by 120 {participants|delegates|people|attendees}.",),
    "states": ("The meeting was attended by {|participants from }12 {States|countries|Member States}.", "Those that {participated|gathered|came together} came from 12 States."),
    "igos": ("The meeting was attended by 12 intergovernmental {organizations|organization|organisations}.", "Those who came together were of 12 intergovernmental organizations."),
    "ngos": ("The meeting was attended by 12 non-governmental {organizations|organization|organisations}.",),
    "resolutions": ("The Conference adopted 12 resolutions.",),
    "meetings": ("Twelve of them: 12 {|plenary }{meetings|meeting} {were|was} held.",),
}  # fmt: skip


def told_otherwise(template: str) -> Iterator[str]:
    """A sentence with choices in braces → the sentence with the first of each, then with each other one alone."""
    pieces = template.replace("}", "{").split("{")
    choices = [piece.split("|") if number % 2 else [piece] for number, piece in enumerate(pieces)]
    first = [each[0] for each in choices]
    yield "".join(first)
    for place, words in enumerate(choices):
        for word in words[1:]:
            yield "".join([*first[:place], word, *first[place + 1 :]])


def all_told(templates: Iterable[str]) -> list[str]:
    """Every way of writing of some sentences, each once."""
    return list(dict.fromkeys(words for template in templates for words in told_otherwise(template)))


def with_all_told(table: Mapping[str, Iterable[str]]) -> list[tuple[str, str]]:
    """What is expected and the words, for every way of writing of a table."""
    return [(expected, words) for expected, templates in table.items() for words in all_told(templates)]
