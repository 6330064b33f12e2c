"""“Sand Martin 142”: the meeting of 20 July 2022, 142 minutes long, as the keys a practised clerk would press.

The facts are those of the public record; the sentences of narrative are the sample's own. Times are the clock's when
the keys were pressed: the record gives 2:00, 2:10, 4:20 and 4:22, and what stands between takes the time before it.
"""

from __future__ import annotations

from .keystrokes import Step


def steps(*rows: tuple[str, str, str]) -> list[Step]:
    """Rows of time (empty: as before), keys, and the facts they record, by commas."""
    steps: list[Step] = []
    for time, keys, facts in rows:
        now = time or steps[-1].time
        steps.append(Step(now, keys, tuple(filter(None, facts.split(", ")))))
    return steps


_HERE = "roll el, roll ag, roll aa, roll ab, roll ch, roll sh, roll as, roll cg"
_OTHERS = "present jhd, present jh, present jp, present dp, present jw, present fm, present pf"

BEFORE = steps(
    ("13:55", "/ap⇥st sw sf mb mg⏎", "apology st, apology sw, apology sf, apology mb, apology mg"),
    ("", "/s⇥ih sw⏎", "substitute ih, roll ih"),
    ("", "‹f4›↓↓↓ae", _HERE),
    ("", "‹end›g↑↑↑↑vg‹f6›", _OTHERS),
)

TO_THE_REPORT = steps(
    ("14:00", "‹ctrl+n›", "item 1, time began"),
    ("", "=el ab as⏎", "election 1"),
    ("", "‹ctrl+n›", "item 2"),
    ("", "=cg as ch⏎", "election 2"),
    ("", "‹ctrl+n›", "item 3"),
    ("", "‹ctrl+n›", "item 4"),
    ("", "=⏎", "nil 4"),
    ("", "‹ctrl+n›", "item 5"),
    ("", "=⏎", "nil 5"),
    ("", "‹ctrl+n›", "item 6"),
    ("", "=⏎", "nil 6"),
    ("", "‹ctrl+n›", "item 7"),
    ("", "«One complaint had been received in the period and had been closed.»⏎", ""),
    ("", "=⏎", "outcome 7"),
    ("", "‹ctrl+n›", "item 8"),
    ("14:10", "/in sc⏎", "movement sc, roll sc"),
    ("", "«The Panel received the Commissioner's draft Annual Report for 1 April 2021 to 31 March 2022, made under "
         "section 12 of the Police Reform and Social Responsibility Act 2011»⏎", ""),
    ("", "«The Commissioner gave an update on two new matters:»⏎", ""),
    ("", "+«Police pay: the award was a flat £1,900 at every rank, about 5% overall, and the Government was to meet "
         "half of what it cost above the 3.5% already budgeted»⏎", "update pay"),
    ("", "+«Extreme heat: calls to 101 had doubled over two days and 999 calls had risen to 500; most were not about "
         "crime»⏎", "update heat"),
    ("", "«The Commissioner reported on points taken away from the previous meeting:»⏎", ""),
    ("", "+«Domestic homicide reviews: Councillor Bradnam had been answered, and the OPCC was among the few offices "
         "taking part in the national consultation»⏎", "update homicide"),
    ("", "+«Barristers' action: it continued, and the Local Criminal Justice Board was watching its effect on "
         "victims and witnesses»⏎", "update barristers"),
    ("", "+«Scrutiny panels: the page was now visible on the force website»⏎", "update scrutiny"),
    ("", "+«EPIC: a long reply had been received»⏎", "update epic"),
    ("", "!«to give the Panel the reply about EPIC if asked»⏎", "promise U1"),
    ("", "+«Logos on the website: the site was part of a national system, so changes took longer»⏎", "update logos"),
    ("", "«The Commissioner gave an update on one operational matter:»⏎", ""),
    ("", "+«Car cruising in Peterborough: partners were working on it together and prevention had made progress»⏎",
     "update cruising"),
    ("", "«The Commissioner then presented the report, after a little over a year in office, and took questions»⏎", ""),
)  # fmt: skip

