// The schema that holds the sandbox honest: made from the installed SDK, and awake.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { violationsOf } from '../../../infra/local/engines/payments/schema/api-schema.ts'
import { filled } from '../../../infra/local/engines/payments/schema/filled.ts'
import { generateSchema } from '../../../infra/local/engines/payments/schema/generate.ts'
import { paidSession, startSandbox } from './payments-sandbox.ts'

const file = new URL('../../../infra/local/engines/payments/schema/stripe-schema.json', import.meta.url)

describe('the schema', () => {
  it('is what the generator makes of the installed SDK', () => {
    expect(generateSchema() === readFileSync(file, 'utf8'), 'npm run stripe-schema writes it anew').toBe(true)
  }, 120_000)
})

describe('what the sandbox says', () => {
  it('is found wrong as soon as a field is missing, of another type, unknown, or outside its enumeration', async () => {
    const sandbox = await startSandbox()
    const { session, payment, charge } = await paidSession(sandbox, 's-1')
    const [event] = await sandbox.events()
    const objects = [session, payment, charge, event, ...(await sandbox.stripe.balanceTransactions.list()).data]
    const { payment_status: _status, ...withoutStatus } = session
    const { balance_transaction: _line, ...withoutLine } = charge
    expect(objects.flatMap(violationsOf)).toEqual([])
    const mutants = [
      withoutStatus,
      withoutLine,
      { ...session, payment_status: 'Paid' },
      { ...session, amount_total: '300000' },
      { ...session, amount_total: 300_000.5 },
      { ...payment, status: 'done' },
      { ...payment, amount_recieved: 1 },
      { ...charge, created: new Date().toISOString() },
      { ...event, type: 'checkout.session.complete' },
      { ...event, data: { object: { ...charge, paid: 'true' } } },
    ]
    expect(mutants.map(mutant => violationsOf(mutant).length > 0)).toEqual(mutants.map(() => true))
    await sandbox.close()
  })
  it('an object that is made from the schema alone is not complete: somebody must say what it is', () => {
    expect(violationsOf(filled('Refunds.Refund', {})).length).toBeGreaterThan(0)
    expect(violationsOf(filled('Refunds.Refund', { id: 're_1', amount: 1, created: 1, currency: 'vnd' }))).toEqual([])
  })
})
