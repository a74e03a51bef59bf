// Does what is due by the sandbox's clock, each thing as of its own instant and in the order of their instants.
import type { Account } from './account.ts'

/** What a task does to its subject. */
export type Tasks = Readonly<Record<string, (subject: string) => void>>

/** However far the clock is moved at once, a task that plans itself again (the daily payout) ends somewhere. */
const mostAtOnce = 100_000

export function runAgenda(account: Account, tasks: Tasks): number {
  const { store, clock } = account
  const next = store.database.prepare('SELECT id, due, task, subject FROM agenda WHERE due <= ? ORDER BY due, id LIMIT 1')
  const remove = store.database.prepare('DELETE FROM agenda WHERE id = ?')
  for (let done = 0; done < mostAtOnce; done += 1) {
    const row = next.get(clock.now())
    if (row === undefined) return done
    const run = tasks[String(row.task)]
    store.transaction(() => {
      remove.run(Number(row.id))
      if (run) clock.at(Number(row.due), () => run(String(row.subject)))
    })
  }
  return mostAtOnce
}
