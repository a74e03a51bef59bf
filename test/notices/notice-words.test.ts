// Every event has its words in both languages, and no word names a person, a party, a kind of case or an amount.
import { describe, expect, it } from 'vitest'
import { civilDate } from '../../functions/kernel/civil-date.ts'
import { makeReceiptCode } from '../../functions/kernel/receipt-code.ts'
import { filerWords } from '../../functions/notices/filer-words.ts'
import { judgeWords } from '../../functions/notices/judge-words.ts'
import { noticeEvents, partsTold } from '../../functions/notices/notice.ts'
import { emailOf } from '../../functions/notices/notice-words.ts'
import { paths } from '../../web/src/site/paths.ts'

const about = 'filing'
const code = makeReceiptCode(new Uint8Array(10))
const at = '2026-11-21T02:30:00.000Z'
const due = civilDate(2026, 11, 27)
const origin = 'https://cuacong.example'

const mails = noticeEvents.flatMap(event =>
  partsTold(event).flatMap(part =>
    (['vi', 'en'] as const).map(language => ({
      event,
      part,
      language,
      ...emailOf({ event, part, about, code, at, due }, language, origin),
    })),
  ),
)

it('both languages have the same words for every event and part', () => {
  expect(Object.keys(filerWords).sort()).toEqual([...noticeEvents].sort())
  for (const words of [...Object.values(filerWords), ...Object.values(judgeWords)]) {
    expect(Object.keys(words.vi).sort()).toEqual(Object.keys(words.en).sort())
  }
  expect(Object.keys(judgeWords).sort()).toEqual(noticeEvents.filter(event => partsTold(event).includes('judge')).sort())
})

describe.each(mails)('$event for the $part in $language', ({ part, language, subject, text }) => {
  it('says the code, the minute, the day written out, a way into the portal, and the warning of fraud', () => {
    expect(text).toContain('NA-0000-0000-')
    expect(subject).toContain('NA-0000-0000-')
    expect(text).toContain('09:30')
    expect(text).toContain(language === 'vi' ? 'thứ Sáu, 27/11/2026' : 'Friday, 27 November 2026')
    const site = language === 'vi' ? origin : `${origin}/en`
    expect(text).toContain(part === 'judge' ? `${site}${paths.desk}` : `${site}${paths.inbox}`)
    if (part === 'filer') expect(text).toContain(`${site}${paths.follow}`)
    expect(text).toContain(
      language === 'vi' ? 'Tòa án không bao giờ yêu cầu chuyển tiền qua điện thoại' : 'The court never asks for money by telephone',
    )
  })

  it('is composed text without a gap, in one language', () => {
    expect(text).toBe(text.normalize('NFC'))
    expect(subject).toBe(subject.normalize('NFC'))
    expect(text).not.toMatch(/undefined|null|\n{3}|\$\{/)
    if (language === 'en') expect(text.replaceAll('Cửa Công', '')).not.toMatch(/[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i)
  })

  it('tells nothing of the matter', () => {
    expect(`${subject} ${text}`).not.toMatch(
      /ly hôn|divorce|dân sự sơ thẩm|hôn nhân|lao động|nguyên đơn|bị đơn|plaintiff|defendant|\d+ đồng|₫|VND/i,
    )
  })
})

it('two events never share their subject line', () => {
  const lines = mails.map(mail => `${mail.part} ${mail.language} ${mail.subject}`)
  expect(new Set(lines).size).toBe(lines.length)
})

it('a notice without a day has no empty line for it', () => {
  const { text } = emailOf({ event: 'filing.returned', part: 'filer', about, code, at }, 'vi', origin)
  expect(text).not.toContain('Chậm nhất')
})
