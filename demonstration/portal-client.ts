// A person at the portal without a browser: signs in through the identity provider, files, uploads, acts. For the demonstration data, tests and storms.
import { setTimeout as pause } from 'node:timers/promises'
import { uploadLimits } from '../functions/documents/document-form.ts'

interface Cookies {
  [name: string]: string
}

export class PortalRefusal extends Error {
  override readonly name = 'PortalRefusal'
  readonly status: number
  readonly code: string
  readonly facts: unknown
  constructor(status: number, code: string, facts: unknown) {
    super(`${status} ${code}`)
    this.status = status
    this.code = code
    this.facts = facts
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object'

/** Text of a field of an answer, or a loud error: a client that guesses hides faults. */
export const textOf = (value: unknown, field: string): string => {
  const found = isObject(value) ? value[field] : undefined
  if (typeof found !== 'string') throw new Error(`portal-client: answer without ${field}`)
  return found
}

export class PortalClient {
  readonly origin: string
  /** One jar per host and port: the browser keeps cookies per host, but this client talks to two servers with two sets of names. */
  private readonly jars = new Map<string, Cookies>()

  constructor(origin: string) {
    this.origin = origin
  }

  private jar(url: URL): Cookies {
    const jar = this.jars.get(url.host) ?? {}
    this.jars.set(url.host, jar)
    return jar
  }

  private async fetch(url: URL, init: RequestInit = {}): Promise<Response> {
    const jar = this.jar(url)
    const headers = new Headers(init.headers)
    const cookie = Object.entries(jar)
      .map(([name, value]) => `${name}=${value}`)
      .join('; ')
    if (cookie !== '') headers.set('cookie', cookie)
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = '', ...rest] = line.split(';')
      const at = pair.indexOf('=')
      const gone = rest.some(part => /max-age=0|expires=thu, 01 jan 1970/i.test(part.trim()))
      if (gone) delete jar[pair.slice(0, at)]
      else jar[pair.slice(0, at)] = pair.slice(at + 1)
    }
    return answer
  }

  /** Follows the sign-in through the provider's page, as a person does, up to the return to the portal. */
  async signIn(login: string, options: { again?: boolean } = {}): Promise<void> {
    let url = new URL(`/api/sign-in?return=/${options.again ? '&again=1' : ''}`, this.origin)
    let init: RequestInit = {}
    for (let step = 0; step < 20; step += 1) {
      const answer = await this.fetch(url, init)
      const location = answer.headers.get('location')
      if (location !== null) {
        await answer.arrayBuffer()
        url = new URL(location, url)
        init = {}
        if (url.origin === this.origin && !url.pathname.startsWith('/api/')) {
          if (url.searchParams.has('loi')) throw new PortalRefusal(401, `sign-in.${url.searchParams.get('loi')}`, {})
          return
        }
        continue
      }
      const page = await answer.text()
      const form = /<form[^>]*>/i.exec(page)?.[0]
      if (answer.status !== 200 || form === undefined) throw new PortalRefusal(answer.status, 'sign-in.no-form', page.slice(0, 300))
      const action = /action="([^"]*)"/i.exec(form)?.[1]?.replaceAll('&amp;', '&') ?? url.href
      url = new URL(action, url)
      init = {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ login }).toString(),
      }
    }
    throw new PortalRefusal(401, 'sign-in.no-end', {})
  }

  async call(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await this.fetch(new URL(path, this.origin), {
      method,
      headers: { 'x-cua-cong': '1', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    const value: unknown = text === '' ? undefined : JSON.parse(text)
    if (answer.status >= 400) {
      throw new PortalRefusal(answer.status, isObject(value) ? String(value.code) : 'unknown', isObject(value) ? value.facts : undefined)
    }
    return value
  }

  get(path: string): Promise<unknown> {
    return this.call('GET', path)
  }

  post(path: string, body: unknown = {}): Promise<unknown> {
    return this.call('POST', path, body)
  }

  put(path: string, body: unknown): Promise<unknown> {
    return this.call('PUT', path, body)
  }

  /** Asks again and again until the answer satisfies; for what a worker does behind the request. */
  async until(path: string, isThere: (value: Record<string, unknown>) => boolean, patienceSeconds = 60): Promise<Record<string, unknown>> {
    const end = Date.now() + patienceSeconds * 1000
    for (let wait = 30; ; wait = Math.min(500, wait * 1.5)) {
      const value = await this.get(path)
      if (isObject(value) && isThere(value)) return value
      if (Date.now() > end) throw new Error(`portal-client: ${path} did not come about: ${JSON.stringify(value).slice(0, 300)}`)
      await pause(wait)
    }
  }

  /** Uploads a file as the browser does: declared, sent in parts by presigned links, completed. Answers the document's id. */
  async upload(dossierId: string, file: { name: string; type: string; bytes: Uint8Array }): Promise<string> {
    const base = `/api/dossiers/${dossierId}/documents`
    const declared = await this.post(base, { name: file.name, type: file.type, sizeBytes: file.bytes.byteLength })
    const id = textOf(declared, 'id')
    const size = isObject(declared) ? Number(declared.partSizeBytes) : 0
    const count = Math.max(1, Math.ceil(file.bytes.byteLength / size))
    for (let first = 1; first <= count; first += uploadLimits.linksAtOnce) {
      const numbers = Array.from({ length: Math.min(uploadLimits.linksAtOnce, count - first + 1) }, (_, index) => first + index)
      const { links } = (await this.post(`${base}/${id}/parts`, { numbers })) as { links: { number: number; url: string }[] }
      for (const link of links) {
        const part = file.bytes.subarray((link.number - 1) * size, link.number * size)
        const sent = await fetch(link.url, { method: 'PUT', body: Buffer.from(part) })
        if (!sent.ok) throw new PortalRefusal(sent.status, 'upload.part-refused', await sent.text())
      }
    }
    await this.post(`${base}/${id}/arrival`)
    return id
  }

  /** Waits for the checks of an uploaded file; answers its state and cause. */
  uploaded(dossierId: string, documentId: string): Promise<Record<string, unknown>> {
    return this.until(
      `/api/dossiers/${dossierId}/documents/${documentId}`,
      value => value.state !== 'checking' && value.state !== 'uploading',
    )
  }
}
