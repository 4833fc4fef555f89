import type { CutMinute } from './cut-minute.ts'
import { tidy } from './fold-text.ts'
import type { ReadReference } from './minute-reading.ts'
import { datePattern, readDate } from './read-date.ts'
import { bodyPattern, isBodyName } from './read-decision.ts'

type Kind = ReadReference['kind']
type Form = { kind: Kind; hint: RegExp; pattern: RegExp; confidence: number }

const meetingTail = `(?: of (?:the )?(?:\\w+ )?(?:[Mm]eeting of (?:the )?)?(?<body>${bodyPattern}))?(?: [Mm]eeting)?(?:,? (?:held )?(?:on|dated|of) (?:the )?(?<date>${datePattern}))?`
const roman = '(?:\\d{1,4}[A-Z]{0,2}|[IVXLC]{1,7})'
const lawName =
  "(?:[A-Z][\\w'-]*,? (?:\\([A-Z][\\w' ]{1,40}\\) )?(?:(?:and|of|for|&|on|to|\\(Miscellaneous Provisions\\)) (?:the )?)?){1,10}(?:Acts?|Regulations?|Order|Rules|Measure|Directive)\\b(?:,? (?:of )?\\d{4}(?: ?- ?\\d{4})?)?(?: \\(as amended\\))?"

