import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkChallenge,
  codeAddress,
  codeMessage,
  codeValidForMinutes,
  makeCode,
  triesPerCode,
} from '../../functions/identity/one-time-code.ts'
import { actorOf, failedSignInPage, firstAdministrator, keptApartPage, type Person, returnPath } from '../../functions/identity/person.ts'
import { isDueForTouch, isLive } from '../../functions/kernel/session.ts'

const person: Person = { subject: 'eid-1', fullName: 'Lô Thị Bình', language: 'vi', assurance: 'eid', boundSubjects: ['code-1'] }

describe('coming back after signing in', () => {
  test.each([
    ['/nop-don/soan?ho-so=1#bang-chung', '/nop-don/soan?ho-so=1#bang-chung'],
    ['https://evil.example/', '/'],
    ['//evil.example/', '/'],
    ['/\\evil.example', '/'],
    ['/a b', '/'],
    ['', '/'],
    [undefined, '/'],
  ])('%s leads to %s', (asked, led) => {
    expect(returnPath(asked)).toBe(led)
  })

  test('no text whatever leads to another site', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(new URL(returnPath(text), 'https://cong.example').origin).toBe('https://cong.example')
      }),
    )
  })

  test('a failed sign-in answers in the language of the page, and keeps the way back', () => {
    expect(failedSignInPage('expired', '/en/nop-don?x=1')).toBe('/en/dang-nhap?loi=expired&ve=%2Fen%2Fnop-don%3Fx%3D1')
    expect(failedSignInPage('expired', '/nop-don')).toBe('/dang-nhap?loi=expired&ve=%2Fnop-don')
  })

  test('who came from an account of another name is told so first, and led on', () => {
    expect(keptApartPage('/en/ho-so')).toBe('/en/tai-khoan?khac-ten=1&ve=%2Fen%2Fho-so')
    expect(keptApartPage('/nop-don')).toBe('/tai-khoan?khac-ten=1&ve=%2Fnop-don')
  })
})

describe('who someone is', () => {
  test('a person is a citizen, a person of an organisation a company', () => {
    expect(actorOf(person, undefined, 'now').role).toBe('citizen')
    expect(actorOf({ ...person, organisation: { name: 'Sông Lam', taxCode: '2900123456' } }, undefined, 'now').role).toBe('company')
  })

  test('an officer has role and court of the register, until taken out of service', () => {
    const officer = { subject: 'eid-1', fullName: 'Lô Thị Bình', role: 'clerk' as const, courtCode: 'NA-KV01', active: true }
    expect(actorOf(person, officer, 'now')).toMatchObject({ role: 'clerk', courtCode: 'NA-KV01' })
    expect(actorOf(person, { ...officer, active: false }, 'now')).toMatchObject({ role: 'citizen' })
    expect(actorOf(person, { ...officer, active: false }, 'now')).not.toHaveProperty('courtCode')
  })

  test('a person keeps what they filed under a one-time code once the account is bound', () => {
    expect(actorOf(person, undefined, 'now').subjects).toEqual(['eid-1', 'code-1'])
  })

  test('only the subject that the deployment names is its first administrator', () => {
    expect(firstAdministrator(person, 'eid-1')?.role).toBe('administrator')
    expect(firstAdministrator(person, 'eid-2')).toBeUndefined()
  })
})

describe('one-time codes', () => {
  const challenge = {
    id: 'c',
    channel: 'email' as const,
    to: 'a@b.vn',
    fullName: 'A',
    language: 'vi' as const,
    requestedAt: '2026-11-21T00:00:00Z',
    tries: 0,
  }
  const later = (minutes: number) => new Date(Date.parse(challenge.requestedAt) + minutes * 60_000).toISOString()

  test('are six digits, leading zeros kept', () => {
    expect(makeCode(new Uint8Array([0, 0, 0, 7]))).toBe('000007')
    fc.assert(fc.property(fc.uint8Array({ minLength: 4, maxLength: 4 }), random => /^\d{6}$/.test(makeCode(random))))
  })

  test(`hold for ${codeValidForMinutes} minutes and ${triesPerCode} tries, and once`, () => {
    expect(checkChallenge(challenge, later(codeValidForMinutes))).toBe(challenge)
    expect(() => checkChallenge(challenge, later(codeValidForMinutes + 0.1))).toThrow('code.expired')
    expect(() => checkChallenge({ ...challenge, tries: triesPerCode }, later(1))).toThrow('code.too-many-tries')
    expect(() => checkChallenge({ ...challenge, usedAt: later(1) }, later(2))).toThrow('code.used-or-unknown')
    expect(() => checkChallenge(undefined, later(1))).toThrow('code.used-or-unknown')
  })

  test.each([
    [' An@Example.VN ', { channel: 'email', to: 'an@example.vn' }],
    ['0912 345 678', { channel: 'phone', to: '+84912345678' }],
    ['0238 3844 123', undefined],
    ['an@', undefined],
    ['xin chào', undefined],
  ])('%s goes to %j', (typed, address) => {
    expect(codeAddress(typed)).toEqual(address)
  })

  test('the text message has no diacritics and fits one message of 160 characters', () => {
    for (const language of ['vi', 'en'] as const) expect(codeMessage(language, '123456').short).toMatch(/^[\x20-\x7e]{1,160}$/)
  })
})

describe('sessions', () => {
  const at = (minutes: number) => new Date(Date.UTC(2026, 10, 21) + minutes * 60_000).toISOString()
  const session = { id: 'x', actor: actorOf(person, undefined, at(0)), startedAt: at(0), seenAt: at(100) }

  test.each([
    [at(100), true],
    [at(160), true],
    [at(161), false],
  ])('seen at minute 100, at %s live: %s', (now, live) => {
    expect(isLive(session, now)).toBe(live)
  })

  test('however active, none lives longer than twelve hours', () => {
    expect(isLive({ ...session, seenAt: at(720) }, at(720))).toBe(true)
    expect(isLive({ ...session, seenAt: at(721) }, at(721))).toBe(false)
  })

  test('are touched at most every five minutes', () => {
    expect(isDueForTouch(session, at(104))).toBe(false)
    expect(isDueForTouch(session, at(105))).toBe(true)
  })
})
