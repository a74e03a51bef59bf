import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { booked, type Diary, released, resourcesOf } from '../../functions/hearings/sitting.ts'
import { isRefusal } from '../../functions/kernel/refusal.ts'
import { day, scheduled } from './made.ts'

const minute = fc.integer({ min: 6 * 12, max: 20 * 12 }).map(slot => slot * 5)
const hour = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
const stretch = fc
  .tuple(minute, fc.integer({ min: 1, max: 60 }))
  .map(([from, length]) => ({ startsAt: hour(from), endsAt: hour(from + length * 5) }))
const room = { key: 'room|NA-KV01|1', what: 'room', name: 'Phòng 1' } as const
const empty: Diary = { key: room.key, day: day('2026-11-26'), version: 0, bookings: [] }

describe('a diary', () => {
  it('never has two hearings at one time, whatever is booked and taken out in whatever order', () => {
    const step = fc.oneof(stretch, fc.nat({ max: 12 }))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), steps => {
        let diary = empty
        steps.forEach((each, index) => {
          if (typeof each === 'number') diary = released(diary, `h${each}`)
          else {
            try {
              diary = booked(diary, { hearingId: `h${index}`, ...each }, room)
            } catch (error) {
              if (!isRefusal(error)) throw error
              // Refused only for a reason: something stands in the way.
              expect(diary.bookings.some(other => other.startsAt < each.endsAt && each.startsAt < other.endsAt)).toBe(true)
            }
          }
          diary.bookings.forEach((one, at) => {
            const next = diary.bookings[at + 1]
            if (next) expect(one.endsAt <= next.startsAt).toBe(true)
          })
        })
      }),
    )
  })

  it('takes hearings that follow on one another to the minute', () => {
    const first = booked(empty, { hearingId: 'a', startsAt: '08:00', endsAt: '10:00' }, room)
    expect(booked(first, { hearingId: 'b', startsAt: '10:00', endsAt: '11:00' }, room).bookings).toHaveLength(2)
  })
})

describe('what can be at one place only', () => {
  it('is the room, every judge, juror, the clerk and the prosecutor; one person under one key wherever they sit', () => {
    const resources = resourcesOf(scheduled())
    expect(resources.map(({ what }) => what)).toEqual(['room', 'judge', 'juror', 'juror', 'clerk', 'prosecutor'])
    const inOtherRoom = resourcesOf(scheduled({ room: 'phòng  xử án SỐ 1' }))
    expect(inOtherRoom.map(({ key }) => key)).toEqual(resources.map(({ key }) => key))
  })
})
