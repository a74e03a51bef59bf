// Templates of the court's papers: every place is filled from a known field, every field has a place, nothing is merged half.
import { describe, expect, test } from 'vitest'
import {
  appointmentOf,
  checkedFields,
  decidedOnOf,
  mergedPaper,
  templateNamed,
} from '../../functions/electronic-service/document-template.ts'
import { portalFields, templates } from '../../functions/electronic-service/document-templates.ts'
import { parseCivilDate } from '../../functions/kernel/civil-date.ts'

const summons = templateNamed('summons')
const filled = {
  ...{ purpose: 'tham gia phiên tòa', hearingDate: '2026-12-21', hearingTime: '08:00', place: 'Phòng 2', bring: '' },
  ...{ signerTitle: 'Thẩm phán', signer: 'Lê Văn Thắng' },
}
const about = {
  ...{ court: 'Tòa án nhân dân khu vực 1', caseNumber: '1/2026/TLST-DS', paperDate: parseCivilDate('2026-11-21') },
  recipients: [{ fullName: 'Nguyễn Văn An', partAs: 'bị đơn' }],
}

test.each(templates.map(template => [`${template.id} ${template.version}`, template] as const))(
  '%s: places and fields fit',
  (_, template) => {
    const places = [...template.paragraphs.join(' ').matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? '')
    const known = [...template.fields.map(field => field.name), ...portalFields]
    expect(places.filter(place => !known.includes(place))).toEqual([])
    const unused = template.fields.map(field => field.name).filter(name => !places.includes(name))
    expect(unused).toEqual(['signerTitle', 'signer'])
    expect(template.paragraphs.join()).toContain('{recipients}')
  },
)

describe('merging', () => {
  test('a paper says its day, its time in words and its people, and leaves out what was not asked', () => {
    const paper = mergedPaper(summons, { ...about, fields: checkedFields(summons, filled) })
    expect(paper.paragraphs).toContain('Đúng 08 giờ 00, 21/12/2026, có mặt tại: Phòng 2.')
    expect(paper.paragraphs).toContain('Nguyễn Văn An (bị đơn)')
    expect(paper.paragraphs.join(' ')).not.toContain('mang theo:')
    expect(paper.paragraphs.join(' ')).not.toContain('{')
  })
  test.each([
    [{ ...filled, purpose: '  ' }, 'template.fields-missing'],
    [{ ...filled, hearingDate: '2026-02-30' }, 'template.fields-unreadable'],
    [{ ...filled, hearingTime: '25:00' }, 'template.fields-unreadable'],
    [{ ...filled, judge: 'x' }, 'template.field-unknown'],
  ])('%o is refused', (fields, code) => {
    expect(() => checkedFields(summons, fields)).toThrow(code)
  })
  test('a value that looks like a place opens none', () => {
    const fields = checkedFields(summons, { ...filled, purpose: '{signer} {recipients}' })
    expect(mergedPaper(summons, { ...about, fields }).paragraphs).toContain('Để: signer recipients.')
  })
})

test('the days that follow from a paper: the term to send, and the appointment', () => {
  expect(decidedOnOf(templateNamed('trial-decision'), { decidedOn: '2026-11-20' })).toBe('2026-11-20')
  expect(decidedOnOf(summons, filled)).toBeNull()
  expect(appointmentOf(filled)).toEqual({ on: '2026-12-21', time: '08:00', place: 'Phòng 2' })
  expect(appointmentOf({})).toBeUndefined()
})
