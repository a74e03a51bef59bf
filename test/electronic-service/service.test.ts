// Service of documents: what has legal effect, what may follow what, and that nothing is ever called served without its evidence.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { startAct } from '../../functions/electronic-service/service-act.ts'
import { type Channel, causes, channels } from '../../functions/electronic-service/service-event.ts'
import { firstChannels, nextChannels, proposalOf } from '../../functions/electronic-service/service-ladder.ts'
import { certify, deemServed, recordPaper, takeNextStep } from '../../functions/electronic-service/service-officer.ts'
import { acknowledge, open } from '../../functions/electronic-service/service-reading.ts'
import { phaseOf, type ServiceRecipient, servedBy } from '../../functions/electronic-service/service-recipient.ts'
import { afterHandOver, afterNews, afterSilence, claimSending, released } from '../../functions/electronic-service/service-sending.ts'
import { actorRecord } from '../../functions/kernel/actor.ts'
import { addDays, civilDateOf, parseCivilDate } from '../../functions/kernel/civil-date.ts'
import { isRefusal } from '../../functions/kernel/refusal.ts'
import { refusedAs } from '../support/refusal-code.ts'
import { at, calendar, citizen, clerk, daysLater, hoursLater, named, readyAct, started } from './service-samples.ts'

const today = civilDateOf(at)
const mailed = (recipient: ServiceRecipient): ServiceRecipient =>
  afterHandOver(recipient, 1, { sending: 'sent', messageId: 'm1' }, at)?.recipient ?? recipient
const told = (recipient: ServiceRecipient, what: 'delivered' | 'accepted', when = at, step = 1): ServiceRecipient =>
  afterNews(recipient, step, { what }, 'm1', when)?.recipient ?? recipient
const bounced = (recipient: ServiceRecipient): ServiceRecipient =>
  afterNews(recipient, 1, { what: 'failed', cause: 'bounced' }, 'm1', at)?.recipient ?? recipient
const step = (recipient: ServiceRecipient, channel: Channel): ServiceRecipient =>
  takeNextStep(recipient, { channel, note: '' }, clerk, at).recipient
const paper = (recipient: ServiceRecipient, record: Parameters<typeof recordPaper>[1], when = at): ServiceRecipient =>
  recordPaper(recipient, record, clerk, when).recipient

describe('the legal moment (NQ 04/2016 Art. 8(3); prepared: NQ 01/2026)', () => {
  test('an e-mail that the provider delivered serves on the day of its arrival', () => {
    const recipient = told(mailed(started('e-service')), 'delivered', daysLater(1))
    expect(servedBy(recipient)?.on).toBe(addDays(today, 1))
    expect(phaseOf(recipient)).toBe('served')
  })
  test('sent, accepted, placed in the account and opened serve nobody under the resolution of 2016', () => {
    const opened = open(told(mailed(started('e-service')), 'accepted'), citizen, at)?.recipient
    expect(opened && servedBy(opened)).toBeUndefined()
  })
  test('under the basis that is prepared the account of the portal is the place of service', () => {
    expect(servedBy(started('e-service', 'nq-01-2026'))?.event.via).toBe('portal')
  })
  test("the recipient's own acknowledgement serves although the e-mail bounced (22(1))", () => {
    const opened = open(bounced(mailed(started('e-service'))), citizen, at)?.recipient
    const done = opened && acknowledge(opened, citizen, daysLater(2))?.recipient
    expect(done && servedBy(done)?.on).toBe(addDays(today, 2))
  })
  test('a bounce for good takes an arrival back, whichever is told first', () => {
    expect(phaseOf(bounced(told(mailed(started('e-service')), 'delivered')))).toBe('choose-step')
    expect(phaseOf(told(bounced(mailed(started('e-service'))), 'delivered'))).toBe('choose-step')
  })
  test('acknowledging before opening is refused', () => {
    expect(refusedAs(() => acknowledge(started('e-service'), citizen, at))).toBe('service.not-opened')
  })
  test('an arrival that is told after the clock gave up still serves, and closes the paper step', () => {
    const silent = afterSilence(mailed(started('e-service')), hoursLater(25))?.recipient
    const onPaper = silent && step(silent, 'direct')
    expect(onPaper && phaseOf(onPaper)).toBe('to-do')
    expect(onPaper && phaseOf(told(onPaper, 'delivered', hoursLater(30)))).toBe('served')
  })
})

