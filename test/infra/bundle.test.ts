// What goes to Lambda: the same bytes from the same sources, each entry apart, nothing that a cold start would wait for in vain.
import { createHash } from 'node:crypto'
import { globSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { type BundledFunction, bundle } from '../../infra/bundle.ts'
import { portalFunctions } from '../../infra/functions.ts'

const root = new URL('../../', import.meta.url).pathname
const built = async (): Promise<readonly BundledFunction[]> =>
  (await bundle({ outdir: mkdtempSync(join(tmpdir(), 'portal-bundles-')) })).functions

const filesOf = ({ directory }: BundledFunction): string[] => readdirSync(directory).filter(file => file.endsWith('.mjs'))

const digestOf = (each: BundledFunction): string => {
  const hash = createHash('sha256')
  for (const file of filesOf(each)) hash.update(file).update(readFileSync(join(each.directory, file)))
  return `${each.name} ${hash.digest('hex')}`
}

let first: readonly BundledFunction[]

beforeAll(async () => {
  first = await built()
})

describe('bundles', () => {
  it('every function has one', () => {
    expect(first.map(each => each.name).sort()).toEqual(portalFunctions.map(each => each.name).sort())
  })

  it('are the same bytes from the same sources, so that a deployment changes only what changed', async () => {
    expect((await built()).map(digestOf)).toEqual(first.map(digestOf))
  })

  it('an HTTP function loads none of its entries before it is asked, and knows no route but its own', async () => {
    for (const { name, directory } of first.filter(each => portalFunctions.some(one => one.name === each.name && one.kind === 'http'))) {
      const { handler } = await import(pathToFileURL(join(directory, 'index.mjs')).href)
      const answer = await handler({ routeKey: 'GET /api/no-such-route' }, {})
      expect(answer, name).toMatchObject({ statusCode: 404, headers: { 'content-type': 'application/problem+json' } })
      expect(JSON.parse(answer.body).code).toBe('request.no-such-route')
    }
  })

  it('carry no credential chain and no slow facade of node’s own modules', () => {
    const chain = /@aws-sdk\/credential-provider-(node|sso|ini|login|process|web-identity)/
    expect(first.filter(each => each.inputs.some(path => chain.test(path))).map(each => each.name)).toEqual([])
    const facades = first.flatMap(each =>
      filesOf(each)
        .filter(file => /from\s*["']node:/.test(readFileSync(join(each.directory, file), 'utf8')))
        .map(file => `${each.name}/${file}`),
    )
    expect(facades).toEqual([])
  })

  it('carry the fonts beside the writers of papers', () => {
    for (const name of ['render-petition', 'render-receipt']) {
      const directory = first.find(each => each.name === name)?.directory ?? ''
      expect(readdirSync(join(directory, 'node_modules/@expo-google-fonts/noto-sans/400Regular'))).toEqual(['NotoSans_400Regular.ttf'])
    }
  })

  it('take of zod what they use: its `z` object brings 400 KB with it, `import * as z` does not', () => {
    const sources = globSync('functions/**/*.ts', { cwd: root })
    expect(sources.filter(path => /^import \{[^}]*\bz\b[^}]*\} from 'zod/m.test(readFileSync(join(root, path), 'utf8')))).toEqual([])
  })
})
