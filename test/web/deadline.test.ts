// How a time limit is said: the date written out, the days left in words, the colour only repeating them.
import { describe, expect, it } from 'vitest'
import { computeDeadline } from '../../functions/kernel/court-calendar.ts'
import { type Deadline, deadlineSaid, stepsSaid, toneOfDeadline } from '../../web/src/components/deadline.ts'
import { kit as en } from '../../web/src/words/en/kit.ts'
import { kit as vi } from '../../web/src/words/vi/kit.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const deadline = (changes: Partial<Deadline>): Deadline => ({
  due: '2026-11-27',
  daysLeft: 3,
  unit: 'working-days',
  state: 'green',
  article: 'BLTTDS 191(2)',
  steps: [],
  ...changes,
})

describe('a deadline in words', () => {
  it.each([
    [{}, 'còn 3 ngày làm việc', '3 working days left'],
    [{ daysLeft: 1 }, 'còn 1 ngày làm việc', '1 working day left'],
    [{ daysLeft: 5, unit: 'days' as const }, 'còn 5 ngày', '5 days left'],
    [{ daysLeft: 0, state: 'red' as const }, 'hôm nay là ngày cuối', 'today is the last day'],
    [{ daysLeft: -2, state: 'overdue' as const }, 'đã quá 2 ngày làm việc', '2 working days overdue'],
    [{ state: 'paused' as const }, 'tạm dừng tính hạn', 'clock stopped'],
    [{ state: 'met' as const }, 'đã làm đúng hạn', 'done in time'],
  ])('%o', (changes, vietnamese, english) => {
    expect(deadlineSaid('vi', vi, deadline(changes)).left).toBe(vietnamese)
    expect(deadlineSaid('en', en, deadline(changes)).left).toBe(english)
  })

  it('writes the day out and keeps it together on a line', () => {
    expect(deadlineSaid('vi', vi, deadline({})).due).toBe('Hạn: thứ\u00a0Sáu, 27/11/2026')
    expect(plain(deadlineSaid('en', en, deadline({})).due)).toBe('Due: Friday, 27 November 2026')
  })

  it('marks a provisional day as expected', () => {
    expect(plain(deadlineSaid('vi', vi, deadline({ provisional: true })).due)).toBe('Hạn: thứ Sáu, 27/11/2026 (dự kiến)')
  })

  it('colours by state, and a stopped clock not at all', () => {
    expect(toneOfDeadline({ state: 'overdue' })).toBe('red')
    expect(toneOfDeadline({ state: 'paused' })).toBe('still')
  })

  it('says every kind of step of the kernel, holidays by name, without an open place', () => {
    const steps = computeDeadline({ code: 'CIV-DECIDE-PETITION', event: '2026-08-28' }).steps
    const said = stepsSaid('vi', vi, steps).map(plain)
    expect(said[0]).toBe('thứ Sáu, 28/08/2026: ngày xảy ra, không tính.')
    expect(said.some(sentence => sentence.includes('nghỉ lễ ('))).toBe(true)
    expect(said.filter(sentence => /[{}]/.test(sentence))).toEqual([])
    expect(stepsSaid('en', en, steps).filter(sentence => /[{}]/.test(sentence))).toEqual([])
  })
})
