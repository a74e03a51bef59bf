// What an officer should watch for in a filing. Nothing of it blocks an act.
import type { DeskFiling, QueueRow } from '../../../../functions/desk/desk-form.ts'
import { formatMinute } from '../../../../functions/kernel/civil-date.ts'
import { groupedCode } from '../../../../functions/kernel/receipt-code.ts'
import { fill } from '../../words/fill.ts'
import { type Child, h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { deskFiling } from './desk-filing-words.ts'
import { filingAddress } from './filing-address.ts'
import { namesShared, sameNames, sameNamesElsewhere } from './same-names.ts'

const words = deskFiling.warnings

export const codeSaid = (code: string): string => groupedCode(code)

/** `officers`: names of the judge and of who looks at it. `others`: rows of the court's queue, where they were asked for. */
export function warningsOf(filing: DeskFiling, officers: readonly string[], others: readonly QueueRow[]): HTMLElement | null {
  const points: Child[] = [duplicates(filing), elsewhere(filing, others), ...sentences(filing, officers)]
  const given = points.filter(point => point !== null)
  if (given.length === 0) return null
  return notice(
    'warning',
    words.title,
    h(
      'ul',
      { class: 'points' },
      given.map(point => h('li', {}, point)),
    ),
  )
}

function duplicates({ duplicates: found }: DeskFiling): Child {
  if (found.length === 0) return null
  return linkList(
    words.duplicate,
    found.map(each => ({
      id: each.id,
      label: fill(words.duplicateOf, { code: codeSaid(each.receiptCode), when: formatMinute(each.filedAt, pageLanguage) }),
    })),
  )
}

function elsewhere(filing: DeskFiling, others: readonly QueueRow[]): Child {
  const known = [filing.id, ...filing.duplicates.map(each => each.id)]
  const found = sameNamesElsewhere(filing.petition, known, others)
  if (found.length === 0) return null
  return linkList(
    words.elsewhere,
    found.map(({ names, row }) => ({ id: row.id, label: fill(words.elsewhereOf, { names, code: codeSaid(row.receiptCode) }) })),
  )
}

const linkList = (said: string, links: readonly { id: string; label: string }[]): Child => [
  said,
  h(
    'ul',
    { class: 'points' },
    links.map(({ id, label }) => h('li', {}, h('a', { href: filingAddress(id) }, label))),
  ),
]

function sentences({ petition, signature }: DeskFiling, officers: readonly string[]): string[] {
  const parties = [petition.plaintiffs, petition.defendants, petition.relatedPersons, petition.protectedPersons].flat()
  const named = (sentence: string, names: readonly string[]) => (names.length > 0 ? [fill(sentence, { names })] : [])
  const valued = (sentence: string, fact: string, value: string) => (value.trim() === '' ? [] : [fill(sentence, { [fact]: value })])
  const agents = parties.flatMap(({ representative }) => (representative?.authority === 'authorisation' ? [representative.fullName] : []))
  return [
    ...sameNames(petition).map(names => fill(words.sameName, { names })),
    ...named(words.officer, namesShared(petition, officers)),
    ...named(
      words.lastKnown,
      parties.filter(party => party.address.isLastKnown).map(party => party.fullName),
    ),
    ...named(
      words.cannotSign,
      parties.filter(party => party.cannotSign).map(party => party.fullName),
    ),
    ...named(words.agent, agents),
    ...valued(words.missingEvidence, 'reason', petition.missingEvidenceReason),
    ...valued(words.interpreter, 'language', petition.interpreter),
    ...(signature.kind === 'typed-name' ? [words.typedName] : []),
  ]
}
