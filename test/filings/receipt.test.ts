// Holds the receipt to its promise: whatever is changed in it, in the QR code or in the PDF, is found, without asking anyone.
import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { receiptStatement } from '../../functions/filings/filing-submission.ts'
import { compactOf, isStatementOf, receiptKind, signedDigest, verifySealedStatement } from '../../functions/filings/receipt.ts'
import { sealed, verifySealedPdf, withStatement } from '../../functions/filings/receipt-seal.ts'
import {
  fromBase64url,
  readStatement,
  receiptLink,
  sealedStatement,
  signedJson,
  toBase64url,
} from '../../functions/filings/sealed-statement.ts'
import { filed, petition, receiptCode } from './samples.ts'

const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const signer = createPrivateKey(pair.privateKey.export({ type: 'pkcs8', format: 'pem' }))
const es256 = (bytes: Uint8Array): string => sign('sha256', bytes, { key: signer, dsaEncoding: 'ieee-p1363' }).toString('base64url')
const keyOf = (keyId: string, of = pair) => ({ keyId, spki: of.publicKey.export({ type: 'spki', format: 'der' }).toString('base64url') })
const keys = [keyOf('older', generateKeyPairSync('ec', { namedCurve: 'P-256' })), keyOf('k1')]

const statement = receiptStatement({ receiptCode, petition, files: filed().files, now: '2026-11-10T01:00:00.000Z' })
const compact = await compactOf(statement)
const signature = es256(signedJson(compact))
const whole = sealedStatement(compact, signature)

describe('the statement in the QR code', () => {
  test('verifies with the published keys, old and new', async () => {
    expect(await verifySealedStatement(whole, keys)).toMatchObject({ verdict: 'genuine', keyId: 'k1', compact })
    expect(await verifySealedStatement(whole, keys.slice(0, 1))).toEqual({ verdict: 'not-genuine' })
  })

  test('what is signed is the SHA-256 of the canonical compact statement', async () => {
    expect(toBase64url(await signedDigest(statement))).toBe(
      toBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', signedJson(compact)))),
    )
  })

  test('fits a QR code that a phone reads from paper', () => {
    expect(receiptLink('https://cuacong.toaan.nghean.gov.vn', whole).length).toBeLessThan(500)
  })

  test('carries no names of people or files', () => {
    expect(JSON.stringify(compact)).not.toMatch(/Nguyễn|Giấy vay|pdf/)
  })

  test('any one changed character is found', async () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.'
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.constantFrom(...alphabet), async (at, character) => {
        fc.pre(whole[at] !== character)
        const changed = whole.slice(0, at) + character + whole.slice(at + 1)
        expect((await verifySealedStatement(changed, keys)).verdict).not.toBe('genuine')
      }),
      { numRuns: 300 },
    )
  })

  test('a file of another size or hash does not belong to it', async () => {
    expect(await isStatementOf(statement, compact)).toBe(true)
    const files = statement.files.map((file, index) => (index === 1 ? { ...file, sizeBytes: file.sizeBytes + 1 } : file))
    expect(await isStatementOf({ ...statement, files }, compact)).toBe(false)
  })

  test.each(['', '.', 'x', 'e30.AAAA', `${toBase64url(new Uint8Array([0xff]))}.AA`, `${whole}.more`])(
    '%j is unreadable, not a fault',
    async text => {
      expect(readStatement(receiptKind, text)).toBeUndefined()
      expect(await verifySealedStatement(text, keys)).toEqual({ verdict: 'unreadable' })
    },
  )

  test('base64url has one writing: stray bits in the last character are refused', () => {
    expect(fromBase64url('AB')).toBeUndefined()
    expect(fromBase64url('AA')).toEqual(new Uint8Array([0]))
  })
})

describe('the sealed PDF', () => {
  const pdf = new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF')
  const unsealed = withStatement(pdf, whole)
  const file = sealed(unsealed, 'k1', es256(unsealed))

  test('verifies and says which filing it is of', async () => {
    expect(await verifySealedPdf(file, keys)).toMatchObject({ verdict: 'genuine', keyId: 'k1', compact: { code: receiptCode } })
  })

  test('every changed byte is found, wherever it lies', async () => {
    for (let at = 0; at < file.length; at += 1) {
      const changed = Uint8Array.from(file)
      changed[at] = (changed[at] ?? 0) ^ (1 + (at % 255))
      expect([at, (await verifySealedPdf(changed, keys)).verdict]).not.toEqual([at, 'genuine'])
    }
  })

  test('bytes taken away or added are found', async () => {
    for (const cut of [1, 2, 50, file.length - 1]) expect((await verifySealedPdf(file.subarray(0, -cut), keys)).verdict).not.toBe('genuine')
    for (const more of ['\n', 'x', '\n%%EOF\n']) {
      const longer = new Uint8Array([...file, ...new TextEncoder().encode(more)])
      expect(await verifySealedPdf(longer, keys)).toEqual({ verdict: 'changed' })
    }
  })

  test('a seal put on again with another key is not ours', async () => {
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const forged = sealed(
      unsealed,
      'k1',
      sign('sha256', unsealed, { key: other.privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url'),
    )
    expect(await verifySealedPdf(forged, keys)).toEqual({ verdict: 'changed' })
  })

  test('any other file is not a receipt', async () => {
    expect(await verifySealedPdf(pdf, keys)).toEqual({ verdict: 'not-ours' })
    expect(await verifySealedPdf(new Uint8Array(), keys)).toEqual({ verdict: 'not-ours' })
    expect(await verifySealedPdf(new Uint8Array([0x0a]), keys)).toEqual({ verdict: 'not-ours' })
  })
})