describe('once per document, recipient and step', () => {
  test('the second delivery of the message finds the claim taken; a claim given back is taken anew', () => {
    const first = claimSending(started('e-service'), 1, at)
    if (first.claim !== 'ours') throw new Error('not ours')
    expect(claimSending(first.recipient, 1, at).claim).toBe('theirs')
    const again = released(first.recipient)
    expect(again && claimSending(again, 1, at).claim).toBe('ours')
  })
  test('a worker stopped between claim and answer: unknown, and never a second e-mail', () => {
    const first = claimSending(started('e-service'), 1, at)
    if (first.claim !== 'ours') throw new Error('not ours')
    const late = claimSending(first.recipient, 1, hoursLater(1))
    if (late.claim !== 'lost') throw new Error('not lost')
    expect(phaseOf(late.change.recipient)).toBe('choose-step')
    expect(claimSending(late.change.recipient, 1, hoursLater(2)).claim).toBe('theirs')
  })
  test('the same word of the provider twice is one event', () => {
    expect(afterNews(told(mailed(started('e-service')), 'delivered'), 1, { what: 'delivered' }, 'm1', at)).toBeUndefined()
  })
  test('silence: nothing for 24 hours, then unknown and a proposal of the next legal step', () => {
    expect(afterSilence(mailed(started('e-service')), hoursLater(23))).toBeUndefined()
    const silent = afterSilence(mailed(started('e-service')), hoursLater(24))?.recipient
    const proposal = silent && proposalOf(silent, addDays(today, 1), calendar)
    expect(proposal).toMatchObject({ act: 'choose-step', channel: 'direct', basis: 'law', article: 'NQ 04/2016/NQ-HĐTP Điều 9 khoản 3' })
  })
})

describe('the ladder (BLTTDS 173-179)', () => {
  test.each([
    [true, 'x', ['e-service', 'direct', 'post', 'bailiff']],
    [false, 'x', ['direct', 'post', 'bailiff']],
    [true, '', ['e-service', 'posting']],
    [false, '', ['posting']],
  ])('consent %s, address %j: it may begin with %j', (hasConsent, address, expected) => {
    expect(firstChannels({ hasConsent, address })).toEqual(expected)
  })
  test('without consent nothing is served electronically, also when it ended after the document was prepared', () => {
    const act = readyAct([named('e-service')])
    expect(refusedAs(() => readyAct([named('e-service', { account: null })]))).toBe('service.first-channel-closed')
    expect(refusedAs(() => startAct(act, { sha256: 'a'.repeat(64), consentOf: () => undefined, calendar }, actorRecord(clerk), at))).toBe(
      'service.no-consent',
    )
  })
  test('posting is not open while the person can be sought at an address, and is after they were not found there (179(1))', () => {
    expect(nextChannels(bounced(mailed(started('e-service'))))).not.toContain('posting')
    const absent = paper(started('direct'), { what: 'not-received', on: today, reference: 'BB 1', cause: 'moved', note: '' })
    expect(nextChannels(absent)).toContain('posting')
    expect(proposalOf(absent, today, calendar)).toMatchObject({ act: 'choose-step', channel: 'post' })
  })
  test('a service never goes back to e-mail', () => {
    for (const channel of channels)
      expect(nextChannels(bounced(started('e-service')))).not.toContain(channel === 'e-service' ? channel : '')
  })
  test('a letter that nobody posted was received by nobody; a paper of tomorrow is refused', () => {
    const letter = started('post')
    const received = { what: 'received', on: today, reference: 'RR1', receivedBy: 'ông An' } as const
    expect(refusedAs(() => paper(letter, received))).toBe('service.not-now')
    const posted = paper(letter, { what: 'handed-over', on: today, reference: 'RR1' })
    expect(refusedAs(() => paper(posted, { ...received, on: addDays(today, 1) }))).toBe('service.day-impossible')
    expect(servedBy(paper(posted, received))?.event.evidence?.kind).toBe('postal-receipt')
  })
})

