import type { IssueDraft } from '../build/drafts.ts'
import {
  approvedSubjectTo,
  business,
  deferred,
  lost,
  noted,
  recommended,
  resolved,
  undertook,
} from '../build/minute-parts.ts'

const localPlan: IssueDraft = {
  key: 'local-plan',
  title: 'Local Plan to 2043',
  summary:
    'Where the district builds homes and workplaces until 2043: options consulted on in 2025, a draft plan agreed by Council in December 2025, comments now being weighed.',
  topic: 'Planning',
  isKeyDecision: true,
  items: {
    'executive 2024-11-12': {
      ...business(
        'Local Plan: consultation on options',
        'head-of-planning',
        [
          'To agree the options for growth on which residents are consulted from January to March 2025.',
          'The national method gives 612 homes a year. Option A puts most of them around Fernley, option B along the railway, option C spreads them over fourteen villages.',
        ],
        [
          'The Head of Planning presented three options for growth.',
          'Councillor Marrowdale asked that the paper say plainly that “none” was not an option the law allowed.',
          resolved('that the options be consulted on from 13 January to 10 March 2025'),
        ],
        { isKey: true },
      ),
      role: 'preliminary',
    },
    'overview-and-scrutiny-committee 2025-10-07': {
      ...business(
        'Local Plan: what was learnt from the consultation',
        'head-of-planning',
        [
          'To comment on the 6,480 answers before the draft plan is written.',
          'Option B was liked best in the towns, option A in the villages. Schools, surgeries and drains were named more often than views.',
        ],
        [
          'The Head of Planning summarised 6,480 answers.',
          'Councillor Rookhanger said that the answers of a campaign had been counted as one each and a petition of 900 as one. The Head of Planning explained that this was how the inspectorate counted.',
          recommended(
            'that the draft plan show for each site how water is drained and where the nearest surgery with room is',
            {
              to: 'executive',
            },
          ),
        ],
      ),
      role: 'recommendation',
    },
    'executive 2025-11-11': {
      ...business(
        'Draft Local Plan to 2043',
        'head-of-planning',
        'To recommend a draft plan to Council.',
        [
          'The Executive considered the recommendation of the Overview and Scrutiny Committee meeting held on 7 October 2025 and found it met by the tables added to chapter 7.',
          recommended('that the draft Local Plan to 2043 be approved for consultation', {
            to: 'council',
            answers: { meeting: 'overview-and-scrutiny-committee 2025-10-07', how: 'supported' },
          }),
        ],
        { isKey: true },
      ),
      role: 'recommendation',
    },
    'council 2025-12-10': {
      heading: 'Draft Local Plan to 2043',
      role: 'decision',
      by: ['head-of-planning'],
      papers: [
        {
          title: 'Draft Local Plan to 2043: covering report',
          kind: 'report',
          by: ['head-of-planning'],
          texts: [
            {
              paragraphs: [
                'Report of the Head of Planning to Council, 10 December 2025',
                '## Purpose',
                'To approve the draft Local Plan for consultation in February and March 2026.',
                '## Recommendation',
                'That the draft plan be approved for consultation and the Head of Planning be authorised to correct errors of fact.',
                '## What the plan proposes',
                'Some 10,400 homes by 2043, of which 4,100 already have permission. The largest new sites are by Northmoor station and north of Brickfield. Two villages grow by more than fifty homes; nine do not grow beyond a few infill plots. A third of homes on sites of ten or more are to be affordable.',
                '## What changed after the options',
                'The site at Danes Hill was left out because its access floods. The wedge of fields between Fernley and Saltwell Green stays open.',
                '## Implications',
                'Financial: £340,000 over two years from the reserve set up for the plan. Climate: new homes are to need no gas. Equality: pitches are found for families who travel.',
              ],
            },
          ],
        },
        {
          title: 'Draft Local Plan to 2043',
          kind: 'appendix',
          label: 'Appendix A',
          listed: { type: 'PDF', size: '18.6 MB' },
        },
        {
          title: 'Policies map',
          kind: 'appendix',
          label: 'Appendix B',
          listed: { type: 'PDF', size: '9.1 MB' },
        },
      ],
      minute: [
        'Council considered the recommendation of the Executive meeting held on 11 November 2025.',
        'Councillor Hedgeworthy said that Cold Harbour was asked to take sixty homes with neither a shop nor a bus after six. Councillor Marrowdale answered that a bus was a condition of the site.',
        lost('that the site at Cold Harbour be left out', {
          what: 'amendment',
          mover: 'Councillor Hedgeworthy',
          seconder: 'Councillor Barleymow',
          vote: { for: 18, against: 24, abstained: 1 },
        }),
        resolved(
          'that (A) the draft Local Plan to 2043 be approved for consultation; and (B) the Head of Planning be authorised to correct errors of fact',
          {
            answers: { meeting: 'executive 2025-11-11', how: 'supported' },
            vote: { for: 29, against: 13, abstained: 1 },
          },
        ),
      ],
    },
    'overview-and-scrutiny-committee 2026-06-16': {
      ...business(
        'Draft Local Plan: the consultation of spring 2026',
        'head-of-planning',
        'To note how many people commented on the draft plan and on what.',
        [
          'The Head of Planning reported 3,912 comments from 1,740 people. Two thirds were about five sites.',
          'Councillor Weirgate asked when the plan would go to the inspector. The Head of Planning hoped for the summer of 2027.',
          undertook(
            'head-of-planning',
            'to publish every comment with the answer to it before the plan is submitted',
            {
              about: 'Answers to comments on the draft Local Plan',
              dueOn: '2027-04-30',
            },
          ),
          noted('that the report be noted'),
        ],
      ),
      role: 'for information',
    },
  },
}

