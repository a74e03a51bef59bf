// Holds the tables of the law to each other: every code they name exists, every text is there in both languages.
import { describe, expect, test } from 'vitest'
import { caseKind, caseKinds, partyRoles, returnGround, returnGroundCodes, returnGrounds } from '../../functions/kernel/case-kinds.ts'
import { deadlineRule } from '../../functions/kernel/deadline-table.ts'
import { jurisdictionRule, jurisdictionRules } from '../../functions/kernel/jurisdiction.ts'
import { legalRelation, legalRelations, relationsOf } from '../../functions/kernel/legal-relations.ts'
import { isFinal, mayFollow, petitionState, petitionStateCodes, petitionStates } from '../../functions/kernel/petition-states.ts'
import { wizardTopic, wizardTopics } from '../../functions/kernel/wizard-topics.ts'

const unknown = (code: string) => expect.objectContaining({ kind: 'invalid', code })

/** Required words that are empty or not composed. */
function badWords(rows: readonly object[], fields: readonly string[]): unknown[] {
  return rows.filter(row =>
    Object.entries(row).some(([name, text]) => fields.includes(name) && (text === '' || text !== String(text).normalize('NFC'))),
  )
}

describe('kinds of case', () => {
  test('nine kinds, six of them filed by citizens, the others with the reason why not', () => {
    expect(caseKinds.filter(kind => kind.filedByCitizens).map(kind => kind.code)).toEqual(['DS', 'HNGĐ', 'KDTM', 'LĐ', 'HC', 'VDS'])
    const closed = caseKinds.filter(kind => !kind.filedByCitizens)
    expect(closed.map(kind => kind.code)).toEqual(['HS', 'PS', 'BPXLHC'])
    expect(badWords(closed, ['closedVi', 'closedEn'])).toEqual([])
  })

  test('every time limit that a kind names is in the table of time limits', () => {
    const named = caseKinds.flatMap(kind => Object.values(kind.deadlines)).filter(code => code !== null)
    expect(named.map(code => deadlineRule(code).code)).toEqual(named)
  })

  test('TTHC 121(3): administrative petitions are decided in 3 working days, civil ones in 5 (BLTTDS 191(3))', () => {
    const days = (kind: string) => deadlineRule(caseKind(kind).deadlines.decide ?? '').amount
    expect([days('HC'), days('DS'), days('HNGĐ'), days('KDTM'), days('LĐ')]).toEqual([3, 5, 5, 5, 5])
  })

  test('family cases are confidential by default', () => {
    expect(caseKinds.filter(kind => kind.confidentialByDefault).map(kind => kind.code)).toEqual(['HNGĐ', 'BPXLHC'])
  })

  test('BLTTDS 192(1): seven grounds for returning a petition, in the order of the law', () => {
    expect(returnGrounds.map(ground => ground.code)).toEqual([...returnGroundCodes])
    expect(returnGround('đ').article).toBe('BLTTDS 192(1)(đ)')
  })

  test('names are there in both languages', () => {
    expect(
      badWords([...caseKinds, ...returnGrounds, ...partyRoles, ...legalRelations, ...petitionStates], ['nameVi', 'nameEn', 'article']),
    ).toEqual([])
  })

  test('unknown codes are refused', () => {
    expect(() => caseKind('XX')).toThrow(unknown('case-kind.unknown'))
    expect(() => returnGround('h')).toThrow(unknown('return-ground.unknown'))
    expect(() => legalRelation('DS-1')).toThrow(unknown('legal-relation.unknown'))
    expect(() => wizardTopic('T-X')).toThrow(unknown('wizard-topic.unknown'))
    expect(() => jurisdictionRule('J-X')).toThrow(unknown('jurisdiction-rule.unknown'))
  })
})

describe('legal relations and topics', () => {
  test('63 relations; disputes and requests apart', () => {
    expect(legalRelations).toHaveLength(63)
    expect(relationsOf('DS', 'dispute').map(relation => relation.code)).toEqual(
      Array.from({ length: 14 }, (_, index) => `DS-26.${index + 1}`),
    )
    expect(relationsOf('HNGĐ', 'request')).toHaveLength(11)
  })

  test('a precondition is said in both languages or not at all', () => {
    const half = [...legalRelations, ...wizardTopics].filter(row => (row.preconditionVi === '') !== (row.preconditionEn === ''))
    expect(half).toEqual([])
    expect(legalRelation('DS-26.9').preconditionVi).toContain('UBND cấp xã')
  })

  test('every topic leads to relations of its kind and form, and to a court', () => {
    for (const topic of wizardTopics) {
      for (const code of topic.relations) {
        const relation = legalRelation(code)
        expect(relation.kind).toBe(topic.kind)
        if (topic.form !== 'either') expect(relation.form).toBe(topic.form)
      }
      expect(topic.courtRules.map(code => jurisdictionRule(code).code).length > 0 || topic.courtVi !== '').toBe(true)
      expect(topic.papersEn).toHaveLength(topic.papersVi.length)
    }
    expect(wizardTopics).toHaveLength(18)
    expect(badWords(wizardTopics, ['labelVi', 'labelEn', 'feeVi', 'feeEn'])).toEqual([])
    expect(badWords(jurisdictionRules, ['textVi', 'textEn', 'article'])).toEqual([])
  })
})

describe('states of a petition', () => {
  test('seventeen, each with words for the citizen in both languages', () => {
    expect(petitionStates.map(state => state.code)).toEqual([...petitionStateCodes])
    expect(badWords(petitionStates, ['citizenTextVi', 'citizenTextEn'])).toEqual([])
  })

  test('every time limit named is in the table of time limits', () => {
    const named = petitionStates.flatMap(state => state.deadlines)
    expect(named.map(code => deadlineRule(code).code)).toEqual(named)
  })

  test('every state but the draft can be reached', () => {
    const reached = new Set(petitionStates.flatMap(state => state.next))
    expect(petitionStateCodes.filter(code => !reached.has(code))).toEqual(['DRAFT'])
  })

  test('BLTTDS 191(3): only the examining judge’s review leads to acceptance, return, transfer or amendment of a fresh petition', () => {
    expect(mayFollow('UNDER_REVIEW', 'AMENDMENT_REQUESTED')).toBe(true)
    expect(mayFollow('SUBMITTED', 'RETURNED')).toBe(false)
    expect(mayFollow('ACKNOWLEDGED', 'ACCEPTED')).toBe(false)
  })

  test('BLTTDS 195(3): payment is not acceptance', () => {
    expect(petitionState('FEE_PAID').next).toEqual(['ACCEPTED', 'WITHDRAWN'])
  })

  test('every open state may be withdrawn from, and only endings are final', () => {
    expect(petitionStateCodes.filter(isFinal)).toEqual(['MEDIATED', 'ACCEPTED', 'WITHDRAWN'])
    const open = [
      'SUBMITTED',
      'ACKNOWLEDGED',
      'UNDER_REVIEW',
      'MEDIATION_OFFERED',
      'MEDIATION',
      'AMENDMENT_REQUESTED',
      'FEE_NOTICE',
      'EXEMPTION_ASKED',
      'FEE_PAID',
    ] as const
    expect(open.filter(code => !mayFollow(code, 'WITHDRAWN'))).toEqual([])
  })
})
