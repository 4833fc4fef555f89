import type { DecisionDraft } from './build/drafts.ts'

/** Decisions of single members and of officers; those of the Executive come from its minutes. */
export const decisions: readonly DecisionDraft[] = [
  {
    key: 'agency-planners-2024',
    title: 'Extension of the contract for agency planning officers',
    by: { post: 'head-of-planning' },
    decidedOn: '2024-11-18',
    publishedOn: '2024-11-20',
    text: 'To extend the contract for two agency planning officers by six months, at a cost of up to £58,000.',
    reasons:
      'Three of eleven posts are vacant and applications must be decided within the times the law sets.',
    alternatives:
      'To let applications wait, which would lead to refunds of fees and appeals; to borrow staff from a neighbour, who had none to lend.',
  },
]
