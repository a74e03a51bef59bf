// Why the reminders page refuses.
import type { reminderRefusals as vi } from '../vi/refusals-reminders.ts'

export const reminderRefusals: typeof vi = {
  'reminders.address-not-usable': {
    what: 'Nothing can be sent to this number or address.',
    todo: 'Type a Vietnamese mobile number, such as 0912 345 678, or a whole e-mail address.',
  },
  'reminders.too-many-codes': { what: '{codes} codes were sent within an hour.', todo: 'Wait an hour and try again.' },
  'reminders.code-gone': {
    what: 'The code is too old, or was typed wrongly too often.',
    todo: 'Ask for a new code; one is valid for {minutes} minutes.',
  },
  'reminders.code-wrong': { what: 'The code is not right.', todo: 'Look at the message and type it again; {left} tries are left.' },
  'reminders.changed-meanwhile': { what: 'This was changed in another place just now.', todo: 'Reload the page and go on.' },
}
