// Holds the public docket to what the law lets everybody know: no party, no judge, nothing sealed, and nothing by which a published judgment is found.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { docketCourtSlots, docketPageSlots } from '../../functions/cases/docket-page.ts'
import { type DocketPage, docketEntry, docketPageName, pageOf, withEntry, withRegister } from '../../functions/cases/public-docket.ts'
import { acceptedCase, enteredSample, stepped } from './samples.ts'

const court = { code: 'NA-KV01', nameVi: 'Tòa án nhân dân khu vực 1 - Nghệ An', nameEn: 'Regional Court 1' }
const page: DocketPage = { courtCode: 'NA-KV01', symbol: 'TLST-DS', year: 2026, page: 1, entries: [] }

describe('what is public of a case', () => {
  test('number, kind, relation, state and the days of procedure; no name, no number of a person, no receipt code', () => {
    const its = { ...acceptedCase(), judge: { subject: 's', fullName: 'Thẩm Phán Một' } }
    const entry = docketEntry(its)
    expect(entry).toMatchObject({ number: its.number, kind: 'DS', state: 'preparing', acceptedOn: its.acceptedOn })
    const text = JSON.stringify(entry)
    for (const hidden of [...its.parties.map(party => party.fullName), 'Thẩm Phán', its.receiptCode, its.id, its.acceptedBy.fullName])
      expect(text).not.toContain(hidden)
  })

  test('family and criminal cases, measures, and whatever is sealed have no entry', () => {
    for (const kind of ['HNGĐ', 'HS', 'BPXLHC']) expect(docketEntry(enteredSample({ kind }))).toBeUndefined()
    expect(docketEntry(enteredSample({ isSealed: true }))).toBeUndefined()
    expect(docketEntry(enteredSample({ kind: 'DS', matter: 'request' }))).toBeDefined()
  })

  test('from the pronouncement on neither day nor number: the docket cannot be joined to the published judgment', () => {
    const toTrial = stepped(enteredSample(), 'to-trial', '2026-05-04')
    const tried = stepped(toTrial, 'pronounced', '2026-06-01', { number: '77/2026/DS-ST' })
    const effective = stepped(stepped(tried, 'judgment-sent', '2026-06-08', { number: '901/GT' }), 'in-effect', '2026-07-02')
    for (const its of [tried, effective]) {
      const entry = docketEntry(its)
      expect([entry?.state, entry?.steps.map(step => step.kind)]).toEqual(['decided', ['accepted', 'to-trial']])
      const filled = JSON.stringify(docketPageSlots(withEntry(page, its.serial, entry), court, 'vi'))
      expect(JSON.stringify(entry) + filled).not.toMatch(/2026-06|2026-07|0?1\/0?6\/2026|0?2\/0?7\/2026|77\/2026|901/)
      expect(filled).toContain('"hasStep":false')
    }
  })
})

describe('pages of a docket', () => {
  test('a number stands on one page for ever, a hundred on each', () => {
    expect([1, 100, 101, 200, 201].map(pageOf)).toEqual([1, 1, 2, 2, 3])
    expect(docketPageName({ symbol: 'TLST-LĐ', year: 2026, page: 2 })).toBe('TLST-LD-2026-2')
  })

  test('whatever order messages come in, a page holds each public number once, the latest on top', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.boolean()), { maxLength: 40 }), messages => {
        let now = page
        const last = new Map<number, boolean>()
        for (const [serial, isSealed] of messages) {
          now = withEntry(now, serial, docketEntry(enteredSample({ serial, isSealed })))
          last.set(serial, isSealed)
        }
        const expected = [...last].filter(([, isSealed]) => !isSealed).map(([serial]) => serial)
        expect(now.entries.map(entry => entry.serial)).toEqual(expected.sort((a, b) => b - a))
      }),
    )
  })

  test('the court’s page leads to every page of every register, the newest first', () => {
    const index = withRegister(withRegister({ courtCode: 'NA-KV01', registers: [] }, { symbol: 'TLST-DS', year: 2026, page: 1 }), {
      ...{ symbol: 'TLST-DS', year: 2026, page: 2 },
    })
    expect(index.registers).toEqual([{ symbol: 'TLST-DS', year: 2026, pages: 2 }])
    expect(JSON.stringify(docketCourtSlots(index, court, 'en'))).toContain('/en/so-thu-ly/NA-KV01/TLST-DS-2026-2')
  })
})
