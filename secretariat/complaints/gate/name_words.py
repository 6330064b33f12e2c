"""The words in the field for a name: those that stand beside it and are no part of it (titles, letters after it,
remarks), and what kind of word one is."""

from __future__ import annotations

import re
from itertools import pairwise

from .folded import fold_words

TITLES = frozenset(
    """mr mrs ms miss mx dr prof professor sir dame rev revd reverend messrs madam mme cllr councillor councilor ald
    alderman hon honourable""".split()  # noqa: SIM905
)
"""Titles that nothing else is: after one of them any family name counts, a common word too."""

RANKS = frozenset(
    """lord lady master major captain capt colonel col lieutenant lt general gen brigadier brig commander cdr admiral
    sergeant sgt corporal cpl private pte constable pc dc ps ds di dci inspector insp superintendent supt judge justice
    father fr sister sr brother br mother pastor canon dean bishop archdeacon imam rabbi sheikh baron baroness earl
    count countess duke duchess viscount king queen prince princess mayor nurse""".split()  # noqa: SIM905
)
"""Titles that are words or names too: they count before a family name that is no common word."""

BEFORE = TITLES | RANKS | frozenset("the late rt right his her honour most esteemed".split())  # noqa: SIM905
"""What may stand before a name in the field."""

AFTER = frozenset(
    """esq esquire jr jnr junior sr snr senior ii iii iv bt bart obe mbe cbe kbe dbe gbe om ch kcb dcb cb gcb kcmg dcmg
    cmg kcvo dcvo cvo lvo mvo rvm bem qpm kpm cpm qfsm kfsm qam qgm gm gc vc mc dso dsc dfc dcm mm td vr vd rd erd aso
    jp dl qc kc sc pc mp msp mep ms am mla td phd dphil md ma msc mphil mba mres ba bsc beng meng llb llm bcl ba hons
    bed med pgce pgdip dip cert dsc dlitt dd bd bmbs mbbs mbchb bchir mrcp frcp mrcs frcs frcgp mrcgp frcn rgn rmn srn
    sen rn scm rm frs fba frsa fres frse frgs frhists fsa fca aca acca fcca acma fcma cpfa cipfa cima frics mrics rics
    frtpi mrtpi frib riba arb ceng ieng mice fice miet fiet miee mimeche frtpi fcilex cilex fcipd mcipd acipd cpsychol
    cphys cchem csci fcmi mcmi fiod miod frspb mrsc frsc fims fbcs mbcs citp fcii acii dipfa ret retd rtd rn raf hons
    cantab oxon eng fcips mcips""".split()  # noqa: SIM905
)
"""Letters after a name."""

LETTERS_IN_SMALL = frozenset(
    """esq esquire jr jnr junior snr senior obe mbe cbe phd qpm retd rtd bt bart bsc msc hons cantab oxon sr kc
    qc""".split()  # noqa: SIM905
)
"""Of those, what is letters also where it is not written in capitals."""

REMARKS = frozenset(
    """deceased dec decd died dead late solicitor solicitors barrister lawyer advocate agent attorney representative rep
    executor executrix administrator trustee carer guardian parent parents mother father mum dad wife husband widow
    widower partner spouse son sons daughter brother sister aunt uncle niece nephew cousin grandmother grandfather
    friend neighbour tenant owner resident landlord employer employee colleague retired ret former ex anonymous
    unknown unnamed complainant complainants victim witness caller member members public by phone telephone letter email
    e-mail mail in person anon n/a none tbc not known given name names surname chair chairman chairwoman secretary clerk
    treasurer director manager officer councillor head teacher doctor nurse engineer journalist editor minor child
    children family estate self himself herself themselves both and also jointly joint not his her their the a an of on
    to from at no since possibly perhaps maybe see above below same as again new old previous current via only please
    contact writes wrote called rang care capacity acting others other
    more several et al rip""".split()  # noqa: SIM905
)
"""What a clerk notes beside a name, in brackets, after a comma or a dash."""

PARTICLES = frozenset(
    """van von der den de del della di da la le du des dos das do al el bin ibn abu ap ab ferch st saint mac mc fitz ter
    ten te zu zur vom af av y ó ní ui""".split()  # noqa: SIM905
)

BODIES = frozenset(
    """association ltd limited council society group plc charity trust club party union company llp cic forum
    solicitors centre bureau agency department constabulary advice
    partners church school university hospital federation committee friends residents campaign foundation
    institute network""".split()  # noqa: SIM905
)

PERHAPS_BODIES = frozenset(
    """church school club trust party union friends residents partners forum company group council charity campaign
    foundation""".split()  # noqa: SIM905
)
"""Of those, what may be a family name as well."""

