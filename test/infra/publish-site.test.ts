import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { headersOf, publishSite, type SiteBucket } from '../../infra/publish-site.ts'

const directories: string[] = []
afterEach(() => {
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true })
})

function built(files: Record<string, string>): string {
  const directory = mkdtempSync(join(tmpdir(), 'site-'))
  directories.push(directory)
  for (const [key, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, key)), { recursive: true })
    writeFileSync(join(directory, key), content)
  }
  return directory
}

function memory(): SiteBucket & { readonly objects: Map<string, string>; readonly written: string[] } {
  const objects = new Map<string, string>()
  const written: string[] = []
  return {
    objects,
    written,
    read: async key => objects.get(key),
    put: async (key, content) => {
      written.push(key)
      objects.set(key, content.toString())
    },
    remove: async key => {
      objects.delete(key)
    },
  }
}

describe('publishing the site', () => {
  it('writes pages after the files that they use', async () => {
    const bucket = memory()
    await publishSite(built({ 'a/index.html': 'a', '_astro/x.123.js': 'x', 'robots.txt': 'r' }), bucket)
    expect(bucket.written).toEqual(['_astro/x.123.js', 'robots.txt', 'a/index.html', '.site/files.json'])
  })

  it('writes only what changed, and takes away what left the site', async () => {
    const bucket = memory()
    await publishSite(built({ 'index.html': 'one', 'old/index.html': 'old', 'same.txt': 'same' }), bucket)
    bucket.written.length = 0
    const result = await publishSite(built({ 'index.html': 'two', 'same.txt': 'same' }), bucket)
    expect(result).toEqual({ written: 1, unchanged: 1, removed: 1 })
    expect(bucket.written).toEqual(['index.html', '.site/files.json'])
    expect(bucket.objects.has('old/index.html')).toBe(false)
  })

  it('writes a first page where a worker has published nothing yet, and never over what one has', async () => {
    const bucket = memory()
    await publishSite(built({ '_first/minh-bach/index.html': 'first', 'en/_first/minh-bach/index.html': 'first' }), bucket)
    expect(bucket.objects.get('minh-bach/index.html')).toBe('first')
    expect(bucket.objects.get('en/minh-bach/index.html')).toBe('first')
    bucket.objects.set('minh-bach/index.html', 'figures')
    const again = await publishSite(built({ '_first/minh-bach/index.html': 'another first' }), bucket)
    expect(bucket.objects.get('minh-bach/index.html')).toBe('figures')
    expect([again.written, again.removed]).toEqual([0, 0])
    await publishSite(built({}), bucket)
    expect(bucket.objects.has('minh-bach/index.html')).toBe(true)
  })

  it('keeps the scripts and styles of earlier builds: pages that workers published since then still use them', async () => {
    const bucket = memory()
    await publishSite(built({ 'index.html': 'one', '_astro/old.1.css': 'old' }), bucket)
    const result = await publishSite(built({ 'index.html': 'two', '_astro/new.2.css': 'new' }), bucket)
    expect(result.removed).toBe(0)
    expect(bucket.objects.get('_astro/old.1.css')).toBe('old')
  })

  it('leaves alone what other writers put into the bucket', async () => {
    const bucket = memory()
    bucket.objects.set('status/abc.json', '{}')
    await publishSite(built({ 'index.html': 'one' }), bucket)
    await publishSite(built({ 'index.html': 'two' }), bucket)
    expect(bucket.objects.get('status/abc.json')).toBe('{}')
  })

  it('lets files named by their content be kept for good, and asks for everything else again', () => {
    expect(headersOf('_astro/page.abc.css')).toEqual({
      contentType: 'text/css; charset=utf-8',
      cacheControl: 'public, max-age=31536000, immutable',
    })
    expect(headersOf('index.html')).toEqual({ contentType: 'text/html; charset=utf-8', cacheControl: 'no-cache' })
    expect(headersOf('sw.js').cacheControl).toBe('no-cache')
  })

  it('stops at a file whose type nobody has thought of', () => {
    expect(() => headersOf('film.mp4')).toThrow('no content type for film.mp4')
  })
})
