import type { Council } from '../../record/formats/index.ts'
import {
  type FeedLine,
  newestPublished,
  publishedOfBody,
  publishedOfIssue,
} from '../../record/queries/feed-entries.ts'
import { bodyNamed, issueNamed } from '../../record/queries/names.ts'
import type { RecordReader } from '../../record/queries/record-reader.ts'
import { type Messages, messagesFor } from '../../site/messages/messages.ts'
import { link } from '../../site/routes.ts'
import type { Feed, FeedEntry } from './atom.ts'

/** What every feed needs to know. */
export type FeedContext = { reader: RecordReader; council: Council; origin: string }

/** What the council published last. */
export function councilFeed(context: FeedContext): Feed {
  return feedOf(context, {
    key: 'council',
    title: messagesFor(context.council.language).feeds.council(context.council.name),
    path: '/index.atom',
    page: link.home(),
    lines: newestPublished(context.reader),
  })
}

/** What was published of a body; `undefined` when there is no such body. */
export function bodyFeed(context: FeedContext, slug: string): Feed | undefined {
  const body = bodyNamed(context.reader, slug)
  return (
    body &&
    feedOf(context, {
      key: body.id,
      title: messagesFor(context.council.language).feeds.body(body.name),
      path: `${link.body(slug)}.atom`,
      page: link.body(slug),
      lines: publishedOfBody(context.reader, body.id),
    })
  )
}

/** What became of an issue; `undefined` when there is no such issue. */
export function issueFeed(context: FeedContext, slug: string): Feed | undefined {
  const issue = issueNamed(context.reader, slug)
  return (
    issue &&
    feedOf(context, {
      key: issue.id,
      title: messagesFor(context.council.language).feeds.issue(issue.title),
      path: `${link.issue(slug)}.atom`,
      page: link.issue(slug),
      lines: publishedOfIssue(context.reader, issue.id),
    })
  )
}

function feedOf(
  { council, origin }: FeedContext,
  feed: { key: string; title: string; path: string; page: string; lines: readonly FeedLine[] },
): Feed {
  return {
    id: tagUri(council, feed.key),
    title: feed.title,
    updated: feed.lines[0]?.at ?? '1970-01-01T00:00:00.000Z',
    self: `${origin}${feed.path}`,
    alternate: `${origin}${feed.page}`,
    author: council.name,
    entries: feed.lines.map((line) => entryOf(line, council, origin, messagesFor(council.language))),
  }
}

/** A tag URI (RFC 4151) that does not change when the site moves to another host. */
function tagUri(council: Council, key: string): string {
  return `tag:moothall.invalid,2026:${council.slug}/${key}`
}

function entryOf(line: FeedLine, council: Council, origin: string, t: Messages): FeedEntry {
  return {
    id: tagUri(council, `entry/${line.seq}`),
    title: titleOf(line, t),
    updated: line.at,
    href: `${origin}${hrefOf(line)}`,
    author: council.name,
    summary: summaryOf(line, t),
  }
}

function titleOf(line: FeedLine, t: Messages): string {
  const where = [line.bodyName, line.date && t.dates.long(line.date)].filter(Boolean).join(', ')
  if (line.subjectType === 'meeting') return where || line.title
  if (line.subjectType === 'minute') return [line.heading, where].filter(Boolean).join(': ')
  return line.title
}

function summaryOf(line: FeedLine, t: Messages): string {
  const act = t.log.acts[line.act as keyof typeof t.log.acts]
  return [`${act} (${line.subjectType}).`, line.note, line.outcomes].filter(Boolean).join('\n')
}

function hrefOf(line: FeedLine): string {
  switch (line.subjectType) {
    case 'meeting':
      return link.meeting(line.slug)
    case 'minute':
      return link.item({ meetingSlug: line.meetingSlug ?? '', itemId: line.itemId ?? '' })
    case 'issue':
      return link.issue(line.slug)
    case 'document':
      return link.document(line.slug)
    case 'decision':
      return link.decision(line.slug)
    case 'instrument':
      return link.policy(line.slug)
    default:
      return link.versions(line.subjectId)
  }
}
