// The page where filing begins.
import type { filingStart as vietnamese } from '../vi/filing-start.ts'

export const filingStart: typeof vietnamese = {
  title: 'File a lawsuit',
  description: 'File a lawsuit or a request with the People’s Courts of Nghệ An online and get a receipt code at once.',
  lead: 'Answer one question at a time and the portal writes the petition for you. When it is filed you have a receipt code at once.',
  facts: [
    { title: 'About 20 minutes', body: 'Stop whenever you like; the draft is saved and opens on another device too.' },
    { title: 'Filing is free', body: 'An advance on the court fee, if any, is paid only after the court’s notice.' },
    { title: 'Open on days off', body: 'The day you send it is the filing date (BLTTDS Art. 190(3)).' },
  ],
  begin: {
    title: 'Begin',
    start: 'Begin a new petition',
    starting: 'Making the draft…',
    signedOut: 'Sign in before you write, so that the draft is yours alone and the court knows who files.',
    signIn: 'Sign in to begin',
    as: 'You are signed in as {fullName}.',
    offline: 'No connection. A new draft needs one; a draft already opened on this device can be written on.',
    officer: 'Accounts of officers are not used for filing. Sign in with your own account.',
  },
  drafts: {
    title: 'Your drafts',
    goOn: 'Go on writing',
    goOnWhat: 'Go on writing: {what}',
    discard: 'Discard',
    discardWhat: 'Discard the draft: {what}',
    untitled: 'Petition without a topic yet',
    against: 'Against {names}',
    updated: 'Last changed {time}',
    amends: 'Amendment of a petition that was filed',
    keptFor: 'A draft that is not changed for 180 days is erased.',
    discardTitle: 'Discard this draft?',
    discardBody: '{what}. What you wrote and the files you sent are erased and cannot be brought back.',
    discardYes: 'Discard the draft',
    discardNo: 'Keep it',
    discarded: 'The draft was discarded.',
    more: 'See more drafts',
  },
  needs: {
    title: 'What you need',
    items: [
      'A VNeID account; without one, an e-mail address or phone number for a sign-in code.',
      'An e-mail address, because the rule on electronic filing asks for it.',
      'The name and address of whom you sue. If you do not know where they live now, the last address that you know.',
      'What you ask the court to decide, with the amount if there is one.',
      'Photos or files of the papers and evidence that you have. If some are missing, state why and add them later.',
    ],
  },
  forYou: {
    title: 'Is filing online right for you?',
    yes: 'Yes, if',
    yesItems: [
      'you sue in a civil, family, land, business, labour or administrative matter;',
      'you make a civil request, for example a divorce by consent;',
      'you are a lawyer or representative who files for someone.',
    ],
    no: 'No, if',
    noItems: [
      'you report a crime: go to the police or the procuracy;',
      'you ask for bankruptcy proceedings: file with the regional court in Hà Nội;',
      'it is urgent and someone needs protection now: call 113, or go straight to the court.',
    ],
    paper: 'You can always file at the court in person or by post (BLTTDS Art. 190(1)).',
  },
  after: {
    title: 'And then?',
    body: 'You have a receipt with a receipt code. Within 3 working days the chief judge assigns a judge; within 5 more working days the judge answers you.',
    more: 'See the guide step by step',
  },
}
