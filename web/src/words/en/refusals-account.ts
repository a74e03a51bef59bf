// Refusals of requests as such, of signing in, of the profile, of officers and of notices.
import type { accountRefusals as vi } from '../vi/refusals-account.ts'

export const accountRefusals: typeof vi = {
  'request.sign-in-needed': {
    what: 'You are not signed in, or your session has ended.',
    todo: 'Sign in again; everything you typed is still here.',
  },
  'request.not-allowed': {
    what: 'This account may not do that.',
    todo: 'Check which account you are signed in with. Filers and officers of the court use different pages.',
  },
  'request.forged': {
    what: 'The request did not come from a page of this portal and was stopped.',
    todo: 'Open the portal by the court’s own address and do it again. Follow no links from strangers.',
  },
  'request.not-through-the-front': {
    what: 'The request did not come through the portal’s entrance and was stopped.',
    todo: 'Open the portal by the court’s own address and do it again.',
  },
  'request.not-json': {
    what: 'The portal could not read what was sent; the line may have broken.',
    todo: 'Send it again. If it fails once more, reload the page; what was saved is still there.',
  },
  'request.fields': {
    what: 'Something does not have the right form: {fields}.',
    todo: 'Reload the page and enter it again. If it fails once more, tell the court the line above word for word.',
  },
  'request.no-such-route': { what: 'The portal has no such address.', todo: 'Go back to the home page and choose what you want to do.' },

  'message.not-json': { what: 'The portal could not read one of its own messages.', todo: 'Tell the court; nothing you sent is lost.' },

  'code.address-not-usable': {
    what: 'A code cannot be sent there.',
    todo: 'Enter an e-mail address, or a Vietnamese mobile number of 10 digits.',
  },
  'code.too-many': {
    what: '{codes} codes were sent to this address within an hour.',
    todo: 'Use the newest code you received, look in your junk mail too; or wait an hour and ask for a new one.',
  },
  'code.wrong': {
    what: 'The code is not right. You have {left} more {left|try|tries}.',
    todo: 'Look at the newest code you received and type it again.',
  },
  'code.expired': { what: 'The code has run out: each one is valid for {minutes} minutes.', todo: 'Ask for a new code.' },
  'code.too-many-tries': { what: 'The code was typed wrong {tries} times and no longer works.', todo: 'Ask for a new code.' },
  'code.used-or-unknown': { what: 'This code has been used or is no longer here.', todo: 'Ask for a new code.' },

  'profile.email-not-an-address': {
    what: 'This is not an e-mail address.',
    todo: 'Enter it like name@example.vn, or leave it empty.',
  },
  'profile.phone-not-a-mobile': {
    what: 'This is not a Vietnamese mobile number.',
    todo: 'Enter 10 digits starting with 0, or leave it empty.',
  },
  'profile.unknown': {
    what: 'The portal does not find your account.',
    todo: 'Sign out and sign in again. If it happens again, tell the court.',
  },

  'officer.unknown': { what: 'There is no such officer in the list.', todo: 'Reload the list and choose again.' },
  'officer.court-missing': { what: 'An officer with this role must belong to a court.', todo: 'Choose the court, then save again.' },
  'officer.changed-meanwhile': {
    what: 'Somebody else has just changed this officer.',
    todo: 'Reload the list to see the latest version, then change it if it is still needed.',
  },

  'notice.unknown': { what: 'This notice was not found.', todo: 'Reload the page. What it said is still in your filing.' },
  'notice.not-unresolved': { what: 'Nothing more is to be done for this notice.', todo: 'Reload the list to see how it stands now.' },
  'notice.changed-meanwhile': { what: 'Somebody else has just dealt with this notice.', todo: 'Reload the list to see the result.' },
}
