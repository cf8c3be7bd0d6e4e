"""Speeches told: "The representative of Chad said that …".

A telling makes a row only where no list of the same section names the speaker (LIST rules make those rows); ``acts`` sees
to that. Sentences that tell more of a speech already begun ("She added that …") are the speech itself, not an act.
"""

from __future__ import annotations

from pipelines.rules.model import Makes, Rule
from pipelines.rules.pieces import form

# What a speaker does in a telling. Only verbs of saying: "supported", "proposed" and "asked" say something on the floor too.
SAYING = (
    r"(?:said|stated|noted|expressed|explained|stressed|underlined|emphasi[sz]ed|underscored|highlighted|recalled|reiterated|reaffirmed|affirmed|observed|"
    r"pointed out|drew (?:the )?attention|drew the [A-Z][a-z]+[’'](?:s )?attention|recommended|condemned|denounced|deplored|critici[sz]ed|alleged|claimed|called (?:for|on|upon)|urged|welcomed|supported|thanked|commended|congratulated|appreciated|proposed|suggested|requested|asked|"
    r"inquired|enquired|wondered|questioned|replied|responded|answered|informed|reported|indicated|mentioned|referred|announced|declared|considered|believed|felt|"
    r"agreed|disagreed|opposed|objected|regretted|rejected|concurred|shared|hoped|added|argued|maintained|remarked|commented|acknowledged|recogni[sz]ed|"
    r"described|outlined|presented|provided|offered|raised|echoed|praised|paid tribute|applauded|hailed|lauded|endorsed|associated|aligned|joined(?! by)|insisted|warned|cautioned|clarified|confirmed|concluded|"
    r"continued|advocated|encouraged|advised|attached|wished|wanted|sought|spoke|voiced|conveyed|reminded|reserved|elaborated|introduced|invited|noticed|"
    r"complimented|saluted|queried|credited|lamented|signalled|singled out|appealed|specified|summari[sz]ed|assured|sympathi[sz]ed|trusted|looked forward|posed|cited|put (?:forward|questions)|"
    r"made (?:(?!the\b)\w+ ){0,3}?(?:recommendations?|observations?|comments?|suggestions?|proposals?|remarks)|"
    r"valued|(?:took|takes) (?:positive |due |particular |further )?note|stood ready|"
    r"(?:was|were|remained) (?:(?!the\b|an?\b|being\b|been\b)[a-z]+ ){0,2}?(?:of the (?:view|opinion)|concerned|pleased|grateful|convinced|glad|disappointed|interested|in favour|ready|surprised|prepared|against|willing|"
    r"supportive|sympathetic|in agreement|at a loss|aware|able|unable|in a position|satisfied|keen|of the same|unclear|anxious|reluctant|inclined|conscious|mindful|uncertain|"
    r"encouraged|heartened|shocked|appalled|alarmed|dismayed|saddened|disturbed|worried|troubled|impressed|gratified|honoured|delighted|hopeful|confident|happy|sorry|proud|opposed|committed|moved|touched|struck)\b)"
)
# "did not make statements", "was unable to take the floor", "could not attend": who did not speak is named, too.
NOT_SPOKEN = (
    r"(?!(?:did|could|would|had|have|has|was|were) (?:not |un)(?:able |in a position |present )?(?:to )?"
    r"(?:(?:make|made|deliver|delivered|give) (?:(?!to\b)[a-z]+ ){0,3}?(?:statements?|remarks|interventions?|presentations?)|take the floor|taken the floor|speak\b|spoken\b|attend|be(?:en)? (?:present|represented|heard)|"
    r"(?:participate|take part) in (?:the|any|that) (?:\w+ )?(?:meeting|session|vote|voting|discussion|debate|dialogue)))"
    r"(?!(?:informed|advised|notified) the (?:[Ss]ecretariat|Secretary) that\b[^.;]{0,80}?\b(?:had|would have) (?:intended|wished|meant|voted)\b)"  # a vote put right
)
# What a delegation is told to have done, or to have become, and did not say.
NO_SPEECH = (
    r"(?:attended|participated|absented|elected|appointed|nominated|accredited|registered|seated|designated|arrived|departed|visited|"
    r"(?:co-?)?(?:hosted|organi[sz]ed|sponsored|chaired|facilitated|financed|funded)|convened|compris\w+|consisted|headed|composed|signed|ratified|acceded|deposited|served|acted|"
    r"contributed(?! to the (?:discussion|debate|dialogue))|donated|pledged|voted|abstained|presided|moderated)\b"
)
# Behind "The representative of …" any verb tells what was said, but for those that say where the speaker was or what it became.
TELLING = (
    NOT_SPOKEN
    + r"(?:"
    + SAYING
    + rf"|(?!joined by|{NO_SPEECH})[a-z]{{1,30}}ed\b|(?:did|could|would|might|must|should|had|found|saw|took(?! (?:a )?(?:places?|seats?|part|the [Cc]hair|leave)\b)|put|went|drew|read|set|told|thought|"
    r"began|brought|understood|chose|held|kept|withdrew|gave|stood|knew|laid|dealt)\b)"
)
TOLD = "a speech told"

RULES = (
    Rule(
        TOLD,
        form(rf"(?:,? ?(?:which|who|whose) [^.;:]{{3,120}}?,)?(?:,? ?(?:in|on|while|as|an?|(?:co-)?lead|[a-z]{{1,30}}ing)\b[^,;.]{{0,320}},)?(?:,? ?(?:also|then|too|however|meanwhile|again|further|in turn|in reply|in response|in particular|for (?:his|her) part)\b,?){{0,2}} ?,? ?(?:has )?(?:also |further |then |[a-z]{{1,30}}ly ){{0,2}}{TELLING}"),
        "opening", Makes("statement"),
        ("The representative of Chad said that her delegation supported the proposal.",),
    ),
)  # fmt: skip

# Behind a bare name ("Algeria noted …") only a verb of saying tells.
BARE = form(
    rf"(?:, (?:in|on|while|as|[a-z]{{1,30}}ing)\b[^,;.]{{0,120}},)?,? ?(?:also |further |then |[a-z]{{1,30}}ly ){{0,2}}{SAYING}\b"
)
