// The built site behind a plain file server with the security policy of the portal and no API at all: what a page does alone.
import { readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { builtSite } from './built-portal.ts'

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}

export interface ServedSite {
  readonly origin: string
  /** Paths that were asked for and are no file of the site. */
  readonly missing: string[]
  close(): Promise<void>
}

export const serveBuiltSite = async (): Promise<ServedSite> => {
  const dist = await builtSite()
  const missing: string[] = []
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname)
    const file = [join(dist, path), join(dist, path, 'index.html')].find(each => statSync(each, { throwIfNoEntry: false })?.isFile())
    if (file === undefined) {
      missing.push(path)
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, {
      'content-type': contentTypes[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': "default-src 'self'",
    })
    response.end(readFileSync(file))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the site is served nowhere')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    missing,
    close: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
