// Everything under /_local: the status pages, and what tests ask the reader or tell it.
import { buffer } from 'node:stream/consumers'
import type { FaultError } from '../engines/dynamodb/faults.ts'
import type { MailFault } from '../engines/mail/mail.ts'
import type { EdgeResponse, ViewerRequest } from '../http/viewer.ts'
import { isTrue, type JsonObject, numberOf, objectOf, textOf } from '../template/values.ts'
import { filesPage, mailPage, mailsPage, systemPage } from './pages.ts'
import { paymentsPage } from './payments-page.ts'
import { phoneMessages, phonePage, phonesPage } from './phones-page.ts'
import type { Status } from './status.ts'

const longestWaitMilliseconds = 120_000

const answer = (status: number, type: string, body: Buffer): EdgeResponse => ({
  status,
  headers: {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; img-src data:; base-uri 'none'; form-action 'self'",
  },
  cookies: [],
  body,
})
const json = (value: unknown, status = 200) =>
  answer(status, 'application/json; charset=utf-8', Buffer.from(JSON.stringify(value, null, 2)))
const page = (body: Buffer) => answer(200, 'text/html; charset=utf-8', body)
const missing = json({ error: 'there is no such page under /_local' }, 404)

function bodyOf(request: ViewerRequest): JsonObject {
  const value: unknown = request.body.length === 0 ? {} : JSON.parse(request.body.toString())
  return objectOf(value)
}

function mails(status: Status, request: ViewerRequest): EdgeResponse {
  const to = new URLSearchParams(request.query).get('to')
  const { mail, notifications } = status.engines
  const chosen = mail.list().filter(each => to === null || [...each.to, ...each.cc, ...each.bcc].some(address => address.includes(to)))
  const texts = notifications.texts().filter(text => to === null || text.to === to)
  if (request.headers.accept?.includes('text/html')) return page(mailsPage(chosen, texts))
  const all = [
    ...chosen.map(({ attachments, acceptedAt, ...rest }) => ({
      channel: 'mail',
      time: acceptedAt,
      ...rest,
      attachments: attachments.map(({ name, type }) => ({ name, type })),
    })),
    ...texts.map(text => ({ channel: 'text', ...text, to: [text.to] })),
  ]
  return json(all.sort((a, b) => (a.time < b.time ? 1 : -1)))
}

function oneMail(status: Status, id: string, attachment: string | undefined): EdgeResponse {
  const mail = status.engines.mail.get(id)
  if (mail === undefined) return missing
  if (attachment === undefined) return page(mailPage(mail))
  const file = mail.attachments[Number(attachment)]
  return file === undefined ? missing : answer(200, file.type, Buffer.from(file.content, 'base64'))
}

function phones(status: Status, request: ViewerRequest, phone: string | undefined): EdgeResponse {
  const all = phoneMessages(status)
  const isPage = request.headers.accept?.includes('text/html') ?? false
  if (phone === undefined || phone === '') return isPage ? page(phonesPage(all)) : json(Object.fromEntries(all))
  const digits = decodeURIComponent(phone).replace(/^\+/, '')
  return isPage ? page(phonePage(digits, all.get(digits) ?? [])) : json(all.get(digits) ?? [])
}

async function oneFile(status: Status, bucket: string, key: string): Promise<EdgeResponse> {
  const object = await status.engines.storage.getObject(bucket, key)
  if (object === undefined) return missing
  const file = answer(200, object.headers['content-type'] ?? 'application/octet-stream', await buffer(object.stream))
  // Uploaded pages must not run as pages of the portal.
  return { ...file, headers: { ...file.headers, 'content-disposition': 'attachment' } }
}

async function idle(status: Status, request: ViewerRequest): Promise<EdgeResponse> {
  const timeout = numberOf(new URLSearchParams(request.query).get('timeout') ?? undefined, 10_000)
  const rests = await status.untilIdle(Math.min(timeout, longestWaitMilliseconds))
  return rests ? json({ idle: true }) : json({ idle: false, busy: status.busy() }, 503)
}

async function moveClock(status: Status, body: JsonObject): Promise<EdgeResponse> {
  status.clock.shift(numberOf(body.offsetMs, 0))
  status.functions.setClock(status.clock.offsetMs)
  status.payments?.look()
  await status.schedules.look()
  await status.engines.dynamodb.sweepExpired()
  return json({ offsetMs: status.clock.offsetMs, now: status.clock.now().toISOString() })
}

