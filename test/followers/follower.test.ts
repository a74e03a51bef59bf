// Whoever follows the schedule by e-mail has agreed with their own hand, ends it as easily, and is forgotten when they do not.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  agreedOf,
  askToFollow,
  confirmFollowing,
  endFollowing,
  type Follower,
  type FollowerChange,
  followedAtMost,
  followerAddress,
  forgottenAt,
  newFollower,
  waitingOf,
} from '../../functions/followers/follower.ts'
import { followerView } from '../../functions/followers/follower-view.ts'
import { topicKey } from '../../functions/followers/topic.ts'
import { refusedAs } from '../support/refusal-code.ts'

const now = '2026-11-20T02:00:00.000Z'
const later = (hours: number): string => new Date(Date.parse(now) + hours * 3_600_000).toISOString()
const topic = (court: string, number = '') => ({ court, kind: '', number })
const nobody = newFollower('an@example.vn', { id: 'f1', linkId: 'L'.repeat(43) }, 'vi')
const saved = (before: Follower, change: FollowerChange | undefined): Follower =>
  change ? { ...change.follower, version: change.follower.version + 1 } : before
const asked = (follower: Follower, court: string, at = now) => saved(follower, askToFollow(follower, topic(court), 'vi', at))
const agreed = (follower: Follower, at = now) => saved(follower, confirmFollowing(follower, at))
const keys = (follower: Follower) => agreedOf(follower).map(each => topicKey(each.topic))

describe('an address', () => {
  test.each([
    ['in capitals is the same mailbox', ' An.Nguyen@Example.VN ', 'an.nguyen@example.vn'],
    ['may have a plus', 'an+lich@mail.example.com', 'an+lich@mail.example.com'],
  ])('%s', (_, typed, expected) => {
    expect(followerAddress(typed)).toBe(expected)
  })

  test.each([
    '',
    'an',
    'an@example',
    'an @example.vn',
    'a<b@example.vn',
    'ấn@example.vn',
    'a@b.vn, c@d.vn',
    `${'a'.repeat(200)}@example.vn`,
    'a@b.vn\nBcc: c@d.vn',
  ])('%j is none that a mail can go to', typed => {
    expect(refusedAs(() => followerAddress(typed))).toBe('follower.address-not-usable')
  })
})

describe('following', () => {
  test('begins with the button only: what was asked for sends nothing', () => {
    const follower = asked(nobody, 'NA-KV01')
    expect(keys(follower)).toEqual([])
    expect(waitingOf(follower, now).map(each => topicKey(each.topic))).toEqual(['NA-KV01'])
    expect(keys(agreed(follower, later(1)))).toEqual(['NA-KV01'])
  })

  test('by the button agrees to everything that waits, and to nothing that somebody asked for long ago', () => {
    const follower = asked(asked(nobody, 'NA-KV01'), 'NA-KV02', later(24 * 6))
    expect(keys(agreed(follower, later(24 * 8)))).toEqual(['NA-KV02'])
    expect(confirmFollowing(follower, later(24 * 30))).toBeUndefined()
  })

  test('asked for again on the same day changes nothing, so that nobody fills a mailbox or the journal', () => {
    const follower = asked(nobody, 'NA-KV01')
    expect(askToFollow(follower, topic('NA-KV01'), 'vi', later(23))).toBeUndefined()
    expect(askToFollow(follower, topic('NA-KV01'), 'vi', later(25))).toBeDefined()
  })

  test('that was agreed to stays when somebody else asks for it, in their language too', () => {
    const follower = agreed(asked(nobody, 'NA-KV01'))
    const again = saved(follower, askToFollow(follower, topic('NA-KV01'), 'en', later(1)))
    expect(keys(again)).toEqual(['NA-KV01'])
    expect(again.language).toBe('vi')
    expect(waitingOf(again, later(1))).toEqual([])
  })

  test('has a bound', () => {
    let follower = nobody
    for (let index = 0; index < followedAtMost; index += 1)
      follower = agreed(saved(follower, askToFollow(follower, topic('NA-KV01', `${index + 1}/2026/TLST-DS`), 'vi', now)))
    expect(agreedOf(follower)).toHaveLength(followedAtMost)
    expect(refusedAs(() => agreed(asked(follower, 'NA-KV02')))).toBe('follower.too-many')
  })

  test('ends by one topic, or all; what does not exist ends nothing', () => {
    const follower = agreed(asked(asked(nobody, 'NA-KV01'), 'NA-KV02'))
    expect(keys(saved(follower, endFollowing(follower, 'NA-KV01', 'mail', later(1))))).toEqual(['NA-KV02'])
    expect(endFollowing(follower, 'NA-KV03', 'page', later(1))).toBeUndefined()
    expect(endFollowing(follower, 'all', 'page', later(1))?.follower.followed).toEqual([])
  })

  test('that nobody agreed to is forgotten after seven days; what is followed is not', () => {
    const follower = asked(asked(nobody, 'NA-KV01'), 'NA-KV02', later(48))
    expect(forgottenAt(follower)).toBe(later(24 * 9))
    expect(forgottenAt(agreed(follower, later(49)))).toBeUndefined()
  })
})

describe('whatever is asked, agreed and ended in any order', () => {
  const step = fc.record({
    what: fc.constantFrom('ask', 'agree', 'end', 'end-all'),
    court: fc.constantFrom('NA-TINH', 'NA-KV01', 'NA-KV02'),
    hours: fc.integer({ min: 0, max: 100 }),
  })

  test('mails come only for what was agreed to since it last ended; the journal has no address, the page no whole one', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), steps => {
        let follower = nobody
        let at = now
        const model = new Map<string, 'waits' | 'follows'>()
        for (const { what, court, hours } of steps) {
          at = new Date(Date.parse(at) + hours * 3_600_000).toISOString()
          const change =
            what === 'ask'
              ? askToFollow(follower, topic(court), 'vi', at)
              : what === 'agree'
                ? confirmFollowing(follower, at)
                : endFollowing(follower, what === 'end' ? court : 'all', 'page', at)
          expect(JSON.stringify(change?.happening ?? {})).not.toMatch(/an@example|LLLL/)
          for (const each of waitingOf(follower, at)) if (what === 'agree') model.set(topicKey(each.topic), 'follows')
          if (what === 'end') model.delete(court)
          if (what === 'end-all') model.clear()
          follower = saved(follower, change)
        }
        expect(keys(follower).sort()).toEqual(
          [...model]
            .filter(([, state]) => state === 'follows')
            .map(([key]) => key)
            .sort(),
        )
        expect(JSON.stringify(followerView(follower, at))).not.toContain('an@example.vn')
      }),
    )
  })
})
