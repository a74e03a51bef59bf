// Changes that touch more than one field of a petition; pure, so that no answer contradicts another one.

import { type Evidence, emptyParty, type Party, type Petition } from '../../../../functions/filings/petition-form.ts'
import { caseKindCodes } from '../../../../functions/kernel/case-kinds.ts'
import { legalRelations, relationsOf } from '../../../../functions/kernel/legal-relations.ts'
import type { WizardTopic } from '../../../../functions/kernel/wizard-topics.ts'

export const partyLists = ['plaintiffs', 'defendants', 'relatedPersons', 'protectedPersons'] as const
export type PartyList = (typeof partyLists)[number]

/** An id that no other member of the list has, and that no removed one had as long as another remains after it. */
export const newIdIn = (members: readonly { id: string }[], prefix: string): string => {
  const numbers = members.map(member => Number(/^[a-z]+(\d+)$/.exec(member.id)?.[1] ?? 0))
  return `${prefix}${Math.max(0, ...numbers) + 1}`
}

const prefixes: Readonly<Record<PartyList, string>> = { plaintiffs: 'p', defendants: 'd', relatedPersons: 'r', protectedPersons: 'g' }

export const withNewParty = (petition: Petition, list: PartyList): Petition => ({
  ...petition,
  [list]: [...petition[list], emptyParty(newIdIn(petition[list], prefixes[list]))],
})

export const withParty = (petition: Petition, list: PartyList, party: Party): Petition => ({
  ...petition,
  [list]: petition[list].map(each => (each.id === party.id ? party : each)),
})

/** Without this person, in the list and in the claims made against them. */
export const withoutParty = (petition: Petition, list: PartyList, id: string): Petition => ({
  ...petition,
  [list]: petition[list].filter(each => each.id !== id),
  claims:
    list === 'defendants'
      ? petition.claims.map(claim => ({ ...claim, against: claim.against.filter(each => each !== id) }))
      : petition.claims,
})

const isBlankParty = ({ fullName, address, phone, email, personalNumber, taxCode, representative }: Party): boolean =>
  representative === null &&
  [fullName, address.line, address.communeCode, address.elsewhere, address.oldText, phone, email, personalNumber, taxCode].every(
    text => text.trim() === '',
  )

const noTopic = { topic: '', kind: '', relation: '' } as const

/** Dispute or request. What was chosen for the other one goes; what people wrote stays, and cards that nobody filled in go. */
export const withMatter = (petition: Petition, matter: 'dispute' | 'request', topic: WizardTopic | undefined): Petition => {
  if (petition.matter === matter) return petition
  const next = { ...petition, matter, defendants: petition.defendants.filter(party => !isBlankParty(party)) }
  const stays = topic !== undefined && (topic.form === matter || topic.form === 'either')
  if (!stays) return { ...next, ...noTopic }
  const relation = relationFor(topic, matter)
  return { ...next, relation, kind: topic.kind ?? kindOfRelation(relation) }
}

/** The likeliest relation of a topic for a dispute or a request; empty when the topic has none. */
const relationFor = (topic: WizardTopic, matter: Petition['matter']): string =>
  topic.relations.find(code => legalRelations.some(relation => relation.code === code && relation.form === matter)) ??
  topic.relations[0] ??
  ''

const kindOfRelation = (code: string): string => legalRelations.find(relation => relation.code === code)?.kind ?? ''

export const withTopic = (petition: Petition, topic: WizardTopic): Petition =>
  petition.topic === topic.code
    ? petition
    : { ...petition, topic: topic.code, kind: topic.kind ?? '', relation: relationFor(topic, petition.matter) }

/** A kind of the person's own choice; a relation of another kind goes. */
export const withKind = (petition: Petition, kind: string): Petition => ({
  ...petition,
  kind,
  relation: kindOfRelation(petition.relation) === kind ? petition.relation : '',
})

/** The legal relations that a topic leaves open, or all of the kind when the topic says nothing. */
export const relationChoices = (petition: Petition, topic: WizardTopic | undefined) => {
  if (topic !== undefined && topic.relations.length > 0)
    return legalRelations.filter(relation => topic.relations.includes(relation.code) && relation.form === petition.matter)
  const kind = caseKindCodes.find(code => code === petition.kind)
  return kind === undefined || petition.matter === '' ? [] : relationsOf(kind, petition.matter)
}

/** A title that a person would give: the name of the file without its extension and with spaces. */
export const titleOfFile = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/\.(?=\d*[a-z])[a-z\d]{2,5}$/i, '')
    .replace(/[_-]+/g, ' ')
    .trim()
    .slice(0, 300)

export const withEvidence = (petition: Petition, row: Pick<Evidence, 'documentId'> & Partial<Evidence>): Petition => ({
  ...petition,
  evidence: [...petition.evidence, { title: '', form: 'copy', pages: null, note: '', ...row, id: newIdIn(petition.evidence, 'e') }],
})

export const withoutEvidence = (petition: Petition, id: string): Petition => ({
  ...petition,
  evidence: petition.evidence.filter(each => each.id !== id),
})

/** Every file that the server has is an exhibit: one that was sent from another tab or device gets its row here. */
export const withRowsFor = (petition: Petition, documents: readonly { id: string; name: string; state: string }[]): Petition =>
  documents
    .filter(document => document.state !== 'refused' && !petition.evidence.some(row => row.documentId === document.id))
    .reduce((changed, document) => withEvidence(changed, { documentId: document.id, title: titleOfFile(document.name) }), petition)

/** Whole đồng of all claims; null when none has an amount. */
export const totalClaimed = (petition: Pick<Petition, 'claims'>): number | null => {
  const amounts = petition.claims.flatMap(claim => (claim.amountVnd === null ? [] : [claim.amountVnd]))
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0)
}
