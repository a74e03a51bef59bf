// What the number of a judgment says, and which documents are judgments.
import { describe, expect, it } from 'vitest'
import { isPublishedKind, readJudgmentNumber } from '../../functions/judgments/judgment-number.ts'
import { refusalOf } from '../fees/money-samples.ts'

describe('the number of a judgment', () => {
  it.each([
    ['34/2026/DS-ST', '34/2026/DS-ST', 'DS', 'first-instance'],
    ['Bản án số 03/2022/DSST', '03/2022/DS-ST', 'DS', 'first-instance'],
    ['58 /2023/HNGÐ–ST', '58/2023/HNGĐ-ST', 'HNGĐ', 'first-instance'],
    ['12/2024/KDTM-PT', '12/2024/KDTM-PT', 'KDTM', 'appeal'],
    ['05/2026/QĐST-DS', '05/2026/QĐST-DS', 'DS', 'first-instance'],
    ['07/2025/QĐDS-ST', '07/2025/QĐDS-ST', 'DS', 'first-instance'],
    ['02/2023/HS-GĐT', '02/2023/HS-GĐT', 'HS', 'cassation'],
    ['01/2020/HC-TT', '01/2020/HC-TT', 'HC', 'retrial'],
  ])('%s is %s, %s, %s', (text, number, caseKind, level) => {
    expect(readJudgmentNumber(text)).toEqual({ number, caseKind, level })
  })

  it.each(['12/2026/TLST-DS', '15/2026/GXN-TA', '08/2026/QĐ-BPKCTT'])('%s is no judgment', text => {
    expect(refusalOf(() => readJudgmentNumber(text))).toBe('judgment.number-of-no-judgment')
  })

  it('publishes judgments and decisions that end a case, and no other document', () => {
    expect((['BAST', 'BAPT', 'QDCNTT', 'QDVDS', 'QDPT', 'QDGDT', 'QDTT'] as const).every(isPublishedKind)).toBe(true)
    expect((['QDHGT', 'other'] as const).some(isPublishedKind)).toBe(false)
  })
})
