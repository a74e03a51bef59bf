// The frame of every page: header, warning, trail, footer.
import type { shell as vi } from '../vi/shell.ts'

export const shell: typeof vi = {
  siteName: 'Cửa Công',
  courtName: 'People’s Court of Nghệ An Province',
  skip: 'Skip to the main content',
  homeLink: 'home page',
  navigation: {
    label: 'Main tasks',
    file: 'File',
    follow: 'Follow',
    hearings: 'Hearings',
    judgments: 'Judgments',
    verify: 'Verify',
    help: 'Help',
  },
  signIn: 'Sign in',
  inbox: 'Inbox',
  books: 'Books',
  desk: 'Court desk',
  administration: 'Administration',
  otherLanguage: { name: 'Tiếng Việt', short: 'VI' },
  trail: { label: 'You are here', home: 'Home' },
  fraud: {
    label: 'Fraud warning',
    sentence: 'The court never asks you to transfer money by telephone.',
    more: 'How to tell',
  },
  footer: {
    label: 'About this portal',
    about: 'Online services of the two-level People’s Courts of Nghệ An Province.',
    posture:
      'The portal receives, records and reminds. Every decision is the court’s. Dates computed by the portal are expected dates, shown with the article of law.',
    help: 'Help',
    fees: 'Court fees',
    courts: 'Court directory',
    glossary: 'Glossary',
    feedback: 'Feedback to the court',
    fraud: 'Fraud warning',
    accessibility: 'Accessibility',
    privacy: 'Privacy',
  },
  contents: 'On this page',
  noScript: 'This page needs JavaScript to work. The help pages, the court directory and the warnings can be read without it.',
}
