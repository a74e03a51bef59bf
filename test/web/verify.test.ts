// What the verification page says of a receipt: genuine, changed, not ours; and never "forged" only because its own keys are old.
import { beforeAll, describe, expect, test } from 'vitest'
import { type CompactPayment, compactPayment, type PaymentStatement } from '../../functions/fees/payment-statement.ts'
import type { ReceiptStatement } from '../../functions/filings/filing-form.ts'
import { compactOf } from '../../functions/filings/receipt.ts'
import { sealed, withStatement } from '../../functions/filings/receipt-seal.ts'
import { type ReceiptKey, sealedStatement, signedJson, toBase64url } from '../../functions/filings/sealed-statement.ts'
import directory from '../../functions/kernel/data/courts.json' with { type: 'json' }
import { keptMark } from '../../web/src/offline/handled.ts'
import { collectorNameOf } from '../../web/src/scripts/verify/collector-name.ts'
import { foundIn } from '../../web/src/scripts/verify/compare-files.ts'
import { courtNameOf } from '../../web/src/scripts/verify/court-name.ts'
import { type KnownKeys, loadKeys } from '../../web/src/scripts/verify/receipt-keys.ts'
import { sealedInFragment, verdictOfLink, verdictOfPdf } from '../../web/src/scripts/verify/verdict.ts'

const statement: ReceiptStatement = {
  v: 1,
  code: 'NA-7K3MP2XA5TV',
  courtCode: 'NA-KV01',
  kind: 'DS',
  receivedAt: '2026-11-21T16:59:30.000Z',
  filingDate: '2026-11-21',
  roles: { plaintiffs: 1, defendants: 1, relatedPersons: 0 },
  files: [{ id: 'petition', name: 'don.pdf', sizeBytes: 3, sha256: 'ab'.repeat(32) }],
}

const payment: PaymentStatement = {
  ...{ v: 2, what: 'receipt', form: '01BLP0-001', symbol: 'NA-26E', number: '0000012', book: 'thads-NA' },
  ...{ collector: 'Thi hành án dân sự tỉnh Nghệ An', payer: 'Nguyễn Văn An', amountVnd: 6_380_200, amountInWords: '' },
  ...{ paidFor: 'fee-advance', basis: '', article: '', courtCode: 'NA-KV01', caseName: '', orderCode: 'KN-7K3M-Q2XA-5TB' },
  ...{ rail: 'card', paidOn: '2026-11-21', issuedAt: '2026-11-21T16:59:30.000Z' },
}

const makeKey = async (keyId: string) => {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  const key: ReceiptKey = { keyId, spki: toBase64url(new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey))) }
  const sign = async (bytes: Uint8Array) =>
    toBase64url(new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, new Uint8Array(bytes))))
  return { key, sign }
}

let link = ''
let pdf = new Uint8Array()
let paidLink = ''
let paidPdf = new Uint8Array()
let paid: CompactPayment
let known: KnownKeys = { keys: [], mayBeOld: false }
let other: KnownKeys = { keys: [], mayBeOld: false }

beforeAll(async () => {
  const { key, sign } = await makeKey('key-1')
  const compact = await compactOf(statement)
  link = sealedStatement(compact, await sign(signedJson(compact)))
  const bytes = withStatement(new TextEncoder().encode('%PDF-1.7 receipt %%EOF'), link)
  pdf = new Uint8Array(sealed(bytes, 'key-1', await sign(bytes)))
  paid = await compactPayment(payment)
  paidLink = sealedStatement(paid, await sign(signedJson(paid)))
  const paper = withStatement(new TextEncoder().encode('%PDF-1.7 payment %%EOF'), paidLink)
  paidPdf = new Uint8Array(sealed(paper, 'key-1', await sign(paper)))
  known = { keys: [key], mayBeOld: false }
  other = { keys: [(await makeKey('key-0')).key], mayBeOld: false }
})

describe('a receipt of a payment', () => {
  test('is genuine by its link and by its file, and says the number, the collector and the amount, and nobody’s name', async () => {
    const genuine = { what: 'genuine-payment', keyId: 'key-1', compact: paid }
    expect(await verdictOfLink(paidLink, known)).toEqual({ ...genuine, looked: 'link' })
    expect(await verdictOfPdf(paidPdf, known)).toEqual({ ...genuine, looked: 'pdf' })
    expect(JSON.stringify(paid)).not.toContain(payment.payer)
    expect([collectorNameOf('thads-NA', 'vi'), collectorNameOf('later', 'en')]).toEqual([payment.collector, 'later'])
  })

  test('is changed when a byte of its file is; its link is then not signed by the portal', async () => {
    const bytes = new Uint8Array(paidPdf)
    bytes[10] = (bytes[10] ?? 0) ^ 1
    expect(await verdictOfPdf(bytes, known)).toMatchObject({ what: 'changed' })
    const dearer = sealedStatement({ ...paid, amount: 1 }, paidLink.split('.')[1] ?? '')
    expect(await verdictOfLink(dearer, known)).toMatchObject({ what: 'not-genuine', mayBeOld: false })
    expect(await verdictOfLink(paidLink, { ...other, mayBeOld: true })).toMatchObject({ what: 'not-genuine', mayBeOld: true })
  })
})

