// After the pages are built: finds what the kept pages load, names the version by its hash and writes dist/sw.js.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { build } from 'esbuild'
import type { KeptSite } from './handled.ts'
import { keptPages, offlinePages } from './kept-pages.ts'

/** Larger scripts (a PDF reader) are fetched when they are needed: a phone on a slow line should not pay for them in advance. */
const largestKeptBytes = 200_000

export function offlineWorker(): AstroIntegration {
  return {
    name: 'offline-worker',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const dist = fileURLToPath(dir)
        await build({
          entryPoints: [fileURLToPath(new URL('worker.ts', import.meta.url))],
          outfile: join(dist, 'sw.js'),
          bundle: true,
          minify: true,
          format: 'iife',
          target: 'es2022',
          define: { keptSite: JSON.stringify(keptSiteOf(dist)) },
        })
      },
    },
  }
}

/** What is kept of a built site. A page that is not built is left out. */
export function keptSiteOf(dist: string): KeptSite {
  const [vietnamese, english] = offlinePages
  if (vietnamese === undefined || english === undefined) throw new Error('the offline page must exist in both languages')
  const pages = keptPages.filter(page => existsSync(join(dist, page, 'index.html')))
  const first = withAssets(dist, offlinePages)
  const rest = withAssets(dist, pages).filter(address => !first.includes(address))
  const hash = createHash('sha256')
  for (const address of [...first, ...rest]) hash.update(address).update(readFileSync(fileOf(dist, address)))
  return { version: hash.digest('hex').slice(0, 16), offlinePages: [vietnamese, english], pages, first, rest }
}

function fileOf(dist: string, address: string): string {
  return address.startsWith('/_astro/') || /\.\w+$/.test(address) ? join(dist, address) : join(dist, address, 'index.html')
}

/** The pages and every hashed file that they name, directly or through one another. */
function withAssets(dist: string, pages: readonly string[]): string[] {
  const found = new Set<string>(pages)
  for (const address of found) {
    const file = fileOf(dist, address)
    if (!/\.(html|js|css)$/.test(file)) continue
    const text = readFileSync(file, 'utf8')
    for (const name of namesIn(text)) {
      const asset = `/_astro/${name}`
      if (existsSync(join(dist, asset)) && readFileSync(join(dist, asset)).length <= largestKeptBytes) found.add(asset)
    }
  }
  return [...found]
}

/** "/_astro/x.hash.js" in pages and styles, "./x.hash.js" between scripts. */
function namesIn(text: string): string[] {
  return [...text.matchAll(/(?:\/_astro\/|["'`]\.\/)([\w.@-]+\.(?:js|css|woff2|svg|png))/g)].map(match => match[1] ?? '')
}
