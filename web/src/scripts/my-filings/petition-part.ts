// The petition in short: who, against whom, what is asked; the whole of it is in the file.
import type { FilingView } from '../../../../functions/filings/filing-form.ts'
import { formatVnd, sumVnd } from '../../../../functions/kernel/money.ts'
import { fill } from '../../words/fill.ts'
import { factList } from '../desk/fact-list.ts'
import { h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { words } from './filing-words.ts'

export function petitionPart({ petition }: FilingView): HTMLElement {
  const names = (parties: readonly { readonly fullName: string }[]) => parties.map(party => party.fullName).join(', ')
  const amounts = petition.claims.flatMap(claim => (claim.amountVnd === null ? [] : [claim.amountVnd]))
  return h(
    'section',
    { class: 'part', 'aria-labelledby': 'petition-title' },
    h('h2', { id: 'petition-title' }, words.petition.title),
    factList([
      [words.petition.plaintiffs, names(petition.plaintiffs)],
      [words.petition.defendants, names(petition.defendants)],
      [words.petition.related, names(petition.relatedPersons)],
    ]),
    h('h3', {}, words.petition.claims),
    h(
      'ol',
      {},
      petition.claims.map(claim =>
        h(
          'li',
          {},
          h('span', { class: 'as-typed' }, claim.text),
          claim.amountVnd === null ? null : [' ', h('strong', { class: 'figure' }, formatVnd(claim.amountVnd, pageLanguage))],
        ),
      ),
    ),
    amounts.length > 1 ? h('p', {}, fill(words.petition.total, { amount: formatVnd(sumVnd(amounts), pageLanguage) })) : null,
    h('p', { class: 'quiet' }, words.petition.more),
  )
}
