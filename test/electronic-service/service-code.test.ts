// The code of a service as people type it from a certificate.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatServiceCode, makeServiceCode, readServiceCode } from '../../functions/electronic-service/service-code.ts'

const code = fc.uint8Array({ minLength: 10, maxLength: 10 }).map(makeServiceCode)

describe('the code of a service', () => {
  it('is read in any case, with spaces or dashes, and with the number of a recipient behind it', () => {
    fc.assert(
      fc.property(code, fc.integer({ min: 1, max: 20 }), (made, no) => {
        const shown = formatServiceCode(made)
        for (const typed of [made, shown, ` ${shown.toLowerCase()} `, shown.replaceAll('-', ' ')]) {
          expect(readServiceCode(typed)).toEqual({ code: made })
          expect(readServiceCode(`${typed}.${no}`)).toEqual({ code: made, no })
        }
      }),
    )
  })
  it('needs its letters, and is no other code', () => {
    fc.assert(
      fc.property(code, made => {
        for (const other of [made.slice(3), `KN${made.slice(2)}`, `BS${made.slice(2)}`, `${made}.x`])
          expect(readServiceCode(other)).toBeUndefined()
      }),
    )
  })
  it.each(['', 'TD', 'TD-7K3M-Q2XA.1', 'tống đạt'])('%j is none', text => expect(readServiceCode(text)).toBeUndefined())
})
