// SES v2: accepts mail into a mailbox that can be read, and tells what became of it as the provider does.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Engine } from '../engine.ts'
import { answerError, answerJson, parseObject, readBody, ServiceError } from '../json-protocol.ts'
import { type Mail, type MailEvent, openMailbox } from './mailbox.ts'
import { eventsOf } from './provider-events.ts'
import { mailOf } from './send-email.ts'

export interface MailFault {
  readonly error:
    | 'TooManyRequestsException'
    | 'MessageRejected'
    | 'InternalServiceError'
    /** Accepted; the connection is cut instead of an answer. */
    | 'AnswerLost'
    /** Accepted; the answer never comes and the connection stays open. */
    | 'AnswerWithheld'
  readonly times: number
  /** Only mail to this address. */
  readonly to?: string
  /** For an accepted mail: the provider tells nothing either, so that its outcome stays unknown. */
  readonly withoutEvents?: boolean
}

export interface MailOptions {
  readonly directory: string
  readonly now: () => Date
  readonly account?: string
  /** Gets each event once it happened, in order for one mail; again after a crash, as SNS may. */
  readonly onEvent?: (event: MailEvent, configurationSet: string) => void | Promise<void>
}

export interface MailService extends Engine {
  readonly faults: { inject(fault: MailFault): void; clear(): void }
  /** Newest first; the same mail sent twice is there twice. */
  list(limit?: number): Mail[]
  get(id: string): Mail | undefined
  /** Resolves when every event owed so far has been told. */
  settled(): Promise<void>
}

const refusals = {
  TooManyRequestsException: [429, 'Maximum sending rate exceeded.'],
  MessageRejected: [400, 'Email address is not verified.'],
  InternalServiceError: [500, 'The service is not available.'],
} as const

export async function createMail({ directory, now, account = '000000000000', onEvent }: MailOptions): Promise<MailService> {
  const mailbox = openMailbox(directory)
  let faults: { fault: MailFault; left: number }[] = []
  let telling: Promise<void> = Promise.resolve()
  let stopped = false

  /** One teller at a time, so that the events of a mail keep their order. */
  function tell(): void {
    telling = telling.then(async () => {
      for (const { mailId, configurationSet, events } of stopped ? [] : mailbox.owed()) {
        for (const event of events) await onEvent?.(event, configurationSet)
        mailbox.told(mailId)
      }
    })
    // What could not be told is still owed, and told with the next mail or at the next start.
    telling = telling.catch(() => undefined)
  }

  function nextFault(body: Buffer): MailFault | undefined {
    const hit = faults.find(({ fault, left }) => left > 0 && (fault.to === undefined || body.includes(fault.to)))
    if (hit) hit.left -= 1
    return hit?.fault
  }

  function accept(body: Buffer, withEvents: boolean): Mail {
    const mail = mailOf(parseObject(body), body.length, now())
    mailbox.accept(mail, withEvents ? eventsOf(mail, account) : [])
    tell()
    return mail
  }

  async function handle(request: IncomingMessage, response: ServerResponse, given?: Buffer): Promise<void> {
    try {
      const body = given ?? (await readBody(request))
      const [path] = (request.url ?? '').split('?')
      if (request.method !== 'POST' || path !== '/v2/email/outbound-emails') {
        throw new ServiceError('NotFoundException', `${request.method} ${path} is not played here.`, 404)
      }
      const fault = nextFault(body)
      if (fault && fault.error !== 'AnswerLost' && fault.error !== 'AnswerWithheld') {
        const [status, message] = refusals[fault.error]
        throw new ServiceError(fault.error, message, status)
      }
      const mail = accept(body, !fault?.withoutEvents)
      if (fault?.error === 'AnswerLost') response.destroy()
      if (!fault) answerJson(response, 200, { MessageId: mail.id }, 'application/json')
    } catch (error) {
      answerError(response, error, 'application/json')
    }
  }

  tell()
  return {
    handle,
    faults: {
      inject: fault => void faults.push({ fault, left: fault.times }),
      clear() {
        faults = []
      },
    },
    list: (limit = 200) => mailbox.list(limit),
    get: id => mailbox.get(id),
    settled: () => telling,
    async stop() {
      stopped = true
      await telling
      mailbox.close()
    },
  }
}
