// Writes what each function prints to a file of JSON lines, each with the id of the request that it belongs to.
import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'

export interface FunctionLog {
  line(requestId: string | undefined, stream: 'stdout' | 'stderr' | 'platform', text: string): void
  close(): Promise<void>
}

/** A line that is itself JSON is kept as an object under `record`, so that it can be searched. */
function parsed(text: string): { readonly record: unknown } | { readonly text: string } {
  if (text.startsWith('{')) {
    try {
      return { record: JSON.parse(text) }
    } catch {
      // An ordinary line that happens to begin with a brace.
    }
  }
  return { text }
}

export function openLog(directory: string, functionName: string, now: () => Date): FunctionLog {
  mkdirSync(directory, { recursive: true })
  const file = createWriteStream(join(directory, `${functionName}.log`), { flags: 'a' })
  return {
    line: (requestId, stream, text) => {
      file.write(`${JSON.stringify({ time: now().toISOString(), requestId, stream, ...parsed(text) })}\n`)
    },
    close: () => new Promise(resolve => file.end(() => resolve())),
  }
}
