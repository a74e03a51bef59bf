// The page that stands in for others when there is no network.
import type { offline as vi } from '../vi/offline.ts'

export const offline: typeof vi = {
  title: 'No network connection',
  lead: 'The page you want is not stored on this device. Check your connection, then open it again.',
  still: 'Without a network you can still:',
  kept: { file: 'Go on writing your petition', verify: 'Verify a receipt', help: 'Read the help pages' },
  remember: 'Petitions and files reach the court only when you are connected. You have filed only when you hold a receipt code.',
}
