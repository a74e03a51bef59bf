// Reconciliation finds what does not fit and nothing else; two people review; the file has Vietnamese headings.
import { describe, expect, it } from 'vitest'
import { reconciliationView } from '../../functions/fees/book-view.ts'
import type { BalanceMovement } from '../../functions/fees/rail-fact.ts'
import {
  compareMovement,
  isFinal,
  type KnownFact,
  missingThere,
  preparedReconciliation,
  type Reconciliation,
  type Report,
  requestReconciliation,
  reviewReconciliation,
  wrongPayouts,
} from '../../functions/fees/reconciliation.ts'
import { reconciliationCsv } from '../../functions/fees/reconciliation-csv.ts'
import { addDays, parseCivilDate } from '../../functions/kernel/civil-date.ts'
import { parseCsv } from '../../functions/kernel/csv.ts'
import { emptyHead } from '../../functions/kernel/event.ts'
import { act, first, now, officer, refusalOf, second, today } from './money-samples.ts'

const movement = (more: Partial<BalanceMovement> = {}): BalanceMovement => ({
  ...{ id: 'txn_1', type: 'charge', factId: 'pi_1', presented: { amount: 300_000, currency: 'vnd' } },
  ...{ settled: { gross: 1190, fee: 70, net: 1120, currency: 'usd' }, at: now, ...more },
})
const known = (more: Partial<KnownFact> = {}): KnownFact => ({
  factId: 'pi_1',
  rail: 'card',
  orderId: 'order-1',
  amount: 300_000,
  currency: 'vnd',
  ...more,
})

describe('a movement of the provider beside the books', () => {
  it.each<[string, BalanceMovement, KnownFact | undefined, string | undefined]>([
    ['the same', movement(), known(), undefined],
    ['a refund that both know', movement({ type: 'refund', presented: { amount: -300_000, currency: 'vnd' } }), known(), undefined],
    ['money that the books do not know', movement(), undefined, 'missing-here'],
    ['a refund made elsewhere', movement({ type: 'refund' }), undefined, 'refund-elsewhere'],
    ['another sum', movement(), known({ amount: 299_999 }), 'amount-differs'],
    ['another currency', movement({ presented: { amount: 300_000, currency: 'usd' } }), known(), 'currency-differs'],
    ['a kind that nobody has named', movement({ type: 'other' }), known(), 'unknown-movement'],
  ])('%s', (_, there, here, reason) => expect(compareMovement(there, here)?.reason).toBe(reason))

  it('what the books have and the provider has not is missing there; cash and transfers are not the provider’s', () => {
    const facts = [known(), known({ factId: 'pi_2' }), known({ factId: 'bl_1', rail: 'transfer' })]
    expect(missingThere(facts, [movement()]).map(misfit => misfit.factId)).toEqual(['pi_2'])
  })
  it('a payout is the sum of its parts', () => {
    const payout = movement({
      id: 'txn_9',
      type: 'payout',
      factId: 'po_1',
      payoutId: 'po_1',
      settled: { gross: -1120, fee: 0, net: -1120, currency: 'usd' },
    })
    const part = movement({ payoutId: 'po_1' })
    expect(wrongPayouts([payout], [part, payout])).toEqual([])
    expect(wrongPayouts([payout], [payout])).toMatchObject([{ reason: 'payout-differs', amount: 0, amountThere: 1120 }])
  })
})

const report: Report = {
  opening: [],
  closing: [{ account: 'SUSPENSE', currency: 'vnd', debit: 0, credit: 500 }],
  movements: [{ kind: 'SUSPENSE', currency: 'vnd', count: 1, amount: 500 }],
  ...{ matched: 3, healed: 0, found: 1 },
  findings: [
    { reason: 'missing-here', rail: 'card', factId: 'pi_9', orderId: null, amount: 0, currency: 'vnd', amountThere: 500, workItemId: 'w' },
  ],
}
const request = (earlier?: Reconciliation, day = addDays(today, -1)) =>
  requestReconciliation(earlier, { book: 'thads-NA', day, today }, act, emptyHead)
const prepared = (): Reconciliation => preparedReconciliation(request().reconciliation, report, 'abc', now).reconciliation

describe('a reconciliation', () => {
  it('is of a day that has begun', () => {
    expect(refusalOf(() => request(undefined, addDays(today, 1)))).toBe('reconciliation.day-not-begun')
    expect(request(undefined, today).reconciliation.state).toBe('running')
  })
  it('is done anew until somebody has reviewed it', () => {
    expect(request(prepared()).reconciliation).toMatchObject({ state: 'running', report: null })
    const reviewed = reviewReconciliation(prepared(), '', first, now).reconciliation
    expect(refusalOf(() => request(reviewed))).toBe('reconciliation.already-reviewed')
  })
  it('is reviewed by two different people, once it is prepared', () => {
    expect(refusalOf(() => reviewReconciliation(request().reconciliation, '', first, now))).toBe('reconciliation.not-prepared')
    const once = reviewReconciliation(prepared(), 'khớp', first, now).reconciliation
    expect(refusalOf(() => reviewReconciliation(once, '', first, now))).toBe('reconciliation.reviewed-by-the-same')
    const twice = reviewReconciliation(once, '', second, now).reconciliation
    expect([once.state, twice.state, twice.reviews.length]).toEqual(['reviewed-once', 'reviewed', 2])
    expect(refusalOf(() => reviewReconciliation(twice, '', officer('three'), now))).toBe('reconciliation.not-prepared')
  })
  it('closes its day only an hour after the day has ended', () => {
    const of = (day: string, preparedAt: string): Reconciliation => ({ ...prepared(), day: parseCivilDate(day), preparedAt })
    expect(isFinal(of('2026-11-20', '2026-11-20T17:59:59.000Z'))).toBe(false)
    expect(isFinal(of('2026-11-20', '2026-11-20T18:00:00.000Z'))).toBe(true)
    expect(isFinal(request().reconciliation)).toBe(false)
  })
  it('is a file with Vietnamese headings that is read back', () => {
    const csv = reconciliationCsv(reconciliationView(prepared(), first))
    const rows = parseCsv(csv, ['mục', 'nội dung', 'mã giao dịch', 'loại tiền', 'nợ', 'có', 'số dư'])
    expect(rows.map(row => row.cells.mục)).toEqual(['Đối soát', 'Phát sinh', 'Cuối kỳ', 'Chênh lệch'])
    expect(rows[3]?.cells).toMatchObject({ 'nội dung': 'Sổ không có', 'mã giao dịch': 'pi_9', 'số liệu bên thu hộ': '500' })
  })
})
