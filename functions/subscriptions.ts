// Table of contents: every journal event, and the workers that follow from it.

/** A worker: one queue, one function, one entry. */
export interface Worker {
  entry: `${string}/${string}`
  /** Longest run of one batch, seconds. The queue's visibility is six times as long. */
  timeoutSeconds: number
  batchSize: number
  /** Messages wait this long before the worker sees them. */
  delaySeconds?: number
  /** Messages with the same value of this fact come one after the other, in the order of the journal (a FIFO queue). */
  inOrderOf?: string
  /** Who is harmed when messages end in the dead-letter queue. */
  impact: string
}

export const workers = {
  'send-code': {
    entry: 'identity/send-code',
    timeoutSeconds: 30,
    batchSize: 1,
    impact: 'People without VNeID wait for their one-time code and cannot sign in.',
  },
  'send-notices': {
    entry: 'notices/send-notices',
    timeoutSeconds: 30,
    batchSize: 10,
    impact: 'People are not told of what the court did with their filing.',
  },
  'publish-status': {
    entry: 'filings/publish-status',
    timeoutSeconds: 30,
    batchSize: 10,
    impact: 'Whoever follows a filing by its receipt code sees an old state.',
  },
  'render-petition': {
    entry: 'filings/render-petition',
    timeoutSeconds: 60,
    batchSize: 1,
    impact: 'Filers wait for the petition they must read and sign, and cannot submit.',
  },
  'render-receipt': {
    entry: 'filings/render-receipt',
    timeoutSeconds: 60,
    batchSize: 1,
    impact: 'Filers have no receipt to print; the receipt page still shows the code.',
  },
  'lock-documents': {
    entry: 'documents/lock-documents',
    timeoutSeconds: 60,
    batchSize: 1,
    impact: 'Filed documents are not yet locked against deletion.',
  },
  'receive-upload': {
    entry: 'documents/receive-upload',
    timeoutSeconds: 120,
    batchSize: 1,
    impact: 'Uploaded files stay in "being checked", and their owners cannot submit them.',
  },
  'record-verdict': {
    entry: 'documents/record-verdict',
    timeoutSeconds: 30,
    batchSize: 10,
    impact: 'Uploaded files wait for their malware verdict, and their owners cannot submit them.',
  },
  'record-delivery': {
    entry: 'notices/record-delivery',
    timeoutSeconds: 30,
    batchSize: 10,
    impact: 'Clerks see e-mails as of unknown outcome although they arrived or bounced.',
  },
  'record-payment': {
    entry: 'filings/record-payment',
    timeoutSeconds: 30,
    batchSize: 10,
    impact: 'Filings whose advance is paid still ask for it, and their receipts cannot be handed to the court.',
  },
  'open-orders': {
    entry: 'fees/open-orders',
    timeoutSeconds: 30,
    batchSize: 10,
    impact: 'Payers cannot pay an advance that the court has notified, or could pay one that nobody owes any more.',
  },
  'settle-payment': {
    entry: 'fees/settle-payment',
    timeoutSeconds: 30,
    batchSize: 10,
    impact: 'Card payments have reached the provider and still show as unpaid.',
  },
  'book-statement': {
    entry: 'fees/book-statement',
    timeoutSeconds: 300,
    batchSize: 1,
    impact: 'Transfers have reached the bank and still show as unpaid.',
  },
  'close-attempts': {
    entry: 'fees/close-attempts',
    timeoutSeconds: 30,
    batchSize: 10,
    impact: 'Payment pages of orders that are already paid stay open, and somebody may pay twice.',
  },
  'issue-receipt': {
    entry: 'fees/issue-receipt',
    timeoutSeconds: 30,
    batchSize: 10,
    // The numbers of a series are given one after the other.
    inOrderOf: 'book',
    impact: 'Payers have paid and have no receipt; the order shows as paid.',
  },
  'render-payment-receipt': {
    entry: 'fees/render-payment-receipt',
    timeoutSeconds: 60,
    batchSize: 1,
    impact: 'Payers have no receipt to print; its number and signature still show.',
  },
  'send-refund': {
    entry: 'fees/send-refund',
    timeoutSeconds: 60,
    batchSize: 1,
    impact: 'Money that two officers agreed to give back has not been sent.',
  },
  'reconcile-day': {
    entry: 'fees/reconcile-day',
    timeoutSeconds: 300,
    batchSize: 1,
    impact: 'Accountants have no report of a day, and misfits with bank or card provider are not yet found.',
  },
  'publish-draws': {
    entry: 'cases/publish-draws',
    timeoutSeconds: 30,
    batchSize: 1,
    // The list of a court's draws is one file.
    inOrderOf: 'courtCode',
    impact: 'Draws of judges are not yet public, and a draw that has begun cannot go on.',
  },
  'recompute-deadlines': {
    entry: 'filings/recompute-deadlines',
    // By then no function instance counts with the old calendar any more (administration/calendar-lookup.ts).
    delaySeconds: 20,
    timeoutSeconds: 300,
    batchSize: 1,
    impact: 'Open filings show due dates of the old calendar.',
  },
  'publish-judgment': {
    entry: 'judgments/publish-judgment',
    timeoutSeconds: 60,
    batchSize: 1,
    impact: 'Judgments that two people approved are not public yet; or one that was taken down can still be read.',
  },
  'publish-reference': {
    entry: 'administration/publish-reference',
    timeoutSeconds: 30,
    batchSize: 1,
    impact: 'Pages compute dates with the old calendar or list the old courts.',
  },
  'collect-proofs': {
    entry: 'proofs/collect-proofs',
    timeoutSeconds: 30,
    batchSize: 10,
    impact: 'What the portal certifies is not yet in the root of its day, and what was withdrawn still looks valid online.',
  },
} satisfies Record<string, Worker>

