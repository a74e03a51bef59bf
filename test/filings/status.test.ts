// Holds the public status to what a bare code may show: state and dates, nothing that tells whom or what it concerns.
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { publicStatus, statusKey } from '../../functions/filings/status.ts'
import { feeNotified, inEveryState, petition, receiptCode, submitted } from './samples.ts'

describe('status/<hash of the code>.json', () => {
  test('lies under the SHA-256 of the canonical code', async () => {
    expect(await statusKey(receiptCode)).toBe(`status/${createHash('sha256').update(receiptCode).digest('hex')}.json`)
  })

  test('holds exactly state, dates and steps', () => {
    expect(publicStatus(feeNotified())).toEqual({
      v: 1,
      state: 'FEE_NOTICE',
      since: '2026-11-16',
      filedOn: '2026-11-10',
      next: [
        { duty: 'pay', due: '2026-11-23', warnBy: '2026-11-23', provisional: true, by: 'filer' },
        { duty: 'pay-last', due: '2026-11-26', warnBy: '2026-11-26', provisional: true, by: 'filer' },
      ],
      steps: [
        { state: 'SUBMITTED', on: '2026-11-10' },
        { state: 'ACKNOWLEDGED', on: '2026-11-11' },
        { state: 'UNDER_REVIEW', on: '2026-11-12' },
        { state: 'FEE_NOTICE', on: '2026-11-16' },
      ],
    })
  })

  test('never names a court, kind, role, person, file, code or law, in any state', () => {
    for (const filing of inEveryState()) {
      const text = JSON.stringify(publicStatus(filing))
      expect(text).not.toMatch(/NA-|Nguyễn|Hoàng|An|plaintiff|applicant|BLTTDS|TTHC|CIV-|ADM-|REQ-|DS|\.pdf|Phạm/)
    }
  })

  test('an administrative case reads as any other', () => {
    const shape = (of: typeof petition) => Object.keys(publicStatus(submitted(of)).next[0] ?? {})
    expect(shape({ ...petition, kind: 'HC' })).toEqual(shape(petition))
    expect(publicStatus(submitted({ ...petition, kind: 'HC' })).next[0]?.duty).toBe('assign')
  })
})
