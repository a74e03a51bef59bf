// The tables of contents, held to the files they name and the words people read.
import { describe, expect, test } from 'vitest'
import { outsideSources } from '../../functions/outside-sources.ts'
import { routes } from '../../functions/routes.ts'
import { schedules } from '../../functions/schedules.ts'
import { subscriptions } from '../../functions/subscriptions.ts'
import { workers } from '../../functions/workers.ts'
import { refusals as english } from '../../web/src/words/en/refusals.ts'
import { refusals as vietnamese } from '../../web/src/words/vi/refusals.ts'
import { filesUnder, textOfFile } from '../support/source-files.ts'

const functionFiles = filesUnder('functions', '.ts')
const entries = functionFiles
  .filter(path => /\nexport const handler\b/.test(textOfFile(path)))
  .map(path => path.slice('functions/'.length, -'.ts'.length))
const named: readonly string[] = [...Object.values(routes), ...Object.values(workers), ...Object.values(schedules)].map(each => each.entry)

describe('routes, subscriptions and schedules', () => {
  test('every entry that they name exists and exports a handler', () => {
    expect(named.filter(entry => !entries.includes(entry))).toEqual([])
  })

  test('every handler is named by one of them', () => {
    expect(entries.filter(entry => !named.includes(entry) && entry !== 'platform/relay-events')).toEqual([])
  })

  test('no two routes have the same method and path, no entry answers two', () => {
    const keys = Object.values(routes).map(route => `${route.method} ${route.path}`)
    expect(new Set(keys).size).toBe(keys.length)
    expect(new Set(named).size).toBe(named.length)
  })

  test.each(Object.entries(routes))('%s: the entry answers the route that names it', (name, route) => {
    expect(textOfFile(`functions/${route.entry}.ts`)).toContain(`httpFunction(routes.${name},`)
  })

  test('every worker follows an event or a source outside the journal', () => {
    const followers = new Set<string>(Object.values(subscriptions).flat())
    expect(Object.keys(workers).filter(worker => !followers.has(worker) && !Object.hasOwn(outsideSources, worker))).toEqual([])
  })

  test('every event that code writes is in the table, and every event of the table is written by code', () => {
    const text = functionFiles
      .filter(path => path !== 'functions/subscriptions.ts')
      .map(textOfFile)
      .join('\n')
    const unwritten = Object.keys(subscriptions).filter(event => !text.includes(`'${event}'`))
    expect(unwritten).toEqual([])
  })
})

describe('words for refusals', () => {
  const text = functionFiles.map(path => textOfFile(path)).join('\n')
  const refused = [...text.matchAll(/refuse\(\s*'\w+',\s*'([a-z-]+\.[a-z-]+)'/g)].map(match => match[1] ?? '')
  const chosen = [...text.matchAll(/refuse\([^)]*\?\s*'([a-z-]+\.[a-z-]+)'\s*:\s*'([a-z-]+\.[a-z-]+)'/g)].flatMap(match => [
    match[1] ?? '',
    match[2] ?? '',
  ])
  const codes = [...new Set([...refused, ...chosen, 'fault.unexpected', 'request.no-such-route'])].sort()

  test('there are codes to look at', () => {
    expect(codes.length).toBeGreaterThan(40)
  })

  test.each([
    ['Vietnamese', vietnamese],
    ['English', english],
  ])('every code that code refuses with has words in %s', (_, words) => {
    expect(codes.filter(code => !Object.hasOwn(words.codes, code))).toEqual([])
  })
})
