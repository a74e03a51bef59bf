// Answers that touch one another: no change leaves the petition contradicting itself.
import { expect, test } from 'vitest'
import { emptyPetition, type Petition, petitionForm } from '../../../functions/filings/petition-form.ts'
import { wizardTopic, wizardTopics } from '../../../functions/kernel/wizard-topics.ts'
import {
  newIdIn,
  relationChoices,
  titleOfFile,
  totalClaimed,
  withEvidence,
  withKind,
  withMatter,
  withNewParty,
  withoutParty,
  withRowsFor,
  withTopic,
} from '../../../web/src/scripts/filing/petition-change.ts'
import { differingSteps } from '../../../web/src/scripts/filing/petition-differences.ts'

const dispute: Petition = { ...emptyPetition, matter: 'dispute' }

test.each(wizardTopics.map(topic => [topic.code, topic] as const))(
  'topic %s leads to a kind and a relation of its own form',
  (_, topic) => {
    for (const matter of ['dispute', 'request'] as const) {
      if (topic.form !== 'either' && topic.form !== matter) continue
      const petition = withTopic({ ...emptyPetition, matter }, topic)
      expect(petition.kind).toBe(topic.kind ?? '')
      const choices = relationChoices(petition, topic).map(relation => relation.code)
      if (topic.relations.length > 0) expect(choices).toContain(petition.relation)
      expect(petitionForm.safeParse(petition).success).toBe(true)
    }
  },
)

test('a topic that is both keeps with the matter and takes its other relation', () => {
  const custody = wizardTopic('T-CUSTODY')
  const asDispute = withTopic(dispute, custody)
  expect(asDispute.relation).toBe('HNGĐ-28.3')
  expect(withMatter(asDispute, 'request', custody)).toMatchObject({ topic: 'T-CUSTODY', relation: 'HNGĐ-29.3', kind: 'HNGĐ' })
})

test('a topic of the other matter goes with its kind and relation', () => {
  const loan = withTopic(dispute, wizardTopic('T-LOAN'))
  expect(withMatter(loan, 'request', wizardTopic('T-LOAN'))).toMatchObject({ topic: '', kind: '', relation: '' })
})

test('a relation of another kind goes with its kind', () => {
  expect(withKind({ ...dispute, kind: 'DS', relation: 'DS-26.3' }, 'KDTM')).toMatchObject({ kind: 'KDTM', relation: '' })
})

test('removing a defendant takes them out of every claim', () => {
  const two = withNewParty(withNewParty(dispute, 'defendants'), 'defendants')
  const petition = { ...two, claims: [{ id: 'c1', text: 'x', amountVnd: null, against: ['d1', 'd2'] }] }
  expect(withoutParty(petition, 'defendants', 'd1').claims[0]?.against).toEqual(['d2'])
})

test('a new member never takes the id of one that is there', () => {
  expect(newIdIn([{ id: 'd1' }, { id: 'd7' }], 'd')).toBe('d8')
  expect(newIdIn([], 'd')).toBe('d1')
})

test('a file sent from another device becomes an exhibit once, a refused one does not', () => {
  const documents = [
    { id: 'a', name: 'Hop_dong-vay.pdf', state: 'ready' },
    { id: 'b', name: 'x.pdf', state: 'refused' },
  ]
  const petition = withRowsFor(emptyPetition, documents)
  expect(petition.evidence).toMatchObject([{ id: 'e1', documentId: 'a', title: 'Hop dong vay' }])
  expect(withRowsFor(petition, documents)).toBe(petition)
})

test('a file is titled as people would call it', () => {
  expect(titleOfFile('Giấy_vay-tiền.pdf')).toBe('Giấy vay tiền')
  expect(titleOfFile('Đơn ngày 20.11')).toBe('Đơn ngày 20.11')
})

test('the total is of the amounts alone; without any there is none', () => {
  const claim = { text: '', against: [] }
  expect(
    totalClaimed({
      claims: [
        { id: '1', amountVnd: 120_000_000, ...claim },
        { id: '2', amountVnd: null, ...claim },
        { id: '3', amountVnd: 5_400_000, ...claim },
      ],
    }),
  ).toBe(125_400_000)
  expect(totalClaimed({ claims: [{ id: '1', amountVnd: null, ...claim }] })).toBeNull()
})

test('two versions are told apart by the steps in which they differ', () => {
  const other = withEvidence({ ...dispute, facts: 'x' }, { documentId: null })
  expect(differingSteps(dispute, other)).toEqual(['facts', 'evidence'])
  expect(differingSteps(dispute, { ...dispute })).toEqual([])
})