describe('a PDF', () => {
  test('as it was issued is genuine, and says what the signature vouches for', async () => {
    expect(await verdictOfPdf(pdf, known)).toMatchObject({
      what: 'genuine',
      looked: 'pdf',
      keyId: 'key-1',
      compact: { code: statement.code, court: 'NA-KV01', files: 1 },
    })
  })

  test('is changed, whichever single byte differs', async () => {
    for (let index = 0; index < pdf.length; index += 1) {
      const bytes = new Uint8Array(pdf)
      bytes[index] = (bytes[index] ?? 0) ^ 1
      expect((await verdictOfPdf(bytes, known)).what, `byte ${index}`).not.toBe('genuine')
    }
  })

  test('is changed beyond doubt where its key is known, however old the others', async () => {
    const bytes = new Uint8Array(pdf)
    bytes[3] = (bytes[3] ?? 0) ^ 1
    expect(await verdictOfPdf(bytes, { ...known, mayBeOld: true })).toEqual({ what: 'changed', mayBeOld: false })
  })

  test('without a seal is not ours, however old the keys', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7 something else %%EOF')
    expect(await verdictOfPdf(bytes, { ...other, mayBeOld: true })).toEqual({ what: 'not-ours', mayBeOld: false })
  })
})

describe('the link of a QR code', () => {
  test('stands in the fragment and nowhere else', () => {
    expect(sealedInFragment(`#r=${link}`)).toBe(link)
    expect(sealedInFragment('#NA-7K3MP2XA5TV')).toBeUndefined()
    expect(sealedInFragment('')).toBeUndefined()
  })

  test('is genuine with the right key, not with another, and unreadable when cut', async () => {
    expect(await verdictOfLink(link, known)).toMatchObject({ what: 'genuine', looked: 'link' })
    expect(await verdictOfLink(link, other)).toEqual({ what: 'not-genuine', mayBeOld: false })
    expect(await verdictOfLink(link.slice(0, 40), known)).toEqual({ what: 'unreadable', mayBeOld: false })
  })
})

describe('the keys', () => {
  const answering = (body: unknown, headers: Record<string, string> = {}) =>
    loadKeys(async () => new Response(JSON.stringify(body), { headers }))

  test('of this device may be old: a seal that fits none of them is doubted aloud', async () => {
    const kept = await answering({ keys: other.keys }, { [keptMark]: '1' })
    expect(kept).toEqual({ keys: other.keys, mayBeOld: true })
    expect(await verdictOfLink(link, kept)).toEqual({ what: 'not-genuine', mayBeOld: true })
    expect(await verdictOfPdf(pdf, kept)).toEqual({ what: 'changed', mayBeOld: true })
  })

  test('that are nowhere give no verdict', async () => {
    expect(await loadKeys(() => Promise.reject(new TypeError('Failed to fetch')))).toBeUndefined()
    expect(await loadKeys(async () => new Response('', { status: 504 }))).toBeUndefined()
    expect(await answering({ hello: 'world' })).toBeUndefined()
    expect(await verdictOfPdf(pdf, undefined)).toEqual({ what: 'no-keys' })
  })
})

describe('files beside the receipt', () => {
  const own = { files: statement.files }

  test('are listed by their bytes, not by their names', () => {
    expect(foundIn(own, 'ab'.repeat(32))).toBe('listed')
    expect(foundIn(own, 'cd'.repeat(32))).toBe('notListed')
  })

  test('are compared by eye where the list is not at hand', () => {
    expect(foundIn('signed-out', 'ab'.repeat(32))).toBe('byEye')
    expect(foundIn('not-yours', 'ab'.repeat(32))).toBe('byEye')
  })
})

test('every court that ever was has its name without a network; one of tomorrow keeps its code', () => {
  for (const court of directory.courts) expect(courtNameOf(court.code, 'vi')).toBe(court.nameVi)
  expect(courtNameOf('NA-KV99', 'en')).toBe('NA-KV99')
})
