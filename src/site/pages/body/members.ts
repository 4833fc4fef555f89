import { table } from '../../../components/table/table.ts'
import { type Html, html, join, raw } from '../../../platform/html/html.ts'
import type { MemberLine } from '../../../record/queries/body-members.ts'
import type { BodyView } from '../../../record/queries/body-view.ts'
import type { Messages } from '../../messages/messages.ts'
import { link } from '../../routes.ts'

/** Who sits on the body now; a column stands only where somebody has something in it. */
export function membersNow({ members }: BodyView, t: Messages): Html {
  if (members.length === 0) return html`<h2>${t.body.membersNow}</h2><p class="quiet">${t.body.noMembers}</p>`
  const columns = [
    { head: t.body.name, of: personName },
    { head: t.body.role, of: (one: MemberLine) => roleWords(one, t) },
    { head: t.body.side, of: ({ side }: MemberLine) => side ?? '' },
    { head: t.body.ward, of: ({ ward }: MemberLine) => ward ?? '' },
    { head: t.body.party, of: ({ party }: MemberLine) => party ?? '' },
  ].filter(({ of }) => members.some((one) => of(one) !== ''))
  return table({
    caption: `${t.body.membersNow}: ${t.number(members.length)}`,
    captionClasses: 'govuk-table__caption--m',
    classes: 'members',
    head: columns.map(({ head }) => ({ text: head })),
    firstCellIsHeader: true,
    rows: members.map((one) =>
      columns.map(({ of }) => {
        const value = of(one)
        return typeof value === 'string' ? { text: value } : { html: value }
      }),
    ),
  })
}

/** Who chaired the body, the latest first. */
export function chairs({ chairs: list }: BodyView, t: Messages): Html | '' {
  if (list.length === 0) return ''
  return html`<section><h2>${t.body.chairs}</h2><ul>${list.map((one) => {
    const facts = [one.role, t.body.fromUntil(one.from, one.until)]
    return html`<li>${personName(one)}<br><span class="quiet">${join(facts, raw(' · '))}</span></li>`
  })}</ul></section>`
}

function personName({ name, slug }: MemberLine): Html {
  return slug ? html`<a href="${link.person(slug)}">${name}</a>` : html`${name}`
}

function roleWords({ role, isSubstitute, votes }: MemberLine, t: Messages): string {
  const words = [role, isSubstitute && t.body.substitute, votes === false && t.body.noVote]
  return words.filter(Boolean).join(', ')
}