const forms: readonly Form[] = [
  {
    kind: 'minute',
    hint: /[Mm]inute|MINUTE/,
    pattern:
      /\(?\b(?:[Ss]ee |SEE )?[Mm]inutes? {0,2}(?:[Nn]o\.? {0,2})?(?:\.{2,}|\u2026+|_{2,}|\?{2,}|[xX]{2,}\b|\[ *\])[. \u2026_]{0,20}(?:above|below)?\)?/g,
    confidence: 0.95,
  },
  {
    kind: 'minute',
    hint: /[Mm]inute|MINUTE/,
    pattern: new RegExp(
      `\\b(?:[Mm]inutes?|MINUTES?) (?:[Rr]ef(?:erence)?\\.? |[Nn](?:umber|o)s?\\.? ?|item )?(?<number>\\d{1,4}(?:[./-]\\d{1,4}){0,3}[a-z]?)\\b(?! ?(?:minutes|hours|January|February|March|April|May|June|July|August|September|October|November|December|(?:st|nd|rd|th)\\b))${meetingTail}`,
      'g',
    ),
    confidence: 0.9,
  },
  {
    kind: 'minute',
    hint: /[A-Z]{2,4} ?\d{1,3}\/\d{1,2}/,
    pattern: /(?<![\w/])(?<number>[A-Z]{2,4} ?\d{1,3}\/\d{1,2})(?![\w/])/g,
    confidence: 0.55,
  },
  {
    kind: 'meeting',
    hint: /[Mm]eeting/,
    pattern: new RegExp(
      `\\b(?:[Mm]eetings? of (?:the )?(?<body>${bodyPattern}))(?:,? (?:which was |that was )?(?:held|dated|of)?(?: on)? {0,2}(?:the )?(?<date>${datePattern}))`,
      'g',
    ),
    confidence: 0.9,
  },
  {
    kind: 'meeting',
    hint: /[Mm]eeting/,
    pattern: new RegExp(
      `(?:\\b(?<body>${bodyPattern}) |\\b)[Mm]eetings?,? (?:which was )?(?:held |dated |of )?(?:on )?(?:the )?(?<date>${datePattern})`,
      'g',
    ),
    confidence: 0.85,
  },
  {
    kind: 'paper',
    hint: /Paper|Appendi|Annex|Schedule|ERP/,
    pattern:
      /\b(?:Essential Reference Papers?|ERPs?|Appendix|Appendices|Annexe?s?|Schedule|Background Paper|Enclosure) {1,2}["'](?<label>[\w .]{1,12})["']/g,
    confidence: 0.97,
  },
  {
    kind: 'paper',
    hint: /Paper|Appendi|Annex|ERP|Enclosure/,
    pattern:
      /\b(?:Essential Reference Papers?|ERPs?|Appendix|Appendices|Annexe?|Background Paper|Enclosure) (?<label>[A-Z]{1,2}\d{0,2}|\d{1,3}[A-Za-z]?|[ivx]{1,4})\b(?!['-])/g,
    confidence: 0.9,
  },
  {
    kind: 'law',
    hint: /\b(?:Act|Acts|Regulations?|Order|Rules|Measure|Directive)\b/,
    pattern: new RegExp(
      `(?:\\b(?:[Ss]ections?|[Aa]rticles?|[Rr]egulations?|[Pp]art|[Ss]chedule|[Pp]aragraphs?|[Ss]ubsection|[Ss]\\.) ?(?<number>${roman}(?: ?\\([\\da-zA-Z]{1,4}\\)){0,4})(?:,? (?:and|to|or|&) ${roman}(?:\\([\\da-z]{1,3}\\)){0,3})? (?:of|to) (?:the )?)?(?<=\\b(?:[Tt]he|of|to|[Uu]nder|and) )${lawName}`,
      'g',
    ),
    confidence: 0.85,
  },
  {
    kind: 'report',
    hint: /[Rr]eport|REPORT/,
    pattern: new RegExp(
      `\\b[Rr]eports? (?:[Nn]o\\.? ?(?<number>[A-Z\\d][\\w./-]{0,20}\\d)|(?:of|from|by) (?:the )?(?<body>${bodyPattern}),? dated (?<date>${datePattern}))`,
      'g',
    ),
    confidence: 0.85,
  },
]

const anyHint =
  /[Mm]inute|MINUTE|[Mm]eeting|MEETING|[Rr]eport|REPORT|Paper|Appendi|Annex|Schedule|ERP|Enclosure|\bActs?\b|Regulation|Order|Rules|Measure|Directive|[A-Z] ?\d{1,3}\/\d/

/** References to other minutes, meetings, papers, reports and laws, in order; of two that overlap the first form wins. */
export function findReferences({ text, sentences }: CutMinute): ReadReference[] {
  const references: ReadReference[] = []
  for (const sentence of sentences) {
    if (!anyHint.test(sentence.text)) continue
    const here: ReadReference[] = []
    for (const form of forms) {
      if (!form.hint.test(sentence.text)) continue
      for (const found of sentence.text.matchAll(form.pattern)) {
        const from = sentence.start + found.index
        const span = [from, from + found[0].length] as const
        if (here.some((other) => other.span[0] < span[1] && span[0] < other.span[1])) continue
        const read = referenceOf(form, found, tidy(text.slice(span[0], span[1])), span)
        if (read) here.push(read)
      }
    }
    references.push(...here.sort((a, b) => a.span[0] - b.span[0]))
  }
  return references
}

function referenceOf(
  form: Form,
  found: RegExpExecArray,
  printed: string,
  span: readonly [number, number],
): ReadReference | undefined {
  const { body, date, number, label } = found.groups ?? {}
  if (!printed) return undefined
  // "Public Order" and "Standing Order" are laws only with a year or a section.
  if (form.kind === 'law' && !number && !/\d{4}|\b(?:Acts?|Regulations)\b/.test(printed)) return undefined
  const dangling = form.kind === 'minute' && number === undefined
  const reference: ReadReference = { kind: form.kind, printed, dangling, span, confidence: form.confidence }
  const named = body && bodyOf(form.kind, tidy(body))
  if (named) reference.body = named
  const iso = date && readDate(date)
  if (iso) reference.date = iso
  if (number) reference.number = tidy(number)
  if (label) reference.label = tidy(label)
  return reference
}

/** The author of a report is a post; anything else must have a word for a body in its name. */
function bodyOf(kind: Kind, printed: string): string | undefined {
  if (kind === 'report') return printed
  const name = printed
    .replace(/^Minutes of (?:the )?/, '')
    .replace(/ on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/, '')
    .replace(/ [Mm]eeting$/, '')
  return isBodyName(name) ? name : undefined
}
