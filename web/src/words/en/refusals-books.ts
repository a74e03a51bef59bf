// Refusals at the accountant's desk: orders, work items, refunds, receipts, statements, reconciliation.
import type { RefusalWords } from '../vi/refusals.ts'
import type { bookRefusals as vietnamese } from '../vi/refusals-books.ts'

export const bookRefusals: Readonly<Record<keyof typeof vietnamese, RefusalWords>> = {
  'books.none': { what: 'This account keeps no books.', todo: 'Ask the administrator to be registered as an accountant.' },
  'order.of-other-books': {
    what: 'This kind stands in another office’s books.',
    todo: 'Choose a kind of your own office, or pass the paper on.',
  },
  'order.amount-missing': { what: 'The amount is missing.', todo: 'Give an amount above 0.' },
  'order.payer-missing': { what: 'The payer’s name is missing.', todo: 'Give the payer’s full name.' },
  'order.personal-number-missing': { what: 'A fine needs the payer’s personal number.', todo: 'Give all 12 digits.' },
  'order.basis-number-missing': { what: 'The number of the paper is missing.', todo: 'Give the number of the decision or notice.' },
  'order.changed-meanwhile': { what: 'Somebody else has just changed this order.', todo: 'Reload the page, look at it and go on.' },
  'order.not-possible-now': { what: 'This cannot be done in the order’s present state.', todo: 'Reload the page to see how it stands.' },
  'order.not-paid': { what: 'This has not been paid.', todo: 'Record the receipt after the payment is recorded.' },
  'order.reason-missing': { what: 'The reason is missing.', todo: 'Give the reason and send again.' },
  'order.receipt-already-recorded': {
    what: 'This order has the receipt number {number} already.',
    todo: 'Check the number on the paper receipt.',
  },
  'order.same-person-may-not-check': {
    what: 'Who entered it may not check it.',
    todo: 'Ask another accountant to compare it with the paper.',
  },
  'counter.receipt-number-missing': {
    what: 'Symbol and number of the paper receipt are missing.',
    todo: 'Give those of the receipt that was handed out.',
  },
  'counter.day-in-the-future': { what: 'The day of payment is still to come.', todo: 'Give the day on which the money came.' },
  'counter.other-amount': { what: 'The amount is not what is owed.', todo: 'Record it only when the exact sum was paid.' },
  'counter.receipt-number-used': { what: 'This receipt number stands with another order.', todo: 'Compare it with the paper receipt.' },
  'work-item.missing': { what: 'This item is not in your books.', todo: 'Reload the list.' },
  'work-item.changed-meanwhile': { what: 'Somebody else has just handled this.', todo: 'Reload the list and go on.' },
  'work-item.not-possible-now': { what: 'This cannot be done in its present state.', todo: 'Reload the list.' },
  'work-item.nothing-proposed': { what: 'Nothing has been proposed.', todo: 'Reload the list.' },
  'work-item.same-person-may-not-approve': { what: 'Who proposed it may not approve it.', todo: 'Ask another accountant.' },
  'work-item.reason-missing': { what: 'The reason is missing.', todo: 'Give the reason and send again.' },
  'work-item.holds-no-money': { what: 'This item holds no money.', todo: 'Explain and close it instead.' },
  'work-item.money-must-move': {
    what: 'This item holds money; an explanation cannot close it.',
    todo: 'Propose to apply or to return it.',
  },
  'work-item.more-than-there-is': { what: 'Only {remaining} is left, less than you gave.', todo: 'Give no more than what is left.' },
  'work-item.payment-unknown': {
    what: 'The books do not have the payment that this refund belongs to.',
    todo: 'If it is none of the portal’s, choose Explain and close.',
  },
  'work-item.payout-unknown': {
    what: 'Payout {payout} cannot be matched: it is not in the books, was matched before, or is of another amount.',
    todo: 'Compare its id at the card provider with the report of the day.',
  },
  'work-item.does-not-fit-order': {
    what: 'The money held ({held} {currency}) does not fit the order ({due} đồng).',
    todo: 'Choose another order, or return the money.',
  },
  'refund.missing': { what: 'This refund was not found.', todo: 'Reload the list.' },
  'refund.changed-meanwhile': { what: 'Somebody else has just changed this refund.', todo: 'Reload the list and go on.' },
  'refund.not-possible-now': { what: 'This cannot be done in its present state.', todo: 'Reload the list.' },
  'refund.nothing-paid': { what: 'Nothing was paid for this order.', todo: 'Check the order.' },
  'refund.more-than-paid': { what: 'Only {available} đồng can still be refunded.', todo: 'Give no more than that.' },
  'refund.decision-number-missing': { what: 'The number of the decision is missing.', todo: 'Give the number of the court’s decision.' },
  'refund.reason-missing': { what: 'The reason for declining is missing.', todo: 'Give the reason and send again.' },
  'refund.reference-missing': { what: 'The number of the voucher is missing.', todo: 'Give the number and send again.' },
  'refund.day-in-the-future': { what: 'The day {day} is still to come.', todo: 'Give the day on which it was paid out.' },
  'refund.goes-on-its-rail': {
    what: 'This goes back to the card by itself and is not recorded by hand.',
    todo: 'Wait for the card provider’s word.',
  },
  'refund.same-person-may-not-approve': { what: 'Who entered it may not approve it.', todo: 'Ask another accountant.' },
  'card.refund-exceeds-payment': {
    what: 'The card provider says that this is more than was paid.',
    todo: 'Check the earlier refunds of this payment.',
  },
  'card.payment-disputed': {
    what: 'This card payment is in dispute and cannot be refunded.',
    todo: 'Wait for its end, or pay back another way.',
  },
  'receipt.missing': { what: 'This receipt is not in your books.', todo: 'Check series and number.' },
  'receipt.already-cancelled': { what: 'This receipt was cancelled already.', todo: 'Reload the list to see why.' },
  'receipt.reason-missing': { what: 'The reason is missing.', todo: 'Give the reason and send again.' },
  'receipt.series-busy': { what: 'Many numbers of this series are being given at once.', todo: 'Wait a few seconds and try again.' },
  'statement.empty': { what: 'The statement has no line.', todo: 'Export one with transactions.' },
  'statement.headings-unknown': {
    what: 'The column headings of this CSV file are unknown.',
    todo: 'Export it with account, day, transaction, amount and content.',
  },
  'statement.account-missing': { what: 'The statement names no account.', todo: 'Export it with the account number.' },
  'statement.account-of-others': { what: 'The account {account} is not your office’s.', todo: 'Choose a statement of your own office.' },
  'statement.several-accounts': {
    what: 'The file has two accounts: {first} and {other} (line {line}).',
    todo: 'Export one file for each account.',
  },
  'statement.day-unreadable': {
    what: 'Line {line}: the day “{text}” cannot be read.',
    todo: 'Correct or export the file again; nothing was imported.',
  },
  'statement.amount-unreadable': {
    what: 'Line {line}: the amount “{text}” cannot be read.',
    todo: 'Correct or export the file again; nothing was imported.',
  },
  'statement.in-and-out': { what: 'Line {line} has money in and money out.', todo: 'Export the file from the bank again.' },
  'statement.transaction-missing': {
    what: 'Line {line} has no transaction number.',
    todo: 'Export the file with the bank’s transaction numbers.',
  },
  'statement.transaction-twice': {
    what: 'The transaction {transaction} stands there twice (line {line}).',
    todo: 'Export the file from the bank again.',
  },
  'reconciliation.missing': { what: 'This day has not been reconciled.', todo: 'Run the reconciliation for it.' },
  'reconciliation.day-not-begun': { what: 'The day {day} has not begun.', todo: 'Choose today or an earlier day.' },
  'reconciliation.already-reviewed': {
    what: 'The day {day} was reviewed and is not made anew.',
    todo: 'Record what is new on a later day.',
  },
  'reconciliation.not-prepared': { what: 'The report is not ready.', todo: 'Wait a few minutes and reload.' },
  'reconciliation.changed-meanwhile': { what: 'The report has just changed.', todo: 'Reload the page and read the new one.' },
  'reconciliation.reviewed-by-the-same': { what: 'You have reviewed this report.', todo: 'The second review must be somebody else’s.' },
  'trace.nothing-found': { what: 'Your books have nothing under this code.', todo: 'Check it; each office sees its own books only.' },
}
