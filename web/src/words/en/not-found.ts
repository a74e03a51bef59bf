// The page for an address that does not exist.
import type { notFound as vi } from '../vi/not-found.ts'

export const notFound: typeof vi = {
  title: 'No such page',
  lead: 'The address may be mistyped, or the page has moved. Your filings and files are not affected.',
  home: 'Go to the home page',
  follow: 'Follow a filing by its receipt code',
  help: 'Help',
}
