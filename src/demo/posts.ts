/** An office and its holders over time; minutes speak of posts. */
export type PostRow = {
  key: string
  title: string
  /** Titles it had before, each with the day it ceased to be used. */
  formerTitles?: readonly { title: string; until: string }[]
  holders: readonly { person: string; from: string; until?: string; isActing?: boolean }[]
}

export const posts: readonly PostRow[] = [
  {
    key: 'chief-executive',
    title: 'Chief Executive',
    holders: [
      { person: 'eastwold', from: '2018-09-03', until: '2025-03-31' },
      { person: 'foxcombe', from: '2025-04-01', until: '2025-08-31', isActing: true },
      { person: 'northwold', from: '2025-09-01' },
    ],
  },
  {
    key: 'director-of-resources',
    title: 'Director of Resources',
    formerTitles: [{ title: 'Director of Finance', until: '2022-06-30' }],
    holders: [
      { person: 'ravenmere', from: '2016-04-01', until: '2022-06-30' },
      { person: 'sandholt', from: '2022-07-01' },
    ],
  },
  {
    key: 'director-of-place',
    title: 'Director of Place',
    formerTitles: [{ title: 'Director of Neighbourhoods', until: '2022-06-30' }],
    holders: [{ person: 'foxcombe', from: '2017-01-09' }],
  },
  {
    key: 'director-of-communities',
    title: 'Director of Communities',
    holders: [
      { person: 'tallowfield', from: '2019-06-03', until: '2026-03-31' },
      { person: 'marchbank', from: '2026-04-01', isActing: true },
    ],
  },
  {
    key: 'monitoring-officer',
    title: 'Monitoring Officer',
    holders: [{ person: 'brackwater', from: '2015-11-02' }],
  },
  {
    key: 'head-of-people-services',
    title: 'Head of People Services',
    holders: [
      { person: 'oakwell', from: '2020-11-16', until: '2021-06-30', isActing: true },
      { person: 'oakwell', from: '2021-07-01' },
    ],
  },
  {
    key: 'head-of-planning',
    title: 'Head of Planning',
    holders: [
      { person: 'ferncastle', from: '2018-02-05', until: '2025-12-31' },
      { person: 'westermoor', from: '2026-01-05' },
    ],
  },
  {
    key: 'head-of-waste-and-open-spaces',
    title: 'Head of Waste and Open Spaces',
    holders: [{ person: 'holmstead', from: '2021-09-06' }],
  },
  {
    key: 'head-of-environmental-health',
    title: 'Head of Environmental Health',
    holders: [{ person: 'cairnbeck', from: '2014-05-12' }],
  },
  {
    key: 'head-of-leisure-and-libraries',
    title: 'Head of Leisure and Libraries',
    holders: [
      { person: 'marchbank', from: '2019-01-14', until: '2026-03-31' },
      { person: 'wainscott', from: '2026-04-01', isActing: true },
    ],
  },
  {
    key: 'head-of-housing',
    title: 'Head of Housing',
    holders: [{ person: 'fallowfield', from: '2020-03-02' }],
  },
  {
    key: 'head-of-property',
    title: 'Head of Property',
    holders: [{ person: 'greywether', from: '2017-10-02' }],
  },
  {
    key: 'licensing-manager',
    title: 'Licensing Manager',
    holders: [{ person: 'ploughwright', from: '2019-07-22' }],
  },
  {
    key: 'chief-internal-auditor',
    title: 'Chief Internal Auditor',
    holders: [{ person: 'stonebridge', from: '2016-08-15' }],
  },
  {
    key: 'principal-highways-engineer',
    title: 'Principal Highways Engineer',
    holders: [
      { person: 'quarryman', from: '2012-04-02', until: '2025-09-30' },
      { person: 'kilnhurst', from: '2025-10-01' },
    ],
  },
  {
    key: 'communications-manager',
    title: 'Communications Manager',
    holders: [{ person: 'silverdene', from: '2020-02-03' }],
  },
  {
    key: 'democratic-services-manager',
    title: 'Democratic Services Manager',
    holders: [{ person: 'aldermarsh', from: '2018-05-08' }],
  },
]

const byKey = new Map(posts.map((row) => [row.key, row]))

/** The post of a key; throws where a data file misspells one. */
export function postOf(key: string): PostRow {
  const row = byKey.get(key)
  if (!row) throw new RangeError(`No post of the demo has the key "${key}"`)
  return row
}

/** The holder of a post on a civil date. */
export function holderOn(key: string, date: string): PostRow['holders'][number] | undefined {
  return postOf(key).holders.find((holder) => holder.from <= date && (holder.until ?? '9999') >= date)
}

/** "Director of Finance", "Acting Head of People Services": the title as it was on a civil date. */
export function titleOn(key: string, date: string): string {
  const row = postOf(key)
  const title = row.formerTitles?.find((former) => date <= former.until)?.title ?? row.title
  return holderOn(key, date)?.isActing ? `Acting ${title}` : title
}
