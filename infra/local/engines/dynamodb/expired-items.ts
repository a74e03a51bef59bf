// Deletes items whose time to live is over, which the database does only when asked.
import type { RunningDatabase } from './database-process.ts'

/** Removes them as the service does: the stream shows its deletions, by the database's own clock. Returns how many. */
export async function sweepExpiredItems(database: RunningDatabase): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${database.toolPort}/mcp`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${database.toolToken}`,
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'sweep_ttl', arguments: {} } }),
  })
  const text = await answer.text()
  const deleted = /items_deleted\W+(\d+)/.exec(text)?.[1]
  if (deleted === undefined) throw new Error(`The sweep of expired items failed: ${answer.status} ${text}`)
  return Number(deleted)
}
