"""Family names that by themselves say nobody: words of the language, and names that very many people bear.

A paper is full of them: the Chief Constable, a report that is read, Mr Smith and another Mr Smith. Such a name counts
only beside a title, a first name or initials.
"""

from __future__ import annotations

WORDS = frozenset(
    """
    abbot abel abide able ache achilles acre acres admire africa agenda agent alas albany alder ale alert alias
    alley ally almond alter alto amen amend american amsterdam anchors angel angell anger angle angles angry angus
    answer any apollo apple apples april arab arabia arabian arch archer area areas arena arent argue arlington
    armor armour arms armstrong army arrow arrows artist arts ash ashe ashes aspen aston athens atlas august
    austria avon awkward baba babe bachelor back backbone bacon baden badger bail bailey bailiff bake baker bald
    bale bali ball balloon balls baltimore banana band bang bangs bank banker banks banner banning banter baptist
    bar barber barcelona bare barge bark barker barley barn baron barr barrier bars base basel bash basket bass
    batch bates bath bathe batman baton batter battle battles batty baxter beach beadle beam beams bean beans bear
    beard bears beat beats beaver beck bedford beech beer beers bees began begin belfast bell bells below belt
    belts bench bend bending bent berkeley berkshire berlin berth best better beverage bias bible bidding bigger
    bill billing bills bing birch bird birmingham bishop bitter bittern black blackburn blade blades blanc bland
    blank blaze blazing bleak blend blender bless blessing blew blind bliss blitz blizzard block blood bloom blow
    blue blunt blush blythe board boards boast bodily body bogus boil bold boldly bolt bond bonds bone bones bonny
    bonus book books boom boon boot booth boots booty booze border borders boring born borne borrow boss boston
    both bottom bottoms bound bounds bouquet bourbon bower bowl bowler bowling bowman bowyer box boxer boxes boys
    brace bracket brake bramble branch brand brass brave bravo brazil breach bread breaker breath breed breeding
    breeze brew brewer briar brick bride bridge bridger bridges bright brighter brightly brighton brilliant bring
    brink brisbane brisk bristol britain brits broad broaden broadway broccoli broker brook brooklyn brooks broom
    brothers brought brow brown browning browns bruh bruins brunswick brush buck buckingham buckle buckley bucks
    budget buff buffalo bull bullock bulls bump bumps bunch bunk bunker bunting burden bureau burg burger
    burlington burn burner burns bury bush bushel bushes butch butcher butler butt butter button butts buyers buys
    bye byers byre cable cables caesar cage cain cairo cake calf call caller calvert cambridge camden camel camera
    camp camps campus canada canal canary cancel cancer candle cane cannon canon canterbury canton cape captain
    carbon card cardiff cardinal care careless cargo carless carlisle carpenter carrier cart carter case cases
    cash casino cast castle castles catalan catching cater catholic cave caves cease cedar cellar center centers
    certain chain chair chairman chalk challenger chamber chamberlain chambers champ champagne champion chance
    chancellor chandler channel chant chapel chaplain chaplin chapman char charity charleston charm charter chase
    check cheek cheeks cheers cheese cherry cheshire chess chestnut chew chick chicken chief child chill chin
    choice christ christians christmas church churches churchill cinnamon circle citizen city civil clamp clan
    clap clarity clark class claus clause claw clay clear clerk clerke clever click client cliff cliffe clock
    close cloud clough clover clubs cluster coach coast coaster coates coats cockerel cockle cocks coco code
    coffee coffin coil coin coins coke cola colder collar college collier colon colonel colony colorado colt
    columbia coma combe come comes comfort commander comment commissioner common commons comp companion complaint
    complaints condo cone congo congress conquest cons console constable constables constance constant converse
    cook cooke cooks cool cooler coombe coop cooper cope copes copper cord core cork corn corner corners cornwall
    corona corp corporal corpus cost costs cote cottage cotton couch cough council counsel counter countess counts
    coup courier course court courts cousin cousins cove coventry cover covert coward cowboy cowherd cradle craft
    crafts crag crane crank crate crater craze cream credit creed creek crest crew crews crime crimes crisp crook
    crooked cross crow crown crows cruel cruise cuba cuff cumberland cummings cunning curb cure curl curling curls
    curly current curry cushing custody cutler cutter cutting cutts czech daft daily daisy dale dales dame dance
    dancer dang danger danish dare daring dark darling dart dash dates daughters day days deacon deal dean dear
    december decent deck decker decree deed deeds deep deer degree delaware delay dell demo denmark dense dent
    deputy derby dessert deter devoid dial diaz dice dies diesel dike dine ding dire distance ditch diver divers
    divine dock doctor dodge doing dollar dolphin dome dominion donate done doolittle doom door dorset dose double
    dove dover down downing downs draft drafts dragon drain drake draper dress drilling drinkwater driver drivers
    drone drones drop drought drover drown drum drummer dryer dublin duck duel duet duke dull dundee dunk durant
    durham during dust dutch duty dyer dyke eager eagle eagles earl early east easter eastern eaton economy edge
    elder elders elm elms emperor ends england english enter escort essex even everest everton every ewe expose
    face factor fail failing fails fair fairly faith fake falcon falconer fall fallen falling falls fare fargo
    farm farmer farrow farthing fast faster fate faux favor favorite favors fear fearing fears feast feather
    feathers february fee feeling fees fell fellows felt fence fern ferrari ferriman ferry ferryman fest fetch few
    fiddler field fielding fields figures file files fill filler filter finch fine finely fines finger finland
    finn fire first fiscal fish fisher fisherman fitting fivey flair flaming flank flash flatter flavors fleet
    fleming fletcher flick flies flight flint flirt flock flood floods floor flow flower flowers foal foil fold
    folds foley folk folks font foot force forces ford fore foreman forest forester forge forget form forrester
    fort forth fortune forward foster fought found fountain fowler fox fraction frame frames francis free freed
    freeman freeze french fresh freshwater friar friday fridge fried friend friendly friends fries from frost
    fruit fruits fry fryer fuel fuller funk furnace furnish furry fury furze fuse fuss gain gains gale gales
    gallery gallon gamble gamer games gamma gang garden gardener gardner gate gates gateway gather gave gay gear
    general generous genre gentle gentleman gentles germany getting gift giles gill ginger given glad glance
    glasgow glass glaze glazier glee glen glimpse gloss glover glow goat godbehere godly goes goin going gold
    golden golding gone good goodbody goodchild goode goodenough goodfellow goodman goodness goodnight goods
    goodspeed goodwill goodyear goose gore gorse gosling gotobed gotta govern grad grade graft grain gram grams
    gran grand grande grange grant grants grapes grass grate grave gravel graves gray greater greek green
    greenhouse greenland greet grew grey grief grill grim grip grit groom gross ground grounds grove grow guard
    guardian guess guest guild guise guitar gunn guys hack hacker hacking hague hail hair hale half halifax hall
    halls halo halt ham hamburg hamburger hammer hammond hampshire hampton hand handing handler hands handsome
    handy hang harbor harbour hard harden harder harding hardman hardy hare harlem harm harness harper harsh hart
    hartford harvard harvest hash hastings hatch hatter haven hawk hawks hawthorn hay hayward hazard hazel head
    heading heads heal heap heard hearing heart heater heath heather heaven heck hedge hedges height heir held
    helm helper hemp hence herald hercules herd heritage hero heron herring hicks hidden hides high highland hill
    hills hind hint hire hires hitch hobbs hobby hockey hogg holden holder holding hole holes holiday hollow holly
    holm holme holy home homes homestead hone honey honor honour hood hook hooker hooks hoop hoops hoover hope
    hopes hopper hopping horn horne horns horse hose host hotter house houses hubby huge hull human humble hunger
    hunt hunter hunters hunting hurdle hurl hurry hurst hurt husband husbands hush hyde idol imam imperial inch
    inches innocent inspector ireland iron island isle isles item items ivy jacks jamaica james janeiro january
    jay jeans jersey jewels jews jobs joiner jolly jones journey jubilee judge july jump jumper june junior junk
    jupiter juror jury just justice kaiser kappa keating keen keep keepers keeping kent kettle key keys kick
    kicker kicks kidd kidney kill killer killings kind kindle kinds king kingdom kings kingston kirk kiss kitchen
    kite kitten knee knife knight knights knock knows knox kong labor labs lace lack lacks lafayette lagos lake
    lakes lama lamb lambs lame lamp lancaster lance land landing landmark lands lane lanes lanka large larger lark
    laser lash last late later latin latino laughter laundry laurel lava lavender law lawn laws lawyer layer lea
    leach lead leader leaf league leak leaks leap learn learned lease leash leather ledger lee leeds left legacy
    legg lego leigh leisure lemon lent leopard less lesser letter letters level levels lever lick lied lies lieu
    life light lighter lightning lights like likes lilley lily lima limb lime line linear linen liner lines link
    links lion lions lips list listen lister liter litter little lively liverpool living lock locke locker locks
    lodge loft london lone long longbottom longest look loop loose lord lords lose loser loss loud louder love
    loveday lovejoy lovelace lovell lovely lover loving low lower loyal luck lucky lunch lung lush lust lyon
    madrid magic maid maiden mail main maine mainland mains majestic major majors makepeace maker males mall malta
    manchester mane mango mania manila manly mann manner manners manning manor mans mantle manual many marble
    march mare marigold marine marines mark marker market marking marks marrow mars marsh marshal marshall mart
    martin martyr mascot mash mask mason mass mast master masters mate mater mates math matt matte matter matters
    may mayor maze mead meadow meadows meals mean means mechanic medal media median medicine meek mega melbourne
    member members memo memory mention mercer merchant mercury mercy merry mesa mess messenger messing meter meth
    metro mews mighty mild mile mill miller million mills milne miner miners mines mini minister minor minors mins
    minster minus minute minutes miracle miss mister mixer mock mode model modest modi mole moment monaco monarch
    monday money monk monks mont montana month mood moody moon moor moore moose morale moran more mormon morning
    morocco moron morrow moss most motion motto mould mound mount mountain mounts mourning mouse much mule murders
    muse music muslim must mustache mustard muster myers myrtle nail nails nanny naples narrow natal nate nation
    nations naval navy naylor near neat necessary needle needles needs needy negro neighbor neighbors neighbours
    neither nephew ness nest nettle never new newark newborn newcome newcomer newer newman newport nice nicely
    nickel nico niece night nightingale nine nipple nobel noble noel nook noon norfolk north northern norway nose
    notch notice nottingham noun novel november null number nunn nurse nutt nuttall oak oakes oakland oaks oath
    obey ocean october odor offence offender offer officer older olds onions orange orchard oregon organ orleans
    other otter ouch ours outlaw oven over overall overly oxford oyster pace pacific pack paddy pagan page pages
    pain painter pair pale palm palmer palms pals panda panel panther papa paper papers para paradise parcel
    pardon parent parents parish park parker parks parody parr parrot parson parsons part partridge party pass
    pastor patch patches patience patient patrol patron payment peace peach peaches peacock peak peaks pear pearl
    peasant pease peck peek peel peer peers pence pencil pennies penny people peoples pepper peppers perch perfect
    perks person persons peru petite petty pheasant phoenix piano pick picking pickle pickles pickup pier pierce
    pies pigeon pigg pike pile piles pilgrim pill pillar pillow pilot pinch pinder pine pines pink pint pipe piper
    pipers pipes pitch pitcher pits pitt pizza place plain plan plane plank plant plants plaster plate player
    players plaza pleader pleas pleasant pleasure plenty plum plumb plumber poet point pointer points poke poland
    pole poles police policeman polite poll pollen polo pond ponds pong pool poole poor pope poplar poppy porch
    port portal porter portland porto ports portugal post postal poster potter pouch pound pounder pounds pour
    power powers poynder prairie pratt pray prayer precept precise president press presume pretty prey price pride
    priest prim prime primer primrose prince print printer printers prior proctor profit prom promise proper
    prophet prose prosper proud providence province prudence prudent psalm public puerto puff pulling pulse pump
    punch punches punt purchase purple push quarry query quest question questions quick quiet quorum race racer
    rack radar raid rail rain rainbow rains ram ramp rams ramsbottom ranch rand rang range ranger rank ranks
    ransom rape rapid rash raspberry rather rave raven ravens razor reach read reader reading ready real reap rear
    reason reasons rebel record records reddish reed reef reel reeve register reich relish remedies render reno
    rent rents reply report reports resides reveal rhode rhyme rhymes rice rich richer riches richmond riddle
    rider rides ridge riding right ring rings rink ripple rise risen rising risk rival river rivers roach road
    roads roam roast robe robin rochester rock rocks rode roe rogue roles roll roller rolling rolls romance romans
    rome roof rook rooks room root roots ropes rose roses rouge rough round rounds rout route routledge rover row
    rowan royals royalty ruddy rude rule rumble runner running rush rushes rushing russian rust ryder sack sacks
    sacramento saddler sadler safe safer safety sage said sailor sailors sails saint saints sake sale salem sales
    salisbury salmon salon salsa salt salter salts salvage same sample samples sand sands sane sans sargeant
    saturday sauce savage save sawyer saxon scale scales scarce scarlet school schooling schools score scotland
    scrape screen screws scripture seal seals seaman search sears seat seats second section sedge seed seeds seek
    seen sees self sell sellars seller sellers sells senate senior sensing sensor sept sergeant sermon serum
    servant serve server service services session sessions setting settle severe sewer sexton shack shadow
    shady shake shall shallow sham shanks shape share shark sharp sharpe shave shaw shed sheer sheets sheffield
    sheikh shell shells shelter shepherd sheriff sherlock shield shields shilling shine shines ship shipman shire
    shirts shock shoe shook shopper shore shores short shorten shorter shorts shoulder shoulders shouts shove show
    showers shown shows shufflebottom shutter sick side sidebottom sides signs sike silence silk silver silvers
    simple simpler sing singer singers single sings sink sinks sins siren sites sixsmith skill skinner skipper sky
    skye slack slade slain slate slater slaughter slay sleeper slice slick slight slim slot slow sly smack small
    smaller smart smiles smiling smith smoke sniff snipe snow sober socks soda solar sole solid solo some somerset
    sons sorrow sour south southern sovereign space spain spalding span spanish spar spare spark sparkes sparks
    sparrow speak speaker speaks spear spearman spears speed speedy spell spells spice spicer spies spike spikes
    spine spoon sport sports spotted sprat spray spring springer springfield springs sprinkle sprung spurling
    square squire squires stable stack stacks staff stafford stag stage stagger stain stains stairs stake stakes
    stalker stall stalls stamp stamps standard standing stands staple staples star stare stark starr starring
    stars start startup stash state states station stay steady steel steele steep steer stem step steppe sterling
    stern steward stick sticker stiff still stirling stitch stock stocker stockholm stocking stocks stoke stole
    stone stones stopper stopps stops storage store stores storey stork storm storms story stout stove straight
    strain strait strand strange stranger straw strawberry stray stream streams street streets strength stretch
    stride strike striker string stroll strong strongman struck stuck student study stump sturdy style styles such
    sudan suet sugar suing suit suite suits sultan summer summers summons sumner sun sunday sunderland suns super
    surface surgeon surprise surrey sussex swallow swamp swan swann swarm sweat sweep sweet sweets swell swift
    swim swimmer swineherd swing swiss sword swords sykes syracuse tables tags tail tailor takes tale talent tales
    talk tall tally tang tango tank tanker tanks tanner tanners tape taper tapper taps tarn tawny tax taylor teach
    tear teas tease tell teller temp tempest temple temples tenant tench tennessee tennis tent terrace terrible
    test thai thames than thatcher thee them then thin third thistle thor thorn thorne thornton threat threats
    thrill throne thunder thursday thwaite thyme tick tier tiger tiler till tilt timber times tin tinder tinker
    tipping tobacco toe toledo toll tomb tone tones tongue tools tooth topping torn torrent torres touch towels
    tower towers town townley towns trace trad trader trail train trainer trains tram travers treasure treat tree
    trees trench trend trial tribe trick trim trio troll troop trout trucks true truly truman trump trumps trunk
    tuck tuesday tulip tune tuning turks turner turns turtle tutor tweet twelvetrees twigg twiggs twist tyler tyre
    unavailable underwood union uphold upright urban usher utter vale valley vanish veal vega veil vein vent
    venture verge vermont verse vessel vessels vest veto vicar vice victim victims victorian victory view vile
    villa villas vine vinegar vines vineyard vintner violet virgin virtue vital vitro vivo voice vote voter votes
    wage wager wages wagon wait waits wake wales walk walker walkers walking walks wall wallet walls wand wander
    want wants ward warden ware warm warn warning warns warp warrant warrior warsaw warwick wary wash washing
    washington water waterfall waters wave way ways wear wearing wears weary weather weaver weaving webb webster
    wedding wedge wednesday weed weeds weekes weekly weeks weight weir welcome weld welding well wellington wells
    welsh wenger went west western whack wharf wheat wheeler while whistle white whites whiting wholly wide widen
    wider wild wilder wilding will willing willow wills winchester wind windsor wine wines wing winger wings wink
    winner winners winning wins winter winterbottom winters wire wires wisdom wise wisely wiser wish wishes
    witness witty wold wolf women wonder wonders wong wood wooden woodland woodman woods woodward woody wool
    worcester word words work worker works world worlds worm worn worst worth worthy wren wright write writer yale
    yankee yard yarn yates yeah year years yeast yell yellow yew york yorker young younger yuan zion zone zurich
    """.split()  # noqa: SIM905
)
"""English words, and places, that are family names too."""

FREQUENT = frozenset(
    """
    adams ahmed ali allen anderson begum bennett campbell clarke collins cox davies davis edwards ellis evans
    gibson graham harris harrison harvey holmes hughes hussain jackson jenkins johnson kaur kelly khan lewis lloyd
    matthews mitchell morgan morris murphy murray owen patel phillips powell reynolds richards richardson roberts
    robertson robinson rogers ross russell saunders scott simpson singh stevens stewart thomas thompson thomson
    walsh watson watts wilkinson williams wilson
    """.split()  # noqa: SIM905
)
"""Names that so many bear that the name alone says nobody: a bare “Smith” is not looked for, by design."""
