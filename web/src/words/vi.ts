// The table of contents of the Vietnamese words: one line per subject. Its type is what English must match.
import { accessibility } from './vi/accessibility.ts'
import { courts } from './vi/courts.ts'
import { design } from './vi/design.ts'
import { duties } from './vi/duties.ts'
import { events } from './vi/events.ts'
import { fraud } from './vi/fraud.ts'
import { glossary } from './vi/glossary.ts'
import { help } from './vi/help.ts'
import { helpFiling } from './vi/help-filing.ts'
import { home } from './vi/home.ts'
import { kit } from './vi/kit.ts'
import { notFound } from './vi/not-found.ts'
import { offline } from './vi/offline.ts'
import { privacy } from './vi/privacy.ts'
import { refusals } from './vi/refusals.ts'
import { shell } from './vi/shell.ts'
import { signIn } from './vi/sign-in.ts'

export const vi = {
  accessibility,
  courts,
  design,
  duties,
  events,
  fraud,
  glossary,
  help,
  helpFiling,
  home,
  kit,
  notFound,
  offline,
  privacy,
  refusals,
  shell,
  signIn,
}
