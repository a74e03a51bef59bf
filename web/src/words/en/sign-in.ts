// The sign-in page.
import type { signIn as vietnamese } from '../vi/sign-in.ts'

export const signIn: typeof vietnamese = {
  title: 'Sign in',
  description: 'Sign in to Cửa Công with VNeID, or with a one-time code if you cannot use VNeID.',
  lead: 'Sign in to file, to see your filings and to receive notices. Looking up schedules and following by receipt code need no sign-in.',
  eid: 'Sign in with VNeID',
  eidHint: 'You go to the page of VNeID and come back to where you were. Cửa Công never sees your password.',
  signedInAs: 'You are signed in as {fullName}.',
  goOn: 'Continue',
  signOut: 'Sign out',
  signOutHint: 'Signing out erases the drafts kept on this device. Drafts on the server stay.',
  code: {
    title: 'Cannot use VNeID?',
    lead: 'You can still file, with a one-time code sent to your e-mail or phone. Later, sign in with VNeID from within that account to bind your filings; the time of filing stays.',
    fullName: 'Your full name',
    fullNameHint: 'As on your identity card.',
    to: 'E-mail address or mobile phone number',
    toHint: 'For example: name@example.vn or 0912 345 678.',
    send: 'Send me a code',
    sentTitle: 'The code is on its way',
    sentBody:
      'We sent a code of 6 digits to {to}. It is valid for {minutes} minutes. If it has not come after 2 minutes, look in your junk mail, then ask for a new one.',
    code: 'The 6-digit code',
    confirm: 'Sign in',
    again: 'Send another code',
    missingName: 'Enter your full name.',
    missingTo: 'Enter an e-mail address or a phone number.',
    missingCode: 'Enter all 6 digits of the code.',
  },
  failures: {
    'refused-by-person': {
      title: 'You stopped signing in',
      body: 'Nothing has changed. Your draft is safe. You can sign in again at any time.',
    },
    'provider-down': {
      title: 'VNeID does not answer',
      body: 'This is not your fault, and your draft is safe. Try again in a few minutes, or sign in with a one-time code below to file now.',
    },
    expired: {
      title: 'This sign-in took too long',
      body: 'Each sign-in is valid for 15 minutes and works once. Your draft is safe. Please sign in again.',
    },
    mismatch: {
      title: 'The sign-in could not be confirmed',
      body: 'VNeID answered with details that do not match, so we did not let it through. Your draft is safe. Sign in again; if it fails once more, use a one-time code.',
    },
  },
}
