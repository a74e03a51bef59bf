// What an answer of the mail provider means: only what surely did not go out may be tried again.
import { beforeAll, describe, expect, it } from 'vitest'

let meaningOf: (error: unknown) => string

beforeAll(async () => {
  Object.assign(process.env, { SENDER_ADDRESS: 'portal@court.example', CONFIGURATION_SET: 'mail', AWS_REGION: 'ap-southeast-1' })
  const channel = await import('../../functions/platform/mail-handover.ts')
  meaningOf = channel.meaningOf
})

const failure = (name: string, more: object = {}): Error => Object.assign(new Error(name), { name }, more)
const answered = (name: string, httpStatusCode: number): Error => failure(name, { $metadata: { httpStatusCode } })

describe('an answer of the provider', () => {
  it.each([
    ['a refused message', answered('MessageRejected', 400), 'failed'],
    ['an address that is none', answered('BadRequestException', 400), 'failed'],
    ['throttling', answered('TooManyRequestsException', 429), 'not-now'],
    ['a used-up quota', answered('LimitExceededException', 400), 'not-now'],
    ['a paused account', answered('SendingPausedException', 400), 'not-now'],
    ['a domain that is not verified', answered('MailFromDomainNotVerifiedException', 400), 'not-now'],
    ['a missing right', answered('AccessDeniedException', 403), 'not-now'],
    ['a fault of the provider', answered('InternalServiceError', 500), 'unknown'],
    ['a connection that was never made', failure('Error', { code: 'ECONNREFUSED' }), 'not-now'],
    ['a name that is not found', failure('Error', { code: 'ENOTFOUND' }), 'not-now'],
    ['missing credentials', failure('CredentialsProviderError'), 'not-now'],
    ['a connection cut before the answer', failure('Error', { code: 'ECONNRESET' }), 'unknown'],
    ['an answer that never came', failure('TimeoutError'), 'unknown'],
    ['something that is no error', 'broken', 'unknown'],
  ])('%s: %s means %s', (_, error, meaning) => {
    expect(meaningOf(error)).toBe(meaning)
  })
})
