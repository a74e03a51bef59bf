// A small storm on every run; `npm run prove` lets the long one blow.
import { expect, test } from 'vitest'
import { paymentStorm } from '../prove/payment-storm.ts'

test('each order is settled once and every đồng is found, whatever payers, messages and workers do and however often everything is killed', async () => {
  const report = await paymentStorm({ orders: 18, kills: 2, seed: 20_261_121, lanes: 4 })
  expect(report).toMatchObject({ orders: 20, kills: 2, settled: 20, planted: 5, found: 5, cancelled: 3, faults: [] })
}, 600_000)
