// The tables of the money on the embedded database, for tests that let the stores themselves work: no mock stands between.
import { createDynamodb, type Dynamodb } from '../../infra/local/engines/dynamodb/dynamodb.ts'
import { tables } from '../../infra/table-definitions.ts'
import { scratchDirectory } from '../infra/local/engines/scratch-directory.ts'
import { serveEngine } from '../infra/local/engines/served-engine.ts'
import { tableOf } from '../support/engine-table.ts'

export type StoredItem = Record<string, unknown>

export interface BooksEngine {
  faults: Dynamodb['faults']
  /** Calls so far, by operation. */
  calls: ReadonlyMap<string, number>
  /** Everything in a table, for audits. */
  everything(table: 'fees' | 'ledger' | 'journal'): Promise<StoredItem[]>
  stop(): Promise<void>
}

/** Starts the database and points the environment of this process at it: stores are imported afterwards. */
export const startBooksEngine = async (): Promise<BooksEngine> => {
  const scratch = scratchDirectory()
  const engine = await createDynamodb({ directory: scratch.path, now: () => new Date() })
  const calls = new Map<string, number>()
  const served = await serveEngine({
    ...engine,
    handle: (request, response) => {
      const [, operation = ''] = String(request.headers['x-amz-target']).split('.')
      calls.set(operation, (calls.get(operation) ?? 0) + 1)
      return engine.handle(request, response)
    },
  })
  for (const name of ['fees', 'ledger', 'journal'] as const) await engine.ensureTable({ table: tableOf(name, tables[name]) })
  Object.assign(process.env, {
    ...{ TABLE_FEES: 'fees', TABLE_LEDGER: 'ledger', TABLE_JOURNAL: 'journal', AWS_REGION: served.client.region },
    AWS_ENDPOINT_URL_DYNAMODB: served.client.endpoint,
    AWS_ACCESS_KEY_ID: served.client.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: served.client.credentials.secretAccessKey,
  })
  const { unmarshall } = await import('@aws-sdk/util-dynamodb')
  const everything = async (table: string): Promise<StoredItem[]> => {
    const items: StoredItem[] = []
    let from: unknown
    do {
      const page = await engine.call('Scan', { TableName: table, ...(from ? { ExclusiveStartKey: from } : {}) })
      if (Array.isArray(page.Items)) items.push(...page.Items.map(item => unmarshall(item)))
      from = page.LastEvaluatedKey
    } while (from)
    return items
  }
  return {
    faults: engine.faults,
    calls,
    everything,
    stop: async () => {
      await served.close()
      scratch.remove()
    },
  }
}

/** The three tables as they stand. */
export const booksOf = async ({ everything }: BooksEngine) => ({
  fees: await everything('fees'),
  ledger: await everything('ledger'),
  journal: await everything('journal'),
})
