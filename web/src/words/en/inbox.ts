// The inbox: notices of what happened in the filings of a person.
import type { inbox as vi } from '../vi/inbox.ts'

export const inbox: typeof vi = {
  title: 'Inbox',
  description: 'Notices about your filings.',
  lead: 'All notices about your filings. They name no people and no subject matter; open the filing to see everything.',
  why: 'The inbox opens to its owner only.',
  unread: '{count} {count|notice|notices} not opened yet',
  allRead: 'You have opened all notices.',
  isNew: 'New',
  opened: 'Opened at {minute}',
  open: 'Open the notice',
  code: 'Filing',
  due: 'Your term',
  dueDay: '{day} (expected)',
  toFiling: 'Open this filing',
  empty: {
    title: 'No notices yet',
    body: 'When the court takes a step in one of your filings, the notice will be here and in your e-mail.',
  },
  notNoted: 'It could not be noted that you opened this notice; you can read it all the same.',
  judge: {
    'filing.judge-assigned': { title: 'A petition was assigned to you', body: 'Open it at the desk to see until when to decide.' },
    'filing.amended': {
      title: 'The filer amended the petition',
      body: 'The term for examining runs from that day. Open it to see the new version.',
    },
    'filing.withdrawn': { title: 'The filer withdrew the petition', body: 'It need not be examined any more.' },
  },
}
