// Every table: its keys and indexes. Access patterns are written in the header of the store that owns the table.

export interface TableDefinition {
  /** Names of the key attributes; all are strings. */
  key: { partition: string; sort?: string }
  indexes: Readonly<Record<string, { partition: string; sort: string }>>
  /** Streams what is inserted. One table only: the journal. */
  streamed?: true
}

const key = { partition: 'pk', sort: 'sk' }

export const tables = {
  sessions: { key: { partition: 'id' }, indexes: {} },
  identity: { key, indexes: { 'by-court': { partition: 'court', sort: 'pk' } } },
  filings: {
    key,
    indexes: {
      'by-owner': { partition: 'owner', sort: 'sortedBy' },
      'by-court': { partition: 'courtQueue', sort: 'dueOrder' },
      'by-deadline': { partition: 'deadlineDay', sort: 'pk' },
    },
  },
  documents: { key, indexes: { 'by-pending': { partition: 'pending', sort: 'pendingSince' } } },
  notices: { key, indexes: { 'by-unresolved': { partition: 'unresolved', sort: 'claimedAt' } } },
  cases: { key, indexes: { 'by-court': { partition: 'courtQueue', sort: 'courtOrder' } } },
  hearings: { key, indexes: { 'by-case': { partition: 'caseId', sort: 'sk' }, 'by-kind': { partition: 'kind', sort: 'sk' } } },
  fees: {
    key,
    indexes: {
      'by-payer': { partition: 'payerKey', sort: 'sortedBy' },
      'by-collector': { partition: 'collectorQueue', sort: 'sortedBy' },
      'by-open': { partition: 'openRail', sort: 'expiresAt' },
    },
  },
  // Written once, never changed: no function can be granted more (grant-words.ts).
  ledger: {
    key,
    indexes: { 'by-book': { partition: 'book', sort: 'bookOrder' }, 'by-order': { partition: 'order', sort: 'orderOrder' } },
  },
  judgments: { key, indexes: { 'by-court': { partition: 'courtQueue', sort: 'sortedBy' } } },
  reminders: { key, indexes: { 'by-due': { partition: 'dueQueue', sort: 'dueOrder' } } },
  followers: { key, indexes: {} },
  feedback: { key, indexes: { 'by-desk': { partition: 'deskQueue', sort: 'deskOrder' } } },
  service: {
    key,
    indexes: {
      'by-court': { partition: 'courtQueue', sort: 'sortedBy' },
      'by-account': { partition: 'accountKey', sort: 'sortedBy' },
      'by-clock': { partition: 'waiting', sort: 'waitingSince' },
    },
  },
  administration: { key, indexes: {} },
  proofs: { key, indexes: {} },
  copies: {
    key,
    indexes: {
      'by-requester': { partition: 'requesterKey', sort: 'sortedBy' },
      'by-court': { partition: 'courtQueue', sort: 'sortedBy' },
    },
  },
  journal: { key, indexes: {}, streamed: true },
} as const satisfies Record<string, TableDefinition>

export type TableName = keyof typeof tables
