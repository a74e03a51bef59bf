// Promises about the card provider that one careless line could break.
import { describe, expect, test } from 'vitest'
import { followedTypes } from '../../functions/fees/stripe-event.ts'
import { type Route, routes } from '../../functions/routes.ts'
import { project } from '../../infra/local/local.config.ts'
import { filesUnder, importsOf, textOfFile } from '../support/source-files.ts'

const functionFiles = filesUnder('functions', '.ts')

describe('the card provider', () => {
  test('one file of functions/ knows its library', () => {
    const knowing = functionFiles.filter(path =>
      importsOf(path).some(each => each.target === 'stripe' || each.target.startsWith('stripe/')),
    )
    expect(knowing).toEqual(['functions/fees/stripe-gateway.ts'])
  })

  test('nothing reads a message without its signature', () => {
    expect(functionFiles.filter(path => /WithoutVerification|parseEventNotification/.test(textOfFile(path)))).toEqual([])
  })

  test('its messages, those of Zalo and the one click of mail programs alone come in without the header of our pages, and nobody needs a session', () => {
    const every: readonly (readonly [string, Route])[] = Object.entries(routes)
    expect(every.filter(([, route]) => route.calledBy === 'machine').map(([name]) => name)).toEqual([
      'receiveStripeEvent',
      'receiveZaloEvent',
      'endByMail',
    ])
  })

  test('the endpoint on this machine is told of what the portal follows, no more and no less', () => {
    expect([...(project.payments?.webhookEvents ?? [])].sort()).toEqual([...followedTypes].sort())
    expect(project.payments?.webhookPath).toBe(routes.receiveStripeEvent.path)
  })

  test('amounts of money are never multiplied or divided by a hundred', () => {
    const files = functionFiles.filter(path => /\/(stripe|order|attempt|settlement|refund|vietqr|bank-statement)[\w-]*\.ts$/.test(path))
    expect(files.length).toBeGreaterThan(10)
    expect(files.filter(path => /[*/] ?100\b/.test(textOfFile(path)))).toEqual([])
  })
})