export type WorkerName = keyof typeof workers

/** Workers that are fed by something else than the journal: the documents bucket, the malware scanner, the mail provider. */
export const outsideSources = {
  'receive-upload': 'documents bucket: object created under dossiers/',
  'record-verdict': 'malware scanner: verdict on an object',
  'record-delivery': 'mail provider: delivery, bounce, complaint',
  'settle-payment': 'card provider: message about a payment, refund or dispute',
} satisfies Partial<Record<WorkerName, string>>

const toldAndShown = ['send-notices', 'publish-status'] as const satisfies readonly WorkerName[]

/** Every event that the journal may hold, and who follows it. An event that nobody follows is still history. */
export const subscriptions = {
  'code.requested': ['send-code'],
  'petition.requested': ['render-petition'],
  'filing.submitted': [...toldAndShown, 'render-receipt', 'lock-documents', 'collect-proofs'],
  'filing.found-unreadable': toldAndShown,
  'filing.resent': [...toldAndShown, 'lock-documents'],
  'filing.acknowledged': toldAndShown,
  'filing.judge-assigned': toldAndShown,
  'filing.mediation-offered': toldAndShown,
  'filing.mediation-answered': toldAndShown,
  'filing.mediation-started': toldAndShown,
  'filing.mediation-ended': toldAndShown,
  'filing.amendment-requested': toldAndShown,
  'filing.amended': [...toldAndShown, 'lock-documents'],
  'filing.fee-notified': [...toldAndShown, 'open-orders'],
  'filing.exemption-asked': [...toldAndShown, 'lock-documents'],
  'filing.exemption-decided': [...toldAndShown, 'open-orders'],
  'filing.fee-complained': toldAndShown,
  'filing.fee-complaint-decided': [...toldAndShown, 'open-orders'],
  'filing.fee-paid': toldAndShown,
  'filing.proof-received': [...toldAndShown, 'open-orders'],
  'filing.accepted': [...toldAndShown, 'open-orders'],
  'filing.transferred': [...toldAndShown, 'open-orders'],
  'filing.returned': [...toldAndShown, 'open-orders'],
  'filing.withdrawn': [...toldAndShown, 'open-orders'],
  'filing.deadline-near': ['send-notices'],
  'filing.deadlines-recomputed': ['publish-status'],
  'case.accepted': [],
  'case.notice-sent': [],
  'case.judge-assigned': [],
  'case.judge-replaced': [],
  'case.summary-procedure': [],
  'case.foreign-element': [],
  'case.preparation-extended': [],
  'case.suspended': [],
  'case.resumed': [],
  'case.to-trial': [],
  'case.hearing-held': [],
  'case.settled': [],
  'case.pronounced': [],
  'case.discontinued': [],
  'case.transferred': [],
  'case.judgment-sent': [],
  'case.appealed': [],
  'case.file-sent-up': [],
  'case.in-effect': [],
  'case.enforcement-transferred': [],
  'case.enforcement-opened': [],
  'case.enforcement-ended': [],
  'case.sealed': [],
  'draw.begun': ['publish-draws'],
  'draw.committed': [],
  'draw.drawn': ['publish-draws'],
  'draw.decided': ['publish-draws'],
  'case.code-issued': [],
  'case.party-joined': [],
  'case.join-declined': [],
  'order.proposed': [],
  'order.opened': [],
  'order.rejected': [],
  'order.rescheduled': [],
  'order.cancelled': ['close-attempts'],
  'order.attempted': [],
  'order.settled': ['record-payment', 'issue-receipt', 'close-attempts'],
  'order.receipt-recorded': [],
  'order.refunded': ['send-notices'],
  'order.refund-failed': [],
  'payment.suspended': [],
  'work-item.opened': [],
  'work-item.proposed': [],
  'work-item.agreed': [],
  'work-item.declined': [],
  'work-item.applied': [],
  'work-item.returned': [],
  'work-item.matched': [],
  'work-item.corrected': [],
  'work-item.explained': [],
  'refund.proposed': [],
  'refund.approved': ['send-refund'],
  'refund.rejected': [],
  'refund.sent': [],
  'refund.done': [],
  'refund.failed': [],
  'receipt.issued': ['render-payment-receipt', 'collect-proofs'],
  'receipt.cancelled': ['collect-proofs'],
  'statement.imported': ['book-statement'],
  'reconciliation.requested': ['reconcile-day'],
  'reconciliation.prepared': [],
  'reconciliation.reviewed': [],
  'judgment.opened': [],
  'judgment.proposed': [],
  'judgment.revised': [],
  'judgment.reviewed': [],
  'judgment.sent-back': [],
  'judgment.approved': ['publish-judgment'],
  'judgment.published': [],
  'judgment.withheld': [],
  'judgment.reopened': [],
  'judgment.correction-proposed': [],
  'judgment.correction-declined': [],
  'judgment.correction-approved': ['publish-judgment'],
  'judgment.corrected': [],
  'judgment.takedown-proposed': [],
  'judgment.takedown-declined': [],
  'feedback.received': [],
  'feedback.answered': ['send-notices'],
  'judgment.taken-down': ['publish-judgment'],
  'account.bound': [],
  'officer.registered': [],
  'notice.resolved': [],
  'calendar.changed': ['recompute-deadlines', 'publish-reference'],
  'directory.changed': ['publish-reference'],
} satisfies Record<string, readonly WorkerName[]>

export type EventName = keyof typeof subscriptions
