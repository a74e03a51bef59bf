// Runs in a process of its own: loads one entry of a bundle, gives it one event, and says when it was ready and when it had answered.
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as z from 'zod/mini'

const asked = z.object({
  directory: z.string(),
  /** The entry's own file, which the dispatcher would load with the first event; none for a function of one entry. */
  entryFile: z.string(),
  event: z.record(z.string(), z.unknown()),
  /** Lists what is loaded, which takes time of its own. */
  listsFiles: z.boolean(),
})
const handlerModule = z.object({
  handler: z.custom<(event: object, context: object) => Promise<unknown>>(value => typeof value === 'function'),
})
const answered = z.object({ statusCode: z.number() })

process.once('message', async message => {
  const { directory, entryFile, event, listsFiles } = asked.parse(message)
  const files: string[] = []
  if (listsFiles) {
    registerHooks({
      load: (url, context, next) => {
        files.push(url)
        return next(url, context)
      },
    })
  }
  const urlOf = (file: string): string => pathToFileURL(join(directory, file)).href
  const began = performance.now()
  const module: object = await import(urlOf('index.mjs'))
  if (entryFile !== '') await import(urlOf(entryFile))
  const ready = performance.now()
  const answer = await handlerModule.parse({ ...module }).handler(event, {})
  const end = performance.now()
  process.send?.({
    readyMilliseconds: ready - began,
    answerMilliseconds: end - began,
    status: answered.parse(answer).statusCode,
    files: files.filter(url => url.startsWith(pathToFileURL(directory).href)),
  })
  process.disconnect()
})
process.send?.('started')
