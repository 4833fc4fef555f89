import type { IssueDraft } from '../build/drafts.ts'
import {
  amended,
  business,
  lost,
  noted,
  recommended,
  referred,
  resolved,
  undertook,
} from '../build/minute-parts.ts'

const castleStreet: IssueDraft = {
  key: 'castle-street-crossing',
  title: 'Castle Street crossing',
  summary:
    'A safe way over Castle Street by the primary school: from a petition in 2025 to a recommendation for a signal crossing in 2027, which the Executive considers in December.',
  topic: 'Roads and travel',
  wards: ['Castle', 'Priory'],
  isKeyDecision: true,
  items: {
    'highways-panel 2025-11-13': {
      ...business(
        'Petition: a crossing in Castle Street',
        'principal-highways-engineer',
        [
          'To consider a petition with 1,216 signatures for a crossing between the primary school and the bus stop.',
          'There have been three collisions with injury in five years, none of them grave. A count in October found 412 people crossing in the hour before school, 260 of them children.',
        ],
        [
          'The lead petitioner, for the school’s parents, spoke for five minutes.',
          'The Principal Highways Engineer reported the counts and three ways of meeting the wish: an island, a zebra and a signal crossing.',
          'Councillor Starlinghope asked whether the patrol who had retired in July would be replaced. The Principal Highways Engineer said that two advertisements had brought nobody.',
          undertook(
            'principal-highways-engineer',
            'to measure the speed of vehicles over a whole week and to report with a sketch and a cost for each of the three',
            {
              about: 'Speeds and costs for the crossing in Castle Street',
              dueOn: '2026-06-11',
            },
          ),
          resolved('that the petition be received and the options be reported to the meeting in June 2026'),
        ],
      ),
      role: 'preliminary',
    },
    'highways-panel 2026-06-11': {
      ...business(
        'Castle Street: three ways to cross',
        'principal-highways-engineer',
        [
          'To choose what to consult on.',
          'Half of all vehicles go faster than 31 mph in a limit of 30. An island would cost £38,000, a zebra £61,000, a signal crossing £164,000. Safety auditors would accept a zebra only with the speed brought down first.',
        ],
        [
          'The Principal Highways Engineer reported the speeds measured in March and the cost of each choice.',
          'Councillor Barleymow said that an island would stop the milk lorry turning into the dairy. Councillor Dunnowby said that parents would not trust a zebra.',
          resolved(
            'that residents and traders of Castle Street be consulted on a zebra and on a signal crossing',
            {
              vote: { for: 6, against: 1, abstained: 0 },
            },
          ),
        ],
        {
          closes: {
            meeting: 'highways-panel 2025-11-13',
            undertaking: 'u1',
            note: 'Speeds were measured in March 2026; sketches and costs were reported.',
          },
        },
      ),
      role: 'preliminary',
    },
    'highways-panel 2026-11-12': {
      heading: 'Castle Street crossing: result of the consultation',
      role: 'recommendation',
      by: ['principal-highways-engineer'],
      readBy: 'machine',
      papers: [
        {
          title: 'Castle Street crossing: result of the consultation',
          kind: 'report',
          by: ['principal-highways-engineer'],
          texts: [
            {
              paragraphs: [
                'Report of the Principal Highways Engineer to the Highways Panel, 12 November 2026',
                '## Purpose',
                'To recommend to the Executive how people should cross Castle Street by the primary school.',
                '## Recommendation',
                'That a signal crossing be installed in 2027, at a cost of £164,000.',
                '## What people said',
                'Letters went to 340 addresses, and there was a stall at the school gate on two mornings. Of 527 answers 391 were for signals, 88 for a zebra and 48 for neither. Of the eleven traders who answered seven feared for the loading bay outside numbers 14 to 20.',
                '## Design',
                'The crossing would stand 12 metres north of the place first drawn, which keeps two thirds of the loading bay. The signals would answer to a child’s pace and fall silent at night.',
                '## Speed',
                'The Police ask that the crossing be raised. This adds £21,000, which is in the figure above.',
                '## Implications',
                'Financial: £120,000 from contributions of developers, £44,000 from the highways programme for 2027/28. Equality: tactile paving and a turning cone for people who cannot see the lights. Climate: more children are expected to walk.',
                '## Background papers',
                'Counts of October 2025 and speeds of March 2026.',
              ],
            },
          ],
        },
        {
          title: 'Castle Street crossing: drawing HP/26/031',
          kind: 'appendix',
          label: 'Appendix A',
          listed: { type: 'PDF', size: '2.4 MB' },
        },
        {
          title: 'Safety audit, stage 1',
          kind: 'appendix',
          label: 'Appendix B',
          listed: { type: 'PDF', size: '610 KB' },
        },
      ],
      minute: [
        'The Principal Highways Engineer submitted a report on the consultation. Of 527 answers 391 were for a signal crossing.',
        'Councillor Weirgate asked how long a child would wait for a green light. The Principal Highways Engineer replied that it would be no more than 25 seconds in the hour before school.',
        'Councillor Coppiceway said that traders would lose a third of their loading bay for good and asked for a bay round the corner in Tanner’s Row.',
        undertook(
          'principal-highways-engineer',
          'to add the cost of a loading bay in Tanner’s Row to the report to the Executive',
          { dueOn: '2026-12-08' },
        ),
        recommended(
          'that (A) a signal crossing be installed in Castle Street in 2027; (B) the crossing be raised; and (C) £164,000 be set aside for it',
          {
            to: 'executive',
            vote: { for: 7, against: 0, abstained: 1 },
          },
        ),
      ],
    },
    'executive 2026-12-08': {
      heading: 'Castle Street crossing',
      role: 'decision',
      by: ['principal-highways-engineer'],
      isKey: true,
      papers: [
        {
          title: 'Castle Street crossing: reference from the Highways Panel',
          kind: 'report',
          by: ['principal-highways-engineer'],
          texts: [
            {
              paragraphs: [
                'Report of the Principal Highways Engineer to the Executive, 8 December 2026',
                '## Purpose',
                'To consider the recommendation of the Highways Panel of 12 November 2026 that a signal crossing be installed in Castle Street in 2027.',
                '## Recommendation',
                'That the recommendation be approved, with a loading bay in Tanner’s Row at a further cost of £6,500.',
                '## Next steps',
                'If approved, notices are published in January, works begin in the Easter holidays and the crossing opens before the summer term.',
              ],
            },
          ],
        },
      ],
    },
  },
}

