"""What people are called for short: a name in the register as one, and in a paper as another, is the same person's.

Only beside a family name that is not found by itself: of Robert Smith also Bob Smith is looked for, and the other way
round. A short form alone never is, as no first name is. One that no list has goes into “Also look for”.
"""

from __future__ import annotations

from functools import lru_cache

_CALLED = """
abigail: abi abbie abby gail
albert: al bert bertie
alexander: alec alex al sandy xander
alexandra: alex lexi sandra sandy
alfred: alf alfie fred freddie
alison allison: ali
amanda: mandy
andrew: andy drew
angela: angie
ann anna anne annette: annie nan nancy
anthony antony: tony
arthur: art
barbara: babs barb
beatrice: bea trixie
benjamin: ben benny
bernard: bernie
bridget: biddy bridie
caroline: carrie
catherine katherine katharine kathryn kathleen: cath cathy kate kath kathy katie kay kit kitty
charles: charlie chas chuck
charlotte: charlie lottie
christina christine: chris chrissie tina
christopher: chris kit topher
clifford: cliff
constance: connie
cynthia: cindy
daniel: dan danny
david dafydd: dai dave davey davy
deborah: deb debbie
derek: del
desmond: des
dominic: dom
donald: don donny
dorothy: dolly dot dottie
douglas: doug dougie
edmund edward edwin: ed eddie ned ted teddy
eleanor elinor: ellie nell nellie nora
elizabeth elisabeth: bess beth betsy bettie betty eliza elsie libby lisa liz lizzie
emily emma: em
ernest: ernie
florence: flo florrie
frances: fran francie frankie
francis: frank frankie
frederick frederic: fred freddie freddy
gabriel: gabe
geoffrey jeffrey: geoff jeff
gerald gerard: gerry jerry
gillian jillian: gill jill
gordon: gordy
gregory: greg
gwendolen gwendoline gwenllian: gwen
harold: hal harry
harriet: hattie
helen: nell nellie
henry: hal hank harry
herbert: bert bertie herb
hubert: bert bertie
isaac: ike
isabel isabella: bel bella izzy
jacob: jake
jacqueline: jackie jacqui
james: jamie jim jimmy
jane janet: jan janey janie
jennifer: jen jenny
jeremy: jerry jez
jessica: jess jessie
joan joanna joanne: jo joanie
john: jack jock johnnie johnny jon
jonathan: jon jonny
joseph: joe joey
josephine: jo josie
joshua: josh
judith: jude judy
julia julian julie: jules
kenneth: ken kenny
kevin: kev
laurence lawrence: larry laurie
leonard: len lenny leo
lesley leslie: les
lewis louis: lou louie
lilian lillian: lil lily
linda: lin lyn
louisa louise: lou
lucinda: cindy lucy
madeleine: maddie maddy
malcolm: mal
margaret: daisy greta madge maggie maisie marge margie margot meg megan mog peg peggy rita
maria mary: mae mamie molly polly
marjorie: marge
martha: mattie
martin: marty
matilda: tilda tilly
matthew: matt
maurice: mo
michael: mick mickey micky mike mikey
mildred: millie
mohammed mohammad muhammad: mo
nathan nathaniel: nat nate
neville: nev
nicholas nicolas: nick nicky
nicola: nicky nikki
oliver: ollie
olivia: liv
pamela: pam
patricia: pat patsy patti tricia trish
patrick: paddy pat
penelope: penny
percival: percy
peter: pete
philip phillip: phil pip
philippa: phil pip pippa
priscilla: cilla
rachel: rach
raymond: ray
rebecca: becca becky
reginald: reg reggie
richard: dick dickie rich richie rick ricky
robert: bert bob bobbie bobby rob robbie robin
roderick rodney: rod roddy
ronald: ron ronnie
rosalind rosemary: ros rose rosie
samantha samuel: sam sammy
sarah: sadie sal sally
sidney sydney: sid syd
simon: si
stanley: stan
stephanie: steph
stephen steven: steve stevie
stewart stuart: stew stu
susan susanna susannah suzanne: sue susie suzy
terence terrence: terry
teresa theresa: terry tess tessa
theodore: ted teddy theo
thomas: tom tommy
timothy: tim timmy
valerie: val
victor: vic
victoria: tori vicky vikki
vincent: vin vince vinny
violet: vi
virginia: ginny
vivian vivien: viv
walter: wally walt
wilfred wilfrid: wilf
william: bill billy liam will willie willy
winifred: freda win winnie
yvonne: vonnie
zachary: zac zach zack
"""
"""The full names, and after the colon what they are called for short."""


@lru_cache(maxsize=1)
def _together() -> dict[str, frozenset[str]]:
    """Each name with all that may stand for it: of a full name its short ones, of a short one also those it is of."""
    found: dict[str, set[str]] = {}
    for line in _CALLED.strip().splitlines():
        full, _, short = line.partition(":")
        all_of_them = {*full.split(), *short.split()}
        for name in all_of_them:
            found.setdefault(name, set()).update(all_of_them)
    return {name: frozenset(others - {name}) for name, others in found.items()}


def also_called(name: str) -> list[str]:
    """What somebody of this first name, folded, may be called instead; in order."""
    return sorted(_together().get(name, ()))
