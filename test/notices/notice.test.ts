// Who is told of which event, where, and until when something must be done.
import { describe, expect, it } from 'vitest'
import {
  addressesAtMost,
  addressesOf,
  dueOf,
  type InboxEntry,
  inboxId,
  type NoticeEvent,
  newestFirst,
  noticeEvents,
  recipientsOf,
} from '../../functions/notices/notice.ts'
import { subscriptions } from '../../functions/subscriptions.ts'

const filing = { owner: 'person-1', judge: { subject: 'judge-1' } }

it('people are told of exactly the events that the worker follows', () => {
  const followed = Object.entries(subscriptions)
    .filter(([, workers]) => workers.some(worker => worker === 'send-notices'))
    .map(([event]) => event)
  expect([...noticeEvents].sort()).toEqual(followed.sort())
})

describe('who is told', () => {
  it.each(noticeEvents)('the filer hears of %s', event => {
    expect(recipientsOf(event, filing)).toContainEqual({ part: 'filer', subject: 'person-1' })
  })

  it('the examining judge hears of their assignment, an amendment, a request for exemption, a complaint, a receipt and a withdrawal, and of nothing else', () => {
    const told = noticeEvents.filter(event => recipientsOf(event, filing).some(recipient => recipient.part === 'judge'))
    expect(told).toEqual([
      'filing.judge-assigned',
      'filing.amended',
      'filing.exemption-asked',
      'filing.fee-complained',
      'filing.fee-complaint-decided',
      'filing.proof-received',
      'filing.withdrawn',
    ])
  })

  it('a filing without an examining judge has no judge to tell', () => {
    expect(recipientsOf('filing.withdrawn', { owner: 'person-1', judge: null })).toHaveLength(1)
  })
})

describe('where they are written to', () => {
  const filer = { part: 'filer', subject: 'person-1' } as const

  it('the account and the addresses of the petition, each once', () => {
    expect(addressesOf(filer, 'An@Thu.vn ', ['an@thu.vn', 'binh@thu.vn'])).toEqual(['an@thu.vn', 'binh@thu.vn'])
  })

  it('a judge only at their own address', () => {
    expect(addressesOf({ part: 'judge', subject: 'judge-1' }, 'judge@toaan.vn', ['an@thu.vn'])).toEqual(['judge@toaan.vn'])
  })

  it('nothing that is no address', () => {
    expect(addressesOf(filer, undefined, ['', 'không có', 'a@b c'])).toEqual([])
  })

  it('a few at most', () => {
    const many = Array.from({ length: 30 }, (_, index) => `p${index}@thu.vn`)
    expect(addressesOf(filer, undefined, many)).toHaveLength(addressesAtMost)
  })
})

describe('the day that a notice names', () => {
  it('of two days it is the earlier', () => {
    const facts = { until: '2026-12-19', due: '2026-12-21' }
    expect(dueOf('filing.amendment-requested', 'filer', facts)).toBe('2026-12-19')
  })

  it('the first of the two last days for the advance', () => {
    expect(dueOf('filing.fee-notified', 'filer', { due: '2026-11-30', lastDay: '2026-12-02' })).toBe('2026-11-30')
  })

  it.each<NoticeEvent>(['filing.judge-assigned', 'filing.accepted', 'filing.transferred'])('%s: the terms are the court’s own', event => {
    expect(dueOf(event, 'filer', { due: '2026-11-30' })).toBeUndefined()
  })

  it('without a term there is none', () => {
    expect(dueOf('filing.returned', 'filer', { ground: 'a' })).toBeUndefined()
    expect(dueOf('filing.returned', 'filer', { due: 'soon' })).toBeUndefined()
  })
})

describe('the inbox', () => {
  const entry = (at: string): InboxEntry => ({
    id: inboxId(at, 'x'),
    event: 'filing.accepted',
    part: 'filer',
    at,
    about: { kind: 'filing' as const, id: 'f' },
    code: 'NA-',
  })

  it('of several accounts is one list, newest first', () => {
    const [first, second, third] = ['2026-11-21T02:00:00.000Z', '2026-11-21T02:00:00.001Z', '2027-01-01T00:00:00.000Z'].map(entry)
    expect(newestFirst([[second, first].flatMap(each => each ?? []), [third].flatMap(each => each ?? [])], 2)).toEqual([third, second])
  })

  it('gives out ids that can stand in a path', () => {
    expect(inboxId('2026-11-21T02:00:00.000Z', 'ab_C-1')).toMatch(/^[A-Za-z0-9_-]+$/)
  })
})