const parking: IssueDraft = {
  key: 'parking-charges',
  title: 'Parking charges in the town centre',
  summary:
    'New charges approved by the Executive in July 2025, called in by seven councillors, referred back by scrutiny and changed in September.',
  topic: 'Roads and travel',
  wards: ['Fernley Town', 'Castle', 'Priory'],
  isKeyDecision: true,
  items: {
    'executive 2025-07-08': {
      ...business(
        'Car parks: charges from October 2025',
        'director-of-place',
        [
          'To set charges in the six car parks of the town centre, which have not changed since 2019.',
          'The first hour would go from £1.00 to £1.60 and charging would begin on Sundays and in the evenings. It would bring in £310,000 a year more.',
          'Cost: new signs and orders, £18,000.',
        ],
        [
          'The Director of Place submitted a report on charges in the six car parks of the town centre.',
          'Councillor Hollinbeck said that charges had stood still for six years while the cost of cleaning and lighting had risen by a quarter. Councillor Hurstmoor, with the Leader’s leave, asked what traders had been told. She was informed that the chamber of trade had been written to in May.',
          resolved(
            'that (A) the charges in the report be approved from 1 October 2025; and (B) charges be made in the evenings and on Sundays from the same day',
          ),
        ],
        {
          isKey: true,
          callIn:
            'Called in on 16 July 2025 by seven councillors and considered by the Overview and Scrutiny Committee on 29 July 2025.',
        },
      ),
      role: 'decision',
    },
    'overview-and-scrutiny-committee 2025-07-29': {
      ...business(
        'Call-in: car parks, charges from October 2025',
        'director-of-place',
        [
          'To consider a decision of the Executive called in by seven councillors.',
          'The grounds are that traders were not properly consulted, that the effect on evening workers was not assessed, and that free Sunday parking for worshippers was taken away without mention in the summary.',
        ],
        [
          'The Chair explained the procedure. Councillor Rookhanger spoke for those who had called the decision in: nobody had asked the people who close the town’s kitchens at eleven at night.',
          'Councillor Hollinbeck replied for the Executive. He accepted that the evening charge had been given one line.',
          'Councillor Osierbank asked for the yield of evenings and Sundays alone. The Director of Place said that it was £64,000 of £310,000.',
          referred(
            'that the decision be referred back to the Executive with the request that it (A) leave out charges in the evening; (B) leave out charges on Sundays before 1 pm; and (C) consult evening workers before it returns to the matter',
            {
              to: 'executive',
              answers: { meeting: 'executive 2025-07-08', how: 'considered' },
              vote: { for: 6, against: 4, abstained: 0 },
            },
          ),
        ],
      ),
      role: 'review',
    },
    'executive 2025-09-09': {
      ...business(
        'Car parks: decision referred back by Overview and Scrutiny',
        'director-of-place',
        'To reconsider the decision of 8 July 2025 with the advice of the Overview and Scrutiny Committee.',
        [
          'The Executive reconsidered its decision with the advice of the Overview and Scrutiny Committee meeting held on 29 July 2025.',
          'Councillor Hollinbeck proposed to accept the first two requests in full. Councillor Hurstmoor thanked the Executive for listening.',
          undertook(
            'director-of-place',
            'to ask evening workers and their employers for their views before any later proposal to charge in the evening',
            {
              about: 'Consulting evening workers about parking',
            },
          ),
          resolved(
            'that (A) the charges for the day be confirmed from 1 November 2025; (B) no charge be made after 6 pm; and (C) no charge be made on Sundays before 1 pm',
            {
              answers: { meeting: 'overview-and-scrutiny-committee 2025-07-29', how: 'supported' },
            },
          ),
        ],
        { isKey: true },
      ),
      role: 'decision',
    },
    'overview-and-scrutiny-committee 2026-11-03': {
      ...business(
        'Parking charges: one year on',
        'director-of-place',
        'To review the first year of the charges of November 2025.',
        [
          'The Director of Place reported income of £228,000 more than in the year before and four per cent fewer stays. Shops empty in the high street were 9 in 112, as before.',
          'Councillor Weirgate asked about residents’ streets near the station. The Director of Place said that complaints had doubled.',
          recommended('that the Executive consult on a residents’ parking zone around the station', {
            to: 'executive',
          }),
        ],
      ),
      role: 'review',
    },
  },
}

