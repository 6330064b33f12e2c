"""Words that tell how a sentence begins: verbs of speech, auxiliaries, and what may follow them. Lists alone."""

from __future__ import annotations

SPEECH = frozenset(
    """accepted acknowledged added admitted advised affirmed agreed alleged announced answered
    apologised appealed argued asked asserted assured believed called cautioned challenged claimed
    clarified commended commented committed complained conceded concluded concurred confirmed
    congratulated considered contended countered criticised declined denied described disagreed
    disclosed discussed disputed drew echoed elaborated emphasised encouraged endorsed enquired
    estimated expanded explained expressed felt gave highlighted hoped illustrated indicated
    informed inquired insisted instanced intimated introduced invited made maintained mentioned
    moved named noted objected observed offered opined outlined paid pledged pointed praised
    presented pressed promised proposed queried questioned quoted raised read reaffirmed reassured
    recalled recognised recommended recounted referred reflected refused regretted reiterated
    related remarked reminded repeated replied reported requested responded said seconded shared
    signalled spoke stated stressed submitted suggested summarised summed supported suspected talked
    thanked thought told took underlined understood undertook updated urged volunteered voted warned
    welcomed went wished wondered wrote""".split()  # noqa: SIM905
)
"""Verbs of speech, and of what is done in a meeting."""
ADJECTIVES = frozenset(
    """accepted agreed alleged disputed estimated expanded expected highlighted invited named noted
    offered paid presented proposed raised read recognised recommended referred related reported
    requested seconded shared submitted supported suspected updated""".split()  # noqa: SIM905
)
"""Those of them that stand before a noun in small letters too: “reported crime had fallen”."""
NEVER_BEFORE_A_NOUN = frozenset(
    """advised apologised argued asked asserted believed commented drew explained felt gave hoped
    insisted made replied responded said spoke summed thanked thought told took understood undertook
    warned went wondered wrote""".split()  # noqa: SIM905
)
"""And those that never do, whatever follows: “explained burglary had halved”."""
GIVEN_NAMES = frozenset("drew grant mark may paid read rose said will".split())  # noqa: SIM905
"""Verbs that are somebody’s name, where a name follows: “Said Ahmed”, “Drew Barton”."""
OTHER_PASTS = frozenset(
    """became began bore bought broke brought built came caught chose dealt did fought found had held
    kept knew laid led left lent lost meant met put ran sat saw sent set sold sought spent stood
    taught was won wore""".split()  # noqa: SIM905
)
"""Verbs of doing that do not end in -ed: the speaker’s only where something follows that was done it to."""
NOT_HERS = frozenset(
    """based compared concerned dated faced followed granted provided supposed""".split()  # noqa: SIM905
)
"""What begins a clause of its own: “compared with last year, burglary was down”."""
HAVE, BE, DO = frozenset(("had", "has")), frozenset(("was", "is")), frozenset(("did", "does"))
MODAL = frozenset(("can", "could", "may", "might", "must", "shall", "should", "will", "would"))
AUXILIARIES = HAVE | BE | DO | MODAL | {"have", "were", "are", "do", "been", "am"}
NOT_SHORT = {f"{each}n't": each for each in AUXILIARIES} | {"won't": "will", "can't": "can", "shan't": "shall"}
NOT_SHORT |= {"cannot": "can"}
"""“Isn't it late”, “didn't know”: the verb in it."""

