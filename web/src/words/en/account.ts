// The person's account: who they are to the portal, language, where notices reach them, binding to VNeID, signing out.
import type { account as vi } from '../vi/account.ts'

export const account: typeof vi = {
  title: 'Account',
  description: 'Who you are to the portal, language, where notices reach you, signing out.',
  lead: 'Who you are to the portal, and how notices reach you.',
  why: 'The account opens to its owner only.',
  gate: { title: 'Sign in first', action: 'Sign in', back: 'After signing in you return to this very page.' },
  nav: {
    label: 'Your pages',
    inbox: 'Inbox',
    filings: 'My filings',
    cases: 'My cases',
    copies: 'Copies',
    reminders: 'Reminders',
    account: 'Account',
  },
  who: {
    title: 'Who you are',
    name: 'Full name',
    number: 'Personal number',
    organisation: 'Organisation',
    role: 'Role',
    court: 'Court',
    proof: 'Signed in with',
    assurance: { eid: 'VNeID', code: 'One-time code' },
    until: 'This session ends at',
    untilNote: '{end}; without activity at {idle}.',
  },
  bind: {
    title: 'Bind to VNeID',
    body: 'You are using a one-time code. Sign in with VNeID from here to bind your filings to your VNeID. The times of filing stay. The full name must be the same as in VNeID.',
    action: 'Sign in with VNeID to bind',
  },
  apart: {
    title: 'The one-time-code account was not joined',
    body: [
      'It bears another name than your VNeID, so the portal does not join the two. Its filings and drafts are still there.',
      'If it is yours, sign in with a one-time code to see them, and bring proof of identity to the court.',
    ],
    goOn: 'Go on where you were',
  },
  contact: {
    title: 'Where notices reach you',
    hint: 'Notices are always in the inbox. E-mail only reminds you; it names no people and no subject matter.',
    email: 'E-mail',
    emailHint: 'Leave it empty if you want no e-mail.',
    emailWrong: 'This is not an e-mail address. Enter it like name@example.vn, or leave it empty.',
    phone: 'Mobile phone number',
    phoneHint: 'For the court to reach you when needed. The portal never calls and never asks for money by message.',
    phoneWrong: 'This is not a Vietnamese mobile number. Enter 10 digits starting with 0, or leave it empty.',
    language: 'Language of notices',
    save: 'Save changes',
    saved: 'Saved',
    savedBody: 'Notices use the new details from now on.',
  },
  signOut: {
    title: 'Sign out',
    body: 'Signing out erases the drafts kept on this device. Drafts on the server stay. Sign out when others use this device too.',
    action: 'Sign out',
  },
}
