"""Which words are written small within a sentence: a capital at the start of a line may be only that, or a name's."""

from __future__ import annotations

from .pattern import pattern
from .verbs import GIVEN_NAMES, GONE, OTHER_PASTS

CLOSED = frozenset(
    """a about above according across after again against ago all almost alone along alongside already also although
    altogether always am among an and another any anybody anyone anything apart are around as at away back be
    because been before behind being below beside besides between beyond both but by can cannot concerning could
    currently depending despite did do does done down dozens due during each eight either eleven enough even ever
    every everybody everyone everything except far few fewer fewest fifty first five following for forty four from
    further furthermore given had half has have having he hence her here hers herself him himself his how however
    hundreds i if in including indeed inside instead into is it its itself just last later least less like many me
    meanwhile might mine more moreover most much must my near nearly neither never nevertheless next nine no nobody
    none nor not nothing now nowadays of off often on once one only onto or other otherwise ought our ours out
    outside over overall owing past per perhaps plus provided quite rather recently regarding same second seldom
    seven several shall she should since six so some somebody someone something sometimes soon still such ten than
    thanks that the their theirs them themselves then there thereafter therefore these they third thirty this those
    though thousands three through throughout thus to today together tomorrow tonight too towards twelve twenty two
    under underneath unless unlike until up upon us usually very via was we well were what when whenever where
    wherever whether which while whilst who whom whose why with within without would yesterday yet you your""".split()  # noqa: SIM905
)
"""Words that are never a name, whatever follows them. “Will” and “May” are not among them."""

_NOUNS = frozenset(
    """abuse access accidents action actions additional adults agencies alcohol annual apologies
    applications areas arrests arson assaults attacks attendance bikes bills breaches budgets
    buildings built burglaries burglary buses businesses calls cameras capital car cars cases cash
    change changes charges charities children citizens climate clothing colleagues colleges committees
    communities community companies complaints computers concerns conferences confidence contracts
    convictions costs council councillors councils counties county courts crime crimes criminals
    current cuts cycling cyclists daily damage data deaths decisions delays demand details detectives
    disorder districts dogs domestic drink drivers driving drones drug drugs dwellings education
    efficiency efforts elections electric emails employees enforcement engagement estates evidence
    exclusions experience extra failures families farmers feedback fees figures fines fire flooding
    floods fly-tipping forces found fraud frost funding funds further gangs general good governance
    graffiti grants grass great groups guidance gun guns harassment hare harm health heat held help
    high homes hospitals house houses housing hundreds ice incidents income increases inflation
    information initiatives inspections inspectors insurance intelligence interest investigations
    investment issues jobs judges justice knife knives labour land lanes laws learning led left
    lessons letters life lighting lights local long loss losses lost low major managers many maps
    masks meetings mental messages mileage mobile money monthly motorists murders national nationwide
    need neighbourhood neighbours new news nights noise numbers offences offenders officers offices
    old online open operational operations orders outcomes overtime owners parents parish parishes
    parking partners partnerships patrols pay pedestrians people performance phones plans police
    policies policing poor powers practice precept premises presentations pressure prevention previous
    prices priorities prisoners prisons private problems procedures processes programmes progress
    projects property prosecutions protection providers public publicity pupils quarterly questions
    racing rates recent recruitment recruits reductions referrals reforms refugees repairs reports
    research reserves residents resources responses results retail retention reviews rising risk risks
    road roads robberies robbery rough rural safety salaries savings schemes school schools scrutiny
    security senior sent sentences serious services sexual shoplifting shops signs sites small social
    sold speed speeding spending spent staff stalking stations statistics stolen stop street streets
    students summer supervision support surveys suspects systems targets taxes taxis team teams
    technology teenagers theft thefts time times tourism traffic training travel treatment trees
    trends trials uniforms universities urban vacancies value vandalism vans vehicle vehicles victims
    village villages violence violent visibility visits volunteers votes wages waiting warnings waste
    water webchat weekly witnesses women work workers workforce working workloads young youth youths""".split()  # noqa: SIM905
)
"""Nouns and adjectives that begin sentences of such meetings; a capital after them makes them part of a name."""

_BEFORE_A_HYPHEN = frozenset(
    """anti body co counter cross cut drink drug early face first full half hard hate high ill inter knife life long low
    mid multi new non off older on one part post pre pro public re road rural second self semi serious sex short single
    small sub taxi third two under up well young zero""".split()  # noqa: SIM905
)
_AFTER_A_HYPHEN = frozenset("tipping operation ordination up off in out time term".split())  # noqa: SIM905

_PARTICIPLE = pattern(
    r"[a-z]+(?:[ai]s|iz|at|ifi|nc|ct|pt|rt|st|nt|nn|ir|ur|ain|os|uc|ac|ic|ss|nd|ck|rm|in|iv|gn|id|ud|ish|ov|ut|gg|pp|"
    r"par|oad|en|com|ach|[bcdlmnpstv]i|ank|ail|ow|lik|tch|nch|rch|rk|lk|ik|ot|oy|op|it|ag|rg|lv|rv|eiv|eas|eat|eal|ook|sk|ll|rri|mb|ord|ard|et|u)"
    r"ed"
)
_ALSO = frozenset("agreed armed aged based freed guaranteed named saved shared tired used valued walled".split())  # noqa: SIM905


_COMMON_ENDING = pattern(r"[a-z]{3,}(?:tion|tions|sion|sions|(?<!cle)ments?|ness)")


def is_participle(word: str) -> bool:
    """Whether a word in small letters is a form in -ed of a verb: “organised”; not “Ahmed”, “Khaled”, “bed”."""
    return word.endswith("ed") and (word in _ALSO or _PARTICIPLE.fullmatch(word) is not None)


def is_common_noun(word: str) -> bool:
    """Whether a word in small letters is known as a noun of such meetings: “attacks”, “illness”."""
    return word in _NOUNS or _COMMON_ENDING.fullmatch(word) is not None


_DONE = (GONE | OTHER_PASTS) - GIVEN_NAMES - {"met"}


def is_small(words: str) -> bool:
    """Whether the first of these words is written small in the middle of a sentence.

    A small word always; a common noun, or a form in -ed, where no capital follows: “Organised crime”, but “Organised
    Crime Unit”. Names, and what is written in capitals, never.
    """
    first, _, rest = words.strip().partition(" ")
    bare = first.rstrip(",;:.?!").removesuffix("’s").removesuffix("'s")
    if not bare[:1].isupper() or bare == "I" or (len(bare) > 1 and not bare[1:].islower()):
        return False
    low = bare.casefold()
    if low in CLOSED:
        return True
    if rest.lstrip("“‘\"'(")[:1].isupper():
        return False
    if "-" in low:
        before, _, after = low.partition("-")
        return before in _BEFORE_A_HYPHEN or before in CLOSED or is_participle(before) or after in _AFTER_A_HYPHEN
    if low in _DONE:
        return True
    return low in _NOUNS or is_participle(low) or _COMMON_ENDING.fullmatch(low) is not None