QUESTIONS = steps(
    ("14:30", "ab⇥«why were total crime, its types and comparisons with other areas not given?»"
              "⇥«explained that such figures were published widely and not usual in this kind of report»⏎", "letter a"),
    ("", "!«to point Councillor Bradnam to the published figures»⏎", "promise U2"),
    ("", "«how many were in the Rural Crime Action Team, and how did arrests compare with reports?»"
         "⇥«replied that this was operational, but the team had grown in May 2021, rural crime was down 46% and hare "
         "coursing 30%»⏎", "letter b"),
    ("", "«how could the 88% of victims fairly satisfied with the service be improved on?»"
         "⇥«explained that this was part of the priority on violence against women and girls, and that more funding "
         "had been won for domestic violence advisers»⏎", "letter c"),
    ("", "aa⇥«the report did not reflect the large Muslim and Pakistani communities»"
         "⇥«acknowledged a wider problem with diversity, named the uplift programme and dedicated teams, and still "
         "wanted to hear from those communities»⏎", "letter d"),
    ("", "«residents were frustrated with the 101 line and crime went unreported; the Commissioner was invited to "
         "the ward»⇥«agreed that 101 was a challenge, to be covered later, and noted that new officers needed time "
         "to train»⏎", "letter e"),
    ("", "ch⇥«the webchat button was still hard to find on the website»⏎", "letter f"),
    ("", "«did the Commissioner support the Specials' request for camera vans?»"
         "⇥«confirmed full support; the vans had arrived»⏎", "letter g"),
    ("", "ih⇥«a licensing consultation proposed cameras in taxis; could drivers in Peterborough be helped with the "
         "cost?»⇥«related the matter to the priority on violence against women and girls»⏎", "letter h"),
    ("", "!«to take away the question of funding cameras in taxis»⏎", "promise U3"),
    ("", "«officers should be chosen on merit, with an understanding of religion and culture, above all when "
         "making arrests»⇥«was assured that training covered this»⏎", "letter i"),
    ("", "!«to raise cultural training again with the Chief Constable»⏎", "promise U4"),
    ("", "«what was being done to teach young children about drugs?»"
         "⇥«replied that early intervention in schools was a priority, with the Safer Schools Team and work on county "
         "lines»⏎", "letter j"),
    ("", "ab⇥«how was the community scrutiny panel chosen, how often did it meet and how many cases had it seen?»"
         "⇥«explained that the process was on the website and had drawn a diverse group of volunteers»⏎", "letter k"),
    ("", "«how many people in custody had the Independent Custody Visiting Scheme seen in 2022/23?»"
         "⇥«did not have the figures to hand»⏎", "letter l"),
    ("", "!«to forward the custody visiting figures if required»⏎", "promise U5"),
    ("", "«was there news on funding for domestic homicide reviews?»"
         "⇥«reported that a meeting with the Home Office was planned for 15 August»⏎", "letter m"),
    ("", "as⇥«early work in schools on anti-social behaviour was welcome»"
         "⇥«described it as the first priority, because exclusion so often led to harm or prison»⏎", "letter n"),
    ("", "«had the PCSO posts kept for those who became officers been filled?»"
         "⇥«explained that recruitment was still intended this financial year, but officer numbers came first because "
         "of the penalty for missing them»⏎", "letter o"),
    ("", "ag⇥«how would new police powers affect the Gypsy, Roma and Traveller community?»"
         "⇥«explained that an earlier meeting had not come about, that help to arrange one was welcome, and that use "
         "of the powers was for the Chief Constable»⏎", "letter p"),
    ("", "«what was done for those made financially dependent in abusive relationships as living costs rose?»"
         "⇥«gave an assurance that those working in this field were aware of it»⏎", "letter q"),
    ("", "ih⇥«what had brought crime down, and could it be pushed further?»"
         "⇥«explained that burglary of homes had nearly halved since 2019, the last year before lockdown; also:»⏎"
         "-«robbery by over 20% on 2019»⏎-«theft overall by 25% on 2019»⏎-«vehicle crime by 35% on 2019»⏎"
         "-«rural crime by 46% on the last year»⏎-«cycle theft by 30% on the last year»⏎", "letter r"),
    ("", "el⇥«was fraud left out of the fall in crime?»"
         "⇥«confirmed that fraud was recorded nationally and not counted in the report»⏎", "letter s"),
    ("", "sc⇥«cycle thefts had moved to Cambridge North station; could it have the investment the other stations "
         "had?»⇥«replied that work there was scheduled»⏎", "letter t"),
    ("", "ch⇥«how should the figures be read, with burglary down 47% but reports of drug supply up 55%?»"
         "⇥«explained that more reports could mean more confidence and more police work, and that the trend was "
         "downward»⏎", "letter u"),
    ("", "!«to go through the crime figures with Councillor Hogg outside the meeting»⏎", "promise U6"),
    ("", "«why was domestic violence not in the figures, and had it changed since before the pandemic?»"
         "⇥«explained that it had risen in lockdown and since levelled off, and that shared county analysis would "
         "give a fuller picture»⏎", "letter v"),
    ("", "el⇥«the report was commended as short and readable»⏎", "letter w"),
    ("", "«how did the Safer Communities Fund work?»"
         "⇥«explained that it paid for a co-ordinator for three years and gave partnerships a £200,000 pot to bid "
         "from»⏎", "letter x"),
    ("", "«what did over-establishment mean?»"
         "⇥«explained that posts were filled ahead of known departures in critical areas such as the Demand Hub»⏎",
     "letter y"),
    ("", "«why were there 15,650 witnesses but 5,000 supported by the Victim and Witness Hub?»⏎"
         "jh⇥«explained that everyone was offered help three times and 5,000 had accepted»⏎", "letter z"),
    ("", "«why were families bereaved on the roads singled out?»⏎"
         "dp⇥«explained that a local charity, the Road Victims Trust, provided that support»⏎", "letter aa"),
    ("", "«the website's victim services data held a useful flowchart, which could have come to the Panel»⏎",
     "letter bb"),
)  # fmt: skip

