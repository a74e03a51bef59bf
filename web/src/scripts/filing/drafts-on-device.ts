// The drafts that this device keeps, for a starting page without a line: whoever wrote here can go on writing.
import { namesOnDevice, subjectsOnDevice } from './device-draft.ts'
import { type Kept, keptOnDevice } from './kept-draft.ts'

export const draftsOnDevice = async (): Promise<{ id: string; kept: Kept }[]> => {
  const found: { id: string; kept: Kept }[] = []
  for (const subject of await subjectsOnDevice()) {
    // Names with a slash are versions set aside and marks of uploads.
    for (const id of (await namesOnDevice(subject)).filter(name => !name.includes('/'))) {
      const kept = await keptOnDevice(subject, id)
      if (kept) found.push({ id, kept })
    }
  }
  return found
}
