// What a reminder says, and what it never says.
import { describe, expect, it } from 'vitest'
import { makeReceiptCode } from '../../functions/kernel/receipt-code.ts'
import type { Reminder } from '../../functions/reminders/reminder.ts'
import { codeText, emailText, smsAtMost, smsText, withoutMarks, zaloValues } from '../../functions/reminders/reminder-words.ts'
import { project } from '../../infra/local/local.config.ts'

const reminder = (id: string): Reminder => ({
  ...{ id, version: 1, subject: 'vneid-an', channel: 'sms', address: '+84912345678', language: 'vi', courtCode: 'NA-KV01' },
  ...{ code: makeReceiptCode(new Uint8Array(10).fill(31)), linkId: 'l', plannedAt: '', dueAt: '', state: 'due' },
})
const counts = [1, 2, 99_999]
const many = (count: number) => Array.from({ length: Math.min(count, 1000) }, (_, index) => reminder(String(index)))

describe.each(['vi', 'en'] as const)('a text message in %s', language => {
  it.each(counts)('for %i notices is one segment of plain letters without links', count => {
    const text = smsText(many(count), language)
    expect(text.length).toBeLessThanOrEqual(smsAtMost)
    expect(text).toMatch(/^[\x20-\x7e]+$/)
    expect(text).not.toMatch(/https?:|www\.|\.vn|\//)
  })
  it('with a code is one segment and warns to keep it', () => {
    expect(codeText('123456', language).length).toBeLessThanOrEqual(smsAtMost)
    expect(codeText('123456', language)).toMatch(/123456/)
  })
  it('names nobody, no account and no court case', () => {
    const said = `${smsText(many(1), language)} ${emailText(many(1), language, 'https://cuacong.example').text}`
    expect(said).not.toMatch(/vneid|0912|84912|TLST|KV01/)
  })
})

describe('a Zalo message', () => {
  it.each(counts)('for %i notices fits the approved template', count => {
    const { template, values } = zaloValues(many(count))
    const approved = project.zalo?.templates.find(each => each.purpose === template)
    expect(approved?.parameters.map(({ name }) => name).sort()).toEqual(Object.keys(values).sort())
    for (const { name, maxLength } of approved?.parameters ?? []) expect(values[name]?.length).toBeLessThanOrEqual(maxLength)
  })
})

it('an e-mail ends with the way out of reminders, behind a #', () => {
  expect(emailText(many(1), 'en', 'https://cuacong.example').text).toContain('https://cuacong.example/en/dung-nhac#l')
})

it.each([
  ['Đường Ðinh Công Tráng', 'Duong Ðinh Cong Trang'],
  ['thuỷ, thủy', 'thuy, thuy'],
])('%s loses its marks', (text, expected) => {
  expect(withoutMarks(text)).toBe(expected)
})
