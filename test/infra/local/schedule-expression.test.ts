import { describe, expect, it } from 'vitest'
import { latestDue } from '../../../infra/local/events/schedule-expression.ts'

const at = (text: string) => Date.parse(text)
const due = (expression: string, after: string, until: string, zone = 'UTC') => {
  const found = latestDue(expression, zone, at(after), at(until))
  return found === undefined ? undefined : new Date(found).toISOString()
}

describe('a schedule is due', () => {
  it.each([
    ['every night at 19:00', 'cron(0 19 * * ? *)', '2026-11-21T18:00:00Z', '2026-11-21T19:00:00Z', '2026-11-21T19:00:00.000Z'],
    ['not before its hour', 'cron(0 19 * * ? *)', '2026-11-21T18:00:00Z', '2026-11-21T18:59:59Z', undefined],
    ['not again at the same time', 'cron(0 19 * * ? *)', '2026-11-21T19:00:00Z', '2026-11-21T19:00:30Z', undefined],
    ['every quarter of an hour', 'cron(0/15 * * * ? *)', '2026-11-21T10:00:00Z', '2026-11-21T10:31:00Z', '2026-11-21T10:30:00.000Z'],
    ['on weekdays by name', 'cron(0 8 ? * MON-FRI *)', '2026-11-20T09:00:00Z', '2026-11-22T12:00:00Z', undefined],
    ['on Monday', 'cron(0 8 ? * MON-FRI *)', '2026-11-20T09:00:00Z', '2026-11-23T12:00:00Z', '2026-11-23T08:00:00.000Z'],
    ['on the last day of a month', 'cron(0 0 L * ? *)', '2026-11-25T00:00:00Z', '2026-12-01T00:00:00Z', '2026-11-30T00:00:00.000Z'],
    ['on the first Tuesday', 'cron(0 0 ? * 3#1 *)', '2026-11-28T00:00:00Z', '2026-12-02T00:00:00Z', '2026-12-01T00:00:00.000Z'],
    ['in months by name', 'cron(0 0 1 JAN,DEC ? *)', '2026-11-28T00:00:00Z', '2026-12-02T00:00:00Z', '2026-12-01T00:00:00.000Z'],
    ['by a rate', 'rate(15 minutes)', '2026-11-21T10:01:00Z', '2026-11-21T10:16:00Z', '2026-11-21T10:15:00.000Z'],
    ['once', 'at(2026-11-21T10:15:00)', '2026-11-21T10:00:00Z', '2026-11-21T10:16:00Z', '2026-11-21T10:15:00.000Z'],
  ])('%s', (_, expression, after, until, expected) => {
    expect(due(expression, after, until)).toBe(expected)
  })

  it('in its own time zone', () => {
    expect(due('cron(30 7 * * ? *)', '2026-11-21T00:00:00Z', '2026-11-21T01:00:00Z', 'Asia/Ho_Chi_Minh')).toBe('2026-11-21T00:30:00.000Z')
  })

  it('at no time that the reader cannot read', () => {
    expect(() => due('every(day)', '2026-11-21T00:00:00Z', '2026-11-22T00:00:00Z')).toThrow('every(day)')
  })
})
