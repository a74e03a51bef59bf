// A small storm on every run; `npm run prove` lets the long one blow.
import { expect, test } from 'vitest'
import { filingStorm } from '../prove/filing-storm.ts'

test('every receipt shown has its filing, files and journal entry, and none is there twice, however often everything is killed', async () => {
  const report = await filingStorm({ filings: 8, kills: 2, seed: 20_261_121, lanes: 3 })
  expect(report).toMatchObject({ receipts: 8, kills: 2, lost: [], twice: [] })
}, 240_000)
