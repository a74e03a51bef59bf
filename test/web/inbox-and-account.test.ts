// What the inbox says of a notice, and what the account page tells of a slip before anything is sent.
import { describe, expect, test } from 'vitest'
import { noticeEvents, partsTold } from '../../functions/notices/notice.ts'
import { contactProblems } from '../../web/src/scripts/account/contact-form.ts'
import { toldOf } from '../../web/src/scripts/inbox/notice-entry.ts'
import { events as eventsEn } from '../../web/src/words/en/events.ts'
import { inbox as inboxEn } from '../../web/src/words/en/inbox.ts'
import { account } from '../../web/src/words/vi/account.ts'
import { events } from '../../web/src/words/vi/events.ts'
import { inbox } from '../../web/src/words/vi/inbox.ts'

describe('a notice', () => {
  const languages = [
    { inbox, events },
    { inbox: inboxEn, events: eventsEn },
  ]

  test.each(noticeEvents)('%s is said in words of its own to everyone who is told of it', event => {
    for (const words of languages) {
      for (const part of partsTold(event)) expect(toldOf({ event, part }, words)).not.toBe(words.events.otherTold)
    }
  })

  test('speaks to the judge as a judge', () => {
    expect(toldOf({ event: 'filing.judge-assigned', part: 'judge' }, { inbox, events })).toBe(inbox.judge['filing.judge-assigned'])
    expect(toldOf({ event: 'filing.judge-assigned', part: 'filer' }, { inbox, events })).toBe(events.told['filing.judge-assigned'])
  })

  test('of an event of tomorrow is said in general words', () => {
    expect(toldOf({ event: 'filing.sung', part: 'filer' }, { inbox, events })).toBe(events.otherTold)
  })
})

describe('where notices reach a person', () => {
  const wrong = (email: string, phone: string) => contactProblems({ email, phone }, account.contact)

  test('may be nowhere but the inbox', () => {
    expect(wrong('', '')).toEqual({ email: undefined, phone: undefined })
  })

  test.each(['an@example.vn', 'an.nguyen+toa@mail.example.com'])('takes %s', email => {
    expect(wrong(email, '0912 345 678')).toEqual({ email: undefined, phone: undefined })
  })

  test.each(['an', 'an@', 'an@example', 'a n@example.vn'])('tells that %s is no address', email => {
    expect(wrong(email, '').email).toBe(account.contact.emailWrong)
  })

  test('tells that a number is no mobile one', () => {
    expect(wrong('', '123').phone).toBe(account.contact.phoneWrong)
  })
})
