import { type Parsed, refused } from '../problem.ts'
import type {
  CommitteeFacts,
  CouncillorFacts,
  DecisionFacts,
  IssueFacts,
  MeetingFacts,
  RestrictionFacts,
} from './facts.ts'
import { committeeListPage, committeePage } from './pages/committee-page.ts'
import { decisionListPage, decisionPage } from './pages/decision-page.ts'
import { issueDetailsPage } from './pages/issue-details-page.ts'
import { meetingListPage } from './pages/meeting-list-page.ts'
import { meetingPage } from './pages/meeting-page.ts'
import { readPage } from './pages/modern-gov-page.ts'
import { foundPage, issuePage, readIssuePage } from './pages/read-issue-page.ts'
import { reasonsPage } from './pages/reasons-page.ts'
import { committees } from './xml/committees.ts'
import { councillors } from './xml/councillors.ts'
import { type MeetingAnswer, meeting } from './xml/meeting.ts'
import { type ListedMeeting, meetings, meetingsByDate } from './xml/meeting-lists.ts'
import { parseXml, type XmlElement } from './xml/xml-tree.ts'

type Named<Facts> = Facts & { bodyName: string }

/** What a text turned out to be, with its facts. */
export type Recognised =
  | { kind: 'councillors'; read: Parsed<CouncillorFacts[]> }
  | { kind: 'committees'; read: Parsed<CommitteeFacts[]> }
  | { kind: 'committee'; read: Parsed<CommitteeFacts> }
  | { kind: 'meetings'; read: Parsed<(Named<MeetingFacts> | ListedMeeting)[]> }
  | { kind: 'meeting'; read: Parsed<MeetingAnswer> }
  | { kind: 'meeting page'; read: Parsed<Named<MeetingFacts>> }
  | { kind: 'issue'; read: Parsed<IssueFacts> }
  | { kind: 'reasons'; read: Parsed<RestrictionFacts> }
  | { kind: 'decisions'; read: Parsed<DecisionFacts[]> }
  | { kind: 'decision'; read: Parsed<DecisionFacts> }
  | { kind: 'refused'; read: Parsed<never> }
  /** Something of Modern.Gov that holds nothing to take in, such as the service's own description. */
  | { kind: 'not needed' }
  | { kind: 'unknown' }

export type RecognisedKind = Recognised['kind']

const ROOT = /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--(?:(?!-->).){0,2000}-->\s*)?<([a-z][\w:.-]{0,60})/is
const XML_ROOTS = new Set([
  'committees',
  'getmeetings',
  'getmeetingsbydate',
  'meeting',
  'councillorsbyward',
  'envelope',
  'definitions',
  'memberlist',
  'attachment',
  'mpswards',
])
const HTML = /<(?:!doctype\s+html|html|head|body|div|table|h[1-6]|p|ul|form)\b/i
const ISSUE_TEXT = /^\s*meeting:\s*\d{1,2}\/\d{1,2}\/\d{4}\s*[-\u2013]/im

/** Tells what a text is by what stands in it, never by a file name, and reads it. Never throws. */
export function recognise(text: string): Recognised {
  const root = ROOT.exec(text.slice(0, 5_000))?.[1]?.toLowerCase()
  const name = root?.slice(root.indexOf(':') + 1)
  if (/^\s*<\?xml/.test(text) || /^\s*<!DOCTYPE(?!\s+html)/i.test(text) || (name && XML_ROOTS.has(name))) {
    return name === 'html' ? recogniseHtml(text) : recogniseXml(text)
  }
  if (HTML.test(text.slice(0, 200_000))) return recogniseHtml(text)
  if (ISSUE_TEXT.test(text)) return { kind: 'issue', read: readIssuePage(text) }
  return { kind: 'unknown' }
}

function recogniseXml(text: string): Recognised {
  const { facts: answer, problems } = parseXml(text)
  if (!answer) return { kind: 'refused', read: { problems } }
  return answerOf(answer)
}

/** What a well-formed answer is of, by its root element. */
function answerOf(answer: XmlElement): Recognised {
  switch (answer.name) {
    case 'committees':
      return { kind: 'committees', read: committees(answer) }
    case 'getmeetings':
      return { kind: 'meetings', read: meetings(answer) }
    case 'getmeetingsbydate':
      return { kind: 'meetings', read: meetingsByDate(answer) }
    case 'meeting':
      return { kind: 'meeting', read: meeting(answer) }
    case 'councillorsbyward':
    case 'councillorsbywardid':
      return { kind: 'councillors', read: councillors(answer) }
    case 'definitions':
    case 'memberlist':
    case 'attachment':
    case 'mpswards':
      return { kind: 'not needed' }
    default:
      return { kind: 'unknown' }
  }
}

function recogniseHtml(text: string): Recognised {
  const page = readPage(text)
  if ('tooMuch' in page) {
    return { kind: 'refused', read: refused('the whole page', 'a page of bearable size', page.tooMuch) }
  }
  switch (page.kind) {
    case 'issue':
      return { kind: 'issue', read: issuePage(page) }
    case 'issue details':
      return { kind: 'issue', read: issueDetailsPage(page) }
    case 'reasons':
      return { kind: 'reasons', read: reasonsPage(page) }
    case 'meeting':
      return { kind: 'meeting page', read: meetingPage(page) }
    case 'meeting list':
      return { kind: 'meetings', read: meetingListPage(page) }
    case 'committee':
      return { kind: 'committee', read: committeePage(page) }
    case 'committee list':
      return { kind: 'committees', read: committeeListPage(page) }
    case 'decision':
      return { kind: 'decision', read: decisionPage(page) }
    case 'decision list':
      return { kind: 'decisions', read: decisionListPage(page) }
    case 'unknown':
      return { kind: 'unknown' }
    default: {
      const found = foundPage(page.kind, page.name)
      return { kind: 'refused', read: refused('the whole page', 'a page of the council', found) }
    }
  }
}
