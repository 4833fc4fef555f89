import { type Parsed, refused } from '../../problem.ts'
import type { IssueFacts } from '../facts.ts'
import { issueOfBlocks } from './issue-page.ts'
import { textBlocks } from './text-blocks.ts'

/** An "Issue - meetings" page, as HTML or as the text of the page. Never throws. */
export function readIssuePage(text: string): Parsed<IssueFacts> {
  if (text.trim() === '') return refused('the whole file', 'an "Issue - meetings" page', 'an empty file')
  return issueOfBlocks(textBlocks(text))
}
