// `npm run test:stripe-live`: asks the card provider's own test mode what the sandbox claims of it. Needs STRIPE_SECRET_KEY, a test key of any account.
import { startVitest } from 'vitest/node'

const key = process.env.STRIPE_SECRET_KEY ?? ''

if (key === '') {
  console.log('skipped: no key. Set STRIPE_SECRET_KEY to a test key (sk_test_…) of a Stripe account; nothing is charged in test mode.')
  console.log('0 passed, 0 failed, 1 skipped')
  process.exit(0)
}
if (!/^[sr]k_test_/.test(key) || key.startsWith('sk_test_local')) {
  console.error('STRIPE_SECRET_KEY must be a test key of Stripe: a live key would open real payment pages.')
  process.exit(1)
}
process.env.STRIPE_CONTRACT_KEY = key
const vitest = await startVitest('test', ['test/infra/local/payments-contract.test.ts'], { watch: false, run: true, project: ['rules'] })
await vitest.close()
process.exit(process.exitCode ?? 0)