INSPECTION = steps(
    ("15:20", "#«HMICFRS report»⏎", ""),
    ("", "⇥«introduced the PEEL inspection report, published at the end of June 2022: four areas good, three adequate, "
         "two requiring improvement»⏎", ""),
    ("", "* «101 calls: the report gave grounds to press for improvement»⏎", ""),
    ("", "*«investigating crime: a plan was in place; the inspectors' data were from May 2021»⏎", ""),
)  # fmt: skip

BURST = steps(
    ("15:30", "!«to come back to the next meeting with a report on the two areas requiring improvement»⏎",
     "promise U7"),
    ("", "⎋«The Commissioner noted that inspection had become stricter, that the population had grown faster than "
         "forecast and that funding had not followed it. Residents wanted more officers, now over 1,650 and due to be "
         "1,714 by March 2023, and less crime.»⏎", ""),
    ("", "=ae «the Annual Report for 2021/22»⏎", "outcome 8"),
    ("", ">«To circulate a flowchart to show the more detailed summary of the outcomes secured by all victim "
         "service providers (which is available on the website) to Members»⏎", "recommendation R1"),
    ("", "#«HMICFRS report: recommendations»⏎", ""),
    ("", ">«To bring a full report on the two areas of concern from the HMICFRS Report to the next Panel meeting "
         "(September)»⏎", "recommendation R2"),
    ("", ">«To approach the Public Service Board about joining together to lobby government for fairer funding for "
         "Cambridgeshire alongside the Constabulary»⏎", "recommendation R3"),
    ("", "‹ctrl+n›", "item 9"),
)  # fmt: skip
"""All that ends item 8, and the next item opened: said within twenty seconds."""

TO_THE_CLOSE = steps(
    ("15:40", "«The Panel received an update on how the Police and Crime Plan 2021-24 was being delivered»⏎", ""),
    ("", "el⇥«suggested a short status column, to show the stage each item had reached»⏎", ""),
    ("", "jh⇥«explained that some deliverables were done before the report came out, and that an annual and a "
         "six-month report were agreed»⏎", ""),
    ("", "=⏎", "outcome 9"),
    ("", ">«To add in a short status/stage (completed/nearly completed/in progress) column to each item within the "
         "report»⏎", "recommendation R4"),
    ("", ">«An annual report taken to the Panel, showing a whole year's work»⏎", "recommendation R5"),
    ("", ">«A six-month interim report, showing all the deliverables being reported on and then taken off for the "
         "future»⏎", "recommendation R6"),
    ("", "/o com ?⏎", "movement commissioner"),
    ("", "‹ctrl+n›", "item 10"),
    ("15:55", "«The Panel received a report to review its Rules of Procedure and Panel Arrangements, with an amendment "
              "to consider»⏎", ""),
    ("", "=⏎", "outcome 10"),
    ("", ">>«That the Panel Arrangements would state that it must be a two thirds majority vote of "
         "those members present at the meeting to reappoint a co-opted independent member for any additional terms, "
         "starting after the second 4-year term»⏎", "recommendation R7"),
    ("", ">>«That 3.25 of the Panel Arrangements would state that it must be a two thirds majority vote "
         "of those members present at the meeting to terminate the appointment of a co-opted member»⏎",
     "recommendation R8"),
    ("", ">>«A link be added into the Rules of Procedure at 4.1 Panel Meetings to show 2.0 Functions of "
         "the Police and Crime Panel from the Panel Arrangements»⏎", "recommendation R9"),
    ("", "‹ctrl+n›", "item 11"),
    ("", "«The Panel received its own annual report on the last twelve months; the photographs would be changed and "
         "the word Councillor added»⏎", ""),
    ("", "=an «the Annual Report»⏎", "outcome 11"),
    ("", "‹ctrl+n›", "item 12"),
    ("", "«The Panel received a report on the budget claimed to support it, with members' expenses»⏎", ""),
    ("", "=⏎", "outcome 12"),
    ("16:10", "‹ctrl+n›", "item 13"),
    ("", "«The Panel received a revised procedure for dealing with complaints, and discussed it at length»⏎", ""),
    ("", "=«for the Chair and Vice-Chair to work with the Monitoring Officer and Senior Democratic Services Officer "
         "to review the policy outside the meeting and bring an updated version to the September meeting»⏎",
     "outcome 13"),
    ("", "‹ctrl+n›", "item 14"),
    ("", "=⏎", "outcome 14"),
    ("16:20", "/o sh⏎", "movement sh"),
    ("16:22", "‹f10›", "time ended"),
)  # fmt: skip

JULY = [*BEFORE, *TO_THE_REPORT, *QUESTIONS, *INSPECTION, *BURST, *TO_THE_CLOSE]
