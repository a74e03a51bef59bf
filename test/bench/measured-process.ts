// A process as the runner starts one for a function, in which a handler is called and timed.
import { fork } from 'node:child_process'
import { join } from 'node:path'
import * as z from 'zod/mini'
import type { FunctionDefinition } from '../../infra/local/functions/execution-environment.ts'

const answerSchema = z.object({ milliseconds: z.number(), processorMilliseconds: z.number(), status: z.number() })
export type TimedAnswer = z.infer<typeof answerSchema>

export interface MeasuredProcess {
  /** `handler` of the function itself, or of another bundle in the same process. */
  call(event: object, directory?: string): Promise<TimedAnswer>
  end(): void
}

export const startMeasured = async ({ directory, environment }: FunctionDefinition): Promise<MeasuredProcess> => {
  const child = fork(join(import.meta.dirname, 'call-handler.ts'), [], {
    env: { ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const next = (): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const ended = (code: number | null) => reject(new Error(`bench: the measured process ended with ${code}`))
      child.once('exit', ended)
      child.once('message', message => {
        child.off('exit', ended)
        resolve(message)
      })
    })
  return {
    call: async (event, other) => {
      const answer = next()
      child.send({ directory: other ?? directory, event })
      return answerSchema.parse(await answer)
    },
    end: () => {
      child.kill()
    },
  }
}
