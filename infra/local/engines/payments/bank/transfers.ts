// Money that arrives at VietQR accounts: transfers as people make them, right and wrong, kept until somebody takes a statement.
import { randomBytes } from 'node:crypto'
import type { ObjectStore } from '../object-store.ts'
import type { SandboxClock } from '../sandbox-clock.ts'

/** How the payer's transfer differs from what the code says. */
export const variants = ['exact', 'short', 'over', 'spaced', 'mistyped', 'without-code'] as const
export type Variant = (typeof variants)[number]

export interface Transfer {
  /** The bank's number of the transaction. */
  readonly id: string
  readonly bin: string
  readonly account: string
  /** Civil date in Vietnam. */
  readonly day: string
  readonly amount: number
  readonly content: string
  readonly at: string
}

export interface TransferOrder {
  readonly bin: string
  readonly account: string
  readonly amount: number
  readonly content: string
  readonly variant: Variant
}

const changedDigit = (content: string): string => content.replace(/[0-9A-Z](?=[^0-9A-Z]*$)/, last => (last === '7' ? '8' : '7'))

/** Banks write words of their own around what the payer wrote. */
export const asBooked: Readonly<Record<Variant, (content: string) => string>> = {
  exact: content => `${content} GD 481516`,
  short: content => `${content} GD 481516`,
  over: content => `${content} GD 481516`,
  spaced: content => `NGUYEN VAN A chuyen tien ${content.toLowerCase().replace(/(.{3})(?=.)/g, '$1 ')}-`,
  mistyped: content => `${changedDigit(content)} GD 481516`,
  'without-code': () => 'NGUYEN VAN A nop tien cho toa',
}

export const amountOf = ({ amount, variant }: TransferOrder): number => {
  if (variant === 'short') return amount - Math.max(1, Math.floor(amount / 10))
  return variant === 'over' ? amount + 50_000 : amount
}

const hoursAhead = 7

export type TransferBook = ReturnType<typeof openTransferBook>

export function openTransferBook({ database }: ObjectStore, clock: SandboxClock) {
  const insert = database.prepare('INSERT INTO transfers VALUES (?, ?, ?, ?, ?, ?, ?)')
  const accounts = database.prepare(
    'SELECT account, day, count(*) AS count, sum(amount) AS amount FROM transfers GROUP BY account, day ORDER BY day DESC, account',
  )
  const ofDay = database.prepare('SELECT * FROM transfers WHERE account = ? AND day = ? ORDER BY rowid')

  return {
    make(order: TransferOrder): Transfer {
      const now = clock.now()
      const transfer: Transfer = {
        id: `FT${randomBytes(6).toString('hex').toUpperCase()}`,
        bin: order.bin,
        account: order.account,
        day: new Date(now + hoursAhead * 3_600_000).toISOString().slice(0, 10),
        amount: amountOf(order),
        content: asBooked[order.variant](order.content),
        at: new Date(now).toISOString(),
      }
      insert.run(transfer.id, transfer.bin, transfer.account, transfer.day, transfer.amount, transfer.content, transfer.at)
      return transfer
    },

    days: () =>
      accounts
        .all()
        .map(row => ({ account: String(row.account), day: String(row.day), count: Number(row.count), amount: Number(row.amount) })),

    /** In the order of their arrival: the same statement, asked for twice, is the same file. */
    of: (account: string, day: string): Transfer[] =>
      ofDay.all(account, day).map(row => ({
        id: String(row.id),
        bin: String(row.bin),
        account: String(row.account),
        day: String(row.day),
        amount: Number(row.amount),
        content: String(row.content),
        at: String(row.at),
      })),
  }
}
