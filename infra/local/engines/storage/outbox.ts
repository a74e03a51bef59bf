// What must still be told to others: written with the object, deleted once delivered, so told at least once across any end.
import { type IndexDatabase, integerOf, textOf } from './index-database.ts'

const retryAfterMs = 1000

export class Outbox {
  readonly #database: IndexDatabase
  readonly #deliver: (target: string, body: string) => Promise<void> | void
  /** One delivery at a time for each target, so that one that fails holds up no other. */
  readonly #running = new Map<string, Promise<void>>()
  readonly #retries = new Set<NodeJS.Timeout>()
  #stopped = false

  constructor(database: IndexDatabase, deliver: (target: string, body: string) => Promise<void> | void) {
    this.#database = database
    this.#deliver = deliver
  }

  /** Inside the transaction that stores the object. */
  add(target: string, body: string): void {
    this.#database.run('INSERT INTO outbox (target, body) VALUES (?, ?)', target, body)
  }

  /** Starts to deliver what is waiting; does not wait for it. */
  kick(): void {
    if (this.#stopped) return
    for (const row of this.#database.rows('SELECT DISTINCT target FROM outbox')) {
      const target = textOf(row, 'target')
      if (!this.#running.has(target)) this.#running.set(target, this.#drain(target))
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true
    for (const retry of this.#retries) clearTimeout(retry)
    await Promise.all(this.#running.values())
  }

  async #drain(target: string): Promise<void> {
    // Leaves the caller's stack first: whoever stored the object gets the answer before the message goes out.
    await new Promise(setImmediate)
    try {
      while (!this.#stopped) {
        const row = this.#database.row('SELECT id, body FROM outbox WHERE target = ? ORDER BY id LIMIT 1', target)
        if (!row) break
        await this.#deliver(target, textOf(row, 'body'))
        this.#database.run('DELETE FROM outbox WHERE id = ?', integerOf(row, 'id'))
      }
    } catch (error) {
      console.error(`storage: telling ${target} failed, will try again:`, error)
      this.#retryLater()
    } finally {
      this.#running.delete(target)
    }
  }

  #retryLater(): void {
    if (this.#stopped) return
    const retry = setTimeout(() => {
      this.#retries.delete(retry)
      this.kick()
    }, retryAfterMs)
    retry.unref()
    this.#retries.add(retry)
  }
}
