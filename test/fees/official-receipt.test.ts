// Receipts: which series, what they say, how anyone verifies them, how a number is cancelled.
import { generateKeyPairSync, sign } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Collector } from '../../functions/fees/collector.ts'
import {
  cancelReceipt,
  issuedHappening,
  type OfficialReceipt,
  printedNumber,
  readReceiptId,
  receiptId,
  seriesFor,
  statementFor,
} from '../../functions/fees/official-receipt.ts'
import { paymentPaper } from '../../functions/fees/payment-paper.ts'
import { renderPaymentReceipt } from '../../functions/fees/payment-pdf.ts'
import {
  paymentDigest,
  paymentLink,
  sealedPayment,
  verifySealedPayment,
  verifySealedPaymentPdf,
} from '../../functions/fees/payment-statement.ts'
import { settledOrder } from '../../functions/fees/settlement.ts'
import { verifySealedStatement } from '../../functions/filings/receipt.ts'
import { digestToSeal, sealed, withStatement } from '../../functions/filings/receipt-seal.ts'
import { first, now, opened, paid, refusalOf } from './money-samples.ts'

const collector: Collector = {
  ...{ book: 'thads-NA', payee: 'THADS', courtCode: null, nameVi: 'Thi hành án dân sự tỉnh Nghệ An', nameEn: 'Enforcement' },
  ...{ account: null, treasury: null, card: true, electronicSeries: { form: '01BLP0-001', symbol: 'NA-26E' }, handsOverProof: false },
}
const order = settledOrder(opened(), paid(), now).order
const series = seriesFor(collector, order, now)
const statement = statementFor(order, series, 7, { collector, caseName: 'NA-7K3MQ2XA5T0', now })

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const keys = [{ keyId: 'key-1', spki: publicKey.export({ type: 'spki', format: 'der' }).toString('base64url') }]
/** As the key service signs: over a digest. Node digests by itself, so it is given what the digest is of. */
const signed = (bytes: Uint8Array): string => sign('sha256', bytes, { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')

const compactBytes = async (): Promise<Uint8Array> => Buffer.from((await sealedPayment(statement, '')).split('.')[0] ?? '', 'base64url')

describe('the series', () => {
  it('is the collector’s electronic one, by year', () => {
    expect(series).toEqual({
      id: 'thads-NA~01BLP0-001~NA-26E~2026',
      book: 'thads-NA',
      kind: 'receipt',
      form: '01BLP0-001',
      symbol: 'NA-26E',
      year: 2026,
    })
    expect(seriesFor(collector, order, '2026-12-31T17:00:00.000Z').year).toBe(2027)
  })
  it('is one of confirmations without a registered series, for cash with its paper receipt, and for the Treasury', () => {
    expect(seriesFor({ ...collector, electronicSeries: null }, order, now).kind).toBe('confirmation')
    expect(seriesFor(collector, settledOrder(opened(), paid({ rail: 'counter' }), now).order, now).kind).toBe('confirmation')
    expect(seriesFor(collector, { ...order, payee: 'TREASURY' }, now).kind).toBe('confirmation')
  })
  it('gives names that can stand in a path and are read back', () => {
    const id = receiptId(series.id, 7)
    expect(id).toMatch(/^[A-Za-z0-9~-]+$/)
    expect(readReceiptId(id)).toEqual({ series: series.id, number: 7 })
    expect(readReceiptId('thads-NA~2026')).toBeUndefined()
    expect(printedNumber(12)).toBe('0000012')
  })
})

describe('the statement', () => {
  it('says payer, sum in figures and words, basis, day', () => {
    expect(statement).toMatchObject({
      payer: 'Nguyễn Văn An',
      amountVnd: 2_500_000,
      amountInWords: 'Hai triệu năm trăm nghìn đồng',
      number: '0000007',
      paidOn: '2026-11-21',
    })
  })
  it('is made of paid orders only', () =>
    expect(refusalOf(() => statementFor(opened(), series, 1, { collector, caseName: '', now }))).toBe('order.not-paid'))
  it('is verified by its link, which names nobody', async () => {
    const signature = signed(await compactBytes())
    const link = await paymentLink('https://portal.example', statement, signature)
    expect(Buffer.from(link.split('#r=')[1]?.split('.')[0] ?? '', 'base64url').toString()).not.toMatch(/Nguyễn/)
    expect(await verifySealedPayment(link.split('#r=')[1] ?? '', keys)).toMatchObject({
      verdict: 'genuine',
      compact: { number: '0000007', amount: 2_500_000 },
    })
  })
  it('is not verified with another sum, and is no receipt of a filing', async () => {
    const signature = signed(await compactBytes())
    expect((await verifySealedPayment(await sealedPayment({ ...statement, amountVnd: 1 }, signature), keys)).verdict).toBe('not-genuine')
    expect((await verifySealedStatement(await sealedPayment(statement, signature), keys)).verdict).toBe('unreadable')
    expect((await verifySealedPayment('abc', keys)).verdict).toBe('unreadable')
  })
  it('what is signed is the digest of the compact statement', async () => {
    const { createHash } = await import('node:crypto')
    expect(Buffer.from(await paymentDigest(statement)).toString('hex')).toBe(
      createHash('sha256')
        .update(await compactBytes())
        .digest('hex'),
    )
  })
})

describe('the paper', () => {
  it('is sealed: a changed byte is found', async () => {
    const pdf = await renderPaymentReceipt(paymentPaper(statement, 'TAND khu vực 1 - Nghệ An'), 'https://portal.example/xac-minh#r=x', now)
    const unsealed = withStatement(pdf, await sealedPayment(statement, signed(await compactBytes())))
    const whole = sealed(unsealed, 'key-1', signed(unsealed))
    expect((await digestToSeal(unsealed)).length).toBe(32)
    expect((await verifySealedPaymentPdf(whole, keys)).verdict).toBe('genuine')
    const changed = whole.slice()
    changed[100] = (changed[100] ?? 0) ^ 1
    expect((await verifySealedPaymentPdf(changed, keys)).verdict).toBe('changed')
    expect((await verifySealedPaymentPdf(pdf, keys)).verdict).toBe('not-ours')
  })
  it('of a confirmation says that it is no receipt of the collector', () => {
    expect(paymentPaper({ ...statement, what: 'confirmation' }, 'TAND').notes).toHaveLength(1)
    expect(paymentPaper(statement, 'TAND').title).toBe('BIÊN LAI THU TIỀN ĐIỆN TỬ')
  })
})

describe('a cancelled number', () => {
  const receipt: OfficialReceipt = {
    series: series.id,
    number: 7,
    kind: 'receipt',
    orderId: 'order-1',
    statement,
    keyId: 'k',
    signature: 's',
    issuedAt: now,
    replaces: null,
  }
  it('keeps its reason, who did it, and what replaces it', () => {
    const { cancellation, happening } = cancelReceipt(receipt, { reason: ' sai tên ', replacedBy: 9 }, first, now)
    expect(cancellation).toMatchObject({ number: 7, reason: 'sai tên', replacedBy: 9, by: { subject: 'one' } })
    expect([happening.event, happening.subject]).toEqual(['receipt.cancelled', `receipt-series#${series.id}`])
    expect(issuedHappening({ ...receipt, number: 9, replaces: 7 }).facts).toMatchObject({ number: 9, replaces: 7 })
  })
  it('has a reason', () =>
    expect(refusalOf(() => cancelReceipt(receipt, { reason: '', replacedBy: null }, first, now))).toBe('receipt.reason-missing'))
})
