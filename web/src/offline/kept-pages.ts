// Which pages are kept on the device: the frame, help, and the jobs that must work on a lost line. Never judgments, schedules, status files or answers of the API.
import { addressIn, languages } from '../site/language.ts'
import { paths } from '../site/paths.ts'

/** Shown for any other page when there is no network; the first thing that is kept. */
export const offlinePages = languages.map(language => addressIn(language, paths.offline))

/** Kept after it, with the styles, fonts and scripts that they load. */
export const keptPages = languages.flatMap(language =>
  [paths.home, paths.fileLawsuit, paths.wizard, paths.verify, paths.follow, paths.fees, paths.help, paths.helpFiling, paths.fraud].map(
    path => addressIn(language, path),
  ),
)
