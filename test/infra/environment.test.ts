// What functions ask of their environment is what they are given: a missing name would stop them at their first start in the cloud,
// and a name too many is a right too many.
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { subscriptions } from '../../functions/subscriptions.ts'
import { type BundledFunction, type BundleReport, bundle } from '../../infra/bundle.ts'
import { upperSnake } from '../../infra/names.ts'
import { lambdas, shortName } from './synthesized.ts'

const root = new URL('../../', import.meta.url)
const relayed = [...new Set(Object.values(subscriptions).flat())].map(worker => `QUEUE_${upperSnake(worker)}`)

/** Names in the calls of `settings(…)` in every source file of a bundle. */
const askedBy = ({ name, inputs }: BundledFunction): string[] => {
  const sources = inputs.filter(path => path.startsWith('functions/')).map(path => readFileSync(new URL(path, root), 'utf8'))
  const names = sources.flatMap(source =>
    [...source.matchAll(/\bsettings\(([^)]*)\)/g)].flatMap(([, list = '']) =>
      [...list.matchAll(/'([A-Z_]+)'/g)].map(([, word = '']) => word),
    ),
  )
  return [...new Set([...names, ...(name === 'relay-events' ? relayed : [])])].sort()
}

let report: BundleReport

beforeAll(async () => {
  report = await bundle({ outdir: mkdtempSync(join(tmpdir(), 'portal-bundles-')) })
})

describe('the environment of functions', () => {
  it('every function is given what its code asks for, and nothing that it does not ask for', () => {
    const given = Object.fromEntries(
      lambdas.map(each => [
        shortName(each),
        Object.keys(each.properties.Environment.Variables)
          .filter(name => name !== 'RELEASE')
          .sort(),
      ]),
    )
    const asked = Object.fromEntries(report.functions.map(each => [each.name, askedBy(each).filter(name => name !== 'RELEASE')]))
    expect(Object.fromEntries(Object.keys(asked).map(name => [name, given[name]]))).toEqual(asked)
  })
})
