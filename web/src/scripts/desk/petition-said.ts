// The petition as officers read it beside its papers: parties, claims with their sum, facts, evidence that opens in the viewer.
import type { Evidence, Party, Petition } from '../../../../functions/filings/petition-form.ts'
import { formatDate, isCivilDate } from '../../../../functions/kernel/civil-date.ts'
import type { CourtDirectory } from '../../../../functions/kernel/courts.ts'
import { communeName } from '../../../../functions/kernel/courts.ts'
import { formatVnd, sumVnd } from '../../../../functions/kernel/money.ts'
import { fill } from '../../words/fill.ts'
import { type Child, h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { deskFiling } from './desk-filing-words.ts'

const words = deskFiling.petition

interface Look {
  readonly directory: CourtDirectory
  /** Shows a file of the filing in the viewer. */
  readonly open: (documentId: string) => void
}

export function petitionSaid(petition: Petition, look: Look): HTMLElement {
  const group = (title: string, ...body: readonly Child[]) => h('section', { class: 'petition-part' }, h('h3', {}, title), body)
  const parties = (title: string, list: readonly Party[]) =>
    list.length > 0 &&
    group(
      title,
      list.map(party => partySaid(party, look.directory)),
    )
  return h(
    'section',
    { 'aria-labelledby': 'petition-title' },
    h('h2', { id: 'petition-title' }, words.title),
    parties(words.plaintiffs, petition.plaintiffs),
    parties(words.protectedPersons, petition.protectedPersons),
    parties(words.defendants, petition.defendants),
    parties(words.relatedPersons, petition.relatedPersons),
    petition.contactAddress.trim() !== '' && group(words.contactAddress, h('p', {}, petition.contactAddress)),
    group(words.claims, claimsSaid(petition)),
    group(words.facts, h('p', { class: 'as-typed' }, petition.facts)),
    petition.witnesses.length > 0 &&
      group(words.witnesses, list(petition.witnesses.map(each => [each.fullName, each.address].filter(Boolean).join(', ')))),
    group(words.evidence, evidenceSaid(petition.evidence, look.open)),
    petition.otherInformation.trim() !== '' && group(words.other, h('p', { class: 'as-typed' }, petition.otherInformation)),
    petition.noParallelComplaint && h('p', {}, words.noParallel),
  )
}

const list = (items: readonly Child[]): HTMLElement =>
  h(
    'ul',
    { class: 'points' },
    items.map(item => h('li', {}, item)),
  )

function partySaid(party: Party, directory: CourtDirectory): HTMLElement {
  const { representative, address } = party
  const birth = isCivilDate(party.birth) ? formatDate(party.birth, pageLanguage) : party.birth
  const facts = [
    birth === '' ? '' : fill(words.birth, { day: birth }),
    party.personalNumber === '' ? '' : fill(words.personalNumber, { number: party.personalNumber }),
    party.taxCode === '' ? '' : fill(words.taxCode, { number: party.taxCode }),
    addressSaid(party, directory) + (address.isLastKnown ? ` (${words.lastKnown})` : ''),
    address.oldText === '' ? '' : fill(words.oldAddress, { text: address.oldText }),
    party.phone,
    party.email,
  ].filter(fact => fact.trim() !== '')
  return h(
    'div',
    { class: 'party' },
    h('p', { class: 'party-name' }, party.fullName),
    h('p', { class: 'party-facts' }, facts.join(' · ')),
    representative && h('p', {}, representativeSaid(representative)),
    party.cannotSign && h('p', {}, fill(words.signingWitness, { name: party.signingWitness })),
  )
}

const representativeSaid = (representative: NonNullable<Party['representative']>): string => {
  const said = fill(words.representative, { how: words.authority[representative.authority], name: representative.fullName })
  return [said, representative.position, representative.document].filter(part => part.trim() !== '').join(', ')
}

function addressSaid({ address }: Party, directory: CourtDirectory): string {
  const commune = directory.communes.find(each => each.code === address.communeCode)
  return [address.line, commune ? communeName(commune, 'inside') : '', address.elsewhere].filter(part => part.trim() !== '').join(', ')
}

function claimsSaid({ claims, defendants }: Petition): Child {
  const nameOf = (id: string) => defendants.find(party => party.id === id)?.fullName ?? id
  const total = sumVnd(claims.map(claim => claim.amountVnd ?? 0))
  return [
    h(
      'ol',
      {},
      claims.map(claim =>
        h(
          'li',
          {},
          claim.text,
          claim.amountVnd === null ? null : [' ', h('strong', { class: 'figure' }, formatVnd(claim.amountVnd, pageLanguage))],
          claim.against.length > 0 && ` (${fill(words.against, { names: claim.against.map(nameOf) })})`,
        ),
      ),
    ),
    total > 0 && claims.length > 1 ? h('p', {}, fill(words.total, { amount: formatVnd(total, pageLanguage) })) : null,
  ]
}

function evidenceSaid(evidence: readonly Evidence[], open: Look['open']): Child {
  if (evidence.length === 0) return h('p', { class: 'quiet' }, words.noEvidence)
  return list(
    evidence.map(({ title, form, pages, note, documentId }) => [
      [title, words.forms[form], pages === null ? '' : fill(words.pages, { count: pages }), note]
        .filter(part => part.trim() !== '')
        .join(', '),
      documentId === null
        ? null
        : h(
            'button',
            { type: 'button', class: 'button button-plain', 'aria-label': fill(words.viewOf, { title }), onclick: () => open(documentId) },
            words.view,
          ),
    ]),
  )
}