const CONDITIONS = [
  '1. The development shall be begun within three years of the date of the permission.',
  '2. No house shall be occupied before the access to Old Brickworks Lane and the footway to the school have been made.',
  '3. No work shall begin until a scheme for draining surface water has been approved.',
  '4. Work shall take place only from 8 am to 6 pm on weekdays and 8 am to 1 pm on Saturdays.',
  '5. Hedges on the northern and eastern sides shall be kept, and made good where they fail within five years.',
  '6. A survey for bats shall be repeated if work has not begun by 31 March 2027.',
].join('\n')

const brickworks: IssueDraft = {
  key: 'old-brickworks-lane',
  title: '48 homes at Old Brickworks Lane',
  summary:
    'An application for 48 homes on a former brickworks: deferred for a visit, then approved subject to conditions.',
  topic: 'Planning',
  wards: ['Brickfield'],
  items: {
    'development-management-committee 2026-01-15': {
      ...business(
        '25/0871/FUL: 48 homes, land at Old Brickworks Lane, Brickfield',
        'head-of-planning',
        [
          'To decide an application for 48 homes, 16 of them affordable, with an access from Old Brickworks Lane.',
          'There were 73 objections, mostly to traffic and to the loss of an informal path, and 9 letters of support. The county as highway authority does not object.',
        ],
        [
          'The Head of Planning presented the application and 73 objections. A resident, the chair of the parish council and the applicant’s agent spoke.',
          'Councillor Appledrift said that he could not picture from the drawings how a refuse lorry would turn.',
          deferred('that the application be deferred so that members can visit the site', {
            vote: { for: 9, against: 2, abstained: 0 },
          }),
        ],
      ),
      role: 'preliminary',
    },
    'development-management-committee 2026-05-21': {
      ...business(
        '25/0871/FUL: 48 homes, land at Old Brickworks Lane, Brickfield',
        'head-of-planning',
        [
          'To decide the application deferred in January, after the visit of 12 February and changes to the layout.',
          'The turning head has been made wider and two houses moved. The path now runs along the eastern hedge and is to be kept for ever.',
        ],
        [
          'The Head of Planning presented the changes made since the visit. Members who had not been on it took no part.',
          'Councillor Lockhaven asked that the path be lit. Councillor Hedgeworthy asked that it not be, for the bats. It was agreed that low lights be looked into.',
          approvedSubjectTo(
            'that permission be GRANTED subject to the conditions in the report and to an agreement that secures 16 affordable homes, £212,000 for school places and the path',
            {
              conditions: CONDITIONS,
              vote: { for: 8, against: 2, abstained: 0 },
            },
          ),
        ],
      ),
      role: 'decision',
    },
  },
}

const mill: IssueDraft = {
  key: 'saltwell-mill',
  title: 'Saltwell Mill: flats in a listed building',
  summary:
    'Eleven flats in the old mill at Saltwell Green, refused against the advice of officers on the Chair’s casting vote.',
  topic: 'Planning',
  wards: ['Saltwell Green'],
  items: {
    'development-management-committee 2025-06-19': {
      ...business(
        '25/0312/FUL and 25/0313/LBC: eleven flats, Saltwell Mill',
        'head-of-planning',
        [
          'To decide applications for planning permission and listed building consent.',
          'Officers recommend approval. The mill has stood empty for nineteen years and its roof has begun to fail. The society that cares for old mills objects to the loss of the hoist.',
        ],
        [
          'The Head of Planning recommended approval: a use had to be found before another winter.',
          'Councillor Saltmarrow, as ward member, said that eleven flats with four parking spaces would fill the green with cars. Councillor Lockhaven asked why the hoist could not stay.',
          lost('that permission and consent be granted as recommended', {
            mover: 'Councillor Fallowmere',
            seconder: 'Councillor Appledrift',
            vote: { for: 5, against: 6, abstained: 0 },
          }),
          resolved(
            'that permission and consent be REFUSED for the loss of the hoist and for want of parking',
            {
              mover: 'Councillor Saltmarrow',
              seconder: 'Councillor Lockhaven',
              vote: { for: 5, against: 5, abstained: 1, manner: 'casting vote' },
            },
          ),
        ],
      ),
      role: 'decision',
    },
    'development-management-committee 2026-09-10': {
      ...business(
        'Saltwell Mill: appeal allowed',
        'head-of-planning',
        'To note the decision of the inspector and the award of costs.',
        [
          'The Head of Planning reported that the appeal had been allowed, with the hoist to be kept, and that £14,200 had been awarded against the Council.',
          'Councillor Dunnowby said that there was a lesson in it about voting without a reason of planning.',
          noted('that the decision be noted'),
        ],
      ),
      role: 'for information',
    },
  },
}

/** The plan and single applications. */
export const planningIssues: readonly IssueDraft[] = [localPlan, brickworks, mill]
