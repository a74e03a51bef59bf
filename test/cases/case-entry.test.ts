// Holds what a clerk enters from paper to the parties that each kind of case has, and the same entry to one case.
import { describe, expect, test } from 'vitest'
import { enteredCase, enteredCaseId } from '../../functions/cases/case-entry.ts'
import type { CaseEntry } from '../../functions/cases/case-form.ts'
import { parseCivilDate } from '../../functions/kernel/civil-date.ts'
import { isRefusal } from '../../functions/kernel/refusal.ts'

const officer = { subject: 'thuky1', fullName: 'Đặng Thị Quý' }
const circumstances = {
  court: { code: 'NA-KV01', level: 'regional' as const },
  clerk: officer,
  acceptedBy: { subject: 'thamphan1', fullName: 'Phạm Thị Thẩm' },
  today: parseCivilDate('2026-11-20'),
}
const person = { type: 'person' as const, isMinor: false, personalNumber: '' }
const entry: CaseEntry = {
  entryId: '0b8f6d3e-6f1f-4b53-9d5e-1f2a3b4c5d6e',
  level: 'first-instance',
  matter: 'dispute',
  kind: 'HS',
  relation: '',
  acceptedOn: '2026-11-18',
  acceptedBy: 'thamphan1',
  parties: [{ ...person, role: 'accused', fullName: ' Vi Văn Tình ', personalNumber: '040 085 001 234' }],
  isSealed: false,
}

const refusedFor = (changes: Partial<CaseEntry>): string => {
  try {
    enteredCase({ ...entry, ...changes }, circumstances)
    return 'entered'
  } catch (error) {
    if (isRefusal(error)) return error.code
    throw error
  }
}

describe('a case entered from paper', () => {
  test('has its parties, the judge who accepted it and the clerk who entered it; no account acts for anybody yet', () => {
    const its = enteredCase(entry, circumstances)
    expect(its).toMatchObject({ receiptCode: '', acceptedOn: '2026-11-18', clerk: officer, isSealed: false })
    expect(its.parties).toEqual([
      { id: 'p1', role: 'accused', type: 'person', fullName: 'Vi Văn Tình', isMinor: false, personalNumber: '040085001234', accounts: [] },
    ])
  })

  test('BLTTHS 55, BLTTDS 68: each kind has its own roles, and the one without whom there is no case', () => {
    expect(refusedFor({ parties: [{ ...person, role: 'victim', fullName: 'Lô Thị Bình' }] })).toBe('case.party-missing')
    expect(refusedFor({ kind: 'DS' })).toBe('case.party-missing')
    expect(refusedFor({ parties: [...entry.parties, { ...person, role: 'requester', fullName: 'Lô Thị Bình' }] })).toBe(
      'case.role-of-other-kind',
    )
    expect(refusedFor({ parties: [{ ...person, role: 'accused', fullName: ' ' }] })).toBe('case.party-name-missing')
  })

  test('is not accepted tomorrow; an appeal is accepted by the provincial court; a relation belongs to its kind', () => {
    expect(refusedFor({ acceptedOn: '2026-11-21' })).toBe('case.accepted-in-future')
    expect(refusedFor({ level: 'appeal' })).toBe('case.appeal-at-first-court')
    expect(refusedFor({ relation: 'DS-26.3' })).toBe('case.relation-of-other-kind')
    expect(refusedFor({ parties: [{ ...person, role: 'accused', fullName: 'Vi Văn Tình', personalNumber: '123' }] })).toBe(
      'personal-number.invalid',
    )
  })

  test('is sealed when the law or the clerk says so', () => {
    const minor = { ...person, role: 'victim' as const, fullName: 'Vi Thị Bé', isMinor: true }
    expect(enteredCase({ ...entry, parties: [...entry.parties, minor] }, circumstances).isSealed).toBe(true)
    expect(enteredCase({ ...entry, isSealed: true }, circumstances).isSealed).toBe(true)
  })

  test('sent twice is one case; the same entry of another court is another one', () => {
    expect(enteredCaseId('NA-KV01', entry.entryId)).toBe(enteredCaseId('NA-KV01', entry.entryId))
    expect(enteredCaseId('NA-KV02', entry.entryId)).not.toBe(enteredCaseId('NA-KV01', entry.entryId))
  })
})
