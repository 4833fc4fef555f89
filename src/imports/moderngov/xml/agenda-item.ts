import type { FoundProblem } from '../../problem.ts'
import type { DocumentFacts, ItemFacts, TextFacts } from '../facts.ts'
import { wordMarkup } from '../pages/word-text.ts'
import { printedDate } from '../printed-date.ts'
import { oneLine, printedNumber, printedTitle } from '../printed-title.ts'
import { restrictionOf } from '../restriction.ts'
import { child, childrenOf, isHeldBack, numberOf, textOf, type XmlElement } from './xml-tree.ts'

/** One agendaitem of GetMeeting. Of a restricted item only number and heading come in. */
export function agendaItem(element: XmlElement, problems: FoundProblem[]): ItemFacts | undefined {
  const agendaItemId = numberOf(element, 'agendaitemid')
  const heading = printedTitle(textOf(element, 'agendaitemtitle') ?? '').title
  if (heading === '') {
    const found = agendaItemId ? `agendaitemid ${agendaItemId}` : ''
    problems.push({ place: `line ${element.line}`, expected: 'agendaitemtitle', found })
    return undefined
  }
  const isRestricted = isHeldBack(element, 'isrestricted')
  const text = (name: string): TextFacts | undefined =>
    isRestricted ? undefined : markupOf(element, name, problems)
  const [agenda, decision, minutes] = [
    text('agendatext'),
    text('decisionnonemptyhtmlbody'),
    text('minutesnonemptyhtmlbody'),
  ]
  const number = printedNumber(textOf(element, 'fulldisplaynumberformat') ?? '')
  const minuteNumber = joinedNumber(element, 'minutesitemnumber', 'minutesitemsubnumber')
  const reportBy = oneLine(textOf(element, 'authorusername') ?? '')
  const documents = isRestricted ? [] : documentsOf(element)
  const says = agenda || decision || minutes || documents.length > 0
  return {
    heading,
    documents,
    ...(agendaItemId ? { agendaItemId } : {}),
    ...(number ? { number } : {}),
    ...(minuteNumber && minutes ? { minuteNumber } : {}),
    ...(reportBy ? { reportBy } : {}),
    ...(isRestricted ? { isRestricted, ...restrictionIn(element) } : {}),
    // Section headings have no number of their own; their agendaitemnumber is only an order, often 0.
    ...(!number && !says && !isRestricted ? { isSection: true } : {}),
    ...(agenda ? { agenda } : {}),
    ...(decision ? { decision } : {}),
    ...(minutes ? { minutes } : {}),
  }
}

/** `restrictionsRef` stands beside each paper of the item. */
function restrictionIn(element: XmlElement): Pick<ItemFacts, 'restriction'> {
  const papers = childrenOf(child(element, 'linkeddocuments'), 'linkeddoc')
  const said = new Set(papers.map((paper) => oneLine(textOf(paper, 'restrictionsref') ?? '')))
  const restriction = restrictionOf([...said].filter((words) => words !== '').join('\n'))
  return restriction ? { restriction } : {}
}

function markupOf(element: XmlElement, name: string, problems: FoundProblem[]): TextFacts | undefined {
  const markup = textOf(element, name)
  const read = markup === undefined ? undefined : wordMarkup(markup)
  if (!read || !('tooMuch' in read)) return read
  problems.push({
    place: `line ${child(element, name)?.line ?? element.line}`,
    expected: `${name} of bearable size`,
    found: read.tooMuch,
  })
  return undefined
}

function joinedNumber(element: XmlElement, name: string, sub: string): string | undefined {
  const number = numberOf(element, name)
  const below = numberOf(element, sub)
  return number && below ? `${number}.${below}` : number
}

function documentsOf(element: XmlElement): DocumentFacts[] {
  const papers = childrenOf(child(element, 'linkeddocuments'), 'linkeddoc')
  return papers.flatMap((paper, index): DocumentFacts[] => {
    const { title, typePrinted, sizePrinted } = printedTitle(textOf(paper, 'title') ?? '')
    if (title === '') return []
    const fields = {
      attachmentId: numberOf(paper, 'attachmentid'),
      url: textOf(paper, 'url'),
      typePrinted,
      sizePrinted,
      publishedOn: printedDate(textOf(paper, 'publicationdate') ?? ''),
      isRestricted: isHeldBack(paper, 'isrestricted') || undefined,
    }
    const told = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
    return [{ title, place: index === 0 ? 'report' : 'additional', ...told }]
  })
}
