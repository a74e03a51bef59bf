// Every error of Zalo's list, and what follows from it.
import { expect, it } from 'vitest'
import { isForeignHost, meaningOfZalo } from '../../functions/reminders/zalo-answer.ts'

it.each([
  [0, 'sent'],
  [-108, 'try-another-channel'],
  [-109, 'our-fault'],
  [-111, 'our-fault'],
  [-112, 'our-fault'],
  [-114, 'try-another-channel'],
  [-115, 'our-fault'],
  [-118, 'try-another-channel'],
  [-124, 'refresh-token'],
  [-131, 'our-fault'],
  [-133, 'at-night'],
  [-139, 'try-another-channel'],
  [-141, 'try-another-channel'],
  [-144, 'our-fault'],
  [-147, 'our-fault'],
  [-212, 'our-fault'],
  [-216, 'refresh-token'],
  [-220, 'refresh-token'],
  [-224, 'our-fault'],
  [-99_999, 'our-fault'],
])('%i means %s', (error, meaning) => {
  expect(meaningOfZalo(error)).toBe(meaning)
})

it.each([
  ['https://business.openapi.zalo.me', 'a-real-key', false],
  ['https://business.openapi.zalo.me', 'local-zalo-secret-key', true],
  ['http://127.0.0.1:9', 'local-zalo-secret-key', false],
  ['http://127.0.0.1:9', 'a-real-key', true],
  ['https://zalo.me.example.org', 'a-real-key', true],
])('%s with the key %s is foreign: %s', (base, key, expected) => {
  expect(isForeignHost(base, key)).toBe(expected)
})
