// Holds joining a case to the code, the number and the clerk; and codes to what people type.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CaseParty } from '../../functions/cases/case.ts'
import { isPartyOf } from '../../functions/cases/case.ts'
import { joinConfirmed, joinDeclined, joinRequest, mayAskToJoin } from '../../functions/cases/case-join.ts'
import { formatJoinCode, makeJoinCode, readJoinCode } from '../../functions/cases/join-code.ts'
import { toldIn } from '../../functions/kernel/told.ts'
import { actor } from '../filings/samples.ts'
import { refusedAs } from '../support/refusal-code.ts'
import { acceptedCase, atDesk } from './samples.ts'

const party: CaseParty = {
  id: 'p2',
  role: 'defendant',
  type: 'person',
  fullName: 'Hoàng Thị Hoà',
  isMinor: false,
  personalNumber: '040190005678',
  accounts: [],
}
const her = { ...actor('hoa', 'citizen', 'Hoàng Thị Hoà'), personalNumber: '040190005678' }

describe('the code on the paper notice', () => {
  test('is read as people type it, and a mistyped character is seen', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), bytes => {
        const code = makeJoinCode(bytes)
        for (const typed of [code, formatJoinCode(code), formatJoinCode(code).toLowerCase(), ` ${code.slice(3)} `])
          expect(readJoinCode(typed)).toBe(code)
        expect(readJoinCode(`${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`)).toBeUndefined()
      }),
    )
  })
})

describe('asking to join', () => {
  test('needs the number of the party; who signed in with VNeID cannot use that of another person', () => {
    expect(mayAskToJoin(party, '040 190 005 678', her)).toBe(true)
    expect(mayAskToJoin(party, '040085001234', her)).toBe(false)
    expect(mayAskToJoin(party, '040190005678', { ...her, personalNumber: '040085001234' })).toBe(false)
    expect(mayAskToJoin(party, 'không nhớ', {})).toBe(false)
  })

  test('where the file has no number the clerk compares papers, and is told that no number matched', () => {
    const { personalNumber: _, ...unknown } = party
    expect(mayAskToJoin(unknown, '040190005678', her)).toBe(true)
    const request = joinRequest(acceptedCase(), unknown, {
      id: 'r',
      typed: '040190005678',
      codeEnd: '5TB',
      actor: her,
      now: '2026-11-24T02:00:00.000Z',
    })
    expect(request.numberMatches).toBe(false)
  })
})

describe('the clerk’s answer', () => {
  const its = acceptedCase()
  const request = joinRequest(
    its,
    { ...party, id: 'p2' },
    { id: 'r', typed: '040190005678', codeEnd: '5TB', actor: her, now: '2026-11-24T02:00:00.000Z' },
  )

  test('opens the case to the account, for that party only', () => {
    const { case: joined, happening } = joinConfirmed(its, request, atDesk('2026-11-24'))
    expect([isPartyOf(its, her), isPartyOf(joined, her)]).toEqual([false, true])
    expect(joined.parties.filter(each => each.accounts.includes('hoa')).map(each => each.id)).toEqual(['p2'])
    expect(JSON.stringify(happening.facts)).not.toMatch(/Hoà|0401900/)
    expect(joinConfirmed(joined, request, atDesk('2026-11-24')).case.parties).toEqual(joined.parties)
  })

  test('a refusal has its reason', () => {
    expect(refusedAs(() => joinDeclined(its, request, '', atDesk('2026-11-24')))).toBe('case.reason-missing')
    const { case: same, happening } = joinDeclined(its, request, 'Sai giấy tờ', atDesk('2026-11-24'))
    expect(same).toBe(its)
    expect(toldIn(happening.facts)).toEqual({
      ...{ about: { kind: 'case', id: '' }, code: 'TG-5TB', courtCode: its.courtCode },
      recipients: [{ part: 'filer', subject: her.subject }],
    })
  })
})
