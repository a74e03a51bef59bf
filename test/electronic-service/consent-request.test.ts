// Consent to electronic service: nothing is in force at an address before the code that was sent there is typed; form kept, revocable, no other way in.
import { describe, expect, test } from 'vitest'
import {
  askConsent,
  codeMade,
  confirmable,
  confirmed,
  openRequest,
  triedOnce,
  triesLeft,
} from '../../functions/electronic-service/consent-request.ts'
import { consentForm, giveConsent, type ServiceConsent, withdrawConsent } from '../../functions/electronic-service/service-consent.ts'
import { addressCodeMail } from '../../functions/electronic-service/service-words.ts'
import { refusedAs } from '../support/refusal-code.ts'
import { at, citizen, hoursLater } from './service-samples.ts'

const asked = { id: 'r1', email: 'an@example.vn', form: consentForm }
const nothing = { consent: undefined, request: undefined }
const first = askConsent(nothing, asked, citizen, at).request
const given: ServiceConsent = giveConsent(undefined, { ...asked, personKeys: [] }, citizen, at).consent

describe('an address for electronic service', () => {
  test('is asked for without anything in force, and the journal keeps no address', () => {
    const { request, happening } = askConsent(nothing, asked, citizen, at)
    expect(request).toMatchObject({ email: 'an@example.vn', tries: 0, version: 1 })
    expect(request).not.toHaveProperty('digest')
    expect(JSON.stringify(happening)).not.toContain('example.vn')
  })
  test('is confirmed within ten minutes, once, and with five tries', () => {
    expect(confirmable(first, at)).toBe(first)
    expect(refusedAs(() => confirmable(first, hoursLater(0.2)))).toBe('service-consent.code-gone')
    expect(refusedAs(() => confirmable(confirmed(first, at), at))).toBe('service-consent.code-gone')
    const tried = [1, 2, 3, 4, 5].reduce(triedOnce, first)
    expect([triesLeft(triedOnce(first)), triesLeft(tried)]).toEqual([4, 0])
    expect(refusedAs(() => confirmable(tried, at))).toBe('service-consent.code-gone')
    expect(openRequest(undefined, at)).toBeUndefined()
  })
  test('has one code: a second delivery makes none, and none is made for an address that gave way to another', () => {
    const made = codeMade(first, 'r1', 'd')
    expect(made).toMatchObject({ digest: 'd', version: 2 })
    expect(codeMade(made, 'r1', 'e')).toBeUndefined()
    expect(
      codeMade(askConsent({ consent: undefined, request: made }, { ...asked, id: 'r2' }, citizen, at).request, 'r1', 'e'),
    ).toBeUndefined()
    expect(codeMade(undefined, 'r1', 'e')).toBeUndefined()
  })
  test('gets at most five codes an hour, whatever the address', () => {
    let request = first
    const again = (now = at) => askConsent({ consent: undefined, request }, { ...asked, id: 'r', email: 'other@example.vn' }, citizen, now)
    for (let count = 2; count <= 5; count += 1) request = again().request
    expect(refusedAs(() => again())).toBe('service-consent.too-many-codes')
    expect(refusedAs(() => again(hoursLater(1.1)))).toBeUndefined()
  })
  test('is refused at once where it could not be given: without VNeID, on an old form, for the address in force', () => {
    const ask = (change: object, who = citizen, consent?: ServiceConsent) =>
      refusedAs(() => askConsent({ consent, request: undefined }, { ...asked, ...change }, who, at))
    expect(ask({}, { ...citizen, assurance: 'code' })).toBe('service-consent.needs-identity')
    expect(ask({ form: 'old' })).toBe('service-consent.form-outdated')
    expect(ask({}, citizen, given)).toBe('service-consent.in-force')
    expect(ask({ email: 'new@example.vn' }, citizen, given)).toBeUndefined()
    expect(ask({}, citizen, withdrawConsent(given, citizen, at).consent)).toBeUndefined()
  })
  test.each(['vi', 'en'] as const)('is written to without a name and without a link (%s)', language => {
    const { subject, text } = addressCodeMail('123456', language)
    expect(text).toMatch(/^(Mã xác nhận|Your code): 123456$/m)
    expect(`${subject} ${text}`).not.toMatch(/https?:|Nguyễn/)
  })
})
