// Turns a SendEmail request of SES v2 into a mail, or says what the service would refuse.
import { randomBytes, randomUUID } from 'node:crypto'
import { isObject, type JsonObject, optionalText, ServiceError } from '../json-protocol.ts'
import type { Mail, MailAttachment } from './mailbox.ts'
import { headerOf, parseMime } from './mime.ts'

const mostRecipients = 50
/** SES v2 takes messages of 40 MB, counted after encoding. */
const mostBytes = 40 * 1024 * 1024

const refuse = (message: string): ServiceError => new ServiceError('BadRequestException', message)
const object = (value: unknown): JsonObject => (isObject(value) ? value : {})
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])
const data = (value: unknown): string | undefined => (isObject(value) ? optionalText(value, 'Data') : undefined)
const addresses = (header: string | undefined): string[] =>
  header ? header.split(/,(?![^"]*"(?:[^"]*"[^"]*")*[^"]*$)/).map(part => part.trim()) : []

/** SES has no SMTPUTF8: an address is ASCII, only the name before it may be anything. */
function checkAddress(address: string): string {
  const bare = /<([^>]*)>\s*$/.exec(address)?.[1] ?? address
  if (!/^[\x21-\x3f\x41-\x7e]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(bare.trim())) throw refuse(`Illegal address: ${address}`)
  return address
}

/** Names and values of tags are letters, digits, `_` and `-`; values also `.` and `@`. */
function tagsOf(pairs: readonly (readonly [string, string])[]): Record<string, string> {
  for (const [name, value] of pairs) {
    if (!/^[\w-]{1,256}$/.test(name))
      throw refuse(`Invalid tag name <${name}>: only alphanumeric ASCII characters, '_' and '-' are allowed.`)
    if (!/^[\w.@-]{1,256}$/.test(value))
      throw refuse(`Invalid tag value <${value}>: only alphanumeric ASCII characters, '_', '-', '.' and '@' are allowed.`)
  }
  return Object.fromEntries(pairs)
}

type Content = Pick<Mail, 'subject' | 'text' | 'html' | 'headers' | 'attachments'>

function simpleContent(simple: JsonObject): Content {
  const body = object(simple.Body)
  const subject = data(simple.Subject)
  const text = data(body.Text)
  const html = data(body.Html)
  if (subject === undefined) throw refuse('Missing required field: Subject.')
  if (text === undefined && html === undefined) throw refuse('The body has neither text nor HTML.')
  const attachments: MailAttachment[] = (Array.isArray(simple.Attachments) ? simple.Attachments.filter(isObject) : []).map(attachment => ({
    name: String(attachment.FileName ?? 'attachment'),
    type: String(attachment.ContentType ?? 'application/octet-stream'),
    content: String(attachment.RawContent ?? ''),
  }))
  const headers = (Array.isArray(simple.Headers) ? simple.Headers.filter(isObject) : []).map(header => ({
    name: String(header.Name),
    value: String(header.Value),
  }))
  return { subject, text, html, headers, attachments }
}

function rawContent(raw: JsonObject): Content {
  const { headers, text, html, attachments } = parseMime(Buffer.from(optionalText(raw, 'Data') ?? '', 'base64'))
  if (headers.length === 0) throw refuse('The raw message has no headers.')
  return {
    subject: headerOf(headers, 'subject') ?? '',
    text,
    html,
    headers,
    attachments: attachments.map(({ name, type, content }) => ({ name, type, content: content.toString('base64') })),
  }
}

function requestTags(input: JsonObject, headers: Mail['headers']): Record<string, string> {
  const given = (Array.isArray(input.EmailTags) ? input.EmailTags.filter(isObject) : []).map(
    tag => [String(tag.Name), String(tag.Value)] as const,
  )
  const header = headerOf(headers, 'x-ses-message-tags') ?? ''
  const fromHeader = header.split(/[,;]/).flatMap(pair => {
    const [name = '', value = ''] = pair.split('=').map(part => part.trim())
    return name === '' ? [] : [[name, value] as const]
  })
  return tagsOf(given.length > 0 ? given : fromHeader)
}

export function mailOf(input: JsonObject, sizeBytes: number, now: Date): Mail {
  if (sizeBytes > mostBytes) throw refuse('The message is longer than allowed.')
  const content = object(input.Content)
  const { subject, text, html, headers, attachments } = isObject(content.Raw)
    ? rawContent(content.Raw)
    : simpleContent(object(content.Simple))
  const destination = object(input.Destination)
  const named = [...texts(destination.ToAddresses), ...texts(destination.CcAddresses), ...texts(destination.BccAddresses)]
  const to = named.length > 0 ? texts(destination.ToAddresses) : addresses(headerOf(headers, 'to'))
  const cc = named.length > 0 ? texts(destination.CcAddresses) : addresses(headerOf(headers, 'cc'))
  const bcc = texts(destination.BccAddresses)
  const from = optionalText(input, 'FromEmailAddress') ?? headerOf(headers, 'from')
  if (!from) throw refuse('Missing required field: FromEmailAddress.')
  const recipients = [...to, ...cc, ...bcc]
  if (recipients.length === 0) throw refuse('There must be at least one recipient.')
  if (recipients.length > mostRecipients) throw refuse(`Recipient count exceeds ${mostRecipients}.`)
  for (const address of [from, ...recipients]) checkAddress(address)
  return {
    id: `${randomBytes(8).toString('hex')}-${randomUUID()}-000000`,
    acceptedAt: now.toISOString(),
    from,
    to,
    cc,
    bcc,
    replyTo: texts(input.ReplyToAddresses),
    subject,
    text,
    html,
    headers,
    attachments,
    tags: requestTags(input, headers),
    configurationSet: optionalText(input, 'ConfigurationSetName') ?? headerOf(headers, 'x-ses-configuration-set'),
  }
}
