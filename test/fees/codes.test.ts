// Codes that people and banks copy: the order's code, the transfer's reference, the VietQR payload.
import fc from 'fast-check'
import { QRPay } from 'vietnam-qr-pay'
import { describe, expect, it } from 'vitest'
import { formatOrderCode, makeOrderCode, parseOrderCode, readLetteredOrderCode, readOrderCode } from '../../functions/fees/order-code.ts'
import { isTransferReference, makeTransferReference, referencesIn } from '../../functions/fees/transfer-reference.ts'
import { crc16, readVietQr, vietQr } from '../../functions/fees/vietqr.ts'
import { codeAlphabet } from '../../functions/kernel/check-character.ts'
import { refusalOf } from './money-samples.ts'

const bytes = (count: number) => fc.uint8Array({ minLength: count, maxLength: count })
const reference = bytes(9).map(makeTransferReference)
const code = bytes(10).map(makeOrderCode)

describe('the code of an order', () => {
  it('is read as people type it', () => {
    fc.assert(
      fc.property(code, made => {
        const shown = formatOrderCode(made)
        for (const typed of [
          made,
          shown,
          shown.toLowerCase(),
          shown.replaceAll('-', ' '),
          made.slice(3),
          ` ${made.replace('0', 'o').replace('1', 'l')} `,
        ])
          expect(parseOrderCode(typed)).toBe(made)
      }),
    )
  })
  it.each(['', 'KN', 'KN-7K3M-Q2XA-5TB', 'NA-7K3M-Q2XA-5TBB', 'khoản nộp'])('%s is none', text => {
    expect(readOrderCode(text)).toBeUndefined()
    expect(refusalOf(() => parseOrderCode(text))).toBe('order-code.invalid')
  })
})

describe('the code of an order where codes of other papers may be typed too', () => {
  it('is read with its letters only', () => {
    fc.assert(
      fc.property(code, made => {
        const shown = formatOrderCode(made)
        for (const typed of [made, shown, ` ${shown.toLowerCase()} `, shown.replaceAll('-', ' ')])
          expect(readLetteredOrderCode(typed)).toBe(made)
        for (const other of ['', made.slice(3), `TD${made.slice(2)}`, `NA${made.slice(2)}`])
          expect(readLetteredOrderCode(other)).toBeUndefined()
      }),
    )
  })
})

describe('the reference of a transfer', () => {
  it('is TA, nine characters and their check', () => {
    fc.assert(
      fc.property(reference, made => {
        expect(made).toMatch(/^TA[0-9A-HJKMNP-TV-Z]{10}$/)
      }),
    )
  })
  it('with any one character changed, or two neighbours swapped, is none', () => {
    fc.assert(
      fc.property(reference, fc.integer({ min: 2, max: 11 }), fc.constantFrom(...codeAlphabet), (made, at, other) => {
        const changed = made.slice(0, at) + other + made.slice(at + 1)
        expect(isTransferReference(changed)).toBe(changed === made)
        const swapped = made.slice(0, at) + (made[at + 1] ?? '') + (made[at] ?? '') + made.slice(at + 2)
        if (at < 11) expect(isTransferReference(swapped)).toBe(swapped === made)
      }),
    )
  })
  it('is found in what banks write around it', () => {
    fc.assert(
      fc.property(reference, made => {
        const spaced = `${made.slice(0, 4)} ${made.slice(4, 8)} ${made.slice(8)}`
        for (const text of [
          made,
          `MBVCB.1234567890.${made}.CT tu 0101 NGUYEN VAN AN`,
          `nop tien ${made.toLowerCase()} cam on`,
          `Nộp tạm ứng án phí ${spaced}`,
          `${made.slice(0, 6)}-${made.slice(6)} FT26325`,
          `TATA${made}TA`,
        ])
          expect(referencesIn(text)).toContain(made)
      }),
    )
  })
  it('cut short is not found, and two are two', () => {
    const [a, b] = [makeTransferReference(new Uint8Array(9).fill(3)), makeTransferReference(new Uint8Array(9).fill(7))]
    expect(referencesIn(a.slice(0, 11))).toEqual([])
    expect(referencesIn(`${a} ${b} ${a}`)).toEqual([a, b])
  })
  it('hardly ever stands in other texts by chance', () => {
    const random = fc.sample(
      fc.string({ unit: fc.constantFrom(...'ABCDEFGHIKLMNOPQRSTUVXY 0123456789'), minLength: 60, maxLength: 60 }),
      20_000,
    )
    expect(random.filter(text => referencesIn(text).length > 0).length).toBeLessThan(60)
  })
})

describe('VietQR', () => {
  it('has the checksum of the standard', () => expect(crc16('123456789')).toBe('29B1'))
  it.each([
    [
      '00020101021238570010A00000072701270006970405011336002010012340208QRIBFTTA53037045408120000005802VN62190815NA7K3MQ2XA TUAP63045A01',
      { bin: '970405', account: '3600201001234', amountVnd: 12_000_000, content: 'NA7K3MQ2XA TUAP' },
    ],
    [
      '00020101021138570010A00000072701270006970436011300011122233340208QRIBFTTA53037045802VN63042A65',
      { bin: '970436', account: '0001112223334', amountVnd: null, content: null },
    ],
  ])('%s', (payload, transfer) => {
    expect(vietQr(transfer)).toBe(payload)
    expect(readVietQr(payload)).toEqual(transfer)
  })
  it('says what another implementation says', () => {
    const account = fc.stringMatching(/^[0-9]{6,19}$/)
    fc.assert(
      fc.property(account, fc.integer({ min: 1, max: 499_999_999 }), reference, (number, amountVnd, content) => {
        const other = QRPay.initVietQR({ bankBin: '970436', bankNumber: number, amount: String(amountVnd), purpose: content })
        expect(vietQr({ bin: '970436', account: number, amountVnd, content })).toBe(other.build())
        const read = new QRPay(vietQr({ bin: '970436', account: number, amountVnd, content }))
        expect([read.isValid, read.consumer.bankNumber, read.amount, read.additionalData.purpose]).toEqual([
          true,
          number,
          String(amountVnd),
          content,
        ])
      }),
      { numRuns: 300 },
    )
  })
  it('with one figure changed is not read', () => {
    const payload = vietQr({ bin: '970436', account: '0001112223334', amountVnd: 250_000, content: 'TA7K3MQ2XA5T' })
    expect(readVietQr(payload.replace('250000', '260000'))).toBeUndefined()
    expect(readVietQr('')).toBeUndefined()
  })
  it.each([
    { bin: '97043', account: '1', amountVnd: 1, content: null },
    { bin: '970436', account: '12345678901234567890', amountVnd: 1, content: null },
    { bin: '970436', account: '1', amountVnd: 0, content: null },
    { bin: '970436', account: '1', amountVnd: 1, content: 'án phí' },
  ])('is never made of %o', transfer => expect(() => vietQr(transfer)).toThrow(/vietqr/))
})
