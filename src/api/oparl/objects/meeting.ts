import type { Document, Item, Meeting, Minute } from '../../../record/formats/index.ts'
import {
  exchangedDocuments,
  issuesOfItems,
  minutesByItem,
} from '../../../record/queries/exchange/parts-of-subjects.ts'
import type { ExchangedSubject } from '../../../record/queries/exchange/subject-list.ts'
import { link } from '../../../site/routes.ts'
import { deletedObject, localDateTime, type OParlObject, oparlObject, type Presenting } from '../presenter.ts'
import { file } from './file.ts'
import { location } from './system.ts'

type Papers = Map<string, ExchangedSubject<Document>>

/** A meeting as Meeting, with its agenda. */
export function meeting(presenting: Presenting, subject: ExchangedSubject<Meeting>): OParlObject {
  const { addresses, council } = presenting
  const { id, content, created, modified } = subject
  const address = addresses.meeting(id)
  if (!content) return deletedObject('Meeting', address, { created, modified })
  const papers = papersOf(presenting, content)
  const files = (content.documentIds ?? []).flatMap((one) => papers.get(one) ?? [])
  const minutes = files.find((one) => one.content?.kind === 'minutes')
  const agenda = files.find((one) => one.content?.kind === 'agenda')
  const others = files.filter((one) => one !== minutes && one !== agenda)
  const people = content.attendance.flatMap(({ personId }) => (personId ? addresses.person(personId) : []))
  return oparlObject(
    'Meeting',
    address,
    { created, modified },
    {
      name: content.title,
      meetingState: content.status,
      cancelled: content.status === 'cancelled',
      start: localDateTime(council, content.date, content.time),
      end: content.endTime && localDateTime(council, content.date, content.endTime),
      location: content.venue === undefined ? undefined : location(presenting, content.venue),
      organization: [addresses.organization(content.bodyId)],
      participant: [...new Set(people)],
      invitation: agenda && file(presenting, agenda),
      resultsProtocol: minutes && file(presenting, minutes),
      auxiliaryFile: others.map((one) => file(presenting, one)),
      agendaItem: agendaItems(presenting, subject, papers),
      web: addresses.page(link.meeting(content.slug)),
    },
  )
}

function papersOf({ reader }: Presenting, content: Meeting): Papers {
  const ids = [...(content.documentIds ?? []), ...content.items.flatMap((item) => item.documentIds ?? [])]
  return exchangedDocuments(reader, [...new Set(ids)])
}

/** The items of a meeting as AgendaItems, in their order. */
export function agendaItems(
  presenting: Presenting,
  subject: ExchangedSubject<Meeting>,
  known?: Papers,
): OParlObject[] {
  const { content, id } = subject
  if (!content) return []
  const papers = known ?? papersOf(presenting, content)
  const issues = issuesOfItems(presenting.reader, id)
  const minutes = minutesByItem(presenting.reader, id)
  return content.items.map((item, order) =>
    agendaItem(presenting, subject, { item, order, papers, issues, minutes, slug: content.slug }),
  )
}

type ItemParts = {
  item: Item
  order: number
  papers: Papers
  issues: Map<string, string>
  minutes: Map<string, Minute>
  slug: string
}

function agendaItem(
  presenting: Presenting,
  { id, created, modified }: ExchangedSubject<Meeting>,
  { item, order, papers, issues, minutes, slug }: ItemParts,
): OParlObject {
  const { addresses } = presenting
  const issueId = issues.get(item.id)
  const outcomes = minutes.get(item.id)?.outcomes ?? []
  return oparlObject(
    'AgendaItem',
    addresses.agendaItem(id, item.id),
    { created, modified },
    {
      meeting: addresses.meeting(id),
      number: item.number,
      order,
      name: item.heading,
      public: item.openness.state === 'open',
      consultation: issueId && addresses.consultation(issueId, id, item.id),
      result: outcomes.length === 0 ? undefined : [...new Set(outcomes.map(({ kind }) => kind))].join(', '),
      resolutionText: outcomes.length === 0 ? undefined : outcomes.map(({ text }) => text).join('\n'),
      auxiliaryFile: (item.documentIds ?? []).flatMap((one) => {
        const paper = papers.get(one)
        return paper ? [file(presenting, paper)] : []
      }),
      web: addresses.page(link.item({ meetingSlug: slug, itemId: item.id })),
    },
  )
}
