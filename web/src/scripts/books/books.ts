// A page of the books: who sits here, and the part that the page is for, loaded alone.
import { fill } from '../../words/fill.ts'
import { withOfficer } from '../desk/officer.ts'
import { placeById } from '../kit/h.ts'
import type { SignedIn } from '../kit/session.ts'
import { books } from './books-words.ts'

const accountants: readonly string[] = ['accountant', 'enforcement-accountant']
const place = placeById('books')

type Show = (place: HTMLElement, officer: SignedIn) => Promise<void>

const parts = new Map<string, () => Promise<Show>>([
  ['orders', async () => (await import('./orders.ts')).showOrders],
  ['entry', async () => (await import('./order-entry.ts')).showEntry],
  ['work', async () => (await import('./work-items.ts')).showWorkItems],
  ['refunds', async () => (await import('./refunds.ts')).showRefunds],
  ['statements', async () => (await import('./statements.ts')).showStatements],
  ['reconciliation', async () => (await import('./reconciliations.ts')).showReconciliations],
  ['balance', async () => (await import('./trial-balance.ts')).showBalance],
  ['receipts', async () => (await import('./receipts.ts')).showReceipts],
  ['trace', async () => (await import('./trace.ts')).showTrace],
])

await withOfficer(place, books, accountants, async officer => {
  const role = new Map(Object.entries(books.roles)).get(officer.role) ?? officer.role
  placeById('who').textContent = fill(books.who, { fullName: officer.fullName, role })
  const open = parts.get(place.dataset.part ?? '')
  if (open) await (await open())(place, officer)
})