const weirBridge: IssueDraft = {
  key: 'weir-bridge-repairs',
  title: 'Weir Bridge: storm damage and repair',
  summary:
    'The footbridge at the weir, damaged in the storms of January 2026, closed, and mended as a matter of urgency.',
  topic: 'Roads and travel',
  wards: ['Weirside'],
  items: {
    'executive 2026-01-13': {
      ...business(
        'Weir Bridge: emergency repair',
        'director-of-place',
        [
          'To spend money that is not in the budget on the footbridge closed on 9 January.',
          'The storm of 8 January brought a tree down on the upstream rail and moved the eastern bearing. Six hundred people use the bridge on a school day; the way round is two kilometres along a road without a pavement.',
          'Cost: up to £92,000 from the general reserve, part of which the insurers may pay.',
        ],
        [
          'The Leader had agreed that this item be taken as a matter of urgency, for the reason recorded below.',
          'The Director of Place described the damage and showed photographs taken that morning.',
          'Councillor Penhallowby asked that the school bus carry the children from Weirside meanwhile. This had been arranged from the next day.',
          resolved(
            'that (A) up to £92,000 be spent from the general reserve on the repair of Weir Bridge; and (B) the tender rules be waived so that work can begin within a week',
            {
              vote: { manner: 'unanimous' },
            },
          ),
        ],
        { edition: 1 },
      ),
      role: 'decision',
    },
    'highways-panel 2026-06-11': {
      ...business(
        'Weir Bridge: reopened',
        'principal-highways-engineer',
        'To report the end of the works and what they cost.',
        [
          'The Principal Highways Engineer reported that the bridge had opened on 2 April. The repair had cost £84,300, of which the insurers had paid £51,000.',
          noted('that the report be noted'),
        ],
      ),
      role: 'review',
    },
  },
}

