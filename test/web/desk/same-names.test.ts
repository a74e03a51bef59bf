// Names that are easily taken for each other.
import { describe, expect, it } from 'vitest'
import type { QueueRow } from '../../../functions/desk/desk-form.ts'
import { emptyParty, emptyPetition, type Party } from '../../../functions/filings/petition-form.ts'
import { namesShared, sameNames, sameNamesElsewhere } from '../../../web/src/scripts/desk/same-names.ts'

const party = (id: string, fullName: string, more: Partial<Party> = {}): Party => ({ ...emptyParty(id), fullName, ...more })

const row = (id: string, plaintiff: string, defendant: string): QueueRow => ({
  id,
  receiptCode: 'NA-84VPS7AJ68J',
  state: 'SUBMITTED',
  kind: 'DS',
  topic: 'T-LOAN',
  filedAt: '2026-11-21T02:00:00Z',
  plaintiff,
  defendant,
})

describe('names in one petition', () => {
  it('are told apart only by people when tone placement or marks are all that differs', () => {
    const petition = {
      ...emptyPetition,
      plaintiffs: [party('p1', 'Nguyễn Văn Hoà')],
      defendants: [party('d1', 'Nguyễn Văn Hòa'), party('d2', 'Lê Thị Ánh')],
    }
    expect(sameNames(petition)).toEqual([['Nguyễn Văn Hoà', 'Nguyễn Văn Hòa']])
  })

  it('include those who represent, witness, and sign for a person who cannot', () => {
    const petition = {
      ...emptyPetition,
      plaintiffs: [party('p1', 'Vừ Bá Xò', { cannotSign: true, signingWitness: 'Lô Thị Bình' })],
      defendants: [party('d1', 'Công ty A', { representative: { fullName: 'Lo Thi Binh', authority: 'law', position: '', document: '' } })],
    }
    expect(sameNames(petition)).toEqual([['Lô Thị Bình', 'Lo Thi Binh']])
  })

  it('do not warn of one person who stands in two places under one number', () => {
    const number = { personalNumber: '040085001234' }
    const petition = {
      ...emptyPetition,
      plaintiffs: [party('p1', 'Nguyễn Văn An', number)],
      protectedPersons: [party('x1', 'Nguyễn Văn An', number)],
    }
    expect(sameNames(petition)).toEqual([])
  })

  it('warn when two of one name have different numbers, or none', () => {
    const petition = {
      ...emptyPetition,
      plaintiffs: [party('p1', 'Nguyễn Văn An', { personalNumber: '040085001234' })],
      defendants: [party('d1', 'Nguyễn Văn An', { personalNumber: '040090005678' })],
    }
    expect(sameNames(petition)).toHaveLength(1)
    expect(sameNames({ ...petition, defendants: [party('d1', 'Nguyễn Văn An')] })).toHaveLength(1)
  })
})

describe('names beyond the petition', () => {
  const petition = { ...emptyPetition, plaintiffs: [party('p1', 'Trần Quốc Toản')], defendants: [party('d1', 'Hồ Văn Đức')] }

  it('are compared with those of officers (BLTTDS 52, 53)', () => {
    expect(namesShared(petition, ['Tran Quoc Toan', 'Lê Văn Thắng'])).toEqual(['Tran Quoc Toan'])
  })

  it('are looked for in other filings of the court, never in the filing itself or where they are known already', () => {
    const rows = [row('this', 'Trần Quốc Toản', 'Hồ Văn Đức'), row('other', 'Lô Thị Bình', 'Hồ Văn Đức'), row('third', 'Vừ Bá Xò', '')]
    const found = sameNamesElsewhere(petition, ['this'], rows)
    expect(found.map(({ names, row: other }) => [names, other.id])).toEqual([[['Hồ Văn Đức'], 'other']])
  })
})