GIVEN = frozenset(
    """aaron abigail agatha agnes aisha alan alastair albert alex alexander alexandra alfie alice alison amanda amelia
    amy andrea andrew angela angus anita ann anna anne annette anthony arthur audrey barbara basil beatrice ben benjamin
    bernard beryl beth betty beverley brenda brian bridget bronwen bronwyn cameron carol carole caroline catherine
    cecilia celia charles charlotte chloe christina christine christopher clara claire clare colin connor craig cynthia
    daisy dan daniel daphne darren dave david dawn deborah delia denise dennis derek diana diane dilys donald donna
    dora doreen doris dorothy edith edward eileen elaine eleanor eliza elizabeth ella ellen elsie emily emma enid eric
    erica esther ethel eunice evelyn fatima fiona florence frances francis frank fred frederick gareth gary gavin
    geoffrey georgina gerald geraldine gertrude gillian gladys glenys gloria graham greta gwen gwyneth hannah harriet
    hazel heather helen henry hilary hilda hugh iain ian ida imogen ingrid irene iris isaac isabel isabella ivor ivy
    jacqueline jake jane janet janice jason jean jeffrey jennifer jeremy jessica jill jim joan joanna joanne joe joel
    john jonathan joseph josephine joshua joyce judith judy julia julian julie june karen kate katherine kathleen keith
    ken kenneth kevin kim kirsty laura lauren leanne lesley leslie lily linda lisa lorna lorraine louisa louise lucinda
    lucy luke lydia mabel maisie malcolm margaret maria marian marie marilyn marion marjorie mark martha mary matthew
    maureen megan melanie mia michael michelle mildred millicent mohammed mohammad moira monica muhammad muriel nadia
    nancy naomi natalie neil nicholas nicola nigel nora norma olga olive olivia oscar pamela patricia paul paula pauline
    peggy penelope peter petra philip philippa phoebe phyllis priscilla rachel ralph raymond rebecca richard rita robert
    robin roger ronald rosalind rosemary rosie roy ruby rupert ruth sally sam samantha samuel sandra sara sarah sean
    sharon sheila shirley sian simon siobhan sonia sophia sophie stacey stella stephanie stephen steve steven stuart
    susan suzanne sylvia tamsin tanya teresa terence thelma theresa tim timothy tina toby tom tony tracey trevor ursula
    valerie vanessa vera verity veronica victoria vincent violet vivien wendy wilfred william winifred yvonne
    zoe""".split()  # noqa: SIM905
)
"""First names that are hardly ever family names: written last, the family name came first."""

FAMILY_FIRST = frozenset(
    """nguyen tran pham huynh phan vu vo dang bui ngo duong zhang wang chen liu yang huang zhao zhou xu sun zhu lin guo
    luo gao zheng liang xie tang deng feng cheng cai peng pan yuan dong ye jiang wei su lu ding cui kim pak choi jung
    kang cho yoon jang lim nagy kovacs toth szabo horvath varga kiss molnar nemeth farkas balogh papp lakatos takacs
    juhasz sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato""".split()  # noqa: SIM905
)
"""Family names of peoples who set them first; either order is then looked for."""


def words_of(piece: str) -> list[str]:
    """The words of a piece; initials written together are parted, “A.M.” into two."""
    found: list[str] = []
    for word in piece.split():
        bare = re.sub(r"'[sS]$", "", word.strip(' ,.:;!?*"“”<>=~#'))
        if not fold_words(bare) or "@" in bare or not any(c.isalpha() for c in bare):
            continue
        initials = "." in word and re.fullmatch(r"(?:[^\W\d_]\.)+[^\W\d_]?\.?", word)
        if initials and (not found or as_listed(word) not in AFTER | BEFORE):
            found += [c for c in word if c != "."]
        else:
            found.append(bare)
    return found


def stripped(word: str) -> str:
    """A word without the stops and quotation marks around it."""
    return word.strip(' ,.:;!?*"“”')


def as_listed(word: str) -> str:
    """A word as the lists have it: small letters, no stops, no apostrophes."""
    return "".join(fold_words(word.replace(".", ""))) if "-" not in word else word.casefold()


def is_initial(word: str) -> bool:
    """“A” and “A.”."""
    return len(word.strip(".")) == 1 and word.strip(".").isupper()


def is_shouted(word: str) -> bool:
    """Whether a word is written in capitals, longer than initials: NIGHTSHADE, McTANSY, O'TARN."""
    letters = re.sub(r"^(?:Mc|Mac|Fitz|[ODd]')", "", word)
    together = any(one.isalpha() and other.isalpha() for one, other in pairwise(letters))
    return together and letters.isupper() and not re.fullmatch(r"(?:\w\.)+\w?", word)


def is_body(words: list[str]) -> bool:
    """Whether these are the words of a body: a society, a firm, a council."""
    known = [as_listed(word) for word in words]
    named = set(known) & BODIES
    if not named or named - PERHAPS_BODIES:
        return bool(named)
    few = len([word for word in known if word]) < 3
    person = bool(known) and (known[0] in GIVEN | TITLES or is_initial(words[0]))
    return not person and not (few and "of" not in known)
