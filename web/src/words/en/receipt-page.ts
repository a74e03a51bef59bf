// The receipt page after filing.
import type { receiptPage as vietnamese } from '../vi/receipt-page.ts'

export const receiptPage: typeof vietnamese = {
  title: 'Receipt of your petition',
  description: 'The receipt of a petition: receipt code, court, time, files and what comes next.',
  lead: 'The court has received your petition. The filing date is {day}.',
  spoken: 'Character by character: {spoken}',
  keep: 'Keep this code. Whoever has it sees only the state and the dates; everything else needs you to sign in.',
  qr: 'QR code to verify this receipt',
  qrHint: 'Anyone who scans it can verify that the receipt is genuine, even without a connection.',
  verify: 'Verify the receipt',
  facts: {
    title: 'Received',
    court: 'Court',
    received: 'Received at',
    filingDate: 'Filing date',
    filingDateArticle: 'BLTTDS Art. 190(3)',
    roles: 'People named in the petition',
    plaintiffs: 'plaintiffs or applicants: {count}',
    defendants: 'defendants: {count}',
    relatedPersons: 'related persons: {count}',
  },
  files: {
    title: 'Files received ({count})',
    petition: 'Petition',
    hash: 'SHA-256',
    show: 'Fingerprint',
    note: 'The SHA-256 is the fingerprint of a file: change one letter in the file and it is another one.',
  },
  next: {
    title: 'What comes next',
    tag: 'expected',
    expected: 'These days are expected ones, counted with the court’s calendar as it is now. The judge decides.',
    notice: 'The court tells you by e-mail and in the inbox of the portal. There is nothing to do or to pay now.',
    noCalendar: 'The working days of that year are not known yet, so no day can be shown.',
  },
  pdf: {
    download: 'Download the receipt (PDF)',
    making: 'Making the PDF of the receipt…',
    late: 'The PDF is not ready yet. This page is the receipt too; come back later to download it.',
    failed: 'The PDF could not be downloaded. Try again in a few minutes.',
  },
  print: 'Print the receipt',
  follow: 'Follow this petition',
  fraud: 'The court never asks for money by phone.',
  signedOut: {
    title: 'Sign in to see the receipt',
    body: 'The receipt opens only for the person who filed. To see how far a petition has come, the receipt code is enough on the Follow page.',
    action: 'Sign in',
  },
  noFiling: {
    title: 'No petition chosen',
    body: 'Open the receipt from the Follow page, or from a notice that the court sent you.',
    action: 'To the Follow page',
  },
}
