// Which collectors of a stage have not told their bank account yet: nobody could pay them by transfer, so nothing is deployed before they have.
import { readFileSync } from 'node:fs'
import { z } from 'zod/mini'

const collectorsSchema = z.object({
  stages: z.record(z.string(), z.array(z.object({ book: z.string(), account: z.nullable(z.object({ account: z.string() })) }))),
})

const file = new URL('../functions/fees/data/collectors.json', import.meta.url)

/** Names of the books without an account. Throws for a stage that the data file does not know. */
export const booksWithoutAccount = (stage: string): string[] => {
  const collectors = collectorsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).stages[stage]
  if (collectors === undefined || collectors.length === 0)
    throw new Error(`no collectors for stage "${stage}" in functions/fees/data/collectors.json`)
  return collectors.filter(({ account }) => account === null).map(({ book }) => book)
}

/** What stops a deployment; undefined when every collector has told its account. */
export const whyNotDeployed = (stage: string): string | undefined => {
  const untold = booksWithoutAccount(stage)
  return untold.length === 0
    ? undefined
    : `functions/fees/data/collectors.json: no bank account for ${untold.join(', ')} on stage ${stage}; fees and fines could not be paid by transfer`
}
