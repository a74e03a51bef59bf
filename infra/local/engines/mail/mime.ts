// Reads a MIME message far enough to show it in the mailbox: headers, text, HTML, attachments.

export interface MimeHeader {
  readonly name: string
  readonly value: string
}

interface MimeAttachment {
  readonly name: string
  readonly type: string
  readonly content: Buffer
}

export interface MimeMessage {
  readonly headers: readonly MimeHeader[]
  readonly text: string | undefined
  readonly html: string | undefined
  readonly attachments: readonly MimeAttachment[]
}

const decoded = (bytes: Buffer, charset: string): string => {
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return bytes.toString()
  }
}

function quotedPrintable(text: string): Buffer {
  const joined = text.replaceAll(/=\r?\n/g, '')
  return Buffer.from(
    joined.replaceAll(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
}

/** Encoded words of RFC 2047; the blanks between two of them do not count. */
function headerText(value: string): string {
  return value
    .replaceAll(/(\?=)\s+(=\?)/g, '$1$2')
    .replaceAll(/=\?([^?]+)\?([bBqQ])\?([^?]*)\?=/g, (_, charset: string, encoding: string, text: string) => {
      const bytes = encoding.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : quotedPrintable(text.replaceAll('_', ' '))
      return decoded(bytes, charset)
    })
}

function headersOf(head: string): MimeHeader[] {
  return head
    .replaceAll(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .flatMap(line => {
      const colon = line.indexOf(':')
      const value = Buffer.from(line.slice(colon + 1).trim(), 'latin1').toString()
      return colon > 0 ? [{ name: line.slice(0, colon).trim(), value: headerText(value) }] : []
    })
}

export const headerOf = (headers: readonly MimeHeader[], name: string): string | undefined =>
  headers.find(header => header.name.toLowerCase() === name.toLowerCase())?.value

const parameter = (value: string | undefined, name: string): string | undefined => {
  const match = new RegExp(`;\\s*${name}\\*?=(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(value ?? '')
  const found = match?.[1] ?? match?.[2]
  return found?.toLowerCase().startsWith("utf-8''") ? decodeURIComponent(found.slice(7)) : found
}

function bytesOf(body: string, encoding: string | undefined): Buffer {
  if (encoding?.toLowerCase() === 'base64') return Buffer.from(body, 'base64')
  if (encoding?.toLowerCase() === 'quoted-printable') return quotedPrintable(body)
  return Buffer.from(body, 'latin1')
}

/** `raw` holds one character for each byte. */
function parse(raw: string): MimeMessage {
  const [head = '', ...rest] = raw.split(/\r?\n\r?\n/)
  const headers = headersOf(head)
  const body = raw.slice(head.length).replace(/^\r?\n\r?\n/, '')
  const type = headerOf(headers, 'content-type') ?? 'text/plain'
  const boundary = /^multipart\//i.test(type) ? parameter(type, 'boundary') : undefined
  if (boundary !== undefined && rest.length > 0) {
    const parts = body
      .split(`--${boundary}`)
      .slice(1, -1)
      .map(part => parse(part.replace(/^\r?\n/, '').replace(/\r?\n$/, '')))
    return {
      headers,
      text: parts.find(part => part.text !== undefined)?.text,
      html: parts.find(part => part.html !== undefined)?.html,
      attachments: parts.flatMap(part => part.attachments),
    }
  }
  const content = bytesOf(body, headerOf(headers, 'content-transfer-encoding'))
  const disposition = headerOf(headers, 'content-disposition')
  const name = parameter(disposition, 'filename') ?? parameter(type, 'name')
  if (name !== undefined || disposition?.startsWith('attachment')) {
    const attachment = { name: name ?? 'attachment', type: type.split(';')[0]?.trim() ?? '', content }
    return { headers, text: undefined, html: undefined, attachments: [attachment] }
  }
  const text = decoded(content, parameter(type, 'charset') ?? 'utf-8')
  const isHtml = /^text\/html/i.test(type)
  return { headers, text: isHtml ? undefined : text, html: isHtml ? text : undefined, attachments: [] }
}

export const parseMime = (raw: Buffer): MimeMessage => parse(raw.toString('latin1'))
