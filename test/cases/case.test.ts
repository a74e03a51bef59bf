// Holds a case at its birth to the acceptance that makes it, and its number to the docket of its court, register and year.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { caseSubject } from '../../functions/cases/case.ts'
import { docketNumber, docketOf } from '../../functions/cases/docket.ts'
import { bornOf, partiesOfPetition } from '../../functions/cases/petition-case.ts'
import { emptyParty } from '../../functions/filings/petition-form.ts'
import { caseKinds } from '../../functions/kernel/case-kinds.ts'
import { readCaseNumber } from '../../functions/kernel/case-number.ts'
import { parseCivilDate } from '../../functions/kernel/civil-date.ts'
import { decide, feeNotified, judge, on, petition, proven, stored } from '../filings/samples.ts'

const docket = { courtCode: 'NA-KV01', symbol: 'TLST-DS', year: 2026 }

describe('the docket', () => {
  test('each kind of dispute has a register of its own, as the table of kinds names it', () => {
    for (const kind of caseKinds.filter(each => each.filedByCitizens && each.acceptanceSymbol !== null))
      expect(docketOf({ courtCode: 'NA-T', matter: 'dispute', kind: kind.code }, 2026).symbol).toBe(kind.acceptanceSymbol)
    expect(docketOf({ courtCode: 'NA-T', matter: 'dispute', kind: 'HNGĐ' }, 2026).symbol).toBe('TLST-HNGĐ')
  })

  test('BLTTDS 361: requests stand in a register of requests, whatever they concern', () => {
    for (const kind of ['DS', 'HNGĐ', 'KDTM', 'LĐ', 'VDS'])
      expect(docketOf({ courtCode: 'NA-T', matter: 'request', kind }, 2026).symbol).toBe('TLST-VDS')
  })

  test('a number is the serial with at least two digits, the year and the register; what is written is read back', () => {
    expect([docketNumber(docket, 7), docketNumber(docket, 1204)]).toEqual(['07/2026/TLST-DS', '1204/2026/TLST-DS'])
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom('DS', 'HNGĐ', 'KDTM', 'LĐ', 'HC'), (serial, kind) => {
        const its = docketOf({ courtCode: 'NA-KV01', matter: 'dispute', kind }, 2026)
        expect(readCaseNumber(docketNumber(its, serial))).toEqual({ serial, suffix: '', year: 2026, symbol: its.symbol })
      }),
    )
  })

  test('BLTTDS 285: an appeal has a number of its own in the register of appeals', () => {
    expect(docketOf({ courtCode: 'NA-T', matter: 'dispute', kind: 'DS', level: 'appeal' }, 2026).symbol).toBe('TLPT-DS')
    expect(docketOf({ courtCode: 'NA-T', matter: 'request', kind: 'DS', level: 'appeal' }, 2026).symbol).toBe('TLPT-VDS')
    expect(docketOf({ courtCode: 'NA-T', matter: 'dispute', kind: 'HS' }, 2026).symbol).toBe('TLST-HS')
    expect(docketOf({ courtCode: 'NA-T', matter: 'dispute', kind: 'BPXLHC', level: 'appeal' }, 2026).symbol).toBe('TLPT-BPXLHC')
  })
})

describe('a case', () => {
  const change = decide(proven(), { decision: 'accept', noAdvanceBecause: '' }, on(judge, '2026-11-23'))

  test('is born of an acceptance, with the id of its filing, its number, and the day of acceptance', () => {
    const born = bornOf(change, petition, docket, 12)
    expect(born?.case).toMatchObject({
      id: change.filing.id,
      number: '12/2026/TLST-DS',
      serial: 12,
      year: 2026,
      symbol: 'TLST-DS',
      courtCode: 'NA-KV01',
      kind: 'DS',
      receiptCode: change.filing.receiptCode,
      acceptedOn: '2026-11-19',
      acceptedBy: { subject: judge.subject, fullName: judge.fullName },
    })
  })

  test('begins its own journal with the same act, by the same person at the same instant, and names no party', () => {
    const born = bornOf(change, petition, docket, 12)
    expect(born?.happening).toMatchObject({
      event: 'case.accepted',
      subject: caseSubject(change.filing.id),
      actor: change.happening.actor,
      at: change.happening.at,
      facts: { number: '12/2026/TLST-DS', acceptedOn: '2026-11-19' },
    })
    expect(JSON.stringify(born?.happening.facts)).not.toMatch(/Nguyễn|Hoàng/)
  })

  test('is not born of anything else', () => {
    const filing = feeNotified()
    expect(bornOf({ filing, happening: change.happening }, petition, docket, 1)).toBeUndefined()
    expect(bornOf({ filing: stored(change), happening: change.happening }, petition, docket, 1)).toBeDefined()
  })
})

describe('the parties of a petition', () => {
  const day = parseCivilDate('2026-11-19')
  const filer = { owner: 'an', ownerName: 'NGUYỄN VĂN AN' }

  test('stand in their roles; the filer acts for the plaintiff who bears their name, and for nobody else', () => {
    const both = { ...petition, plaintiffs: [...petition.plaintiffs, { ...emptyParty('p2'), fullName: 'Lô Thị Bình' }] }
    expect(partiesOfPetition(both, filer, day).map(({ role, fullName, accounts }) => [role, fullName, accounts])).toEqual([
      ['plaintiff', 'Nguyễn Văn An', ['an']],
      ['plaintiff', 'Lô Thị Bình', []],
      ['defendant', 'Hoàng Thị Hoà', []],
    ])
  })

  test('BLTTDS 85: a representative who files acts for every plaintiff, and never for the other side', () => {
    const parties = partiesOfPetition(petition, { owner: 'luatsu', ownerName: 'Phạm Đức Hùng' }, day)
    expect(parties.map(party => party.accounts)).toEqual([['luatsu'], []])
  })

  test('BLTTDS 361: of a request there are requesters and related persons', () => {
    expect(partiesOfPetition({ ...petition, matter: 'request' }, filer, day).map(party => party.role)).toEqual(['requester', 'related'])
  })

  test('somebody under 18 on the day of acceptance seals the case; whoever knows their year only is no minor before the year says so', () => {
    const child = (birth: string) => ({ ...petition, relatedPersons: [{ ...emptyParty('r1'), fullName: 'Nguyễn Thị Bé', birth }] })
    expect(partiesOfPetition(child('2008-11-20'), filer, day).at(-1)?.isMinor).toBe(true)
    expect(partiesOfPetition(child('2008-11-19'), filer, day).at(-1)?.isMinor).toBe(false)
    expect(partiesOfPetition(child('2009'), filer, day).at(-1)?.isMinor).toBe(true)
    expect(partiesOfPetition(child('2008'), filer, day).at(-1)?.isMinor).toBe(false)
    const change = decide(proven(), { decision: 'accept', noAdvanceBecause: '' }, on(judge, '2026-11-23'))
    expect(bornOf(change, petition, docket, 1)?.case.isSealed).toBe(false)
    expect(bornOf(change, child('2009'), docket, 1)?.case.isSealed).toBe(true)
  })
})
