// The whole petition as a summary, part by part, each with a link to the page where it is corrected.

import type { Address, Claim, Evidence, Party, Petition } from '../../../../functions/filings/petition-form.ts'
import { caseKinds } from '../../../../functions/kernel/case-kinds.ts'
import { formatDate, isCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { type CourtDirectory, communeName, findCommune, findCourt } from '../../../../functions/kernel/courts.ts'
import { legalRelations } from '../../../../functions/kernel/legal-relations.ts'
import { formatVnd } from '../../../../functions/kernel/money.ts'
import { formatPhone } from '../../../../functions/kernel/phone.ts'
import { wizardTopics } from '../../../../functions/kernel/wizard-topics.ts'
import { fill } from '../../words/fill.ts'
import { type Child, h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { courtName } from './court-reference.ts'
import { words } from './filing-words.ts'
import { partyWords } from './party-words.ts'
import { totalClaimed } from './petition-change.ts'
import { evidenceNames, reviewWords as said } from './review-words.ts'
import type { SentFile } from './sent-file.ts'
import type { PageName } from './wizard-pages.ts'

const isVietnamese = pageLanguage === 'vi'
const named = (row: { nameVi: string; nameEn: string } | undefined): string => (row ? (isVietnamese ? row.nameVi : row.nameEn) : '')

interface Row {
  label: string
  value: Child
}

const missing = () => h('span', { class: 'missing' }, said.missing)
const text = (value: string): Child => (value.trim() === '' ? missing() : value)

const part = (title: string, page: PageName, rows: readonly Row[]): HTMLElement =>
  h(
    'section',
    { class: 'summary-part' },
    h(
      'div',
      { class: 'party-head' },
      h('h2', {}, title),
      h('a', { href: `#${page}`, class: 'button button-plain', 'aria-label': fill(said.editWhat, { what: title }) }, said.edit),
    ),
    h(
      'dl',
      { class: 'summary' },
      rows.map(row => h('div', {}, h('dt', {}, row.label), h('dd', {}, row.value))),
    ),
  )

const addressSaid = (address: Address, directory: CourtDirectory): string => {
  const commune = findCommune(directory, address.communeCode)
  const parts = [address.line, commune ? communeName(commune, 'inside') : '', address.elsewhere].filter(each => each.trim() !== '')
  const last = address.isLastKnown ? ` (${said.lastKnown})` : ''
  return parts.length === 0 ? address.oldText : `${parts.join(', ')}${last}`
}

const partySaid = (party: Party, directory: CourtDirectory, asksAddress: boolean): Child => {
  const address = addressSaid(party.address, directory)
  const lines = [
    isCivilDate(party.birth) ? formatDate(party.birth, pageLanguage) : party.birth,
    party.personalNumber,
    party.taxCode,
    address,
    formatPhone(party.phone),
    party.email,
    party.representative ? fill(said.representative, { name: party.representative.fullName || said.missing }) : '',
    party.cannotSign ? fill(said.witness, { name: party.signingWitness || said.missing }) : '',
  ].filter(line => line.trim() !== '')
  return [
    h('p', {}, h('strong', {}, text(party.fullName))),
    lines.map(line => h('p', {}, line)),
    asksAddress && address === '' ? h('p', {}, missing()) : null,
  ]
}

const parties = (list: readonly Party[], one: string, directory: CourtDirectory, asksAddress: boolean): Row[] =>
  list.map((party, index) => ({ label: fill(one, { number: index + 1 }), value: partySaid(party, directory, asksAddress) }))

const paragraphs = (value: string): Child =>
  value.trim() === ''
    ? missing()
    : value
        .split('\n')
        .filter(line => line.trim() !== '')
        .map(line => h('p', {}, line))

const claimSaid = (claim: Claim, petition: Petition): Child => {
  const against = petition.defendants.filter(party => claim.against.includes(party.id)).map(party => party.fullName)
  return [
    h('p', {}, text(claim.text)),
    claim.amountVnd === null ? null : h('p', { class: 'figure' }, formatVnd(claim.amountVnd, pageLanguage)),
    against.length > 0 ? h('p', {}, against.join('; ')) : null,
  ]
}

const evidenceSaid = (row: Evidence, files: readonly SentFile[]): Child => {
  const file = files.find(each => each.document?.id === row.documentId)
  return [
    h('p', {}, text(row.title)),
    h(
      'p',
      { class: 'field-hint' },
      evidenceNames.row.forms[row.form],
      row.pages === null ? null : ` · ${evidenceNames.row.pages}: ${row.pages}`,
    ),
    h('p', { class: 'field-hint' }, row.documentId === null ? said.handedIn : (file?.name ?? missing())),
  ]
}

const matterPart = (petition: Petition): HTMLElement => {
  const topic = wizardTopics.find(each => each.code === petition.topic)
  const relation = legalRelations.find(each => each.code === petition.relation)
  return part(words.steps.matter, 'tranh-chap', [
    { label: said.parts.matter, value: petition.matter === '' ? missing() : said[petition.matter] },
    { label: said.parts.topic, value: topic ? (isVietnamese ? topic.labelVi : topic.labelEn) : said.none },
    ...(petition.kind === '' ? [] : [{ label: said.parts.kind, value: named(caseKinds.find(kind => kind.code === petition.kind)) }]),
    ...(relation ? [{ label: said.parts.relation, value: named(relation) }] : []),
  ])
}

const courtPart = (petition: Petition, directory: CourtDirectory): HTMLElement => {
  const court = findCourt(directory, petition.courtCode)
  const commune = findCommune(directory, petition.venue.communeCode)
  const place = commune ? communeName(commune) : petition.venue.elsewhere
  const bases = petition.matter === 'request' ? words.court.requestBases : words.court.bases
  const basis = petition.venue.basis === '' ? '' : bases[petition.venue.basis]
  return part(words.steps.court, 'toa-an', [
    { label: said.parts.court, value: court ? courtName(court) : missing() },
    ...(place === '' && basis === ''
      ? []
      : [{ label: said.parts.venue, value: [basis, place].filter(each => each !== '').map(each => h('p', {}, each)) }]),
  ])
}

export const petitionSummary = (petition: Petition, files: readonly SentFile[], directory: CourtDirectory): HTMLElement => {
  const isRequest = petition.matter === 'request'
  const total = totalClaimed(petition)
  const others: Row[] = [
    ...parties(petition.relatedPersons, partyWords.relatedPersons.one, directory, false),
    ...parties(petition.protectedPersons, partyWords.protectedPersons.one, directory, false),
    ...petition.witnesses.map((witness, index) => ({
      label: fill(partyWords.witnesses.one, { number: index + 1 }),
      value: [h('p', {}, text(witness.fullName)), h('p', {}, witness.address)],
    })),
  ]
  const nobody: Row[] = [{ label: said.parts.relatedPersons, value: said.none }]
  const absent = (label: string): Row[] => [{ label, value: missing() }]
  const plaintiffs = parties(petition.plaintiffs, isRequest ? partyWords.plaintiffs.requestOne : partyWords.plaintiffs.one, directory, true)
  const defendants = parties(petition.defendants, partyWords.defendants.one, directory, true)
  const claims: Row[] = [
    ...petition.claims.map((claim, index) => ({ label: fill(words.claims.one, { number: index + 1 }), value: claimSaid(claim, petition) })),
    ...(total !== null && petition.claims.length > 1
      ? [{ label: words.claims.total, value: h('strong', { class: 'figure' }, formatVnd(total, pageLanguage)) }]
      : []),
  ]
  const evidence: Row[] = [
    ...petition.evidence.map((row, index) => ({
      label: fill(evidenceNames.row.heading, { number: index + 1 }),
      value: evidenceSaid(row, files),
    })),
    ...(petition.missingEvidenceReason.trim() === ''
      ? []
      : [{ label: said.parts.missingEvidenceReason, value: paragraphs(petition.missingEvidenceReason) }]),
  ]
  const filers = isRequest ? said.parts.applicants : said.parts.plaintiffs
  return h(
    'div',
    { class: 'summary-parts' },
    matterPart(petition),
    courtPart(petition, directory),
    part(filers, 'nguoi-khoi-kien', [
      ...(plaintiffs.length > 0 ? plaintiffs : absent(filers)),
      ...(petition.contactAddress === '' ? [] : [{ label: said.parts.contactAddress, value: petition.contactAddress }]),
    ]),
    isRequest && defendants.length === 0
      ? null
      : part(said.parts.defendants, 'nguoi-bi-kien', defendants.length > 0 ? defendants : absent(said.parts.defendants)),
    part(words.steps.others, 'nguoi-khac', others.length > 0 ? others : nobody),
    part(said.parts.facts, 'su-viec', [{ label: words.facts.label, value: paragraphs(petition.facts) }]),
    part(said.parts.claims, 'yeu-cau', claims.length > 0 ? claims : absent(said.parts.claims)),
    part(said.parts.evidence, 'chung-cu', evidence.length > 0 ? evidence : absent(said.parts.evidence)),
  )
}