function setOutage(status: Status, body: JsonObject): EdgeResponse {
  status.identity?.setOutage(isTrue(body.identity))
  return json({ identity: isTrue(body.identity) })
}

/** Faults that the stand-ins themselves explain: `{ service: 'dynamodb' | 'mail' | 'text' | 'zalo', …fault }`, or `{ clear: true }`. */
function injectFault(status: Status, body: JsonObject): EdgeResponse {
  const { dynamodb, mail, notifications } = status.engines
  if (isTrue(body.clear)) {
    dynamodb.faults.clear()
    mail.faults.clear()
    notifications.clearFaults()
    status.zalo?.clearFaults()
    return json({ cleared: true })
  }
  const times = numberOf(body.times, 1)
  if (body.service === 'dynamodb') {
    const table = textOf(body.table)
    dynamodb.faults.inject({
      operation: textOf(body.operation) ?? '*',
      error: textOf(body.error) as FaultError,
      times,
      ...(table === undefined ? {} : { table }),
    })
  } else if (body.service === 'mail') {
    const to = textOf(body.to)
    const fault = { error: textOf(body.error) as MailFault['error'], times, withoutEvents: isTrue(body.withoutEvents) }
    mail.faults.inject(to === undefined ? fault : { ...fault, to })
  } else if (body.service === 'text') {
    notifications.injectFault({ error: textOf(body.error) === 'lost' ? 'lost' : 'refused', times })
  } else if (body.service === 'zalo' && status.zalo !== undefined) {
    const phone = textOf(body.phone)
    const error = textOf(body.error)
    const fault = error === 'hang' || error === 'silent' ? error : numberOf(body.error, -1)
    if (error === 'expired') status.zalo.expireAccessToken()
    else status.zalo.inject(phone === undefined ? { error: fault, times } : { error: fault, times, phone })
  } else return json({ error: 'faults are known for dynamodb, mail, text and zalo' }, 400)
  return json({ injected: times })
}

/** `/_local/payments/<action>`: as at the sandbox itself, by JSON or by the page's own forms. */
function tellPayments(status: Status, action: string, request: ViewerRequest): EdgeResponse {
  if (status.payments === undefined) return missing
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false
  const input = isForm ? Object.fromEntries(new URLSearchParams(request.body.toString())) : bodyOf(request)
  try {
    const result = status.payments.control(action, input)
    return isForm ? page(paymentsPage(status.payments)) : json(result)
  } catch (error) {
    return json({ error: error instanceof Error ? error.message : String(error) }, 400)
  }
}

/** Pages of other sites may look at nothing here and change nothing. */
function isForeign(request: ViewerRequest): boolean {
  const site = request.headers['sec-fetch-site']
  return request.method !== 'GET' && site !== undefined && site !== 'same-origin' && site !== 'none'
}

export function createLocalPages(status: Status): (request: ViewerRequest) => Promise<EdgeResponse> {
  return async request => {
    if (isForeign(request)) return json({ error: 'only from this machine itself' }, 403)
    const [, , subject = '', id, part] = request.path.split('/')
    if (request.method === 'GET' || request.method === 'HEAD') {
      switch (subject) {
        case '':
          return page(systemPage(status))
        case 'people':
          return json(status.people.map(({ login, role, name }) => ({ login, role, name })))
        case 'state':
          return json(status.state())
        case 'idle':
          return await idle(status, request)
        case 'mails':
          return id === undefined || id === '' ? mails(status, request) : oneMail(status, id, part)
        case 'phones':
          return phones(status, request, id)
        case 'files':
          return id === undefined || part === undefined
            ? page(filesPage(await status.files()))
            : await oneFile(status, id, decodeURIComponent(part))
        case 'denials':
          return json(status.log.denials)
        case 'payments':
          return status.payments === undefined ? missing : page(paymentsPage(status.payments))
        default:
          return missing
      }
    }
    if (request.method !== 'POST') return missing
    const body = bodyOf(request)
    switch (subject) {
      case 'clock':
        return await moveClock(status, body)
      case 'outage':
        return setOutage(status, body)
      case 'faults':
        return injectFault(status, body)
      case 'schedules':
        return (await status.schedules.fire(decodeURIComponent(id ?? ''))) ? json({ fired: id }) : missing
      case 'payments':
        return tellPayments(status, id ?? '', request)
      case 'redrive':
        return json({ moved: status.engines.queues.redrive(decodeURIComponent(id ?? '')) })
      default:
        return missing
    }
  }
}
