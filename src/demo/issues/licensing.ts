import type { IssueDraft } from '../build/drafts.ts'
import { business, noted, recommended, resolved, undertook } from '../build/minute-parts.ts'

/** Taxi fees, the licensing policy. */
export const licensingIssues: readonly IssueDraft[] = [
  {
    key: 'taxi-licence-fees',
    title: 'Fees for taxi and private hire licences',
    summary:
      'Fees proposed in February 2025, objected to by drivers, and set lower in June; looked at again in 2026.',
    topic: 'Licensing',
    items: {
      'licensing-committee 2025-02-05': {
        ...business(
          'Taxi and private hire licences: proposed fees',
          'licensing-manager',
          [
            'To propose fees that cover what the licences cost, and to advertise them as the law requires.',
            'A vehicle licence would go from £198 to £246 and a driver’s licence for three years from £285 to £340. The service lost £31,000 last year.',
          ],
          [
            'The Licensing Manager submitted a table of fees.',
            'Councillor Coppiceway asked what an hour of an officer’s time was put at. The Licensing Manager said £51, and that the finance team had checked it.',
            resolved('that the fees be advertised and objections be considered in June'),
          ],
        ),
        role: 'preliminary',
      },
      'licensing-committee 2025-06-11': {
        ...business(
          'Taxi and private hire licences: objections to the fees',
          'licensing-manager',
          [
            'To consider 38 objections and to set the fees.',
            'Drivers say that the hour is put too high and that time spent on complaints about unlicensed drivers should not fall on those who have a licence. Counsel’s advice supports them on the second point.',
          ],
          [
            'The Licensing Manager reported 38 objections. A driver of 22 years spoke for the trade.',
            'Councillor Marlpit said that the trade was right that the honest should not pay for the catching of others. The Licensing Manager had taken that part out.',
            undertook('licensing-manager', 'to show drivers each year how the fees are made up', {
              about: 'An open account of taxi licence fees',
              dueOn: '2026-06-30',
            }),
            resolved(
              'that (A) the fee for a vehicle be £221 and for a driver £312 from 1 July 2025; and (B) the loss be met from the general fund for one year',
              {
                vote: { for: 7, against: 1, abstained: 0 },
              },
            ),
          ],
        ),
        role: 'decision',
      },
      'licensing-committee 2026-06-10': {
        ...business(
          'Taxi and private hire licences: fees from July 2026',
          'licensing-manager',
          'To set the fees for the year, with an account of how they are made up.',
          [
            'The Licensing Manager submitted the account promised in 2025. The service had lost £4,000.',
            'Councillor Wexcombe asked whether drivers had seen it. It had been sent to all 164 of them and six had written to say thank you.',
            resolved('that the fees remain as they are from 1 July 2026'),
          ],
          {
            closes: {
              meeting: 'licensing-committee 2025-06-11',
              undertaking: 'u1',
              note: 'The account was sent to all 164 drivers in May 2026.',
            },
          },
        ),
        role: 'review',
      },
    },
  },
  {
    key: 'statement-of-licensing-policy',
    title: 'Statement of licensing policy 2026 to 2031',
    summary:
      'How the Council decides on licences for pubs, shops and events, as the law makes it say every five years.',
    topic: 'Licensing',
    items: {
      'licensing-committee 2025-06-11': {
        ...business(
          'Statement of licensing policy: draft for consultation',
          'licensing-manager',
          'To agree a draft policy for consultation from July to September 2025.',
          [
            'The Licensing Manager submitted a draft. New were a part on drinks that are tampered with and one on the safety of women at night.',
            'Councillor Lindenhurst asked that the taxi rank in Priory Street be mentioned.',
            resolved('that the draft be approved for consultation'),
          ],
        ),
        role: 'preliminary',
      },
      'licensing-committee 2025-11-05': {
        ...business(
          'Statement of licensing policy 2026 to 2031',
          'licensing-manager',
          'To recommend the policy to Council after consultation.',
          [
            'The Licensing Manager reported fourteen answers. The Police asked that staff be trained before a late licence is granted and not after; this had been taken up.',
            recommended('that the Statement of Licensing Policy 2026 to 2031 be adopted', { to: 'council' }),
          ],
        ),
        role: 'recommendation',
      },
      'council 2025-12-10': {
        ...business(
          'Statement of licensing policy 2026 to 2031',
          'licensing-manager',
          'To adopt the policy recommended by the Licensing Committee.',
          [
            'Council considered and supported the recommendation of the Licensing Committee meeting held on 5 November 2025, moved by Councillor Gorsefield.',
            resolved(
              'that the Statement of Licensing Policy 2026 to 2031 be adopted with effect from 7 January 2026',
              {
                answers: { meeting: 'licensing-committee 2025-11-05', how: 'supported' },
                adopts: {
                  instrument: 'statement-of-licensing-policy',
                  title: 'Statement of Licensing Policy 2026 to 2031',
                },
              },
            ),
          ],
        ),
        role: 'decision',
      },
    },
  },
  {
    key: 'hackney-rank-priory-street',
    title: 'Taxi rank in Priory Street',
    summary: 'Whether the rank outside the old cinema should be moved to the station side.',
    topic: 'Licensing',
    wards: ['Priory'],
    items: {
      'licensing-committee 2025-11-05': {
        ...business(
          'Taxi rank in Priory Street',
          'licensing-manager',
          'To consider a request of the trade to move the rank to the station side of the street.',
          [
            'The Licensing Manager reported that the trade, the railway and the county were agreed.',
            resolved('that the rank be moved, subject to the notice that the law requires'),
          ],
        ),
        role: 'decision',
      },
      'licensing-committee 2026-06-10': {
        ...business(
          'Taxi rank in Priory Street: objections',
          'licensing-manager',
          'To consider two objections to the notice.',
          [
            'The Licensing Manager reported objections of a café and of a resident. The rank would be one space shorter and end before the café’s tables.',
            noted('that the objections be noted and the rank be moved with the change reported'),
          ],
        ),
        role: 'review',
      },
    },
  },
]
