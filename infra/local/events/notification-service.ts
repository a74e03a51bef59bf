// SNS as functions call it: messages to topics go to their queues, messages to telephones are kept to be read.
import { randomUUID } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { dirname } from 'node:path'
import type { Engine } from '../engines/engine.ts'
import type { Queues } from '../engines/queues/queues.ts'
import { isObject, textOf } from '../template/values.ts'

export interface TextMessage {
  readonly id: string
  readonly time: string
  readonly to: string
  readonly text: string
}

export interface NotificationService extends Engine {
  /** Newest first. */
  texts(): readonly TextMessage[]
  /** `refused`: taken in by nobody; `lost`: sent, but the answer is a fault of the service. */
  injectFault(fault: { readonly error: 'refused' | 'lost'; readonly times: number }): void
  clearFaults(): void
}

function answer(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'text/xml', 'content-length': Buffer.byteLength(body) })
  response.end(body)
}

const failure = (code: string, message: string) =>
  `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`

function readTexts(file: string): TextMessage[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.endsWith('}'))
    .map(line => {
      const kept: unknown = JSON.parse(line)
      const text = (name: string) => textOf(isObject(kept) ? kept[name] : undefined) ?? ''
      return { id: text('id'), time: text('time'), to: text('to'), text: text('text') }
    })
}

export function createNotificationService(file: string, queues: Queues, now: () => Date): NotificationService {
  mkdirSync(dirname(file), { recursive: true })
  const texts = readTexts(file)
  let faults: { readonly error: 'refused' | 'lost'; readonly times: number }[] = []

  const takeFault = (): 'refused' | 'lost' | undefined => {
    const [first, ...others] = faults
    if (first === undefined) return undefined
    faults = first.times > 1 ? [{ ...first, times: first.times - 1 }, ...others] : others
    return first.error
  }

  function publish(form: URLSearchParams): string {
    const to = form.get('PhoneNumber')
    const text = form.get('Message') ?? ''
    if (to === null)
      return queues.publish(
        (form.get('TopicArn') ?? form.get('TargetArn') ?? '').split(':').at(-1) ?? '',
        text,
        form.get('Subject') ?? undefined,
      )
    const message = { id: randomUUID(), time: now().toISOString(), to, text }
    appendFileSync(file, `${JSON.stringify(message)}\n`, { flush: true })
    texts.push(message)
    return message.id
  }

  return {
    texts: () => texts.toReversed(),
    injectFault: fault => {
      faults.push(fault)
    },
    clearFaults: () => {
      faults = []
    },
    handle: async (_request, response, body) => {
      const form = new URLSearchParams(body?.toString() ?? '')
      if (form.get('Action') !== 'Publish') {
        answer(response, 400, failure('InvalidAction', `${form.get('Action')} is not played here`))
        return
      }
      const fault = form.get('PhoneNumber') === null ? undefined : takeFault()
      if (fault === 'refused') return answer(response, 400, failure('InvalidParameter', 'Invalid parameter: PhoneNumber'))
      if (fault === 'lost') {
        publish(form)
        return answer(response, 500, failure('InternalError', 'The request was lost on the way back'))
      }
      const metadata = `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata>`
      const result = `<PublishResult><MessageId>${publish(form)}</MessageId></PublishResult>`
      answer(response, 200, `<PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">${result}${metadata}</PublishResponse>`)
    },
    stop: async () => {},
  }
}
