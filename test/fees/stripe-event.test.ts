import { describe, expect, it } from 'vitest'
import { followedTypes, readStripeEvent } from '../../functions/fees/stripe-event.ts'

const portal = 'https://portal.example'
const event = (type: string, object: object = {}, more: object = {}) => ({
  id: 'evt_1',
  object: 'event',
  type,
  livemode: false,
  data: { object: { id: 'cs_test_1', metadata: { env: portal }, ...object } },
  ...more,
})
const read = (given: unknown) => readStripeEvent(given, portal, false)

describe('a message of Stripe', () => {
  it.each(followedTypes)('%s names an object to ask about, and says nothing more', type => {
    expect(read(event(type, { amount_total: 1, payment_status: 'paid' }))).toEqual({
      outcome: 'hint',
      hint: { rail: 'card', eventId: 'evt_1', type, objectId: 'cs_test_1' },
    })
  })
  it.each(['charge.succeeded', 'payment_intent.created', 'customer.created', 'something.new'])('%s moves nothing here', type => {
    expect(read(event(type))).toMatchObject({ outcome: 'unfollowed' })
  })
  it('of another portal on the same account is set aside', () => {
    expect(read(event('checkout.session.completed', { metadata: { env: 'https://other.example' } }))).toMatchObject({
      outcome: 'foreign',
      because: 'other-environment',
    })
  })
  it('of the other mode is set aside, in both directions', () => {
    expect(read(event('checkout.session.completed', {}, { livemode: true }))).toMatchObject({ outcome: 'foreign', because: 'other-mode' })
    expect(readStripeEvent(event('checkout.session.completed'), portal, true)).toMatchObject({ outcome: 'foreign', because: 'other-mode' })
  })
  it('about a refund or dispute that somebody made at Stripe carries no name, and is followed', () => {
    expect(read(event('refund.created', { id: 're_1', metadata: {} }))).toMatchObject({ outcome: 'hint' })
    expect(read(event('charge.dispute.created', { id: 'du_1', metadata: null }))).toMatchObject({ outcome: 'hint' })
  })
  it.each([[null], ['text'], [{}], [{ object: 'event' }], [event('checkout.session.completed', { id: undefined })]])(
    'that is not readable is set aside: %j',
    given => {
      expect(read(given)).toMatchObject({ outcome: 'foreign', because: 'unreadable' })
    },
  )
})
