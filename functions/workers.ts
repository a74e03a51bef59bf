// Table of contents: every worker that consumes messages, with its queue, its time and who is harmed when it stands still.
import type { Worker } from './worker.ts'
import { serviceWorkers } from './workers-of-service.ts'

export const workers = {
  ...serviceWorkers,
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
  'publish-hearings': {
    entry: 'hearings/publish-hearings',
    timeoutSeconds: 60,
    batchSize: 5,
    impact: 'The public schedule of hearings, its calendars and feeds show an old state; people may come to the wrong room or day.',
  },
  'send-follow-link': {
    entry: 'followers/send-follow-link',
    timeoutSeconds: 30,
    batchSize: 1,
    impact: 'People who want mails about the schedule wait for the link that confirms it; calendars and feeds still follow.',
  },
  'find-followers': {
    entry: 'followers/find-followers',
    // A message to a queue takes some ten milliseconds: ten thousand followers of one court.
    timeoutSeconds: 120,
    batchSize: 1,
    impact: 'People who follow a schedule by e-mail are not told that it changed; the public pages and calendars show it.',
  },
  'mail-followers': {
    entry: 'followers/mail-followers',
    // The page that the mail leads to is published meanwhile.
    delaySeconds: 5,
    timeoutSeconds: 60,
    batchSize: 5,
    impact: 'People who follow a schedule by e-mail are not told that it changed; the public pages and calendars show it.',
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
    impact: 'Filed and served documents are not yet locked against deletion.',
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
  'publish-docket': {
    entry: 'cases/publish-docket',
    timeoutSeconds: 30,
    batchSize: 1,
    // A hundred numbers of a register are one file.
    inOrderOf: 'courtCode',
    impact: 'Public dockets show old states; a case that was sealed may still stand there.',
  },
  'record-hearing': {
    entry: 'cases/record-hearing',
    timeoutSeconds: 30,
    batchSize: 10,
    impact: 'Cases do not say that their hearing was held, and the term to open it shows as running.',
  },
  'recompute-deadlines': {
    entry: 'filings/recompute-deadlines',
    // By then no function instance counts with the old calendar any more (administration/calendar-lookup.ts).
    delaySeconds: 20,
    timeoutSeconds: 300,
    batchSize: 1,
    impact: 'Open filings show due dates of the old calendar.',
  },
  'open-candidate': {
    entry: 'judgments/open-candidate',
    timeoutSeconds: 30,
    batchSize: 10,
    impact: 'Cases in effect are missing from the list of judgments to be published, whose term runs.',
  },
  'index-judgments': {
    entry: 'search/index-judgments',
    timeoutSeconds: 300,
    batchSize: 100,
    // A shard is written once for all of its judgments that come together.
    gatherSeconds: 2,
    impact: 'Newly published judgments are not found, and what was taken down is still listed.',
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
  'measure-copies': {
    entry: 'copies/measure-copies',
    timeoutSeconds: 120,
    batchSize: 1,
    impact: 'Clerks count the pages of published judgments by hand.',
  },
  'release-copies': {
    entry: 'copies/release-copies',
    timeoutSeconds: 30,
    batchSize: 10,
    impact: 'People have paid for copies that nobody makes.',
  },
  'make-copies': {
    entry: 'copies/make-copies',
    timeoutSeconds: 300,
    batchSize: 1,
    impact: 'People have paid for copies, or have them free by law, and cannot download them.',
  },
  'revoke-copies': {
    entry: 'copies/revoke-copies',
    timeoutSeconds: 120,
    batchSize: 1,
    impact: 'Certified copies of a judgment that was taken down or corrected still look valid.',
  },
  'open-copy-orders': {
    entry: 'fees/open-copy-orders',
    timeoutSeconds: 30,
    batchSize: 10,
    impact: 'People whose copies are certified cannot pay for them, and copies are made after payment only.',
  },
  'collect-proofs': {
    entry: 'proofs/collect-proofs',
    timeoutSeconds: 30,
    batchSize: 10,
    impact: 'What the portal certifies is not yet in the root of its day, and what was withdrawn still looks valid online.',
  },
} satisfies Record<string, Worker>

export type WorkerName = keyof typeof workers
