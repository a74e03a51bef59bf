// Sample content of the design sheet (/mau-thiet-ke): invented, never about real people.
import type { design as vi } from '../vi/design.ts'

export const design: typeof vi = {
  title: 'Design sheet',
  lead: 'Every component of the portal on one page, so that people and machines look at the same thing.',
  built: 'Built',
  scripted: 'Made in the browser',
  button: { primary: 'The main act', quiet: 'Another act', plain: 'A small act' },
  name: { label: 'Full name', hint: 'As on your identity card.', error: 'Enter your full name.' },
  article: 'BLTTDS Art. 189(4)',
  dispute: {
    label: 'Is there a dispute?',
    choices: [
      { value: 'yes', label: 'Yes', hint: 'For example: a debt, land, one spouse does not want a divorce.' },
      { value: 'no', label: 'No', hint: 'For example: both want the divorce.' },
    ],
  },
  consent: {
    label: 'How do you want to be told?',
    choices: [
      { value: 'email', label: 'Email' },
      { value: 'portal', label: 'Inbox on the portal' },
    ],
  },
  birth: { label: 'Date of birth', error: 'There is no such day in the calendar.' },
  amount: { label: 'Amount claimed', inWords: 'One million five hundred thousand đồng' },
  states: { received: 'Received', examined: 'Being examined', asked: 'Amendment needed', returned: 'Returned' },
  timeline: [
    { title: 'Sent', when: '21:40, Saturday, 21 November 2026', state: 'done' },
    { title: 'The judge is examining the petition', when: 'Since Wednesday, 25 November 2026', state: 'now' },
    { title: 'The judge decides', when: 'Expected by Wednesday, 2 December 2026', state: 'next' },
  ],
  steps: ['Dispute', 'Kind', 'Court', 'Parties', 'Claims', 'Evidence', 'Review and sign'],
  files: {
    sent: 'loan-contract.pdf',
    sending: 'photo-of-the-note.heic',
    failed: 'statement.pdf',
    cause: 'The file is locked with a password. Remove the password and send it again.',
  },
  notice: { title: 'The court needs 2 more papers', body: 'Send them by the end of Friday, 27 November 2026 (BLTTDS Art. 193).' },
  empty: { title: 'No messages yet', body: 'When the court has something to tell you, it will be here.' },
  table: {
    caption: 'Files sent',
    columns: [{ heading: 'File' }, { heading: 'Size', figures: true }, { heading: 'Received', figures: true }],
    rows: [
      ['loan-contract.pdf', '2.4 MB', '21 November 2026'],
      ['photo-of-the-note.heic', '5.1 MB', '21 November 2026'],
    ],
  },
  progress: 'Writing the petition',
}
