// Runs in a process of its own: calls the handlers of bundles, one event at a time, and says how long each took.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as z from 'zod/mini'

const asked = z.object({ directory: z.string(), event: z.record(z.string(), z.unknown()) })
const handlerModule = z.object({
  handler: z.custom<(event: object, context: object) => Promise<unknown>>(value => typeof value === 'function'),
})
const answered = z.object({ statusCode: z.number() })

process.on('message', async message => {
  const { directory, event } = asked.parse(message)
  const { handler } = handlerModule.parse({ ...(await import(pathToFileURL(join(directory, 'index.mjs')).href)) })
  const processorBefore = process.cpuUsage()
  const began = performance.now()
  const answer = await handler(event, {})
  const milliseconds = performance.now() - began
  const { user, system } = process.cpuUsage(processorBefore)
  process.send?.({ milliseconds, processorMilliseconds: (user + system) / 1000, status: answered.parse(answer).statusCode })
})