const twenty: IssueDraft = {
  key: 'twenty-mph-motion',
  title: '20 mph as the usual limit in towns and villages',
  summary: 'A motion that the Council ask the county for 20 mph wherever people live. Lost, 19 votes to 23.',
  topic: 'Roads and travel',
  items: {
    'council 2025-10-15': {
      heading: 'Notice of motion: 20 mph where people live',
      role: 'decision',
      report: [
        'To debate a motion of which Councillors Weirgate and Osierbank have given notice.',
        'The motion asks the county, which sets speed limits, to make 20 mph the usual limit in every street with houses, and to begin with the eleven villages that have asked for it.',
      ],
      minute: [
        'Councillor Weirgate moved the motion. Since the limit had been lowered in Marsh End, he said, speeds had fallen by four miles an hour without a single hump. Councillor Osierbank seconded it.',
        'Councillor Haystrand feared for bus times and for the patience of drivers. Councillor Windlestraw would have voted for the eleven villages but not for the whole district.',
        lost('that the motion be confined to the eleven villages', {
          what: 'amendment',
          mover: 'Councillor Windlestraw',
          seconder: 'Councillor Starlinghope',
          vote: { for: 20, against: 21, abstained: 1 },
        }),
        lost('that the county be asked to make 20 mph the usual limit in streets with houses', {
          mover: 'Councillor Weirgate',
          seconder: 'Councillor Osierbank',
          vote: { for: 19, against: 23, abstained: 0 },
        }),
      ],
    },
    'highways-panel 2026-01-22': {
      ...business(
        'Speed limits: requests of eleven villages',
        'principal-highways-engineer',
        'To consider the requests of eleven parish councils, after Council’s debate in October.',
        [
          'The Principal Highways Engineer reported that the county would consider limits village by village if the parishes paid for the counts.',
          'Councillor Weirgate said that this was what the amendment lost in October had asked for.',
          recommended('that the county be asked to consider 20 mph in the eleven villages, one by one', {
            to: 'executive',
            vote: { for: 6, against: 1, abstained: 0 },
          }),
        ],
      ),
      role: 'recommendation',
    },
    'executive 2026-02-10': {
      ...business(
        'Speed limits in eleven villages',
        'principal-highways-engineer',
        'To consider the recommendation of the Highways Panel.',
        [
          'The Executive considered the recommendation of the Highways Panel meeting held on 22 January 2026.',
          amended('that the parishes be offered half the cost of the counts', {
            mover: 'Councillor Copperbeck',
            seconder: 'Councillor Larkmoor',
            vote: { for: 6, against: 1, abstained: 0 },
          }),
          resolved(
            'that the county be asked to consider 20 mph in the eleven villages, and half the cost of the counts, up to £5,500, be offered to their parish councils',
            {
              answers: { meeting: 'highways-panel 2026-01-22', how: 'amended' },
            },
          ),
        ],
      ),
      role: 'decision',
    },
  },
}

/** Roads, bridges, parking and speed. */
export const highwaysIssues: readonly IssueDraft[] = [castleStreet, parking, weirBridge, twenty]