FINITE = frozenset(
    """appeared attended became began came continued cost decreased doubled fell grew halved helped
    improved increased led made meant needed ran remained rose seemed showed stood took trebled went""".split()  # noqa: SIM905
)
"""Words after which a noun has its verb, with the auxiliaries: “reported crime fell”."""
ARTICLES = frozenset(
    """a all an another any anyone both each eight every everybody everyone few five four half her
    herself him himself his how if it its itself many me more most much my nine no nobody nothing
    one our seven several six some such ten that the their them themselves these this those three
    two us what when where whether which who whom why you your""".split()  # noqa: SIM905
)
"""What begins a thing that something is done to: “walked the lanes”."""
SUBJECTS = frozenset(
    """all another any anybody anyone anything both crime each every everybody everyone everything he
    her his i it its members nobody officers our people police residents she some somebody someone
    that the their there these they this those victims we you your""".split()  # noqa: SIM905
)
"""What follows “was” or “would” in a question."""
PREPOSITIONS = frozenset(
    """about above across after against along among around as at away back before behind between beyond
    by down during for forward from in into of off on onto out outside over past round since through
    throughout to towards under until up upon via with within without""".split()  # noqa: SIM905
)
ADVERBS = frozenset(
    """again already also always further just later long never no not now once only since soon still
    then therefore""".split()  # noqa: SIM905
)
NO_ADVERBS = frozenset(
    """ally anomaly assembly bully daily early family fly hourly italy july monopoly monthly only rally
    reply supply tally weekly yearly""".split()  # noqa: SIM905
)
"""Words in -ly that are none."""
STATES = frozenset(
    """able afraid alarmed anxious aware certain clear confident content curious delighted disappointed
    due eager glad going grateful happy heartened hopeful keen minded mindful optimistic pleased
    proud ready satisfied sceptical sorry struck sure sympathetic thankful unable unaware uncertain unclear wary ashamed
    unconvinced unhappy unsure unwilling willing worried""".split()  # noqa: SIM905
)
"""How somebody is: “was grateful for it”."""
WOULD_DO = frozenset(
    """accept add ask attend be bring check circulate come consider consult continue discuss do ensure
    expect explain find follow forward get give go have help hold include instead investigate invite
    keep let like look make meet note prefer propose provide pursue put raise recommend remain
    remind reply report request respond review see seek send share speak suggest support take tell
    think try undertake update want welcome work write""".split()  # noqa: SIM905
)
"""What somebody would do: “would write to them”."""
BASE_VERBS = frozenset(
    """accept add approach arrange ask assess attend bring call chair chase check circulate clarify
    collect come compile confirm consider consult contact continue correct develop discuss
    distribute draft email ensure examine expect explain explore feed find follow forward get give
    go hold include inform instead investigate invite issue keep let liaise lobby make meet note
    notify obtain organise pass prefer prepare produce propose provide publish pursue put raise
    receive recommend refer remain remind remove reply respond revise see seek send share source
    speak submit suggest supply take tell thank think try undertake welcome write
    adjourn adopt amend appoint approve authorise authorize censure commend condemn congratulate convene defer delegate
    elect endorse establish extend instruct nominate oppose pay postpone proceed reconvene reject rescind revoke suspend
    waive""".split()  # noqa: SIM905
)
"""What somebody is to do, without its “to”: “circulate the rota”."""
PRESENT = frozenset(
    """acknowledges agrees apologises appreciates asks believes confirms considers disagrees explains feels hopes
    insists knows reiterates says suggests thinks understands wonders""".split()  # noqa: SIM905
)
"""What somebody does as she speaks, as a hand in a hurry has it; none of them is a noun of several."""
GONE = frozenset(
    """become been begun brought built come done fallen found given gone got had heard held known led
    left lost made met put read risen run seen sent set spent spoken taken thought told understood
    won written""".split()  # noqa: SIM905
)
"""What follows “had”, not in -ed: “had seen it”."""
PARTS = frozenset(
    """although and as because but how if so that what when where whether which while who whom whose
    why""".split()  # noqa: SIM905
)
"""What begins a clause within a sentence."""
ASKING = frozenset("how what whether which who whom whose why".split())  # noqa: SIM905
MATTERS = frozenset(
    """concern concerns doubt doubts interest point points queries query question questions
    reservations view worry""".split()  # noqa: SIM905
)
"""What somebody has to ask: “had a question about it”."""
