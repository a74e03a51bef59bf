// Least privilege, exactly: what the code of a function can ask of a table is what its role allows, no call more and no call less.
// The code is read after tree shaking: sentences of a store that no entry of the function says are not in it.
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { dispatcherOf, dispatchers } from '../../infra/bundle-plugins.ts'
import { type PortalFunction, portalFunctions } from '../../infra/functions.ts'
import { lambdas, listOf, ofType, pointsAt, shortName, statementsOf } from './synthesized.ts'

const root = new URL('../../', import.meta.url).pathname

const sourceOf = async (each: PortalFunction): Promise<string> => {
  const { outputFiles } = await build({
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    treeShaking: true,
    write: false,
    logLevel: 'silent',
    entryPoints: [{ in: dispatcherOf(each.name), out: 'index' }],
    outdir: root,
    plugins: [dispatchers([each])],
  })
  return outputFiles.map(file => file.text).join('\n')
}

/** What platform/table.ts makes of a store's words. */
const callOf: Readonly<Record<string, string>> = {
  getItem: 'GetItem',
  getItems: 'BatchGetItem',
  queryAll: 'Query',
  queryPage: 'Query',
  putItem: 'PutItem',
  putItemOnce: 'PutItem',
  putNew: 'PutItem',
  putVersion: 'PutItem',
  updateItem: 'UpdateItem',
  deleteItem: 'DeleteItem',
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  stillHas: 'ConditionCheckItem',
}

/** `filings Query by-owner`. esbuild numbers names that several modules use. */
const saidIn = (source: string): string[] => {
  const table = String.raw`TABLE_([A-Z]+)\d*\b`
  const calls = [...source.matchAll(new RegExp(String.raw`\b([a-z]+[A-Za-z]+)\d*\(\s*${table}(?:,\s*\{\s*index: "([a-z-]+)")?`, 'g'))]
  const writes = [...source.matchAll(new RegExp(String.raw`\b(Put|Update|Delete|ConditionCheck): \{\s*TableName: ${table}`, 'g'))]
  const said = [...calls, ...writes].map(([, word = '', name = '', index]) => {
    const call = callOf[word]
    if (call === undefined) throw new Error(`a store says "${word}(TABLE_${name}": say here which call that is`)
    return [name.toLowerCase(), call, index].filter(Boolean).join(' ')
  })
  return [...new Set(said)].sort()
}

const tables = ofType('AWS::DynamoDB::Table')

const allowedTo = (name: string): string[] => {
  const target = lambdas.find(each => shortName(each) === name)
  if (!target) throw new Error(`no function ${name}`)
  const allowed = statementsOf(target).flatMap(statement =>
    listOf(statement.Resource).flatMap(resource => {
      const table = tables.find(each => pointsAt(resource, each))
      if (!table || JSON.stringify(resource).includes('StreamArn')) return []
      const subject = String(table.properties.TableName).replace('cua-cong-demonstration-', '')
      const [, index] = /\/index\/([a-z-]+)/.exec(JSON.stringify(resource)) ?? []
      return listOf(statement.Action).map(action => [subject, action.replace('dynamodb:', ''), index].filter(Boolean).join(' '))
    }),
  )
  return [...new Set(allowed)].sort()
}

describe('rights on tables', () => {
  it.each(portalFunctions.map(each => [each.name, each] as const))('%s may do what its code says', async (name, each) => {
    expect(allowedTo(name)).toEqual(saidIn(await sourceOf(each)))
  })
})