describe('posting and deemed service (BLTTDS 179(3))', () => {
  const posted = paper(started('posting'), { what: 'posted-up', on: today, reference: 'BB 7' })
  test('before the fifteen days are over nobody is deemed served', () => {
    expect(refusedAs(() => deemServed(posted, clerk, daysLater(15), calendar))).toBe('service.posting-not-over')
    expect(proposalOf(posted, addDays(today, 10), calendar)?.act).toBe('wait')
  })
  test('afterwards an officer says so, as of the last day, on the record of the posting', () => {
    const last = parseCivilDate('2026-12-07')
    expect(proposalOf(posted, addDays(last, 1), calendar)?.act).toBe('deem')
    const deemed = deemServed(posted, clerk, '2026-12-08T03:00:00.000Z', calendar).recipient
    expect(servedBy(deemed)).toMatchObject({ on: last, event: { evidence: { reference: 'BB 7' } } })
  })
  test('without posting there is no deeming', () => {
    for (const channel of ['direct', 'post', 'e-service'] as const)
      expect(refusedAs(() => deemServed(started(channel), clerk, daysLater(60), calendar))).toBe('service.not-now')
  })
  test('a sending that is recorded after the certificate adds nothing to it', () => {
    const delivered = afterNews(started('e-service'), 1, { what: 'delivered' }, 'm', at)?.recipient ?? started('e-service')
    const certified = certify(delivered, clerk, at).recipient
    expect(afterHandOver(certified, 1, { sending: 'sent', messageId: 'm' }, at)).toBeUndefined()
    expect(afterHandOver(certified, 1, { sending: 'failed' }, at)).toBeUndefined()
  })
  test('nothing is certified that was not served', () => {
    expect(refusedAs(() => certify(posted, clerk, at))).toBe('service.not-served')
    expect(refusedAs(() => certify(mailed(started('e-service')), clerk, at))).toBe('service.not-served')
  })
})

/** Anything that anybody may try, in any order. */
type Move = (recipient: ServiceRecipient, now: string) => ServiceRecipient | undefined
const day = (now: string) => civilDateOf(now)
const moves: readonly Move[] = [
  (r, now) => afterHandOver(r, 1, { sending: 'sent', messageId: 'm' }, now)?.recipient,
  (r, now) => afterHandOver(r, 1, { sending: 'failed' }, now)?.recipient,
  (r, now) => afterNews(r, 1, { what: 'accepted' }, 'm', now)?.recipient,
  (r, now) => afterNews(r, 1, { what: 'delivered' }, 'm', now)?.recipient,
  (r, now) => afterNews(r, 1, { what: 'delivered' }, '', now)?.recipient,
  (r, now) => afterNews(r, 1, { what: 'failed', cause: 'bounced' }, 'm', now)?.recipient,
  (r, now) => afterNews(r, 1, { what: 'failed', cause: 'bounced-for-now' }, 'm', now)?.recipient,
  (r, now) => afterSilence(r, now)?.recipient,
  (r, now) => open(r, citizen, now)?.recipient,
  (r, now) => acknowledge(r, citizen, now)?.recipient,
  ...channels.map(
    (channel): Move =>
      (r, now) =>
        takeNextStep(r, { channel, note: '' }, clerk, now).recipient,
  ),
  (r, now) => recordPaper(r, { what: 'handed-over', on: day(now), reference: 'r' }, clerk, now).recipient,
  (r, now) => recordPaper(r, { what: 'received', on: day(now), reference: 'r', receivedBy: 'x' }, clerk, now).recipient,
  ...causes.map(
    (cause): Move =>
      (r, now) =>
        recordPaper(r, { what: 'not-received', on: day(now), reference: 'r', cause, note: '' }, clerk, now).recipient,
  ),
  (r, now) => recordPaper(r, { what: 'posted-up', on: day(now), reference: 'r' }, clerk, now).recipient,
  (r, now) => deemServed(r, clerk, now, calendar).recipient,
  (r, now) => certify(r, clerk, now).recipient,
]

test('whatever is tried in whatever order: served means evidence, deemed means posted for its days, the past is never rewritten, a certificate is the end', () => {
  const anything = fc.array(fc.tuple(fc.nat(moves.length - 1), fc.integer({ min: 0, max: 400 })), { maxLength: 30 })
  fc.assert(
    fc.property(fc.constantFrom(...channels), anything, (channel, tried) => {
      let recipient = started(channel)
      let hours = 0
      for (const [index, wait] of tried) {
        hours += wait
        const before = recipient
        try {
          recipient = moves[index]?.(recipient, hoursLater(hours)) ?? recipient
        } catch (error) {
          if (!isRefusal(error)) throw error
        }
        expect(recipient.timeline.slice(0, before.timeline.length)).toEqual(before.timeline)
        expect(recipient.timeline.map(event => event.no)).toEqual(recipient.timeline.map((_, at) => at + 1))
        if (phaseOf(before) === 'certified') expect(recipient).toBe(before)
        const served = servedBy(recipient)
        if (['served', 'certified'].includes(phaseOf(recipient))) expect(served?.event.evidence?.reference).toBeTruthy()
        if (served?.event.type === 'deemed') {
          const posted = recipient.timeline.find(event => event.type === 'posted')
          expect(posted && addDays(day(posted.at), 15) <= served.on && served.on < day(served.event.at)).toBe(true)
        }
        expect(recipient.timeline.filter(event => event.type === 'certified').length).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 300 },
  )
})
