// Signing out: the session ends on the server, and what this device kept of drafts and of typed words is erased.
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { api } from './api.ts'
import { pageLanguage } from './page-words.ts'
import { markSignedOut } from './session-marker.ts'

/** The database in which this device keeps drafts, encrypted with a key that never leaves it. */
export const draftDatabase = 'cua-cong-drafts'

export const signOut = async (): Promise<void> => {
  await api('/api/sign-out', { method: 'POST', parse: () => undefined })
  markSignedOut()
  indexedDB.deleteDatabase(draftDatabase)
  sessionStorage.clear()
  location.assign(addressIn(pageLanguage, paths.home))
}
